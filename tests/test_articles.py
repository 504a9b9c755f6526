"""The desk on real articles, where a folder of them lies beside the project; their text is never in a test."""

import json
from functools import cache
from pathlib import Path

import pytest

from lofted import Desk, Reading, Verdict
from lofted.present.record import record

SHARED = Path(__file__).parents[2] / "shared"
ARTICLES = SHARED / "articles" / "dev.jsonl"
SEEDS = SHARED / "seeds"
MOST_CONFLICTS = 8  # findings over all the articles: eight were seen, each of a real slip in its text
RELATIONS = {
    "opened",
    "in_force",
    "ended",
    "held_on",
    "nature",
    "stands",
    "joined",
    "first_since",
    "time_before",
    "time_after",
    "membership",
    "statement",
}  # their span holds more than the words of the value

pytestmark = pytest.mark.skipif(not SHARED.exists(), reason="the shared articles are not there")


@cache
def readings() -> tuple[Reading | Exception, ...]:
    return tuple(Desk().readings(ARTICLES))


@cache
def seed(number: str) -> Reading:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    return Desk().read(path)


def everything() -> list[Reading]:
    return [*readings(), seed("000"), seed("003")]


def test_every_article_is_read():
    wanted = sum(1 for line in ARTICLES.read_text("utf-8").splitlines() if line.strip())
    assert all(isinstance(reading, Reading) for reading in readings())
    assert len(readings()) == wanted


def test_every_claim_quotes_its_article():
    for reading in everything():
        for claim in reading.claims:
            quote = reading.article.text[claim.span.start : claim.span.end]
            assert quote and claim.sentence.meets(claim.span)
            assert claim.aspect == "statement" or claim.sentence.covers(claim.span)  # speech can run over sentences
            assert claim.aspect in RELATIONS or quote == claim.value.written
            for wording in claim.wordings:
                assert reading.article.quote(wording.span) == wording.value.written


def test_the_record_quotes_its_article():
    for reading in everything():
        made = json.loads(record(reading))
        text = made["article"]["text"] or reading.article.text
        for claim in made["claims"]:
            span = claim["span"]
            assert text[span["start"] : span["end"]] == span["quote"]


def test_few_real_articles_are_said_to_conflict():
    found = [finding for reading in readings() for finding in reading.findings if finding.verdict is Verdict.CONFLICTS]
    assert len(found) <= MOST_CONFLICTS, [f"{finding.check}: {finding.reason}" for finding in found]


@pytest.mark.parametrize(
    ("check", "verdict"),
    [
        ("unit_pair", Verdict.DEPENDS),
        ("flight_time", Verdict.CONFLICTS),
        ("record_margin", Verdict.CONFLICTS),
        ("time_zone", Verdict.DEPENDS),
        ("first_since", Verdict.HOLDS),
        ("elapsed", Verdict.HOLDS),
    ],
)
def test_the_worked_example_gets_its_answers(check, verdict):
    found = {finding.verdict for finding in seed("000").findings if finding.check == check}
    assert found
    assert min(found, key=list(Verdict).index) is verdict


def test_the_worked_example_conflicts_only_where_it_should():
    found = {finding.check for finding in seed("000").findings if finding.verdict is Verdict.CONFLICTS}
    assert found == {"flight_time", "record_margin"}


def test_an_article_without_figures_is_left_alone():
    reading = seed("003")
    assert not [finding for finding in reading.findings if finding.verdict is Verdict.CONFLICTS]
    checked = {claim.id for finding in reading.findings for claim in finding.claims if claim.quantity}
    assert not checked


def test_a_month_without_a_year_is_left_open_with_candidates():
    dates = [finding for finding in seed("003").findings if finding.check == "real_date"]
    assert [finding.verdict for finding in dates] == [Verdict.OPEN]
    assert dates[0].evidence
