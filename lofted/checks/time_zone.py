"""Does the date of the launch depend on whose clock is meant?

A launch at dawn in Asia falls on the evening before by the clocks of Europe
and America. A date that is the launch site's own holds; one that is
right only elsewhere depends on the zone, which the text should name.

    >>> review("North Korea launched a Hwasong-19 ICBM on October 30, 2024.")
    time_zone: depends. 30 October 2024 is right by the clock of UTC or Washington; at the launch site it
    was 31 October 2024.

    >>> review("North Korea launched a Hwasong-19 ICBM on October 31, 2024.")
    time_zone: holds. 31 October 2024 is the day of the launch by the clock of the launch site.

A date that names its clock is held by that one.

    >>> review("North Korea launched a Hwasong-19 ICBM on October 30, 2024, Eastern time.")
    time_zone: holds. 31 October 2024 is the day of the launch by the clock of the launch site, which “October
    30, 2024” is by the clock it names.

    >>> review("North Korea launched a Hwasong-19 ICBM on October 30, 2024, Korean time.")
    time_zone: conflicts. 30 October 2024 is not the day of the launch by the clock it names, where it was
    31 October 2024.

So does an hour of one clock with the day of another.

    >>> review("North Korea launched a Hwasong-19 ICBM at 22:10 UTC on October 31, 2024.")
    time_zone: conflicts. 22:10 UTC on October 31, 2024 has the hour by one clock and the day by another: by UTC
    the launch was at 22:10 on 30 October 2024.

A date that is the day of the launch on no clock on Earth, or on none by which news is dated, conflicts.

    >>> review("North Korea launched a Hwasong-19 ICBM on November 1, 2024.")
    time_zone: conflicts. The launch was at 07:10 on 31 October 2024, which is 1 November 2024 on no clock.

Silent where the launch is on no record, or on one without its hour.

Source: the hour of each launch in the catalogue, zones from the IANA time zone database.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from lofted.checking import conflicts, depends, holds
from lofted.facts import (
    CLOCK,
    DAYS,
    EAST,
    WEST,
    Claim,
    Event,
    Finding,
    Firmness,
    Flight,
    Moment,
    Named,
    Reading,
    Record,
    Verdict,
)  # fmt: skip
from lofted.reference.classes import of_another_class, of_the_next
from lofted.reference.clock import READERS
from lofted.reference.days import YEAR_TOLD, meets
from lofted.reference.flight_hours import at_launch_site, may_be_at
from lofted.reference.history import launch_evidence
from lofted.reference.saying import day
from lofted.told.datelines import in_dateline
from lofted.told.launch import first_verb, launched_then, reaction_day, shares_clock
from lofted.told.listed_days import LIST, LISTED, listed_as_fired
from lofted.told.reported import report_day
from lofted.told.two_clocks import told_by_two

FIELD = "days and clocks"

HOUR = timedelta(minutes=5)  # parties' hours of one launch differ by 1 to 3 minutes, seldom 4
ROUGH = timedelta(minutes=45)  # ours: how far off an hour without its minutes can be, "about 3"
CLOSE = timedelta(days=3)  # ours: so near a launch a list means no other of the type
FRESH = timedelta(days=14)  # so long a report without a year tells of the launch as news; ours
BEHIND = len(", (by the local clock")  # characters behind a day in which its clock is named
NEWS_WEST = timedelta(hours=8)  # California in winter: from further west no report is dated
NEWS_EAST = timedelta(hours=13)  # New Zealand in summer
NEAR_NO_NEWS, SAME = " from California to New Zealand", "; it was launched on the same day that it is counted from"
CALLED = {"UTC": "UTC", "Asia/Seoul": "Korean time", "Asia/Tokyo": "Japanese time"}  # clocks as reports name them

_BY_DAYS = re.compile(
    r"(?:an?|one|two|three)\sdays?\s(?:earlier|before|later)|the\s(?:day\sbefore|previous\sday|next\sday)", re.I
)
_LOCAL = re.compile(r"\blocal\stime\b|\bby\sthe\slocal\sclock\b")
_CLOCK_NAME = re.compile(r"\)?,?\s\(?(?:[A-Z][\w.]{1,15}\s){0,3}(?:time|UTC|GMT|KST|JST|E[SD]?T)\b")  # behind a date
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_CLOCK = re.compile(r"T(\d\d):(\d\d)")
_FLEW = re.compile(
    r"\b(?:launch(?:es|ed)?|fire[sd]?|test(?:s|ed)?|fl(?:ew|ies|ight)|lifts?\soff|goes\sup|went\sup|shot|shoots)\b"
)
_SPOKEN = re.compile(
    r"\b(?:sa(?:id|ys)|report\w*|announc\w*|statement|stated|state\smedia|KCNA|Rodong|photo\w*|picture\w*|image\w*|show\w*|reveal\w*|"
    r"condemn\w*|confirm\w*|claim\w*|told|after|since|before|until|following|parad\w*|unveil\w*|according|film\w*|video|news\w*)\b|,\s"
)
_STATEMENT = re.compile(
    r"\b(?:statement|release|letter|report|communiqu|message)\w*[^.;:,]{0,40}?,?\s(?:dated|of|from)\s\d"
)
_CALLED = re.compile(  # "launched the Hwasong-19, its most powerful missile so far, on": a name for what was launched
    r",\s(?:its|the|an?|their|which\sis)\s(?:[\w’'-]+\s){0,7}?(?:missile|ICBM|rocket|weapon|launcher|satellite|type|test|launch)"
    r"(?:\s(?:so\sfar|yet|ever|to\sdate|of\sits\skind|in\s(?:its|the)\s\w+))?,\s"
)
_IT_SAYS = re.compile(r"\bit\s(?:says|shows|notes),\s")  # a list, of a day that is no day of its own
_FIRED_ON = re.compile(  # also with what was fired: "had fired Hwasal-2 cruise missiles on"
    r"\b(?:(?:launch|firing|test|test-launch|test-firing|flight)\s(?:was|came|took\splace|happened|occurred)\s|"
    r"(?:launched|fired|flown|flew|tested|lifted\soff|"
    r"(?:conducted|carried\sout|held|made|staged)\s(?:an?|its|another|the)\s(?:[\w-]+\s){0,4}?(?:test|launch|test-launch|test-firing))\s(?:(?!(?:on|in|at|after|before|since|and|that|which|said)\b)[\w’'-]+\s){0,7})"
    r"(?:early\s|late\s)?on\s(?:\w+day,?\s)?$"
)
_MARK = re.compile(r"^[,:]\s")  # behind a day at the head: "On 5 July 2017, it fired …"
_WAS_FIRED = re.compile(  # "the IRBM was launched early on Tuesday, 7 January 2025"
    r"\s(?:missile\s|rocket\s)?(?:was|were|had\sbeen)\s(?:(?:test-)?(?:launched|fired)|tested|flown|sent\sup|shot)"
    r"(?:\sfrom\s(?:the\s)?[A-Z]\w+)?(?:\s(?:early|late))?\s(?:on\s)?"
)
_DAY = re.compile(r"day\b|\btonight\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\d[/-]\d", re.I)


def time_zone(event: Event, record: Record, reading: Reading) -> Iterator[Finding]:
    """Hold each date told for a launch against the instant on record."""
    flight = record.flight(event.entry)
    if flight is None or flight.when.precision != "minute" or flight.when.start is None:
        return
    seen: set[date] = set()
    for claim in event.about("launch_date", "launch_time"):
        moment = claim.moment
        if moment is not None and moment.start is None:
            yield from weekday_of_another(claim, moment, flight)
        if moment is None or moment.start is None or moment.precision not in (*CLOCK, *DAYS):
            continue
        if of_another_class(claim, flight, reading) or of_the_next(claim, event, flight, record):
            continue
        apart = in_dateline(claim, reading.article.text) or reaction_day(claim, reading) or report_day(claim, reading)
        if apart or (not moment.zone and shares_clock(claim, reading)):
            continue
        if moment.precision in CLOCK and not _DAY.search(moment.written):
            continue  # an hour alone has its day from elsewhere, as from "(6:10 p.m. on Wednesday in Washington)"
        if moment.start.date() not in seen and claim.likelihood.words is not Firmness.PLANNED:
            seen.add(moment.start.date())
            other = other_day_there(claim, moment, flight, reading) or mixed(claim, moment, flight, record)
            if other:
                yield other
                continue
            stated = bool(moment.relative and _STATEMENT.search(reading.article.quote(claim.sentence)))
            stated = stated or launched_on(claim, flight, reading) or by_days(claim, event, flight)
            stated = stated or (abs(moment.start.date() - flight.day) <= CLOSE and listed_as_fired(claim, reading))
            finding = judged(claim, moment, flight, flight.when.start, sure=stated)
            sure = stated or right_behind(claim, event, reading.article.text) or alone(claim, event, reading)
            sure = sure or bool(_FIRED_ON.search(reading.article.text[claim.sentence.start : claim.span.start]))
            quiet = {Verdict.CONFLICTS: not sure, Verdict.DEPENDS: told_by_two(claim, flight, reading)}
            if finding and not quiet.get(finding.verdict):
                yield finding
    yield from listed(event, flight, reading)


def listed(event: Event, flight: Flight, reading: Reading) -> Iterator[Finding]:
    """The verdict on the day under which a list is said to have the launch that its sentence tells with its own day."""
    own = [one for one in event.about("launch_date", "launch_time") if one.moment and meets(one.moment, flight.day)]
    for claim in reading.claims:
        moment, words = claim.moment, reading.article.quote(claim.sentence)
        # its own day, or its month: "puts the launch of May 2017 on 15 May"
        told = any(one.sentence == claim.sentence and one.id != claim.id for one in own)
        if not told or not (moment and moment.start and LIST.search(words)):
            continue
        if moment.precision in DAYS and LISTED.search(words[: claim.span.start - claim.sentence.start]):
            finding = judged(claim, moment, flight, flight.when.start or moment.start, sure=True)
            said = claim in event.about("launch_date", "launch_time") and finding and finding.verdict is Verdict.DEPENDS
            if finding and finding.verdict is not Verdict.HOLDS and not said:
                yield finding


def weekday_of_another(claim: Claim, moment: Moment, flight: Flight) -> Iterator[Finding]:
    """That the launch's hour by a clock that is named stands with its weekday at the site: "20:57 GMT on Tuesday"."""
    named, hour, local = _WEEKDAY.search(moment.written), _CLOCK.search(moment.edtf), flight.when.start
    if not (moment.zone and named and hour and local):
        return
    there = local.replace(tzinfo=ZoneInfo(flight.when.zone or "UTC")).astimezone(ZoneInfo(moment.zone))
    told = there.replace(hour=int(hour[1]), minute=int(hour[2]))
    if abs(told - there) > HOUR or f"{there:%A}" == named[0] or f"{local:%A}" != named[0]:
        return
    clock = CALLED.get(moment.zone, "the clock it names")
    reason = f"{claim.told} has the hour by one clock and the weekday by another: by {clock} the launch was at "
    reason += f"{there:%H:%M} on {there:%A}, {day(there.date())}."
    working = [f"{local:%H:%M} on {local:%A}, {day(local.date())}, at the launch site"]
    right = f"on {there:%A}"
    yield conflicts(claim, reason=reason, working=working, evidence=[launch_evidence(flight)], would_hold_if=right)


def other_day_there(claim: Claim, moment: Moment, flight: Flight, reading: Reading) -> Finding | None:
    """That a day is not the launch's by the clock that it names, though it is by another in use."""
    start, local, site = moment.start, flight.when.start, flight.when.zone or "UTC"
    here = _LOCAL.search(f"{claim.told}{reading.article.text[claim.span.end :][:BEHIND]}")
    zone = moment.zone or (site if here else None)
    if moment.precision in CLOCK or not (zone and start and local):
        return None
    if not here and not _CLOCK_NAME.match(reading.article.text, claim.span.end):
        return None  # "in North Korea" can be where it was fired, and no clock
    instant = local.replace(tzinfo=ZoneInfo(site))
    there = instant.astimezone(ZoneInfo(zone)).date()
    clocks = [name for name, zone in READERS if instant.astimezone(ZoneInfo(zone)).date() == start.date()]
    if there == start.date() or not (clocks or start.date() == local.date()):
        return None
    reason = f"{day(start.date())} is not the day of the launch by the clock it names, where it was {day(there)}."
    working = [f"{local:%H:%M} on {day(local.date())} at the launch site"]
    right = f"as {day(there)}, or by the clock of {clocks[0] if clocks else 'the launch site'}"
    return conflicts(claim, reason=reason, working=working, evidence=[launch_evidence(flight)], would_hold_if=right)


def mixed(claim: Claim, moment: Moment, flight: Flight, record: Record) -> Finding | None:
    """That the hour is the launch's by a clock, and the day that of another clock: one day off, and no hour of it."""
    start, local, site = moment.start, flight.when.start, flight.when.zone or "UTC"
    if moment.precision not in CLOCK or not (start and local):
        return None
    slack = ROUGH if moment.precision == "hour" else HOUR
    there = local.replace(tzinfo=ZoneInfo(site)).astimezone(ZoneInfo(moment.zone or site)).replace(tzinfo=None)
    that_day = (one for one in record.flights() if one.country == flight.country and one.day == start.date())
    if abs(abs(start - there) - timedelta(days=1)) > slack or any(may_be_at(one, start, slack) for one in that_day):
        return None
    clock = CALLED.get(moment.zone or site, "the clock it names" if moment.zone else "the launch site's clock")
    at = f"{there:%H:%M} on {day(there.date())}"
    when = f"{there:%H:%M} on {there:%A}, {day(there.date())}" if _WEEKDAY.search(claim.told) else at
    reason = f"{claim.told} has the hour by one clock and the day by another: by {clock} the launch was at {when}."
    working = [f"{local:%H:%M} on {day(local.date())} at the launch site = {at}, {clock}"]
    right = f"as {at}"
    return conflicts(claim, reason=reason, working=working, evidence=[launch_evidence(flight)], would_hold_if=right)


def right_behind(claim: Claim, event: Event, text: str) -> bool:
    """Whether the date follows what was launched at once, "fired an ICBM on …", so that it is no other day's."""
    named = event.about("vehicle", "vehicle_class")
    near = (text[one.span.end : claim.span.start] for one in named if one.span.end <= claim.span.start)
    return any(len(words) <= len(" (ICBM) on ") or _WAS_FIRED.fullmatch(words) for words in near)


def by_days(claim: Claim, event: Event, flight: Flight) -> bool:
    """Whether a missile, named here or with its class here, flew "a day earlier" than a day that is told in full."""
    classed = any(claim.sentence == one.sentence for one in event.about("vehicle_class"))
    named = [one for one in event.about("vehicle") if classed or one.sentence == claim.sentence]
    own = {one.value.entry for one in named if isinstance(one.value, Named)} == {flight.vehicle}
    return own and claim.aspect == "launch_date" and bool(_BY_DAYS.fullmatch(claim.told))


def launched_on(claim: Claim, flight: Flight, reading: Reading) -> bool:
    """Whether a day of a month is told right behind the launch, in a fresh report of the one vehicle on record."""
    text, published = reading.article.text, reading.article.published
    told = {one.value.entry for one in reading.claims if one.aspect == "vehicle" and isinstance(one.value, Named)}
    fresh = published is not None and timedelta(0) <= published - flight.day <= FRESH
    numbered = any(sign.isdigit() for sign in claim.told)
    return fresh and numbered and told == {flight.vehicle} and bool(_FIRED_ON.search(text[: claim.span.start]))


def alone(claim: Claim, event: Event, reading: Reading) -> bool:
    """Whether a sentence names the missile and this one date, and nobody who could have spoken on another day."""
    text, sentence = reading.article.text, claim.sentence
    words = text[sentence.start : claim.span.start] + _MARK.sub("", text[claim.span.end : sentence.end], count=1)
    dates = {one.told for one in reading.claims if one.moment and one.sentence == sentence}
    named = [one for one in event.about("vehicle") if one.sentence == sentence]
    for name in named:
        words = words.replace(f", the {name.told}", "")
    words = _IT_SAYS.sub(" ", _CALLED.sub(" ", words))
    words = first_verb(words) if text[sentence.start : claim.span.start] in ("", "On ") else words
    if not named or dates != {claim.told} or not _FLEW.search(words) or _SPOKEN.search(words):
        return False
    return launched_then(text, sentence, claim.span, named[0].span)


def judged(claim: Claim, moment: Moment, flight: Flight, local: datetime, *, sure: bool = False) -> Finding | None:
    """The verdict on one told date; it is `sure` where it can be no other launch's without its year."""
    assert moment.start is not None, "given by time_zone"
    told = at_launch_site(moment, flight) or moment.start.date()
    instant = local.replace(tzinfo=ZoneInfo(flight.when.zone or "UTC"))
    clocks = [(name, instant.astimezone(ZoneInfo(zone))) for name, zone in READERS]
    working = (
        f"{local:%H:%M} on {day(local.date())} at the launch site",
        *(f"= {clock:%H:%M} on {day(clock.date())}, {name}" for name, clock in clocks),
    )
    evidence = [launch_evidence(flight)]
    if told == local.date():
        named = f", which “{claim.told}” is by the clock it names" if told != moment.start.date() else ""
        reason = f"{day(told)} is the day of the launch by the clock of the launch site{named}."
        return holds(claim, reason=reason, working=working, evidence=evidence)
    where = [name for name, clock in clocks if clock.date() == told]
    spans = [
        (instant.astimezone(ZoneInfo("UTC")) - west, instant.astimezone(ZoneInfo("UTC")) + east)
        for west, east in ((WEST, EAST), (NEWS_WEST, NEWS_EAST))
    ]
    of_earth, of_news = (first.date() <= told <= last.date() for first, last in spans)
    if where or of_news or (of_earth and moment.zone):
        clock = " or ".join(where) or "another zone"
        reason = f"{day(told)} is right by the clock of {clock}; at the launch site it was {day(local.date())}."
        on = "whose clock is meant" if moment.zone else "the zone, which the text does not name"
        return depends(claim, reason=reason, on=on, working=working, evidence=evidence)
    # A weekday can be that of a reaction; a full date beside the launch is its own.
    if sure or YEAR_TOLD.search(moment.written):
        reason = f"The launch was at {local:%H:%M} on {day(local.date())}, which is {day(told)} on no clock"
        reason += f"{NEAR_NO_NEWS * of_earth}{SAME * bool(_BY_DAYS.fullmatch(claim.told) and told < local.date())}."
        right = None if moment.zone else f"as {day(local.date())}"
        return conflicts(claim, reason=reason, working=working, evidence=evidence, would_hold_if=right)
    return None
