"""Did so many missiles of that class fly on that day?

    >>> review("North Korea fired two ICBMs on December 18, 2023.")
    number_fired: conflicts. two ICBMs is more than flew: on record for 18 December 2023 is one.

    >>> review("North Korea fired one ICBM on December 18, 2023.")

Silent where a party is on record with a number of its own, which is for `told_detail`, where the sentence tells a
second day, and on numbers of a longer time.

    >>> review("In 2017 it fired three ICBMs, the last on November 29, 2017.")

Limits: intercontinental missiles alone, which fly one by one; of others several fly of a morning.

Source: the catalogue's flights.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, depends
from lofted.facts import Claim, Event, Finding, Flight, Named, Reading, Record
from lofted.reference.details import details_of, is_number_fired
from lofted.reference.history import complete, launch_evidence
from lofted.reference.kinds import ICBM
from lofted.reference.saying import day, in_words
from lofted.reference.subjects import event_near
from lofted.told.rivals import as_first

FIELD = "launches on record"

SINGLY = {ICBM.id}  # classes that fly one by one; a rocket can carry more satellites than one

_FIRED = re.compile(
    r"(?<!has )(?<!have )(?<!had )\b(?:(?:test-)?fired|(?:test-)?launched|tested|sent up|shot)\s(?:off\s)?$"
)
_SO_FAR = re.compile(r"\b(?:years?|months?|weeks?|since|so far|last|latest|first|total|times|between)\b")


def number_fired(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each number of missiles of a class that is told of a day against how many flew."""
    for claim in reading.claims:
        event = event_near(claim, reading) if claim.aspect == "count" and claim.quantity else None
        flight = record.flight(event.entry) if event else None
        if event is None or flight is None or as_first(claim, reading):
            continue
        if not any(True for _ in details_of(flight, "missiles", "", record)) and alone(claim, reading):
            yield from judged(claim, event, flight, record)


def alone(claim: Claim, reading: Reading) -> bool:
    """Whether a number stands right behind what was done, with one day and no longer time in its sentence."""
    before = reading.article.text[claim.sentence.start : claim.span.start]
    behind = reading.article.text[claim.span.end : claim.sentence.end]
    days = {one.span for one in reading.claims if one.moment and one.sentence == claim.sentence}
    return len(days) == 1 and bool(_FIRED.search(before)) and not _SO_FAR.search(behind)


def judged(claim: Claim, event: Event, flight: Flight, record: Record) -> Iterator[Finding]:
    """Speaks where more are told than flew; it conflicts where the shelf has every flight of the class."""
    assert claim.quantity is not None, "given by number_fired"
    named = [one.value for one in event.about("vehicle_class") if claim.span.covers(one.span)]
    classes = {one.entry for one in named if isinstance(one, Named)} & SINGLY
    day_of = [one for one in record.flights() if (one.country, one.day) == (flight.country, flight.day)]
    flew = [one for one in day_of if one.vehicle_class in classes]
    if len(classes) != 1 or not flew or not is_number_fired(claim, event) or claim.quantity.said.low <= len(flew):
        return
    fact = f"on record for {day(flight.day)} {'is' if len(flew) == 1 else 'are'} {in_words(len(flew))}"
    reason, evidence = f"{claim.told} is more than flew: {fact}.", [launch_evidence(one) for one in flew]
    if complete(record, f"{flight.country}/{flew[0].vehicle_class}", flight.day, flight.day):
        yield conflicts(claim, reason=reason, evidence=evidence, would_hold_if=f"as {in_words(len(flew))}")
    else:
        on = "whether others flew that day that are not on record"
        yield depends(claim, reason=reason, on=on, evidence=evidence)
