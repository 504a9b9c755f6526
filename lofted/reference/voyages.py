"""Flights of craft with their crews, their sites and the day they came back."""

from dataclasses import dataclass
from datetime import date

from lofted.facts import Entry, Evidence, Record


@dataclass(frozen=True, slots=True)
class Voyage:
    """One flight: each member of its crew with every spelling of the name, where it began and when it ended."""

    entry: Entry
    craft: str
    crew: tuple[tuple[str, ...], ...]
    site: str
    landed: date | None

    def carried(self, person: str) -> bool:
        """Whether somebody of that name was on board."""
        return any(person in names for names in self.crew)

    def evidence(self, says: str) -> Evidence:
        """The row as evidence."""
        return Evidence(self.entry.id, says, self.entry.source, self.entry.url, self.entry.verified)


def voyages(record: Record) -> dict[str, Voyage]:
    """Every flight of the shelf by its craft."""
    return {entry.columns["craft"]: voyage_of(entry) for entry in record.entries("voyage")}


def voyage_of(entry: Entry) -> Voyage:
    """A row of `voyages.csv` with its crew taken apart: members by bars, spellings of one name by equals signs."""
    members = [part.strip() for part in entry.columns["crew"].split("|") if part.strip()]
    crew = tuple(tuple(name.strip() for name in member.split("=")) for member in members)
    landed = entry.columns["landed"]
    return Voyage(
        entry, entry.columns["craft"], crew, entry.columns["site"], date.fromisoformat(landed) if landed else None
    )
