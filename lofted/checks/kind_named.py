"""Is the thing of the kind that it is called: missile, rocket or satellite, class, fuel, stages, what it is fired from?

    >>> review("The Hwasong-12, a short-range ballistic missile, has crossed Japan twice.")
    kind_named: conflicts. “short-range” does not fit: the Hwasong-12 is on record as an intermediate-range
    ballistic missile, and its flights show a range of 4,356 km at least.

    >>> review("Kim watched the liquid-fuel Hwasong-18 rise.")
    kind_named: conflicts. “liquid-fuel” does not fit: the Hwasong-18 is on record as solid-fuelled.

    >>> review("Kim watched the solid-fuel Hwasong-18 ICBM rise.")

So is a satellite that is called a rocket, and a rocket that is called a satellite.

    >>> review("Malligyong-1 is a rocket with a camera.")
    kind_named: conflicts. “rocket” does not fit: Malligyong-1 is on record as a satellite.

    >>> review("Chollima-1 is a rocket for satellites, and Malligyong-1 a satellite.")

And so is what it is fired from.

    >>> review("The Sarmat is a road-mobile missile.")
    kind_named: conflicts. “road-mobile” does not fit: the Sarmat is on record as fired from silos.

And so are its stages.

    >>> review("Kim watched the three-stage, liquid-fuelled Hwasong-15 rise.")
    kind_named: conflicts. “three-stage” does not fit: the Hwasong-15 is on record as two-stage.

    >>> review("The Hwasong-14 has two stages.")
    kind_named: holds. “two stages” fits: the Hwasong-14 is on record as two-stage.

    >>> review("Two stages of the Hwasong-18 burned out.")

So are the class and the fuel that the next sentence gives "the missile", where the article names one alone.

Classes beside each other are drawn differently by different hands: there the verdict depends, unless its own flights
show a range far beyond the class. So it does where a
launcher of satellites is called a missile, as governments call those of North Korea and Iran, where the words may
mean the rocket of a satellite, and where boosters may be counted as a stage. Silent where the kind is only compared
or denied, and on missiles of submarines and gliders that have a range class too.

Source: the catalogue's vehicles, satellites, bases and stages.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from lofted.checking import conflicts, depends, holds
from lofted.facts import DAYS, Claim, Entry, Evidence, Finding, Named, Reading, Record
from lofted.reference.saying import listing, number
from lofted.reference.type_launches import shown_range
from lofted.reference.wording import sentences
from lofted.told.range_classes import IN_FULL, LADDER, LIMITS, neighbours
from lofted.told.sort import CALLED, NOT_IT, bases, going_on, kinds, things
from lofted.told.stages import NUMBERS, counted, in_words, stages_told

FIELD = "missiles, rockets and craft"

AROUND = 90  # characters on each side of a name in which its kind stands; some fifteen words
BEYOND = 1.3  # times the widest limit of a class; ours: what a heavier warhead takes from a range is less
LAND = ("silo", "road", "rail")  # bases on land, where no missile of submarines stands
BASES = {  # base → how an answer names it
    "silo": "from silos",
    "road": "from launchers on the road",
    "rail": "from trains",
    "submarine": "from submarines",
    "air": "from aircraft",
}
OFTEN_SOCALLED = ("north-korea", "iran")  # countries whose launchers of satellites governments call missiles

_STAGED = re.compile(
    rf"\b(?P<count>{'|'.join(NUMBERS)}|[1-5])[- ]stage\b"
    r"(?=\s(?:[\w-]+\s){0,3}(?:rocket|missile|launcher|carrier|vehicle)\b)",
    re.I,
)


def kind_named(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each kind that a missile, a rocket or a satellite is given against the shelf."""
    seen: set[tuple[str, str]] = set()
    for claim in reading.claims:
        if claim.aspect not in ("vehicle", "satellite") or not isinstance(claim.value, Named) or claim.denied:
            continue
        entry = record.entry(claim.value.entry)
        if entry is None or entry.id.startswith(("unknown", "new-")):
            continue
        for finding, what in of_entry(claim, entry, reading, record):
            if finding and (entry.id, what) not in seen:
                seen.add((entry.id, what))
                yield finding
    for finding in of_the_missile(reading, record):
        yield finding
    if not any(what == "stages" for _, what in seen):
        yield from unnamed(reading, record)


def of_the_missile(reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdicts on the class or the fuel that "the missile" is given right behind the one vehicle of an article."""
    names = [one for one in reading.claims if one.aspect == "vehicle" and isinstance(one.value, Named)]
    ids = {one.value.entry for one in names if isinstance(one.value, Named)}
    if not names:  # a launch on record tells by its day what flew
        flown = {flight.vehicle: event for event in reading.events if (flight := record.flight(event.entry))}
        ids = set(flown)
        names = [one for event in flown.values() for one in event.about("launch_date") if on_day(one)]
    entry = record.entry(ids.pop() or "") if len(ids) == 1 else None
    if entry is None or entry.id.startswith(("unknown", "new-")) or len({one.sentence for one in names}) != 1:
        return
    behind = next((one for one in sentences(reading.article.text) if one.start >= names[-1].sentence.end), None)
    told = going_on(reading.article.quote(behind)) if behind and not names[-1].denied else None
    finding = of_vehicle(names[-1], entry, *told, record) if told else None
    if finding and behind:
        yield replace(finding, spans=(*finding.spans, behind))


def on_day(claim: Claim) -> bool:
    """Whether a claim tells a day."""
    return claim.moment is not None and claim.moment.precision in DAYS


def unnamed(reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on the stages of a rocket that is told by the one launch of its day alone."""
    flown = {event.entry: event for event in reading.events if record.flight(event.entry)}
    flight = record.flight(next(iter(flown), ""))
    vehicle = record.entry(flight.vehicle) if flight else None
    if (
        flight is None
        or vehicle is None
        or len(flown) != 1
        or len([one for one in record.flights() if one.day == flight.day]) > 1
    ):
        return
    for claim in flown[flight.id].about("launch_date"):
        sentence = reading.article.quote(claim.sentence)
        match = _STAGED.search(sentence)
        others = [one for one in reading.claims if one.aspect == "vehicle" and one.sentence == claim.sentence]
        if (
            match
            and not others
            and not claim.denied
            and not NOT_IT.search(sentence[: match.start()].replace(claim.told, ""))
        ):
            told = NUMBERS.get(match["count"].lower()) or int(match["count"])
            finding = of_stages(claim, vehicle, told, match[0], record)
            yield from [finding] if finding and claim.moment and claim.moment.precision in DAYS else []
            return


def of_entry(claim: Claim, entry: Entry, reading: Reading, record: Record) -> Iterator[tuple[Finding | None, str]]:
    """The verdicts on each kind that one thing is given, and which kind it was."""
    text = reading.article.text
    before = text[max(claim.sentence.start, claim.span.start - AROUND) : claim.span.start]
    after = text[claim.span.end : min(claim.sentence.end, claim.span.end + AROUND)]
    told = list(things(before, after))
    if entry.kind == "satellite":
        yield from ((of_thing(claim, entry, what, flat=flat), "thing") for what, flat in told[:1])
        return
    for kind, words in kinds(before, after):
        yield of_vehicle(claim, entry, kind, words, record), kind
    for count, words in stages_told(before, after) if not NOT_IT.search(f"{before[-len(before) // 2 :]}") else ():
        yield of_stages(claim, entry, count, words, record), "stages"
    for base, words in bases(after, before):
        yield of_base(claim, entry, base, words, record), "base"
    yield from ((of_thing(claim, entry, what, flat=flat), "thing") for what, flat in told[:1])


def evidence_of(entry: Entry) -> Evidence:
    """What the shelf has it as."""
    kind = entry.columns["class"] if entry.kind == "vehicle" else entry.kind
    return Evidence(entry.id, f"{entry.name}: {kind}", entry.source, entry.url, entry.verified)


def of_vehicle(claim: Claim, vehicle: Entry, kind: str, words: str, record: Record) -> Finding | None:
    """The verdict on the class or the fuel that a vehicle is given."""
    own, evidence = vehicle.columns["class"], [evidence_of(vehicle)]
    if kind in ("solid", "liquid"):
        fuel = vehicle.columns.get("propellant", "")
        if fuel not in ("solid", "liquid") or fuel == kind:
            return None
        reason = f"“{words}” does not fit: the {vehicle.name} is on record as {fuel}-fuelled."
        return conflicts(claim, reason=reason, evidence=evidence, would_hold_if=f"as {fuel}-fuelled")
    if own == kind or own not in (*LADDER, "CRUISE") or (kind == "ballistic" and own != "CRUISE"):
        return None
    if own == "CRUISE" and kind in LADDER and words.lower().endswith("range"):
        return None  # of a cruise missile, short range is no class of ballistic ones
    reason = f"“{words}” does not fit: the {vehicle.name} is on record as {IN_FULL[own]}."
    far = shown_range(vehicle.id, record)
    if kind in LADDER and far > BEYOND * LIMITS[kind][1].high and not re.search(CALLED, words):
        reason = f"{reason[:-1]}, and its flights show a range of {number(far)} km at least."
        return conflicts(claim, reason=reason, evidence=evidence, would_hold_if=f"as {IN_FULL[own]}")
    if neighbours(own, kind) or re.search(CALLED, words):
        return depends(claim, reason=reason, on="whose limits of the class are followed", evidence=evidence)
    return conflicts(claim, reason=reason, evidence=evidence, would_hold_if=f"as {IN_FULL[own]}")


def of_base(claim: Claim, vehicle: Entry, told: str, words: str, record: Record) -> Finding | None:
    """The verdict on what it is fired from."""
    own = vehicle.columns["class"]
    known = {one.columns["base"]: one for one in record.entries("base") if one.columns["vehicle"] == vehicle.id}
    evidence = [
        Evidence(row.id, f"fired {BASES[base]}", row.source, row.url, row.verified) for base, row in known.items()
    ]
    if own == "SLBM":
        fits, right, evidence = told not in (*LAND, "land"), IN_FULL[own], [evidence_of(vehicle)]
    elif any(one.verified for one in known.values()) or (known and own not in ("ICBM", "SLV")):
        fits, right = told in known or told == "land", f"fired {listing([BASES[one] for one in known])}"
    else:
        evidence = [evidence_of(vehicle)]
        fits, right = told != "submarine" or own not in ("ICBM", "SLV"), f"{IN_FULL.get(own, own)} of the land"
    if fits:
        return None
    reason = f"“{words}” does not fit: the {vehicle.name} is on record as {right}."
    return conflicts(claim, reason=reason, evidence=evidence, would_hold_if=f"as {right}")


def of_stages(claim: Claim, vehicle: Entry, told: int, words: str, record: Record) -> Finding | None:
    """The verdict on how many stages it is given; boosters at its side are counted by some and not by others."""
    rows = counted(vehicle, record)
    evidence = [
        Evidence(row.id, f"{vehicle.name}: {in_words(int(row.columns['stages']))}", row.source, row.url, row.verified)
        for row in rows
    ]
    known = sorted({int(row.columns["stages"]) for row in rows})
    right = " or ".join(in_words(count) for count in known)
    if not known or (told in known and len(known) > 1):
        return None
    if told in known:
        reason = f"“{words}” fits: the {vehicle.name} is on record as {right}."
        return holds(claim, reason=reason, evidence=evidence)
    reason = f"“{words}” does not fit: the {vehicle.name} is on record as {right}."
    side = vehicle.columns["propellant"] == "liquid and solid" and told == known[-1] + 1
    if side or len(known) > 1 or not all(row.verified for row in rows):
        on = "whether boosters and upper stages are counted, and by whom"
        return depends(claim, reason=reason, on=on, evidence=evidence)
    return conflicts(claim, reason=reason, evidence=evidence, would_hold_if=f"as {right}")


def of_thing(claim: Claim, entry: Entry, told: str, *, flat: bool) -> Finding | None:
    """The verdict on what sort of thing it is said to be."""
    own = "satellite" if entry.kind == "satellite" else entry.columns["class"]
    what = told.lower()
    missile, launcher = (
        what in ("missile", "icbm"),
        what.endswith(("rocket", "vehicle", "launcher")) and what != "rocket",
    )
    satellite, evidence = what.startswith(("satellite", "spacecraft")) and not launcher, [evidence_of(entry)]
    if own == "satellite":
        fits, right = satellite, "a satellite"
    elif own == "SLV":
        fits, right = launcher or what == "rocket", IN_FULL[own]
    else:
        fits, right = missile or what == "rocket" or (launcher and "taepodong" in entry.id), IN_FULL.get(own, own)
    if fits or own not in (*LADDER, "SLBM", "SLV", "CRUISE", "satellite"):
        return None
    the = "" if own == "satellite" else "the "
    reason = f"“{told}” does not fit: {the}{entry.name} is on record as {right}."
    if own == "SLV" and missile and entry.columns["country"] in OFTEN_SOCALLED:
        on = "whether the launcher is meant, or the missile techniques in it, for which governments call it a missile"
        return depends(claim, reason=reason, on=on, evidence=evidence)
    if not flat and not (own == "satellite" and missile):
        return depends(claim, reason=reason, on="whether the rocket of the satellite is meant", evidence=evidence)
    return conflicts(claim, reason=reason, evidence=evidence, would_hold_if=f"as {right}")
