"""At which end of a stretch, a country or an ocean a place lies."""

from lofted.facts import Entry
from lofted.reference.areas import area_of, position_of
from lofted.reference.catalogue import catalogue
from lofted.reference.globe import Position
from lofted.reference.shelf import Shelf, by_shelf
from lofted.reference.sides import OPPOSITE, against
from lofted.reference.spots import REGIONS, kind_of, reach

HALVES = {  # what lies in the other half of the Pacific: degrees east of Greenwich, ours, by the map
    "east": (100.0, 175.0, "west"),  # degrees
    "west": (-150.0, -70.0, "east"),  # degrees
}
EQUATOR = {"south": 5.0, "north": -5.0}  # degrees; ours: beyond this a spot is not in that half of the Pacific


def other_half(where: Position, wind: str) -> str:
    """The half of the Pacific in which a spot lies, where another is told; else nothing."""
    if wind in EQUATOR:
        return (
            "northern Pacific"
            if wind == "south" and where.latitude > EQUATOR[wind]
            else ("southern Pacific" if wind == "north" and where.latitude < EQUATOR[wind] else "")
        )
    west, east, side = HALVES[wind]
    return f"{side}ern Pacific" if west < where.longitude < east else ""


@by_shelf
def by_stretch(_: Shelf) -> dict[str, Entry]:
    """The stretches and regions of the shelf by name, for what is told of their ends."""
    every = [one for one in catalogue().entries("place") if kind_of(one) in (*REGIONS, "stretch")]
    return {name: one for one in every for name in (one.name, *one.aliases)}


def third(place: Entry, whole: Entry, wind: str) -> str:
    """The side of a stretch in whose outer third a place lies, where another is told; else nothing."""
    box, here = area_of(whole), reach(place)
    if box is None or here is None or not box.holds(here.centre):
        return ""
    spot, share = here.centre, 1 / 3
    up = (spot.latitude - box.south) / (box.north - box.south)
    across = (spot.longitude - box.west) / (box.east - box.west)
    beyond = {"north": up < share, "south": up > 1 - share, "east": across < share, "west": across > 1 - share}
    found = next((OPPOSITE[side] for side, is_so in beyond.items() if is_so and side in wind), "")
    corner = "west" if across < share else "east" if across > 1 - share else ""
    return found + corner if found in EQUATOR and not {"east", "west"} & {wind, wind[5:]} else found


def whole_side(place: Entry, country: str, wind: str) -> str:
    """The side on which the middle of a region lies, and none of its corners on the other, where that is told."""
    box = area_of(place)
    if box is None:
        return ""
    side = against(box.centre, country, wind)
    corners = [Position(north, east) for north in (box.south, box.north) for east in (box.west, box.east)]
    beyond = side and any(against(corner, country, side) for corner in corners)
    return "" if beyond else side


def on_side(place: Entry, country: str, wind: str) -> str:
    """The side of its country on which a place lies, a region with all of it, where another is told; else nothing."""
    where = position_of(place)
    if kind_of(place) in REGIONS:
        return whole_side(place, country, wind)
    return against(where, country, wind) if where else ""
