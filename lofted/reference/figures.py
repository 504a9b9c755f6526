"""How a written number becomes the interval that its words allow.

Two widths are worked out for each figure, and the rule is one for all:

*said*: the digits as written, half a step of the last one that carries meaning
to each side. Zeros at the end of a whole number were most likely rounded, so
they carry none, down to the second digit: 7,000 is 6,950 to 7,050.

*fair*: one significant digit less, which is all the numbers that a writer
would have rounded to this one: 7,000 is 6,500 to 7,500, 1,000 is 900 to 1,500.
A figure of two digits is not taken down to one, since nobody writes 86 for 90:
it is allowed one step of its last digit, or two and a half where that digit
is a 5, as in "45 minutes".

A hedge widens both, by a share that stands in `data/hedges.csv`; fair doubles
the share. Goldberg's and statcheck's rule holds here too: what rounding or a
hedge can explain is never an error.
"""

from dataclasses import dataclass
from math import floor, inf, log10

from lofted.facts import Interval, Quantity
from lofted.reference.shelf import Shelf, by_shelf

ROUND_COUNT = 100  # counts that end in two zeros are round ("10,000 troops"), "23 missiles" was counted
FIVES = 2.5  # steps: half of five, for figures rounded to the next five


@dataclass(frozen=True, slots=True)
class Hedge:
    """How far a hedge lets a figure lie below and above, as shares of it."""

    below: float
    above: float
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Digits:
    """A number as its digits give it: the value, and the two half-widths."""

    value: float
    said: Interval
    fair: Interval


@by_shelf
def hedges(shelf: Shelf) -> dict[str, Hedge]:
    """Every hedge by its words in lower case."""
    table: dict[str, Hedge] = {}
    for row in shelf.rows("hedges", key=("words",)):
        names = row.many("words")
        hedge = Hedge(row.number_in("below"), row.number_in("above"), names)
        table |= {name.lower(): hedge for name in names}
    return table


def digits(number: str) -> Digits:
    """Read digits with commas, spaces or a point as the widths they allow.

    >>> digits("7,000").said, digits("86").fair
    (Interval(low=6950.0, high=7050.0), Interval(low=85.0, high=87.0))
    >>> digits("7,687.5").said
    Interval(low=7687.45, high=7687.55)
    """
    plain = "".join(sign for sign in number if sign.isdigit() or sign in ".-")
    whole, point, decimals = plain.lstrip("-").partition(".")
    if point:
        step = 10.0 ** -len(decimals)
    else:
        zeros = len(whole) - len(whole.rstrip("0"))
        step = 10.0 ** min(zeros, max(len(whole) - 2, 0))
    return widths(float(plain), step)


def widths(value: float, step: float) -> Digits:
    """The two widths of a value whose last meaningful digit counts `step`."""
    below, above = fair_reach(abs(value), step)
    said = Interval(value - step / 2, value + step / 2)
    return Digits(value, said, Interval(min(value - below, said.low), max(value + above, said.high)))


def fair_reach(size: float, step: float) -> tuple[float, ...]:
    """How far below and above a fair reader would let the number lie."""
    last = round(size / step)  # the meaningful digits as a whole number
    if last == 0:
        return step, step
    if last % 10 == 0:  # a zero that may be rounding: 20, 7,000 (70 hundreds), 0.10
        power = last in (10, 100) and floor(log10(last)) == log10(last)
        return (
            step if power else step * 5
        ), step * 5  # 5 steps: half of ten; below a power of ten steps are ten times finer
    if last < 10:  # one digit: a quarter of the figure, so that "two years" is not stretched to one
        return (min(step, max(step / 2, size / 4)),) * 2
    if last < 100:  # two digits
        return (step * FIVES,) * 2 if last % 5 == 0 else (step, step)  # 5: figures are rounded to fives
    return step * 5, step * 5  # 5 steps: half of ten, one digit less


def quantity(
    number: Digits, *, unit: str, per: float = 1.0, hedge: Hedge | None = None, written: str, counted: bool = False
) -> Quantity:
    """The figure in SI units: what its digits allow, widened by its hedge.

    >>> seven = digits("7,000")
    >>> quantity(seven, unit="m", per=1000, hedge=hedges()["more than"], written="more than 7,000 km").said
    Interval(low=7000000.0, high=inf)
    >>> quantity(digits("1,000"), unit="m", hedge=hedges()["roughly"], written="roughly 1,000 m").said
    Interval(low=900.0, high=1100.0)
    """
    if counted:
        number = as_count(number)
    bare = number.said.scaled(per)
    said, fair = number.said, number.fair
    if hedge:
        said, fair = hedged(number, hedge, said, 1), hedged(number, hedge, fair, 2)
        fair = fair.hull(said)
    return Quantity(said.scaled(per), fair.scaled(per), bare, unit, written, approximate=hedge is not None)


def as_count(number: Digits) -> Digits:
    """A count is exact unless it is round."""
    if number.value and number.value % ROUND_COUNT == 0:
        return number
    exact = Interval(number.value, number.value)
    return Digits(number.value, exact, exact)


def hedged(number: Digits, hedge: Hedge, width: Interval, times: int) -> Interval:
    """A width, moved out by the hedge's shares (twice over for the fair one)."""
    value = number.value
    if not hedge.below and not hedge.above:
        return width
    slack_low = 0.0 if times == 1 else value - width.low
    slack_high = 0.0 if times == 1 else width.high - value
    low = value - min(abs(value) * hedge.below * times, abs(value)) if hedge.below else value - slack_low
    above = inf if hedge.above == inf else abs(value) * hedge.above * times
    high = value + above if hedge.above else value + slack_high
    if hedge.below and hedge.above and hedge.above != inf:
        return Interval(min(low, width.low), max(high, width.high))
    return Interval(low, high)
