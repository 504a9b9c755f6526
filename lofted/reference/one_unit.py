"""Two numbers in one unit for one figure, of which one stood in another: "4,350 kilometers (7,000 kilometers)"."""

from dataclasses import dataclass

from lofted.facts import Quantity
from lofted.reference.degrees import CELSIUS, FREEZES, STEP
from lofted.reference.saying import number
from lofted.reference.slips import CLOSE, Printed, printed
from lofted.reference.units import Unit, units

PAIRS = (  # units of the two systems in which news tells one figure
    ("km", "miles"), ("km", "nautical miles"), ("metres", "feet"), ("metres", "yards"), ("cm", "inches"),
    ("kg", "pounds"), ("grams", "ounces"), ("km/h", "mph"), ("km/h", "knots"), ("km/s", "miles per second"),
    ("m/s", "feet per second"),
    ("square kilometres", "square miles"), ("square metres", "square feet"), ("hectares", "acres"),
    ("litres", "gallons"), ("cubic metres", "cubic feet"), ("°C", "°F"),
)  # fmt: skip
FEWEST = 3  # digits but zeros at the end, in the two numbers together; "60 km (100 km)" may be a chance


@dataclass(frozen=True, slots=True)
class Meant:
    """What one of two numbers would be in the unit that it lost, and the same in the unit that it bears."""

    told: str
    same: str


def meant(one: Quantity, other: Quantity, *, fewest: int = FEWEST) -> Meant | None:
    """Which of two numbers in one unit is the other but for its unit, as it would be told.

    >>> from lofted.reference.units import measure
    >>> meant(measure("4350 km"), measure("7000 kilometres"))
    Meant(told='4,350 miles', same='7,001 kilometres')
    >>> meant(measure("1000 km"), measure("620 km")).told, meant(measure("4500 km"), measure("4600 km"))
    ('620 miles', None)
    """
    first, second = printed(one), printed(other)
    if not (first and second) or first.unit is not second.unit or first.value == second.value:
        return None
    if digits(first) + digits(second) < fewest or min(first.value, second.value) <= 0:
        return None
    for pair in PAIRS:
        names = [name for name in pair if units()[name] is first.unit]
        for twin in (name for name in pair if names and name not in names):
            for lost, kept in ((first, second), (second, first)):
                si = in_twin(lost, twin)
                if abs(si - kept.si) <= max(kept.half * kept.unit.per if digits(kept) > 1 else 0, CLOSE * kept.si):
                    return Meant(f"{number(lost.value, decimals=lost.decimals)} {twin}", kept.of(si))
    return None


def told_anew(one: Quantity, other: Quantity, words: str) -> Meant | None:
    """What one of two numbers in one unit is in its twin, where brackets spell the unit anew and the numbers differ.

    Who spells a unit in two ways in one breath has meant two units.

    >>> from lofted.reference.units import measure
    >>> words = "600 kilometres (400 kilometers)"
    >>> told_anew(measure("600 kilometres"), measure("400 kilometers"), words)
    Meant(told='600 kilometres', same='373 miles')
    >>> told_anew(measure("600 kilometres"), measure("400 kilometers"), "600 kilometres (400 kilometers away)")
    """
    first, second = printed(one), printed(other)
    if not (first and second) or first.unit is not second.unit or one.fair.meets(other.fair):
        return None
    if not words.endswith(f" ({other.written})"):
        return None
    spelled = [told.written.rpartition(" ")[2].rstrip("s") for told in (one, other)]
    if spelled[0] == spelled[1] or not all(word.isalpha() for word in spelled):
        return None
    twins = (pair for pair in PAIRS if "°" not in pair[0] and any(units()[name] is first.unit for name in pair))
    twin = next((name for pair in twins for name in pair if units()[name] is not first.unit), "")
    return Meant(one.written, f"{number(first.si / units()[twin].per)} {twin}") if twin else None


def unit_lost(one: Quantity, other: Quantity) -> bool:
    """Whether of two figures in two units one bears the number of the other, or what it would be the wrong way round.

    >>> from lofted.reference.units import measure
    >>> [unit_lost(measure("1000 km"), measure(told)) for told in ("1000 miles", "1600 miles", "620 miles")]
    [True, True, False]
    """
    first, second = printed(one), printed(other)
    if not (first and second) or first.unit.si != second.unit.si or paired(first.unit) != paired(second.unit):
        return False
    if second.means(first.si):
        return False
    share = first.unit.per / second.unit.per
    widths = (other.said.scaled(share), other.fair.scaled(share), other.bare.scaled(share))
    again = f"{number(second.value, decimals=second.decimals)} {first.called}"
    swapped = Quantity(*widths, other.unit, again, other.approximate)
    return first.unit is not second.unit and (first.value == second.value or meant(one, swapped) is not None)


def paired(unit: Unit) -> tuple[str, ...]:
    """The first metric unit that news pairs with another, where a unit is one of the two."""
    return next((pair[:1] for pair in PAIRS if any(units()[name] is unit for name in pair)), ())


def is_metric(unit: Unit) -> bool:
    """Whether a unit is the metric one of a pair in which news tells one figure."""
    return any(units()[metric] is unit for metric, _ in PAIRS)


def in_twin(lost: Printed, twin: str) -> float:
    """What a number is in SI units, taken in the twin of its unit."""
    if "°" not in twin:
        return lost.value * units()[twin].per
    return (lost.value - FREEZES) / STEP if lost.unit.si == CELSIUS else lost.value * STEP + FREEZES


def digits(told: Printed) -> int:
    """How many digits a number has but zeros at its ends."""
    return len(f"{told.value:.{told.decimals}f}".replace(".", "").strip("0"))
