"""The height of the space station as it was while the shuttle flew to it, told of years in which it flew higher."""

import re

from lofted.facts import Claim, Evidence, Reading, Span
from lofted.reference.days import days_of
from lofted.reference.listed import last_sentence

LOW = 280_000.0  # m; lower than the station ever flew, so that it is another slip
OLD = 365_000.0  # m; ours: from 2012 on it has not flown lower than some 385 km
RAISED_BY = 2012  # the first whole year in which it flew at some 400 km
RAISED = Evidence(
    "iss/raised",
    "in 2011 the station was raised from 220 to 248 miles; its mean height in March 2017 was 404.5 km",
    "411answers; TASS, 2017-03-02",
    "https://rusreality.com/2017/03/02/iss-raised-the-height-of-the-orbit-by-1-km",
)
_ISS = re.compile(r"\b(?:International\sSpace\sStation|ISS)\b")
_GOES_ON = re.compile(r"(?:The\s(?:space\s)?(?:station|outpost|complex|laboratory)|It)\s")
_FLIES = re.compile(
    r"\b(?:orbit(?:s|ed|ing)?|circl(?:es|ed|ing)|fl(?:ies|ew|ying)|travel(?:s|led|ing|ling)?|speed(?:s|ing)?|kept|passes)\b"
)
_NOT_SO = re.compile(
    r"\b(?:above|below|beneath|under|over|from|than|toward\w*|near|away)\s(?:the\s)?(?:\w+\s){0,2}(?:station|ISS)\b"
    r"|\b(?:capsule|rocket|launch\w*|balloon|satellites?|debris|dock\w*|raise[ds]?|reboost\w*|would|will|planned|once|then|"
    r"used\sto|originally|formerly|until|lower\w*|could|may|might|not|deorbit\w*|shuttle|Tiangong|Mir|Skylab|Salyut|at\sfirst)\b",
    re.I,
)


def too_old(height: Claim, words: str, sentence: Span, reading: Reading) -> bool:
    """Whether a height is that of the station until 2011, told as of a later year."""
    told, text = height.quantity, reading.article.text
    if told is None or not (told.bare.low > LOW and told.bare.high <= OLD) or _NOT_SO.search(words):
        return False
    named = _ISS.search(words) or (_GOES_ON.match(words) and _ISS.search(last_sentence(text[: sentence.start])))
    if not named or not _FLIES.search(words):
        return False
    moments = [one.moment for one in reading.claims if one.sentence == sentence and one.moment]
    years = [days[0].year for one in moments if (days := days_of(one))]
    years += [reading.article.published.year] if not years and reading.article.published else []
    return bool(years) and min(years) >= RAISED_BY
