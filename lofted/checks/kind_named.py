"""Is it the kind of missile that it is called: its class, its fuel?

    >>> review("The Hwasong-12, a short-range ballistic missile, has crossed Japan twice.")
    kind_named: conflicts. “short-range” does not fit: the Hwasong-12 is on record as an intermediate-range
    ballistic missile.

    >>> review("Kim watched the liquid-fuel Hwasong-18 rise.")
    kind_named: conflicts. “liquid-fuel” does not fit: the Hwasong-18 is on record as solid-fuelled.

    >>> review("Kim watched the solid-fuel Hwasong-18 ICBM rise.")

So is the launch of a day, where no missile of the kind that is told flew that day or beside it.

    >>> review("North Korea fired an intercontinental ballistic missile on May 30, 2024.")
    kind_named: conflicts. “intercontinental ballistic missile” does not fit: what North Korea launched on
    30 May 2024 is on record as KN-25, a short-range ballistic missile.

    >>> review("North Korea fired short-range ballistic missiles on May 30, 2024.")

The letters of a kind are held to its words.

    >>> review("Pyongyang fired an intermediate-range ballistic missile (ICBM) on Monday.")
    kind_named: conflicts. “intermediate-range ballistic missile (ICBM)” does not fit: ICBM stands for an
    intercontinental ballistic missile.

Classes beside each other are drawn differently by different hands, and first reports are corrected: there the
verdict depends. Silent where the kind is only compared or denied, on missiles of submarines and gliders that have
a range class too, and on launches of a day of which the shelf holds none of that country.

Source: the catalogue's vehicles and flights.
"""

import re
from collections.abc import Iterator
from datetime import timedelta

from lofted.checking import conflicts, depends
from lofted.facts import CLOCK, DAYS, Claim, Entry, Event, Evidence, Finding, Flight, Named, Reading, Record, Span
from lofted.reference.history import complete, launch_evidence, uncertain
from lofted.reference.rivals import as_first
from lofted.reference.saying import day

A_DAY = timedelta(days=1)  # a launch at dawn in Asia is told under the day before elsewhere
AROUND = 70  # characters on each side of a name in which its kind stands; some ten words
LADDER = ("SRBM", "MRBM", "IRBM", "ICBM")  # by range, so that neighbours are told apart by their limits alone
IN_FULL = {
    "SRBM": "a short-range ballistic missile",
    "MRBM": "a medium-range ballistic missile",
    "IRBM": "an intermediate-range ballistic missile",
    "ICBM": "an intercontinental ballistic missile",
    "SLBM": "a submarine-launched ballistic missile",
    "CRUISE": "a cruise missile",
    "SLV": "a launcher of satellites",
    "HGV": "a missile with a glider",
}
NO_RANGE = ("SLBM", "HGV", "SLV", "INTERCEPTOR")  # kinds that have a range of any class

_KIND = (
    r"(?:(?P<SRBM>short[- ]range|SRBMs?)|(?P<MRBM>medium[- ]range|MRBMs?)|(?P<IRBM>intermediate[- ]range|IRBMs?)"
    r"|(?P<ICBM>intercontinental|ICBMs?)|(?P<CRUISE>cruise\smissiles?)"
    r"|(?P<solid>solid[- ](?:fuel(?:l?ed)?|propellant|propelled))"
    r"|(?P<liquid>liquid[- ](?:fuel(?:l?ed)?|propellant|propelled)))"
)
_ANY_KIND = re.compile(_KIND, re.I)
_MORE = (
    r"(?:(?:new|newest|latest|largest|biggest|first|powerful|nuclear-capable|two-stage|three-stage|road-mobile|mobile|ballistic|solid-fuel|liquid-fuel|"
    r"North\sKorean|Iranian|Chinese|Russian|so-called)\s){0,3}"
)
_OWNER = r"(?:an?|the|its|their|(?:the\s)?[A-Z][\w.]+(?:\s[A-Z][\w.]+)?['’]s|the\s(?:country|nation|regime)['’]s)"
_CALLED = r"(?:called|described\sas|identified\sas|classed\sas|labell?ed)"
_SHORT_FORM = re.compile(  # "an intermediate-range ballistic missile (ICBM)"
    r"\b(?:(?:(?P<SRBM>short)|(?P<MRBM>medium)|(?P<IRBM>intermediate))[- ]range|(?P<ICBM>inter-?continental)|"
    r"(?P<SLBM>submarine[- ]launched))\sballistic\smissiles?\s\(\W?(?P<told>[A-Z]{2}BM)s?\W?\)",
    re.I,
)
_BEFORE = re.compile(
    rf"\b(?<!-){_KIND}\s(?:ballistic\s|intercontinental\s|missiles?\s|ICBMs?\s|rocket\s){{0,3}}[“\"‘]?$", re.I
)
_BEHIND = re.compile(
    rf"[”\"’]?(?:\s|,\s{_OWNER}\s|\s(?:is|was)\s(?:{_CALLED}\s)?(?:{_OWNER}\s)?){_MORE}{_KIND}\s?"
    r"(?:(?:ballistic|cruise|intercontinental)\s)?(?:missiles?|rocket|ICBMs?|weapon|variant)?\b(?!\s(?:version|successor|variant|engine|sibling))",
    re.I,
)
_FUEL = re.compile(  # "uses liquid fuel", "is powered by a solid-fuel motor"
    r"(?:\s(?:missile|rocket|ICBM))?\s(?:uses|burns|runs\son|flies\son|(?:is|was)\s(?:powered|driven|propelled|fuel+ed)\s(?:by|with))\s"
    r"(?:an?\s)?(?:\w+\s)?(?:(?P<solid>solid)|(?P<liquid>liquid))[- ](?:fuel|propellant)",
    re.I,
)
_BASED = re.compile(
    r"\s(?:(?:is|was)\s)?(?:an?|the)\s(?:[A-Z]\w+\s)?(?:(?P<SLBM>submarine-launched|sea-based)|(?P<LAND>land-based|silo-based|road-mobile|ground-launched))"
    r"\s(?:[\w-]+\s){0,3}?(?:missile|ICBM)\b"
)
_FIRED = re.compile(  # "is launched from submarines", ", a missile of submarines,"
    r",?\s(?:which\s|that\s|(?:missile|ICBM)\s)?(?:(?:is|was|are)\s(?:launched|fired|carried)|flies|rises)\s(?:from|by|on|aboard|out\sof)\s(?:[\w-]+\s){0,2}?"
    r"(?:(?P<SLBM>submarines?)|(?P<LAND>silos?|trucks?|launch\svehicles?|rail\scars?|trains?))\b"
)
_NOT_IT = re.compile(
    r"\b(?:not|never|no|than|unlike|like|or|versus|replac\w*|instead|rather|versions?|variants?|test-?bed|based|if)\b",
    re.I,
)
_OBJECT = re.compile(
    r"\b(?:launched|fired|test-?fired|launches|fires|test-?fires|tested|tests|shot|lobbed)\s(?:[\w“\"‘’'-]+\s){0,4}$",
    re.I,
)
_IS = re.compile(  # "the missile fired on Friday was an …"
    r"\b(?:missile|rocket|projectile|weapon|launch|test)\b[^.;]{0,60}\s(?:was|is|as)\s(?:in\sfact\s|that\sof\s|of\s|one\sof\s)?"
    r"(?:an?\s)?(?:[\w-]+\s){0,2}$",
    re.I,
)
_WAS = re.compile(r"\s(?:\w+\s){0,3}(?:was|were)\s(?:test-)?(?:launched|fired|tested)\b", re.I)


def kind_named(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each kind that a missile or a launch is given against the shelf."""
    yield from abbreviated(reading)
    seen: set[tuple[str, str]] = set()
    for claim in reading.claims:
        if claim.aspect == "vehicle" and isinstance(claim.value, Named) and not claim.denied:
            vehicle = record.entry(claim.value.entry)
            for kind, words in kinds_told(claim, reading) if vehicle else ():
                finding = of_vehicle(claim, vehicle, kind, words) if vehicle else None
                if finding and (claim.value.entry, kind) not in seen:
                    seen.add((claim.value.entry, kind))
                    yield finding
    for event in reading.events:
        flight = record.flight(event.entry)
        if event.kind == "launch" and (flight is None or flight.vehicle_class in LADDER):
            yield from of_launch(event, reading, record)


def abbreviated(reading: Reading) -> Iterator[Finding]:
    """Speaks where a kind in full has the letters of another behind it."""
    for match in _SHORT_FORM.finditer(reading.article.text):
        kind = next(name for name in (*LADDER, "SLBM") if match[name])
        told = match["told"].upper()
        if told in IN_FULL and told != kind:
            reason = f"“{match[0]}” does not fit: {told} stands for {IN_FULL[told]}."
            yield conflicts(reason=reason, would_hold_if=f"as {kind}", spans=[Span(*match.span())])


def kinds_told(claim: Claim, reading: Reading) -> Iterator[tuple[str, str]]:
    """The kinds that stand right before or right behind a vehicle's name, with their words."""
    text = reading.article.text
    before = text[max(claim.sentence.start, claim.span.start - AROUND) : claim.span.start]
    after = text[claim.span.end : min(claim.sentence.end, claim.span.end + AROUND)]
    for found in (
        _BEFORE.search(before),
        _BEHIND.match(after),
        _FUEL.match(after),
        _BASED.match(after),
        _FIRED.match(after),
    ):
        words = f"{before[-len(before) // 2 :]} {found[0]}" if found else ""
        if found and not _NOT_IT.search(words.replace("-based", "")):
            for kind in _ANY_KIND.finditer(found[0]):
                name = next(name for name, told in kind.groupdict().items() if told)
                yield name, kind[0]
            yield from ((name, told) for name, told in found.groupdict().items() if told and name in ("SLBM", "LAND"))


def of_vehicle(claim: Claim, vehicle: Entry, kind: str, words: str) -> Finding | None:
    """The verdict on the kind that a vehicle is given."""
    own = vehicle.columns["class"]
    evidence = [Evidence(vehicle.id, f"{vehicle.name}: {own}", vehicle.source, vehicle.url, vehicle.verified)]
    if kind in ("solid", "liquid"):
        fuel = vehicle.columns.get("propellant", "")
        if fuel not in ("solid", "liquid") or fuel == kind:
            return None
        reason = f"“{words}” does not fit: the {vehicle.name} is on record as {fuel}-fuelled."
        return conflicts(claim, reason=reason, evidence=evidence, would_hold_if=f"as {fuel}-fuelled")
    if kind in ("SLBM", "LAND"):
        return of_base(claim, vehicle, kind, words, evidence)
    if own == kind or own not in (*LADDER, "CRUISE") or vehicle.id.startswith(("unknown", "new-")):
        return None
    reason = f"“{words}” does not fit: the {vehicle.name} is on record as {IN_FULL[own]}."
    if neighbours(own, kind) or re.search(_CALLED, words):
        return depends(claim, reason=reason, on="whose limits of the class are followed", evidence=evidence)
    return conflicts(claim, reason=reason, evidence=evidence, would_hold_if=f"as {IN_FULL[own]}")


def of_base(claim: Claim, vehicle: Entry, kind: str, words: str, evidence: list[Evidence]) -> Finding | None:
    """The verdict on whether it is a missile of submarines or of the land."""
    own = vehicle.columns["class"]
    if not (own == "SLBM" if kind == "LAND" else own == "ICBM"):
        return None
    right = IN_FULL[own] if own == "SLBM" else f"{IN_FULL[own]} of the land"
    reason = f"“{words}” does not fit: the {vehicle.name} is on record as {right}."
    return conflicts(claim, reason=reason, evidence=evidence, would_hold_if=f"as {right}")


def neighbours(one: str, other: str) -> bool:
    """Whether two classes of range lie beside each other.

    >>> neighbours("IRBM", "ICBM"), neighbours("SRBM", "ICBM"), neighbours("CRUISE", "SRBM")
    (True, False, False)
    """
    return {one, other} <= set(LADDER) and abs(LADDER.index(one) - LADDER.index(other)) == 1


def of_launch(event: Event, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on the class of what a country launched on a day, where nothing of that class is on record."""
    when, told = event.when, [one for one in event.about("vehicle_class") if is_object(one, event, reading)]
    flight = record.flight(event.entry)
    countries = set(event.who) or ({flight.country} if flight else set())
    if when is None or when.start is None or when.precision not in (*DAYS, *CLOCK) or len(countries) != 1:
        return
    country = min(countries)
    told = [one for one in told if isinstance(one.value, Named) and one.value.entry in IN_FULL]
    if len({one.value.entry for one in told if isinstance(one.value, Named)}) != 1:
        return
    near = [one for one in record.flights() if one.country == country and abs(one.day - when.start.date()) <= A_DAY]
    flown = [one for one in near if one.day == when.start.date()]
    claim = told[0]
    assert isinstance(claim.value, Named), "kept above"
    kind = claim.value.entry
    if as_first(claim, reading):
        return
    if flown and not any(one.vehicle_class == kind for one in near) and kind not in ("SLV", "HGV"):
        yield misfit(claim, kind, flown, record)


def is_object(claim: Claim, event: Event, reading: Reading) -> bool:
    """Whether a class is that of what was launched, in a sentence that tells the day."""
    text = reading.article.text
    before = text[max(claim.sentence.start, claim.span.start - AROUND) : claim.span.start]
    after = text[claim.span.end : min(claim.sentence.end, claim.span.end + AROUND)]
    found = _OBJECT.search(before) or _IS.search(before)
    days = [one for one in event.about("launch_date", "launch_time") if one.sentence == claim.sentence]
    parted = (text[min(one.span.end, claim.span.end) : max(one.span.start, claim.span.start)] for one in days)
    dated = any(";" not in between for between in parted)
    done = bool(found and not _NOT_IT.search(found[0])) or bool(_WAS.match(after) and not _NOT_IT.search(before))
    return dated and done and not claim.denied


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
    if any(neighbours(one.vehicle_class, kind) for one in flown):
        return depends(claim, reason=reason, on="whose class is followed, and of which report", evidence=evidence)
    whole = complete(record, f"{first.country}/{kind}", first.day - A_DAY, first.day + A_DAY)
    odd = any(uncertain(one) or one.vehicle_class in NO_RANGE or one.vehicle.startswith("unknown") for one in flown)
    if not whole or odd:
        on = "whether another launch of that day is meant, which the shelf may lack"
        return depends(claim, reason=reason, on=on, evidence=evidence)
    would = f"as {IN_FULL[first.vehicle_class]}"
    return conflicts(claim, reason=reason, evidence=evidence, would_hold_if=would)


def called(flight: Flight, record: Record) -> str:
    """A flight's vehicle and its class in words."""
    vehicle = record.entry(flight.vehicle)
    kind = IN_FULL.get(flight.vehicle_class, flight.vehicle_class)
    return f"{vehicle.name}, {kind}" if vehicle and not flight.vehicle.startswith("unknown") else kind
