"""Where a sentence tells a figure by things of known size: "2.5 hectares, the size of seven football fields"."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

from lofted.facts import Claim, Interval, Reading, Span
from lofted.reference.counting import TENS, count_of, spelled
from lofted.reference.yardsticks import LAND, Yardstick, any_name, yardsticks
from lofted.told.comparing import PARTS, TIMES

REACH = 160  # characters behind a figure in which its comparison ends; a clause or two
SLACK = {True: 0.5, False: 0.15}  # shares; ours: of one land sizes are told loosely, so many fields are counted out
UNDER = 0.1  # share; ours: "larger than" is said of what is a little smaller by another count

_LARGER = r"(?:larger|bigger|greater|longer)\sthan"
_SMALLER = r"(?:smaller|shorter)\sthan"
_MORE = rf"more\sthan|over|at\sleast|just\sover|well\sover|{_LARGER}"
_LESS = rf"less\sthan|under|just\sunder|up\sto|fewer\sthan|{_SMALLER}"
_ABOUT = r"about|around|some|roughly|nearly|almost|approximately|close\sto"
_HEDGE = r"(?:(?:slightly\s|much\s|far\s|well\s|even\s|only\s)?(?:(?P<more{0}>{1})|(?P<less{0}>{2})|{3})\s)?"
_PARTS = {**PARTS, **TIMES, "two-thirds": 2 / 3, "two thirds": 2 / 3, "one and a half times": 1.5}
_TIMES = (
    rf"(?:(?P<times>{'|'.join(sorted(_PARTS, key=len, reverse=True))}|(?:\d[\d,]*(?:\.\d+)?|{spelled(2, 20)})\stimes)"
    r"\s(?:of\s)?)?"
)
_MANY = (
    r"(?:(?P<many>\d[\d,]*(?:\.\d+)?(?:\s(?:thousand|million))?|"
    rf"(?:{'|'.join(TENS)})(?:-\w+)?|{spelled(1, 20)}|an?)\s)?"
)
_MEASURES = {  # unit → what words set a figure of it beside a thing
    "m2": r"(?:the\s|an?\s)?(?:size|area|surface(?:\sarea)?|territory|equivalent)\sof|as\s(?:large|big)\sas|"
    r"(?:equivalent|equal|comparable)\s(?:in\s(?:size|area)\s)?to",
    "m3": r"(?:the\s|an?\s)?(?:size|volume|contents?|capacity|equivalent)\sof|(?:equivalent|equal)\sto|as\smuch\sas|"
    r"(?:enough\s(?:water\s)?to|could|would|can)\sfill|filling",
    "m": r"(?:the\s|an?\s)?(?:length|equivalent)\sof|as\slong\sas|(?:equivalent|equal)\sto",
}
_SAID = {
    unit: rf"{_HEDGE.format('', _MORE, _LESS, _ABOUT)}{_TIMES}(?P<set>(?:{words})\s)?"
    rf"{_HEDGE.format('_of', _MORE, _LESS, _ABOUT)}{_MANY}(?:the\s)?"
    for unit, words in _MEASURES.items()
}
_TO = (  # the words by which the figure and the comparison are of one thing
    r"(?:\s?\([^()]{1,60}\))?(?:\s(?:of|in)\s(?:(?!(?:the|an?)\s)[\w-]+\s){0,2}?[\w-]+|\s(?:long|across|wide))?"
    r"(?:,|\s[–—-]|;|\.(?=\s(?:That|This|It)\b))?\s"
    r"(?:(?:or|and|is|are|was|were|an?|area|expanse|stretch|region|patch|space|surface|land|zone|which|that|this|it|"
    r"making|covering|amounting|long|across|wide|would|be|just|itself|That|This|It|equals)\s)*"
)
_NOUN = (  # "the 5,800-square-kilometre iceberg is", "11 million hectares burned, an area"
    r"(?:-?\w+)?\s(?:[a-z-]+\s){1,3}(?:is|was|would\sbe)\s|(?:-?\w+)?(?:\s[a-z-]+){1,2},\s(?:an\sarea\s)?"
)
_AT = r",\s(?:the|it|its)\s(?:[\w-]+\s){0,3}(?:is|was|would\sbe)\s"  # "At 5,800 square kilometres, the iceberg is"
_AHEAD = re.compile(r"\b(?:At|With|Measuring|Covering|Spanning)\s(?:\w+\s){0,2}$")
_BEHIND = {unit: re.compile(rf"(?:{_TO}|{_NOUN}|(?P<at>{_AT})){said}") for unit, said in _SAID.items()}
_BEFORE = {unit: re.compile(rf"\b{said}$") for unit, said in _SAID.items()}
_BACK = re.compile(  # "the size of Belgium, about 30,000 square km"
    r"(?:\s\(|,\s|\s[–—-]\s|:\s)"
    r"(?:(?:or|about|some|around|roughly|nearly|almost|at|covering|measuring|that|is|a|total|of|more|than|over)\s){0,4}"
)
_ELSE = re.compile(  # what makes it another thing than the yardstick, or a rate
    r"['’]|-|\s(?:and|or|plus|put|combined|together)\b|\s[A-Z][a-z]"
    r"|\s(?:every|each|an?|per|in\sa)\s(?:single\s)?(?:day|minute|second|hour|week|month|year)\b|,?\s(?:\w+\s)?(?:deep|high)\b"
)
_RATE = re.compile(r"\b(?:each|every|per|a\s(?:year|day|minute)|annually)\b")
_THOUSANDS = {"thousand": 1e3, "million": 1e6}  # what stands behind a number → what it is worth


@dataclass(frozen=True, slots=True)
class Told:
    """A figure and the thing by which it is told: how many of it, and whether as more or less than that."""

    claim: Claim
    span: Span
    many: float
    yardstick: Yardstick
    side: str

    @property
    def room(self) -> Interval:
        """All that the figure can be, in SI units, for the comparison to be fair."""
        slack = SLACK[self.yardstick.sort == LAND]
        whole = self.yardstick.size.scaled(self.many)
        low = 0.0 if self.side == "less" else whole.low * (1 - (UNDER if self.side == "more" else slack))
        high = inf if self.side == "more" else whole.high * (1 + (UNDER if self.side == "less" else slack))
        return Interval(low, high)


def told_by(reading: Reading) -> Iterator[Told]:
    """Every figure of an article that is told by a yardstick."""
    text = reading.article.text
    things = list(re.compile(any_name(), re.I).finditer(text))
    begins = [thing.start() for thing in things]
    for claim in reading.claims if things else ():
        unit = claim.quantity.unit if claim.quantity else ""
        if unit not in _SAID or claim.denied:
            continue
        end = max([claim.span.end, *(one.span.end for one in claim.wordings)])
        first, last = bisect_left(begins, claim.span.start - 2 * REACH), bisect_right(begins, end + REACH)
        for thing in things[first:last]:
            yard = next((one for one in yardsticks()[thing[0].lower()] if one.unit == unit), None)
            if yard is None or _ELSE.match(text, thing.end()):
                continue
            found = behind(claim, end, thing, text) if end <= thing.start() else before(claim, thing, text)
            between = min(end, thing.end()), max(end, thing.end())
            if found and set_beside(found, yard) and not _RATE.search(text, *between):
                span = Span(min(claim.span.start, thing.start()), max(end, thing.end()))
                yield Told(claim, span, worth(found["times"]) * worth(found["many"]), yard, side_of(found))


def behind(claim: Claim, end: int, thing: re.Match[str], text: str) -> re.Match[str] | None:
    """The comparison by a thing that is named behind a figure: "2.5 hectares, the size of seven football fields"."""
    found = _BEHIND[claim.unit].fullmatch(text, closed(text, end), thing.start())
    ahead = text[max(0, claim.span.start - REACH) : claim.span.start]
    return found if found and (not found["at"] or _AHEAD.search(ahead)) else None


def before(claim: Claim, thing: re.Match[str], text: str) -> re.Match[str] | None:
    """The comparison by a thing that is named before a figure: "the size of Belgium, about 30,000 square km"."""
    if thing.end() < claim.span.start and _BACK.fullmatch(text, thing.end(), claim.span.start):
        return _BEFORE[claim.unit].search(text[max(0, thing.start() - REACH) : thing.start()])
    return None


def side_of(found: re.Match[str]) -> str:
    """Whether a thing is told as more or less than so many, or as neither."""
    more, less = found["more"] or found["more_of"], found["less"] or found["less_of"]
    return "more" if more else "less" if less else ""


def closed(text: str, end: int) -> int:
    """Where a figure ends with the bracket in which its second wording stands: "(25 acres)"."""
    return end + 1 if text[end : end + 1] == ")" else end


def set_beside(found: re.Match[str], yard: Yardstick) -> bool:
    """Whether words set a figure beside a thing: "or 14 football pitches" do, "2,000 hectares in Portugal" do not."""
    than = re.search(rf"{_LARGER}|{_SMALLER}", found[0])
    return bool(found["set"] or than or (found["many"] and yard.sort != LAND and worth(found["many"]) > 1))


def worth(written: str | None) -> float:
    """How many a word or a number is; one where nothing is told.

    >>> worth("half"), worth("three times"), worth("1,000"), worth("twenty-five"), worth("a"), worth(None)
    (0.5, 3.0, 1000.0, 25.0, 1.0, 1.0)
    """
    plain = (written or "a").lower().replace(",", "")
    if plain in ("a", "an", "one"):
        return 1.0
    if plain in _PARTS:
        return _PARTS[plain]
    number, _, scale = plain.removesuffix(" times").partition(" ")
    return (float(number) if number[0].isdigit() else float(count_of(number))) * _THOUSANDS.get(scale, 1.0)
