"""Does the place lie on that border, and so far from it?

    >>> review("Sinuiju is a city on the border with Russia.")
    border: conflicts. Sinuiju is about 587 km from the border of North Korea and Russia; it is about 2 km from that
    with China. The words have it on “the border with Russia”.

    >>> review("Sinuiju is a city on the border with China.")

    >>> review("Lviv lies about 400 km from the Polish border.")
    border: conflicts. Lviv is about 56 km from the border of Ukraine and Poland, and about 400 km does not fit.

Silent where a verb of another deed stands between the place and the border, where either land has no line on the
shelf, on lists and denials, and where the distance fits loosely.

Limits: the lines are plainer than the borders by some kilometres, and a region is held as the box round it.

Source: positions of the catalogue's places; `borders.csv`, after Natural Earth.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts
from lofted.facts import Claim, Entry, Evidence, Finding, Reading, Record, Span
from lofted.reference.beside import beside
from lofted.reference.borders import borders, from_border
from lofted.reference.catalogue import catalogue
from lofted.reference.pact_terms import parts
from lofted.reference.saying import KILOMETRE, number
from lofted.reference.sentence import every_sentence
from lofted.reference.shelf import Shelf, by_shelf
from lofted.reference.spots import kind_of, reach, told_places
from lofted.reference.tied import settled

FIELD = "places and seas"
CUES = ("border", "frontier", "Demilitarized", "demilitarised", "DMZ")

NEAR = 200.0  # km; ours: what "near the border" may span on a wide map, and a line may be off
ON = 120.0  # km; ours: what "on the border" may span, half a county and the line's own fault
LOW = (0.7, 25.0)  # share and km; ours: less than so much of the way is not told of a border, which has many points
HIGH = (1.3, 45.0)  # share and km; ours: more than that neither: it may be counted to a crossing
EXACT = ("spaceport", "test-site", "facility", "airfield", "city", "island")  # kinds from which a distance is told
KOREAS = ("north-korea", "south-korea")

_LAND = r"(?:the\s)?(?P<land>[A-Z][\w.]+(?:\s[A-Z]\w+)?)"
_LINE = (
    rf"(?:the\s|its\s|their\s)?(?:country['’]s\s|nation['’]s\s)?(?:land\s|northern\s|southern\s|eastern\s|western\s)?"
    rf"(?:(?:border|frontier)\swith\s{_LAND}|(?P<people>[A-Z]\w+(?:\s[A-Z]\w+)?)\s(?:border|frontier)\b|"
    r"(?P<korean>(?:inter-Korean\s(?:border|frontier)|(?:heavily\s(?:fortified|armed)\s)?[Dd]emilitari[sz]ed\s[Zz]one|DMZ)\b))"
)
_AT = re.compile(rf"\b(?P<how>on|along|at|near|close\sto|by|not\sfar\sfrom)\s(?P<line>{_LINE})")
_OFF = re.compile(
    rf"(?:\s\([^()]{{1,40}}\))?\s(?:away\s)?(?:(?:north|south|east|west)\w*\s)?(?:from|of|off)\s(?P<line>{_LINE})"
)
_TO = re.compile(  # between a place and a distance that is told of it
    r"(?:,\s|\s\(|\s[–—-]\s|,?\s(?:which\s|that\s)?(?:is|lies|stands|sits|was|located|situated)\s(?:located\s|situated\s)?)"
    r"(?:an?\s(?:[\w-]+\s){1,4}?)?(?:only\s|just\s|about\s|some\s|roughly\s|around\s|barely\s|nearly\s|less\sthan\s|more\sthan\s|at\s)*",
)


def border(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each border told of a place against the map."""
    text = reading.article.text
    for sentence, claims in every_sentence(reading):
        words = reading.article.quote(sentence)
        if not any(cue in words for cue in CUES):
            continue
        places = [
            (span, entry)
            for span, entry in told_places(reading, sentence, claims, record)
            if entry.columns.get("country") and kind_of(entry) != "stretch" and reach(entry)
        ]
        for span, entry in places:
            for match in _AT.finditer(words, span.end - sentence.start):
                if beside(words, span.end - sentence.start, match.start()) and settled(words[: match.end()]):
                    whole = Span(span.start, sentence.start + match.end())
                    yield from judged(entry, match, None, whole, record)
        for far in claims:
            off = _OFF.match(text, far.span.end, sentence.end) if far.quantity and far.quantity.unit == "m" else None
            before = [one for one in places if one[0].end < far.span.start]
            if off and before and settled(words) and _TO.fullmatch(text, before[-1][0].end, far.span.start):
                yield from judged(before[-1][1], off, far, Span(before[-1][0].start, off.end()), record)


def judged(place: Entry, match: re.Match[str], far: Claim | None, span: Span, record: Record) -> Iterator[Finding]:
    """The verdict on one place and one border."""
    own = record.entry(place.columns["country"])
    other = record.entry(neighbour(match, place.columns["country"]))
    box = reach(place)
    away = from_border(box, own.id, other.id) if own and other and box else None
    if own is None or other is None or away is None or box is None:
        return
    fact = f"{place.name} is about {number(round(away))} km from the border of {own.name} and {other.name}"
    evidence = [Evidence(place.id, f"{place.name}, by the map", place.source, place.url, place.verified)]
    if far is not None:
        told = far.quantity.bare if far.quantity else None
        if told is None or kind_of(place) not in EXACT or far.denied:
            return
        least, most = away * LOW[0] - LOW[1], away * HIGH[0] + HIGH[1]
        if told.high < least * KILOMETRE or told.low > most * KILOMETRE:
            yield conflicts(far, reason=f"{fact}, and {far.told} does not fit.", evidence=evidence, spans=[span])
        return
    if away <= (ON if match["how"] in ("on", "along", "at") else NEAR):
        return
    near = nearest(place, own, record)
    if near:
        fact += f"; it is about {number(round(near[1]))} km from that with {near[0]}"
    reason = f"{fact}. The words have it {match['how']} “{match['line'].rstrip('.,;:')}”."
    right = f"with {near[0]} in its stead" if near else None
    yield conflicts(reason=reason, evidence=evidence, spans=[span], would_hold_if=right)


def neighbour(match: re.Match[str], own: str) -> str:
    """The id of the land on the other side of a border that is told; empty where it is not known, or the same."""
    if match["korean"]:
        return next((one for one in KOREAS if one != own), "") if own in KOREAS else ""
    name = (match["land"] or match["people"]).removesuffix("’s").removesuffix("'s").rstrip(".")
    found = lands().get(name) or lands().get(name.split()[0], "")
    return found if found != own else ""


@by_shelf
def lands(_: Shelf) -> dict[str, str]:
    """The countries by name and by people, those that share a border on the shelf."""
    known = {one for pair in borders() for one in pair}
    rows = [one for one in catalogue().entries("country") if one.id in known]
    return {name: one.id for one in rows for name in (one.name, *one.aliases, *parts(one.columns["demonyms"]))}


def nearest(place: Entry, own: Entry, record: Record) -> tuple[str, float] | None:
    """The neighbour whose border lies nearest, where that is near."""
    box, found = reach(place), []
    for pair in borders():
        other = next(iter(pair - {own.id}), "") if own.id in pair else ""
        land, away = record.entry(other), from_border(box, own.id, other) if box and other else None
        if land and away is not None and away <= NEAR:
            found.append((away, land.name))
    return (min(found)[1], min(found)[0]) if found else None
