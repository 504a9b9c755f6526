"""Has the person held that office since then, or until then?

    >>> review("Rafael Grossi has been director general of the IAEA since 2017.")
    office_since: conflicts. Rafael Grossi was Director General of the IAEA from 3 December 2019 on, and
    the words have it since 2017.

    >>> review("Rafael Grossi has been director general of the IAEA since December 2019.")

Who rules takes one office after another, so that a later day, or an earlier one within the year, depends.

    >>> review("Kim Jong Un has held power since 2012.")
    office_since: depends. Kim Jong Un was leader of North Korea from 17 December 2011 on, and the words
    have it since 2012.

    >>> review("Kim Jong Un has ruled North Korea since 2011.")

So is the end of a term asked after, its years, and the day on which it began.

    >>> review("Dmitry Rogozin headed Roscosmos until July 2021.")
    office_since: conflicts. Dmitry Rogozin was Director General of Roscosmos from 24 May 2018 to 15 July 2022, and the
    words have it until July 2021.

    >>> review("Mark Rutte took office as NATO chief on 1 November 2024.")
    office_since: conflicts. Mark Rutte was Secretary General of NATO from 1 October 2024 on, and the words have it
    from 1 November 2024 on.

Silent on "former" and "acting", on offices held twice without a break, and where "since" stands elsewhere than right
behind the office.

Source: the catalogue's `offices.csv` and `holders.csv`, with the first and the last day of each term.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from lofted.checking import conflicts, depends
from lofted.facts import Claim, Entry, Finding, Named, Reading, Record
from lofted.reference.days import Days, gap, on
from lofted.reference.held_offices import evidence_of, span_of, terms, title
from lofted.reference.saying import day
from lofted.told.as_of import told_in, when
from lofted.told.of_now import recent
from lofted.told.office_terms import after_taking, began, until, years
from lofted.told.titles import since_told

FIELD = "people, offices and meetings"

A_WEEK = 7  # days; ours: between the last day of a term and the first of the next, reports name either
THREE_WEEKS = 21  # days; ours: between an oath, a handing over and the first day in office
A_YEAR = 366  # days; ours: who rules takes one office after another within a year

OUT = 0.35  # share of a told time by which it may be out; ours: a reader rounds to the unit
_ELECTED = re.compile(r"\bbecame\b")  # who is elected in autumn is in office by spring
_RULES = re.compile(r"\b(?:ruled|led|governed|run|power|office)\b")


def office_since(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold the day since which each person is said to hold an office against the beginning of the term."""
    for claim in reading.claims:
        if claim.aspect != "office" or not isinstance(claim.value, Named) or claim.direct or claim.denied:
            continue
        told = since_told(claim, reading)
        own = terms(record, office=claim.value.entry, person=claim.subject)
        begun = begun_by(reading.article.published, own)
        if told and own and not right(told, begun) and not to_begin(told, own[len(begun) :]):
            yield judged(claim, begun[-1], told, record)
        if told and not own:
            yield from another(claim, told, record)
        if not told and own:
            yield from bounds(claim, own, reading, record)
            yield from elapsed(claim, own, reading, record)


def begun_by(published: date | None, own: Sequence[Entry]) -> Sequence[Entry]:
    """The terms that had begun when a report was printed: who comes back later is told of by the term at hand."""
    begun = [one for one in own if published is None or span_of(one)[0] <= published]
    return begun or own


def to_begin(told: Days, later: Sequence[Entry]) -> bool:
    """Whether a term still to come begins then: "two weeks before he took office on 20 January"."""
    return any(gap(told, (first, first)) == 0 for first, _ in map(span_of, later))


def right(told: Days, own: Sequence[Entry]) -> bool:
    """Whether the last term began then, or the one before it went over into it."""
    first = span_of(own[-1])[0]
    return gap(told, (first, first)) == 0 or (len(own) > 1 and gap(span_of(own[-2]), (first, first)) <= 1)


def bounds(claim: Claim, own: Sequence[Entry], reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on when the office was taken, until when it was held, or from which year to which."""
    if not all(one.verified for one in own):
        return
    runs = joined(own)
    started, ended, years_told = began(claim, reading), until(claim, reading), years(claim, reading)
    parts = ""
    if years_told and not any((first.year, last.year) == years_told for first, last in runs):
        parts = f"from {years_told[0]} to {years_told[1]}"
    elif ended and not years_told and not any(gap(ended, (last, last)) <= A_WEEK for _, last in runs):
        parts = f"until {on(ended).removeprefix('on ').removeprefix('in ')}"
    elif started and not any(gap(started, (first, first)) <= THREE_WEEKS for first, _ in runs):
        parts = f"from {on(started).removeprefix('on ').removeprefix('in ')} on"
    if not parts:
        return
    held = ", and ".join(f"from {day(first)} {'on' if last == date.max else 'to ' + day(last)}" for first, last in runs)
    reason = f"{claim.subject} was {title(own[-1], record)} {held}, and the words have it {parts}."
    evidence = [evidence_of(one, record) for one in own]
    if started and any(gap(started, (first, first)) <= A_YEAR for first, _ in runs) and _ELECTED.search(claim.told):
        meant = "whether the election is meant, or the day in office"
        yield depends(claim, reason=reason, on=meant, evidence=evidence)
    else:
        yield conflicts(claim, reason=reason, evidence=evidence, would_hold_if=held)


def elapsed(claim: Claim, own: Sequence[Entry], reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on how long after the beginning of a term something came."""
    told = after_taking(claim, reading)
    then = told_in(reading, claim.sentence) or (when(reading, record) if recent(claim, reading, record) else [])
    if told is None or len(then) != 1 or (then[0][1] - then[0][0]).days > told[1]:
        return
    gaps = [(then[0][0] - first).days for first, _ in joined(own) if first <= then[0][0]]
    if (
        gaps
        and all(one.verified for one in own)
        and all(abs(one - told[0]) > max(OUT * told[0], told[1]) for one in gaps)
    ):
        term = own[-1]
        reason = f"{claim.subject} was {title(term, record)} from {day(span_of(term)[0])} on, {gaps[-1]} days before "
        reason += f"{on(then[0]).removeprefix('on ')}, and the words have “{reading.article.quote(told[2])}”."
        would = f"{gaps[-1]} days after it"
        yield conflicts(
            claim, reason=reason, evidence=[evidence_of(term, record)], would_hold_if=would, spans=[told[2]]
        )


def joined(own: Sequence[Entry]) -> list[Days]:
    """The terms of one person in one office, those put together that go over into each other."""
    runs: list[Days] = []
    for first, last in map(span_of, own):
        if runs and gap(runs[-1], (first, first)) <= 1:
            runs[-1] = (runs[-1][0], last)
        else:
            runs.append((first, last))
    return runs


def another(claim: Claim, told: Days, record: Record) -> Iterator[Finding]:
    """That the office held since then is another one."""
    every = [one for one in terms(record, person=claim.subject) if not one.columns["until"]]
    term = next((one for one in every if gap(told, (span_of(one)[0], span_of(one)[0])) == 0), None)
    office = record.entry(claim.value.entry) if isinstance(claim.value, Named) else None
    if term and office:
        reason = f"{claim.subject} is {title(term, record)} since {day(span_of(term)[0])}, and the words have "
        reason += f"{claim.subject} as {office.name}."
        right_one = f"as {title(term, record)}"
        yield conflicts(claim, reason=reason, evidence=[evidence_of(term, record)], would_hold_if=right_one)


def judged(claim: Claim, term: Entry, told: Days, record: Record) -> Finding:
    """The verdict on one beginning."""
    first = span_of(term)[0]
    reason = f"{claim.subject} was {title(term, record)} from {day(first)} on, and the words have it since "
    reason += f"{on(told).removeprefix('on ').removeprefix('in ')}."
    evidence = [evidence_of(term, record)]
    if told[0] > first or (_RULES.search(claim.told) and gap(told, (first, first)) <= A_YEAR):
        meant = "whether this office is meant, or another step to power"
        return depends(claim, reason=reason, on=meant, evidence=evidence)
    return conflicts(claim, reason=reason, evidence=evidence, would_hold_if=f"since {day(first)}")
