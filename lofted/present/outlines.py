"""The outlines of the world: land, coasts and borders, put on a map that shows a part of it.

Source: Natural Earth (public domain), as `builders/world.py` writes it. Borders
stand as it draws them, by who holds the land; a map says nothing on whose it is.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import accumulate
from math import cos, radians
from typing import Any
from xml.etree.ElementTree import Element, SubElement

import msgspec

from lofted.present.drawing import path
from lofted.reference.globe import TURN

SCALE = 100  # of a degree; in what the file counts
FAR = 70.0  # degrees across; a wider map is drawn from the plainer set
FINE = 10  # of a unit; in what the paths count
STEP = 9  # tenths of a unit between two points of a line; closer ones are one
KEPT = 64  # maps whose outlines are kept; a desk looks at the same few again and again
AROUND = 12.0  # degrees beyond the edge that are still drawn, so that no line is bent inside it
POLE = -90.0  # degrees; Antarctica goes all round it
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Line:
    """Some points of an outline in degrees east and north, and the box they lie in."""

    points: tuple[Point, ...]
    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True, slots=True)
class Outlines:
    """The rings of the land, and what is drawn as a line: coasts and borders."""

    land: tuple[Line, ...]
    coasts: tuple[Line, ...]
    borders: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Crop:
    """The part of the world that a map shows, in degrees; its `east` may run on beyond 180.

    `wide` and `tall` are its size in units, `top` and `left` where it begins.
    """

    west: float
    south: float
    east: float
    north: float
    wide: float
    tall: float
    left: float = 0.0
    top: float = 0.0

    def place(self, point: Point) -> Point:
        """Where degrees east and north stand on the map; east is taken as it is told."""
        x = self.left + (point[0] - self.west) / (self.east - self.west) * self.wide
        y = self.top + (self.north - point[1]) / (self.north - self.south) * self.tall
        return x, y

    def unrolled(self, east: float) -> float:
        """Degrees east as the map counts them, which may be more than 180."""
        return self.west + (east - self.west) % TURN if (east - self.west) % TURN <= self.reach else self.near(east)

    @property
    def reach(self) -> float:
        """How far east of its western edge a map counts on, in degrees."""
        return (self.east - self.west + TURN) / 2

    def near(self, east: float) -> float:
        """Degrees east that lie closer to the western edge."""
        return self.west + (east - self.west) % TURN - TURN

    @property
    def units(self) -> float:
        """How many units a degree north takes."""
        return self.tall / (self.north - self.south)

    def holds(self, point: Point) -> bool:
        """Whether a place in units lies on the map."""
        return self.left <= point[0] <= self.left + self.wide and self.top <= point[1] <= self.top + self.tall


def shape(west: float, south: float, east: float, north: float) -> float:
    """How tall a map is to its width, so that its middle is true to shape.

    >>> round(shape(0, 50, 20, 70), 1)
    2.0
    """
    return (north - south) / ((east - west) * cos(radians((south + north) / 2)))


def drawn(parent: Element, crop: Crop) -> None:
    """Land, coasts and borders on a map."""
    land, coasts, borders = ways(crop)
    held = SubElement(parent, "g", {"transform": f"scale({1 / FINE})"})
    path(held, land, "land", filled=True)
    path(held, coasts, "coast")
    path(held, borders, "border")


@lru_cache(maxsize=KEPT)
def ways(crop: Crop) -> tuple[str, str, str]:
    """Land, coasts and borders as the commands of paths, in tenths of a unit."""
    told = outlines("far" if crop.east - crop.west > FAR else "near")
    land = [way for one, by in shifted(told.land, crop) for way in closed(one, by, crop)]
    coasts = [way for one, by in shifted(told.coasts, crop) for way in opened(one, by, crop)]
    borders = [way for one, by in shifted(told.borders, crop) for way in opened(one, by, crop)]
    return "".join(land), "".join(coasts), "".join(borders)


def shifted(lines: Iterable[Line], crop: Crop) -> Iterator[tuple[Line, float]]:
    """The lines that meet a map and are large enough to be seen on it, each with the turn that brings it there."""
    least = STEP / FINE * (crop.east - crop.west) / crop.wide
    for one in lines:
        if one.south > crop.north or one.north < crop.south or one.east - one.west + one.north - one.south < least:
            continue
        for by in (-TURN, 0.0, TURN):
            if one.west + by <= crop.east and one.east + by >= crop.west:
                yield one, by


def closed(one: Line, by: float, crop: Crop) -> Iterator[str]:
    """A ring as commands; what lies far outside is drawn in to the edge, which keeps what is inside as it is."""
    west, east = crop.west - AROUND - by, crop.east + AROUND - by
    south, north = crop.south - AROUND, crop.north + AROUND
    found = one.points
    if one.west < west or one.east > east or one.south < south or one.north > north:
        found = tuple(
            (
                west if x < west else east if x > east else x,
                south if y < south else north if y > north else y,
            )
            for x, y in found
        )
    inside = thinned(found, by, crop)
    if len(inside) > 2 * 2:  # numbers; two points hold no land
        yield commands(inside) + "z"


def opened(one: Line, by: float, crop: Crop) -> Iterator[str]:
    """A line as commands, in pieces where it leaves the map."""
    west, east = crop.west - AROUND - by, crop.east + AROUND - by
    south, north = crop.south - AROUND, crop.north + AROUND
    if west <= one.west and one.east <= east and south <= one.south and one.north <= north:
        pieces = [one.points]
    else:
        pieces, piece = [], []
        for x, y in one.points:
            if west <= x <= east and south <= y <= north:
                piece.append((x, y))
            elif piece:
                pieces.append(tuple(piece))
                piece = []
        pieces.append(tuple(piece))
    for each in pieces:
        if len(each) > 1 and len(found := thinned(each, by, crop)) > 2:  # numbers; one point is no line
            yield commands(found)


def thinned(points: Iterable[Point], by: float, crop: Crop) -> list[int]:
    """Points in tenths of a unit, x and y in turn, those that fall together with the one before left out."""
    across, up = crop.wide / (crop.east - crop.west) * FINE, crop.tall / (crop.north - crop.south) * FINE
    left, top = crop.left * FINE - (crop.west - by) * across, crop.top * FINE + crop.north * up
    found: list[int] = []
    last_x = last_y = -1_000_000  # tenths of a unit; far outside
    for east, north in points:
        x, y = int(left + east * across), int(top - north * up)
        if abs(x - last_x) + abs(y - last_y) >= STEP:
            found.append(x)
            found.append(y)
            last_x, last_y = x, y
    return found


def commands(found: Sequence[int]) -> str:
    """Points as a path, each told from the one before it.

    >>> commands([10, 20, 13, 18])
    'M10 20l3 -2'
    """
    steps = [found[0], found[1], *(after - before for before, after in zip(found, found[2:], strict=False))]
    return "M" + " ".join(map(str, found[:2])) + ("l" + " ".join(map(str, steps[2:])) if len(steps) > 2 else "")


@cache
def outlines(name: str) -> Outlines:
    """One set of outlines, `far` or `near`."""
    told: dict[str, Any] = msgspec.json.decode((files("lofted.present") / "outlines" / "world.json").read_bytes())
    part = told[name]
    arcs = [decoded(arc) for arc in part["arcs"]]
    borders = set(part["borders"])
    rings = [tuple(closing(unrolled(points(ring, arcs)))) for ring in part["rings"]]
    return Outlines(
        tuple(map(line, rings)),
        tuple(line(tuple(unrolled(arc))) for at, arc in enumerate(arcs) if at not in borders),
        tuple(line(arc) for at, arc in enumerate(arcs) if at in borders),
    )


def decoded(arc: Sequence[int]) -> tuple[Point, ...]:
    """An arc in degrees.

    >>> decoded([12000, 3500, 50, -100])
    ((120.0, 35.0), (120.5, 34.0))
    """
    east, north = accumulate(arc[::2]), accumulate(arc[1::2])
    return tuple((x / SCALE, y / SCALE) for x, y in zip(east, north, strict=True))


def points(ring: Iterable[int], arcs: Sequence[tuple[Point, ...]]) -> Iterator[Point]:
    """A ring's points, arc by arc, where two meet once."""
    for arc in ring:
        yield from (arcs[arc] if arc >= 0 else arcs[-1 - arc][::-1])[:-1]


def unrolled(found: Iterable[Point]) -> Iterator[Point]:
    """Points that do not jump at 180°, but count on.

    >>> list(unrolled([(179, 60), (-179, 61)]))
    [(179.0, 60), (181.0, 61)]
    """
    last: float | None = None
    turns = 0.0
    for x, y in found:
        if last is not None and abs(x - last) > TURN / 2:
            turns += TURN if x < last else -TURN
        last = x
        yield x + turns, y


def closing(found: Iterable[Point]) -> Iterator[Point]:
    """A ring; one that goes round the pole is closed along it."""
    first = last = None
    for last in found:
        first = first or last
        yield last
    if first and last and abs(last[0] - first[0]) > TURN / 2:
        yield last[0], POLE
        yield first[0], POLE


def line(found: tuple[Point, ...]) -> Line:
    """Some points with their box."""
    east, north = [x for x, _ in found], [y for _, y in found]
    return Line(found, min(east), min(north), max(east), max(north))
