"""Is a launch without a name told for a day on which none is on record but by a foreign clock?

A launch at dawn in Asia is dated the day before in Washington. Where the words
name neither the launcher nor the missile, only the record can tell that the
day told is such a one.

    >>> review("The missile launch took place on 30 October 2024.")
    foreign_day: depends. No launch is on the shelf for 30 October 2024 by the clock of its site; that of the
    Hwasong-19 was at 07:10 on 31 October 2024 there, which is 30 October by the clock of UTC or Washington.

    >>> review("The missile launch took place on 31 October 2024.")

Silent where the launcher or the vehicle is named, which is for `time_zone`, on rockets and crews, and where the
shelf has any launch on the day told.

Limits: launches of intercontinental and intermediate range and of satellites, since of others too many are on no
record.

Source: the catalogue's flights; zones from the IANA time zone database.
"""

import re
from collections.abc import Iterator
from datetime import date
from zoneinfo import ZoneInfo

from lofted.checking import UNSURE, depends
from lofted.facts import DAYS, Claim, Event, Finding, Flight, Reading, Record
from lofted.reference.history import launch_evidence
from lofted.reference.saying import day

READERS = (("UTC", "UTC"), ("Washington", "America/New_York"))  # clocks by which foreign reports are dated
CLASSES = ("ICBM", "IRBM", "SLV")  # of which every launch is news
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ELSE = re.compile(
    r"\b(?:crew\w*|astronauts?|cosmonauts?|taikonauts?|SpaceX|Falcon|Starship|Soyuz|Shenzhou|Long\sMarch|Ariane|probe|capsule|"
    r"drones?|product|book|campaign|website|app|film|ship|Ukrain\w*|Gaza|Houthis?|Yemen\w*)\b"
)


def foreign_day(event: Event, record: Record, reading: Reading) -> Iterator[Finding]:
    """Hold the one full date of a launch that is nobody's against the launches of the day after."""
    named = any(True for _ in event.about("vehicle", "launcher", "satellite", "place"))
    if event.entry or named or _ELSE.search(reading.article.text):
        return
    told = [(claim, when) for claim in event.about("launch_date") if (when := full_day(claim))]
    if len({when for _, when in told}) != 1:
        return
    claim, when = told[0]
    flights = list(record.flights())
    found = [] if any(one.day == when for one in flights) else [one for one in flights if clocks(one, when)]
    if len(found) == 1 and found[0].vehicle_class in CLASSES:
        yield judged(claim, when, found[0], record)


def full_day(claim: Claim) -> date | None:
    """The day of a date that has its year, names no clock and is told as a fact."""
    moment = claim.moment
    if moment is None or moment.start is None or moment.zone or moment.precision not in DAYS or moment.relative:
        return None
    if claim.denied or claim.likelihood.words in UNSURE or not _YEAR.search(moment.written):
        return None
    return moment.start.date()


def clocks(flight: Flight, when: date) -> list[str]:
    """The foreign clocks by which a launch was on that day."""
    start = flight.when.start
    if start is None or flight.when.precision != "minute":
        return []
    instant = start.replace(tzinfo=ZoneInfo(flight.when.zone or "UTC"))
    return [name for name, zone in READERS if instant.astimezone(ZoneInfo(zone)).date() == when]


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
