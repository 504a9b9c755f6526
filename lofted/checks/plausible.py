"""Can a missile of that class have flown so?

Bounds that are wide on purpose, for each class of missile: only a figure that
no flight could have comes out of them, and most often a thousand was lost.

    >>> review("The ICBM reached an altitude of over six kilometres and flew 840 km in 58 minutes.")
    plausible: conflicts. An altitude of over six kilometres is below the 100 km to 15,000 km that an ICBM can
    have.

    >>> review("The ICBM reached an altitude of over 6,200 km and flew 1,080 km in 71 minutes.")

    >>> review("The missile reached a speed of Mach 100.")
    plausible: conflicts. A speed of Mach 100 is above the 40 mach that a missile can have.

Of a missile whose class is not told, a height of some kilometres is a thousandth of what such reports tell, unless
the text is of what flies low.

    >>> review("The missile reached a height of six kilometres.")
    plausible: conflicts. An altitude of six kilometres is below the 10 km to 15,000 km that a missile can have.

    >>> review("The missile reached a height of six kilometres and hit the drone.")

A low figure may be that of a flight cut short, and depends on that where no slip explains it.

    >>> review("The ICBM reached an altitude of 40 kilometres.")
    plausible: depends. An altitude of 40 kilometres is below the 100 km to 15,000 km that an ICBM can have.

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

from lofted.checking import conflicts, depends, firm, leaves_open
from lofted.facts import Claim, Event, Finding, Flight, Named, Quantity, Reading, Record
from lofted.reference.bounds import MEASURES, bounds, grounds, slip, spoken
from lofted.reference.history import marks
from lofted.reference.kinds import BALLISTIC
from lofted.reference.misfits import lost_thousand, off_by
from lofted.reference.saying import CALLED, KILOMETRE, MINUTE, day, number
from lofted.told.class_launched import named_by, vehicle_class

FIELD = "flight and orbit"

WENT_ON = 300_000.0  # m; a missile that came down so far off was not cut short on its way up
KEPT_ON = 5 * MINUTE  # s; nor one that was in the air for so long
ROUND_EARTH = 7_900.0  # m/s; a satellite just above the ground (Bate, Mueller and White 1971, chapter 1)
IN_MILES = 1 / 1.609344  # kilometres to a mile, the other way round
CREEPS = 20.0  # m/s; ours: a tenth of the slowest on record, 1,001 km in 86 minutes on a lofted path
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
_MISSILE = re.compile(r"\bmissiles?\b", re.I)
_THROWN = re.compile(r"\b(?:(?<!cruise )missiles?|ICBMs?|warheads?|re-?entry\s(?:vehicles?|bod(?:y|ies)))\b", re.I)
_TO_SPACE = re.compile(  # what leaves the Earth, and two speeds added
    r"\b(?:orbit\w*|satellites?|space\w*|Moon|lunar|asteroids?|meteor\w*|escape|closing|combined|relative|FOBS|"
    r"glid\w*|faster|slower)\b", re.I
)  # fmt: skip
_FAILED = re.compile(
    r"\b(?:explo|fail|malfunction|blew|intercept|crash|abort|burst|destroy|unsuccess|shortly after|seconds after)", re.I
)
_LOW = re.compile(  # what flies low, or flies at what flies: of these a height of some kilometres is told as well
    r"\b(?:cruise|glid\w+|hypersonic|anti-?\w+|surface-to-air|air[- ]defen[cs]e|intercept\w*|shot down|drones?|"
    r"shoulder|aircraft|(?:air)?planes?|jets?|helicopters?|artillery|model|amateur|students?|hop|balloons?|explo\w+|fail\w*)\b",
    re.I,
)
_DOTTED = re.compile(r"(?<![\d.,])(\d{1,3})\.(\d{3})\s?(?:km|kilomet(?:er|re)s)\b")
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
        for claim in told:
            if on_record(claim, flight) or of_its_body(claim, reading):
                continue
            if name and another_here(claim, name, reading):
                continue  # "less than a week after an ICBM that stayed aloft for 86 minutes"
            if name and named_by(claim, name, reading):
                yield from as_flown(claim, event, record) or judged(claim, name, reading, event)
            elif not name and not flight and of_missile(claim, event, reading):
                yield from judged(claim, "missile", reading, event)
        yield from paced(event, flight, reading)
    missiles = {one.sentence for one in reading.claims if one.aspect in ("vehicle_kind", "vehicle")}
    for claim in reading.claims:
        thrown = claim.aspect == "speed" and claim.unit == "m/s" and flies_back(claim, reading, record)
        if thrown or (claim.aspect == "speed" and claim.sentence in missiles):
            yield from judged(claim, "ballistic" if thrown else "missile", reading, None)
        elif claim.aspect == "figure" and claim.sentence in missiles:
            yield from unitless(claim, reading)


def of_its_body(claim: Claim, reading: Reading) -> bool:
    """Whether a height is that of the missile itself, beside its weight or width: "height 17.5 metres, weight 50 t"."""
    low = claim.aspect == "apogee" and claim.quantity is not None and claim.quantity.fair.high < TALLEST
    return low and bool(_BODY.search(reading.article.quote(claim.sentence)))


def another_here(claim: Claim, name: str, reading: Reading) -> bool:
    """Whether the sentence of a figure names a missile of another class, and none of the launch's own."""
    here = [one.value for one in reading.claims if one.aspect == "vehicle_class" and one.sentence == claim.sentence]
    told = [one.entry for one in here if isinstance(one, Named)]
    return bool(told) and name not in told


def flies_back(claim: Claim, reading: Reading, record: Record) -> bool:
    """Whether a speed is that of a ballistic missile or of what it throws, and not of a rocket to space."""
    words = reading.article.quote(claim.sentence)
    named = (one.value.entry for one in reading.claims if one.aspect == "vehicle" and isinstance(one.value, Named))
    classes = {entry.columns["class"] for each in named if (entry := record.entry(each))}
    return bool(_THROWN.search(words)) and not _TO_SPACE.search(words) and classes <= {*BALLISTIC}


def on_record(claim: Claim, flight: Flight | None) -> bool:
    """Whether the launch is on record with this figure but for a thousand."""
    if flight is None or claim.quantity is None or claim.aspect not in CALLED:
        return False
    return lost_thousand(claim.quantity, list(marks(flight, claim.aspect)))


def as_flown(claim: Claim, event: Event, record: Record) -> list[Finding]:
    """That a figure is one of a flight of the vehicle named, but for a thousand."""
    named = {one.value.entry for one in event.about("vehicle") if isinstance(one.value, Named)}
    if claim.quantity is None or claim.aspect not in CALLED or not firm(claim):
        return []
    told = [one for flight in record.flights() if flight.vehicle in named for one in marks(flight, claim.aspect)]
    meant = off_by(claim.quantity, told, 1000.0) if len(named) == 1 else None  # times; metres told for kilometres
    if meant is None:
        return []
    name = record.entry(meant.flight.vehicle or "")
    reason = f"{claim.told} is a thousandth of what the {name.name if name else 'missile'} of {day(meant.flight.day)}"
    reason += f" is on record with: {meant.figure.written} of {meant.account.speaker}."
    return [conflicts(claim, reason=reason, would_hold_if="in kilometres", evidence=[meant.evidence])]


def of_missile(claim: Claim, event: Event, reading: Reading) -> bool:
    """Whether a figure is told of a missile of no named class, in a text that is not of those that fly low."""
    here = any(one.sentence == claim.sentence for one in event.about("vehicle_kind"))
    missile = here and _MISSILE.search(reading.article.quote(claim.sentence))
    return bool(missile) and claim.aspect == "apogee" and not _LOW.search(reading.article.text)


def paced(event: Event, flight: Flight | None, reading: Reading) -> Iterator[Finding]:
    """That a missile would have crept, or come round the Earth faster than a satellite, by one way and one time."""
    for far in event.about("range"):
        words = reading.article.quote(far.sentence)
        here = [one for one in event.about("flight_time", "duration") if one.sentence == far.sentence]
        times = [one for one in here if one.aspect == "flight_time" or close(far, one, reading)]
        unsure = any(not firm(one) for one in (far, *times))
        if len(times) != 1 or unsure or on_record(far, flight) or _CUT_SHORT.search(words):
            continue
        way, long = far.quantity, times[0].quantity
        if way and long and way.fair.low / max(long.fair.high, 1.0) > ROUND_EARTH:
            yield too_fast(far, times[0], way.fair.low / max(long.fair.high, 1.0))
        missile = any(one.sentence == far.sentence for one in event.about("vehicle_kind"))
        if missile and way and long and lasted(long) and way.fair.high / max(long.fair.low, 1.0) < CREEPS:
            yield too_slow(far, times[0], way.fair.high / max(long.fair.low, 1.0))


def close(far: Claim, long: Claim, reading: Reading) -> bool:
    """Whether a time follows a way at once: "460 metres in 22 minutes"."""
    return bool(_IN.fullmatch(reading.article.text[far.span.end : long.span.start]))


def too_slow(far: Claim, long: Claim, speed: float) -> Finding:
    """That a missile would have crept so far in so long."""
    working = [f"at most {speed:.1f} m/s; the slowest flight on record came to 190 m/s over the ground"]
    metres = re.search(r"\bmet(?:er|re)s?\b|\d\s?m\b", far.told)
    how = "in kilometres and not in metres" if metres else "a thousand times as far"
    reason = f"{far.told} in {long.told} is slower than any missile flies."
    return conflicts(far, long, reason=reason, working=working, would_hold_if=how)


def too_fast(far: Claim, long: Claim, speed: float) -> Finding:
    """That a missile would have flown faster than a satellite."""
    reason = f"{far.told} in {long.told} is faster than any missile flies: {number(speed / KILOMETRE, decimals=1)} km/s"
    working = ["a satellite goes at 7.9 km/s, and a missile never so fast"]
    would = "in minutes and not in seconds" if "second" in long.told else None
    return conflicts(far, long, reason=f"{reason} at least.", working=working, would_hold_if=would)


def lasted(time: Quantity) -> bool:
    """Whether a time is that of a flight, and not of a hop or of a launch cut short."""
    return time.unit == "s" and time.fair.low >= KEPT_ON


TALLEST = 150.0  # m; above any rocket that was built: Starship stands some 120 m tall
_BODY = re.compile(r"\b(?:diameters?|widths?|wide|weigh(?:s|t|ing|ed)?|mass|tonnes|calib(?:er|re)|tall)\b", re.I)


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
    if told is None or found is None or not firm(claim):
        return
    explicit = _EXPLICIT.get(aspect)
    if explicit and not explicit.search(reading.article.quote(claim.sentence)):
        return
    what = MEASURES[aspect]
    fact = f"{ARTICLE.get(what, 'A')} {what} of {claim.told}"
    can = f"the {spoken(found)} that {ARTICLE.get(name, 'a')} {name if name.isupper() else kind(name)} can have"
    evidence = [grounds(found, name)]
    if (told.said if aspect == "speed" else told.fair).low > found.within.high:
        miles = re.search(r"\bmiles?\b|\bmph\b", claim.told) and told.bare.scaled(IN_MILES).within(found.within)
        how = "in kilometres and not in miles" if miles else slip(told.bare, told.unit, found)
        yield conflicts(claim, reason=f"{fact} is above {can}.", would_hold_if=how, evidence=evidence)
    elif told.bare.high < found.within.low and not _CUT_SHORT.search(reading.article.quote(claim.sentence)):
        how, reason = dotted(claim.told) or slip(told.bare, told.unit, found), f"{fact} is below {can}."
        failed = bool(_FAILED.search(reading.article.text))
        if how and event and (went_on(claim, event) or not failed):
            yield conflicts(claim, reason=reason, would_hold_if=how, evidence=evidence)
        elif not failed:
            yield depends(claim, reason=reason, on="whether the flight was cut short", evidence=evidence)


def dotted(told: str) -> str | None:
    """How a number reads whose dot parts its thousands, as in much of Europe.

    >>> dotted("about 7.000 km"), dotted("7.5 km")
    ('with its dot read as parting thousands: 7,000 km', None)
    """
    number_told = _DOTTED.search(told)
    return f"with its dot read as parting thousands: {number_told[1]},{number_told[2]} km" if number_told else None


def kind(name: str) -> str:
    """What a bound is for, where it is for more than one class."""
    return {"missile": "missile", "ballistic": "ballistic missile"}.get(name, name)


def went_on(claim: Claim, event: Event) -> bool:
    """Whether another figure of the launch says that it flew far or long."""
    far = (one for one in event.about("range", "distance") if one.quantity and one.quantity.bare.low >= WENT_ON)
    long = (one for one in event.about("flight_time") if one.quantity and one.quantity.bare.low >= KEPT_ON)
    return any(one is not claim and not one.denied for one in (*far, *long))


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
