"""What a figure measures by the words right beside it, for one that the reading of the article left open."""

import re
from collections.abc import Sequence

from lofted.facts import Cell, Claim, Quantity

BEFORE, AFTER = 60, 25  # characters beside a figure in which its cue stands; a clause
NEAREST = 10_000.0  # m; no flight of a missile that is told of is shorter
SHORTEST, LONGEST = 60.0, 14_400.0  # s; a minute and four hours, within which flights last
_HIGH = re.compile(
    r"\b(?:peak|top of the arc|height|altitude|apogee|risen|rose|rises?|climb\w*|soar\w*)\b[^.;\d]{0,30}$", re.I
)
_HIGH_BEHIND = re.compile(r"\s(?:of height|of altitude|in height|high\b|up\b|into space)")
_FAR = re.compile(
    r"\b(?:flights?|flew|flown|travel\w*|covered|went|range|distance|carr\w+|struck|hit)\b[^.;\d]{0,40}$", re.I
)
_FAR_BEHIND = re.compile(r"\s(?:away\b|downrange|of distance|to the (?:west|east|north|south))")
_LONG = re.compile(
    r"\b(?:flight|trip|journey|flew|flown|airborne|aloft|in the air|stayed up|lasted|tracked it)\b[^.;\d]{0,40}$", re.I
)
_HEIGHT = re.compile(r"\s(?:of|in) (?:height|altitude)\b")
_DISTANCE = re.compile(r"\s(?:of|in) (?:distance|range)\b|\sdownrange\b")
_ONE_MORE = re.compile(r"\b(?:a (?:second|third)|one|another) of (?:about |some |around |roughly |nearly )?$")
_ENDED = re.compile(
    r"\b(?:hit|struck|destroyed|ended|end the|broke (?:up|apart)|came apart|crashed|fell|came down|splashed|landed|"
    r"in (?:its |their )?orbit|into (?:its |their )?orbit|on its own|exploded|blew up)\b",
    re.I,
)
_LATER = re.compile(
    r"\s(?:later\b|after (?:the |its )?(?:start|launch|lift-?off|take-?off|firing)\b|into (?:the|its) flight\b)"
)
_AFTER = re.compile(r"\bAfter (?:about |some |around )?$")
CLAUSE = 90  # characters before a time in which what ended stands; a clause


def ends_flight(text: str, claim: Claim) -> bool:
    """Whether a time is that from the start of a flight to its end: "was hit five minutes later"."""
    value = claim.quantity
    if value is None or value.unit != "s" or not SHORTEST <= value.bare.low <= LONGEST:
        return False
    start, end = claim.sentence.start, claim.sentence.end
    if _AFTER.search(text, start, claim.span.start):
        return bool(_ENDED.search(text, claim.span.end, end))
    later = _LATER.match(text, claim.span.end)
    return bool(later) and bool(_ENDED.search(text, max(start, claim.span.start - CLAUSE), claim.span.start))


def goes_on(text: str, claim: Claim, claims: Sequence[Claim]) -> str:
    """The attribute of a figure that goes on with the one before: "a first peak of 99.8 km and a second of 42.5"."""
    if claim.quantity is None or not _ONE_MORE.search(text, claim.sentence.start, claim.span.start):
        return ""
    before = [
        one
        for one in claims
        if claim.sentence.start <= one.span.start < claim.span.start
        and one.quantity is not None
        and one.quantity.unit == claim.quantity.unit
    ]
    return before[-1].aspect if before and before[-1].aspect in ("apogee", "range", "flight_time") else ""


_PUT_AT = re.compile(
    r"\b(?:put|puts|gave|gives|set|revised|corrected|raised|lowered|cut)\b[^.;\d]{0,30}\b(?:range|distance)\b"
    r"[^.;\d]{0,50}\b(?:at|as|to)\s(?:about |some |around |roughly |nearly )?$"
)


def is_put_at(text: str, claim: Claim) -> bool:
    """Whether somebody put how far a missile flew at a figure: "put the range of Friday's missile at 340 km"."""
    return bool(_PUT_AT.search(text, claim.sentence.start, claim.span.start))


def named_behind(text: str, claim: Claim) -> str:
    """The attribute that the words right behind a figure name: "about 1,100 kilometres of distance"."""
    if claim.aspect not in ("apogee", "range"):
        return ""
    if _DISTANCE.match(text, claim.span.end):
        return "range"
    return "apogee" if _HEIGHT.match(text, claim.span.end) else ""


def cued(text: str, cell: Cell) -> str:
    """The attribute that the words beside a figure name, or nothing.

    A height wins over a distance: "with a flight of 4,500 km and a peak of 970 km".
    """
    value = cell.value
    if not isinstance(value, Quantity):
        return ""
    before = text[max(cell.sentence.start, cell.span.start - BEFORE) : cell.span.start]
    behind = text[cell.span.end : cell.span.end + AFTER]
    if value.unit == "s" and SHORTEST <= value.bare.low <= LONGEST and _LONG.search(before):
        return "flight_time"
    if value.unit != "m" or value.bare.low < NEAREST:
        return ""
    if _HIGH.search(before) or _HIGH_BEHIND.match(behind):
        return "apogee"
    return "range" if _FAR.search(before) or _FAR_BEHIND.match(behind) else ""
