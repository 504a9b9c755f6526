"""Who is named beside a figure as the one who gave it: "KCNA's 4,135 s", "86 minutes by Tokyo's clock"."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from lofted.facts import Span

NEAR = 70  # characters between a figure and the one who gave it; a clause
_APART = re.compile(
    r"[.;:]\s|\d|,\s(?:and|but|while)\b"
)  # what ends the reach of a name: another clause, another figure
_GIVEN_BY = re.compile(r"\s?\(?(?:as\s|told\s|according\s|given\s|reported\s)?(?:by|from|to|in)\b|,?\s(?:the\s)?$")
_BY = re.compile(r"\b(?:by|from|according to)\s(?:the\s)?$")
_TAGGED = re.compile(r",\s(?:[\w’'.-]{1,20}\s){0,10}$")  # "…, the head of a laboratory of" before a name that said so
_AS_TOLD = re.compile(r",?\sas\s(?:the\s)?$")
_SAID = re.compile(r"\s(?:has\s|have\s)?(?:said|says?|told|tells?|worked out|announced|reported|added|estimates?d?)\b")
_TOLD_BY = re.compile(r"\b(?:told|given|reported|claimed) by\s(?:the\s)?$")
_GIVES = re.compile(
    r"(?:['’]s?\b|\s(?:says?|said|gave|gives|has|had|puts?|counted|counts|spoke|claims?|reported|told|announced|allow|for|of|is)\b|,?\s\()"
)
STATE_MEDIA = "state media"  # what a sentence can open with
_OPENING = re.compile(
    r"(?:By\s)?[Tt]he (ministry|joint chiefs|chiefs|command|agency|base|institute|department|military|air force)"
    r"(?:['’]s?)?\s"
)
_STATE_GAVE = re.compile(r"(?:The\s)?[Ss]tate media (?:gave|put|puts|give|spoke of|claim\w*|had|have|has)\b")
_HEADING = re.compile(
    r"(?:.{0,80}[.?] )?(?:The )?([A-Z][\w.’-]{1,20}(?: [A-Z][\w.’-]{1,20}){0,3})(?:['’]s?)?"
    r"(?: (?:list|figures|account|version|numbers|count|table|data|report|own))?(?:, [^:;.\d]{1,30})?: "
)
_GOES_ON = re.compile(
    r"(?:It|They|He|She) (?:also |then |now )?"
    r"(?:calls?|called|says?|said|claims?|names?|gives?|gave|believes?|adds?|added|puts?|speaks?|spoke|thinks?)\b"
)
_POSSESSIVE = re.compile(r"['’]s?$")
_TELLS = re.compile(
    r"(?:['’]s (?:report|statement|table|list|figures))?\s(?:has |have |had |on \w+day |also ){0,2}"
    r"(?:counted|counts?|saw|sees?|detected|tracked|puts?|gives?|gave|published|reports?|announced|claims?|lists?)\b"
)


def tells(text: str, name: re.Match[str]) -> bool:
    """Whether a name that a sentence opens with is that of the one who counted, saw or published what it tells."""
    return bool(_TELLS.match(text, name.end()))


_AS = re.compile(r"\bas (?:the )?(?=[A-Z])")
_TOLD_THEM = re.compile(r" (?:told|tells|gave|gives|has|had|reported|counted|lists?) (?:them|it|these|those|all)\b")


def as_told(text: str) -> Iterator[int]:
    """Where a name may stand by whom all that follows is told."""
    return (match.end() for match in _AS.finditer(text))


def tells_all(text: str, name: re.Match[str]) -> bool:
    """Whether a name behind "as" is that of the one by whom all that follows is told: "as KCNA told them"."""
    return bool(_TOLD_THEM.match(text, name.end()))


def heads(words: str) -> str:
    """The name ahead of the colon with which a list of figures begins; else nothing.

    >>> heads("Tokyo’s: about 600 km, "), heads("KCNA: 6,914.2 km, "), heads("The missile flew ")
    ('Tokyo', 'KCNA', '')
    """
    found = _HEADING.match(words)
    return _POSSESSIVE.sub("", found[1]) if found else ""


def goes_on(words: str) -> bool:
    """Whether a sentence goes on with whoever spoke before it: "It calls the test a success"."""
    return bool(_GOES_ON.match(words))


def opens_with(words: str) -> str:
    """The noun of an office or of state media that a sentence opens with, in small letters; else nothing.

    >>> opens_with("The ministry’s first analysis is a height of 600 km."), opens_with("It fell into the sea.")
    ('ministry', '')
    """
    noun = _OPENING.match(words)
    return STATE_MEDIA if _STATE_GAVE.match(words) else noun[1].lower() if noun else ""


def given_by(text: str, span: Span, sentence: Span, names: Sequence[re.Match[str]]) -> str:
    """The name, of those that stand in a sentence, whose figure the words at `span` are; nothing where none is."""
    found = chain(named_behind(text, span, sentence, names), named_beside(text, span, names))
    return next(found, "")


def named_behind(text: str, span: Span, sentence: Span, names: Sequence[re.Match[str]]) -> Iterator[str]:
    """The next name behind, where it said so ("…, an officer of NAME told us"), or one by whom all of it is told."""
    for match in names:
        if match.start() >= span.end:
            said = _TAGGED.search(text, span.end, match.start()) and _SAID.match(text, match.end())
            if said or _AS_TOLD.search(text, span.end, match.start()):
                yield match[0]
            return
        told = _TOLD_BY.search(text, sentence.start, match.start())
        if told and text[match.end() : match.end() + 1] == ",":
            yield match[0]


def named_beside(text: str, span: Span, names: Sequence[re.Match[str]]) -> Iterator[str]:
    """The nearest names that words tie to the figure, and the only name of the sentence behind a "by"."""
    near = [one for one in names if abs(one.start() - span.end) <= NEAR or abs(span.start - one.end()) <= NEAR]
    only = len({match[0] for match in names}) == 1
    for match in sorted(near, key=lambda one: min(abs(one.start() - span.end), abs(span.start - one.end()))):
        behind = match.start() >= span.end
        between = text[span.end : match.start()] if behind else text[match.end() : span.start]
        gives = (_GIVEN_BY if behind else _GIVES).match(between)
        if (gives and not _APART.search(between)) or (only and behind and _BY.search(between)):
            yield match[0]
