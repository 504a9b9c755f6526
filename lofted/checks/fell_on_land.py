"""Did a missile of North Korea come down on the land on which it is told to have fallen?

    >>> review("A North Korean missile fell on Hokkaido.")
    fell_on_land: conflicts. “fell on Hokkaido” does not fit: no North Korean missile on record came down on the land
    of Japan; all fell at sea, inside its economic zone or outside.

Headlines are asked as well.

    >>> review("North Korean missile falls on Hokkaido\\n\\nPeople were told to take shelter.", published="2023-04-13")
    fell_on_land: conflicts. “falls on Hokkaido” does not fit: no North Korean missile on record came down on the land
    of Japan; all fell at sea, inside its economic zone or outside.

    >>> review("A North Korean missile fell in the sea off Hokkaido.")

Silent on fears, drills and debris, and in reports that are younger than the latest launch on the shelf.

Source: the catalogue's landings.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts
from lofted.facts import Finding, Reading, Record, Span
from lofted.reference.subjects import row_evidence
from lofted.reference.tied import flatly

FIELD = "places and seas"
CUES = ("Hokkaido", "Honshu", "Aomori", "Akita", "Iwate", "Okinawa", "Tokyo", "Kyushu", "Sapporo", "Japan")

NEAR = 90  # characters before the deed in which the missile and whose it is stand; some fifteen words
_ON_LAND = re.compile(
    r"\b(?:f[ae]lls?|land(?:s|ed)|c[ao]mes?\sdown|crash(?:es|ed)|crashed\sdown|hits?|str(?:ikes|uck))\s(?:down\s)?(?:on|onto|in)\s"
    r"(?:the\s)?(?:northern\s|western\s|Japanese\s|main\s){0,2}(?:islands?\sof\s|city\sof\s|prefecture\sof\s)?"
    r"(?:Hokkaido|Honshu|Aomori|Akita|Iwate|Okinawa|Tokyo|Kyushu|Sapporo|Japan|soil|territory)(?![\w’'-]|\s(?:Sea|EEZ|[Ss]ea|waters|exclusive|economic|Bay|as|with|hard))"
)
_OF_NORTH = re.compile(r"\b(?:North\sKorea(?:n|['’]s)?|Pyongyang['’]s|DPRK)\b")
_MISSILE = re.compile(r"\b(?:missiles?|ICBMs?)\b")
_MAYBE = re.compile(
    r"\b(?:if|simulat\w*|drills?|debris|parts?|fragments?|fear\w*|film|novel|alarm\w*|alerts?|warn\w*|imagin\w*|scenario|"
    r"American|U\.S\.|US|Patriot|news|sirens?|nearly|almost|near|off|stages?|booster|ever|first)\b"
)
_NOT_SO = re.compile(
    r"\b(?:not|no|nothing|none|had\sbeen|before|earlier|previous\w*|never|only|instead|unlike|than|neither|nor|but|while|"
    r"far\sfrom)\b|n['’]t\b",
    re.I,
)


def fell_on_land(reading: Reading, record: Record) -> Iterator[Finding]:
    """Look for missiles of North Korea that are told to have come down on the land of Japan."""
    published, flights = reading.article.published, record.flights()
    if published and flights and published > flights[-1].day:
        return  # what the shelf does not know yet
    for words in filter(None, (reading.article.title, reading.article.text)):
        yield from on_land(words, record, whole=words is reading.article.text)


def on_land(text: str, record: Record, *, whole: bool) -> Iterator[Finding]:
    """That a missile of North Korea is told to have come down on the land of Japan, where none on record has."""
    for match in _ON_LAND.finditer(text):
        before = text[max(0, match.start() - NEAR) : match.start()]
        before = before[max(before.rfind(". ") + 1, before.rfind("\n") + 1) :]
        of_it = _OF_NORTH.search(before) and _MISSILE.search(before)
        if not of_it or _MAYBE.search(before) or _NOT_SO.search(before) or not flatly(before):
            continue
        seas = [one for one in record.entries("landing") if one.columns["waters"]]
        fact = "no North Korean missile on record came down on the land of Japan; all fell at sea"
        evidence = [row_evidence(one, f"{one.columns['flight']}: {one.columns['waters']}") for one in seas[-1:]]
        place = [Span(match.start(), match.end())] if whole else []  # a headline is no part of the text
        yield conflicts(
            reason=f"“{match[0]}” does not fit: {fact}, inside its economic zone or outside.",
            would_hold_if="in the sea off it",
            spans=place,
            evidence=evidence,
        )
