"""Which firsts are not asked about: another's, planned or doubted, narrower than is counted, or named by a claim."""

import re
from dataclasses import replace

from lofted.facts import DAYS, Claim, Reading, Record
from lofted.reference.days import A_DAY
from lofted.reference.kinds import ORBIT, kinds_in
from lofted.told.day import day_of
from lofted.told.kind import country_of, kind_of
from lofted.told.lulls import Lull, lulls

BEFORE = 40  # characters before a first in which stand the words that make it another's: "days after its first …"

_ANOTHERS = re.compile(
    r"\b(?:after|since|before|following|until|ahead of|like|than|as|not|from|of|mark(?:s|ed|ing)? \w+ \w+ since|"
    r"anniversary of)\s"
    r"(?:[A-Z]\w+\s|the\s|his\s)?$"
)
_UNSURE = re.compile(
    r"\b(?:could|may|might|would|will|if|plans?|planned|expected|likely|possibl[ey]|appears?|prepar\w+|set to|about to|"
    r"threat\w*|not the|hopes?|intends?|vow\w*|ready|failed to)\b"
)
_BY_WEST = re.compile(  # "since the one of 28 November 2017, United States time"
    r",?\s\(?(?:(?:by|on|in|at)\s)?(?:the\s)?(?:(?:clocks?|time)\s(?:of|in)\s)?(?:United\sStates|U\.?S\.?|American?|Washington|Eastern|Pacific|"
    r"European|Universal|UTC|GMT|EST|EDT|Greenwich)\b"
)
_PAUSE_ENDED = re.compile(  # which only flights to full range are held to have done, by those who tell of it
    r"\b(?:end(?:ed|s|ing)|br(?:oke|eaks|eaking|oken)|abandon\w*|scrap\w*|shatter\w*)\s(?:with\s)?(?:a|its|the|that)\s(?:[\w-]+\s){0,3}?"
    r"(?:moratorium|pause|freeze|halt)\b"
)
_TRY = re.compile(r"\b(?:attempts?|try|tries|bid|effort|go|shot)\b")  # counted here only
_NARROWER = re.compile(
    r"\s(?:from|with|using|at|under|near|against|aimed|carrying|toward|towards|through|capable|in\sfull|"
    r"on\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]|\d|the\s(?:night|morning|day|same)\b)\w+)\b|-"
)


def at_site(one: Lull, reading: Reading) -> Lull:
    """A first since a day that the words give by a clock west of the sites of East Asia, with the day it was there."""
    told = one.since
    west = _BY_WEST.match(reading.article.text, one.span.end)
    if not west or told is None or told.start is None or told.end is None or told.precision not in DAYS:
        return one
    return replace(one, since=replace(told, start=told.start + A_DAY, end=told.end + A_DAY))


def asked_as_kind(claim: Claim, vehicle_class: str, reading: Reading, record: Record) -> bool:
    """Whether a claim that names no class is a first of one for `first_of_kind`, so that one check of two speaks."""
    for one in lulls(claim.sentence, reading) if not kinds_in(claim.told) else ():
        country = country_of(one, reading, record) if one.span.meets(claim.span) else ""
        if country and not (named_by_claim(one, country, reading, record) or ruled_out(one, reading)):
            kind = kind_of(one, reading, record)
            return bool(kind and kind.id == vehicle_class and day_of(one, kind, country, reading, record))
    return False


def named_by_claim(one: Lull, country: str, reading: Reading, record: Record) -> bool:
    """Whether the words are a claim that names its own class, which another check holds against a list that is full."""
    claims = [claim for claim in reading.claims if claim.aspect == "first_since" and claim.span.meets(one.span)]
    classes = ("ICBM", "IRBM", "SLV", "SRBM")
    listed = ("complete/" + f"{country}/{name}" for name in classes)
    if (country and not any(record.entry(each) for each in listed)) or _TRY.search(one.what):
        return False
    return any(kind.id in classes or "such" in claim.told for claim in claims for kind, _ in kinds_in(claim.told)[:1])


def ends_pause(reading: Reading) -> bool:
    """Whether the launch is told as the end of a pause: then smaller tests within it are plainly not counted.

    >>> from lofted.facts import Article
    >>> ends_pause(Reading(Article("It broke a self-imposed moratorium of 2018.")))
    True
    """
    return _PAUSE_ENDED.search(reading.article.text) is not None


def ruled_out(one: Lull, reading: Reading) -> bool:
    """Whether it is planned or asked, or told of something that came before what the sentence tells."""
    words, at = reading.article.quote(one.sentence), one.span.start - one.sentence.start
    if words[at:].startswith("their"):
        return True  # whose: a force's, a firm's, or two countries'
    ask = words.rstrip(' ”"').endswith("?")
    apart = not one.negative and _ANOTHERS.search(words[max(0, at - BEFORE) : at])
    behind = _NARROWER.match(reading.article.text, one.span.end)
    orbit = one.ever and not one.negative and kinds_in(one.what)[:1] and kinds_in(one.what)[0][0] == ORBIT
    unsure = not orbit and _UNSURE.search(words[: at + len(one.what)])  # "about to put its first satellite into orbit"
    return bool(ask or apart or behind or unsure)
