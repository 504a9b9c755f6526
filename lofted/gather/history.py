"""How each attribute changed by the time of publication, who moved first, and who still carries what was given up."""

from collections.abc import Iterator, Mapping, Sequence

from lofted.facts import Article, Cell, Named, Quantity, Row, Step, Verdict, compare
from lofted.gather.offices import UNTOLD
from lofted.gather.tellings import moment_of

STEADY = ("confirmed_by",)  # attributes that do not change, but are added to


def history(rows: Sequence[Row], articles: Sequence[Article]) -> tuple[Step, ...]:
    """Every new value of every attribute, oldest first within each."""
    when = {article.id: moment_of(article) for article in articles}
    day = {article.id: article.published for article in articles}
    found: list[Step] = []
    for row in rows:
        if row.attribute in STEADY:
            continue
        ordered = sorted(row.cells, key=lambda cell: (when.get(cell.article, ""), cell.article, cell.span))
        steps = list(firsts(ordered))
        for cell in steps:
            later = superseding(cell, steps, ordered, when)
            still = tuple(dict.fromkeys(carried(cell, later, ordered, when))) if later else ()
            found.append(Step(row.attribute, cell, day.get(cell.article), later, still))
    return tuple(found)


def firsts(ordered: Sequence[Cell]) -> Iterator[Cell]:
    """Each value of each voice where it first comes up; what an article says by itself, only where it is new."""
    kept: list[Cell] = []
    for cell in ordered:
        if not any(same(cell, one) for one in kept if cell.origin in (one.origin, UNTOLD)):
            kept.append(cell)
            yield cell


def same(one: Cell, other: Cell) -> bool:
    """Whether two cells say the same, but for rounding within one voice's own figure."""
    ours, theirs = one.value, other.value
    if isinstance(ours, Quantity) and isinstance(theirs, Quantity):
        if ours.unit != theirs.unit:
            return False
        return ours.bare.meets(theirs.bare) and (
            ours.said.high == theirs.said.high or compare(ours, theirs) is Verdict.HOLDS
        )
    if isinstance(ours, Named) and isinstance(theirs, Named):
        return ours.entry == theirs.entry
    return ours.written.lower() == theirs.written.lower()


def superseding(cell: Cell, steps: Sequence[Cell], told: Sequence[Cell], when: dict[str, str]) -> Cell | None:
    """What the same voice came to say later instead; None where nobody took it back."""
    for later in steps:
        after = when.get(later.article, "") > when.get(cell.article, "")
        if after and later.origin == cell.origin != UNTOLD and apart(cell, later):
            return later
    for later in told:
        if taken_back(cell, later, told, when):
            return later
    return None


def apart(one: Cell, other: Cell) -> bool:
    """Whether two values of one voice cannot both stand; a finer figure does not take back a rounder one."""
    ours, theirs = one.value, other.value
    if isinstance(ours, Quantity) and isinstance(theirs, Quantity):
        return (
            ours.unit == theirs.unit and compare(ours, theirs) is not Verdict.HOLDS and not ours.said.meets(theirs.said)
        )
    return isinstance(ours, Named) and isinstance(theirs, Named) and ours.entry != theirs.entry


def carried(cell: Cell, later: Cell, ordered: Sequence[Cell], when: dict[str, str]) -> Iterator[str]:
    """The articles that still have a value after the voice gave it up."""
    for one in ordered:
        if when.get(one.article, "") > when.get(later.article, "") and same(one, cell) and one.article != later.article:
            yield one.article


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
