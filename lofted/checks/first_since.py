"""Is it the first of its kind in that time?

    >>> review("North Korea launched an ICBM on October 31, 2024, the first such launch in nearly a year.")
    first_since: holds. “nearly a year” fits: the last ICBM flight before was on 18 December 2023, 318 days
    earlier.

    >>> review("North Korea launched an ICBM on February 18, 2023, its first ICBM launch in seven weeks.")
    first_since: conflicts. “seven weeks” does not fit: the last ICBM flight before was on 18 November 2022,
    92 days earlier.

    >>> review("North Korea launched an ICBM on February 18, 2023, its first ICBM launch since November 2022.")
    first_since: holds. No ICBM flight falls between “November 2022” and this one; the last ICBM flight
    before was on 18 November 2022.

Where earlier flights are counted by some and not by others, the verdict
depends on whether they are. Silent where the launch is on no record, or where
the shelf does not say of itself that it lists all flights of the class.

Source: the catalogue's flights; `complete.csv` for what it lists in full.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from lofted.checking import conflicts, depends, holds, leaves_open
from lofted.facts import DAYS, Claim, Event, Figure, Finding, Flight, Moment, Named, Reading, Record, Verdict, compare
from lofted.reference.history import (
    by_the_calendar,
    complete,
    days_apart,
    launch_evidence,
    of_class,
    uncounted,
    went_by,
)
from lofted.reference.saying import DAY, ago, day, listing, number
from lofted.told.asked_first import asked_as_kind, ends_pause

FIELD = "records, firsts and counts"
WHICH = "whether the flight of"  # how the reason begins that a first depends on what is counted

_COUNTED = """
the its their a an of by in for since with
involving using after first time launch launches test tests flight firing occurrence
launching missile missiles ballistic north korea korean s country regime pyongyang it has had kind from full
new been there over about one launched fired tested flown that any carried out conducted on when
"""
COUNTED = frozenset(_COUNTED.split())  # words that do not narrow what is counted
_FULL = re.compile(r"\bfull(?:-range|-scale)?\b", re.I)
_ANY = re.compile(r"\bof\sany\s(?:type|kind|sort)\b")
_ENDS = re.compile(r"\s?(?:[.;)]|$|,\s(?!when\b|after\b|the\smonth\b|as\b))")  # nothing more is told of that month
_AFTER_THAT = re.compile(  # "its first in ten months, after the Hwasong-18 of": the day of the one before it follows
    r",?\s\(?(?:after|following|since)\s(?:(?:the|that|those|its|an?|one|last|test|launch|flight|firing|of|on|in|"
    r"[A-Z][\w-]*)\s){0,7}$"
)
_LEFT_OUT = re.compile(  # the words narrow the first themselves: "if one leaves out", "not counting the two of"
    r"\b(?:(?:leav|sett)\w+\s(?:out|aside)|(?:not|without)\s(?:count|includ)\w+|(?:un)?less\s(?:one|you)\scounts?|"
    r"(?:apart|aside)\sfrom|except(?:ing)?\sfor|(?:dis|un)counting)\b",
    re.I,
)
_WORD = re.compile(r"[a-z]+")


def first_since(event: Event, record: Record, reading: Reading) -> Iterator[Finding]:
    """Hold each "first in" and "first since" against the flights between."""
    flight = record.flight(event.entry)
    if flight is None:
        return
    for claim in event.about("first_since"):
        if of_the_one_before(claim, event, reading):
            continue
        vehicle_class = counted_class(claim, event, flight)
        earlier = of_class(record, country=flight.country, vehicle_class=vehicle_class, before=flight.day)
        if _FULL.search(claim.told):
            earlier = [one for one in earlier if not uncounted(one)]  # parts of one, tested low, are no full launch
        if not vehicle_class or not earlier:
            continue
        if not complete(record, f"{flight.country}/{vehicle_class}", earlier[0].day, flight.day):
            continue
        if claim.quantity:
            found = of_such(in_time(claim, flight, earlier, record))
            if not (found.depends_on and found.depends_on.startswith(WHICH) and ends_pause(reading)):
                yield found
        elif claim.moment and claim.moment.start:
            behind = reading.article.text[claim.span.end : claim.sentence.end]
            found = of_such(since(claim, claim.moment, earlier, ends=bool(_ENDS.match(behind))))
            if found.verdict is Verdict.DEPENDS and asked_as_kind(claim, vehicle_class, reading, record):
                continue
            if found.verdict is not Verdict.DEPENDS or not (_LEFT_OUT.search(behind) or ends_pause(reading)):
                yield found


def of_the_one_before(claim: Claim, event: Event, reading: Reading) -> bool:
    """Whether the launch at hand is the one before, told behind "after": "the first in ten months, after that of …"."""
    days = [one for one in event.about("launch_date") if one.sentence == claim.sentence]
    return bool(days) and all(
        one.span.start >= claim.span.end and _AFTER_THAT.fullmatch(reading.article.text, claim.span.end, one.span.start)
        for one in days
    )


def of_such(finding: Finding) -> Finding:
    """A "such" can take in more than the class, as a flight over a country, so that nothing can conflict with it."""
    if finding.verdict is not Verdict.CONFLICTS or not re.search(r"\bsuch\b", finding.claims[0].told, re.I):
        return finding
    return replace(finding, verdict=Verdict.DEPENDS, depends_on="what “such” takes in", would_hold_if=None)


def counted_class(claim: Claim, event: Event, flight: Flight) -> str:
    """The class of which it is said to be the first: the one its words name, or "such"; nothing for a narrower first.

    "The first ICBM launch since 2017" and "the first such launch" count flights of
    a class; "the first to cross Japan" or "the first at night" count something else.
    """
    named = [one for one in event.about("vehicle_class") if claim.span.covers(one.span)]
    words = _ANY.sub(" ", claim.told.replace(claim.value.written, " ").lower())
    days = [one for one in event.about("launch_date") if claim.span.covers(one.span)]
    for one in (*named, *days):
        words = words.replace(one.value.written.lower(), " ")
    left = set(_WORD.findall(words)) - COUNTED
    if left - {"such"}:
        return ""
    classes = {one.value.entry for one in named if isinstance(one.value, Named)}
    if len(classes) == 1:
        return classes.pop()
    return flight.vehicle_class if "such" in left else ""


def in_time(claim: Claim, flight: Flight, earlier: Sequence[Flight], record: Record) -> Finding:
    """The verdict on "the first in seven weeks"."""
    assert claim.quantity is not None, "given by first_since"
    last, gap = earlier[0], days_apart(earlier[0].day, flight.day)
    told = claim.value.written
    gone = days(flight, last)
    fact = f"the last {last.vehicle_class} flight before was on {day(last.day)}, {ago(gone)} earlier"
    working = (
        f"{flight.day} − {last.day} = {days(flight, last)} days",
        f"“{told}” is {told_days(claim.quantity)} days",
    )
    evidence = [launch_evidence(last), launch_evidence(flight)]
    verdict = went_by(claim.quantity, gap)
    if verdict is Verdict.CONFLICTS:
        other = next(
            (
                one
                for one in counted(earlier)
                if went_by(claim.quantity, days_apart(one.day, flight.day)) is not Verdict.CONFLICTS
            ),
            None,
        )
        if other and other is not last:
            long = ago(days(flight, other))
            reason = (
                f"“{told}” fits only if the flights after {day(other.day)}, {long} earlier, are not counted: {fact}."
            )
            on = f"{WHICH} {day(last.day)} counts"
            return depends(claim, reason=reason, on=on, working=working, evidence=[launch_evidence(other), *evidence])
        unit = by_the_calendar(claim.quantity, last.day, flight.day)
        if unit:
            reason = f"“{told}” fits only if calendar {unit} are counted: {fact}."
            return depends(
                claim, reason=reason, on=f"whether calendar {unit} are counted", working=working, evidence=evidence
            )
        reason, right = (
            f"“{told}” does not fit: {fact}.",
            of_any_class(claim, flight, record) or f"with {number(gone)} days",
        )
        return conflicts(claim, reason=reason, working=working, evidence=evidence, would_hold_if=right)
    if verdict is Verdict.DEPENDS:
        reason, on = f"“{told}” fits only when read loosely: {fact}.", "how loosely the words are read"
        return depends(claim, reason=reason, on=on, working=working, evidence=evidence)
    fits = holds if verdict is Verdict.HOLDS else leaves_open
    return fits(claim, reason=f"“{told}” fits: {fact}.", working=working, evidence=evidence)


def since(claim: Claim, moment: Moment, earlier: Sequence[Flight], *, ends: bool) -> Finding:
    """The verdict on "the first since November 2022": one flight in that stretch, and none after it.

    `ends` says that the words go no further: "since April, when talks began" tells of something else in April.
    """
    assert moment.start and moment.end, "given by first_since"
    last = earlier[0]
    inside = [one for one in earlier if moment.start.date() <= one.day and one.day < moment.end.date()]
    after = [one for one in earlier if one.day >= moment.end.date()]
    words, evidence = moment.written, [launch_evidence(one) for one in (after or inside or [last])[:2]]
    fact = f"the last {last.vehicle_class} flight before was on {day(last.day)}"
    working = (f"flights of the class after “{words}”: {', '.join(str(one.day) for one in after) or 'none'}",)
    if not (after or inside) and ends and moment.precision == "month":
        reason = f"“{words}” points to a month in which no {last.vehicle_class} flight is on record: {fact}."
        how = f"as since {last.day:%B %Y}"
        return conflicts(claim, reason=reason, working=working, evidence=evidence, would_hold_if=how)
    beside = beside_day(moment, after)
    if beside:
        reason = f"“{words}” is right by the clock of UTC or Washington: at the launch site it was {day(beside.day)}"
        between = [one for one in after if one.day > beside.day]
        if between:
            reason += f"; and it fits only if {left_out(between)}"
        on = "whose clock is meant" + (", and which flights count" if between else "")
        return depends(
            claim, reason=f"{reason}.", on=on, working=working, evidence=[launch_evidence(beside), *evidence]
        )
    if not after:
        return holds(
            claim,
            reason=f"No {last.vehicle_class} flight falls between “{words}” and this one; {fact}.",
            working=working,
            evidence=evidence,
        )
    if all(uncounted(one) for one in after):
        reason = f"“{words}” fits only if {left_out(after)}."
        return depends(claim, reason=reason, on="which flights count", working=working, evidence=evidence)
    if not inside and moment.precision in DAYS and {one.day for one in after} == {moment.end.date()}:
        reason = f"“{words}” fits only by a clock west of the launch site: {fact} there."
        return depends(claim, reason=reason, on="whose clock is meant", working=working, evidence=evidence)
    sure = next(one for one in after if not uncounted(one))  # the last that all count
    if sure is not last:
        fact = f"one that all count was on {day(sure.day)}, and {fact}"
        evidence = [launch_evidence(sure), *evidence[:1]]
    reason, how = f"“{words}” does not fit: {fact}.", f"as since {sure.day:%B %Y}"
    return conflicts(claim, reason=reason, working=working, evidence=evidence, would_hold_if=how)


def beside_day(moment: Moment, after: Sequence[Flight]) -> Flight | None:
    """The flight of the day after a day that is told, which it was by a foreign clock, if all after may not count.

    A launch at dawn in Asia is told under the day before in Washington.
    """
    assert moment.start, "given by first_since"
    meant = after[-1] if after and moment.precision in DAYS else None
    if meant is None or meant.day - moment.start.date() != timedelta(days=1):
        return None
    return meant if all(uncounted(one) for one in after[:-1]) else None


def counted(earlier: Sequence[Flight]) -> Iterator[Flight]:
    """The flights that can be the last one, if those after it that some do not count are left out."""
    for flight in earlier:
        yield flight
        if not uncounted(flight):
            return


def left_out(flights: Sequence[Flight]) -> str:
    """What an answer that depends on leaving flights out says, the earliest first."""
    some = [day(one.day) for one in sorted(flights, key=lambda one: one.day)]
    return f"{'those' if len(some) > 1 else 'that'} of {listing(some)} {'are' if len(some) > 1 else 'is'} not counted"


def days(flight: Flight, earlier: Flight) -> int:
    """Days from one flight to the other."""
    return (flight.day - earlier.day).days


def told_days(told: Figure) -> str:
    """A told time in days."""
    high = told.said.high / DAY
    return f"{number(round(told.said.low / DAY))} to {number(round(high)) if high < float('inf') else 'any number of'}"


def of_any_class(claim: Claim, flight: Flight, record: Record) -> str | None:
    """Whether the time would fit the last flight of any class."""
    assert claim.quantity is not None, "given by in_time"
    for other in of_class(record, country=flight.country, vehicle_class=None, before=flight.day)[:1]:
        if compare(claim.quantity, days_apart(other.day, flight.day)) is Verdict.HOLDS:
            return f"for launches of any class: {other.vehicle_class} on {day(other.day)}"
    return None
