"""Is it the satellite that flew on that launch?

    >>> review("The rocket of May 27, 2024 blew up with the satellite Malligyong-1 aboard, North Korea said.")
    satellite_aboard: conflicts. “Malligyong-1” was not on the launch of 27 May 2024, which was to put Malligyong-1-1
    into orbit; Malligyong-1 was launched on 31 May 2023, 24 August 2023 and 21 November 2023.

    >>> review("The rocket of May 27, 2024 blew up with the satellite Malligyong-1-1 aboard, North Korea said.")

A number that none on the shelf bears is held against the launch too.

    >>> review("The rocket that North Korea launched on November 21, 2023 was a Chollima-2.")
    satellite_aboard: conflicts. No Chollima-2 is on record: on the launch of 21 November 2023 it was Chollima-1.

So is a name that none on the shelf bears, in any spelling.

    >>> review("The Chollima-1 rocket of November 21, 2023 carried the satellite Wolbit-1.")
    satellite_aboard: conflicts. No satellite Wolbit-1 is on record: on the launch of 21 November 2023 it was
    Malligyong-1.

    >>> review("The Chollima-1 rocket of November 21, 2023 carried the satellite Mallikyong-1.")

Silent where the launch is on no record or carried none that the shelf holds,
where the words set the satellite beside another ("was to join Malligyong-1"),
and on what was planned or denied.

    >>> review("The satellite lost on May 27, 2024 was to join Malligyong-1, North Korea said.")

Limits: only satellites of the shelf; `satellite_launch` asks of a satellite's rocket and day.

Source: the catalogue's satellites and flights.
"""

import re
from collections.abc import Iterator
from datetime import date
from difflib import SequenceMatcher

from lofted.checking import conflicts, firm
from lofted.facts import Claim, Entry, Finding, Flight, Named, Reading, Record, Span
from lofted.reference.days import A_DAY, days_of
from lofted.reference.history import launch_evidence
from lofted.reference.near_names import ALIKE, pieces, sound
from lofted.reference.saying import day, listing
from lofted.reference.subjects import event_near, row_evidence
from lofted.reference.tied import flatly, one_day
from lofted.reference.wording import sentences

FIELD = "satellites and spaceflight"

BEFORE, BEHIND = 60, 30  # characters around a name in which it is set beside another satellite; a clause, and its verb
ONE_EACH = "north-korea"  # whose every launch to orbit carried one satellite, as the shelf has them
NEXT = 3  # characters from one sentence to the next, with a quotation mark

_ABOARD = re.compile(  # what is said of a satellite on the launch itself, before its name or behind it
    r"\b(?:aboard|on\sboard|carr(?:ied|ying|ies)|with\s(?:the|its|a)|put|plac(?:ed|ing)|launch(?:ed|ing)?|los(?:t|s|ing)|into\sorbit|"
    r"sent|deliver\w*|bear(?:ing)?|orbited|loft(?:ed|ing)|explod\w*|destroy\w*|was\sto\s(?:be|enter|reach)|lifted|"
    r"blew\sup|call(?:s|ed)|named|crash\w*|fail\w*|fell|boost\w*|loaded|payload)\b",
    re.I,
)
_NUMBERED = re.compile(r"\b(?P<stem>[A-Z][a-z]{3,})-\d{1,2}(?:-\d)?\b(?!-)")
_STRANGER = re.compile(  # "the satellite Wolbit-1", "the Wolbit-1 satellite", "the satellite … was named Wolbit-1"
    r"\bsatellite,?\s(?:(?:called|named|dubbed)\s)?(?:the\s)?(?P<behind>(?P<a>[A-Z][a-z]{3,})-\d{1,2}(?:-\d)?)\b|"
    r"\b(?P<ahead>(?P<b>[A-Z][a-z]{3,})-\d{1,2}(?:-\d)?)(?=\s(?:[a-z]+\s){0,2}satellite\b)|"
    r"\bsatellite\b[^.;]{0,60}?\s(?:is|was)\s(?:called|named|dubbed)\s(?:the\s)?(?P<named>(?P<c>[A-Z][a-z]{3,})-\d{1,2}(?:-\d)?)\b"
)
_IN_FLIGHT = re.compile(r"\b[\w.,]+\s(?:seconds|minutes)\s(?:later|after)\b")  # no other launch's time
_TO_COME = re.compile(r"\b(?:would|will|plan\w*|next|new|could|may|expected|prepar\w*)\b")  # of what is to come
_APART = re.compile(
    r"\b(?:join\w*|remain\w*|than|like|similar|unlike|successor|predecessor|since|earlier|previous\w*|first(?!\sstage)|next|later|after|before|"
    r"until|another|still|alone|already|follow\w*|replac\w*|sister|twin|companion|other|(?:second|third)(?!\sstage)|last|not|never|"
    r"would|will|plan\w*|as\sin|alongside|beside|had)\b",
    re.I,
)


def satellite_aboard(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each satellite told with a launch on record against those that the launch carried."""
    seen: set[str] = set()
    for claim in reading.claims:
        if claim.aspect != "satellite" or not isinstance(claim.value, Named) or claim.value.entry in seen:
            continue
        satellite, flight = record.entry(claim.value.entry), launch_of(claim, reading, record)
        if satellite and flight and firm(claim):
            seen.add(satellite.id)
            yield from judged(claim, satellite, flight, reading, record)
    yield from misnumbered(reading, record)
    yield from strangers(reading, record)


def misnumbered(reading: Reading, record: Record) -> Iterator[Finding]:
    """A number that no satellite or rocket of the shelf bears, given to that of the one launch to orbit of a text."""
    flights = [flight for event in reading.events if (flight := record.flight(event.entry)) and flight.kind == "space"]
    if len({one.id for one in flights}) != 1 or len(reading.events) > 1 or _TO_COME.search(reading.article.text):
        return
    flight = flights[0]
    own = [one.name for one in record.entries("satellite") if flight.id in cells(one, "flight")]
    rocket = record.entry(flight.vehicle)
    own += [rocket.name] if rocket else []
    names = {name.partition("-")[0]: name for name in own if _NUMBERED.fullmatch(name)}
    for match in _NUMBERED.finditer(reading.article.text):
        name = names.get(match["stem"])
        near = reading.article.text[max(0, match.start() - BEFORE) : match.end() + BEHIND]
        if name is None or record.called(match[0]) or name in reading.article.text or _APART.search(near):
            continue
        reason = f"No {match[0]} is on record: on the launch of {day(flight.day)} it was {name}."
        spans = [Span(match.start(), match.end())]
        yield conflicts(reason=reason, would_hold_if=f"as {name}", evidence=[launch_evidence(flight)], spans=spans)
        return


def strangers(reading: Reading, record: Record) -> Iterator[Finding]:
    """A satellite of a name that the shelf has for none, told with the one launch to orbit of a text."""
    flight = only_launch(reading, record)
    own = [one for one in record.entries("satellite") if flight and flight.id in cells(one, "flight")]
    if flight is None or flight.country != ONE_EACH or not own:
        return
    spelled = {sound("".join(pieces(one.name))) for one in own}
    for sentence in sentences(reading.article.text):
        words = reading.article.quote(sentence)
        for match in _STRANGER.finditer(words):
            group = next(one for one in ("behind", "ahead", "named") if match[one])
            stem = sound((match["a"] or match["b"] or match["c"]).lower())
            behind = _IN_FLIGHT.sub("", words[match.end(group) :])[:BEHIND]
            near = words[max(0, match.start() - BEFORE) : match.start(group)] + behind
            if record.called(match[group]) or meant_by(match[group], own, record) or not flatly(words):
                continue
            if any(SequenceMatcher(None, stem, one).ratio() >= ALIKE for one in spelled) or _APART.search(near):
                continue
            if not (_ABOARD.search(words) or match["named"]) or of_others(words, record):
                continue
            name = listing([one.name for one in own])
            reason = f"No satellite {match[group]} is on record: on the launch of {day(flight.day)} it was {name}."
            spans = [Span(sentence.start + match.start(group), sentence.start + match.end(group))]
            yield conflicts(reason=reason, would_hold_if=f"as {name}", evidence=[launch_evidence(flight)], spans=spans)
            return


def only_launch(reading: Reading, record: Record) -> Flight | None:
    """The one launch to orbit of which a text tells: that of its events, or of the one day that it tells."""
    found = {event.entry for event in reading.events if event.entry}
    if len(found) == 1:
        flight = record.flight(found.pop())
        return flight if flight and flight.kind == "space" else None
    days = {told for one in reading.claims if one.moment and (told := days_of(one.moment)) and told[0] == told[1]}
    flown = [one for one in record.flights() if one.kind == "space" and one.country == ONE_EACH]
    meant = [one for one in flown if days == {(one.day, one.day)}]
    return meant[0] if not found and len(meant) == 1 else None


def meant_by(name: str, own: list[Entry], record: Record) -> bool:
    """Whether a name is what a satellite's own one means: "Telescope-1"."""
    word = name.partition("-")[0].lower()
    rows = [one for one in record.entries("meaning") if any(sat.name.startswith(one.name) for sat in own)]
    return any(word in one.columns["meaning"] for one in rows)


def of_others(words: str, record: Record) -> bool:
    """Whether a sentence names a country that is not the one of the launch as the satellite's own."""
    lands = (one for one in record.entries("country") if one.id != ONE_EACH)
    return any(re.search(rf"\b{re.escape(one.name)}['’]s?\s(?:\w+\s){{0,2}}satellite", words) for one in lands)


def launch_of(claim: Claim, reading: Reading, record: Record) -> Flight | None:
    """The launch on record of which a satellite's sentence tells, its day in the same sentence or the one before."""
    here = [event for event in reading.events if any(one.sentence == claim.sentence for one in event.claims)]
    event = here[0] if len(here) == 1 else event_near(claim, reading)
    if event is None:
        return launch_of_day(claim, reading, record)
    flight = record.flight(event.entry) if event else None
    days = event.about("launch_date", "launch_time") if event else ()
    near = any(0 <= claim.sentence.start - one.sentence.end <= NEXT or claim.sentence == one.sentence for one in days)
    return flight if flight and near and flight.kind == "space" else None


def launch_of_day(claim: Claim, reading: Reading, record: Record) -> Flight | None:
    """The launch to orbit of the one day that a satellite's sentence tells, by the satellite's own country."""
    row = record.entry(claim.value.entry) if isinstance(claim.value, Named) and claim.value.entry else None
    told = one_day([one for one in reading.claims if one.sentence == claim.sentence])
    days = days_of(told.moment) if told and told.moment else None
    if row is None or days is None or days[0] != days[1]:
        return None
    own = (one for one in record.flights() if one.kind == "space" and one.country == row.columns["country"])
    return next((one for one in own if one.day == days[0]), None)


def judged(claim: Claim, satellite: Entry, flight: Flight, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on one satellite and one launch."""
    carried = [one for one in record.entries("satellite") if flight.id in cells(one, "flight")]
    words = reading.article.quote(claim.sentence)
    at = claim.span.start - claim.sentence.start
    end = claim.span.end - claim.sentence.start
    others, beside = words[:at] + " " + words[end:], words[max(0, at - BEFORE) : at] + " " + words[end : end + BEHIND]
    here = [one for one in reading.claims if one.aspect == "satellite" and one.sentence == claim.sentence]
    apart = satellite in carried or satellite.columns["country"] != flight.country or len(here) > 1
    if (
        not carried
        or apart
        or dated_apart(claim, flight, reading)
        or not _ABOARD.search(others)
        or _APART.search(beside)
    ):
        return
    on, names = day(flight.day), listing([one.name for one in carried])
    own = listing([day_in(one) for one in cells(satellite, "launched")])
    reason = f"“{claim.told}” was not on the launch of {on}, which was to put {names} into orbit; "
    reason += f"{satellite.name} was launched on {own}."
    rows = [row_evidence(one, f"{one.name}, launched on {one.columns['launched']}") for one in (satellite, *carried)]
    evidence = [launch_evidence(flight), *rows]
    yield conflicts(claim, reason=reason, would_hold_if=f"as {names}", evidence=evidence)


def dated_apart(claim: Claim, flight: Flight, reading: Reading) -> bool:
    """Whether a satellite's sentence tells another time than its launch's: "put its first into orbit in November"."""
    days = [days_of(one.moment) for one in reading.claims if one.sentence == claim.sentence and one.moment]
    return any(one and (flight.day < one[0] - A_DAY or flight.day > one[1] + A_DAY) for one in days)


def cells(row: Entry, column: str) -> list[str]:
    """The parts of a cell of a satellite, one for each of its launches."""
    return [part for one in row.columns[column].split("|") if (part := one.strip())]


def day_in(written: str) -> str:
    """A day of the shelf inside a sentence."""
    return day(date.fromisoformat(written))
