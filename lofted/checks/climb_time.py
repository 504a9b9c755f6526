"""Is the time told for the way up, or that of the whole flight?

A body that coasts is half of its arc on the way up. A missile is at its highest
after half of its free flight and the minutes for which its engines burnt.

    >>> review("The Hwasong-15 reached its highest point of 4,475 km after 53 minutes.")
    climb_time: conflicts. 4,475 km is reached after 25 to 36 minutes, half of the free arc and the burn,
    and the time told is 53 minutes.

    >>> review("The missile climbed to 6,000 km in just six minutes.")
    climb_time: conflicts. 6,000 km is reached after 30 to 47 minutes, half of the free arc and the burn,
    and the time told is six minutes.

Behind "in" the whole flight can be meant.

    >>> review("The Hwasong-15 soared to 4,475 km in 53 minutes.")
    climb_time: depends. 4,475 km is reached after 25 to 36 minutes, half of the free arc and the burn,
    and the time told is 53 minutes.

    >>> review("The Hwasong-15 reached its highest point of 4,475 km after 28 minutes.")
    climb_time: holds. 4,475 km is reached after 25 to 36 minutes, and 28 minutes fits.

So it is with the time of a whole flight on record.

    >>> review("The North Korean ICBM of 31 October 2024 travelled upward for 86 minutes before it fell back.")
    climb_time: conflicts. 86 minutes is the whole flight time of 31 October 2024, of which the way up is half:
    KCNA said 5,156 s.

Silent below the height at which air and engines shape the way up.

Limits: how long the engines burnt is taken from the flights of the record, and a range that is not told as nought.

Source: Bate, Mueller and White, Fundamentals of Astrodynamics (1971), chapters 1 and 6.
"""

import re
from collections.abc import Iterator
from math import inf

from lofted.checking import conflicts, depends, firm, holds
from lofted.facts import Claim, Figure, Finding, Interval, Quantity, Reading, Record, Verdict, compare
from lofted.reference.coast_time import UTMOST
from lofted.reference.history import marks
from lofted.reference.mechanics import Arc
from lofted.reference.saying import MINUTE, day, number
from lofted.reference.subjects import event_near

FIELD = "flight and orbit"
CUES = ("minute", "second", "hour")

LEAST = 300_000.0  # m; below it the engines burn for half of the way up
LOOSE = 1.15  # times; ours: minutes are told rounded, and a lofted arc is longest at its top

_UP = re.compile(
    r"\b(?:reach(?:ed|ing|es)?|climb(?:ed|ing|s)?|r(?:ose|ising|ises|isen)|soar(?:ed|ing|s)?|ascend(?:ed|ing|s)?|went\sup|shot\sup|"
    r"arriv(?:ed|ing)|lift(?:ed|ing))\b",
    re.I,
)
_TOP = re.compile(
    r"\b(?:high(?:est)?\spoint|apogee|peak|summit|top|zenith|greatest\sheight|maximum\s(?:height|altitude))\b", re.I
)
_IN = re.compile(
    r"(?:\s\([^()]{1,24}\))?,?\s(?P<how>in|after|within|at|by)\s(?:(?:just|only|about|some|around|roughly|nearly|almost|under|"
    r"less|more|than|over|the\sfirst|no)\s){0,3}"
)
_CLIMBED = re.compile(
    r"\b(?:climb(?:ed|ing)|ris(?:en|ing)|rose|ascend(?:ed|ing)|(?:went|gone|going|travel\w*|flew|flying|flown|shot|mov\w+|head\w+)"
    r"\s(?:straight\s)?up(?:wards?)?)\s(?:for|during)\s(?:(?:about|some|nearly|almost|around|roughly|a\sfull)\s)?$",
    re.I,
)
_WHOLE = re.compile(r"^\s(?:of\s(?:flight\s)?(?:and|flight)|flight|in\sthe\sair|aloft|later)\b", re.I)
_ORBIT = re.compile(
    r"\b(?:orbit\w*|satellite|rocket|spacecraft|capsule|balloon|aircraft|stage|interceptor|fairing)\b", re.I
)


def climb_time(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each time in which a height is said to be reached against half of the free arc."""
    yield from all_the_way(reading, record)
    text = reading.article.text
    for event in reading.events:
        for high in event.about("apogee"):
            times = [one for one in reading.claims if one.sentence == high.sentence and seconds(one)]
            ahead = text[high.sentence.start : high.span.start]
            if not firm(high) or not _UP.search(ahead) or _ORBIT.search(reading.article.quote(high.sentence)):
                continue
            for long in times:
                how = _IN.fullmatch(text, high.span.end, long.span.start)
                if how and not _WHOLE.match(text, long.span.end):
                    sure = how["how"] in ("after", "at") or bool(_TOP.search(ahead))
                    if not sure and ranged(high, reading):
                        continue  # "flew 933 km and rose 2,802 km in 39 minutes" gives the whole flight's time
                    yield from judged(high, long, sure=sure)


def all_the_way(reading: Reading, record: Record) -> Iterator[Finding]:
    """The time of a whole flight that is told as that of the way up: "it kept climbing for 86 minutes"."""
    text = reading.article.text
    for long in (one for one in reading.claims if seconds(one) and firm(one)):
        event = event_near(long, reading) if _CLIMBED.search(text[long.sentence.start : long.span.start]) else None
        flight = record.flight(event.entry) if event else None
        known = list(marks(flight, "flight_time")) if flight else []
        whole = [mark for mark in known if long.quantity and compare(long.quantity, mark.figure) is Verdict.HOLDS]
        if flight and whole and not any(long.quantity and half_of(long.quantity, mark.figure) for mark in known):
            said = f"{whole[0].account.speaker} said {whole[0].figure.written}"
            fact = f"{long.told} is the whole flight time of {day(flight.day)}, of which the way up is half"
            right, evidence = "as the time of the whole flight", [whole[0].evidence]
            yield conflicts(long, reason=f"{fact}: {said}.", evidence=evidence, would_hold_if=right)


def half_of(told: Quantity, flown: Figure) -> bool:
    """Whether a time, told as roughly as it is, can be that of half of a flight and the burn: "half an hour"."""
    return told.bare.low <= flown.said.low / 2 + UTMOST.high


def ranged(high: Claim, reading: Reading) -> bool:
    """Whether the words before a height tell in the same sentence how far the whole flight went."""
    here = (one for one in reading.claims if one.sentence == high.sentence and one.span.end <= high.span.start)
    return any(one.aspect == "range" for one in here)


def seconds(claim: Claim) -> bool:
    """Whether a claim is a length of time."""
    return claim.quantity is not None and claim.quantity.unit == "s"


def judged(high: Claim, long: Claim, *, sure: bool) -> Iterator[Finding]:
    """The verdict: a time beyond the way up conflicts where it is told of the top, and so does one far too short."""
    assert high.quantity and long.quantity, "kept above"
    height, told = high.quantity.fair, long.quantity.fair
    if height.low < LEAST or height.high == inf:
        return
    up = Interval(Arc(height.low, 1.0).seconds / 2, Arc(height.high, 1.0).seconds / 2 * LOOSE + UTMOST.high)
    usual = f"{number(up.low / MINUTE, decimals=0)} to {number(up.high / MINUTE, decimals=0)} minutes"
    reason = (
        f"{high.told} is reached after {usual}, half of the free arc and the burn, and the time told is {long.told}"
    )
    half = Arc(high.quantity.bare.middle, 1.0).seconds / 2 / MINUTE
    working = [f"half of the free arc to {high.told} takes {number(half, decimals=1)} minutes"]
    if told.meets(up):
        yield holds(high, long, reason=f"{high.told} is reached after {usual}, and {long.told} fits.", working=working)
    elif told.high < up.low:
        yield conflicts(high, long, reason=f"{reason}.", working=working)
    elif sure:
        whole = "as the time of the whole flight"
        yield conflicts(high, long, reason=f"{reason}.", working=working, would_hold_if=whole)
    else:
        yield depends(high, long, reason=f"{reason}.", working=working, on="whether the whole flight is meant")
