"""Does the weekday fit the date?

    >>> review("The missile was fired on Wednesday, 13 April 2023.")
    ...

    >>> review("The missile was fired on Thursday, 13 April 2023.")
    ...

Where the year is not written but worked out from the day of publication, the
verdict depends on that year.

    >>> review("It was fired on Sunday, February 18.", published="2023-02-20")
    ...

Silent where a date has no weekday.

    >>> review("It was fired on 13 April 2023.")

Source: the proleptic Gregorian calendar, as in ISO 8601.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from lofted.checking import conflicts, depends, holds
from lofted.facts import Claim, Finding
from lofted.reference.saying import day

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WRITTEN = re.compile(r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[a-z]{0,6})\b")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


def weekday(claim: Claim) -> Iterator[Finding]:
    """Compare the weekday that a date names with the one the calendar gives it."""
    moment = claim.moment
    written = _WRITTEN.search(moment.written) if moment else None
    if moment is None or moment.start is None or written is None or not re.search(r"\d", moment.written):
        return
    told = moment.start.date()
    right, named = DAYS[told.weekday()], full(written[1])
    working = (f"{told.isoformat()} is a {right}",)
    if right == named:
        yield holds(claim, reason=f"{day(told)} was a {right}.", working=working)
    elif not _YEAR.search(moment.written):
        reason = f"“{moment.written}” names a {named}, and {day(told)} was a {right}."
        yield depends(claim, reason=reason, on="the year, which the words do not give", working=working)
    else:
        reason = f"{day(told)} was a {right} and not a {named}."
        yield conflicts(claim, reason=reason, would_hold_if=beside(told, named), working=working)


def full(short: str) -> str:
    """The weekday that three letters begin."""
    return next(name for name in DAYS if name.startswith(short))


def beside(told: date, named: str) -> str | None:
    """The neighbouring day that bears the name, as a foreign clock would have it."""
    for away, where in ((-1, "where it was still the day before"), (1, "where it was already the day after")):
        other = told + timedelta(days=away)
        if DAYS[other.weekday()] == named:
            return f"for {day(other)}, on a clock {where}"
    return None
