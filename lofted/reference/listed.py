"""The countries that some words name, be it by their space agencies, and those of one list of them."""

import re
from collections.abc import Iterator, Sequence

from lofted.facts import Entry, Record, Span
from lofted.reference.pact_terms import parts

FAR_BACK = 1000  # characters; the longest sentence that is looked back on, so that a long text costs no more
AGENCIES = (  # bodies that stand for their country where partners of a station are told
    "roscosmos", "cnsa", "isro", "kasa", "kari", "nata-nada", "iran-space-agency", "israel-space-agency",
    "uae-space-agency",
)  # fmt: skip
_CHAIN = re.compile(r",?\s(?:and\s)?(?:the\s)?|\sas\swell\sas\s(?:the\s)?|\s(?:with|plus)\s(?:the\s)?")


_MEANT = re.compile(  # who stands for the countries that the sentence before begins with, and how many they are
    r"(?P<two>The\s(?:two|pair)|Both)(?:\s(?:countries|nations|states|neighbou?rs|allies|governments|partners))?(?=\s)|"
    r"(?P<three>(?:The|All)\sthree)(?:\s(?:countries|nations|states|neighbou?rs|allies|governments|partners|newcomers))?(?=\s)|"
    r"(?P<many>They)(?=\s)|(?P<one>It|The\s(?:country|nation|state|kingdom|republic))(?=\s)"
)
_HOW_MANY = {"one": 1, "two": 2, "three": 3}
_ENDS = re.compile(r"(?<!\b[A-Z])(?<!\bMr)(?<!\bDr)(?<!\bSt)[.!?][”\"’)]{0,2}\s+|\n+")


def stands_for(words: str, before: str, record: Record) -> tuple[Span, list[Entry]]:
    """The countries that the first words of a sentence stand for: "The two", "Both", "It".

    They are those of the list that the sentence before begins with, be it told by capitals; where it begins with none,
    all that it names. Nobody where they are not so many.

    >>> from lofted.reference.catalogue import catalogue
    >>> told = stands_for("Both have signed.", "Japan and India met France.", catalogue())
    >>> [one.name for one in told[1]]
    ['Japan', 'India']
    """
    match, head = _MEANT.match(words), last_sentence(before)
    if match is None:
        return Span(0, 0), []
    span, named = Span(match.start(), match.end()), named_lands(head, record, capitals=True)
    begins = named[0][0].start if named and named[0][0].start <= len("The ") else -1
    lands = [land for land, _ in chain_of(named, head, begins)] if begins >= 0 else []
    lands = lands if len(lands) > 1 else list({one.id: one for _, one in named}.values())
    wanted = next((many for name, many in _HOW_MANY.items() if match[name]), 0)
    return span, lands if (len(lands) == wanted if wanted else len(lands) > 1) else []


def last_sentence(before: str) -> str:
    """The last sentence of some words, or as much of a longer one as is looked back on.

    >>> last_sentence("It rained. Japan and India met. ")
    'Japan and India met.'
    """
    stretch = before[-FAR_BACK:].rstrip()
    found = [one.end() for one in _ENDS.finditer(stretch)]
    return stretch[found[-1] :] if found else stretch


def named_lands(words: str, record: Record, *, capitals: bool = False) -> list[tuple[Span, Entry]]:
    """The countries that some words name, be it by their capitals, in their order, the longest name of each spot."""
    named = [
        (Span(match.start(), match.end()), land)
        for land in record.entries("country")
        for name in dict.fromkeys((land.name, *land.aliases, *(parts(land.columns["capital"]) if capitals else ())))
        if name in words
        for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w’'-])", words)
    ]
    named.sort(key=lambda one: (one[0].start, one[0].end))
    return [one for one in named if not any(other[0] != one[0] and other[0].covers(one[0]) for other in named)]


def named_parties(words: str, record: Record) -> list[tuple[Span, Entry]]:
    """The countries that some words name, be it by their capitals or by their space agencies.

    >>> from lofted.reference.catalogue import catalogue
    >>> [land.name for _, land in named_parties("NASA, JAXA and India's space agency", catalogue())]
    ['India']
    """
    lands = named_lands(words, record, capitals=True)
    for agency in filter(None, map(record.entry, AGENCIES)):
        land = record.entry(agency.columns["country"])
        names = [name for name in (agency.name, *agency.aliases) if name in words]
        found = (re.search(rf"(?<![\w-]){re.escape(name)}(?![\w’'-])", words) for name in names)
        lands += [(Span(*one.span()), land) for one in found if one and land]
    return lands


def chain_of(named: Sequence[tuple[Span, Entry]], words: str, start: int) -> Iterator[tuple[Entry, Span]]:
    """The countries of the list that begins there."""
    end = start
    for span, land in named:
        if span.start == start or (start < span.start and end > start and _CHAIN.fullmatch(words[end : span.start])):
            yield land, span
            end = span.end
