"""What a sentence says of an orbit: whether it is one around the Earth, and how high it is."""

import re
from collections.abc import Sequence

from lofted.facts import Claim
from lofted.reference.sentence import only

_ORBIT = re.compile(r"\borbit|\bcircl|\bperigee|\brevolution|\ba?round the (?:Earth|globe|planet|world)\b", re.I)
CUES = ("orbit", "circl", "perigee", "revolution", "round")  # one of these stands in every match
_ELSEWHERE = re.compile(
    r"\b(?:moon|lunar|mars|martian|venus|mercury|jupiter|saturn|uranus|neptune|pluto|asteroid|comet|heliocentric|"
    r"solar orbit|around the sun|sun-orbit\w*|lagrange|L[12]|exoplanet)\b",
    re.I,
)
STAYING = re.compile(r"\b(?:orbit(?:s|ed|ing)|circl(?:es|ed|ing)|in(?:to)?\s(?:\w+[\s-]){0,3}orbit)\b", re.I)
_ABOVE = re.compile(r"\s(?:\([^()]{1,40}\)\s)?(?:above|over|up)\b")
_EARTH = re.compile(r"\b(?:Earth|globe|ISS|space station)\b", re.I)


def around_earth(words: str, text: str) -> bool:
    """Whether a sentence of a text tells of an orbit, and of none around another body.

    >>> around_earth("It orbits at 100 km.", "The probe reached the Moon. It orbits at 100 km.")
    False
    """
    low = words.lower()
    if not any(cue in low for cue in CUES) or not _ORBIT.search(words):
        return False
    return not _ELSEWHERE.search(text) or bool(_EARTH.search(words) and not _ELSEWHERE.search(words))


def heights_of(told: Sequence[Claim], words: str) -> list[Claim]:
    """The two ends of the orbit, or its altitude; nothing where several orbits may be meant."""
    low, high = only(told, "perigee"), only(told, "apogee")
    if low and high:
        return [low, high]
    if any(one.aspect == "perigee" for one in told) or "apogee" in words.lower():
        return []
    found = [one for one in told if one.unit == "m" and (one.aspect in ("altitude", "apogee") or above(one, words))]
    return found if len(found) == 1 or is_pair(found, words) else []


def is_pair(found: Sequence[Claim], words: str) -> bool:
    """Whether two altitudes are the ends of one orbit: "500 by 600 km"."""
    return len(found) == 2 and bool(re.search(r"\d(?:\s?\w+)?\s(?:by|x|×)\s\d", words))


def above(claim: Claim, words: str) -> bool:
    """Whether a figure of no clear aspect is a height by the words behind it: "250 miles above the Earth"."""
    return claim.aspect == "figure" and bool(_ABOVE.match(words, claim.span.end - claim.sentence.start))
