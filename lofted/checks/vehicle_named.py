"""Is it the missile or rocket that flew on that day, and does anybody dispute it?

    >>> review("North Korea test-fired a Hwasong-18 ICBM on March 16, 2023.")
    vehicle_named: conflicts. “Hwasong-18” does not fit: the missile launched on 16 March 2023 is on record
    as Hwasong-17.

    >>> review("North Korea test-fired a Hwasong-17 ICBM on March 16, 2023.")
    vehicle_named: holds. “Hwasong-17” is what the launch of 16 March 2023 is on record as.

Where a party calls it otherwise, the name depends on whom one follows.

    >>> review("The ICBM that North Korea launched on March 24, 2022 was a Hwasong-17.")
    vehicle_named: depends. “Hwasong-17” is what the launch of 24 March 2022 is on record as, but CNS and
    Ministry of National Defense (South Korea) call it Hwasong-15.

Silent where the launch is on no record, where its type is not known, and on a
name that is only compared with ("larger than the Hwasong-15"). A text that
gives both names has told both sides.

The name can stand in a sentence that goes on with the launch.

    >>> review("North Korea launched a satellite on 21 November 2023. The rocket, an Unha-3, took off from Sohae.")
    vehicle_named: conflicts. “Unha-3” does not fit: the rocket launched on 21 November 2023 is on record as
    Chollima-1.

Limits: satellite launchers go by several names, so that one conflicts only where the shelf has all names of that
launch and flights of the other, and on a new one without a name; and where the shelf does not list all launches of a
class, another launch of that day can be meant.

Source: the catalogue's flights, with what each party calls the vehicle.
"""

import re
from collections.abc import Collection, Iterator

from lofted.checking import conflicts, depends, firm, holds
from lofted.facts import (
    DAYS,
    THIS_ARTICLE,
    Account,
    Claim,
    Entry,
    Event,
    Evidence,
    Finding,
    Flight,
    Named,
    Reading,
    Record,
    Verdict,
)
from lofted.reference.days import A_DAY
from lofted.reference.history import complete, evidence_of, launch_evidence
from lofted.reference.satellites import names_of
from lofted.reference.saying import day, listing, name_of
from lofted.reference.spokesmen import is_state_media
from lofted.told.going_on import goes_on, right_behind
from lofted.told.naming_words import AROUND, KIN, LIKENED, names_it
from lofted.told.of_month import of_its_month

FIELD = "launches on record"

UNSURE = ("unknown", "unidentified")  # how the ids of vehicles begin whose type is not known
UNNAMED = "new-"  # how the ids of vehicles begin that were new and got no name; a party may have taken one for another
MANY_NAMES = ("SLV",)  # classes whose vehicles go by a name of their maker and by another abroad


_IF_RIGHT = re.compile(r"\b[Ii]f\s(?:[\w’'.-]+\s){1,5}(?:is|are|was|were)\s(?:right|correct|to\sbe\sbelieved)\b")
_PRESUMED = re.compile(r"\bNorth Korea was silent\b|\bpresumed a\b")  # in the note of a flight that was not claimed
_TAKEN = re.compile(
    r"\b(?:believ\w*|presum\w*|suspect\w*|assess\w*|judg\w*|thinks?|thought|likely|appear\w*|consider\w*|identif\w*|accounts?|reading)\b"
)
_IN_DISPUTE = "Type in dispute"  # how the note of a flight begins that says who calls it what
_AS_IT_SAYS = re.compile(  # "the Hwasong-17 that North Korea says it fired"
    r"[’”\"]?(?:\s\w+){0,2},?\s(?:(?:that|which|as)\s)?(?:North\sKorea|Pyongyang|the\s(?:North|regime|country)|KCNA|state\smedia)\s"
    r"(?:say|said|claim|call|insist|maintain|report)"
)
_BY_ITS_WORD = re.compile(  # before a name: "the missile North Korea called a", "North Korea's claimed"
    r"\b(?:(?:North\sKorea|Pyongyang|[Tt]he\s(?:North|regime)|KCNA|[Ss]tate\smedia)(?:\s(?:(?:call|name|dubb?)(?:s|ed)|"
    r"(?:says?|said|claim(?:s|ed)|insist(?:s|ed))\s(?:was|is|to\sbe|to\shave\sbeen)|(?:describ|identifi)e[sd]\sas)|"
    r"[’']s\s(?:claimed|purported|declared)\s(?:test|launch|flight)\sof)\s(?:an?\s|the\s|its\s)?(?:new\s)?[“\"‘]?|"
    r"(?:claimed|purported|alleged|supposed|self-declared|so-called)\s(?:[a-z-]+\s){0,2})$"
)
_OTHER_DAY = re.compile(r"\b(?:after|before|following|since|earlier|previous|unlike|than|others?|such\sas)\b", re.I)


def vehicle_named(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each name that a launch's vehicle is given against the record of that launch."""
    for event in reading.events:
        flight = record.flight(event.entry)
        if flight is None or flight.vehicle.startswith(UNSURE):
            continue
        calling = {account.vehicle for account in flight.accounts}
        seen: set[str] = set()
        behind = [
            one
            for one in right_behind(event, reading)
            if isinstance(one.value, Named) and one.value.entry not in {flight.vehicle, *calling}
        ]
        for claim in (*event.about("vehicle"), *behind):
            if not isinstance(claim.value, Named) or claim.value.entry in seen:
                continue
            other = record.entry(claim.value.entry)
            same = other is None or other.columns["class"] == flight.vehicle_class
            orbital = flight.vehicle_class in MANY_NAMES  # whose new launchers their maker has told apart from the old
            if flight.vehicle.startswith(UNNAMED) and claim.value.entry not in calling and same and not orbital:
                continue  # of its class; one of another class it was not
            kin = as_kin(claim, flight, calling, reading, record)
            if kin:
                seen.add(claim.value.entry)
                yield kin
                continue
            sure = names_it(claim, reading)
            if sure or told_with_day(claim, event, flight, reading):
                seen.add(claim.value.entry)
                finding = judged(claim, claim.value.entry, event, flight, reading, record)
                if finding and (sure or finding.verdict is Verdict.DEPENDS):
                    yield finding


def as_kin(claim: Claim, flight: Flight, calling: Collection[str], reading: Reading, record: Record) -> Finding | None:
    """That what was launched is told flatly as an improved other type, and is on record as one of its own."""
    before = reading.article.text[max(claim.sentence.start, claim.span.start - AROUND) : claim.span.start]
    named = {one.value.entry for one in reading.claims if one.aspect == "vehicle" and isinstance(one.value, Named)}
    own, other = (
        record.entry(flight.vehicle),
        record.entry(claim.value.entry) if isinstance(claim.value, Named) else None,
    )
    if not (KIN.search(before) and firm(claim) and own and other) or named & {flight.vehicle, *calling}:
        return None
    if flight.vehicle.startswith(UNNAMED) or other.columns["class"] != flight.vehicle_class:
        return None
    right = name_of(flight.vehicle, record)
    reason = f"The missile launched on {day(flight.day)} is on record as {right}, a type with a name of its own, "
    reason += f"and the words have it as a kind of {other.name}."
    on = "whether a first guess is meant, or how its maker's name for it is taken"
    return depends(claim, reason=reason, on=on, evidence=[launch_evidence(flight)])


def told_with_day(claim: Claim, event: Event, flight: Flight, reading: Reading) -> bool:
    """Whether a name that parties give to a launch stands beside its day: "which a Hwasong-17 had set on March 24"."""
    calling = {flight.vehicle} | {account.vehicle for account in flight.accounts if account.vehicle}
    before = reading.article.text[max(claim.sentence.start, claim.span.start - AROUND) : claim.span.start]
    mine = isinstance(claim.value, Named) and claim.value.entry in calling
    return mine and dated(claim, event, flight, reading) and not LIKENED.search(before)


def judged(claim: Claim, named: str, event: Event, flight: Flight, reading: Reading, record: Record) -> Finding | None:
    """The verdict on one name."""
    others = [account for account in flight.accounts if account.vehicle]
    calling = {flight.vehicle} | {account.vehicle for account in others}
    on, evidence = day(flight.day), [launch_evidence(flight), *(evidence_for(one, record) for one in others)]
    if named not in calling:
        return misfit(claim, named, event, flight, reading, record)
    fact = f"“{claim.told}” is what the launch of {on} is on record as"
    rivals = [account for account in others if account.vehicle != named]
    told = {one.value.entry for one in reading.claims if one.aspect == "vehicle" and isinstance(one.value, Named)}
    if named == flight.vehicle and (
        not rivals or told & {one.vehicle for one in rivals} or its_own(claim, flight, reading)
    ):
        if not rivals and not flight.verified:
            return None
        flat = claim.voice.name == THIS_ARTICLE.name and firm(claim)
        if (
            _PRESUMED.search(flight.note)
            and not rivals
            and flat
            and not _TAKEN.search(reading.article.quote(claim.sentence))
        ):
            reason = f"{fact}, as others took it to be; North Korea did not name it."
            return depends(claim, reason=reason, on="whose identification is followed", evidence=evidence)
        note = f", though {called(rivals, record)}" if rivals else ""
        return holds(claim, reason=f"{fact}{note}.", evidence=evidence)
    if _IF_RIGHT.search(reading.article.text, claim.sentence.start, claim.span.start):
        return None  # "If Seoul is right, it was a Hwasong-15" tells whose identification is followed
    if named == flight.vehicle:
        reason = f"{fact}, but {called(rivals, record)}."
    elif flight.vehicle in told:
        return None
    else:
        same = [account for account in others if account.vehicle == named]
        reason = f"{called(same, record)}, but the launch of {on} is on record as {name_of(flight.vehicle, record)}."
        disputed = flight.vehicle.startswith(UNNAMED) or flight.note.startswith(_IN_DISPUTE)
        reason += f" {flight.note}" if disputed else ""
    return depends(claim, reason=reason, on="whose identification is followed", evidence=evidence)


def its_own(claim: Claim, flight: Flight, reading: Reading) -> bool:
    """Whether the name is told as the word of the country that launched, or of a party that shares it."""
    parties = {account.party for account in flight.accounts if not account.vehicle}
    text = reading.article.text
    ahead, behind = text[claim.sentence.start : claim.span.start], _AS_IT_SAYS.match(text, claim.span.end)
    if is_state_media(claim.voice, flight.country) or behind or _BY_ITS_WORD.search(ahead):
        return True
    return claim.voice.entry is not None and claim.voice.entry in {flight.country, *parties}


def misfit(claim: Claim, named: str, event: Event, flight: Flight, reading: Reading, record: Record) -> Finding | None:
    """The verdict on a name that no party uses of that launch; none where another launch can be meant."""
    vehicle = record.entry(named)
    own = (one for one in record.flights() if one.country == flight.country)
    near_by = [one for one in own if abs(one.day - flight.day) <= A_DAY and alike(one, flight, vehicle)]
    if vehicle is None or vehicle.columns["country"] != flight.country or len(near_by) > 1:
        return None
    tied = dated(claim, event, flight, reading) or of_its_month(claim, event, flight, reading, record)
    if not tied and not goes_on(claim, named, event, flight, reading, record):
        return None
    right = name_of(flight.vehicle, record)
    reason = f"“{claim.told}” does not fit: the missile launched on {day(flight.day)} is on record as {right}."
    evidence = [launch_evidence(flight)]
    vehicle_class = vehicle.columns["class"]
    flown = [one for one in record.flights() if one.vehicle == named]
    if vehicle_class in MANY_NAMES or flight.vehicle_class in MANY_NAMES:
        reason = reason.replace("missile", "rocket")
        if flight.vehicle.startswith(UNNAMED) and _TAKEN.search(reading.article.quote(claim.sentence)):
            return depends(claim, reason=reason, on="whose identification is followed", evidence=evidence)
        if flown and named not in names_of(flight, record):
            return conflicts(claim, reason=reason, evidence=evidence, would_hold_if=f"as {right}")
        reason = reason.replace("does not fit", "is not the shelf's name")
        on = "by which of its names the rocket is called"
        return depends(claim, reason=reason, on=on, evidence=evidence)
    if not complete(record, f"{flight.country}/{vehicle_class}", flight.day, flight.day):
        on = "whether another launch of that day is meant, which the shelf may lack"
        return depends(claim, reason=reason, on=on, evidence=evidence)
    guessed = reading.article.published == flight.day or _TAKEN.search(reading.article.quote(claim.sentence))
    if guessed and vehicle_class == flight.vehicle_class:
        on = "whether a first guess is meant, as of the day itself"
        return depends(claim, reason=reason, on=on, evidence=evidence)
    working = [f"launches of {vehicle.name} on record: {', '.join(str(one.day) for one in flown) or 'none'}"]
    return conflicts(claim, reason=reason, working=working, evidence=evidence, would_hold_if=f"as {right}")


def alike(other: Flight, flight: Flight, vehicle: Entry | None) -> bool:
    """Whether a launch can be meant by a name: it is that of the event, or one of the named vehicle's class."""
    return other.id == flight.id or (vehicle is not None and other.vehicle_class == vehicle.columns["class"])


def dated(claim: Claim, event: Event, flight: Flight, reading: Reading) -> bool:
    """Whether the sentence that gives the name tells the day of the launch, by some clock, and not of one before it."""
    days = [one for one in event.about("launch_date", "launch_time") if one.sentence == claim.sentence]
    every = [one for one in reading.claims if one.sentence == claim.sentence and one.moment]
    nearest = min((len(between(claim, one, reading)) for one in every), default=0)
    names = [one for one in reading.claims if one.aspect == "vehicle" and one.value != claim.value]
    days = [
        one
        for one in days
        if len(between(claim, one, reading)) == nearest
        and not any(claim.span.end <= other.span.start < one.span.start for other in names)  # whose day it is
    ]
    return any(
        one.moment is not None
        and one.moment.start is not None
        and one.moment.precision in DAYS
        and abs(one.moment.start.date() - flight.day) <= A_DAY
        and not _OTHER_DAY.search(between(claim, one, reading))
        for one in days
    )


def between(one: Claim, other: Claim, reading: Reading) -> str:
    """The words between two claims."""
    first, last = sorted((one.span, other.span))
    return reading.article.text[first.end : last.start]


def called(accounts: list[Account], record: Record) -> str:
    """Who calls it what: "CNS calls it Hwasong-15"."""
    names = dict.fromkeys(account.vehicle for account in accounts)
    parts = []
    for name in names:
        who = [account.speaker for account in accounts if account.vehicle == name]
        parts.append(f"{listing(who)} call{'s' if len(who) == 1 else ''} it {name_of(name, record)}")
    return listing(parts)


def evidence_for(account: Account, record: Record) -> Evidence:
    """A party's name for the vehicle as evidence."""
    return evidence_of(account, f"calls it {name_of(account.vehicle, record)}")
