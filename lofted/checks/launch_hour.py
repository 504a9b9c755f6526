"""Is it the hour at which the launch, or the impact, is on record?

    >>> review("North Korea launched a satellite rocket at 12:29 UTC on February 7, 2016.")
    launch_hour: conflicts. 12:29 UTC on February 7, 2016 is twelve hours off: the launch is on record at
    09:30 by the launch site's clock, 00:30 UTC.

    >>> review("North Korea fired an ICBM on July 12, 2023, at 9:59 a.m.")
    launch_hour: holds. July 12, 2023, at 9:59 a.m. is the hour on record: 10:00 by the launch site's clock.

An hour that names no clock can be right by another one than the launch site's.

    >>> review("North Korea launched a Hwasong-12 on September 15, 2017, at about 6:30 a.m.")
    launch_hour: depends. September 15, 2017, at about 6:30 a.m. is right by the clock of Pyongyang, which
    then stood at UTC+8:30; at 06:57 by that of Seoul and Tokyo the launch is on record.

An hour to the minute whose tens are off, where nothing else flew that day, is a slip.

    >>> review("The Chollima-1 of May 31, 2023 lifted off at 6:37 a.m.")
    launch_hour: conflicts. 6:37 a.m. is one digit from the hour on record: 06:27 by the same clock.

Where the parties' hours lie apart, it depends on whose is followed.

    >>> review("A list of launches has North Korea's Unha-2 leaving at 02:30 UTC on April 5, 2009.")
    launch_hour: depends. 02:30 UTC on April 5, 2009 is the hour of one account (NORAD (United States):
    launched 11:30); the parties differ: KCNA: launched 11:20.

Silent where the launch is on no record, or without its hour, and where the hour is that of another launch of the day.

Limits: an hour that fits no clock and shows no slip can be that of another statement, so it depends.

Source: the hours in the catalogue's flights and accounts; zones from the IANA time zone database.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from lofted.checking import conflicts, depends, holds
from lofted.facts import CLOCK, Claim, Event, Evidence, Finding, Flight, Moment, Reading, Record
from lofted.reference.flight_hours import (
    NEAR,
    SECOND,
    TIME,
    TO_THE_MINUTE,
    Hour,
    another_launch,
    apart,
    both_ends,
    fits,
    hours,
    land,
    outvoted,
    shown,
    told_minutes,
)
from lofted.reference.pyongyang import HALF_HOUR, PYONGYANG, foreign_local, paired
from lofted.told.hour_of_party import beside_hour, by_its_clock, clocks, own_clock, whose_own

FIELD = "days and clocks"

HALF_DAY = 720  # minutes; what "a.m." for "p.m." shifts
HALF = 30  # minutes; by which Pyongyang's clock then stood behind that of Seoul
ROUND = 5  # minutes; an hour that divides by them may be rounded
FAR = 120.0  # minutes up to which another hour can be another statement on the same launch; ours

_LOCAL = ", local time"
_TO = re.compile(  # the last of a salvo: "at 11:38 p.m. and 11:46 p.m.", "(0243 to 0253 GMT)"
    r"\d(?:\s?[ap]\.?m\.?)?\s(?:and|to)\s(?:at\s)?(?:about\s|around\s)?\Z|"
    r"\b(?:between\s(?:\S+\s){1,3}and|from\s(?:\S+\s){1,3}(?:to|until|till))\s(?:about\s|around\s)?\Z"
)
_WINDOW = re.compile(r"\bwindow\b[^.;]{0,90}?\b(?:clos\w+|end\w*|open\w*|expir\w+|beg[ia]n\w*|start\w*|r[au]ns?)\b")
_OTHER = re.compile(r"\b(?:said|told|announc\w*|report\w*|statement|before|after|later|alert\w*|warn\w*|until)\b")
_ABOUT = re.compile(r"\b(?:about|around|roughly|some|approximately|near(?:ly)?)\s$", re.I)


def launch_hour(event: Event, record: Record, reading: Reading) -> Iterator[Finding]:
    """Hold each told hour of a launch and of its impact against the hours on record."""
    flight = record.flight(event.entry)
    if flight is None:
        return
    for claim in event.about("launch_time", "impact_time"):
        before = reading.article.text[claim.sentence.start : claim.span.start]
        if _WINDOW.search(before) or _TO.search(before):
            continue  # the midnight at which a window opens or closes, or by when the last of a salvo was fired
        known = list(hours(flight, landed=claim.aspect == "impact_time"))
        if known and claim.moment and claim.moment.precision in CLOCK and TIME.search(claim.moment.edtf):
            about = bool(
                _ABOUT.search(reading.article.text[max(0, claim.span.start - len("approximately ")) : claim.span.start])
            )
            beside = beside_hour(claim, known, flight, reading, record)
            behind = reading.article.text[claim.span.end : claim.sentence.end]
            about = about or whose_own(claim, known, flight, reading, record)
            alone = both_ends(claim, event)
            moment = by_its_clock(claim.moment, known, reading.article.quote(claim.sentence))
            finding = judged(
                claim, moment, flight, known, record, about=about, beside=beside, behind=behind, alone=alone
            )
            finding = finding or nowhere_near(claim, flight, known, reading, record)
            if finding:
                yield finding


def judged(
    claim: Claim,
    moment: Moment,
    flight: Flight,
    known: Sequence[Hour],
    record: Record,
    *,
    about: bool,
    beside: Collection[str],
    behind: str,
    alone: bool,
) -> Finding | None:
    """The verdict on one told hour.

    `about` is whether it is told as a rough one or as one party's own, `beside` whom its sentence names, `behind` the
    words that follow, `alone` whether both ends of the flight are told by the article itself.
    """
    zone, site, told = moment.zone, flight.when.zone or "UTC", told_minutes(moment)
    if fits(told, zone or site, known, moment):
        by_second = by_the_second(claim, moment, known, zone or site, record, beside=beside)
        apart_by = (
            None if about else parted(claim, told, known, zone or site, record, flight, beside=beside, alone=alone)
        )
        return by_second or apart_by or there(claim, moment, flight, known, behind) or agreed(claim, known, zone, site)
    if another_launch(told, zone or site, flight, record, moment):
        return None
    for name, other in (("the launch site", site), *clocks(flight)):
        if other == PYONGYANG and moment.zone is None and paired(behind) and fits(told, other, known, moment):
            return agreed(claim, known, PYONGYANG, site)
        if other != (zone or site) and fits(told, other, known, moment):
            return by_clock(claim, name, other, known, moment, site)
    slips = [(HALF_DAY, "twelve hours", "with the other half of the day")]
    if zone and zone != PYONGYANG and flight.country == "north-korea" and HALF_HOUR[0] <= flight.day <= HALF_HOUR[1]:
        slips += [(shift, "half an hour", "by the right one of Korea's two clocks") for shift in (HALF, -HALF)]
    for shift, far, slip in slips:
        if fits(told + shift, zone or site, known, moment):
            off = f"{claim.told} is {far} off: the {what(claim)} is on record at {shown(known[0], site)}"
            reason = f"{off} by the launch site's clock, {shown(known[0], 'UTC')} UTC."
            right, of = f"{slip}: {shown(known[0], zone or site)}", working(known, site)
            return conflicts(claim, reason=reason, working=of, evidence=evidence(known), would_hold_if=right)
    slipped = None if about else one_digit(claim, moment, zone or site, known, site, flight, record)
    return slipped or differs(claim, told, zone or site, known, site)


def agreed(claim: Claim, known: Sequence[Hour], zone: str | None, site: str) -> Finding:
    """It is the hour on record."""
    clock = "the clock it names" if zone and zone != site else "the launch site's clock"
    reason = f"{claim.told} is the hour on record: {shown(known[0], zone or site)} by {clock}."
    return holds(claim, reason=reason, working=working(known, site), evidence=evidence(known))


def there(claim: Claim, moment: Moment, flight: Flight, known: Sequence[Hour], behind: str) -> Finding | None:
    """That an hour called local is that of Seoul, where the clock of the site stood apart from it."""
    hidden = foreign_local(moment, known[0].at, behind) if flight.country == "north-korea" else None
    if hidden is None or fits(told_minutes(moment), PYONGYANG, known, moment):
        return None
    on, of = "whose clock is called local", working(known, flight.when.zone or "UTC")
    return depends(claim, reason=f"{claim.told} {hidden}.", on=on, working=of, evidence=evidence(known))


def by_the_second(
    claim: Claim, moment: Moment, known: Sequence[Hour], zone: str, record: Record, *, beside: Collection[str]
) -> Finding | None:
    """Where the hour is told to the second, the party that gives another second.

    A voice is held against what its own country's agencies gave, where they gave any; without a voice,
    the party that is named `beside` the hour: "KCNA gave the time as 22:42:28".
    """
    exact = [one for one in known if one.to_the_second and one.party]
    speaks = {land(claim.voice.entry, record)} if claim.voice.entry else {land(id, record) for id in beside}
    own = [one for one in exact if land(one.party, record) in speaks]
    others = [one for one in own or exact if apart(told_minutes(moment), one.on(zone)) >= SECOND / 2]
    if moment.precision != "second" or not others:
        return None
    gap = round(apart(told_minutes(moment), others[0].on(zone)) * 60)  # 60 seconds a minute
    reason = f"{claim.told} is {gap} seconds from another account: {others[0].evidence.says}."
    on = "whose second is followed"
    return depends(claim, reason=reason, on=on, working=working(known, zone), evidence=evidence(known))


def parted(
    claim: Claim,
    told: float,
    known: Sequence[Hour],
    zone: str,
    record: Record,
    flight: Flight,
    *,
    beside: Collection[str],
    alone: bool,
) -> Finding | None:
    """Where the parties' hours lie apart, and the one told is one's and not the other's.

    A voice that is a party which watched, or its country, may give its own.
    """
    mine = [one for one in known if apart(told, one.on(zone)) <= TO_THE_MINUTE]
    others = [one for one in known if one.party and NEAR < apart(told, one.on(zone)) <= FAR]
    others = others or outvoted(told, known, zone, alone=alone)

    def gap_to(one: Hour) -> float:
        return apart(told, one.on(zone))

    speaks = land(claim.voice.entry, record) if claim.voice.entry else own_clock(claim)
    watched = [one for one in mine if land(one.party, record) != flight.country]
    own = [one for one in watched if one.party in beside or (speaks and land(one.party, record) == speaks)]
    if not mine or not others or own:
        return None
    whose = next((one.evidence.says for one in sorted(mine, key=gap_to) if one.party), "the hour on record")
    reason = f"{claim.told} is the hour of one account ({whose}); the parties differ: {others[0].evidence.says}."
    on = "whose account of the hour is followed"
    return depends(claim, reason=reason, on=on, working=working(known, zone), evidence=evidence(known))


def by_clock(claim: Claim, name: str, zone: str, known: Sequence[Hour], moment: Moment, site: str) -> Finding | None:
    """It is right by another clock: one that is not named, or another than the one named."""
    then = ", which then stood at UTC+8:30" if zone == PYONGYANG else ""
    reason = (
        f"{claim.told} is right by the clock of {name}{then}; at {shown(known[0], site)} by that of "
        f"{'Seoul and Tokyo' if site == 'Asia/Seoul' else 'the launch site'} the {what(claim)} is on record."
    )
    if moment.zone is None:
        on = "the clock, which the text does not name"
        return depends(claim, reason=reason, on=on, working=working(known, site), evidence=evidence(known))
    if moment.zone.startswith("Etc/") and zone == "America/New_York":
        return None  # "EST" is often written for daylight time too
    reason = (
        f"{claim.told} does not fit the clock it names: the {what(claim)} is on record at "
        f"{shown(known[0], moment.zone)} by that clock, and at {shown(known[0], zone)} by that of {name}."
    )
    return conflicts(
        claim, reason=reason, working=working(known, site), evidence=evidence(known),
        would_hold_if=f"by the clock of {name}",
    )  # fmt: skip


def one_digit(
    claim: Claim, moment: Moment, zone: str, known: Sequence[Hour], site: str, flight: Flight, record: Record
) -> Finding | None:
    """It is told to the minute and ten minutes or more off, with another digit for the tens, on a day of one launch."""
    told = told_minutes(moment)
    own = [one for one in record.flights() if one.country == flight.country and one.day == flight.day]
    slip = next(
        (one for one in known if told // 60 == one.on(zone) // 60 and told % 10 == one.on(zone) // 1 % 10), None
    )
    if slip is None or round(told) % ROUND == 0 or len(own) > 1:
        return None
    right = shown(slip, zone)
    reason = f"{claim.told} is one digit from the hour on record: {right} by the same clock."
    of = working(known, site)
    return conflicts(claim, reason=reason, working=of, evidence=evidence(known), would_hold_if=f"as {right}")


def differs(claim: Claim, told: float, zone: str, known: Sequence[Hour], site: str) -> Finding | None:
    """It fits no clock and shows no slip: another statement, perhaps; further off, another launch."""
    gap = min(apart(told, one.on(zone)) for one in known)
    if gap > FAR:
        return None
    reason = f"{claim.told} is {round(gap)} minutes from the hour on record: {shown(known[0], zone)} by the same clock."
    on = "whose account of the hour is followed"
    return depends(claim, reason=reason, on=on, working=working(known, site), evidence=evidence(known))


def nowhere_near(
    claim: Claim, flight: Flight, known: Sequence[Hour], reading: Reading, record: Record
) -> Finding | None:
    """It is hours from the one launch of that day, by the clock that it names."""
    words, behind = reading.article.quote(claim.sentence), reading.article.text[claim.span.end :][: len(_LOCAL)]
    own = [one for one in record.flights() if one.country == flight.country and one.day == flight.day]
    if claim.moment is None or not (claim.moment.zone or _LOCAL in behind) or len(own) > 1 or _OTHER.search(words):
        return None
    zone, site = claim.moment.zone or flight.when.zone or "UTC", flight.when.zone or "UTC"
    if min(apart(told_minutes(claim.moment), one.on(zone)) for one in known) <= FAR:
        return None
    vehicle = record.entry(flight.vehicle)
    if vehicle is None or not any(name in words for name in (vehicle.name, *vehicle.aliases)):
        return None
    hour = shown(known[0], zone)
    reason = f"{claim.told} is hours from the {what(claim)} on record: {hour} by the same clock."
    return conflicts(
        claim, reason=reason, working=working(known, site), evidence=evidence(known), would_hold_if=f"as {hour}"
    )


def what(claim: Claim) -> str:
    """What the hour is the hour of."""
    return "impact" if claim.aspect == "impact_time" else "launch"


def working(known: Sequence[Hour], site: str) -> list[str]:
    """Every hour on record by the launch site's clock and by UTC."""
    return list(dict.fromkeys(f"{one.evidence.says}: {shown(one, site)} = {shown(one, 'UTC')} UTC" for one in known))


def evidence(known: Sequence[Hour]) -> list[Evidence]:
    """The accounts of the hour as evidence, each once."""
    return list(dict.fromkeys(one.evidence for one in known))
