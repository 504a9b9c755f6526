"""How many missiles and launches of one year each who counts them has."""

from dataclasses import dataclass

from lofted.facts import Evidence
from lofted.reference.shelf import Shelf, by_shelf


@dataclass(frozen=True, slots=True)
class Counted:
    """One count of one year: by whom, of missiles or of launches, how many, and what is in it."""

    party: str
    names: tuple[str, ...]
    what: str
    number: int
    note: str
    evidence: Evidence


@by_shelf
def year_counts(shelf: Shelf) -> dict[tuple[str, int], tuple[Counted, ...]]:
    """Every count by its country and year.

    >>> [f"{one.party}: {one.number} {one.what}" for one in year_counts()["north-korea", 2020]]
    ["Japan's defence ministry: 8 missiles", "Japan's defence ministry: 4 launches", 'CNN: 4 launches']
    """
    found: dict[tuple[str, int], list[Counted]] = {}
    for row in shelf.rows("year_counts", key=("country", "year", "party", "what")):
        year, number, what, party = int(row.needed("year")), int(row.needed("figure")), row.needed("what"), row["party"]
        says = f"{party} counted {number} {what} in {year}" + (f" ({row['note']})" if row["note"] else "")
        place = f"year_counts/{row['country']}/{year}"
        evidence = Evidence(place, says, row.needed("source"), row["url"], row.verified)
        one = Counted(party, tuple(row.many("names")), what, number, row["note"], evidence)
        found.setdefault((row["country"], year), []).append(one)
    return {key: tuple(counts) for key, counts in found.items()}
