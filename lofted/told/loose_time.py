"""Whether a time in the air is told more loosely than what the parties gave of the flight can bear."""

import re
from collections.abc import Sequence
from math import inf

from lofted.facts import Claim, Event, Quantity
from lofted.reference.bearing import BESIDE
from lofted.reference.history import Mark
from lofted.reference.saying import MINUTE

STEPS = (10 * MINUTE, 5 * MINUTE)  # s; what "about 80 minutes" and "about 65" are rounded to
_ABOUT = re.compile(r"(?:~|(?:about|around|roughly|some|approximately|circa)\s)", re.I)
_HALF_HOUR = re.compile(r"\b(?:(?:one|two|an?)\s(?:and\sa\shalf\shours?|hours?\sand\sa\shalf)|[12]\.5\shours)$", re.I)


def loosely_timed(claim: Claim, told: Sequence[Mark], event: Event) -> bool:
    """Whether a time is rounded past what was said of the flight, or to half hours, and nothing finer is told of it."""
    figure = claim.quantity
    closed = [mark.figure for mark in told if mark.figure.said.high < inf]
    if claim.aspect != "flight_time" or figure is None or not closed:
        return False
    finer = [one for one in event.about("flight_time") if one.id != claim.id and one.quantity]
    if any(one.quantity and one.quantity.bare.meets(each.bare) for one in finer for each in closed):
        return False
    halves = bool(_HALF_HOUR.search(figure.written)) and not figure.approximate
    return (halves and all(off(figure, one) for one in closed)) or all(misrounded(figure, one) for one in closed)


def off(figure: Quantity, said: Quantity) -> bool:
    """Whether a time in half hours is no such time to the minute."""
    return abs(figure.bare.middle - said.bare.middle) > MINUTE


def misrounded(figure: Quantity, said: Quantity) -> bool:
    """Whether "about" so many minutes is not what a time rounds to in tens or fives, and well off it.

    >>> from lofted.reference.units import measure
    >>> early, right = measure("~80 min"), measure("~90 min")
    >>> misrounded(early, measure("86 min")), misrounded(right, measure("86 min"))
    (True, False)
    """
    middle = figure.bare.middle
    step = next((one for one in STEPS if abs(middle / one - round(middle / one)) * one < 1), MINUTE)
    if not _ABOUT.match(figure.written) or figure.bare.width > MINUTE * 1.01:  # a share for a computer's digits
        return False
    rounded = int(said.bare.middle / step + 0.5) * step  # halves go up
    return abs(rounded - middle) > 1 and abs(said.bare.middle - middle) > BESIDE * said.bare.middle
