"""Whether a bare statement, which names nobody and a day alone, can only be of one flight on record.

"The missile of 31 October 2024 flew 1,000 km" has no country. Where the text
is short, names nobody who does not belong to the flight, and the shelf has one
flight of that very day, the day is enough.
"""

import re
from math import inf

from lofted.facts import CLOCK, DAYS, Article, Flight, Record
from lofted.link.bundles import Bundle
from lofted.link.named import land_of
from lofted.reference.lone import names_nobody

LONGEST = 400  # characters; a longer text that names nobody left the name out for another reason; ours
LEAST = 90_000.0  # m; no aircraft and no gun reaches that high or is said to have an apogee; ours
FAST = 1000.0  # m/s, over three times the speed of sound; ours
LONG_RANGE = ("ICBM", "IRBM", "SLV", "HGV")  # of several launches of a day, what a report speaks of without a word more

_OF_FLIGHT = ("apogee", "flight_time", "rank", "record_before", "record_margin")  # aspects that only a flight has
_FLIES = re.compile(
    r"\b(?:missiles?|rockets?|projectiles?|ICBMs?|IRBMs?|warhead|lift-?off|Hwasong\S*|test-fired|launch)\b", re.I
)
_FELL = re.compile(r"\b(?:fell|landed|came\sdown|splashed\sdown|splashdown|plunged|impact)\b", re.I)
_ELSE = re.compile(
    r"\b(?:markets?|albums?|songs?|bands?|films?|games?|books?|sales?|prices?|shelves|apps?|phones?|cars?|weighed|hit|struck|"
    r"strikes?|killed|wounded|injured|damaged|destroyed|bridges?|ports?|cit(?:y|ies)|ships?|tankers?|vessels?|homes?|flats|"
    r"attacks?|intercepted|shot\sdown|downed|front|troops)\b",
    re.I,
)


def stands_alone(bundle: Bundle, flight: Flight, article: Article, record: Record) -> bool:
    """Whether a statement of a full day, in a short text that names nobody else, is of the one flight of that day."""
    text = f"{article.title}\n{article.text}".strip()
    flies = _FLIES.search(text) or high(bundle) or figured(bundle, flight) or fell_by(text, flight, record)
    flies = flies and not tells_of_harm(text)
    if len(text) > LONGEST or not flies or not tells_flight(bundle, flight):
        return False
    return only_flight(flight, record) and names_nobody(text, record, own=own_lands(flight, record))


def fell_by(text: str, flight: Flight, record: Record) -> bool:
    """Whether a fall is told by a place from which a party measured where the flight fell: "fell west of Okushiri"."""
    rows = (one.columns for one in record.entries("detail") if one.columns["flight"] == flight.id)
    places = [record.entry(one["place"]) for one in rows if one["what"] == "impact"] if _FELL.search(text) else []
    return any(name in text for one in places if one for name in (one.name, *one.aliases))


def by_day(bundle: Bundle, flight: Flight, article: Article, record: Record) -> str | None:
    """The day alone as what ties a launch to a flight, in a bare statement that can be of nothing else."""
    return "no other launch of that day is on record" if stands_alone(bundle, flight, article, record) else None


def tells_of_harm(text: str) -> bool:
    """Whether a text is of a product or of a war, in which missiles are launched every day."""
    return bool(_ELSE.search(text))


def tells_flight(bundle: Bundle, flight: Flight) -> bool:
    """Whether the one day told is the flight's own, with its year."""
    days = [one for one in bundle.dates if one.fixed and one.start and one.precision in (*DAYS, *CLOCK)]
    zones = {one.zone for one in days}
    told = {one.start.date() for one in days if one.start}
    return told == {flight.day} or (len(told) == 1 and zones != {None} and abs((min(told) - flight.day).days) <= 1)


def high(bundle: Bundle) -> bool:
    """Whether figures are told that only a missile or a rocket has: a height at the edge of space, or such a speed."""
    lows: dict[str, float] = {}
    for one in bundle.claims:
        if one.quantity and one.quantity.bare.low > 0:
            lows.setdefault(one.aspect, one.quantity.bare.low)
    fast = lows.get("range", 0.0) / lows.get("flight_time", inf) >= FAST
    return fast or lows.get("apogee", 0.0) >= LEAST


def figured(bundle: Bundle, flight: Flight) -> bool:
    """Whether a long-range flight's own height or time is told as one of a flight or a record: "86 minutes"."""
    if flight.vehicle_class not in LONG_RANGE or not any(one.aspect in _OF_FLIGHT for one in bundle.claims):
        return False
    given = [figure for one in flight.accounts for figure in (one.apogee, one.flight_time) if figure]
    told = [one.quantity for one in bundle.claims if one.quantity and one.aspect in (*_OF_FLIGHT, "figure", "duration")]
    return any(
        one.unit == figure.unit and figure.said.high < inf and one.bare.meets(figure.said)
        for one in told
        for figure in given
    )


def only_flight(flight: Flight, record: Record) -> bool:
    """Whether the shelf has no other flight of that day that a report would speak of so."""
    others = [one for one in record.flights() if one.day == flight.day and one.id != flight.id]
    if flight.vehicle_class in LONG_RANGE:
        others = [one for one in others if one.vehicle_class in LONG_RANGE]
    return not others


def own_lands(flight: Flight, record: Record) -> set[str]:
    """The country that launched a flight, and those whose bodies gave an account of it."""
    givers = (record.entry(one.party) for one in flight.accounts)
    return {flight.country, *(land_of(one) for one in givers if one and land_of(one))}


def watchers(country: str, record: Record) -> set[str]:
    """The countries whose offices gave an account of some flight of a country: its neighbours, who watch it."""
    given = {one.party for flight in record.flights() if flight.country == country for one in flight.accounts}
    offices = (party for one in given if (party := record.entry(one)) and party.columns["kind"] == "office")
    return {party.columns.get("country", "") for party in offices}
