"""Is a launch without a name told for a day on which none is on record but by a foreign clock?

A launch at dawn in Asia is dated the day before in Washington. Where the words
name neither the launcher nor the missile, only the record can tell that the
day told is such a one.

    >>> review("The missile was launched on 30 October 2024.")
    foreign_day: depends. No launch is on the shelf for 30 October 2024 by the clock of its site; that of the
    Hwasong-19 was at 07:10 on 31 October 2024 there, which is 30 October by the clock of UTC or Washington.

    >>> review("The missile launch took place on 31 October 2024.")

So can the day under which a list has the launch of a type.

    >>> review("The Hwasong-15 launch of 2017 is listed by one database under 28 November.")
    foreign_day: depends. No launch is on the shelf for 28 November 2017 by the clock of its site; that of the
    Hwasong-15 was at 03:17 on 29 November 2017 there, which is 28 November by the clock of UTC or Washington.

So can it with an hour whose clock is told, and with the day since when something is the first.

    >>> review("The launch came at 22:10 GMT on October 31, from a spot near the capital.", published="2024-11-01")
    foreign_day: conflicts. 22:10 GMT on October 31 has the hour by one clock and the day by another: the launch of
    the Hwasong-19 was at 22:10 on 30 October 2024 by that clock.

    >>> review("North Korea's ICBM of March 24, 2022, was the first to fly since November 28, 2017.")
    foreign_day: depends. No launch is on the shelf for 28 November 2017 by the clock of its site; that of the
    Hwasong-15 was at 03:17 on 29 November 2017 there, which is 28 November by the clock of UTC or Washington.

Silent where the launcher or the vehicle is named, which is for `time_zone`, on rockets and crews, and where the
shelf has any launch on the day told.

Limits: launches of intercontinental and intermediate range and of satellites, since of others too many are on no
record.

Source: the catalogue's flights; zones from the IANA time zone database.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from lofted.checking import conflicts, depends, firm
from lofted.facts import DAYS, Claim, Event, Finding, Flight, Reading, Record
from lofted.reference.classes import LONG
from lofted.reference.clock import READERS
from lofted.reference.days import YEAR_TOLD
from lofted.reference.history import launch_evidence
from lofted.reference.saying import day
from lofted.told.listed_days import flown_by, listed_days

FIELD = "days and clocks"

NEAR = timedelta(minutes=5)  # parties' hours of one launch differ by 1 to 3 minutes, seldom 4
HALF_DAY = timedelta(hours=12)  # within which another launch can be meant
_DAY = re.compile(r"day\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)", re.I)
_STATEMENT = re.compile(
    r"\b(?:statement|release|letter|message)\w*[^.;:,]{0,40}?,?\s(?:dated|of|from)\s(?:\d{1,2}\s)?[A-Z][a-z]+[\w\s,]{0,10}\d{4}"
)
_ELSE = re.compile(
    r"\b(?:crew\w*|astronauts?|cosmonauts?|taikonauts?|SpaceX|Falcon|Starship|Soyuz|Shenzhou|Long\sMarch|Ariane|probe|capsule|"
    r"drones?|product|book|campaign|website|app|film|ship|Ukrain\w*|Gaza|Houthis?|Yemen\w*)\b"
)


def foreign_day(event: Event, record: Record, reading: Reading) -> Iterator[Finding]:
    """Hold the one full date of a launch that is nobody's against the launches of the day after."""
    flights = list(record.flights())
    for claim in event.about("first_since"):
        since = full_day(claim)
        of = record.flight(event.entry)
        own = [one for one in flights if of is None or one.country == of.country]
        met = [one for one in own if since and clocks(one, since)] if since and not on_day(since, own) else []
        if since and len(met) == 1 and met[0].vehicle_class in LONG:
            yield judged(claim, since, met[0], record)
    if not event.entry:
        yield from listed(event, record, reading)
    named = any(True for _ in event.about("vehicle", "launcher", "satellite", "place"))
    if event.entry or named or _ELSE.search(reading.article.text):
        return
    for claim in event.about("launch_time"):
        yield from other_day(claim, flights, record)
    told = [
        (claim, when)
        for claim in event.about("launch_date")
        if (when := full_day(claim, words=reading.article.quote(claim.sentence)))
    ]
    if len({when for _, when in told}) != 1:
        return
    claim, when = told[0]
    found = [] if on_day(when, flights) else [one for one in flights if clocks(one, when)]
    if len(found) == 1 and found[0].vehicle_class in LONG and not told_too(claim, found[0], reading):
        yield judged(claim, when, found[0], record)


def listed(event: Event, record: Record, reading: Reading) -> Iterator[Finding]:
    """The verdict on the day under which a list is said to have a launch of a type, where another clock has it."""
    flown = flown_by(event, record)
    for claim in listed_days(event, reading):
        when = claim.moment.start.date() if claim.moment and claim.moment.start else None
        met = [one for one in flown if when and clocks(one, when)] if when and not on_day(when, flown) else []
        if when and len(met) == 1 and firm(claim):
            yield judged(claim, when, met[0], record)


def told_too(claim: Claim, flight: Flight, reading: Reading) -> bool:
    """Whether the sentence tells the day of the launch by its site's clock as well."""
    beside = (one.moment for one in reading.claims if one.sentence == claim.sentence)
    return any(one and one.start and one.start.date() == flight.day for one in beside)


def on_day(when: date, flights: Iterable[Flight]) -> bool:
    """Whether any launch was on that day by the clock of its site."""
    return any(one.day == when for one in flights)


def other_day(claim: Claim, flights: Sequence[Flight], record: Record) -> Iterator[Finding]:
    """That an hour with its clock and its day is a launch's to the minute, a day off, and no other's."""
    moment = claim.moment
    if not (moment and moment.start and moment.zone and moment.precision == "minute" and _DAY.search(moment.written)):
        return
    if not firm(claim):
        return
    told = moment.start.replace(tzinfo=ZoneInfo(moment.zone))
    apart = [(told - instant, one, instant) for one in flights if (instant := instant_of(one))]
    met = [(one, instant) for gap, one, instant in apart if abs(abs(gap) - timedelta(days=1)) <= NEAR]
    if len(met) != 1 or met[0][0].vehicle_class not in LONG or any(abs(gap) < HALF_DAY for gap, *_ in apart):
        return
    flight, instant = met[0]
    there, vehicle = instant.astimezone(ZoneInfo(moment.zone)), record.entry(flight.vehicle)
    whose = f"the {vehicle.name}" if vehicle else "another missile"
    right = f"{there:%H:%M} on {day(there.date())}"
    reason = f"{claim.told} has the hour by one clock and the day by another: the launch of {whose} was at {right}"
    evidence = [launch_evidence(flight)]
    yield conflicts(claim, reason=f"{reason} by that clock.", would_hold_if=f"as {right}", evidence=evidence)


def instant_of(flight: Flight) -> datetime | None:
    """The instant of a launch whose hour is on record."""
    start = flight.when.start
    known = start is not None and flight.when.precision == "minute"
    return start.replace(tzinfo=ZoneInfo(flight.when.zone or "UTC")) if start and known else None


def full_day(claim: Claim, *, words: str = "") -> date | None:
    """The day of a date that has its year, or of "today" in a dated statement; one told as a fact, of no clock."""
    moment = claim.moment
    if moment is None or moment.start is None or moment.zone or moment.precision not in DAYS:
        return None
    if moment.relative:
        return moment.start.date() if firm(claim) and _STATEMENT.search(words) else None
    if not firm(claim) or not YEAR_TOLD.search(moment.written):
        return None
    return moment.start.date()


def clocks(flight: Flight, when: date) -> list[str]:
    """The foreign clocks by which a launch was on that day."""
    instant = instant_of(flight)
    return (
        [] if instant is None else [name for name, zone in READERS if instant.astimezone(ZoneInfo(zone)).date() == when]
    )


def judged(claim: Claim, when: date, flight: Flight, record: Record) -> Finding:
    """That the day is right by a foreign clock, if that launch is meant."""
    start, vehicle = flight.when.start, record.entry(flight.vehicle)
    assert start is not None, "given by clocks"
    whose = f"the {vehicle.name}" if vehicle else "another missile"
    reason = (
        f"No launch is on the shelf for {day(when)} by the clock of its site; that of {whose} was at {start:%H:%M} on "
        f"{day(flight.day)} there, which is {when.day} {when:%B} by the clock of {' or '.join(clocks(flight, when))}."
    )
    on = "which launch and whose clock are meant, which the text does not say"
    return depends(claim, reason=reason, on=on, evidence=[launch_evidence(flight)])
