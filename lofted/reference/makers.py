"""Which firm or agency a spacecraft, a rocket or a missile is of: its maker, and who else it is told as of."""

from dataclasses import dataclass

from lofted.facts import Evidence
from lofted.reference.shelf import Row, Shelf, by_shelf
from lofted.reference.textbooks import words


@dataclass(frozen=True, slots=True)
class Made:
    """A craft, its maker, and all who may stand as its owner: the maker, who uses it, who launches it."""

    name: str
    maker: str
    owners: frozenset[str]
    evidence: Evidence


@by_shelf
def made(shelf: Shelf) -> dict[str, Made]:
    """Every craft by each of its names.

    >>> made()["Starliner"].maker
    'Boeing'
    """
    return {name: read(row) for row in shelf.rows("makers", key=("id",)) for name in row.many("called")}


@by_shelf
def craft_and_makers(shelf: Shelf) -> tuple[str, str]:
    """Two patterns: of every name of a craft, and of every firm and agency that one is of; the longest first."""
    rows = [(row.many("called"), read(row)) for row in shelf.rows("makers", key=("id",))]
    crafts = {name for called, _ in rows for name in called}
    owners = {owner for _, one in rows for owner in one.owners}
    return words(sorted(crafts, key=len, reverse=True)), words(sorted(owners, key=len, reverse=True))


def read(row: Row) -> Made:
    """One row."""
    name, maker = row.needed("name"), row.needed("maker")
    evidence = Evidence("makers", f"{name}: {maker}", row.needed("source"), row["url"], row.verified)
    return Made(name, maker, frozenset([maker, *row.many("also")]), evidence)
