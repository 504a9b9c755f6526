"""The form of the labelled dossiers: every label points at what is there.

Whether the desk finds what the labels say is asked elsewhere; here they are only held to their own rules.
"""

import csv
import json
import re
from collections import defaultdict
from datetime import date, datetime
from functools import cache
from pathlib import Path

DOSSIERS = Path(__file__).parents[1] / "gold" / "dossiers"
FEWEST_ARTICLES, FEWEST_EVENTS = 120, 20  # as many as were asked for
SHORTEST, LONGEST = 60, 250  # words of an article
KINDS = {"launch", "test", "meeting", "exercise", "statement", "agreement"}
FIGURES = {"apogee", "range", "flight_time", "speed", "count", "record_margin"}
ATTRIBUTES = FIGURES | {"date", "place", "vehicle", "class", "outcome", "confirmed_by"}
DIFFERENCES = {"unit", "rounding", "time_zone", "scope", "definition", "early_later", "floor_value", "conflict"}
NO_ORIGIN = "not said"
OWN_WORDS = "article"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
EDTF = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?[+-]\d\d:\d\d|/\d{4}-\d\d-\d\d)?")


@cache
def articles():
    with (DOSSIERS / "articles.jsonl").open(encoding="utf-8") as file:
        return {one["id"]: one for one in map(json.loads, file)}


@cache
def rows(name):
    with (DOSSIERS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def told():
    return {(row["event"], row["article"]) for row in rows("events")}


@cache
def voices():
    return {row["voice"] for row in rows("voices")}


def published(article):
    return datetime.fromisoformat(articles()[article]["published"])


def test_there_are_enough_articles_and_events():
    with (DOSSIERS / "articles.jsonl").open(encoding="utf-8") as file:
        assert sum(1 for _ in file) == len(articles()), "an id stands twice"
    assert len(articles()) >= FEWEST_ARTICLES
    assert len({row["event"] for row in rows("events")}) >= FEWEST_EVENTS


def test_articles_have_their_form():
    for one in articles().values():
        assert set(one) == {"id", "title", "published", "publisher", "url", "text", "true", "source"}
        assert published(one["id"]).tzinfo, one["id"]
        assert SHORTEST <= len(one["text"].split()) <= LONGEST, one["id"]
        assert ".example.org/" in one["url"], one["id"]
        assert bool(one["source"]) == one["true"], f"{one['id']}: true events have a source, invented ones none"


def test_every_article_tells_of_an_event():
    assert {article for _, article in told()} == set(articles())
    assert len(told()) == len(rows("events")), "a row stands twice"
    kinds = defaultdict(set)
    for row in rows("events"):
        assert row["role"] in {"main", "recap"}
        kinds[row["event"]].add(row["kind"])
    assert all(len(kind) == 1 and kind <= KINDS for kind in kinds.values())


def test_an_event_is_true_or_invented():
    for row in rows("events"):
        if row["role"] == "main":
            assert articles()[row["article"]]["true"] != row["event"].startswith("inv-"), row


def test_every_article_has_its_origins():
    assert {(row["event"], row["article"]) for row in rows("origins")} == told()
    for row in rows("origins"):
        names = row["origin"].split(" | ")
        assert set(names) <= voices(), row
        assert NO_ORIGIN not in names or len(names) == 1, row


def test_a_copy_is_later_than_what_it_copies_and_of_one_event():
    origins = {(row["event"], row["article"]): row for row in rows("origins")}
    for row in rows("origins"):
        if row["copies"]:
            first = origins[row["event"], row["copies"]]
            assert published(row["copies"]) < published(row["article"]), row
            assert first["origin"] == row["origin"], row


def test_cells_quote_their_article():
    for row in rows("matrix"):
        assert (row["event"], row["article"]) in told(), row
        assert row["words"] and row["words"] in articles()[row["article"]]["text"], row
        assert row["voice"] in voices() | {OWN_WORDS}, row
        assert row["attribute"] in ATTRIBUTES, row


def test_figures_are_intervals_and_the_rest_values():
    for row in rows("matrix"):
        if row["attribute"] in FIGURES:
            assert 0 <= float(row["low"]) <= float(row["high"]), row
            assert row["unit"] and not row["value"], row
        else:
            assert row["value"] and not (row["low"] or row["high"] or row["unit"]), row


def test_dates_are_edtf_and_fall_on_the_day_of_their_words():
    for row in rows("matrix"):
        if row["attribute"] == "date":
            assert EDTF.fullmatch(row["value"]), row
            day = date.fromisoformat(row["value"][:10])
            named = {name for name in WEEKDAYS if name in row["words"].lower()}
            assert named <= {WEEKDAYS[day.weekday()]}, row


def test_an_origin_is_whoever_fills_a_cell():
    heard = defaultdict(set)
    for row in rows("matrix"):
        heard[row["event"], row["article"]].add(row["voice"])
    for row in rows("origins"):
        cells = heard[row["event"], row["article"]] - {OWN_WORDS}
        assert cells <= set(row["origin"].split(" | ")), row


def test_judgements_are_of_what_is_told_twice():
    told_of = defaultdict(set)
    for row in rows("matrix"):
        told_of[row["event"], row["attribute"]].add((row["voice"], row["low"], row["high"], row["value"]))
    several = {key for key, cells in told_of.items() if len(cells) > 1 and key[1] != "confirmed_by"}
    judged = [(row["event"], row["attribute"]) for row in rows("judgements")]
    assert len(judged) == len(set(judged))
    assert set(judged) <= several
    for row in rows("judgements"):
        kinds = set(filter(None, row["kind"].split(" | ")))
        assert kinds <= DIFFERENCES, row
        assert row["judgement"] in {"agree", "rounding", "differ"}
        assert bool(kinds) == (row["judgement"] == "differ"), row


def test_what_is_told_by_two_voices_is_judged():
    heard = defaultdict(set)
    for row in rows("matrix"):
        if row["attribute"] != "confirmed_by":
            heard[row["event"], row["attribute"]].add(row["voice"])
    judged = {(row["event"], row["attribute"]) for row in rows("judgements")}
    assert {key for key, names in heard.items() if len(names) > 1} <= judged


def test_history_runs_forward_and_quotes():
    steps = defaultdict(list)
    for row in rows("history"):
        assert (row["event"], row["article"]) in told(), row
        assert row["words"] in articles()[row["article"]]["text"], row
        assert row["published"] == articles()[row["article"]]["published"], row
        assert row["superseded"] in {"yes", "no"}, row
        steps[row["event"], row["attribute"]].append(row)
    for some in steps.values():
        assert [int(row["step"]) for row in some] == list(range(1, len(some) + 1)), some
        times = [published(row["article"]) for row in some]
        assert times == sorted(times), some
