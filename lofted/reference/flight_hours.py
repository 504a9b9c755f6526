"""The hours at which a flight began and ended, by each account on record."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from lofted.facts import Evidence, Flight, Moment, Record
from lofted.reference.history import evidence_of, launch_evidence

DAY = 1440  # minutes
NOON = 12  # hours
_EVENING = re.compile(r"(?:\son\s\w+day)?(?:\sin\sthe)?\s(?:night|evening|afternoon)\b", re.I)


@dataclass(frozen=True, slots=True)
class Hour:
    """When something happened by one account, as an instant with its zone."""

    at: datetime
    evidence: Evidence
    to_the_second: bool
    party: str = ""

    def on(self, zone: str) -> float:
        """The minutes since midnight by another clock."""
        there = self.at.astimezone(ZoneInfo(zone))
        return there.hour * 60 + there.minute + there.second / 60  # 60 minutes an hour, 60 seconds a minute


def hours(flight: Flight, *, landed: bool) -> Iterator[Hour]:
    """Each hour on record for the launch, or for the impact, that of the flight first."""
    zone, start = ZoneInfo(flight.when.zone or "UTC"), flight.when.start
    if not landed and start and flight.when.precision == "minute":
        to_the_second = flight.when.edtf.count(":") > 1 and start.second > 0
        yield Hour(start.replace(tzinfo=zone), launch_evidence(flight), to_the_second)
    for account in flight.accounts:
        cell = account.landed if landed else account.launched
        if cell:
            at = datetime.fromisoformat(f"{flight.day}T{cell}").replace(tzinfo=zone)
            says = evidence_of(account, f"{'landed' if landed else 'launched'} {cell}")
            yield Hour(at, says, cell.count(":") > 1, account.party)


def of_the_evening(moment: Moment, behind: str) -> Moment:
    """A clock time as the part of the day behind it means it: "10:44 on Monday" before "night" is 22:44."""
    hour = re.search(r"T(\d\d):", moment.edtf)
    if not (hour and 0 < int(hour[1]) < NOON and _EVENING.match(behind)) or re.search(r"[ap]\.?m\b", moment.written):
        return moment
    return replace(moment, edtf=moment.edtf.replace(hour[0], f"T{int(hour[1]) + NOON}:", 1))


def apart(one: float, other: float) -> float:
    """Minutes between two times of day, the shorter way round the clock."""
    gap = abs(one - other) % DAY
    return min(gap, DAY - gap)


def named_in(words: str, known: Sequence[Hour], record: Record) -> set[str]:
    """The parties on record with an hour that a sentence names."""
    entries = (record.entry(one.party) for one in known)
    return {one.id for one in entries if one and any(name in words for name in (one.name, *one.aliases))}


def shown(hour: Hour, zone: str) -> str:
    """An hour on record by some clock."""
    there = hour.at.astimezone(ZoneInfo(zone))
    return f"{there:%H:%M:%S}" if hour.to_the_second else f"{there:%H:%M}"
