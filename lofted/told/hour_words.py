"""Hours that no clock shows, and hours that do not lie in the part of the day told with them."""

import re
from collections.abc import Iterator

from lofted.facts import Span

NOON = 12  # hours
EARLY = 3.0  # hours; ours: till then an evening may last
LIGHT = (8.0, 16.5)  # hours; ours: between them nobody tells of a night, whatever the season
DARK = ("night", "overnight", "midnight")
LATER_HALF = {
    "afternoon": 0.0,
    "evening": EARLY,
    "dusk": EARLY,
    "nightfall": EARLY,
}  # until which hour it may still last
FIRST_HALF = (
    "morning",
    "dawn",
    "daybreak",
    "sunrise",
    "pre-dawn",
    "predawn",
    "early hours",
    "small hours",
    "wee hours",
)

_PART = "|".join(map(re.escape, (*FIRST_HALF, *LATER_HALF, *DARK)))
_HOUR = r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?[\s\u00a0]?(?P<half>[ap])\.?m\b\.?"
_DAY = r"(?:(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s|yesterday\s|this\s|that\s|in\sthe\s|at\s)"
_NOT_THAT = r"(?<!next\s)(?<!following\s)(?<!previous\s)(?<!same\s)"
_BEHIND = re.compile(
    rf"(?<![\d:.,])\b{_HOUR}\s{_DAY}(?:early\s|late\s)?(?P<part>{_PART})\b(?!\s?(?:\(|and\b|to\b|until\b))"
)
_BEFORE = re.compile(
    rf"\b{_NOT_THAT}(?P<part>{_PART}),?\s(?:at|around|at\sabout|at\saround)\s{_HOUR}"
    r"(?!\s?\(?(?:[A-Z]|in\s[A-Z]|on\s|the\s|(?!local\b)[a-z]+\stime|by\s|and\b|to\b|until\b))"
)
_NONE = re.compile(
    r"(?:\b(?:at|from|until|by)\s|T)(?P<told>(?:24:(?!00)|2[5-9]:)[0-5]\d)(?=\s(?:local|hours|[A-Z]{3}\b)|[,.;)]|$)|"
    r"(?<![\d:.,])(?P<amiss>(?:1[3-9]|2[0-3])[:.][0-5]\d\s?a\.?m\b\.?|(?:1[0-2]|[1-9]):[6-9]\d\s?[ap]\.?m\b\.?)"
)


def hours_amiss(text: str) -> Iterator[tuple[Span, str, str]]:
    """Each hour that cannot be, with why and with what would hold.

    >>> [why for _, why, _ in hours_amiss("It rose at 24:30 local time, and fell at 3 p.m. in the morning.")]
    ['No clock shows “24:30”.', '“3 p.m. in the morning” is no hour of a morning.']
    """
    for match in _NONE.finditer(text):
        kind = "told" if match["told"] else "amiss"
        yield Span(*match.span(kind)), f"No clock shows “{match[kind].rstrip('.')}”.", ""
    for pattern in (_BEHIND, _BEFORE):
        for match in pattern.finditer(text):
            if not lies_in(match):
                other = "a.m." if match["half"] == "p" else "p.m."
                told = f"{match['hour']}{':' + match['minute'] if match['minute'] else ''} {other}"
                part = match["part"]
                kind = (
                    f"no hour of {'an' if part[0] in 'aeiou' else 'a'} {part}"
                    if part[-1] != "s"
                    else f"not in the {part}"
                )
                reason = f"“{match[0]}” is {kind}."
                yield Span(match.start(), match.end()), reason, f"as {told}"


def lies_in(match: re.Match[str]) -> bool:
    """Whether an hour can lie in the part of the day told with it, both taken wide."""
    hour, part = int(match["hour"]), match["part"]
    if not 0 < hour <= NOON:
        return True
    at = hour % NOON + int(match["minute"] or 0) / 60 + (NOON if match["half"] == "p" else 0)  # 60 minutes an hour
    if part in FIRST_HALF:
        return at < NOON + 1
    if part in LATER_HALF:
        return at >= NOON or at < LATER_HALF[part]
    return not LIGHT[0] <= at <= LIGHT[1]
