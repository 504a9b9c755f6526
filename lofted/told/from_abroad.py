"""Where North Korea is told to launch from the soil of another country, as a spoiled headline has it.

>>> from lofted.reference.catalogue import catalogue
>>> [land.name for land, _ in abroad("North Korea launched its missile of 18 November from Japan.", catalogue())]
['Japan']
>>> list(abroad("North Korea launched a missile 200 km from Japan, and a protest from Japan came.", catalogue()))
[]
"""

import re
from collections.abc import Iterator

from lofted.facts import Entry, Record, Span

_HOW = (
    r"(?:an?|its|the|two|three|another|new|more|suspected|short-range|long-range|medium-range|ballistic|cruise|hypersonic|"
    r"intercontinental|intermediate-range|spy|solid-fuel|unidentified|North\sKorean|Hwasong-\d+\w?)\s"
)
_WHAT = r"(?:missiles?|ICBMs?|rockets?|satellites?|projectiles?|Hwasong-\d+\w?)"
_DAY = r"(?:\s(?:of|on)\s(?:[A-Z][a-z]+day\s?)?(?:\d{1,2}\s[A-Z][a-z]+|[A-Z][a-z]+\s\d{1,2},?)?(?:\s\d{4},?)?)?"
_DONE = r"(?:launch(?:es|ed)|fire[sd]|test-fire[sd]|test-launch(?:es|ed))"
_NEXT = r"Japan|South\sKorea|China|the\sUnited\sStates"  # lands that never fired a missile of North Korea's
_LAND = r"\sfrom\s(?P<land>{})(?![\w’'-]|\s(?:and|but|that|which|could|can|is|has)\b)"  # none of "from Japan and Seoul"
_ANY = _LAND.format(f"{_NEXT}|Russia|Iran|Ukraine")
_ABROAD = (  # "protest from Japan" is none: between the deed and the land stands the missile alone
    re.compile(rf"\bNorth\sKorea\s(?:has\s|again\s)?{_DONE}\s(?:{_HOW}){{0,6}}{_WHAT}{_DAY}{_ANY}"),
    re.compile(
        rf"\bNorth\sKorea(?:['’]s|n)\s(?:{_HOW}){{0,5}}{_WHAT}{_DAY}\s(?:was|were)\s(?:launched|fired|test-fired)"
        rf"{_DAY}{_LAND.format(_NEXT)}"
    ),
)
DATED = re.compile(  # whose missile it was only its day tells
    rf"\b[Tt]he\s(?:{_HOW}){{0,5}}{_WHAT}\s(?:of|on)\s(?:\d{{1,2}}\s[A-Z][a-z]+|[A-Z][a-z]+\s\d{{1,2}},?)\s\d{{4}},?"
    rf"\s(?:was|were)\s(?:launched|fired|test-fired){_ANY}"
)


def abroad(text: str, record: Record, *patterns: re.Pattern[str]) -> Iterator[tuple[Entry, Span]]:
    """The country from which North Korea is told to have launched, and where the words stand."""
    for match in (one for pattern in patterns or _ABROAD for one in pattern.finditer(text)):
        name = match["land"].removeprefix("the ")
        land = next((one for one in record.entries("country") if name in (one.name, *one.aliases)), None)
        if land:
            yield land, Span(match.start(), match.end())
