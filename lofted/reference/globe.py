"""How far two places lie apart on the Earth, and in which direction.

Distances are great circles on the mean Earth, at most 0.6 per cent off the
ellipsoid; directions are those in which one sets out.

Source: R. W. Sinnott, Virtues of the haversine (Sky and Telescope 68, 1984); radius of the IUGG.
"""

from dataclasses import dataclass
from math import asin, atan2, cos, degrees, radians, sin, sqrt

from lofted.reference.mechanics import EARTH_RADIUS

TURN = 360.0  # degrees in a full turn
COMPASS = ("north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest")


@dataclass(frozen=True, slots=True)
class Position:
    """A place on the Earth, in degrees north and east."""

    latitude: float
    longitude: float

    def distance(self, other: "Position") -> float:
        """The great circle to another place, in m.

        >>> round(Position(35.55, 139.78).distance(Position(40.64, -73.78)) / 1000)  # Haneda to New York
        10875
        """
        north, other_north = radians(self.latitude), radians(other.latitude)
        east = radians(other.longitude - self.longitude)
        half = sin((other_north - north) / 2) ** 2 + cos(north) * cos(other_north) * sin(east / 2) ** 2
        return 2 * EARTH_RADIUS * asin(min(1.0, sqrt(half)))

    def bearing(self, other: "Position") -> float:
        """The direction of another place, in degrees clockwise from north.

        >>> round(Position(0, 0).bearing(Position(0, 10)))
        90
        """
        north, other_north = radians(self.latitude), radians(other.latitude)
        east = radians(other.longitude - self.longitude)
        along = cos(north) * sin(other_north) - sin(north) * cos(other_north) * cos(east)
        return degrees(atan2(sin(east) * cos(other_north), along)) % TURN

    def beyond(self, bearing: float, metres: float) -> "Position":
        """The place so many m away in a direction, in degrees clockwise from north.

        >>> there = Position(0, 0).beyond(90, 111_195)
        >>> round(there.latitude, 1), round(there.longitude, 1)
        (0.0, 1.0)
        """
        arc, way, north = metres / EARTH_RADIUS, radians(bearing), radians(self.latitude)
        there = asin(sin(north) * cos(arc) + cos(north) * sin(arc) * cos(way))
        turn = atan2(sin(way) * sin(arc) * cos(north), cos(arc) - sin(north) * sin(there))
        east = (self.longitude + degrees(turn) + TURN / 2) % TURN - TURN / 2
        return Position(degrees(there), east)


def called(bearing: float) -> str:
    """The nearest of the eight winds.

    >>> called(290), called(350)
    ('west', 'north')
    """
    return COMPASS[round(bearing / TURN * len(COMPASS)) % len(COMPASS)]


def apart(bearing: float, wind: str) -> float:
    """How many degrees lie between a direction and one of the eight winds, 0 to 180.

    >>> apart(350, "northeast")
    55.0
    """
    turn = abs(bearing - COMPASS.index(wind) * TURN / len(COMPASS)) % TURN
    return min(turn, TURN - turn)
