"""How one number misses what another rounds to: cut off, taken up, or rounded more coarsely than it needed to be."""

import re
from math import floor, isinf, log10

from lofted.facts import Claim, Interval, Quantity, Verdict, compare
from lofted.reference.one_unit import is_metric
from lofted.reference.slips import CLOSE, COARSE, Printed, printed
from lofted.reference.units import units

MUCH = 20  # times finer, so that a rounding of the finer figure cannot matter
HALF = 0.5 + 1e-9  # of a step; what rounding takes or gives at most, and what a computer's digits do
TABLE = 4  # digits of a factor as tables of conversions print them: 0.6214, 2.471
LARGE = 10_000  # a number of so many ones is finer than a factor of four digits can make it; ours
ALIKE = 5  # times; numbers whose last digits are worth as much but for this can each be made of the other
FINE = 5  # mm; ours: a calibre of 600 mm is no 584 mm, which rounds to it
SLIGHT = 0.02  # share; ours: by so little, what was called "nearly" a round number may have passed it
TEN = 10  # of a number's last place, from which on it has two digits
FIVE, LEAST = 5, 15  # of a unit; ours: to so many distances are rounded, and from so many on
WELL = 0.03  # share; ours: by so much and more no handy factor but a wrong one is off
_NUMBER = re.compile(r"\d[\d,.]*")
_NOT_ONE = re.compile(
    r"\b(?:to|between|or|and|over|than|up|least|most|nearly|almost|under|below|above|half|hundreds|couple|dozens?)\b"
)


def rounding(first: Printed, second: Printed) -> str | None:
    """How the second number misses what the first rounds to: "cut off", "rounded coarsely" and the like; or None.

    A number ends where its zeros begin, or in a five: 460 is told to the ten,
    375 to the five. The second may be the one that was measured, so that a
    number much further off is no rounding where the first is one of it.

    >>> from lofted.reference.units import units
    >>> kilometres, miles = units()["km"], units()["miles"]
    >>> rounding(Printed(600, 50, kilometres, "km"), Printed(372, 0.5, miles, "miles"))
    'cut off'
    >>> rounding(Printed(600, 50, kilometres, "km"), Printed(373, 0.5, miles, "miles"))
    >>> rounding(Printed(75, 0.5, kilometres, "km"), Printed(50, 5, miles, "miles"))
    'rounded coarsely'
    """
    right, step = first.si / second.unit.per, last_step(second)
    off = abs(right - second.value) / step
    if (off <= HALF and abs(right - second.value) <= COARSE * right) or rounds_back(first, second):
        return None
    if by_table(first, second):
        return None
    if off <= HALF:
        return "rounded coarsely" if last_step(first) < first.value / 10 else None  # of one digit it can be no finer
    if off >= 1:
        return None
    return "cut off" if second.value < right else "rounded up"


def by_table(first: Printed, second: Printed) -> bool:
    """Whether a number was made with the factor of four digits that tables have: 85,000 hectares × 2.471."""
    exact = first.unit.per / second.unit.per
    places = TABLE - 1 - floor(log10(exact))
    return second.value >= LARGE and round(first.value * round(exact, places), second.decimals) == second.value


def how_amiss(one: Quantity, other: Quantity) -> str | None:
    """How the second of two figures misses what the first makes of it, where each is one number; or nothing."""
    first, second = printed(one), printed(other)
    if not (first and second and plain(one) and plain(other)):
        return None
    exact = not (one.approximate or other.approximate)
    off = exact and off_by_digits(first, second)
    return rounding(first, second) or ("no exact conversion: it fits only if the first was rounded" if off else None)


def to_fives(one: Quantity, other: Quantity) -> bool:
    """Whether a second figure is the first one to the nearest five, as news tells distances: "30 km (20 miles)".

    >>> from lofted.reference.units import measure
    >>> to_fives(measure("30 km"), measure("20 miles")), to_fives(measure("75 km"), measure("50 miles"))
    (True, False)
    """
    first, second = printed(one), printed(other)
    if first is None or second is None or not (plain(one) and plain(other)):
        return False
    right = first.si / second.unit.per
    return (
        one.unit == "m"
        and not any(each.value % FIVE or each.value < LEAST for each in (first, second))
        and abs(right - second.value) <= FIVE * HALF
    )


def off_by_digits(first: Printed, second: Printed) -> bool:
    """Whether a second number is told more finely than the first, and is neither made of it nor rounds to it.

    >>> from lofted.reference.units import units
    >>> miles, knots = units()["mph"], units()["knots"]
    >>> [off_by_digits(Printed(100, 50, miles, "mph"), Printed(told, 0.05, knots, "knots", 1)) for told in (86.4, 86.9)]
    [True, False]
    """
    step, back = last_step(second), second.si / first.unit.per
    finer = step * second.unit.per * 10 < place(first) * first.unit.per  # times: by a digit and more
    apart = abs(first.si / second.unit.per - second.value) > step
    return finer and apart and abs(back - first.value) > HALF * 10.0**-first.decimals


def plain(figure: Quantity) -> bool:
    """Whether a figure is one number, exact or about: of a floor, a limit or a range nothing can be cut off."""
    one = len(_NUMBER.findall(figure.written)) <= 1 and not _NOT_ONE.search(figure.written)
    return one and figure.said.low <= figure.bare.low and figure.bare.high <= figure.said.high < float("inf")


def rounds_back(first: Printed, second: Printed) -> bool:
    """Whether the first number is the second one rounded, which then is the one that was measured."""
    step = min(place(first), FINE) if first.unit is units()["mm"] else place(first)
    near = abs(second.si / first.unit.per - first.value) <= HALF * step
    return near and place(second) * second.unit.per * ALIKE >= step * first.unit.per


def last_step(told: Printed) -> float:
    """The step to which a number is told: the place of its last digit but zeros, five times that where it is a five."""
    digits = f"{told.value:.{told.decimals}f}".replace(".", "").rstrip("0")
    return place(told) * (5 if digits.endswith("5") else 1)  # fives


def place(told: Printed) -> float:
    """What a one is worth in the place of the last digit of a number but zeros."""
    digits = f"{told.value:.{told.decimals}f}".replace(".", "")
    return 10.0 ** (len(digits) - len(digits.rstrip("0")) - told.decimals)


def by_rounding(one: Quantity, other: Quantity) -> bool:
    """Whether a rounding of one of two figures brings them together, the other kept as finely as it is printed.

    A figure can be rounded to the ones, the fives or the quarters of a place that it is a whole number of, and to no
    more than half of itself; where it is two numbers nothing is said against it. A hedge stands for both: "more than
    4,500 km (2,700 miles)" is held to the two numbers. Kilometres that stand first are what was measured, and no miles
    were rounded to them in fives.

    >>> from lofted.reference.units import measure
    >>> far, near = measure("2,000 km"), measure("4,550 km")
    >>> by_rounding(far, measure("1,000 miles")), by_rounding(near, measure("2,600 miles"))
    (True, False)
    >>> kilometres, miles = measure("4,500 km"), measure("2,700 miles")
    >>> by_rounding(kilometres, miles), by_rounding(miles, kilometres), by_rounding(measure(">4,500 km"), miles)
    (False, True, False)
    """
    first, second = printed(one), printed(other)
    if first is None or second is None or any(each.bare.low <= 0 or isinf(each.bare.high) for each in (one, other)):
        return True
    fine, again = one.bare, other.bare
    return loosely(first, fine, fives=not is_metric(first.unit)).meets(again) or loosely(second, again).meets(fine)


def outdone(one: Quantity, other: Quantity) -> bool:
    """Whether a second figure has more digits than the first, a plain one in kilometres, and is none beside it.

    What stands first was converted; who had 3,600 miles would have 5,800 km, and no 6,000.

    >>> from lofted.reference.units import measure
    >>> [outdone(measure("6,000 km"), measure(told)) for told in ("3,600 miles", "3,700 miles", "3,728 miles")]
    [True, False, False]
    >>> [outdone(measure("~6000 km"), measure(told)) for told in ("3600 miles", "~3600 miles")]
    [True, False]
    """
    first, second = printed(one), printed(other)
    if first is None or second is None or not (plain(one) and plain(other)) or other.approximate:
        return False  # behind one "about", two units are still of one number; a second one may be another estimate
    right = first.si / second.unit.per
    finer = first.value / place(first) < TEN <= second.value / place(second)
    off = abs(right - second.value)
    return finer and is_metric(first.unit) and off > max(WELL * right, last_step(second))


def loosely(told: Printed, bare: Interval, *, fives: bool = True) -> Interval:
    """All that could have been rounded to a number, by the coarsest step that it may bear; or to its ones alone."""
    step = place(told)
    if (
        told.half * 2 > step * 1.01 or told.value < 2 * step
    ):  # a share for a computer's digits; two numbers, or one digit
        return bare
    widths = (1.0, 2.5, 5.0, 10.0) if fives else (1.0,)  # ones, quarters, fives, and the next place
    steps = [step * one for one in widths]
    fits = [one for one in steps if one * 2 <= told.value and abs(told.value / one - round(told.value / one)) < CLOSE]
    half = max(fits, default=0.0) / 2 * told.unit.per  # the middle of a range may be a number of no step
    if not half:
        return bare
    return Interval(told.si - half, told.si + half)


def coarser(one: Quantity, other: Quantity) -> bool:
    """Whether the first figure's digits are wider than the second's."""
    return one.bare.width > other.bare.width


def rounded_to(fine: Quantity, coarse: Quantity) -> bool:
    """Whether a much finer figure rounds to a coarse one, and not to one that it was said to fall short of.

    >>> from lofted.reference.units import measure
    >>> rounded_to(measure("5156 s"), measure("86 min")), rounded_to(measure("5156 s"), measure("85 min"))
    (True, False)
    """
    middle = fine.bare.middle
    past = middle > coarse.said.high * (1 + SLIGHT)
    return much_finer(fine, coarse) and coarse.bare.low <= middle < coarse.bare.high and not past


def cut_off(fine: Quantity, coarse: Quantity) -> bool:
    """Whether a coarse figure is a finer one with its last part dropped, where rounding would have gone up.

    >>> from lofted.reference.units import measure
    >>> cut_off(measure("5156 s"), measure("85 min")), cut_off(measure("5156 s"), measure("84 min"))
    (True, False)
    """
    middle = fine.bare.middle
    step = coarse.bare.width
    return much_finer(fine, coarse) and coarse.bare.high <= middle < coarse.bare.high + step / 2


def taken_up(fine: Quantity, coarse: Quantity) -> bool:
    """Whether a coarse figure is the next above a finer one, where rounding would have gone down.

    >>> from lofted.reference.units import measure
    >>> taken_up(measure("2832 s"), measure("48 min")), taken_up(measure("2832 s"), measure("47 min"))
    (True, False)
    """
    middle = fine.bare.middle
    step = coarse.bare.width
    return much_finer(fine, coarse) and coarse.bare.low - step / 2 < middle < coarse.bare.low


def much_finer(fine: Quantity, coarse: Quantity) -> bool:
    """Whether one figure is known so much better than the other that it tells how that was rounded."""
    return fine.bare.width * MUCH < coarse.bare.width


def roundest(claim: Claim) -> Quantity:
    """The figure, as the roundest of its wordings has it: "4,350 miles (7,000 km)" was worked out from the 7,000.

    An "approximately" before the second alone says how that was rounded, and nothing of the figure.
    """
    first, *others = claim.quantities
    plain = (one for one in others if not one.approximate and one.unit == first.unit)
    same = (one for one in plain if compare(one, first) is Verdict.HOLDS)
    return max([first, *same], key=lambda one: one.fair.high - one.fair.low)
