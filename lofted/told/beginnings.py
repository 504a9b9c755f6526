"""From when on the so-manieth of its kind is counted: "this year", "since May 2009", or from the first."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from lofted.facts import Span
from lofted.reference.counting import count_of, spelled
from lofted.reference.saying import MONTHS
from lofted.told.reigns import RULE, reign

START = date(1900, 1, 1)  # before anything on the shelf: a count without a beginning
SLACK = 0.1  # share of a told time that a fair reader allows it to be out; ours

_NEW_YEAR = re.compile(
    r"\bsince\s(?:the\s)?(?:start|beginning|turn)\sof\s(?:the|this)\syear\b|\bsince\s(?:early\s|the\s(?:start|beginning)\sof\s)?January\b(?!\s\d)|\bsince\sNew\sYear|"
    r"\bsince\sthe\syear\sbegan\b|\bsince\sthe\syear['’]s\s(?:start|beginning)\b",
    re.I,
)
_THIS_YEAR = re.compile(r"\b(?:this|that|the\ssame)\syear\b|\b(?:of|in)\sthe\syear\b|\byear[- ]to[- ]date\b", re.I)
_IN_YEAR = re.compile(r"\b(?P<in>in|of|during)\s(?P<year>(?:19|20)\d\d)\b")
_SINCE = re.compile(
    rf"\bsince\s(?:early\s|late\s|mid-|(?:the\s)?(?:start|beginning|turn)\sof\s)?(?:\d{{1,2}}\s)?(?:(?P<month>{'|'.join(MONTHS)})\s)?(?:\d{{1,2}},\s)?(?P<year>(?:19|20)\d\d)\b"
)
_SINCE_DAY = re.compile(  # "since 18 February", "since that of February 18, 2023"
    r"\bsince\s(?:(?:the|that|its)\s(?:[\w-]+\s){0,3}?(?:of|on)\s)?(?:\w+day,?\s)?"
    rf"(?:(?P<d1>\d{{1,2}})\s(?P<m1>{'|'.join(MONTHS)})|(?P<m2>{'|'.join(MONTHS)})\s(?P<d2>\d{{1,2}})(?!\d))(?:,?\s(?P<year>(?:19|20)\d\d))?\b"
)
_SINCE_MONTH = re.compile(
    rf"\bsince\s(?:last\s)?(?:early\s|late\s|mid-)?(?P<name>{'|'.join(MONTHS)})\b(?!\s\d)"
    r"(?P<last>\s(?:of\s)?(?:last\syear|the\syear\sbefore))?"
)
_AS_MANY = re.compile(r"\bin\sas\smany\s(?P<unit>day|week|month|year)s\b")
_MONTH = re.compile(
    rf"\b(?:(?P<this>this|that|the)\smonth|(?P<in>in|of|during|since\sthe\s(?:start|beginning)\sof)\s(?P<name>{'|'.join(MONTHS)}))\b(?!\s\d{{1,2}}\b)"
)
_OTHER = re.compile(
    r"\bin\s(?:a\srow|as\smany|succession)\b|\b(?:in|within|over|for)\s(?:the\s)?(?:(?:past|last|less\sthan|about|under|over|"
    r"just|nearly|almost)\s){0,2}[\w-]+\s(?:hours?|days?|weeks?|months?|years?|decades?)\b|\bthis\s(?:week|decade|century)\b|\bsince\b"
)
_OF_TIME = re.compile(rf"\b(?:of|this|that)\s(?:(?:{'|'.join(MONTHS)})\s)?(?:(?:19|20)\d\d|year)\b")
_DATE = re.compile(rf"\b(?:in|on)\s(?:\w+\s)?(?:{'|'.join(MONTHS)})\sof\s(?:that|this|the\ssame)\syear\b")
OF_YEAR = re.compile(  # what makes a first one of a count, and not of all time
    r"\b(?:this|that|the\ssame)\syear\b|\bof\s(?:the\syear|(?:19|20)\d\d)\b|\b(?:this|of\sthe)\smonth\b"
)
OWN_YEAR = re.compile(r"\b(?:this\syear|the\syear|(?P<year>(?:19|20)\d\d))['’]s\s(?:\w+\s)?$", re.I)
_LED = re.compile(r"^(?:In|During)\s(?:[A-Z][a-z]+\s)?((?:19|20)\d\d)\b")
EVER = re.compile(r"\s(?:ever|so\sfar|to\sdate)\b")
_WITHIN = re.compile(
    rf"\b(?:in|within)\s(?:the\s)?(?:(?:past|last|space\sof|less\sthan|about|just|nearly|almost|barely|only)\s){{0,2}}"
    rf"(?P<number>an?|{spelled()}|\d{{1,2}})\s(?P<unit>day|week|month|year|decade)s?\b"
)
_COUNTED = re.compile(  # "counted from 2006 … was the sixth"; up to the mark that ends the clause
    r"\b(?:[Cc]ount(?:ed|ing)|[Rr]eckon(?:ed|ing))\s(?:from|since)\s(?P<begin>[^;:]*)$"
)
_BEGIN = re.compile(r"^(?:the\s)?(?:start|beginning|outset|first\sday)\sof\s(?:the\s(?:rule|reign)\sof\s)?")
_SCOPES = (RULE, _NEW_YEAR, _THIS_YEAR, _SINCE_DAY, _SINCE, _SINCE_MONTH, _MONTH, _IN_YEAR, _WITHIN, _AS_MANY)


def scoped(tail: str) -> bool:
    """Whether some words tell from when is counted."""
    return any(pattern.search(tail) for pattern in _SCOPES)


def without(what: str) -> str:
    """Some words without those that tell from when is counted."""
    for pattern in _SCOPES:
        what = pattern.sub(" ", what)
    return re.sub(r"\b(?:so\sfar|to\sdate|ever|overall|in\sall|on\srecord|alone)\b", " ", what)


def scope_of(tail: str) -> str:
    """The words that tell from when is counted; empty where it is from the first."""
    return next((match[0] for pattern in _SCOPES if (match := pattern.search(tail))), "")


def scopes(tail: str, span: Span) -> Iterator[Span]:
    """Where the words behind a number tell only from when is counted: "since May 2009", "of 2017", but not "in May"."""
    for pattern in (_SINCE_DAY, _SINCE, _NEW_YEAR, _OF_TIME):
        for match in pattern.finditer(tail):
            yield Span(span.end - len(tail) + match.start(), span.end - len(tail) + match.end())


def beginnings(lead: str, tail: str, day: date, place: int) -> list[date]:
    """The days from which may be counted what was done on a day; none where that is told in a way that is not read."""
    counted = _COUNTED.search(lead)
    if counted and not scoped(tail):
        return counted_from(counted["begin"])
    tail = _DATE.sub(" ", tail)  # it tells when it was, and not from when on is counted
    if ruled := RULE.search(tail):
        return [reign(ruled)[0]]
    if since_day := _SINCE_DAY.search(tail):
        return since_a_day(since_day, day)
    since, year, month = _SINCE.search(tail), _IN_YEAR.search(tail), _MONTH.search(tail)
    if since:
        return counted_from(since[0].removeprefix("since "))
    since_month = _SINCE_MONTH.search(tail)
    if since_month and not _NEW_YEAR.search(tail):
        month_of = MONTHS.index(since_month["name"]) + 1
        return [date(day.year - (month_of > day.month or bool(since_month["last"])), month_of, 1)]
    own = OWN_YEAR.search(lead)
    if _NEW_YEAR.search(tail) or _THIS_YEAR.search(tail) or own:
        return [date(day.year, 1, 1)] if not (own and own["year"]) or int(own["year"]) == day.year else []
    within, as_many = _WITHIN.search(tail), _AS_MANY.search(tail)
    if within:
        number = count_of(within["number"]) or 1
        return within_time(number, within["unit"], day)
    if as_many:
        return within_time(place, as_many["unit"], day)
    if month:
        named = MONTHS.index(month["name"]) + 1 if month["name"] else day.month
        of_it = day.replace(day=1)
        return ([of_it] if month["in"] != "in" else [START, of_it]) if named == day.month else []
    if year:
        of_it = date(day.year, 1, 1)
        return ([of_it] if year["in"] == "of" else [START, of_it]) if int(year["year"]) == day.year else []
    if _OTHER.search(tail):
        return []
    led = _LED.search(lead)
    return [START, date(day.year, 1, 1)] if led and int(led[1]) == day.year else [START]


def counted_from(words: str) -> list[date]:
    """The day from which is counted what is "counted from 2006" or from a leader's first day; none from aught else."""
    since, ruled = _SINCE.match(f"since {words}"), RULE.match(f"under {_BEGIN.sub('', words, count=1)}")
    if since:
        return [date(int(since["year"]), MONTHS.index(since["month"]) + 1 if since["month"] else 1, 1)]
    return [reign(ruled)[0]] if ruled else []


def since_a_day(told: re.Match[str], when: date) -> list[date]:
    """The days from which "the third since 18 February" may be counted: with what was on that day, and without.

    A day of no year is the last of the name before what is counted.
    """
    month, of_month = MONTHS.index(told["m1"] or told["m2"]) + 1, int(told["d1"] or told["d2"])
    year = int(told["year"] or when.year - ((month, of_month) > (when.month, when.day)))
    try:
        begin = date(year, month, of_month)
    except ValueError:
        return []  # no day of the calendar
    return [begin, begin + timedelta(days=1)] if begin <= when else []


def within_time(number: int, unit: str, day: date) -> list[date]:
    """The days from which "the third in five years" may be counted: to the day, a little off, and by the calendar."""
    length = number * {"day": 1, "week": 7, "month": 30.44, "year": 365.25, "decade": 3652.5}[unit]  # days
    rolling = [day - timedelta(days=length * part) for part in (1, 1 + SLACK, 1 - SLACK)]
    years = {"year": number, "decade": 10 * number}.get(unit, 0)  # years of a decade
    return [*rolling, *([date(day.year - years, 1, 1)] if years else [])]
