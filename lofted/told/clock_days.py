"""Days between a launch and another day, where the launch was a day earlier by the clock of its readers."""

import re
from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from lofted.facts import DAYS, Evidence, Flight, Quantity, Reading, Record
from lofted.reference.clock import READERS
from lofted.reference.counting import spelled
from lofted.reference.history import launch_evidence
from lofted.reference.saying import DAY, day

_COUNTED = re.compile(rf"(?:a|{spelled()}|\d{{1,2}})\s?-?days?\b", re.I)
MOST = 14  # days; ours: longer times are told in weeks, and rounded


def by_another_clock(
    told: Quantity, days: Sequence[date], reading: Reading, record: Record
) -> tuple[str, Evidence] | None:
    """Why a number of days told from a launch is right by another clock than that of its site, and what shows it.

    None where it is right by the site's own calendar, or where the text tells the day of the other clock too.
    """
    count, apart = told.bare.middle / DAY, abs((days[1] - days[0]).days)
    whole = told.unit == "s" and count == int(count) and bool(_COUNTED.fullmatch(told.written))
    if not whole or not 1 <= count <= MOST or count == apart:
        return None
    moments = [one.moment for one in reading.claims if one.moment and one.moment.precision in DAYS]
    written = {one.start.date() for one in moments if one.start}
    for flight in flights(days, reading, record):
        other = days[1] if days[0] == flight.day else days[0]
        clocks = [(name, there) for name, there in elsewhere(flight) if abs((other - there).days) == count]
        if clocks and not any(there in written for _, there in clocks):
            names = " or ".join(name for name, _ in clocks)
            s = "s" if apart != 1 else ""
            between = f"{apart} day{s} from {day(other)}" if apart else "that day itself"
            reason = f"The launch was on {day(flight.day)} by the clock of its site, {between}; "
            reason += f"“{told.written}” is right by the clock of {names}, where it was {day(clocks[0][1])}."
            return reason, launch_evidence(flight)
    return None


def flights(days: Sequence[date], reading: Reading, record: Record) -> list[Flight]:
    """The launches of the reading that were on one of two days at an hour on record."""
    found = (record.flight(event.entry) for event in reading.events)
    return [one for one in found if one and one.day in days and one.when.start and one.when.precision == "minute"]


def elsewhere(flight: Flight) -> list[tuple[str, date]]:
    """The days on which a launch was by the clocks of its readers, where they are others than that of its site."""
    if flight.when.start is None:
        return []
    instant = flight.when.start.replace(tzinfo=ZoneInfo(flight.when.zone or "UTC"))
    there = [(name, instant.astimezone(ZoneInfo(zone)).date()) for name, zone in READERS]
    return [one for one in there if one[1] != flight.day]
