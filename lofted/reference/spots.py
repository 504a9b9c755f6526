"""The places of the shelf that a sentence names: sites, places and towns, the longest name first.

Reports name towns that are no sites, and what is told of those is asked as well.
A name behind "USS" or "submarine" is a ship's.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from lofted.facts import Claim, Entry, Named, Record, Span
from lofted.reference.areas import Area, area_of, position_of
from lofted.reference.catalogue import catalogue
from lofted.reference.shelf import Shelf, by_shelf

LONGEST = 5  # words of a place's name: "Sohae Satellite Launching Ground" and its article
REGIONS = ("province", "prefecture", "state", "region")  # kinds of place that others lie in
ROOM = 60  # characters; they hold five words

_WORD = re.compile(r"[^\W\d_][\w'’.-]*|\d+")
_SUFFIX = re.compile(
    r"\s(?:[Pp]rovince|[Pp]refecture|[Cc]ounty|[Rr]egion|[Oo]blast|[Ii]slands?|[Cc]ity|[Dd]esert|state|area)$"
)
_SHIP = re.compile(r"(?:\b(?:USS|HMS|INS|JS|ROKS|submarine|destroyer|frigate|cruiser|carrier|warship|class)\s|-)$")


def place_behind(words: str, start: int, names: Mapping[str, Entry]) -> tuple[Entry, Span] | None:
    """The longest name that begins there."""
    pieces = list(_WORD.finditer(words, start, min(len(words), start + ROOM)))[:LONGEST]
    for piece in reversed(pieces):
        for end in (piece.end(), piece.end() - len(piece[0]) + len(piece[0].rstrip(".’'"))):
            told = words[start:end].removesuffix("’s").removesuffix("'s")
            entry = names.get(told) or names.get(_SUFFIX.sub("", told))
            if entry:
                return entry, Span(start, start + len(told))
    return None


def spotted(words: str, names: Mapping[str, Entry]) -> Iterator[tuple[Span, Entry]]:
    """The names of places in a sentence, the longest first, not overlapping."""
    end = 0
    for word in _WORD.finditer(words):
        if word.start() >= end and word[0][0].isupper() and (found := place_behind(words, word.start(), names)):
            end = found[1].end
            if not _SHIP.search(words[max(0, word.start() - 14) : word.start()]):  # characters; the longest noun
                yield found[1], found[0]


@by_shelf
def towns_by_name(_: Shelf) -> dict[str, Entry]:
    """The towns and regions of the shelf in use by each of their names; a name of both is the town's."""
    places = catalogue().entries("place")
    regions = [one for one in places if one.columns["kind"] in REGIONS]
    towns = [*catalogue().entries("city"), *(one for one in places if one.columns["kind"] == "city")]
    return {name: one for one in (*regions, *towns) for name in (one.name, *one.aliases)}


def places_told(claims: Sequence[Claim], words: str, start: int, record: Record) -> list[tuple[Span, Entry]]:
    """The places that a sentence names, which begins at `start`: its claims, and the towns that make none."""
    told = [
        (one.span, entry)
        for one in claims
        if one.aspect == "place" and isinstance(one.value, Named) and (entry := record.entry(one.value.entry))
    ]
    taken = [span for span, _ in told]
    for at, entry in spotted(words, towns_by_name()):
        span = Span(start + at.start, start + at.end)
        if not any(span.meets(one) for one in taken):
            told.append((span, entry))
    return sorted(told, key=lambda one: one[0].start)


def kind_of(entry: Entry) -> str:
    """The kind of a place, or "country"."""
    return entry.kind if entry.kind in ("city", "country") else entry.columns["kind"]


def province_of(entry: Entry) -> str:
    """The province, prefecture or region in which a place lies, as far as the shelf has it."""
    return entry.columns.get("region") or entry.columns.get("within") or ""


def reach(entry: Entry) -> Area | None:
    """The box of a place, or its point as a box of no width."""
    spot = position_of(entry)
    return area_of(entry) or (Area(spot.latitude, spot.longitude, spot.latitude, spot.longitude) if spot else None)
