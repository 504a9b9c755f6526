"""Agreements that are told by whose they are: "the lunar research station of China and Russia".

Owners behind it stay names of their own; those before it are part of its name.
"""

import re
from collections.abc import Iterator

from lofted.facts import Entry, Record, Span

STATION = "ilrs"

_RUSSIA = r"(?:Russia(?:ns?)?|Moscow|Roscosmos)"
_CHINA = r"(?:China|Chinese|Beijing|CNSA)"
_WITH = r"(?:\s(?:and|with|or)\s|\W)"
_WHOSE = rf"(?:{_RUSSIA}{_WITH}{_CHINA}|{_CHINA}{_WITH}{_RUSSIA}|Sino-Russian|Russo-Chinese)"
_CALLED = re.compile(
    r"(?P<research>\b(?:[Ll]unar|[Mm]oon)(?:\s[Rr]esearch\s[Ss]tation))\b(?:\s(?:project|programme|program|partnership))?"
    r"|\b(?:[Ll]unar|[Mm]oon)\s(?:station|base|outpost)\b(?:\s(?:project|programme|program|partnership))?"
    r"|\b(?:(?:research|scientific|science|international)\s)?(?:station|base|outpost)\son\sthe\s(?:surface\sof\sthe\s)?[Mm]oon\b"
)
_BEFORE = re.compile(
    rf"\b(?:{_WHOSE}|{_CHINA}-led|China['’]s\sand\sRussia['’]s|Russia['’]s\sand\sChina['’]s)\s(?:in\stheir\s(?:\w+\s){{0,3}}?)?(?:\w+\s){{0,2}}?$"
)
_BEHIND = re.compile(
    rf"\s(?:(?:of|by|between|with|that|which|led|run|planned|proposed|backed|headed|founded|started|is|are|being|to\sbe|built|project)\s){{1,4}}?"
    rf"(?:{_RUSSIA}|{_CHINA})(?:\s(?:and|with)\s(?:{_RUSSIA}|{_CHINA}))?\b"
)
_OTHERS = re.compile(
    r"(?:\b(?!China|Russia|Moscow|Beijing)[A-Z][\w.]+['’]s\s(?:own\s)?|\b(?:Artemis|NASA|American|U\.?S\.?|Indian|Japanese|European|Gateway|NASA-led|US-led|American-led)\s)"
    r"(?:(?:planned|future|new|proposed|first|crewed)\s){0,2}$"
)


def by_owner(words: str, record: Record) -> Iterator[tuple[Span, Entry]]:
    """Where some words tell of the lunar station of China and Russia without its name.

    >>> from lofted.reference.catalogue import catalogue
    >>> [span for span, _ in by_owner("Serbia joined the lunar station project of China and Russia.", catalogue())]
    [Span(start=18, end=39)]
    >>> list(by_owner("NASA wants a lunar station and told China and Russia so.", catalogue()))
    []
    """
    entry = record.entry(STATION) if "unar" in words or "oon" in words else None
    for match in _CALLED.finditer(words) if entry else ():
        ahead = words[: match.start()]
        if _OTHERS.search(ahead) or words[match.start() - 14 : match.start()] == "International ":
            continue
        owned = _BEFORE.search(ahead)
        if entry and (match["research"] or owned or _BEHIND.match(words, match.end())):
            yield Span(owned.start() if owned else match.start(), match.end()), entry
