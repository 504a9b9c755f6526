"""Counts that others keep beside the desk's: spy satellites alone, or what the owner says is in orbit."""

from datetime import date

from lofted.facts import Record
from lofted.reference.days import first_day
from lofted.reference.kinds import ATTEMPT, ORBIT, SPY, Kind

IN_ORBIT = "/orbit"  # how the rows of what a country alone has in orbit end


def other_counts(kind: Kind, country: str, record: Record) -> list[tuple[str, list[date]]]:
    """The other ways in which a kind is counted: on what it depends, and the days that are then counted."""
    if kind.id == ATTEMPT.id:
        spies = [done.day for done in SPY.times(country, record)]
        return [("whether the tries at a spy satellite alone are counted, which began in 2023", spies)]
    if kind.id == ORBIT.id and country == "north-korea":
        rows = [one for one in record.entries("one-sided claim") if one.id.endswith(IN_ORBIT)]
        claimed = {first_day(one) for one in rows if one.columns["by"] == "North Korea"}
        days = sorted(claimed | {done.day for done in kind.times(country, record)})
        return [("whether Pyongyang's own count is told, which has those of 1998 and 2009 in orbit too", days)]
    return []
