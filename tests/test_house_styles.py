"""A figure written in any house style, unit and hedge, or by the desk itself, reads back to what it says."""

from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lofted.extract.behind import GLUED
from lofted.extract.ordinals import PLACES, ordinals
from lofted.extract.quantities import read_figures
from lofted.facts import Interval
from lofted.present.phrases import reach
from lofted.reference.figures import hedges
from lofted.reference.units import units

MANY = settings(max_examples=500, deadline=None, derandomize=True)
CLOSE = 1e-9  # share; what is left of a number that was multiplied and divided
ROUNDED = 0.06  # share of an interval's width that the desk's own formatter may round off; it keeps two digits of it
BLANKS = ["\u0020", "\u00a0", "\u2009", "\u202f"]  # plain, no-break, thin, narrow no-break
NAMES = sorted(name for name in units() if name not in GLUED)
SPELLED = sorted(name for name in NAMES if len(name) > 3 and name.isascii())
HEDGES = sorted(words for words in hedges() if words not in ("or so", "give or take"))  # these two stand behind


def only(text):
    found = list(read_figures(text))
    assert len(found) == 1, (text, [figure.quantity.written for figure in found])
    return found[0]


def holds(interval, value):
    slack = CLOSE * abs(value)
    return interval.low - slack <= value <= interval.high + slack


def grouped(number, mark):
    return f"{number:,}".replace(",", mark)


WHOLE = st.integers(1000, 999_999_999)
STYLES = st.one_of(
    st.tuples(WHOLE, st.sampled_from([",", *BLANKS])).map(lambda made: (made[0], grouped(*made))),
    st.integers(1_000_000, 999_999_999).map(lambda n: (n, grouped(n, "."))),
    st.tuples(WHOLE, st.integers(1, 99), st.sampled_from([",", *BLANKS])).map(
        lambda made: (made[0] + made[1] / 100, f"{grouped(made[0], made[2])}.{made[1]:02}")
    ),
    st.tuples(WHOLE, st.integers(1, 99)).map(
        lambda made: (made[0] + made[1] / 100, f"{grouped(made[0], '.')},{made[1]:02}")
    ),
    st.integers(1, 99).map(lambda n: (n / 100, f".{n:02}")),
    st.integers(1, 999).map(lambda n: (n, str(n))),
)
BIG = st.sampled_from([("hundred", 1e2), ("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("trillion", 1e12)])
SHORT = st.sampled_from([("k", 1e3), ("mn", 1e6), ("bn", 1e9), ("tn", 1e12)])


@MANY
@given(STYLES, st.sampled_from(NAMES), st.sampled_from(["", *HEDGES]))
def test_any_figure_in_any_style_unit_and_hedge_reads_back(style, name, hedge):
    number, written = style
    quantity = only(f"It came to {hedge} {written} {name} there.").quantity
    unit = units()[name]
    assert quantity.unit == unit.si
    assert holds(quantity.said, number * unit.per) and holds(quantity.fair, number * unit.per)
    assert quantity.approximate == bool(hedge)


@MANY
@given(st.integers(2, 99), BIG, st.sampled_from(SPELLED))
def test_any_magnitude_reads_back(number, magnitude, name):
    word, factor = magnitude
    quantity = only(f"It came to {number} {word} {name} there.").quantity
    assert holds(quantity.said, number * factor * units()[name].per)


@MANY
@given(st.integers(1, 999), st.integers(1, 99), SHORT, st.sampled_from(["$", "€", "£", "¥"]))
def test_any_short_magnitude_of_money_reads_back(whole, tenths, magnitude, sign):
    letters, factor = magnitude
    quantity = only(f"They paid {sign}{whole}.{tenths:02}{letters} there.").quantity
    assert holds(quantity.said, (whole + tenths / 100) * factor)


@MANY
@given(st.integers(1, 98), st.integers(1, 900), BIG, st.sampled_from(["-", "–", " to "]), st.booleans())
def test_the_ends_of_a_range_share_their_magnitude(low, more, magnitude, link, twice):
    word, factor = magnitude
    high = low + more
    text = f"It cost ${low}{link}{'$' if twice else ''}{high} {word} there."
    quantity = only(text).quantity
    assert holds(quantity.said, low * factor) and holds(quantity.said, high * factor), text
    assert quantity.said.low > 0.4 * low * factor, text  # the low end is no bare number: half of it at the least


@MANY
@given(st.integers(2, 900), st.integers(1, 900), st.sampled_from(HEDGES))
def test_a_hedge_before_both_ends_of_a_range_reads_back(low, more, hedge):
    figures = list(read_figures(f"It flew {hedge} {low} to {hedge} {low + more} km there."))
    assert figures and all(figure.quantity.approximate for figure in figures)
    assert min(figure.quantity.said.low for figure in figures) <= low * 1000  # m
    assert max(figure.quantity.said.high for figure in figures) >= (low + more) * 1000  # m


@MANY
@given(st.integers(1, 400), st.integers(1, 400), st.integers(1, 400), st.sampled_from(SPELLED))
def test_a_list_shares_its_unit(first, second, third, name):
    found = list(read_figures(f"They made {first}, {second} and {third} {name} there."))
    assert [figure.values for figure in found] == [(first,), (second,), (third,)]
    assert {figure.quantity.unit for figure in found} == {units()[name].si}


@MANY
@given(
    st.floats(0.01, 1e7), st.floats(0, 1e6), st.sampled_from(["m", "s", "kg", "m/s"]), st.sampled_from(["", "or more"])
)
def test_what_the_desk_writes_it_reads(low, width, unit, end):
    told = Interval(low, inf if end else low + width)
    quantity = only(f"It came to {reach(told, unit)}.").quantity
    slack = ROUNDED * (width or low) + CLOSE * low + 0.001 * max(1, low)  # 3 decimals are printed at most
    assert quantity.unit == unit
    assert quantity.said.low <= told.low + slack
    assert quantity.said.high >= min(told.high, 1e300) - slack or told.high == inf == quantity.said.high


# -- places in a count


ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def in_digits(place):
    return f"{place}{'th' if place % 100 in (11, 12, 13) else ENDINGS.get(place % 10, 'th')}"


@MANY
@given(
    st.one_of(
        st.integers(2, 3999).map(lambda n: (n, in_digits(n))), st.sampled_from([(n, w) for w, n in PLACES.items()])
    ),
    st.sampled_from(["launch", "ICBM test", "short-range missile test", "flight", "summit"]),
    st.sampled_from([" this year", " so far this year", " of the year", " in a row", " in two weeks", " since 2017"]),
)
def test_any_place_in_a_count_reads_back(told, noun, scope):
    place, written = told
    (found,) = ordinals(f"It was the {written} {noun}{scope}.", 0, [])
    assert (found.value.said.low, found.value.said.high) == (place, place)
    assert found.value.unit == noun.split()[-1] and found.value.written == f"{written} {noun}{scope}"


@pytest.mark.parametrize(
    "text",
    [
        "The 4th of May came.", "On May 4th it flew.", "It fell in the fourth quarter.", "The Second World War ended.",
        "The 5th Army moved.", "The 7th Fleet sailed.", "He is First Secretary.", "The First Committee met.",
        "One third fell.", "Two fifths of it fell.", "It moves 5 km per second there.", "The second stage fell.",
        "In the 21st century it fell.", "It was the third largest missile.", "It was the second-longest flight.",
        "A 30-second video ran.", "First, it rose; second, it fell.", "A third party knew.", "The first responders came.",
        "It crossed the 38th parallel.", "It was the 75th anniversary parade.", "The Eighth Party Congress met.",
        "A second summit may follow.", "The first tests failed.", "It was first tested in 2008.", "The fourth fell short.",
        "The 8th Fire Company's men came.", "The 22nd amendment however stands.", "She is in third place.",
        "The first strike and the second strike failed.", "It is on the 3rd floor.", "The second half began.",
    ],
)  # fmt: skip
def test_a_date_a_name_and_a_set_phrase_are_no_place_in_a_count(text):
    assert not list(ordinals(text, 0, []))
