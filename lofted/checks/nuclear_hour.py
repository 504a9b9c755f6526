"""Is it the hour at which a nuclear test is on record?

    >>> review("The nuclear test of January 6, 2016, was at 10:00 a.m.")
    nuclear_hour: depends. 10:00 a.m. is right by the clock of Pyongyang, which then stood at UTC+8:30; the test of 6
    January 2016 is on record at 10:30 by the clock of Seoul, 01:30 UTC.

    >>> review("The nuclear test of May 25, 2009, was at 9:54 p.m. Korean time.")
    nuclear_hour: conflicts. 9:54 p.m. Korean time is twelve hours off: the test of 25 May 2009 is on record at 09:54 by
    the clock of Seoul, 00:54 UTC.

    >>> review("The nuclear test of May 25, 2009, was at 9:54 a.m. Korean time.")
    nuclear_hour: holds. The test of 25 May 2009 is on record at 09:54 by the clock of Seoul, 00:54 UTC, as the words
    say.

Silent where the words do not tell which test is meant, and on hours of what came after it (an announcement, a
meeting).

Limits: the tests of North Korea alone, since of those of others the hours are not on the shelf.

Source: the hours in the catalogue's `blasts.csv`; zones from the IANA time zone database.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from lofted.checking import conflicts, depends, firm, holds
from lofted.facts import CLOCK, Claim, Entry, Finding, Moment, Reading, Record
from lofted.reference.days import days_in, days_of
from lofted.reference.flight_hours import DAY, apart
from lofted.reference.pyongyang import PYONGYANG, foreign_local
from lofted.reference.saying import day
from lofted.reference.sentence import by_sentence
from lofted.reference.subjects import countries, country_before, row_evidence
from lofted.reference.tallies import TESTERS, nuclear_tests

FIELD = "nuclear tests"
CUES = ("nuclear", "atomic", "hydrogen")

NEAR = 5.0  # minutes; agencies' hours of one test differ by 1 to 3, and an hour is told in fives
HOUR = 30.0  # minutes by which an hour told without its minutes can be off
FAR = 120.0  # minutes up to which another hour can be another agency's, or a slip of a clock; ours
HALF_DAY = 720  # minutes; what "a.m." for "p.m." shifts
REACH = 40  # characters before the hour in which what is told of then stands
COUNTRY = "north-korea"
SEOUL, UTC = "Asia/Seoul", "UTC"
OTHERS = ((PYONGYANG, "Pyongyang"), (UTC, "UTC"), ("America/New_York", "Washington"), ("Asia/Shanghai", "China"))

_TEST = re.compile(
    r"\b(?:nuclear|atomic|hydrogen[- ]bomb)\s(?:(?:weapons?|device|bomb|underground)\s)?"
    r"(?:test|explosion|detonation|blast)(?!s\b|\ssite)|"
    r"\b(?:tested|detonated|exploded|set\soff)\s(?:an?|its|the)\s(?:\w+\s){0,3}?(?:nuclear|atomic|hydrogen)\s(?:bomb|device|weapon|warhead)\b",
    re.I,
)
_BOMB = re.compile(r"\b(?:nuclear|atomic|hydrogen)\b", re.I)
_GOES_ON = re.compile(  # what is told of the test of the sentence before
    r"(?:It|The\s(?:nuclear\s|underground\s)?(?:test|blast|explosion|detonation|quake|earthquake)"
    r"(?:\s(?:at|near|in|under)\s(?:the\s)?(?:[A-Z][\w-]+|test\ssite|site)(?:\s[A-Z][\w-]+)?)?)\s(?:was|came|took\splace|happened|occurred|"
    r"was\scarried\sout|was\sconducted|struck|hit)\b|"
    r"(?-i:[A-Z])[^.;]{2,60}?\s(?:detected|recorded|registered|measured|picked\sup|noticed|observed)\s(?:an?|the)\s(?:[a-z-]+\s)?"
    r"(?:quake|earthquake|tremor|blast|explosion)\b(?!\sof\s\d)"
)
_LATER = re.compile(  # what else has an hour on such a day
    r"\b(?:announce\w*|statement|television|broadcast|said|says|told|report\w*|met|meet\w*|aftershock|collapse|later|after|"
    r"before|until|by|since|convened?|briefing|second|call(?:ed)?)\b",
    re.I,
)
_NOT = re.compile(r"\b(?:no|not|never|would|will|could|may|might|plan\w*|prepar\w*|next|expect\w*)\b")
_PYONGYANGS = re.compile(r"[^.;]{0,30}\bPyongyang\b")  # "9:00 by the clock that Pyongyang then kept"
_SITE_CLOCK = re.compile(r"\b(?:local|Pyongyang)\b")  # then the clock of Pyongyang is right
_LOCAL = re.compile(r"(?!.{0,40}\blocal\b)(?=[.,;)]|\s(?:on|in|at)\b|$)")  # no clock is named
_ABROAD = re.compile(  # who recorded it by a clock of their own
    r"\b(?:South\sKorea\w*|Seoul|Japan\w*|Tokyo)\b[^.;]{0,60}\s(?:detected|recorded|registered|measured|picked\sup|noticed|observed)\b"
)
_ABOUT_NOON = re.compile(r"\b(?:around|about|near(?:ly)?|close\sto)\s(?:noon|midday|midnight)\b")
_TIME = re.compile(r"T(\d\d):(\d\d)")


def nuclear_hour(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each hour told of a nuclear test whose day stands in the same sentence against the record."""
    tests, last = nuclear_tests(COUNTRY, record), None
    for sentence, claims in by_sentence(reading.claims):
        words = reading.article.quote(sentence)
        before, last = last, meant(claims, tests) if _BOMB.search(words) else None
        goes_on = before is not None and _GOES_ON.match(words)
        if not (_TEST.search(words) or goes_on) or _NOT.search(words):
            continue
        if country_before(reading.article, sentence.end, countries(record, TESTERS)) not in (COUNTRY, ""):
            continue
        test = meant(claims, tests) or (before if goes_on else None)
        known = hour_of(test, record) if test else None
        for claim in claims if test and known else ():
            ahead = words[max(0, claim.span.start - sentence.start - REACH) : claim.span.start - sentence.start]
            if claim.moment and clock(claim.moment) is not None and firm(claim) and not _LATER.search(ahead):
                behind = reading.article.text[claim.span.end : sentence.end]
                abroad = bool(_ABROAD.search(words[: claim.span.start - sentence.start]))  # "local" is Seoul's then
                rough = bool(_ABOUT_NOON.search(f"{ahead}{claim.told}"))
                yield from judged(claim, claim.moment, test, known, behind, abroad=abroad, rough=rough)


def clock(moment: Moment) -> float | None:
    """The minutes since midnight that a moment tells."""
    match = _TIME.search(moment.edtf) if moment.precision in CLOCK else None
    return int(match[1]) * 60 + int(match[2]) if match else None  # 60 minutes an hour


def meant(claims: Sequence[Claim], tests: Sequence[Entry]) -> Entry | None:
    """The one test whose day a sentence tells."""
    told = [days for one in claims if one.moment and (days := days_of(one.moment)) and days[0] == days[1]]
    met = [one for one in tests if any(days_in(one.columns["date"]) == days for days in told)]
    return met[0] if len(met) == 1 and len(set(told)) == 1 else None


def hour_of(test: Entry, record: Record) -> tuple[datetime, Entry] | None:
    """The instant of a test, with the row that tells it."""
    rows = (one for one in record.entries("blast") if one.columns["test"] == test.id and one.columns["what"] == "hour")
    row = next(rows, None)
    return (datetime.fromisoformat(row.columns["low"]).replace(tzinfo=ZoneInfo(UTC)), row) if row else None


def judged(
    claim: Claim,
    moment: Moment,
    test: Entry | None,
    known: tuple[datetime, Entry] | None,
    behind: str,
    *,
    abroad: bool = False,
    rough: bool = False,
) -> Iterator[Finding]:
    """The verdict on one hour; a `rough` one is told as about the middle of the day or of the night."""
    told = clock(moment)
    assert told is not None and test and known, "given by nuclear_hour"
    instant, row = known
    when, slack = date.fromisoformat(test.columns["date"]), HOUR if moment.precision == "hour" else NEAR
    evidence = [row_evidence(row, f"{test.name}: {instant:%H:%M} UTC")]
    record = f"of {day(when)} is on record at {at(instant, SEOUL)} by the clock of Seoul, {at(instant, UTC)} UTC"
    gaps = {zone: apart(told, minutes(instant, zone)) for zone in (moment.zone or SEOUL, SEOUL, *dict(OTHERS))}
    hidden = "" if abroad else foreign_local(moment, instant, behind)
    if rough and moment.zone is None and gaps[SEOUL] <= HOUR:
        yield holds(claim, reason=f"The test {record}, as the words roughly say.", evidence=evidence)
    elif gaps[moment.zone or SEOUL] <= slack and hidden and gaps[PYONGYANG] > slack:
        reason = f"{claim.told} {hidden}: the test {record}."
        yield depends(claim, reason=reason, on="whose clock is called local", evidence=evidence)
    elif moment.zone is None and gaps[PYONGYANG] <= slack and _PYONGYANGS.match(behind):
        return  # the text says so itself
    elif (
        gaps[SEOUL] > NEAR
        and gaps[PYONGYANG] <= NEAR
        and moment.zone is None
        and not _SITE_CLOCK.search(claim.told)
        and _LOCAL.match(behind)
    ):
        reason = f"{claim.told} is right by the clock of Pyongyang, which then stood at UTC+8:30; the test {record}."
        yield depends(claim, reason=reason, on="the clock, which the text does not name", evidence=evidence)
    elif gaps[moment.zone or SEOUL] <= slack:
        yield holds(claim, reason=f"The test {record}, as the words say.", evidence=evidence)
    elif moment.zone is None and (by := [name for zone, name in OTHERS if gaps[zone] <= slack]):
        then = ", which then stood at UTC+8:30" if by[0] == "Pyongyang" else ""
        reason = f"{claim.told} is right by the clock of {by[0]}{then}; the test {record}."
        yield depends(claim, reason=reason, on="the clock, which the text does not name", evidence=evidence)
    elif apart((told + HALF_DAY) % DAY, minutes(instant, moment.zone or SEOUL)) <= slack:
        right = f"with the other half of the day: {at(instant, moment.zone or SEOUL)}"
        reason = f"{claim.told} is twelve hours off: the test {record}."
        yield conflicts(claim, reason=reason, evidence=evidence, would_hold_if=right)
    elif gaps[moment.zone or SEOUL] <= FAR:
        reason = f"{claim.told} is {round(gaps[moment.zone or SEOUL])} minutes off: the test {record}."
        yield depends(claim, reason=reason, on="whose account of the hour is followed", evidence=evidence)


def minutes(instant: datetime, zone: str) -> float:
    """Minutes since midnight by a clock."""
    there = instant.astimezone(ZoneInfo(zone))
    return there.hour * 60 + there.minute  # 60 minutes an hour


def at(instant: datetime, zone: str) -> str:
    """An instant by a clock."""
    return f"{instant.astimezone(ZoneInfo(zone)):%H:%M}"
