"""The commands that keep articles: what each says, and with which code it ends."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from lofted.cli import lofted
from lofted.facts import Run

ROOT = Path(__file__).parents[1]
CONFLICTS = "The missile flew 2,802 km (1,731 miles)."
HOLDS = "The missile flew 998 km (620 miles)."


def test_add_says_what_came_of_each_article(run, tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "good.txt").write_text(HOLDS)
    (tmp_path / "a" / "bad.txt").write_bytes(b"\x00\x01\x02\x03" * 100)
    first, again = run("add", str(tmp_path / "a")), run("add", str(tmp_path / "a"))
    assert [line.split()[0] for line in first.stdout.splitlines()] == ["unreadable", "added"]
    assert [line.split()[0] for line in again.stdout.splitlines()] == ["unreadable", "same"]
    assert "bad.txt" in first.stdout
    assert "1 unreadable, 1 added" in first.stderr
    assert first.exit_code == again.exit_code == 2


@pytest.mark.parametrize(
    ("text", "options", "code"), [(HOLDS, (), 0), (CONFLICTS, (), 1), (CONFLICTS, ("--fail-on", "nothing"), 0)]
)
def test_the_exit_code_is_that_of_read_and_stays(run, text, options, code):
    assert [run("add", "-", *options, given=text).exit_code for _ in range(2)] == [code, code]


def test_a_new_version_shows_its_diff(run):
    line = '{"text": "%s", "url": "https://example.org/"}'
    run("add", "-", given=line % "It flew 998 km.")
    result = run("add", "-", "--diff", given=line % "It flew 999 km.")
    assert result.stdout.startswith("new version")
    assert "-It flew 998 km." in result.stdout
    assert "+It flew 999 km." in result.stdout


def test_no_title_steers_the_terminal(run):
    result = run("add", "-", given='{"id": "\\u001b[2J", "text": "It flew 998 km."}')
    assert "\x1b" not in result.stdout


def test_recheck_tells_from_what_to_what(run, monkeypatch):
    run("add", "-", given=CONFLICTS)
    assert run("recheck").exit_code == 0
    monkeypatch.setattr("lofted.desk.run_on", lambda *_: Run("2", "newer", "newer", "newer"))
    monkeypatch.setattr("lofted.desk.run", lambda *_: iter(()))
    result = run("recheck")
    assert result.exit_code == 1
    assert "unit_pair: conflicts → nothing  “2,802 km (1,731 miles)”" in result.stdout
    assert "1 articles checked again" in result.stderr


def test_search_lists_what_is_kept(run):
    run("add", "-", given="Missile over Japan\n\nIt fell into the sea.")
    assert "Missile over Japan" in run("search", "missiles", "sea").stdout
    assert run("search", "treaty").stdout == ""


@pytest.mark.parametrize("command", ["recheck", "search"])
def test_a_store_that_is_not_there_is_named(run, command):
    result = run(command, *(["x"] if command == "search" else []))
    assert result.exit_code == 2
    assert "there is no store" in result.stderr


def test_the_store_is_in_the_data_folder_of_the_user(tmp_path, monkeypatch):
    monkeypatch.delenv("LOFTED_STORE", raising=False)
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    assert CliRunner().invoke(lofted, ["add", "-"], input=HOLDS).exit_code == 0
    assert [path.name for path in tmp_path.rglob("desk.sqlite")] == ["desk.sqlite"]


def test_who_only_reads_waits_for_no_data_base():
    asked = "import sys, lofted.cli; sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], cwd=ROOT, check=False).returncode == 0
