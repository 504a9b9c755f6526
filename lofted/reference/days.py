"""Stretches of whole days: of a moment in a text, of a date on the shelf, and in a sentence."""

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from lofted.facts import Claim, Entry, Moment
from lofted.reference.saying import day

Days = tuple[date, date]  # the first and the last day, both included
A_DAY = timedelta(days=1)  # a launch at night is told under the day beside by foreign clocks
ZONE = 1  # day; a foreign clock may be a day ahead or behind
YEAR_TOLD = re.compile(r"\b(?:19|20)\d\d\b")
EDGE = 3  # days; ours: what was "last month" is still told so by one who writes a day or two late
_FROM_NOW = re.compile(
    r"(?:(?:early|late|earlier|sometime|later)\s)?(?:in\s)?(?:last|this)\s(?:month|year)|(?:earlier\s)?(?:yesterday|today)",
    re.I,
)
_YEAR_NEAR = re.compile(r"\b(?:last|this)\syear\b", re.I)
AT_HAND = 10_000  # dates of the shelf that are kept as days; it holds some thousands
MONTH, DAY = 7, 10  # characters of 2024-10 and of 2024-10-31


def days_of(moment: Moment) -> Days | None:
    """The first and the last day of a fixed moment; None where its year is not known."""
    if moment.start is None or moment.end is None:
        return None
    return moment.start.date(), max(moment.start.date(), (moment.end - timedelta(microseconds=1)).date())


def tells_year(moment: Moment) -> bool:
    """Whether words tell their year, by its number or from the day of writing: "June 2018", "in April last year".

    >>> told = Moment(None, None, "month", "", "last month", relative=True)
    >>> tells_year(told), tells_year(Moment(None, None, "month", "XXXX-06", "in June"))
    (True, False)
    """
    by_year = moment.relative and _YEAR_NEAR.search(moment.written)
    return bool(YEAR_TOLD.search(moment.written) or by_year or from_now(moment))


def from_now(moment: Moment) -> bool:
    """Whether words tell a time by its distance from the day of writing alone."""
    return moment.relative and _FROM_NOW.fullmatch(moment.written.strip()) is not None


def as_told(claim: Claim, days: Days) -> str:
    """A day as its words tell it; with its days where they tell it from now: "last month (in June 2017)"."""
    return f"{claim.told} ({on(days)})" if claim.moment and from_now(claim.moment) else claim.told


def spare(moment: Moment) -> int:
    """The days by which what happened may lie outside a stretch told of it: some, where it is told from now."""
    return EDGE if from_now(moment) and moment.precision in ("month", "year") else 0


@lru_cache(maxsize=AT_HAND)
def days_in(edtf: str) -> Days | None:
    """The days of a date as the shelf writes it; None for an empty or an open one.

    >>> days_in("2024-02")
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    >>> days_in("2019-02-27/2019-02-28")[1]
    datetime.date(2019, 2, 28)
    """
    begin, _, end = edtf.rstrip("~?").partition("/")
    first, last = whole(begin), whole(end or begin)
    return (first[0], last[1]) if first and last else None


def whole(part: str) -> Days | None:
    """The days of a year, a month or a day."""
    if not part[:4].isdigit():
        return None
    year = int(part[:4])
    if len(part) < MONTH:
        return date(year, 1, 1), date(year, 12, 31)
    month = int(part[5:MONTH])
    if len(part) < DAY:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return date.fromisoformat(part[:DAY]), date.fromisoformat(part[:DAY])


def first_day(occasion: Entry) -> date:
    """The day on which an occasion on record began: a meeting, a nuclear test."""
    return date.fromisoformat(occasion.columns["date"].partition("/")[0])


def gap(one: Days, other: Days) -> int:
    """The days between two stretches; 0 where they meet.

    >>> gap(whole("2020-10"), whole("2020-11-03"))
    3
    """
    return max(0, (other[0] - one[1]).days, (one[0] - other[1]).days)


def lies_in(one: Moment | None, other: Moment | None) -> bool:
    """Whether a time begins in a longer one."""
    return bool(one and other and one.start and other.start and other.end and other.start <= one.start < other.end)


def meets(moment: Moment, known: date) -> bool:
    """Whether a day on record falls into a told moment, give or take a day where a day is told.

    >>> from datetime import datetime
    >>> told = Moment(datetime(2022, 11, 18), datetime(2022, 11, 19), "day", "2022-11-18", "18 November 2022")
    >>> meets(told, date(2022, 11, 17)), meets(told, date(2022, 11, 20))
    (True, False)
    """
    if moment.start is None or moment.end is None:
        return False
    slack = timedelta(0) if moment.precision in ("month", "year") else A_DAY
    return moment.start.date() - slack <= known < max(moment.end.date(), moment.start.date() + A_DAY) + slack


def on(days: Days) -> str:
    """A stretch of days inside a sentence.

    >>> on(whole("2024-10-31")), on(whole("2024-10")), on(whole("2024"))
    ('on 31 October 2024', 'in October 2024', 'in 2024')
    """
    first, last = days
    if first == last:
        return f"on {day(first)}"
    if (first.year, first.month) == (last.year, last.month) and days == whole(f"{first:%Y-%m}"):
        return f"in {first:%B %Y}"
    if first.year == last.year and days == whole(f"{first:%Y}"):
        return f"in {first.year}"
    return f"from {day(first)} to {day(last)}"


def months_beside(day: date, weekday: int) -> list[date]:
    """The same day of the month before and of the one behind, where it falls on a weekday, Monday being 0.

    >>> months_beside(date(2023, 1, 18), 5)
    [datetime.date(2023, 2, 18)]
    """
    near = (day.replace(day=1) - A_DAY, (day.replace(day=28) + 4 * A_DAY).replace(day=1))
    same = (one.replace(day=day.day) for one in near if day.day <= monthrange(one.year, one.month)[1])
    return [one for one in same if one.weekday() == weekday]
