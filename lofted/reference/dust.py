"""Digits of a conversion that nobody knew: "about 500 km (310.686 miles)"."""

from math import floor, log10

from lofted.reference.paired import Side, width
from lofted.reference.saying import number
from lofted.reference.units import units

DUST = 20  # times finer: digits that a conversion made up, since a fair conversion keeps about as many as it was given
CLEAR_DUST = 200  # times finer: more than two digits, and beyond what a table of conversions would print
HEDGED_DUST = 100  # times finer, of whole numbers: whoever wrote "about" knew that its last digits say nothing
HEDGED_TENTHS = 40  # times finer, with a decimal: "about 500 km (310.6 miles)", and not "about 50 km (31.1 miles)"


def is_dust(first: Side, second: Side) -> bool:
    """Whether a number is another one converted exactly, and much finer than it."""
    return width(second) * DUST < width(first) and abs(second.middle - first.middle) <= width(second)


def too_fine(first: Side, second: Side) -> bool:
    """Whether such a number goes further beyond a round figure, or one that is told with a hedge, than is fair."""
    if first.unit is units()["nautical mile"]:  # limits at sea are exact: 200 nautical miles are 370.4 km
        return False
    told, bare = first.figure.said, first.figure.bare
    hedged = told.low < bare.low or bare.high < told.high
    finest = HEDGED_TENTHS if second.decimals else HEDGED_DUST
    return width(second) * (finest if hedged else CLEAR_DUST) < width(first)


def as_round(first: Side, second: Side) -> str:
    """The second number to the last place that the first one bears."""
    step = 10 ** floor(log10(width(first) / second.unit.per))
    return f"{number(round(second.printed / step) * step, decimals=0 if step >= 1 else 1)} {second.called}"
