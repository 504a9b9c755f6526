"""The day at the head of a line is that of the hours told behind it: "15 September 2017: launch at 6:57"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from lofted.facts import CLOCK, DAYS, Moment, Span

NO_DAY = "XXXX-XX-XXT"  # how the date of an hour begins whose day is not known
HEAD = 3  # characters that can stand before the day: a dash, a quotation mark
_LEADS = re.compile(r"\s?(?::|\s[–—-])\s")
_TIME = re.compile(r"T(\d\d):(\d\d)(?::(\d\d))?")

Told = tuple[Span, Moment]


def led_by_day(moments: Sequence[Told], text: str, sentence: Span) -> list[Told]:
    """The moments of a sentence, those hours that have no day with the day that leads the line.

    >>> day = Moment(datetime(2017, 9, 15), datetime(2017, 9, 16), "day", "2017-09-15", "15 September 2017")
    >>> hour = Moment(None, None, "minute", "XXXX-XX-XXT06:57", "6:57")
    >>> told = led_by_day([(Span(0, 17), day), (Span(29, 33), hour)], "15 September 2017: launch at 6:57", Span(0, 33))
    >>> told[1][1].edtf
    '2017-09-15T06:57'
    """
    if len(moments) < 2 or not leads(moments[0], text, sentence):
        return list(moments)
    day = moments[0][1]
    return [moments[0], *((span, on_day(day, one)) for span, one in moments[1:])]


def leads(told: Told, text: str, sentence: Span) -> bool:
    """Whether a full day stands at the head of a sentence, parted from the rest of it."""
    span, moment = told
    full = moment.start is not None and moment.precision in DAYS
    led = _LEADS.match(text, span.end) if full else None
    return led is not None and (span.start - sentence.start <= HEAD or led[0].startswith(":"))


def on_day(day: Moment, hour: Moment) -> Moment:
    """An hour that names no day as one of that day; any other moment as it is."""
    clock = _TIME.search(hour.edtf)
    if hour.precision not in CLOCK or clock is None or not hour.edtf.startswith(NO_DAY) or day.start is None:
        return hour
    if hour.relative:
        return hour  # "2210 GMT Wednesday" has a day of its own
    date = day.start.date()
    start = datetime(date.year, date.month, date.day, int(clock[1]) % 24, int(clock[2]), int(clock[3] or 0))  # 24 hours
    return replace(hour, start=start, end=start, edtf=hour.edtf.replace(NO_DAY, f"{date.isoformat()}T"))
