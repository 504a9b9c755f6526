"""How many launches of a year somebody counted up to a day, where counts differ by what is in them."""

from dataclasses import dataclass
from datetime import date

from lofted.facts import Evidence
from lofted.reference.saying import day
from lofted.reference.shelf import Shelf, by_shelf


@dataclass(frozen=True, slots=True)
class DayCount:
    """One count of a year up to a day: by whom, of what, and how many."""

    day: date
    party: str
    names: tuple[str, ...]
    what: str
    number: int
    evidence: Evidence


@by_shelf
def launch_counts(shelf: Shelf) -> dict[str, tuple[DayCount, ...]]:
    """Every such count by its country, the earliest first.

    >>> [f"{one.party}: {one.number} {one.what}" for one in launch_counts()["north-korea"]][:1]
    ['Associated Press: 12 rounds of weapons launches']
    """
    found: dict[str, list[DayCount]] = {}
    for row in shelf.rows("launch_counts", key=("country", "date", "party", "what")):
        when, number, what = date.fromisoformat(row.needed("date")), int(row.needed("figure")), row.needed("what")
        says = f"{row['party']} counted {number} {what} of the year up to {day(when)}"
        says += f" ({row['note']})" if row["note"] else ""
        place = f"launch_counts/{row['country']}/{row['date']}"
        evidence = Evidence(place, says, row.needed("source"), row["url"], row.verified)
        one = DayCount(when, row.needed("party"), tuple(row.many("names")), what, number, evidence)
        found.setdefault(row["country"], []).append(one)
    return {country: tuple(sorted(counts, key=lambda one: one.day)) for country, counts in found.items()}
