"""Is a figure told in a unit that does not measure it: a height in minutes or kilograms, a speed in kilometres?

    >>> review("The missile rose to an altitude of 71 minutes and flew 1,090 km.")
    wrong_unit: conflicts. “71 minutes” is a time, and an altitude is a length.

    >>> review("It stayed in the air for 6,200 km, the army said.")
    wrong_unit: conflicts. “6,200 km” is a length, and a time in the air is a time.

    >>> review("The missile rose to 7,000 kilograms before it fell into the sea.")
    wrong_unit: conflicts. “7,000 kilograms” is a mass, and how high it rose is a length.

So a word that is no unit, or none, where one must stand.

    >>> review("The missile was airborne for 74 corners. It hit within 65.6 base (20 meters) of the mark.")
    wrong_unit: conflicts. “74 corners” cannot be so: “corners” is no unit, and what belongs there is a unit of
    time, such as minutes.
    wrong_unit: conflicts. “65.6 base” cannot be so: “base” is no unit, and what belongs there is feet.

And a figure in the place of another measure.

    >>> review("The missile flew 933 km, an altitude that would let it reach Alaska. It was the highest test so far.")
    wrong_unit: conflicts. “933 km” is told as how far it flew, and taken up as how high.

A speed without its hour or second may be short for one; it conflicts where the
figure is on record as how high, or how far, that launch went.

    >>> review("North Korea fired a Hwasong-12 on August 29, 2017. Its top speed was 550 km, in 14 minutes.")
    wrong_unit: conflicts. “550 km” as a speed lacks its hour or second, and is how high that launch rose: Joint
    Chiefs of Staff (South Korea) said about 550 km.

    >>> review("The rocket reached a speed of 7,900 km, the agency said.")
    wrong_unit: depends. “7,900 km” as a speed lacks its hour or second.

    >>> review("The rocket reached a speed of 7,900 km an hour, the agency said.")

Silent where the hour or the second stands within the next words.

Limits: only speeds, heights, distances, masses and times in the air, told right before their figure.

Source: BIPM, The International System of Units (9th ed.), for which unit measures what; the catalogue's accounts.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, depends
from lofted.facts import Claim, Event, Finding, Flight, Reading, Record, Span
from lofted.reference.history import Mark, marks
from lofted.reference.misfits import one_said, same
from lofted.reference.subjects import event_near
from lofted.told.unitless import strays
from lofted.told.unlike_pair import unlike
from lofted.told.wrong_measure import mismeasured

FIELD = "units and arithmetic"

HELD = {"apogee": "how high that launch rose", "range": "how far that launch flew"}
PER = 24  # characters behind a length in which the hour or the second of a speed may stand: " (342 miles) per hour"

_HEDGE = r"(?:(?:about|around|some|nearly|over|roughly|almost|more\sthan|up\sto|at\sleast|approximately)\s)?"
_NUMBER = r"(?:\d[\d,.]*\d|\d|(?:several|a\sfew)\s(?:hundred|thousand))"
_LENGTH = r"(?:km|kms|kilomet(?:re|er)s?|miles|met(?:re|er)s|m|feet|ft)"
_TIME = r"(?:minutes?|mins?|seconds?|secs?|hours?|hrs?)"
_SPEED = re.compile(
    rf"\b(?:speeds?|velocity)\s(?:of|was|is|at|reached|exceeded|topped)\s{_HEDGE}(?P<told>{_NUMBER}\s?{_LENGTH})\b(?!/)",
    re.I,
)
_PER = re.compile(
    r"^\)?\s?(?:\([^()]{1,30}\)\s?)?(?:/|per\b|an?\s(?:hour|second|minute)|p\.?h\b|h\b|hourly|each|every|in\san?\s(?:hour|second)|a\ss)",
    re.I,
)
_MASS = r"(?:kilogram(?:me)?s?|kgs?|tonn?es|tons|pounds|lbs?)"
_VOLUME = r"(?:lit(?:re|er)s|gallons)"
_PACE = r"(?:km/h|kph|mph|(?:kilomet(?:re|er)s|km|miles)\s(?:per|an)\shour)"
KINDS = {"a speed": _PACE, "a time": _TIME, "a length": _LENGTH, "a mass": _MASS, "a volume": _VOLUME}
_FLIER = r"(?:missiles?|rockets?|warheads?|projectiles?|ICBM|weapon|capsule|glider|satellite|Hwasong-\w{1,5})"
MEASURES = (  # words right before a figure → what they tell of, what that is, and what it is told in by mistake
    (
        r"(?:altitude\sof|(?:highest|maximum|peak|top)\saltitude\swas)",
        "an altitude",
        "a length",
        ("a time", "a mass", "a volume", "a speed"),
    ),
    (r"height\sof", "a height", "a length", ("a time", "a mass", "a volume", "a speed")),
    (r"apogee\sof", "an apogee", "a length", ("a time", "a mass", "a volume", "a speed")),
    (r"(?:distance|peak|(?<!in\sthe\s)range)\sof", "such a reach", "a length", ("a mass", "a volume")),
    (
        rf"{_FLIER}\s(?:\w+\s){{0,2}}(?:rose|climbed|soared|ascended|shot\sup|went\sup|peaked)\s(?:up\s)?(?:to|at)",
        "how high it rose",
        "a length",
        ("a mass", "a volume"),
    ),
    (
        r"(?:(?:stayed|remained|was|were|been|kept)\s(?:in\sthe\sair|aloft|airborne)|flight\stime|flight\sduration|time\sin\sthe\sair)"
        r"\s(?:for|of|was)(?:\sa\stotal\sof)?",
        "a time in the air",
        "a time",
        ("a length", "a mass", "a volume"),
    ),
    (
        rf"{_FLIER}\s(?:of\s(?:\d{{1,2}}\s)?[A-Z]\w+\s(?:\d{{1,2}},?\s)?(?:\d{{4}}\s)?)?(?:weighs|weighed|weighing)|payload\sof",
        "a weight",
        "a mass",
        ("a time", "a length", "a speed"),
    ),
)
_ASIDE = re.compile(r"\s(?:away|from|by|of|to|drive|driv\w+|walk|flight|above|below|high|long|wide|tall)\b")
_WHEN = re.compile(r"\s(?:after|into|later|before)\b")  # a time behind a height can be when it was reached
_TOLD = re.compile(
    rf"\b(?:{'|'.join(f'(?P<of{at}>{words})' for at, (words, *_) in enumerate(MEASURES))})\s{_HEDGE}"
    rf"(?P<told>{_NUMBER}\s?(?:{'|'.join(KINDS.values())})|Mach\s\d{{1,3}}(?:\.\d{{1,2}})?)(?![\w/])",
    re.I,
)
_KINDS = {kind: re.compile(rf"{_NUMBER}\s?{units}", re.I) for kind, units in KINDS.items()}


def wrong_unit(reading: Reading, record: Record) -> Iterator[Finding]:
    """Look for figures that are told as what their unit does not measure."""
    text = reading.article.text
    for match in _TOLD.finditer(text):
        _, what, own, kinds = next(row for at, row in enumerate(MEASURES) if match[f"of{at}"])
        kind = next((one for one, pattern in _KINDS.items() if pattern.fullmatch(match["told"])), "a speed")
        behind = text[match.end("told") : match.end("told") + PER]
        when = kind == "a time" and _WHEN.match(behind)
        if kind in kinds and not _PER.match(behind) and not _ASIDE.match(behind) and not when:
            yield misfit(match, f"“{match['told']}” is {kind}, and {what} is {own}.", f"in a unit of {own[2:]}")
    for begin, end, lack, meant in strays(text):
        reason = f"“{text[begin:end]}” cannot be so: {lack}, and what belongs there is {meant}."
        yield conflicts(reason=reason, would_hold_if=f"with {meant}", spans=[Span(begin, end)])
    for begin, end, why, right in mismeasured(text):
        yield conflicts(reason=f"“{text[begin:end]}” {why}.", would_hold_if=right, spans=[Span(begin, end)])
    for claim, span, reason, meant in unlike(reading):
        yield conflicts(claim, reason=reason, would_hold_if=f"as {meant}", spans=[span])
    for match in _SPEED.finditer(text):
        if not _PER.match(text[match.end("told") : match.end("told") + PER]):
            yield speed(match, reading, record)


def misfit(match: re.Match[str], reason: str, would: str) -> Finding:
    """The finding on one figure whose unit cannot measure what it is told of."""
    return conflicts(reason=reason, would_hold_if=would, spans=[Span(*match.span("told"))])


def speed(match: re.Match[str], reading: Reading, record: Record) -> Finding:
    """The finding on a length told as a speed: short for a speed, or another figure of the launch."""
    span, fact = Span(*match.span("told")), f"“{match['told']}” as a speed lacks its hour or second"
    claim = next((one for one in reading.claims if one.quantity and one.span.meets(span)), None)
    event = event_near(claim, reading) if claim else None
    flight = record.flight(event.entry) if event else None
    mark = of_flight(claim, flight, event) if claim and flight and event else None
    if claim is None or mark is None:
        on = "in what time, which the words do not say"
        return depends(*([claim] if claim else []), reason=f"{fact}.", on=on, spans=[span])
    reason = f"{fact}, and is {HELD[mark.aspect]}: {one_said(mark)}."
    right = f"as the {'altitude' if mark.aspect == 'apogee' else 'range'}"
    return conflicts(claim, reason=reason, would_hold_if=right, evidence=[mark.evidence], spans=[span])


def of_flight(claim: Claim, flight: Flight, event: Event) -> Mark | None:
    """The party's height or distance that a figure is, where the text does not give it as that as well."""
    for aspect in HELD:
        told = any(
            one.quantity and claim.quantity and same(one.quantity, claim.quantity) for one in event.about(aspect)
        )
        for mark in marks(flight, aspect):
            if claim.quantity and not told and same(claim.quantity, mark.figure):
                return mark
    return None
