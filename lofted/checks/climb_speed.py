"""Is the greatest speed told enough for the height told?

What coasts up to a height has left the ground with the speed that a fall from
there would give it, less a little for the way that its engines carried it.

    >>> review("The Hwasong-15 reached a height of 4,475 km at a top speed of 2,780 km/h.")
    climb_speed: conflicts. A body that climbs to 4,475 km has about 7.2 km/s (25,900 km/h) as its engines stop, and the
    greatest speed told is 2,780 km/h.

    >>> review("The missile rose to 770 km. Its top speed was Mach 17.")

A speed told of no moment of the flight is held to a fifth of that.

    >>> review("The missile reached a height of 4,500 km and flew 960 km at Mach 2.")
    climb_speed: conflicts. A body that climbs to 4,500 km has about 7.2 km/s (25,900 km/h) as its engines
    stop, and the speed told is Mach 2.

Where the height is not told, it is that on record.

    >>> review("The Hwasong-14 that North Korea fired on July 28, 2017, had a top speed of Mach 3.")
    climb_speed: conflicts. A body that climbs to 3,700 km has about 6.8 km/s (24,400 km/h) as its engines stop, and the
    greatest speed told is Mach 3.

Silent on speeds that are those of one moment of the flight, and on what keeps to the air.

Limits: how high the engines carried it is not known, so that only a speed far too low conflicts; one too high is for
no check, since a flat arc is faster.

Source: Bate, Mueller and White, Fundamentals of Astrodynamics (1971), chapter 1: the energy of an orbit.
"""

import re
from collections.abc import Iterator
from math import inf

from lofted.checking import conflicts, firm
from lofted.facts import Claim, Event, Finding, Flight, Quantity, Reading, Record
from lofted.reference.history import marks
from lofted.reference.mechanics import climbing_speed
from lofted.reference.saying import HOUR, KILOMETRE, number
from lofted.reference.subjects import event_before

FIELD = "flight and orbit"

LEAST = 100_000.0  # m; below it the air and the engines shape the way up
MACH = 350.0  # m/s; above the speed of sound anywhere below 80 km (U.S. Standard Atmosphere 1976)
ENOUGH = 0.75  # share of the speed at the ground that a body can do with, as its engines lift it first; ours
ON_AVERAGE = 0.2  # the same for a speed told of no moment: on the steepest arcs of the catalogue the mean is 0.35 of it
NEAR = 60  # characters around a speed in which it is called the greatest
ROUND = 100  # km/h; a speed worked out is told to the hundred

_TOP = re.compile(
    r"\b(?:top|maximum|max\.?|peak|highest|greatest|fastest)\s(?:\w+\s)?(?:speed|velocity)|\b(?:speeds?|velocit\w+)\sof\sup\sto\b|"
    r"\b(?:never|not)\s(?:faster|flew\sfaster)\b|\bat\s(?:its|the)\sfastest\b",
    re.I,
)
_GOES_ON = re.compile(r"\W{0,2}(?:Its?|The\s(?:missile|ICBM|rocket|weapon)(?:['’]s)?)\b")
_MEAN = re.compile(
    r"\b(?:average\w*|mean|on\sthe\smap|(?:over|along|across)\sthe\s(?:ground|sea|surface)|ground\sspeed)\b", re.I
)
_AT_A_POINT = re.compile(
    r"\b(?:impact\w*|hit|struck|strikes?|landing|re-?ent\w+|separat\w+|terminal|final\w*|glid\w*|descen\w*|second|after\s\d|wind|"
    r"cruis\w+|aircraft|jets?|planes?|sideways|horizontal\w*|slow(?:ed|s|est)|"
    r"at\s(?:its|the)\s(?:peak|top|apogee|summit|zenith|highest\spoint))\b",
    re.I,
)


def climb_speed(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each greatest speed told of a launch against that which its height wants."""
    for claim in reading.claims:
        event = event_of(claim, reading) if claim.aspect == "speed" else None
        if event is None:
            continue
        flight = record.flight(event.entry)
        words = reading.article.text[max(claim.sentence.start, claim.span.start - NEAR) : claim.span.end + NEAR]
        most = claim.quantity and most_of(claim.quantity)
        if not most or not firm(claim) or _AT_A_POINT.search(reading.article.quote(claim.sentence)):
            continue
        share = ENOUGH if _TOP.search(words) else ON_AVERAGE
        if share is ON_AVERAGE and _MEAN.search(reading.article.quote(claim.sentence)):
            continue  # over the ground a steep flight is slow
        heights = [one for one in event.about("apogee") if one.quantity and one.quantity.said.high < inf]
        lowest = min((one.quantity.bare.low for one in heights if one.quantity), default=0.0)
        if heights and lowest > LEAST and most < share * climbing_speed(lowest):
            told = min(heights, key=lambda one: one.quantity.bare.low if one.quantity else inf)
            assert told.quantity is not None, "kept above"
            yield judged(claim, told.quantity, told, told.told, greatest=share == ENOUGH)
        elif not heights and flight and (found := on_record(flight)) and most < share * climbing_speed(found.bare.low):
            yield judged(claim, found, None, found.written, greatest=share == ENOUGH)


def event_of(claim: Claim, reading: Reading) -> Event | None:
    """The launch of which a speed is told: its own, or the one spoken of before "the missile's" or "its" speed."""
    own = next((one for one in reading.events if claim in one.about("speed")), None)
    goes_on = _GOES_ON.match(reading.article.quote(claim.sentence))
    return own or (event_before(claim.span.start, reading) if goes_on else None)


def most_of(told: Quantity) -> float:
    """The greatest speed that the words allow, in m/s."""
    return told.fair.high * (MACH if told.unit == "mach" else 1.0)


def on_record(flight: Flight) -> Quantity | None:
    """The least height that a party gave of a flight, where it left the air."""
    told = [mark.figure for mark in marks(flight, "apogee") if mark.figure.said.high < inf]
    least = min(told, key=lambda one: one.bare.low, default=None)
    return least if least and least.bare.low > LEAST and flight.kind == "ballistic" else None


def judged(claim: Claim, height: Quantity, told: Claim | None, written: str, *, greatest: bool) -> Finding:
    """That the speed is too low for the height."""
    needed = climbing_speed(height.bare.middle)
    an_hour = round(needed / KILOMETRE * HOUR / ROUND) * ROUND
    about = f"{number(needed / KILOMETRE, decimals=1)} km/s ({number(an_hour)} km/h)"
    reason = f"A body that climbs to {written} has about {about} as its engines stop"
    reason += f", and the {'greatest ' if greatest else ''}speed told is {claim.told}."
    working = [f"√(2 GM (1/R − 1/(R + {written}))) = {about}"]
    return conflicts(claim, *([told] if told else []), reason=reason, working=working)
