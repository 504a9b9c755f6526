"""Is a speed told in a length alone, or a height in a time or a speed?

    >>> review("The missile rose to an altitude of 71 minutes and flew 1,090 km.")
    wrong_unit: conflicts. “71 minutes” is a time, and an altitude is a length.

    >>> review("It stayed in the air for 6,200 km, the army said.")
    wrong_unit: conflicts. “6,200 km” is a length, and a time in the air is a time.

A speed without its hour or second may be short for one; it conflicts where the
figure is on record as how high, or how far, that launch went.

    >>> review("North Korea fired a Hwasong-12 on August 29, 2017. Its top speed was 550 km, in 14 minutes.")
    wrong_unit: conflicts. “550 km” as a speed lacks its hour or second, and is how high that launch rose: CNS
    said 550 km.

    >>> review("The rocket reached a speed of 7,900 km, the agency said.")
    wrong_unit: depends. “7,900 km” as a speed lacks its hour or second.

    >>> review("The rocket reached a speed of 7,900 km an hour, the agency said.")

Silent where the hour or the second stands within the next words.

Limits: only speeds, heights and times in the air, told right before their figure; masses are
the matter of `odd_words`.

Source: BIPM, The International System of Units (9th ed.), for which unit measures what; the catalogue's accounts.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, depends
from lofted.facts import Claim, Event, Finding, Flight, Reading, Record, Span
from lofted.reference.history import Mark, marks
from lofted.reference.misfits import one_said, same
from lofted.reference.subjects import event_near

HELD = {"apogee": "how high that launch rose", "range": "how far that launch flew"}
HEIGHTS, ALOFT = ("altitude", "height", "apogee"), ("air", "aloft", "flight")  # one of these stands in each form
PER = 24  # characters behind a length in which the hour or the second of a speed may stand: " (342 miles) per hour"

_HEDGE = r"(?:(?:about|around|some|nearly|over|roughly|almost|more\sthan|up\sto|at\sleast|approximately)\s)?"
_NUMBER = r"(?:\d[\d,.]*\d|\d)"
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
_HIGH = re.compile(
    rf"\b(?P<what>altitude|height|apogee)\sof\s{_HEDGE}(?P<told>{_NUMBER}\s{_TIME}|{_NUMBER}\s?(?:km/h|kph|mph)|"
    r"Mach\s\d[\d.]*)(?!\w)(?!\s(?:away|from|by|of\s(?:flight|flying|driv\w+)|drive|walk|flight))",
    re.I,
)
_LONG = re.compile(
    r"\b(?P<what>(?:stayed|remained|was|were|been|kept)\s(?:in\sthe\sair|aloft|airborne)|flight\stime|flight\sduration|time\sin\sthe\sair)\s"
    rf"(?:for|of|was)\s(?:a\stotal\sof\s)?{_HEDGE}(?P<told>{_NUMBER}\s?{_LENGTH})\b(?!/)",
    re.I,
)


def wrong_unit(reading: Reading, record: Record) -> Iterator[Finding]:
    """Look for figures that are told as what their unit does not measure."""
    text = reading.article.text
    low = text.lower()
    for match in _HIGH.finditer(text) if any(cue in low for cue in HEIGHTS) else ():
        kind = "a time" if re.search(rf"{_TIME}$", match["told"], re.I) else "a speed"
        what = match["what"].lower()
        article = "an" if what[0] in "aeiou" else "a"
        yield misfit(match, f"“{match['told']}” is {kind}, and {article} {what} is a length.", "in a unit of length")
    for match in _LONG.finditer(text) if any(cue in low for cue in ALOFT) else ():
        if not _PER.match(text[match.end("told") : match.end("told") + PER]):
            reason = f"“{match['told']}” is a length, and a time in the air is a time."
            yield misfit(match, reason, "in a unit of time")
    for match in _SPEED.finditer(text) if "speed" in low or "velocity" in low else ():
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
