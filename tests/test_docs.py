"""The papers tell of everything there is, and of nothing else."""

import re
from importlib import import_module
from pathlib import Path

import pytest

from lofted.checks import CHECKS
from lofted.cli import lofted
from lofted.present import FORMS
from lofted.putting import OTHER
from lofted.reference.shelf import DATA

ROOT = Path(__file__).parent.parent
PAPERS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")), ROOT / "CONTRIBUTING.md", ROOT / "SECURITY.md"]


def text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


@pytest.mark.parametrize("command", sorted(lofted.commands))
def test_every_command_and_flag_is_told(command):
    page = text("docs/commands.md")
    assert f"lofted {command}" in page
    for option in lofted.commands[command].params:
        for flag in getattr(option, "opts", []):
            assert not flag.startswith("--") or flag in page, flag


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_every_check_is_told(check):
    assert f"`{check.name}`" in text("docs/checks.md")
    assert check.question in text("docs/checks.md")


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_every_check_stands_under_its_field(check):
    assert check.field != OTHER
    table = text("docs/checks.md").split(f"### {check.field.capitalize()}\n")[1].split("\n## ")[0].split("\n### ")[0]
    assert f"| `{check.name}` | {check.question} |" in table


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_told(form):
    assert f"--as {form}" in text("docs/commands.md")


@pytest.mark.parametrize("path", sorted(DATA.glob("*.csv")), ids=lambda path: path.name)
def test_every_data_file_is_told(path):
    assert path.name in text("docs/shelf.md")


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.name)
def test_links_lead_somewhere(paper):
    for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", paper.read_text("utf-8")):
        assert (paper.parent / target).exists(), target


def test_the_readme_names_its_two_commands():
    assert "make demo" in text("README.md")
    assert "make test" in text("README.md")


def test_every_threshold_of_the_checks_is_told_with_where_it_comes_from(monkeypatch):
    monkeypatch.syspath_prepend(ROOT / "bench")
    thresholds = import_module("thresholds")
    page = text("docs/tolerances.md").partition(thresholds.TITLE)[2]
    told = {thresholds.place(one, value): one.remark for one, value in thresholds.thresholds()}
    assert len(told) > 300  # as many as there were when the list was first written, and a quarter fewer
    assert not [one for one, remark in told.items() if not remark], "a threshold says its unit and origin on its line"
    assert not [one for one in told if f"{one} | " not in page], "`make names` writes the list anew"
