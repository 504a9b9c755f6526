"""Numbers that belong together: lists that share a unit, ranges, sums of mixed units."""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lofted.extract.hedging import hedge_before
from lofted.extract.numbers import step_of
from lofted.extract.parts import DIMENSIONLESS, Part, times
from lofted.facts import Interval
from lofted.reference.figures import Digits, widths

STEPS = 10  # times; "100 m to 2 km" is a range in two units, and those of one system are at least ten apart
APART = 3  # times; "by $4 billion to $40 billion" is a rise and where it led, "by 20 to 30 km" a range
REACH = 40  # characters before a figure in which "between" or a verb of change may stand
NEAR = 3  # figures before one that leaves its noun out, among which the noun may stand
LONGEST = 70  # characters between two figures of which the second leaves its noun out

_RANGE = re.compile(r"\s?[-–—]\s?|-?\s(?:to|or)\s|-to-|\sand\s", re.I)
_SPAN = re.compile(r"\s?[-–—]\s?|-?\s(?:to|or)\s|-to-", re.I)
_LIST = re.compile(
    r",\s(?:and\s|or\s)?|\s(?:and|or)\s|\sof\s(?:the|its|his|their)\s|\sout\sof\s(?:the\s)?|\sby\s|\s[x×]\s"
)
_CHANGED = re.compile(r",?\s\(?(?:up|down|a\s(?:rise|gain|fall|drop|loss)\sof)\s(?:by\s)?", re.I)
_BETWEEN = re.compile(r"\b(?:between|from)\s$", re.I)
_COMPOUND = re.compile(r",?\s(?:and\s)?|-")
_BY = re.compile(r"\bby\s(?:[a-z]+\s){0,2}$", re.I)
_CHANGED_FROM = re.compile(
    r"\b(?:rose|rise|risen|rises|rising|fell|falls?|fallen|falling|grew|grow|grown|growing|drop\w*|dip\w*|slid|slip\w*|"
    r"clim\w*|jump\w*|soar\w*|plung\w*|plummet\w*|tumbl\w*|increas\w*|decreas\w*|declin\w*|cut\w*|rais\w*|reduc\w*|lower\w*|"
    r"expand\w*|shrank|shrunk|shrink\w*|doubl\w*|tripl\w*|went|go|gone|up|down|improv\w*|chang\w*)"
    r"\s(?:[a-z]+\s){0,2}?from\s$",
    re.I,
)
_LEFT_OUT = re.compile(  # "3.9 million headsets up from 2.4 million", "68 men who … and 95 who"
    r"(?:[^.;:()]{0,40}?\s(?:up|down|from|compared\s(?:with|to)|against|versus|than)|[^.;:()]{0,60}?\sand)\s(?:about\s|some\s|from\s)?",
)
_GOES_ON = re.compile(
    r"(?=\s(?:who|by|in|of\sthem|were|are|had|have|at|on|from|for|during|last|a\s(?:year|month)|the)\b|[.,;)]|$)"
)


def joined(words: str, parts: Sequence[Part], *, sums: bool = True) -> Iterator[Part]:
    """Ranges, sums of mixed units (unless told not to) and lists that share a unit, put together."""
    waiting = deque(lists(words, parts))
    while waiting:
        part = waiting.popleft()
        while waiting and (
            together := (sum_of(words, part, waiting[0]) if sums else None) or range_of(words, part, waiting[0])
        ):
            part = together
            waiting.popleft()
        yield part


def lists(words: str, parts: Sequence[Part]) -> list[Part]:
    """Numbers without a unit take that of the next one, "50, 60 and 70 km", or the noun of the one before."""
    shared = list(parts)
    for index in range(1, len(shared)):
        shared[index] = in_money(words, shared[index - 1], shared[index])
    for index in range(len(shared) - 2, -1, -1):
        part, following = shared[index], shared[index + 1]
        per_each = following.si.startswith(f"{part.si}/") and spans(words, part, following)  # "$62 to $68 per share"
        alike = part.si == DIMENSIONLESS or per_each
        if alike and following.si and not (following.wide or following.worded):
            part = lent(part, following, words[part.end : hedged_start(words, following)])
        shared[index] = scaled_alike(words, part, following)
    for index in range(1, len(shared)):
        part = shared[index]
        before = next((one for one in reversed(shared[max(0, index - NEAR) : index]) if one.noun), None)
        if part.si == DIMENSIONLESS and before and not part.wide and not part.doubtful:
            shared[index] = left_out(words, before, part)
    return shared


def hedged_start(words: str, part: Part) -> int:
    """Where a number begins, or the hedge before it: "400 and about 500 km"."""
    found = hedge_before(words, part.start)
    return found[1] if found else part.start


def in_money(words: str, before: Part, part: Part) -> Part:
    """The second end of a range of money, whose sign stands before the first: "€1.5-2 million"."""
    between = words[before.end : part.start]
    bare = part.si == DIMENSIONLESS and not part.wide and before.unit is not None and "/" not in before.si
    if not bare or not before.unit or words[before.start : before.start + 1].isdigit() or not before.unit.before:
        return part
    return replace(part, unit=before.unit, doubtful=False) if _SPAN.fullmatch(between) else part


def scaled_alike(words: str, part: Part, following: Part) -> Part:
    """The first end of a range with the magnitude of the second: "3 to 4 million", "$300-$400 million"."""
    factor = following.scale
    if (
        part.scale != 1
        or factor == 1
        or part.si != following.si
        or part.number.value * factor >= following.number.value
    ):
        return part
    if part.ends or not spans(words, part, following):
        return part
    number = times(part.number, factor)
    if not re.search(
        r"\d", words[part.start : part.end]
    ):  # "two to three hundred": in words the magnitude says how fine it is
        number = widths(number.value, step_of(number.value))
    return replace(part, number=number, scale=factor)


def spans(words: str, part: Part, following: Part) -> bool:
    """Whether two numbers are the ends of a range, as far as the words between and before them tell."""
    between = words[part.end : following.start]
    if between == " and ":
        return bool(_BETWEEN.search(words, max(0, part.start - REACH), part.start))
    return bool(_SPAN.fullmatch(between))


def lent(part: Part, following: Part, between: str) -> Part:
    """A number with the unit or the noun of the next, where they stand in one list or range."""
    index = following.si == "point" and _CHANGED.fullmatch(between)  # "16,369.03, up 58.06 points"
    if not index and (
        len(between) > 12 or not (_LIST.fullmatch(between) or _RANGE.fullmatch(between))
    ):  # 12 characters: " out of the "
        return part
    if following.unit:
        return replace(part, unit=following.unit, doubtful=False)
    return replace(part, noun=following.noun, phrase=following.phrase, doubtful=False)


def left_out(words: str, before: Part, part: Part) -> Part:
    """A number with the noun of the one before, where the sentence leaves it out."""
    if part.start - before.end > LONGEST or before.number.value == 1:
        return part
    if _LEFT_OUT.fullmatch(words, before.end, part.start) and _GOES_ON.match(words, part.end):
        return replace(part, noun=before.noun, phrase=before.phrase)
    return part


def range_of(words: str, first: Part, second: Part) -> Part | None:
    """One figure from "400 to 500 km", "4,500–4,600" or "between 3 and 4 km"."""
    hedge = hedge_before(words, second.start)
    between = words[first.end : hedge[1] if hedge else second.start]
    if first.si != second.si or first.number.value >= second.number.value or not _RANGE.fullmatch(between):
        return None
    if first.ends or second.ends:
        return None
    outer = hedge_before(words, first.start)
    if hedge and (outer or hedge)[0] != hedge[0]:
        return None  # "at least 400 to at most 500 km" are two figures, each with its own end
    before = words[max(0, first.start - REACH) : outer[1] if outer else first.start]
    opened = _BETWEEN.search(before)
    link = between.strip(" -").lower()
    if link in ("and", "or") and not (opened and link == "and"):
        return None
    per = first.unit.per / second.unit.per if first.unit and second.unit else 1.0
    if per != 1 and 1 / STEPS < per < STEPS:
        return None  # "7,687.5 km to 4,777 miles" is a conversion and no range
    if link == "to" and change(before, first.number.value * per, second.number.value):
        return None
    low, high = times(first.number, per), second.number
    number = Digits((low.value + high.value) / 2, low.said.hull(high.said), low.fair.hull(high.fair))
    around = bool(opened and link == "and")
    begin = (outer[1] if outer else first.start) - len(opened[0]) if opened and around else first.start
    told = hedge if around or not outer else None  # "about 400 to about 500": the one before both is found again
    whole = Part(begin, second.end, number, second.unit, second.noun, second.phrase, (low.value, high.value))
    return replace(whole, bounds=(low, high), hedge=told[0] if told else None)


def change(before: str, low: float, high: float) -> bool:
    """Whether the words before two figures say that one became the other: "rose from", "up by … to"."""
    return bool(_CHANGED_FROM.search(before)) or bool(high > APART * low and _BY.search(before))


def sum_of(words: str, first: Part, second: Part) -> Part | None:
    """One figure from "1 hour 25 minutes" or "5 feet 10 inches"."""
    if not first.unit or not second.unit or first.si != second.si or first.si not in ("s", "m"):
        return None
    factor = first.unit.per / second.unit.per
    if factor < 2 or second.number.value >= factor or not _COMPOUND.fullmatch(words[first.end : second.start]):
        return None
    above = first.number.value * factor  # whole hours are exact once minutes follow
    exact = Interval(above, above)
    number = Digits(above + second.number.value, exact + second.number.said, exact + second.number.fair)
    return Part(first.start, second.end, number, second.unit)
