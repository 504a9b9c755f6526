"""Do two units given for one figure say the same?

A figure in brackets was worked out from the one before it, so it may be
rounded once more than that one, but it cannot say something else.

    >>> review("It flew 2,802 km (1,731 miles).")
    unit_pair: conflicts. 2,802 km is about 1,741 miles and does not fit 1,731 miles.

Rounding is no error, and the digits of a hedge are not its own: a figure that
is exact but far finer than the one it was worked out from holds, and the
reason says that its last digits carry no knowledge.

    >>> review("It rose more than 7,000 km (4,350 miles).")
    unit_pair: holds. more than 7,000 km and 4,350 miles are the same.

    >>> review("A rail system of 119 miles (230 km) was shut.")
    unit_pair: conflicts. 119 miles is about 192 km and does not fit 230 km.

Silent where a figure stands alone, and where the units measure different things.

    >>> review("It flew 998 km and reached 2,300 miles of altitude.")

Limits: which of the two is the slip cannot be told; the first is taken as given.

Source: NIST Special Publication 811 (2008), appendix B.8.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from lofted.checking import Answer, holds, weigh
from lofted.facts import Claim, Figure, Finding, Interval, Quantity
from lofted.reference.saying import number
from lofted.reference.units import Unit, unit_in, units

DUST = 20  # times finer: digits that a conversion made up, since a fair conversion keeps about as many as it was given
ONE_DIGIT = 0.1  # share; "one tonne" was converted as one, and not as the half or one and a half that it could round
SLIP = 0.006  # share; a known slip is named only when it explains the figure to within a rounding of three digits


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two wordings: its figure, its unit, and the number as printed."""

    figure: Quantity
    unit: Unit
    called: str

    @property
    def middle(self) -> float:
        """The figure's middle, in SI units."""
        return (self.figure.bare.low + self.figure.bare.high) / 2

    @property
    def printed(self) -> float:
        """The number as it is printed, in its own unit."""
        return self.middle / self.unit.per

    def of(self, metres: float) -> str:
        """Another SI value, in this side's unit, with as many digits as the unit bears."""
        value = metres / self.unit.per
        return f"{number(value)} {self.called}"


def unit_pair(claim: Claim) -> Iterator[Finding]:
    """Compare the first wording with each that follows it."""
    sides = [side for wording in claim.wordings if (side := side_of(wording.value))]
    for second in sides[1:]:
        if second.unit is not sides[0].unit:
            yield compared(claim, sides[0], second)


def side_of(value: object) -> Side | None:
    """A wording with its unit, if it is a quantity in one."""
    if not isinstance(value, Quantity):
        return None
    found = unit_in(value.written)
    return Side(value, found[1], found[0]) if found else None


def compared(claim: Claim, first: Side, second: Side) -> Finding:
    """The verdict on one pair."""
    shown, again = first.figure.written, second.figure.written
    right = second.of(first.middle)
    exact = number(first.middle / second.unit.per, decimals=max(1, places(second)))
    working = (
        f"{number(first.printed, decimals=places(first))} × {first.unit.per:.10g} ÷ {second.unit.per:.10g} = {exact}",
    )
    if width(second) * DUST < width(first) and abs(second.middle - first.middle) <= width(second):
        reason = (
            f"{again} is {shown} converted to the last digit; digits finer than those it came from carry no knowledge."
        )
        return holds(claim, reason=reason, working=working)
    answer = Answer(
        holds=f"{shown} and {again} are the same.",
        depends=f"{shown} is about {right} and fits {again} only if one of them is rounded coarsely.",
        conflicts=f"{shown} is about {right} and does not fit {again}.",
        would_hold_if=slip(first, second),
    )
    return weigh(second.figure, given(first.figure), claim, answer=answer, working=working)


def given(first: Quantity) -> Figure:
    """The first figure without its hedge, which both wordings share; "about" leaves it the width that it says."""
    around = first.said.low < first.bare.low and first.bare.high < first.said.high < float("inf")
    middle = (first.bare.low + first.bare.high) / 2
    bare = Interval(max(first.bare.low, middle * (1 - ONE_DIGIT)), min(first.bare.high, middle * (1 + ONE_DIGIT)))
    return Figure(bare, first.said if around else bare)


def width(side: Side) -> float:
    """How wide the digits are, in SI units."""
    return side.figure.bare.high - side.figure.bare.low


def places(side: Side) -> int:
    """How many decimals the number was printed with, as far as its width tells."""
    return (
        0 if width(side) >= side.unit.per else max(0, min(4, len(f"{width(side) / side.unit.per:.4f}".rstrip("0")) - 2))
    )


def slip(first: Side, second: Side) -> str | None:
    """The one common slip that would explain the pair, if there is one."""
    nautical, statute = units()["nautical mile"].per, units()["mile"].per
    pair = {first.unit.per, second.unit.per}
    slips = {
        "if the miles were nautical miles": nautical / statute if statute in pair else 0,
        "with the two units the other way round": (second.unit.per / first.unit.per) ** 2,
        "with one figure ten times as large": 10,
        "with one figure ten times as small": 0.1,
        "with pounds and kilograms not mixed up by a factor of two": 2 if first.figure.unit == "kg" else 0,
    }
    off = second.middle / first.middle if first.middle else 0
    for words, factor in slips.items():
        if factor and (close(off, factor) or close(off, 1 / factor)):
            return words
    return one_digit(first, second) or one_digit(second, first)


def close(one: float, other: float) -> bool:
    """Whether two ratios are the same but for rounding."""
    return abs(one - other) <= SLIP * other


def one_digit(first: Side, second: Side) -> str | None:
    """The right figure, if the printed one differs from it in a single digit or in two that changed places."""
    right, printed = f"{first.middle / second.unit.per:.0f}", f"{second.printed:.0f}"
    off = [at for at, (one, other) in enumerate(zip(right, printed, strict=False)) if one != other]
    if len(right) != len(printed) or len(right) < 3 or not off:  # 3 digits: in fewer, any figure is one digit off
        return None
    swapped = len(off) == 2 and right[off[0]] == printed[off[1]] and right[off[1]] == printed[off[0]]
    if len(off) == 1 or swapped:
        how = "two digits swapped" if swapped else "one digit changed"
        return f"as {number(float(right))} {second.called}, with {how}"
    return None
