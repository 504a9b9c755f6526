"""Finds where a satellite of North Korea is told as come into orbit at a time at which none did."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lofted.facts import DAYS, Claim, Flight, Reading, Record, Span
from lofted.reference.counting import count_of, spelled
from lofted.reference.days import A_DAY, Days, days_of
from lofted.reference.history import complete
from lofted.reference.tied import flatly
from lofted.reference.wording import sentences
from lofted.told.kind import country_of
from lofted.told.lulls import Lull
from lofted.told.satellite_number import LAND

SINCE = date(2013, 1, 1)  # whether those before December 2012 came into orbit depends on whose word is followed
NEAR = 60  # characters between a satellite and its time; a clause

_PUT = re.compile(
    r"\b(?P<well>successfully\s)?(?P<verb>put|placed|sent|launched|orbited|delivered|lofted)\s(?:(?:up|its|the|an?|another|one)\s)?"
    rf"(?:(?P<count>{spelled(2)}|[2-9])\s)?(?:[a-z-]+\s){{0,4}}?(?:satellites?|one)\b"
)
_IN_ORBIT = re.compile(r"\b(?:in|into|to)\s(?:\w+\s)?orbit\b")
_ITS_OWN = re.compile(  # who did it, where the clause before the verb tells: "the North put", "and later placed"
    r"^\s*(?:(?:and|also|then|later|has|had)\s)*$|\b(?:North\sKorean?|Pyongyang|[Tt]he\sNorth|DPRK|[Ii]t|the\s(?:country|regime)|rocket|"
    r"Chollima-\d|[Kk]im)\b[^,;]*$"
)
_NOT_DONE = re.compile(
    r"\b(?:claim\w*|attempt\w*|fail\w*|tr(?:y|ied|ying)|bid|effort|lost|explod\w*|crash\w*|to)\s[^,;]{0,40}$"
)
_FAILS = re.compile(r"\b(?:but|fail\w*|lost|explod\w*|blew|crash\w*|unsuccessful\w*|broke)\b")
_OTHER_TIME = re.compile(r"\b(?:after|since|before|until|following|by|like|than)\s[^,;]{0,25}$")
_SATELLITE = re.compile(r"\bsatellite")


@dataclass(frozen=True, slots=True)
class Then:
    """A satellite told as in orbit, the time told for it, and the last launch before the end of it that reached it."""

    span: Span
    days: Days
    last: Flight
    then: int  # how many came into orbit in that time


def orbited_then(reading: Reading, record: Record) -> Iterator[Then]:
    """Every satellite of North Korea told as put into orbit at a time that no launch to orbit on record fits."""
    text = reading.article.text
    for sentence in sentences(text):
        words = text[sentence.start : sentence.end]
        for match in _PUT.finditer(words):
            behind = words[match.end() : match.end() + NEAR].partition(",")[0]
            done = match["well"] or match["verb"] == "orbited" or _IN_ORBIT.search(behind)
            if not done or not _SATELLITE.search(text, 0, sentence.start + match.end()):
                continue
            lead = words[: match.start()].rpartition(",")[2]
            told = time_of(match, sentence, reading)
            if (
                told is None
                or not _ITS_OWN.search(lead)
                or _NOT_DONE.search(lead)
                or _FAILS.search(words, match.start())
                or not flatly(f"{lead}{match[0]}{behind}")
            ):
                continue
            span = Span(
                min(told.span.start, sentence.start + match.start()), max(told.span.end, sentence.start + match.end())
            )
            number = count_of(match["count"]) if match["count"] else 1
            one = at_no_launch(span, sentence, told, number, reading, record)
            if one:
                yield one


def time_of(match: re.Match[str], sentence: Span, reading: Reading) -> Claim | None:
    """The one time that stands behind a satellite in its clause, or else at the head of its sentence."""
    text, begin, end = reading.article.text, sentence.start + match.start(), sentence.start + match.end()
    times = {one.span: one for one in reading.claims if one.moment and one.sentence.meets(sentence)}
    behind = [one for span, one in sorted(times.items()) if span.start >= end]
    if behind and "," not in (between := text[end : behind[0].span.start]) and len(between) <= NEAR:
        return None if _OTHER_TIME.search(between) else behind[0]
    ahead = [one for span, one in sorted(times.items()) if span.end <= begin]
    leads = len(ahead) == 1 and text[sentence.start : ahead[0].span.start] in (
        "In ",
        "On ",
        "In early ",
        "In late ",
        "",
    )
    return ahead[0] if leads and begin - ahead[0].span.end <= NEAR else None


def at_no_launch(span: Span, sentence: Span, told: Claim, number: int, reading: Reading, record: Record) -> Then | None:
    """The time and the last launch that reached orbit, where fewer did then and the shelf lists every launch."""
    days = days_of(told.moment) if told.moment and told.moment.precision in (*DAYS, "month", "year") else None
    if days is None or days[0] < SINCE or not complete(record, f"{LAND}/SLV", days[0], days[1]):
        return None
    if country_of(Lull(span, sentence, "satellite"), reading, record) != LAND:
        return None
    own = [one for one in record.flights() if one.country == LAND and one.kind == "space" and one.outcome == "success"]
    before = [one for one in own if one.day <= days[1] + A_DAY]
    then = [one for one in before if one.day >= days[0] - A_DAY]
    return Then(span, days, before[-1], len(then)) if before and len(then) < number else None
