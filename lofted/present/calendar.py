"""The dates ahead as a calendar file (iCalendar, RFC 5545).

A day is an all-day entry, and so is a month or a year: over all its days,
marked as told without a day, and TENTATIVE. An hour is an hour only where its
clock is known; else it is in the summary of an all-day entry, as a calendar
would show it by the reader's own clock. What fixes no year cannot stand in a
calendar.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

from lofted.facts import CLOCK, Article, Moment
from lofted.present.cited import CALLED
from lofted.present.dates_ahead import Ahead
from lofted.present.places import shortened
from lofted.present.safe import printable

STAMP = datetime(1970, 1, 1, tzinfo=UTC)  # DTSTAMP is required; a fixed one keeps the same dates the same to the byte
PRODUCT = "-//Lofted//agenda//EN"


def calendar(found: Iterable[Ahead], articles: Mapping[str, Article]) -> str:
    """The dates as an iCalendar file."""
    whole = Calendar()
    whole.add("version", "2.0")
    whole.add("prodid", PRODUCT)
    whole.add("calscale", "GREGORIAN")
    for one in found:
        if one.moment.start is not None and one.moment.end is not None:
            whole.add_component(entry(one, articles))
    written: bytes = whole.to_ical()
    return written.decode("utf-8")


def entry(one: Ahead, articles: Mapping[str, Article]) -> Event:
    """One date as an entry of a calendar."""
    made = Event()
    start, end = stretch(one.moment)
    made.add("uid", one.uid)
    made.add("dtstamp", STAMP)
    made.add("dtstart", start)
    made.add("dtend", end)
    made.add("summary", clean(f"{mark(one)}{one.what}"))
    made.add("description", clean(described(one, articles)))
    made.add("status", "CONFIRMED" if one.flat and not one.vague else "TENTATIVE")
    made.add("transp", "TRANSPARENT")
    made.add("x-lofted-edtf", one.moment.edtf)
    made.add("x-lofted-precision", one.moment.precision)
    return made


def stretch(moment: Moment) -> tuple[date, date]:
    """From when until when: two instants where the clock is known, else the days that the words can mean.

    >>> stretch(Moment(datetime(2028, 3, 1), datetime(2028, 4, 1), "month", "2028-03", "March 2028"))
    (datetime.date(2028, 3, 1), datetime.date(2028, 4, 1))
    """
    instants = moment.instants() if moment.zone and moment.precision in CLOCK else None
    if instants:
        return instants[0].astimezone(UTC), instants[1].astimezone(UTC)
    assert moment.start is not None and moment.end is not None, "kept by calendar"
    first, last = moment.start.date(), moment.end.date()
    return first, max(last, first + timedelta(days=1))


def mark(one: Ahead) -> str:
    """What the summary says before the words, where the entry looks firmer than these."""
    if one.vague:
        return f"[{one.moment.written}: no day is told] "
    if one.moment.precision in CLOCK and one.moment.zone is None:
        return f"[{one.moment.written}: no clock is told] "
    return ""


def described(one: Ahead, articles: Mapping[str, Article]) -> str:
    """Who says so, how firmly and where, and the date as told."""
    who = (f"{each.told}. In: {shortened(articles[each.article].called, CALLED)}." for each in one.said)
    return f"{' '.join(dict.fromkeys(who))} As told: {one.moment.written} ({one.moment.edtf})"


def clean(words: str) -> str:
    """Words on one line, without characters that steer a program."""
    return " ".join(printable(words).split())
