"""Figures of a flight in one row: "altitude 6,248 km, range 1,090 km, 4,052 s"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lofted.facts import Quantity, Span

UNCLEAR = "figure"  # the aspect of a figure that no words explain
_ROW = re.compile(  # what stands between two figures of a row
    r"(?:\s(?:high|up|far|down\s?range|long|aloft|in\s(?:height|distance)))?(?:[,;/]|,?\sand)\s(?:an?\s|its\s)?"
    r"(?:(?:maximum|max\.?|peak|flight|ground)\s)?(?:(?:altitude|height|apogee|range|distance|time|duration|speed)(?:\sof)?:?\s)?"
    r"(?:some\s|about\s)?"
)
_RANGE = re.compile(r"(?:^|[,;:/(]\s?|\sand\s)(?:an?\s|its\s)?range(?:\sof)?:?\s$")
_CAN = re.compile(r"\b(?:can|could|may|might|would|capable|able|estimated|potential|designed)\b", re.I)
THREE = 3  # figures of a flight: how high, how far, how long
ROW = 5  # figures in one row: how high, how far, how long, how fast and how heavy


def in_a_row(words: str, places: Sequence[Span]) -> bool:
    """Whether all figures stand in a row: "6,248 km high, 1,090 km, 4,052 s", "altitude 6,248 km, range 1,090 km"."""
    gaps = (words[one.end : other.start] for one, other in pairwise(places))
    return 1 < len(places) <= ROW and all(_ROW.fullmatch(gap) for gap in gaps)


def completed(
    words: str, told: Sequence[str], figures: Sequence[tuple[Span, Quantity]], places: Sequence[Span]
) -> Iterator[str]:
    """A row of how high, how far and how long, with what the words leave out of it.

    A range beside a height is the one that was flown, where nothing says what could be.
    """
    lacking = {"apogee": "m", "range": "m", "flight_time": "s"}
    lacking = {aspect: unit for aspect, unit in lacking.items() if aspect not in told}
    clear = len(told) >= THREE and ("apogee" in told or "range" in told)
    flown = "apogee" in told and not _CAN.search(words, 0, places[-1].start)
    for aspect, (_, quantity), place in zip(told, figures, places, strict=True):
        fits = [name for name, unit in lacking.items() if unit == quantity.unit and clear]
        if aspect == "reach" and flown and _RANGE.search(words[: place.start]):
            yield "range"
        else:
            yield fits[0] if len(fits) == 1 and aspect in (UNCLEAR, "duration") else aspect
