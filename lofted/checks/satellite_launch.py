"""Do the satellite, the rocket and the day of the launch belong together?

    >>> review("North Korea put Kwangmyongsong-4 into orbit on a Chollima-1 rocket on February 7, 2016.")
    satellite_launch: conflicts. “Kwangmyongsong-4” and “Chollima-1 rocket” do not belong together: the
    satellite was launched on Kwangmyongsong launcher or Unha-3 on 7 February 2016.

    >>> review("North Korea launched the Malligyong-1 satellite on a Chollima-1 rocket on November 21, 2023.")
    satellite_launch: holds. “Malligyong-1” was launched on Chollima-1 on 21 November 2023.

A day that no launch of the satellite was on conflicts as well, give or take the day of a foreign clock.

    >>> review("Iran launched the Noor-3 satellite on March 8, 2022.")
    satellite_launch: conflicts. “Noor-3” and “March 8, 2022” do not belong together: the satellite was
    launched on Qased on 27 September 2023; on that day it was Noor-2.

So does a time since which it is said to be in orbit.

    >>> review("Malligyong-1, in orbit since November 2022, has sent no images.")
    satellite_launch: conflicts. “Malligyong-1” was not in orbit since “November 2022”: it reached orbit on 21
    November 2023.

A satellite that only its owner saw in orbit depends on whom one follows.

    >>> review("North Korea put Kwangmyongsong-2 into orbit on April 5, 2009.")
    satellite_launch: depends. “Kwangmyongsong-2” reached orbit on 5 April 2009 by its owner's word alone.

Silent where the satellite is not on the shelf, where the sentence does not
tie rocket or day to it, and on a launch to come.

Source: the catalogue's satellites.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from lofted.checking import conflicts, depends, holds
from lofted.facts import CLOCK, DAYS, Claim, Entry, Evidence, Finding, Firmness, Named, Reading, Record
from lofted.reference.clock import READERS
from lofted.reference.days import meets
from lofted.reference.of_late import OF_MONTH
from lofted.reference.satellites import cells, flown_on, flown_so, on_rocket
from lofted.reference.saying import day, listing, name_of
from lofted.reference.subjects import row_evidence
from lofted.reference.tied import flatly
from lofted.reference.tied import tied as words_tie
from lofted.told.craft_of_day import of_the_news
from lofted.told.reported import report_day
from lofted.told.satellite import tied

FIELD = "satellites and spaceflight"

ROCKETS = ("SLV", "ICBM", "IRBM")  # classes of what can carry a satellite

_IN_ORBIT = re.compile(r"\b(?:in|into|entered|reached|achieved)\s(?:its\s|an?\s)?(?:\w+\s)?orbit\b|\borbited\b", re.I)
_SINCE = re.compile(
    r"(?:\ssatellite)?,?\s(?:which\s)?(?:has\s(?:been|stayed)\s)?in\s(?:\w+\s)?orbit\ssince\s(?:late\s|early\s)?"
)
_OF_LAUNCH = frozenset(  # what stands between a satellite and the year of its launch, in either order
    [
        "launched",
        "launch",
        "launches",
        "put",
        "puts",
        "placed",
        "sent",
        "sends",
        "lifted",
        "lofted",
        "carried",
        "orbited",
        "orbit",
        "reached",
        "entered",
        "blasted",
        "off",
        "up",
        "into",
        "aloft",
        "space",
        "rocket",
        "satellite",
        "probe",
        "telescope",
        "spacecraft",
        "lander",
        "mission",
        "orbiter",
        "aboard",
        "atop",
        "using",
        "successfully",
        "spy",
        "reconnaissance",
        "military",
        "earth",
        "observation",
    ]
)
_FAILED = re.compile(
    r"\b(?:fail\w*|not|never|attempt\w*|tr(?:ied|ying|y)|lost|crash\w*|explod\w*|claim\w*|unsuccessful\w*)\b|n['’]t\b",
    re.I,
)


def satellite_launch(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each satellite that is told with its rocket or its day against its launches."""
    for claim in reading.claims:
        if (
            claim.aspect != "satellite"
            or not isinstance(claim.value, Named)
            or claim.likelihood.words is Firmness.PLANNED
        ):
            continue
        satellite = record.entry(claim.value.entry)
        if satellite:
            rocket, when = tied(claim, reading, "vehicle"), tied(claim, reading, "launch_date", "launch_time", "date")
            when = None if when and report_day(when, reading) else when
            yield from judged(claim, satellite, rocket, when, reading, record)
            yield from in_orbit_since(claim, satellite, reading)
            news = of_the_news(claim, satellite, reading, record) if not (when or claim.denied) else None
            if news:
                right = listing([one.name for one in news[1]])
                own = listing([day(date.fromisoformat(one)) for one in cells(satellite, "launched")])
                reason = f"“{claim.told}” was launched on {own}; on {day(news[0])} it was {right}."
                evidence = [
                    row_evidence(one, f"launched on {one.columns['launched']}") for one in (satellite, *news[1])
                ]
                yield conflicts(claim, reason=reason, evidence=evidence, would_hold_if=f"as {right}")


def in_orbit_since(claim: Claim, satellite: Entry, reading: Reading) -> Iterator[Finding]:
    """Speaks where a satellite is said to be in orbit since a time at which it was not launched."""
    told = [one for one in reading.claims if one.sentence == claim.sentence and one.moment and one.span > claim.span]
    if len(told) != 1 or not told[0].moment or not told[0].moment.start or told[0].moment.relative:
        return
    between = reading.article.text[claim.span.end : told[0].span.start]
    if not _SINCE.fullmatch(between) or (claim.told.startswith("first ") and not between.startswith(",")):
        return  # "its first satellite in orbit since February 2016" is one that came after a pause
    pairs = zip(cells(satellite, "launched"), cells(satellite, "fate"), strict=True)
    days = [date.fromisoformat(on) for on, fate in pairs if fate == "orbit"]
    if days and not any(meets(told[0].moment, one) for one in days):
        reached = listing([day(one) for one in days])
        reason = f"“{claim.told}” was not in orbit since “{told[0].told}”: it reached orbit on {reached}."
        evidence = [row_evidence(satellite, f"in orbit on {reached}")]
        yield conflicts(claim, told[0], reason=reason, evidence=evidence, would_hold_if=f"since {reached}")


def judged(
    claim: Claim, satellite: Entry, rocket: Claim | None, when: Claim | None, reading: Reading, record: Record
) -> Iterator[Finding]:
    """The verdict on a satellite with its rocket and its day."""
    days = [date.fromisoformat(one) for one in cells(satellite, "launched")]
    carriers = cells(satellite, "rocket")
    moment = when.moment if when else None
    known = claim.told in (satellite.name, *satellite.aliases)
    who = "the satellite" if known else satellite.name
    fact = f"{who} was launched{on_rocket(carriers, record)} on {listing([day(one) for one in days])}"
    evidence = [row_evidence(satellite, fact)]
    vehicle = record.entry(rocket.value.entry) if rocket and isinstance(rocket.value, Named) else None
    off_rocket = bool(vehicle and carriers and vehicle.id not in carriers and vehicle.columns["class"] in ROCKETS)
    precise = bool(moment and moment.start and moment.precision in (*DAYS, *CLOCK, "month"))
    precise = precise or bool(moment and moment.start and moment.precision == "year" and in_year(claim, when, reading))
    met = [place for place, one in enumerate(days) if moment and meets(moment, one)]
    off = [one for one, wrong in ((rocket, off_rocket), (when, precise and not met)) if one and wrong]
    if off:
        who = f"“{claim.told}”" if claim.told not in ("It", "it") else satellite.name
        named = listing([who, *(f"“{one.told}”" for one in off)])
        others = flown_so(vehicle, moment, record) if vehicle and moment else []
        right = listing([one.name for one in others]) or right_for(off, carriers, days, record)
        beside = [one for one in flown_on(moment, satellite, record) if when in off] if moment else []
        also = f"; on that day it was {listing([one.name for one in beside])}" if beside else ""
        reason = f"{named} do not belong together: {fact}{also}."
        yield conflicts(claim, *off, reason=reason, evidence=evidence, would_hold_if=f"as {right}")
    elif met:
        fates = cells(satellite, "fate")
        this = next((place for place in met if fates[place] == "orbit"), met[0])  # of two launches in a year told
        clock = by_foreign_clock(claim, when, satellite, this, evidence, reading, record)
        if clock:
            yield clock
            return
        yield from by_fate(claim, satellite, days[this], fates[this], evidence, reading, record)


def by_no_reader(
    claim: Claim, when: Claim, start: datetime, own: date, reading: Reading, evidence: Sequence[Evidence]
) -> Finding | None:
    """That the day told is none on which the launch was by the clock of those who read of it."""
    told = when.moment.start.date() if when.moment and when.moment.start else own
    if abs((told - own).days) != 1:
        return None
    reason = f"The launch of “{claim.told}” was at {start:%H:%M} on {day(own)}, and the words have it on"
    reason += f" {day(told)}."
    hours = (one.moment.edtf for one in reading.claims if one.moment and one.aspect == "launch_time")
    if not any(one.endswith(f"T{start:%H:%M}") for one in hours):  # the hour of the site's own clock
        return depends(claim, when, reason=reason, on="whether the day of the report is meant", evidence=evidence)
    return conflicts(claim, when, reason=reason, evidence=evidence, would_hold_if=f"as on {day(own)}")


def by_foreign_clock(
    claim: Claim,
    when: Claim | None,
    satellite: Entry,
    which: int,
    evidence: Sequence[Evidence],
    reading: Reading,
    record: Record,
) -> Finding | None:
    """That the day told is the launch's by a foreign clock alone, where the launch is on record with its hour."""
    ids, moment = cells(satellite, "flight"), when.moment if when else None
    flight = record.flight(ids[which]) if which < len(ids) else None
    start = flight.when.start if flight and flight.when.precision == "minute" else None
    own = date.fromisoformat(cells(satellite, "launched")[which])
    if when is None or moment is None or moment.start is None or moment.start.date() == own:
        return None
    if moment.zone or moment.precision not in DAYS or abroad(satellite, record):
        return None
    if moment.relative and not OF_MONTH.search(moment.written):
        return None
    if flight is None or start is None:
        reason = f"The launch of “{claim.told}” was on {day(own)}, and the words have it on {day(moment.start.date())}."
        return depends(claim, when, reason=reason, on="whose clock is meant", evidence=evidence)
    instant = start.replace(tzinfo=ZoneInfo(flight.when.zone or "UTC"))
    there = [name for name, zone in READERS if instant.astimezone(ZoneInfo(zone)).date() == moment.start.date()]
    if not there:
        return by_no_reader(claim, when, start, own, reading, evidence)
    fact = f"“{when.told}” is the day of the launch of “{claim.told}” by the clock of {' or '.join(there)}"
    reason = f"{fact}; at the launch site it was {day(flight.day)}."
    return depends(claim, when, reason=reason, on="the zone, which the text does not name", evidence=evidence)


def abroad(satellite: Entry, record: Record) -> bool:
    """Whether another country's rocket carried it, so that the day at home is told as often as that at the site."""
    carriers = [entry for one in cells(satellite, "rocket") if (entry := record.entry(one))]
    return any(one.columns["country"] not in ("", satellite.columns["country"]) for one in carriers)


def in_year(claim: Claim, when: Claim | None, reading: Reading) -> bool:
    """Whether a year is told flatly as that of the launch: "X was launched in 2019", "put X into orbit in 2012"."""
    words, text = reading.article.quote(claim.sentence), reading.article.text
    first, last = sorted((claim.span, when.span)) if when else (claim.span, claim.span)
    between = text[first.end : last.start].removeprefix(":")
    return bool(when and words_tie(between, _OF_LAUNCH)) and flatly(words)


def right_for(off: Sequence[Claim], carriers: Sequence[str], days: Sequence[date], record: Record) -> str:
    """What the rocket or the day, or both, are by the shelf."""
    parts = {"vehicle": name_of(carriers[0], record) if carriers else ""}
    return listing([parts.get(one.aspect, f"on {day(days[-1])}") for one in off])


def by_fate(
    claim: Claim, satellite: Entry, on: date, fate: str, evidence: Sequence[Evidence], reading: Reading, record: Record
) -> Iterator[Finding]:
    """What became of it at that launch, where the sentence says that it reached orbit; else that all fits."""
    words = reading.article.quote(claim.sentence)
    in_orbit = _IN_ORBIT.search(words) and not _FAILED.search(words)
    owner = claim.voice.entry is not None and claim.voice.entry == satellite.columns["country"]
    if in_orbit and fate == "claimed" and not owner:
        reason = f"“{claim.told}” reached orbit on {day(on)} by its owner's word alone."
        yield depends(claim, reason=reason, on="whose word is followed", evidence=evidence)
    elif in_orbit and fate == "lost":
        reason = f"“{claim.told}” did not reach orbit at the launch of {day(on)}."
        yield conflicts(claim, reason=reason, evidence=evidence)
    elif satellite.verified:
        carried = on_rocket(cells(satellite, "rocket")[:1], record)
        yield holds(claim, reason=f"“{claim.told}” was launched{carried} on {day(on)}.", evidence=evidence)
