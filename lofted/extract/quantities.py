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

from lofted.extract.hedging import REACH, hedge_around
from lofted.extract.joins import joined
from lofted.extract.lookalikes import SERIAL, is_clock, is_name, is_score, of_an_era, tied
from lofted.extract.nouns import counted, counted_one
from lofted.extract.numbers import MAGNITUDES, NUMBER, SCALE, VAGUE, read_number, vague
from lofted.extract.parts import DIMENSIONLESS, Part, negative, over, times
from lofted.extract.shares import find_shares, is_age, one_in
from lofted.facts import Interval, Quantity, Span
from lofted.reference.figures import Digits, Hedge, quantity
from lofted.reference.shelf import Shelf, by_shelf
from lofted.reference.units import Unit, signs, units

SYMBOL = 2  # letters; shorter names of units keep their capitals and stand behind digits only
GLUED = {"p", "G", "in", "h", "F", "MP", "g", "V", "l", "L"}  # symbols that stand at the number without a blank

_VAGUE = "|".join(sorted(map(re.escape, VAGUE), key=len, reverse=True))
_HINT = re.compile(r"[\d½¼¾⅓⅔]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\w{3,5}teen|eleven|twelve|twenty|"
                   r"thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|tens|"
                   r"half|third|quarter|several|few|couple|handful|scores|"
                   r"an?\s(?:year|decade|month|week|day|hour|minute|mile|tonne|ton))\b", re.I)  # fmt: skip
_MACH = re.compile(r"\bMach\s(?:number\s)?$", re.I)
_SOME_TIME = re.compile(  # "days before the vote": a plural without a number
    r"(?<![\w-])(?<!\d\s)(?:minutes|hours|days|weeks|months|years|decades)(?=\s(?:before|after|later|earlier|ahead|ago|prior)\b)",
    re.I,
)
_AWAY = re.compile(r"s\s(?:before|after|later|earlier|ahead|ago|prior)\b", re.I)
_COUNTED_TIME = re.compile(
    r"(?:\d|\b(?:\w{1,9}(?:een|ty|ndred|sand|zen|ral|few|half)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|of|these|those|the|in))[\s-]$",
    re.I,
)
_PER = re.compile(r"\s(?:per|each|every)\s|/|-per-|\s(?P<a>an?)\s(?=(?P<length>[a-z]+))")
_EACH = re.compile(r"[a-z]{3,14}\b(?!-)")  # what money is paid for each of: a share, a person
_NOT_EACH = re.compile(r"\s(?:ago|before|after|later|earlier|or|and\sa\shalf|from|prior|in\sprison)\b|-")
_MILLIONS = re.compile(  # "30m people", "25m euros": no metres
    r"m\s(?=(?:people|users|customers|viewers|households|jobs|barrels|tonnes|tons|shares|followers|passengers|vehicles|cars|"
    r"homes|workers|voters|subscribers|doses|euros?|pounds?|dollars?|yen|yuan|rupees|roubles|rubles|won|francs)\b)"
)
PLURAL = Digits(6, Interval(2, 10), Interval(1, 20))  # "days", "weeks": from two up; ours, see docs/tolerances.md
_ONE = re.compile(r"one\b", re.I)
_LETTERS = re.compile(r"[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Read:
    """A figure with its place, and with its numbers and its unit as they are written.

    `values` are one number or the two ends of a range or of a vague word;
    `noun` is what a count counts, with the words that stand before it.
    """

    span: Span
    quantity: Quantity
    values: tuple[float, ...]
    unit: Unit | None
    noun: str
    wide: bool = False


def find_quantities(words: str, start: int = 0, *, taken: Sequence[Span] = ()) -> Iterator[tuple[Span, Quantity]]:
    """Yield each figure of a sentence with its span, counted from `start`.

    `taken` are spans that already mean something else, such as dates; lengths
    of time inside them are figures all the same ("the last 200 days").

    >>> [q.written for _, q in find_quantities("It flew about 998 km in 46 minutes.")]
    ['about 998 km', '46 minutes']
    >>> [q.written for _, q in find_quantities("A Hwasong-17 rose 400 to 500 km under Resolution 2397.")]
    ['400 to 500 km']
    """
    return ((one.span, one.quantity) for one in read_figures(words, start, taken=taken))


def read_figures(words: str, start: int = 0, *, taken: Sequence[Span] = (), sums: bool = True) -> Iterator[Read]:
    """Yield each figure as written; "1 hour 25 minutes" is one, or two where `sums` is false.

    >>> [(one.values, one.unit.names[0]) for one in read_figures("It rose 400 to 500 km.")]
    [((400.0, 500.0), 'km')]
    """
    if not _HINT.search(words):
        return
    parts = sorted(free(find_parts(words), taken, start), key=lambda part: (part.start, -part.end))
    for part in joined(words, list(apart(parts)), sums=sums):
        if part.doubtful and part.si == DIMENSIONLESS:
            continue
        hedge, begin, end = hedge_around(words, part)
        if part.article and hedge is None and part.si not in ("kg", "ton"):
            continue
        yield Read(
            Span(start + begin, start + end),
            measured(part, hedge, words[begin:end]),
            part.values,
            part.unit,
            part.phrase,
            part.wide,
        )


def measured(part: Part, hedge: Hedge | None, written: str) -> Quantity:
    """The figure in SI units; a hedge on a range moves each end by its own size."""
    exact = part.unit is None and bool(part.noun) and not part.wide
    per = part.unit.per if part.unit else 1.0
    ends = [
        quantity(number, unit=part.si, per=per, hedge=hedge, written=written, counted=exact)
        for number in part.bounds or (part.number,)
    ]
    low, high = ends[0], ends[-1]
    if low is high:
        return low
    return replace(low, said=low.said.hull(high.said), fair=low.fair.hull(high.fair), bare=low.bare.hull(high.bare))


def apart(parts: Sequence[Part]) -> Iterator[Part]:
    """Parts that share no character, the first and the longest of those that do."""
    end = -1
    for part in parts:
        if part.start >= end:
            yield part
            end = part.end


def free(parts: Iterator[Part], taken: Sequence[Span], start: int) -> Iterator[Part]:
    """The parts that lie in no span taken for something else; a length of time may lie in one."""
    for part in parts:
        around = [span for span in taken if part.meets(span, start)] if taken else []
        if not around or (is_length(part) and all(span.covers(placed(part, start)) for span in around)):
            yield part


def placed(part: Part, start: int) -> Span:
    """Where a part stands in the article."""
    return Span(start + part.start, start + part.end)


def is_length(part: Part) -> bool:
    """Whether a part is a number with a unit of time, and no clock: "200 days", not "0230 hours"."""
    return part.si == "s" and not part.article and not part.wide and part.number.value < 1000  # 1,000: "1430 hours"


def find_parts(words: str) -> Iterator[Part]:
    """Every written number with the unit or the noun behind it."""
    yield from find_shares(words)
    for match in _number_pattern().finditer(words):
        if not is_clock(words, match.start(), match.end()):
            part = one_in(words, match.start()) or part_of(words, match)
            if part:
                yield part
    for match in _SOME_TIME.finditer(words) if _AWAY.search(words) else ():
        if not _COUNTED_TIME.search(words, max(0, match.start() - REACH), match.start()):
            yield Part(match.start(), match.end(), PLURAL, units()[match[0].lower()], wide=True)


def part_of(words: str, match: re.Match[str]) -> Part | None:
    """One written number with what stands behind it, or nothing where it is no number after all."""
    number = vague(match["vague"]) if match["vague"] else read_number(match["number"]) if match["number"] else None
    if number is None:
        return None
    written = match["number"] or ""
    part = Part(match.start(), match.end(), negative(number) if match["minus"] else number)
    if match["vague"]:
        part = replace(part, wide=True, ends=(number.said.low, number.said.high))
    part = with_unit(words, part, sign=match["sign"], digits=bool(written) and not _LETTERS.match(written))
    if part.si == DIMENSIONLESS and not match["vague"]:
        if of_an_era(words, match.end()):
            return None
        if is_age(words, part):
            return replace(part, unit=units()["years of age"])
        if is_score(words, match.start("number"), match.end()) or not is_figure(words, match):
            part = replace(part, doubtful=True)
    return replace(part, article=True) if written.lower() in ("a", "an") else part


def is_figure(words: str, match: re.Match[str]) -> bool:
    """Whether a number that nothing follows is a figure, and no name or number word."""
    written = match["number"]
    if _LETTERS.match(written):
        return False
    start, end = match.start("number"), match.end()
    return not is_name(words, start, end) and not tied(words, start, end)


def with_unit(words: str, part: Part, *, sign: str | None, digits: bool) -> Part:
    """The part with its currency, its unit or the noun it counts."""
    if sign:
        return with_per(words, scaled(words, replace(part, unit=signs()[sign.strip()])))
    mach = _MACH.search(words, max(0, part.start - 12), part.start)  # 12 characters: "Mach number "
    if mach:
        return replace(part, start=mach.start(), unit=units()["mach"])
    if digits and _MILLIONS.match(words, part.end):
        part = grown(part, 1e6, part.end + 1)
    unit = _unit_pattern().match(words, part.end)
    if unit and (digits or len(unit[1]) > 1) and not mere_symbol(words, unit):
        return with_per(words, replace(part, end=unit.end(), unit=unit_called(unit[1])))
    return with_noun(words, part)


def mere_symbol(words: str, unit: re.Match[str]) -> bool:
    """Whether a letter that could be a symbol is none: "12 F-16s", "5 h", which keep their distance."""
    apart_from = words[unit.start() : unit.start(1)]
    return (unit[1] in GLUED and apart_from.strip("\u00a0") != "") or (
        len(unit[1]) == 1 and (words[unit.end() : unit.end() + 1] == "-" or "-" in apart_from)
    )


def unit_called(name: str) -> Unit:
    """The unit of that name, whatever its capitals; a hyphen may stand for a blank."""
    table = units()
    return (
        table.get(name)
        or table.get(name.lower())
        or table.get(name.lower().replace("-", " "))
        or _folded()[name.lower()]
    )


@by_shelf
def _folded(_: Shelf) -> dict[str, Unit]:
    return {name.lower(): unit for name, unit in units().items()}


def scaled(words: str, part: Part) -> Part:
    """Money with the letter behind it that counts millions and the like."""
    letter = SCALE.match(words, part.end)
    return grown(part, MAGNITUDES[letter[0].lower()], letter.end()) if letter else part


def grown(part: Part, factor: float, end: int) -> Part:
    """The part so many times as large, up to a later end."""
    return replace(part, number=times(part.number, factor), end=end, ends=tuple(one * factor for one in part.ends))


def with_per(words: str, part: Part) -> Part:
    """The part for each of another unit, where one follows: "$58 per barrel", "5 percent a year"."""
    link = _PER.match(words, part.end)
    if link is None or part.unit is None:
        return part
    unit = _unit_pattern().match(words, link.end() - 1 if link[0][-1].isspace() else link.end())
    if unit is None or mere_symbol(words, unit):
        noun = _EACH.match(words, link.end()) if part.unit.before and "per" in link[0] else None
        return replace(part, end=noun.end(), unit=over(part.unit, Unit(noun[0], 1, (noun[0],)))) if noun else part
    each = unit_called(unit[1])
    if link["a"] and (
        each.si not in ("s", "kg", "m3", "m2", "ton")
        or part.unit.si in ("s", "m", "kg")
        or _NOT_EACH.match(words, unit.end())
    ):
        return part
    if part.unit.si == each.si or each.before:
        return part
    return replace(part, end=unit.end(), unit=over(part.unit, each))


def with_noun(words: str, part: Part) -> Part:
    """The part with the noun that it counts, where it is no name's number."""
    ordinary_one = _ONE.fullmatch(words, part.start, part.end)
    noun, end = counted_one(words, part.end) if ordinary_one else counted(words, part.end)
    if not noun or (not part.wide and not ordinary_one and is_name(words, part.start, part.start)):
        return part
    return replace(part, end=end, noun=noun, phrase=words[part.end : end].strip(" -"))


@by_shelf
def _number_pattern(_: Shelf) -> re.Pattern[str]:
    known = "|".join(sorted(map(re.escape, signs()), key=len, reverse=True))
    first = "".join(sorted({re.escape(sign[0]) for sign in signs()}))  # looked at before sixty signs are tried
    return re.compile(
        rf"(?<![\w$€£¥₩₹=&])(?:(?<![A-Za-z_)][-–/.])|(?<=-to-))(?<!\d[/.])(?P<sign>(?-i:(?=[{first}])(?:{known}))\s?)?(?P<minus>[-−](?=\d))?"
        rf"(?:(?P<vague>{_VAGUE})\b|{SERIAL}|(?P<number>{NUMBER}))",
        re.I,
    )


@by_shelf
def _unit_pattern(_: Shelf) -> re.Pattern[str]:
    names = sorted(units(), key=len, reverse=True)
    spelled = "|".join(re.escape(name) if len(name) > SYMBOL else f"(?-i:{re.escape(name)})" for name in names)
    return re.compile(rf"[\s\u00a0-]{{0,2}}({spelled})(?![\w°])", re.I)
