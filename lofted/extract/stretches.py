"""What words say of time, before it is tied to the place where they stand: days, months, years and parts of them."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import cached_property

from lofted.extract.anchors import Anchor
from lofted.reference.tense import Cue, cues, looks_ahead

_LED_BY = re.compile(  # the year that a sentence is about: "In 2017, it flew on July 4"
    r"[\W_]{0,3}(?:(?:back|early|late|earlier|later)[\s\u00a0])?(?:in|during|throughout)[\s\u00a0]"
    r"(?:(?:early|late|mid)[\s\u00a0-])?(?P<year>(?:1[89]|20)\d\d)(?![\w-]|[,.]\d|[\s\u00a0][a-z]{2,20}s\b)",
    re.IGNORECASE,
)
_OF_DEED = re.compile(  # the year of what a day is told of: "The last launch of 2023 was on"
    r"\b(?:launch|test|flight|firing|lift-off|window|notice|try|attempt|blast)(?:es|s)?[\s\u00a0](?:announced[\s\u00a0])?"
    r"(?:of[\s\u00a0](?:an?|the|its)[\s\u00a0](?:[\w-]+[\s\u00a0]){1,3}?)?(?:of|in|from|on)[\s\u00a0]"
    r"(?:(?:the[\s\u00a0])?(?:spring|summer|autumn|fall|winter)[\s\u00a0](?:of[\s\u00a0])?|early[\s\u00a0]|late[\s\u00a0])?(?:\d{1,2}[\s\u00a0])?(?:[A-Z][a-z]+[\s\u00a0])?(?:\d{1,2},[\s\u00a0])?(?P<year>(?:19|20)\d\d),?"
    r"(?:[\s\u00a0](?!(?:after|before|since|follow\w*|preced\w*|and|but|while|when|which|that|than|later|next|another|had|has|have|"
    r"said|says|told|announced|reported|by[\s\u00a0]his|met|visit\w*)\b)[a-zA-Z-]+){1,8}[\s\u00a0]$"
)
_A_LINE = 120  # characters before a day in which its deed has its year; some twenty words
DAY = timedelta(days=1)

_HEADED_BY = re.compile(  # "The tests of 2023: 18 February, a Hwasong-15; 16 March, a Hwasong-17"
    r"[^\d.:;\"”]{1,60}\b(?P<year>(?:19|20)\d\d)\b(?![-–/]\d)[^\d.:;\"”]{0,40}:\s"
)
_THAT_YEAR = re.compile(r"[\W_]{0,3}(?:in[\s\u00a0])?that(?:[\s\u00a0]same)?[\s\u00a0]year\b", re.IGNORECASE)
_LED = 300  # characters; some fifty words, the longest sentence that keeps to its beginning
_SPOKEN = re.compile(r"[\"”]|\b(?:said|says|told|announced|reported|according|wrote|recalled)\b")


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
    behind what the pattern saw. `yearless` marks a date whose own words name
    no year; `away` is how many of which unit it lies from a time that may
    stand behind it ("the day before" may be that of "Christmas").
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
    yearless: bool = False
    away: tuple[str, int] | None = None

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

    def year_before(self, place: int) -> int | None:
        """The year that it begins with and is about, unless somebody has been said to speak since."""
        last = self.anchor
        if last and last.written and last.age <= 1 and _THAT_YEAR.match(self.words):  # 1: of the sentence before
            return last.day.year
        match = _LED_BY.match(self.words) or _HEADED_BY.match(self.words, 0, place)
        if match is None or place > _LED or _SPOKEN.search(self.words, match.end(), max(place, match.end())):
            return None
        return int(match["year"])

    def year_of_deed(self, place: int) -> int | None:
        """The year of the launch or the window of which the words right before a day are told."""
        match = _OF_DEED.search(self.words[max(0, place - _A_LINE) : place])
        return int(match["year"]) if match else None

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
