"""The map of many articles: GeoJSON (RFC 7946), or a list of the same.

A region, a sea or "200 km west of" is an area and never a pin; a point stands
for a named place alone, and how far its name reaches is told with it.
"""

from collections.abc import Iterable, Iterator, Mapping

from lofted.facts import Article
from lofted.present.cited import article_list, as_json, lines_of
from lofted.present.spots import Spot
from lofted.reference.areas import Area
from lofted.reference.globe import TURN, Position

ROLES = {
    "launch": "launched from",
    "impact": "came down at",
    "meeting": "meeting at",
    "toward": "fired toward",
    "over": "flew over",
}
CORNERS = 32  # of what stands for a circle
DECIMALS = 2  # of a degree; about a kilometre, as fine as the shelf
KILOMETRE = 1000.0  # m
Ring = list[list[float]]


def spot_map(found: Iterable[Spot], articles: Mapping[str, Article]) -> str:
    """The spots as a GeoJSON feature collection; `articles` is a member of ours beside it."""
    return as_json(
        {
            "type": "FeatureCollection",
            "features": [feature(one) for one in found],
            "articles": article_list(articles),
        }
    )


def feature(one: Spot) -> dict[str, object]:
    """One spot as a feature; without a geometry where the shelf does not know where it lies."""
    return {
        "type": "Feature",
        "geometry": geometry(one),
        "properties": {
            "role": one.role,
            "place": one.place.id,
            "name": one.place.name,
            "country": one.place.columns.get("country") or None,
            "precision": one.precision,
            "centre": point(one.centre) if one.centre else None,
            "uncertainty_m": round(one.radius, -3) if one.radius is not None else None,  # to a kilometre
            "said": list(one.said),
            "source": one.place.source,
        },
    }


def geometry(one: Spot) -> dict[str, object] | None:
    """A box for a region, a circle for a distance, a point for a place."""
    if one.area is not None:
        return box(one.area)
    if one.centre is None or one.radius is None:
        return None
    if one.precision == "distance":
        return {"type": "Polygon", "coordinates": [circle(one.centre, one.radius)]}
    return {"type": "Point", "coordinates": point(one.centre)}


def point(position: Position) -> list[float]:
    """A position as GeoJSON has it: east before north."""
    return [round(position.longitude, DECIMALS), round(position.latitude, DECIMALS)]


def box(area: Area) -> dict[str, object]:
    """A box as a polygon, or as two where it crosses 180°, as RFC 7946 wants.

    >>> box(Area(-1, 170, 1, -170))["type"]
    'MultiPolygon'
    """
    if area.west <= area.east:
        return {"type": "Polygon", "coordinates": [ring(area.south, area.west, area.north, area.east)]}
    sides = ((area.west, TURN / 2), (-TURN / 2, area.east))
    rings = [[ring(area.south, west, area.north, east)] for west, east in sides]
    return {"type": "MultiPolygon", "coordinates": rings}


def ring(south: float, west: float, north: float, east: float) -> Ring:
    """The corners of a box, against the clock, the first one again at the end."""
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


def circle(centre: Position, radius: float) -> Ring:
    """The corners of what stands for a circle, against the clock.

    Beyond 180° the degrees run on, so that no line crosses the whole map.
    """
    corners = []
    for step in range(CORNERS + 1):
        there = centre.beyond(-step * TURN / CORNERS, radius)
        east = centre.longitude + (there.longitude - centre.longitude + TURN / 2) % TURN - TURN / 2
        corners.append([round(east, DECIMALS), round(there.latitude, DECIMALS)])
    return corners


def spot_sheet(found: Iterable[Spot], articles: Mapping[str, Article]) -> str:
    """The spots one below the other, with how finely they are told and by whom."""
    lines = [line for one in found for line in sheet_lines(one, articles)]
    return "\n".join(lines) + "\n" if lines else "no place is told of a launch, an impact or a meeting\n"


def sheet_lines(one: Spot, articles: Mapping[str, Article]) -> Iterator[str]:
    """One spot, and below it who tells it."""
    if one.centre is None or one.radius is None:
        where = "the shelf has no position of it"
    else:
        north, east = one.centre.latitude, one.centre.longitude
        where = f"within {one.radius / KILOMETRE:,.0f} km of {north:.{DECIMALS}f}, {east:.{DECIMALS}f}"
    yield f"{ROLES[one.role]} {one.place.name}  ({one.precision}: {where})"
    yield from lines_of(one.said, articles)
