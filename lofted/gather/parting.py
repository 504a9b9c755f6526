"""Which of two launches a claim is of, in an article that tells of both: the one named last before it."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence

from lofted.facts import CLOCK, DAYS, Claim, Named, Reading, Role
from lofted.gather.evidence import Hours, Known
from lofted.gather.groups import TELLING, Group
from lofted.gather.kinds import LAUNCH
from lofted.gather.weighing import SOON, gap

NAMING = ("vehicle", "vehicle_class")  # aspects that name a launch


def shared(groups: Sequence[Group]) -> dict[str, list[Group]]:
    """The articles that tell of several launches, with these."""
    found: dict[str, list[Group]] = {}
    for group in groups:
        for one in group.members if group.kind == LAUNCH else ():
            if one.role in TELLING or one.role is Role.MAIN:
                found.setdefault(one.telling.id, []).append(group)
    return {id: told for id, told in found.items() if len(told) > 1}


def parted(
    reading: Reading, group: Group, others: Sequence[Group], known: Mapping[int, Sequence[Known]]
) -> Callable[[Claim], bool]:
    """Whether a claim of an article that tells of several launches is of this one."""
    if len(others) < 2:
        return lambda _: True
    marks = sorted(marks_in(reading, others, known))
    places = [mark[0] for mark in marks]

    def mine(claim: Claim) -> bool:
        before = bisect_right(places, claim.span.start)
        last = marks[before - 1] if before else None
        if last is None or last[0] < claim.sentence.start:
            inside = [mark for mark in marks[before:] if mark[0] < claim.sentence.end]
            last = inside[0] if inside else last
        return last is None or last[1] == group.number

    return mine


def marks_in(
    reading: Reading, groups: Sequence[Group], known: Mapping[int, Sequence[Known]]
) -> Iterator[tuple[int, int]]:
    """Where an article names what only one of its launches has: a day, an hour, a vehicle or a class."""
    for claim in reading.claims:
        meant = {group.number for group in groups if any(names(claim, one) for one in known[group.number])}
        if len(meant) == 1:
            yield claim.span.start, meant.pop()


def names(claim: Claim, known: Known) -> bool:
    """Whether a claim names something of a launch."""
    moment = claim.moment
    if claim.aspect in NAMING and isinstance(claim.value, Named):
        return claim.value.entry in known.vehicles | known.classes
    if moment is None or claim.aspect not in ("date", "launch_date", "launch_time"):
        return False
    if moment.precision in CLOCK and known.hour is not None:
        start = moment.start
        return start is not None and gap(Hours(start, start, moment.zone, dated=True), known.hour, known.zone) <= SOON
    return moment.precision in DAYS and moment.start is not None and moment.start.date() in known.days
