"""Were they in the months or years that are listed: failed launches, nuclear tests, ICBM flights?

    >>> review("North Korea failed to launch a satellite in May and July 2023.")
    times_listed: conflicts. “May and July 2023” does not fit: on record are failures on 31 May 2023 and
    24 August 2023, and none in July 2023.

    >>> review("The blast was stronger than its nuclear tests of 2013, 2016 and 2018.")
    times_listed: conflicts. “2013, 2016 and 2018” does not fit: on record are nuclear tests on 12 February 2013,
    6 January 2016, 9 September 2016 and 3 September 2017, and none in 2018.

    >>> review("North Korea tested nuclear weapons in 2006, 2009 and 2013.")
    times_listed: holds. “2006, 2009 and 2013” fits: on record are nuclear tests on 9 October 2006, 25 May 2009 and
    12 February 2013.

A list that leaves some out is right as far as it goes, unless a number beside it says how many there were.

    >>> review("North Korea carried out three nuclear tests in 2016 and 2017.")
    times_listed: holds. “2016 and 2017” fits: on record are nuclear tests on 6 January 2016, 9 September 2016 and
    3 September 2017.

    >>> review("North Korea carried out four nuclear tests in 2016 and 2017.")
    times_listed: conflicts. “2016 and 2017” does not fit four: on record are nuclear tests on 6 January 2016,
    9 September 2016 and 3 September 2017.

Silent where the year of a month stays open, where what is listed is narrower than what the shelf lists in full,
and on plans.

Source: the launch log and the nuclear tests of the shelf, for the years that it lists in full.
"""

from collections.abc import Iterator
from datetime import date

from lofted.checking import conflicts, depends, holds
from lofted.facts import EAST, WEST, Finding, Reading, Record
from lofted.reference.counting import CARDINALS
from lofted.reference.days import A_DAY, Days, on
from lofted.reference.kinds import ATTEMPT, NUCLEAR, Done
from lofted.reference.saying import day, listing
from lofted.reference.sentence import said_by
from lofted.told.recaps import Recap, recaps

FIELD = "records, firsts and counts"

SHOWN = 6  # days named at most; of more the first and the last alone
ROWS = 3  # rows shown as evidence


def times_listed(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each list of months or years against those on record."""
    for one in recaps(reading, record):
        every = one.kind.times(one.country, record)
        begins, ends = min(first for first, _ in one.stretches), max(last for _, last in one.stretches)
        published = reading.article.published
        until = min(ends, published) if published else ends
        if every and one.kind.whole(one.country, max(begins, every[0].day), max(until, every[0].day), record):
            yield from judged(one, every, (begins, ends), reading, record)


def judged(one: Recap, every: list[Done], ends: Days, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on one list."""
    of_end = [done for done in every if ended_so(done, one, record)]
    near = [done for done in of_end if date(ends[0].year, 1, 1) <= done.day <= date(ends[1].year, 12, 31)]
    met = [done for done in of_end if any(within(done, stretch, record) for stretch in one.stretches)]
    missing = [stretch for stretch in one.stretches if not any(within(done, stretch, record) for done in of_end)]
    otherwise = [stretch for stretch in missing if any(within(done, stretch, record) for done in every)]
    what, words = name(one), f"“{reading.article.quote(one.span)}”"
    claims, spans = said_by(one.span, reading), [one.span]
    shown = near if missing else met
    fact = f"on record are {what} on {days_of(shown)}" if shown else f"on record are no {what} then"
    evidence = [done.evidence for done in shown[-ROWS:]]
    if missing:
        none = "" if not shown else f", and none {listing([on(stretch) for stretch in missing])}"
        reason = f"{words} does not fit: {fact}{none}."
        if otherwise and one.succeeded:
            side = "by whose word a launch is called a success"
            yield depends(*claims, reason=reason, on=side, evidence=evidence, spans=spans)
        else:
            yield conflicts(*claims, reason=reason, evidence=evidence, spans=spans)
        return
    sure = sum(done.sure for done in met)
    left = [done for done in of_end if done.sure and done not in met and near[0].day < done.day <= met[-1].day]
    if one.of_all and one.kind is NUCLEAR and one.number == len(met) and left:
        reason = f"{words} leaves out {listing([day(done.day) for done in left])}: {fact}."
        right = f"as {CARDINALS[len(met) + len(left) - 1]}, counting {'it' if len(left) == 1 else 'them'}"
        evidence = [done.evidence for done in left]
        yield conflicts(*claims, reason=reason, would_hold_if=right, evidence=evidence, spans=spans)
        return
    if one.number is None or sure <= one.number <= len(met):
        yield holds(*claims, reason=f"{words} fits: {fact}.", evidence=evidence, spans=spans)
        return
    reason = f"{words} does not fit {CARDINALS[one.number - 1]}: {fact}."
    if one.number < sure and one.kind is not NUCLEAR:
        counted = "whether those that failed or are disputed are counted"
        yield depends(*claims, reason=reason, on=counted, evidence=evidence, spans=spans)
    else:
        yield conflicts(*claims, reason=reason, evidence=evidence, spans=spans)


def ended_so(done: Done, one: Recap, record: Record) -> bool:
    """Whether a launch ended as the list says, where it says so."""
    flight = record.flight(done.evidence.entry)
    if flight is None or one.failed == one.succeeded:
        return True
    return flight.outcome != ("success" if one.failed else "failure")


def within(done: Done, stretch: Days, record: Record) -> bool:
    """Whether something was done in a month or a year, by some clock on Earth."""
    flight = record.flight(done.evidence.entry)
    instants = flight.when.instants() if flight else None
    if instants is None:
        return stretch[0] - A_DAY <= done.day <= stretch[1] + A_DAY
    return stretch[0] <= (instants[1] + EAST).date() and (instants[0] - WEST).date() <= stretch[1]


def name(one: Recap) -> str:
    """What is listed, as a sentence has several of it."""
    if one.failed and one.kind is not NUCLEAR:
        return "failures"
    if one.succeeded and one.kind is ATTEMPT:
        return "satellites put in orbit"
    head, _, rest = one.kind.name.partition(" of ")
    if head.endswith("launch"):
        return f"{head}es of {rest}" if rest else f"{head}es"
    return one.kind.name.replace("test", "tests").replace("flight", "flights").replace("try", "tries")


def days_of(every: list[Done]) -> str:
    """The days of some launches, as a sentence lists them."""
    days = [day(done.day) for done in every]
    return listing(days) if len(days) <= SHOWN else f"{len(days)} days from {days[0]} to {days[-1]}"
