"""Numbers with what they count, and the hedges around them, as intervals.

A figure is found in three steps: every written number with the unit or the
noun behind it; then numbers that belong together (a range, a list that shares
its unit, "1 hour 25 minutes"); then the hedge before or behind. What looks
like a figure but is part of a name ("Hwasong-17", "Resolution 2397") is left
alone.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lofted.extract.numbers import NUMBER, VAGUE, read_number, vague
from lofted.facts import Interval, Quantity, Span
from lofted.reference.figures import Digits, Hedge, hedges, quantity
from lofted.reference.shelf import Shelf, by_shelf
from lofted.reference.units import Unit, units

CURRENCY = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₩": "KRW", "₹": "INR"}
DIMENSIONLESS = ""  # the unit of a number that nothing follows
STEPS = 10  # times; "100 m to 2 km" is a range in two units, and those of one system are at least ten apart
REACH = 40  # characters before a number in which its hedge may stand; the longest hedge has 27

_VAGUE = "|".join(sorted(map(re.escape, VAGUE), key=len, reverse=True))
_HINT = re.compile(r"[\d½¼¾⅓⅔]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\w{3,5}teen|eleven|twelve|twenty|"
                   r"thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|tens|"
                   r"half|several|few|couple|handful|scores|"
                   r"an?\s(?:year|decade|month|week|day|hour|minute|mile|tonne|ton))\b", re.I)  # fmt: skip
_NUMBER = re.compile(
    rf"(?<![\w$€£¥₩₹])(?<![A-Za-z_)][-–/.])(?<!\d[/.])(?P<money>(?:US|A|C|HK|NT|S)?[$€£¥₩₹]\s?)?(?P<minus>[-−](?=\d))?"
    rf"(?:(?P<vague>{_VAGUE})\b|(?P<number>{NUMBER}))",
    re.I,
)
_MACH = re.compile(r"\bMach\s(?:number\s)?$", re.I)
_NAME = re.compile(
    r"(?:^|[\s(\"“])(?!(?:In|On|At|By|To|For|From|With|Of|The|A|An|Some|About|Around|Nearly|Almost|Over|Only|All|These|Those|"
    r"But|And|Or|Between|Roughly|Approximately|Up|More|Less|Than|Another|Its|Their|His|Her|Our|That|This|It|They|He|She|We|"
    r"Least|Most|As|Just|Still|Then|When|While|After|Before|Since|Until|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s$)"
    r"(?:[A-Z][\w’'-]*|No\.|[Cc]hapter|[Aa]rticle|[Ss]ection|[Rr]esolution|[Pp]age|[Rr]oom)\s$"
)
_NOUN = re.compile(
    r"[\s\u00a0-](?:of\s)?(?:the\s)?(?P<noun>(?!(?:and|or|to|in|on|at|of|for|from|by|with|as|is|was|were|are|has|had|have|who|"
    r"that|which|but|than|times|days?)\b)(?:[A-Za-z][\w’'-]*\s){0,3}?[A-Za-z][\w-]*?(?:s|ople|craft|nnel|men|roops|ldren))\b(?![’'-]\w)"
)
_STOP = re.compile(
    r"\b(?:and|or|to|in|on|at|of|for|from|by|with|as|is|was|were|are|has|had|have|who|that|which|but|than|its|his|their|"
    r"this|these|those|the|a|an|into|after|before|since|during|over|under|near|off|would|will|could|says?|said)\b|[^\w\s’'-]"
)
_RANGE = re.compile(r"\s?[-–—]\s?|-?\s(?:to|or)\s|\sand\s", re.I)
_LIST = re.compile(r",\s(?:and\s)?|\s(?:and|or)\s")
_BETWEEN = re.compile(r"\b(?:between|from)\s$", re.I)
_COMPOUND = re.compile(r",?\s(?:and\s)?|-")
_AFTER = re.compile(
    r"\s(?:or\s(?P<more>more|greater|higher|above|longer)|or\s(?P<less>less|fewer|under)|or\s(?P<so>so|thereabouts))\b"
)
_SOME_TIME = re.compile(  # "days before the vote": a plural without a number
    r"(?<![\w-])(?<!\d\s)(?:minutes|hours|days|weeks|months|years|decades)(?=\s(?:before|after|later|earlier|ahead|ago|prior)\b)",
    re.I,
)
_NUMBERED = re.compile(
    r"(?:\d|\b(?:\w{1,9}(?:een|ty|ndred|sand|zen|ral|few|half)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|of|these|those|the|in))[\s-]$",
    re.I,
)
PLURAL = Digits(6, Interval(2, 10), Interval(1, 20))  # "days", "weeks": from two up; ours, see docs/tolerances.md
_ORDINARY_ONE = re.compile(r"one\b", re.I)


@dataclass(frozen=True, slots=True)
class Part:
    """A written number and what stands behind it, before anything is joined."""

    start: int
    end: int
    number: Digits
    unit: Unit | None = None
    noun: str = ""
    article: bool = False  # "a year": a figure only where a hedge makes it one
    wide: bool = False  # "several", "dozens": a word that allows many numbers

    @property
    def si(self) -> str:
        """The SI unit, or the noun that is counted."""
        return self.unit.si if self.unit else self.noun

    def meets(self, span: Span, start: int) -> bool:
        """Whether it shares a character with a span of the article; `start` is the sentence's place."""
        return span.meets(Span(start + self.start, start + self.end))


def find_quantities(words: str, start: int = 0, *, taken: Sequence[Span] = ()) -> Iterator[tuple[Span, Quantity]]:
    """Yield each figure of a sentence with its span, counted from `start`.

    `taken` are spans that already mean something else, such as dates.

    >>> [q.written for _, q in find_quantities("It flew about 998 km in 46 minutes.")]
    ['about 998 km', '46 minutes']
    >>> [q.written for _, q in find_quantities("A Hwasong-17 rose 400 to 500 km under Resolution 2397.")]
    ['400 to 500 km']
    """
    if not _HINT.search(words):
        return
    parts = [part for part in find_parts(words) if not any(part.meets(span, start) for span in taken)]
    for part in joined(words, sorted(parts, key=lambda part: part.start)):
        hedge, begin, end = hedge_around(words, part)
        if part.article and hedge is None and part.si not in ("kg", "ton"):
            continue
        written = words[begin:end]
        counted = part.unit is None and bool(part.noun) and not part.wide
        per = part.unit.per if part.unit else 1.0
        yield (
            Span(start + begin, start + end),
            quantity(part.number, unit=part.si, per=per, hedge=hedge, written=written, counted=counted),
        )


def find_parts(words: str) -> Iterator[Part]:
    """Every written number with the unit or the noun behind it."""
    for match in _NUMBER.finditer(words):
        number = vague(match["vague"]) if match["vague"] else read_number(match["number"])
        if number is None:
            continue
        part = Part(match.start(), match.end(), negative(number) if match["minus"] else number)
        part = with_unit(words, part, money=match["money"], vague=bool(match["vague"]))
        written = match["number"] or ""
        if part.si == DIMENSIONLESS and not is_figure(words, match):
            continue
        if _ORDINARY_ONE.fullmatch(written) and part.unit is None:
            continue
        yield replace(part, article=written.lower() in ("a", "an"), wide=bool(match["vague"]))
    for match in _SOME_TIME.finditer(words):
        if _NUMBERED.search(words[: match.start()][-REACH:]):
            continue
        yield Part(match.start(), match.end(), PLURAL, units()[match[0].lower()], wide=True)


def negative(number: Digits) -> Digits:
    """The same below zero."""
    said, fair = number.said, number.fair
    return Digits(-number.value, Interval(-said.high, -said.low), Interval(-fair.high, -fair.low))


def is_figure(words: str, match: re.Match[str]) -> bool:
    """Whether a number that nothing follows is a figure, and no name or number word."""
    if match["vague"] or not match["number"][0].isdigit():
        return False
    return not _NAME.search(words[: match.start()][-REACH:]) and not words[match.end() :][:2].strip("-–").isalpha()


def with_unit(words: str, part: Part, *, money: str | None, vague: bool) -> Part:
    """The part with its currency, its unit or the noun it counts."""
    if money:
        return replace(part, unit=Unit(CURRENCY[money.strip()[-1]], 1, (money.strip(),)))
    mach = _MACH.search(words[: part.start][-12:])  # characters: "Mach number "
    if mach:
        return replace(part, start=part.start - len(mach[0]), unit=units()["mach"])
    unit = _unit_pattern().match(words, part.end)
    if unit:
        found = units().get(unit[1]) or units().get(unit[1].lower()) or units()[unit[1].lower().replace("-", " ")]
        return replace(part, end=unit.end(), unit=found)
    noun = _NOUN.match(words, part.end)
    if noun and not _STOP.search(noun["noun"]) and (vague or not _NAME.search(words[: part.start][-REACH:])):
        return replace(part, end=noun.end("noun"), noun=noun["noun"].split()[-1].lower())
    return part


@by_shelf
def _unit_pattern(_: Shelf) -> re.Pattern[str]:
    names = sorted(units(), key=len, reverse=True)
    spelled = "|".join(re.escape(name) if len(name) > 2 else f"(?-i:{re.escape(name)})" for name in names)
    return re.compile(rf"[\s\u00a0-]{{0,2}}({spelled})(?![\w°])", re.I)


def joined(words: str, parts: Sequence[Part]) -> Iterator[Part]:
    """Ranges, sums of mixed units and lists that share a unit, put together."""
    waiting = list(lists(words, parts))
    while waiting:
        part = waiting.pop(0)
        while waiting and (together := sum_of(words, part, waiting[0]) or range_of(words, part, waiting[0])):
            part = together
            waiting.pop(0)
        yield part


def lists(words: str, parts: Sequence[Part]) -> list[Part]:
    """Numbers without a unit take that of the next one: "50, 60 and 70 km", "20 to 30 men"."""
    shared = list(parts)
    for index in range(len(shared) - 2, -1, -1):
        part, following = shared[index], shared[index + 1]
        between = words[part.end : following.start]
        if part.si == DIMENSIONLESS and following.unit and (_LIST.fullmatch(between) or _RANGE.fullmatch(between)):
            shared[index] = replace(part, unit=following.unit)
        elif part.si == DIMENSIONLESS and following.noun and _RANGE.fullmatch(between):
            shared[index] = replace(part, noun=following.noun)
    return shared


def range_of(words: str, first: Part, second: Part) -> Part | None:
    """One figure from "400 to 500 km", "4,500–4,600" or "between 3 and 4 km"."""
    between = words[first.end : second.start]
    opened = _BETWEEN.search(words[: first.start][-REACH:])
    if first.si != second.si or not _RANGE.fullmatch(between) or first.number.value >= second.number.value:
        return None
    if between.strip() in ("and", "or") and not (opened and between.strip() == "and"):
        return None
    per = first.unit.per / second.unit.per if first.unit and second.unit else 1.0
    if per != 1 and 1 / STEPS < per < STEPS:
        return None  # "7,687.5 km to 4,777 miles" is a conversion and no range
    low, high = first.number, second.number
    number = Digits(
        (low.value * per + high.value) / 2,
        low.said.scaled(per).hull(high.said),
        low.fair.scaled(per).hull(high.fair),
    )
    begin = first.start - len(opened[0]) if opened and between.strip() == "and" else first.start
    return Part(begin, second.end, number, second.unit, second.noun)


def sum_of(words: str, first: Part, second: Part) -> Part | None:
    """One figure from "1 hour 25 minutes" or "5 feet 10 inches"."""
    if not first.unit or not second.unit or first.si != second.si or first.si not in ("s", "m"):
        return None
    factor = first.unit.per / second.unit.per
    if factor < 2 or second.number.value >= factor or not _COMPOUND.fullmatch(words[first.end : second.start]):
        return None
    above = first.number.value * factor  # whole hours are exact once minutes follow
    exact = Interval(above, above)
    number = Digits(above + second.number.value, exact + second.number.said, exact + second.number.fair)
    return Part(first.start, second.end, number, second.unit)


def hedge_around(words: str, part: Part) -> tuple[Hedge | None, int, int]:
    """The hedge of a figure, and where figure and hedge begin and end together."""
    after = _AFTER.match(words, part.end)
    if after:
        name = "at least" if after["more"] else "less than" if after["less"] else "or so"
        return hedges()[name], part.start, after.end()
    before = _hedge_pattern().search(words[: part.start][-REACH:])
    if before is None:
        return None, part.start, part.end
    begin = part.start - len(before[0])
    outer = _hedge_pattern().search(words[:begin][-REACH:])  # "up to about 500 km": both widen
    found = hedges()[before[1].lower()]
    if outer:
        return widest(found, hedges()[outer[1].lower()]), begin - len(outer[0]), part.end
    return found, begin, part.end


def widest(one: Hedge, other: Hedge) -> Hedge:
    """Two hedges on one figure: each side goes by the wider."""
    return Hedge(max(one.below, other.below), max(one.above, other.above))


@by_shelf
def _hedge_pattern(_: Shelf) -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, hedges()), key=len, reverse=True))
    return re.compile(rf"(?<!\w)({names})(?:\s(?:a|an|the|its|another|what\swas))?[\s(]?$", re.I)
