"""Can that site, or an orbit of that name, have that inclination?

A launch straight up the coast of one's own latitude reaches no orbit that is
inclined less than the site lies north or south, unless the craft turns its
plane later, which costs much and is done for orbits over the equator.

    >>> review("The satellite was launched from Sohae into an orbit with an inclination of 15 degrees.")
    inclination: conflicts. 15 degrees is less than the latitude of Sohae Satellite Launching Station, 39.7
    degrees: no orbit can be reached from there at less than 39.7 degrees unless its plane is turned.

    >>> review("The satellite was launched from Sohae into an orbit with an inclination of 97.4 degrees.")
    inclination: holds. 97.4 degrees can be reached from Sohae Satellite Launching Station, whose latitude is
    39.7 degrees.

An orbit that keeps pace with the Sun turns by the bulge of the Earth, which
wants an inclination that its height fixes; a polar orbit goes near the poles.

    >>> review("The satellite is in a sun-synchronous orbit at 500 km with an inclination of 79 degrees.")
    inclination: conflicts. 79 degrees does not fit a sun-synchronous orbit at 500 km, which wants 97.1 to 97.7
    degrees.

    >>> review("The satellite is in a polar orbit with an inclination of 45 degrees.")
    inclination: conflicts. 45 degrees does not fit a polar orbit, which is inclined by 80 to 100 degrees.

Silent without both, on geostationary and transfer orbits, where the text tells
of a turn of the plane, and where the sentence names two sites.

    >>> review("Launched from Vostochny, the satellite reached geostationary orbit with an inclination of 0.1 degrees.")

Limits: a small turn of the plane is possible and at times made, so that up to 9 degrees less only depends.

Source: Bate, Mueller and White, Fundamentals of Astrodynamics (1971), chapters 2 and 3; Vallado, Fundamentals of
Astrodynamics and Applications, for sun-synchronous orbits; latitudes from the catalogue's sites.
"""

import re
from collections.abc import Iterator, Sequence

from lofted.checking import Answer, weigh
from lofted.facts import Claim, Entry, Evidence, Figure, Finding, Interval, Reading, Record
from lofted.reference.mechanics import sun_synchronous
from lofted.reference.saying import between, number
from lofted.reference.sentence import by_sentence, one_voice, only
from lofted.told.orbits import around_earth, heights_of

FIELD = "flight and orbit"

HALF_TURN = 180.0  # degrees; an inclination of more than 90 is an orbit against the turning of the Earth
SITE = 0.5  # degrees; a launch site covers some, and an inclination is rounded to one
TURNED = 9.0  # degrees; Swift was turned by 8 from 28.5 to 20.6, the largest small turn of a low orbit known to us
NEAR = 300  # characters between a launch and its orbit; two or three sentences
EQUATOR = 5.0  # degrees; below it the orbit is one over the equator, for which planes are turned
POLAR = Figure(Interval(80.0, 100.0), Interval(70.0, 110.0))  # degrees; satellites called polar lie at 82 to 99
SUN = Interval(300_000.0, 1_500_000.0)  # m; where sun-synchronous satellites fly
SUN_SLACK = (0.3, 1.0)  # degrees, said and fair; orbits are left to drift, and their heights change

_FROM = re.compile(r"\bfrom\b[^.;]{0,60}$", re.I)
_TURNED = re.compile(
    r"\b(?:geostationary|geosynchronous|transfer|equatorial|(?:over|above|along|near) the equator|plane|"
    r"dog-?leg|man(?:eu|oeu)v\w+|turn\w*|chang\w+|"
    r"air-?launch\w*|aircraft|deployed from|released from|space station|reduc\w+|lower\w+)\b",
    re.I,
)
_CRAFT = re.compile(r"\b(?:orbit\w*|satellites?|spacecraft|craft|capsule|crew|perigee|telescope)\b", re.I)
_SUN = re.compile(r"\b(?:sun|helio)[- ]?synchronous\b|\bSSO\b", re.I)
_POLAR = re.compile(r"(?<!near-)(?<!near )\bpolar(?:\s\w+)?\s(?:orbit|satellite)|\borbit over the poles\b", re.I)
_NEGATED = re.compile(r"\b(?:not|nor|never|instead|unlike|rather than|nearly|planned for)\b", re.I)


def inclination(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each inclination against the site and the kind of orbit told with it."""
    for sentence, claims in by_sentence(reading.claims):
        words = reading.article.quote(sentence)
        tilt = only(claims, "inclination", unit="deg")
        if tilt is None or not _CRAFT.search(words) or _NEGATED.search(words):
            continue
        if not around_earth(f"{words} (in orbit)", reading.article.text):
            continue
        site = launched_from(claims, reading, record) or launched_before(tilt, reading, record)
        if site is not None and not _TURNED.search(words):
            yield from reached(tilt, *site)
        heights = heights_of([one for one in claims if one.quantity], words)
        if _SUN.search(words) and one_voice(tilt, *heights):
            yield with_the_sun(tilt, heights)
        elif _POLAR.search(words):
            yield over_the_poles(tilt)


def launched_from(claims: Sequence[Claim], reading: Reading, record: Record) -> tuple[Claim, Entry] | None:
    """The one place of a sentence from which something is launched, with its entry."""
    places = [one for one in claims if one.aspect == "place"]
    if len(places) != 1 or not _FROM.search(reading.article.text[places[0].sentence.start : places[0].span.start]):
        return None
    entry = record.entry(getattr(places[0].value, "entry", None))
    return (places[0], entry) if entry is not None and entry.columns.get("latitude") else None


def launched_before(tilt: Claim, reading: Reading, record: Record) -> tuple[Claim, Entry] | None:
    """The spaceport of the sentences before, where the article names just one and this sentence no place at all."""
    places = [one for one in reading.claims if one.aspect == "place"]
    if len({getattr(one.value, "entry", "") for one in places}) != 1:
        return None
    near = [one for one in places if 0 < tilt.sentence.start - one.span.end < NEAR]
    found = launched_from(near[:1], reading, record)
    return found if found and found[1].columns.get("kind") == "spaceport" else None


def reached(tilt: Claim, place: Claim, site: Entry) -> Iterator[Finding]:
    """The verdict on an inclination and a launch site."""
    assert tilt.quantity, "given by inclination"
    latitude = abs(float(site.columns["latitude"]))
    least = max(latitude - SITE, 0.0)
    fits = Figure(reach(least), reach(0.0 if tilt.quantity.said.low < EQUATOR else max(least - TURNED, 0.0)))
    north = f"{number(latitude, decimals=1)} degrees"
    answer = Answer(
        holds=f"{tilt.told} can be reached from {site.name}, whose latitude is {north}.",
        conflicts=f"{tilt.told} is less than the latitude of {site.name}, {north}: no orbit can be reached from there"
        f" at less than {north} unless its plane is turned.",
        on="whether the plane of the orbit was turned later, which the text does not say",
    )
    evidence = [Evidence(site.id, f"latitude {north}", site.source, site.url, site.verified)]
    working = [f"cos i = cos φ · sin A ≤ cos φ, φ = {north}, A the azimuth of the launch"]
    yield weigh(tilt.quantity, fits, place, tilt, answer=answer, working=working, evidence=evidence)


def reach(least: float) -> Interval:
    """The inclinations that are as steep or steeper, with the turning of the Earth or against it, in degrees."""
    return Interval(least, HALF_TURN - least)


def with_the_sun(tilt: Claim, heights: Sequence[Claim]) -> Finding:
    """The verdict on the inclination of a sun-synchronous orbit."""
    assert tilt.quantity, "given by inclination"
    first, last = (heights[0].quantity, heights[-1].quantity) if heights else (None, None)
    mean = (first + last).scaled(0.5) if first and last else Figure(SUN, SUN)  # half the sum of the two ends
    fits = Figure(wanted(mean.said, SUN_SLACK[0]), wanted(mean.fair, SUN_SLACK[1]))
    where = f" at {' to '.join(one.told for one in heights)}" if heights else ""
    window = f"{number(fits.said.low, decimals=1)} to {number(fits.said.high, decimals=1)} degrees"
    answer = Answer(
        holds=f"{tilt.told} fits a sun-synchronous orbit{where}, which wants {window}.",
        conflicts=f"{tilt.told} does not fit a sun-synchronous orbit{where}, which wants {window}.",
        on="rounding, or the shape of the orbit",
    )
    working = ["cos i = −(a / 12,352 km)^(7/2): the plane then turns by 360 degrees a year"]
    return weigh(tilt.quantity, fits, *heights, tilt, answer=answer, working=working)


def wanted(height: Interval, slack: float) -> Interval:
    """The inclinations of sun-synchronous orbits at such heights, in degrees."""
    low, high = max(height.low, 0.0), min(height.high, SUN.high)
    return Interval(sun_synchronous(low) - slack, sun_synchronous(max(low, high)) + slack)


def over_the_poles(tilt: Claim) -> Finding:
    """The verdict on the inclination of a polar orbit."""
    assert tilt.quantity, "given by inclination"
    window = between(POLAR.said, per=1, unit="degrees")
    answer = Answer(
        holds=f"{tilt.told} fits a polar orbit, which is inclined by {window}.",
        conflicts=f"{tilt.told} does not fit a polar orbit, which is inclined by {window}.",
        on="how near to the poles an orbit must come to be called polar",
    )
    return weigh(tilt.quantity, POLAR, tilt, answer=answer, working=["90 degrees passes over the poles themselves"])
