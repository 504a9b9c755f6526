"""The one slip that would make a figure fit: another aspect's, another unit, a thousand lost."""

from collections.abc import Sequence

from lofted.facts import Claim, Flight, Quantity
from lofted.reference.history import ASPECTS, Mark, marks
from lofted.reference.saying import KILOMETRE, MILE

SLIPPED = 0.02  # share; a slip is named only where it brings the figure within a rounding of two digits
THOUSAND = 1000.0  # times: metres for kilometres
SLIPS = (  # a factor that a printed figure is off by → the slip that would explain it
    (MILE / KILOMETRE, "in miles"),
    (KILOMETRE / MILE, "in kilometres"),
    (THOUSAND, "a thousand times as large"),
)


def explained(claim: Claim, told: Sequence[Mark], flight: Flight) -> tuple[Mark, str] | None:
    """The one slip that would make the figure fit: another aspect's, another unit, a thousand lost."""
    assert claim.quantity is not None, "asked only of figures"
    for other in ASPECTS:
        for mark in marks(flight, other):
            if other != claim.aspect and mark.figure.unit == claim.quantity.unit and same(claim.quantity, mark.figure):
                return mark, f"as the {other.replace('_', ' ')}: {one_said(mark)}"
    for factor, words in SLIPS:
        found = off_by(claim.quantity, told, factor)
        if found:
            return found, f"{words}: {one_said(found)}"
    return None


def lost_thousand(figure: Quantity, told: Sequence[Mark]) -> bool:
    """Whether a length is some party's but for a thousand: so far off, it is no other flight's, and no rounding."""
    return off_by(figure, told, THOUSAND) is not None


def off_by(figure: Quantity, told: Sequence[Mark], factor: float) -> Mark | None:
    """The account whose length a figure is but for a factor."""
    return next((mark for mark in told if figure.unit == "m" and same(figure, mark.figure, factor=factor)), None)


def same(one: Quantity, other: Quantity, *, factor: float = 1.0) -> bool:
    """Whether two figures are one but for the rounding of their digits, hedges aside."""
    ours, theirs = one.bare.low + one.bare.high, other.bare.low + other.bare.high
    return abs(ours * factor - theirs) <= SLIPPED * theirs


def one_said(mark: Mark) -> str:
    """Who said it, and what."""
    return f"{mark.account.speaker} said {mark.figure.written}"
