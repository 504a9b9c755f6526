"""Makes one time of a clock and the day beside it, and shares a day between two clocks."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from lofted.extract.distances import stepped
from lofted.extract.durations import joined_lengths
from lofted.extract.hours import HALF_DAY, alone, clock_at, on_day, same_instant, zone_behind, zone_offset
from lofted.extract.stretches import Clock, Stretch, midnight, one_day, one_month
from lofted.facts import CLOCK
from lofted.reference.clock import of_years, zone_named

_TO_DAY = re.compile(r",?[\s\u00a0]{1,3}(?:(?:on|of|in)[\s\u00a0]{1,3})?(?:the[\s\u00a0]{1,3})?")
_PLACE_DAY = re.compile(  # the place of the clock, before its day: "7:10 a.m. in Seoul on 31 October"
    r"[\s\u00a0]in[\s\u00a0](?P<place>[A-Z][a-z]+(?:[\s\u00a0][A-Z][a-z]+)?),?[\s\u00a0]on[\s\u00a0](?:the[\s\u00a0])?"
)
_TO_CLOCK = re.compile(
    r",?[\s\u00a0]{1,3}(?:(?:in|at|during)[\s\u00a0]{1,3}(?:the[\s\u00a0]{1,3})?)?"
    r"(?:(?:about|around|approximately|roughly|exactly|just[\s\u00a0](?:after|before)|shortly[\s\u00a0](?:after|before))[\s\u00a0]{1,3})?"
)
_TO_PART = re.compile(r"[\s\u00a0]{1,3}(?:(?:in|at)[\s\u00a0]{1,3}(?:the[\s\u00a0]{1,3})?)?")
_HOUR = re.compile(r"T(\d\d):(\d\d)(?::(\d\d))?")
NIGHT = "TNI"  # in TIMEX3
_BRACKET = re.compile(r",?[\s\u00a0]{1,3}\([\s\u00a0]?")
_BEHIND_BRACKET = re.compile(r"\),?[\s\u00a0]{1,3}(?:on[\s\u00a0]{1,3})?")
_LISTED = (
    re.compile(  # what may stand between two days that share the year of the last: "July 4 and again on July 28, 2017"
        r",?[\s\u00a0]{1,3}(?:(?:and|or|to|through|until)[\s\u00a0](?:(?:again|then|also|finally)[\s\u00a0])?)?"
        r"(?:(?:on|in)[\s\u00a0])?(?:the[\s\u00a0])?"
    )
)
_OF_YEAR = re.compile(r"(?:,|[\s\u00a0](?:were|came))[\s\u00a0](?:on|in)[\s\u00a0]")
_LIST_ENDS = re.compile(r"[,.;)]|[\s\u00a0]and[\s\u00a0](?:(?:on|in|again)[\s\u00a0]){0,2}(?:\d|[A-Z])")
_FROM = re.compile(r"[\s\u00a0]{1,3}(?:the[\s\u00a0])?")
_AND = re.compile(r"(?:,|,?[\s\u00a0]and|)[\s\u00a0]{1,3}")
_UNTIL = re.compile(r"[\s\u00a0]{0,3}(?:[-–—]|and|to|until)[\s\u00a0]{0,3}")
Piece = tuple[int, int, Stretch]  # where it begins, where it ends, what it says


def folded(found: Iterator[Piece], words: str) -> list[Piece]:
    """The times, with a clock and the day beside it made one."""
    line: list[Piece] = []
    for piece in found:
        while line and (both := joined(line[-1][2], piece[2], words[line[-1][1] : piece[0]])) is not None:
            piece = (line.pop()[0], piece[1], both)
        line.append(zoned(piece, words))
    return line


def zoned(piece: Piece, words: str) -> Piece:
    """A time with the zone that is named behind its day: "7:10 a.m. Thursday local time"."""
    start, end, stretch = piece
    if stretch.kind != "TIME" or stretch.zone or stretch.clock or stretch.precision == "part of day":
        return piece
    named, zone, until = zone_behind(words, end)
    if not named:
        return piece
    edtf = stretch.edtf and f"{stretch.edtf}{zone_offset(stretch.start, zone)}"
    return start, until, replace(stretch, zone=zone, edtf=edtf)


def joined(one: Stretch, other: Stretch, between: str) -> Stretch | None:
    """One time of two that stand together, or None."""
    if one.away and other.kind == "DATE" and other.start and other.precision == "day" and _FROM.fullmatch(between):
        return stepped(other.start.date(), *one.away)
    if one.kind == other.kind == "DURATION" and not (one.parts or other.parts) and _AND.fullmatch(between):
        value = joined_lengths(one.value, other.value)
        return replace(one, value=value) if value and not (one.precision or other.precision) else None
    if one.clock and other.takes_clock and _TO_DAY.fullmatch(between):
        return on_day(other, one.clock)
    if one.clock and other.takes_clock and (place := _PLACE_DAY.fullmatch(between)):
        zone = one.clock.zone or zone_named(f"{place['place']} time")
        return on_day(other, replace(one.clock, zone=zone)) if zone else None
    if one.takes_clock and other.clock and _TO_CLOCK.fullmatch(between):
        finer = other.clock.written or one.precision == "day" or between == " "
        clock = in_part(other.clock, one.value[-len(NIGHT) :]) if one.precision == "part of day" else other.clock
        return on_day(one, clock) if finer else None
    if other.clock and not other.clock.written and _TO_PART.fullmatch(between):
        if one.clock and one.clock.written:
            return alone(in_part(one.clock, other.clock.value))
        told = _HOUR.search(one.edtf) if one.precision in CLOCK else None
        if told and one.start:  # "10:44 on Monday" and "night"
            clock = clock_at(told[1], told[2] if one.precision != "hour" else None, told[3], zone=one.zone)
            return on_day(replace(one, start=midnight(one.start)), in_part(clock, other.clock.value))
    return None


def in_part(clock: Clock, part: str) -> Clock:
    """A clock time of up to twelve hours, told with its part of the day, as TIMEX3 has it: "7:10 in the evening"."""
    hour = int(clock.written[:2]) if clock.written else 0
    if part not in {"TAF", "TEV", NIGHT} or not 0 < hour < HALF_DAY or (part == NIGHT and hour < 5):  # 5: "3 at night"
        return clock
    minute = clock.written[3:5] if clock.precision != "hour" else None  # the places of the minutes in "07:10"
    return clock_at(str(hour + HALF_DAY), minute, zone=clock.zone)


def of_one_year(line: list[Piece], words: str) -> list[Piece]:
    """The times, with the year that the last of a list names given to those before it: "July 4 and July 28, 2017"."""
    for index in range(len(line) - 1, 0, -1):
        (first, cut, one), (begins, _, other) = line[index - 1], line[index]
        named = other.start if other.precision in {"day", "month"} and (not other.relative or other.yearless) else None
        if one.yearless and named and not one.clock and _LISTED.fullmatch(words[cut:begins]):
            line[index - 1] = (first, cut, in_year(one, named, finer=other.precision == "day"))
    return line


def of_year_before(line: list[Piece], words: str) -> list[Piece]:
    """The times, with the year told right before a list of days given to them: "in 2016, on January 6 and 9"."""
    given = False  # whether the one before has its year from the same list
    for index in range(1, len(line)):
        (_, cut, one), (begins, end, other) = line[index - 1], line[index]
        led = one.precision == "year" and _OF_YEAR.fullmatch(words[cut:begins]) and _LIST_ENDS.match(words, end)
        goes_on = one.yearless and one.start and _LISTED.fullmatch(words[cut:begins]) and given
        whole = other.yearless and not other.clock and not one.clock and other.precision in {"day", "month"}
        given = bool(whole and one.start and (led or goes_on))
        if given and one.start:
            line[index] = (begins, end, in_year(other, one.start.replace(month=12, day=31), finer=True))
    return line


def in_year(one: Stretch, last: datetime, *, finer: bool) -> Stretch:
    """A day or a month of the year before a last one, or of the same where it comes first in it."""
    month, day = int(one.edtf[5:7]), int(one.edtf[8:10] or 1)  # their places in "XXXX-07-04"
    late = (month, day) > (last.month, last.day if finer and one.precision == "day" else 31)  # 31: any day of a month
    year = last.year - late
    if one.precision == "month":
        return replace(one_month(year, month, relative=True), yearless=True)
    known = next(of_years(month, day, [year]), None)
    return replace(one_day(known, relative=True), yearless=True) if known else one


def sharing(line: list[Piece], words: str) -> list[Piece]:
    """The times, with one day for a clock and another in brackets: "10:15 a.m. (0115 GMT) on Friday"."""
    line = of_year_before(of_one_year(line, words), words)
    for index in range(1, len(line)):
        (first, cut, one), (begins, last, other) = line[index - 1], line[index]
        if _UNTIL.fullmatch(words[cut:begins]):
            line[index - 1], line[index] = both_ends(line[index - 1], line[index])
        if not _BRACKET.fullmatch(words[cut:begins]):
            continue
        if one.clock and other.clock and index + 1 < len(line):
            one = with_day_behind(one, line[index + 1], words[last : line[index + 1][0]])
        told = of_the_same_day(other, one.clock) if one.clock else None
        line[index - 1] = (first, cut, told or one)
        told = of_the_same_day(one, other.clock) if other.clock else None
        line[index] = (begins, last, told or other)
    return line


def both_ends(one: Piece, other: Piece) -> tuple[Piece, Piece]:
    """Two clocks of one day, "between 7 and 9 a.m. Monday": the day that one has is that of both."""
    (first, cut, early), (begins, last, late) = one, other
    if (
        early.clock
        and late.start
        and late.precision in CLOCK
        and early.clock.begins < late.start - midnight(late.start)
    ):
        known = replace(late, start=midnight(late.start), value=late.value[:10], edtf=late.edtf[:10])  # 10: the day
        return (first, cut, on_day(known, replace(early.clock, zone=early.clock.zone or late.zone))), other
    if (
        late.clock
        and early.start
        and early.precision in CLOCK
        and late.clock.begins > early.start - midnight(early.start)
    ):
        known = replace(early, start=midnight(early.start), value=early.value[:10], edtf=early.edtf[:10])  # 10: the day
        return one, (begins, last, on_day(known, late.clock))
    return one, other


def with_day_behind(one: Stretch, behind: Piece, between: str) -> Stretch:
    """A clock with the day that stands behind the brackets which follow it, if one does."""
    tied = one.clock and one.clock.written and behind[2].takes_clock and _BEHIND_BRACKET.fullmatch(between)
    return on_day(behind[2], one.clock) if one.clock and tied else one


def of_the_same_day(one: Stretch, other: Clock) -> Stretch | None:
    """The other clock at the same instant, if the day of the first is known."""
    if one.start is None or one.end is None or one.precision not in CLOCK or not other.written:
        return None
    day = midnight(one.start)
    clock = Clock(one.start - day, one.end - one.start, one.precision, "", "", one.zone)
    turned = (day + same_instant(day, clock, other)).date()
    known = replace(one, start=day + (turned - day.date()), value=turned.isoformat(), edtf=turned.isoformat())
    return on_day(known, other)
