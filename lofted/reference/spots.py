"""The places of the shelf that a sentence names: sites, places and towns, the longest name first.

Reports name towns that are no sites, and what is told of those is asked as well.
A name behind "USS" or "submarine" is a ship's.
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from lofted.facts import Claim, Entry, Named, Reading, Record, Span
from lofted.reference.areas import Area, area_of, position_of
from lofted.reference.catalogue import catalogue
from lofted.reference.shelf import Shelf, by_shelf
from lofted.reference.wording import sentences

LONGEST = 5  # words of a place's name: "Sohae Satellite Launching Ground" and its article
REGIONS = ("province", "prefecture", "state", "region")  # kinds of place that others lie in
MAIN_ISLANDS = ("Hokkaido", "Honshu", "Kyushu", "Shikoku")  # of Japan
ROOM = 60  # characters; they hold five words

_LETTERS = re.compile(r"[^a-z]")
_WORD = re.compile(r"[^\W\d_][\w'’.-]*|\d+")
_SUFFIX = re.compile(
    r"\s(?:[Pp]rovince|[Pp]refecture|[Cc]ounty|[Rr]egion|[Oo]blast|[Ii]slands?|[Cc]ity|[Dd]esert|state|area)$"
)
BLANKS = 3  # characters from one sentence to the next, with a quotation mark
_SITES = ("spaceport", "test-site", "facility")
KINDS = {  # noun → kinds of place that it resumes
    "site": _SITES, "cosmodrome": _SITES, "spaceport": _SITES, "centre": _SITES, "center": _SITES, "range": _SITES,
    "station": _SITES, "ground": _SITES, "complex": _SITES, "plant": _SITES, "facility": _SITES,
    "base": (*_SITES, "airfield"), "airport": ("airfield",), "airfield": ("airfield",),
    "city": ("city",), "town": ("city",), "port": ("city",), "village": ("city",), "shipyard": ("city", "facility"),
    "island": ("island",), "islet": ("island",), "atoll": ("island", "test-site"), "territory": ("island",),
    "province": REGIONS, "prefecture": REGIONS, "region": REGIONS, "state": REGIONS,
}  # fmt: skip
_NOUN = rf"(?P<noun>(?:(?:launch|launching|test|missile|space|nuclear|air|port)[\s-])*(?:{'|'.join(KINDS)}))"
HEADS = (
    re.compile(rf"(?:The|This)\s(?:[a-z][\w-]*\s){{0,3}}?{_NOUN}(?=,?\s(?:in|on|off|near|about|some|[a-z]+s)\b)"),
    re.compile(
        r"(?:The|This)\s(?:[a-z][\w-]*\s){0,2}?(?=(?:North|South|East|West)\w*\sPacific\s)"
        rf"(?:\w+\s){{2}}{_NOUN}\b"
    ),
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


def head(name: str) -> str:
    """What a name begins with, up to the first mark, in small letters."""
    return _LETTERS.split(name.lower(), maxsplit=1)[0]


def spotted(words: str, names: Mapping[str, Entry], heads: Set[str]) -> Iterator[tuple[Span, Entry]]:
    """The names of places in a sentence, the longest first, not overlapping; `heads` are the heads of the names."""
    end = 0
    for word in _WORD.finditer(words):
        if word.start() < end or not word[0][0].isupper() or head(word[0]) not in heads:
            continue
        if found := place_behind(words, word.start(), names):
            end = found[1].end
            if not _SHIP.search(words[max(0, word.start() - 14) : word.start()]):  # characters; the longest noun
                yield found[1], found[0]


@by_shelf
def town_heads(_: Shelf) -> frozenset[str]:
    """The heads of the names of `towns_by_name`."""
    return frozenset(head(name) for name in towns_by_name())


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
    for at, entry in spotted(words, towns_by_name(), town_heads()):
        span = Span(start + at.start, start + at.end)
        if not any(span.meets(one) for one in taken):
            told.append((span, entry))
    return sorted(told, key=lambda one: one[0].start)


def told_places(reading: Reading, sentence: Span, claims: Sequence[Claim], record: Record) -> list[tuple[Span, Entry]]:
    """The places of a sentence, and at its head the one of the sentence before: "The launch site lies …".

    A head such as "The city" is that place only where the sentence before names one place of the kind and no more.
    """
    words = reading.article.quote(sentence)
    told = places_told(claims, words, sentence.start, record)
    head = next((match for pattern in HEADS if (match := pattern.match(words))), None)
    if head is None or any(span.start < sentence.start + head.end() and kind_of(one) != "sea" for span, one in told):
        return told
    before = next((one for one in reversed(tuple(sentences(reading.article.text))) if one.end <= sentence.start), None)
    if before is None or sentence.start - before.end > BLANKS:
        return told
    earlier = [one for one in reading.claims if one.sentence.meets(before)]
    kinds = KINDS[head["noun"].lower().replace("-", " ").split()[-1]]
    found = {
        entry.id: entry
        for _, entry in places_told(earlier, reading.article.quote(before), before.start, record)
        if kind_of(entry) in kinds
    }
    if len(found) == 1:
        told.insert(0, (Span(sentence.start, sentence.start + head.end()), next(iter(found.values()))))
    return told


def kind_of(entry: Entry) -> str:
    """The kind of a place, or "country"."""
    return entry.kind if entry.kind in ("city", "country") else entry.columns["kind"]


def province_of(entry: Entry) -> str:
    """The province, prefecture or region in which a place lies, as far as the shelf has it."""
    return entry.columns.get("region") or entry.columns.get("within") or ""


def main_island(entry: Entry, record: Record) -> str:
    """On which of Japan's main islands a place lies, by its prefecture; empty where it is on none, or not known."""
    if entry.columns.get("country") != "japan" or kind_of(entry) in ("island", "stretch"):
        return ""
    name = province_of(entry)
    prefecture = record.entry(f"prefecture-{name.lower()}")
    return name if name in MAIN_ISLANDS else prefecture.columns["within"] if prefecture else ""


def reach(entry: Entry) -> Area | None:
    """The box of a place, or its point as a box of no width."""
    spot = position_of(entry)
    return area_of(entry) or (Area(spot.latitude, spot.longitude, spot.latitude, spot.longitude) if spot else None)
