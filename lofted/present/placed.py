"""The places of a map: what lies at one spot, where it reaches, and which places crowd."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians

from lofted.present.geojson import ROLES, circle
from lofted.present.outlines import Point
from lofted.present.spots import Spot
from lofted.reference.globe import TURN

DEGREE = 111_195.0  # m; of latitude, on the mean Earth
FEW = 300_000.0  # m; what reaches less far counts for the larger map
AROUND = 1_500_000.0  # m; how far the larger map looks from its middle


@dataclass(frozen=True, slots=True)
class Place:
    """What lies at one spot of the map: the numbers of its rows, its roles, its name and its shape in degrees."""

    numbers: tuple[int, ...]
    roles: tuple[str, ...]
    name: str
    ring: tuple[Point, ...]
    middle: Point
    radius: float
    boxed: bool
    words: str


def placed(found: Sequence[Spot]) -> list[Place]:
    """The spots that have a position, those at the same one together."""
    held: dict[object, list[tuple[int, Spot]]] = {}
    for number, one in enumerate(found, start=1):
        if one.centre is not None and one.radius is not None:
            held.setdefault((one.centre, one.radius, one.area), []).append((number, one))
    return [place([number for number, _ in told], [one for _, one in told]) for told in held.values()]


def place(numbers: Sequence[int], spots: Sequence[Spot]) -> Place:
    """One place of the map."""
    one = spots[0]
    assert one.centre is not None and one.radius is not None, "kept by `placed`"
    ring: tuple[Point, ...]
    if one.area is not None:
        west = one.area.west
        east = west + (one.area.east - west) % TURN
        ring = ((west, one.area.south), (east, one.area.south), (east, one.area.north), (west, one.area.north))
    else:
        ring = tuple((east, north) for east, north in circle(one.centre, one.radius))
    return Place(
        numbers=tuple(numbers),
        roles=tuple(dict.fromkeys(spot.role for spot in spots)),
        name=one.place.name if one.precision != "distance" else f"off {one.place.name}",
        ring=ring,
        middle=((ring[0][0] + ring[1][0]) / 2 if one.area else one.centre.longitude, one.centre.latitude),
        radius=one.radius,
        boxed=one.area is not None,
        words="; ".join(f"{ROLES[spot.role]} {spot.place.name} ({spot.precision})" for spot in spots),
    )


def crowded(places: Sequence[Place]) -> list[Place]:
    """The places around the one with most others near it; none where there are few."""
    small = [one for one in places if one.radius <= FEW]
    around = [[other for other in small if apart(one, other) <= AROUND] for one in small]
    best = max(around, key=len, default=[])
    return best if len(best) > 2 else []  # places; two keep apart by themselves


def apart(one: Place, other: Place) -> float:
    """About how far two places lie apart, in m."""
    east = (one.middle[0] - other.middle[0] + TURN / 2) % TURN - TURN / 2
    north = one.middle[1] - other.middle[1]
    return DEGREE * float((north**2 + (east * cos(radians((one.middle[1] + other.middle[1]) / 2))) ** 2) ** 0.5)
