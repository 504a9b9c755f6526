"""The places that articles tell of on a map of the world, each as wide as its words leave it.

A place is a circle that holds all that the words can mean, a region its box;
nothing is a pin. The marks beside a place tell what happened there, the number
leads to the list.
"""

from collections.abc import Iterator, Mapping, Sequence
from math import hypot
from xml.etree.ElementTree import Element, SubElement

from lofted.facts import Article
from lofted.present import outlines
from lofted.present.crops import crop
from lofted.present.drawing import (
    HALF,
    LINE,
    SIZE,
    TYPE,
    WIDE,
    Drawing,
    Linked,
    Shown,
    Table,
    box,
    fitted,
    group,
    line,
    sheet,
    text,
    to_article,
    width,
    written,
)
from lofted.present.geojson import KILOMETRE, ROLES
from lofted.present.outlines import Crop, Point
from lofted.present.placed import DEGREE, Place, crowded, placed
from lofted.present.places import shortened
from lofted.present.spots import Spot

SEEN = {"launch": "▲", "impact": "▼", "meeting": "■", "toward": "◆", "over": "+"}  # role → its sign
SMALL = 4.0  # units; the least circle that is seen
CLOSER = 0.4  # of the width; where the crowded places take less, they get a map of their own
NAMED = 170  # units that a name may take
QUOTED = 60  # characters of the words in the list
VOICES = 3  # voices named in a row; the rest is counted
Box = tuple[float, float, float, float]  # left, top, right, foot
GAP = 10  # units between two maps


def world(found: Sequence[Spot], articles: Mapping[str, Article], *, linked: Linked = to_article) -> Drawing | None:
    """The spots as a map with a list; None where there are none."""
    if not found:
        return None
    places = placed(found)
    words = caption(found)
    return Drawing(drawn(places, words) if places else "", words, listed(found, articles, linked))


def drawn(places: Sequence[Place], words: str) -> str:
    """The map as SVG, and below it a larger one of where the places crowd."""
    roles = list(dict.fromkeys(role for one in places for role in one.roles))
    head = LINE * ((len(roles) + 1) // 2) + GAP
    whole = crop(places, top=head)
    crowd = crowded(places)
    near = crop(crowd, top=head + whole.tall + GAP) if crowd else None
    if near and near.east - near.west > CLOSER * (whole.east - whole.west):
        near = None
    tall = near.top + near.tall if near else head + whole.tall
    svg = sheet("world", tall, title="Where it happened", words=words, key=" ".join(one.words for one in places))
    for at, role in enumerate(roles):
        x, y = SIZE + (at % 2) * WIDE / 2, LINE * (at // 2) + LINE / 2
        text(svg, x, y + HALF, f"{SEEN[role]} {ROLES[role]}", looks="quiet")
    own = [one for one in places if one not in crowd] if near else list(places)
    mapped(svg, whole, places, own, within=near)
    if near:
        mapped(svg, near, crowd, crowd)
    return written(svg)


def mapped(
    svg: Element, crop: Crop, places: Sequence[Place], labelled: Sequence[Place], *, within: Crop | None = None
) -> None:
    """One map: outlines, then the places, the widest below, then their labels; and where the larger map lies."""
    held = SubElement(svg, "svg", {"x": f"{crop.left:.1f}", "y": f"{crop.top:.1f}", "overflow": "hidden"})
    held.attrib |= {"width": f"{crop.wide:.1f}", "height": f"{crop.tall:.1f}"}
    held.attrib |= {"viewBox": f"{crop.left:.1f} {crop.top:.1f} {crop.wide:.1f} {crop.tall:.1f}"}
    box(held, crop.left, crop.top, crop.wide, crop.tall, "sea")
    outlines.drawn(held, crop)
    taken: list[Box] = []
    for one in sorted(places, key=lambda one: -one.radius):
        marked(held, one, crop)
    if within:
        (left, top), (right, foot) = crop.place((within.west, within.north)), crop.place((within.east, within.south))
        box(held, left, top, right - left, foot - top, "larger")
        text(held, left + 3, top + TYPE, "larger below", looks="halo quiet")  # units of air
        taken.append((left, top, left + width("larger below"), top + TYPE + 2))
    for one in sorted(labelled, key=lambda one: one.radius):
        labelled_at(held, one, crop, taken)
    box(svg, crop.left, crop.top, crop.wide, crop.tall, "frame")


def marked(held: Element, one: Place, crop: Crop) -> None:
    """A place as wide as its words leave it; one too small to be seen is drawn larger, never finer."""
    made = group(held, "place", title=f"{', '.join(map(str, one.numbers))}: {one.words}")
    by = turn(one, crop)
    if one.boxed or one.radius / DEGREE * crop.units >= SMALL:
        points = " ".join(f"{x:.1f},{y:.1f}" for x, y in (crop.place((east + by, north)) for east, north in one.ring))
        SubElement(made, "polygon", {"points": points, "class": "region" if one.boxed else "reach"})
    else:
        x, y = at(one, crop)
        SubElement(made, "circle", {"cx": f"{x:.1f}", "cy": f"{y:.1f}", "r": f"{SMALL:.1f}", "class": "reach"})


def turn(one: Place, crop: Crop) -> float:
    """The full turn that brings a place onto a map, in degrees."""
    return crop.unrolled(one.middle[0]) - one.middle[0]


def at(one: Place, crop: Crop) -> Point:
    """The middle of a place on a map."""
    return crop.place((one.middle[0] + turn(one, crop), one.middle[1]))


def labelled_at(held: Element, one: Place, crop: Crop, taken: list[Box]) -> None:
    """The label of a place where it covers no other: with its name, else with its number alone, else not at all."""
    x, y = at(one, crop)
    if not crop.holds((x, y)):
        return
    reach = 0.0 if one.boxed else max(SMALL, one.radius / DEGREE * crop.units)
    numbers = ", ".join(map(str, one.numbers[:3])) + ("…" if len(one.numbers) > 3 else "")  # numbers; the list has all
    sign = " ".join((*(SEEN[role] for role in one.roles), numbers))
    named = fitted(f"{sign} {one.name}", NAMED)
    for far in (0.0, LINE, 2.0 * LINE):  # units
        for words in dict.fromkeys((named, sign)):
            wide = width(words)
            for anchor, start, foot in spaces(x, y, reach + far, boxed=one.boxed):
                left = start - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
                spot = (left - 1, foot - TYPE + 1, left + wide, foot + 3)  # units of air
                inside = crop.holds(spot[:2]) and crop.holds(spot[2:])
                if inside and not any(meets(spot, other) for other in taken):
                    taken.append(spot)
                    put(held, words, (start, foot), anchor, (x, y), reach)
                    return


def spaces(x: float, y: float, reach: float, *, boxed: bool) -> Iterator[tuple[str, float, float]]:
    """Where a label may hang and have its foot, the best place first: beside, above, below, aslant."""
    if boxed:
        yield "middle", x, y + HALF
    near = min(reach + 4, 60.0)  # units; the label of a very wide circle stands inside it
    slant = near * 0.7  # sine of 45 degrees
    yield "start", x + near, y + HALF
    yield "end", x - near, y + HALF
    yield "middle", x, y - near
    yield "middle", x, y + near + TYPE - 3
    yield "start", x + slant, y - slant
    yield "start", x + slant, y + slant + TYPE - 3
    yield "end", x - slant, y - slant
    yield "end", x - slant, y + slant + TYPE - 3


def meets(one: Box, other: Box) -> bool:
    """Whether two boxes share a place."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def put(held: Element, words: str, hung: Point, anchor: str, middle: Point, reach: float) -> None:
    """A label, with a line to its place where it stands off."""
    made = group(held, "tag")
    near = (hung[0], hung[1] - HALF if hung[1] - HALF < middle[1] else hung[1] - TYPE + HALF)
    if hypot(near[0] - middle[0], near[1] - middle[1]) > reach + LINE:
        line(made, (*middle, *near), "leader")
    text(made, *hung, words, anchor=anchor, looks="halo name")


def caption(found: Sequence[Spot]) -> str:
    """How to read the map, and what is not on it."""
    without = sum(one.centre is None or one.radius is None for one in found)
    words = (
        "A circle holds all that the words can mean, a dashed box is a region; no place is drawn finer than it is told."
    )
    if without:
        words += f" {without} of {len(found)} have no position on the shelf and stand in the list alone."
    return f"{words} Outlines: Natural Earth, borders by who holds the land."


def listed(found: Sequence[Spot], articles: Mapping[str, Article], linked: Linked) -> Table:
    """Every spot in words: what happened, where, how finely it is told, by whom."""
    head = ("No.", "What", "Place", "How finely", "Who says so", "Article")
    return Table(head, tuple(row(number, one, articles, linked) for number, one in enumerate(found, start=1)))


def row(number: int, one: Spot, articles: Mapping[str, Article], linked: Linked) -> tuple[Shown, ...]:
    """One spot in words."""
    told = list(dict.fromkeys(each.article for each in one.said))
    said = list(dict.fromkeys(f"{each.who[-1]}: “{shortened(each.words, QUOTED)}”" for each in one.said))
    first = articles.get(told[0]) if told else None
    named = (first.publisher or first.called) if first else ""
    return (
        Shown(f"{number}"),
        Shown(f"{SEEN[one.role]} {ROLES[one.role]}"),
        Shown(one.place.name),
        Shown(fineness(one)),
        Shown("; ".join(said[:VOICES]) + (f"; and {len(said) - VOICES} more" if len(said) > VOICES else "")),
        Shown(f"{named} and {len(told) - 1} more" if len(told) > 1 else named, link=linked(told[0]) if told else ""),
    )


def fineness(one: Spot) -> str:
    """How finely a place is told, in words."""
    if one.radius is None or one.centre is None:
        return f"{one.precision}, no position on the shelf"
    return f"{one.precision}, within {one.radius / KILOMETRE:,.0f} km"
