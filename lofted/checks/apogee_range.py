"""Do the apogee and the range fit what is said of the path, and of how far it could go?

For each range there is one arc that takes the least speed. What rises higher
than that was lofted, what stays lower was flown flat.

    >>> review("The missile rose to 60 km and flew 800 km on a lofted trajectory.")
    apogee_range: conflicts. An apogee of 60 km and a range of 800 km are no lofted path: the arc of least energy
    to there rises to 194 km.

    >>> review("The missile rose to 2,000 km and flew 800 km on a lofted trajectory.")
    apogee_range: holds. An apogee of 2,000 km and a range of 800 km are a lofted path: the arc of least energy to
    there rises to 194 km.

How far the same speed would carry on that arc is a rough measure of a range
told for the standard path: estimates made public lie at up to 1.4 times as far.

    >>> review("The missile rose to 500 km and flew 400 km; on a standard trajectory it could reach 10,000 km.")
    apogee_range: depends. 10,000 km is far from what an apogee of 500 km and a range of 400 km show: the same
    speed carries 620 to 1,688 km on the arc of least energy.

    >>> review("The missile rose to 2,802 km and flew 933 km; it has a range of 6,700 km on a standard trajectory.")
    apogee_range: holds. 6,700 km fits an apogee of 2,802 km and a range of 933 km: the same speed carries 3,518 to
    9,385 km on the arc of least energy.

What is flown above that arc goes less far, and not further, the steeper it is shot.

    >>> review("The missile rose to 2,000 km and flew 1,000 km. At a steeper angle it would have flown 4,000 km.")
    apogee_range: conflicts. At a steeper angle a lofted flight goes less far, and not 4,000 km: the arc of least
    energy to 1,000 km rises to 240 km.

    >>> review("The missile rose to 40 km and flew 400 km. At a steeper angle it could have flown 600 km.")

Silent where the path is not told of, or where the sentences tell of more than one flight.

    >>> review("The missile rose to 500 km and flew 400 km; another type can reach 10,000 km on a normal path.")

Limits: what was carried is not known, and a lighter load goes further, so that the window is wide; the test can
show that a range does not follow from a flight, and not what a missile can do.

Source: Bate, Mueller and White, Fundamentals of Astrodynamics (1971), chapter 6; the window from the estimates that
were published for the catalogue's flights.
"""

import re
from collections.abc import Iterator

from lofted.checking import Answer, conflicts, weigh
from lofted.facts import Claim, Figure, Finding, Interval, Quantity, Reading, Record
from lofted.reference.history import marks
from lofted.reference.mechanics import apogee_of_least_energy, farthest
from lofted.reference.saying import KILOMETRE, between, number

FIELD = "flight and orbit"

HIGHER = (1.2, 0.7)  # times the apogee of least energy, said and fair: above is lofted; lofted tests have 4 to 20
LOWER = (0.95, 1.6)  # the same: below is flat; flights called depressed have 0.3 to 0.6
CARRIES = (0.6, 1.6)  # times; public estimates lie at 1.0 to 1.4, and a heavy load takes off as much again
UTMOST = (0.2, 2.2)  # times; beyond, no estimate of the record lies
NEAR = 400  # characters before a range told for another path in which the flight it follows from must stand
AIR = 25_000.0  # m; what stays lower flies by its wings
HALF_WAY = 20_000_000.0  # m; half way round the Earth

_LOFTED = re.compile(r"\b(?:lofted|steep(?:ly)?|high[- ]angle|near[- ]vertical|nearly vertical)\b", re.I)
_FLAT = re.compile(
    r"\b(?:depressed|flat(?:ter|tened)?|low)\s(?:ballistic\s)?(?:trajectory|trajectories|path|arc|angle)\b", re.I
)
_ANOTHER = re.compile(r"\b(?:another|other|different|unlike|whereas|while|earlier|previous|older|newer)\b", re.I)
_OTHERWISE = re.compile(
    r"\b(?:could|would|might|may|can|if|not|instead|rather|than|unlike|capable|able)\b|n['’]t\b", re.I
)
_STANDARD = re.compile(
    r"\b(?:standard|normal|flat(?:ter|tened)?|regular|ordinary|optimal|minimum[- ]energy|shallower|conventional)"
    r"\s(?:\w+\s){0,2}(?:trajectory|path|arc|angle)\b|\bif (?:it were |it was |it had been )?(?:flown|fired|launched) "
    r"(?:\w+\s){0,2}(?:flat|normal|standard|optimal|lower)",
    re.I,
)
_STEEPER = re.compile(
    r"\b(?:at|with)\san?\s(?:even\s|much\s)?(?:steeper|higher)\s(?:launch\s|firing\s)?angle\b(?!\sthan)|\bmore\ssteeply\b",
    re.I,
)
_WOULD = re.compile(
    r"\b(?:would|could|might)\s(?:have\s)?(?:flown|fly|reach(?:ed)?|cover(?:ed)?|travel(?:l?ed)?|gone?|been\sable)\b"
)


def apogee_range(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold the apogee and the range of a flight against what is said of its path."""
    text = reading.article.text
    for claim in reading.claims:
        words = text[claim.sentence.start : claim.sentence.end]
        if claim.unit == "m" and claim.aspect in ("range", "reach", "distance", "figure") and _STEEPER.search(words):
            yield from steeper(claim, words, reading, record)
        if claim.aspect == "reach" and claim.quantity and _STANDARD.search(words) and not _ANOTHER.search(words):
            flown = flight_in(reading, claim.sentence.start, claim.sentence.end) or flight_in(
                reading, claim.sentence.start - NEAR, claim.sentence.end
            )
            if flown:
                yield judged(*flown, claim)
        elif claim.aspect == "apogee":
            flown = flight_in(reading, claim.sentence.start, claim.sentence.end)
            named = [bool(_LOFTED.search(words)), bool(_FLAT.search(words))]
            if flown and named.count(True) == 1 and not _OTHERWISE.search(words):
                yield named_path(*flown, lofted=named[0])


def steeper(claim: Claim, words: str, reading: Reading, record: Record) -> Iterator[Finding]:
    """That a flight which was lofted would have gone less far at a steeper angle, and not further."""
    flown = flight_in(reading, claim.sentence.start - NEAR, claim.sentence.start)
    tall, far = (flown[0].quantity, flown[1].quantity) if flown else on_record(reading, record)
    if not (tall and far and claim.quantity) or claim.denied or not _WOULD.search(words) or _STANDARD.search(words):
        return
    least_high = apogee_of_least_energy(far.fair.high) if far.fair.high < HALF_WAY / 2 else tall.fair.high
    if claim.quantity.bare.low > far.fair.high and tall.fair.low > HIGHER[0] * least_high:
        reason = f"At a steeper angle a lofted flight goes less far, and not {claim.told}: the arc of least energy to"
        reason += f" {far.written} rises to {number(apogee_of_least_energy(far.bare.middle) / KILOMETRE)} km."
        yield conflicts(*(flown or ()), reason=reason, spans=[claim.span], would_hold_if="at a normal, flatter angle",
                        working=[f"it flew {far.written} far and {tall.written} high"])  # fmt: skip


def on_record(reading: Reading, record: Record) -> tuple[Quantity | None, Quantity | None]:
    """The least height and the greatest distance that parties give of the one launch of an article."""
    flights = {flight.id: flight for event in reading.events if (flight := record.flight(event.entry))}
    if len(flights) != 1:
        return None, None
    (flight,) = flights.values()
    high = min((mark.figure for mark in marks(flight, "apogee")), key=lambda one: one.bare.low, default=None)
    return high, max((mark.figure for mark in marks(flight, "range")), key=lambda one: one.bare.high, default=None)


def flight_in(reading: Reading, start: int, end: int) -> tuple[Claim, Claim] | None:
    """The apogee and the range of a stretch of text, where it holds one of each and one voice tells both."""
    near = [one for one in reading.claims if start <= one.span.start < end]
    if any(getattr(one.value, "entry", "") in ("CRUISE", "SLV") for one in near if one.aspect == "vehicle_class"):
        return None
    inside = [one for one in near if one.quantity]
    high = [one for one in inside if one.aspect == "apogee"]
    far = [one for one in inside if one.aspect == "range"]
    if len(high) != 1 or len(far) != 1 or high[0].voice.name != far[0].voice.name:
        return None
    tall, distance = high[0].quantity, far[0].quantity
    closed = tall and distance and max(tall.fair.high, distance.fair.high) < HALF_WAY
    return (high[0], far[0]) if closed and tall and tall.said.low > AIR and distance and distance.fair.low > 0 else None


def named_path(high: Claim, far: Claim, *, lofted: bool) -> Finding:
    """The verdict on a path that is called lofted, or flat."""
    assert high.quantity and far.quantity, "given by flight_in"
    said, fair = (least(far.quantity.said), least(far.quantity.fair))
    if lofted:
        fits = Figure(Interval(said.low * HIGHER[0], HALF_WAY), Interval(fair.low * HIGHER[1], HALF_WAY))
    else:
        fits = Figure(Interval(0.0, said.high * LOWER[0]), Interval(0.0, fair.high * LOWER[1]))
    name = "lofted" if lofted else "flat"
    pair = f"An apogee of {high.told} and a range of {far.told} are"
    rises = f"the arc of least energy to there rises to {number(said.middle / KILOMETRE)} km."
    answer = Answer(
        holds=f"{pair} a {name} path: {rises}",
        conflicts=f"{pair} no {name} path: {rises}",
        depends=f"{pair} hardly a {name} path: {rises}",
        on="what is called so, and rounding",
    )
    return weigh(high.quantity, fits, high, far, answer=answer, working=[rises])


def least(distance: Interval) -> Interval:
    """How high arcs of least energy to such distances rise, in m."""
    return Interval(apogee_of_least_energy(distance.low), apogee_of_least_energy(distance.high))


def judged(high: Claim, far: Claim, reach: Claim) -> Finding:
    """The verdict on a range told for the standard path."""
    assert high.quantity and far.quantity and reach.quantity, "given by flight_in"
    fits = Figure(
        carried(high.quantity.said, far.quantity.said, CARRIES), carried(high.quantity.fair, far.quantity.fair, UTMOST)
    )
    flown = f"an apogee of {high.told} and a range of {far.told}"
    how = f"the same speed carries {between(fits.said, per=KILOMETRE, unit='km')} on the arc of least energy."
    answer = Answer(
        holds=f"{reach.told} fits {flown}: {how}",
        conflicts=f"{reach.told} is far from what {flown} show: {how}",
        depends=f"{reach.told} is beyond what {flown} commonly show: {how}",
        on="what was carried, since a lighter load goes further, and on how it was flown",
    )
    working = [
        "sin(Ψ/2) = Q / (2 − Q), Q = v² · R / GM at the ground",
        f"public estimates lie at 1.0 to 1.4 times that; allowed are {CARRIES[0]} to {CARRIES[1]} times, at the very"
        f" most {UTMOST[0]} to {UTMOST[1]}",
    ]
    return weigh(reach.quantity, fits, high, far, reach, answer=answer, working=working)


def carried(apogee: Interval, distance: Interval, shares: tuple[float, float]) -> Interval:
    """How far the speed of such arcs would carry, in m, with its shares; no end where it is half way round."""
    low = farthest(max(apogee.low, 1.0), max(distance.low, 1.0))
    high = farthest(apogee.high, distance.high) * shares[1]
    return Interval(low * shares[0], high if high < HALF_WAY else float("inf"))
