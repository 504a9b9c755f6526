"""Holds what each party said of a flight against mechanics, its own clock and the other parties.

A row keeps a party's figures as they were given, also where they cannot all be
so. Then its note has to say why it stands, and the row is named with both.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import combinations
from math import isinf

from lofted.facts import Account, Flight, Interval, Quantity
from lofted.reference.history import ASPECTS, figure_of
from lofted.reference.mechanics import Arc
from lofted.reference.problems import DIFFERING, DOUBTFUL, EXPLAINED, SEVERE, Problem

FILE = "accounts.csv"
BOUNDS = {  # class → the highest apogee and the farthest range, in m, that a published flight of it has come near
    "CRBM": (100e3, 400e3),  # close range, below 300 km by definition (US DoD); a third beyond
    "SRBM": (350e3, 1_100e3),  # 300 to 1,000 km by definition; a tenth beyond
    "MRBM": (2_500e3, 3_500e3),  # 1,000 to 3,000 km; lofted flights rise higher than half their reach
    "IRBM": (3_000e3, 6_000e3),  # 3,000 to 5,500 km; Hwasong-12 rose to 2,112 km when lofted
    "ICBM": (9_000e3, 16_500e3),  # the highest on record is 7,687.5 km; half the Earth's girth is 20,000 km
}
BALLISTIC = ("ballistic",)  # kinds of flight that the mechanics of a free arc hold for
MODEL = 0.006  # share; how far a standing round Earth is off on the flights of the record
SHORTEST_BURN = 20.0  # s beyond the free arc; the least on the record is 34 s, and one account has less than none
LONGEST_BURN = 420.0  # s beyond the free arc; wider than any flight on record by two minutes
MINUTE = 60.0  # s; a clock time told to the minute can be this far off at either end


def of_flight(flight: Flight) -> Iterator[Problem]:
    """The figures of one flight against its class, free fall, the clock, and each other."""
    top, far = BOUNDS.get(flight.vehicle_class, (None, None))
    for account in flight.accounts:
        row = f"{flight.id} / {account.party}"
        for what, figure, most in (("apogee", account.apogee, top), ("range", account.range, far)):
            if flight.kind in BALLISTIC and figure and most and figure.said.low > most:
                says = f"{what} {figure.written} is beyond what a flight of class {flight.vehicle_class} is known to do"
                yield Problem(DOUBTFUL, FILE, row, says)
        if flight.kind in BALLISTIC:
            yield from falls_short(account, row)
        yield from off_the_clock(account, row)
    yield from differing(flight)


def falls_short(account: Account, row: str) -> Iterator[Problem]:
    """A flight time that its own apogee and range do not allow."""
    high, far = account.apogee, account.range
    long = account.flight_time or by_the_clock(account)
    if high is None or long is None or isinf(high.said.high) or isinf(long.said.high):
        return
    if far is not None and isinf(far.said.high):
        return
    least = arc(high.said.low, far.said.low if far else 0.0)
    most = arc(high.said.high, far.said.high) if far else float("inf")
    if long.said.high < least * (1 - MODEL) + SHORTEST_BURN or long.said.low > most * (1 + MODEL) + LONGEST_BURN:
        told = f"an apogee of {high.written}" + (f" and a range of {far.written}" if far else "")
        takes = f"whose free arc takes {span(least, most)}, to which the engines add some minutes"
        says = f"{told_time(account)} for {told}, {takes}"
        yield unfit(account, row, says)


def span(least: float, most: float) -> str:
    """A stretch of seconds in words.

    >>> span(4075.2, 4075.4), span(40.0, 42.0), span(40.0, float("inf"))
    ('4,075 s', '40 to 42 s', '40 s or more')
    """
    if isinf(most):
        return f"{least:,.0f} s or more"
    return f"{least:,.0f} s" if round(least) == round(most) else f"{least:,.0f} to {most:,.0f} s"


def off_the_clock(account: Account, row: str) -> Iterator[Problem]:
    """A flight time that the party's own times of launch and landing do not allow."""
    clock, told = by_the_clock(account), account.flight_time
    if clock and told and not clock.said.meets(told.said):
        yield unfit(account, row, f"{told.written} from {account.launched} to {account.landed}")


def unfit(account: Account, row: str, says: str) -> Problem:
    """Figures that cannot all be so: explained where the row's note says why they stand."""
    if account.note:
        return Problem(EXPLAINED, FILE, row, f"{says}; its note: {account.note}")
    return Problem(SEVERE, FILE, row, f"{says}; put it right, or say in the note why it stands")


def by_the_clock(account: Account) -> Quantity | None:
    """The time between a party's launch and landing, a minute wide to each side; None without both.

    A landing before the launch is one after midnight.
    """
    if not account.launched or not account.landed:
        return None
    start, end = (datetime.strptime(clock[:5], "%H:%M") for clock in (account.launched, account.landed))
    seconds = ((end - start) % timedelta(days=1)).total_seconds()
    width = Interval(max(seconds - MINUTE, 0.0), seconds + MINUTE)
    return Quantity(width, width, Interval(seconds, seconds), "s", f"{seconds / MINUTE:.0f} min")


def told_time(account: Account) -> str:
    """A party's flight time as it gave it, or as its clock times do."""
    if account.flight_time:
        return account.flight_time.written
    return f"{account.launched} to {account.landed}"


def differing(flight: Flight) -> Iterator[Problem]:
    """Figures of two parties for one flight that no fair reading brings together; both stay on the shelf."""
    for aspect in ASPECTS:
        for one, other in combinations(flight.accounts, 2):  # 2: each pair once
            ours, theirs = figure_of(one, aspect), figure_of(other, aspect)
            if ours and theirs and not ours.fair.meets(theirs.fair):
                says = (
                    f"{aspect.replace('_', ' ')} {ours.written} of {one.party}, {theirs.written} of {other.party}"
                    f"{because(one, other)}"
                )
                yield Problem(DIFFERING, FILE, flight.id, says)


def because(one: Account, other: Account) -> str:
    """What the rows of two parties say of their difference, if anything."""
    notes = [f"{account.party}: {account.note}" for account in (one, other) if account.note]
    return f" ({' '.join(notes)})" if notes else ""


def arc(apogee: float, ground_range: float) -> float:
    """The seconds of the free arc of an apogee and a range in m."""
    return Arc(max(apogee, 1.0), max(ground_range, 0.0)).seconds
