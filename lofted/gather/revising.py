"""Which figure a voice took back: one that it had given, told again beside the new one that took its place."""

from collections.abc import Mapping, Sequence

from lofted.facts import Cell, Quantity
from lofted.gather.offices import UNTOLD


def taken_back(early: Cell, late: Cell, cells: Sequence[Cell], order: Mapping[str, str]) -> bool:
    """Whether one voice put a figure in the place of an earlier one, both of which a later article has.

    So 1,100 km gives way to "1,180 km; it had first said 1,100", though "about 1,100" might be 1,180. A figure
    that stood beside the other from the start was never taken back. `order` is when each article appeared.
    """
    if early.origin != late.origin or early.origin == UNTOLD:
        return False
    if not order.get(early.article, "") < order.get(late.article, "") or is_same(early, late):
        return False
    voice = [one for one in cells if one.origin == late.origin]
    again = any(one.article == late.article and is_same(one, early) for one in voice)
    before = [one for one in voice if order.get(one.article, "") < order.get(late.article, "")]
    return again and not any(is_same(one, late) for one in before)


def is_same(one: Cell, other: Cell) -> bool:
    """Whether the digits of two figures say the same, whatever their hedges."""
    ours, theirs = one.value, other.value
    if not isinstance(ours, Quantity) or not isinstance(theirs, Quantity) or ours.unit != theirs.unit:
        return True  # what is no figure is not put in another's place here
    return ours.bare.within(theirs.bare) or theirs.bare.within(ours.bare)
