"""Can a missile of that class have flown so?

Bounds that are wide on purpose, for each class of missile: only a figure that
no flight could have comes out of them, and most often a thousand was lost.

    >>> review("The ICBM reached an altitude of over six kilometres and flew 840 km in 58 minutes.")
    plausible: conflicts. An altitude of over six kilometres is below the 100 km to 15,000 km that an ICBM can
    have.

    >>> review("The ICBM reached an altitude of over 6,200 km and flew 1,080 km in 71 minutes.")

    >>> review("The missile reached a speed of Mach 100.")
    plausible: conflicts. A speed of Mach 100 is above the 40 mach that a missile can have.

A low figure alone may be that of a flight cut short, so it conflicts only
beside another that says the missile went on.

    >>> review("The ICBM reached an altitude of six kilometres.")
    plausible: depends. An altitude of six kilometres is below the 100 km to 15,000 km that an ICBM can have.

How far it flew must fit how long it took.

    >>> review("The missile flew 460 metres in 22 minutes and fell into the sea.")
    plausible: conflicts. 460 metres in 22 minutes is slower than any missile flies.

A number without its unit can be anything, and is left open.

    >>> review("The missile rose to an altitude of 6,000 and fell into the sea.")
    plausible: open. “6,000” stands without its unit: in metres and in kilometres it is another flight.

Silent within the bounds, where the class is not told or more than one is, where the launch is on record
with the figure that was meant, which is for `event_figures`, and where words such as
"exploded", "failed" or "stage" tell of a flight cut short or of a part of it.

    >>> review("The ICBM exploded at an altitude of six kilometres.")

Source: `bounds.csv`, each row with its own.
"""

import re
from collections.abc import Iterator
from itertools import product

from lofted.checking import UNSURE, conflicts, depends, leaves_open
from lofted.facts import Claim, Event, Evidence, Finding, Flight, Interval, Named, Quantity, Reading, Record
from lofted.reference.bounds import Bound, bounds
from lofted.reference.class_launched import named_by, vehicle_class
from lofted.reference.history import marks
from lofted.reference.misfits import lost_thousand, off_by
from lofted.reference.saying import CALLED, HOUR, KILOMETRE, MINUTE, day, number

WENT_ON = 300_000.0  # m; a missile that came down so far off was not cut short on its way up
KEPT_ON = 5 * MINUTE  # s; nor one that was in the air for so long
ROUND_EARTH = 7_900.0  # m/s; a satellite just above the ground (Bate, Mueller and White 1971, chapter 1)
CREEPS = 20.0  # m/s; ours: a tenth of the slowest on record, 1,001 km in 86 minutes on a lofted path
SLIPS = (  # a factor that a printed figure is off by → the unit it is of, and the slip that would explain it
    (1000.0, "m", "a thousand times as high or far"),
    (0.001, "m", "in metres and not in kilometres"),
    (MINUTE / HOUR, "s", "in minutes and not in hours"),
    (1 / MINUTE, "s", "in seconds and not in minutes"),
    (0.1, "mach", "with a tenth of the number"),
    (1 / HOUR, "m/s", "an hour and not a second"),
    (0.001, "m/s", "in metres and not in kilometres"),
)
MEASURES = CALLED | {"speed": "speed"}
ARTICLE = {"altitude": "An", "ICBM": "an", "IRBM": "an", "MRBM": "an", "SRBM": "an", "SLBM": "an"}
_EXPLICIT = {  # words that must stand in the sentence, so that no reach of a type is taken for a height
    "apogee": re.compile(
        r"\b(?:altitudes?|heights?|apogee|high|into space|rose|climbed|soared|peaked|reached|topped)\b", re.I
    ),
    "range": re.compile(r"\b(?:flew|flown|travell?ed|covered|covering|flying)\b", re.I),
}
_CUT_SHORT = re.compile(
    r"\b(?:explo\w+|fail\w*|malfunction\w*|blew|abort\w*|destroy\w*|intercept\w*|self-destruct\w*|disintegrat\w*|broke|"
    r"crash\w*|shot down|lost|burn(?:ed|t|out)|cut[- ]?off|stage|booster|separat\w*|eject\w*|ignit\w*|debris|"
    r"fragments?|pad|parachut\w*|descen\w*|cloud|plume|cruise|glid\w*|hypersonic|artillery|drone|aircraft|plane|balloon|satellites?|"
    r"another|others?|second|would|could|if|from a|bombers?)\b",
    re.I,
)
_IN = re.compile(r"(?:\s\([^()]{1,20}\))?\s(?:in|during|for|over)\s(?:about\s|some\s|around\s|only\s|just\s)?")
_BARE = re.compile(
    r"\b(?:altitude|height|apogee|distance)\sof\s(?:about\s|some\s|more\sthan\s|over\s|around\s)?$", re.I
)
_NO_UNIT = re.compile(
    r"\s?(?:[.,;](?!\d)|$|(?:before|and\s(?:fell|flew|then|came|landed|stayed)|after|when|while|then)\b)"
)


def plausible(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each figure of a launch against the bounds of its class, and each speed of a missile against its own."""
    for event in reading.events:
        flight, told = record.flight(event.entry), list(told_of(event, reading))
        name = vehicle_class(event, reading, record) if told else ""
        for claim in told if name else ():
            if named_by(claim, reading) and not on_record(claim, flight):
                yield from as_flown(claim, event, record) or judged(claim, name, reading, event)
        yield from too_slow(event, flight, reading)
        yield from too_fast(event, flight, reading)
    missiles = {one.sentence for one in reading.claims if one.aspect in ("vehicle_kind", "vehicle")}
    for claim in reading.claims:
        if claim.aspect == "speed" and claim.sentence in missiles:
            yield from judged(claim, "missile", reading, None)
        elif claim.aspect == "figure" and claim.sentence in missiles:
            yield from unitless(claim, reading)


def on_record(claim: Claim, flight: Flight | None) -> bool:
    """Whether the launch is on record with this figure but for a thousand."""
    if flight is None or claim.quantity is None or claim.aspect not in CALLED:
        return False
    return lost_thousand(claim.quantity, list(marks(flight, claim.aspect)))


def as_flown(claim: Claim, event: Event, record: Record) -> list[Finding]:
    """That a figure is one of a flight of the vehicle named, but for a thousand."""
    named = {one.value.entry for one in event.about("vehicle") if isinstance(one.value, Named)}
    if claim.quantity is None or claim.aspect not in CALLED or claim.denied or claim.likelihood.words in UNSURE:
        return []
    told = [one for flight in record.flights() if flight.vehicle in named for one in marks(flight, claim.aspect)]
    meant = off_by(claim.quantity, told, 1000.0) if len(named) == 1 else None  # times; metres told for kilometres
    if meant is None:
        return []
    name = record.entry(meant.flight.vehicle or "")
    reason = (
        f"{claim.told} is a thousandth of what the {name.name if name else 'missile'} of {day(meant.flight.day)} is on"
    )
    reason += f" record with: {meant.figure.written} of {meant.account.speaker}."
    return [conflicts(claim, reason=reason, would_hold_if="in kilometres", evidence=[meant.evidence])]


def too_slow(event: Event, flight: Flight | None, reading: Reading) -> Iterator[Finding]:
    """That a missile would have crept, where one clause tells how far it flew and how long."""
    missiles = {one.sentence for one in event.about("vehicle_kind")}
    far = [one for one in event.about("range") if one.sentence in missiles and not on_record(one, flight)]
    times = [one for one in event.about("flight_time", "duration") if one.quantity and lasted(one.quantity)]
    for one, long in product(far, times):
        words = reading.article.text[one.span.end : long.span.start]
        if (
            not (one.quantity and long.quantity and _IN.fullmatch(words))
            or one.denied
            or one.likelihood.words in UNSURE
        ):
            continue
        fastest = one.quantity.fair.high / max(long.quantity.fair.low, 1.0)
        if fastest < CREEPS and not _CUT_SHORT.search(reading.article.quote(one.sentence)):
            reason = f"{one.told} in {long.told} is slower than any missile flies."
            working = [f"at most {fastest:.1f} m/s; the slowest flight on record came to 190 m/s over the ground"]
            metres = re.search(r"\bmet(?:er|re)s?\b|\d\s?m\b", one.told)
            how = "in kilometres and not in metres" if metres else "a thousand times as far"
            yield conflicts(one, long, reason=reason, working=working, would_hold_if=how)


def too_fast(event: Event, flight: Flight | None, reading: Reading) -> Iterator[Finding]:
    """That a missile would have come round the Earth faster than a satellite, by the one way and time of a sentence."""
    for far in event.about("range"):
        times = [one for one in event.about("flight_time") if one.sentence == far.sentence]
        unsure = any(one.denied or one.likelihood.words in UNSURE for one in (far, *times))
        if len(times) != 1 or unsure or on_record(far, flight) or not (far.quantity and times[0].quantity):
            continue
        slowest = far.quantity.fair.low / max(times[0].quantity.fair.high, 1.0)
        if slowest > ROUND_EARTH and not _CUT_SHORT.search(reading.article.quote(far.sentence)):
            speed = f"{number(slowest / KILOMETRE, decimals=1)} km/s at least"
            reason = f"{far.told} in {times[0].told} is faster than any missile flies: {speed}."
            working = ["a satellite goes at 7.9 km/s, and a missile never so fast"]
            would = "in minutes and not in seconds" if "second" in times[0].told else None
            yield conflicts(far, times[0], reason=reason, working=working, would_hold_if=would)


def lasted(time: Quantity) -> bool:
    """Whether a time is that of a flight, and not of a hop or of a launch cut short."""
    return time.unit == "s" and time.fair.low >= KEPT_ON


def told_of(event: Event, reading: Reading) -> Iterator[Claim]:
    """The figures of a launch, and an altitude it "flew at", which may be its top, in a sentence of its own."""
    yield from event.about(*CALLED)
    own = {claim.sentence for claim in event.about("range", "flight_time")}
    yield from (claim for claim in reading.claims if claim.aspect == "altitude" and claim.sentence in own)


def judged(claim: Claim, name: str, reading: Reading, event: Event | None) -> Iterator[Finding]:
    """The verdict on one figure, if there is a bound for it."""
    told = claim.quantity
    aspect = "apogee" if claim.aspect == "altitude" else claim.aspect
    found = bounds().get((name, aspect, told.unit)) if told else None
    if told is None or found is None or claim.denied or claim.likelihood.words in UNSURE:
        return
    explicit = _EXPLICIT.get(aspect)
    if explicit and not explicit.search(reading.article.quote(claim.sentence)):
        return
    what = MEASURES[aspect]
    fact = f"{ARTICLE.get(what, 'A')} {what} of {claim.told}"
    can = f"the {spoken(found)} that {ARTICLE.get(name, 'a')} {name if name.isupper() else kind(name)} can have"
    evidence = [
        Evidence(f"bounds/{name}", f"{what}: {spoken(found)}, {found.why}", found.source, found.url, found.verified)
    ]
    if told.fair.low > found.within.high:
        how = slip(told.bare, told.unit, found)
        yield conflicts(claim, reason=f"{fact} is above {can}.", would_hold_if=how, evidence=evidence)
    elif told.bare.high < found.within.low and not _CUT_SHORT.search(reading.article.quote(claim.sentence)):
        how, reason = slip(told.bare, told.unit, found), f"{fact} is below {can}."
        if event and went_on(claim, event) and how:
            yield conflicts(claim, reason=reason, would_hold_if=how, evidence=evidence)
        elif not re.search(r"\b(?:explo|fail|malfunction|blew|intercept)", reading.article.text, re.I):
            yield depends(claim, reason=reason, on="whether the flight was cut short", evidence=evidence)


def spoken(found: Bound) -> str:
    """The bounds as a sentence has them, thousands parted."""
    return re.sub(r"\d{4,}", lambda digits: number(float(digits[0])), found.words)


def kind(name: str) -> str:
    """What a bound is for, where it is for more than one class."""
    return {"missile": "missile", "ballistic": "ballistic missile"}.get(name, name)


def went_on(claim: Claim, event: Event) -> bool:
    """Whether another figure of the launch says that it flew far or long."""
    far = (one for one in event.about("range", "distance") if one.quantity and one.quantity.bare.low >= WENT_ON)
    long = (one for one in event.about("flight_time") if one.quantity and one.quantity.bare.low >= KEPT_ON)
    return any(one is not claim and not one.denied for one in (*far, *long))


def slip(told: Interval, unit: str, found: Bound) -> str | None:
    """The one slip that would bring a figure within its bounds."""
    for factor, of, words in SLIPS:
        short = found.aspect == "range" and factor < 1  # nobody tells of a flight of some metres
        if of == unit and not short and told.scaled(factor).within(found.within):
            return words
    return None


def unitless(claim: Claim, reading: Reading) -> Iterator[Finding]:
    """That a height or a distance is told without its unit, and no length before it in its sentence lends it one."""
    text, told = reading.article.text, claim.quantity
    before = text[claim.sentence.start : claim.span.start]
    if told is None or told.unit or not _BARE.search(before) or not _NO_UNIT.match(text, claim.span.end):
        return
    here = (one for one in reading.claims if one.sentence == claim.sentence and one.span.end <= claim.span.start)
    if any(one.quantity and one.quantity.unit == "m" for one in here):
        return
    reason = f"“{claim.told}” stands without its unit: in metres and in kilometres it is another flight."
    yield leaves_open(claim, reason=reason)
