"""Is it the launch of that number, of what is counted?

    >>> review("North Korea fired an ICBM on February 18, 2023, its third ICBM launch of 2023.")
    count_so_far: conflicts. “third ICBM launch” of 2023 does not fit: of that class it was the first of the
    year.

    >>> review("North Korea fired an ICBM on July 12, 2023. It was the fourth ICBM launch of 2023.")
    count_so_far: holds. “fourth ICBM launch” of 2023 fits: of that class it was the fourth of the year.

Where the words leave open what is counted, the same launch has several
numbers, and the verdict depends on which is meant.

    >>> review("North Korea fired an ICBM on November 18, 2022. It was the North's eighth launch of 2022.")
    count_so_far: depends. “eighth launch” fits the launches of its class, of which it was the eighth of
    2022; launches of any kind are on the shelf for 34 days of 2022 up to then, those of ballistic
    missiles for 31.

A number of launches of any kind that is no less than what the shelf holds
cannot be tested, since the shelf does not list them all. Silent where the
launch is on no record, where no beginning of the count is told, and where the
words count something narrower ("from a submarine", "of this type").

Source: the catalogue's flights; `complete.csv` for what it lists in full.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from lofted.checking import conflicts, depends, holds, leaves_open
from lofted.facts import Claim, Finding, Flight, Reading, Record
from lofted.reference.counted import CLASS, EVER, SPIES, TRIES, beginning, flight_of, what
from lofted.reference.history import complete, launch_evidence
from lofted.reference.saying import ordinal
from lofted.reference.tallies import Tally, listed

BEFORE = 250  # characters before a sentence in which something narrower can be named; two sentences
BALLISTIC = ("ballistic", "glide")  # kinds of flight that Seoul and Tokyo count as ballistic missiles
SHOWN = 3  # flights told as evidence at most; the working lists the rest

_TOLD = re.compile(r"\b(?:cruise|ballistic)\b", re.I)  # in a sentence: what is counted is told
_NARROW_NEAR = re.compile(
    r"\b(?:hypersonic|solid|cruise|submarine|train|rail|tactical|spy|reconnaissance|silo|lake|"
    r"tested? of (?:an )?engine|class|type|kind)\b",
    re.I,
)


def count_so_far(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each number of a launch against the launches on record since the count began."""
    for claim in reading.claims:
        if claim.aspect != "rank" or claim.quantity is None:
            continue
        flight = flight_of(claim, reading, record)
        begins = beginning(claim, reading, flight) if flight else None
        if begins and _TOLD.search(reading.article.quote(claim.sentence)) and not CLASS.search(claim.told):
            continue
        counted = what(claim, reading, flight) if flight and begins else None
        if flight and begins and counted is not None:
            plain = not _NARROW_NEAR.search(
                reading.article.text[max(0, claim.sentence.start - BEFORE) : claim.sentence.end]
            )
            finding = judged(claim, counted, begins, flight, record, plain=plain)
            if finding:
                yield finding


def judged(claim: Claim, counted: str, begins: date, flight: Flight, record: Record, *, plain: bool) -> Finding | None:
    """The verdict on one number."""
    own = [one for one in record.flights() if one.country == flight.country and begins <= one.day <= flight.day]
    up_to = own[: own.index(flight) + 1]
    vehicle_class = counted or flight.vehicle_class
    tally = Tally.of([one for one in up_to if one.vehicle_class == vehicle_class])
    whole = complete(record, f"{flight.country}/{vehicle_class}", begins, flight.day)
    if not counted:
        plain = plain and not fits_a_class(claim, flight, begins, record)
        return of_any(claim, tally, up_to, begins, record, whole=whole, plain=plain)
    return of_class(claim, tally, begins, flight) if whole and flight.vehicle_class == counted else None


def fits_a_class(claim: Claim, flight: Flight, begins: date, record: Record) -> bool:
    """Whether the number is that of any class that flew on that day, or on the day beside it."""
    assert claim.quantity is not None, "given by count_so_far"
    number = round(claim.quantity.bare.low)
    own = [one for one in record.flights() if one.country == flight.country and begins <= one.day]
    beside = [one for one in own if abs((one.day - flight.day).days) <= 1]
    return any(
        number in (sum(one.vehicle_class == each.vehicle_class for one in own[: own.index(each) + 1]),
                   sum(one.vehicle == each.vehicle for one in own[: own.index(each) + 1]))
        for each in beside
    )  # fmt: skip


def of_class(claim: Claim, tally: Tally, begins: date, flight: Flight) -> Finding:
    """The verdict where the words name the class that is counted, which the shelf lists in full."""
    assert claim.quantity is not None, "given by count_so_far"
    number, total = round(claim.quantity.bare.low), len(tally.every)
    since = span(begins, flight.day)
    told = f"“{claim.told}”" + (
        ""
        if begins in (EVER, SPIES) or str(begins.year) in claim.told or "year" in claim.told
        else f" of {begins.year}"
    )
    evidence = [launch_evidence(one) for one in tally.every[-SHOWN:]]
    fact = f"of that class it was the {ordinal(total)} {since}"
    working = listed(tally.every)
    at_least = claim.quantity.said.high > number
    if number == total or (at_least and number <= total):
        return holds(claim, reason=f"{told} fits: {fact}.", working=working, evidence=evidence)
    tried = begins in (EVER, SPIES) or bool(set(claim.told.lower().split()) & TRIES)  # a try that failed is a try
    tried |= tally.every[-1].vehicle_class == "SLV"  # a rocket that failed was launched
    unsettled = sum("unsettled" in one.note for one in tally.every)
    if tried and total - unsettled <= number < total:
        reason = f"{told} fits if a launch of which it is unsettled what it was to be is left out: {fact}."
        return holds(claim, reason=reason, working=working, evidence=evidence)
    spies = sum(one.day >= SPIES for one in tally.every)
    if begins == EVER and number == spies:
        reason = f"{told} fits only if tries at a satellite that watches are counted, since 2023: {fact}."
        return depends(claim, reason=reason, on="which satellites are counted", working=working, evidence=evidence)
    if tally.sure <= number < total and not tried:
        reason = f"{told} fits only if some are not counted: {fact}, those that failed or are disputed included."
        on = "whether launches that failed or are disputed are counted"
        return depends(claim, reason=reason, on=on, working=working, evidence=evidence)
    return conflicts(
        claim, reason=f"{told} does not fit: {fact}.", would_hold_if=f"as the {ordinal(total)}", working=working,
        evidence=evidence,
    )  # fmt: skip


def of_any(
    claim: Claim, tally: Tally, up_to: Sequence[Flight], begins: date, record: Record, *, whole: bool, plain: bool
) -> Finding:
    """The verdict where the words leave open what is counted: nothing can conflict."""
    assert claim.quantity is not None, "given by count_so_far"
    number, days = round(claim.quantity.bare.low), len({one.day for one in up_to})
    ballistic = len({one.day for one in up_to if one.kind in BALLISTIC})
    evidence = [launch_evidence(up_to[-1])]
    since = (
        span(begins, up_to[-1].day) if begins.month > 1 or begins.year != up_to[-1].day.year else f"of {begins.year}"
    )
    shelf = f"launches of any kind are on the shelf for {days} days {since} up to then"
    if ballistic < days:
        shelf += f", those of ballistic missiles for {ballistic}"
    listed_in_full = complete(record, f"{up_to[-1].country}/SRBM", begins, up_to[-1].day)
    if number == 1 or (number >= days and not (listed_in_full and (number > days or ballistic < days))):
        reason = f"“{claim.told}” can be: {shelf}, and the shelf does not list them all."
        return leaves_open(claim, reason=reason, working=listed(up_to), evidence=evidence)
    if whole and tally.sure <= number <= len(tally.every) and number < days:
        fact = f"of which it was the {ordinal(len(tally.every))} {since}"
        reason = f"“{claim.told}” fits the launches of its class, {fact}; {shelf}."
    elif number == days and not claim.quantity.unit:
        reason = f"“{claim.told}” fits those of any kind, counted by their days: {shelf}."
        return leaves_open(claim, reason=reason, working=listed(up_to), evidence=evidence)
    elif number == days:
        reason = f"“{claim.told}” fits if those of any kind are counted by their days: {shelf}."
    elif number == ballistic:
        reason = f"“{claim.told}” fits if those of ballistic missiles alone are counted: {shelf}."
    elif plain and listed_in_full and number < min(days, ballistic) and number not in (len(tally.every), tally.sure):
        shelf += f", so that it was the {ordinal(ballistic)} at least"
        reason = f"“{claim.told}” is less than every count on record: {shelf}."
        how = f"as the {ordinal(ballistic)} of ballistic missiles, or the {ordinal(days)} of all"
        return conflicts(claim, reason=reason, would_hold_if=how, working=listed(up_to), evidence=evidence)
    else:
        reason = f"“{claim.told}” is {'more' if number > days else 'less'} than what is on record: {shelf}."
    on = "what is counted: launches of one class, of ballistic missiles, or of any kind, cruise missiles included"
    return depends(claim, reason=reason, on=on, working=listed(up_to), evidence=evidence)


def span(begins: date, day: date) -> str:
    """From when is counted, as a sentence has it."""
    if begins in (EVER, SPIES):
        return "on the shelf" if begins == EVER else "at a satellite that watches"
    if begins.month > 1 or (begins.year, begins.month) == (day.year, day.month):
        return f"of {begins:%B %Y}"
    return "of the year" if begins.year == day.year else f"since {begins.year}"
