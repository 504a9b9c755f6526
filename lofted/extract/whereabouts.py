"""Where a place is said to lie, what was launched from it, and whether crews are.

Only words side by side are read: "X, North Korea", "X in Japan", "South
Korea's X Province", "fired from X". In a list of places and countries nothing
is said of where one lies.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lofted.extract.names import Shelved
from lofted.extract.relations import Found
from lofted.extract.vocabulary import vocabulary
from lofted.facts import Entry, Named, Record, Span, Words

LONGEST = 5  # words of a place's name: "Sohae Satellite Launching Ground" and its article
REGIONS = ("province", "prefecture", "state", "region")  # kinds of place that others lie in
FIRING = {
    "fired",
    "launched",
    "off",
    "tested",
    "conducted",
    "rose",
    "out",
    "left",
    "departed",
    "soared",
    "sent",
    "launch",
    "liftoff",
    "lift-off",
    "firing",
}  # a word of each verb in `_FROM`
ACTIVE = ("spaceport", "facility", "airfield", "test-site")  # kinds that a country can run in another one

_WORD = re.compile(r"[^\W\d_][\w'’.-]*|\d+")
_LETTERS = re.compile(r"[^a-z]")
_SUFFIX = re.compile(r"\s(?:[Pp]rovince|[Pp]refecture|[Cc]ounty|[Rr]egion|[Oo]blast|[Ii]sland|[Cc]ity|state|area)$")
_NOUN = re.compile(  # what a site is, behind its name: "the Sohae launch site in …"
    r"\s(?:(?:[Ll]aunch(?:ing)?|[Tt]est(?:ing)?|[Rr]ocket|[Ss]pace|[Mm]issile|[Nn]uclear|[Ss]atellite)\s){0,2}"
    r"(?:[Ss]tation|[Ss]ite|[Cc]ent(?:er|re)|[Bb]ase|[Cc]osmodrome|[Ss]paceport|[Rr]ange|[Pp]ad|[Cc]omplex|[Ff]acility|[Aa]irport|"
    r"[Aa]irfield|[Ss]hipyard|[Gg]round)$"
)
_LINK = re.compile(
    r"(?:,\s(?:in\s)?|\s(?:is\s|lies\s|sits\s)?(?:located\s|situated\s)?in\s(?:the\s(?:mountains|hills|heart|north|south|east|west|interior|cent(?:er|re))\sof\s)?|(?:(?<=rovince)|(?<=fecture))\sof\s)(?:the\s)?"
    r"(?:(?:far\s)?(?:north|south|east|west|central)[a-z-]*\s){0,2}$"
)
_GOES_ON = re.compile(  # what may follow the country: no list, no "South Korea crisis", no possessive
    r"(?:[.;:)!?”\"]|$|\s(?:on|at|by|for|early|late|during|said|launched|was|is|has|had|before|after|when|where|as|with|saw|hosts?|lies|will|would|could|can|took|remains|stands|which|that|have)\b|"
    r",\s(?!(?:and\s)?(?:the\s)?[A-Z]))"
)
_LISTED = re.compile(r"(?:,|\band|\bor|\bbetween|\bfrom\s[\w\s]{1,30}\sto)\s(?:the\s)?$")
_FROM = re.compile(
    r"\b(?:test-?fired|fired|launched|lifted\soff|blasted\soff|took\soff|flight-tested|rose|soared|sent\sup|went\sup|departed|"
    r"(?:test|launch|firing|lift-?off)(?:,[^,]{3,30}(?:,\s\d{4})?,)?\s(?:was\s)?(?:conducted|carried\sout|took\splace|came)|"
    r"(?:[Ll]aunch|[Ff]iring|[Ll]ift-?off)(?=\s(?:from|of\s[^.;,]{2,40}?\sfrom)\b))\b(?:\s(?!from\b|at\b|by\b|to\b|into\b|over\b)[\w'’.-]+){0,8}?"
    r"\s(?:from|at)\s(?P<near>(?:an?\s|the\s)?(?:[\w-]+\s){0,3}?(?:near|outside|around|close\sto|north\sof|south\sof|east\sof|west\sof)\s)?(?:the\s)?"
)
_CREW = r"(?:crewed|manned|piloted|human)"
_SITE_FOR = re.compile(
    rf"(?:\s(?:[Cc]osmodrome|[Ss]pace(?:port|\s[Cc]ent(?:er|re))|launch\ssite))?(?:,[^,;]{{1,70}},)?(?:,)?\s(?:is|was|serves|remains|as|an?|the|[A-Z]\w+(?:\s[A-Z]\w+)?['’]s)"
    rf"(?:\s[\w'’-]+){{0,7}}?\s(?:for|of)\s(?:[\w-]+\s){{0,3}}?{_CREW}\s(?:[\w-]+\s){{0,2}}?(?:missions?|launch(?:es)?|flights?|spaceflights?|space(?:craft|ships?))"
)
_FLIERS = r"(?:cosmonauts?|astronauts?|taikonauts?|spacemen|space\stravell?ers)"
_PEOPLE = (
    rf"(?:(?<!for\s)(?<!for\sthe\s){_FLIERS}|(?<!ground\s)(?<!rescue\s)(?<!missile\s)(?<!launch\s)(?<!recovery\s)(?<!search\s)(?<!air\s)(?<!ship\s)(?<!for\s)(?<!for\sthe\s)"
    r"(?:crews?|people|humans))"
)
_ARE = r"(?:are|is|were|was|been|being|get|got)\s(?:all\s|also\s|usually\s|always\s|first\s|then\s){0,2}"
_UP = r"(?:up\s)?(?:in)?to\s(?:the\s)?(?:[\w-]+\s){0,2}?(?:space|orbit|station|moon|ISS)"
_GO = (  # what crews do, or is done with them; to launch something is another matter
    rf"(?:(?:{_ARE})?(?:launch(?:es)?|lift(?:s|ed)?\soff|blast(?:s|ed)?\soff|t(?:ake|akes|ook)\soff|sets?\soff|"
    rf"departs?|departed|left\sEarth|(?:fl(?:y|ies|ew|own)|travel(?:s|led|ed)?)(?=\s(?:from|at|{_UP})\b))|"
    rf"{_ARE}(?:launched|sent|flown)|(?:all\s|also\s)?(?:rode|ride)\s{_UP})\b"
)
_WHITHER = r"(?:(?:in(?:to)?|to|for|towards?|aboard|on)\s(?:(?:the|a|an)\s)?(?:[\w’'-]+\s){1,4}?){0,2}"
_CREWS_FROM = re.compile(
    rf"(?:\b{_CREW}\s(?:[\w-]+\s){{0,4}}?(?:lift\w*\soff|launch(?:es|ed)?|blast\w*\soff|fl(?:y|ies|ew|ights?)|missions?)"
    r"\s(?:[\w-]+\s){0,3}?|"
    rf"\b{_FLIERS}\slaunched\s{_WHITHER}|"
    rf"\b{_PEOPLE}\s(?:[\w-]+\s){{0,2}}?(?<!\ba\s)(?<!\bthe\s){_GO}\s{_WHITHER}|"
    rf"\b(?:launch|sen[dt]|put|fl(?:y|ie|ew)|lift)(?:s|es|ed)?\s(?:(?!by\b)[\w'’-]+\s){{0,3}}?{_PEOPLE}\s{_WHITHER})"
    r"(?:from|at)\s(?:the\s)?(?:Russian\s|Russia['’]s\s)?$",
    re.I,
)
_WHERE_CREWS = re.compile(  # "the spaceport from which Russia sends its cosmonauts into orbit"
    r"(?:\s(?:[Cc]osmodrome|[Ss]pace(?:port|\s[Cc]ent(?:er|re))|launch\ssite))?(?:,\s[^,.;]{1,60})?(?:,?\s|\sis\s)"
    r"(?:from\s(?:which|where)|where|whence)\s(?:[\w'’-]+\s){0,4}?"
    rf"(?:(?:launch|send|put|fl(?:y|ie)|lift)(?:s|es)?\s(?:[\w'’-]+\s){{0,3}}?{_PEOPLE}\s(?:in(?:to)?|to|up|on|for|aboard)\b"
    rf"|{_PEOPLE}\s(?:{_GO}|fl(?:y|ies)\b(?!\s(?:to|home|back)\b)))"
)
_IN_SPACE = re.compile(
    rf"\b(?:{_FLIERS}|{_CREW}|space\w*|orbit|station|Soyuz|Shenzhou|capsule|Moon|Dragon|lunar)\b", re.I
)
_ELSEWHERE = re.compile(  # "flew from Wallops to Houston"
    rf"\s(?:back\s|home\s|on\s)?(?:for\s|(?!{_UP}\b)to\s)", re.I
)
_NOT_YET = re.compile(
    r"\b(?:will|would|plan\w*|future|eventual\w*|intend\w*|design\w*|could|hop(?:e|es|ed|ing)|(?:is|are|was|were)\sto|to\sbe(?:come)?|should|suppos\w*|envisag\w*|chosen|not|no|never|yet|"
    r"without|instead|aim\w*|expect\w*|one\sday|under\sconstruction|ambition\w*|later|due|schedul\w*|propos\w*|capab\w*|"
    r"may|might|suppl(?:y|ies)|cargo|freight\w*|progress|un-?crewed|unmanned|un-?piloted|from\s20\d\d\son|replac\w*|once|if|suited|meant|built\sfor|prepar\w*|future)\b|n['’]t\b",
    re.I,
)


@dataclass(frozen=True)
class Map:
    """The places of the shelf by name, a region's apart from those of what lies in it."""

    places: Mapping[str, Entry]
    regions: Mapping[str, Entry]
    heads: frozenset[str]  # what regions begin with, up to the first mark, in small letters


@lru_cache(maxsize=4)  # records; a desk has one, tests a few
def map_of(shelved: Shelved) -> Map:
    """The sites, cities and regions of a record."""
    record = shelved.record
    places: dict[str, Entry] = {}
    regions: dict[str, Entry] = {}
    for entry in (*record.entries("place"), *record.entries("site")):
        if entry.columns["kind"] == "sea":
            continue
        names = dict.fromkeys((entry.name, *entry.aliases), entry)
        places |= names
        if entry.columns["kind"] in REGIONS:
            regions |= names
    return Map(places, regions, frozenset(_LETTERS.split(name.lower(), maxsplit=1)[0] for name in regions))


def whereabouts(words: str, start: int, names: Sequence[tuple[Span, Entry]], record: Record) -> Iterator[Found]:
    """Where places are said to lie, what was fired from them, and whether crews fly from there."""
    known = map_of(Shelved(record))
    for span, entry in names:
        here = Span(span.start - start, span.end - start)
        if entry.kind == "country" and by_name(words, here, entry):
            yield from lying_in(words, start, here, entry, known)
        if entry.kind == "site" and entry.columns.get("no_crew_by"):
            yield from crews(words, start, here, entry)
    yield from in_regions(words, start, known, [(s, e) for s, e in names if e.kind == "country"])
    yield from fired_from(words, start, known)


def by_name(words: str, span: Span, entry: Entry) -> bool:
    """Whether a country is called by its name, and not by its people or its capital."""
    told = words[span.start : span.end]
    return told == entry.name or told in [name.strip() for name in entry.columns["aliases"].split("|")]


def lying_in(words: str, start: int, land: Span, country: Entry, known: Map) -> Iterator[Found]:
    """A place right before a country, or right behind its possessive."""
    link = _LINK.search(words, 0, land.start)
    if link and _GOES_ON.match(words, land.end):
        found = place_before(words, link.start(), known.places)
        if found and not _LISTED.search(words[: found[1].start]) and not is_seat(found[0], link[0]):
            span = Span(start + found[1].start, start + land.end)
            yield Found("lies_in", Named(country.id, words[found[1].start : land.end]), span, found[0].id)
    own = re.compile(r"['’]s\s(?:(?:north|south|east|west)[a-z-]*\s)?").match(words, land.end)
    if own:
        found = place_behind(words, own.end(), known.places)
        if found and _SUFFIX.search(words, 0, found[1].end) and found[0].columns["kind"] not in ACTIVE:
            span = Span(start + land.start, start + found[1].end)
            yield Found("lies_in", Named(country.id, words[land.start : found[1].end]), span, found[0].id)


def is_seat(place: Entry, link: str) -> bool:
    """Whether a capital stands for its government: "Seoul, Japan" is the start of a list."""
    return place.name in ("Pyongyang", "Seoul") and link.startswith(",")


def in_regions(words: str, start: int, known: Map, lands: Sequence[tuple[Span, Entry]]) -> Iterator[Found]:
    """A site right before a region: "Vandenberg, California", "Sohae in North Pyongan Province"."""
    if known.heads.isdisjoint(vocabulary(words)):
        return
    for word in _WORD.finditer(words):
        link = _LINK.search(words, 0, word.start()) if word[0][0].isupper() else None
        region = place_behind(words, word.start(), known.regions) if link else None
        place = place_before(words, link.start(), known.places) if link and region else None
        if link is None or region is None or place is None or not place[0].columns.get("region"):
            continue
        if place[0].columns["kind"] not in ACTIVE and link[0].startswith(","):
            continue  # towns and islands with a comma are most often a list
        end = region[1].end
        for land, country in lands:  # "in North Pyongan Province, North Korea"
            if words[end : land.start - start] in (", ", " of ") and country.id == region[0].columns["country"]:
                end = land.end - start
        if _GOES_ON.match(words, end) and not _LISTED.search(words[: place[1].start]):
            span = Span(start + place[1].start, start + region[1].end)
            yield Found("lies_in", Named(region[0].id, words[place[1].start : region[1].end]), span, place[0].id)


def place_before(words: str, end: int, names: Mapping[str, Entry]) -> tuple[Entry, Span] | None:
    """The longest name that ends there."""
    pieces = list(_WORD.finditer(words, max(0, end - 60), end))[-LONGEST:]  # 60 characters hold five words
    for piece in pieces:
        told = words[piece.start() : end]
        entry = names.get(told) or names.get(_SUFFIX.sub("", told)) or names.get(_NOUN.sub("", told))
        if entry:
            return entry, Span(piece.start(), end)
    return None


def place_behind(words: str, start: int, names: Mapping[str, Entry]) -> tuple[Entry, Span] | None:
    """The longest name that begins there."""
    pieces = list(_WORD.finditer(words, start, min(len(words), start + 60)))[:LONGEST]
    for piece in reversed(pieces):
        for end in (piece.end(), piece.end() - len(piece[0]) + len(piece[0].rstrip(".’'"))):
            told = words[start:end].removesuffix("’s").removesuffix("'s")
            entry = names.get(told) or names.get(_SUFFIX.sub("", told))
            if entry:
                return entry, Span(start, start + len(told))
    return None


def fired_from(words: str, start: int, known: Map) -> Iterator[Found]:
    """The place right behind "fired from"."""
    for match in _FROM.finditer(words) if not FIRING.isdisjoint(vocabulary(words)) else ():
        found = place_behind(words, match.end(), known.places)
        if found:
            begin = match.start("near") if match["near"] else found[1].start
            span = Span(start + begin, start + found[1].end)
            yield Found(
                "fired_from", Named(found[0].id, words[begin : found[1].end]), span, "near" if match["near"] else ""
            )


def crews(words: str, start: int, site: Span, entry: Entry) -> Iterator[Found]:
    """That crews are said to fly from a site."""
    role = _SITE_FOR.match(words, site.end) or _WHERE_CREWS.match(words, site.end)
    before = _CREWS_FROM.search(words[: site.start])
    if (
        not (role or before)
        or _NOT_YET.search(words)
        or not _IN_SPACE.search(words)
        or _ELSEWHERE.match(words, site.end)
    ):
        return
    begin, end = (site.start, role.end()) if role else (before.start() if before else site.start, site.end)
    yield Found("crewed_from", Words(words[begin:end]), Span(start + begin, start + end), entry.id)
