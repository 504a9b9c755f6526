"""Winds of storms, which are measured in knots and printed in other units, each of them rounded to fives.

So 160 knots is told as 185 mph and as 295 km/h, of which neither was made of the other.
"""

import re

from lofted.told.paired import Side

STEP = 5  # knots, mph and km/h; National Hurricane Center, product description of the public advisory
KNOT, MPH, KMH = 1852 / 3600, 1609.344 / 3600, 1000 / 3600  # m/s; NIST Special Publication 811, appendix B.8
FASTEST = 200  # knots; ours: above any storm on record
_STORM = re.compile(
    r"\b(?:winds?|gusts?|gusting|hurricanes?|typhoons?|cyclones?|(?:tropical|post-tropical|sub-?tropical)\sstorm|storm)\b",
    re.I,
)


def of_one_wind(first: Side, second: Side, words: str) -> bool:
    """Whether two speeds of a storm's wind are one number of knots, each rounded to fives by itself."""
    speeds = {round(one.unit.per, 6): round(one.printed) for one in (first, second)}
    told = (speeds.get(round(MPH, 6)), speeds.get(round(KMH, 6)))
    if None in told or not _STORM.search(words):
        return False
    return told in {(in_fives(knots, MPH), in_fives(knots, KMH)) for knots in range(STEP, FASTEST, STEP)}


def in_fives(knots: int, per: float) -> int:
    """So many knots in another unit, to the nearest five.

    >>> in_fives(160, MPH), in_fives(160, KMH)
    (185, 295)
    """
    return STEP * round(knots * KNOT / per / STEP)
