"""Did the missile fall off that shore of the country?

    >>> review("North Korea fired an ICBM on November 18, 2022. It fell off the eastern coast of Japan.")
    shore_side: conflicts. The missile of 18 November 2022 fell in the Sea of Japan, Japanese Ministry of Defense
    said, which washes the west of Japan; the words have it off the east coast.

    >>> review("North Korea fired an ICBM on November 18, 2022. It fell off the western coast of Japan.")

    >>> review("The missile of November 18, 2022 came down in waters south of Japan.")
    shore_side: conflicts. The missile of 18 November 2022 fell in the Sea of Japan, Japanese Ministry of Defense
    said, which washes the west of Japan; the words have it off the south coast.

A place that is told with the coast decides as well, and so does the one from which a distance is on record.

    >>> review("One missile landed less than 60 km from South Korea's southern coast, near Sokcho.")
    shore_side: conflicts. Sokcho is in the north of South Korea, and the words have it off the south coast.

Silent on the sides between, such as the northwest for the west, on launches that are on no record, and where the words
deny, plan or ask.

    >>> review("The missile of 18 November 2022 did not fall off the eastern coast of Japan.")

Source: the catalogue's landings, places and details; the map for which sea washes which side.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts
from lofted.facts import DAYS, Entry, Evidence, Finding, Flight, Reading, Record, Span
from lofted.reference.areas import position_of
from lofted.reference.saying import day
from lofted.reference.sides import against
from lofted.reference.speaking import spoken_name
from lofted.reference.subjects import event_before
from lofted.reference.tied import flatly
from lofted.reference.wording import sentences

FIELD = "places and seas"
CUES = ("coast", "shore", "of Japan", "of Hokkaido", "of Honshu", "of North Korea", "of South Korea")
WASHES = {  # (sea, country) → the side of the country that it washes, and the sides that it does not; by the map
    ("sea-of-japan", "japan"): ("west", ("east", "southeast", "south")),
    ("pacific-ocean", "japan"): ("east", ("west", "northwest")),
    ("sea-of-japan", "north-korea"): ("east", ("west", "northwest", "southwest")),
    ("sea-of-japan", "south-korea"): ("east", ("west", "northwest", "southwest", "south")),
    ("yellow-sea", "north-korea"): ("west", ("east", "northeast", "southeast")),
    ("yellow-sea", "south-korea"): ("west", ("east", "northeast", "southeast")),
}
ISLES = ("Hokkaido", "Honshu")  # of Japan, between the same two waters; told without its name
LANDS = dict.fromkeys(ISLES, "japan") | {"North Korea": "north-korea", "South Korea": "south-korea", "Japan": "japan"}
WINDS = ("one", "two", "three")  # the groups of a wind, one for each way to tell a side
UPRIGHT = ("north-korea", "south-korea")  # whose sides the map parts cleanly; Japan lies aslant
NEAR = 60  # characters behind a coast in which a place is told with it: ", near the port of Sokcho"

_WIND = r"(?P<{}>(?:north|south)-?(?:east|west)|north|south|east|west)(?:ern)?"
_SIDE = re.compile(
    rf"(?P<land>North\sKorea|South\sKorea|Japan)['’]s\s{_WIND.format('one')}\s(?:coast|shore)s?\b"
    rf"|\bthe\s{_WIND.format('two')}\s(?:coast|shore)s?\sof\s(?P<of>North\sKorea|South\sKorea|Japan)\b(?!['’])"
    r"|\b(?:waters|seas?|[Oo]cean|Pacific|down|fell|landed|kilomet(?:er|re)s|km|miles|\))\s(?:(?:just|far|away|due|off)\s){0,2}"
    rf"(?:to\sthe\s)?{_WIND.format('three')}\sof\s(?P<isle>North\sKorea|South\sKorea|Japan|{'|'.join(ISLES)})\b(?!['’]|\s[A-Z])"
)
_FELL = re.compile(
    r"\b(?:fell|land(?:ed|s|ing)|splash\w*|came\sdown|c[ao]me\sdown|plung\w*|dropp\w*|crash\w*|went\sdown|falling)\b"
)
_AWAY = re.compile(r"\b(?:fired|launched|tested|lifted|took\soff|from\sa\s(?:site|base|spot)|seen|part|debris|stage)\b")
_BY = re.compile(r"[,\s]*(?:and\s)?(?:near|off|close\sto|not\sfar\sfrom|beside)\s(?:the\s)?(?:\w+\s){0,3}$")


def shore_side(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each coast off which something is told to have fallen against where it fell."""
    for sentence in sentences(reading.article.text):
        words = reading.article.quote(sentence)
        for match in _SIDE.finditer(words) if flatly(words) else ():
            begin = next(match.start(wind) for wind in WINDS if match[wind])
            fell = _FELL.search(words[:begin])
            if fell is None or _AWAY.search(words, fell.end(), begin):
                continue
            land = LANDS[match["land"] or match["of"] or match["isle"]]
            wind = (match["one"] or match["two"] or match["three"]).replace("-", "")
            span = Span(sentence.start + begin, sentence.start + match.end())
            found = by_place(span, land, wind, reading, record) or by_record(
                span, sentence, land, wind, reading, record
            )
            if found:
                yield found


def by_place(span: Span, land: str, wind: str, reading: Reading, record: Record) -> Finding | None:
    """The verdict by a place that is told right behind the coast."""
    behind = reading.article.text[span.end : span.end + NEAR]
    for place in record.entries("place"):
        if place.columns["country"] != land or place.columns["kind"] != "city":
            continue
        at = next((found for one in (place.name, *place.aliases) if (found := behind.find(one)) > 0), 0)
        if at and _BY.fullmatch(behind[:at]):
            return misplaced(place, land, wind, span, record)
    return None


def misplaced(place: Entry, land: str, wind: str, span: Span, record: Record, fell: str = "") -> Finding | None:
    """That a place of the country lies on another side of it."""
    where = position_of(place)
    side = against(where, land, wind) if where and land in UPRIGHT and place.columns.get("country") == land else ""
    if not side:
        return None
    reason = f"{fell}{place.name} is in the {side} of {name(land, record)}, and the words have it off the {wind} coast."
    proof = Evidence(place.id, place.name, place.source, place.url, place.verified)
    return conflicts(reason=reason, evidence=[proof], spans=[span], would_hold_if=f"as off the {side} coast")


def by_record(span: Span, sentence: Span, land: str, wind: str, reading: Reading, record: Record) -> Finding | None:
    """The verdict by the sea into which the one launch told fell, or the place from which its distance is on record."""
    flights = flights_of(sentence, reading, record)
    rows = [one for one in record.entries("landing") if one.columns["flight"] in {flight.id for flight in flights}]
    seas = {one.columns["waters"] for one in rows}
    known = WASHES.get((seas.pop(), land)) if len(seas) == 1 else None
    if known and wind in known[1] and rows:
        sea, party = record.entry(rows[0].columns["waters"]), record.entry(rows[0].columns["party"])
        speaker = spoken_name(party, record.entry(party.columns["country"])) if party else rows[0].source
        reason = f"The missile of {day(flights[0].day)} fell in the {sea.name if sea else ''}, {speaker} said, which"
        reason += f" washes the {known[0]} of {name(land, record)}; the words have it off the {wind} coast."
        proof = Evidence(
            rows[0].id, f"{speaker}: {sea.name if sea else ''}", rows[0].source, rows[0].url, rows[0].verified
        )
        return conflicts(reason=reason, evidence=[proof], spans=[span], would_hold_if=f"as off the {known[0]} coast")
    for detail in record.entries("detail"):
        cells = detail.columns
        if cells["what"] == "impact" and cells["flight"] in {flight.id for flight in flights}:
            place = record.entry(cells["place"])
            fell = f"The missile of {day(flights[0].day)} fell {cells['figure']} from {place.name}: " if place else ""
            found = misplaced(place, land, wind, span, record, fell) if place else None
            if found:
                return found
    return None


def flights_of(sentence: Span, reading: Reading, record: Record) -> list[Flight]:
    """The flight of the launch that a sentence tells of, or of the one before it; all of one country on its day."""
    here = [
        one for one in reading.events if one.kind == "launch" and any(each.sentence == sentence for each in one.claims)
    ]
    event = here[0] if len(here) == 1 else event_before(sentence.start, reading) if not here else None
    flight = record.flight(event.entry) if event else None
    if flight:
        return [flight]
    when = event.when if event else None
    told = when.start.date() if when and when.start and when.precision in DAYS else None
    return [one for one in record.flights() if one.day == told and one.country == "north-korea"]


def name(land: str, record: Record) -> str:
    """A country's name."""
    entry = record.entry(land)
    return entry.name if entry else land
