"""How large the things are by which reports tell a size: football fields, pools, buses, countries and states."""

from dataclasses import dataclass

from lofted.facts import Evidence, Interval
from lofted.reference.shelf import Row, Shelf, by_shelf
from lofted.reference.textbooks import words

COUNTED, LAND = "counted", "land"  # what one names by so many of them, and what has one size that all may look up


@dataclass(frozen=True, slots=True)
class Yardstick:
    """A thing of a known size: all that it can fairly measure in SI units, and how to say it."""

    name: str
    unit: str
    size: Interval
    sort: str
    right: str
    evidence: Evidence
    plural: str = ""


@by_shelf
def yardsticks(shelf: Shelf) -> dict[str, tuple[Yardstick, ...]]:
    """Every yardstick by each of its names in small letters; one name can have an area and a length.

    >>> [one.unit for one in yardsticks()["football fields"]]
    ['m2', 'm']
    """
    found: dict[str, tuple[Yardstick, ...]] = {}
    for row in shelf.rows("yardsticks", key=("names", "unit")):
        for name in row.many("names"):
            found[name.lower()] = (*found.get(name.lower(), ()), yardstick(row))
    return found


@by_shelf
def any_name(shelf: Shelf) -> str:
    """A pattern of every name, the longest first, so that "West Virginia" is not taken for a shorter one."""
    names = {name for row in shelf.rows("yardsticks", key=("names", "unit")) for name in row.many("names")}
    return words(sorted(names, key=len, reverse=True))


def yardstick(row: Row) -> Yardstick:
    """One row."""
    row.one_of("sort", (COUNTED, LAND))
    name, right = row.many("names")[0], row.needed("right")
    evidence = Evidence("yardsticks", f"{name}: {right}", row.needed("source"), row["url"], row.verified)
    size = Interval(row.number_in("low"), row.number_in("high"))
    return Yardstick(name, row.needed("unit"), size, row["sort"], right, evidence, row.many("names")[-1])
