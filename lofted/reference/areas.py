"""Where a place of the shelf lies and how far it reaches: a box for a region or a sea, a point for a town.

A region is never a point, and a town reaches some kilometres; how far is told
with it, so that nothing is drawn finer than it was named.

Source: `areas.csv`; positions of `sites.csv`, `places.csv` and `cities.csv`.
"""

from dataclasses import dataclass

from lofted.facts import Entry, ReferenceError
from lofted.reference.globe import TURN, Position
from lofted.reference.shelf import Shelf, by_shelf

KILOMETRE = 1000.0  # m
REACH = {  # kind of place → km from its point that the name covers; ours, from maps
    "city": 15.0,  # km; a town with its outskirts
    "airfield": 5.0,  # km; runways and what belongs to them
    "spaceport": 20.0,  # km; the pads of one range lie that far apart
    "facility": 5.0,  # km
    "test-site": 40.0,  # km; the grounds of a large range
    "island": 30.0,  # km; larger ones have a box
    "cape": 10.0,  # km
    "peninsula": 40.0,  # km
}
USUAL = 15.0  # km; ours: what has no kind is told as a town
QUARTER = 90.0  # degrees


@dataclass(frozen=True, slots=True)
class Area:
    """From south to north and from west to east, in degrees; where west is more than east it crosses 180°."""

    south: float
    west: float
    north: float
    east: float

    @property
    def centre(self) -> Position:
        """The middle of the box."""
        across = (self.east - self.west) % TURN
        return Position((self.south + self.north) / 2, turned(self.west + across / 2))

    def holds(self, spot: Position) -> bool:
        """Whether a spot lies in the box.

        >>> Area(48.0, 58.0, 82.0, -170.0).holds(Position(51.88, 128.33))
        True
        """
        across = (spot.longitude - self.west) % TURN <= (self.east - self.west) % TURN
        return across and self.south <= spot.latitude <= self.north

    def meets(self, other: "Area") -> bool:
        """Whether two boxes share a spot.

        >>> Area(48.0, 58.0, 82.0, -170.0).meets(Area(45.4, 44.9, 48.9, 49.4))
        False
        """
        corners = [(north, east) for north in (other.south, other.north) for east in (other.west, other.east)]
        mine = [(north, east) for north in (self.south, self.north) for east in (self.west, self.east)]
        return any(
            self.holds(Position(*spot)) for spot in (*corners, (other.centre.latitude, other.centre.longitude))
        ) or any(other.holds(Position(*spot)) for spot in mine)

    def distance(self, spot: Position) -> float:
        """How far a spot lies outside the box, in m, by its nearest edge.

        >>> round(Area(34.0, 127.0, 52.0, 142.0).distance(Position(26.0, 130.0)) / 1000)
        890
        """
        if self.holds(spot):
            return 0.0
        north = min(max(spot.latitude, self.south), self.north)
        inside = self.holds(Position(north, spot.longitude))
        edges = (spot.longitude,) if inside else (self.west, self.east)
        return min(spot.distance(Position(north, edge)) for edge in edges)

    @property
    def radius(self) -> float:
        """How far the farthest corner lies from the middle, in m.

        >>> round(Area(40.0, 139.0, 41.0, 140.0).radius / 1000)
        70
        """
        corners = (Position(north, east) for north in (self.south, self.north) for east in (self.west, self.east))
        return max(self.centre.distance(corner) for corner in corners)


def turned(east: float) -> float:
    """Degrees east between -180 and 180.

    >>> turned(190.0)
    -170.0
    """
    return (east + TURN / 2) % TURN - TURN / 2


@by_shelf
def areas(shelf: Shelf) -> dict[str, Area]:
    """The box of every place that has one, by the place's id."""
    found = {}
    for row in shelf.rows("areas", key=("place",)):
        box = Area(*(row.number_in(column) for column in ("south", "west", "north", "east")))
        if not -QUARTER <= box.south < box.north <= QUARTER:
            row.refuse("wants degrees, its south below its north")
        if not all(-TURN / 2 <= edge <= TURN / 2 for edge in (box.west, box.east)):
            row.refuse("wants degrees east between -180 and 180")
        found[row["place"]] = box
    return found


def area_of(place: Entry) -> Area | None:
    """The box of a place that is a region, a sea or a large island."""
    return areas().get(place.id)


def position_of(place: Entry) -> Position | None:
    """The point of a place, where the shelf has one."""
    latitude, longitude = place.columns.get("latitude", ""), place.columns.get("longitude", "")
    if not latitude or not longitude:
        return None
    try:
        return Position(float(latitude), float(longitude))
    except ValueError:
        raise ReferenceError(f"{place.id} lies at {latitude!r}, {longitude!r}; write degrees, as 39.66") from None


def reach_of(place: Entry) -> float:
    """How far from its point a place's name reaches, in m."""
    return REACH.get(place.columns.get("kind", ""), USUAL) * KILOMETRE
