"""Is the margin over an earlier flight, named with it, what the record gives?

    >>> review("The Hwasong-15 fired on November 29, 2017 rose to 4,475 km, 1,500 km more than the Hwasong-14 "
    ...        "of July 28.")
    margin_over: conflicts. 1,500 km does not follow: the altitude of 28 July 2017 was 3,724.9 km, and the
    margin is 750 km (466 miles).

    >>> review("The Hwasong-15 fired on November 29, 2017 rose to 4,475 km, 750 km more than the Hwasong-14 "
    ...        "of July 28.")
    margin_over: holds. 750 km fits: the altitude of 28 July 2017 was 3,724.9 km, and the margin is 750 km
    (466 miles).

A multiple is a margin too.

    >>> review("The Hwasong-15 fired on November 29, 2017 rose to 4,475 km, three times as high as the "
    ...        "Hwasong-12 of May.")
    margin_over: conflicts. three times does not follow: the altitude of 14 May 2017 was 2,111.5 km, and
    4,475 km is 2.1 times that.

It holds where any figure that some party gave of either flight bears it out, and where any earlier flight of that
name does, if the words do not tell which.

Silent where the launch is on no record, where no earlier flight is named, on what a missile could do, and on a margin
over the record as it stood, which is for `record_margin`.

    >>> review("The Hwasong-15 fired on November 29, 2017 could fly twice as far as the Hwasong-12 of May.")

Source: the catalogue's flights, with what each party said.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from math import inf

from lofted.checking import conflicts, depends, holds
from lofted.facts import (
    Claim,
    Event,
    Figure,
    Finding,
    Flight,
    Interval,
    Quantity,
    Reading,
    Record,
    Span,
    Verdict,
    compare,
)
from lofted.reference.history import Mark, best_before, complete, marks
from lofted.reference.saying import CALLED, KILOMETRE, MILE, MINUTE, day, number
from lofted.reference.subjects import event_before
from lofted.told.comparing import Comparison, compared, meant_by
from lofted.told.two_flights import flights_of

FIELD = "records, firsts and counts"

MOST = 4  # earlier flights of one name; of more, some would bear out almost any margin
_POSSIBLE = re.compile(
    r"\b(?:could|would|can|might|if|capable|able|potential\w*|designed|flat\w*|standard|normal|payload|warhead)\b",
    re.I,
)
NAMING = ("launch_date", "launch_time", "vehicle", "launcher")  # what names a launch, and is no figure of it
_GOES_ON = re.compile(
    r"\W{0,2}(?:It|That|This|The (?:missile|ICBM|rocket|weapon|figure|height|altitude|apogee|range|distance|flight|"
    r"launch|test))\b"
)
_RECORD = re.compile(  # what a margin can be told over without a name: the record as it stood
    r"\b(?:previous|old|earlier|former|last)\s(?:[\w-]+\s){0,2}?(?:one|record|mark|best|high)\b|"
    r"\b(?:record|best)\b(?=[^;.]{0,40}$)"
)


def margin_over(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each margin over a named earlier flight against what is on record of both."""
    for sentence in sorted({claim.sentence for claim in reading.claims}):
        words = reading.article.quote(sentence)
        told = list(compared(sentence, words, reading))
        for one in told if told and not _POSSIBLE.search(words) else ():
            event, flight = launch_of(one, sentence, words, reading, record)
            if event and flight:
                finding = judged(one, event, flight, reading, record)
                if finding and not (
                    finding.verdict is Verdict.CONFLICTS and of_another(one, event, flight, reading, record)
                ):
                    yield finding


def launch_of(
    one: Comparison, sentence: Span, words: str, reading: Reading, record: Record
) -> tuple[Event | None, Flight | None]:
    """The launch that is compared: told of before the comparison in its sentence, or in the one before."""
    for event in reading.events:
        named = [claim for claim in event.about(*NAMING) if claim.span.start < one.span.start]
        here = any(claim.sentence == sentence for claim in named)
        alone = _GOES_ON.match(words) and len(named) > 0 and named[0].span.start == first_named(reading)
        if event.entry and (here or alone) and not one.turned:
            return event, record.flight(event.entry)
    if not one.turned:
        return by_type(one, sentence, reading, record)
    last = event_before(one.span.start, reading)
    return (last, record.flight(last.entry)) if last and last.entry else (None, None)


def by_type(one: Comparison, sentence: Span, reading: Reading, record: Record) -> tuple[Event | None, Flight | None]:
    """The best flight of the one type that is told before a comparison, where no launch is: "The Hwasong-19 flew"."""
    own = [claim for claim in reading.claims if claim.sentence == sentence and claim.span.end <= one.span.start]
    if any(claim.aspect in ("launch_date", "launch_time") for claim in own):
        return None, None
    flown = flights_of(own, (), one.aspects[0], record, reading.article.text)
    return (Event("", "launch", tuple(own), entry=flown[-1].id), flown[-1]) if flown else (None, None)


def of_another(one: Comparison, event: Event, flight: Flight, reading: Reading, record: Record) -> bool:
    """Whether a margin told of a type, and of no launch on record, is that of another of its flights."""
    if event in reading.events:
        return False
    others = [each for each in record.flights() if each.vehicle == flight.vehicle and each != flight]
    found = (judged(one, replace(event, entry=each.id), each, reading, record, records=True) for each in others)
    return any(finding is not None and finding.verdict is Verdict.HOLDS for finding in found)


def first_named(reading: Reading) -> int:
    """Where the first launch is named, of an article that names one before the comparison."""
    return min((claim.span.start for event in reading.events for claim in event.about(*NAMING)), default=-1)


def judged(
    one: Comparison, event: Event, flight: Flight, reading: Reading, record: Record, *, records: bool = False
) -> Finding | None:
    """The verdict on one comparison; none where the earlier flight is not known, or held a record and `records` not."""
    ranks = any(
        claim.aspect == "rank" and claim.sentence.end > one.span.start >= claim.sentence.start for claim in event.claims
    )
    meant = [] if ranks and _RECORD.search(one.meant) else meant_by(one, flight, reading, record)
    for aspect in told_aspects(one, event, flight, reading):
        if not meant and _RECORD.search(one.meant) and (one.claim is None or one.claim.aspect != "record_margin"):
            held = best_before(record, flight.day, country=flight.country, aspect=aspect)
            meant = [held.flight] if held else []
        if not 0 < len(meant) <= MOST:
            continue
        best = best_before(record, flight.day, country=flight.country, aspect=aspect)
        over_record = one.claim is not None and one.claim.aspect == "record_margin"
        if over_record and best and best.flight in meant and not records:
            return None
        bases = [base for earlier in meant for base in finest(earlier, aspect)]
        if bases:
            return weighed(one, aspect, event, flight, bases, record, reading)
    return None


def told_aspects(one: Comparison, event: Event, flight: Flight, reading: Reading) -> Sequence[str]:
    """What a margin is of; where its words leave that open, what the figure told before it can be on record as."""
    if len(one.aspects) < 2:  # one is told
        return one.aspects
    told = [aspect for aspect in one.aspects if list(event.about(aspect))]
    before = [
        claim
        for claim in reading.claims
        if claim.quantity and claim.aspect == "figure" and claim.span.end <= one.span.start
    ]
    near = before[-1].quantity if before and before[-1].sentence.end >= one.span.start else None
    fits = [
        aspect
        for aspect in one.aspects
        if near and any(mark.figure.said.meets(near.said) for mark in marks(flight, aspect))
    ]
    return fits[:1] or (told if len(told) == 1 else ())


def told_before(one: Comparison, aspect: str, reading: Reading) -> list[Claim]:
    """The figures of that kind that stand before a comparison in its sentence."""
    found = [claim for claim in reading.claims if claim.aspect == aspect and claim.span.end <= one.span.start]
    return [claim for claim in found if one.span.start < claim.sentence.end]


def finest(flight: Flight, aspect: str) -> list[Mark]:
    """The figures on record of a flight, but for those that are rounder forms of another."""
    told = [mark for mark in marks(flight, aspect) if closed(mark.figure)]
    said = [mark.figure.said for mark in told]
    rounder = [any(one.width < own.width and one.meets(own) for one in said) for own in said]
    return [mark for mark, round_of_another in zip(told, rounder, strict=True) if not round_of_another]


def weighed(
    one: Comparison, aspect: str, event: Event, flight: Flight, bases: Sequence[Mark], record: Record, reading: Reading
) -> Finding | None:
    """The verdict, by the pair of figures that fits best."""
    figures = [claim for claim in (*event.about(aspect), *told_before(one, aspect, reading)) if claim.quantity]
    marked = [claim for claim in told_before(one, "figure", reading) if claim.quantity and not figures]
    figures += [
        claim
        for claim in marked
        if any(claim.quantity.said.meets(mark.figure.said) for mark in marks(flight, aspect) if claim.quantity)
    ]
    figures = [claim for claim in figures if one.claim is None or claim.id != one.claim.id]
    own = [claim for claim in figures if claim.quantity and closed(claim.quantity)]
    told = [(claim.quantity, claim.told) for claim in own[-1:] if claim.quantity]
    said = finest(flight, aspect)
    now = [*told, *((mark.figure, mark.figure.written) for mark in said if not looser(mark.figure, told))]
    order = [Verdict.HOLDS, Verdict.OPEN, Verdict.DEPENDS, Verdict.CONFLICTS]
    pairs = [(figure, written, base) for base in bases for figure, written in now]
    if not pairs:
        return None
    figure, written, base = min(pairs, key=lambda pair: order.index(compare(one.by, gain(one, pair[0], pair[2]))))
    verdict = compare(one.by, gain(one, figure, base))
    if verdict is Verdict.CONFLICTS:
        middle = (one.by.said.low + min(one.by.said.high, 2 * one.by.said.low)) / 2
        figure, written, base = min(pairs, key=lambda pair: abs(gain(one, pair[0], pair[2]).said.low - middle))
    stood = f"the {CALLED[aspect]} of {day(base.flight.day)} was {base.figure.written}"
    follows = f"{stood}, and {result(one, figure, written, base, aspect)}"
    claims, spans = ([one.claim], ()) if one.claim else (own[-1:], (one.span,))
    evidence = list(dict.fromkeys([base.evidence, *(mark.evidence for mark in marks(flight, aspect))]))
    working = [f"{base.flight.day}, {base.account.speaker}: {base.figure.written}; here: {written}"]
    if verdict in (Verdict.HOLDS, Verdict.OPEN):
        return holds(*claims, reason=f"{one.told} fits: {follows}.", working=working, evidence=evidence, spans=spans)
    reason = f"{one.told} does not follow: {follows}."
    listed = complete(record, f"{flight.country}/{base.flight.vehicle_class}", base.flight.day, flight.day)
    if verdict is Verdict.DEPENDS or not listed:
        on = "rounding" if verdict is Verdict.DEPENDS else "flights that the shelf may lack"
        return depends(*claims, reason=reason, on=on, working=working, evidence=evidence, spans=spans)
    if not own and (floor := from_floor(one, marks(flight, aspect), bases)):
        reason = f"{one.told} is from the floor that {floor.account.speaker} gave, {floor.figure.written}; {follows}."
        on = "whose figure is taken: a floor sets no upper end"
        return depends(*claims, reason=reason, on=on, working=working, evidence=evidence, spans=spans)
    how = other_unit(one, pairs)
    return conflicts(*claims, reason=reason, would_hold_if=how, working=working, evidence=evidence, spans=spans)


def from_floor(one: Comparison, told: Iterable[Mark], bases: Sequence[Mark]) -> Mark | None:
    """The floor of which a margin was made, where no height of the launch is told: "more than 7,000 km"."""
    floors = [(mark, Figure(mark.figure.bare, mark.figure.bare)) for mark in told if not closed(mark.figure)]
    made = (mark for mark, now in floors for base in bases if compare(one.by, gain(one, now, base)) is Verdict.HOLDS)
    return next(made, None)


def looser(figure: Quantity, told: Sequence[tuple[Quantity, str]]) -> bool:
    """Whether a figure is a rounder form of the article's own, which would bear out whatever its width holds."""
    return any(own.said.meets(figure.said) and own.said.width <= figure.said.width for own, _ in told)


def gain(one: Comparison, now: Figure, base: Mark) -> Figure:
    """The margin that two figures give, or how many times one is the other."""
    stood, here = Figure(base.figure.bare, base.figure.bare), Figure(now.said, now.said)
    if one.claim:
        return stood - here if one.less else here - stood
    share = Interval(now.said.low / base.figure.bare.high, now.said.high / base.figure.bare.low)
    return Figure(share, share)


def result(one: Comparison, now: Figure, written: str, base: Mark, aspect: str) -> str:
    """What the two figures give, in words."""
    over = gain(one, now, base)
    middle = over.said.middle
    if one.claim is None:
        return f"{written} is {number(middle, decimals=1)} times that"
    if aspect == "flight_time":
        return f"the margin is {number(middle / MINUTE)} minutes"
    return f"the margin is {number(middle / KILOMETRE)} km ({number(middle / MILE)} miles)"


def other_unit(one: Comparison, pairs: Sequence[tuple[Figure, str, Mark]]) -> str | None:
    """Whether the margin's number would fit in the other unit of length."""
    if one.claim is None or one.claim.quantity is None or one.claim.quantity.unit != "m":
        return None
    miles = "mile" in one.told
    turned = one.claim.quantity.scaled(KILOMETRE / MILE if miles else MILE / KILOMETRE)
    if any(compare(turned, gain(one, now, base)) is Verdict.HOLDS for now, _, base in pairs):
        return "in kilometres" if miles else "in miles"
    return None


def closed(figure: Figure) -> bool:
    """Whether a figure has an upper end."""
    return figure.said.high < inf
