"""Whether a told figure is one that a party gave, another party's, or less than any of them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from math import inf

from lofted.facts import Claim, Event, Flight, Quantity, Verdict, compare
from lofted.reference.history import ASPECTS, Mark, marks
from lofted.reference.units import unit_in

NEAR_FLOOR = 0.1  # share above "more than 7,000 km" up to which it bears out another figure; ours
OTHER = 0.035  # share between two parties' figures from which on a reader should know of both: 770 and 800 km; ours
PLAIN = 0.01  # the same where a text tells a length flatly and names nobody for it: 960 and 950 km; ours
FAR = 0.08  # the same where the other is hedged: 989 and "about 900 km"; ours
HALF_AGAIN = (
    1.5  # times a party's floor from which on it is no account of the same flight path: 1,000 and ">500 km"; ours
)
BESIDE = 0.05  # share by which a minute is off in 20 and more, as of the flights that are told in minutes; ours
HALF_MINUTE = 30.0  # s; 4,151 s are 69 minutes, and 70 is another's figure
FINER = 3  # times as fine as the other's: then one figure was rounded and the other was not
FINE = 2  # digits; from which on a figure is no size
FINEST = 0.001  # share of a figure that its last digit may be worth: four digits, which nobody estimates; ours
UNTOLD = ("figure", "duration", "distance")  # aspects of figures whose words do not say what of a flight they measure
SAME = 0.001  # share; figures are printed with four digits at most where they are rounded


def bears_out(told: Quantity, said: Quantity) -> bool:
    """Whether an account is ground for a figure: they meet, and a mere floor is met near its foot."""
    if told.said.high == inf:
        return said.bare.meets(told.bare.hull(told.bare.scaled(1 + NEAR_FLOOR)))
    if said.said.high == inf:
        return told.said.meets(said.bare.hull(said.bare.scaled(1 + NEAR_FLOOR)))
    return compare(told, said) is Verdict.HOLDS


def below(told: Quantity, marks: Sequence[Mark]) -> bool:
    """Whether a figure is less than that of every party, of which there are several, by more than rounding."""
    parties = {mark.account.party for mark in marks}
    return len(parties) > 1 and all(
        (told.fair if mark.figure.said.high < inf else told.said).high < mark.figure.said.low for mark in marks
    )


def far_below(told: Quantity, marks: Sequence[Mark]) -> bool:
    """Whether a figure's digits are less than every party's by more than a mere floor can be off."""
    return all(told.bare.high * (1 + NEAR_FLOOR) < mark.figure.bare.low for mark in marks)


def same_digits(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are one number, hedges aside, given as finely.

    >>> from lofted.reference.units import measure
    >>> same_digits(measure("86 min"), measure("~86 min")), same_digits(measure("86 min"), measure("5156 s"))
    (True, False)
    """
    edges = ((one.bare.low, other.bare.low), (one.bare.high, other.bare.high))
    return one.unit == other.unit and all(abs(ours - theirs) <= SAME * abs(theirs) for ours, theirs in edges)


def as_told(claim: Claim, flight: Flight, *, near: bool = True) -> Claim:
    """A figure whose words do not say what it measures as that of the one kind in which a party gave it.

    One that is not told `near` the launch, only where it is so fine that it can be nothing else.
    """
    figure = claim.quantity
    if claim.aspect not in UNTOLD or figure is None or not (near or fine(figure)):
        return claim
    fits = [
        what for what in ASPECTS if any(same_digits(figure, mark.figure) for mark in marks(flight, what, strays=True))
    ]
    return replace(claim, aspect=fits[0]) if len(fits) == 1 else claim


def fine(figure: Quantity) -> bool:
    """Whether a figure has four digits or more: nobody estimates it so."""
    return figure.bare.width < FINEST * figure.bare.high


def rounds_to(own: Quantity, told: Quantity) -> bool:
    """Whether a told figure is a party's own one, rounded, in its unit or in another: 5,156 s as 86 minutes."""
    if own.unit != told.unit or own.said.high == inf:
        return False
    units = [found[1] if found else None for found in (unit_in(own.written), unit_in(told.written))]
    slack = told.bare.width / 2 if units[0] == units[1] or own.unit != "s" else min(told.bare.width / 2, HALF_MINUTE)
    return abs(own.bare.middle - told.bare.middle) <= slack


def as_given(own: Quantity, told: Quantity) -> bool:
    """Whether a told figure is a party's own one, rounded in the unit in which it was given."""
    units = [found[1] if found else None for found in (unit_in(own.written), unit_in(told.written))]
    return units[0] == units[1] and rounds_to(own, told)


def fine_alone(claim: Claim, told: Sequence[Mark]) -> list[Mark]:
    """The figure of one party, told so finely that no other can have measured the same."""
    same = [mark for mark in told if any(same_digits(one, mark.figure) for one in claim.quantities if fine(one))]
    return same if len({mark.account.party for mark in same}) == 1 else []


def borrowed(claim: Claim, own: Sequence[Mark], others: Sequence[Mark], event: Event) -> list[Mark]:
    """The figures of other parties that a told one is, digit by digit, where those of its own voice are others.

    None where the voice's own figure stands in the text as well, or rounds to the one told.
    """
    elsewhere = [one for claim_here in event.about(claim.aspect) for one in claim_here.quantities]
    figures = [mark.figure for mark in own]
    if not own or claim.quantity is None or any(same_digits(one, mine) for one in elsewhere for mine in figures):
        return []
    floor = claim.quantity.said.high == inf  # "more than 1,000 km" of one who gave 1,001.2 is its own
    if any(rounds_to(mine, one) for mine in figures for one in claim.quantities):
        return []
    if floor and any(bears_out(claim.quantity, mine) for mine in figures):
        return []
    return [
        mark for mark in others if mark not in own and any(same_digits(one, mark.figure) for one in claim.quantities)
    ]


def at_odds(told: Quantity, said: Quantity, *, least: float = 0.0, plain: float = OTHER) -> bool:
    """Whether a figure cannot be a party's, or is another number where neither is hedged, or far above its floor.

    `least` is the share by which the two numbers have to differ at least, `plain` that of two which nobody hedges.

    >>> from lofted.reference.units import measure
    >>> at_odds(measure("800 km"), measure("770 km")), at_odds(measure("~800 km"), measure("770 km"))
    (True, False)
    >>> at_odds(measure("1920 km"), measure("~2000 km")), at_odds(measure("989 km"), measure("~900 km"))
    (False, True)
    >>> at_odds(measure("~900 km"), measure("989 km")), at_odds(measure("~900 km"), measure("~1000 km"))
    (True, False)
    >>> at_odds(measure("~1000 km"), measure(">500 km")), at_odds(measure("6200 km"), measure(">6000 km"))
    (True, False)
    >>> at_odds(measure(">500 km"), measure("~1000 km")), at_odds(measure(">7000 km"), measure("7687.5 km"))
    (True, False)
    """
    if told.unit != said.unit or told.said.low == -inf:
        return False
    if told.said.high == inf:
        return said.said.high < inf and said.bare.low >= HALF_AGAIN * told.bare.high
    if compare(told, said) is Verdict.CONFLICTS:
        return True
    if said.said.high == inf:
        return told.bare.low >= HALF_AGAIN * said.bare.high
    ours, theirs = told.bare.low + told.bare.high, said.bare.low + said.bare.high
    gap = abs(ours - theirs)
    if told.approximate and (said.approximate or told.unit == "s"):  # "a little over an hour" is told of all
        return False
    return gap > max(least, FAR if told.approximate or said.approximate else plain) * theirs


def nobodys(told: Quantity, marks: Sequence[Mark]) -> bool:
    """Whether a figure of two digits or more, told without a hedge, is nobody's number, but a hedge bears it out."""
    digits = re.sub(r"\D", "", told.written.split(" ")[0]).strip("0")
    floors = any(mark.figure.said.high == inf for mark in marks)
    plain = not told.approximate and told.said.high < inf and len(digits) >= FINE
    shared = [min(told.bare.high, one.figure.bare.high) - max(told.bare.low, one.figure.bare.low) for one in marks]
    middles = [(one.figure.bare.low + one.figure.bare.high) / (told.bare.low + told.bare.high) for one in marks]
    close = any(abs(share - 1) <= BESIDE for share in middles)  # further off, another flight can be meant
    whose = any(told.bare.within(one.figure.bare) for one in marks)
    return plain and close and not (floors or whose) and all(one <= 0 for one in shared)  # 86.5 ends 86 and begins 87


def put_otherwise(own: Quantity, told: Quantity) -> bool:
    """Whether a party that is given a figure is on record with another number in the same unit.

    >>> from lofted.reference.units import measure
    >>> put_otherwise(measure("~1100 km"), measure("1080 km")), put_otherwise(measure("4491 s"), measure("74 min"))
    (True, False)
    """
    units = [found[1] if found else None for found in (unit_in(own.written), unit_in(told.written))]
    return own.said.high < inf and units[0] == units[1] and not same_digits(own, told)


def of_own_number(told: Quantity, own: Sequence[Mark]) -> bool:
    """Whether a party gave another number than the one told of it, as finely: about 86 minutes, and not 87."""
    return bool(own) and nobodys(told, own) and all(put_otherwise(mark.figure, told) for mark in own)


def coarse(one: Quantity, other: Quantity) -> bool:
    """Whether the digits of two figures lie apart, and those of one are much finer."""
    if inf in (one.said.high, other.said.high):
        return False
    widths = [figure.bare.width for figure in (one, other)]
    return not one.bare.meets(other.bare) and max(widths) > FINER * min(widths)


def floor_below(one: Quantity, other: Quantity) -> bool:
    """Whether one figure is a floor, and the other lies well above it."""
    low, high = sorted((one, other), key=lambda figure: figure.said.high)
    return high.said.high == inf > low.said.high and low.bare.low > (1 + NEAR_FLOOR / 2) * high.bare.high
