"""Does the weekday fit the date?

    >>> review("The missile was fired on Wednesday, 13 April 2023.")
    weekday: conflicts. 13 April 2023 was a Thursday and not a Wednesday.

    >>> review("The missile was fired on Thursday, 13 April 2023.")
    weekday: holds. 13 April 2023 was a Thursday.

Where the year is not written but worked out from the day of publication, the
verdict depends on that year.

    >>> review("It was fired on Sunday, February 18.", published="2023-02-20")
    weekday: depends. “Sunday, February 18” names a Sunday, and 18 February 2023 was a Saturday.

Silent where a date has no weekday, and where its year is unsure: not written,
and more than two months from the day of publication.

    >>> review("It was fired on 13 April 2023.")

Source: the proleptic Gregorian calendar, as in ISO 8601.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from lofted.checking import conflicts, depends, holds
from lofted.facts import Claim, Finding, Moment, Reading
from lofted.reference.saying import day

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NAMED = re.compile(r"\b(?:The|Mail on|Black|Good|Bloody|Super|Easter|Palm|Cyber|Ash|Holy)\s$")
_STRETCH = re.compile(r"day\s?[-–—]|day\sto\s")
FRESH = timedelta(days=60)  # a date further from the day of publication may well be of another year
_WRITTEN = re.compile(r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[a-z]{0,6})\b")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


def weekday(reading: Reading) -> Iterator[Finding]:
    """Compare every weekday that a date names with the one the calendar gives it."""
    seen: set[str] = set()
    for claim in reading.claims:
        moment = claim.moment
        written = _WRITTEN.search(moment.written) if moment else None
        if moment is None or moment.start is None or written is None or is_name(claim, reading, moment):
            continue
        if re.search(r"\d", moment.written) and moment.written not in seen:
            seen.add(moment.written)
            yield from judged(claim, moment, full(written[1]), reading.article.published)


def is_name(claim: Claim, reading: Reading, moment: Moment) -> bool:
    """Whether the weekday belongs to a name ("Good Friday", "The Sun") or to a stretch of days."""
    before = reading.article.text[
        max(0, claim.span.start - 12) : claim.span.start
    ]  # characters: the longest, "Mail on "
    return bool(_NAMED.search(before) or _STRETCH.search(moment.written)) or moment.precision == "span"


def judged(claim: Claim, moment: Moment, named: str, published: date | None) -> Iterator[Finding]:
    """The verdict on one date with a weekday."""
    assert moment.start is not None, "given by weekday"
    told = moment.start.date()
    right = DAYS[told.weekday()]
    working = (f"{told.isoformat()} is a {right}",)
    if right == named:
        yield holds(claim, reason=f"{day(told)} was a {right}.", working=working)
    elif not _YEAR.search(moment.written):
        if published is None or abs(published - told) > FRESH:
            return
        reason = f"“{moment.written}” names a {named}, and {day(told)} was a {right}."
        yield depends(claim, reason=reason, on="the year, which the words do not give", working=working)
    else:
        reason = f"{day(told)} was a {right} and not a {named}."
        yield conflicts(claim, reason=reason, would_hold_if=beside(told, named, published), working=working)


def full(short: str) -> str:
    """The weekday that three letters begin."""
    return next(name for name in DAYS if name.startswith(short))


def beside(told: date, named: str, published: date | None) -> str | None:
    """The same day of the year of publication, or the neighbouring day, whichever bears the name."""
    if published and published.year != told.year and (told.month, told.day) != (2, 29):  # 29 February has no other year
        other = told.replace(year=published.year)
        if DAYS[other.weekday()] == named:
            return f"in {other.year}"
    for away, where in ((-1, "where it was still the day before"), (1, "where it was already the day after")):
        other = told + timedelta(days=away)
        if DAYS[other.weekday()] == named:
            return f"for {day(other)}, on a clock {where}"
    return None
