"""Who says and does what about and with whom, as a picture: everyone on one line, and an arc for each tie.

Those who report, those who speak, countries, and what is spoken about stand in
groups, the busiest in the middle of each. Only the strongest ties are drawn;
the table beside them goes on.
"""

from collections import Counter
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from lofted.facts import VoiceKind
from lofted.present.drawing import (
    HALF,
    LINE,
    SIZE,
    WIDE,
    Drawing,
    Linked,
    Shown,
    Table,
    group,
    mark,
    path,
    sheet,
    text,
    to_article,
    width,
    written,
)
from lofted.present.parties import AGREEMENT, COUNTRY, MATTER, Node
from lofted.present.strongest import CITING, Bond, bonds, strongest
from lofted.present.ties import ABOUT, AT, WITH, Network

ROW = 23  # units from one name to the next
STEM = 208  # units from the left edge, where the names end and the arcs begin
EDGE = 8  # units of air around everything
NEAR, FARTHEST = 26.0, 240.0  # units that an arc is pulled out, between neighbours and from end to end
BACK = 14  # units that an arc upwards is pulled further, so that it does not lie on its answer
THIN, THICK = 1.0, 4.0  # units; the weakest and the strongest tie
ALONG = (0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72)  # of an arc; where its number may stand
GROUPS = ("Who reports", "Who speaks", "Countries", "What it is about")
REPORTS = (VoiceKind.OUTLET, VoiceKind.STATE_MEDIA, "agency-news", "news agency")  # kinds of those who report
LOOKS = {AT: "says or does it to", ABOUT: "speaks about", WITH: "meets, signs with", CITING: "cites"}


def picture(told: Network, *, linked: Linked = to_article) -> Drawing | None:
    """The strongest ties as a picture, with a table of all; None where nobody is tied to anybody."""
    found, count = bonds(told.edges)
    if not found:
        return None
    nodes = {node.id: node for node in told.nodes}
    shown = strongest(found)
    words = caption(count, shown, nodes)
    return Drawing(drawn(shown, nodes, words), words, listed(found, shown, count, nodes, linked))


def group_of(node: Node) -> int:
    """In which group somebody stands."""
    if node.kind in (MATTER, AGREEMENT):
        return len(GROUPS) - 1
    if node.kind == COUNTRY:
        return len(GROUPS) - 2
    return 0 if node.kind in REPORTS else 1


def ordered(shown: Sequence[Bond], nodes: dict[str, Node]) -> list[list[Node]]:
    """Everyone who is drawn, in groups, the busiest in the middle of each."""
    busy = Counter[str]()
    for one in shown:
        busy[one.source] += one.count
        busy[one.target] += one.count
    groups: list[list[Node]] = [[] for _ in GROUPS]
    for place, id in enumerate(sorted(busy, key=lambda id: (-busy[id], id))):
        held = groups[group_of(nodes[id])]
        held.insert(0 if place % 2 else len(held), nodes[id])
    return groups


def drawn(shown: Sequence[Bond], nodes: dict[str, Node], words: str) -> str:
    """The picture as SVG: what the lines mean, the arcs, the names."""
    groups = ordered(shown, nodes)
    ways = list(dict.fromkeys(one.way for one in shown))
    head = LINE * ((len(ways) + 1) // 2) + 2 * EDGE
    rows = sum(len(held) + 1 for held in groups if held)
    svg = sheet(
        "bonds",
        head + ROW * rows + EDGE,
        title="Who with whom",
        words=words,
        key=" ".join(said(one, nodes) for one in shown),
    )
    legend(svg, ways)
    places: dict[str, float] = {}
    at = float(head)
    arcs = group(svg, "arcs")
    for name, held in zip(GROUPS, groups, strict=True):
        if held:
            text(svg, EDGE, at + ROW / 2 + HALF, name, looks="quiet")
            at += ROW
        for node in held:
            places[node.id] = at + ROW / 2
            named(svg, node, places[node.id], GROUPS.index(name))
            at += ROW
    most = shown[0].count
    taken: list[tuple[float, float, float]] = []
    for one in reversed(shown):
        ends = places[one.source], places[one.target]
        arc(group(arcs, f"bond {looks(one.way)}", title=said(one, nodes)), one, ends, one.count / most, span=ROW * rows)
    for number, one in enumerate(shown, start=1):
        numbered(svg, number, (places[one.source], places[one.target]), taken, span=ROW * rows)
    return written(svg)


def legend(svg: Element, ways: Sequence[str]) -> None:
    """What each kind of line means."""
    for at, way in enumerate(ways):
        x, y = EDGE + (at % 2) * WIDE / 2, EDGE + LINE * (at // 2) + LINE / 2
        path(svg, f"M{x},{y}h26", f"bond {looks(way)}")  # units; a piece of line
        text(svg, x + 32, y + HALF, LOOKS[way], looks="quiet", room=WIDE / 2 - 40)  # units beside the piece


def looks(way: str) -> str:
    """The class of a kind of tie."""
    return f"tie-{way}"


def named(svg: Element, node: Node, y: float, number: int) -> None:
    """Somebody's name and mark."""
    held = group(svg, "node", title=f"{node.name}, {node.kind}")
    text(held, STEM - 2 * SIZE, y + HALF, node.name, anchor="end", looks="name", room=STEM - 2 * SIZE - EDGE)
    mark(held, (0, 1, 3, 2)[number], STEM, y, size=SIZE - 1)  # shapes: who reports, who speaks, a country, a matter


def pull(ends: tuple[float, float], span: float) -> float:
    """How far an arc is pulled to the right, in units."""
    way = NEAR + (FARTHEST - NEAR - BACK) * abs(ends[1] - ends[0]) / span
    return way + (BACK if ends[1] < ends[0] else 0)


def arc(made: Element, one: Bond, ends: tuple[float, float], share: float, *, span: float) -> None:
    """A tie as an arc, thicker the more often it is told, with its tip at whom it is aimed."""
    (start, end), left = ends, STEM + SIZE
    far = left + pull(ends, span)
    bow = f"M{left:.1f},{start:.1f}C{far:.1f},{start:.1f} {far:.1f},{end:.1f} {left:.1f},{end:.1f}"
    path(made, bow, "bow").set("stroke-width", f"{THIN + (THICK - THIN) * share:.1f}")
    if one.way != WITH:
        path(made, f"M{left:.1f},{end:.1f}l8,-4v8z", "tip", filled=True)  # units; a small tip


def numbered(
    svg: Element,
    number: int,
    ends: tuple[float, float],
    taken: list[tuple[float, float, float]],
    *,
    span: float,
) -> None:
    """The number of a tie on its arc, where it covers no other; the table has every number."""
    half = width(str(number)) / 2
    for share in ALONG:
        other = 1 - share
        x = STEM + SIZE + 3 * share * other * pull(ends, span)  # of a cubic curve with both its pulls alike
        y = ends[0] * (other**3 + 3 * other**2 * share) + ends[1] * (share**3 + 3 * share**2 * other)
        free = all(abs(x - far) > half + room + 1 or abs(y - high) > LINE - 5 for far, high, room in taken)  # units
        if free and x + half < WIDE:
            taken.append((x, y, half))
            text(svg, x, y + HALF, str(number), anchor="middle", looks="halo number")
            return


def said(one: Bond, nodes: dict[str, Node]) -> str:
    """A tie in words."""
    return f"{nodes[one.source].name} {verb(one)} {nodes[one.target].name} ({one.count}×)"


def verb(one: Bond) -> str:
    """What one does to another, and whether it is said about him."""
    return f"{', '.join(one.acts)}{' about' if one.way == ABOUT else ''}"


def caption(count: int, shown: Sequence[Bond], nodes: dict[str, Node]) -> str:
    """The strongest tie in words, how many are drawn, and how to read the picture."""
    words = (
        f"Most often: {said(shown[0], nodes)}. The thicker an arc, the more often it is told; its tip is at the target."
    )
    if count > len(shown):
        words += f" The {len(shown)} strongest of {count} ties are drawn; the others stand in the table."
    return words


def listed(found: Sequence[Bond], shown: Sequence[Bond], count: int, nodes: dict[str, Node], linked: Linked) -> Table:
    """The ties in words, numbered as in the picture; what is too many is counted."""
    numbers = {id(one): number for number, one in enumerate(shown, start=1)}
    rows = [row(one, nodes, numbers.get(id(one)), linked) for one in found]
    if count > len(found):
        rows.append((Shown(""), Shown(f"and {count - len(found)} more ties"), *(Shown(""),) * 4))
    return Table(("No.", "Who", "Does what", "To whom", "How it is told", "Articles"), tuple(rows))


def row(one: Bond, nodes: dict[str, Node], number: int | None, linked: Linked) -> tuple[Shown, ...]:
    """A tie as a row."""
    count = f"{len(one.articles)} article{'' if len(one.articles) == 1 else 's'}"
    return (
        Shown(str(number) if number else "–"),
        Shown(nodes[one.source].name),
        Shown(verb(one)),
        Shown(nodes[one.target].name),
        Shown(", ".join(one.marks)),
        Shown(count, link=linked(one.articles[0])),
    )
