"""Writes the outlines of the world that maps are drawn on, from Natural Earth as the package world-atlas carries it.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python builders/world.py package lofted/present/outlines/world.json

Two sets come out: `far` (1:110m) for maps of continents, `near` (1:50m, made
plainer to some 4 km) for maps of a region. Each holds arcs, as degrees in
hundredths with each point told from the one before it; the rings of the land,
as numbers of arcs (a negative one, as -1 - n, is walked backwards); and which
arcs are borders.

Natural Earth (naturalearthdata.com) is in the public domain; world-atlas is
under the ISC licence, by Michael Bostock.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from math import hypot
from pathlib import Path
from typing import Any

SCALE = 100  # hundredths of a degree, some kilometre; as fine as the shelf
NEAR = 0.04  # degrees; how far a plainer line may lie from the finer one, some 4 km
SMALLEST = 0.12  # degrees; an island that is smaller both ways is left out of the near set
SETS = {"far": ("countries-110m.json", 0.0, 0.0), "near": ("countries-50m.json", NEAR, SMALLEST)}
SOURCE = "Natural Earth 4.1 (public domain), as world-atlas 2.0.2 (ISC) carries it"
Point = tuple[float, float]


def main(folder: str, goal: str) -> None:
    """Write the file from the unpacked package."""
    made: dict[str, Any] = {"source": SOURCE, "url": "https://www.naturalearthdata.com/about/terms-of-use/"}
    for name, (file, slack, smallest) in SETS.items():
        made[name] = outlines(json.loads((Path(folder) / file).read_text("utf-8")), slack, smallest)
    Path(goal).write_text(json.dumps(made, separators=(",", ":")) + "\n", "utf-8")


def outlines(world: dict[str, Any], slack: float, smallest: float) -> dict[str, Any]:
    """One set: its arcs, its rings, its borders."""
    arcs = [plainer(arc, slack) for arc in decoded(world)]
    land = [list(ring) for ring in rings(world["objects"]["land"]) if extent(ring, arcs) >= smallest]
    countries = world["objects"]["countries"]["geometries"]
    shared = Counter(arc for country in countries for arc in {number(arc) for ring in rings(country) for arc in ring})
    borders = sorted(arc for arc, times in shared.items() if times > 1)
    used = sorted({number(arc) for ring in land for arc in ring} | set(borders))
    place = {arc: at for at, arc in enumerate(used)}
    return {
        "arcs": [packed(arcs[arc]) for arc in used],
        "rings": [[place[arc] if arc >= 0 else -1 - place[-1 - arc] for arc in ring] for ring in land],
        "borders": [place[arc] for arc in borders],
    }


def decoded(world: dict[str, Any]) -> Iterator[list[Point]]:
    """The arcs in degrees."""
    (wide, tall), (left, foot) = world["transform"]["scale"], world["transform"]["translate"]
    for arc in world["arcs"]:
        x = y = 0
        points = []
        for right, up in arc:
            x, y = x + right, y + up
            points.append((x * wide + left, y * tall + foot))
        yield points


def rings(shape: dict[str, Any]) -> Iterator[list[int]]:
    """The rings of a shape, as numbers of arcs."""
    if shape["type"] == "GeometryCollection":
        for one in shape["geometries"]:
            yield from rings(one)
    elif shape["type"] == "Polygon":
        yield from shape["arcs"]
    elif shape["type"] == "MultiPolygon":
        for polygon in shape["arcs"]:
            yield from polygon


def number(arc: int) -> int:
    """The number of an arc, whichever way it is walked."""
    return arc if arc >= 0 else -1 - arc


def extent(ring: Iterable[int], arcs: list[list[Point]]) -> float:
    """How large a ring is the wider way, in degrees."""
    points = [point for arc in ring for point in arcs[number(arc)]]
    across, up = zip(*points, strict=True)
    return max(max(across) - min(across), max(up) - min(up))


def plainer(points: list[Point], slack: float) -> list[Point]:
    """The line with fewer points, none of the others farther from it than `slack` (Douglas and Peucker, 1973)."""
    if not slack or len(points) < 3:  # points; two make a line already
        return points
    kept = {0, len(points) - 1}
    waiting = [(0, len(points) - 1)]
    while waiting:
        first, last = waiting.pop()
        far = max(range(first + 1, last), key=lambda at: off(points[at], points[first], points[last]), default=first)
        if far != first and off(points[far], points[first], points[last]) > slack:
            kept.add(far)
            waiting += [(first, far), (far, last)]
    return [points[at] for at in sorted(kept)]


def off(point: Point, start: Point, end: Point) -> float:
    """How far a point lies from a stretch of line, in degrees."""
    across, up = end[0] - start[0], end[1] - start[1]
    length = across * across + up * up
    share = ((point[0] - start[0]) * across + (point[1] - start[1]) * up) / length if length else 0.0
    share = min(1.0, max(0.0, share))
    return hypot(point[0] - start[0] - share * across, point[1] - start[1] - share * up)


def packed(points: list[Point]) -> list[int]:
    """The points in hundredths of a degree, each told from the one before it; points that fall together are one."""
    found: list[int] = []
    last: tuple[int, int] | None = None
    for point in points:
        here = round(point[0] * SCALE), round(point[1] * SCALE)
        if last is None:
            found += here
        elif here != last:
            found += (here[0] - last[0], here[1] - last[1])
        last = here
    return found


if __name__ == "__main__":
    main(*sys.argv[1:3])
