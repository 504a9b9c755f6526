"""Does the place lie in that part of its country, on that coast?

    >>> review("Plesetsk, in southern Russia, sends satellites over the poles.")
    lies_where: conflicts. The Plesetsk Cosmodrome is in Arkhangelsk, in the north of Russia, and the words have it in
    “southern Russia”.

    >>> review("Plesetsk, in northern Russia, sends satellites over the poles.")

    >>> review("Sriharikota is an island off India's west coast.")
    lies_where: conflicts. The Satish Dhawan Space Centre is in Andhra Pradesh, in the east of India, and the words have
    it in “west coast”.

So is the half of an ocean.

    >>> review("Guam is an island in the eastern Pacific.")
    lies_where: conflicts. Guam is in the western Pacific, and the words have it in “in the eastern Pacific”.

A site can be told by its part alone.

    >>> review("The rocket rose from the North's main space center in the northeast at 10:44 p.m.")
    lies_where: conflicts. The Sohae Satellite Launching Station is in North Pyongan, in the west of North Korea, and
    the words have it in “northeast”.

So is one whose part stands before it.

    >>> review("A fire broke out in the western North Korean city of Wonsan.")
    lies_where: conflicts. Wonsan is in Kangwon, in the east of North Korea, and the words have it in “western”.

A launch on record is told by the part of its country too, without its site.

    >>> review("The Oreshnik of 21 November 2024 was launched from northern Russia.")
    lies_where: conflicts. Kapustin Yar is in Astrakhan, in the south of Russia, and the words have it in “northern
    Russia”.

Silent where a verb of another deed stands between the place and its part, in lists, on what another country's part
is, on plans, and where the place lies near the middle.

Limits: parts of a country are told loosely; only what lies beyond its middle on the other side is misplaced.

Source: positions of the catalogue's sites and places; the middles of countries in `reference/sides.py`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lofted.checking import conflicts
from lofted.facts import Entry, Evidence, Finding, Reading, Record, Span
from lofted.reference.areas import area_of, position_of
from lofted.reference.beside import beside
from lofted.reference.globe import Position
from lofted.reference.sentence import every_sentence
from lofted.reference.sides import against, by_role
from lofted.reference.spots import REGIONS, kind_of, place_behind, province_of, told_places
from lofted.reference.tied import settled
from lofted.told.ends import EQUATOR, by_stretch, on_side, other_half, third
from lofted.told.launched_part import launched_part, site_of_day

FIELD = "places and seas"

POINTS = ("spaceport", "test-site", "facility", "airfield", "city", "island", "cape")  # kinds that lie in one spot
_WIND = r"(?P<wind>(?:north|south)(?:[- ]?(?:east|west))?|east|west)"
_PART = re.compile(
    r"(?:\b(?:in|on|off|along|at|near)\s|(?:,\s|\()(?=(?:far\s)?\w+ern\s[A-Z]))(?:(?:the\s(?:country|nation|land)['’]s|the|its|their|(?P<own>(?:the\s)?[A-Z][\w.]+(?:\s[A-Z][\w.]+)?)['’]s)\s)?"
    rf"(?:far\s|extreme\s|remote\s)?{_WIND}(?:ern(?:most)?)?"
    r"(?:(?P<coast>\s(?:coast(?:line)?|seaboard|shores?))|(?=\s(?:part|corner|tip|end|edge|of|was|is|has|had|where|at|on|and\s(?:flew|rose|went|then|headed|fell|was|exploded))\b)|"
    r"(?=[,.;)]|$)|(?=\s(?P<land>[A-Z])))"
)
_SEAS = (  # a sea on whose shore a site of Korea is told to lie, and its side
    (
        re.compile(
            r"\b(?:on|facing|overlooking|beside)\s(?:the\s(?:shores?|coast)\sof\s)?the\s(?:Sea\sof\sJapan|East\sSea)\b"
        ),
        "east",
    ),
    (
        re.compile(
            r"\b(?:on|facing|overlooking|beside)\s(?:the\s(?:shores?|coast)\sof\s)?the\s(?:Yellow\sSea|West\sSea)\b"
        ),
        "west",
    ),
)
_PACIFIC = re.compile(
    r"\b(?:(?:in|of|on)\s)?(?:[Tt]he\s)?(?:far\s|[a-z]+\s)?(?P<wind>[Ee]ast|[Ww]est|[Ss]outh|[Nn]orth)(?:ern)?\sPacific\b"
)
KOREAS = ("north-korea", "south-korea")
_OF_LAND = re.compile(
    r"(?:\s(?:part|corner|tip|end|edge))?\s(?:of\s)?(?:the\s)?(?P<name>[A-Z][\w.]+(?:\s[A-Z][\w.]+)?|country|nation|North|peninsula|island)"
)
_MOST = re.compile(  # "Japan's northernmost main island", "the northernmost prefecture of Honshu"
    rf"(?:\b(?:the|its)|(?P<own>[A-Z]\w+(?:\s[A-Z]\w+)?)['’]s)\s{_WIND}ernmost\s(?:[a-z]+\s){{0,2}}?"
    r"(?:island|prefecture|province|region|state|city|town|port|base|point|cape|county|district)\b"
    r"(?:\s(?:of|in|on)\s(?:the\s)?(?P<land>[A-Z]\w+(?:\s[A-Z]\w+)?))?"
)
_BEFORE = re.compile(  # "the western North Korean city of Wonsan"
    rf"(?<!\bthan\s)\b(?P<part>{_WIND}ern)\s(?:(?P<land>[A-Z]\w+(?:\s[A-Z]\w+)?)\s)?(?:(?:coastal|border|port|rocket|satellite|missile|space|"
    r"nuclear|launch(?:ing)?|test|industrial|garrison|mining|island)\s){0,2}(?:city|port|town|village|prefecture|province|region|oblast|"
    r"state|island|site|spaceport|cosmodrome|base|station|cent(?:er|re)|ground|airfield)\s(?:of|at)\s$"
)
_RESUMED = re.compile(
    r"\s(?:is|lies|sits|stands|belongs)\s(?:located\s|situated\s)?(?:in|on|to)\s(?:the\s)?(?:(?:far\s)?[a-z]+\sof\s)?(?:the\s)?"
)
_OF_ELSE = re.compile(
    r"(?:\s(?:part|corner|tip|end|edge|side|shores?|banks?))?\sof\s"
)  # "the southern edge of the border"


@dataclass(frozen=True, slots=True)
class Told:
    """A place, and where in the text it stands."""

    place: Entry
    span: Span


def lies_where(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each part of a country that is told of a place against where it lies."""
    seen: set[tuple[str, str]] = set()
    for sentence, claims in every_sentence(reading):
        words = reading.article.quote(sentence)
        for start, wind, part, span in launched_part(sentence, reading, record):
            land = record.entry(start.columns["country"])
            side = on_side(start, land.id, wind) if land else ""
            if land and side and settled(words):
                yield beyond(Told(start, span), side, land, part, sentence, span.end - sentence.start)
        told = [Told(entry, span) for span, entry in told_places(reading, sentence, claims, record) if pointed(entry)]
        told += [
            Told(site, span)
            for id, span in by_role(words, sentence.start, reading.article.text)
            if (site := record.entry(id))
        ]
        told += [Told(site, span) for site, span in site_of_day(sentence, reading, record)] if not told else []
        if not told or not settled(words) or reading.article.text[sentence.end - 1 : sentence.end] == "?":
            continue
        for one in told[:1]:
            yield from resumed(one, words, sentence)
        for one in told:
            for finding, part in of_winds(one, words, sentence, record):
                if (one.place.id, part) not in seen and alone(one, told, words, sentence):
                    seen.add((one.place.id, part))
                    yield finding


def pointed(place: Entry) -> bool:
    """Whether a place is a spot with a position."""
    lies = position_of(place) is not None if kind_of(place) in POINTS else kind_of(place) in REGIONS and area_of(place)
    return bool(lies and place.columns.get("country"))


def resumed(one: Told, words: str, sentence: Span) -> Iterator[Finding]:
    """The verdict on the region of a place with which a sentence goes on: "The city is in the Kharkiv region"."""
    link = _RESUMED.match(words, one.span.end - sentence.start)
    held = place_behind(words, link.end(), by_stretch()) if link and one.span.start == sentence.start else None
    own = province_of(one.place)
    if held is None or kind_of(held[0]) not in REGIONS or not own or kind_of(one.place) in REGIONS:
        return
    if any(name in own or own in name for name in (held[0].name, *held[0].aliases)):
        return
    span = Span(sentence.start, sentence.start + held[1].end)
    yield placed(one, f"{called(one.place)} is in {own}", held[0].name, f"with {own} in its stead", span)


def alone(one: Told, told: list[Told], words: str, sentence: Span) -> bool:
    """Whether no other place of the sentence stands in a list with this one."""
    others = [other for other in told if other.place.id != one.place.id]
    return not any(
        re.fullmatch(
            r",?\s?(?:and|or|,)\s(?:the\s)?",
            words[max(0, one.span.end - sentence.start) : other.span.start - sentence.start],
        )
        for other in others
    )


def of_winds(one: Told, words: str, sentence: Span, record: Record) -> Iterator[tuple[Finding, str]]:
    """The verdicts on the winds told of one place."""
    where = position_of(one.place)
    country = record.entry(one.place.columns["country"])
    for pattern, wind in _SEAS if country and country.id in KOREAS else ():
        shore = pattern.search(words)
        if (
            shore
            and country
            and where
            and against(where, country.id, wind)
            and beside(words, one.span.end - sentence.start, shore.start())
        ):
            yield beyond(one, against(where, country.id, wind), country, shore[0], sentence, shore.end()), shore[0]
    half = _PACIFIC.search(words)
    inside = half and one.span.start <= sentence.start + half.start() < one.span.end  # "the South Pacific island"
    if half and where and (inside or beside(words, one.span.end - sentence.start, half.start())):
        wind = half["wind"].lower()
        side = other_half(where, wind)
        if side:
            fact = f"{called(one.place)} is in the {side}"
            fact += f", {'north' if where.latitude > 0 else 'south'} of the equator" if wind in EQUATOR else ""
            span = Span(one.span.start, max(one.span.end, sentence.start + half.end()))
            yield placed(one, fact, half[0].strip(), f"as in the {side}", span), half[0]
    for match in _MOST.finditer(words):
        land, told = match["land"] or match["own"] or "", match["wind"].replace("-", "").replace(" ", "")
        whole = by_stretch().get(land) if match["land"] else None
        side = third(one.place, whole, told) if whole else ""
        if country and names(country, land):
            side = on_side(one.place, country.id, told)
        own = match.start("own") if match["own"] else match.start()
        if side and country and beside(words, one.span.end - sentence.start, own):
            yield beyond(one, side, whole or country, match[0], sentence, match.end()), match[0]
    if country:
        yield from of_part_before(one, words, sentence, country)
    for match in _PART.finditer(words):
        if country is None or not beside(words, one.span.end - sentence.start, match.start()):
            continue
        land = _OF_LAND.match(words, match.end())
        if land is None and _OF_ELSE.match(words, match.end()):
            continue
        named = (match["own"] or (land["name"] if land else "")).removeprefix("the ").rstrip(".")
        wind = match["wind"].replace("-", "").replace(" ", "")
        whole = by_stretch().get(named) or by_stretch().get(named.split()[0] if named else "")
        end = third(one.place, whole, wind) if whole and not match["coast"] else ""
        if whole and end:
            part = words[match.start("wind") : land.end() if land else match.end()]
            yield beyond(one, end, whole, part.strip(" ."), sentence, match.end()), part
        if named and named not in ("country", "nation", "peninsula") and not names(country, named):
            continue
        if not named and not match["coast"] and match["land"]:
            continue
        side = on_side(one.place, country.id, wind)
        if not side:
            continue
        part = words[match.start("wind") : land.end() if land and not match["coast"] and named else match.end()].strip(
            " ."
        )
        yield beyond(one, side, country, part, sentence, match.end()), part


def of_part_before(one: Told, words: str, sentence: Span, country: Entry) -> Iterator[tuple[Finding, str]]:
    """The verdict on the part of a country that is told before a place: "the western city of Wonsan"."""
    before = _BEFORE.search(words[: max(0, one.span.start - sentence.start)])
    if before and (not before["land"] or of_it(country, before["land"])):
        side = on_side(one.place, country.id, before["wind"].replace("-", "").replace(" ", ""))
        if side:
            yield beyond(one, side, country, before["part"], sentence, one.span.end - sentence.start), before["part"]


def beyond(one: Told, side: str, country: Entry, part: str, sentence: Span, end: int) -> Finding:
    """That a place lies on the other side of its country."""
    within = province_of(one.place)
    region = f"in {within}, " if within else ""
    fact = f"{called(one.place)} is {region}in the {side} of {country.name}"
    return placed(one, fact, part, f"as in the {side}", Span(one.span.start, sentence.start + end))


def names(country: Entry, told: str) -> bool:
    """Whether some words name a country, in full or as "the North"."""
    return (
        told in (country.name, *country.aliases)
        or (told == "North" and country.id == "north-korea")
        or (told == "South" and country.id == "south-korea")
    )


def of_it(country: Entry, told: str) -> bool:
    """Whether some words are the adjective of a country."""
    return told in country.columns.get("demonyms", "").split(" | ")


def called(place: Entry) -> str:
    """A place at the head of a sentence."""
    last = place.name.split()[-1]
    return (
        f"The {place.name}"
        if len(place.name.split()) > 1 and last not in ("Yar", "Zemlya", "Nur", "Island")
        else place.name
    )


def placed(one: Told, fact: str, part: str, right: str, span: Span) -> Finding:
    """That a place is told in a part where it does not lie."""
    place = one.place
    box, spot = area_of(place), position_of(place) or Position(0.0, 0.0)
    spot = box.centre if box and not place.columns.get("latitude") else spot
    says = f"{place.name}: {spot.latitude:g}° N, {spot.longitude:g}° E"
    evidence = [Evidence(place.id, says, place.source, place.url, place.verified)]
    reason = f"{fact}, and the words have it in “{part}”."
    return conflicts(reason=reason, evidence=evidence, spans=[span], would_hold_if=right)
