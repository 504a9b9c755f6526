"""Is it as many times as high as what it is set beside?

Reports measure a height by the space station, by airliners or by Mount Everest.

    >>> review("The missile rose to 770 km, five times as high as the International Space Station.")
    times_as_high: conflicts. 770 km is about 1.9 times as high as the International Space Station, which flies at 370
    to 430 km, and the words have five times.

    >>> review("The missile rose to 770 km, nearly twice as high as the International Space Station.")
    times_as_high: holds. 770 km is about 1.9 times as high as the International Space Station, which flies at 370
    to 430 km, as the words say.

Where no height stands in the sentence, it is that on record of the launch, or of the vehicle's flights.

    >>> review("The Hwasong-12 of May 2017 climbed twenty times as high as the International Space Station.")
    times_as_high: conflicts. 2,111.5 km, which CNS gave, is about 5.3 times as high as the International
    Space Station, which flies at 370 to 430 km, and the words have twenty times.

So is the multiple of another flight's height, told by its day or its month.

    >>> review("The missile of October 31, 2024 rose three times as high as that of November 29, 2017.")
    times_as_high: conflicts. 7,687.5 km, which KCNA gave of 31 October 2024, is about 1.7 times the 4,475
    km of 29 November 2017, and the words have three times.

The height may be that of the sentence before.

    >>> review("It rose to 7,000 km. That is ten times the height of the International Space Station, at 415 km.")
    times_as_high: conflicts. 7,000 km is about 16.9 times as high as the International Space Station, which flies at
    415 km, and the words have ten times.

Silent where the multiple is of something else, and where no height is known.

    >>> review("The Hwasong-15 rose to 4,475 km, twice the height of the Hwasong-12's flight.")

Limits: it conflicts only where the multiple is off by half, since such words are rounded freely.

Source: NASA on the station's orbit; the survey of 2020 for Mount Everest; the usual flight levels of airliners;
the catalogue's accounts.
"""

import re
from collections.abc import Iterator, Sequence
from math import inf

from lofted.checking import conflicts, depends, firm, holds
from lofted.facts import Claim, Finding, Named, Quantity, Reading, Record, Span
from lofted.reference.bearing import UNTOLD
from lofted.reference.days import days_of
from lofted.reference.history import Mark, marks
from lofted.reference.saying import KILOMETRE, day, number
from lofted.reference.sentence import by_sentence
from lofted.reference.subjects import event_near

FIELD = "units and arithmetic"

KOREA = "north-korea"
HEIGHT = ("apogee", "orbit_height")
LENGTHS = ("distance", "altitude")  # aspects that a length may be given by its words, be it a height
HEIGHTS = {  # what a height is set beside → its own, from and to, in m
    "the International Space Station, which flies at": (370_000.0, 430_000.0),  # m; NASA, over its years
    "airliners, which fly at": (9_000.0, 13_000.0),  # m; usual flight levels
    "Mount Everest, whose height is": (8_848.0, 8_850.0),  # m; 8,848.86 by the survey of 2020
}
FREELY = 1.5  # times by which such a multiple can be rounded; ours
CLOSELY = 1.25  # times by which that of a flight with figures can; ours
APART = 2  # times; of several flights of a month that one is meant which went so much higher than the rest; ours
_OF = re.compile(
    r"\s(?:the\s(?:(?:average|usual|orbital)\s)?(?:height|altitude|orbit|level)\s(?:of|at\swhich)\s|"
    r"as\shigh\s(?:up\s)?as\s|higher\sthan\s)"
    r"(?:that\sof\s)?(?:the\s|an?\s)?(?P<what>International\sSpace\sStation|ISS\b|space\sstation|airliners?|passenger\s(?:jet|plane)s?|"
    r"(?:Mount\s|Mt\.?\s)?Everest)"
)
_EQUALS = re.compile(
    r",?\s(?:(?:is|are|was|were|means|makes|would\sbe)\s)?(?:about|roughly|some|nearly|almost|over|just\sunder|or)?\s?"
)
_OF_ELSE = re.compile(  # "the margin alone is about four times"
    r"\b(?:margin|gain|difference|gap|increase|lead|distance|range|speed|weight|cost)\b[^.;:]{0,40}$", re.I
)
_THAT_IS = re.compile(r"(?:That|This|It|Which|Such\sa\sheight)\s(?:is|was|makes|would\sbe|means|equals|had\sbeen)\s")
_OF_FLIGHT = re.compile(
    r"\s(?:as\shigh\sas|higher\sthan|the\s(?:height|altitude)\sof)\s(?:that|the\s(?:one|missile|flight|ICBM|launch|test))\s"
    r"(?:(?:fired|launched|tested)\s)?(?:of|in|on|from)\s"
)


def times_as_high(reading: Reading, record: Record) -> Iterator[Finding]:
    """Work again each multiple of a known height, by the one height of its sentence or by those on record."""
    before: Sequence[Claim] = ()
    for sentence, claims in by_sentence(reading.claims):
        last, before = before, claims
        told = [one for one in claims if one.quantity and (one.aspect in HEIGHT or equated(one, claims, reading))]
        told = [one for one in told if not of_the_other(one, reading)] or taken_up(sentence, last, reading)
        heights = [one for one in told if one.quantity]
        for claim in claims if len(heights) == 1 or not told else ():
            match = _OF.match(reading.article.text, claim.span.end)
            own = match and not _OF_ELSE.search(reading.article.text[claim.sentence.start : claim.span.start])
            if claim.quantity and claim.quantity.unit == "times" and match and own and firm(claim):
                known = () if heights else on_record(claim, claims, reading, record)
                others = [one for one in claims if of_the_other(one, reading)]
                yield from judged(claim, heights, known, beside(match["what"]), others) if heights or known else ()
        for claim in claims:
            if claim.quantity and claim.quantity.unit == "times" and firm(claim):
                yield from of_two(claim, claims, reading, record)


def of_the_other(figure: Claim, reading: Reading) -> bool:
    """Whether a length is the height of what is set beside it: "as high as the station, which flies at 415 km"."""
    match = next(_OF.finditer(reading.article.text, figure.sentence.start, figure.span.start), None)
    if match is None or figure.quantity is None:
        return False
    low, high = HEIGHTS[beside(match["what"])]
    return low <= figure.quantity.bare.middle <= high


def taken_up(sentence: Span, before: Sequence[Claim], reading: Reading) -> list[Claim]:
    """The one height of the sentence before, where a sentence goes on with it: "That is ten times as high as …"."""
    heights = [one for one in before if one.quantity and one.aspect in HEIGHT]
    near = heights and not reading.article.text[heights[0].sentence.end : sentence.start].strip()
    goes_on = near and len(heights) == 1 and _THAT_IS.match(reading.article.text, sentence.start)
    return heights if goes_on else []


def equated(figure: Claim, claims: Sequence[Claim], reading: Reading) -> bool:
    """Whether a length is itself called so many times a height: "7,000 km is ten times the height of …"."""
    text = reading.article.text
    if figure.quantity is None or figure.quantity.unit != "m" or figure.aspect not in (*UNTOLD, *LENGTHS):
        return False
    multiples = (one for one in claims if one.quantity and one.quantity.unit == "times")
    return any(_EQUALS.fullmatch(text[figure.span.end : one.span.start]) for one in multiples)


def of_two(claim: Claim, claims: Sequence[Claim], reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on a multiple of one flight's height by another's, each told by its day or month."""
    dates = [one for one in claims if one.moment]
    before = [one for one in dates if one.span.end <= claim.span.start]
    behind = [one for one in dates if one.span.start >= claim.span.end]
    text = reading.article.text
    if not before or not behind or not _OF_FLIGHT.fullmatch(text[claim.span.end : behind[0].span.start]):
        return
    own, other = highest(before[-1], record), highest(behind[0], record)
    if not own or not other or claim.quantity is None or own[0].flight == other[0].flight:
        return
    least = min(mark.figure.bare.low for mark in own) / max(mark.figure.bare.high for mark in other)
    most = max(mark.figure.bare.high for mark in own) / min(mark.figure.bare.low for mark in other)
    about, said = number((least + most) / 2), claim.quantity.said
    fact = (
        f"{own[0].figure.written}, which {own[0].account.speaker} gave of {day(own[0].flight.day)}, is about {about} "
    )
    fact += f"times the {other[0].figure.written} of {day(other[0].flight.day)}"
    evidence = [own[0].evidence, other[0].evidence]
    if said.low > most * CLOSELY or said.high < least / CLOSELY:
        right = f"with about {about} times"
        yield conflicts(
            claim, reason=f"{fact}, and the words have {claim.told}.", evidence=evidence, would_hold_if=right
        )
    elif said.low <= most and least <= said.high:
        yield holds(claim, reason=f"{fact}, as the words say.", evidence=evidence)


def highest(told: Claim, record: Record) -> list[Mark]:
    """The heights that parties gave of the one North Korean missile of a day or month that went highest by far."""
    days = days_of(told.moment) if told.moment else None
    flown = [one for one in record.flights() if days and days[0] <= one.day <= days[1] and one.country == KOREA]
    tops = [[mark for mark in marks(one, "apogee") if mark.figure.said.high < inf] for one in flown]
    tops = sorted((one for one in tops if one), key=lambda one: -one[0].figure.bare.high)
    alone = len(tops) == 1 or (tops and tops[0][0].figure.bare.low > APART * tops[1][0].figure.bare.high)
    return tops[0] if alone else []


def on_record(claim: Claim, claims: Sequence[Claim], reading: Reading, record: Record) -> list[Mark]:
    """The heights that parties gave of the launch of a claim, or of every flight of the vehicle named there."""
    event = event_near(claim, reading)
    flight = record.flight(event.entry) if event else None
    vehicles = {one.value.entry for one in claims if one.aspect == "vehicle" and isinstance(one.value, Named)}
    flights = [flight] if flight else [one for one in record.flights() if one.vehicle in vehicles]
    every = [mark for one in flights for mark in marks(one, "apogee") if mark.figure.said.high < inf]
    return sorted(every, key=lambda mark: mark.figure.bare.low)


def beside(words: str) -> str:
    """Which of the known heights some words mean."""
    if "Everest" in words:
        return "Mount Everest, whose height is"
    station = "Station" in words or "ISS" in words or "station" in words
    return "the International Space Station, which flies at" if station else "airliners, which fly at"


def judged(
    claim: Claim, told: Sequence[Claim], known: Sequence[Mark], what: str, others: Sequence[Claim] = ()
) -> Iterator[Finding]:
    """The verdict on one multiple of the height told, or of the least to the greatest on record.

    Where the words give the other height too, it is that, and the multiple can be worked out.
    """
    figures = [one.quantity for one in told if one.quantity] or [mark.figure for mark in known]
    assert claim.quantity and figures, "given by times_as_high"
    own = others[0].quantity if others and told else None
    low, high = (own.bare.low, own.bare.high) if own else HEIGHTS[what]
    freely = CLOSELY if own else FREELY
    first, last = figures[0].bare, figures[-1].bare
    least, most = first.low / high, last.high / low
    said = figures[0].said  # "more than 7,000 km" is at least so many times as high, and may be more
    least, most = 0.0 if said.low <= 0 else least, inf if said.high == inf else most
    about = number((last.low + last.high) / (low + high))
    span = f"{number(low / KILOMETRE)} to {number(high / KILOMETRE)} km"
    span = f"{number(high / KILOMETRE, decimals=2)} km" if high - low < KILOMETRE else span
    span = own.written if own else span
    written = told[0].told if told else f"{figures[-1].written}, which {known[-1].account.speaker} gave,"
    fact = f"{written} is about {about} times as high as {what} {span}"
    working, evidence = [f"{figures[-1].written} ÷ {span} = {about}"], [mark.evidence for mark in known]
    multiple = claim.quantity
    if multiple.said.low > most * freely or multiple.said.high < least / freely:
        reason = f"{fact}, and the words have {claim.told}."
        right = f"with about {about} times"
        yield conflicts(claim, *told, reason=reason, working=working, evidence=evidence, would_hold_if=right)
    elif own and not multiple.approximate and multiple.said.high < inf and far_from_whole(multiple, least, most):
        reason = f"{fact}, and the words have {claim.told}."
        yield depends(claim, *told, reason=reason, on="how far the multiple is rounded", working=working)
    elif multiple.said.low <= most and least <= multiple.said.high:
        yield holds(claim, *told, reason=f"{fact}, as the words say.", working=working, evidence=evidence)


def far_from_whole(multiple: Quantity, least: float, most: float) -> bool:
    """Whether a multiple that is told without a hedge is another whole number than the one it comes nearest to."""
    return multiple.bare.high < least or multiple.bare.low > most
