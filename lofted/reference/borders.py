"""How far a place lies from the land border of two countries.

The lines are plainer than the borders by some 5 to 15 km, and so good enough
for what is told in tens of kilometres or as near.

Source: `borders.csv`.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import cos, hypot, radians

from lofted.facts import ReferenceError
from lofted.reference.areas import Area
from lofted.reference.globe import Position
from lofted.reference.shelf import Row, Shelf, by_shelf

DEGREE = 111.2  # km; one degree of a great circle (mean radius of the Earth, 6,371 km)
STEP = 0.25  # degrees; how fine a line is walked for a box, some 28 km
Point = tuple[float, float]


@by_shelf
def borders(shelf: Shelf) -> dict[frozenset[str], tuple[tuple[Point, ...], ...]]:
    """The lines of each land border, as degrees north and east, by the ids of its two countries."""
    rows = shelf.rows("borders", key=("one", "other"))
    return {frozenset((row.needed("one"), row.needed("other"))): tuple(lines_of(row)) for row in rows}


def lines_of(row: Row) -> Iterator[tuple[Point, ...]]:
    """The lines of one row: "39.80/124.20 40.01/124.35", parted by bars."""
    for line in row.many("line"):
        try:
            points = [(float(north), float(east)) for north, east in (point.split("/") for point in line.split())]
        except ValueError:
            raise ReferenceError(f"{row.file}, row {row.number}: wants degrees as 39.80/124.20 40.01/124.35") from None
        yield tuple(points)


def from_border(box: Area, one: str, other: str) -> float | None:
    """Kilometres from the nearest edge of a place to the border of two countries; none where it has no line.

    >>> round(from_border(Area(40.1, 124.4, 40.1, 124.4), "north-korea", "china"))
    2
    """
    lines = borders().get(frozenset((one, other)))
    if not lines:
        return None
    point = box.south == box.north and box.west == box.east
    if point:
        spot = (box.south, box.west)
        return min(to_line(spot, line) for line in lines)
    return min(box.distance(Position(*spot)) / 1000 for line in lines for spot in walked(line))


def to_line(spot: Point, line: Sequence[Point]) -> float:
    """Kilometres from a spot to a line, on a plane round the spot."""
    narrow = cos(radians(spot[0]))
    flat = [((east - spot[1]) * narrow, north - spot[0]) for north, east in line]
    return min(to_piece(start, end) for start, end in pairwise(flat)) * DEGREE


def to_piece(start: Point, end: Point) -> float:
    """How far a straight piece passes from the origin."""
    across, up = end[0] - start[0], end[1] - start[1]
    long = across * across + up * up
    share = 0.0 if long == 0 else min(1.0, max(0.0, -(start[0] * across + start[1] * up) / long))
    return hypot(start[0] + share * across, start[1] + share * up)


def walked(line: Sequence[Point]) -> Iterator[Point]:
    """The points of a line, and more between them where they lie far apart."""
    for (north, east), (next_north, next_east) in pairwise(line):
        steps = max(1, round(max(abs(next_north - north), abs(next_east - east)) / STEP))
        for step in range(steps + 1):
            yield north + (next_north - north) * step / steps, east + (next_east - east) * step / steps
