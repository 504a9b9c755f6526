"""Do the sums inside the text come out?

Three sums are worked again: launch plus flight is impact, the record before
plus the margin is the record now, and the parts of a count make its total.

    >>> review("It was launched at 7:10 a.m., flew for 86 minutes and landed at 8:56 a.m.")
    arithmetic: conflicts. From 7:10 a.m. to 8:56 a.m. is 106 minutes, and 86 minutes does not fit.

    >>> review("It was launched at 7:10 a.m., flew for 86 minutes and landed at 8:36 a.m.")
    arithmetic: holds. From 7:10 a.m. to 8:36 a.m. is 86 minutes, as 86 minutes says.

    >>> review("The army fired 12 missiles in total, 7 missiles on Monday and 4 missiles on Tuesday.")
    arithmetic: conflicts. 7 missiles and 4 missiles make 11, and the total told is 12 missiles.

Silent where one of the three figures is missing, or told by another voice.

    >>> review("The army fired 12 missiles, among them 7 missiles of a new type.")

Source: arithmetic.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from lofted.checking import Answer, weigh
from lofted.facts import Claim, Event, Figure, Finding, Interval, Moment, Reading
from lofted.reference.saying import DAY, HOUR, MINUTE, in_unit, number

WIDTH = MINUTE  # s; a clock time is told to the minute, so each is a minute wide
_CLOCK = re.compile(r"T(\d\d):(\d\d)")
_TOTAL = re.compile(r"\b(?:in total|in all|altogether|a total of|total of|combined)\b", re.I)


def arithmetic(reading: Reading) -> Iterator[Finding]:
    """Work again every sum that the text itself offers."""
    for event in reading.events:
        yield from impact(event)
        yield from margin(event)
    for sentence, group in groupby(reading.claims, key=lambda claim: claim.sentence):
        if _TOTAL.search(reading.article.quote(sentence)):
            yield from total([claim for claim in group if claim.aspect == "count"], reading)


def impact(event: Event) -> Iterator[Finding]:
    """Launch plus flight is impact."""
    for start in event.about("launch_time"):
        for end in event.about("impact_time"):
            for flight in event.about("flight_time"):
                if start.voice == end.voice == flight.voice and start.sentence == end.sentence:
                    yield from landed(start, end, flight)


def landed(start: Claim, end: Claim, flight: Claim) -> Iterator[Finding]:
    """The verdict on one launch, flight and impact, told by clocks of one zone."""
    begins, ends = clock(start.moment), clock(end.moment)
    if begins is None or ends is None or not flight.quantity or not start.moment or not end.moment:
        return
    if start.moment.zone != end.moment.zone:
        return
    seconds = (ends - begins) % DAY
    gap = Interval(seconds - WIDTH, seconds + WIDTH)
    told = flight.told
    fact = f"From {start.moment.written} to {end.moment.written} is {number(seconds / MINUTE)} minutes"
    answer = Answer(
        holds=f"{fact}, as {told} says.",
        depends=f"{fact}, which {told} allows only when read loosely.",
        conflicts=f"{fact}, and {told} does not fit.",
        would_hold_if=f"with {number(seconds / MINUTE)} minutes",
    )
    working = (f"{end.moment.edtf[-5:]} − {start.moment.edtf[-5:]} = {number(seconds / MINUTE)} minutes",)
    yield weigh(flight.quantity, Figure(gap, gap), start, flight, end, answer=answer, working=working)


def clock(moment: Moment | None) -> float | None:
    """Seconds since midnight of a clock time, whether or not its day is known."""
    told = _CLOCK.search(moment.edtf) if moment else None
    return int(told[1]) * HOUR + int(told[2]) * MINUTE if told else None


def margin(event: Event) -> Iterator[Finding]:
    """The record before plus the margin is the record now."""
    for before in event.about("record_before"):
        for by in event.about("record_margin"):
            for now in event.about("apogee" if by.quantity and by.quantity.unit == "m" else "flight_time"):
                if before.quantity and by.quantity and now.quantity and by.sentence == before.sentence:
                    aspect = now.aspect
                    gained = now.quantity - before.quantity
                    fact = f"From {before.told} to {now.told} is {in_unit(gained, aspect)}"
                    answer = Answer(
                        holds=f"{fact}, as {by.told} says.",
                        depends=f"{fact}, which fits {by.told} only when rounded.",
                        conflicts=f"{fact}, and {by.told} does not fit.",
                    )
                    yield weigh(by.quantity, gained, now, before, by, answer=answer, working=(fact,))


def total(counts: Sequence[Claim], reading: Reading) -> Iterator[Finding]:
    """The parts of a count make its total: one figure said to be the total, the others its parts."""
    if (
        len(counts) < 3 or len({claim.quantity.unit for claim in counts if claim.quantity}) != 1
    ):  # 3: a total, two parts
        return
    whole = [claim for claim in counts if beside_total(claim, reading)]
    if len(whole) != 1:
        return
    parts = [claim for claim in counts if claim is not whole[0]]
    figures = [part.quantity for part in parts if part.quantity]
    told = whole[0].quantity
    summed: Figure = figures[0]
    for figure in figures[1:]:
        summed = summed + figure
    if told is None or figures[0].unit != told.unit:
        return
    fact = f"{' and '.join(figure.written for figure in figures)} make {number(summed.said.low)}"
    answer = Answer(
        holds=f"{fact}, as {told.written} says.",
        depends=f"{fact}, which fits {told.written} only when rounded.",
        conflicts=f"{fact}, and the total told is {told.written}.",
        would_hold_if=f"with a total of {number(summed.said.low)}",
    )
    yield weigh(told, summed, whole[0], *parts, answer=answer, working=(fact,))


def beside_total(claim: Claim, reading: Reading) -> bool:
    """Whether the words for a total stand right beside a count."""
    text = reading.article.text
    return bool(
        re.search(
            r"\btotal of\s$", text[max(0, claim.span.start - 12) : claim.span.start], re.I
        )  # characters: "a total of "
        or re.match(
            r"\s(?:in total|in all|altogether|combined)\b", text[claim.span.end : claim.span.end + 14], re.I
        )  # so too
    )
