"""The countries that some words name, and those of one list of them."""

import re
from collections.abc import Iterator, Sequence

from lofted.facts import Entry, Record, Span
from lofted.reference.pact_terms import parts

_CHAIN = re.compile(r",?\s(?:and\s)?(?:the\s)?|\sas\swell\sas\s(?:the\s)?|\s(?:with|plus)\s(?:the\s)?")


def named_lands(words: str, record: Record, *, capitals: bool = False) -> list[tuple[Span, Entry]]:
    """The countries that some words name, be it by their capitals, in their order, the longest name of each spot."""
    named = [
        (Span(match.start(), match.end()), land)
        for land in record.entries("country")
        for name in (land.name, *land.aliases, *(parts(land.columns["capital"]) if capitals else ()))
        if name in words
        for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w’'-])", words)
    ]
    named.sort(key=lambda one: (one[0].start, one[0].end))
    return [one for one in named if not any(other[0] != one[0] and other[0].covers(one[0]) for other in named)]


def chain_of(named: Sequence[tuple[Span, Entry]], words: str, start: int) -> Iterator[tuple[Entry, Span]]:
    """The countries of the list that begins there."""
    end = start
    for span, land in named:
        if span.start == start or (start < span.start and end > start and _CHAIN.fullmatch(words[end : span.start])):
            yield land, span
            end = span.end
