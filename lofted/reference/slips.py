"""The common slips by which a conversion goes astray, and how to recognise each.

A slip is named only where it explains the printed figure to within its
rounding. Naming one never makes a verdict; it tells a reader where to look.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from lofted.facts import Interval, Quantity
from lofted.reference.saying import number
from lofted.reference.shelf import Shelf, by_shelf
from lofted.reference.units import Unit, unit_in, units

CLOSE = 0.006  # share; a slip is named when it explains the figure to within a rounding of three digits
COARSE = 0.05  # share; a figure of one digit, rounded by up to a half, would fit almost any slip
MOST = 4  # decimals; more than any report prints
FEWEST = 3  # digits; in fewer, any figure is one digit off another
TENS = (10.0, 100.0, 1000.0)  # times; a place or three lost, as "km" for "m"
ROUGH = (  # how many of the second unit are taken for one of the first; the handy factors of kitchens and newsrooms
    ("mile", "km", 1.6),  # 1.609344, NIST SP 811
    ("mile", "km", 1.5),  # the same
    ("km", "mile", 0.6),  # 0.621371, NIST SP 811
    ("nautical mile", "km", 1.8),  # 1.852, NIST SP 811
    ("kg", "pound", 2.0),  # 2.204623, NIST SP 811
    ("kg", "pound", 2.2),  # the same
    ("tonne", "pound", 2000.0),  # 2,204.6, NIST SP 811
    ("m", "foot", 3.0),  # 3.28084, NIST SP 811
    ("m", "foot", 3.3),  # the same
)


@dataclass(frozen=True, slots=True)
class Printed:
    """A number as it is printed: its value and half its last step in its own unit, the unit, and its name there."""

    value: float
    half: float
    unit: Unit
    called: str
    decimals: int = 0

    @property
    def si(self) -> float:
        """The value in SI units."""
        return self.value * self.unit.per

    def of(self, si: float) -> str:
        """Another SI value in this unit, printed as finely as this number."""
        return f"{number(si / self.unit.per, decimals=self.decimals)} {self.called}"

    def means(self, si: float) -> bool:
        """Whether an SI value is this number but for its rounding."""
        return abs(si - self.si) <= max(min(self.half * self.unit.per, COARSE * self.si), CLOSE * self.si)


def printed(figure: Quantity) -> Printed | None:
    """A figure as it is printed, hedges aside, if it has a unit.

    >>> from lofted.reference.units import measure
    >>> shown = printed(measure("3724.9 km"))
    >>> shown.value, shown.decimals
    (3724.9, 1)
    """
    found = unit_in(figure.written)
    if found is None:
        return None
    called, unit = found
    width = figure.bare.width / unit.per
    value = round(figure.bare.middle / unit.per, 6)  # 6 decimals: more than news prints
    return Printed(value, width / 2, unit, called, places(width))


def places(width: float) -> int:
    """How many decimals a number was printed with, as far as its width in its own unit tells."""
    return 0 if width >= 1 else max(0, min(MOST, len(f"{width:.{MOST}f}".rstrip("0")) - 2))


def slip(first: Printed, second: Printed) -> str | None:
    """The one slip that would explain why the second number does not give the first, as words after "would hold".

    >>> flown, miles = Printed(2802, 0.5, units()["km"], "km"), Printed(1731, 0.5, units()["miles"], "miles")
    >>> slip(flown, miles)
    'as 1,741 miles, with one digit changed'
    >>> slip(flown, Printed(1513, 0.5, units()["miles"], "miles"))
    'if the miles were nautical miles'
    """
    return next(slips(first, second), None)


def slips(first: Printed, second: Printed) -> Iterator[str]:
    """Every slip that would explain the pair, the surest first."""
    if not first.value or not second.value:
        return
    yield from rough(first, second)
    if first.value == second.value:
        yield "with the number converted and not only its unit"
    yield from one_digit(first, second)
    yield from one_digit(second, first)
    for times in TENS:
        for factor in (times, 1 / times):
            if second.means(first.si * factor):
                yield f"as {second.of(first.si)}, with a factor of {number(times)} lost"
    yield from other_unit(first, second)
    yield from other_unit(second, first)
    if exchanged(first, second):
        yield "with the two units the other way round"
    if second.means(first.si / 2) or second.means(first.si * 2):
        yield f"for {second.si / first.unit.per:.3g} {first.called}"


def rough(first: Printed, second: Printed) -> Iterator[str]:
    """The handy factor that was used in place of the exact one."""
    for one, other, factor in ROUGH:
        for here, there in ((first, second), (second, first)):
            if here.unit is units()[one] and there.unit is units()[other]:
                made = first.value * factor if here is first else first.value / factor
                if abs(made - second.value) <= second.half:
                    exact = number(here.unit.per / there.unit.per, decimals=3)  # 3 decimals: enough to see it differ
                    yield f"if one {here.unit.names[0]} were {number(factor)} {there.called} and not {exact}"


def one_digit(first: Printed, second: Printed) -> Iterator[str]:
    """The right figure, if the printed one differs from it in a single digit or in two that changed places."""
    right = f"{first.si / second.unit.per:.{second.decimals}f}"
    printed = f"{second.value:.{second.decimals}f}"
    off = [at for at, (one, other) in enumerate(zip(right, printed, strict=False)) if one != other]
    if len(right) != len(printed) or len(right.replace(".", "")) < FEWEST or not off:
        return
    swapped = len(off) == 2 and right[off[0]] == printed[off[1]] and right[off[1]] == printed[off[0]]
    if len(off) == 1 or swapped:
        yield f"as {second.of(first.si)}, with {'two digits swapped' if swapped else 'one digit changed'}"


def other_unit(first: Printed, second: Printed) -> Iterator[str]:
    """The unit in which the second number would be right: nautical for statute miles, km/h for mph."""
    for unit in measuring(second.unit.si):
        meant = Printed(second.value, second.half, unit, second.called)
        if unit not in (first.unit, second.unit) and meant.means(first.si):
            names = [name for name in unit.names if name.endswith("s")]
            yield f"if the {second.called} were {(names or list(unit.names))[0]}"


@by_shelf
def measuring(_: Shelf, si: str) -> tuple[Unit, ...]:
    """Every unit that measures the same."""
    return tuple(unit for unit in dict.fromkeys(units().values()) if unit.si == si)


def exchanged(first: Printed, second: Printed) -> bool:
    """Whether the pair fits with its units changed about."""
    one, other = (reach(first, second.unit), reach(second, first.unit))
    return one.meets(other)


def reach(printed: Printed, unit: Unit) -> Interval:
    """What a number would mean in another unit, with its rounding."""
    return Interval((printed.value - printed.half) * unit.per, (printed.value + printed.half) * unit.per)
