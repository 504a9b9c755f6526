"""An axis for figures that were told: its unit, its steps, and how far the words of each figure reach."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import floor, inf, log10

from lofted.facts import Quantity, Value
from lofted.present.phrases import LADDERS, decimals, number

TICKS = 5  # at most, along the axis
STEPS = (1, 2, 5, 10)  # steps of a decimal scale
AIR = 0.12  # of the span of the figures, above and below
LONE = 0.1  # of a figure, where all are the same
WIDE = 0.2  # of a figure; wider digits are told by both ends
BRIEF = {"minutes": "min", "seconds": "s", "hours": "h", "years": "y"}


@dataclass(frozen=True, slots=True)
class Scale:
    """From low to high in SI units, drawn from `foot` to `top` in units of the picture."""

    low: float
    high: float
    unit: str
    per: float
    name: str
    foot: float = 0.0
    top: float = 0.0

    def between(self, foot: float, top: float) -> "Scale":
        """The same, drawn between two heights."""
        return replace(self, foot=foot, top=top)

    def y(self, amount: float) -> float:
        """Where an amount stands; kept inside the plot."""
        share = (amount - self.low) / (self.high - self.low)
        return self.foot - min(1.0, max(0.0, share)) * (self.foot - self.top)

    def fits(self, told: Value) -> bool:
        """Whether a value is a figure in this scale's unit."""
        return isinstance(told, Quantity) and told.unit == self.unit

    def middle(self, told: Value) -> float:
        """What the digits of a figure say, in SI units."""
        return middle(told) if isinstance(told, Quantity) else self.low

    def reach(self, told: Value) -> tuple[float, float]:
        """How low and how high the words of a figure reach; nothing below zero is meant by "up to"."""
        if not isinstance(told, Quantity):
            return self.low, self.low
        low = -inf if ceiling(told) else told.said.low
        return low, told.said.high

    def ticks(self) -> Iterator[tuple[float, str]]:
        """Every step with its number in the axis's unit."""
        step = step_of((self.high - self.low) / self.per)
        digits = max(0, -floor(log10(step)))
        first = floor(self.low / self.per / step) + 1
        while first * step * self.per <= self.high:
            yield first * step * self.per, number(first * step, digits)
            first += 1


def scale_of(values: Sequence[Value]) -> Scale | None:
    """The scale of some values; None where they are not all figures in one unit."""
    found = [value for value in values if isinstance(value, Quantity)]
    if len(found) < len(values) or not found or len({value.unit for value in found}) > 1:
        return None
    ends = [end for one in found for end in (*tight(one), middle(one)) if abs(end) < inf]
    if not ends:
        return None
    low, high = min(ends), max(ends)
    air = AIR * (high - low) or LONE * abs(high) or 1.0
    floor_of = 0.0 if low >= 0 else -inf
    per, name = rung(high, found[0].unit)
    return Scale(max(floor_of, low - air), high + air, found[0].unit, per, name)


def tight(one: Quantity) -> tuple[float, float]:
    """The ends of a figure's words that the plot must hold; the zero below "up to" is not one of them."""
    return one.bare.low if ceiling(one) else one.said.low, one.said.high


def middle(one: Quantity) -> float:
    """What the digits say without their hedge, in SI units; of open digits the end that there is."""
    if one.bare.high == inf:
        return one.bare.low
    return one.bare.high if one.bare.low == -inf else one.bare.middle


def ceiling(one: Quantity) -> bool:
    """Whether only an upper end is told: "up to", "less than"."""
    return one.said.low <= 0 < one.said.high < inf and one.approximate


def rung(amount: float, unit: str) -> tuple[float, str]:
    """How many SI units make one of the unit that a reader would use, and its short name."""
    per, name = next(
        ((many, name) for least, many, name in LADDERS.get(unit, ((0, 1, unit),)) if abs(amount) >= least), (1, unit)
    )
    return per, BRIEF.get(name, name)


def step_of(span: float) -> float:
    """The finest of 1, 2, 5 times a power of ten that leaves air between ticks.

    >>> step_of(800), step_of(0.9)
    (200.0, 0.2)
    """
    power = 10.0 ** floor(log10(span / TICKS))
    return next(power * one for one in STEPS if span / (power * one) <= TICKS + 1e-9)  # 1e-9: dust of the division


def in_short(told: Value) -> str:
    """A value as a label has room for it: a hedge is a sign, a wide figure both its ends.

    >>> from lofted.facts import Interval
    >>> seven = Interval(6_950_000, 7_050_000)
    >>> in_short(Quantity(Interval(7e6, inf), seven, seven, "m", "more than 7,000 km", approximate=True))
    '>7,000 km'
    """
    if not isinstance(told, Quantity):
        return told.written
    per, name = rung(middle(told), told.unit)
    low, high = told.bare.low / per, told.bare.high / per
    hedge = ">" if told.said.high == inf else "<" if ceiling(told) else "~" if told.approximate else ""
    if high < inf and high - low > WIDE * abs(high):
        return f"{hedge}{number(low, decimals(high - low))}–{number(high, decimals(high - low))} {name}"
    digits = max(0, decimals(high - low) - 1)
    return f"{hedge}{number(middle(told) / per, digits)} {name}"
