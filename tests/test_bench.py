"""The workshop answers files of every form in the shape that the scorers read."""

import doctest
import gzip
import importlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).resolve().parent.parent / "bench"
MODULES = ("answer", "own_texts", "peers.race", "run", "scores", "speed", "stopwatch", "unit_names")

TEXT = "The missile flew 998 km at an altitude of 3,724.9 km for 47 minutes, the ministry said on Tuesday."


@pytest.fixture(scope="module")
def answer():
    sys.path.insert(0, str(BENCH))
    try:
        yield importlib.import_module("answer")
    finally:
        sys.path.remove(str(BENCH))


def answered(answer, task, folder, **row):
    file = folder / "some-set.jsonl"
    file.write_text(json.dumps({"id": "a", "text": TEXT, **row}) + "\n", "utf-8")
    document = answer.answers(task, file)
    assert document["system"] == "lofted" and document["set"] == "some-set" and document["version"]
    json.dumps(document)
    return document["predictions"]["a"]


def test_quantities_are_in_the_unit_as_written(answer, tmp_path):
    assert answered(answer, "quantities", tmp_path) == [
        {"value": pytest.approx(998), "unit": "kilometre"},
        {"value": pytest.approx(3724.9), "unit": "kilometre"},
        {"value": pytest.approx(47), "unit": "minute"},
    ]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It rose 400 to 500 feet.", [400, 500], "foot"),
        ("It cost $12 million.", 12e6, "dollar"),
        ("It lost 7.5 percent.", 7.5, "percentage"),
        ("Two small satellites were lost.", 2, "small satellite"),
        ("It costs $58.24 per barrel.", 58.24, "dollar per barrel"),
        ("It ran at 3,000 rpm.", 3000, "revolutions per minute"),
        ("He gave a third of it.", 1 / 3, "% -"),
        ("It fell from $20 to $15.", [20, 15], "dollar"),
        ("A five-year plan was made.", 5, "year"),
    ],
)
def test_units_and_ranges(answer, tmp_path, text, value, unit):
    (found,) = answered(answer, "quantities", tmp_path, text=text)
    assert found == {"value": pytest.approx(value), "unit": unit}


def test_flights_have_roles_in_si_units(answer, tmp_path):
    assert answered(answer, "flights", tmp_path) == [
        {"aspect": "range", "value": pytest.approx(998e3), "unit": "m"},
        {"aspect": "apogee", "value": pytest.approx(3724.9e3), "unit": "m"},
        {"aspect": "flight_time", "value": pytest.approx(2820), "unit": "s"},
    ]


def test_a_range_of_a_flight_is_both_ends(answer, tmp_path):
    found = answered(answer, "flights", tmp_path, text="The missiles flew 110 to 670 km.")
    assert [one["value"] for one in found] == [pytest.approx(110e3), pytest.approx(670e3)]


def test_times_are_worked_out_from_the_day_of_writing(answer, tmp_path):
    days = [one for one in answered(answer, "times", tmp_path, dct="2024-10-31") if one["type"] == "DATE"]
    (day,) = days
    assert TEXT[day["start"] : day["end"]] == "Tuesday" and day["value"] == "2024-10-29"


def test_voices_and_triples_quote_the_text(answer, tmp_path):
    (triple,) = answered(answer, "triples", tmp_path)
    ((start, end),) = triple["source"]
    assert TEXT[start:end] == "the ministry"
    ((start, end),) = triple["cue"]
    assert TEXT[start:end] == "said"
    assert triple["content"][0][0] == 0
    parts = answered(answer, "voices", tmp_path)
    assert sorted({one["part"] for one in parts}) == ["content", "cue", "source"]
    assert all(set(one) == {"part", "start", "end"} for one in parts)


def test_pages_are_answered_by_the_text_of_their_article(answer, tmp_path):
    story = "<p>" + TEXT + "</p><p>It was the third launch of the year, officials said, and the longest of them.</p>"
    head = "<!DOCTYPE html><html><head><title>A launch</title></head>"
    page = f"{head}<body><article><h1>A launch</h1>{story}</article></body></html>"
    folder = tmp_path / "held" / "pages"
    folder.mkdir(parents=True)
    (folder / "0a1b.html.gz").write_bytes(gzip.compress(page.encode()))
    document = answer.answers("html", folder)
    assert document["set"] == "held"
    assert TEXT in document["predictions"]["0a1b"]


@pytest.mark.parametrize("name", MODULES)
def test_examples_of_the_workshop_hold(answer, name):
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_a_length_in_two_units_is_two_quantities_as_the_collections_label_it(answer, tmp_path):
    found = answered(answer, "quantities", tmp_path, text="It took 1 hour 25 minutes.")
    assert [(one["value"], one["unit"]) for one in found] == [(1, "hour"), (25, "minute")]


def watched(lines):
    """What a fresh program prints that watches lofted."""
    done = subprocess.run(
        [sys.executable, "-c", "from watched import watch\nW = watch()\n" + lines],
        env={"PYTHONPATH": f"{BENCH}:{BENCH.parent}"},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()


def test_a_moved_number_is_moved_in_all_that_is_made_of_it():
    months = "[W.read('lofted.checks.years_between', one) for one in ('MONTH', 'SHORTEST')]"
    lines = f"""
from lofted.checks import years_between
before = {months}
with W.moving(('lofted.checks.years_between', 'MONTH'), 10.0):
    within = {months}
print(*before, *within, before == {months})
"""
    month, shortest, ten, nine, again = watched(lines)
    assert float(shortest) == 0.9 * float(month) and (float(ten), float(nine), again) == (10, 9, "True")


def test_what_is_read_is_noted_and_what_is_kept_with_it():
    lines = """
from lofted.reference.wording import stem
for _ in range(2):
    with W.noted() as seen:
        stem("launches")
    print(('lofted.reference.wording', 'SHORTEST') in seen)
"""
    assert watched(lines) == ["True", "True"]
