"""The course of events as a picture: a line of time from top to bottom, dots for days and bars for vaguer dates.

The happenings follow one another at even distances, under their years and
months; a bar reaches over all that may have happened within it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from xml.etree.ElementTree import Element

from lofted.facts import CLOCK, DAYS, Article, Moment
from lofted.present.drawing import (
    HALF,
    LINE,
    SIZE,
    WIDE,
    Drawing,
    Linked,
    Shown,
    Table,
    box,
    group,
    line,
    mark,
    sheet,
    text,
    to_article,
    wrapped,
    written,
)
from lofted.present.happening import Happening
from lofted.present.places import shortened
from lofted.present.timeline import by_moment, when

EDGE = 8  # units of air around everything
RAIL = 44  # units from the left edge to the line of time; bars stand to the left of it
WORDS = 58  # units from the left edge to the words
LANE = 9  # units from one bar to the next
LANES = 3  # bars side by side; a fourth is drawn short, beside its own words alone
BAR = 5  # units; how wide a bar is
LINES = 2  # of words for what happened; the whole stands in the table
AIR = 6  # units below a happening
HEAD = LINE + 8  # units of a year or a month
MOST = 60  # happenings drawn; the table has them all
SAID = 80  # characters of the words in the table
VOICES = 3  # voices named in a row; the rest is counted
BOLD = 1.15  # times as wide as plain letters
NO_DATE = "without a year"


@dataclass(frozen=True, slots=True)
class Row:
    """A happening with where it begins, the lines of its words, and its heading if it begins one."""

    one: Happening
    top: float
    heading: str
    lines: tuple[str, ...]

    @property
    def foot(self) -> float:
        """Where it ends."""
        return self.top + LINE * (1 + len(self.lines)) + AIR

    @property
    def middle(self) -> float:
        """Where its mark stands."""
        return self.top + LINE / 2 + 2


def course(
    found: Sequence[Happening], articles: Mapping[str, Article], *, linked: Linked = to_article
) -> Drawing | None:
    """The happenings as a picture with a table; None where nothing dated is told."""
    if not found:
        return None
    words = caption(found)
    return Drawing(drawn(found[:MOST], words, linked), words, listed(found, articles, linked))


def certain(moment: Moment) -> bool:
    """Whether a moment is told to the day or finer."""
    return moment.fixed and moment.precision in (*CLOCK, *DAYS)


def rows_of(found: Sequence[Happening]) -> list[Row]:
    """Where each happening stands, a heading before the first of a month or of a year."""
    rows: list[Row] = []
    top, last = float(EDGE), ""
    for one in found:
        heading = heading_of(one.moment)
        if heading != last:
            top += HEAD
        lines = tuple(wrapped(one.what, WIDE - WORDS - EDGE, most=LINES))
        rows.append(Row(one, top, heading if heading != last else "", lines))
        top, last = rows[-1].foot, heading
    return rows


def heading_of(moment: Moment) -> str:
    """The month of a date, or the year of one that tells no month.

    >>> day = datetime(2024, 10, 31)
    >>> heading_of(Moment(day, datetime(2024, 11, 1), "day", "2024-10-31", "on Thursday"))
    'October 2024'
    """
    if moment.start is None or moment.end is None:
        return NO_DATE
    if certain(moment) or (moment.end - moment.start).days <= 31:  # days; the longest month
        return f"{moment.start:%B} {moment.start.year}"
    return str(moment.start.year)


def drawn(found: Sequence[Happening], words: str, linked: Linked) -> str:
    """The picture as SVG: the line of time, its headings, a mark and the words for each happening."""
    rows = rows_of(found)
    foot = rows[-1].foot
    key = " ".join(f"{one.moment.edtf} {one.what}" for one in found)
    svg = sheet("course", foot + EDGE, title="What happened when", words=words, key=key)
    line(group(svg, "axes"), (RAIL, EDGE, RAIL, foot), "axis")
    bars(svg, rows)
    for row in rows:
        if row.heading:
            text(svg, WORDS, row.top - EDGE + 1, row.heading, looks="heading")
            line(svg, (RAIL - 6, row.top - EDGE - HALF + 1, RAIL + 6, row.top - EDGE - HALF + 1), "axis")  # units
        link = linked(row.one.articles[0]) if row.one.articles else ""
        told = group(svg, "happening", title=f"{told_date(row.one.moment)}: {row.one.what}", link=link)
        if certain(row.one.moment):
            mark(told, 0, RAIL, row.middle, "shelf" if row.one.on_record else "")
        text(
            told,
            WORDS,
            row.middle + HALF,
            told_date(row.one.moment, month="%b"),
            looks="date",
            room=(WIDE - WORDS) / BOLD,
        )
        for number, words_of in enumerate(row.lines, start=1):
            text(told, WORDS, row.middle + HALF + LINE * number - 1, words_of, looks="name")
    return written(svg)


def bars(svg: Element, rows: Sequence[Row]) -> None:
    """A bar for each vague date, over all that may have happened within it, in a lane of its own."""
    free = [0.0] * LANES
    held = group(svg, "bars")
    for at, row in enumerate(rows):
        moment = row.one.moment
        if certain(moment):
            continue
        last = max((other.middle for other in rows[at:] if begins_within(other.one.moment, moment)), default=row.middle)
        lane = next((number for number, until in enumerate(free) if until < row.top), None)
        end = last + SIZE if lane is not None else row.middle + SIZE
        lane = LANES - 1 if lane is None else lane
        free[lane] = max(free[lane], end)
        x = RAIL - LANE * (lane + 1) - BAR / 2
        box(held, x, row.middle - SIZE, BAR, end - row.middle + SIZE, "bar")
        line(held, (x + BAR, row.middle, WORDS - 4, row.middle), "tie")  # units of air


def begins_within(one: Moment, wide: Moment) -> bool:
    """Whether a moment begins within a wide one."""
    if one is wide or one.start is None or wide.start is None or wide.end is None:
        return one is wide
    return wide.start <= one.start < wide.end


def told_date(moment: Moment, *, month: str = "%B") -> str:
    """A date as a reader would write it, as finely as it is told; `month` is how strftime writes its month.

    >>> start = datetime(2024, 10, 31, 7, 10)
    >>> told_date(Moment(start, datetime(2024, 10, 31, 7, 11), "minute", "2024-10-31T07:10", "7:10", "Asia/Seoul"))
    '31 October 2024, 07:10 (Seoul time)'
    >>> told_date(Moment(datetime(2024, 1, 1), datetime(2025, 1, 1), "year", "2024", "last year"))
    '2024'
    """
    if moment.start is None:
        return moment.written
    day = told_day(moment.start, month)
    if moment.precision in CLOCK:
        clock = f"{moment.zone.split('/')[-1].replace('_', ' ')} time" if moment.zone else "no clock told"
        return f"{day}, {moment.start:%H:%M} ({clock})"
    if moment.precision in DAYS:
        return day if moment.precision == "day" else f"{day}, {moment.written}"
    if moment.precision == "month":
        return f"{moment.start:{month}} {moment.start.year}"
    if "/" in moment.edtf and moment.end is not None:
        return f"{told_day(moment.start, month)} to {told_day(moment.end - timedelta(days=1), month)}"
    return moment.edtf


def told_day(day: datetime, month: str) -> str:
    """A day with its month in letters."""
    return f"{day.day} {day:{month}} {day.year}"


def caption(found: Sequence[Happening]) -> str:
    """How to read the picture, and what is left out."""
    words = "A dot: told to the day. A bar: a vaguer date, and all that falls within it."
    if any(one.on_record for one in found):
        words += " Hollow: the day is the shelf’s, no article tells it."
    if len(found) > MOST:
        words += f" The first {MOST} of {len(found)} are drawn; the table has all."
    return words


def listed(found: Sequence[Happening], articles: Mapping[str, Article], linked: Linked) -> Table:
    """Every happening in words, with each date that is told for it."""
    return Table(
        ("When", "What", "Told as", "Who says so", "Article"), tuple(row(one, articles, linked) for one in found)
    )


def row(one: Happening, articles: Mapping[str, Article], linked: Linked) -> tuple[Shown, ...]:
    """A happening as a row."""
    others = [when(moment) for moment, _ in by_moment(one.told) if when(moment) != when(one.moment)]
    said = list(dict.fromkeys(f"{each.said.who[-1]}: “{shortened(each.said.words, SAID)}”" for each in one.told))
    first = articles.get(one.articles[0]) if one.articles else None
    named = (first.publisher or first.called) if first else ""
    more = f" and {len(one.articles) - 1} more" if len(one.articles) > 1 else ""
    return (
        Shown(told_date(one.moment) + (" (by the shelf)" if one.on_record else "")),
        Shown(one.what),
        Shown("; ".join(others)),
        Shown("; ".join(said[:VOICES]) + (f"; and {len(said) - VOICES} more" if len(said) > VOICES else "")),
        Shown(f"{named}{more}", link=linked(one.articles[0]) if one.articles else ""),
    )
