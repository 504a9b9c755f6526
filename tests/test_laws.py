"""What must hold whatever the words are: quotes, widths, verdicts, repetition, and no crash."""

import csv
import os
import subprocess
import sys
from functools import cache
from math import inf
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from lofted import Desk, Reading, SourceError, Verdict
from lofted.extract.quantities import find_quantities
from lofted.facts import Figure, Interval, Quantity, compare
from lofted.present.record import record
from lofted.reference.figures import digits, hedges
from lofted.reference.mechanics import Arc

ROOT = Path(__file__).parents[1]
SEVERITY = {None: 0, Verdict.HOLDS: 0, Verdict.OPEN: 0, Verdict.DEPENDS: 1, Verdict.CONFLICTS: 2}
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
FEW = settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
MANY = settings(max_examples=300, deadline=None, derandomize=True)
LONG = 1_000_000  # characters; an article has some 5,000, a book a million
HEAVY = 2_000  # characters of the worst kind, as long as the longest sentence


@cache
def desk() -> Desk:
    return Desk()


def review(text: str) -> Reading:
    return desk().review(text, published="2024-11-01")


@cache
def sentences() -> list[str]:
    found = []
    for table in sorted((ROOT / "gold").glob("*.csv")):
        with table.open(encoding="utf-8", newline="") as file:
            found += [row["text"] for row in csv.DictReader(file)]
    return sorted(set(found))


def mixtures():
    parts = st.lists(st.sampled_from(sentences()), min_size=1, max_size=6)
    return st.tuples(parts, st.sampled_from([" ", "\n\n", "\n", "  "])).map(lambda made: made[1].join(made[0]))


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


# -- intervals and verdicts


def intervals():
    ends = st.one_of(st.floats(-1e9, 1e9), st.integers(-50, 50).map(float), st.sampled_from([inf, -inf]))
    return (
        st.tuples(ends, ends)
        .map(sorted)
        .map(lambda pair: Interval(*pair))
        .filter(lambda one: one.low < inf and one.high > -inf)
    )


def figures():
    return st.tuples(intervals(), intervals()).map(lambda made: Figure(made[0], made[0].hull(made[1])))


@MANY
@given(figures(), figures())
def test_comparing_has_no_sides(one, other):
    assert compare(one, other) is compare(other, one)


@MANY
@given(figures(), figures(), intervals(), intervals())
def test_wider_words_only_make_a_verdict_milder(one, other, more, still_more):
    wide = Figure(one.said.hull(more), one.fair.hull(more).hull(still_more))
    assert SEVERITY[compare(wide, other)] <= SEVERITY[compare(one, other)]


def worst(text: str, check: str) -> Verdict | None:
    mine = [finding.verdict for finding in review(text).findings if finding.check == check]
    return max(mine, key=SEVERITY.__getitem__, default=None)


def minutes_of(apogee: int, distance: int) -> int:
    """The free arc of an apogee and a range in km, in whole minutes: where verdicts change, most is to be seen."""
    return round(Arc(apogee * 1000.0, distance * 1000.0).seconds / 60)


HEDGES = st.sampled_from(["about", "roughly", "around", "some", "approximately"])


@FEW
@given(st.integers(101, 9999), st.floats(0.59, 0.66), HEDGES, st.sampled_from([0, 1]))
def test_a_hedge_never_worsens_a_pair_of_units(kilometres, ratio, hedge, second):
    miles = round(kilometres * ratio)
    plain = f"The missile flew {kilometres:,} km ({miles:,} miles)."
    hedged = plain.replace("(", f"({hedge} ") if second else plain.replace("flew ", f"flew {hedge} ")
    assert SEVERITY[worst(hedged, "unit_pair")] <= SEVERITY[worst(plain, "unit_pair")], (plain, hedged)


@FEW
@given(st.integers(200, 8000), st.integers(200, 1500), st.integers(-4, 10), HEDGES, st.integers(1, 7))
def test_a_hedge_never_worsens_a_flight_time(apogee, distance, late, hedge, which):
    minutes = minutes_of(apogee, distance) + late
    told = [f"{apogee:,} km", f"{distance:,} km", f"{minutes} minutes"]
    loose = [f"{hedge} {figure}" if which >> place & 1 else figure for place, figure in enumerate(told)]
    plain, hedged = (
        f"The missile rose to {up}, flew {far} and was in the air for {long}." for up, far, long in (told, loose)
    )
    assert SEVERITY[worst(hedged, "flight_time")] <= SEVERITY[worst(plain, "flight_time")], (plain, hedged)


def rounded(number: int, zeros: int) -> int:
    """The number with zeros at its end, where that is a wider way to write it."""
    step = 10**zeros
    near = round(number / step) * step
    exact, wide = digits(str(number)), digits(str(near))
    assume(exact.said.within(wide.said) and exact.fair.within(wide.fair))
    return near


@FEW
@given(st.integers(1001, 9999), st.floats(0.59, 0.66), st.integers(1, 2), st.sampled_from([0, 1]))
def test_zeros_at_the_end_never_worsen_a_pair_of_units(kilometres, ratio, zeros, second):
    miles = round(kilometres * ratio)
    near = rounded(miles if second else kilometres, zeros)
    plain = f"The missile flew {kilometres:,} km ({miles:,} miles)."
    wide = (
        f"The missile flew {kilometres:,} km ({near:,} miles)."
        if second
        else f"The missile flew {near:,} km ({miles:,} miles)."
    )
    assert SEVERITY[worst(wide, "unit_pair")] <= SEVERITY[worst(plain, "unit_pair")], (plain, wide)


@FEW
@given(st.integers(1001, 9999), st.integers(200, 1500), st.integers(-4, 10), st.integers(1, 2))
def test_zeros_at_the_end_never_worsen_a_flight_time(apogee, distance, late, zeros):
    minutes = minutes_of(apogee, distance) + late
    tail = f"flew {distance:,} km and was in the air for {minutes} minutes."
    plain, wide = (
        f"The missile rose to {apogee:,} km, {tail}",
        f"The missile rose to {rounded(apogee, zeros):,} km, {tail}",
    )
    assert SEVERITY[worst(wide, "flight_time")] <= SEVERITY[worst(plain, "flight_time")], (plain, wide)


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


# -- no text breaks the desk


def survives(text: str):
    try:
        reading = review(text)
    except SourceError:  # a text that holds nothing is refused in words
        return
    record(reading)


@settings(FEW, max_examples=150)
@given(st.text(max_size=400))
def test_any_characters_are_survived(text):
    survives(text)


@settings(FEW, max_examples=80)
@given(
    st.lists(st.tuples(st.sampled_from(sentences()), st.integers(0, 80), st.integers(0, 80)), min_size=1, max_size=5),
    st.text(max_size=9),
)
def test_torn_sentences_are_survived(parts, glue):
    survives(glue.join(sentence[start : len(sentence) - end] for sentence, start, end in parts))


PIECES = [
    "9", "0", "7,", "7.", "km", "miles", "(", ")", "“", '"', "–", "-", ".", ",", ";", "1/0", "½", "¼-1/2", "31",
    "February", "2/30/2023", "24:60", "12:00", "p.m.", "UTC+99", "10^9", "$", "€", "%", "Mach", "°", "more",
    "than", "up", "to", "between", "and", "first", "since", "the", "record", "99999999999999999999", "said",
    "Japan", "Resolution", "0", "0000", "year", "1", "9999", "ago",
]  # fmt: skip


@settings(FEW, max_examples=60)
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_pieces_of_figures_and_dates_in_any_order_are_survived(pieces):
    survives(" ".join(pieces))


@pytest.mark.parametrize("sign", ["7", "(", "[", "“", "a", ".", "-", "½"])
def test_a_million_of_one_sign_is_survived(sign):
    survives(sign * LONG)


@pytest.mark.parametrize(
    "piece", ["(9 km ", "7,", "1 km or ", "January ", "$1 ", "nearly ", "9 to ", "said he ", "first since "]
)
def test_a_sentence_of_one_piece_is_survived(piece):
    survives(piece * (HEAVY // len(piece)))
