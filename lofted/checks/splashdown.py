"""Did it fall in that sea, on that side of the zone, and fly over that land?

    >>> review("North Korea's ICBM of November 18, 2022 came down outside Japan's EEZ.")
    splashdown: conflicts. The missile of 18 November 2022 fell inside Japan's exclusive economic zone,
    Japanese Ministry of Defense said; the words have it outside.

    >>> review("North Korea fired an ICBM on October 31, 2024. It fell into the Yellow Sea.")
    splashdown: conflicts. The missile of 31 October 2024 fell in the Sea of Japan, Japanese Ministry of
    Defense said; the words have it in the Yellow Sea.

    >>> review("North Korea fired an ICBM over Japan on October 31, 2024.")
    splashdown: conflicts. The missile of 31 October 2024 fell in the Sea of Japan, Japanese Ministry of
    Defense said, and so short of Japan; the words have it over Japan.

    >>> review("North Korea fired an ICBM on October 31, 2024. It fell into the East Sea outside Japan's EEZ.")
    splashdown: holds. The missile of 31 October 2024 fell in the Sea of Japan, as Japanese Ministry of Defense
    said.
    splashdown: holds. The missile of 31 October 2024 fell outside Japan's exclusive economic zone, as Japanese
    Ministry of Defense said.

So is a type of which no flight on record crossed Japan.

    >>> review("The Hwasong-14 was launched over Japan in July 2017.")
    splashdown: conflicts. No flight of the Hwasong-14 on record went over Japan; in 2017 the Hwasong-12 did.

What was told at first and taken back is named as that.

    >>> review("Tokyo: a North Korean missile flew over the country on November 3, 2022.")
    splashdown: depends. The missile of 3 November 2022 was first said to have flown over Japan, and that was taken
    back: it did not cross, and fell in the Sea of Japan, Japanese Ministry of Defense said.

    >>> review("The missiles that North Korea fired on September 15, 2021 fell outside Japan's EEZ.")
    splashdown: depends. The missile of 15 September 2021 fell inside Japan's exclusive economic zone,
    Japanese Ministry of Defense said; the words have it outside, as was said at first and taken back.

Silent where nobody on the shelf said where the flight ended, on stages and debris, and where the sentence tells of
another day. What is told as the first report, or as possible, is at most depends.

Source: the catalogue's landings, one row for each party.
"""

import re
from collections.abc import Iterator
from datetime import date

from lofted.checking import conflicts, depends, holds, leaves_open
from lofted.facts import (
    DAYS,
    THIS_ARTICLE,
    Claim,
    Entry,
    Event,
    Evidence,
    Finding,
    Flight,
    Named,
    Reading,
    Record,
)
from lofted.reference.history import complete, launch_evidence
from lofted.reference.kinds import over_japan
from lofted.reference.saying import day, name_of
from lofted.reference.speaking import spoken_name
from lofted.reference.subjects import country_before, event_near
from lofted.told.launch import launch_told
from lofted.told.rivals import as_first
from lofted.told.withdrawn import TAKEN_BACK, TOLD_SO, of_earlier_ones

FIELD = "places and seas"

ASPECTS = ("fell_in", "fell_on_side", "flew_over")  # what this check asks of
SHORT_OF_JAPAN = ("sea-of-japan", "yellow-sea")  # waters before Japan, seen from Korea
AMONG = ("Hokkaido", "Honshu", "Kyushu", "Shikoku", "Okinawa")  # one of which excludes the others

_ANOTHER = re.compile(
    r"\b(?:another|the other|earlier|previous\w*|unlike|the second|one of (?:the|them)|some of|two of|"
    r"last (?:month|year)|since|if|would|could|(?P<had>had))\b",
    re.I,
)
_ITS_OWN = re.compile(  # between a type and the land: no other type, nothing that only could be
    r"(?:,?\s(?:which|that)\s(?:North\sKorea|Pyongyang|the\sNorth|it)|\smissiles?)?(?:\s(?!(?:could|would|can|may|might|to|like|than|not|never|"
    r"no|before|after|as|if|an?|and|another|other)\b)[\w-]+){1,5}\s",
    re.I,
)

_RESUMED = re.compile(  # a type of the sentence before: "The older model", "That missile"
    r"(?:The|That|This)\s(?:(?:older|earlier|newer|former|latter|new|huge|bigger|smaller)\s)?(?:model|missile|type|weapon|ICBM|variant|version)"
    r"(?=\s(?!that|which|of|from|on|in))(?:\s(?!(?:could|would|can|may|might|to|like|than|not|never|no|as|if|another|other)\b)[\w'’-]+){1,16}\s"
)


def splashdown(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each sea, side and land told against what was said of the flight."""
    seen: set[tuple[str, str, str]] = set()
    for claim in (one for one in reading.claims if one.aspect in ASPECTS):
        event = event_of(claim, reading)
        flight = record.flight(event.entry) if event and event.entry else one_that_went_far(claim, reading, record)
        flight = flight or (all_alike(event, record) if event and claim.aspect != "flew_over" else None)
        if claim.aspect == "fell_on_side" and claim.subject not in ("japan", "own"):
            flight = flight or launch_told(claim.span, reading, record, country="north-korea")
        rows = [one for one in record.entries("landing") if flight and one.columns["flight"] == flight.id]
        key = (claim.aspect, str(claim.told), flight.id if flight else "")
        if flight is None and (finding := by_type(claim, reading, record)):
            yield finding
        if flight is None or not rows or key in seen or claim.denied or of_another(claim, flight, reading):
            continue
        if claim.aspect == "fell_on_side" and claim.subject != "japan":
            if claim.subject not in ("own", flight.country) and (found := of_others(claim, flight, rows[-1], record)):
                yield found
            continue  # another country's territorial waters are for `territorial_sea`
        if TAKEN_BACK.search(rows[-1].columns["note"]) and TOLD_SO.search(reading.article.text):
            continue  # the article tells that itself
        if claim.aspect == "flew_over" and of_earlier_ones(claim, reading):
            continue
        finding = judged(claim, flight, rows[-1], record)
        if finding:
            seen.add(key)
            on = "whether a first report is meant, since first reports are corrected"
            first = (as_first(claim, reading) or withdrawn(claim, rows[-1])) and finding.would_hold_if
            yield depends(claim, reason=finding.reason, on=on, evidence=finding.evidence) if first else finding


def withdrawn(claim: Claim, row: Entry) -> bool:
    """Whether it is the first word on a flight, which was taken back: over Japan, into the ocean behind it."""
    sea = claim.value.entry if isinstance(claim.value, Named) else ""
    return bool(TAKEN_BACK.search(row.columns["note"])) and (claim.aspect != "fell_in" or sea not in SHORT_OF_JAPAN)


def by_type(claim: Claim, reading: Reading, record: Record) -> Finding | None:
    """That no flight of a type that is told over Japan, or of those of the sentence before, is on record as one."""
    text, here = reading.article.text, [one for one in reading.claims if one.sentence == claim.sentence]
    names = [one for one in here if one.aspect == "vehicle" and one.span.end < claim.span.start][-1:]
    tied = names and _ITS_OWN.fullmatch(text[names[0].span.end : claim.span.start])
    resumed = None if names else _RESUMED.match(text, claim.sentence.start, claim.span.start)
    if resumed and resumed.end() == claim.span.start:
        last = [one for one in reading.claims if 0 <= claim.sentence.start - one.sentence.end <= 1]  # 1: the blank
        tied, names = resumed, [one for one in last if one.aspect == "vehicle"]
    ids = {one.value.entry for one in names if isinstance(one.value, Named)}
    kinds = [kind for id in sorted(ids) if (kind := record.entry(id))]
    if claim.aspect != "flew_over" or not (tied and kinds) or claim.denied:
        return None
    years = {one.moment.start.year for one in here if one.moment and one.moment.start}
    years = years or ({reading.article.published.year} if reading.article.published else set())
    years = years or {one.day.year for one in record.flights() if one.vehicle in ids} or {date.max.year}
    first, last_day = date(min(years), 1, 1), date(max(years), 12, 31)
    lands = {kind.columns["country"] for kind in kinds}
    if not all(complete(record, f"{land}/over-japan", first, last_day) for land in lands):
        return None
    over = over_japan(record)
    crossing = [one for one in record.flights() if one.id in over]
    back = {one.columns["flight"] for one in record.entries("landing") if TAKEN_BACK.search(one.columns["note"])}
    unsure = [one for one in record.flights() if one.id in back]
    if any(ids & {one.vehicle, *(account.vehicle for account in one.accounts)} for one in [*crossing, *unsure]):
        return None
    near = [one for one in crossing if first <= one.day <= last_day]
    others = dict.fromkeys(name_of(one.vehicle, record) for one in near if one.vehicle)
    reason = f"No flight of the {' or the '.join(kind.name for kind in kinds)} on record went over Japan"
    reason += f"; in {first.year} the {' and the '.join(others)} did." if others and len(years) == 1 else "."
    evidence = [launch_evidence(one) for one in near or crossing[-1:]]
    return conflicts(claim, reason=reason, evidence=evidence, would_hold_if="as fired towards Japan")


def one_that_went_far(claim: Claim, reading: Reading, record: Record) -> Flight | None:
    """The one flight of the day of which the shelf says where it went: only such a one could cross a land."""
    text, here = reading.article, [one for one in reading.claims if one.moment and one.moment.precision in DAYS]
    told = [one for one in here if one.sentence == claim.sentence] or here
    wider = [one for one in reading.claims if one.sentence == claim.sentence and one.moment and one not in here]
    days = {one.moment.start.date() for one in told if one.moment and one.moment.start}
    countries = {flight.country for flight in record.flights() if flight.day in days}
    whose = country_before(text, claim.sentence.end, [one for one in record.entries("country") if one.id in countries])
    wider = [one for one in wider if one.moment and one.moment.precision in ("year", "month", "season", "span")]
    if claim.aspect != "flew_over" or len(days) != 1 or wider or _ANOTHER.search(text.quote(claim.sentence)):
        return None
    landings = (one.columns for one in record.entries("landing"))
    landed = {one["flight"] for one in landings if one["over"] or TAKEN_BACK.search(one["note"])}
    flights = [one for one in record.flights() if one.day in days and one.country == whose and one.id in landed]
    return flights[0] if len(flights) == 1 else None


def all_alike(event: Event, record: Record) -> Flight | None:
    """The first of several flights of one day where all of them are on record to have ended alike."""
    days = {one.moment.start.date() for one in event.about("launch_date") if one.moment and one.moment.start}
    lands = {one.value.entry for one in event.about("launcher") if isinstance(one.value, Named)}
    if event.entry or len(days) != 1 or len(lands) != 1:
        return None
    own = {one.id: one for one in record.flights() if one.day in days and one.country in lands}
    rows = [one.columns for one in record.entries("landing") if one.columns["flight"] in own]
    ends = {(one["waters"], one["side"]) for one in rows}
    return next(iter(own.values())) if len(ends) == 1 and {one["flight"] for one in rows} == {*own} else None


def event_of(claim: Claim, reading: Reading) -> Event | None:
    """The one launch that a claim's sentence tells of, or else the one told of just before."""
    words = reading.article.quote(claim.sentence)
    here = [
        event
        for event in reading.events
        if any(one.sentence == claim.sentence for one in event.about("launch_date", "launch_time", "vehicle"))
    ]
    if here:
        return here[0] if len(here) == 1 else None
    days = (one.moment for one in reading.claims if one.sentence == claim.sentence and one.moment)
    others = [one for one in _ANOTHER.finditer(words) if not (one["had"] and claim.voice != THIS_ARTICLE)]  # reported
    if claim.aspect == "flew_over":  # of several of one day the one that went far
        others = [one for one in others if one[0].lower() != "one of them"]
    if others or any(one.precision in (*DAYS, "month", "year") for one in days):
        return None
    return event_near(claim, reading)


def of_another(claim: Claim, flight: Flight, reading: Reading) -> bool:
    """Whether the sentence names vehicles, and not that of the flight by any of its names."""
    here = [one.value for one in reading.claims if one.aspect == "vehicle" and one.sentence == claim.sentence]
    named = {value.entry for value in here if isinstance(value, Named)}
    return bool(named) and not named & {flight.vehicle, *(account.vehicle for account in flight.accounts)}


def judged(claim: Claim, flight: Flight, row: Entry, record: Record) -> Finding | None:
    """The verdict on one sea, side or land."""
    cells, party = row.columns, record.entry(row.columns["party"])
    speaker = spoken_name(party, record.entry(party.columns["country"])) if party else row.source
    which = f"The missile of {day(flight.day)}"
    if claim.aspect == "fell_on_side" and "erritorial" in claim.value.written:
        if not cells["side"] or claim.value.written.startswith("outside"):
            return None
        fact = f"{which} fell {cells['side']} Japan's exclusive economic zone, and not within 12 nautical miles of it"
        would = f"as {cells['side']} the exclusive economic zone"
        return verdict(claim, row, fact, speaker, same=False, told="in its territorial waters", would=would)
    if claim.aspect == "fell_on_side" and cells["side"]:
        fact, told = (
            f"{which} fell {cells['side']} Japan's exclusive economic zone",
            "outside" if claim.value.written.startswith("outside") else "inside",
        )
        return verdict(claim, row, fact, speaker, same=told == cells["side"], told=told, would=cells["side"])
    sea = record.entry(cells["waters"])
    if claim.aspect == "fell_in" and isinstance(claim.value, Named) and sea:
        told_sea = record.entry(claim.value.entry)
        fact, told = f"{which} fell in the {sea.name}", f"in the {told_sea.name if told_sea else claim.told}"
        would = f"in the {sea.name}"
        return verdict(claim, row, fact, speaker, same=claim.value.entry == sea.id, told=told, would=would)
    return crossed(claim, row, which, sea, speaker) if claim.aspect == "flew_over" else None


def of_others(claim: Claim, flight: Flight, row: Entry, record: Record) -> Finding | None:
    """That nobody on record has it in the economic zone of a country that is told, where its place is only rough."""
    cells, party, land = row.columns, record.entry(row.columns["party"]), record.entry(claim.subject or "")
    inside = "conomic" in claim.value.written and not claim.value.written.startswith("outside")
    if not (inside and party and land and cells["side"] == "outside" and not cells["over"]):
        return None
    told = [one for one in record.entries("one-sided claim") if one.columns["date"] == flight.day.isoformat()]
    if any(f"{land.name}'s economic zone" in one.name for one in told):
        return None  # that is for `one_side`
    speaker = spoken_name(party, record.entry(party.columns["country"]))
    reason = (
        f"Nobody on record has the missile of {day(flight.day)} in {land.name}'s exclusive economic zone: {speaker} "
    )
    reason += f"only said that it fell outside Japan's{', ' + cells['note'] if cells['note'] else ''}, and no position."
    return leaves_open(claim, reason=reason, evidence=[evidence_of(row, speaker)])


def crossed(claim: Claim, row: Entry, which: str, sea: Entry | None, speaker: str) -> Finding | None:
    """The verdict on the land that it is said to have flown over."""
    over = [one.strip() for one in row.columns["over"].split("|") if one.strip()]
    land, evidence = claim.value.written, [evidence_of(row, speaker)]
    if over:
        named = [one for one in over if one in AMONG]
        if land in over:
            return verdict(claim, row, f"{which} flew over {land}", speaker, same=True, told=land, would=land)
        if not named or land not in AMONG:
            return None
        reason = f"{which} flew over {named[0]}, {speaker} said; the words have it over {land}."
        if land in row.columns["note"]:  # the warnings went to more prefectures than it crossed
            return depends(claim, reason=reason, on="how much of its way is told", evidence=evidence)
        return conflicts(claim, reason=reason, evidence=evidence, would_hold_if=f"over {named[0]}")
    if sea is None or sea.id not in SHORT_OF_JAPAN:
        return None
    reason = f"{which} fell in the {sea.name}, {speaker} said, and so short of Japan; the words have it over {land}."
    if TAKEN_BACK.search(row.columns["note"]):
        reason = f"{which} was first said to have flown over Japan, and that was taken back: it did not cross, and fell"
        reason += f" in the {sea.name}, {speaker} said."
    return conflicts(claim, reason=reason, evidence=evidence, would_hold_if="as fired towards Japan")


def verdict(claim: Claim, row: Entry, fact: str, speaker: str, *, same: bool, told: str, would: str) -> Finding:
    """Whether the words say what the party said."""
    evidence = [evidence_of(row, speaker)]
    if same:
        return holds(claim, reason=f"{fact}, as {speaker} said.", evidence=evidence)
    first = ", as was said at first and taken back" if withdrawn(claim, row) else ""
    reason = f"{fact}, {speaker} said; the words have it {told}{first}."
    return conflicts(claim, reason=reason, evidence=evidence, would_hold_if=would)


def evidence_of(row: Entry, speaker: str) -> Evidence:
    """A landing as evidence."""
    cells = row.columns
    said = "; ".join(filter(None, [cells["waters"], cells["side"] and f"{cells['side']} the zone", cells["over"]]))
    return Evidence(row.id, f"{speaker}: {said}", row.source, row.url, row.verified)
