"""Are two days of launches told side by side by one clock?

A launch at dawn in Asia is dated the day before in Washington. A list that has one launch by the clock of its site
and another by that of America is right by neither.

    >>> review("North Korea launched missiles on February 27 and March 4, 2022.")
    two_clocks: conflicts. February 27 and March 4, 2022 are by two clocks: 27 February 2022 is the day of the launch by
    the clock of the launch site alone, and 4 March 2022 that by the clock of UTC or Washington.

    >>> review("North Korea launched missiles on February 27 and March 5, 2022.")

Where the days stand further apart in the sentence, each can be told by its own clock, so that it depends.

    >>> review("North Korea's launch of February 27, 2022, came a week before its launch of March 4, 2022.")
    two_clocks: depends. February 27, 2022 and March 4, 2022 are by two clocks: 27 February 2022 is the day of the
    launch by the clock of the launch site alone, and 4 March 2022 that by the clock of UTC or Washington.

Silent where a day names its clock, and where a launch is on no record or on one without its hour.

Limits: of a launch that the words do not name, only long ranges and satellites count, and only where no other
launch of that day is on the shelf.

Source: the hours of the catalogue's flights, zones from the IANA time zone database.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from zoneinfo import ZoneInfo

from lofted.checking import conflicts, depends, firm
from lofted.facts import CLOCK, DAYS, Claim, Finding, Flight, Named, Reading, Record
from lofted.reference.classes import LONG
from lofted.reference.clock import READERS
from lofted.reference.history import launch_evidence
from lofted.reference.saying import day
from lofted.reference.sentence import by_sentence

FIELD = "days and clocks"

SITE = "the launch site"
BESIDE = len(", the ")  # characters between a day and the country that launched on it
_NAMED = re.compile(  # "by Washington's calendar", "in Korea it was already the 5th"
    r"\b(?:[Bb]y|[Oo]n|[Ii]n)\s(?:the\s)?[A-Z][\w.]*(?:['’]s|n)?\s(?:calendar|clocks?|reckoning|dates?|time)\b|\b(?:UTC|GMT|local\s(?:time|date))\b"
)
_JOINED = re.compile(r"(?:,\s(?:19|20)\d\d)?,?\s(?:and|or|&)\s(?:again\s)?(?:on\s)?")


@dataclass(frozen=True, slots=True)
class Dated:
    """A day told of a launch, and the clocks by which it is the launch's."""

    claim: Claim
    when: date
    flight: Flight
    clocks: tuple[str, ...]

    @property
    def said(self) -> str:
        """The clocks in a clause."""
        return " or ".join(self.clocks) + (" alone" if self.clocks == (SITE,) else "")


def two_clocks(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold the days of launches that one sentence tells against each other."""
    entries = {one.id: event.entry for event in reading.events for one in event.claims}
    for _, claims in by_sentence(reading.claims):
        told = [one for one in claims if one.aspect == "launch_date" and firm(one)]
        every = [dated(one, entries.get(one.id), record, by(one, claims)) for one in told] if len(told) > 1 else []
        known = [one for one in every if one]
        apart = next((pair for pair in combinations(known, 2) if at_odds(*pair)), None)
        if apart and not _NAMED.search(reading.article.quote(apart[0].claim.sentence)):
            yield finding(*apart, reading)


def at_odds(one: Dated, other: Dated) -> bool:
    """Whether no clock has both days."""
    return one.flight.country == other.flight.country and not set(one.clocks) & set(other.clocks)


def by(day: Claim, claims: Sequence[Claim]) -> str:
    """The country that is told right beside a day as the one that launched: "On Wednesday China sent"; or nothing."""
    launchers = (one for one in claims if one.aspect == "launcher" and isinstance(one.value, Named))
    ahead = (one for one in launchers if 0 < one.span.start - day.span.end <= BESIDE)
    return next((one.value.entry or "" for one in ahead if isinstance(one.value, Named)), "")


def dated(claim: Claim, entry: str | None, record: Record, launcher: str) -> Dated | None:
    """The clocks by which a full day is that of the launch told, or of the one that alone can be meant."""
    moment = claim.moment
    if moment is None or moment.start is None or moment.zone or moment.precision not in DAYS:
        return None
    when, flight = moment.start.date(), record.flight(entry)
    if flight is None:
        flights = list(record.flights())
        far = [one for one in flights if one.vehicle_class in LONG and right_by(one, when)]
        others = [one for one in flights if one.day == when and one not in far]
        flight = far[0] if len(far) == 1 and not others and launcher in ("", far[0].country) else None
    elif flight.day != when and any(one.day == when and one.country == flight.country for one in record.flights()):
        return None  # another that flew on that day may be meant
    clocks = right_by(flight, when) if flight else ()
    return Dated(claim, when, flight, clocks) if flight and clocks else None


def right_by(flight: Flight, when: date) -> tuple[str, ...]:
    """The clocks by which a launch was on that day."""
    start = flight.when.start
    if start is None or flight.when.precision not in CLOCK:
        return ()
    instant = start.replace(tzinfo=ZoneInfo(flight.when.zone or "UTC"))
    zones: Sequence[tuple[str, str]] = ((SITE, flight.when.zone or "UTC"), *READERS)
    return tuple(name for name, zone in zones if instant.astimezone(ZoneInfo(zone)).date() == when)


def finding(one: Dated, other: Dated, reading: Reading) -> Finding:
    """That the two days are by two clocks."""
    between = reading.article.text[one.claim.span.end : other.claim.span.start]
    reason = (
        f"{one.claim.told} and {other.claim.told} are by two clocks: {day(one.when)} is the day of the launch by the "
    )
    reason += f"clock of {one.said}, and {day(other.when)} that by the clock of {other.said}."
    evidence = [launch_evidence(one.flight), launch_evidence(other.flight)]
    if _JOINED.fullmatch(between):
        right = f"as {day(one.flight.day)} and {day(other.flight.day)}, by the clock of the launch site"
        return conflicts(one.claim, other.claim, reason=reason, would_hold_if=right, evidence=evidence)
    on = "whose clock is meant for each, which the text does not say"
    return depends(one.claim, other.claim, reason=reason, on=on, evidence=evidence)
