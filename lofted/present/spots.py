"""The places that articles put a launch, an impact or a meeting at, as finely as their words do.

Only a place of the shelf counts that stands right behind the words that put
something there: "fired from", "landed in", "200 km west of". What could be
reached, is threatened or did not happen is no spot.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import radians, sin

from lofted.facts import Entry, Quantity, Reading, Record, Span
from lofted.present.cited import Said, said_in
from lofted.reference.areas import Area, area_of, position_of, reach_of
from lofted.reference.catalogue import catalogue
from lofted.reference.globe import COMPASS, TURN, Position
from lofted.reference.shelf import Shelf, by_shelf
from lofted.reference.wording import sentences

KINDS = ("city", "place", "site")  # kinds of entry that are places; of two with one name the last counts
SHORTEST = 4  # letters of a name; shorter ones are words as well
BEFORE = 140  # characters before a name in which the verb stands; some 25 words
NEAR = 50_000.0  # m; ours: what "near" may add to a place, as the check of places allows
HALF_WIND = TURN / len(COMPASS) / 2  # degrees; one of eight winds covers 22.5 to each side

_VERB = re.compile(
    r"\b(?:(?P<launch>fired|launch(?:ed|es|ing)?|lift(?:ed|s)?\soff|took\soff|blasted\soff|test-?fired|flight-tested|tested)|"
    r"(?P<impact>fell|fallen|fall(?:s|ing)?|land(?:ed|s|ing)|splash(?:ed|es|ing)?\sdown|(?:came|coming|comes)\sdown|plung(?:ed|ing)|"
    r"crash(?:ed|ing)|dropp(?:ed|ing)|hit)|"
    r"(?P<flight>flew|flown|flying|pass(?:ed|es|ing))|"
    r"(?P<meeting>met|meet(?:s|ing)?|summit|talks|signed|conference|exercises?|drills?))\b",
    re.I,
)
_AREA = (
    r"(?:(?:an?|the|its|waters|areas?|coast|shore|vicinity|city|town|port|region|island|site|base|airport|province|"
    r"somewhere)\s){0,3}"
)
_WAY = re.compile(
    rf"\b(?P<way>from|at|in|into|on|toward|towards|over)\s{_AREA}(?P<near>(?:near|around|outside|off|close\sto)\s)?(?:of\s|in\s)?{_AREA}"
    r"(?:(?:north|south|east|west)(?:ern|-?east(?:ern)?|-?west(?:ern)?)?\s)?$|\b(?P<beside>near|off)\s(?:the\s)?(?:coast\sof\s)?$",
    re.I,
)
_SIDE = re.compile(
    r"^(?:\s\([^()]{1,40}\))?\s?(?:away\s)?(?:to\sthe\s)?(?:(?P<wind>(?:north|south)?-?\s?(?:east|west)?)(?:ern)?\s)?"
    r"(?:of|off|from)\s(?:the\s)?(?:(?:coast|shore|tip)\sof\s)?(?:the\s)?$",
    re.I,
)
_UNREAL = re.compile(
    r"\b(?:could|can|cannot|would|will|may|might|able|capable|threat\w*|if|should|not|never|no|deny|denied|denies)\b|n['’]t\b",
    re.I,
)
_OFFICE = re.compile(  # "the defence ministry in Tokyo" is a voice, whatever fell before it
    r"\b(?:ministr(?:y|ies)|offices?|departments?|affairs|agenc(?:y|ies)|governments?|embass(?:y|ies)|officials?|command|"
    r"staff|media|spokes\w{3,6}|analysts?|experts?|diplomats?|universit(?:y|ies)|institutes?|reporters?|based)\s$",
    re.I,
)
_LISTED = re.compile(r",?\s(?:and|or)\s(?:from\s|near\s|in\s|into\s|at\s)?(?:the\s)?")
_ENDS = re.compile(r"[.,;:)\n]|$|\s(?:on|in|at|by|as|early|late|toward|towards|to|into|for|after|before|last|this)\b")
_WAYS = {"launch": ("from", "at", "in", "on"), "impact": ("in", "into", "on", "at"), "meeting": ("in", "at", "on")}


@dataclass(frozen=True, slots=True)
class Spot:
    """A place, what it is put there for, and how finely.

    `role` is launch, impact, meeting, toward or over; `precision` is place,
    near, distance (so far from a place) or region. `centre` and `radius` (m)
    hold all that the words can mean; `area` is the box of a region.
    """

    role: str
    place: Entry
    precision: str
    centre: Position | None
    radius: float | None
    area: Area | None
    said: tuple[Said, ...]

    @property
    def key(self) -> tuple[object, ...]:
        """What tells one spot from another."""
        return self.role, self.place.id, self.precision, self.centre, self.radius


def spots(readings: Iterable[Reading], record: Record) -> list[Spot]:
    """Every spot of some articles, each once with everyone who tells it."""
    return all_spots(spot for reading in readings for spot in spots_of(reading, record))


def all_spots(told: Iterable[Spot]) -> list[Spot]:
    """The spots that several articles tell as one, by role and name."""
    found: dict[tuple[object, ...], Spot] = {}
    for spot in told:
        known = found.get(spot.key)
        found[spot.key] = replace(known, said=tuple(dict.fromkeys((*known.said, *spot.said)))) if known else spot
    return sorted(found.values(), key=lambda one: (one.role, one.place.name, one.precision, one.radius or 0))


def spots_of(reading: Reading, record: Record) -> Iterator[Spot]:
    """The spots of one article.

    A verb has one place in each role, the first: "fired from Mupyong-ri in
    Chagang" is told as finely as that, and a list alone adds to it.
    """
    pattern, ids = named_places()
    text = reading.article.text
    for sentence in sentences(text):
        had: set[tuple[int, str]] = set()
        last: tuple[int, Spot] | None = None
        for name in pattern.finditer(text, sentence.start, sentence.end):
            place, span = record.entry(ids[name[0]]), Span(name.start(), name.end())
            if place is None:
                continue
            if last and _LISTED.fullmatch(text, last[0], span.start) and _ENDS.match(text, span.end):
                told = (said_in(reading, span),)
                last = span.end, there(last[1].role, place, near=last[1].precision == "near", told=told)
                yield last[1]
                continue
            found = spot_at(reading, place, span, sentence)
            if found and (found[0], found[1].role) not in had:
                had.add((found[0], found[1].role))
                last = span.end, found[1]
                yield found[1]


def spot_at(reading: Reading, place: Entry, name: Span, sentence: Span) -> tuple[int, Spot] | None:
    """The spot that a place is, where the words before its name put something there, and where their verb stands."""
    start = max(sentence.start, name.start - BEFORE)
    before = reading.article.text[start : name.start]
    verb = last_verb(before)
    if verb is None or _UNREAL.search(before, 0, verb.end()):
        return None
    told = (said_in(reading, name),)
    far = distance_before(reading, Span(start + verb.end(), name.start))
    if far is not None and verb.lastgroup == "impact":
        return start + verb.start(), away(place, *far, told)
    way = _WAY.search(before, verb.end())
    role = role_of(str(verb.lastgroup), (way["way"] or "").lower()) if way else None
    if way is None or role is None or _OFFICE.search(before, 0, way.start()):
        return None
    return start + verb.start(), there(role, place, near=bool(way["near"] or way["beside"]), told=told)


def last_verb(before: str) -> re.Match[str] | None:
    """The verb that governs a name: the last one in front of it."""
    found = None
    for found in _VERB.finditer(before):  # noqa: B007  (the last one is wanted)
        pass
    return found


def role_of(verb: str, way: str) -> str | None:
    """What a place is to a verb by the word between them; an empty one is "near" or "off"."""
    if way in ("toward", "towards"):
        return "toward" if verb == "launch" else None
    if way == "over":
        return "over" if verb in ("launch", "flight") else None
    if way == "into" and verb == "launch":
        return "impact"
    return verb if verb in _WAYS and (not way or way in _WAYS[verb]) else None


def distance_before(reading: Reading, between: Span) -> tuple[Quantity, str] | None:
    """How far from the place and on which side, where that stands right in front of its name; the wind may be empty."""
    for claim in reading.claims:
        if claim.quantity and claim.quantity.unit == "m" and between.covers(claim.span):
            side = _SIDE.search(reading.article.text[claim.span.end : between.end])
            if side:
                return claim.quantity, (side["wind"] or "").lower().replace("-", "").replace(" ", "")
    return None


def there(role: str, place: Entry, *, near: bool, told: tuple[Said, ...]) -> Spot:
    """A spot at a place or near it."""
    area, point = area_of(place), position_of(place)
    if area is not None:
        return Spot(role, place, "region", area.centre, area.radius, area, told)
    radius = reach_of(place) + (NEAR if near else 0.0) if point else None
    return Spot(role, place, "near" if near else "place" if point else "region", point, radius, None, told)


def away(place: Entry, far: Quantity, wind: str, told: tuple[Said, ...]) -> Spot:
    """A spot so far from a place: on one side of it, or anywhere around."""
    area = area_of(place)
    point = area.centre if area else position_of(place)
    own = area.radius if area else reach_of(place)
    low, high = max(0.0, far.said.low), min(far.said.high, 2 * far.bare.high)  # an open end, as of "over", is doubled
    if point is None:
        return Spot("impact", place, "region", None, None, None, told)
    if wind not in COMPASS:
        return Spot("impact", place, "distance", point, high + own, None, told)
    middle = point.beyond(COMPASS.index(wind) * TURN / len(COMPASS), (low + high) / 2)
    return Spot(
        "impact", place, "distance", middle, high * sin(radians(HALF_WIND)) + (high - low) / 2 + own, None, told
    )


@by_shelf
def named_places(_: Shelf) -> tuple[re.Pattern[str], dict[str, str]]:
    """Every name of a place, the longest first, with its entry."""
    ids = {
        name: entry.id
        for kind in KINDS
        for entry in catalogue().entries(kind)
        for name in (entry.name, *entry.aliases)
        if len(name) >= SHORTEST and name[0].isupper()
    }
    names = "|".join(re.escape(name) for name in sorted(ids, key=len, reverse=True))
    return re.compile(rf"\b(?=[A-Z])(?:{names})\b"), ids
