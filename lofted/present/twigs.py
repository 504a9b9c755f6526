"""The articles that carry an origin's account, each below the one whose words it has."""

from collections.abc import Sequence
from dataclasses import dataclass

from lofted.facts import Carrier, Origin
from lofted.present.indexed import Indexed
from lofted.present.timescale import appeared

NEAR = 0.6  # share of an article's words; from there on it is told as a near copy, as in gathering
DEEPEST = 5  # articles below one another; copies of copies further down stand beside those they copy
FOLD = 2  # near copies side by side, from which on they are folded


@dataclass(frozen=True, slots=True)
class Twig:
    """An article, by the carrier that says why it hangs here, with those that have its words."""

    carrier: Carrier
    below: tuple["Twig", ...] = ()

    @property
    def near(self) -> bool:
        """Whether it is a near copy that nothing hangs on."""
        return self.carrier.of is not None and self.carrier.share >= NEAR and not self.below


def twigs(dossier: Indexed, origin: Origin) -> tuple[Twig, ...]:
    """The articles of an origin, each below the one that it copies where that one carries the origin as well."""
    first: dict[str, Carrier] = {}
    for carrier in origin.carriers:
        first.setdefault(carrier.article, carrier)
    above = without_circles({id: one.of if one.of in first else None for id, one in first.items()})
    below: dict[str | None, list[str]] = {}
    for id in sorted(above, key=lambda id: when(dossier, id)):
        below.setdefault(above[id], []).append(id)
    depth = dict.fromkeys(below.get(None, ()), 1)
    order = list(depth)
    for id in order:
        for one in tuple(below.get(id, ())):
            if depth[id] == DEEPEST:
                below[above[id]].append(one)
                below[id].remove(one)
                above[one] = above[id]
            depth[one] = min(DEEPEST, depth[id] + 1)
            order.append(one)
    made: dict[str, Twig] = {}
    for id in sorted(order, key=lambda id: -depth[id]):
        made[id] = Twig(first[id], tuple(made[one] for one in below.get(id, ())))
    return tuple(made[id] for id in below.get(None, ()))


def without_circles(above: dict[str, str | None]) -> dict[str, str | None]:
    """Who hangs below whom, the bond cut that would close a circle.

    >>> without_circles({"a": "b", "b": "a"})
    {'a': 'b', 'b': None}
    """
    kept: dict[str, str | None] = {}
    for id, of in above.items():
        top = of
        while top is not None and top != id:
            top = kept.get(top)
        kept[id] = None if top == id else of
    return kept


def when(dossier: Indexed, id: str) -> tuple[bool, float, str]:
    """By what articles side by side are put in order: the day, those without one last."""
    moment = appeared(dossier.article(id))
    return moment is None, moment.timestamp() if moment else 0.0, id


def folds(below: Sequence[Twig]) -> tuple[Twig, ...]:
    """The near copies that are folded: all of them, where there are several side by side."""
    near = tuple(one for one in below if one.near)
    return near if len(near) >= FOLD else ()


def unfolded(below: Sequence[Twig]) -> list[Twig]:
    """The others: all, where there are not several near copies side by side."""
    folded = folds(below)
    return [one for one in below if not one.near] if folded else list(below)
