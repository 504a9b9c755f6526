"""Whether a figure of a flight is too far from all that was said of it to be rounded or an early one.

The figures of a flight settle within two days: who watched corrects the first
ones, and the launcher's stand in its papers of the next morning. What is told
later, or is the figure of another flight, is no first figure any more.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from math import inf

from lofted.facts import Claim, Flight, Moment, Quantity, Record, Verdict, VoiceKind, compare
from lofted.reference.bearing import bears_out, fine, rounds_to, same_digits
from lofted.reference.classes import LONG
from lofted.reference.days import meets
from lofted.reference.history import ASPECTS, Mark, marks
from lofted.reference.misfits import alone, swapped
from lofted.told.parted import exact

SETTLED = timedelta(days=2)  # after a launch; on the next morning the launcher tells of it
AGREED = 1.15  # times: the greatest of the parties' figures by the least; further apart, they dispute the flight; ours
WIDE = 1.15  # times above or below all that was said; parties that agree have differed by a tenth (989 and 900 km)
OTHERS = 1.08  # the same for a figure that is another flight's: 86 minutes of July 2023, which had 74; ours
TWICE = 1.4  # times: two figures of one digit so far apart are no roundings of each other: 2,000 and 1,000 km; ours
CORRECTED = 1.5  # times by which a party has put its own figure right (430 and 600 km); ours
ABOVE_FLOOR = 1.005  # times: the dust of "3,728 miles" for "6,000 km" stays below it
AGREE = (Verdict.HOLDS, Verdict.DEPENDS)
DIGITS = 2  # digits that two figures must share, zeros aside, to be one flight's; of one digit, many are


def apart(told: Quantity, said: Quantity) -> bool:
    """Whether a figure cannot be an account's, however roundly either is told.

    >>> from lofted.reference.units import measure
    >>> apart(measure("2000 km"), measure("1000 km")), apart(measure("1000 km"), measure("989 km"))
    (True, False)
    """
    if inf in (told.said.high, said.said.high) or told.said.meets(said.said):
        return compare(told, said) is Verdict.CONFLICTS
    low, high = sorted((told.bare.middle, said.bare.middle))
    return compare(told, said) is Verdict.CONFLICTS or high >= TWICE * low


def off_all(told: Quantity, every: Sequence[Mark], *, least: float = WIDE) -> bool:
    """Whether a figure is well above or below all that the parties said, who agree among themselves."""
    closed = [mark.figure for mark in every if mark.figure.said.high < inf]
    middles = sorted(one.bare.middle for one in closed)
    if not middles or told.said.high == inf or middles[-1] > AGREED * middles[0]:
        return False
    wide = least if len({mark.account.party for mark in every}) > 1 else CORRECTED
    above = told.bare.low > wide * max(mark.figure.bare.high for mark in every)
    below = told.bare.high * wide < min(mark.figure.bare.low for mark in every)
    clear = not any(told.said.meets(one.said) for one in closed) and any(apart(told, one) for one in closed)
    return (above or below) and clear


def is_above(told: Quantity, every: Sequence[Mark]) -> bool:
    """Whether a figure is more than any party gave."""
    return all(told.bare.low > mark.figure.bare.high for mark in every)


def settled(flight: Flight, published: date | None) -> bool:
    """Whether a report came out when the figures of a flight had been put right."""
    return published is not None and published - flight.day >= SETTLED


def of_another_flight(claim: Claim, flight: Flight, record: Record) -> Mark | None:
    """The other flight of that country, with a missile as big, of which a told figure is on record."""
    figure = claim.quantity
    counted = re.sub(r"\D", "", figure.written.split(" ")[0]).strip("0") if figure else ""
    if figure is None or len(counted) < DIGITS:
        return None
    others = (one for one in record.flights() if one.country == flight.country and one.id != flight.id)
    found = (
        mark
        for one in others
        if one.vehicle_class in LONG
        for mark in marks(one, claim.aspect)
        if same_digits(figure, mark.figure) or (fine(figure) and fine(mark.figure) and rounds_to(mark.figure, figure))
    )
    return next(found, None)


def nobodys_digits(told: Quantity, every: Sequence[Mark]) -> bool:
    """Whether a figure of four digits is only above a party's floor, where another gave its own to the digit."""
    closed = [mark for mark in every if mark.figure.said.high < inf]
    floors = [mark.figure.bare.middle for mark in every if mark not in closed]
    measured = [mark for mark in closed if exact(mark)]
    if not measured or not floors or not fine(told) or told.approximate or told.bare.low < ABOVE_FLOOR * max(floors):
        return False
    return all(apart(told, mark.figure) for mark in closed) and not any(
        bears_out(told, mark.figure) or rounds_to(mark.figure, told) for mark in closed
    )


def own_slip(
    claim: Claim, own: Sequence[Mark], every: Sequence[Mark], flight: Flight, record: Record
) -> tuple[Mark, str] | None:
    """The figure of the very party named that a told one cannot be, however that party corrects itself, and the slip.

    Two digits are swapped; or state media, who give a figure once and to the digit, are given another; or it is off
    by more than any party has put its figures right.
    """
    told = claim.quantity
    closed = [mark for mark in own if mark.figure.said.high < inf]
    if told is None or told.said.high == inf or not closed or len(closed) != len(own):
        return None
    if not all(apart(told, mark.figure) for mark in closed) and not all(turned(told, mark.figure) for mark in closed):
        return None
    for mark in closed:
        if turned(told, mark.figure):
            return mark, f"with two digits swapped: {mark.account.speaker} said {mark.figure.written}"
    if any(told.bare.meets(mark.figure.bare) for mark in every if mark.figure.said.high < inf):
        return None  # another party's
    mark = closed[0]
    known = f"with what {mark.account.speaker} said: {mark.figure.written}"
    if flight.vehicle_class not in LONG or not alone(flight, record) or flight.outcome == "failure":
        return None
    state = claim.voice.kind is VoiceKind.STATE_MEDIA and exact(mark) and not told.approximate
    if state and not any(rounds_to(one.figure, told) for one in closed):
        return mark, known
    low, high = sorted((told.bare.middle, mark.figure.bare.middle))
    return (mark, known) if high >= CORRECTED * low else None


def turned(told: Quantity, said: Quantity) -> bool:
    """Whether a number is a party's with two digits turned about: 68 and 86 minutes, 998 and 989 km.

    >>> from lofted.reference.units import measure
    >>> turned(measure("68 min"), measure("~86 min")), turned(measure("85 min"), measure("~86 min"))
    (True, False)
    """
    ours, theirs = (digits_of(one) for one in (told, said))
    alike = told.unit == said.unit and len(ours) == len(theirs) >= DIGITS and swapped(ours, theirs)
    low, high = sorted((told.bare.middle, said.bare.middle))
    clear = high >= WIDE * low or len(ours) > DIGITS
    return alike and clear and not told.bare.meets(said.bare)


def digits_of(figure: Quantity) -> str:
    """The digits of a figure as it is written, before its unit and without hedges."""
    found = re.search(r"\d[\d,.]*", figure.written)
    return re.sub(r"\D", "", found[0]) if found else ""


def turned_about(claim: Claim, every: Sequence[Mark]) -> tuple[Mark, str] | None:
    """A party's figure with its digits turned about, where no party's is near the told one."""
    told = claim.quantity
    if told is None or told.said.high == inf or not all(clear_of(told, mark.figure) for mark in every):
        return None
    mark = next((one for one in every if turned(told, one.figure)), None)
    return (mark, f"with two digits swapped: {mark.account.speaker} said {mark.figure.written}") if mark else None


def clear_of(told: Quantity, said: Quantity) -> bool:
    """Whether a figure lies well beside an account, or is it with its digits turned about."""
    return turned(told, said) or (said.said.high < inf and not told.said.meets(said.said))


def told_far_off(
    claim: Claim, every: Sequence[Mark], flight: Flight, published: date | None, record: Record
) -> Iterator[Mark | None]:
    """Yields once where a figure is no party's and no early one: the other flight's whose it is, or nothing."""
    told = claim.quantity
    if told is None or told.said.high == inf or flight.vehicle_class not in LONG or flight.outcome == "failure":
        return
    other = of_another_flight(claim, flight, record)
    if off_all(told, every, least=OTHERS if other and is_above(told, every) else WIDE):
        fresh = published is not None and not settled(flight, published)
        if is_above(told, every) or settled(flight, published) or (other and (not fresh or fine(told))):
            yield other
    elif nobodys_digits(told, every):
        yield other


def of_its_month(claim: Claim, flight: Flight, days: Sequence[Moment], record: Record) -> bool:
    """Whether a launch is told by its month alone, and the figure is one of another of that missile in that month."""
    others = (one for one in record.flights() if one.vehicle == flight.vehicle and one.id != flight.id)
    same = (one for one in others if all(meets(moment, one.day) for moment in days))
    told = (mark for one in same for aspect in (claim.aspect, *ASPECTS) for mark in marks(one, aspect))
    return claim.quantity is not None and any(compare(claim.quantity, mark.figure) in AGREE for mark in told)
