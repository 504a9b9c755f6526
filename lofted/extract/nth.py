"""Reads days and weeks told by counting, and ends: "the first Monday of May", "the week before last", "year-end"."""

import re
from calendar import monthrange
from datetime import date

from lofted.extract.relative import period
from lofted.extract.stretches import DAY, Opened, Sentence, Stretch, narrowed, one_day, unfixed
from lofted.extract.time_words import GAP, MONTH, WEEKDAY, YEAR, month_number, weekday_number
from lofted.extract.yearless import monthly

NTH = ("first", "second", "third", "fourth")
WEEK = 7  # days
_WEEKDAY = re.compile(
    rf"(?:the{GAP})?(?P<nth>first|second|third|fourth|last){GAP}(?P<weekday>{WEEKDAY}){GAP}(?:of|in){GAP}(?P<month>{MONTH})"
    rf"(?:,?{GAP}(?:of{GAP})?(?P<year>{YEAR}))?",
    re.IGNORECASE,
)
_BEFORE_LAST = re.compile(
    rf"the{GAP}(?P<unit>week|weekend|month|quarter|year){GAP}(?P<way>before{GAP}last|after{GAP}next)\b", re.IGNORECASE
)
_END = re.compile(rf"(?:the{GAP})?(?P<unit>year|month|week)(?:['’]s)?[\s\u00a0-]end\b", re.IGNORECASE)


def read_weekday(match: re.Match[str], sentence: Sentence) -> Stretch:
    """The first Monday of May 2023, the last Friday in September."""
    month = month_number(match["month"])
    year, relative = (int(match["year"]), False) if match["year"] else (None, True)
    if year is None:
        told = monthly(sentence, month, at=match.span())
        if told.start is None:
            return unfixed("day", edtf=f"XXXX-{month:02}-XX", relative=True)
        year = told.start.year
    return one_day(counted(year, month, match["nth"].lower(), weekday_number(match["weekday"])), relative=relative)


def counted(year: int, month: int, nth: str, weekday: int) -> date:
    """The first to fourth or the last of a weekday in a month.

    >>> counted(2024, 11, "first", 1), counted(2024, 9, "last", 4)
    (datetime.date(2024, 11, 5), datetime.date(2024, 9, 27))
    """
    if nth == "last":
        end = date(year, month, monthrange(year, month)[1])
        return end - (end.weekday() - weekday) % WEEK * DAY
    first = date(year, month, 1)
    return first + ((weekday - first.weekday()) % WEEK + WEEK * NTH.index(nth)) * DAY


def read_before_last(match: re.Match[str], sentence: Sentence) -> Stretch | None:
    """The week before last, the month after next."""
    unit = match["unit"].lower()
    if sentence.published is None:
        return unfixed(unit, relative=True)
    return period(sentence.published, unit, -2 if match["way"].lower().startswith("before") else 2)


def read_end(match: re.Match[str], sentence: Sentence) -> Stretch | None:
    """By year-end, at the month's end: the late half of the present one."""
    unit = match["unit"].lower()
    if unit == "week" and "'" not in match[0] and "’" not in match[0]:
        return None  # a weekend, badly spelled
    if sentence.published is None:
        return unfixed(unit, value={"week": "XXXX-WXX", "month": "XXXX-XX"}.get(unit, "XXXX"), relative=True)
    whole = period(sentence.published, unit, 0)
    return narrowed(whole, "late") if whole else None


READERS: tuple[Opened, ...] = (
    (frozenset({"the", "last", *NTH}), _WEEKDAY, read_weekday),
    (frozenset({"the"}), _BEFORE_LAST, read_before_last),
    (frozenset({"the", "year", "month", "week"}), _END, read_end),
)
