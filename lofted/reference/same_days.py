"""Which came first where a launch and a meeting were on one day: by the hour of the one and of the other."""

from dataclasses import dataclass

from lofted.facts import Evidence
from lofted.reference.shelf import Row, Shelf, by_shelf


@dataclass(frozen=True, slots=True)
class SameDay:
    """A launch and a meeting of its day: the names of the meeting, and whether the launch came after it."""

    flight: str
    meeting: str
    names: tuple[str, ...]
    after: bool
    hours: str
    evidence: Evidence


@by_shelf
def same_days(shelf: Shelf) -> dict[str, SameDay]:
    """Every such day of the shelf, by the launch.

    >>> same_days()["2024-05-27-new-slv-2024"].after
    True
    """
    return {row["flight"]: of_row(row) for row in shelf.rows("same_days", key=("id",))}


def of_row(row: Row) -> SameDay:
    """A row of `same_days.csv`."""
    meeting, hours = row.needed("meeting"), row.needed("hours")
    return SameDay(
        row.needed("flight"),
        meeting,
        tuple(row.many("names")),
        row.needed("order") == "after",
        hours,
        Evidence(f"same-day/{row['id']}", f"{meeting}: {hours}", row.needed("source"), row["url"], row.verified),
    )
