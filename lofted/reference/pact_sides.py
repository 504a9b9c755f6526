"""Who an agreement is of, where its parties were settled when it was made: two sides, or a few."""

from collections.abc import Sequence

from lofted.facts import Entry, Record
from lofted.reference.pact_terms import parts, terms
from lofted.reference.saying import listing
from lofted.reference.shelf import Shelf, by_shelf

TWO = 2  # sides of an agreement that is signed once, by both


@by_shelf
def sides(shelf: Shelf) -> dict[str, tuple[str, ...]]:
    """The countries of each agreement that is of a settled few, by the agreement's id."""
    rows = shelf.rows("terms", key=("id",))
    return {row["agreement"]: row.many("subject") for row in rows if row["what"] == "sides"}


def two_sided(agreement: str) -> bool:
    """Whether an agreement is of two sides, so that it was signed once, on one day."""
    return len(sides().get(agreement, ())) == TWO


def outside(agreement: str, country: str, record: Record) -> Entry | None:
    """The row that says who an agreement is of, where a country is not among them; none where it is, or none says."""
    for row in terms(record, agreement, "sides"):
        if country not in (*parts(row.columns["subject"]), *parts(row.columns["unless"])):
            return row
    return None


def called(countries: Sequence[str], record: Record) -> str:
    """Some countries as a sentence has them: "Australia and the United States"."""
    lands = [record.entry(one) for one in countries]
    return listing([f"the {land.name}" if land.name.startswith("United") else land.name for land in lands if land])
