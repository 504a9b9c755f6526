"""Does a speed fit the distance and the time?

    >>> review("The cruise missile flew 1,500 km for 2 hours at an average speed of 750 km/h.")
    speed: holds. 1,500 km in 2 hours is 580 to 1,033 km/h, and 750 km/h fits.

No path is shorter than the distance, so that neither an average nor a greatest speed is less than distance by time.

    >>> review("The cruise missile flew 1,500 km for 120 minutes at an average speed of 250 km/h.")
    speed: conflicts. 1,500 km in 120 minutes is 696 to 809 km/h, and 250 km/h is less, though no path is
    shorter than the distance.

A path can be longer, but not beyond that of the steepest arc:

    >>> review("The missile flew 600 km for 10 minutes at an average speed of 4 km/s.")
    speed: depends. 600 km in 10 minutes is 0.94 to 1.06 km/s, and 4 km/s fits only a path that is longer or
    shorter than told.

    >>> review("The missile flew 600 km for 10 minutes at an average speed of 3,600 km/s.")
    speed: conflicts. 600 km in 10 minutes is 0.94 to 1.06 km/s, and 3,600 km/s is more than 20 times as much.

Silent without all three, and where the speed is neither an average nor the greatest.

    >>> review("The missile flew 600 km for 10 minutes and hit the sea at 0.4 km/s.")

Limits: how long a curved path was is not known, so that a speed above distance by time only depends; a top speed
is then left alone.

Source: arithmetic; the length of steep arcs from the published flights in the catalogue.
"""

import re
from collections.abc import Iterator, Sequence

from lofted.checking import Answer, weigh
from lofted.facts import Claim, Figure, Finding, Interval, Reading
from lofted.reference.saying import number
from lofted.reference.sentence import by_sentence, one_voice, only
from lofted.reference.units import unit_in

ROUND = 0.05  # share; a speed is worked out from figures before they are rounded
STEEP = 20.0  # times; the steepest flight of the catalogue, 7,688 km up and 1,001 km far, has a path of 15 ranges
LEVEL = 1.3  # times; what keeps low flies turns, but seldom a third as far again as it is told to have come
DETOUR = 1.15  # times; a flight with turns is told with its path or with its distance, and both are near
UNITS = ("kilometres per hour", "miles per hour", "kilometres per second", "metres per second")

_FLAT = re.compile(r"\b(?:cruise|drones?|UAVs?|aircraft|jets?|planes?|bombers?|torpedo\w*)\b", re.I)
_AVERAGE = re.compile(r"\b(?:averag\w+|mean speed|on average)\b", re.I)
_TOP = re.compile(
    r"\b(?:top|maximum|max|peak|highest|greatest)\s(?:\w+\s)?(?:speed|velocity)|\bspeeds?\sof\sup\sto\b", re.I
)


def speed(reading: Reading) -> Iterator[Finding]:
    """Work again each speed that a sentence gives with a distance and a time."""
    for sentence, claims in by_sentence(reading.claims):
        told = [one for one in claims if one.quantity]
        fast = only(told, "speed", unit="m/s")
        far = only(told, "range") or only(told, "range", "distance", "figure", unit="m")
        long = only(told, "flight_time", "duration", "figure", unit="s")
        if fast and far and long and one_voice(fast, far, long) and lone(told):
            words = reading.article.quote(sentence)
            if _AVERAGE.search(words):
                yield average(fast, far, long, most=LEVEL if _FLAT.search(words) else STEEP)
            elif _TOP.search(words):
                yield from top(fast, far, long)


def lone(told: Sequence[Claim]) -> bool:
    """Whether there is one speed, one time and one distance over ground, so that they belong together."""
    units = [one.quantity.unit for one in told if one.quantity]
    return units.count("s") == 1 and units.count("m/s") == 1 and units.count("mach") == 0


def by_time(far: Claim, long: Claim) -> Figure:
    """Distance by time, in m/s."""
    assert far.quantity and long.quantity, "given by speed"
    distance, seconds = far.quantity, long.quantity
    return Figure(divided(distance.said, seconds.said), divided(distance.fair, seconds.fair))


def divided(distance: Interval, seconds: Interval) -> Interval:
    """The slowest and the fastest, in m/s; an open end stays open."""
    slowest = distance.low / seconds.high
    return Interval(slowest, distance.high / seconds.low if seconds.low > 0 else float("inf"))


def average(fast: Claim, far: Claim, long: Claim, *, most: float) -> Finding:
    """The verdict on an average speed."""
    assert fast.quantity, "given by speed"
    straight = by_time(far, long)
    fits = Figure(
        Interval(straight.said.low * (1 - ROUND), straight.said.high * DETOUR),
        Interval(straight.fair.low * (1 - ROUND), straight.fair.high * most),
    )
    window = in_unit_of(fast, straight.said)
    told = f"{far.told} in {long.told}"
    high = fast.quantity.said.low > fits.fair.high
    more = f"more than {number(most)} times as much" if high else "less, though no path is shorter than the distance"
    answer = Answer(
        holds=f"{told} is {window}, and {fast.told} fits.",
        conflicts=f"{told} is {window}, and {fast.told} is {more}.",
        depends=f"{told} is {window}, and {fast.told} fits only a path that is longer or shorter than told.",
        on="the length of the path, which a steep or winding flight makes longer than the distance, or rounding",
        would_hold_if=slip(fast, straight.said),
    )
    working = [f"distance ÷ time = {window}", f"a path of {number(most)} times the distance is the longest allowed"]
    return weigh(fast.quantity, fits, far, long, fast, answer=answer, working=working)


def top(fast: Claim, far: Claim, long: Claim) -> Iterator[Finding]:
    """Speaks where a greatest speed is less than the average must have been."""
    assert fast.quantity, "given by speed"
    straight = by_time(far, long)
    endless = float("inf")
    fits = Figure(
        Interval(straight.said.low * (1 - ROUND), endless), Interval(straight.fair.low * (1 - ROUND), endless)
    )
    window = in_unit_of(fast, straight.said)
    answer = Answer(
        holds=f"{far.told} in {long.told} is {window}, and no more than {fast.told} at its fastest.",
        conflicts=f"{far.told} in {long.told} is {window} on average, and the greatest speed told is {fast.told}.",
        would_hold_if=slip(fast, straight.said),
    )
    yield weigh(fast.quantity, fits, far, long, fast, answer=answer, working=[f"distance ÷ time = {window}"])


def in_unit_of(fast: Claim, window: Interval) -> str:
    """A stretch of speeds in the unit of the speed that was told."""
    called, unit = unit_in(fast.told) or ("m/s", None)
    per = unit.per if unit else 1.0
    low, high = (number(end / per, decimals=2 if end / per < 10 else 0) for end in (window.low, window.high))
    return f"{low} {called}" if low == high else f"{low} to {high} {called}"


def slip(fast: Claim, window: Interval) -> str | None:
    """The unit in which the number would fit."""
    assert fast.quantity, "given by average"
    for called in UNITS:
        own, other = unit_in(fast.told), unit_in(f"1 {called}")
        near = own and other and fast.quantity.bare.scaled(other[1].per / own[1].per).meets(window)
        if own and other and near and own[1].per != other[1].per:
            return f"in {called}"
    return None
