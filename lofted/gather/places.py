"""The places of the shelf that a text puts an event at: what a missile left, where a meeting was held."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from lofted.facts import Article, Span
from lofted.gather.kinds import LEAD
from lofted.reference.catalogue import catalogue
from lofted.reference.shelf import Shelf, by_shelf
from lofted.reference.wording import sentences

KINDS = ("site", "city", "place")  # kinds of entry that are places
BEFORE = 45  # characters before a name; "from the area of", and an adjective or two
SHORTEST = 4  # letters of a name; shorter ones are words as well
_FROM = re.compile(
    r"\b(?:from|at|left|near|of)\s(?:an?\s|the\s|its\s|around\s)?(?:(?:area|region|north|south|east|west|port|city|town|vicinity|coast)\s"
    r"(?:of\s|near\s)?)?(?:the\s)?(?:[\w’'-]+\s){0,2}$"
)
_OUT_OF = re.compile(r"\b(?:from|left|area of)\s(?:the\s)?(?:[\w’'-]+\s){0,4}$")
_AT_ALL = re.compile(r"\b(?:from|at|left|near|of|in)\s")
_AT = re.compile(r"\b(?:in|at|near|off|of)\s(?:the\s)?(?:[\w’'-]+\s){0,2}$")
_LEAVES = re.compile(
    r"\b(?:fired|launch\w*|left|lifted off|took off|blasted off|shot|tested|rose|went up|flew|flown|came)\b", re.I
)
_LAUNCHED_IN = re.compile(r"\blaunch(?:ed)?\s(?:site\s)?(?:in|at|near)\s(?:the\s)?$")
_LAUNCHES = re.compile(
    r"\s(?:launched|fired|tested)\s(?:an?|the|its|two|three|another)\b"
)  # behind a base that launches
_TOWARD = re.compile(
    r"\b(?:toward|towards|into|over|west|east|off|miles|km|kilomet\w+|to)\s(?:of\s|from\s)?(?:the\s)?(?:[\w’'-]+\s)?$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the shelf in a text."""

    entry: str
    span: Span
    written: str


def places_in(article: Article, *, launch: bool, doers: frozenset[str] = frozenset()) -> Iterator[Place]:
    """The places that an event is put at, in reading order; a launch at those of its own country.

    A place abroad is where a missile fell, or where somebody saw it; it is
    taken only where nothing is known of whose launch it was.
    """
    pattern, entries = named_places()
    for sentence in sentences_of(article.text):
        words = article.quote(sentence)
        if not launch and sentence.start > LEAD:
            return
        for match in pattern.finditer(words) if not launch or _AT_ALL.search(words) or " Base " in words else ():
            before = words[max(0, match.start() - BEFORE) : match.start()]
            home = entries[match[0]][1]
            starts = _LAUNCHED_IN.search(before) or (match[0].endswith(" Base") and _LAUNCHES.match(words, match.end()))
            if launch and (_TOWARD.search(before) or (doers and home and home not in doers)):
                continue
            sure = bool(doers) and home in doers and _OUT_OF.search(before)
            if starts or ((sure or _LEAVES.search(words)) and _FROM.search(before)) if launch else _AT.search(before):
                span = Span(sentence.start + match.start(), sentence.start + match.end())
                yield Place(entries[match[0]][0], span, match[0])


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
