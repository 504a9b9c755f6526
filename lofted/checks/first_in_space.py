"""Had the country reached space, or orbit, before?

    >>> review("North Korea's launch of an ICBM on October 31, 2024, was its first venture into space.")
    first_in_space: conflicts. “its first venture into space” does not fit: 36 launches of North Korea on
    record reached space before, the first of them on 13 April 2012 (120 km, CNS).

    >>> review("On December 12, 2012, North Korea put its first satellite into orbit.")
    first_in_space: depends. “its first satellite into orbit” fits unless Kwangmyongsong-1 and
    Kwangmyongsong-2 are counted, which only their owner saw in orbit.

    >>> review("On May 31, 2023, North Korea failed to put its first spy satellite into orbit.")

So is the first that it ever put there.

    >>> review("Malligyong-1 (21 November 2023) was the first satellite North Korea ever put in orbit.")
    first_in_space: conflicts. “first satellite North Korea ever put in orbit” does not fit: Kwangmyongsong-3 reached
    orbit on 12 December 2012.

    >>> review("Malligyong-1 (21 November 2023) was the first spy satellite North Korea ever put in orbit.")

Where it is counted since some day, what went up after that day is asked of.

    >>> review("The Hwasong-19 of October 31, 2024 was the first North Korean missile to reach space since April 2023.")
    first_in_space: conflicts. “first North Korean missile to reach space” does not fit: 5 launches of
    North Korea on record reached space after 30 April 2023, the first of them on 12 July 2023 (6,648.4
    km, KCNA).

    >>> review("The Hwasong-19 of 31 October 2024 was the first North Korean missile to reach space since May 2024.")

Silent where the country is not named, where the words count something narrower
("its first spy satellite", "the first woman in space"), and where nothing
earlier is on the shelf of a country whose launches it does not list in full.

Limits: space begins at 100 km, the line of the International Aeronautical
Federation; some count from 80 km.

Source: the catalogue's flights and satellites.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from lofted.checking import conflicts, depends, holds
from lofted.facts import DAYS, Claim, Entry, Finding, Flight, Named, Reading, Record, Span
from lofted.reference.history import complete, launch_evidence, marks
from lofted.reference.saying import day, listing, name_of
from lofted.reference.subjects import countries, country_before, row_evidence
from lofted.reference.wording import sentences

FIELD = "satellites and spaceflight"
CUES = ("first",)

SPACE = 100_000.0  # m; where space begins (Fédération Aéronautique Internationale)
SHOWN = 2  # earlier launches told as evidence

_FIRST = re.compile(
    r"\b(?:(?P<whose>its|[\w.]{2,14}['’]s?) (?:very )?first(?:[- ]ever)?(?: own)?|"
    r"first (?P<land>[A-Z][a-z]+(?: [A-Z][a-z]+)?)) "
    r"(?:(?:venture|foray|trip|step|leap|excursion|launch|flight|missile|rocket|mission|test) (?:ever )?"
    r"(?:in)?to (?:outer )?space"
    r"|time in (?:outer )?space|(?:missile|rocket|launch|flight|weapon) to (?:reach|enter) (?:outer )?space"
    r"|(?P<orbit>(?:satellite|spacecraft|object|craft) (?:ever )?"
    r"(?:in(?:to)?|to reach|to enter|to) (?:\w+ )?(?:orbit|space)))\b"
)
_EVER = re.compile(  # "the first satellite that the country has ever put in orbit", "the first that it got into orbit"
    r"\bfirst(?:[- ]ever)?(?: satellite| spacecraft| object|(?= (?:ever )?that ))(?: ever)?(?: that| which)? "
    r"(?P<whose>it|its (?:military|engineers|scientists)|[Tt]he (?:country|nation|North|South)|(?:[A-Z]\w+ )?[A-Z]\w+)"
    r"(?: has| had)?(?: ever)?(?: successfully)?"
    r"(?P<orbit> (?:put|placed|sent|got|gotten|brought|lofted|delivered|inserted|launched) "
    r"(?:up )?(?:in|into|to) orbit| orbited)\b"
)
_OTHER = re.compile(
    r"\s(?:since|in \w+ (?:years|decades|months)|this year|from|by a|for|with|aboard|using|that|on (?:an?|its|the))\b|-"
)
_NOT_SO = re.compile(
    r"\b(?:not|never|n['’]t|fail\w*|bid|hop\w+|plan\w*|attempt\w*|tr(?:y|ied|ying)|would|will|could)\b", re.I
)


def first_in_space(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each first venture into space or orbit against the country's launches before."""
    text = reading.article.text
    among = countries(record, {flight.country for flight in record.flights()})
    for match in (*_FIRST.finditer(text), *_EVER.finditer(text)):
        every = (*(one.sentence for one in reading.claims), *sentences(text))
        sentence = next((one for one in every if one.covers(Span(*match.span()))), None)
        since = since_when(match.end(), reading)
        if (
            sentence is None
            or (not since and _OTHER.match(text, match.end()))
            or _NOT_SO.search(text[sentence.start : match.start()])
        ):
            continue
        ever = match.re is _EVER
        country = country_before(reading.article, match.end("whose" if ever or not match["land"] else "land"), among)
        if not ever and not whose(match, country, sentence, reading, record):
            continue
        when = day_of(sentence, reading, record)
        told = Span(match.start(), match.end())
        if country and when and match["orbit"] and not since:
            yield from in_orbit(told, country, when, reading, record)
        elif country and when and not match["orbit"]:
            yield from in_space(told, country, when, reading, record, since=since or date.min)


def since_when(end: int, reading: Reading) -> date | None:
    """The day from which a first is counted, where "since …" stands right behind it: that after the time told.

    Behind a day, two after it, since that day may be by a foreign clock.
    """
    found = (one for one in reading.claims if one.aspect == "first_since" and one.moment)
    told = next((one.moment for one in found if one.span.start < end < one.span.end), None)
    if told is None or told.end is None or not reading.article.text.startswith(" since", end):
        return None
    return told.end.date() + timedelta(days=told.precision in DAYS)


def whose(match: re.Match[str], country: str, sentence: Span, reading: Reading, record: Record) -> bool:
    """Whether it is the country's first, and not that of a rocket or of a firm."""
    if match["land"]:
        named = record.called(match["land"])
        return named is not None and named.id == country
    if match["whose"] == "its":
        vehicles = (one for one in reading.claims if one.aspect == "vehicle" and sentence.covers(one.span))
        return not any(one.span.end <= match.start() for one in vehicles)
    entry = record.entry(country)
    names = (entry.name, *entry.aliases) if entry else ()
    last_words = {name.split()[-1] for name in names} | {"country", "nation", "North", "South"}
    return match["whose"].rstrip("'’s").rstrip("'’") in {word.rstrip("s") for word in last_words}


def day_of(sentence: Span, reading: Reading, record: Record) -> date | None:
    """The day from which is looked back: one told, that of the launch, of the satellite named, or of the article."""
    here = [one.moment for one in reading.claims if one.sentence == sentence and one.moment]
    told = [one.start.date() for one in here if one.start and one.precision in DAYS]
    flights = [record.flight(event.entry) for event in reading.events]
    known = [flight.day for flight in flights if flight]
    crafts = (one.value for one in reading.claims if one.aspect == "satellite" and sentence.covers(one.span))
    rows = [record.entry(one.entry) for one in crafts if isinstance(one, Named)]
    met = [when for row in rows if row and (when := earliest(row, "orbit", before=date.max))]
    return next(iter([*told, *known, *met]), reading.article.published)


def said_by(told: Span, reading: Reading) -> list[Claim]:
    """The innermost statement that holds the words, for how firmly they are said."""
    around = [one for one in reading.claims if one.aspect == "statement" and one.span.covers(told)]
    return sorted(around, key=lambda one: one.span.end - one.span.start)[:1]


def in_space(
    told: Span, country: str, when: date, reading: Reading, record: Record, *, since: date
) -> Iterator[Finding]:
    """The verdict on a first venture into space; silent where nothing earlier is on the shelf."""
    own = [one for one in record.flights() if one.country == country and since <= one.day < when]
    before = [one for one in own if reached(one)]
    if not before:
        return
    words, name = reading.article.quote(told), name_of(country, record)
    some = f"{len(before)} launches of {name} on record" if len(before) > 1 else f"a launch of {name}"
    which = "the first of them on" if len(before) > 1 else "on"
    then = "before" if since == date.min else f"after {day(since - timedelta(days=1))}"
    reason = f"{some} reached space {then}, {which} {day(before[0].day)} ({height(before[0])})."
    evidence = [launch_evidence(one) for one in (*before[:1], *before[-1:])[:SHOWN]]
    working = [f"{one.day} {one.vehicle}: {height(one)}" for one in before]
    if any(by_all(one) for one in before):
        reason = f"“{words}” does not fit: {reason}"
        yield conflicts(*said_by(told, reading), reason=reason, working=working, evidence=evidence, spans=[told])
    else:
        reason = f"“{words}” does not fit by every account: {reason}"
        on = "whose height is taken, and where space begins"
        yield depends(*said_by(told, reading), reason=reason, on=on, working=working, evidence=evidence, spans=[told])


def by_all(flight: Flight) -> bool:
    """Whether a flight that reached space did so by every height told of it; one into orbit has none."""
    return min((mark.figure.bare.low for mark in marks(flight, "apogee")), default=SPACE) >= SPACE


def reached(flight: Flight) -> bool:
    """Whether a flight passed the edge of space, or put something into orbit."""
    if flight.kind == "space" and flight.outcome == "success":
        return True
    return any(mark.figure.bare.low >= SPACE for mark in marks(flight, "apogee"))


def height(flight: Flight) -> str:
    """How high a flight went, by whom."""
    highest = max(marks(flight, "apogee"), key=lambda mark: mark.figure.bare.low, default=None)
    return f"{highest.figure.written}, {highest.account.speaker}" if highest else "in orbit"


def in_orbit(told: Span, country: str, when: date, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on a first satellite in orbit."""
    own = [one for one in record.entries("satellite") if one.columns["country"] == country]
    orbited = [one for one in own if earliest(one, "orbit", before=when)]
    claimed = [one for one in own if earliest(one, "claimed", before=when)]
    words, claims = reading.article.quote(told), said_by(told, reading)
    if orbited:
        first = min(orbited, key=lambda one: earliest(one, "orbit", before=when) or when)
        on = day(earliest(first, "orbit", before=when) or when)
        reason = f"“{words}” does not fit: {first.name} reached orbit on {on}."
        evidence = [row_evidence(first, f"in orbit on {on}")]
        yield conflicts(*claims, reason=reason, evidence=evidence, spans=[told])
    elif claimed:
        names = listing([one.name for one in claimed])
        reason = f"“{words}” fits unless {names} are counted, which only their owner saw in orbit."
        rows = [row_evidence(one, "in orbit by its owner's word alone") for one in claimed]
        yield depends(*claims, reason=reason, on="whose word is followed", evidence=rows, spans=[told])
    elif complete(record, f"{country}/SLV", when, when):
        reason = f"“{words}” fits: no satellite of {name_of(country, record)} reached orbit before."
        yield holds(*claims, reason=reason, spans=[told])


def earliest(satellite: Entry, fate: str, *, before: date) -> date | None:
    """The first day before another on which a satellite met that fate."""
    days = [date.fromisoformat(one.strip()) for one in satellite.columns["launched"].split("|")]
    fates = [one.strip() for one in satellite.columns["fate"].split("|")]
    met = [on for on, its in zip(days, fates, strict=True) if its == fate and on < before]
    return min(met, default=None)
