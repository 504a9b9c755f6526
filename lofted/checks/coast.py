"""Does the launch site lie on the coast that it is said to?

    >>> review("The rocket stands at Sohae, on North Korea's east coast.")
    coast: conflicts. The Sohae Satellite Launching Station is in the west of the country, in North Pyongan; the
    words have it on the east coast.

    >>> review("North Korea fired an ICBM from its east coast on November 18, 2022.")
    coast: conflicts. Pyongyang Sunan International Airport, from where the missile of 18 November 2022 was
    launched, is in the west of the country; the words have it fired from the east coast.

    >>> review("North Korea fired missiles from its east coast on January 14, 2025.")
    coast: conflicts. Kanggye, from where the missile of 14 January 2025 was launched, is inland, in Chagang, which
    has no coast; the words have it on the east coast.

    >>> review("The rocket stands at Sohae, on North Korea's west coast. It was fired off the east coast.")

So is the part of the country that a launch is told from.

    >>> review("On October 31, 2024, North Korea launched an ICBM from an area in the southeast of the country.")
    coast: conflicts. Samsok, from where the missile of 31 October 2024 was launched, is in Pyongyang, in the west of
    North Korea; the words have it fired from the southeast.

Silent on what is fired off a coast, or towards one, on sites in the middle of a country, and on countries whose
two coasts are not told apart by degrees of longitude.

Source: positions from the catalogue's sites.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts
from lofted.facts import Claim, Entry, Evidence, Finding, Flight, Named, Reading, Record
from lofted.reference.areas import position_of
from lofted.reference.history import launch_evidence
from lofted.reference.saying import day
from lofted.reference.sides import against, shoreless
from lofted.reference.subjects import event_before

FIELD = "places and seas"

_WEST = re.compile(r"west(?:ern)?(?:\s\w+|\sof\sthe\s\w+)?$", re.I)
_COASTAL = re.compile(
    r"\b(?:coastal|seaside)\s(?:city|town|village|area|county|region|site|base)\s(?:of\s|at\s|near\s)?$"
)
_AT = re.compile(r",?\s(?:from|at|near|in)\s(?:the\s)?(?:(?:area|city|town|region)\sof\s)?")
_GOES_ON = re.compile(
    r"\W{0,2}(?:(?:The|This)\s(?:[\w-]+\s){0,2}?(?:missile|weapon|ICBM|rocket|projectile|launch|test|shot)|It)\s"
    r"(?:was|is|had\sbeen|came|rose|took|lifted)\b(?![^.;]{0,30}\b(?:earlier|before|last)\b)"
)
_IN_LAND = re.compile(r"\b(?:country|nation|land)(?:['’]s\s[\w-]+(?:\s\w+)?)?$", re.I)
SIDES = {  # country → degrees of longitude: west of the first lies the west coast's side, east of the second the east's
    "north-korea": (126.2, 127.0),  # degrees E; ours, from the map: the ridge lies between
    "south-korea": (127.0, 128.5),  # degrees E; ours, from the map
    "united-states": (-114.0, -85.0),  # degrees E; ours, from the map: Nevada and Indiana
    "india": (75.0, 78.0),  # degrees E; ours, from the map
}


def coast(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each coast that is told against the longitude of the site."""
    for claim in reading.claims:
        if claim.denied:
            continue
        if claim.aspect == "on_coast":
            site = record.entry(claim.subject)
            if site and shoreless(site) and not _IN_LAND.search(claim.value.written) and beside_middle(claim, site):
                yield no_sea(claim, site, [of(site)], f"{named(site)} is")
            elif site and misplaced(claim, site):
                where = site.columns.get("region") or site.columns.get("within")
                fact = f"{named(site)} is in the {other(claim)} of the country{f', in {where}' if where else ''}"
                inland = _IN_LAND.search(claim.value.written) is not None
                told, right = (
                    f"in the {one}" if inland else f"on the {one} coast" for one in (side(claim), other(claim))
                )
                reason = f"{fact}; the words have it {told}."
                yield conflicts(claim, reason=reason, evidence=[of(site)], would_hold_if=right)
        if claim.aspect == "place" and isinstance(claim.value, Named):
            yield from coastal(claim, record.entry(claim.value.entry), reading)
        if claim.aspect == "from_coast":
            yield from of_launch(claim, reading, record)
        if claim.aspect == "from_part":
            yield from of_part(claim, reading, record)


def coastal(claim: Claim, place: Entry | None, reading: Reading) -> Iterator[Finding]:
    """The verdict on a place that is called coastal and lies inland."""
    before = reading.article.text[claim.sentence.start : claim.span.start]
    if place and shoreless(place) and _COASTAL.search(before):
        fact = f"{named(place)} is inland, in {shoreless(place)}, which has no coast"
        reason = f"{fact}; the words have it on the coast."
        yield conflicts(claim, reason=reason, evidence=[of(place)], would_hold_if=f"as in {shoreless(place)}")


def of_launch(claim: Claim, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on the coast from which the one launch of a sentence was fired."""
    entries = {
        event.entry
        for event in reading.events
        if any(one.sentence == claim.sentence for one in event.about("launch_date", "launch_time", "vehicle"))
    }
    flight = record.flight(entries.pop()) if len(entries) == 1 else None
    goes_on = _GOES_ON.match(reading.article.text, claim.sentence.start)  # with the launch of the sentence before
    flight = flight or (told_with(claim, reading, record) if goes_on and not entries else None)
    site = record.entry(flight.site) if flight else None
    place = named_with(claim, reading, record)
    if place and shoreless(place):
        yield no_sea(claim, place, [of(place)], f"{named(place)} is")
    elif flight and site and shoreless(site):
        fact = f"{named(site)}, from where the missile of {day(flight.day)} was launched, is"
        yield no_sea(claim, site, [launch_evidence(flight), of(site)], fact)
    elif flight and site and misplaced(claim, site):
        region = site.columns.get("region") or site.name
        near = f" ({region})" if region not in site.name else ""
        fact = (
            f"{named(site)}{near}, from where the missile of {day(flight.day)} was launched, is in the {other(claim)}"
        )
        reason = f"{fact} of the country; the words have it fired from the {side(claim)} coast."
        evidence = [launch_evidence(flight), of(site)]
        yield conflicts(claim, reason=reason, evidence=evidence, would_hold_if=f"as fired from the {other(claim)}")


def of_part(claim: Claim, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on the part of the country from which the one launch of a sentence, or the last one, was fired."""
    flight = told_with(claim, reading, record)
    site = record.entry(flight.site) if flight else None
    where = position_of(site) if site else None
    country = record.entry(flight.country) if flight else None
    side = against(where, flight.country, claim.value.written.replace("-", "")) if flight and where else ""
    if flight and site and country and side and not named_with(claim, reading, record):
        within = site.columns.get("region") or site.columns.get("within")
        fact = f"{named(site)}, from where the missile of {day(flight.day)} was launched, is"
        fact += f" in {within}," if within and within not in site.name else ""
        reason = f"{fact} in the {side} of {country.name}; the words have it fired from the {claim.told}."
        evidence = [launch_evidence(flight), of(site)]
        yield conflicts(claim, reason=reason, evidence=evidence, would_hold_if=f"as fired from the {side}")


def told_with(claim: Claim, reading: Reading, record: Record) -> Flight | None:
    """The one launch on record of which a claim's sentence tells, or else the last one told before."""
    here = [event for event in reading.events if any(one.sentence == claim.sentence for one in event.claims)]
    known = {event.entry for event in here if event.entry}
    last = (
        event_before(claim.sentence.start, reading) if not any(event.about("launch_date") for event in here) else None
    )
    return record.flight(known.pop() if len(known) == 1 else last.entry if last and not known else None)


def named_with(claim: Claim, reading: Reading, record: Record) -> Entry | None:
    """The place named right behind a coast as that of the launch: "from the east coast, from Kanggye"."""
    for one in reading.claims:
        between = reading.article.text[claim.span.end : one.span.start] if one.span.start >= claim.span.end else "-"
        if one.aspect == "place" and isinstance(one.value, Named) and _AT.fullmatch(between):
            return record.entry(one.value.entry)
    return None


def beside_middle(claim: Claim, site: Entry) -> bool:
    """Whether a site does not lie on the other side of its country, of which another check speaks."""
    where = position_of(site)
    return where is not None and not against(where, site.columns["country"], side(claim))


def no_sea(claim: Claim, site: Entry, evidence: list[Evidence], fact: str) -> Finding:
    """That a place is told on a coast and lies inland."""
    reason = f"{fact} inland, in {shoreless(site)}, which has no coast; the words have it on the {side(claim)} coast."
    return conflicts(claim, reason=reason, evidence=evidence, would_hold_if=f"as in {shoreless(site)}")


def misplaced(claim: Claim, site: Entry) -> bool:
    """Whether a site lies on the other side of its country than the coast that is told."""
    sides, told = SIDES.get(site.columns["country"]), side(claim)
    if sides is None or not site.columns["longitude"] or site.columns["kind"] in ("sea", "island"):
        return False
    longitude = float(site.columns["longitude"])
    return longitude > sides[1] if told == "west" else longitude < sides[0]


def other(claim: Claim) -> str:
    """The side that is not told."""
    return "east" if side(claim) == "west" else "west"


def side(claim: Claim) -> str:
    """The side that is told: the last words of the claim are those of its coast."""
    return "west" if _WEST.search(claim.value.written) else "east"


def named(site: Entry) -> str:
    """A site at the head of a sentence."""
    return (
        f"The {site.name}" if site.name.split()[-1] in ("Station", "Ground", "Base", "Center", "Range") else site.name
    )


def of(site: Entry) -> Evidence:
    """A site's place as evidence."""
    cells = site.columns
    says = f"{site.name}: {cells['latitude']}° N, {cells['longitude']}° E"
    return Evidence(site.id, says, site.source, site.url, site.verified)
