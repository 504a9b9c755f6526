"""A figure that is a party's but for its digits, and the parties that part from those it agrees with."""

from collections.abc import Sequence
from math import inf

from lofted.facts import THIS_ARTICLE, Claim, Reading, Record, Verdict, compare
from lofted.reference.bearing import at_odds, bears_out
from lofted.reference.history import Mark, first_hand, of_launcher
from lofted.reference.misfits import misprint, one_said

VOICED = 0.12  # share; ours: a party's figure that no other bears out is told beside another's from here on
MINUTE = 60.0  # s
FINE = 0.002  # share; ours: a figure such as 933 km, printed to the kilometre, was measured and not rounded


def misprinted(claim: Claim, told: Sequence[Mark]) -> tuple[Mark, str] | None:
    """The account whose figure a told one is but for its digits, and what was done to them."""
    for mark in told:
        how = misprint(claim.quantity, mark.figure) if claim.quantity else None
        if how and not any(bears_out(claim.quantity, one.figure) and exact(one) for one in told if claim.quantity):
            return mark, f"{how}: {one_said(mark)}"
    return None


def exact(mark: Mark) -> bool:
    """Whether a figure on record is no round one: its digits are worth less than a thousandth of it."""
    return mark.figure.bare.width < FINE * mark.figure.bare.high


def differing(
    claim: Claim, agreeing: Sequence[Mark], told: Sequence[Mark], reading: Reading, record: Record
) -> list[Mark]:
    """The figures of other parties that cannot be meant as well, and that the text does not give.

    Where the article says a figure itself, any other number of a party is a rival, but for a time that those who
    launched and those who watched share; where a party says one that nobody else bears out, a figure far off.
    """
    alone = plainly = claim.voice.name == THIS_ARTICLE.name
    least = 0.0 if alone else VOICED
    bearing = [one for one in told if claim.quantity and bears_out(claim.quantity, one.figure)]
    givers = {one.account.party for one in bearing}
    if claim.aspect == "flight_time" and len({of_launcher(one, record) for one in first_hand(bearing, record)}) > 1:
        alone = False
    own = len(givers) == 1 and claim.aspect != "flight_time" and claim.quantity and claim.quantity.said.high < inf
    asked = claim.quantity if alone or own else None
    figures = [one.quantity for one in reading.claims if one.quantity and not (alone and one is claim)]
    return [
        mark
        for mark in first_hand(told, record)
        if (
            all(compare(mark.figure, one.figure) is Verdict.CONFLICTS for one in agreeing)
            or (asked and at_odds(asked, mark.figure, least=least))
            or (plainly and claim.aspect == "flight_time" and other_minute(claim, mark))
        )
        and not any(one.unit == mark.figure.unit and bears_out(one, mark.figure) for one in figures)
    ]


def other_minute(claim: Claim, mark: Mark) -> bool:
    """Whether a time told in whole minutes is not a party's finer one, be it rounded or cut: 70 minutes and 4,151 s."""
    told, said = claim.quantity, mark.figure
    if told is None or told.approximate or inf in (told.said.high, said.said.high) or told.bare.width < MINUTE:
        return False
    off = said.bare.middle - told.bare.middle  # 69 min 31 s to 70 min 59 s is told as 70 minutes
    return said.bare.width < MINUTE / 2 and not -MINUTE / 2 <= off < MINUTE
