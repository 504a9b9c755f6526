"""Whether a told figure is one that a party gave, or less than any of them."""

from collections.abc import Sequence
from math import inf

from lofted.facts import Quantity, Verdict, compare
from lofted.reference.history import Mark

NEAR_FLOOR = 0.1  # share above "more than 7,000 km" up to which it bears out another figure; ours


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
