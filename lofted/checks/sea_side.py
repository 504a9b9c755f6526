"""Does the spot lie in that sea, on that side of the place it is measured from?

    >>> review("The missile fell into the Sea of Japan some 200 km east of Okushiri.")
    sea_side: conflicts. 200 km east of Okushiri is not in the Sea of Japan but beyond its shore; 200 km west of it is.

    >>> review("The missile fell into the Sea of Japan some 200 km west of Okushiri.")

So is a place far from the sea that it is told with.

    >>> review("The missile fell into the Sea of Japan near Okinawa.")
    sea_side: conflicts. Okinawa is some 860 km and more from the Sea of Japan, and the words have it there.

Where one place is said to lie to one side of another, the map tells it too.

    >>> review("Panghyon, a town southeast of Pyongyang, has an airfield.")
    sea_side: conflicts. Panghyon is northwest of Pyongyang, and not southeast.

Silent where no sea is named, where the other side does not lie in it either, where a figure stands with the two
places that `place_distance` asks about, and within 40 km.

Limits: the shores are drawn in bands of latitude.

Source: positions from the catalogue's sites and cities; the shores in `reference/seas.py`.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lofted.checking import conflicts
from lofted.facts import Claim, Entry, Evidence, Finding, Named, Reading, Record, Span
from lofted.reference.areas import area_of, position_of
from lofted.reference.globe import COMPASS, TURN, Position, apart, called
from lofted.reference.saying import number
from lofted.reference.seas import BANDS, away_from, lies_in
from lofted.reference.sentence import every_sentence
from lofted.reference.spots import kind_of, told_places, towns_by_name
from lofted.reference.tied import settled, tied
from lofted.told.launch import launch_told

FIELD = "places and seas"

KILOMETRE = 1000.0  # m
LEAST = 40_000.0  # m; nearer by, the shore itself is in doubt
CLOSE = 15_000.0  # m; ours: two towns so far apart have sides, though only the opposite one is surely wrong
OPPOSITE = 125.0  # degrees; ours: positions are rounded, and between these two distances only such a turn is a slip
FARTHEST = 1_500_000.0  # m; farther off, a wind of eight is too wide
OUTSIDE = 300_000.0  # m; ours: the boxes of the seas are drawn generously, and no place so far out is near one
SHORE = 100_000.0  # m; ours: so near the bands of a sea, its ports and islands lie on it
ACROSS = 120_000.0  # m; ours: Korea is nowhere as narrow, and the bands begin a little off the shore
SIDE = 80.0  # degrees; ours: a wind told of a town is loose, but not by a right angle

_WIND = r"(?P<wind>(?:north|south)(?:[- ]?(?:east|west))?|east|west)(?:ern)?"
_OFF = re.compile(
    rf"(?:\s\([^()]{{1,40}}\))?\s(?:away\s|off\s|offshore\s|out\s)?(?:to\sthe\s|due\s)?{_WIND}\s(?:of|from)\s"
    r"(?:the\s|Japan['’]s\s|South\sKorea['’]s\s|Hokkaido['’]s\s|(?:northern|southern|western|main|small|tiny|outlying|remote)\s){0,3}"
    r"(?:(?:island|islands|isle|port|city|town|coast|cape|peninsula)\sof\s)?",
    re.I,
)
_FELL = re.compile(
    r"\b(?:missile|rocket|ICBM|projectile)\b[^.;]{0,60}\b(?:fell|landed|came\sdown|splashed\sdown|plunged|crashed)\b"
)
_NEAR = re.compile(
    r",?\s(?:near|off|close\sto|beside|(?:to\sthe\s)?(?:north|south|east|west)[a-z]*\s(?:of|off))\s(?:the\s)?"
    r"(?:(?:South\sKorean|North\sKorean|Japanese|Chinese|Russian)\s)?(?:(?:[a-z]+\s)?(?:coasts?|shores?|islands?|port|city|cape)\sof\s)?"
)
_IN = re.compile(
    r"(?:,\s|\s(?:is|lies|sits|stands)\s|,?\swhich\s(?:is|lies|sits|stands)\s|\s)(?:(?:an?|the)\s(?:[\w-]+\s){0,4}?(?:island|port|base|atoll|city|town|"
    r"harbou?r|airfield|territory|site|range|centre|center|spaceport|cosmodrome|resort)\s)?(?:located\s|situated\s)?(?:in|on|by|at|along)\s"
    r"(?:the\s(?:shores?|coast|edge|middle|waters)\s(?:of|off)\s)?(?:the\s)?"
)
_SIDED = re.compile(
    rf"\b{_WIND}\sof\s(?:(?:the|its|their|North\sKorea['’]s|the\scountry['’]s)\s(?:(?:capital|city)(?:\sof)?,?\s)?)?$"
)
_TOWN = """town city village airfield air base site county place port lies lie located situated sits stands just
area district region military complex plant factory airport shipyard range facility a an small launch"""
POINTS = ("spaceport", "test-site", "facility", "airfield", "city")  # kinds that are points on land
_THE_CAPITAL = re.compile(r"\bcapital(?=[,.;)]|\s(?!of\b|city\b))")
HOLDERS = ("sea", "island")  # kinds that others lie in, by their boxes
_FIGURE = re.compile(r"\d")


def sea_side(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each spot in a sea, and each side of a town, against the map."""
    text = reading.article.text
    seas = [
        one
        for one in reading.claims
        if one.aspect == "place" and isinstance(one.value, Named) and one.value.entry in BANDS
    ]
    for sentence, claims in every_sentence(reading):
        if not settled(reading.article.quote(sentence)):
            continue
        places = [
            (one, entry)
            for one in claims
            if one.aspect == "place" and isinstance(one.value, Named) and (entry := record.entry(one.value.entry))
        ]
        spots = told_places(reading, sentence, claims, record)
        here = [one for one in seas if one.sentence == sentence] or seas
        ids = {one.value.entry for one in here if isinstance(one.value, Named)} or fell_in(sentence, reading, record)
        yield from far_away([one for one in spots if not denied(one[0], claims)], text)
        for far in claims:
            off = _OFF.match(text, far.span.end) if far.quantity and far.quantity.unit == "m" else None
            place = next(((one, entry) for one, entry in places if off and one.span.start == off.end()), None)
            if off and place and len(ids) == 1:
                yield from spot(
                    far, off["wind"], place[1], next(iter(ids)), record, Span(far.span.start, place[0].span.end)
                )
        yield from towns(spots, text, sentence, record)


def fell_in(sentence: Span, reading: Reading, record: Record) -> set[str]:
    """The waters in which the flight of a sentence that names none is on record to have fallen."""
    flights = {event.entry for event in reading.events if any(one.sentence == sentence for one in event.claims)}
    if not any(flights) and _FELL.search(reading.article.quote(sentence)):  # "fell …, Japan said on Thursday"
        told = launch_told(sentence, reading, record)
        flights = {told.id} if told else set()
    rows = (one.columns for one in record.entries("landing"))
    return {row["waters"] for row in rows if row["flight"] in flights and row["waters"] in BANDS}


def denied(span: Span, claims: Sequence[Claim]) -> bool:
    """Whether a place is named in what its sentence denies."""
    return any(one.denied and one.span == span for one in claims)


def far_away(places: Sequence[tuple[Span, Entry]], text: str) -> Iterator[Finding]:
    """The verdicts on a sea told near a place that lies far from it, and on a place told in such a sea."""
    for (first, here), (second, there) in pairwise(places):
        between = text[first.end : second.start]
        sea, land = (here, there) if here.columns.get("kind") == "sea" else (there, here)
        link = _NEAR if sea is here else _IN
        where, box = position_of(land), area_of(sea)
        if (
            sea.columns.get("kind") != "sea"
            or land.columns.get("kind") == "sea"
            or not (where and box)
            or not link.fullmatch(between)
        ):
            continue
        away = box.distance(where)
        across = beyond_land(sea.id, where) if link is _NEAR else None
        if away > OUTSIDE or across:
            away = max(away, across or 0.0)
            far = f"some {number(round(away / KILOMETRE, -1))} km and more from the {sea.name}"
            reason = f"{land.name} is {far}, and the words have it there."
            yield conflicts(reason=reason, evidence=[of(land)], spans=[Span(first.start, second.end)])


def beyond_land(sea: str, where: Position) -> float | None:
    """How far the waters of a sea are from a place that lies on another, in metres; None where it may lie on both."""
    shores = [away_from(other, where) for other in BANDS if other != sea]
    on_another, far = any(one is not None and one < SHORE for one in shores), away_from(sea, where)
    return far if on_another and far is not None and far > ACROSS else None


def spot(far: Claim, wind: str, place: Entry, sea: str, record: Record, span: Span) -> Iterator[Finding]:
    """The verdict on one spot, by its mirror on the other side."""
    where, waters = position_of(place), record.entry(sea)
    assert far.quantity is not None, "given by sea_side"
    metres, name = far.quantity.bare.middle, plain(wind)
    if where is None or waters is None or not LEAST <= metres <= FARTHEST or name not in COMPASS:
        return
    degrees = COMPASS.index(name) * TURN / len(COMPASS)
    there, mirror = where.beyond(degrees, metres), where.beyond((degrees + TURN / 2) % TURN, metres)
    if lies_in(sea, there) or not lies_in(sea, mirror):
        return
    other = COMPASS[(COMPASS.index(name) + len(COMPASS) // 2) % len(COMPASS)]
    told = f"{number(round(metres / KILOMETRE))} km"
    reason = f"{told} {name} of {place.name} is not in the {waters.name} but beyond its shore; {told} {other} of it is."
    working = [f"{told} {name}: {degrees_of(there)}; {other}: {degrees_of(mirror)}"]
    yield conflicts(reason=reason, working=working, evidence=[of(place)], spans=[span], would_hold_if=f"with {other}")


def towns(places: Sequence[tuple[Span, Entry]], text: str, sentence: Span, record: Record) -> Iterator[Finding]:
    """The verdicts on towns told to lie to one side of another, without a figure."""
    for at, (one, entry) in enumerate(places):
        if kind_of(entry) not in (*POINTS, "island") or position_of(entry) is None:
            continue
        head = _THE_CAPITAL.search(text, one.end, min(sentence.end, one.end + 80))  # characters; a dozen words
        seat = towns_by_name().get(capital_of(entry, record)) if head else None
        others = [*places[at + 1 :], *([(Span(head.start(), head.end()), seat)] if head and seat else [])]
        for span, there in others:
            between = text[one.end : span.start]
            sided = _SIDED.search(between)
            if sided is None or not there.verified or there.id == entry.id or kind_of(there) not in POINTS:
                continue
            between = between[: sided.start()]
            if tied(between, _TOWN.split()) and not _FIGURE.search(between):
                yield from sided_so(entry, there, plain(sided["wind"]), Span(one.start, span.end))


def capital_of(place: Entry, record: Record) -> str:
    """The name of the capital of a place's country."""
    land = record.entry(place.columns["country"])
    return land.columns["capital"] if land else ""


def sided_so(entry: Entry, there: Entry, wind: str, span: Span) -> Iterator[Finding]:
    """The verdict on one town and its side."""
    here, other = position_of(entry), position_of(there)
    if here is None or other is None or wind not in COMPASS or not CLOSE <= other.distance(here) <= FARTHEST:
        return
    bearing = other.bearing(here)
    if apart(bearing, wind) > (SIDE if other.distance(here) >= LEAST else OPPOSITE):
        reason = f"{entry.name} is {called(bearing)} of {there.name}, and not {wind}."
        working = [f"{number(bearing)} degrees from north, {number(apart(bearing, wind))} degrees from {wind}"]
        right = f"as {called(bearing)} of it"
        yield conflicts(
            reason=reason, working=working, evidence=[of(entry), of(there)], spans=[span], would_hold_if=right
        )


def plain(wind: str) -> str:
    """One of the eight winds in one word."""
    return wind.lower().replace("-", "").replace(" ", "")


def degrees_of(spot: Position) -> str:
    """A spot in degrees."""
    return f"{spot.latitude:.1f}° N, {spot.longitude:.1f}° E"


def of(place: Entry) -> Evidence:
    """A place as evidence."""
    where = position_of(place)
    return Evidence(
        place.id, f"{place.name}: {degrees_of(where) if where else ''}", place.source, place.url, place.verified
    )
