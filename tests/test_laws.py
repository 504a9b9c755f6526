"""What must hold whatever the words are: quotes, widths, and the same answer to the same words."""

import csv
import os
import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from mixtures import FEW, MANY, ROOT, mixtures, review

from lofted import Desk
from lofted.checks import CHECKS
from lofted.extract.quantities import find_quantities
from lofted.facts import Quantity
from lofted.memory import Remembered
from lofted.present.record import record
from lofted.putting import run, words_of
from lofted.reference.figures import hedges

GOLD = ROOT / "gold"
RELATIONS = {
    "dated",
    "ended",
    "first_since",
    "held_on",
    "in_force",
    "joined",
    "membership",
    "opened",
    "time_after",
    "time_before",
}  # their span holds more than the words of the value


# -- spans quote what they cover


@FEW
@given(mixtures())
def test_a_claim_quotes_the_words_at_its_span(text):
    reading = review(text)
    article = reading.article
    for claim in reading.claims:
        assert claim.aspect == "statement" or claim.sentence.covers(claim.span), claim  # speech can run over sentences
        assert 0 <= claim.span.start < claim.span.end <= len(article.text)
        quote = article.quote(claim.span)
        pieces = claim.value.written.split(" … ") if claim.aspect == "statement" else []  # "…, said so-and-so, …"
        whole = all(piece in quote for piece in pieces) if len(pieces) > 1 else quote == claim.value.written
        assert claim.aspect in RELATIONS or whole
        for wording in claim.wordings:
            assert claim.span.covers(wording.span)
            assert article.quote(wording.span) == wording.value.written


@FEW
@given(mixtures())
def test_a_finding_points_at_words_and_at_claims_of_the_reading(text):
    reading = review(text)
    known = {claim.id for claim in reading.claims}
    for finding in reading.findings:
        assert finding.spans and finding.check and finding.reason
        assert {claim.id for claim in finding.claims} <= known
        for span in finding.spans:
            assert reading.article.quote(span).strip()


# -- what the reader makes


NUMBERS = st.one_of(
    st.integers(1, 10**9).map(lambda number: f"{number:,}"),
    st.floats(0.01, 1e5, allow_nan=False).map(lambda number: f"{number:,.2f}"),
    st.sampled_from(
        ["ten", "twenty-three", "half a", "two dozen", "a hundred", "several", "1.5 million", "3 to 4", "0.10"]
    ),
)
UNITS = st.sampled_from(
    ["km", "miles", "minutes", "kg", "missiles", "percent", "kilotons", "mph", "feet", "years", "°F"]
)


def assert_ordered(quantity: Quantity):
    assert quantity.said.within(quantity.fair), quantity
    assert quantity.said.low <= quantity.said.high and quantity.bare.low <= quantity.bare.high


@MANY
@given(st.sampled_from(["", *sorted(hedges())]), NUMBERS, UNITS)
def test_what_is_said_lies_within_what_is_fair(hedge, number, unit):
    for _, quantity in find_quantities(f"It went {hedge} {number} {unit} there."):
        assert_ordered(quantity)


@pytest.mark.parametrize("words", ["more than 0 km", "at least 0.0 percent"])
def test_a_floor_of_nothing_is_an_interval_too(words):
    for _, quantity in find_quantities(f"It went {words} that day."):
        assert_ordered(quantity)


@FEW
@given(mixtures())
def test_what_is_said_lies_within_what_is_fair_in_every_claim(text):
    for claim in review(text).claims:
        for value in (claim.value, *(wording.value for wording in claim.wordings)):
            if isinstance(value, Quantity):
                assert_ordered(value)


# -- the same words, the same answer


MIXED = "\n\n".join(
    (
        "North Korea launched an ICBM on October 31, 2024. It rose to 7,687.5 km (4,776 miles) and flew for 86 minutes.",
        "Japan and South Korea said it was the first in nearly a year, days before the U.S. election on November 5.",
        "India is a signatory of the Artemis Accords. Officials spoke of “a grave threat”, citing about 10,000 troops.",
    )
)
OUTSIDE = (
    "import sys; from lofted import Desk; from lofted.present.record import record; "
    "sys.stdout.buffer.write(record(Desk().review(sys.argv[1], published='2024-11-01')).encode())"
)


def test_reading_twice_gives_the_same_bytes():
    assert record(review(MIXED)) == record(Desk().review(MIXED, published="2024-11-01"))


@pytest.mark.parametrize("seed", ["1", "4242"])
def test_another_process_gives_the_same_bytes(seed):
    run = subprocess.run(
        [sys.executable, "-c", OUTSIDE, MIXED],
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed},
        check=True,
    )
    assert run.stdout.decode() == record(review(MIXED))


def test_the_same_content_gets_the_same_ids_in_another_reading():
    first, second = review(MIXED), Desk().review(MIXED, published="2024-11-01")
    assert [claim.id for claim in first.claims] == [claim.id for claim in second.claims]
    assert [event.id for event in first.events] == [event.id for event in second.events]


@FEW
@given(mixtures())
def test_no_two_claims_share_an_id(text):
    ids = [claim.id for claim in review(text).claims]
    assert len(ids) == len(set(ids))


def test_an_unrelated_paragraph_behind_changes_no_id():
    before, after = review(MIXED), review(MIXED + "\n\nThe bridge is 300 metres long.")
    assert {claim.id for claim in before.claims} <= {claim.id for claim in after.claims}


@FEW
@given(mixtures())
def test_an_unrelated_paragraph_behind_changes_no_figure(text):
    def told(reading):
        return [(claim.aspect, claim.span, claim.value.written) for claim in reading.claims if claim.quantity]

    assume(
        text.endswith((".", "?", "!", "”", '"'))
    )  # a lone line without a mark becomes a headline above the paragraph
    before, after = told(review(text)), told(review(text + "\n\nThe bridge is made of stone."))
    assert before == after


# -- a check without its cues


def labelled():
    """Every labelled text with its table and its line."""
    for table in (GOLD / "checks.csv", *sorted(GOLD.glob("errors*.csv"))):
        with table.open(encoding="utf-8", newline="") as file:
            for number, row in enumerate(csv.DictReader(file), start=2):
                yield table.name, number, row, "\n\n".join(filter(None, [row.get("title"), row["text"]]))


def test_a_check_says_nothing_of_a_labelled_text_without_its_cues():
    desk, memory, said = Desk(checks=()), Remembered(), []
    cued = [(check.cues, replace(check, cues=())) for check in CHECKS if check.cues]
    with desk.at_hand():
        for table, number, row, text in labelled():
            reading = desk.review(text, published=row["published"] or None)
            words = words_of(reading.article)
            unheard = [check for cues, check in cued if not any(cue in words for cue in cues)]
            said += [(table, number, one.check) for one in run(reading, unheard, desk.record, memory)]
    assert not said, "these checks speak of texts in which none of their CUES stands"
