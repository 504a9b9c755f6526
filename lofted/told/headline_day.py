"""On which weekday a headline puts a launch, and on which weekdays that launch was by some clock on Earth."""

import re
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from lofted.facts import EAST, WEST, Flight

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile(r"\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?:['’]s)?\b")
_LAUNCH = re.compile(
    r"\b(?:launch(?:es|ed)?|fir(?:es|ed|ing)|(?:test-)?fires|test(?:s|ed)?|lifts off|lift-?off)\b", re.I
)
_ITS_DAY = re.compile(rf"{_WEEKDAY.pattern}\s(?:[\w-]+\s){{0,3}}?(?:missile|rocket|ICBM|flight|lift-?off)\b")
_ELSE = re.compile(  # the weekday is that of something else, or of something to come
    r"\b(?:after|before|since|until|ahead|meet\w*|talks|summit|vote|says?|said|will|to|plan\w*|set|expected|eyes?|"
    r"due|next|may|could|delay\w*|postpone\w*|scrub\w*|slip\w*)\b",
    re.I,
)
_REACTS = re.compile(  # what others do about a launch, on a day of its own
    r"\b(?:protest\w*|condemn\w*|slam\w*|denounc\w*|urg(?:es|ed)|calls?|called|warn\w*|vow\w*|discuss\w*|hold\w*|held|"
    r"respond\w*|react\w*|repl(?:y|ies|ied)|report\w*|announc\w*|confirm\w*|claim\w*|show(?:s|ed)?|releas\w*|hail\w*|praise\w*|"
    r"visit\w*|rally|rallies|sanctions?|over\s(?:the\s)?(?:launch|test|missile))\b",
    re.I,
)
_OWN_DAY = re.compile(
    rf"{_WEEKDAY.pattern}\s(?:(?!(?:over|of|on|at|after|about|against|the|for|to)\b)[\w-]+\s){{0,4}}?(?:launch|test|missile|rocket|ICBM|flight|lift-?off|firing)\b|"
    rf"\b(?:launch|test|missile|rocket|ICBM|firing)\s(?:of\s)?(?:(?:on|last|this|past)\s)?{_WEEKDAY.pattern}"
)


def weekday_told(title: str) -> str:
    """The one weekday on which a headline puts a launch; "" where it is another's, or none is told.

    >>> weekday_told("Seoul: missile fired on Sunday"), weekday_told("Launch delayed to Sunday")
    ('Sunday', '')
    """
    named = {match[1] for match in _WEEKDAY.finditer(title)}
    if len(named) != 1 or not (_LAUNCH.search(title) or _ITS_DAY.search(title)) or _ELSE.search(title):
        return ""
    if _REACTS.search(title) and not _OWN_DAY.search(title):
        return ""
    return named.pop()


def known_hour(flight: Flight) -> bool:
    """Whether the hour of a launch is on record."""
    return flight.when.precision == "minute" and flight.when.start is not None


def around(told: date, flight: Flight | None) -> set[str]:
    """The weekdays on which the launch was by some clock on Earth; the days beside, where its hour is not known."""
    if flight and known_hour(flight) and flight.when.start:
        instant = flight.when.start.replace(tzinfo=ZoneInfo(flight.when.zone or "UTC")).astimezone(ZoneInfo("UTC"))
        days = [(instant - WEST).date(), instant.date(), (instant + EAST).date()]
    else:
        days = [told + timedelta(days=by) for by in (-1, 0, 1)]
    return {WEEKDAYS[one.weekday()] for one in days}
