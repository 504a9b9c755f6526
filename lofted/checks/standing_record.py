"""Is the record that was beaten told as it stood?

    >>> review("The missile of October 31, 2024 flew for 86 minutes, which beat the old record of 73 minutes.")
    standing_record: conflicts. “73 minutes” was not the record before 31 October 2024: the longest flight time until
    then was 4,491 s (KCNA) or 74 min (Japanese Ministry of Defense), on 12 July 2023; 73 minutes fits the flight
    of 18 December 2023.

    >>> review("The missile of October 31, 2024 flew for 86 minutes, which beat the old record of 74 minutes.")
    standing_record: holds. “74 minutes” is the record as it stood before 31 October 2024: 4,491 s (KCNA) or 74 min
    (Japanese Ministry of Defense), on 12 July 2023.

Which record is meant is told by its words or by its unit, else by the figure of the launch itself. A missile that
flew once is its flight.

    >>> review("The old height record was 6,518 km before the Hwasong-19 flew.")
    standing_record: conflicts. “6,518 km” was not the record before 31 October 2024: the greatest altitude until then
    was 6,648.4 km (KCNA) or 6,648 km (CNS), on 12 July 2023; 6,518 km fits the flight of 18 December 2023.

So is one told with its day that was never a record, whatever beat it.

    >>> review("The previous longest flight of a North Korean missile was 73 minutes, set in December 2023.")
    standing_record: conflicts. “73 minutes” of December 2023 was no record: 4,491 s (KCNA) was reached on 12 July 2023.

    >>> review("The previous longest flight of a North Korean missile was 74 minutes, set in July 2023.")

Silent where the launch is on no record, on records of the world or of some class alone, and where the words leave
open of what the record is.

    >>> review("The missile of October 31, 2024 flew for 86 minutes, the record of a solid-fuel missile so far.")

Limits: a figure above the record of the shelf conflicts only where the shelf lists all flights of the class.

Source: the catalogue's flights, with what each party said.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from math import inf

from lofted.checking import conflicts, depends, firm, holds
from lofted.facts import DAYS, Claim, Finding, Flight, Named, Reading, Record, Verdict, compare
from lofted.reference.days import meets
from lofted.reference.history import ASPECTS, Mark, best_before, complete, marks, marks_before, ranked_in
from lofted.reference.holders import closely, finest, overlaps
from lofted.reference.lone import told_of
from lofted.reference.saying import day, listing
from lofted.reference.sentence import by_sentence
from lofted.reference.subjects import event_before

FIELD = "records, firsts and counts"
COUNTRY = "north-korea"  # whose flights the shelf has with their figures

BEFORE = 110  # characters before a figure in which the words call it the earlier record; some eighteen words
BACK = 10  # characters before a day in which "before" or "until" stands
BEHIND = 60  # characters behind it in which they do
GREATEST = {"apogee": "greatest altitude", "range": "longest range", "flight_time": "longest flight time"}

_SUPERLATIVE = r"(?:longest|highest|farthest|furthest|greatest)"
_BEST = (
    rf"(?:record|mark|best|high|maximum|{_SUPERLATIVE}\s(?:[A-Z]\w+\s){{0,2}}(?:flight|altitude|height|distance|range))"
)
_OLD = re.compile(  # "the old height record was", "which broke the record of", "above the record of"
    rf"\b(?:(?:(?:old|previous|earlier|former|prior|last|existing|standing)\s(?!launch|test|flight|missile)(?:[\w-]+\s){{0,4}}?{_BEST}"
    rf"|(?:beat\w*|br(?:oke|eak\w*|oken)|surpass\w*|topp\w*|exceed\w*|eclips\w*|better\w*|smash\w*|above|beyond|past|over|than)\s"
    rf"(?:the|its|their|[A-Z]\w+(?:\sKorea)?['’]s|the\scountry['’]s)\s(?!new\b)(?:[\w-]+\s){{0,4}}?{_BEST})"
    rf"(?:,?\s(?!is\b|now\b|with\b|by\b|to\b|and\b|but\b)[\w’'-]+){{0,7}}?(?:,?\s(?:of|at|was|had\sbeen|reached|lasted)|,(?=\s(?:the\s)?$))"
    rf"|[Tt]he\s(?:\w+\s)?record\s(?:(?:had\s)?stood\sat|had\sbeen)"
    rf"|[Tt]he\s(?:[\w-]+\s)?record\s(?:[\w-]+\s){{0,3}}(?:before|until|up\sto|prior\sto)\s[^.;:]{{3,50}}?\s(?:was|stood\sat|had\sbeen)"
    rf"|{_SUPERLATIVE}\s(?:[\w-]+\s){{0,5}}?(?:had\sbeen|until\sthen\swas)"
    rf"|(?:Before|Until|Till|Up\sto|Prior\sto)\s[^.;:]{{3,50}}?\s(?:the|its|their|[A-Z]\w+['’]s)\s{_SUPERLATIVE}\s"
    rf"(?:[\w-]+\s){{0,9}}?(?:was|lasted|took|stayed|rose\sto|reached|had(?:\sbeen)?)"
    rf"|{_SUPERLATIVE}\s(?=[^.;:]*\b(?:before|until|till)\s)(?:[\w-]+\s){{0,9}}?"
    rf"(?:was|lasted|took|stayed|rose\sto|reached|had))\s(?:[a-z]+\s){{0,2}}$"
)
_UNTIL = re.compile(r"\b(?:before|until|till)\s$", re.I)
_WAS = re.compile(
    rf"(?:\s\([^()]{{1,30}}\))?,?\s(?:the\s(?:old|previous|earlier|former)\s(?:[\w-]+\s){{0,3}}?{_BEST}|(?:had\sbeen|was)\sthe\s(?:[\w-]+\s)"
    rf"{{0,3}}?{_BEST}\s(?:until|before|so\sfar))\b"
)
_OTHERS = re.compile(
    r"\b(?:world|all-time|Soviet|American|U\.?S\.?|Russian|Chinese|(?:solid|liquid)(?![\w-]*\s[A-Z])|class|for\san?|in\s(?:[\w-]+\s){1,2}years|of\sthe\syear|"
    r"could|may|might|would|if|not|planned|astronauts?|crew|height\sof\s(?:an?|the)\s\w+\scraft)\b|n['’]t\b"
)
_SET = re.compile(
    r"(?:\s\([^()]{1,30}\))?,?\s(?:which\swas\s|that\swas\s)?(?:set|held|reached|established|flown|was|were|dated|of|from|in|on)\s(?:back\sto\s|from\s|in\s|on\s|by\s)?$"
)


def standing_record(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each figure that is told as the record before a launch against that record."""
    for sentence, claims in by_sentence(reading.claims):
        words = reading.article.quote(sentence)
        if _OTHERS.search(words):
            continue
        told = [one for one in claims if is_old(one, reading)]
        flight = launch_told(told[0], claims, reading, record) if len({one.span for one in told}) == 1 else None
        if flight:
            yield from judged(told[0], flight, claims, words, reading, record)
        elif len({one.span for one in told}) == 1:
            yield from never_stood(told[0], words, reading, record)


def is_old(claim: Claim, reading: Reading) -> bool:
    """Whether a figure is told as the record that was beaten."""
    if claim.quantity is None or claim.aspect == "record_margin" or claim.quantity.unit not in ("m", "s"):
        return False
    text, at = reading.article.text, claim.span
    sure = firm(claim) and claim.quantity.said.high < inf
    before = text[max(claim.sentence.start, at.start - BEFORE) : at.start]
    return sure and bool(_OLD.search(before) or _WAS.match(text[at.end : min(claim.sentence.end, at.end + BEHIND)]))


def launch_told(told: Claim, claims: Sequence[Claim], reading: Reading, record: Record) -> Flight | None:
    """The launch that beat the record: that of the sentence or the one before, or of a missile that flew once."""
    text = reading.article.text
    bounds = [one.moment for one in claims if one.moment and _UNTIL.search(text[: one.span.start][-BACK:])]
    told_days = [one for one in bounds if one.precision in (*DAYS, "month")]
    flown = [
        one
        for one in record.flights()
        if one.vehicle_class == "ICBM" and any(meets(each, one.day) for each in told_days)
    ]
    if len(flown) == 1:
        return flown[0]
    here = [event for event in reading.events if event.entry and any(one in event.claims for one in claims)]
    event = here[0] if here else event_before(told.span.start, reading)
    if event and event.entry:
        return record.flight(event.entry)
    vehicles = {one.value.entry for one in claims if one.aspect == "vehicle" and isinstance(one.value, Named)}
    flown = [one for one in record.flights() if one.vehicle in vehicles]
    return flown[0] if len(vehicles) == 1 and len(flown) == 1 else None


def never_stood(claim: Claim, words: str, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on an earlier record told with its day, whatever beat it: no record then, or another's day."""
    when, country = dated(claim, reading), COUNTRY
    if when is None or when.moment is None or claim.quantity is None:
        return
    if told_of(reading, claim.sentence.end, record) != COUNTRY:
        return
    aspect = "flight_time" if claim.quantity.unit == "s" else ranked_in(words)
    every = [one for one in record.flights() if one.country == country and one.kind == "ballistic"]
    alike = [mark for one in every for mark in (marks(one, aspect) if aspect else ()) if overlaps(claim, mark)]
    then = [mark for mark in alike if meets(when.moment, mark.flight.day)]
    stood = {mark.flight.id: best_before(record, mark.flight.day, country=country, aspect=aspect) for mark in alike}
    beaten = [one for mark in then if (one := stood[mark.flight.id]) and below_all(claim, marks(one.flight, aspect))]
    if then and len(beaten) == len(then):
        best = beaten[0]
        reason = f"“{claim.told}” of {when.told} was no record: {best.figure.written} ({best.account.speaker}) was "
        reason += f"reached on {day(best.flight.day)}."
        right = f"with {best.figure.written} and {day(best.flight.day)}"
        yield conflicts(claim, when, reason=reason, evidence=[best.evidence, then[0].evidence], would_hold_if=right)
    elif len({mark.flight.id for mark in alike}) == 1 and not then:
        other = alike[0]
        reason = f"{claim.told} is on record of {day(other.flight.day)} ({other.account.speaker}), and of no flight of "
        reason += f"{when.told}."
        right = f"as of {day(other.flight.day)}"
        yield conflicts(claim, when, reason=reason, evidence=[other.evidence], would_hold_if=right)


def below_all(claim: Claim, held: Iterable[Mark]) -> bool:
    """Whether a figure is less, to its digits, than any that a party gave of a flight."""
    return claim.quantity is not None and all(claim.quantity.bare.high <= one.figure.bare.low for one in held)


def judged(
    claim: Claim, flight: Flight, claims: Sequence[Claim], words: str, reading: Reading, record: Record
) -> Iterator[Finding]:
    """The verdict on one earlier record."""
    aspect = aspect_of(claim, flight, claims, words, reading, record)
    sure = best_before(record, flight.day, country=flight.country, aspect=aspect) if aspect else None
    best = best_before(record, flight.day, country=flight.country, aspect=aspect, borne_out=True) if sure else None
    if best is None or sure is None or claim.quantity is None:
        return
    every = list(marks_before(record, flight.day, country=flight.country, aspect=aspect))
    able = [best, sure]  # a flight that some leave out can be counted or not
    holders = [mark for top in able for mark in marks(top.flight, aspect) if mark.figure.said.high < inf]
    evidence = list(dict.fromkeys(mark.evidence for mark in holders))
    stood = listing(
        list(dict.fromkeys(f"{mark.figure.written} ({mark.account.speaker})" for mark in finest(holders, best)))
    )
    stood = f"{stood.replace(' and ', ' or ')}, on {day(best.flight.day)}"
    same = next((mark for mark in every if overlaps(claim, mark) and mark.flight.day != best.flight.day), None)
    rival = same is not None and same.figure.bare.high > best.figure.bare.high  # of a flight on which parties differ
    exact = any(overlaps(claim, mark) for mark in holders)
    fits = [compare(claim.quantity, mark.figure) for mark in closely(holders)] if exact or not same else []
    if Verdict.HOLDS in fits or Verdict.OPEN in fits:
        other = other_day(claim, [top.flight for top in able], reading)
        if other is None:
            reason = f"“{claim.told}” is the record as it stood before {day(flight.day)}: {stood}."
            yield holds(claim, reason=reason, evidence=evidence)
            return
        reason = f"The record before {day(flight.day)} was not of {other.told}: {stood}."
        yield conflicts(claim, other, reason=reason, evidence=evidence, would_hold_if=f"as of {day(best.flight.day)}")
        return
    if rival and same and counts_it(claim, same, reading):
        reason = f"“{claim.told}” was the record before {day(flight.day)} as the words count it, with the flight of "
        yield holds(claim, reason=f"{reason}{day(same.flight.day)}.", evidence=[same.evidence])
        return
    if rival and same:
        reason = (
            f"“{claim.told}” was the record before {day(flight.day)} only if the flight of {day(same.flight.day)} is "
        )
        reason += f"counted, on which the parties differ: else the {GREATEST[aspect]} until then was {stood}."
        yield depends(claim, reason=reason, on="whether that flight is counted", evidence=[*evidence, same.evidence])
        return
    reason = (
        f"“{claim.told}” was not the record before {day(flight.day)}: the {GREATEST[aspect]} until then was {stood}"
    )
    reason += f"; {claim.told} fits the flight of {day(same.flight.day)}." if same and not exact else "."
    above = claim.quantity.bare.low > max(mark.figure.said.high for mark in holders)
    listed = complete(record, f"{flight.country}/{flight.vehicle_class}", best.flight.day, flight.day)
    if Verdict.DEPENDS in fits or (above and not listed):
        on = "rounding" if Verdict.DEPENDS in fits else "flights that the shelf may lack"
        yield depends(claim, reason=reason, on=on, evidence=evidence)
    else:
        yield conflicts(claim, reason=reason, evidence=evidence, would_hold_if=f"with {best.figure.written}")


def counts_it(claim: Claim, mark: Mark, reading: Reading) -> bool:
    """Whether the words name the day of the flight that held the record, and so count it."""
    here = (one.moment for one in reading.claims if one.sentence == claim.sentence and one.moment)
    return any(one.precision in DAYS and meets(one, mark.flight.day) for one in here)


def dated(claim: Claim, reading: Reading) -> Claim | None:
    """The day, month or year told of a record: "set in December 2023"."""
    text = reading.article.text
    behind = [
        one
        for one in reading.claims
        if one.moment and one.sentence == claim.sentence and one.span.start >= claim.span.end
    ]
    told = (one for one in behind if _SET.fullmatch(text[claim.span.end : one.span.start]))
    return next((one for one in told if one.moment and one.moment.fixed and one.moment.start and one.moment.end), None)


def other_day(claim: Claim, holders: Sequence[Flight], reading: Reading) -> Claim | None:
    """The day told of the record where it is that of none who can hold it."""
    told = dated(claim, reading)
    return told if told and told.moment and not any(meets(told.moment, one.day) for one in holders) else None


def aspect_of(
    claim: Claim, flight: Flight, claims: Sequence[Claim], words: str, reading: Reading, record: Record
) -> str:
    """Of what a record is: by its unit, by its words, or as the launch's own figure beside it."""
    if claim.quantity is not None and claim.quantity.unit == "s":
        return "flight_time"
    at = claim.span.start - claim.sentence.start
    named = ranked_in(words[max(0, at - BEFORE) : at])
    if named in ("apogee", "range"):
        return named
    told = {
        one.aspect
        for one in claims
        if one.aspect in ASPECTS and one is not claim and one.quantity and one.quantity.unit == "m"
    }
    if claim.aspect in told or len(told) == 1:
        return told.pop() if len(told) == 1 else claim.aspect
    before = [
        one.quantity
        for one in reading.claims
        if one.quantity and one.quantity.unit == "m" and one.span.end <= claim.span.start
    ]
    fits = {
        mark.aspect
        for one in before[-1:]
        for aspect in ("apogee", "range")
        for mark in marks(flight, aspect)
        if mark.figure.said.meets(one.said)
    }
    held = {
        aspect
        for aspect in ("apogee", "range")
        if (best := best_before(record, flight.day, country=flight.country, aspect=aspect)) and overlaps(claim, best)
    }
    if len(held) == 1:
        return held.pop()  # a figure that was the record of the one is told of that
    return fits.pop() if len(fits) == 1 else ""
