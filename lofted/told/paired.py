"""One of two wordings of a figure: its unit, its number as printed, and the same in the other's unit."""

import re
from dataclasses import dataclass, replace
from math import floor, inf, log10

from lofted.facts import Claim, Figure, Interval, Quantity, Reading, Verdict, compare
from lofted.reference.degrees import CELSIUS, FAHRENHEIT, other_degrees
from lofted.reference.saying import number
from lofted.reference.slips import places
from lofted.reference.units import Unit, measure, unit_in, units
from lofted.told.degrees_again import told_again

TON = "ton"  # a ton that is not said to be metric, short or long
TWINS = {  # measures of one name in two countries → theirs on the shelf, the other's, and how many of it make one
    "gallon": ("American", "imperial", 4.54609 / 3.785411784),  # litres; Weights and Measures Act 1985, NIST SP 811
    "mpg": ("American", "imperial", 3.785411784 / 4.54609),  # miles for each of them
    "pint": ("imperial", "American", 0.473176473 / 0.56826125),  # litres; NIST SP 811, Weights and Measures Act 1985
}
TONS = {"tonne": "metric", "short ton": "short", "long ton": "long"}  # units that it can be → their adjective
ONE_DIGIT = 0.1  # share; "one tonne" was converted as one, and not as the half or one and a half that it could round
SPOILED = 0.02  # share; ours: further off a digit was spoiled, where the rest of them are those of the exact figure
TENS = 10  # what a rounded number is a multiple of
LITTLE = 0.1  # of a unit; less is told in a smaller one: 9.1 metres and not 0.0 kilometres
LADDERS = (  # a unit, and the smaller ones in which little of it is told
    ("km", "metres", "cm", "mm"), ("mile", "feet", "inches"), ("nautical mile", "metres"), ("meter", "cm", "mm"),
    ("foot", "inches"), ("tonne", "kg", "grams"), ("short ton", "pounds"), ("pound", "ounces"), ("kg", "grams"),
    ("square kilometer", "hectares", "square metres"), ("square mile", "acres", "square feet"),
    ("acre", "square feet"), ("hectare", "square metres"), ("m3", "litres"), ("barrel", "gallons"),
)  # fmt: skip
MAGNITUDES = (("trillion", 1e12), ("billion", 1e9), ("million", 1e6))
WHOLE = 10_000  # smaller numbers are told to the one
PRINTED = 3  # digits of a conversion that the desk prints at least
LIMITS = (12, 24, 200)  # nautical miles; UN Convention on the Law of the Sea, articles 3, 33 and 57
_LIMIT = re.compile(r"\b(?:zones?|EEZ|waters|sea|limit)\b", re.I)
SHORT = 70  # characters between a figure and the same in the next sentence: ", the ministry said. That is about "
_AGAIN = re.compile(
    r"(?:,\s[^.;,]{1,40}\ssaid)?[.;]\s(?:In\s(?:American|imperial|metric|English|customary)\s(?:measures?|units|terms),?\s)?"
    r"(?:(?:That|This|It|that|this|it)(?:\s(?:is|was|makes|equals|would\sbe|means|comes\sto|works\sout\s(?:at|to))|['’]s)|"
    r"(?:(?:That|This|that|this)\s(?:height|altitude|distance|speed|length|weight|mass|area|depth|width|size)"
    r"(?:\s(?:is|was|makes|equals|comes\sto)|,(?:\sor|\sthat\sis)?)))\s(?:about\s|some\s|roughly\s|nearly\s)?"
)
_IS_ALSO = re.compile(  # in one sentence: "A height of 35,000 feet is 10,668 metres."
    r"\s(?:is|are|equals?|corresponds?\sto|(?:is|are)\s(?:equal|equivalent)\sto|(?:is|are)\sthe\ssame\sas|translates?\s(?:in)?to)\s"
    r"(?:about\s|some\s|roughly\s|nearly\s|around\s)?"
)
_ENDS_THERE = re.compile(r"[.;!?)]|,\s|$|\sand\snot\b")
_MAGNITUDE = re.compile(r"\b(?:hundred|thousand|million|billion|trillion)\b")
_TWO = re.compile(r"\d[\d,]{0,12}(?:\.\d{1,6})?(?!\d)")
_FROM_NOUGHT = re.compile(r"(?:0|zero)\s?(?:to|-|–)\s?(?=\d)", re.I)


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two wordings: its figure, its unit, and the number as printed."""

    figure: Quantity
    unit: Unit
    called: str

    @property
    def middle(self) -> float:
        """The figure's middle, in SI units."""
        return self.figure.bare.middle

    @property
    def printed(self) -> float:
        """The number as it is printed, in its own unit."""
        return self.middle / self.unit.per

    @property
    def decimals(self) -> int:
        """How many decimals the number was printed with."""
        return places(width(self) / self.unit.per)

    @property
    def digits(self) -> int:
        """How many digits the number was printed with, but zeros at its ends."""
        return len(f"{self.printed:.{self.decimals}f}".replace(".", "").strip("0"))

    def of(self, si: float, *, digits: int | None = None) -> str:
        """Another SI value, in this side's unit or a smaller one where it is little in that, to so many digits."""
        value, called = si / self.unit.per, self.called
        if 0 < value < LITTLE:
            smaller = next((names for names in LADDERS if names[0] in self.unit.names), ())
            called = next((name for name in smaller if si >= units()[name].per), called)
            value = si / units()[called].per if called in smaller else value
        return f"{spelled(value, digits, self.decimals)} {called}"


def spelled(value: float, digits: int | None, decimals: int = 0) -> str:
    """A number to so many digits, where it is a large one, and else to so many decimals; millions by their name.

    >>> spelled(386102.2, 3), spelled(158_987_294.9, 3), spelled(9.144, 3), spelled(0.762, 3), spelled(1609.3, 3)
    ('386,000', '159 million', '9.1', '0.76', '1,609')
    """
    if digits is None or not value:
        return number(value)
    if abs(value) < WHOLE:
        least = decimals if abs(value) >= 1 else max(2, decimals)
        return number(value, decimals=least) if least > 1 else number(value)
    step = 10.0 ** (floor(log10(abs(value))) + 1 - digits)
    rounded = round(value / step) * step if step > 1 else value
    size = next(((per, name) for name, per in MAGNITUDES if abs(rounded) >= per), None)
    return f"{rounded / size[0]:.{digits}g} {size[1]}" if size and step > 1 else number(rounded)


def side_of(value: object) -> Side | None:
    """A wording with its unit, if it is a quantity in one."""
    if not isinstance(value, Quantity):
        return None
    if from_nought := _FROM_NOUGHT.match(value.written):
        value = measure(value.written[from_nought.end() :])  # of "0 to 100 km/h (62 mph)" only the end is told again
    found = unit_in(value.written)
    if found and found[1].si != value.unit and "/" in value.unit:
        found = rate_in(value)
    return Side(value, found[1], found[0]) if found else None


def rate_in(value: Quantity) -> tuple[str, Unit] | None:
    """The unit of a rate that has no row of its own, as it is called there: "km per litre"."""
    above, _, below = value.written.partition(" per ")
    top, bottom = unit_in(above), unit_in(f" {below}")
    if not (top and bottom):
        return None
    called = f"{top[0]} per {bottom[0]}"
    return called, Unit(value.unit, top[1].per / bottom[1].per, (called,))


def said_again(claim: Claim, other: Claim, text: str) -> bool:
    """Whether a figure is told again at the head of the next sentence: "It rose 998 km. That is 620 miles"."""
    if not (0 < other.span.start - claim.span.end <= SHORT and other.quantity):
        return False
    between = text[claim.span.end : other.span.start]
    if {claim.quantity.unit if claim.quantity else "", other.quantity.unit} == {CELSIUS, FAHRENHEIT} and told_again(
        between, text[other.span.end : other.span.end + SHORT]
    ):
        return True
    return bool(_AGAIN.fullmatch(between) or (_IS_ALSO.fullmatch(between) and _ENDS_THERE.match(text, other.span.end)))


def spoiled(first: Side, second: Side, how: str) -> bool:
    """Whether a figure is the exact conversion but for its digits: so far off, "about" does not explain it."""
    of_second = f" {second.called}, with " in how and bool(round(second.printed) % TENS)  # no rounded one
    digits = "two digits swapped" in how or ("one digit changed" in how and of_second)
    return digits and abs(first.middle - second.middle) > SPOILED * first.middle


def ends_of(side: Side) -> tuple[Side, Side] | None:
    """The two ends of a range, each as a side of its own: "380 to 420 km"; None where it is none."""
    numbers = _TWO.findall(side.figure.written)
    if len(numbers) != 2 or _MAGNITUDE.search(side.figure.written):
        return None
    low, high = (Side(told, side.unit, side.called) for told in (measure(f"{one} {side.called}") for one in numbers))
    both = low.figure.said.hull(high.figure.said)
    whole = side.figure.bare
    return (
        (low, high)
        if low.middle < high.middle and both.meets(whole) and whole.width > high.middle - low.middle
        else None
    )


def in_unit_of(second: Side, first: Side) -> str:
    """A figure in the other's unit, each end of it where it is told with two."""
    digits = max(PRINTED, first.digits, second.digits)
    ends = [float(one.replace(",", "")) for one in _TWO.findall(first.figure.written)]
    two = len(ends) == 2 and ends[0] < ends[1] and first.figure.bare.meets(Interval(ends[0] * first.unit.per, inf))
    if two and not first.figure.bare.within(Interval(0.0, ends[0] * first.unit.per)):
        return f"{number(ends[0] * first.unit.per / second.unit.per)} to {second.of(ends[1] * first.unit.per)}"
    return second.of(first.middle, digits=digits)


def in_other_degrees(side: Side, *, zero: float) -> Figure:
    """A figure in the other kind of degrees; a `zero` of 0 takes it as a difference."""
    low, high = (other_degrees(end, side.unit.si, zero=zero) for end in (side.figure.bare.low, side.figure.bare.high))
    return Figure(Interval(low, high), Interval(low, high))


def worked_degrees(first: Side, second: Side, *, zero: float) -> tuple[str, tuple[str, ...]]:
    """The first of two kinds of degrees in the second, and both ways as sums to be worked again."""
    exact, back = (other_degrees(one.middle, one.unit.si, zero=zero) for one in (first, second))
    right = f"{number(exact, decimals=max(first.decimals, second.decimals))} {second.called}"
    there = f"{number(first.printed, decimals=first.decimals)} {first.called} = {right}"
    return right, (
        there,
        f"{number(second.printed, decimals=second.decimals)} {second.called} = {number(back)} {first.called}",
    )


def as_ton(side: Side, name: str) -> Side:
    """A side in tons as one in the ton of that name; any other side as it is."""
    return in_unit(side, units()[name]) if side.unit.si == TON else side


def as_limit(side: Side, sentence: str) -> Side | None:
    """A side of so many miles as nautical ones, where a sentence with a word of the sea tells so many of a limit."""
    if side.unit is not units()["miles"] or round(side.printed) not in LIMITS or not _LIMIT.search(sentence):
        return None
    return in_unit(side, units()["nautical mile"])


def ton_off(first: Side, second: Side, name: str) -> float:
    """How far two sides are apart, as a share, where their tons are of that name."""
    return abs(as_ton(first, name).middle / as_ton(second, name).middle - 1)


def twins(side: Side) -> tuple[str, Side]:
    """The measure of two countries in a side, and the side as in the other's: gallons, mpg, gallons per minute.

    Empty, and the side as it is, where there is none.
    """
    above, _, below = side.called.partition(" per ")
    for name, (_, _, share) in TWINS.items():
        unit = units()[name]
        if side.unit is unit or units().get(above) is unit:
            return name, in_unit(side, replace(side.unit, per=side.unit.per * share))
        if units().get(below) is unit:
            return name, in_unit(side, replace(side.unit, per=side.unit.per / share))
    return "", side


def in_unit(side: Side, unit: Unit) -> Side:
    """The same number in another unit of its name."""
    told, share = side.figure, unit.per / side.unit.per
    widths = (told.said.scaled(share), told.fair.scaled(share), told.bare.scaled(share))
    return Side(Quantity(*widths, unit.si, told.written, told.approximate), unit, side.called)


def converted(one: Side, other: Side) -> str:
    """One side in the other's unit, as a sum to be worked again."""
    value = one.middle / other.unit.per
    exact, whole = number(value, decimals=max(1, other.decimals)), number(value, decimals=0)
    told = number(one.printed, decimals=one.decimals)
    rounded = f", rounded {whole}" if value >= 1 and not exact.startswith(whole) else ""
    return f"{told} × {one.unit.per:.10g} ÷ {other.unit.per:.10g} = {exact} {other.called}{rounded}"


def given(first: Quantity) -> Figure:
    """The first figure without its hedge, which both wordings share."""
    middle = first.bare.middle
    bare = Interval(max(first.bare.low, middle * (1 - ONE_DIGIT)), min(first.bare.high, middle * (1 + ONE_DIGIT)))
    return Figure(bare, bare)


def width(side: Side) -> float:
    """How wide the digits are, in SI units."""
    return side.figure.bare.width


def made_of(claim: Claim, first: Side, reading: Reading) -> Side | None:
    """The figure ahead of the bracket in which a claim begins, where its own first was made of that one.

    "It flew 4,600 km (about 2,860 miles or 2,480 nautical miles)": both were worked out from the kilometres.
    """
    text = reading.article.text
    ahead = (one for one in reading.claims if one.quantity and text[one.span.end : claim.span.start] == " (")
    source = next((side for one in ahead if (side := side_of(one.quantity))), None)
    if source is None or source.unit is first.unit or source.unit.si != first.unit.si:
        return None
    return source if compare(first.figure, source.figure) is Verdict.HOLDS else None
