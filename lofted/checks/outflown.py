"""Did the one missile really fly higher, farther or longer than the other?

    >>> review("The Hwasong-18 flew higher on 18 December 2023 than on 12 July 2023.")
    outflown: conflicts. The altitude of 18 December 2023 was 6,518.2 km, and that of 12 July 2023 was 6,648.4 km.

    >>> review("The Hwasong-18 flew higher on 12 July 2023 than on 18 December 2023.")
    outflown: holds. The altitude of 12 July 2023 was 6,648.4 km, and that of 18 December 2023 was 6,518.2 km.

A type that is told without a day is compared by its best flight.

    >>> review("The Hwasong-15 rose higher than the Hwasong-17.")
    outflown: conflicts. The altitude of 18 February 2023 was 5,768.5 km, and that of 24 March 2022 was 6,248.5 km.

It conflicts only where every figure of every party has it the other way about, and holds where every figure bears it
out. Silent on what a missile could do, and on comparisons with all others.

    >>> review("The Hwasong-15 could fly higher than the Hwasong-17.")

Source: the catalogue's flights, with what each party said.
"""

from collections.abc import Iterator, Sequence
from math import inf

from lofted.checking import conflicts, holds
from lofted.facts import Finding, Flight, Reading, Record
from lofted.reference.history import Mark, marks
from lofted.reference.saying import CALLED, day
from lofted.told.two_flights import Pair, laid_together

FIELD = "records, firsts and counts"
CUES = ("than",)


def outflown(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each comparison of two flights against what is on record of both."""
    for pair in laid_together(reading, record):
        finding = judged(pair)
        if finding:
            yield finding


def judged(pair: Pair) -> Finding | None:
    """The verdict on one comparison, where all figures agree on it."""
    above, below = measured(pair.higher, pair.aspect), measured(pair.lower, pair.aspect)
    pairs = alike([(one, other) for one in above for other in below])
    gains = [one.figure.bare.middle - other.figure.bare.middle for one, other in pairs]
    if not pairs or min(gains) <= 0.0 <= max(gains):
        return None
    one, other = min(pairs, key=lambda both: sum(mark.figure.bare.width for mark in both))  # as finely as told
    evidence = [one.evidence, other.evidence]
    if max(gains) < 0.0:
        right = "the other way about"
        return conflicts(reason=told(one, other), evidence=evidence, spans=[pair.span], would_hold_if=right)
    return holds(reason=told(one, other), evidence=evidence, spans=[pair.span])


def measured(flights: Sequence[Flight], aspect: str) -> list[Mark]:
    """What the parties measured of some flights, floors aside; nothing where one of the flights has no figure."""
    every = [[mark for mark in marks(flight, aspect) if mark.figure.said.high < inf] for flight in flights]
    return [mark for those in every for mark in those] if all(every) else []


def alike(pairs: Sequence[tuple[Mark, Mark]]) -> Sequence[tuple[Mark, Mark]]:
    """The pairs of which one party gave both figures, since one party rounds as it did before; else all."""
    return [(one, other) for one, other in pairs if one.account.party == other.account.party] or pairs


def told(one: Mark, other: Mark) -> str:
    """Both figures in words."""
    first = f"The {CALLED[one.aspect]} of {day(one.flight.day)} was {one.figure.written}"
    return f"{first}, and that of {day(other.flight.day)} was {other.figure.written}."
