"""Folds figures that say one thing twice: "998 km (620 miles)"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lofted.facts import Interval, Quantity, Span, Wording
from lofted.reference.one_unit import FEWEST, digits, meant
from lofted.reference.slips import CLOSE, TENS, printed, slip
from lofted.reference.units import unit_in

LEAST, MOST = 907.18474, 1016.0469088  # kg; the short and the long ton, NIST SP 811 appendix B.8

_OF_SIZE = (  # what a figure is the measure of, between it and its brackets: "12 miles in diameter (19 km)"
    r"(?:[\s-](?:long|wide|deep|high|tall|thick|across|away|up|off|out|downrange|offshore|apart|inland|in\s(?:diameter|length|"
    r"height|width|depth|altitude|size|circumference|radius|area)))?"
)
_OF_SIZE_ALONE = re.compile(_OF_SIZE)
_OPENS = re.compile(rf"{_OF_SIZE}\)?,?\s?[(\[]\s?(?:or\s|i\.e\.,?\s|that is,?\s)?")
_OF_WHAT = re.compile(  # "18 tonnes of steel (39,700 pounds)", and behind "3.5-ounce" what is so heavy
    r"(?P<of>\sof)?(?:\s[\w’'-]+){1,3}\s[(\[]\s?(?:or\s|i\.e\.,?\s|that is,?\s)?"
)
_OR = re.compile(
    rf"(?:{_OF_SIZE}|\sof(?:\s[\w’'-]+){{1,3}})?"
    r"(?:,?\s(?:or(?:\s(?:exactly|precisely|to\sbe\s(?:exact|precise),))?|i\.e\.,?|that is,?|which is|meaning|"
    r"(?:or\s|which\sis\s)?(?:the\s)?(?:equal|equivalent)\s(?:to|of)|(?:which\s)?(?:comes\sto|makes|amounts\sto))\s|"
    r";\s(?:that\sis|or|i\.e\.)\s|\s?[/|=]\s?|\s[–—-]{1,2}\s(?:or\s|that(?:\sis|['’]s)\s|which\sis\s)?|[–—])"
)
_EQUAL = re.compile(  # words that say themselves that two figures are one
    r",?\s(?:(?:which|that)\s)?(?:equals?|(?:is|are|being)\s(?:equal\sto|the\s(?:same\sas|equivalent\sof))|corresponds?\sto|"
    r"(?:translates?|converts?|works?\sout)\s(?:in|to|into|at|as))\s"
)
_THAT_IS = re.compile(r"[,;]?\s(?:i\.e\.,?|that\sis(?:\sto\ssay)?,?|which\s(?:is|makes|means)|meaning)\s")
_IN_BRACKETS = re.compile(  # with words of its own between: "5,000 acres gone (that is 2,000 hectares)"
    r"(?:\s(?!and\b|but\b)[\w’'-]+){0,4}\s[(\[](?:that\sis|i\.e\.|or|the\sequivalent\sof|equivalent\sto|equal\sto),?\s"
)
_WHERE = re.compile(  # where a length lies, between it and its brackets: "1,000 km east of the capital (620 miles)"
    r"\s(?:(?:to\sthe\s)?(?:north|south|east|west)[a-z]{0,5}|(?:inland|away|out|up|down|off|short)|from|of|above|below|beyond|into|"
    r"across|along|over)(?:\s(?!and\b|or\b|to\b|with\b|while\b|at\b|in\b|for\b|after\b)[\w’'-]+){0,4}(?P<end>\s[(\[]|\s[–—]\s)(?:or\s)?"
)
_EQUIVALENT = re.compile(r",\s(?:or\s|which\sis\s)?(?:the\s)?(?:equal|equivalent)\s(?:to|of)\s")
_IS = re.compile(r"\s(?:is|are|makes?|means|gives)\s")
_ALONE = re.compile(  # before a figure of which nothing but its size is told
    r"(?:^|[:;,]\s|\b(?:that|so|as)\s|\b(?:speed|velocity|distance|height|altitude|range|mass|weight|length)\sof\s)$",
    re.I,
)
_DASHED = re.compile(r"\s[–—]\s")
_COMMA = re.compile(r"(?:\sof(?:\s[\w’'-]+){1,3})?,\s")
_COMMA_OR = re.compile(rf"{_OF_SIZE},\sor\s")
_SET_OFF = re.compile(
    r"(?:\sin\sall|\saltogether)?\s?[,;.)–—]|\s?-{1,2}\s|$"
)  # what ends a second wording that a comma or a dash begins
_OF_ANOTHER = re.compile(  # "some 420 tonnes, or 500 tons by his count" are two figures of two hands
    r"\s(?:by|on)\s(?:[\w.’'-]+\s){1,4}?(?:own\s)?(?:count|account|estimate|reckoning|telling|figures?|measurements?)\b"
)
_TWO_FIGURES = re.compile(
    r"[\s-](?:walk|run|race|hike|swim|ride|course|event|per|each|every|apart|(?:to\sthe|an?)\s(?:[\w.]+\s)?gallon)\b"
)
FINE = 4  # digits; ours: of two numbers in one unit that "or" joins, which may be two figures
WIDE = 3.0  # times; ours: between two dashes stands hardly anything but the same
TURNED = 10.0  # times; ours: "3.2 tonnes of rice (1,450 pounds)" was divided for multiplied, bombs are 30 times off
CUSTOMARY = {  # units of the one system, as `unit_of` tells them; a figure in one is told again in the other
    "mile", "mi", "statute mile", "nautical mile", "nm", "nmi", "foot", "feet", "ft", "yard", "yd", "inch", "inche",
    "in", "pound", "lb", "ounce", "oz", "short ton", "long ton", "mph", "miles per hour", "miles an hour",
    "mile per hour", "mile an hour", "acre", "square mile", "sq mile", "sq mi", "sq. mile", "square foot",
    "square feet", "sq ft", "gallon", "square yard", "knot", "pint", "quart", "cubic foot", "cubic feet",
    "degrees fahrenheit", "°f", "f", "fahrenheit", "degrees f", "psi", "miles per second", "miles a second",
    "mile per second", "fathom", "degree fahrenheit", "pounds of thrust", "pound of thrust", "lbf",
    "imperial gallon", "uk gallon", "us gallon", "u.s. gallon", "cubic mile",
    "pound-force", "miles per minute", "miles a minute", "mile per minute", "mile a minute",
}  # fmt: skip
OF_NONE = {"barrel", "bbl"}  # measures that are told again in either system
FACTOR = 1.8  # times; ours: two figures joined by "or" that lie no further apart are one, converted amiss
_CLOSES = re.compile(rf"{_OF_SIZE}\s?[)\]]")
_GOES_ON = re.compile(r"\s?[;,/]\s?(?:or\s|about\s)?\d")  # a third wording inside the bracket
_MAGNITUDE = re.compile(r"^(?:(?:hundred|thousand|million|billion|trillion)[\s-])+")  # "25 billion miles" are miles
_UNIT = re.compile(r"[^\d.,\s\u00a0½¼¾⅓⅔-][^\d]*$")


@dataclass(frozen=True, slots=True)
class Told:
    """A figure with all the wordings that the sentence gives it.

    Its value is that of the first wording, from which the others were most
    likely worked out, as written with all of them.
    """

    span: Span
    value: Quantity
    wordings: tuple[Wording, ...]


def fold(words: str, figures: Sequence[tuple[Span, Quantity]], start: int = 0) -> Iterator[Told]:
    """Yield each figure once, with the wordings that follow it in brackets or after "or".

    >>> from lofted.extract.quantities import find_quantities
    >>> flown = "It flew 998 km (620 miles) for 47 minutes."
    >>> [(told.value.written, len(told.wordings)) for told in fold(flown, list(find_quantities(flown)))]
    [('998 km (620 miles)', 2), ('47 minutes', 1)]
    """
    waiting = list(figures)
    while waiting:
        span, quantity = waiting.pop(0)
        wordings = [Wording(span, quantity)]
        while waiting and (end := says_again(words, start, wordings, waiting[0])):
            span = Span(span.start, end)
            wordings.append(Wording(*waiting.pop(0)))
        whole = replace(quantity, written=words[span.start - start : span.end - start])
        yield Told(span, whole, tuple(wordings))


def says_again(words: str, start: int, wordings: Sequence[Wording], after: tuple[Span, Quantity]) -> int:
    """Where the next figure ends, brackets included, if it puts the same in another unit; else nothing."""
    last, (span, quantity) = wordings[-1], after
    assert isinstance(last.value, Quantity), "only quantities are folded"
    between = words[last.span.end - start : span.start - start]
    same_unit = unit_of(quantity) in {unit_of(wording.value) for wording in wordings[:1]}
    closing = _CLOSES.match(words, span.end - start)
    if same_unit and _OPENS.fullmatch(between) and closing and meant(last.value, quantity):
        return span.end + len(closing[0])  # "4,350 kilometers (7,000 kilometers)", of which one is in miles
    or_that_is = _THAT_IS.fullmatch(between) or _COMMA_OR.fullmatch(between)
    if (
        same_unit
        and or_that_is
        and _SET_OFF.match(words, span.end - start)
        and meant(last.value, quantity, fewest=FINE)
    ):
        return span.end
    if not alike_in_kind(quantity, last.value) or (same_unit and not in_hours(last.value, quantity)):
        return 0
    if _OPENS.fullmatch(between):
        return span.end + len(closing[0]) if closing else span.end if _GOES_ON.match(words, span.end - start) else 0
    size = _OF_SIZE_ALONE.match(words, span.end - start)  # ", 3,000 miles up."
    set_off = bool(_SET_OFF.match(words, size.end() if size else span.end - start))
    bare = set_off and _IS.fullmatch(between) and _ALONE.search(words[: last.span.start - start])
    if (_EQUAL.fullmatch(between) or bare) and (across(last.value, quantity) or quantity.unit == "m/s"):
        return span.end
    if _EQUIVALENT.fullmatch(between) and quantity.unit not in ("m", "s", "m/s", "t TNT"):
        return span.end  # of a mass, a force or an area nothing else is so told
    if _THAT_IS.fullmatch(between) and set_off and across(last.value, quantity):
        return span.end
    if _IN_BRACKETS.fullmatch(between) and closing and len(closing[0]) == 1 and across(last.value, quantity):
        return span.end + 1
    if _COMMA_OR.fullmatch(between) and set_off and by_tens(last.value, quantity):
        return span.end
    lies = _WHERE.fullmatch(between) if quantity.unit == "m" else None
    if lies and across(last.value, quantity) and told_again(last.value, quantity, factor=WIDE):
        if "–" in lies["end"] or "—" in lies["end"]:
            return span.end if _DASHED.match(words, span.end - start) else 0
        return span.end + len(closing[0]) if closing and len(closing[0]) == 1 else 0
    what = _OF_WHAT.fullmatch(between)
    wide = TURNED if what and what["of"] else WIDE
    if what and across(last.value, quantity) and told_again(last.value, quantity, factor=wide):
        one = "-" in last.value.written if not what["of"] else quantity.unit not in ("m", "s", "m/s")
        return span.end + len(closing[0]) if closing and one else 0
    dashes = _DASHED.fullmatch(between) and _DASHED.match(words, span.end - start)
    apart = dashes or ((_COMMA.fullmatch(between) or _COMMA_OR.fullmatch(between)) and set_off)
    if quantity.unit in ("s", "times") or not told_again(last.value, quantity, factor=WIDE if apart else FACTOR):
        return 0
    if _TWO_FIGURES.match(words, span.end - start):
        return 0
    if _OF_ANOTHER.match(words, span.end - start):
        return 0
    if _OR.fullmatch(between):
        dashed = between.strip(" ") in ("–", "—", "-", "--")
        return span.end if not dashed or set_off else 0
    hedged = quantity.written[:1].isalpha() and not last.value.written[:1].isalpha()
    tons = set_off and {last.value.unit, quantity.unit} == {"ton", "kg"}  # of which it is not said what they weigh
    fits = tons or ((hedged or set_off) and across(last.value, quantity))
    return span.end if _COMMA.fullmatch(between) and fits else 0


def told_again(one: Quantity, other: Quantity, *, factor: float = FACTOR) -> bool:
    """Whether two figures are near enough to be one, of which a slip may have spoiled the second.

    "200 km or 500 miles" are two figures; "119 miles or 230 km" is one, converted amiss.
    """
    exact, again = printed(one), printed(other)
    if exact and again and exact.value == again.value:
        return False  # "10 km or 10 miles" are two
    if in_mass(one).meets(in_mass(other)):
        return True
    if not across(one, other):
        return False
    if {one.unit, other.unit} == {"degC", "degF"}:
        return True
    if exact is None or again is None or not exact.si or not again.si:
        return False
    return 1 / factor < exact.si / again.si < factor or slip(exact, again) is not None


def by_tens(one: Quantity, other: Quantity) -> bool:
    """Whether two figures in two units differ by a lost place or three: "5 km, or 500 metres,"."""
    exact, again = printed(one), printed(other)
    if not (exact and again and exact.si and again.si) or exact.unit is again.unit or one.unit == "s":
        return False
    if digits(exact) + digits(again) < FEWEST:
        return False  # "1 km, or 100 metres," may be two
    return any(abs(again.si * ten / exact.si - 1) < CLOSE for times in TENS for ten in (times, 1 / times))


def in_hours(one: Quantity, other: Quantity) -> bool:
    """Whether one of two times is told in hours and minutes and the other in minutes alone."""
    return one.unit == other.unit == "s" and ("hour" in one.written) != ("hour" in other.written)


def across(one: Quantity, other: Quantity) -> bool:
    """Whether one of two figures is in a metric unit and the other in one of miles or pounds; barrels are of none."""
    first, second = unit_of(one), unit_of(other)
    return (first in CUSTOMARY) != (second in CUSTOMARY) or (first in OF_NONE) != (second in OF_NONE)


def alike_in_kind(one: Quantity, other: Quantity) -> bool:
    """Whether two figures measure the same: "tons" are a mass, degrees a temperature."""
    return one.unit == other.unit or {one.unit, other.unit} in ({"ton", "kg"}, {"degC", "degF"})


def in_mass(figure: Quantity) -> Interval:
    """How wide a fair reader takes a figure, tons as any of the tons in kilograms."""
    return figure.fair.scaled(LEAST).hull(figure.fair.scaled(MOST)) if figure.unit == "ton" else figure.fair


def unit_of(value: object) -> str:
    """The unit as it is written, to tell a conversion from a second figure."""
    match = _UNIT.search(value.written) if isinstance(value, Quantity) else None
    if match and not match.start() and (found := unit_in(match[0])):  # "twelve nautical miles" holds no digit
        return found[0].lower().rstrip(".)s")
    return _MAGNITUDE.sub("", match[0].strip().lower()).replace("-", " ").rstrip(".)s") if match else ""
