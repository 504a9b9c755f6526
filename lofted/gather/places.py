"""The places of the shelf that a text puts an event at: what a missile left, where a meeting was held."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

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
_AT = re.compile(r"\b(?:in|at|near|off|to|of)\s(?:the\s)?(?:[\w’'-]+\s){0,2}$")
_LEAVES = re.compile(
    r"\b(?:fired|launch\w*|left|lifted off|took off|blasted off|shot|tested|rose|went up|flew|flown|came)\b", re.I
)
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


def places_in(article: Article, *, launch: bool) -> Iterator[Place]:
    """The places that an event is put at, in reading order."""
    pattern, entries = named_places()
    for sentence in sentences(article.text):
        words = article.quote(sentence)
        if (launch and not _LEAVES.search(words)) or (not launch and sentence.start > LEAD):
            continue
        for match in pattern.finditer(words):
            before = words[max(0, match.start() - BEFORE) : match.start()]
            if (_FROM if launch else _AT).search(before) and not (launch and _TOWARD.search(before)):
                span = Span(sentence.start + match.start(), sentence.start + match.end())
                yield Place(entries[match[0]], span, match[0])


@by_shelf
def named_places(_: Shelf) -> tuple[re.Pattern[str], dict[str, str]]:
    """Every name of a place, the longest first, with its entry."""
    record = catalogue()
    names = {
        name: entry.id
        for kind in reversed(KINDS)
        for entry in reversed(record.entries(kind))
        for name in (entry.name, *entry.aliases)
        if len(name) >= SHORTEST
    }
    names |= {
        entry.columns["capital"]: entry.columns["capital"].lower()
        for entry in record.entries("country")
        if entry.columns["capital"]
    }
    return re.compile(rf"\b(?:{'|'.join(re.escape(name) for name in sorted(names, key=len, reverse=True))})\b"), names
