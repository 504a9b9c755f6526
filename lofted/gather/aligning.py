"""Reads a figure that one article leaves open by what the others of its dossier call the same figure."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import itemgetter

from lofted.facts import Cell, Quantity, Value, Verdict, compare

UNITS = {"apogee": "m", "range": "m", "flight_time": "s", "record_margin": "m"}  # SI units
FLOWN = 100_000.0  # m; no flight of a cruise missile that is told of is shorter
VAGUE = 2.0  # times; from "several" on, the most that an amount without a number can be is so often the least; ours
CLOSE = 0.03  # share; a figure without a name is another's only when so near; ours


def attributed(
    told: list[Cell], loose: Iterable[Cell], on_record: Iterable[tuple[str, Quantity]] = (), *, level: bool = False
) -> Iterator[Cell]:
    """The loose figures whose attribute others, the record or the words beside them tell.

    The attribute whose cells, or whose figure on record, are the very figure
    goes before the words; where those conflict with all that is told, nothing is.
    A reach is the distance flown only where another says so. `level` says that
    what flew keeps low, so that a length told of it is its path.
    """
    held = list(loose)
    found = list(placed(told, held, on_record, level=level))
    spans = {(one.article, one.span) for one in found}
    rest = [one for one in held if (one.article, one.span) not in spans]
    yield from found
    yield from placed([*told, *found], rest, on_record, level=level)  # by what the first round has found a name for


def placed(
    told: list[Cell], loose: Iterable[Cell], on_record: Iterable[tuple[str, Quantity]], *, level: bool
) -> Iterator[Cell]:
    """The loose figures for which what is told, or on record, holds the very figure, or whose words hint at one."""
    known = distinct(one for one in told if one.attribute in UNITS)
    figures = Figures([*((one.attribute, one.value) for one in known), *on_record])
    fitting: dict[object, set[str]] = {}
    for cell in loose:
        key = figure_key(cell)
        if key not in fitting:
            fitting[key] = figures.near(cell.value)
        if cell.attribute == "reach":
            if "range" in fitting[key]:
                yield replace(cell, attribute="range")
            continue
        if len(fitting[key]) == 1:
            yield replace(cell, attribute=next(iter(fitting[key])))
        elif cell.attribute in UNITS and (cell.attribute in fitting[key] or not (fitting[key] or idle(cell, known))):
            yield cell
        elif level and not fitting[key] and is_length(cell.value):
            yield replace(cell, attribute="range")


class Figures:
    """The figures told of an event, in order, so that of hundreds only those close to another are looked at."""

    def __init__(self, figures: Iterable[tuple[str, Value]]) -> None:
        told = ((value.bare.middle, attribute, value) for attribute, value in figures if isinstance(value, Quantity))
        self._told = sorted(told, key=itemgetter(0))
        self._middles = [one for one, _, _ in self._told]

    def near(self, value: Value) -> set[str]:
        """The attributes that hold a figure which a value may be."""
        if not isinstance(value, Quantity):
            return set()
        here = value.bare.middle
        first = bisect_left(self._middles, here * (1 - CLOSE))
        last = bisect_right(self._middles, here / (1 - CLOSE))
        return {attribute for _, attribute, told in self._told[first:last] if near(value, told)}


def idle(cell: Cell, known: Iterable[Cell]) -> bool:
    """Whether an amount without a number ("a few minutes") conflicts with all that is told of its attribute."""
    value = cell.value
    if not isinstance(value, Quantity) or value.bare.high < VAGUE * value.bare.low:
        return False
    others = [one for one in known if one.attribute == cell.attribute]
    return bool(others) and all(conflicts(cell, one) for one in others)


def is_length(value: Value) -> bool:
    """Whether a figure is a length as long as a flight."""
    return isinstance(value, Quantity) and value.unit == "m" and value.bare.low >= FLOWN


def righted(told: list[Cell]) -> Iterator[Cell]:
    """The cells, a figure that conflicts with all of its attribute and is the very figure of another put there."""
    known = distinct(one for one in told if one.attribute in UNITS)
    put: dict[object, str] = {}
    for cell in told:
        key = cell.attribute, figure_key(cell)
        if cell.attribute in UNITS and key not in put:
            put[key] = rival(cell, known) or cell.attribute
        yield replace(cell, attribute=put.get(key, cell.attribute))


def rival(cell: Cell, known: Sequence[Cell]) -> str | None:
    """The attribute whose very figure a cell has, where it conflicts with all others of its own."""
    others = (one for one in known if one.attribute == cell.attribute and figure_key(one) != figure_key(cell))
    first = next(others, None)
    if first is None or not conflicts(cell, first) or not all(conflicts(cell, one) for one in others):
        return None
    fitting = {one.attribute for one in known if one.attribute != cell.attribute and same_figure(cell, one)}
    return fitting.pop() if len(fitting) == 1 else None


def distinct(cells: Iterable[Cell]) -> list[Cell]:
    """The first cell of each figure of each attribute; however often a figure is printed, it is held against once."""
    return list({(cell.attribute, figure_key(cell)): cell for cell in cells}.values())


def figure_key(cell: Cell) -> object:
    """What two cells of one figure have in common."""
    value = cell.value
    return (value.said, value.unit) if isinstance(value, Quantity) else value


def conflicts(one: Cell, other: Cell) -> bool:
    """Whether two figures cannot be one."""
    ours, theirs = one.value, other.value
    return isinstance(ours, Quantity) and isinstance(theirs, Quantity) and compare(ours, theirs) is Verdict.CONFLICTS


def same_figure(one: Cell, other: Cell) -> bool:
    """Whether two cells hold one figure."""
    return near(one.value, other.value)


def near(ours: Value, theirs: Value) -> bool:
    """Whether two figures are of one unit, and the same but for rounding."""
    if not isinstance(ours, Quantity) or not isinstance(theirs, Quantity) or ours.unit != theirs.unit:
        return False
    here, there = ours.bare.middle, theirs.bare.middle
    return abs(here - there) <= CLOSE * max(here, there) and compare(ours, theirs) is not Verdict.CONFLICTS
