"""Which of several launches a claim is of, in an article that tells of them all: the one that its clause names."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import pairwise

from lofted.facts import CLOCK, DAYS, Claim, Named, Reading, Role
from lofted.gather.evidence import Hours, Known
from lofted.gather.groups import TELLING, Group
from lofted.gather.kinds import LAUNCH
from lofted.gather.weighing import SOON, gap

NAMING = ("vehicle", "satellite", "vehicle_class")  # aspects that name a launch
LISTED = 32  # characters between two marks that only list the launches: "on June 4 and on June 6"
NOON, DUSK = 12, 17  # o'clock; where a morning ends and an evening begins
_ONE = r"(?! (?:signs?|reports?|words?|figures?|times?|estimates?|analys[ei]s|messages?|hours?|days?|stage)\b)"
_FIRST = re.compile(rf"\b[Tt]he (?:first|earlier)\b{_ONE}")
_LAST = re.compile(rf"\b[Tt]he (?:second|later|latter)\b{_ONE}")
_MORNING = re.compile(r"\b(?:[Ii]n the|[Tt]he|[Tt]his) morning\b")
_EVENING = re.compile(r"\b(?:[Ii]n the|[Tt]he|[Tt]his) evening\b")
_BREAK = re.compile(r"; |, (?:and|but|while|with the|then)\b|\band (?:two|three|the|another|one)\b")
_OF_ALL = re.compile(r"\b(?:both|each of|all (?:two|three|four|of them))\b", re.I)
Mark = tuple[int, int, bool]  # where, which launch, and whether it only counts them off


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
    """Whether a claim of an article that tells of several launches is of this one.

    A mark is what only one of the launches has: a day, an hour, a name, a place
    in their order. It reaches to the next, back to the start of its clause.
    """
    if len(others) < 2:
        return lambda _: True
    marks = sorted({*marks_in(reading, others, known), *counted_off(reading, others, known)})
    text = reading.article.text
    reach = [start_of(text, marks, place) for place in range(len(marks))]

    def mine(claim: Claim) -> bool:
        inside = [mark for mark in marks if claim.sentence.start <= mark[0] < claim.sentence.end]
        if of_all(text, claim, inside):
            return claim.aspect != "count"  # what is counted there is their sum
        before = bisect_right(reach, claim.span.start)
        last = marks[before - 1] if before else None
        if last is None or last[0] < claim.sentence.start:
            last = inside[0] if inside else last
        if last is None:
            return claim.aspect != "count"  # ahead of all that parts them, it is their sum as well
        return last[1] == group.number

    return mine


def of_all(text: str, claim: Claim, inside: Sequence[Mark]) -> bool:
    """Whether a claim is of all launches: told of both, or ahead of the words that list them or count them off."""
    if not inside or len({mark[1] for mark in inside}) == 1:
        return not inside and bool(_OF_ALL.search(text, claim.sentence.start, claim.sentence.end))
    if is_list(*inside[:2]):
        return claim.span.start not in {mark[0] for mark in inside}
    return inside[0][2] and claim.span.end <= inside[0][0]


def is_list(one: Mark, other: Mark) -> bool:
    """Whether two marks that follow one another list two launches: "on June 4 and on June 6"."""
    return one[1] != other[1] and other[0] - one[0] <= LISTED and not one[2]


def start_of(text: str, marks: Sequence[Mark], place: int) -> int:
    """Where the reach of a mark begins: behind the last break between it and the mark before."""
    at = marks[place][0]
    if not place or marks[place - 1][1] == marks[place][1]:
        return at
    breaks = [match.end() for match in _BREAK.finditer(text, marks[place - 1][0], at)]
    return breaks[-1] if breaks else at


def marks_in(reading: Reading, groups: Sequence[Group], known: Mapping[int, Sequence[Known]]) -> Iterator[Mark]:
    """Where an article names what only one of its launches has: a day, an hour, a vehicle or a class."""
    for claim in reading.claims:
        meant = {group.number for group in groups if any(names(claim, one) for one in known[group.number])}
        if len(meant) == 1:
            yield claim.span.start, meant.pop(), False


def counted_off(reading: Reading, groups: Sequence[Group], known: Mapping[int, Sequence[Known]]) -> Iterator[Mark]:
    """Where an article counts two launches off, or parts them by the time of their day."""
    told = sorted(marks_in(reading, groups, known))
    listed = next((pair for pair in pairwise(told) if is_list(*pair)), ())
    meant = {mark[1] for mark in listed} or {group.number for group in groups}
    text, timed = reading.article.text, sorted((when(known[number]), number) for number in meant)
    if len(timed) != 2 or timed[0][0] == timed[1][0]:
        return
    (first, earlier), (last, later) = timed
    for pattern, number in ((_FIRST, earlier), (_LAST, later)):
        yield from ((match.start(), number, True) for match in pattern.finditer(text))
    if first.date() == last.date() and first.hour < NOON <= DUSK <= last.hour:
        for pattern, number in ((_MORNING, earlier), (_EVENING, later)):
            yield from ((match.start(), number, False) for match in pattern.finditer(text))


def when(known: Sequence[Known]) -> datetime:
    """When a launch was, as finely as is known."""
    hours = [one.hour.start for one in known if one.hour and one.hour.dated]
    days = [datetime.combine(min(one.days), datetime.min.time()) for one in known if one.days]
    return min(hours or days or [datetime.min])


def names(claim: Claim, known: Known) -> bool:
    """Whether a claim names something of a launch."""
    moment = claim.moment
    if claim.aspect in NAMING and isinstance(claim.value, Named):
        return claim.value.entry in known.vehicles | known.classes
    if moment is None or claim.aspect not in ("date", "launch_date", "launch_time"):
        return False
    if moment.precision in CLOCK and known.hour is not None:
        start = moment.start or hour_alone(moment.edtf)
        return start is not None and gap(Hours(start, start, moment.zone, dated=True), known.hour, known.zone) <= SOON
    return moment.precision in DAYS and moment.start is not None and moment.start.date() in known.days


def hour_alone(edtf: str) -> datetime | None:
    """A clock time without a day ("XXXX-XX-XXT06:58"), on a day that only carries it."""
    _, mark, clock = edtf.partition("T")
    told = bool(mark) and clock[:2].isdigit() and clock[3:5].isdigit()
    return datetime(2000, 1, 1, int(clock[:2]) % 24, int(clock[3:5])) if told else None
