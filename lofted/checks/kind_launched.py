"""Was a missile of that class launched on that day?

    >>> review("North Korea fired an intercontinental ballistic missile on May 30, 2024.")
    kind_launched: conflicts. “intercontinental ballistic missile” does not fit: what North Korea launched on
    30 May 2024 is on record as KN-25, a short-range ballistic missile.

    >>> review("North Korea fired short-range ballistic missiles on May 30, 2024.")

Classes beside each other are drawn differently by different hands, and first reports are corrected: there the
verdict depends, but for a missile that flew farther than anybody draws the class.

    >>> review("North Korea fired a medium-range ballistic missile over Japan on October 4, 2022.")
    kind_launched: conflicts. “medium-range ballistic missile” does not fit: what North Korea launched on 4 October 2022
    is on record as North Korean IRBM of October 2022, an intermediate-range ballistic missile, and flew 4,500 km.

Silent on launches of a day of which the shelf holds none of that country, and where a missile of the
class flew on the day beside it.

Source: the catalogue's vehicles and flights.
"""

import re
from collections.abc import Iterator
from math import inf

from lofted.checking import conflicts, depends
from lofted.facts import CLOCK, DAYS, Claim, Event, Finding, Flight, Named, Reading, Record
from lofted.reference.days import A_DAY
from lofted.reference.history import complete, launch_evidence, uncertain
from lofted.reference.lone import lone_of, names_nobody
from lofted.reference.saying import KILOMETRE, day, number
from lofted.told.range_classes import IN_FULL, LADDER, LIMITS, neighbours
from lofted.told.rivals import as_first

FIELD = "missiles, rockets and craft"

AROUND = 70  # characters on each side of a class in which its launch is told; some ten words
STRETCHED = 3.0  # times the height; the way of least energy is four times as long as it is high, and less when far
NO_RANGE = ("SLBM", "HGV", "SLV", "INTERCEPTOR")  # kinds that have a range of any class
ASKED = (*LADDER, "SLBM", "CRUISE")  # classes that are asked about

_NOT_IT = re.compile(
    r"\b(?:not|never|no|than|unlike|like|or|versus|replac\w*|instead|rather|versions?|variants?|test-?bed|based|if)\b",
    re.I,
)
_EARLIER = re.compile(  # another launch, from which the time is told: "the first in weeks, since a short-range one"
    r"\b(?:since|after|before|following|unlike|besides)\s(?:(?:an?|the|its|one|two|several|that|those)\s)?(?:[\w-]+\s)?$",
    re.I,
)
_OBJECT = re.compile(
    r"\b(?:launched|fired|test-?fired|launches|fires|test-?fires|tested|tests|shot|lobbed)\s(?:[\w“\"‘’'-]+\s){0,4}$|"
    r"\b(?:struck|hits?|strikes|attack(?:ed|s)|targeted)\b[^.;:]{0,60}?\s(?:with|by|using)\s(?:[\w-]+\s){0,3}$",
    re.I,
)
_STRUCK = re.compile(
    r"\b(?:struck|hit|attacked|bombarded|pounded|targeted)\s[^.;]{3,50}\swith\s(?:[\w-]+\s){0,3}$", re.I
)
_STRIKES = re.compile(r"\s(?:\w+\s){0,2}(?:struck|hit|slammed\sinto|came\sdown\son)\s(?!by\b)", re.I)
_IS = re.compile(  # "the missile fired on Friday was an …"
    r"\b(?:missiles?|rockets?|projectiles?|weapons?|launch|test)\b[^.;]{0,60}\s(?:was|were|is|are|as)\s(?:in\sfact\s|that\sof\s|of\s|one\sof\s)?"
    r"(?:an?\s)?(?:[\w-]+\s){0,2}$",
    re.I,
)
_WAS = re.compile(
    r"\s(?:\w+\s){0,3}(?:was|were)\s(?:test-)?(?:launched|fired|tested)\b|"
    r"\s(?:that|which)\s(?:flew|crossed|passed|sailed|fell|landed|came\sdown|splashed)\b",
    re.I,
)
_OF_DAY = re.compile(  # between a class and its day: "the ICBM that North Korea sent over Hokkaido on Friday"
    r"(?:\s(?:ballistic\s)?missile)?,?\s(?:(?:that|which)\s)?(?:(?:[A-Z]\w+\s){1,2}|it\s|the\sNorth\s)?(?:had\s)?"
    r"(?:test-)?(?:launched|fired|tested|sent|shot|lobbed|hurled|flown|of)\b"
    r"(?:(?!\b(?:than|after|since|before|like|and|flew|was|were|in|day)\b)[^,;.]){0,60}"
)
_IT_WAS = re.compile(  # a sentence that goes on with the one missile of the sentence before
    r"(?:It|This|The\s(?:missile|weapon|projectile|rocket))\s(?:was|is)\s(?:in\sfact\s)?(?:an?\s)?(?:[\w-]+,?\s){0,4}$"
)


def kind_launched(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold the class told of each launch against what that country launched on that day."""
    for event in reading.events:
        flight = record.flight(event.entry)
        if event.kind == "launch" and (flight is None or flight.vehicle_class in LADDER):
            yield from of_launch(event, reading, record)


def of_launch(event: Event, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on the class of what a country launched on a day, where nothing of that class is on record."""
    when, told = event.when, [one for one in event.about("vehicle_class") if is_object(one, event, reading)]
    flight = record.flight(event.entry)
    countries = set(event.who) or ({flight.country} if flight else set())
    if when and not countries and names_nobody(reading.article.text, record):
        countries = {lone_of([when], None, record)} - {""}  # of a day on which one country alone launched
    if when is None or when.start is None or when.precision not in (*DAYS, *CLOCK) or len(countries) != 1:
        return
    country = min(countries)
    told = [one for one in told if isinstance(one.value, Named) and one.value.entry in ASKED]
    if len({one.value.entry for one in told if isinstance(one.value, Named)}) != 1:
        return
    near = [one for one in record.flights() if one.country == country and abs(one.day - when.start.date()) <= A_DAY]
    flown = [one for one in near if one.day == when.start.date()]
    claim = told[0]
    assert isinstance(claim.value, Named), "kept above"
    kind = claim.value.entry
    right = {one.vehicle_class for one in flown}
    here = [one for one in reading.claims if one.sentence == claim.sentence]
    beside = [one.value for one in here if one.aspect == "vehicle_class"]
    if as_first(claim, reading) or any(isinstance(one, Named) and one.entry in right for one in beside):
        return  # "Kyiv spoke of an ICBM, Washington of a missile of intermediate range"
    if flown and not any(one.vehicle_class == kind for one in near):
        yield misfit(claim, kind, flown, record)


def is_object(claim: Claim, event: Event, reading: Reading) -> bool:
    """Whether a class is that of what was launched, in a sentence that tells the day."""
    text = reading.article.text
    before = text[max(claim.sentence.start, claim.span.start - AROUND) : claim.span.start]
    after = text[claim.span.end : min(claim.sentence.end, claim.span.end + AROUND)]
    if _IT_WAS.fullmatch(text[claim.sentence.start : claim.span.start]) and follows(claim, event, text):
        return not claim.denied
    if _EARLIER.search(before):
        return False
    found = _OBJECT.search(before) or _IS.search(before) or _STRUCK.search(before)
    days = [one for one in event.about("launch_date", "launch_time") if one.sentence == claim.sentence]
    parted = (text[min(one.span.end, claim.span.end) : max(one.span.start, claim.span.start)] for one in days)
    between = [text[claim.span.end : one.span.start] for one in days if one.span.start > claim.span.end]
    if any(_OF_DAY.fullmatch(one) for one in between):
        return not (claim.denied or _NOT_IT.search(before))
    dated = any(";" not in between for between in parted)
    done = bool(found and not _NOT_IT.search(found[0])) or bool(
        (_WAS.match(after) or _STRIKES.match(after)) and not _NOT_IT.search(before)
    )
    return dated and done and not claim.denied


def follows(claim: Claim, event: Event, text: str) -> bool:
    """Whether the sentence right before tells the day of the launch."""
    days = event.about("launch_date", "launch_time")
    before = max((one.sentence.end for one in days if one.sentence.end <= claim.sentence.start), default=-1)
    return before >= 0 and not text[before : claim.sentence.start].strip(" .")


def misfit(claim: Claim, kind: str, flown: list[Flight], record: Record) -> Finding:
    """What is said where no launch of the kind is on record for the day."""
    first = flown[0]
    names = dict.fromkeys(called(one, record) for one in flown)
    country = record.entry(first.country)
    reason = (
        f"“{claim.told}” does not fit: what {country.name if country else 'it'} launched on {day(first.day)} "
        f"is on record as {' and '.join(names)}."
    )
    evidence = [launch_evidence(one) for one in flown]
    too_far = [
        beyond(one, kind) or (neighbours(one.vehicle_class, kind) and far_short(one, kind, record)) for one in flown
    ]
    if all(too_far):
        would = f"as {IN_FULL[first.vehicle_class]}"
        widest = LIMITS[kind][1]
        working = [f"{kind}: {number(widest.low)} to {number(widest.high)} km by the widest limits"]
        reason = f"{reason[:-1]}, and flew {too_far[0]}."
        return conflicts(claim, reason=reason, working=working, evidence=evidence, would_hold_if=would)
    if any(neighbours(one.vehicle_class, kind) for one in flown):
        return depends(claim, reason=reason, on="whose class is followed, and of which report", evidence=evidence)
    whole = complete(record, f"{first.country}/{kind}", first.day - A_DAY, first.day + A_DAY)
    whole = whole and kind != "CRUISE"  # of which neither side always tells
    odd = any(uncertain(one) or one.vehicle_class in NO_RANGE or one.vehicle.startswith("unknown") for one in flown)
    if not whole or odd:
        on = "whether another launch of that day is meant, which the shelf may lack"
        return depends(claim, reason=reason, on=on, evidence=evidence)
    would = f"as {IN_FULL[first.vehicle_class]}"
    return conflicts(claim, reason=reason, evidence=evidence, would_hold_if=would)


def beyond(flight: Flight, kind: str) -> str:
    """The distance that every party saw a missile fly, where it is longer than the widest limits of a class."""
    told = [account.range for account in flight.accounts if account.range]
    limit = LIMITS[kind][1].high * KILOMETRE if kind in LIMITS else inf
    return told[0].written if told and all(one.fair.low > limit for one in told) else ""


def far_short(flight: Flight, kind: str, record: Record) -> str:
    """The distance that every party saw a missile fly at full stretch, where it is shorter than a class begins."""
    told = [account.range for account in flight.accounts if account.range]
    rose = [account.apogee for account in flight.accounts if account.apogee]
    limit = LIMITS[kind][1].low * KILOMETRE if kind in LIMITS else 0.0
    short = bool(told and rose) and all(one.bare.high < limit for one in told)
    named = {account.vehicle for account in flight.accounts if account.vehicle} - {flight.vehicle}
    entries = [record.entry(name) for name in named]  # another type of the same class is no other class
    agreed = all(entry is not None and entry.columns["class"] == flight.vehicle_class for entry in entries)
    flat = short and agreed and max(one.bare.high for one in rose) * STRETCHED <= min(one.bare.low for one in told)
    return told[0].written if flat else ""


def called(flight: Flight, record: Record) -> str:
    """A flight's vehicle and its class in words."""
    vehicle = record.entry(flight.vehicle)
    kind = IN_FULL.get(flight.vehicle_class, flight.vehicle_class)
    return f"{vehicle.name}, {kind}" if vehicle and not flight.vehicle.startswith("unknown") else kind
