"""What words say of time, before it is tied to the place where they stand: days, months, years and parts of them."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import cached_property

from lofted.extract.anchors import Anchor
from lofted.reference.tense import Cue, cues, looks_ahead

NEAR = 183  # days; half a year, so that a date without a year has one nearest candidate
SOON = 31  # days; a date so near ahead is meant even in a sentence about the past ("days before the 5 May vote")
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day or a part of the day: when it begins after 00:00, how long it lasts, and how it is written.

    `written` is empty for parts of the day, which ISO 8601 cannot write;
    `value` is their form in TIMEX3.
    """

    begins: timedelta
    length: timedelta
    precision: str
    written: str
    value: str
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A reading of some words: its TIMEX3 type and value, and the moment, unless it is none.

    `precision` is empty for what is no moment, as a duration. `clock` is set
    where only a time of day is told. `parts` are what TIMEX3 tags apart, with
    their places in the sentence. `until` is where the words end, if they go on
    behind what the pattern saw.
    """

    kind: str
    value: str
    precision: str = ""
    edtf: str = ""
    start: datetime | None = None
    end: datetime | None = None
    zone: str | None = None
    relative: bool = False
    clock: Clock | None = None
    parts: tuple[tuple[int, int, "Stretch"], ...] = ()
    until: int | None = None

    @property
    def takes_clock(self) -> bool:
        """Whether a time of day can be folded into it: it is one day, known or not."""
        return self.precision in {"day", "part of day"} and self.kind in {"DATE", "TIME"} and self.clock is None


@dataclass(frozen=True)
class Sentence:
    """The words that are read, the day they were published, and the time that the text has come to."""

    words: str
    published: date | None = None
    anchor: Anchor | None = None

    @cached_property
    def cues(self) -> list[Cue]:
        """Its words that look ahead or back, found once for all its times."""
        return cues(self.words)

    def at(self, anchor: Anchor | None) -> "Sentence":
        """The same sentence with another anchor; what is known of its words stays."""
        other = Sentence(self.words, self.published, anchor)
        if "cues" in self.__dict__:
            other.__dict__["cues"] = self.cues
        return other

    def ahead(self, start: int, end: int) -> bool | None:
        """Whether the sentence looks ahead where these words stand."""
        return looks_ahead(self.words, start, end, self.cues)


Reader = Callable[[re.Match[str], Sentence], Stretch | None]
Opened = tuple[frozenset[str], re.Pattern[str], Reader]  # the words it can begin with, its pattern, what it makes of it


def days(
    first: date, last: date, *, precision: str, edtf: str, value: str = "", kind: str = "DATE", relative: bool = False
) -> Stretch:
    """Whole days, both included."""
    start, end = datetime.combine(first, time()), datetime.combine(last, time()) + DAY
    return Stretch(kind, value or edtf, precision, edtf, start, end, relative=relative)


def one_day(day: date, *, relative: bool = False) -> Stretch:
    """A day that is known."""
    return days(day, day, precision="day", edtf=day.isoformat(), relative=relative)


def one_month(year: int, month: int, *, relative: bool = False) -> Stretch:
    """A month that is known."""
    last = date(year, month, monthrange(year, month)[1])
    return days(last.replace(day=1), last, precision="month", edtf=f"{year:04}-{month:02}", relative=relative)


def one_year(year: int, *, relative: bool = False) -> Stretch:
    """A year that is known."""
    return days(date(year, 1, 1), date(year, 12, 31), precision="year", edtf=f"{year:04}", relative=relative)  # 31 Dec.


def weekday_near(published: date, weekday: int, which: str, *, ahead: bool | None) -> date:
    """The date of a weekday near the day of writing, which itself counts unless "last" or "next" is said."""
    back = (published.weekday() - weekday) % 7  # days in a week
    if which in {"last", "past", "this past"}:
        return published - (back or 7) * DAY  # days in a week
    if which in {"next", "coming", "this coming"}:
        return published + (7 - back) * DAY  # days in a week
    if ahead or (which == "this" and ahead is None):
        return published + -back % 7 * DAY  # days in a week
    return published - back * DAY


def week_of(day: date, *, weekend: bool = False) -> Stretch:
    """The week of a day, from Monday (ISO 8601), or its weekend."""
    monday = day - day.weekday() * DAY
    first, last = monday + (5 * DAY if weekend else timedelta()), monday + 6 * DAY  # Saturday and Sunday
    year, week, _ = day.isocalendar()
    value = f"{year}-W{week:02}{'-WE' if weekend else ''}"
    precision = "weekend" if weekend else "week"
    return days(first, last, precision=precision, edtf=f"{first}/{last}", value=value, relative=True)


def unfixed(precision: str, *, edtf: str = "", value: str = "", kind: str = "DATE", relative: bool = False) -> Stretch:
    """A time whose year the words do not fix."""
    return Stretch(kind, value or edtf or "XXXX-XX-XX", precision, edtf, relative=relative)


def longest_month(month: int) -> int:
    """How many days a month can have."""
    return monthrange(2024, month)[1]  # 2024: a leap year


def dated(sentence: Sentence, year: int | None, month: int, day: int, *, at: tuple[int, int]) -> Stretch:
    """A day of a month, which may lack its year or may not exist."""
    if not 1 <= month <= 12 or not 1 <= day <= longest_month(month):  # 12 months
        return impossible(year, month)
    if year is None:
        return yearless(sentence, month, day, at=at)
    if day > monthrange(year, month)[1]:
        return impossible(year, month)
    return one_day(date(year, month, day))


def impossible(year: int | None, month: int) -> Stretch:
    """A date that no calendar has; its month may stand."""
    open_month = f"{month:02}" if 1 <= month <= 12 else "XX"  # 12 months
    return unfixed("impossible", edtf=f"{'XXXX' if year is None else f'{year:04}'}-{open_month}-XX")


def yearless(sentence: Sentence, month: int, day: int, *, at: tuple[int, int]) -> Stretch:
    """A date without a year: the nearest such date to the day of publication."""
    open_day = unfixed("day", edtf=f"XXXX-{month:02}-{day:02}")
    published = sentence.published
    if published is None:
        return open_day
    years = (year for year in (published.year - 1, published.year, published.year + 1))
    candidates = [date(year, month, day) for year in years if day <= monthrange(year, month)[1]]
    ahead = sentence.ahead(*at)
    chosen = nearest(candidates, published, ahead=ahead)
    if chosen is not None:
        return one_day(chosen, relative=True)
    past = [one for one in candidates if one <= published]
    return replace(open_day, value=past[-1].isoformat()) if past else open_day


def nearest(candidates: list[date], published: date, *, ahead: bool | None, soon: int = SOON) -> date | None:
    """The candidate within half a year that the tense allows; the past one where it tells nothing.

    A sentence about the past may still name a day that is `soon` days off at most.
    """
    past = [one for one in candidates if timedelta() <= published - one <= NEAR * DAY]
    reach = soon if ahead is False else NEAR
    coming = [one for one in candidates if timedelta() <= one - published <= reach * DAY]
    order = (coming, past) if ahead else (past, coming)
    return next((one for group in order for one in group), None)


def monthly(sentence: Sentence, month: int, *, at: tuple[int, int]) -> Stretch:
    """A month without a year: the nearest such month to the day of publication."""
    open_month = unfixed("month", edtf=f"XXXX-{month:02}", value=f"XXXX-{month:02}")
    published = sentence.published
    if published is None:
        return open_month
    here = published.replace(day=1)
    candidates = [date(year, month, 1) for year in (here.year - 1, here.year, here.year + 1)]
    chosen = nearest(candidates, here, ahead=sentence.ahead(*at) or False, soon=0)
    if chosen is not None:
        return one_month(chosen.year, month, relative=True)
    past = [one for one in candidates if one <= here]
    return replace(open_month, value=f"{past[-1].year:04}-{month:02}")


def spanning(
    first: Stretch, last: Stretch, *, joined: str = "/", parts: tuple[tuple[int, int, Stretch], ...] = ()
) -> Stretch:
    """From the first to the last; `joined` is a comma where only the two are meant."""
    if "impossible" in {first.precision, last.precision}:
        return replace(first if first.precision == "impossible" else last, parts=parts)
    both = f"{first.edtf}{joined}{last.edtf}"
    edtf = f"{{{both}}}" if joined == "," else both
    fixed = first.start is not None and last.end is not None and first.start < last.end
    start, end = (first.start, last.end) if fixed else (None, None)
    relative = first.relative or last.relative
    return Stretch("DATE", f"{first.value}/{last.value}", "span", edtf, start, end, relative=relative, parts=parts)


def narrowed(stretch: Stretch, part: str) -> Stretch:
    """The early, middle or late half of a stretch; EDTF has no word for it, so that stays."""
    if stretch.start is None or stretch.end is None:
        return stretch
    quarter = (stretch.end - stretch.start) / 4  # 4: halves that begin at the start, a quarter in, or the middle
    first = {"early": 0, "mid": 1, "late": 2}[part]
    start, end = stretch.start + first * quarter, stretch.start + (first + 2) * quarter
    return replace(stretch, start=midnight(start), end=max(midnight(end), midnight(start) + DAY))


def midnight(moment: datetime) -> datetime:
    """The beginning of its day."""
    return datetime.combine(moment.date(), time())


def shifted(day: date, unit: str, count: int) -> date | None:
    """A day moved by days, weeks, months or years; None beyond the calendar.

    >>> shifted(date(2024, 3, 31), "M", -1), shifted(date(2024, 2, 29), "Y", -1)
    (datetime.date(2024, 2, 29), datetime.date(2023, 2, 28))
    """
    try:
        if unit in {"D", "W", "WE"}:
            return day + timedelta(days=count if unit == "D" else 7 * count)  # 7 days in a week
        months = day.year * 12 + day.month - 1 + count * (12 if unit == "Y" else 1)  # 12 months in a year
        year, month = divmod(months, 12)  # 12 months in a year
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError):
        return None
