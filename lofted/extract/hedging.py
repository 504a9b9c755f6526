"""The hedge of a figure: the words before or behind it that widen what it says."""

import re

from lofted.extract.parts import Part
from lofted.reference.figures import Hedge, hedges
from lofted.reference.shelf import Shelf, by_shelf

REACH = 40  # characters before a number in which its hedge may stand; the longest hedge has 27
_AFTER = re.compile(
    r"\s(?:or\s(?P<more>more|greater|higher|above|longer|over|older)|or\s(?P<less>less|fewer|under|below)|or\s(?P<so>so|thereabouts))\b"
)


def hedge_around(words: str, part: Part) -> tuple[Hedge | None, int, int]:
    """The hedge of a figure, and where figure and hedge begin and end together."""
    after = _AFTER.match(words, part.end)
    if after:
        name = "at least" if after["more"] else "less than" if after["less"] else "or so"
        return hedges()[name], part.start, after.end()
    before = _hedge_pattern().search(words[max(0, part.start - REACH) : part.start])
    if before is None:
        return None, part.start, part.end
    begin = part.start - len(before[0])
    outer = _hedge_pattern().search(words[max(0, begin - REACH) : begin])  # "up to about 500 km": both widen
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
