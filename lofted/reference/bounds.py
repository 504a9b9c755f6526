"""What a figure can be at all for a class of missile, in very wide bounds."""

from dataclasses import dataclass
from math import inf

from lofted.facts import Interval
from lofted.reference.shelf import Row, Shelf, by_shelf
from lofted.reference.units import measure


@dataclass(frozen=True, slots=True)
class Bound:
    """The least and the most that a figure of a class can be, in SI units, and why."""

    vehicle_class: str
    aspect: str
    within: Interval
    unit: str
    words: str
    why: str
    source: str
    url: str
    verified: bool


@by_shelf
def bounds(shelf: Shelf) -> dict[tuple[str, str, str], Bound]:
    """Every bound by class, aspect and SI unit.

    >>> bounds()["ICBM", "apogee", "m"].within
    Interval(low=100000.0, high=15000000.0)
    """
    found = (bound(row) for row in shelf.rows("bounds", key=("class", "aspect", "high")))
    return {(one.vehicle_class, one.aspect, one.unit): one for one in found}


def bound(row: Row) -> Bound:
    """One row: an upper end, and a lower one where there is any."""
    high = measure(row.needed("high"))
    low = measure(row["low"]) if "low" in row else None
    if low and low.unit != high.unit:
        row.refuse("the columns low and high measure different things")
    middle = [(one.bare.low + one.bare.high) / 2 if one else -inf for one in (low, high)]
    words = f"{row['low']} to {row['high']}" if low else row["high"]
    return Bound(
        row.needed("class"),
        row.needed("aspect"),
        Interval(middle[0], middle[1]),
        high.unit,
        words,
        row.needed("why"),
        row.needed("source"),
        row["url"],
        row.verified,
    )
