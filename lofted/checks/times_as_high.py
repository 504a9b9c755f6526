"""Is it as many times as high as what it is set beside?

Reports measure a height by the space station, by airliners or by Mount Everest.

    >>> review("The missile rose to 770 km, five times as high as the International Space Station.")
    times_as_high: conflicts. 770 km is about 1.9 times as high as the International Space Station, which flies at 370
    to 430 km, and the words have five times.

    >>> review("The missile rose to 770 km, nearly twice as high as the International Space Station.")
    times_as_high: holds. 770 km is about 1.9 times as high as the International Space Station, which flies at 370
    to 430 km, as the words say.

Silent where the multiple is of something else, and where no height stands in the sentence.

    >>> review("The Hwasong-15 rose to 4,475 km, twice the height of the Hwasong-12's flight.")

Limits: it conflicts only where the multiple is off by half, since such words are rounded freely.

Source: NASA on the station's orbit; the survey of 2020 for Mount Everest; the usual flight levels of airliners.
"""

import re
from collections.abc import Iterator
from math import inf

from lofted.checking import UNSURE, conflicts, holds
from lofted.facts import Claim, Finding, Reading
from lofted.reference.saying import KILOMETRE, number
from lofted.reference.sentence import by_sentence

HEIGHTS = {  # what a height is set beside → its own, from and to, in m
    "the International Space Station, which flies at": (370_000.0, 430_000.0),  # m; NASA, over its years
    "airliners, which fly at": (9_000.0, 13_000.0),  # m; usual flight levels
    "Mount Everest, whose height is": (8_848.0, 8_850.0),  # m; 8,848.86 by the survey of 2020
}
FREELY = 1.5  # times by which such a multiple can be rounded; ours
_OF = re.compile(
    r"\s(?:the\s(?:(?:average|usual|orbital)\s)?(?:height|altitude|orbit|level)\s(?:of|at\swhich)\s|"
    r"as\shigh\s(?:up\s)?as\s|higher\sthan\s)"
    r"(?:that\sof\s)?(?:the\s|an?\s)?(?P<what>International\sSpace\sStation|ISS\b|space\sstation|airliners?|passenger\s(?:jet|plane)s?|"
    r"(?:Mount\s|Mt\.?\s)?Everest)"
)


def times_as_high(reading: Reading) -> Iterator[Finding]:
    """Work again each multiple of a known height that stands in a sentence with one height."""
    for _, claims in by_sentence(reading.claims):
        told = [one for one in claims if one.aspect in ("apogee", "orbit_height") and one.quantity]
        heights = [one for one in told if one.quantity and one.quantity.said.high < inf]
        for claim in claims if len(heights) == 1 else ():
            match = _OF.match(reading.article.text, claim.span.end)
            sure = not claim.denied and claim.likelihood.words not in UNSURE
            if claim.quantity and claim.quantity.unit == "times" and match and sure:
                yield from judged(claim, heights[0], beside(match["what"]))


def beside(words: str) -> str:
    """Which of the known heights some words mean."""
    if "Everest" in words:
        return "Mount Everest, whose height is"
    station = "Station" in words or "ISS" in words or "station" in words
    return "the International Space Station, which flies at" if station else "airliners, which fly at"


def judged(claim: Claim, height: Claim, what: str) -> Iterator[Finding]:
    """The verdict on one multiple."""
    assert claim.quantity and height.quantity, "given by times_as_high"
    low, high = HEIGHTS[what]
    least, most = height.quantity.bare.low / high, height.quantity.bare.high / low
    about = number((height.quantity.bare.low + height.quantity.bare.high) / (low + high))
    span = f"{number(low / KILOMETRE)} to {number(high / KILOMETRE)} km"
    span = f"{number(high / KILOMETRE, decimals=2)} km" if high - low < KILOMETRE else span
    fact = f"{height.told} is about {about} times as high as {what} {span}"
    working = [f"{height.told} ÷ {span} = {about}"]
    told = claim.quantity.fair
    if told.low > most * FREELY or told.high < least / FREELY:
        reason = f"{fact}, and the words have {claim.told}."
        right = f"with about {about} times"
        yield conflicts(claim, height, reason=reason, working=working, would_hold_if=right)
    elif claim.quantity.said.low <= most and least <= claim.quantity.said.high:
        yield holds(claim, height, reason=f"{fact}, as the words say.", working=working)
