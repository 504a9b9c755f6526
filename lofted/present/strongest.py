"""The ties of two in one way taken together, and the strongest of them, as many as a picture has room for."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lofted.present.ties import CITES, Edge

TIES = 24  # drawn; more arcs cannot be told apart
NODES = 20  # named in the picture
ROWS = 150  # ties in the table; the rest is counted
CITING = "cites"


@dataclass(frozen=True, slots=True)
class Bond:
    """All that one does to another in one way: the acts, how often, and in which articles."""

    source: str
    target: str
    way: str
    acts: tuple[str, ...]
    count: int
    marks: tuple[str, ...]
    articles: tuple[str, ...]


def bonds(edges: Iterable[Edge]) -> tuple[list[Bond], int]:
    """The edges of two in one way together, the most told first, as many as a table has, and the count."""
    held: dict[tuple[str, str, str], list[Edge]] = {}
    for edge in edges:
        held.setdefault((edge.source, edge.target, CITING if edge.act == CITES else edge.aim), []).append(edge)
    order = sorted(held.items(), key=lambda one: (-sum(edge.count for edge in one[1]), one[0]))
    return [bond(key, together) for key, together in order[:ROWS]], len(order)


def bond(key: tuple[str, str, str], edges: Sequence[Edge]) -> Bond:
    """The acts of one towards another, counted."""
    marks = Counter[str]()
    for edge in edges:
        marks.update(support=edge.support, distance=edge.distance, hearsay=edge.hearsay, denied=edge.denied)
    return Bond(
        *key,
        acts=tuple(f"{edge.act} {edge.count}×" if len(edges) > 1 < edge.count else edge.act for edge in edges),
        count=sum(edge.count for edge in edges),
        marks=tuple(f"{name} {times}" for name, times in marks.items() if times),
        articles=tuple(dict.fromkeys(id for edge in edges for id in edge.articles)),
    )


def strongest(found: Sequence[Bond]) -> list[Bond]:
    """The ties that are drawn: the strongest, as long as there is room for those whom they tie."""
    shown: list[Bond] = []
    named: set[str] = set()
    for one in found:
        if len(shown) == TIES:
            break
        if len(named | {one.source, one.target}) <= NODES:
            named |= {one.source, one.target}
            shown.append(one)
    return shown
