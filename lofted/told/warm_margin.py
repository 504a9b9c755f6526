"""Where a difference of temperatures is told in the degrees that a thermometer shows: "68F above average"."""

import re

from lofted.facts import Claim
from lofted.reference.degrees import FAHRENHEIT, FREEZES, STEP
from lofted.reference.saying import number

MOST = (
    55.0  # degrees Fahrenheit; ours: the greatest ever told was 38.5 degrees Celsius, 69 F, in Antarctica in March 2022
)
_NORMAL = re.compile(
    r"\)?[\s-](?:(?:warmer|hotter|cooler|colder|higher|lower)\sthan\s(?:the\s|its\s|is\s|in\s)?(?:(?!sea\b)[\w-]+\s){0,3}?|"
    r"(?:above|below|over|under)\s(?:the\s|its\s|their\s)?(?:(?!sea\b)[\w-]+\s){0,3}?)(?:average|normal|usual|mean|norm)\b",
    re.I,
)
_POLAR = re.compile(
    r"\b(?:Antarctic\w*|Arctic|South\sPole|North\sPole|polar|Greenland|Siberia\w*|Concordia|Vostok|Svalbard|Mars|Moon)\b"
)


def beyond_normal(claim: Claim, text: str) -> str:
    """Why so many degrees Fahrenheit are no distance from what is usual; empty where they may be.

    >>> from lofted.facts import Span
    >>> from lofted.reference.units import measure
    >>> told = "It was 68 °F above average."
    >>> claim = Claim("1", "temperature", measure("68 °F"), Span(7, 12), Span(0, len(told)))
    >>> beyond_normal(claim, told)
    '68 °F on a thermometer is 20 °C; as a difference, 20 °C are 36 °F'
    """
    told = claim.quantity
    if told is None or told.unit != FAHRENHEIT or told.bare.middle < MOST:
        return ""
    words = text[claim.sentence.start : claim.sentence.end]
    if not _NORMAL.match(text, claim.span.end) or _POLAR.search(words):
        return ""
    shown = (told.bare.middle - FREEZES) / STEP
    warm, right = number(shown), number(round(shown) * STEP)
    return f"{claim.told} on a thermometer is {warm} °C; as a difference, {warm} °C are {right} °F"
