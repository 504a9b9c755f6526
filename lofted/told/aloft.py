"""Whether the words on a speed name an altitude, or something that flies high up."""

import re

from lofted.facts import Claim

NEAR = 200  # characters; one or two sentences, in which "it" has its noun
_CLIMBS = re.compile(r"\b(?:missiles?|rockets?|warheads?|[IMS]RBMs?|ICBMs?|SLBMs?|Hwasong\S*)\b", re.I)
_LEVEL = re.compile(r"\b(?:cruise|glid\w+|scramjet|aircraft|jet|plane)\b", re.I)  # these fly high up and level
_GOES_ON = re.compile(r"\W{0,2}(?:It|Its)\b")
_ALTITUDE = re.compile(
    r"\b(?:altitudes?|heights?|stratospher\w+|atmosphere|sea level|ground|"
    r"(?:km|kilomet(?:er|re)s|miles|feet) (?:up|high)|high up|high in|"
    r"(?:thin|cold|upper) (?:cold )?air|edge of space|near space)\b",
    re.I,
)
_HIGH = re.compile(
    r"\b(?:high (?:up|in|above)|upper (?:air|atmosphere)|stratospher\w+|thin(?:ner)? air|near space)\b", re.I
)


def of_a_missile(claim: Claim, text: str) -> bool:
    """Whether a speed is told of a missile, without an altitude."""
    start, end = max(0, claim.sentence.start - NEAR), claim.sentence.end + NEAR
    return bool(_CLIMBS.search(text, start, end)) and not names_height(claim, text)


def names_height(claim: Claim, text: str) -> bool:
    """Whether the words on a speed name an altitude, or what flies high up and level."""
    start = claim.sentence.start
    if _GOES_ON.match(text, start):
        start = max(0, start - NEAR)
    words = text[start : claim.sentence.end]
    return bool(_LEVEL.search(words) or _ALTITUDE.search(words))


def told_high(claim: Claim, text: str) -> bool:
    """Whether the sentence of a speed tells it of what flies high up: "high in the atmosphere"."""
    return _HIGH.search(text, claim.sentence.start, claim.sentence.end) is not None
