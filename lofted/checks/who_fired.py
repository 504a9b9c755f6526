"""Was it that country which fired it?

    >>> review("Japan fired a Hwasong-18 on 12 July 2023.")
    who_fired: conflicts. The Hwasong-18 of 12 July 2023 was launched by North Korea, and the words have it launched
    by Japan.

    >>> review("South Korea's president fired a suspected ICBM hours before he flew to Tokyo.")
    who_fired: conflicts. South Korea is on record with no missile of that class, and the words have it launch an ICBM.
    North Korea is on record with such missiles.

So of any range between the two Koreas and their allies, neither side of which has the other's.

    >>> review("North Korea fired a Hyunmoo-2 into the sea.")
    who_fired: conflicts. The Hyunmoo-2 is South Korea's, and the words have it launched by North Korea.

Silent where the name only stands near, where a country is told to have watched, shot down or answered it, and on short
ranges, of which many build their own and some buy others'.

    >>> review("South Korea fired a salvo hours after an ICBM flew on 4 October 2022.")

Source: the catalogue's flights and vehicles.
"""

import re
from collections.abc import Iterator
from itertools import product

from lofted.checking import conflicts
from lofted.facts import Claim, Entry, Event, Finding, Flight, Named, Reading, Record
from lofted.reference.history import launch_evidence
from lofted.reference.saying import day
from lofted.reference.sentence import by_sentence
from lofted.reference.subjects import row_evidence
from lofted.reference.tied import flatly

FIELD = "launches on record"

FAR = ("ICBM", "SLBM")  # classes that few build, and nobody buys
SHARED = ("united-states", "united-kingdom")  # countries that share a type
INTERCONTINENTAL = "ICBM"
UNTOLD = ("israel",)  # who does not say what it has
SIDES = (("north-korea",), ("south-korea", "japan", "united-states"))  # neither buys, nor was given, the other's types

_WHEN = (
    r"(?:,?\s(?:on\s)?(?:early\s|late\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?"
    r"(?:,?\s(?:on\s)?[\w]+\s[\w]+(?:,?\s\d{4})?)?,?)?"
)
_FIRED = re.compile(  # nothing between who fired and what but how it is called
    rf"(?:['’]s?)?(?:\s(?:president|leader|ruler|prime\sminister|army|military|navy|government|regime|forces|troops))?{_WHEN}"
    r"\s(?:has\s|had\s|have\s)?(?:successfully\s|again\s|also\s)?(?:(?:test-)?(?:fired|launched|fires|launches)|test-?fl(?:ew|own)|tested|flew|lobbed|shot|sent|hurled)"
    r"\s(?:off\s|up\s)?(?:an?\s|its\s|the\s|another\s|his\s|one\s|what\s(?:is|was|appears|appeared)\s(?:\w+\s)?to\s(?:be|have\sbeen)\s(?:an?\s)?)?"
    r"(?:(?:suspected|apparent|presumed|presumable|probable|likely|possible|new|first|second|huge|powerful|solid-fuel(?:l?ed)?|liquid-fuel(?:l?ed)?|"
    r"nuclear-capable|long-range|single|giant|so-called)\s){0,3}",
    re.I,
)
_BY = re.compile(
    r"(?:\s(?:missile|rocket|ICBM|test|launch|flight)){0,2}(?:\s(?:of|on)\s[\w]+\s[\w]+(?:,?\s\d{4})?,?)?"
    r"\s(?:was|were|had\sbeen)\s(?:test-)?(?:fired|launched|flown|tested|made|carried\sout)\sby\s(?:the\s)?",
    re.I,
)
_OF = re.compile(
    r"(?:['’]s?|n)\s(?:latest\s|recent\s|new\s)?(?:launch|test|firing|test-firing)\sof\s(?:an?\s|its\s|the\s)?", re.I
)
_INCLUDED = re.compile(  # "the weapons launched by South Korea included a Hyunmoo-2"
    rf"{_WHEN}\s(?:(?:included|comprised|were|was|consisted\sof)|among\sothers?)\s(?:an?\s|one\s|two\s|the\s)?(?:short-range\s)?",
    re.I,
)
_BY_WHOM = re.compile(r"\b(?:fired|launched|tested|flown)\sby\s(?:the\s)?$", re.I)


def who_fired(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each country that is told to have launched a missile against whose it is."""
    text = reading.article.text
    for sentence, claims in by_sentence(reading.claims):
        whos = [one for one in claims if one.aspect == "launcher" and not one.denied]
        whats = [one for one in claims if one.aspect in ("vehicle", "vehicle_class") and not one.denied]
        for who, what in product(whos, whats) if flatly(reading.article.quote(sentence)) else ():
            first, last = sorted((who.span, what.span))
            forms = (_FIRED, _OF) if first is who.span else (_BY,)
            between = text[first.end : last.start]
            before = text[sentence.start : first.start]
            listed = first is who.span and _BY_WHOM.search(before) and _INCLUDED.fullmatch(between)
            if listed or any(one.fullmatch(between) for one in forms):
                event = next((one for one in reading.events if who in one.claims), None)
                found = judged(who, what, event, record)
                if found:
                    yield found
                    return


def judged(who: Claim, what: Claim, event: Event | None, record: Record) -> Finding | None:
    """The verdict on one country and one missile."""
    land, entry = country(who, record), record.entry(entry_of(what))
    if land is None:
        return None
    flight = record.flight(event.entry) if event else None
    if what.aspect == "vehicle":
        home = entry.columns["country"] if entry else ""
        own = [one for one in record.flights() if entry and one.vehicle == entry.id and one.country == land.id]
        if not entry or not home or own or home == land.id or (home in SHARED and land.id in SHARED):
            return None
        if flight and flight.vehicle == entry.id and flight.country != land.id:
            return of_flight(who, what, flight, entry.name, land, record)
        apart = any(home in one and land.id in other for one, other in (SIDES, SIDES[::-1]))
        return of_home(who, what, entry, home, land, record) if apart or entry.columns["class"] in FAR else None
    kind = entry_of(what)
    mine = [one for one in record.flights() if one.country == land.id and one.vehicle_class == kind]
    built = [
        one for one in record.entries("vehicle") if one.columns["country"] == land.id and one.columns["class"] == kind
    ]
    if kind != INTERCONTINENTAL or mine or built or land.id in UNTOLD:
        return None
    reason = f"{land.name} is on record with no missile of that class, and the words have it launch an ICBM."
    told = event.about("launch_date") if event else ()
    days = {one.moment.start.date() for one in told if one.moment and one.moment.start}
    then = [one for one in record.flights() if one.day in days and one.vehicle_class == kind]
    owner = record.entry(then[0].country) if then else None
    how = f"as launched by {owner.name}" if owner else None
    reason += f" {owner.name} launched one on {day(then[0].day)}." if owner else ""
    if owner is None:
        far = {one.country for one in record.flights() if one.vehicle_class == kind}
        alike = [one for one in map(record.entry, sorted(far)) if one and one.name.split()[-1] == land.name.split()[-1]]
        reason += "".join(f" {one.name} is on record with such missiles." for one in alike)
    evidence = [launch_evidence(one) for one in then[:1]]
    return conflicts(who, what, reason=reason, evidence=evidence, would_hold_if=how)


def of_flight(who: Claim, what: Claim, flight: Flight, name: str, land: Entry, record: Record) -> Finding:
    """That the flight of that day was another country's."""
    home = record.entry(flight.country)
    owner = home.name if home else flight.country
    reason = f"The {name} of {day(flight.day)} was launched by {owner}, and the words have it launched by {land.name}."
    return conflicts(who, what, reason=reason, evidence=[launch_evidence(flight)], would_hold_if=f"by {owner}")


def of_home(who: Claim, what: Claim, entry: Entry, home: str, land: Entry, record: Record) -> Finding | None:
    """That a type is another country's, and nobody else has flown it."""
    owner = record.entry(home)
    if owner is None:
        return None
    reason = f"The {entry.name} is {owner.name}'s, and the words have it launched by {land.name}."
    return conflicts(
        who, what, reason=reason, evidence=[row_evidence(entry, owner.name)], would_hold_if=f"by {owner.name}"
    )


def entry_of(claim: Claim) -> str:
    """The id of what a claim names."""
    return (claim.value.entry or "") if isinstance(claim.value, Named) else ""


def country(claim: Claim, record: Record) -> Entry | None:
    """The country that a claim names, or that of the body that it names."""
    entry = record.entry(entry_of(claim))
    if entry is not None and entry.kind != "country":
        entry = record.entry(entry.columns.get("country", ""))
    return entry if entry is not None and entry.kind == "country" else None
