"""Do the figures of an orbit fit together?

Kepler's third law ties how high a satellite flies to how long one round takes
and to how fast it goes, whatever the satellite is; and the lowest point of an
orbit is not above its highest.

    >>> review("Its orbit has a perigee of 493 km, an apogee of 512 km and a period of 104 minutes.")
    orbit: conflicts. A round in 104 minutes and 493 km to 512 km do not fit together: a round so high takes
    93.7 to 95.3 minutes.

    >>> review("The satellite circles the Earth every 94 minutes at an altitude of about 500 km.")
    orbit: holds. A round in 94 minutes fits about 500 km: a round so high takes 90.3 to 98.7 minutes.

    >>> review("Its orbit has a perigee of 512 km and an apogee of 293 km.")
    orbit: conflicts. A perigee of 512 km is above the apogee of 293 km; the perigee is the lowest point of an
    orbit.

A speed is held to a circular orbit.

    >>> review("The space station orbits the Earth at an altitude of 420 km and a speed of 17,500 kilometers per hour.")
    orbit: conflicts. 17,500 kilometers per hour does not fit an orbit at 420 km, where a satellite goes at
    26,468 to 28,694 km/h.

Nothing in orbit near the Earth goes faster than some kilometres a second.

    >>> review("A piece of debris hit the satellite at 28,000 kilometers per second.")
    orbit: conflicts. 28,000 kilometers per second is faster than anything in orbit goes: near the Earth that is
    about 8 km a second.

Silent where a sentence tells of several orbits, where the orbit may be around
the Moon or another planet, and where only one of the figures is told.

    >>> review("The probe circles the Moon every 118 minutes at an altitude of 100 km.")

Limits: a single altitude may be that of one end of the orbit, so it is held to a wide window; "every 90
minutes" holds for the space station.

Source: Bate, Mueller and White, Fundamentals of Astrodynamics (1971), chapter 1.
"""

import re
from collections.abc import Iterator, Sequence

from lofted.checking import Answer, weigh
from lofted.facts import Claim, Figure, Finding, Interval, Reading, Span, Verdict
from lofted.reference.mechanics import EARTH_RADIUS, altitude_of, orbital_speed, period_at
from lofted.reference.saying import HOUR, KILOMETRE, MILE, MINUTE, between, number
from lofted.reference.sentence import by_sentence, one_voice, only
from lofted.told.orbits import STAYING, around_earth, heights_of

FIELD = "flight and orbit"

DATUM = 15_000.0  # m; heights are told above the mean Earth, the equator or the ground below, up to 15 km apart
PRECISE = (0.005, 0.02)  # shares of the period, said and fair, for two ends: what an uneven Earth does, and a slack
ROUGH = (0.03, 0.08)  # shares for one altitude: "every 90 minutes" is told of 92.6, and the orbit may be an ellipse
THOUSAND = 1000.0  # times; metres told for kilometres
SLIPS = {"in kilometres per second": THOUSAND, "an hour and not a second": 1 / HOUR, "a second and not an hour": HOUR}
SLIPS |= {"in miles per hour": MILE / KILOMETRE, "in kilometres per hour": KILOMETRE / MILE}  # words → factor
FASTEST = 50_000.0  # m/s; three times the 16 km/s at which two satellites can meet head on
PACE = (0.04, 0.10)  # shares of the speed: 17,500 mph is told of 17,130, and an ellipse has more than one
LOW_ORBIT = Interval(160_000.0, 2_000_000.0)  # m; low Earth orbit (ESA, and NASA's upper end)

_EVERY = re.compile(
    r"\b(?:(?<!one )every|once in|takes|took|took it|revolution in|"
    r"(?:circles|orbits|rounds|goes (?:a?round))\s(?:the\s)?(?:Earth|globe|planet)\s(?:once\s)?in|"
    r"period(?:\s(?:of|is|was))?)\s+(?:\w+\s){0,2}$",
    re.I,
)
_ONE_EVERY = re.compile(r"\b(?:one|each|another)\s(?:released\s)?every\s(?:\w+\s){0,2}$")  # satellites set free
_GOES_ON = re.compile(r"(?:It|Its|The (?:orbit|satellite|spacecraft|station)|One (?:orbit|revolution|round)|Each)\b")
_ROUND = re.compile(r"\b(?:period|round|circuit|revolution)\b", re.I)
_STATION = re.compile(
    r"\b(?:space station|ISS|low[- ]Earth orbit|Tiangong|Hubble|Starlink)\b"
    r"|(?<!ground )(?<!tracking )(?<!radar )\bstation (?:circles|orbits|is in orbit|is orbiting)\b",
    re.I,
)
_OTHER_SPEED = re.compile(
    r"\b(?:launch|lift|escap|impact|colli|relativ|debris|fragment|re-?ent|rocket|missile|wind)", re.I
)
_MADE = re.compile(r"\b(?:satellites?|spacecraft|station|ISS|debris|fragments?|capsule|rocket|shuttle)\b", re.I)
_FAR_OUT = re.compile(
    r"\b(?:sun|solar|light|star|stars|galax\w+|meteor\w*|comet|asteroid|interstellar|plasma|waves?)\b", re.I
)
_MOVES = re.compile(  # what is up there moves in its orbit, whatever the verb
    r"\b(?:space\sstation|ISS|Tiangong|Hubble)\b[^.;]{0,60}\b(?:mov(?:es|ing)|travel(?:s|led|ling|ing)|flies|flying|goes|races|speeds|"
    r"hurtles|zips|moved|flew|at)\b",
    re.I,
)


def orbit(reading: Reading) -> Iterator[Finding]:
    """Hold the figures of each sentence on an orbit against each other."""
    before: list[Claim] = []
    for sentence, claims in by_sentence(reading.claims):
        words = reading.article.quote(sentence)
        told = [claim for claim in claims if claim.quantity]
        yield from too_fast(told, words)
        before, told_before = [], before
        further = told_before and _GOES_ON.match(words) and _ROUND.search(words)
        if further or around_earth(words, reading.article.text) or _MOVES.search(words):
            heights = heights_of(told, words)
            goes_on = not heights and _GOES_ON.match(words)
            yield from of_one(told, told_before if goes_on else heights, words, sentence)
            before = heights


def of_one(told: Sequence[Claim], heights: Sequence[Claim], words: str, sentence: Span) -> Iterator[Finding]:
    """All that can be said of the orbit that one sentence tells of."""
    low, high = only(told, "perigee"), only(told, "apogee")
    if low and high and one_voice(low, high) and "apogee" in words.lower():
        yield from upside_down(low, high)
    long = period_in(told, words, sentence)
    if heights and long and one_voice(*heights, long):
        yield round_trip(heights, long)
    fast = only(told, "speed", unit="m/s")
    if (
        fast
        and not _OTHER_SPEED.search(words)
        and (heights or _STATION.search(words))
        and (STAYING.search(words) or _MOVES.search(words))
    ):
        yield pace(heights, fast)


def period_in(told: Sequence[Claim], words: str, sentence: Span) -> Claim | None:
    """The one time of a round that the sentence tells: "every 94 minutes", "a period of 94 minutes"."""
    times = [one for one in told if one.unit == "s"]
    found = [
        one
        for one in times
        if (one.aspect == "period" and not _ONE_EVERY.search(words[: max(one.span.start - sentence.start, 0)]))
        or _EVERY.search(words[: max(one.span.start - sentence.start, 0)])
    ]
    return found[0] if len(found) == 1 else None


def upside_down(low: Claim, high: Claim) -> Iterator[Finding]:
    """Speaks where the perigee is above the apogee."""
    assert low.quantity and high.quantity, "given by only"
    below = Figure(Interval(0.0, high.quantity.said.high), Interval(0.0, high.quantity.fair.high))
    reason = f"A perigee of {low.told} is above the apogee of {high.told}; the perigee is the lowest point of an orbit."
    answer = Answer(holds="", conflicts=reason, would_hold_if="with the two the other way round")
    finding = weigh(low.quantity, below, low, high, answer=answer, working=[f"{low.told} > {high.told}"])
    if finding.verdict in (Verdict.CONFLICTS, Verdict.DEPENDS):
        yield finding


def mean_height(heights: Sequence[Claim]) -> Figure:
    """The mean altitude of an orbit, in m."""
    first, last = heights[0].quantity, heights[-1].quantity
    assert first and last, "given by heights_of"
    return (first + last).scaled(0.5)  # half the sum of the two ends


def round_trip(heights: Sequence[Claim], long: Claim) -> Finding:
    """The verdict on a height and the time of a round."""
    assert long.quantity, "given by period_in"
    mean = mean_height(heights)
    shares = PRECISE if len(heights) > 1 else ROUGH
    fits = Figure(rounds(mean.said, shares[0]), rounds(mean.fair, shares[1]))
    window = between(fits.said, per=MINUTE, unit="minutes")
    high = " to ".join(one.told for one in heights)
    right = altitude_of(middle(long.quantity.bare)) / KILOMETRE
    answer = Answer(
        holds=f"A round in {long.told} fits {high}: a round so high takes {window}.",
        conflicts=f"A round in {long.told} and {high} do not fit together: a round so high takes {window}.",
        depends=f"A round in {long.told} is outside the {window} of one at {high}; rounding, or another shape of the"
        " orbit, can explain it.",
        on="rounding, or whether the altitude is that of one end of the orbit",
        would_hold_if=f"at a mean altitude of about {number(right)} km" if right > 0 else None,
    )
    mid = middle(mean.said)
    exact = number(period_at(mid) / MINUTE, decimals=1)
    working = [
        f"T = 2π·√(a³/GM), a = {number((mid + EARTH_RADIUS) / KILOMETRE)} km: {exact} min",
        f"with {number(DATUM / KILOMETRE)} km for the level it is counted from and {shares[0]:.1%}: {window}",
        f"at the very most: {between(fits.fair, per=MINUTE, unit='minutes')}",
    ]
    return weigh(long.quantity, fits, *heights, long, answer=answer, working=working)


def rounds(height: Interval, share: float) -> Interval:
    """The shortest and the longest round at such heights, in s."""
    shortest = period_at(max(height.low - DATUM, 0.0))
    return Interval(shortest * (1 - share), period_at(height.high + DATUM) * (1 + share))


def pace(heights: Sequence[Claim], fast: Claim) -> Finding:
    """The verdict on a speed in orbit."""
    assert fast.quantity, "given by only"
    mean = mean_height(heights) if heights else Figure(LOW_ORBIT, LOW_ORBIT)
    fits = Figure(speeds(mean.said, PACE[0]), speeds(mean.fair, PACE[1]))
    where = f"at {' to '.join(one.told for one in heights)}" if heights else "near the Earth"
    window = between(fits.said, per=KILOMETRE / HOUR, unit="km/h")
    answer = Answer(
        holds=f"{fast.told} fits an orbit {where}, where a satellite goes at {window}.",
        conflicts=f"{fast.told} does not fit an orbit {where}, where a satellite goes at {window}.",
        depends=f"{fast.told} fits an orbit {where} only loosely: a satellite goes at {window} there.",
        on="rounding, or the shape of the orbit",
        would_hold_if=next((words for words, per in SLIPS.items() if scaled_into(fast, per, fits)), None),
    )
    by_second = between(fits.said, per=KILOMETRE, unit="km/s")
    working = [
        f"v = √(GM/a), a circular orbit: {window}, {by_second}",
        f"told: {between(fast.quantity.said, per=1, unit='m/s')}",
    ]
    return weigh(fast.quantity, fits, *heights, fast, answer=answer, working=working)


def scaled_into(fast: Claim, per: float, fits: Figure) -> bool:
    """Whether a speed would fit if it were told in the other unit."""
    named = re.search(r"mph|miles|mi/h", fast.told) is not None
    same_unit = per in (THOUSAND, HOUR, 1 / HOUR)  # times; the unit told is the same but for its prefix or its time
    return bool(fast.quantity and (same_unit or named == (per < 1)) and fast.quantity.bare.scaled(per).meets(fits.said))


def too_fast(told: Sequence[Claim], words: str) -> Iterator[Finding]:
    """Speaks where what people made and sent up is said to go faster than anything near the Earth does."""
    for fast in (one for one in told if one.unit == "m/s" and one.quantity):
        assert fast.quantity, "kept just above"
        if fast.quantity.fair.low > FASTEST and _MADE.search(words) and not _FAR_OUT.search(words):
            reason = f"{fast.told} is faster than anything in orbit goes: near the Earth that is about 8 km a second."
            fits = Interval(0.0, FASTEST)
            hour = fast.quantity.bare.scaled(1 / HOUR).meets(speeds(LOW_ORBIT, PACE[1]))
            answer = Answer(holds="", conflicts=reason, would_hold_if="an hour and not a second" if hour else None)
            working = ["beyond 11.2 km a second it would leave the Earth, and two in orbit meet at 16 at most"]
            yield weigh(fast.quantity, Figure(fits, fits), fast, answer=answer, working=working)


def speeds(height: Interval, share: float) -> Interval:
    """The slowest and the fastest circular orbit at such heights, in m/s."""
    slowest = orbital_speed(height.high) if height.high < float("inf") else 0.0
    return Interval(slowest * (1 - share), orbital_speed(max(height.low, 0.0)) * (1 + share))


def middle(interval: Interval) -> float:
    """The middle of an interval, or its closed end."""
    return interval.low if interval.high == float("inf") else interval.middle
