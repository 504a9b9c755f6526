"""What a figure can be at all for a class of missile, in very wide bounds, and the slip that leads out of them."""

import re
from dataclasses import dataclass
from math import inf

from lofted.facts import Evidence, Interval
from lofted.reference.saying import CALLED, HOUR, MINUTE, number
from lofted.reference.shelf import Row, Shelf, by_shelf
from lofted.reference.units import measure

SLIPS = (  # a factor that a printed figure is off by → the unit it is of, and the slip that would explain it
    (1000.0, "m", "a thousand times as high or far"),
    (0.001, "m", "in metres and not in kilometres"),
    (MINUTE / HOUR, "s", "in minutes and not in hours"),
    (1 / MINUTE, "s", "in seconds and not in minutes"),
    (0.1, "mach", "with a tenth of the number"),
    (1 / HOUR, "m/s", "an hour and not a second"),
    (0.001, "m/s", "in metres and not in kilometres"),
)
MEASURES = CALLED | {"speed": "speed"}


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
    middle = [one.bare.middle if one else -inf for one in (low, high)]
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


def grounds(found: Bound, name: str) -> Evidence:
    """A bound as evidence."""
    says = f"{MEASURES[found.aspect]}: {spoken(found)}, {found.why}"
    return Evidence(f"bounds/{name}", says, found.source, found.url, found.verified)


def spoken(found: Bound) -> str:
    """The bounds as a sentence has them, thousands parted."""
    return re.sub(r"\d{4,}", lambda digits: number(float(digits[0])), found.words)


def slip(told: Interval, unit: str, found: Bound) -> str | None:
    """The one slip that would bring a figure within its bounds."""
    for factor, of, words in SLIPS:
        short = found.aspect == "range" and factor < 1  # nobody tells of a flight of some metres
        if of == unit and not short and told.scaled(factor).within(found.within):
            return words
    return None
