"""Do two clock times given for one moment say the same?

A time in brackets behind another is the same moment by another clock. Both
clocks named, their difference is fixed.

    >>> review("It was launched at 7:10 a.m. KST (2110 GMT) on October 31, 2024.")
    clock_pair: conflicts. 7:10 a.m. KST is 22:10 by the clock of “2110 GMT”, and not 21:10.

    >>> review("It was launched at 7:10 a.m. KST (2210 GMT) on October 31, 2024.")
    clock_pair: holds. 7:10 a.m. KST and 2210 GMT are the same moment.

Summer time is often forgotten, so an hour beside a clock that keeps it depends.

    >>> review("The window opened at 3 p.m. EST (1900 GMT) on July 5, 2022.")
    clock_pair: depends. 3 p.m. EST is 20:00 by the clock of “1900 GMT”, and not 19:00: an hour between them.

Where one of the two names no clock, only minutes that no zone on Earth could
explain speak against them.

    >>> review("The rocket lifted off at 7:10 a.m. (2213 GMT).")
    clock_pair: conflicts. 7:10 a.m. and 2213 GMT are no whole quarters of an hour apart, as clocks on Earth are.

A place names its clock.

    >>> review("It was launched at 7:10 a.m. in Seoul (2110 GMT) on October 31, 2024.")
    clock_pair: conflicts. 7:10 a.m. is 22:10 by the clock of “2110 GMT”, and not 21:10.

“Local time” is that of the country whose launch is told.

    >>> review("The Chollima-1 lifted off at 6:27 a.m. local time (0627 GMT) on May 31, 2023.")
    clock_pair: conflicts. 6:27 a.m. local time is 21:27 by the clock of “0627 GMT”, and not 06:27.

So does a day told with the hour.

    >>> review("It was launched at 5:40 a.m. KST on Monday (2040 GMT on Monday).")
    clock_pair: conflicts. 5:40 a.m. KST on Monday is 20:40 of the day before by the clock of “2040 GMT on
    Monday”, and the words have it on the same day.

    >>> review("It was launched at 5:40 a.m. KST on Monday (2040 GMT on Sunday).")
    clock_pair: holds. 5:40 a.m. KST on Monday and 2040 GMT on Sunday are the same moment.

So is what the next clause tells by another clock.

    >>> review("It was launched at 7:10 a.m. in Seoul on October 31, 2024. In Tokyo it was 8:10 a.m.")
    clock_pair: conflicts. 7:10 a.m. in Seoul on October 31, 2024 is 07:10 by the clock of “8:10 a.m.”, and not
    08:10.

Two pairs of one report by one clock have one difference.

    >>> review("It separated at 09:02 (1202 GMT) and made contact at 10:57 (0157 GMT).")
    clock_pair: conflicts. 09:02 is 3 hours behind “1202 GMT”, and 10:57 is 9 hours ahead of “0157 GMT”: by one clock,
    one of them is twelve hours off.

Silent else where a clock is not named, and where two times are of two things.

Source: IANA time zone database.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

from lofted.checking import conflicts, depends, holds
from lofted.facts import CLOCK, Claim, Finding, Flight, Moment, Reading, Record
from lofted.reference.clock import offset, zone_named
from lofted.reference.pyongyang import HALF_HOUR, PYONGYANG
from lofted.reference.saying import DAY, HOUR, MINUTE, day, number
from lofted.told.clock_rows import SAME_LAUNCH, in_rows
from lofted.told.day_shift import after_launch, names_day, on_day
from lofted.told.local_clock import local
from lofted.told.named_clocks import (
    PLACE,
    beside_it,
    bracketed,
    days_told,
    either_of,
    in_winter,
    placed,
    same_day,
    same_if_rough,
    two_names,
)

FIELD = "days and clocks"
QUARTER = 15 * MINUTE  # s; every clock in use stands whole quarters of an hour from UTC (IANA data base)
HALF_DAY = 12 * HOUR  # s; morning taken for evening
BEHIND = 11 * HOUR  # s; no clock of a launch site or a capital is further behind UTC (IANA data base)
SEASONS = ((1, 15), (7, 15))  # days of winter and summer, by which a zone's two offsets are found
AT_LEAST_NOW = 2024  # year; where no date is told, the zones as they are now
_AHEAD = r"(?:(?:[A-Z]{3,4}|(?:[A-Z][\w.]+\s){1,2}[Tt]ime):?\s)?"  # the second clock's zone ahead of it
_BETWEEN = re.compile(rf"(?:,?\s?\((?:or\s|i\.e\.,?\s|about\s)?|,?\s(?:or|i\.e\.,?)\s|\s?/\s?|\s=\s){_AHEAD}")
_DAY = r"(?:\s(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?"
_BETWEEN_PLACES = re.compile(
    rf"(?:{PLACE})?{_DAY}(?:,?\s?\((?:or\s|i\.e\.,?\s|about\s)?|,?\s(?:it|that)\s(?:was|is)\s(?:still\s|already\s)?|,\s(?:or\s|which\s(?:was|is|made\sit|makes\sit)\s|still\s|when\sit\swas\s)?|\sor\s|,?\s(?:is|was|equals|makes|meant|corresponds\sto|=)\s(?:at\s|still\s|already\s)?|,\s?(?:that\sis,?|i\.e\.,?)\s)"
)
_SIDE_BY_SIDE = (_BETWEEN_PLACES, SAME_LAUNCH)
_ON_TO = rf"(?:{PLACE})?(?:[^.;]{{0,80}}[.;]|,)\s"  # what the first hour's clause goes on with, up to the second's
_THAT_WAS = re.compile(rf"{_ON_TO}(?:That|This)\s(?:is|was|equals|corresponds\sto)\s(?:about\s|exactly\s)?(?:at\s)?")
_THERE = re.compile(  # "In Tokyo it was 23:44"
    rf"{_ON_TO}[Ii]n\s(?P<there>[A-Z]\w+(?:\s[A-Z]\w+)?),?\s(?:it|that|this)\s(?:is|was)\s(?:then\s|already\s|still\s|only\s|about\s)*"
)
_TIME = re.compile(r"T(\d\d)(?::(\d\d))?")
FEW = 5 * MINUTE  # s; parties' hours of one launch differ by 1 to 3 minutes, seldom 4
_TWELVE = re.compile(r"\b12(?:[:.]\d\d)?\s?[ap]\.?m", re.I)
_BY_ITSELF = re.compile(r"\bE[SD]T\b|\bC[SD]T\b|\bM[SD]T\b|\bP[SD]T\b|\bBST\b|\bCES?T\b")


def clock_pair(reading: Reading, record: Record) -> Iterator[Finding]:
    """Compare each clock time with the one that stands behind it in brackets."""
    clocks = [one for one in reading.claims if one.moment and one.moment.precision in CLOCK and seconds(one.moment)]
    clocks = [
        same_day(local(one, reading, record), reading) for one in clocks if not beside_it(one, reading.article.text)
    ]
    bare: list[tuple[Claim, Claim]] = []  # an hour of no clock with that of one behind it
    for first, second in pairwise(sorted(clocks, key=lambda one: one.span)):
        between = reading.article.text[first.span.end : second.span.start]
        if either_of(first, second, between):
            continue
        if first.sentence == second.sentence and _BETWEEN.fullmatch(between):
            for one, other in in_rows(first, second, clocks, reading.article.text):
                named = other.moment and other.moment.zone and one.moment and not one.moment.zone
                yield from judged(at_site(one, reading, record) if named else one, other, reading)
                bare += [(one, other)] if named else []
        elif first.sentence == second.sentence and any(one.fullmatch(between) for one in _SIDE_BY_SIDE):
            one, other = (placed(each, reading.article.text, record) for each in (first, second))
            if not (one.moment and (one.moment.zone or first.moment != one.moment)):
                one = at_site(one, reading, record)
            if all(each.moment and each.moment.zone for each in (one, other)) or bracketed(between):
                yield from judged(one, other, reading)
        elif (there := _THERE.fullmatch(between)) or _THAT_WAS.fullmatch(between):
            yield from told_elsewhere(first, second, there["there"] if there else "", reading, record)
        elif first.sentence == second.sentence and between == " and " and two_names(first.moment, second.moment):
            yield from judged(first, second, reading)
    yield from half_a_day_off(bare)


def told_elsewhere(first: Claim, second: Claim, there: str, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on an hour that the next clause tells by another clock: "That was 2210 GMT"."""
    one = placed(first, reading.article.text, record)
    other = second if there else placed(second, reading.article.text, record)  # the place ahead of it is its own
    if there and other.moment and not other.moment.zone:
        other = replace(other, value=replace(other.moment, zone=zone_named(f"{there} time")))
    if one.moment and not one.moment.zone:
        one = at_site(one, reading, record)
    if all(each.moment and each.moment.zone for each in (one, other)):
        yield from judged(one, other, reading)


def half_a_day_off(pairs: Sequence[tuple[Claim, Claim]]) -> Iterator[Finding]:
    """Speaks where two pairs, each of an hour without a clock and one of the same clock, are twelve hours at odds."""
    for (first, second), (third, fourth) in pairwise(pairs):
        assert first.moment and second.moment and third.moment and fourth.moment, "clock times alone are paired"
        ahead, after = ahead_of(first.moment, second.moment), ahead_of(third.moment, fourth.moment)
        if second.moment.zone != fourth.moment.zone or abs(ahead - after) != HALF_DAY:
            continue
        reason = f"{first.told} is {side(ahead)} “{second.told}”, and {third.told} is {side(after)} “{fourth.told}”: "
        right = hours((seconds(second.moment)[0] + HALF_DAY) % DAY), hours((seconds(fourth.moment)[0] + HALF_DAY) % DAY)
        would = f"with {right[0]} for “{second.told}”, or {right[1]} for “{fourth.told}”"
        reason += "by one clock, one of them is twelve hours off."
        yield conflicts(first, second, third, fourth, reason=reason, would_hold_if=would)


def ahead_of(one: Moment, other: Moment) -> float:
    """By how many s a clock is ahead of another that shows the same moment, from 11 hours behind to 13 ahead."""
    return (seconds(one)[0] - seconds(other)[0] + BEHIND) % DAY - BEHIND


def side(ahead: float) -> str:
    """How far ahead, as a clause has it."""
    return f"{number(abs(ahead) / HOUR)} hours {'ahead of' if ahead >= 0 else 'behind'}"


def at_site(claim: Claim, reading: Reading, record: Record) -> Claim:
    """The hour of a launch on record by the clock of its site, where the words name none."""
    entries = {event.entry for event in reading.events if claim in event.about("launch_time")}
    of_all = {event.entry for event in reading.events if event.entry}
    flight = record.flight(entries.pop()) if len(entries) == 1 else None
    if flight is None and len(of_all) == 1:  # an hour told of the one launch with another verb: "Japan saw it at"
        flight = record.flight(of_all.pop())
        flight = flight if flight and told_there(claim, flight) else None
    if flight is None or claim.moment is None:
        return claim
    if flight.country == "north-korea" and HALF_HOUR[0] <= flight.day <= HALF_HOUR[1] and not told_there(claim, flight):
        return claim  # then it may be the clock of Pyongyang or that of Seoul
    of_flight = told_there(claim, flight) and not names_day(claim.moment)
    launched = flight.when.start if of_flight else claim.moment.start
    return replace(claim, value=replace(claim.moment, zone=flight.when.zone, start=launched))


def told_there(claim: Claim, flight: Flight) -> bool:
    """Whether an hour is that of the launch by the clock by which it is on record, within a few minutes."""
    told, start = seconds(claim.moment) if claim.moment else (), flight.when.start
    return bool(told and start and abs(told[0] - start.hour * HOUR - start.minute * MINUTE) <= FEW)


def seconds(moment: Moment) -> tuple[float, ...]:
    """Seconds since midnight by the moment's own clock, or nothing."""
    told = _TIME.search(moment.edtf)
    return (int(told[1]) * HOUR + int(told[2] or 0) * MINUTE,) if told else ()


def judged(first: Claim, second: Claim, reading: Reading) -> Iterator[Finding]:
    """The verdict on one pair."""
    one, other = first.moment, second.moment
    assert one and other, "given by clock_pair"
    if one.precision == "hour" and other.precision == "hour" and one.zone == other.zone:
        return
    apart = (seconds(other)[0] - seconds(one)[0]) % DAY
    if one.zone is None or other.zone is None:
        yield from unnamed(first, second, apart)
    elif one.zone != other.zone:
        right = differences(one.zone, other.zone, one.start or other.start, reading)
        if apart in right or not same_if_rough(first, second, apart, right, reading.article.text):
            yield named(first, second, apart, right)


def differences(one: str, other: str, day: datetime | None, reading: Reading) -> set[float]:
    """How far the second clock can be ahead of the first, in s: on that day, else in any season or on a day told."""
    years = {AT_LEAST_NOW, *([reading.article.published.year] if reading.article.published else [])}
    years |= {HALF_HOUR[0].year + 1} if PYONGYANG in (one, other) else set()
    days = [day] if day else [*days_told(reading), *(datetime(year, *season) for year in years for season in SEASONS)]
    return {(offset(at, other) - offset(at, one)).total_seconds() % DAY for at in days}


def named(first: Claim, second: Claim, apart: float, right: set[float]) -> Finding:
    """The verdict where both clocks are named."""
    assert first.moment and second.moment, "given by judged"
    astray = day_astray(first, second) if apart in right else None
    if astray:
        return astray
    if apart in right:
        return holds(first, second, reason=f"{first.told} and {second.told} are the same moment.")
    should = " or ".join(hours((seconds(first.moment)[0] + gap) % DAY) for gap in sorted(right))
    back = " or ".join(hours((seconds(second.moment)[0] - gap) % DAY) for gap in sorted(right))
    reason = f"{first.told} is {should} by the clock of “{second.told}”, and not {hours(seconds(second.moment)[0])}"
    working = [f"{hours(seconds(first.moment)[0])} + {hours(gap)} = {should}" for gap in sorted(right)]
    off = {min(abs(apart - gap), DAY - abs(apart - gap)) for gap in right}
    if (
        HOUR in off
        and not in_winter(first.moment, second.moment)
        and any(_BY_ITSELF.search(moment.written) for moment in (first.moment, second.moment))
    ):
        on = "whether summer time is meant, which moves one of the clocks by an hour"
        return depends(first, second, reason=f"{reason}: an hour between them.", on=on, working=working)
    how = f"as {should}, or with {back} for “{first.told}”"
    how = f"with morning and evening exchanged: {how}" if HALF_DAY in off else how
    if HALF_DAY in off and any(_TWELVE.search(moment.written) for moment in (first.moment, second.moment)):
        how += ": noon is 12 p.m., and midnight 12 a.m."
    return conflicts(first, second, reason=f"{reason}.", would_hold_if=how, working=working)


def day_astray(first: Claim, second: Claim) -> Finding | None:
    """The finding that two hours are one moment, and the days told with them are not."""
    one, other = first.moment, second.moment
    assert one and other and one.zone and other.zone, "given by named"
    at = one.start or other.start or datetime(AT_LEAST_NOW, *SEASONS[0])
    ahead = (offset(at, other.zone) - offset(at, one.zone)).total_seconds()
    right, told = int((seconds(one)[0] + ahead) // DAY), after_launch(one, other)
    late = min(seconds(other)[0], DAY - seconds(other)[0]) < HOUR  # so near midnight a rounded hour may pass it
    if told is None or told == right or (one.precision == "hour" and late):
        return None
    should, has = on_day(right), on_day(told)
    hour = hours(seconds(other)[0])
    reason = f"{first.told} is {hour} of {should} by the clock of “{second.told}”, and the words have it on {has}."
    working = [f"{hours(seconds(one)[0])} and {ahead / HOUR:+g} hours is {hour} of {should}"]
    meant = one.start.date() + timedelta(days=right) if one.start else None
    would = f"on {meant:%A}, {day(meant)}" if meant else f"on {should}"
    return conflicts(first, second, reason=reason, would_hold_if=would, working=working)


def unnamed(first: Claim, second: Claim, apart: float) -> Iterator[Finding]:
    """The verdict where one clock is not named: any whole quarter of an hour may lie between."""
    if apart % QUARTER:
        reason = f"{first.told} and {second.told} are no whole quarters of an hour apart, as clocks on Earth are."
        yield conflicts(first, second, reason=reason, working=[f"{hours(apart)} lies between them"])


def hours(of_day: float) -> str:
    """Seconds as hours and minutes."""
    return f"{of_day // HOUR:02.0f}:{of_day % HOUR / MINUTE:02.0f}"
