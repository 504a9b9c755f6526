"""The places of the shelf that a text puts an event at: what a missile left, where a meeting was held."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from lofted.facts import Article, Span
from lofted.gather.kinds import EXERCISE, LAUNCH, LEAD, STATEMENT
from lofted.reference.catalogue import catalogue
from lofted.reference.shelf import Shelf, by_shelf
from lofted.reference.wording import content, country_ids, sentences

KINDS = ("site", "city", "place")  # kinds of entry that are places
BEFORE = 45  # characters before a name; "from the area of", and an adjective or two
FIRST = 250  # characters; what a statement is told with stands in the first sentence or two
SHORTEST = 4  # letters of a name; shorter ones are words as well
_FROM = re.compile(
    r"\b(?:from|at|left|near|of)\s(?:an?\s|the\s|its\s|around\s)?(?:(?:area|region|north|south|east|west|port|city|town|vicinity|coast)\s"
    r"(?:of\s|near\s)?)?(?:the\s)?(?:[\w’'-]+\s){0,2}$"
)
_OUT_OF = re.compile(r"\b(?:from|left|area of)\s(?:the\s)?(?:[\w’'-]+\s){0,4}$")
_AT_ALL = re.compile(r"\b(?:from|at|left|near|of|in)\s")
_AT = re.compile(r"\b(?:in|at|near|off|of)\s(?:the\s)?(?:[\w’'-]+\s){0,2}$")
_LEAVES = re.compile(
    r"\b(?:fired|launch\w*|left|lifted off|took off|blasted off|shot|tested|rose|went up|flew|flown|came|rode)\b",
    re.I,
)
_LAUNCHED_IN = re.compile(r"\blaunch(?:ed)?\s(?:site\s)?(?:in|at|near)\s(?:the\s)?$")
_LAUNCHES = re.compile(
    r"\s(?:launched|fired|tested)\s(?:an?|the|its|two|three|another)\b"
)  # behind a base that launches
_TOWARD = re.compile(
    r"\b(?:toward|towards|into|over|west|east|off|miles|km|kilomet\w+|to)\s(?:of\s|from\s)?(?:the\s)?(?:[\w’'-]+\s)?$",
    re.I,
)
_TO = re.compile(r"\bto\s(?:the\s)?$")
_FLYING = re.compile(r"\b(?:missiles?|rockets?|it|they|projectiles?|weapons?|pair|both|one|two)\b", re.I)
_WRITTEN = re.compile(
    r"\b(?:reports?|dispatch\w*|officials?|news|statements?|agency|correspondents?)\s(?:\w+\s)?(?:from|in|at)\s(?:the\s)?$|"
    r"\bat the (?:city|town|port) of $",
    re.I,
)
_NAMED_FROM = re.compile(
    r"\bfrom (?:(?:an?|the) )?(?:(?:area|region|range|coast|vicinity|port|town|island) (?:of|on|near|off) )?"
    r"(?!(?:[A-Z][a-z]+day|January|February|March|April|May|June|July|August|September|October|November|December)\b)"
    r"([A-Z][\w’'-]{3,20}(?: [A-Z][\w’'-]{1,20}){0,2})"
)
_DATELINE = re.compile(r"([A-Z][A-Z .'’-]{2,24}) (?:–|—|-|\()")
_SEAT = re.compile(
    r"\bat (?:the )?(headquarters of (?:the )?[A-Z][\w’'-]*|"
    r"(?:[A-Z][\w’'-]*|agency['’]s|organi[sz]ation['’]s|its) headquarters)"
)


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the shelf in a text."""

    entry: str
    span: Span
    written: str


def places_in(article: Article, kind: str, *, doers: frozenset[str] = frozenset()) -> Iterator[Place]:
    """The places that an event is put at, in reading order; a launch at those of its own country.

    A place abroad is where a missile fell, or where somebody saw it; it is
    taken only where nothing is known of whose launch it was. A meeting in the
    town that the report is dated from goes before other places.
    """
    pattern, entries = named_places()
    launch = kind == LAUNCH
    if not launch:
        yield from seats(article, kind)
    for sentence in sentences_of(article.text):
        words = article.quote(sentence)
        if not launch and sentence.start > (FIRST if kind == STATEMENT else LEAD):
            return
        for match in pattern.finditer(words) if not launch or _AT_ALL.search(words) or " Base " in words else ():
            before = words[max(0, match.start() - BEFORE) : match.start()]
            home = entries[match[0]][1]
            starts = _LAUNCHED_IN.search(before) or (match[0].endswith(" Base") and _LAUNCHES.match(words, match.end()))
            if launch and (_TOWARD.search(before) or _WRITTEN.search(before) or (doers and home and home not in doers)):
                continue
            sure = bool(doers) and home in doers and _OUT_OF.search(before) and _FLYING.search(words)
            at = _AT.search(before) or (kind == EXERCISE and _TO.search(before))
            if starts or ((sure or _LEAVES.search(words)) and _FROM.search(before)) if launch else at:
                span = Span(sentence.start + match.start(), sentence.start + match.end())
                yield Place(entries[match[0]][0], span, match[0])


def seats(article: Article, kind: str) -> Iterator[Place]:
    """Where something was signed or told: the seat of an organisation, or the town that the report is dated from."""
    found = _SEAT.search(article.text, 0, LEAD)
    if found:
        yield Place("headquarters", Span(found.start(1), found.end(1)), found[1])
    dated = _DATELINE.match(article.text) if kind == STATEMENT else None
    town = re.compile(rf"\bin {re.escape(dated[1].strip().title())}\b") if dated else None
    told = town.search(article.text, 0, LEAD) if town else None
    if told and dated:
        name = dated[1].strip().title()
        entry = named_places()[1].get(name, (name.lower(), ""))[0]
        yield Place(entry, Span(told.start() + len("in "), told.end()), name)


def named_from(article: Article) -> Iterator[Place]:
    """What a missile is said to have come from by a name that no shelf has: "from the area of Kangso"."""
    for sentence in sentences_of(article.text):
        for match in _NAMED_FROM.finditer(article.text, sentence.start, sentence.end):
            known = match[1] in named_places()[1] or not country_ids().isdisjoint(content(match[1]))
            if not known and _LEAVES.search(article.text, sentence.start, match.start(1)):
                entry = spelled().get(plain(match[1]), match[1].lower())
                yield Place(entry, Span(match.start(1), match.end(1)), match[1])


def plain(name: str) -> str:
    """The letters of a name alone: "Mup'yong-ni" and "Mupyong-ni" are one place, spelled by two systems.

    >>> plain("Mup'yong-ni") == plain("Mupyong-ni")
    True
    """
    return "".join(letter for letter in name.lower() if letter.isalpha())


@by_shelf
def spelled(_: Shelf) -> dict[str, str]:
    """The entries of the shelf's places by the letters of their names."""
    return {plain(name): entry for name, (entry, _) in named_places()[1].items()}


@lru_cache(maxsize=1024)
def sentences_of(text: str) -> tuple[Span, ...]:
    """The sentences of a text, split once however many events it tells of."""
    return tuple(sentences(text))


@by_shelf
def named_places(_: Shelf) -> tuple[re.Pattern[str], dict[str, tuple[str, str]]]:
    """Every name of a place, the longest first, with its entry and the country it lies in."""
    record = catalogue()
    names = {
        name: (entry.id, entry.columns.get("country", ""))
        for kind in reversed(KINDS)
        for entry in reversed(record.entries(kind))
        for name in (entry.name, *entry.aliases)
        if len(name) >= SHORTEST
    }
    for country in record.entries("country"):
        if country.columns["capital"]:
            names[country.columns["capital"]] = country.columns["capital"].lower(), country.id
    return re.compile(
        rf"\b(?=[A-Z])(?:{'|'.join(re.escape(name) for name in sorted(names, key=len, reverse=True))})\b"
    ), names
