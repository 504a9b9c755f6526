"""In what places are said to lie: a country, a region, a stretch of land, a sea.

Between a place and what it lies in stands only what a site is, and "in", "on",
"of", "belongs to" or a comma. In a list of places and countries nothing is said
of where one lies, and a capital often stands for its government.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lofted.extract.names import Shelved
from lofted.extract.relations import Found
from lofted.extract.vocabulary import vocabulary
from lofted.facts import Entry, Named, Span
from lofted.reference.beside import beside
from lofted.reference.sides import by_role
from lofted.reference.spots import head, kind_of, place_behind, spotted

REGIONS = ("province", "prefecture", "state", "region")  # kinds of place that others lie in, by the names of both
BOXES = ("stretch", "sea")  # kinds of place that others lie in, by the map
ACTIVE = ("spaceport", "facility", "airfield", "test-site")  # kinds that a country can run in another one
SURROUNDED = ("island", "cape", "peninsula")  # kinds that lie in a sea

_SUFFIX = re.compile(
    r"\s(?:[Pp]rovince|[Pp]refecture|[Cc]ounty|[Rr]egion|[Oo]blast|[Ii]slands?|[Cc]ity|[Dd]esert|state|area)$"
)
_LINK = re.compile(
    r"(?:(?P<comma>,\s)|\s\((?:in\s)?|(?:,\s|\s)(?P<within>in|on|inside|within|(?<!north\s)(?<!south\s)(?<!east\s)(?<!west\s)of|belong(?:s|ed|ing)?\sto|off(?:\sthe\s(?:[a-z]+\s)?(?:coasts?|shores?)\sof)?)\s)"
    r"(?:the\s(?:mountains|hills|heart|deserts?|middle|interior|cent(?:er|re)|(?:far\s)?(?:north|south|east|west)\w*)\sof\s)?"
    r"(?:the\s)?(?:[A-Z]\w+(?:\s[A-Z]\w+)?['’]s\s|Russian\s|Japanese\s|Chinese\s)?(?:main\s|far\s)?(?:island\sof\s)?"
    r"(?:(?:far\s)?(?:north|south|east|west|central)[a-z-]*\s){0,2}$"
)
_TOLD = re.compile(r"\b(?:is|was|lies|lay|sits|stands|located|situated|which|belong\w*)\b|,\s(?:an?|the)\s")
_GOES_ON = re.compile(  # what may follow the country: no list, no "South Korea crisis", no possessive but its coast's
    r"(?:[.;:)!?”\"]|$|\s\(|\s(?:on|at|by|for|early|late|during|said|launched|was|is|has|had|before|after|when|where|as|with|saw|hosts?|hosted|lies|will|would|could|can|took|remains|stands|which|that|have|in\s(?:[A-Z][a-z]+\s)?(?:19|20)\d\d)\b|"
    r",\s(?!(?:and\s)?(?:the\s)?[A-Z])|['’]s\s(?:[\w-]+\s)?(?:coast|shore|seaboard|interior|north|south|east|west|mountains|desert)\w*\b)"
)
_AT_ITS = re.compile(r",?\sat\s(?:the\s)?")
_IN_IT = re.compile(r"\bin\s(?:the\s)?$")
_SAYS = re.compile(r"\s(?:said|says|reported|reports|announced|told|added|confirmed)\b")
_WITHIN_ON = re.compile(r",|\s(?:and|or|but|to)\s[a-z]")  # what may follow besides where "in" leaves no doubt
_TOWN = r"\s(?:[a-z][\w-]*\s){0,2}?(?:port\s)?(?:city|town|port|village)"
_TOWN_OF = re.compile(rf"{_TOWN}\sof\s")  # "the Iraqi port city of"
_A_TOWN = re.compile(rf"{_TOWN}\b")
_BEING = re.compile(r"(?:,|,?\s(?:is|was))\s(?:an?|the)\s(?:[a-z][\w-]*\s){0,2}$")
_ONCE = re.compile(r"(?:\b(?:then|once|formerly|former|now|not|like|no|ex)[-\s]|[“\"])(?:[a-z]+\s)?$")
TWINS = ("Tripoli", "London", "Sydney", "St. Petersburg", "Washington", "Moscow", "Paris")  # another land has one too
_GROUND = re.compile(
    r"\s(?:far\s|northern\s|southern\s|eastern\s|western\s|central\s)?(?:steppes?|deserts?|taiga|tundra|forests?|mountains|interior|"
    r"coast|countryside|soil|territory|province|heartland|outback|wilderness)\b"
)
_LISTED = re.compile(r"(?:,|\band|\bor|\bbetween|\bfrom\s[\w\s]{1,30}\sto)\s(?:the\s)?$")
_CLOSED = re.compile(r",\s(?:is|was|lies|lay|sits|stands|belongs)\b")  # "Vladivostok, east of Jilin, is in …"
_YEAR = r"(?:\s?\((?:[A-Z]\w+\s)?(?:19|20)\d\d\)|\s(?:in|on)\s[^,;.()]{0,20}\b(?:19|20)\d\d)"
_DATED = re.compile(rf"{_YEAR}(?:,|\sand\b)(?P<more>.*\band\b)?")  # "at Vostochny in 2023, in Pyongyang in 2024"
_DATE_NEXT = re.compile(_YEAR)
_JOINED = re.compile(r"\b(?:and|or|with|between)\s(?:the\s)?$")
_AT = re.compile(r"\b(?:at|in|near|outside|(?:city|capital|town|port)\sof)\s(?:the\s)?$", re.I)


@dataclass(frozen=True)
class Map:
    """The places of the shelf by name, and what others lie in apart from them."""

    places: Mapping[str, Entry]
    holders: Mapping[str, Entry]
    by_id: Mapping[str, Entry]
    heads: frozenset[str]  # what places begin with, up to the first mark, in small letters


@lru_cache(maxsize=4)  # records; a desk has one, tests a few
def map_of(shelved: Shelved) -> Map:
    """The cities, sites and regions of a record."""
    record = shelved.record
    places: dict[str, Entry] = {}
    towns: dict[str, Entry] = {}
    holders: dict[str, Entry] = {}
    for entry in (*record.entries("city"), *record.entries("place"), *record.entries("site")):
        names, kind = dict.fromkeys((entry.name, *entry.aliases), entry), kind_of(entry)
        places |= names if kind not in BOXES else {}
        towns |= names if kind == "city" else {}
        holders |= names if kind in (*REGIONS, *BOXES) else {}
    holders = towns | holders  # "Aomori" is a prefecture before it is its capital
    by_id = {entry.id: entry for entry in record.entries("site")}
    return Map(places, holders, by_id, frozenset(head(name) for name in {**places, **holders}))


def lying(words: str, start: int, lands: Sequence[tuple[Span, Entry]], known: Map) -> Iterator[Found]:
    """In what the places of a sentence are said to lie; `lands` are the countries that it names."""
    if known.heads.isdisjoint(vocabulary(words)):
        return
    roles = ((span, site) for id, span in by_role(words, 0) if (site := known.by_id.get(id)))
    told = sorted([*spotted(words, known.places, known.heads), *roles], key=lambda one: one[0].start)
    countries = list(lands_told(words, lands))
    for span, land in countries:
        yield from in_holder(words, start, span, land, told)
        yield from owned(words, start, span, land, known)
    yield from towns_of(words, start, lands, told, known)
    for span, region in spotted(words, known.holders, known.heads):
        yield from in_holder(words, start, span, region, told, countries)
        yield from at_the_end(words, start, span, region, known)


def lands_told(words: str, lands: Sequence[tuple[Span, Entry]]) -> Iterator[tuple[Span, Entry]]:
    """The countries called by name, and by their people before a landscape: "the Russian steppe"."""
    for span, land in lands:
        ground = _GROUND.match(words, span.end)
        if by_name(words, span, land):
            yield span, land
        elif ground:
            yield Span(span.start, ground.end()), land


def by_name(words: str, span: Span, entry: Entry) -> bool:
    """Whether a country is called by its name, and not by its people or its capital."""
    told = words[span.start : span.end]
    return told == entry.name or told in [name.strip() for name in entry.columns["aliases"].split("|")]


def in_holder(
    words: str,
    start: int,
    holder: Span,
    entry: Entry,
    places: Sequence[tuple[Span, Entry]],
    lands: Sequence[tuple[Span, Entry]] = (),
) -> Iterator[Found]:
    """The place before a country, a region, a stretch or a sea, where it is said to lie in that."""
    link = _LINK.search(words, max(0, holder.start - 80), holder.start)  # characters; longer than any link
    before = [(span, place) for span, place in places if link and span.end <= link.start()]
    if link is None or not before:
        return
    at, place = before[-1]
    between = words[at.end : link.start()]
    end = holder.end
    if link["comma"] and _SAYS.match(words, end):  # "off Sinpo, the South said"
        return
    for land, country in lands:  # "in North Pyongan Province, North Korea"
        if words[end : land.start] in (", ", " of ") and country.id == entry.columns["country"]:
            end = land.end
    goes_on = _GOES_ON.match(words, end) or (link["within"] and _WITHIN_ON.match(words, end))
    if in_series(words, at.end, link, end, entry):
        return
    if goes_on and beside(words, at.end, link.start()) and lies(words, at, between, link, place, entry):
        yield Found(
            "lies_in",
            Named(entry.id, words[at.start : holder.end]),
            Span(start + at.start, start + holder.end),
            place.id,
        )


def at_the_end(words: str, start: int, holder: Span, entry: Entry, known: Map) -> Iterator[Found]:
    """The place right behind a region in which it is said to lie: "in North Pyongan Province, at Sohae"."""
    link = _AT_ITS.match(words, holder.end)
    found = place_behind(words, link.end(), known.places) if link and _IN_IT.search(words[: holder.start]) else None
    if found and kind_of(entry) in REGIONS and kind_of(found[0]) in (*ACTIVE, "city") and found[0].id != entry.id:
        place, at = found
        if place.columns.get("region") or place.columns.get("within"):
            told = Named(entry.id, words[holder.start : at.end])
            yield Found("lies_in", told, Span(start + holder.start, start + at.end), place.id)


def lies(words: str, at: Span, between: str, link: re.Match[str], place: Entry, holder: Entry) -> bool:
    """Whether the link of a place and a holder is one of lying in it, and none of a list or of a government."""
    kind, within = kind_of(place), link["within"]
    if (
        within
        and within.startswith("off")
        and not (
            kind_of(holder) in (*REGIONS, "stretch") and (kind in (*SURROUNDED, "test-site") or "island" in between)
        )
    ):
        return False  # an island off a country can be another's
    match kind_of(holder):
        case "city":
            fits = within in ("in", "inside", "within") and kind in ACTIVE
        case "sea":
            fits = within is not None and kind in SURROUNDED
        case what if what in REGIONS:  # towns and islands with a comma are most often a list
            abroad = holder.columns.get("country") != place.columns["country"]
            known = place.columns.get("region") or place.columns.get("within") or abroad
            fits = bool(known) and (within is not None or kind in ACTIVE)
        case what:
            fits = within is not None or what not in BOXES
    if not fits or _CLOSED.match(between + link[0]):
        return False
    copula = bool(_TOLD.search(between + link[0]))
    if (
        within == "in"
        and kind_of(holder) in REGIONS
        and place.columns.get("within")
        and not _JOINED.search(words[: at.start])
    ):
        return True  # no government lies in a province: "Huntsville, in Texas"
    if place.kind == "city" or place.name in ("Pyongyang", "Seoul"):  # it may stand for its government
        return copula or bool(link["within"] and _AT.search(words[: at.start]))
    return not (_LISTED if link["comma"] and not copula else _JOINED).search(words[: at.start])


def in_series(words: str, begin: int, link: re.Match[str], end: int, holder: Entry) -> bool:
    """Whether a place with its year and what follows are two of a series: "at Sohae in 2012, in Florida in 2013"."""
    dated = _DATED.match(words, begin, link.end())
    return dated is not None and (
        kind_of(holder) == "city" or bool(dated["more"]) or _DATE_NEXT.match(words, end) is not None
    )


def owned(words: str, start: int, land: Span, country: Entry, known: Map) -> Iterator[Found]:
    """A place right behind a country's possessive: "South Korea's Jeju Province"."""
    own = re.compile(r"['’]s\s(?:(?:north|south|east|west)[a-z-]*\s)?").match(words, land.end)
    found = place_behind(words, own.end(), known.places) if own else None
    if found and _SUFFIX.search(words, 0, found[1].end) and found[0].columns.get("kind") not in ACTIVE:
        span = Span(start + land.start, start + found[1].end)
        yield Found("lies_in", Named(country.id, words[land.start : found[1].end]), span, found[0].id)


def towns_of(
    words: str,
    start: int,
    lands: Sequence[tuple[Span, Entry]],
    told: Sequence[tuple[Span, Entry]],
    known: Map,
) -> Iterator[Found]:
    """The towns that are given to a people: "the Iraqi city of Basra", "Basra, an Iraqi port"."""
    for span, land in lands:
        if by_name(words, span, land) or _ONCE.search(words[max(0, span.start - 30) : span.start]):
            continue
        of, being = _TOWN_OF.match(words, span.end), _BEING.search(words, 0, span.start)
        town = _A_TOWN.match(words, span.end)
        behind = place_behind(words, of.end(), known.places) if of else None
        before = [one for one in told if being and town and one[0].end == being.start()]
        for place, at in [behind] if behind else [(place, at) for at, place in before]:
            if place.kind != "site" and kind_of(place) == "city" and place.name not in TWINS:
                whole = Span(min(at.start, span.start), max(at.end, town.end() if town else span.end))
                named = Named(land.id, words[whole.start : whole.end])
                yield Found("lies_in", named, Span(start + whole.start, start + whole.end), place.id)
