"""Wider words never make a verdict worse, and which figure is compared with which never matters."""

from math import inf

from hypothesis import assume, given
from hypothesis import strategies as st
from mixtures import FEW, MANY, review

from lofted import Verdict
from lofted.facts import Figure, Interval, compare
from lofted.reference.figures import digits
from lofted.reference.mechanics import Arc

SEVERITY = {None: 0, Verdict.HOLDS: 0, Verdict.OPEN: 0, Verdict.DEPENDS: 1, Verdict.CONFLICTS: 2}


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
