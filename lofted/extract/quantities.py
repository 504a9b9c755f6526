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

from lofted.extract.behind import with_unit
from lofted.extract.hedging import REACH, hedge_around
from lofted.extract.joins import joined
from lofted.extract.lookalikes import SERIAL, is_clock, is_name, is_score, of_an_era, tied
from lofted.extract.numbers import NUMBER, VAGUE, read_number, scale_of, vague
from lofted.extract.parts import DIMENSIONLESS, Part, negative
from lofted.extract.shares import find_multiples, find_shares, is_age, one_in
from lofted.extract.vocabulary import vocabulary
from lofted.facts import Interval, Quantity, Span
from lofted.reference.counting import spelled
from lofted.reference.figures import Digits, Hedge, quantity, widths
from lofted.reference.shelf import Shelf, by_shelf
from lofted.reference.units import Unit, signs, units

_VAGUE = "|".join(sorted(map(re.escape, VAGUE), key=len, reverse=True))
_DIGIT = re.compile(r"[\d½¼¾⅓⅔]")
_AND_PART = re.compile(  # "an hour and a half": the part is of the unit before, if none follows it
    r"\sand\s(?:(?:a|one)[\s-](?:half|quarter)|three[\s-]quarters)\b(?![\s-](?:of|hours?|minutes?|years?|months?|dozen|"
    r"century|million|billion)\b)",
    re.I,
)
_INCHES = re.compile(  # behind feet in the height of a person: "6 foot 2", "6-foot-2-inch", "six foot two tall"
    rf"[\s-]?(?P<inches>1[01]|[1-9]|{spelled(1, 11)})"
    r"(?:[\s-]?inch(?:es)?\b|(?<=\d)\s?ins?\b(?!\s[a-z])|(?<=-\d)|(?<=-1\d)|"
    r"(?=[),.;:–—](?!\d)|\s\(|\stall\b|\sin\s(?:his|her|their)\b|$))(?!\w)",
    re.I,
)
TALLEST, INCHES_IN_FOOT = 8, 12  # feet; whoever is told of in feet and inches without the word is a person
PART_STEP = 0.25  # of the unit; quarters are the finest that news prints
_ONE_UNIT = re.compile(r"\ban?\s(?:year|decade|month|week|day|hour|minute|mile|tonne|ton)\b", re.I)
_IN_BRACKETS = re.compile(r"\s\((?:about\s|some\s|nearly\s|roughly\s|just\s)?(?:\d|an?\s|one\s|half\s|two\s)")
_TWO_ARTICLES = re.compile(r"\ban?\s[a-z]+\s\((?:an?|one)\s[a-z]+\)", re.I)
MEASURED = ("m", "m2", "m3")  # SI units of what "a mile (1.6 km)" tells; of times "a day (24 hours)" needs none
NUMBER_WORDS = {  # one of which stands in whatever is a figure without a digit
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty",
    "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "hundreds", "thousand",
    "thousands", "million", "millions", "billion", "billions", "trillion", "trillions", "dozen", "dozens", "tens",
    "half", "twice", "thrice", "third", "quarter", "several", "few", "couple", "handful", "scores",
}  # fmt: skip
NUMBER_PARTS = ("teen", "fold", "doubl", "tripl", "quadrupl", "halv", "trillion")  # and the same of longer words
_BEGINS = (  # behind no letter, sign or digit; behind a hyphen only where none of a name stands before that
    r"(?<![\w$€£¥₩₹=&])(?:(?<![A-Za-z_)][-–/.])|(?<=-to-)|(?<=[ \dk](?:km|mi|kg)[-–])|(?<=[ \dk]m[-–])|(?<=\dK[-–])"
    r"|(?<=[ \d](?:km|mi|kg|lb|ft)/)|(?<=[ \d]m/)|(?<=(?:miles|etres|eters|yards|grams|ounds)/)|(?<=(?:feet)/))"
    r"(?<!\d[/.])(?!(?<=\d,)\d{3}(?!\d))"
)
_BELOW_ZERO = re.compile(r"\sbelow\szero\b(?:\s(?:Celsius|Fahrenheit|C|F)\b)?")
_SOME_TIME = re.compile(  # "days before the vote": a plural without a number
    r"(?<![\w-])(?<!\d\s)(?:minutes|hours|days|weeks|months|years|decades)(?=\s(?:before|after|later|earlier|ahead|ago|prior)\b)",
    re.I,
)
_OR_TWO = re.compile(r"\b(?:an?|another|one)\s(?P<noun>(?!thing)[a-z]{3,14})\sor\stwo\b(?!\s(?:missiles|more))", re.I)
_AWAY = re.compile(r"s\s(?:before|after|later|earlier|ahead|ago|prior)\b", re.I)
_COUNTED_TIME = re.compile(
    rf"(?:\d|\b(?:\w{{1,9}}(?:een|ty|ndred|sand|zen|ral|few|half)|{spelled()}|of|these|those|the|in))[\s-]$",
    re.I,
)
A_FEW = Digits(2, Interval(1, 2), Interval(1, 3))  # "a day or two"; the widest is ours
PLURAL = Digits(6, Interval(2, 10), Interval(1, 20))  # "days", "weeks": from two up; ours, see docs/tolerances.md
_LETTERS = re.compile(r"[A-Za-z]")
_TALLY = re.compile(  # before a number in words that counts what is named ahead: "the number of signatories to forty"
    r"\b(?:number|total|tally)\sof\s(?:[\w-]+\s){1,3}(?:to|at|is|was|reached)\s"
    r"(?:(?:just|about|some|around|nearly|almost|over|under|more|than|roughly|now|well)\s){0,2}$"
)


@dataclass(frozen=True, slots=True)
class Read:
    """A figure with its place, and with its numbers and its unit as they are written.

    `values` are one number or the two ends of a range or of a vague word;
    `noun` is what a count counts, with the words that stand before it;
    `worded` is a multiple that names no number, as "twice" and "doubled" do.
    """

    span: Span
    quantity: Quantity
    values: tuple[float, ...]
    unit: Unit | None
    noun: str
    wide: bool = False
    worded: bool = False


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
    if not names_number(words):
        return
    parts = sorted(free(find_parts(words), taken, start), key=lambda part: (part.start, -part.end))
    for part in joined(words, list(apart(parts)), sums=sums):
        if part.doubtful and part.si == DIMENSIONLESS:
            continue
        hedge, begin, end = hedge_around(words, part)
        if part.article and hedge is None and part.si not in ("kg", "ton") and not beside_its_own(words, part):
            continue
        yield Read(
            Span(start + begin, start + end),
            measured(part, hedge, words[begin:end]),
            part.values,
            part.unit,
            part.phrase,
            part.wide,
            part.worded,
        )


def names_number(words: str) -> bool:
    """Whether a sentence has a digit or a word that a figure could have: the cheap test before all patterns."""
    if _DIGIT.search(words):
        return True
    plain = words.lower()
    known = any(part in plain for part in NUMBER_PARTS) or not NUMBER_WORDS.isdisjoint(vocabulary(words))
    return known or bool(_ONE_UNIT.search(words) or _TWO_ARTICLES.search(words))


def beside_its_own(words: str, part: Part) -> bool:
    """Whether a length, an area or a volume with an article has itself in another unit beside it: "a mile (1.6 km)".

    >>> [one.written for _, one in find_quantities("It stopped a mile (1.9 km) short of the station, and a mile on.")]
    ['a mile', '1.9 km']
    """
    bracketed = words[part.start - 1 : part.start] == "(" and words[part.end : part.end + 1] == ")"
    return part.si in MEASURED and (bracketed or _IN_BRACKETS.match(words, part.end) is not None)


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
    yield from find_multiples(words)
    for match in _number_pattern().finditer(words):
        if not is_clock(words, match.start(), match.end()):
            part = one_in(words, match.start()) or part_of(words, match)
            if part:
                yield part
    for match in _OR_TWO.finditer(words) if "or two" in words.lower() else ():
        unit = units().get(match["noun"].lower())
        yield Part(match.start(), match.end(), A_FEW, unit, "" if unit else match["noun"], match["noun"], ends=(2.0,))
    for match in _SOME_TIME.finditer(words) if _AWAY.search(words) else ():
        if not _COUNTED_TIME.search(words, max(0, match.start() - REACH), match.start()):
            yield Part(match.start(), match.end(), PLURAL, units()[match[0].lower()], wide=True)


def part_of(words: str, match: re.Match[str]) -> Part | None:
    """One written number with what stands behind it, or nothing where it is no number after all."""
    number = vague(match["vague"]) if match["vague"] else read_number(match["number"]) if match["number"] else None
    if number is None:
        return None
    written = match["number"] or ""
    part = Part(match.start(), match.end(), negative(number) if match["minus"] else number, scale=scale_of(written))
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
    if part.si in ("degC", "degF", "deg") and (below := _BELOW_ZERO.match(words, part.end)):
        part = replace(part, number=negative(part.number), end=below.end())
    if part.unit is units()["foot"] and not part.ends and (more := _INCHES.match(words, part.end)):
        inches = read_number(more["inches"]).value
        if part.number.value <= TALLEST and inches < INCHES_IN_FOOT:
            tall = widths(part.number.value + inches / INCHES_IN_FOOT, 1 / INCHES_IN_FOOT)
            return replace(part, number=tall, end=more.end())
    if part.unit and (more := _AND_PART.match(words, part.end)):
        share = 0.5 if "half" in more[0].lower() else 0.75 if "three" in more[0].lower() else 0.25  # of the unit
        return replace(part, number=widths(part.number.value + share, PART_STEP), end=more.end(), ends=())
    return replace(part, article=True) if written.lower() in ("a", "an") else part


def is_figure(words: str, match: re.Match[str]) -> bool:
    """Whether a number that nothing follows is a figure, and no name or number word."""
    written = match["number"]
    if _LETTERS.match(written):
        return match["number"].lower() not in ("one", "a", "an") and bool(_TALLY.search(words[: match.start()]))
    start, end = match.start("number"), match.end()
    return not is_name(words, start, end) and not tied(words, start, end)


@by_shelf
def _number_pattern(_: Shelf) -> re.Pattern[str]:
    known = "|".join(sorted(map(re.escape, signs()), key=len, reverse=True))
    first = "".join(sorted({re.escape(sign[0]) for sign in signs()}))  # looked at before sixty signs are tried
    return re.compile(
        rf"{_BEGINS}(?P<sign>(?-i:(?=[{first}])(?:{known}))\s?)?(?P<minus>[-−](?=\d)|(?<!\d\s)(?<!or\s)(?<!plus/)minus\s)?"
        rf"(?:(?P<vague>{_VAGUE})\b|{SERIAL}|(?P<number>{NUMBER}))",
        re.I,
    )
