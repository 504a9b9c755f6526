"""Can a missile of that name reach so far?

A missile that is named has a class on the shelf. Since estimates of one type
differ, only a range far outside of its class conflicts, and most often a place
was gained or lost.

    >>> review("The Hwasong-12 has a range of 45,000 km.")
    type_range: conflicts. 45,000 km is far from the range of the Hwasong-12, which is on record as an IRBM, a class
    of 3,000 to 5,500 km.

    >>> review("The Hwasong-12 has a range of 4,500 km.")

What its flights climbed is no range either, be it one that a type could have.

    >>> review("The Hwasong-19 has a range of 7,687.5 km.")
    type_range: conflicts. 7,687.5 km is how high the Hwasong-19 of 31 October 2024 rose, and no range:
    KCNA said 7,687.5 km.

Silent where a class stands beside the range, which `class_range` asks of, where the sentence names more than one
missile or compares, and on what one flight covered.

Source: the vehicles on the shelf; the limits of the classes as `class_range` has them.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts
from lofted.facts import Claim, Evidence, Finding, Interval, Named, Quantity, Reading, Record
from lofted.reference.bearing import fine, same_digits
from lofted.reference.history import marks
from lofted.reference.saying import KILOMETRE, day, number
from lofted.told.range_classes import LIMITS, span

FIELD = "missiles, rockets and craft"

FAR = 2.0  # times the widest limits; ours: estimates of one type differ, and some stand beside the border of a class
HALF_WAY = 20_100.0  # km; half way round the Earth is as far as a flight can go
LEAST = 30.0  # km; ours: half of what the shortest of the ballistic types on the shelf is said to reach
TENS = (10.0, 100.0, 1000.0, 0.1, 0.01, 0.001)  # times that a range is told amiss: places gained or lost
ANY = Interval(0, HALF_WAY)  # km; of classes that are not drawn by their range
NO_RANGE = ("SLBM", "HGV")

_CLASS = re.compile(r"\b(?:(?:short|medium|intermediate)[- ]range|intercontinental|[SMI]RBMs?|ICBMs?)\b", re.I)
_COMPARED = re.compile(r"\b(?:than|unlike|compared|times|accuracy|error|radar|parade|blast)\b", re.I)


def type_range(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each range that a sentence gives to the one missile it names against the limits of its class."""
    for claim in reading.claims:
        told = claim.quantity if claim.aspect == "reach" else None
        before = reading.article.text[claim.sentence.start : claim.span.start]
        if told and told.unit == "m" and not _CLASS.search(before):
            yield from judged(claim, told, reading, record)


def judged(claim: Claim, told: Quantity, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on one range."""
    named = {one.value for one in reading.claims if one.sentence == claim.sentence and one.aspect == "vehicle"}
    rows = {one.entry: record.entry(one.entry) for one in named if isinstance(one, Named)}
    row = next(iter(rows.values()), None) if len(rows) == 1 else None
    of_class = row.columns.get("class", "") if row else ""
    limits = (ANY, ANY) if of_class in NO_RANGE else LIMITS.get(of_class)
    if row is None or limits is None or _COMPARED.search(reading.article.quote(claim.sentence)):
        return
    evidence = [Evidence(row.id, f"{row.name}: {of_class}", row.source, row.url, row.verified)]
    flights = [one for one in record.flights() if one.vehicle == row.id]
    dated = any(one.moment for one in reading.claims if one.sentence == claim.sentence)
    if dated and any(told.said.meets(mark.figure.said) for one in flights for mark in marks(one, "range")):
        return  # "Hwasong-15, November 2017: range 950 km" is what that flight covered
    climbed = [mark for one in flights for mark in marks(one, "apogee")]
    as_high = next((mark for mark in climbed if fine(told) and same_digits(told, mark.figure)), None)
    if as_high:
        reason = f"{claim.told} is how high the {row.name} of {day(as_high.flight.day)} rose, and no range:"
        reason += f" {as_high.account.speaker} said {as_high.figure.written}."
        yield conflicts(claim, reason=reason, would_hold_if="as the apogee", evidence=[as_high.evidence, *evidence])
        return
    usual, widest = limits
    can = Interval(max(widest.low / FAR, LEAST), min(widest.high * FAR, HALF_WAY)).scaled(KILOMETRE)
    if told.bare.low <= can.high and told.fair.high >= can.low:  # "up to" so far is a range, "more than" so far is none
        return
    reason = f"{claim.told} is far from the range of the {row.name}, which is on record as an {of_class},"
    meant = next((one for one in TENS if told.bare.scaled(one).within(usual.scaled(KILOMETRE))), None)
    right = number(told.bare.middle * meant / KILOMETRE) if meant else ""
    would = f"with {right} km" if right else None
    yield conflicts(claim, reason=f"{reason} a class {span(usual)}.", would_hold_if=would, evidence=evidence)
