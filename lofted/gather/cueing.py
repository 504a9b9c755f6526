"""What a figure measures by the words right beside it, for one that the reading of the article left open."""

import re

from lofted.facts import Cell, Quantity

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
