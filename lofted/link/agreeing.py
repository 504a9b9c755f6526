"""Which figures of a launch are a flight's on record, and which are told so closely that they are no other's."""

from collections.abc import Iterable

from lofted.facts import Account, Claim, Flight
from lofted.reference.bearing import same_digits
from lofted.reference.history import ASPECTS

CLOSELY = 0.03  # share; ours: "86 minutes" and "4,350 miles" are told so closely, "some 1,000 km" is many a flight's
EXACT = 0.001  # share; a figure told to a tenth of a kilometre is hardly any other flight's


def agreeing(told: Iterable[Claim], flight: Flight, aspect: str) -> tuple[Claim, Account] | None:
    """A claim, and a party's account of the flight whose figure it can mean."""
    for claim in told:
        if claim.aspect != aspect or claim.quantity is None:
            continue
        for account in flight.accounts:
            figure = getattr(account, aspect)
            if figure is not None and claim.quantity.said.meets(figure.said):
                return claim, account
    return None


def gave(flight: Flight, claim: Claim) -> bool:
    """Whether a party gave a figure of a flight, in the digits of one whose words do not say what it measures."""
    plain = claim.quantity if claim.aspect == "figure" else None
    given = (getattr(one, what) for one in flight.accounts for what in ASPECTS)
    return any(agreeing([claim], flight, what) for what in ASPECTS) or any(
        plain and one and same_digits(plain, one) for one in given
    )


def closely(claim: Claim, flight: Flight) -> bool:
    """Whether a figure, told closely, is one that a party gave of a flight, and no more than just above its floor."""
    told = claim.quantity
    if told is None or told.bare.width > CLOSELY * told.bare.high:
        return False
    given = (figure for one in flight.accounts if (figure := getattr(one, claim.aspect)) is not None)
    return any(told.said.meets(one.said) and abs(told.bare.middle / one.bare.middle - 1) < CLOSELY for one in given)


def many_digits(claim: Claim) -> bool:
    """Whether a figure is told to so many digits that it is hardly any other flight's."""
    told = claim.quantity
    return told is not None and told.bare.width < EXACT * told.bare.high
