"""By how many days one of two clock times is told after the other: "on Monday (2040 GMT on Sunday)"."""

import re
from datetime import date

from lofted.facts import Moment

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_WEEKDAY = re.compile(r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_NUMBER = re.compile(rf"\b(?:{_MONTH}\s)?(\d\d?)(?=\s{_MONTH}|(?<=[a-z.]\s\d)(?!\d|:)|(?<=[a-z.]\s\d\d)(?!:))")
_NAMES_DAY = re.compile(rf"{_WEEKDAY.pattern}|{_MONTH}")
_SHIFTS = {  # days after the first hour → how the second says so
    0: re.compile(r"\bsame\sday\b"),
    -1: re.compile(r"\b(?:previous\sday|day\sbefore|day\searlier)\b"),
    1: re.compile(r"\b(?:next|following)\sday\b|\bday\s(?:after|later)\b"),
}
WEEK = 7  # days
SHORTEST_MONTH = 28  # days; the first of a month is the day after the last of another


def day_of(moment: Moment) -> date | None:
    """The day of a clock time, where it is known."""
    return moment.start.date() if moment.start else None


def days_between(one: Moment, other: Moment) -> int | None:
    """By how many days the second of two hours is told after the first; None where the words do not tell it."""
    for shift, words in _SHIFTS.items():
        if words.search(other.written):
            return shift
    if not (_NAMES_DAY.search(one.written) and _NAMES_DAY.search(other.written)):
        return None
    names = [_WEEKDAY.search(moment.written) for moment in (one, other)]
    weekdays = [_DAYS.index(name[1]) if name else moment.start.weekday() if moment.start else None
                for name, moment in zip(names, (one, other), strict=True)]  # fmt: skip
    if weekdays[0] is not None and weekdays[1] is not None:
        return (weekdays[1] - weekdays[0] + WEEK // 2) % WEEK - WEEK // 2
    numbers = [_NUMBER.search(moment.written) for moment in (one, other)]
    if not (numbers[0] and numbers[1]):
        return None
    apart = int(numbers[1][1]) - int(numbers[0][1])
    return apart if abs(apart) < SHORTEST_MONTH - 1 else (-1 if apart > 0 else 1)


def names_day(moment: Moment) -> bool:
    """Whether the words of an hour name its day, as a weekday or a date."""
    return bool(_NAMES_DAY.search(moment.written))


def after_launch(one: Moment, other: Moment) -> int | None:
    """The same of an hour that is that of a launch, whose day is known though the words leave it out."""
    told = days_between(one, other)
    if told is not None or not (one.start and other.start and names_day(other)):
        return told
    return (other.start.date() - one.start.date()).days


def on_day(shift: int) -> str:
    """A day told from another: the same, the one before, the one after."""
    return {0: "the same day", 1: "the next day", -1: "the day before"}.get(shift, "another day")
