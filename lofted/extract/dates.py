"""Reads dates as they are written out: "October 30, 2024", "the 31st of October", 2024-10-31, 10/31/2024."""

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date

from lofted.extract.hours import clock_at, on_day
from lofted.extract.stretches import Opened, Sentence, Stretch, spanning, unfixed
from lofted.extract.time_words import (
    ANY_WEEKDAY,
    DASH,
    DAY,
    DAY_NAMES,
    DAY_NUMBER,
    FIGURE,
    GAP,
    MONTH,
    MONTH_NAMES,
    ORDINAL_WORDS,
    ORDINALS,
    SHORT_MONTHS,
    WEEKDAY,
    YEAR,
    alternatives,
    day_number,
    month_number,
)
from lofted.extract.yearless import dated, impossible, of_year_told
from lofted.reference.clock import zone_at

PIVOT = 69  # two digits from here on are of the 1900s (POSIX strptime)
_LEAD = rf"(?:{ANY_WEEKDAY},?{GAP}(?:the{GAP})?)?"
_TAIL = rf"(?:{GAP}\({ANY_WEEKDAY}\)|,{GAP}{WEEKDAY}(?!['’]))?"
_OF_YEAR = (
    rf"(?:,?{GAP}(?:of{GAP})?(?P<year>{YEAR})|{GAP}\((?P<bracketed>{YEAR})\)|,?{GAP}['’‘](?P<short>\d\d)(?![\d\w])"
    rf"|,?{GAP}(?:of{GAP})?(?P<told>last|this|next|that|the{GAP}same){GAP}year\b)?"
)
_ALONE = r"(?=[,.;:)]|\Z|[\s\u00a0](?:of|in|at|from|to|by|that|when|with|local)\b)"
_MONTH_FIRST = re.compile(  # but "Long March 5" is a rocket
    rf"{_LEAD}(?<!Long\s)(?P<month>{MONTH})(?:{GAP}|(?<=\.))(?:the{GAP})?(?P<day>{DAY})"
    rf"(?:(?:{DASH}|{GAP}(?:to|through){GAP})(?:(?P<other>{MONTH}){GAP})?(?P<last>{DAY})"
    rf"|{GAP}(?:and|or){GAP}(?P<also>{DAY}){_ALONE})?{_OF_YEAR}{_TAIL}"
)
_DAY_FIRST = re.compile(
    rf"{_LEAD}(?:the{GAP})?(?P<day>{DAY_NUMBER}(?:st|nd|rd|th)?)"
    rf"(?:(?:{DASH}|{GAP}(?:to|through){GAP})(?P<last>{DAY_NUMBER}(?:st|nd|rd|th)?)"
    rf"|{GAP}(?:and|or){GAP}(?P<also>{DAY_NUMBER}(?:st|nd|rd|th)?))?"
    rf"(?:{GAP}(?:of{GAP})?|-)(?P<month>{MONTH})(?:-(?P<dashed>{YEAR})|{_OF_YEAR}){_TAIL}"
)
_RUN_ON = re.compile(
    rf"(?P<day>0?[1-9]|[12]\d|3[01])(?P<month>{alternatives(SHORT_MONTHS)})(?P<year>(?:19|20)\d\d)(?![\w-])",
    re.IGNORECASE,
)
_LOG = re.compile(  # 2016 Feb 07, as catalogues of launches write it
    rf"(?<![Ii]n )(?<!ince )(?<!by )(?P<year>(?:19|20)\d\d)[ \u00a0-](?P<month>{MONTH})[ \u00a0-]"
    r"(?P<day>0?[1-9]|[12]\d|3[01])(?!\d|st\b|nd\b|rd\b|th\b|[.:,]\d|,?[ \u00a0](?:19|20)\d\d\b)"
)
_IN_WORDS = re.compile(
    rf"{_LEAD}(?:the{GAP})?(?P<day>{alternatives(ORDINALS)}){GAP}of{GAP}(?P<month>{MONTH}){_OF_YEAR}", re.IGNORECASE
)
_ISO = re.compile(
    r"(?P<year>(?:1[5-9]|20)\d\d)(?P<mark>[-/.])(?P<month>0[1-9]|1[0-2])(?P=mark)(?P<day>0[1-9]|[12]\d|3[01])"
    r"(?:[T ](?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:[.,]\d{1,9})?)?"
    r"(?P<offset>Z|[+-]\d\d:?\d\d)?)?(?![\w/-]|[.:,]\d)"
)
_NUMERIC = re.compile(
    r"(?P<one>\d{1,2})(?:(?P<mark>[-/.])(?P<two>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)|/(?P<other>\d{1,2})/(?P<short>\d\d))"
    r"(?![\w/-]|[.:,]\d)"
)


def read_month_first(match: re.Match[str], sentence: Sentence) -> Stretch:
    """October 30, 2024; Oct. 30-Nov. 2; March 5 and 6."""
    year, month = year_of(match), month_number(match["month"])
    first = placed(match, sentence, year, month, day_number(match["day"]))
    if not match["last"] and not match["also"]:
        return first
    other = month_number(match["other"]) if match["other"] else month
    last = placed(match, sentence, year, other, day_number(match["last"] or match["also"]))
    if year is not None and other < month:
        first = placed(match, sentence, year - 1, month, day_number(match["day"]))
    return pair(match, first, last, cut=match.end("day"), begins=match.start("other"))


def read_day_first(match: re.Match[str], sentence: Sentence) -> Stretch:
    """30 October 2024; the 31st of October; 13-17 March."""
    year, month = year_of(match), month_number(match["month"])
    first = placed(match, sentence, year, month, day_number(match["day"]))
    if not match["last"] and not match["also"]:
        return first
    last = placed(match, sentence, year, month, day_number(match["last"] or match["also"]))
    return pair(match, first, last, cut=match.end("day"), begins=-1)


def pair(match: re.Match[str], first: Stretch, last: Stretch, *, cut: int, begins: int) -> Stretch:
    """Two days told together: all from one to the other, or only the two."""
    if begins < 0:
        begins = match.start("last") if match["last"] else match.start("also")
    parts = ((match.start(), cut, first), (begins, match.end(), last))
    return spanning(first, last, joined="," if match["also"] else "/", parts=parts)


def placed(match: re.Match[str], sentence: Sentence, year: int | None, month: int, day: int) -> Stretch:
    """A day of the year beside it, of "that year" or "last year", or of none that is told."""
    if not match["told"]:
        return dated(sentence, year, month, day, at=match.span())
    year = of_year_told(sentence, match["told"].split()[-1].lower())
    if year is None:
        return unfixed("day", edtf=f"XXXX-{month:02}-{day:02}", relative=True)
    return replace(dated(sentence, year, month, day, at=match.span()), relative=True)


def year_of(match: re.Match[str]) -> int | None:
    """The year beside a date, in whichever of its places it stands."""
    groups = match.groupdict()
    written = groups.get("year") or groups.get("bracketed") or groups.get("dashed")
    if not written and groups.get("short"):
        return century(int(groups["short"]))
    return int(written) if written else None


def read_in_words(match: re.Match[str], sentence: Sentence) -> Stretch | None:
    """The first of May."""
    if match["month"].islower():
        return None
    return placed(match, sentence, year_of(match), month_number(match["month"]), day_number(match["day"]))


def read_run_on(match: re.Match[str], sentence: Sentence) -> Stretch:
    """30Oct2024, as notices to airmen and mariners write it; 2024 Oct 30, as logs do."""
    month = month_number(match["month"])
    return dated(sentence, int(match["year"]), month, int(match["day"]), at=match.span())


def read_iso(match: re.Match[str], sentence: Sentence) -> Stretch:
    """2024-10-31, with or without a clock."""
    day = dated(sentence, int(match["year"]), int(match["month"]), int(match["day"]), at=match.span())
    if match["hour"] is None:
        return day
    zone = zone_at(match["offset"].replace("Z", "+00:00")) if match["offset"] else None
    return on_day(day, clock_at(match["hour"], match["minute"], match["second"], zone=zone))


def read_numeric(match: re.Match[str], sentence: Sentence) -> Stretch | None:
    """10/31/2024, which America and the rest of the world read apart.

    Only one of the two can be a month: that is the date. Both can: the two
    readings stand side by side in EDTF and nothing is fixed. A date with
    points is day first, as everyone who writes it so means it.
    """
    one, two = int(match["one"]), int(match["two"] or match["other"])
    year = int(match["year"]) if match["year"] else century(int(match["short"]))
    if match["mark"] == ".":
        return dated(sentence, year, two, one, at=match.span()) if 0 < two <= 12 and 0 < one <= 31 else None  # 12.31.
    possible = sorted({day for day in (calendar_day(year, one, two), calendar_day(year, two, one)) if day})
    if not possible:
        return impossible(year, one if one <= 12 else two) if match["mark"] != "-" else None  # 12 months
    if len(possible) == 1:
        return dated(sentence, year, possible[0].month, possible[0].day, at=match.span())
    both = ",".join(day.isoformat() for day in possible)
    here = sentence.published
    likely = min(possible, key=lambda day: abs(day - here)) if here else possible[0]
    return unfixed("day", edtf=f"[{both}]", value=likely.isoformat())


def century(short: int) -> int:
    """A year of two digits."""
    return short + (1900 if short >= PIVOT else 2000)  # the century that POSIX gives it


def calendar_day(year: int, month: int, day: int) -> date | None:
    """The date, if there is one."""
    if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:  # 12 months
        return date(year, month, day)
    return None


_FIGURE = frozenset({FIGURE})
READERS: tuple[Opened, ...] = (
    (MONTH_NAMES | DAY_NAMES, _MONTH_FIRST, read_month_first),
    (DAY_NAMES | {"the", FIGURE}, _DAY_FIRST, read_day_first),
    (DAY_NAMES | ORDINAL_WORDS | {"the"}, _IN_WORDS, read_in_words),
    (_FIGURE, _ISO, read_iso),
    (_FIGURE, _NUMERIC, read_numeric),
    (_FIGURE, _RUN_ON, read_run_on),
    (_FIGURE, _LOG, read_run_on),
)
