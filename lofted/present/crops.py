"""Which part of the world a map shows: what it must hold, with a margin, and no closer than the outlines allow."""

from collections.abc import Sequence
from math import cos, radians

from lofted.present.drawing import WIDE
from lofted.present.outlines import Crop
from lofted.present.placed import Place
from lofted.reference.globe import TURN

LEAST = 10.0  # degrees across; nearer than that the outlines are too plain
MARGIN = 0.12  # of what is shown, on each side
FLAT, TALL = 0.62, 1.0  # of the width; how tall a map may be


def crop(places: Sequence[Place], *, top: float) -> Crop:
    """The part of the world that holds some places, with a margin, and no closer than the outlines allow."""
    south = min(north for one in places for _, north in one.ring)
    north = max(north for one in places for _, north in one.ring)
    west, east = narrowest([(min(x for x, _ in one.ring), max(x for x, _ in one.ring)) for one in places])
    south, north = grown(south, north, LEAST * FLAT)
    shrink = cos(radians(min(70.0, max(abs(south + north) / 2, 0.0))))  # degrees; beyond 70 a map would be too wide
    west, east = grown(west, east, LEAST / shrink)
    if east - west >= TURN:
        west, east = (west + east) / 2 - TURN / 2, (west + east) / 2 + TURN / 2
    across = (east - west) * shrink
    if north - south < FLAT * across:
        south, north = grown(south, north, FLAT * across, margin=0)
    elif north - south > TALL * across:
        west, east = grown(west, east, (north - south) / TALL / shrink, margin=0)
    if east - west > TURN:
        west, east = (west + east) / 2 - TURN / 2, (west + east) / 2 + TURN / 2
    south, north = (max(-90.0, south), min(90.0, north))  # degrees; the poles
    tall = WIDE * (north - south) / ((east - west) * shrink)
    return Crop(west, south, east, north, WIDE, min(tall, WIDE * TALL), top=top)


def grown(low: float, high: float, least: float, *, margin: float = MARGIN) -> tuple[float, float]:
    """A stretch with its margin, at least so long, its middle kept."""
    long = max((high - low) * (1 + 2 * margin), least)
    return (low + high - long) / 2, (low + high + long) / 2


def narrowest(stretches: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """From where to where the shortest way east leads that holds all stretches, in degrees.

    >>> narrowest([(170, 175), (-178, -170)])
    (170.0, 190.0)
    """
    order = sorted(((west + TURN / 2) % TURN - TURN / 2, east - west) for west, east in stretches)
    best = (0.0, TURN)
    for at in range(len(order)):
        first = order[at][0]
        last = max((west - first) % TURN + long for west, long in order)
        if last < best[1] - best[0]:
            best = (first, first + last)
    return best
