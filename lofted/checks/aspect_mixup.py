"""Is the height told as the distance, or the distance as the height?

Within one text the same figure cannot be how far a missile flew and how high
it rose, where another distance is told as well.

    >>> review("The missile flew 6,200 km. It rose to an altitude of 6,200 km and flew about 1,000 km.")
    aspect_mixup: conflicts. 6,200 km is told as the range and as the apogee, and about 1,000 km as the
    range besides.

    >>> review("The missile rose to an altitude of 6,200 km and flew about 1,000 km.")

A range "in" the time of a flight is what was flown, and not what the type can reach.

    >>> review("The ICBM that North Korea fired on March 16, 2023, had a range of over 6,000 km in its 70 minutes.")
    aspect_mixup: conflicts. over 6,000 km as the range does not fit the record: that launch flew 1,000.2
    km by KCNA, and 6,045 km is the height it rose to.

    >>> review("North Korea fired an ICBM on October 31, 2024, lasting 86 minutes with a range of over 7,000 km.")
    aspect_mixup: conflicts. over 7,000 km as the range does not fit the record: that launch flew 1,001.2 km by KCNA,
    and more than 7,000 km is the height it rose to.

So is a range that was flown.

    >>> review("The ICBM that North Korea fired on October 31, 2024, flew a range exceeding 7,000 km.")
    aspect_mixup: conflicts. exceeding 7,000 km as the range does not fit the record: that launch flew 1,001.2 km by
    KCNA, and more than 7,000 km is the height it rose to.

Nor is a range that has the very digits of the height on record.

    >>> review("The ICBM North Korea fired on October 31, 2024, had a range of 7,687.5 km.")
    aspect_mixup: conflicts. 7,687.5 km as the range does not fit the record: that launch flew 1,001.2 km
    by KCNA, and 7,687.5 km is the height it rose to.

Where both are on record the other way round, they are exchanged.

    >>> review("The missile of 31 October 2024 flew 7,687.5 km and reached an altitude of 1,001.2 km.")
    aspect_mixup: conflicts. 7,687.5 km as the distance and 1,001.2 km as the height are exchanged: that launch flew
    1,001.2 km by KCNA, and 7,687.5 km is the height it rose to.

Silent where each figure is told of one thing, on short flights, where height
and distance can be alike, and where the words tell of several missiles.

Source: the text itself; the catalogue's flights, with what each party said.
"""

import re
from collections.abc import Iterator
from itertools import product

from lofted.checking import conflicts, depends
from lofted.facts import Claim, Event, Finding, Flight, Quantity, Reading, Record
from lofted.reference.history import marks
from lofted.reference.misfits import EXACT, digits, same
from lofted.reference.slips import printed
from lofted.reference.subjects import event_near

FIELD = "flight and orbit"

LONG = 300_000.0  # m; below it many flights are as high as they are far
OTHERWISE = 0.2  # share by which another figure differs for sure; ours
IN_TIME = 16  # characters between a range and its time: " (3,728 miles) in"

_SEVERAL = re.compile(
    r"\b(?:missiles|rockets|two|three|four|five|several|another|others?|second|third|each|both|respectively|if|could|would|"
    r"trajectory|normal|standard|maximum)\b",
    re.I,
)
_IN = re.compile(r"(?:\s\([^()]{1,20}\))?\sin\s(?:\w+\s){0,2}$")
_FLOWN = re.compile(
    r"\b(?:flew|flown|flying|travel(?:l?ed|l?ing)|cover(?:ed|ing)|achiev(?:ed|ing)|landed\sat|fell\sat)\s(?:an?|its)\s(?:[a-z]+\s)?range\s(?:[a-z]+\s){0,3}$"
)
_HAD_RANGE = re.compile(
    r"\b(?:launched|fired|flew|lifted\soff|rose|took\soff|landed|fell|came\sdown)\b[^;]*\b(?:had|with|and)\s(?:an?|its)\s"
    r"range\s(?:of|exceeding|beyond)\s(?:[a-z]+\s){0,3}$"
)
_OF_TYPE = re.compile(
    r"\b(?:estimated|maximum|potential\w*|possible|could|would|might|can|capable|able|if|types?|class|designed|believed|normal|"
    r"standard|flatter|theoretical\w*|missiles|rockets|enough|reach\w*)\b",
    re.I,
)
_AND_RANGE = re.compile(
    r"(?:\s\([^()]{1,20}\))?,?\s(?:and|with)\s(?:(?:covered|flew|travell?ed|achieved|reached|recorded|showed|had)\s)?(?:an?|its)\s(?:\w+\s)?range\s(?:\w+\s){0,2}$"
)


def aspect_mixup(reading: Reading, record: Record) -> Iterator[Finding]:
    """Look for one figure under two aspects, and for a range in a flight's time that was its height."""
    for event in reading.events:
        flight = record.flight(event.entry)
        if flight is None:
            yield from told_twice(event, reading)
        else:
            yield from exchanged(event, flight)
    for claim in (one for one in reading.claims if one.aspect == "reach" and one.quantity):
        long = flown_in(claim, reading)
        if long:
            yield from height_as_range([claim, long], tied_event(long, reading), record)
        elif _FLOWN.search(reading.article.text, claim.sentence.start, claim.span.start) or as_flown(claim, reading):
            yield from height_as_range([claim], event_near(claim, reading), record)
        elif to_the_digit(claim):
            yield from height_as_range([claim], dated_beside(claim, reading), record)


def told_twice(event: Event, reading: Reading) -> Iterator[Finding]:
    """One figure as range and as apogee, with another range or apogee beside them."""
    ranges, heights = list(event.about("range")), list(event.about("apogee"))
    for far, high in product(ranges, heights):
        if not alike(far, high) or any(_SEVERAL.search(reading.article.quote(one.sentence)) for one in (far, high)):
            continue
        for other in (*ranges, *heights):
            if differs(other, far) and not _SEVERAL.search(reading.article.quote(other.sentence)):
                yield judged(far, high, other)
                return


def exchanged(event: Event, flight: Flight) -> Iterator[Finding]:
    """A distance that is on record as the height of a flight, with a height that is on record as its distance."""
    flown, tops = list(marks(flight, "range")), list(marks(flight, "apogee"))
    for far, high in product(event.about("range"), event.about("apogee")):
        told = [(far, tops, flown), (high, flown, tops)]
        if far.denied or high.denied or far.quantity is None or far.quantity.bare.low < LONG:
            continue
        if all(any(fits(one.quantity, mark.figure) for mark in theirs) for one, theirs, _ in told) and not any(
            fits(one.quantity, mark.figure) for one, _, own in told for mark in own
        ):
            way, top = (
                next(mark for mark in theirs if fits(one.quantity, mark.figure)) for one, theirs, _ in told[::-1]
            )
            reason = f"{far.told} as the distance and {high.told} as the height are exchanged: that launch flew "
            reason += (
                f"{way.figure.written} by {way.account.speaker}, and {top.figure.written} is the height it rose to."
            )
            evidence = [way.evidence, top.evidence]
            right = f"the other way round: {top.figure.written} as the height, and {way.figure.written} as the distance"
            yield conflicts(far, high, reason=reason, evidence=evidence, would_hold_if=right)
            return


def alike(far: Claim, high: Claim) -> bool:
    """Whether a range and an apogee are one long figure, told apart from each other."""
    if far.quantity is None or high.quantity is None or far.span.meets(high.span):
        return False
    return far.quantity.bare.low >= LONG and same(far.quantity, high.quantity)


def differs(other: Claim, one: Claim) -> bool:
    """Whether another figure surely is another."""
    if other.quantity is None or one.quantity is None:
        return False
    apart = abs(other.quantity.bare.low - one.quantity.bare.low)
    return apart > OTHERWISE * one.quantity.bare.low and not other.quantity.fair.meets(one.quantity.fair)


def judged(far: Claim, high: Claim, other: Claim) -> Finding:
    """The verdict: it depends where several voices gave the figures."""
    words = other.aspect.replace("_", " ")
    reason = f"{far.told} is told as the range and as the apogee, and {other.told} as the {words} besides."
    right = "as the apogee alone" if other.aspect == "range" else "as the range alone"
    if len({one.voice.name for one in (far, high, other)}) > 1:
        return depends(far, high, other, reason=reason, on="whether the voices speak of one flight")
    return conflicts(far, high, other, reason=reason, would_hold_if=right)


def flown_in(claim: Claim, reading: Reading) -> Claim | None:
    """The flight time with a range: "a range of 6,000 km in 70 minutes", "a flight time of 70 minutes and a range"."""
    text = reading.article.text
    here = (one for one in reading.claims if one.sentence == claim.sentence)
    for one in (one for one in here if one.aspect in ("flight_time", "duration")):
        between = text[claim.span.end : one.span.start]
        if one.span.start > claim.span.end and len(between) <= IN_TIME and _IN.search(between):
            return one
        if _AND_RANGE.fullmatch(text, one.span.end, claim.span.start):
            return one
    return None


def as_flown(claim: Claim, reading: Reading) -> bool:
    """Whether a range is told of one launch with the words of it: "was launched from Sunan and had a range of"."""
    before = reading.article.text[claim.sentence.start : claim.span.start]
    after = reading.article.text[claim.span.end : claim.sentence.end]
    return bool(_HAD_RANGE.search(before)) and not _OF_TYPE.search(f"{before} {after}") and not claim.denied


def to_the_digit(claim: Claim) -> bool:
    """Whether a range has so many digits that it is no estimate of what a type can reach."""
    told = printed(claim.quantity) if claim.quantity else None
    return told is not None and len(digits(told.value)) >= EXACT and not claim.denied


def tied_event(claim: Claim, reading: Reading) -> Event | None:
    """The launch that a claim is told of, or the one of the sentence's one day where its words tie none."""
    event = event_near(claim, reading)
    return event if event and event.entry else dated_beside(claim, reading)


def dated_beside(claim: Claim, reading: Reading) -> Event | None:
    """The launch whose day or vehicle the claim's own sentence tells."""
    return next(
        (
            event
            for event in reading.events
            if any(one.sentence == claim.sentence for one in event.about("launch_date", "launch_time", "vehicle"))
        ),
        None,
    )


def height_as_range(claims: list[Claim], event: Event | None, record: Record) -> Iterator[Finding]:
    """A range of one flight, told first of some claims, that is on record as the height of that flight."""
    claim = claims[0]
    flight = record.flight(event.entry) if event else None
    flown = list(marks(flight, "range")) if flight else []
    high = [mark for mark in marks(flight, "apogee") if fits(claim.quantity, mark.figure)] if flight else []
    if not flown or not high or any(fits(claim.quantity, mark.figure) for mark in flown):
        return
    first, top = flown[0], high[0]
    reason = (
        f"{claim.told} as the range does not fit the record: that launch flew {first.figure.written} by "
        f"{first.account.speaker}, and {top.figure.written} is the height it rose to."
    )
    right = f"as the apogee: {top.account.speaker} said {top.figure.written}"
    yield conflicts(*claims, reason=reason, evidence=[first.evidence, top.evidence], would_hold_if=right)


def fits(one: Quantity | None, other: Quantity) -> bool:
    """Whether two figures are one but for rounding."""
    return one is not None and same(one, other)
