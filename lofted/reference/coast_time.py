"""How long a ballistic flight of an apogee and a range can take: the free arc, and some minutes for the engines.

Limits: a round Earth that stands still, right to about 0.6 per cent on the flights of the record.
"""

from math import inf, isinf

from lofted.facts import Figure, Interval, Quantity
from lofted.reference.mechanics import Arc

MODEL = 0.006  # share; the largest miss of the standing round Earth among the catalogue's flights
USUAL = Interval(30.0, 300.0)  # s beyond the free arc; 34 to 275 s on the catalogue's flights from IRBM to ICBM
UTMOST = Interval(20.0, 420.0)  # s; wider than any flight on record, by two minutes of burn or of descent
FARTHEST = Interval(0.0, 20_000_000.0)  # m; half way round the Earth


def possible(apogee: Figure, distance: Figure) -> Figure:
    """How long such a flight can take: the usual, and the utmost."""
    return Figure(window(apogee.said, distance.said, USUAL), window(apogee.fair, distance.fair, UTMOST))


def too_short(told: Quantity, apogee: Figure, distance: Figure) -> bool:
    """Whether a time told without a hedge is less than the free arc and the shortest burn take, by its own digits."""
    return not told.approximate and told.said.high < window(apogee.said, distance.said, UTMOST).low


def window(apogee: Interval, distance: Interval, engines: Interval) -> Interval:
    """The shortest and the longest flight of an apogee and a range, in s."""
    shortest = Arc(max(apogee.low, 1.0), max(distance.low, 0.0)).seconds
    farthest = min(distance.high, FARTHEST.high)
    longest = inf if isinf(apogee.high) else Arc(apogee.high, farthest).seconds
    return Interval(shortest * (1 - MODEL) + engines.low, longest * (1 + MODEL) + engines.high)


def middle(interval: Interval) -> float:
    """The middle of an interval, or its closed end."""
    return interval.low if isinf(interval.high) else interval.middle
