"""How the cells of a row stand to each other: agree, agree within rounding, or differ, and in what kind of way.

Every figure is held against every other by the one comparison of facts; the
kind of a difference is only looked for where the comparison finds one.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, groupby
from math import inf

from lofted.facts import (
    CLOCK,
    Cell,
    Difference,
    Interval,
    Judgement,
    Match,
    Moment,
    Named,
    Quantity,
    Verdict,
    compare,
)
from lofted.gather.evidence import A_DAY
from lofted.gather.history import taken_back
from lofted.gather.offices import UNTOLD

NEAR_HOURS = 300.0  # s; the hours that parties gave for one launch seldom differ by five minutes
MOST = 60  # cells of a row held against each other; equal ones count once
UNITS = (  # factor between two units, and the slip; exact, or to six digits
    (1.609344, "kilometres for miles"),
    (1.852, "kilometres for nautical miles"),
    (1000.0, "metres for kilometres"),
    (3.28084, "feet for metres"),
    (3.6, "m/s for km/h"),
)
SHOWN = 4  # reasons given for a row; more are the same again


def judge(attribute: str, cells: Sequence[Cell], order: dict[str, str]) -> Judgement:
    """How the cells of one attribute stand to each other; `order` is when each article appeared."""
    distinct = different(with_floors(cells))[:MOST]
    if len({(cell.article, cell.origin) for cell in cells}) < 2 and len(distinct) < 2:
        return Judgement(Match.ALONE)
    worst, kinds, reasons = Match.AGREE, dict[Difference, None](), list[str]()
    for one, other in combinations(distinct, 2):
        for match, kind, reason in held(attribute, one, other, order, cells):
            worst = max(worst, match, key=list(Match).index)
            if kind is not None:
                kinds[kind] = None
            if reason and len(reasons) < SHOWN:
                reasons.append(reason)
    return Judgement(worst, tuple(kinds), tuple(dict.fromkeys(reasons)))


def with_floors(cells: Sequence[Cell]) -> list[Cell]:
    """The cells, the foot of a floor told as a value put back: "7,000 km" of one who said "more than 7,000 km"."""
    floors = [cell for cell in cells if isinstance(cell.value, Quantity) and cell.value.said.high == inf]
    return [next((floor for floor in floors if is_foot(cell, floor)), cell) for cell in cells]


def is_foot(cell: Cell, floor: Cell) -> bool:
    """Whether a value is another report's shortening of a floor by the same voice, or by nobody with a name."""
    ours, theirs = cell.value, floor.value
    if not isinstance(ours, Quantity) or not isinstance(theirs, Quantity) or ours.unit != theirs.unit:
        return False
    shorn = ours.said.high < inf and ours.bare.meets(theirs.bare)
    return shorn and not ours.approximate and cell.origin in (floor.origin, UNTOLD)


def different(cells: Sequence[Cell]) -> list[Cell]:
    """The cells that are not the very same value again."""
    seen: dict[object, Cell] = {}
    for cell in cells:
        seen.setdefault(value_key(cell), cell)
    return list(seen.values())


def value_key(cell: Cell) -> object:
    """What two cells of one value have in common."""
    value = cell.value
    if isinstance(value, Quantity):
        return value.said, value.unit, cell.origin
    if isinstance(value, Moment):
        return value.edtf, value.zone
    return value.entry if isinstance(value, Named) else value.written.lower()


def held(
    attribute: str, one: Cell, other: Cell, order: dict[str, str], cells: Sequence[Cell]
) -> Iterator[tuple[Match, Difference | None, str]]:
    """How two cells of a row stand to each other."""
    ours, theirs = one.value, other.value
    early, late = sorted((one, other), key=lambda cell: order.get(cell.article, ""))
    if taken_back(early, late, cells, order):
        yield Match.DIFFER, Difference.EARLY_LATER, f"{late.voice} came to say “{late.words}” later"
    elif isinstance(ours, Quantity) and isinstance(theirs, Quantity):
        yield figures(one, other, ours, theirs, order)
    elif isinstance(ours, Moment) and isinstance(theirs, Moment):
        yield moments(one, other, ours, theirs)
    elif value_key(one) == value_key(other):
        yield Match.AGREE, None, ""
    else:
        yield names(attribute, one, other, order, cells)


def figures(
    one: Cell, other: Cell, ours: Quantity, theirs: Quantity, order: dict[str, str]
) -> tuple[Match, Difference | None, str]:
    """Two figures: the same, the same but for rounding, a floor against a value, or apart."""
    if ours.unit != theirs.unit:
        return Match.DIFFER, Difference.SCOPE, f"{pair(one, other)} count different things"
    verdict = compare(ours, theirs)
    floor = [cell for cell, value in ((one, ours), (other, theirs)) if value.said.high == inf or value.said.low == -inf]
    if len(floor) == 1 and verdict is not Verdict.CONFLICTS:
        return Match.DIFFER, Difference.FLOOR_VALUE, f"“{floor[0].words}” is a floor or a ceiling, the other a value"
    if verdict is Verdict.OPEN:
        return Match.AGREE, None, ""
    if verdict is Verdict.HOLDS:
        same = ours.bare.within(theirs.bare) and theirs.bare.within(ours.bare)
        return (Match.AGREE, None, "") if same else (Match.ROUNDING, None, "")
    if verdict is Verdict.DEPENDS:
        return Match.ROUNDING, None, f"{pair(one, other)} meet only if they are widely rounded"
    return Match.DIFFER, *kind_apart(one, other, ours, theirs, order)


def kind_apart(
    one: Cell, other: Cell, ours: Quantity, theirs: Quantity, order: dict[str, str]
) -> tuple[Difference, str]:
    """What kind of difference parts two figures that cannot be one."""
    for factor, told in UNITS:
        for high, low in ((ours, theirs), (theirs, ours)):
            if low.unit != "s" and compare(high.scaled(1 / factor), low) is Verdict.HOLDS:
                return Difference.UNIT, f"{pair(one, other)} would be one with {told}"
    if one.origin == other.origin and order.get(one.article) != order.get(other.article):
        late = max((one, other), key=lambda cell: order.get(cell.article, ""))
        return Difference.EARLY_LATER, f"{late.voice} came to say “{late.words}” later"
    if (
        one.attribute in ("count", "record_margin")
        and ours.bare.low != theirs.bare.low
        and one.origin != other.origin
        and one.attribute == "count"
    ):
        return Difference.SCOPE, f"{pair(one, other)} may not count the same"
    return Difference.CONFLICT, f"{pair(one, other)} cannot both be so"


def moments(one: Cell, other: Cell, ours: Moment, theirs: Moment) -> tuple[Match, Difference | None, str]:
    """Two dates: the same, one inside the other, a day apart by the clock, or apart."""
    if ours.start is None or ours.end is None or theirs.start is None or theirs.end is None:
        return Match.AGREE, None, ""
    day, their_day = ours.start.date(), theirs.start.date()
    both = ours.precision in CLOCK and theirs.precision in CLOCK
    if both and ours.zone != theirs.zone and abs((ours.start - theirs.start).total_seconds()) > NEAR_HOURS:
        return Match.DIFFER, Difference.TIME_ZONE, f"{pair(one, other)} are told by two clocks"
    if day != their_day:
        zone = abs(day - their_day) <= A_DAY
        kind = Difference.TIME_ZONE if zone else Difference.CONFLICT
        return Match.DIFFER, kind, f"{pair(one, other)} are {'one day by two clocks' if zone else 'two days'}"
    if (
        ours.precision in CLOCK
        and theirs.precision in CLOCK
        and ours.start != theirs.start
        and ours.zone == theirs.zone
    ):
        apart = abs((ours.start - theirs.start).total_seconds())
        near = compare_minutes(apart)
        return (
            (Match.ROUNDING, None, "")
            if near
            else (Match.DIFFER, Difference.CONFLICT, f"{pair(one, other)} are two hours")
        )
    if "part of day" in (ours.precision, theirs.precision) and {ours.precision, theirs.precision} & set(CLOCK):
        return Match.AGREE, None, ""  # "Tuesday night" is told of its first hours and of its last
    inside = (
        Interval(ours.start.timestamp(), ours.end.timestamp()),
        Interval(theirs.start.timestamp(), theirs.end.timestamp()),
    )
    return (
        (Match.AGREE, None, "")
        if inside[0].meets(inside[1]) or ours.zone != theirs.zone
        else (Match.ROUNDING, None, "")
    )


def compare_minutes(seconds: float) -> bool:
    """Whether two hours of one launch are as near as those of two parties usually are."""
    return seconds <= NEAR_HOURS


def names(
    attribute: str, one: Cell, other: Cell, order: dict[str, str], cells: Sequence[Cell]
) -> tuple[Match, Difference | None, str]:
    """Two names: a place in the other, an early word and a later one, or two things."""
    if attribute == "place":
        return Match.DIFFER, Difference.SCOPE, f"{pair(one, other)} may be a place and the area around it"
    if attribute == "confirmed_by":
        return Match.AGREE, None, ""
    if attribute == "vehicle":
        shorter, longer = sorted((one.words.lower(), other.words.lower()), key=len)
        if longer.startswith(shorter):
            return Match.AGREE, None, ""  # a family and its variant
        if told_together(one, other, cells):
            return (
                Match.DIFFER,
                Difference.SCOPE,
                f"{pair(one, other)} are told of one flight, as a carrier and its load",
            )
    if one.origin == other.origin and order.get(one.article) != order.get(other.article):
        late = max((one, other), key=lambda cell: order.get(cell.article, ""))
        return Match.DIFFER, Difference.EARLY_LATER, f"{late.voice} came to say “{late.words}” later"
    if attribute in ("vehicle", "class"):
        return Match.DIFFER, Difference.DEFINITION, f"{pair(one, other)} are two names, by two who name it"
    return Match.DIFFER, Difference.CONFLICT, f"{pair(one, other)} cannot both be so"


def told_together(one: Cell, other: Cell, cells: Sequence[Cell]) -> bool:
    """Whether one voice gives two names in one article, so that neither is the other's."""
    bearers = [
        {(cell.article, cell.origin) for cell in cells if value_key(cell) == value_key(held)} for held in (one, other)
    ]
    return not bearers[0].isdisjoint(bearers[1])


def pair(one: Cell, other: Cell) -> str:
    """Two cells as a sentence names them."""
    return f"“{one.words}” ({one.voice}) and “{other.words}” ({other.voice})"


def rows_of(cells: Sequence[Cell], attributes: Sequence[str]) -> Iterator[tuple[str, list[Cell]]]:
    """The cells by attribute, in the order of the matrix."""
    ordered = sorted(
        cells, key=lambda cell: attributes.index(cell.attribute) if cell.attribute in attributes else len(attributes)
    )
    for attribute, group in groupby(ordered, key=lambda cell: cell.attribute):
        yield attribute, list(group)
