"""Figures in every house style read back; every unit by each of its names; and hostile text is read in linear time."""

from math import isclose

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lofted.extract.behind import GLUED
from lofted.extract.numbers import WORDS
from lofted.extract.quantities import find_quantities, read_figures
from lofted.facts import ReferenceError
from lofted.reference.units import measure, units

MANY = settings(max_examples=400, deadline=None, derandomize=True)
CLOSE = 1e-9  # share; what is left of a number that was multiplied and divided
SIZE = 20_000  # characters to begin with, then twice as many
UNITS = {"km": 1000.0, "miles": 1609.344, "minutes": 60.0, "kg": 1.0, "percent": 1.0}  # name → SI units in one


def one(text):
    found = list(read_figures(text))
    assert len(found) == 1, (text, [figure.quantity.written for figure in found])
    return found[0]


# -- every name of every unit


@pytest.mark.parametrize("name", sorted(units()))
def test_every_name_of_every_unit_reads_back(name):
    unit = units()[name]
    for text in [f"It had 7{name} there."] if name in GLUED else [f"It had 7 {name} there.", f"It had 7{name} there."]:
        figure = one(text)
        assert figure.unit == unit, (text, figure)
        assert figure.values == (7.0,)
        assert isclose(figure.quantity.bare.low + figure.quantity.bare.high, 14 * unit.per, rel_tol=CLOSE)


@pytest.mark.parametrize(("sign", "unit"), [(sign, unit) for unit in units().values() for sign in unit.before])
def test_every_sign_before_a_number_reads_back(sign, unit):
    figure = one(f"They paid {sign}7.5 million there.")
    assert figure.unit.si == unit.si and figure.values == (7_500_000.0,)


def test_no_unit_is_nothing():
    assert all(unit.per > 0 and unit.names and unit.si for unit in units().values())


# -- every house style


def grouped(number: int, mark: str) -> str:
    return f"{number:,}".replace(",", mark)


def in_words(number: int) -> str:
    small = {value: word for word, value in WORDS.items() if value < 100}
    if number in small:
        return small[number]
    if number < 100:
        return f"{small[number // 10 * 10]}-{small[number % 10]}"
    above, rest = divmod(number, 100 if number < 1000 else 1000)
    head = f"{in_words(above)} {'hundred' if number < 1000 else 'thousand'}"
    return (
        head
        if not rest
        else f"{head} and {in_words(rest)}"
        if number < 1000 or rest < 100
        else f"{head} {in_words(rest)}"
    )


WHOLE = st.integers(1, 9_999_999)
STYLES = st.one_of(
    WHOLE.map(lambda n: (n, grouped(n, ","))),
    WHOLE.map(lambda n: (n, grouped(n, "\u00a0"))),
    WHOLE.map(lambda n: (n, grouped(n, "\u202f"))),
    WHOLE.map(lambda n: (n, str(n))),
    st.integers(2, 9999).map(lambda n: (n, in_words(n))),
    st.tuples(WHOLE, st.integers(1, 9)).map(
        lambda made: (made[0] + made[1] / 10, f"{grouped(made[0], ',')}.{made[1]}")
    ),
    st.tuples(st.integers(1000, 999_999), st.integers(1, 9)).map(
        lambda made: (made[0] + made[1] / 10, f"{grouped(made[0], '.')},{made[1]}")
    ),
    st.tuples(st.integers(1, 99), st.sampled_from([("½", 0.5), ("¼", 0.25), ("¾", 0.75), ("-1/2", 0.5)])).map(
        lambda made: (made[0] + made[1][1], f"{made[0]}{made[1][0]}")
    ),
    st.integers(2, 99).map(lambda n: (n * 1e6, f"{n} million")),
    st.integers(2, 9).map(lambda n: (n * 12, f"{in_words(n)} dozen")),
)
LOOSE = st.sampled_from(
    ["", "about ", "roughly ", "more than ", "at least ", "up to ", "nearly ", "just over ", "some "]
)


@MANY
@given(STYLES, st.sampled_from(sorted(UNITS)), LOOSE)
def test_any_figure_in_any_house_style_reads_back_into_an_interval_that_holds_it(style, unit, hedge):
    number, written = style
    quantity = one(f"It came to {hedge}{written} {unit} that day.").quantity
    value = number * UNITS[unit]
    slack = CLOSE * value
    assert quantity.said.low - slack <= value <= quantity.said.high + slack
    assert quantity.fair.low - slack <= value <= quantity.fair.high + slack
    assert quantity.approximate == bool(hedge)


@MANY
@given(
    st.integers(1, 900),
    st.integers(1, 900),
    st.sampled_from(["–", "-", " to ", "- to "]),
    st.sampled_from(["km", "miles"]),
)
def test_any_range_holds_both_its_ends(low, more, link, unit):
    high = low + more
    text = f"It flew {low}{link}{high} {unit} that day." if link != "- to " else f"A {low}- to {high}-{unit} flight."
    figure = one(text)
    assert figure.values == (low, high)
    assert figure.quantity.said.low <= low * UNITS[unit] and high * UNITS[unit] <= figure.quantity.said.high


# -- what is no figure


@pytest.mark.parametrize(
    "text",
    [
        "The S&P 500 fell.", "It was an iPhone 14 Pro.", "They beat them 2-0.", "The lap took 1:36.6 in all.",
        "It passed ISO 3888-2 there.", "A KN-25 flew.", "An F-15J took off.", "A DF-5 was shown.",
        "Resolution 1718 forbids it.", "See section 427 below.", "A Hwasong-17 flew.", "Boeing's own 787 Dreamliner flew.",
        "In the year 300 B.C. it fell.", "He sat in row 21.", "The ASX 200 rose.", "The TA-35 index rose.",
    ],
)  # fmt: skip
def test_a_name_is_no_figure(text):
    assert not list(find_quantities(text))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It rose by $43.6 billion to $419.2 billion.", [(43.6e9,), (419.2e9,)]),
        ("It fell from $2,415 to $2,315.", [(2415.0,), (2315.0,)]),
        ("It rose from 5 to 7 percent.", [(5.0,), (7.0,)]),
        ("It flew from 400 to 500 km.", [(400.0, 500.0)]),
        ("It flew between 15 km and 17 km.", [(15.0, 17.0)]),
        ("It costs eight or nine euros.", [(8.0,), (9.0,)]),
        ("It takes one to two years.", [(1.0, 2.0)]),
        ("A 5-10W laser burns.", [(5.0, 10.0)]),
        ("They fired 3.9 million shells, up from 2.4 million last year.", [(3.9e6,), (2.4e6,)]),
        ("Half of them left, and one in four died.", [(50.0,), (25.0,)]),
    ],
)
def test_figures_that_belong_together(text, values):
    assert [one.values for one in read_figures(text)] == values


# -- hostile text


HOSTILE = {
    "digits": "1", "groups": "1,000,", "spaced groups": "1 000 ", "brackets": "(1 ", "nested": "([{1", "one-": "1-",
    "dollars": "$", "dollar digits": "$1", "units": "1 km ", "chains": "km per ", "unit chain": "5 km/s per kg per m ",
    "right to left": "\u200f1\u200e", "full width": "１２ ", "words": "twenty-", "and": "one and ", "ranges": "1 to 2 km to ",
    "lists": "1, 2, ", "hedges": "about up to ", "nouns": "5 big red ", "shares": "a third of ", "percent": "%1",
    "points": "1.", "colons": "1:", "slashes": "1/", "signs": "-", "thousands": "thousands of ", "from": "from 1 to ",
    "names": "A1 ", "years": "1 year ", "ages": "Bo, 44, ",
}  # fmt: skip


@pytest.mark.parametrize("kind", sorted(HOSTILE))
def test_hostile_text_is_read_to_its_end(kind):
    piece = HOSTILE[kind]
    text = piece * (SIZE // len(piece))
    for span, quantity in find_quantities(text):
        assert text[span.start : span.end] == quantity.written


# -- a cell that is no figure


def test_a_cell_whose_unit_is_misspelt_is_told_the_units_written_like_it():
    with pytest.raises(ReferenceError, match="units written much like it: kilometres"):
        measure("7000 kilometrs")


def test_a_long_cell_that_is_no_figure_is_told_in_short():
    with pytest.raises(ReferenceError) as told:
        measure("x" * 5000)
    assert len(str(told.value)) < 200
