"""Does the place lie where it is said to, and is it what it is said to be?

    >>> review("The rocket lifted off from North Gyeongsang Province, North Korea.")
    place: conflicts. North Gyeongsang is in South Korea, and the words have it in North Korea.

    >>> review("A Minuteman III lifted off from Vandenberg, Florida.")
    place: conflicts. Vandenberg Space Force Base is in California, and the words have it in Florida.

    >>> review("North Korea fired a Hwasong-14 from Pyongyang on July 4, 2017.")
    place: conflicts. The flight of 4 July 2017 began at Panghyon, about 108 km from Pyongyang.

    >>> review("The first Hwasong-14 was fired from Pyongyang.")
    place: conflicts. No flight of the Hwasong-14 on record began at Pyongyang: Panghyon, Mupyong-ni.

    >>> review("Vostochny is one of Russia's main sites for crewed missions.", published="2024-05-01")
    place: conflicts. No crew had been launched from the Vostochny Cosmodrome by 31 December 2025, and the words
    have it as a site for crews; those of Russia are launched from the Baikonur Cosmodrome.

    >>> review("The satellite was launched from Sohae in North Korea. Vostochny is to serve for crewed flights.")
    place: holds. The Sohae Satellite Launching Station is in North Korea, as the words say.

So is a stretch of land, by its edges.

    >>> review("Okushiri is an island of Kyushu.")
    place: conflicts. Okushiri is in Hokkaido, Japan, and the words have it in Kyushu.

So does the wrong end of a wide country.

    >>> review("The leaders met at Vostochny, in western Russia.")
    place: conflicts. The Vostochny Cosmodrome is in the east of Russia, in Amur, and the words have it in western
    Russia.

Silent on lists ("Guam, Japan and South Korea"), on capitals that stand for
governments, on seas, on what is divided or disputed, on launches that are on
no record, and on plans.

Source: the catalogue's `places.csv` and `sites.csv`; for crewed flights the GCAT launch log.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from lofted.checking import conflicts, depends, holds
from lofted.facts import Claim, Entry, Evidence, Finding, Flight, Named, Reading, Record, Span, Verdict
from lofted.reference.areas import area_of, position_of
from lofted.reference.days import days_in
from lofted.reference.history import complete, launch_evidence
from lofted.reference.placing import called, crew_site, evidence_of, in_sentence, kilometres_between, nearest_of
from lofted.reference.saying import KILOMETRE, ORDINALS, day, number
from lofted.reference.spots import MAIN_ISLANDS, REGIONS, main_island, reach
from lofted.told.from_abroad import DATED, abroad
from lofted.told.launch import launch_told
from lofted.told.launch_of import flight_of, next_one

FIELD = "places and seas"

HERE = 50.0  # km; ours: a launch is told under the next town, and positions on the shelf are rounded
NEAR = 150.0  # km; ours: what "near" may span on a map of Korea
ABROAD = 300.0  # km; ours: a place so far from every place of a country is not in it
WIDE = {  # country → degrees of longitude; ours, by the map: its west ends at the first, its east begins at the second
    "russia": (55.0, 95.0),
    "united-states": (-104.0, -88.0),
    "china": (100.5, 110.0),
}
_WHICH = re.compile(
    rf"\b({'|'.join(ORDINALS)})\s(?:(?:North\sKorean|launch|test|flight|firing|of|the|an?)\s){{0,4}}$", re.I
)
_WIND = re.compile(r"\b(east|west)ern\b")


def place(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each place told against its row."""
    seen: set[tuple[str, str, str]] = set()
    for claim in reading.claims:
        key = (claim.aspect, claim.subject, claim.value.written)
        if key in seen or claim.denied:
            continue
        finding = judged(claim, reading, record)
        if finding is not None:
            seen.add(key)
            yield finding
    yield from from_abroad(reading, record)


def from_abroad(reading: Reading, record: Record) -> Iterator[Finding]:
    """That North Korea is told to launch from the soil of another country, in the text or in its headline."""
    text, own = reading.article.text, [one for one in record.flights() if one.country == "north-korea"]
    told = [(land, [span]) for land, span in abroad(text, record)]
    told += [(land, [span]) for land, span in abroad(text, record, DATED) if launch_told(span, reading, record) in own]
    told += [(land, []) for land, _ in abroad(reading.article.title, record)]
    for land, spans in told if own else ():
        reason = f"No flight of North Korea on record began in {land.name}: it launches from its own soil and waters."
        where = spans[0] if spans else Span(0, 0)  # a headline is of the launch that is told first
        flight = launch_told(where, reading, record, country="north-korea")
        site = record.entry(flight.site) if flight else None
        reason += f" The flight of {day(flight.day)} began at {site.name}." if flight and site else ""
        evidence = [launch_evidence(flight or own[-1])]
        yield conflicts(reason=reason, evidence=evidence, spans=spans, would_hold_if="with a site in North Korea")


def judged(claim: Claim, reading: Reading, record: Record) -> Finding | None:
    """The verdict on one claim about a place; none for any other claim."""
    if claim.aspect == "lies_in" and isinstance(claim.value, Named):
        found = lies_in(claim, record.entry(claim.subject), record.entry(claim.value.entry), record)
        return with_flight(found, claim, reading, record) if found else None
    if claim.aspect == "fired_from" and isinstance(claim.value, Named):
        flight = flight_of(claim, reading, record)
        there = record.entry(claim.value.entry)
        if there is None or (flight is None and next_one(claim, reading)):
            return None
        return fired_from(claim, flight, there, record) if flight else of_any(claim, there, reading, record)
    return crewless(claim, reading, record) if claim.aspect == "crewed_from" else None


def with_flight(found: Finding, claim: Claim, reading: Reading, record: Record) -> Finding:
    """The verdict on a place, with where the flight of the sentence began that is told from there."""
    here = (one for one in reading.claims if one.sentence == claim.sentence and one.aspect == "fired_from")
    fired = next((one for one in here if isinstance(one.value, Named) and one.value.entry == claim.subject), None)
    flight = flight_of(fired, reading, record) if fired and found.verdict is Verdict.CONFLICTS else None
    site = record.entry(flight.site) if flight else None
    if flight is None or site is None:
        return found
    began = f" The flight of {day(flight.day)} began at {site.name}, in {site.columns['region']}."
    return replace(found, reason=found.reason + began)


def lies_in(claim: Claim, place: Entry | None, told: Entry | None, record: Record) -> Finding | None:
    """The verdict on the country, the region, the stretch of land or the sea in which a place is told to lie."""
    if place is None or told is None:
        return None
    own = record.entry(place.columns["country"])
    land, region = own.name if own else "", place.columns.get("region") or place.columns.get("within", "")
    box, spot, off = area_of(told), position_of(place), " off " in claim.value.written
    if off and box and spot and box.distance(spot) <= NEAR * KILOMETRE:
        return None
    abroad = told.columns.get("country") not in ("", None, place.columns["country"])
    if told.kind == "country":
        same = told == own
        where = land if same or not region or region == place.name else f"{region}, {land}"
    elif told.columns.get("kind") in REGIONS and region:
        same = any(name in region or region in name for name in (told.name, *told.aliases))
        where = ", ".join(one for one in (region, land) if one and one != place.name) if abroad else region
    elif told.columns.get("kind") in REGIONS and abroad:
        same, where = False, land
    elif main_island(place, record) and (told.name in MAIN_ISLANDS) and not off:
        where, same = main_island(place, record), told.name == main_island(place, record)
    else:
        here, far = reach(place), kilometres_between(place, told)
        same = box.meets(here) if here and box else far is None or far <= NEAR
        where = ", ".join(filter(None, (region, land)))
    if not where:
        return elsewhere(claim, place, told, record) if told.kind == "country" else None
    fact, evidence = f"{called(place)} is in {where}", [evidence_of(place, where)]
    if same and told.kind == "country":
        other = other_end(claim, place, told)
        if other:
            return other
    if same:
        verified = place.verified and told.kind == "country"
        return holds(claim, reason=f"{fact}, as the words say.", evidence=evidence) if verified else None
    reason = f"{fact}, and the words have it {'off' if off else 'in'} {in_sentence(told)}."
    return conflicts(claim, reason=reason, evidence=evidence, would_hold_if=f"with {where} in its stead")


def elsewhere(claim: Claim, place: Entry, land: Entry, record: Record) -> Finding | None:
    """That a place of no one country, on a border or divided, is told in a country far from it."""
    far = nearest_of(place, land, record)
    if far is None or far <= ABROAD:
        return None
    reason = f"{called(place)} is {number(far)} km from the nearest place of {land.name}; the words have it there."
    return conflicts(claim, reason=reason, evidence=[evidence_of(place, place.columns["zone"])])


def other_end(claim: Claim, place: Entry, land: Entry) -> Finding | None:
    """That a place is told in the west of a country that is wide from west to east, and lies in its east, or so."""
    wind = _WIND.search(claim.value.written)
    west, east = WIDE.get(land.id, (0.0, 0.0))
    if wind is None or not west or not place.columns.get("longitude") or not place.columns.get("region"):
        return None
    longitude = float(place.columns["longitude"])
    side = "east" if longitude > east else "west" if longitude < west else wind[1]
    if side == wind[1]:
        return None
    region = place.columns["region"]
    reason = (
        f"{called(place)} is in the {side} of {land.name}, in {region}, and the words have it in {wind[0]} {land.name}."
    )
    return conflicts(
        claim, reason=reason, evidence=[evidence_of(place, region)], would_hold_if=f"with {side}ern in its stead"
    )


def fired_from(claim: Claim, flight: Flight, told: Entry, record: Record) -> Finding | None:
    """The verdict on the place of a launch."""
    site = record.entry(flight.site)
    if site is None or told.id == site.id or told.columns["country"] != site.columns["country"]:
        return None  # what was fired from another country is another flight
    evidence = [launch_evidence(flight), evidence_of(site, site.columns["region"])]
    began = f"The flight of {day(flight.day)} began at {site.name}"
    if told.columns["kind"] in REGIONS:
        region = site.columns["region"]
        if not region or any(name in region for name in (told.name, *told.aliases)):
            return None
        reason = f"{began}, in {region}; the words have it in {told.name}."
        return conflicts(claim, reason=reason, evidence=evidence, would_hold_if=f"from {region}")
    far = kilometres_between(site, told)
    if far is None or far <= HERE or told.name in site.columns["region"]:
        return None
    working = (f"{site.name} to {told.name}: {number(far)} km over the ground",)
    reason = f"{began}, about {number(far)} km from {told.name}."
    if claim.subject == "near" and far <= NEAR:
        return depends(claim, reason=reason, on="how far “near” reaches", working=working, evidence=evidence)
    return conflicts(claim, reason=reason, working=working, evidence=evidence, would_hold_if=f"from {site.name}")


def of_any(claim: Claim, told: Entry, reading: Reading, record: Record) -> Finding | None:
    """The verdict where the vehicle is named and not the flight: whether any flight of it on record began there."""
    here = [one for one in reading.claims if one.aspect == "vehicle" and one.sentence == claim.sentence]
    vehicles = {one.value.entry for one in here if isinstance(one.value, Named)}
    flights = [one for one in record.flights() if one.vehicle in vehicles]
    which = _WHICH.search(reading.article.text, claim.sentence.start, here[0].span.start) if len(here) == 1 else None
    published = reading.article.published
    if len(vehicles) != 1 or not flights or claim.subject == "near":
        return None
    last = max(flights[-1].day, published or flights[-1].day)
    if not complete(record, f"{flights[0].country}/{flights[0].vehicle_class}", flights[0].day, last):
        return None
    found = [fired_from(claim, one, told, record) for one in flights]
    if any(one is None or one.verdict is not Verdict.CONFLICTS for one in found):
        nth = ORDINALS.index(which[1].lower()) if which else len(found)
        return found[nth] if nth < len(found) else None
    sites = dict.fromkeys(site.name for one in flights if (site := record.entry(one.site)))
    vehicle = record.entry(vehicles.pop())
    reason = (
        f"No flight of the {vehicle.name if vehicle else 'vehicle'} on record began at {told.name}: {', '.join(sites)}."
    )
    evidence = [evidence for one in found if one for evidence in one.evidence]
    working = [line for one in found if one for line in one.working]
    return conflicts(
        claim, reason=reason, working=working, evidence=evidence, would_hold_if=f"from {next(iter(sites))}"
    )


def crewless(claim: Claim, reading: Reading, record: Record) -> Finding | None:
    """The verdict on a site said to be one for crews."""
    site = record.entry(claim.subject)
    known = days_in(site.columns.get("no_crew_by", "")) if site else None
    if site is None or known is None:
        return None
    reason = f"No crew had been launched from {in_sentence(site)} by {day(known[1])}, and the words have it as a site"
    reason += " for crews"
    evidence = [Evidence(site.id, f"no crewed launch by {known[1]}", site.source, site.url, site.verified)]
    right = crew_site(site, record)
    country = record.entry(site.columns["country"])
    reason += f"; those of {country.name} are launched from {in_sentence(right)}." if country and right else "."
    published = reading.article.published
    if published and published > known[1]:
        on = f"whether a crew flew from there after {day(known[1])}, where the row ends"
        return depends(claim, reason=reason, on=on, evidence=evidence)
    would = f"of {right.name}, or as planned for crews" if right else "as planned for crews"
    return conflicts(claim, reason=reason, evidence=evidence, would_hold_if=would)
