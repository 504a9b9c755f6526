"""The commands that show what waits, take decisions and lay out what follows from them."""

import json

import pytest
from launches import ARTICLES
from stores import FLIGHT, TEXT, URL


def test_review_lists_shows_and_decides(run):
    run("add", "-", given=TEXT)
    listed = run("review")
    id = next(line.split()[0] for line in listed.stdout.splitlines() if "unit_pair" in line)
    assert "1 conflicts" in listed.stdout
    shown = run("review", id).stdout
    assert "sentence  “The missile flew 998 km (720 miles).”" in shown
    made = run("review", id, "--reject", "--by", "Ann", "--reason", "a test")
    assert made.exit_code == 0
    assert "Ann rejected the finding unit_pair: conflicts “998 km (720 miles)”: a test" in made.stdout
    assert "decided" in run("review", id).stdout
    assert run("review").stdout == "nothing waits\n"


def test_an_article_shows_all_that_can_be_decided_on(run):
    id = run("add", "-", given=TEXT).stdout.split()[1]
    shown = run("review", id).stdout
    for about in ("conflicts  unit_pair", "link", "claim"):
        assert about in shown


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (("abc", "--accept", "--by", "Ann"), "holds no claim"),
        (("abc", "--accept", "--reject", "--by", "Ann"), "at a time"),
        (("--accept", "--by", "Ann"), "name what you decide on"),
    ],
)
def test_what_cannot_be_decided_is_refused(run, options, why):
    run("add", "-", given=TEXT)
    refused = run("review", *options)
    assert refused.exit_code == 2
    assert why in refused.stderr


def test_words_that_moved_are_listed(run):
    line = json.dumps({"text": TEXT, "url": URL})
    run("add", "-", given=line)
    id = next(line.split()[0] for line in run("review").stdout.splitlines() if "unit_pair" in line)
    run("review", id, "--accept", "--by", "Ann")
    run("add", "-", given=line.replace("720", "730"))
    assert "NEED A LOOK  1" in run("review").stdout
    assert id in run("review").stdout


def test_the_record_of_the_checks_counts(run):
    run("add", "-", given=TEXT)
    id = next(line.split()[0] for line in run("review").stdout.splitlines() if "unit_pair" in line)
    for name, choice in (("Ann", "--reject"), ("Bob", "--accept"), ("Cy", "--reject")):
        run("review", id, choice, "--by", name)
    run("review", id, "--note", "so be it", "--by", "Cy")
    lines = run("checks", "--record").stdout.splitlines()
    assert next(line.split()[1:5] for line in lines if line.startswith("unit_pair")) == ["1", "2", "0", "1"]
    assert next(line.split()[1:5] for line in lines if line.startswith("weekday")) == ["0", "0", "0", "0"]
    assert "unit_pair" in run("checks").stdout


def test_dossiers_and_dates_come_from_what_is_kept(run, tmp_path):
    keys = ("id", "published", "publisher", "title", "text")
    rows = [dict(zip(keys, one, strict=True)) for one in ARTICLES[:4]]
    run("add", "-", given="".join(json.dumps(row) + "\n" for row in rows))
    (line,) = run("dossiers").stdout.splitlines()
    id = line.split()[0]
    assert "4 articles" in line
    laid_out = json.loads(run("dossier", id, "--as", "record").stdout)
    assert laid_out == json.loads(run("dossier", FLIGHT, "--as", "record").stdout)
    join = next(one["join"] for one in laid_out["articles"] if one["given"] == "american")
    assert f"join {join}" in run("dossier").stdout
    assert run("review", join, "--reject", "--by", "Ann").exit_code == 0
    assert "3 articles" in run("dossiers").stdout
    assert "there is no dossier" in run("dossier", "nothing").stderr
    assert run("agenda").stdout == "no date ahead is told\n"
    ahead = "NASA plans to launch the next crew on March 4, 2027."
    run("add", "-", "--published", "2026-01-05", given=ahead)
    assert "2027-03-04" in run("agenda").stdout


def test_without_a_store_it_is_named(run):
    for command in (["review"], ["dossiers"], ["dossier"], ["agenda"], ["checks", "--record"]):
        refused = run(*command)
        assert refused.exit_code == 2
        assert "there is no store" in refused.stderr
