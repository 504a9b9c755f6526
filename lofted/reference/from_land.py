"""How far a place lies from a whole country: from the nearest and from the farthest of its towns and launch sites."""

from lofted.facts import Entry, Record
from lofted.reference.globe import Position

LEAST = 5  # points of a country; ours: fewer do not show how far it stretches
WIDEST = 1_500_000.0  # m; ours: of a country that stretches farther, no one distance is told
FAR = 1_000_000.0  # m; ours: nearer by, the border is meant, which the points do not show


def stretch(place: Entry, land: str, record: Record) -> tuple[float, float] | None:
    """The least and the greatest distance of a place from a country, in m; None where there is no telling."""
    points = [
        Position(float(one.columns["latitude"]), float(one.columns["longitude"]))
        for kind in ("site", "city")
        for one in record.entries(kind)
        if one.verified and one.columns.get("country") == land and one.columns.get("latitude")
    ]
    if len(points) < LEAST:
        return None
    here = Position(float(place.columns["latitude"]), float(place.columns["longitude"]))
    ways = sorted(here.distance(one) for one in points)
    return (ways[0], ways[-1]) if ways[0] > FAR and ways[-1] - ways[0] < WIDEST else None
