"""Was it at that time of the day?

    >>> review("North Korea fired an ICBM on the afternoon of July 12, 2023.")
    part_of_day: conflicts. The launch was at 10:00 on 12 July 2023 by the clock of its site, which is no
    afternoon there.

    >>> review("North Korea fired an ICBM on the morning of July 12, 2023.")
    part_of_day: holds. The launch was at 10:00 on 12 July 2023 by the clock of its site, as “the morning of July 12,
    2023” says.

A launch in the morning in Korea falls in the night of Europe and the evening of America.

    >>> review("North Korea launched a Hwasong-18 in the night to December 18, 2023. The ICBM flew for 73 minutes.")
    part_of_day: depends. The launch was at 08:24 on 18 December 2023 by the clock of its site, which is no night there;
    “night” is right by the clock of UTC, where it was 23:24.

An alarm is given within minutes of a launch, so that its hour shows the half of the day.

    >>> review("The ICBM of July 12, 2023 set off an alarm in Japan at 10:05 p.m. local time.")
    part_of_day: conflicts. An alarm at 10:05 p.m. local time is twelve hours off: the launch was at 10:00 on 12 July
    2023 by the clock of its site.

Silent where the launch is on no record, or on one without its hour, where its country launched more than once on
that day, and where the part of the day is that of something else.

Limits: the parts of the day are taken wide, since dawn and dusk move with the season.

Source: the hour of each launch in the catalogue, zones from the IANA time zone database.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

from lofted.checking import conflicts, depends, firm, holds
from lofted.facts import Claim, Event, Finding, Flight, Reading, Record, Verdict
from lofted.reference.classes import of_another_class
from lofted.reference.days import A_DAY
from lofted.reference.history import launch_evidence
from lofted.reference.saying import day
from lofted.told.launch import spoken_of_then
from lofted.told.two_clocks import told_by_two

FIELD = "days and clocks"

PARTS = {  # part of the day → hours from and to which it can be told, taken wide; ours
    "night": (18.0, 7.0),  # hours
    "evening": (16.0, 24.0),  # hours
    "afternoon": (11.75, 18.5),  # hours
    "midday": (10.75, 13.75),  # hours
    "morning": (2.0, 12.25),  # hours; "early" hours are told as morning too
    "dawn": (3.0, 8.5),  # hours; winter in Korea has the sun up at 7:50
    "midnight": (22.0, 2.0),  # hours
    "early hours": (0.0, 6.0),  # hours
    "time before dawn": (0.0, 8.0),  # hours; winter in Korea has the sun up at 7:50
    "early time of a day": (0.0, 11.0),  # hours; "early on Tuesday"
    "late time of a day": (15.0, 24.0),  # hours; "late on Tuesday"
}
VAGUE = ("early hours", "time before dawn", "early time of a day", "late time of a day")  # of which no two have one end
CALLED = {"overnight": "night", "nighttime": "night", "noon": "midday", "noontime": "midday", "daybreak": "dawn"}
CALLED |= {"sunrise": "dawn", "nightfall": "evening", "dusk": "evening"}
FAR = 1.0  # hours beyond a part of the day from which on no clock of the site can be meant; ours
WIDE = 3.0  # hours; the same for vague words; ours
SOON = 30.0  # minutes after a launch within which an alarm is given, and by which its hour is rounded; ours
HALF_DAY = 720  # minutes; what "a.m." for "p.m." shifts
READERS = (  # clocks of foreign reports
    ("UTC", "UTC"), ("Berlin", "Europe/Berlin"), ("Moscow", "Europe/Moscow"), ("Washington", "America/New_York"),
)  # fmt: skip

FARTHER = (("Los Angeles", "America/Los_Angeles"), ("Delhi", "Asia/Kolkata"))  # further clocks news is dated by

_WORD = "night|evening|afternoon|morning|dawn|midday|noon|midnight|overnight|daybreak|sunrise|nightfall|dusk"
_PART = re.compile(rf"\b(?P<part>{_WORD})\b", re.I)
_HOURS = re.compile(r"\b(?:early|small|wee)\s(?:morning\s)?hours\b", re.I)
_DARK = re.compile(r"\bpre-?dawn\b|\bbefore\s(?:dawn|daybreak|sunrise|first\slight)\b", re.I)
_EDGE = re.compile(r"(?:very\s)?(?P<edge>early|late)\s(?:on\s)?(?:[A-Z]|\d|yesterday|today)")  # "late on Tuesday"
BEFORE = len("shortly before the ")  # characters ahead of a part of the day in which it is told what it only bounds
_BOUNDS = re.compile(r"\b(?:after|until|till|since|by|past|towards?|later|following|next|same)\s(?:the\s)?$", re.I)
_NOT_THEN = re.compile(  # a part of the day from which another is counted, or of something else
    rf"\b(?:before|after|until|till|by|since|past|towards?|later|following|next|same)\s(?:\w+\s){{0,2}}(?:{_WORD})\b",
    re.I,
)
_ALARM = re.compile(  # an alarm given; a force that was put "on alert" waits for what is to come
    r"\b(?:alarms?|(?<!on\s)(?<!high\s)alerts?|sirens?|J-Alert)\b(?![^.;]{0,40}?\b(?:lift\w*|end\w*|over|call\w*|cancel\w*|withdr\w+)\b)"
)
_ABROAD = re.compile(
    r"\b(?:(?:(?:Central|Western|Eastern)\s)?European|American|US|U\.S\.|Western|Brussels|London|Berlin|Paris|Washington)\s(?:time|clocks?)\b|"
    r"\bin\s(?:Europe|America|the\s(?:United\sStates|West|US))\b"
)
_CLOCK = re.compile(r"T(\d\d):(\d\d)")
_LAUNCH = (
    r"\b(?:launch(?:ed|es)?|fired|fires|lifted\soff|took\soff|blasted\soff|sent\s(?:up|aloft)|went\sup|tested|test-fired|rose|"
    r"lift-?off|firing|launching|shot)\b"
)
_NIGHT = re.compile(  # "launched in the night from Sunday to Monday", "overnight, North Korea fired"
    rf"{_LAUNCH}[^.;:,]{{0,60}}?\s(?P<one>overnight|(?:in|during)\sthe\snight(?:\s(?:from|between|to|of|on)\b)?)|"
    rf"^\W{{0,2}}(?:[^.;:]{{4,24}}:\s)?(?P<other>(?:(?:In|During)\sthe\snight\s(?:from|between|to)|[Oo]vernight)\b)[^.;:]{{0,60}}?{_LAUNCH}"
)

_FROM_TO = re.compile(r"\b(?:in|during)\sthe\snight\s(?:from|between|of)\s[^.;:]{3,40}?\s(?:to|and)\s", re.I)


def part_of_day(event: Event, record: Record, reading: Reading) -> Iterator[Finding]:
    """Hold the part of the day at which a launch is told against its hour."""
    flight = record.flight(event.entry)
    if flight is None or flight.when.precision != "minute" or flight.when.start is None:
        return
    if sum(one.country == flight.country and one.day == flight.day for one in record.flights()) > 1:
        return
    yield from of_the_alarm(event, flight, flight.when.start, reading)
    seen: set[str] = set()
    told = [one for one in event.about("launch_date", "launch_time") if not of_another_class(one, flight, reading)]
    days = {one.moment.start.date() for one in told if one.moment and one.moment.start}
    night = len(days) == 2 and max(days) - min(days) == A_DAY  # 2: "in the night from Sunday to Monday"
    for claim in told if len(days) <= 1 or (night and _FROM_TO.search(reading.article.quote(told[0].sentence))) else ():
        part = part_told(claim, reading)
        if part and _ABROAD.search(reading.article.quote(claim.sentence)):
            continue  # the clock of a whole continent is named, and no one zone
        if part and part not in seen and firm(claim) and not spoken_of_then(claim, reading):
            seen.add(part)
            two = told_by_two(claim, flight, reading)
            found = judged(claim, part, flight, flight.when.start)
            yield from (one for one in found if not (two and one.verdict is Verdict.DEPENDS))


def of_the_alarm(event: Event, flight: Flight, local: datetime, reading: Reading) -> Iterator[Finding]:
    """Speaks where an alarm about a launch is told for the other half of the day."""
    launched = local.hour * 60 + local.minute  # 60 minutes an hour
    for claim in event.about("date"):
        hour = _CLOCK.search(claim.moment.edtf) if claim.moment and not claim.moment.zone else None
        if hour and firm(claim) and _ALARM.search(reading.article.quote(claim.sentence)):
            after = int(hour[1]) * 60 + int(hour[2]) - launched  # 60 minutes an hour
            if abs(abs(after) - HALF_DAY) <= SOON:
                fact = f"the launch was at {local:%H:%M} on {day(local.date())} by the clock of its site"
                reason = f"An alarm at {claim.told} is twelve hours off: {fact}."
                yield conflicts(
                    claim, reason=reason, evidence=[launch_evidence(flight)], would_hold_if=f"soon after {local:%H:%M}"
                )


def part_told(claim: Claim, reading: Reading) -> str:
    """The part of the day that a claim tells of a launch, or its sentence where it says "in the night from …"."""
    words = reading.article.quote(claim.sentence)
    parts, ahead = words_of(claim), reading.article.text[max(0, claim.span.start - BEFORE) : claim.span.start]
    if parts and _BOUNDS.search(ahead):
        return ""
    if parts == {"dawn"} and _DARK.search(ahead + claim.told):
        return "time before dawn"
    if len(parts) == 1 and not _NOT_THEN.search(claim.told) and not re.search(r"\d:\d|\d\s?[ap]\.?m", claim.told):
        return parts.pop()
    if _NIGHT.search(words) and not _NOT_THEN.search(words):
        return "night"
    return ""


def judged(claim: Claim, part: str, flight: Flight, local: datetime) -> Iterator[Finding]:
    """The verdict on one part of the day."""
    instant = local.replace(tzinfo=ZoneInfo(flight.when.zone or "UTC"))
    zone = claim.moment.zone if claim.moment and claim.moment.zone else None
    here = instant.astimezone(ZoneInfo(zone)) if zone else instant
    fact = f"The launch was at {here:%H:%M} on {day(here.date())} by the clock {'it names' if zone else 'of its site'}"
    evidence = [launch_evidence(flight)]
    off = outside(here, part)
    clocks = ((name, instant.astimezone(ZoneInfo(of))) for name, of in READERS)
    own = {part, "dawn"} if part == "time before dawn" else {part}  # "before" stands ahead of the day
    told = claim.moment.start.date() if claim.moment and claim.moment.start and own & words_of(claim) else None
    right = next(
        ((name, there) for name, there in clocks if not outside(there, part) and told in (None, there.date())), None
    )
    if not off and not zone and told and abs(told - here.date()) == A_DAY and not on_that_day(instant, part, told):
        at = f"which is “{claim.told}” by no clock in use: that part of the day was on {day(here.date())}"
        yield conflicts(claim, reason=f"{fact}, {at}.", evidence=evidence, would_hold_if=f"as {day(here.date())}")
    elif not off and told in (None, here.date()):
        yield holds(claim, reason=f"{fact}, as “{claim.told}” says.", evidence=evidence)
    elif right and not zone:
        which = (
            f"which “{claim.told}” does not fit there; it" if part in VAGUE else f"which is no {part} there; “{part}”"
        )
        reason = f"{fact}, {which} is right by the clock of {right[0]}, where it was {right[1]:%H:%M}."
        yield depends(claim, reason=reason, on="whose clock is meant, which the text does not name", evidence=evidence)
    elif off <= WIDE and part in VAGUE:
        on = f"how wide “{claim.told}” is meant, and by whose clock"
        yield depends(claim, reason=f"{fact}, beside what “{claim.told}” says.", on=on, evidence=evidence)
    elif off > FAR:
        unfit = f"which “{claim.told}” does not fit" if part in VAGUE else f"which is no {part} there"
        yield conflicts(claim, reason=f"{fact}, {unfit}.", evidence=evidence)


def on_that_day(instant: datetime, part: str, told: date) -> bool:
    """Whether some clock in use showed an instant on that day, and in that part of it."""
    there = (instant.astimezone(ZoneInfo(zone)) for _, zone in (*READERS, *FARTHER))
    return any(one.date() == told and not outside(one, part) for one in there)


def words_of(claim: Claim) -> set[str]:
    """The parts of the day that a claim's own words name."""
    if _HOURS.search(claim.told):
        return {"early hours"}
    if _DARK.search(claim.told):
        return {"time before dawn"}
    edge = None if _PART.search(claim.told) else _EDGE.match(claim.told)
    if edge:
        return {f"{edge['edge'].lower()} time of a day"}
    return {CALLED.get(found["part"].lower(), found["part"].lower()) for found in _PART.finditer(claim.told)}


def outside(at: datetime, part: str) -> float:
    """By how many hours an hour lies outside a part of the day."""
    low, high = PARTS[part]
    hour = at.hour + at.minute / 60  # 60 minutes an hour
    within = low <= hour <= high if low < high else hour >= low or hour <= high
    return 0.0 if within else min((low - hour) % 24, (hour - high) % 24)  # 24 hours a day
