"""Does the place lie in that part of its country, in that region, on that coast?

    >>> review("Plesetsk, in southern Russia, sends satellites over the poles.")
    lies_where: conflicts. The Plesetsk Cosmodrome is in Arkhangelsk, in the north of Russia, and the words have it in
    “southern Russia”.

    >>> review("Plesetsk, in northern Russia, sends satellites over the poles.")

    >>> review("The satellite rose from Vostochny, the new cosmodrome in Russia's Primorsky region.")
    lies_where: conflicts. The Vostochny Cosmodrome is in Amur, and the words have it in “Primorsky”.

    >>> review("Sriharikota is an island off India's west coast.")
    lies_where: conflicts. The Satish Dhawan Space Centre is in Andhra Pradesh, in the east of India, and the words have
    it in “west coast”.

A site can be told by its part alone.

    >>> review("The rocket rose from the North's main space center in the northeast at 10:44 p.m.")
    lies_where: conflicts. The Sohae Satellite Launching Station is in North Pyongan, in the west of North Korea, and
    the words have it in “northeast”.

Silent where a verb of another deed stands between the place and its part, in lists, on what another country's part
is, on plans, and where the place lies near the middle.

Limits: parts of a country are told loosely; only what lies beyond its middle on the other side is misplaced.

Source: positions and regions of the catalogue's sites and places; the middles of countries in `reference/sides.py`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lofted.checking import conflicts
from lofted.facts import Entry, Evidence, Finding, Named, Reading, Record, Span
from lofted.reference.areas import areas
from lofted.reference.beside import beside
from lofted.reference.sentence import by_sentence
from lofted.reference.sides import STRETCHES, against, by_role, outside, position
from lofted.reference.tied import settled

POINTS = ("spaceport", "test-site", "facility", "airfield", "city", "island", "cape")  # kinds that lie in one spot
REGIONS = ("province", "prefecture", "state", "region")
_WIND = r"(?P<wind>(?:north|south)(?:[- ]?(?:east|west))?|east|west)"
_PART = re.compile(
    r"(?:\b(?:in|on|off|along|at|near)\s|(?:,\s|\()(?=(?:far\s)?\w+ern\s[A-Z]))(?:(?:the|its|their|(?P<own>(?:the\s)?[A-Z][\w.]+(?:\s[A-Z][\w.]+)?)['’]s)\s)?"
    rf"(?:far\s|extreme\s|remote\s)?{_WIND}(?:ern)?"
    r"(?:(?P<coast>\s(?:coast(?:line)?|seaboard|shores?))|(?=\s(?:part|corner|tip|end|edge|of|was|is|has|had|where|at|on)\b)|"
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
KOREAS = ("north-korea", "south-korea")
_OF_LAND = re.compile(
    r"(?:\s(?:part|corner|tip|end|edge))?\s(?:of\s)?(?:the\s)?(?P<name>[A-Z][\w.]+(?:\s[A-Z][\w.]+)?|country|nation|North|peninsula|island)"
)


_IN_REGION = re.compile(
    r"(?:\b(?:in|of)\s|\(|(?P<beside>,\s))(?:the\s)?(?:(?:south|north|east|west|heart|middle|far|remote)\w*\s(?:of\s)?(?:the\s)?){0,2}"
    r"(?:[A-Z]\w+(?:\s[A-Z]\w+)?['’]s\s)?(?:\w+ern\s)?$"
)
SITES = ("spaceport", "test-site", "facility", "airfield")  # kinds of which none is named in a list of regions


@dataclass(frozen=True, slots=True)
class Told:
    """A place, and where in the text it stands."""

    place: Entry
    span: Span


def lies_where(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each part of a country that is told of a place against where it lies."""
    seen: set[tuple[str, str]] = set()
    regions = [one for one in record.entries("place") if one.columns["kind"] in REGIONS and one.columns["country"]]
    for sentence, claims in by_sentence(reading.claims):
        words = reading.article.quote(sentence)
        told = [
            Told(entry, one.span)
            for one in claims
            if one.aspect == "place"
            and isinstance(one.value, Named)
            and (entry := record.entry(one.value.entry))
            and pointed(entry)
        ]
        told += [Told(site, span) for id, span in by_role(words, sentence.start) if (site := record.entry(id))]
        if not told or not settled(words) or reading.article.text[sentence.end - 1 : sentence.end] == "?":
            continue
        for one in told:
            for finding, part in (
                *of_winds(one, words, sentence, record),
                *of_regions(one, words, sentence, regions, record),
            ):
                if (one.place.id, part) not in seen and alone(one, told, words, sentence):
                    seen.add((one.place.id, part))
                    yield finding


def pointed(place: Entry) -> bool:
    """Whether a place is a spot with a position."""
    return place.columns.get("kind") in POINTS and position(place) is not None and bool(place.columns.get("country"))


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
    where = position(one.place)
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
    for match in _PART.finditer(words):
        if where is None or country is None or not beside(words, one.span.end - sentence.start, match.start()):
            continue
        land = _OF_LAND.match(words, match.end())
        named = (match["own"] or (land["name"] if land else "")).removeprefix("the ").rstrip(".")
        if named and named not in ("country", "nation", "peninsula") and not names(country, named):
            continue
        if not named and not match["coast"] and match["land"]:
            continue
        wind = match["wind"].replace("-", "").replace(" ", "")
        side = against(where, country.id, wind)
        if not side:
            continue
        part = words[match.start("wind") : land.end() if land and not match["coast"] and named else match.end()].strip(
            " ."
        )
        yield beyond(one, side, country, part, sentence, match.end()), part


def beyond(one: Told, side: str, country: Entry, part: str, sentence: Span, end: int) -> Finding:
    """That a place lies on the other side of its country."""
    region = f"in {one.place.columns['region']}, " if one.place.columns.get("region") else ""
    fact = f"{called(one.place)} is {region}in the {side} of {country.name}"
    return placed(one, fact, part, f"as in the {side}", Span(one.span.start, sentence.start + end))


def of_regions(
    one: Told, words: str, sentence: Span, regions: list[Entry], record: Record
) -> Iterator[tuple[Finding, str]]:
    """The verdicts on the regions told of one place."""
    own, where = one.place.columns.get("region", ""), position(one.place)
    for region in regions if where is not None and own else ():
        names = (region.name, *region.aliases)
        if (
            not any(name in words for name in names)
            or any(name in own or own in name for name in names)
            or holds_it(region, one.place)
        ):
            continue
        for match in re.finditer(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?![\w-])", words):
            if beside(words, one.span.end - sentence.start, match.start()) and told_as_region(match, words, one.place):
                span = Span(one.span.start, sentence.start + match.end())
                yield placed(one, f"{called(one.place)} is in {own}", match[0], f"as in {own}", span), match[0]
    for name in STRETCHES:
        found = name in words and re.search(
            rf"\bin\s(?:the\s)?(?:Russian\s|Russia['’]s\s|Japan['’]s\s|\w+ern\s)?(?:island\sof\s)?{name}\b", words
        )
        if (
            found
            and where
            and outside(where, name)
            and beside(words, one.span.end - sentence.start, found.start())
            and name not in own
            and name not in one.place.name
        ):
            country = record.entry(one.place.columns["country"])
            land = country.name if country else ""
            fact = f"{called(one.place)} is in {', '.join(filter(None, (own, land)))}"
            yield (
                placed(one, fact, name, f"as in {own or land}", Span(one.span.start, sentence.start + found.end())),
                name,
            )


def told_as_region(match: re.Match[str], words: str, place: Entry) -> bool:
    """Whether a region stands as that of a place: behind "in", or behind the comma of a site, which no list has."""
    told = _IN_REGION.search(words[: match.start()])
    return told is not None and match[0] not in place.name and (not told["beside"] or place.columns["kind"] in SITES)


def holds_it(region: Entry, place: Entry) -> bool:
    """Whether the box of a region takes in a place, so that the two may be told of each other."""
    box, where = areas().get(region.id), position(place)
    return (
        box is not None
        and where is not None
        and box.south <= where.latitude <= box.north
        and box.west <= where.longitude <= box.east
    )


def names(country: Entry, told: str) -> bool:
    """Whether some words name a country, in full or as "the North"."""
    return (
        told in (country.name, *country.aliases)
        or (told == "North" and country.id == "north-korea")
        or (told == "South" and country.id == "south-korea")
    )


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
    says = f"{place.name}: {place.columns['latitude']}° N, {place.columns['longitude']}° E"
    evidence = [Evidence(place.id, says, place.source, place.url, place.verified)]
    reason = f"{fact}, and the words have it in “{part}”."
    return conflicts(reason=reason, evidence=evidence, spans=[span], would_hold_if=right)
