"""Among which flights is it the highest, the longest or the second highest?

A rank "of all time" without a word on whose flights it ranks is true of one country's missiles and not of all.

    >>> review("The missile reached a height of 7,000 km, the highest of all time.")
    rank_scope: depends. “the highest of all time” names no scope: of North Korea's flights on the shelf
    the best is 7,687.5 km (31 October 2024), and rockets and probes of others went beyond.

A rocket that carries a satellite goes farther than any missile on trial, and some call it a missile too.

    >>> review("North Korea's missile of August 29, 2017 flew 2,700 km, the longest missile test of all time.")
    rank_scope: depends. “the longest missile test of all time” fits missiles alone: of the rockets with
    satellites, which some call missiles too, that of 5 April 2009 went 3,200 km, and that of 12 December
    2012 reached orbit.

    >>> review("North Korea's missile of August 29, 2017 flew 2,700 km. No rocket from its soil had ever flown as far.")
    rank_scope: conflicts. “No rocket from its soil had ever flown as far” does not fit: of the rockets
    with satellites that of 5 April 2009 went 3,200 km, and that of 12 December 2012 reached orbit.

A place behind the first is counted.

    >>> review("North Korea's ICBM of December 18, 2023 rose to 6,518 km, its third-highest flight so far.")
    rank_scope: conflicts. “third-highest flight” does not fit: one flight of the country's before 18
    December 2023 went beyond its 6,518 km: 6,648.4 km (12 July 2023).

    >>> review("North Korea's ICBM of December 18, 2023 rose to 6,518 km, its second-highest flight so far.")
    rank_scope: holds. “second-highest flight” fits: one flight of the country's before 18 December 2023
    went beyond its 6,518 km: 6,648.4 km (12 July 2023).

Silent where the launch is on no record, except for a rank of all time whose figure a party gave of some flight.

Limits: a place counts the country's flights up to that day, of whatever class.

Source: the catalogue's flights, with what each party said.
"""

import re
from collections.abc import Iterator
from datetime import date

from lofted.checking import conflicts, depends, holds
from lofted.facts import Claim, Finding, Flight, Quantity, Reading, Record, Span
from lofted.reference.history import Mark, complete, launch_evidence, marks, marks_before, ranked_in, uncertain
from lofted.reference.saying import day, listing, many_flights, ordinal
from lofted.reference.sentence import said_by
from lofted.reference.wording import sentences
from lofted.told.comparing import MEASURED
from lofted.told.launch import launch_told

FIELD = "records, firsts and counts"

KOREA = "north-korea"
SHOWN = 3  # flights named at most
PLACES = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5}  # word → place
LONGEST_STEP = 30.0  # s; a time told in minutes and one in seconds can differ by so much

_PLACE = re.compile(
    rf"\b(?P<place>{'|'.join(PLACES)})[- ](?P<how>highest|longest|farthest|furthest|greatest)\b"
    r"(?:[- ](?:flying|altitude|height|apogee|distance|range|flight|time|launch|test|ever)\b){0,2}"
)
_ALL_TIME = re.compile(r"\bof all time\b|\bin history\b|\ball-time\b|\bever (?:recorded|reached|measured)\b|\bever\W*$")
_WHOSE = re.compile(  # what sets a scope, in the sentence
    r"\b(?:Korea\w*|Pyongyang|North|country|its|their|regime|Iran\w*|India\w*|Chin\w*|Russia\w*|Pakistan\w*|class|type|"
    r"Hwasong\S*|ICBMs?|[Ss]tate media|KCNA|Kim)\b"
)
_ROCKETS = re.compile(
    r"\b(?:no|any|all) (?:\w+ ){0,2}?rockets?\b|\b(?:missile|rocket) of any (?:sort|kind)\b|"
    r"\bany kind of (?:missile|rocket)\b",
    re.I,
)
_TESTS = re.compile(
    r"\b(?:missile|rocket) (?:tests?|launch(?:es)?|firings?)\b[^.;]{0,20}\b(?:of all time|in history)\b", re.I
)
_FLIES = re.compile(r"\b(?:fl(?:ew|y|ies|ight|own)|missiles?|rockets?|aloft|airborne|in the air)\b", re.I)
_LONG = re.compile(r"\blongest\b|\b(?:farthest|furthest|farther|further|(?:so|as|that) far|distance|range)\b", re.I)
_SATELLITE = re.compile(r"\bsatellites?\b|\bspace (?:rockets?|launch)", re.I)


def rank_scope(reading: Reading, record: Record) -> Iterator[Finding]:
    """Ask of each rank what it is a rank among."""
    flown = {claim.id for event in reading.events if event.entry for claim in event.claims}
    for claim in reading.claims:
        if claim.aspect == "rank" and claim.quantity is None:
            if claim.id not in flown:
                yield from at_large(claim, reading, record)
            yield from with_rockets(claim, reading, record)
    for sentence in sentences(reading.article.text):
        for match in _PLACE.finditer(reading.article.quote(sentence)):
            yield from placed(match, sentence, reading, record)


def at_large(claim: Claim, reading: Reading, record: Record) -> Iterator[Finding]:
    """Speaks where a rank of all time tells no scope and no launch, but a figure that a party gave of a flight."""
    words = reading.article.quote(claim.sentence)
    if not _ALL_TIME.search(claim.told) or _WHOSE.search(words):
        return
    until = reading.article.published or date.max
    for one in (each for each in reading.claims if each.sentence == claim.sentence and each.quantity):
        told = one.quantity
        for aspect in MEASURED.get(told.unit, ()) if told else ():
            known = [mark for mark in every_mark(aspect, until, record) if told and mark.figure.bare.meets(told.said)]
            of_else = aspect == "flight_time" and not _FLIES.search(words)
            if not known or of_else or (ranked_in(claim.told) or aspect) != aspect:
                continue
            best = max(every_mark(aspect, until, record), key=lambda mark: mark.figure.bare.high)
            reason = f"“{claim.told}” names no scope: of North Korea's flights on the shelf the best is"
            reason += f" {best.figure.written} ({day(best.flight.day)}), and rockets and probes of others went beyond."
            evidence = [best.evidence, known[-1].evidence]
            yield depends(claim, reason=reason, on="the scope: whose flights it ranks", evidence=evidence)
            return


def every_mark(aspect: str, until: date, record: Record) -> list[Mark]:
    """Every figure of North Korean missiles of one kind up to a day, floors included."""
    flights = (one for one in record.flights() if one.country == KOREA and one.kind == "ballistic" and one.day <= until)
    return [mark for flight in flights for mark in marks(flight, aspect)]


def with_rockets(claim: Claim, reading: Reading, record: Record) -> Iterator[Finding]:
    """Speaks where a rank in distance takes in every rocket, and those with satellites went farther."""
    strict = _ROCKETS.search(claim.told)
    if not (strict or _TESTS.search(claim.told)) or not _LONG.search(claim.told):
        return
    flight = launch_told(claim.span, reading, record)
    around = reading.article.quote(claim.sentence)
    told = max((mark.figure.bare.high for mark in marks(flight, "range")), default=0.0) if flight else 0.0
    if flight is None or flight.kind != "ballistic" or not told or _SATELLITE.search(around):
        return
    earlier = [one for one in record.flights() if one.country == flight.country and one.vehicle_class == "SLV"]
    farther = [mark for one in earlier if one.day < flight.day for mark in marks(one, "range")
               if mark.figure.bare.low > told and one.outcome != "success"]  # fmt: skip
    orbits = [one for one in earlier if one.day < flight.day and one.outcome == "success"]
    if not (farther or orbits):
        return
    parts = [f"that of {day(mark.flight.day)} went {mark.figure.written}" for mark in farther[:1]]
    parts += [f"that of {day(one.day)} reached orbit" for one in orbits[:1]]
    evidence = [*(mark.evidence for mark in farther[:1]), *(launch_evidence(one) for one in orbits[:2])]
    if strict:
        reason = f"“{claim.told}” does not fit: of the rockets with satellites {', and '.join(parts)}."
        yield conflicts(claim, reason=reason, evidence=evidence, would_hold_if="of missiles alone")
        return
    reason = f"“{claim.told}” fits missiles alone: of the rockets with satellites, which some call missiles too, "
    on = "whether rockets that carry a satellite are counted"
    yield depends(claim, reason=reason + ", and ".join(parts) + ".", on=on, evidence=evidence)


def placed(match: re.Match[str], sentence: Span, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on a place behind the first, by how many earlier flights went beyond."""
    span = Span(sentence.start + match.start(), sentence.start + match.end())
    flight = launch_told(span, reading, record)
    aspect = ranked_in(match[0].replace(match["place"], "")) or ("flight_time" if match["how"] == "longest" else "")
    if flight is None or flight.kind != "ballistic" or aspect not in ("apogee", "flight_time"):
        return
    now = own_figure(flight, aspect, sentence, reading)
    listed = flight.vehicle_class == "ICBM" and complete(record, f"{flight.country}/ICBM", flight.day, flight.day)
    if now is None or not listed:
        return
    best, sure = beyond(now, aspect, flight, record)
    place = PLACES[match["place"]]
    fits = len(sure) <= place - 1 <= len(best)
    told = best[: place - 1] if fits else best  # a flight on which the parties differ may be counted or not
    shown = told[:SHOWN]
    which = f": {listing([f'{mark.figure.written} ({day(mark.flight.day)})' for mark in shown])}" if shown else ""
    fact = f"{many_flights(len(told))} of the country's before {day(flight.day)} went beyond its {now.written}{which}"
    words, evidence = f"“{match[0]}”", [mark.evidence for mark in (*shown, *list(marks(flight, aspect))[:1])]
    claims = said_by(span, reading)
    if fits:
        yield holds(*claims, reason=f"{words} fits: {fact}.", evidence=evidence, spans=[span])
    else:
        right = f"as the {ordinal(len(best) + 1)}"
        reason = f"{words} does not fit: {fact}."
        yield conflicts(*claims, reason=reason, evidence=evidence, would_hold_if=right, spans=[span])


def beyond(now: Quantity, aspect: str, flight: Flight, record: Record) -> tuple[list[Mark], list[Mark]]:
    """The earlier flights that went beyond a figure by any party's account, and those that did by everybody's.

    Of each flight the finest figure is named that went beyond, the highest first; a flight that some leave out is not
    among the second.
    """
    slack = LONGEST_STEP if aspect == "flight_time" else 0.0
    found: dict[str, list[Mark]] = {}
    for mark in marks_before(record, flight.day, country=flight.country, aspect=aspect):
        found.setdefault(mark.flight.id, []).append(mark)
    able, sure = [], []
    for told in found.values():
        above = [mark for mark in told if mark.figure.bare.low > now.bare.high + slack]
        able += [min(above, key=lambda mark: mark.figure.said.width)] if above else []
        sure += above[:1] if len(above) == len(told) and not uncertain(told[0].flight) else []
    return sorted(able, key=lambda mark: -mark.figure.bare.high), sure


def own_figure(flight: Flight, aspect: str, sentence: Span, reading: Reading) -> Quantity | None:
    """The figure that the place rests on: one of the sentence that a party gave, else the launcher's own."""
    given = list(marks(flight, aspect))
    told = [claim.quantity for claim in reading.claims if claim.sentence.meets(sentence) and claim.quantity]
    known = [
        one for one in told if any(one.unit == mark.figure.unit and one.said.meets(mark.figure.said) for mark in given)
    ]
    return next(iter(known), None) or next((mark.figure for mark in given), None)
