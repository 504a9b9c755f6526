# Everything runs in .venv, made from the hash-locked requirements.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test install lint bench growth thresholds names peers lock picture pictures clean

demo: install  ## read an article from examples/, write its page, and open a desk filled with the examples
	@mkdir -p demo
	$(BIN)/lofted read examples/blog.txt --fail-on nothing
	$(BIN)/lofted read examples/blog.txt --as page -o demo/blog.html --fail-on nothing
	@echo "The same as a page: demo/blog.html"
	@rm -f demo/desk.sqlite*
	$(BIN)/lofted add examples/[a-z]* --store demo/desk.sqlite --fail-on nothing
	@if [ -t 1 ]; then echo "A desk with the examples; Ctrl-C ends it."; $(BIN)/lofted serve --store demo/desk.sqlite --open; \
	else echo "A desk with the examples: $(BIN)/lofted serve --store demo/desk.sqlite, at http://127.0.0.1:8765/"; fi

install: .venv/installed  ## the environment alone: .venv/bin/lofted

.venv/installed: requirements.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/tested: .venv/installed requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

test: .venv/tested  ## every test, doctest and gold floor
	$(BIN)/python -m pytest

lint: .venv/tested  ## style, and types in full strictness
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: .venv/tested  ## accuracy and speed beside the peers; writes docs/accuracy.md
	$(BIN)/python bench/run.py

peers: .venv-quantulum3/installed .venv-recognizers/installed  ## the peers that `make bench` races with, where it finds them

.venv-%/installed: bench/peers/%.txt
	$(PYTHON) -m venv .venv-$*
	.venv-$*/bin/python -m pip install --quiet --disable-pip-version-check -r bench/peers/$*.txt
	@touch $@

growth: .venv/tested  ## how reading time grows with hostile text, in some two minutes; 2 for each doubling is linear
	$(BIN)/python bench/growth.py

thresholds: .venv/tested  ## what moving each threshold changes on the labelled texts; writes the end of docs/tolerances.md
	$(BIN)/python bench/thresholds.py

names: .venv/tested  ## the list of all thresholds at the end of docs/tolerances.md, with what the last run found of each
	$(BIN)/python bench/thresholds.py --names

lock: .venv/tested  ## write the locked requirements anew, for any platform, with hashes and no index address
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header pyproject.toml requirements/build.in -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header -c requirements.txt --extra postgresql pyproject.toml requirements/build.in requirements/dev.in -o requirements-dev.txt

clean:
	rm -rf .venv .venv-* demo build dist *.egg-info

pictures: .venv/tested  ## the pictures of the web desk in docs/pages, from the examples; needs chromium
	LOFTED_PICTURES=take $(BIN)/python -m pytest -q tests/test_web_pictures.py

picture: .venv/installed  ## the picture of the README, from the real page; needs chromium
	$(BIN)/lofted read examples/blog.txt --as page -o demo/picture.html --fail-on nothing
	chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=1280,1360 --screenshot=docs/page.png demo/picture.html
