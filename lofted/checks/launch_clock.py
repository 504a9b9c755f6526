"""Do launch, flight and impact fit together on the clock?

The flight time is what lies between launch and impact, by one clock or by two
whose zones are named.

    >>> review("It was launched at 7:10 a.m., flew for 86 minutes and landed at 8:56 a.m.")
    launch_clock: conflicts. From 7:10 a.m. to 8:56 a.m. is 106 minutes, and 86 minutes does not fit.

    >>> review("It was launched at 7:10 a.m., flew for 86 minutes and landed at 8:36 a.m.")
    launch_clock: holds. From 7:10 a.m. to 8:36 a.m. is 86 minutes, as 86 minutes says.

    >>> review("The missile was launched at 7:10 a.m. Korean time on October 31, 2024. It flew for 86 minutes and "
    ...        "landed at 2336 UTC.")
    launch_clock: holds. From 7:10 a.m. Korean time on October 31, 2024 to 2336 UTC is 86 minutes, as 86
    minutes says.

So is what lies between any two hours of a sentence, told as so much later.

    >>> review("The missile took off at 5:58 a.m. and the sirens began at 6:02 a.m., nine minutes later.")
    launch_clock: conflicts. From 5:58 a.m. to 6:02 a.m. is 4 minutes, and nine minutes does not fit.

The first hour may stand in the sentence before.

    >>> review("The missile was fired at 11:41 p.m. The council was called together at 1:00 p.m., less than two hours "
    ...        "later.")
    launch_clock: conflicts. From 11:41 p.m. to 1:00 p.m. is 13 hours and 19 minutes, and less than two
    hours does not fit; 1:00 a.m. would.

Where both hours are told to the minute and the flight is a round number of minutes beside them, that was rounded.

    >>> review("It was launched at 7:09 a.m., flew for 70 minutes and landed at 8:18 a.m.")
    launch_clock: depends. From 7:09 a.m. to 8:18 a.m. is 69 minutes, which 70 minutes gives only when rounded.

    >>> review("It was launched at 7:09 a.m., flew for about 70 minutes and landed at 8:18 a.m.")
    launch_clock: holds. From 7:09 a.m. to 8:18 a.m. is 69 minutes, as about 70 minutes says.

An impact before the launch fits no flight at all.

    >>> review("The missile was launched at 7:10 a.m. KST on October 31, 2024. It landed at 8:36 a.m. KST on "
    ...        "October 30, 2024.")
    launch_clock: conflicts. 8:36 a.m. KST on October 30, 2024 is before the launch at 7:10 a.m. KST on October
    31, 2024.

Silent where one of the three is missing or told twice, where one clock is
named and the other is not, and where different voices tell them.

    >>> review("It was launched at 7:10 a.m. and landed at 8:36 a.m. UTC after 86 minutes.")

Source: IANA time zone database.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from lofted.checking import Answer, conflicts, depends, firm, weigh
from lofted.facts import (
    CLOCK,
    THIS_ARTICLE,
    Claim,
    Event,
    Figure,
    Finding,
    Interval,
    Moment,
    Quantity,
    Reading,
    Verdict,
)
from lofted.reference.clock import offset
from lofted.reference.saying import DAY, HOUR, MINUTE, number
from lofted.reference.sentence import by_sentence, one_voice

FIELD = "days and clocks"

ROUNDED = 5 * MINUTE  # s; clock times that end in 0 or 5 may be rounded to five minutes
CLOCKS = {  # that a report may go by, and the words without which it is not meant
    "UTC": r"\b(?:UTC|GMT|[Uu]niversal|[Ll]ondon|Greenwich)\b",
    "Asia/Tokyo": "",
    "America/New_York": r"\b(?:America\w*|U\.?S\b|Washington|United\sStates|Eastern|E[SD]?T\b|New\sYork|"
    r"Trump|Biden|Obama|White\sHouse|Pentagon)",
    "Europe/Moscow": r"\b(?:Russia|Moscow)",
    "Asia/Pyongyang": "",
}
LONGEST = 12 * HOUR  # s; beyond it two clock times without their days are not of one flight
_CLOCK = re.compile(r"T(\d\d)(?::(\d\d))?(?::(\d\d))?")


_ROUND = re.compile(r"\d{1,2}[05][\s-]minutes?")
IN_HOURS = 4 * HOUR  # s; ours: from then on nobody counts in minutes
_HALF = re.compile(r"\b([ap])\.?m\b\.?", re.I)
_BEHIND = re.compile(r"[\s,;:(–—-]{1,3}(?:only |just |about |some |barely |exactly )?")
_LATER = re.compile(r"\slater(?=\s?(?:[.,;:)]|$))")
_THEN = re.compile(r"\slater,?\s(?:at\s)?(?:about\s)?")


def launch_clock(reading: Reading) -> Iterator[Finding]:
    """Hold the time between two hours, of launch and impact or told beside them, against their clocks."""
    for event in reading.events:
        yield from flown(event)
    last: list[Claim] = []
    for _, claims in by_sentence(reading.claims):
        hours = [one for one in claims if one.moment and one.moment.precision in CLOCK]
        later = [one for one in claims if one.aspect == "interval" and one.quantity]
        two = [*last, *hours] if len(hours) == 1 else hours
        last = hours
        if len(two) != 2 or len(later) != 1 or not one_voice(*two):
            continue
        if joined(later[0], two[1], reading):
            yield from one_after(two[0], two[1], later[0], reading)


def one_after(first: Claim, second: Claim, later: Claim, reading: Reading) -> Iterator[Finding]:
    """The verdict on an hour told as so much later; where one clock alone is named, the other may be of any near it."""
    one, other = first.moment, second.moment
    if comparable(one, other):
        yield from landed(first, second, later, None)
    elif one and other and one.zone and clock(one) is not None and clock(other) is not None:
        meant = [zone for zone, words in CLOCKS.items() if re.search(words, reading.article.text)]
        found = [list(landed(first, replace(second, value=replace(other, zone=zone)), later, None))
                 for zone in dict.fromkeys((one.zone, *meant))]  # fmt: skip
        if all(each and each[0].verdict is Verdict.CONFLICTS for each in found):
            yield from found[0]


def joined(later: Claim, hour: Claim, reading: Reading) -> bool:
    """Whether "so much later" is told of an hour: "at 6:02, four minutes later", "four minutes later, at 6:02"."""
    text = reading.article.text
    behind = _BEHIND.fullmatch(text[hour.span.end : later.span.start]) and _LATER.match(text, later.span.end)
    return bool(behind or _THEN.fullmatch(text[later.span.end : hour.span.start]))


def flown(event: Event) -> Iterator[Finding]:
    """Hold the time between launch and impact against the flight time."""
    ends = list(event.about("impact_time"))
    end = ends[0] if len({clock(one.moment) for one in ends}) == 1 else None
    starts = [one for one in event.about("launch_time") if end and comparable(one.moment, end.moment)]
    start = starts[0] if len({clock(one.moment) for one in starts}) == 1 else None
    if end is None or start is None or not (firm(start) and firm(end)):
        return
    early = backwards(start, end)
    if early:
        yield early
        return
    every = list(event.about("flight_time"))
    flights = [one for one in every if one.voice.name in (start.voice.name, end.voice.name)]
    plain = [one for one in every if one.voice.name in (start.voice.name, end.voice.name, THIS_ARTICLE.name)]
    if start.voice.name == end.voice.name and len(every) == len(plain) == 1:
        up = rounded_up(start, end, every[0])
        if up:
            yield up
            return
    if start.voice.name == end.voice.name and len({one.told for one in flights}) == 1 and flights[0].quantity:
        yield from landed(start, end, flights[0], event)


def comparable(one: Moment | None, other: Moment | None) -> bool:
    """Whether two clock times are told by clocks of which both are named, or neither."""
    if one is None or other is None or clock(one) is None or clock(other) is None:
        return False
    return (one.zone is None) == (other.zone is None)


def clock(moment: Moment | None) -> float | None:
    """Seconds since midnight of a clock time, whether or not its day is known."""
    told = _CLOCK.search(moment.edtf) if moment and moment.precision in CLOCK else None
    return int(told[1]) * HOUR + int(told[2] or 0) * MINUTE + int(told[3] or 0) if told else None


def backwards(start: Claim, end: Claim) -> Finding | None:
    """The finding that the impact is told for a time before the launch, days included."""
    one, other = start.moment, end.moment
    assert one and other, "given by launch_clock"
    launched, fell = one.instants(), other.instants()
    dated = not one.relative and not other.relative and one.zone == other.zone
    if not (launched and fell and dated and one.start and other.end) or other.end > one.start:
        return None
    reason = f"{other.written} is before the launch at {one.written}."
    return conflicts(start, end, reason=reason, working=(f"{fell[0]} < {launched[0]}",))


def landed(start: Claim, end: Claim, flight: Claim, event: Event | None) -> Iterator[Finding]:
    """The verdict on one launch, flight and impact."""
    assert flight.quantity and start.moment and end.moment, "given by launch_clock"
    gap = between(start.moment, end.moment, event.when.start if event and event.when else None)
    told = flight.quantity.bare.high if flight.aspect == "interval" else LONGEST
    if gap > LONGEST and told >= LONGEST / 2:
        return
    said, fair = (sum(slack(one.moment, loosely=loosely) for one in (start, end)) for loosely in (False, True))
    took = Figure(Interval(gap - said, gap + said), Interval(gap - fair, gap + fair))
    words = flight.told
    fact = f"From {start.moment.written} to {end.moment.written} is {spelled(gap)}"
    answer = Answer(
        holds=f"{fact}, as {words} says.",
        depends=f"{fact}, which {words} allows only when read loosely.",
        conflicts=f"{fact}, and {words} does not fit{otherwise(end.moment, gap, flight.quantity)}.",
        would_hold_if=f"with {spelled(gap)}",
    )
    working = (f"{end.moment.edtf[-5:]} − {start.moment.edtf[-5:]} = {number(gap / MINUTE)} minutes",)
    if start.moment.zone != end.moment.zone:
        working = (f"{end.moment.written} − {start.moment.written} = {number(gap / MINUTE)} minutes",)
    yield weigh(flight.quantity, took, start, flight, end, answer=answer, working=working)


def rounded_up(start: Claim, end: Claim, flight: Claim) -> Finding | None:
    """That minutes told flatly in a round number are those of two clock times, told to the minute, only when rounded.

    From 7:09 to 8:18 are 69 minutes, and "70 minutes" beside them is no count.
    """
    took, one, other = flight.quantity, start.moment, end.moment
    if took is None or took.approximate or not (one and other and _ROUND.fullmatch(flight.told)):
        return None
    if any((clock(each) or 0.0) % ROUNDED == 0 or each.precision == "hour" for each in (one, other)):
        return None
    gap = between(one, other, None)
    if one.zone != other.zone or not MINUTE <= abs(gap - took.bare.middle) < 2 * MINUTE:
        return None
    fact = f"From {one.written} to {other.written} is {spelled(gap)}"
    reason = f"{fact}, which {flight.told} gives only when rounded."
    return depends(start, flight, end, reason=reason, on=f"rounding: by these hours it would hold with {spelled(gap)}")


def spelled(gap: float) -> str:
    """A time between two hours in minutes, and in hours where it is long.

    >>> spelled(106 * MINUTE), spelled(799 * MINUTE)
    ('106 minutes', '13 hours and 19 minutes')
    """
    hours, rest = divmod(round(gap / MINUTE), 60)  # 60 minutes an hour
    if gap < IN_HOURS:
        return f"{number(gap / MINUTE)} minutes"
    return f"{hours} hours" + (f" and {rest} minutes" if rest else "")


def otherwise(end: Moment, gap: float, told: Quantity) -> str:
    """That the other half of the day would fit: "1:00 a.m. would fit"."""
    half = (gap + DAY / 2) % DAY  # a.m. for p.m.
    found = _HALF.search(end.written)
    if found is None or not told.said.low <= half <= told.said.high:
        return ""
    return f"; {end.written[: found.start()]}{'a.m.' if found[1].lower() == 'p' else 'p.m.'} would"


def between(start: Moment, end: Moment, day: datetime | None) -> float:
    """Seconds from the one clock time to the other, the shortest way forward."""
    begins, ends = clock(start), clock(end)
    assert begins is not None and ends is not None, "given by launch_clock"
    at = start.start or end.start or day or datetime(2024, 1, 1)  # a day on which offsets are as they are now
    here, there = (offset(at, moment.zone).total_seconds() if moment.zone else 0.0 for moment in (start, end))
    return ((ends - there) - (begins - here)) % DAY


def slack(moment: Moment | None, *, loosely: bool) -> float:
    """How far a clock time may be off, in s: half a minute; loosely the five of its rounding, or half an hour."""
    told = clock(moment) or 0.0
    if moment and moment.precision == "hour":
        return HOUR / 2
    return ROUNDED if loosely and told % ROUNDED == 0 else MINUTE / 2
