"""Where one figure is told again in brackets in a unit of another kind: "40 miles per hour (17 km per litre)"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from lofted.facts import Claim, Reading, Span
from lofted.reference.degrees import CELSIUS, FAHRENHEIT
from lofted.reference.saying import number
from lofted.reference.units import Unit, units
from lofted.told.paired import Side, side_of

NEAR = 0.01  # share; ours: half of what a conversion to two digits can be off, so that few fit by chance
FEWEST = 2  # digits of the second figure; a figure of one fits some unit by chance
KINDS = {  # SI unit → what it measures
    "m": "a length", "m2": "an area", "m3": "a volume", "kg": "a mass", "m/s": "a speed",
    "m/m3": "how far a car gets on its fuel", CELSIUS: "a temperature", FAHRENHEIT: "a temperature",
}  # fmt: skip
PARTNERS = (  # units in which one figure is told twice in the news
    ("km", "miles"), ("metres", "feet"), ("centimetres", "inches"), ("millimetres", "inches"),
    ("square kilometres", "square miles"), ("hectares", "acres"), ("square metres", "square feet"),
    ("litres", "gallons"), ("cubic metres", "cubic feet"), ("kilograms", "pounds"), ("grams", "ounces"),
    ("km/h", "mph"),
)  # fmt: skip
PER_LITRE = Unit("m/m3", 1_000_000.0, ("km per litre",))  # m for each m3: 1,000 m on 0.001 m3
HOUR = 3600.0  # s; a speed of so many metres a second covers so many times as much in an hour
BOTH = (frozenset(("kg", "m3")), frozenset((CELSIUS, FAHRENHEIT)))  # kinds of which one thing is told in either

_OPENS = re.compile(r"(?P<size>\s(?:long|wide|deep|high|tall|thick|across|away|off))?\s?[(\[](?:or\s|that\sis,?\s)?")


def unlike(reading: Reading) -> Iterator[tuple[Claim, Span, str, str]]:
    """Each such pair: its first figure, where it stands, why it cannot be, and what the slip was.

    Silent where the numbers are not a conversion, since a load is told by its mass and its volume, and on a speed
    told again without its hour.
    """
    text = reading.article.text
    figures = sorted((one for one in reading.claims if one.quantity), key=lambda one: one.span.start)
    for one, other in pairwise(figures):
        opens = _OPENS.fullmatch(text, one.span.end, max(one.span.end, other.span.start))
        if opens is None or text[other.span.end : other.span.end + 1] not in (")", "]"):
            continue
        first, second = side_of(one.value), side_of(other.value)
        if first is None or second is None or digits(second) < FEWEST or not apart(first, second, bool(opens["size"])):
            continue
        if meant := converted(first, second):
            span = Span(one.span.start, other.span.end)
            kinds = f"“{one.told}” is {KINDS[first.unit.si]} and “{other.told}” {KINDS[second.unit.si]}"
            yield one, span, f"{kinds}, so that they cannot be one: {meant}.", meant


def apart(first: Side, second: Side, sized: bool) -> bool:
    """Whether two figures measure what nothing can be told in by turns."""
    kinds = frozenset((first.unit.si, second.unit.si))
    if len(kinds) == 1 or not kinds <= KINDS.keys() or kinds in BOTH:
        return False
    return kinds != {"m", "m/s"} or sized or (first.unit.si == "m/s" and not without_hour(first, second))


def without_hour(first: Side, second: Side) -> bool:
    """Whether a length is the speed before it, told without its hour or second: "100 mph (161 kilometers)"."""
    lengths = (first.middle, first.middle * HOUR)
    return any(abs(second.middle / length - 1) <= NEAR for length in lengths if length)


def converted(first: Side, second: Side) -> str:
    """What two figures of one kind the numbers are: "40 miles per gallon are 17 km per litre"; else nothing."""
    table = units()
    pairs = [(table[one], table[other]) for one, other in PARTNERS] + [(PER_LITRE, table["mpg"])]
    both = [*pairs, *((other, one) for one, other in pairs)]
    for one, other in both:
        if same(one, first.unit) and fits(first.printed * one.per / other.per, second):
            return f"{number(first.printed)} {called(one)} are {number(second.printed)} {called(other)}"
    for one, other in both:
        if same(other, second.unit) and fits(first.printed * one.per / other.per, second):
            return f"{number(first.printed)} {called(one)} are {number(second.printed)} {called(other)}"
    if first.unit.si == CELSIUS and fits(first.printed * 1.8 + 32, second):  # NIST SP 811 appendix B.8
        return f"{number(first.printed)} degrees Celsius are {number(second.printed)} degrees Fahrenheit"
    return ""


def same(one: Unit, other: Unit) -> bool:
    """Whether two rows are one unit."""
    return one.si == other.si and abs(one.per / other.per - 1) <= NEAR / 10  # a tenth: gallons of two lands differ more


def fits(exact: float, second: Side) -> bool:
    """Whether a number is the printed one, rounded as that is."""
    return bool(abs(exact - second.printed) <= max(0.5 / 10**second.decimals, NEAR * abs(exact)))


def called(unit: Unit) -> str:
    """The plural of a unit, as a sentence has it."""
    return next((name for name in unit.names if name.endswith(("s", "feet", "mph", "km/h", "mpg"))), unit.names[0])


def digits(side: Side) -> int:
    """How many digits a number is printed with."""
    return len(f"{side.printed:.{side.decimals}f}".replace(".", ""))
