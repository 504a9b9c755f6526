"""The one slip that would make a figure fit: another aspect's, another unit, a place or a digit lost."""

from collections.abc import Sequence
from math import inf, log10

from lofted.facts import Claim, Event, Flight, Quantity, Record
from lofted.reference.classes import LONG, SHORT
from lofted.reference.history import ASPECTS, Mark, marks
from lofted.reference.saying import HOUR, KILOMETRE, MILE, MINUTE
from lofted.reference.slips import printed

SLIPPED = 0.02  # share; a slip is named only where it brings the figure within a rounding of two digits
THOUSAND = 1000.0  # times: metres for kilometres
SLIPS = (  # a factor that a printed figure is off by → the slip that would explain it
    (MILE / KILOMETRE, "in miles"),
    (KILOMETRE / MILE, "in kilometres"),
    (THOUSAND, "a thousand times as large"),
    (MINUTE / HOUR, "in minutes and not in hours"),
    (MINUTE, "in minutes and not in seconds"),
)
IN_UNIT = {  # a number kept and its unit put wrong: the unit told and the right one, in SI → words for the latter
    (MILE, KILOMETRE): "in kilometres",
    (KILOMETRE, MILE): "in miles",
    (HOUR, MINUTE): "in minutes",
    (MINUTE, HOUR): "in hours",
    (MINUTE, 1.0): "in seconds",
}
EXACT = 4  # digits; a figure of so many is no estimate, and one digit off it is a slip of the hand
SURE = 2  # digits that a figure and another of ten times its size must share, zeros aside
TENS = (10.0, 0.1)  # times; one place lost or gained, which figures of two digits may show
PLACES = {  # times that the right figure is as large as the told one → words for it
    10.0: "ten times as large",
    100.0: "a hundred times as large",
    0.1: "a tenth as large",
    0.01: "a hundredth as large",
}
BEYOND = 2.0  # times all that was said; ours: parties have differed by up to 1.7 times on one flight (600 and 1,000 km)


def explained(claim: Claim, told: Sequence[Mark], flight: Flight) -> tuple[Mark, str] | None:
    """The one slip that would make the figure fit: another aspect's, another unit, a thousand lost."""
    assert claim.quantity is not None, "asked only of figures"
    for other in ASPECTS:
        for mark in marks(flight, other):
            if (
                other != claim.aspect
                and not both_times(other, claim)
                and mark.figure.unit == claim.quantity.unit
                and same(claim.quantity, mark.figure)
            ):
                return mark, f"as the {other.replace('_', ' ')}: {one_said(mark)}"
    for factor, words in SLIPS:
        found = off_by(claim.quantity, told, factor)
        if found:
            return found, f"{words}: {one_said(found)}"
    return None


def both_times(aspect: str, claim: Claim) -> bool:
    """Whether a figure is told as another word for the same: a duration is the flight's time."""
    return aspect == "flight_time" and claim.aspect == "duration"


def tenth_of(told: Quantity, known: Sequence[Mark]) -> Mark | None:
    """The account of which a told floor has the digits but for a place: "above 250 km" for "above 2,500 km"."""
    one = printed(told)
    if one is None or len(digits(one.value)) < SURE:
        return None  # "above 100 km" is above the edge of space
    others = ((mark, printed(mark.figure)) for mark in known)
    same_unit = ((mark, other) for mark, other in others if other and other.unit.per == one.unit.per)
    return next((mark for mark, other in same_unit if round(other.value / one.value, 2) == max(TENS)), None)


def misprint(told: Quantity, said: Quantity) -> str | None:
    """What was done to the digits of an account's figure to make the told one, or nothing.

    >>> from lofted.reference.units import measure
    >>> misprint(measure("3742.9 km"), measure("3724.9 km")), misprint(measure("640.9 km"), measure("6040.9 km"))
    ('with two digits swapped', 'with one digit left out')
    >>> misprint(measure("624.85 km"), measure("6248.5 km")), misprint(measure("6200 km"), measure("6248.5 km"))
    ('ten times as large', None)
    >>> misprint(measure("624 km"), measure("6248.5 km"))
    'ten times as large'
    >>> misprint(measure("1000 miles"), measure("~1000 km"))
    'in kilometres'
    """
    one, other = printed(told), printed(said)
    if one is None or other is None or one.unit.si != other.unit.si or told.said.high == inf:
        return None
    if one.unit.per != other.unit.per:
        return IN_UNIT.get((one.unit.per, other.unit.per)) if one.value == other.value else None
    ours, theirs = digits(one.value), digits(other.value)
    if ours == theirs and len(ours) >= SURE:
        factor = round(other.value / one.value, 2)
        return PLACES.get(factor) if len(ours) > SURE or factor in TENS else None
    if len(theirs) < EXACT or said.said.high == inf:
        return None
    if len(ours) == EXACT - 1 and theirs.startswith(ours):
        return PLACES.get(10.0 ** round(log10(other.value / one.value)))
    if theirs[:-1] == ours and one.value == int(other.value):
        return None  # cut off and not rounded: 3,724 for 3,724.9
    if len(theirs) == len(ours) + 1 and any(theirs[:at] + theirs[at + 1 :] == ours for at in range(len(theirs))):
        return "with one digit left out"
    if not 0.1 < one.value / other.value < 10:  # times: of as many places
        return None
    if len(theirs) >= len(ours) >= EXACT and swapped(ours, theirs[: len(ours)]):  # 7,867 for 7,687.5
        return "with two digits swapped"
    off = [at for at, (mine, right) in enumerate(zip(ours, theirs, strict=False)) if mine != right]
    return "with one digit changed" if len(ours) == len(theirs) and len(off) == 1 and off[0] < len(ours) - 1 else None


def swapped(ours: str, theirs: str) -> bool:
    """Whether two of the digits of a number have changed places, and no others are amiss."""
    off = [at for at, (mine, right) in enumerate(zip(ours, theirs, strict=True)) if mine != right]
    return len(off) == 2 and ours[off[0]] == theirs[off[1]] and ours[off[1]] == theirs[off[0]]


def digits(value: float) -> str:
    """The digits of a number that count: without its point, and without the zeros at either end."""
    return f"{value:.10g}".replace(".", "").strip("0")


def beyond(told: Quantity, marks: Sequence[Mark]) -> bool:
    """Whether a figure is far above all that several parties said, floors taken as they are."""
    parties = {mark.account.party for mark in marks}
    return len(parties) > 1 and all(told.fair.low > BEYOND * mark.figure.bare.high for mark in marks)


def lost_thousand(figure: Quantity, told: Sequence[Mark]) -> bool:
    """Whether a length is some party's but for a thousand: so far off, it is no other flight's, and no rounding."""
    return off_by(figure, told, THOUSAND) is not None


def off_by(figure: Quantity, told: Sequence[Mark], factor: float) -> Mark | None:
    """The account whose length, or whose time, a figure is but for a factor."""
    unit = "s" if factor in (MINUTE, MINUTE / HOUR) else "m"
    return next((mark for mark in told if figure.unit == unit and same(figure, mark.figure, factor=factor)), None)


def same(one: Quantity, other: Quantity, *, factor: float = 1.0) -> bool:
    """Whether two figures are one but for the rounding of their digits, hedges aside."""
    ours, theirs = one.bare.low + one.bare.high, other.bare.low + other.bare.high
    return abs(ours * factor - theirs) <= SLIPPED * theirs


def one_said(mark: Mark) -> str:
    """Who said it, and what."""
    return f"{mark.account.speaker} said {mark.figure.written}"


def alone(flight: Flight, record: Record) -> bool:
    """Whether the country launched nothing else so big on that day or the days beside it."""
    same = (one for one in record.flights() if one.country == flight.country and one.id != flight.id)
    small = SHORT if flight.vehicle_class in LONG else ()
    return not any(abs((one.day - flight.day).days) <= 1 and one.vehicle_class not in small for one in same)


def dated(event: Event, flight: Flight) -> bool:
    """Whether every day told for the launch has its year and can be the flight's."""
    days = [one.moment for one in event.about("launch_date", "launch_time") if one.moment]
    starts = [one.start.date() for one in days if one.start]
    return 0 < len(starts) == len(days) and all(abs((start - flight.day).days) <= 1 for start in starts)
