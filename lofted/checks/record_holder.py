"""Is the record that was beaten told as that of the flight that held it?

    >>> review("The Hwasong-19 of 31 October 2024 beat the height record of the Hwasong-17.")
    record_holder: conflicts. The greatest altitude before 31 October 2024 was 6,648.4 km (KCNA), of the Hwasong-18 on
    12 July 2023.

    >>> review("The Hwasong-19 of 31 October 2024 beat the height record of the Hwasong-18.")
    record_holder: holds. The greatest altitude before 31 October 2024 was 6,648.4 km (KCNA), of the Hwasong-18 on
    12 July 2023.

Where no launch is told that beat it, the last one that did is meant.

    >>> review("North Korea's previous height record was set in March 2022.", published="2024-11-02")
    record_holder: conflicts. The greatest altitude before 31 October 2024 was 6,648.4 km (KCNA), of the Hwasong-18 on
    12 July 2023.

A record that is told to stand is held against all flights up to the report.

    >>> review("The Hwasong-15 remains the highest-flying North Korean missile.")
    record_holder: conflicts. The greatest altitude so far is 7,687.5 km (KCNA), of the Hwasong-19 on 31 October 2024.

    >>> review("The Hwasong-15 remains the highest-flying North Korean missile.", published="2018-03-01")
    record_holder: holds. The greatest altitude so far is 4,475 km (KCNA), of the Hwasong-15 on 29 November 2017.

Where the words leave open of what the record is, it conflicts only where that flight held none. Silent on records of
some class alone or of other countries, on plans, and where some party takes the record's flight for one of that type.

    >>> review("The Hwasong-19 of 31 October 2024 beat the record of the Hwasong-17 among liquid-fuelled missiles.")

Source: the catalogue's flights, with what each party said.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from lofted.checking import conflicts, holds
from lofted.facts import Claim, Finding, Flight, Reading, Record, Span
from lofted.reference.days import A_DAY
from lofted.reference.history import ASPECTS, Mark, best_before, marks_before, ranked_in
from lofted.reference.saying import day
from lofted.reference.sentence import by_sentence
from lofted.reference.type_launches import of_type
from lofted.told.two_flights import flights_of, of_event, vehicles_in

FIELD = "records, firsts and counts"
CUES = ("record", "remains", "still", "No ", "no ")

GREATEST = {"apogee": "greatest altitude", "range": "longest range", "flight_time": "longest flight time"}
COUNTRY = "north-korea"  # the one country of whose missiles a record is told without the launch that set it
_BEATEN = re.compile(
    r"\b(?:(?:previous|old|earlier|former)\s(?:[\w-]+\s){0,4}?record(?:(?:\s\w+){0,2}?(?:,?\sof\s[^;.]{1,25}?,?)?)\s"
    r"(?:(?:was|had\sbeen|is)\s)?(?:set|held|established|reached|from|that\sof|dat\w+)"
    r"|(?:beat|beats|beating|broke|breaking|surpass\w+|topp?\w*|exceed\w*|eclips\w+|smash\w+|better\w*)\s(?:the\s)(?:[\w-]+\s){0,3}?record\s"
    r"(?:\w+\s){0,2}?(?:of|set|held|by|from))\s(?P<ref>[^;.]{3,80})"
)
_STANDS = re.compile(
    r"(?P<ref>[^;.]{3,80}?)\s(?:(?:remains|is\sstill|still\sis|is\sto\sthis\sday)\s(?:the\s)?(?:North['’]s|country['’]s|Pyongyang['’]s|"
    r"North\sKorea['’]s|North\sKorean)?\s?(?P<best>(?:highest|farthest|furthest|longest)[^;.]{0,60})"
    r"|(?:still\s)?holds\s(?:the|North\sKorea['’]s|the\sNorth['’]s)\s(?P<held>(?:[\w-]+\s){0,4}?record[^;.]{0,60}))"
    r"|\b[Nn]o\s(?:other\s)?(?:North\sKorean\smissile|missile\sof\sthe\sNorth)\shas\s(?:ever\s|since\s)?(?:flown|gone|risen|climbed|travell?ed|stayed)\s"
    r"(?P<more>(?:up\s|aloft\s)?(?:higher|farther|further|longer))\sthan\s(?P<than>[^;.]{3,80})"
)
_OTHERS = re.compile(
    r"\b(?:world|all-time|Soviet|American|U\.?S\.?|Russian|Chinese|Iran\w*|Indian|among|solid|liquid|class|could|may|might|would|if|not|planned|"
    r"annual|year['’]s|most\smissiles|number|range\sof|longest-range)\b|n['’]t\b"
)


def record_holder(reading: Reading, record: Record) -> Iterator[Finding]:
    """Look for records that are told as some flight's, and hold them against the flights before."""
    for sentence, claims in by_sentence(reading.claims):
        words = reading.article.quote(sentence)
        if _OTHERS.search(words):
            continue
        beaten, stands = _BEATEN.search(words), _STANDS.search(words)
        if beaten:
            told = ranked_in(words[beaten.start() : beaten.start("ref")]) or figure_told(claims)
            holders = within(claims, sentence, beaten.span("ref"))
            first = within(claims, sentence, (0, beaten.start()))
            new = (flights_of(first, (), told or "apogee", record) or of_event(sentence, first, reading, record))[-1:]
            yield from judged(told, holders, new, beaten.span(), sentence, reading, record)
        elif stands:
            told = ranked_in(stands["best"] or held_in(stands) or f"{stands['more']} than any")
            holders = within(claims, sentence, stands.span("ref") if stands["ref"] else stands.span("than"))
            yield from judged(told, holders, None, stands.span(), sentence, reading, record)


def held_in(stands: re.Match[str]) -> str:
    """The words that tell in what a record is held: "for distance", and what is said ahead of it: "In distance, …".

    Behind a comma another record may be told, of another holder.
    """
    if not stands["held"]:
        return ""
    led = re.match(r"\W*[Ii]n\s[a-z]+(?:\s(?:and\s)?[a-z]+)?\b", stands["ref"] or "")
    return f"{stands['held'].partition(',')[0]} {led[0] if led else ''}"


def within(claims: Sequence[Claim], sentence: Span, place: tuple[int, int]) -> list[Claim]:
    """The claims that stand in a part of their sentence."""
    begin, end = (sentence.start + at for at in place)
    return [one for one in claims if begin <= one.span.start < end]


def judged(
    told: str,
    named: Sequence[Claim],
    new: Sequence[Flight] | None,
    place: tuple[int, int],
    sentence: Span,
    reading: Reading,
    record: Record,
) -> Iterator[Finding]:
    """The verdict on one holder; `new` are the launches that beat the record, None where it stands."""
    spans, found = [Span(sentence.start + place[0], sentence.start + place[1])], list[tuple[Mark, date, bool]]()
    for aspect in (told,) if told else ASPECTS:
        holders = [one for one in flights_of(named, (), aspect, record) if one not in (new or ())]
        until = limit(new, aspect, reading.article.published, record)
        if not holders or until is None:
            return
        country = holders[0].country
        best = best_before(record, until, country=country, aspect=aspect, borne_out=True)
        if best is None:
            return
        every = marks_before(record, until, country=country, aspect=aspect)
        flown = [mark.flight for mark in every if mark.figure.bare.high >= best.figure.bare.low]  # also what some doubt
        right = any(one in holders or any(of_type(one, type) for type in vehicles_in(named)) for one in flown)
        found.append((best, until, right))
    best, until, right = next((each for each in found if each[-1]), found[0])
    vehicle = record.entry(best.flight.vehicle)
    when = "so far is" if new is None else f"before {day(until)} was"
    fact = f"The {GREATEST[best.aspect]} {when} {best.figure.written} ({best.account.speaker})"
    reason = f"{fact}, {f'of the {vehicle.name} ' if vehicle else ''}on {day(best.flight.day)}."
    if right:
        yield holds(reason=reason, evidence=[best.evidence], spans=spans)
    else:
        whose = f"as of {day(best.flight.day)}"
        yield conflicts(reason=reason, evidence=[best.evidence], spans=spans, would_hold_if=whose)


def figure_told(claims: Sequence[Claim]) -> str:
    """What the one kind of figure of a sentence measures."""
    kinds = {one.aspect for one in claims if one.aspect in ASPECTS and one.quantity}
    return kinds.pop() if len(kinds) == 1 else ""


def limit(new: Sequence[Flight] | None, aspect: str, published: date | None, record: Record) -> date | None:
    """The day before which a record is meant: of the launch that beat it, or of the report where it stands.

    Where no launch is told that beat it, the last one that did is meant; None where the report has no day either.
    """
    if new:
        return new[0].day
    last = published + A_DAY if published else date.max
    if new is None:
        return last
    best = best_before(record, last, country=COUNTRY, aspect=aspect, borne_out=True) if published else None
    return best.flight.day if best else None
