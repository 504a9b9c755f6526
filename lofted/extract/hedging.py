"""The hedge of a figure: the words before or behind it that widen what it says."""

import re
from math import inf

from lofted.extract.parts import Part
from lofted.reference.figures import Hedge, hedges
from lofted.reference.shelf import Shelf, by_shelf

REACH = 40  # characters before a number in which its hedge may stand; the longest hedge has 27
ENDING = 2  # characters at the end of a hedge that are looked at before the pattern is tried
BETWEEN = ("a", "an", "the", "its", "another", "what was")  # words that may stand between a hedge and its figure
_AFTER = re.compile(
    r"(?P<plus>\+|-plus)(?![\w+])|\s(?:or\s(?P<more>more|greater|higher|above|longer|over|older)\b|or\s(?P<less>less|fewer|under|below)\b|or\s(?P<so>so|thereabouts)\b)"
)

_LASTED_OVER = re.compile(r"\b(?:seconds|secs?|minutes|mins?|hours|s|min|h),?\sover\s$", re.I)  # "for 74 minutes over"
_WENT = re.compile(r"\b(?:went|go|goes|going|gone|shot|sent|all\sthe\sway)(?:\sit)?\s$", re.I)  # "went up to 4,500 km"


def hedge_around(words: str, part: Part) -> tuple[Hedge | None, int, int]:
    """The hedge of a figure, and where figure and hedge begin and end together."""
    after = _AFTER.match(words, part.end)
    if after:
        name = "at least" if after["more"] or after["plus"] else "less than" if after["less"] else "or so"
        return hedges()[name], part.start, after.end()
    inner = hedge_before(words, part.start)
    if inner is None or (part.si == "m" and _LASTED_OVER.search(words, max(0, inner[1] - REACH), part.start)):
        return part.hedge, part.start, part.end
    found, begin = (widest(inner[0], part.hedge) if part.hedge else inner[0]), inner[1]
    outer = hedge_before(words, begin)  # "up to about 500 km": both widen
    if outer and part.si == "m" and found.above < inf and words[outer[1] : begin].strip().lower() == "over":
        return found, begin, part.end  # "over about 900 km" tells the way, and sets no floor
    return (widest(found, outer[0]), outer[1], part.end) if outer else (found, begin, part.end)


def hedge_before(words: str, start: int) -> tuple[Hedge, int] | None:
    """The hedge that ends where a figure begins, and where it begins itself."""
    at = start - 1 if words[start - 1 : start].isspace() or words[start - 1 : start] == "(" else start
    if words[max(0, at - ENDING) : at].lower() not in _endings() and words[max(0, at - 1) : at] not in _endings():
        return None  # most figures have none, and the pattern is dear
    match = _hedge_pattern().search(words, max(0, start - REACH), start)
    if match is None:
        return None
    if match[1].lower() == "up to" and _WENT.search(words, max(0, match.start() - REACH), match.start()):
        return None
    hedge = hedges()[match[1].lower()]
    compared = match[2] in ("the", "its") and (hedge.above == inf or hedge.below == 1)
    return None if compared else (hedge, match.start())  # "above the 10-year note" sets no floor


def widest(one: Hedge, other: Hedge) -> Hedge:
    """Two hedges on one figure: each side goes by the wider."""
    return Hedge(max(one.below, other.below), max(one.above, other.above))


@by_shelf
def _hedge_pattern(_: Shelf) -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, hedges()), key=len, reverse=True))
    between = "|".join(re.escape(one).replace(r"\ ", r"\s") for one in BETWEEN)
    return re.compile(rf"(?<!\w)({names})(?:\s({between}))?[\s(]?$", re.I)


@by_shelf
def _endings(_: Shelf) -> frozenset[str]:
    """What a hedge, or a word between it and its figure, can end in."""
    return frozenset(name[-ENDING:].lower() for name in hedges()) | {f" {one}"[-ENDING:] for one in BETWEEN}
