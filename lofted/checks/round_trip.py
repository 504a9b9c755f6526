"""Was a round figure put into another unit and back, so that its last digits are made up?

    >>> review("The Hwasong-12 that flew over Hokkaido on August 29, 2017 reached a height of 549 km (341 miles).")
    round_trip: depends. 549 km is what 550 km becomes by way of 341 miles; Joint Chiefs of Staff (South Korea) gave the
    round figure, and the last digit carries no knowledge.

    >>> review("The Hwasong-12 that flew over Hokkaido on August 29, 2017 reached a height of 550 km (342 miles).")

Silent where the launch is on no record, where a party gave the very figure, and where the two are further apart
than such a turn can bring them.

Limits: only kilometres that went through whole miles, rounded or cut off; a figure measured anew may hit
one by chance.

Source: NIST Special Publication 811 (2008), appendix B.7, on the digits that a conversion keeps; the catalogue's
flights.
"""

from collections.abc import Iterator

from lofted.checking import depends, firm
from lofted.facts import Claim, Event, Finding, Record
from lofted.reference.history import Mark, marks
from lofted.reference.saying import KILOMETRE, MILE, number
from lofted.reference.slips import Printed, printed
from lofted.told.roundings import last_step

FIELD = "units and arithmetic"

LENGTHS = ("apogee", "range")
FEWEST = 100  # km; in fewer a mile is no last digit


def round_trip(event: Event, record: Record) -> Iterator[Finding]:
    """Hold each length of a matched flight against the accounts, turned into miles and back."""
    flight = record.flight(event.entry)
    for claim in event.about(*LENGTHS) if flight else ():
        told = list(marks(flight, claim.aspect)) if flight else []
        ours = printed(claim.quantities[0]) if claim.quantities else None
        if ours is None or not firm(claim):
            continue
        given = [(mark, theirs) for mark in told if (theirs := printed(mark.figure))]
        if any(theirs.si == ours.si for _, theirs in given):
            continue
        turned = next(((mark, way) for mark, theirs in given if (way := by_miles(ours, theirs))), None)
        if turned:
            yield made_up(claim, ours, *turned)


def by_miles(ours: Printed, theirs: Printed) -> int:
    """The whole miles by way of which a figure in kilometres comes from a rounder one, or nothing.

    >>> from lofted.reference.units import measure
    >>> told, said = printed(measure("549 km")), printed(measure("550 km"))
    >>> by_miles(told, said) if told and said else 0
    341
    """
    whole = ours.unit.per == theirs.unit.per == KILOMETRE and not ours.decimals and theirs.value >= FEWEST
    if not whole or last_step(ours) >= last_step(theirs):
        return 0
    ways = (round(theirs.si / MILE), int(theirs.si / MILE))  # rounded, or cut off
    return next((way for way in ways if round(way * MILE / KILOMETRE) == ours.value), 0)


def made_up(claim: Claim, ours: Printed, mark: Mark, way: int) -> Finding:
    """That the last digits of a figure were made by a conversion."""
    theirs = printed(mark.figure)
    assert theirs is not None, "given by round_trip"
    shown, by_way = f"{number(ours.value)} {ours.called}", f"{number(way)} miles"
    said = f"{number(theirs.value)} {theirs.called}"
    reason = f"{shown} is what {said} becomes by way of {by_way}; {mark.account.speaker} gave the round figure, and the"
    reason += " last digit carries no knowledge."
    working = [f"{said} ÷ 1.609344 = {by_way}, in whole miles", f"{by_way} × 1.609344 = {shown}, rounded"]
    on = f"rounding: the figure given was {said}"
    return depends(claim, reason=reason, on=on, working=working, evidence=[mark.evidence])
