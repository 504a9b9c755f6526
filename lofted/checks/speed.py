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

A speed told for the whole way, and the greatest of the sentence before, are held from below alone.

    >>> review("It covered 1,500 km in five minutes at twelve times the speed of sound.")
    speed: conflicts. 1,500 km in five minutes is 5.00 km/s on average (4.39 to 5.74 km/s), and the speed told is
    twelve times the speed of sound.

Silent without all three, and where the speed is that of one moment of the flight.

    >>> review("The missile flew 600 km for 10 minutes and hit the sea at 0.4 km/s.")

Limits: how long a curved path was is not known, so that a speed above distance by time only depends; a top speed
is then left alone.

Source: arithmetic; the length of steep arcs from the published flights in the catalogue.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lofted.checking import Answer, conflicts, weigh
from lofted.facts import Claim, Figure, Finding, Interval, Reading
from lofted.reference.saying import KILOMETRE, MINUTE, number
from lofted.reference.sentence import by_sentence, one_voice, only
from lofted.reference.units import unit_in
from lofted.told.one_flight import BLANKS

FIELD = "flight and orbit"

ROUND = 0.05  # share; a speed is worked out from figures before they are rounded
STEEP = 20.0  # times; the steepest flight of the catalogue, 7,688 km up and 1,001 km far, has a path of 15 ranges
LEVEL = 1.3  # times; what keeps low flies turns, but seldom a third as far again as it is told to have come
DETOUR = 1.15  # times; a flight with turns is told with its path or with its distance, and both are near
UNITS = ("kilometres per hour", "miles per hour", "kilometres per second", "metres per second")

FASTEST_SOUND = 346.1  # m/s; sound in air of 25 degrees Celsius (U.S. Standard Atmosphere 1976, its law of temperature)
SOUND = 340.3  # m/s; sound at sea level (U.S. Standard Atmosphere 1976)

_AT_SPEED = re.compile(
    r"\b(?:at|with|doing|making|keeping|going)\s(?:an?\s|the\s)?(?:(?:constant|steady|speeds?|velocity|cruising|some|about|around|"
    r"nearly|roughly|almost|just|only|of|over)\s){0,5}$",
    re.I,
)
_AT_A_POINT = re.compile(
    r"\b(?:impact\w*|hit|hits|struck|strikes?|slam\w*|landing|landed|re-?ent\w+|separat\w+|burn-?out|terminal|initial\w*|final\w*|"
    r"slow\w*|beg[ai]n\w*|accelerat\w*|by\sthe\stime|after\s\d|first|second|then|later|another|wind|drift\w*|per\sday)\b",
    re.I,
)
_NEW_SENTENCE = re.compile(r"[a-z/]{1,12}\.\s[A-Z]")
_MOST = re.compile(
    r"\b(?:no\s(?:more|faster|higher|greater|quicker)\sthan|at\smost|up\sto|not\s(?:more|faster)\sthan|(?:never|cannot|can\snot|not)\s(?:exceed\w*|go\w*\s(?:faster|over|beyond))"
    r"(?:\sthan)?)\s(?:about\s)?(?:[\d.,]+[^.;]{0,25})?$",
    re.I,
)
_IN = re.compile(
    r"^[^.;]{0,80}\b(?:in|within|takes?|took)\s(?:about\s|just\s|only\s|some\s|under\s)?$|^\s(?:to|into|for|over)\s[^.;]{0,30}$"
)
_IT = re.compile(r"\bits?\b", re.I)
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
                continue
            if _TOP.search(words):
                yield from top(fast, far, long)
                continue
        yield from plain(told, reading.article.quote(sentence), reading.article.text)
    yield from capped(reading)


def plain(told: Sequence[Claim], words: str, text: str) -> Iterator[Finding]:
    """Speaks where a speed that is told for the whole way is less than the average must have been."""
    fast = [one for one in told if one.quantity and (one.quantity.unit in ("m/s", "mach") or of_sound(one, text))]
    far = only(told, "range") or only(told, "range", "distance", "figure", unit="m")
    long = only(told, "flight_time") or only(told, "flight_time", "duration", "figure", unit="s")
    if not fast or _NEW_SENTENCE.search(words):
        return  # after a unit with a point, as "km/h.", two sentences can be read as one
    if len(fast) != 1 or not (far and long and one_voice(fast[0], far, long)) or _AT_A_POINT.search(words):
        return
    if _AT_SPEED.search(words[: fast[0].span.start - fast[0].sentence.start]):
        yield from exceeded([fast[0], far, long], fast[0], far, long)


def capped(reading: Reading) -> Iterator[Finding]:
    """Speaks where a distance and a time want more than the greatest speed told in the sentence before."""
    held = list(by_sentence(reading.claims))
    for (before, first), (sentence, second) in pairwise(held):
        caps = [one for one in first if one.quantity and one.quantity.unit in ("m/s", "mach")]
        told = [one for one in second if one.quantity]
        far = only(told, "range", "distance", "figure", unit="m")
        long = only(told, "flight_time", "duration", "figure", unit="s")
        if (
            len(caps) != 1
            or not (far and long)
            or any(one.quantity.unit in ("m/s", "mach") for one in told if one.quantity)
        ):
            continue
        text = reading.article.text
        words = text[before.start : caps[0].span.end]
        if sentence.start - before.end > BLANKS or not (_MOST.search(words) or _TOP.search(words)):
            continue
        ordered = sorted((far, long), key=lambda one: one.span)
        if _IN.search(text[ordered[0].span.end : ordered[1].span.start]) and _IT.search(
            reading.article.quote(sentence)
        ):
            yield from exceeded([caps[0]], caps[0], far, long)


def exceeded(claims: Sequence[Claim], fast: Claim, far: Claim, long: Claim) -> Iterator[Finding]:
    """That the way and the time want a greater speed than the one told."""
    assert fast.quantity, "given by plain and capped"
    sounds = fast.quantity.unit in ("mach", "times")
    limit = fast.quantity.said.high * (FASTEST_SOUND if sounds else 1.0)
    straight = by_time(far, long)
    if straight.said.low <= limit:
        return
    even = middle(far) / middle(long)
    window = per_second(straight.said) if sounds else in_unit_of(fast, straight.said)
    about = per_second(Interval(even, even)) if sounds else in_unit_of(fast, Interval(even, even))
    name = f"{fast.told} the speed of sound" if fast.quantity.unit == "times" else fast.told
    reason = f"{far.told} in {long.told} is {about} on average ({window}), and the speed told is {name}."
    working = [f"distance ÷ time = {about}; no path is shorter than the distance"]
    if sounds:
        most = f"{number(limit / KILOMETRE, decimals=2)} km/s"
        working.append(f"{name}: {most} at most, in warm air; {about} is Mach {number(even / SOUND)} at sea level")
    longest = middle(far) / limit
    need = f"{number(longest)} s" if longest < 2 * MINUTE else f"{number(longest / MINUTE, decimals=1)} minutes"
    would = (None if sounds else slip(fast, straight.said)) or f"in {need} or more"
    yield conflicts(
        *claims, reason=reason, working=working, spans=[far.span, long.span, fast.span], would_hold_if=would
    )


def middle(claim: Claim) -> float:
    """The middle of a figure, in SI units."""
    return claim.quantity.bare.middle if claim.quantity else 0.0


def per_second(window: Interval) -> str:
    """A stretch of speeds in km/s."""
    low, high = (number(end / KILOMETRE, decimals=2) for end in (window.low, window.high))
    return f"{low} km/s" if low == high else f"{low} to {high} km/s"


def of_sound(claim: Claim, text: str) -> bool:
    """Whether a multiple is one of the speed of sound."""
    return bool(
        claim.quantity and claim.quantity.unit == "times" and text.startswith(" the speed of sound", claim.span.end)
    )


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
