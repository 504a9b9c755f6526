"""Is it the first summit of these parties in that time?

    >>> review("On September 13, 2023, Kim Jong Un met Vladimir Putin in Russia for their first summit since 2018.")
    first_meeting: conflicts. “since 2018” does not fit: the last meeting of these parties before was on 25
    April 2019.

    >>> review("On September 13, 2023, Kim Jong Un met Vladimir Putin in Russia for their first summit since 2019.")
    first_meeting: holds. “since 2019” fits: the last meeting of these parties before was on 25 April 2019.

A round number of years can count calendar years, or whole ones.

    >>> review("Kim Jong Un met Vladimir Putin on September 13, 2023, at their first summit in five years.")
    first_meeting: depends. “five years” fits only when read loosely: the last meeting of these parties
    before was on 25 April 2019, 4.4 years earlier.

    >>> review("November 2015: first trilateral summit of China, Japan and South Korea in six years.")
    first_meeting: conflicts. “six years” does not fit: the last meeting of these parties before was on 13 May 2012,
    3.5 years earlier.

One that is only talked of is held against the last before the report.

    >>> review("A summit of Kishida and Kim would be the first between Japan and North Korea since 2002.")
    first_meeting: conflicts. “since 2002” does not fit: the last meeting of these parties was on 22 May 2004.

Silent where no summit of that day is on the shelf, where the parties are not
named, and on series that the shelf does not list in full.

Source: the catalogue's occasions; `complete.csv` for what it lists in full.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from lofted.checking import Answer, conflicts, depends, holds, weigh
from lofted.facts import Claim, Entry, Finding, Moment, Quantity, Reading, Record, Span, Verdict, compare
from lofted.reference.days import A_DAY, first_day
from lofted.reference.history import YEAR, by_the_calendar, complete, days_apart
from lofted.reference.met import place_names
from lofted.reference.saying import DAY, day, number
from lofted.reference.subjects import row_evidence
from lofted.reference.summits import before, called, meeting_told, parties_of, series_told
from lofted.reference.wording import sentences
from lofted.told.lulls import lulls

FIELD = "people, offices and meetings"

BESIDE = 300  # characters before a sentence in which the parties may be named; two or three sentences

TALKS = "talks of the two"  # the note of a visit that was made for them alone
YEAR_AHEAD = timedelta(days=366)  # within which a meeting that is talked of is thought to come; ours
RECENT = timedelta(days=730)  # two years, in which what was said before the last meeting may be told again; ours
_TO_COME = re.compile(  # the meeting is no fact yet, so that what it would be is held against the list alone
    r"\b(?:would|could|may|might|will|if|plan\w*|propos\w*|offer\w*|hop(?:es?|ed|ing)|seek\w*|wants?|to\sbe)\b", re.I
)
_MEETING = re.compile(
    r"\b(?:first\b[^.;]{0,40}?\b(?:summits?|talks|meetings?|encounter)\b|met\b[^.;]{0,60}?\bfirst time)", re.I
)
_SINCE_PLACE = re.compile(r"[^.;]{0,60}?\bsince\s(?P<place>[A-Z][a-z]+)\b")
_OF_IT = re.compile(r"\bfirst\s(?:between|since|in|for|of\sthe\stwo|of\sits\skind)\b")  # the first what was told before
_TOLD_BEFORE = re.compile(
    r"\b(?:summits?|talks|meetings?|encounter)\b(?![^,]{0,60}\b(?:launch|missile|test|flight)\b)", re.I
)
_NARROWER = re.compile(
    r"\bfirst\s(?:(?!summit|talks|meeting|trilateral|three-way|bilateral|inter-Korean|leaders?|face-to-face|in-person|"
    r"formal|full|such|ever|top-level|leadership|Trump|Kim|Putin|Xi|Moon|time\b|[A-Z])\w+)",
)
_FORMAL = re.compile(r"\b(?:formal|official|full)\b")
_LEADERS = re.compile(
    r"\b(?:leaders|heads)\sof\s[^.;]{3,60}"
)  # "hours before the leaders of Japan and South Korea met"
_PLACED = re.compile(  # those held in that place
    r"^[^.;,]{0,40}?\b(?:summits?|talks|meetings?|between\s[^.;,]{3,40})\s(?:(?:in|on)\s"
    r"(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b)[A-Z])|^[^.;,]{0,60}?\bthere\b"
)


@dataclass(frozen=True, slots=True)
class Told:
    """A first meeting as told: in what time, since when or since which place; `claims` are those whose words it is."""

    span: Span
    sentence: Span
    time: Quantity | Moment | str
    claims: tuple[Claim, ...] = ()


def first_meeting(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each first meeting in some time against the last one before of the same parties."""
    taken: list[Span] = []
    for one in (*by_claim(reading), *by_lull(reading)):
        if any(one.span.meets(other) for other in taken):
            continue
        words = reading.article.quote(one.sentence)
        if _PLACED.search(reading.article.text[one.span.start : one.sentence.end]):
            continue  # of those held there
        series = series_told(words, record)
        around = reading.article.text[max(0, one.sentence.start - BESIDE) : one.sentence.end]
        led = _LEADERS.search(around)
        series = series or (series_told(led[0], record) if led else []) or series_told(around, record)
        meeting = meeting_told(one.sentence, one.span, series, reading)
        if meeting is None and series and not isinstance(one.time, str) and _TO_COME.search(words):
            taken.append(one.span)
            yield from of_one_to_come(one, one.time, series, reading, record)
        formal = _FORMAL.search(reading.article.text[one.span.start : one.sentence.end])
        earlier = before(meeting, series) if meeting else iter(())
        last = next((each for each in earlier if not (formal and "informal" in each.columns["note"])), None)
        if (
            meeting
            and last
            and complete(record, f"summit/{'+'.join(parties_of(last))}", first_day(last), first_day(meeting))
        ):
            taken.append(one.span)
            found = judged(one, meeting, last, record)
            if found:
                yield found


def of_one_to_come(
    one: Told, time: Quantity | Moment, series: Sequence[Entry], reading: Reading, record: Record
) -> Iterator[Finding]:
    """The verdict on a meeting that is only talked of: "since 2002" is right or wrong whether or not it comes."""
    when = reading.article.published
    past = [each for each in series if when is None or first_day(each) < when]
    lands = min([parties_of(each) for each in past], key=len, default=())
    if not past or not complete(record, f"summit/{'+'.join(lands)}", first_day(past[-1]), when or first_day(past[-1])):
        return
    words = f"since {time.written}" if isinstance(time, Moment) else time.written
    then, fact = first_day(past[-1]), f"the last meeting of these parties was on {day(first_day(past[-1]))}"
    evidence = [row_evidence(past[-1], f"{past[-1].name}, {past[-1].columns['date']}")]
    if fits_from(time, then, when):
        yield holds(*one.claims, reason=f"“{words}” fits: {fact}.", evidence=evidence)
    elif not (when and when - then < RECENT and any(fits_from(time, first_day(each), when) for each in past[:-1])):
        reason = f"“{words}” does not fit: {fact}."
        if when or isinstance(time, Moment):
            yield conflicts(reason=reason, evidence=evidence, would_hold_if=f"as since {then.year}", spans=[one.span])


def fits_from(told: Quantity | Moment, then: date, when: date | None) -> bool:
    """Whether a meeting that is to come within a year would be the first in some time, or since some day."""
    if isinstance(told, Moment):
        return bool(told.start and told.end and told.start.date() <= then < told.end.date())
    if when is None:
        return False
    soon = min(when + YEAR_AHEAD, date.max)
    return any(
        compare(told, days_apart(then, day_of)) is not Verdict.CONFLICTS or by_the_calendar(told, then, day_of)
        for day_of in (when, soon)
    )


def by_claim(reading: Reading) -> Iterator[Told]:
    """The firsts that are claims."""
    for claim in reading.claims:
        before = reading.article.text[claim.sentence.start : claim.span.start]
        met = _MEETING.search(claim.told) or (_OF_IT.search(claim.told) and _TOLD_BEFORE.search(before))
        if (
            claim.aspect in ("first_since", "rank")
            and met
            and (met.re is not _MEETING or not _NARROWER.search(claim.told))
        ):
            place = _SINCE_PLACE.match(reading.article.text, claim.span.start, claim.sentence.end)
            time = time_of(claim, reading) or (place["place"] if place else None)
            if time:
                yield Told(claim.span, claim.sentence, time, (claim,))


def by_lull(reading: Reading) -> Iterator[Told]:
    """The firsts that stand otherwise: without a verb, or as what the leaders did "for the first time"."""
    for sentence in sentences(reading.article.text):
        words = reading.article.quote(sentence)
        if _MEETING.search(words) and not _NARROWER.search(words):
            for one in lulls(sentence, reading):
                time = one.period or one.since
                if time and not one.negative and "first" in reading.article.quote(one.span):
                    yield Told(one.span, sentence, time)


def time_of(claim: Claim, reading: Reading) -> Quantity | Moment | None:
    """The time since when it is the first: its own value, or what stands inside its words."""
    if claim.aspect == "first_since":
        return claim.quantity or claim.moment
    inside = [one for one in reading.claims if claim.span.covers(one.span) and one.id != claim.id]
    spans = [one.quantity for one in inside if one.quantity and one.quantity.unit == "s"]
    place = claim.quantity.bare.low if claim.quantity else 0
    return next(iter(spans), None) if place == 1 else None


def since_place(one: Told, where: str, last: Entry, record: Record) -> Finding | None:
    """The verdict on a first meeting "since Hanoi", where others met there and these parties did not."""
    others = [row for row in record.entries("occasion") if row.columns["kind"] == "summit"]
    there = [row for row in others if where in place_names(row, record)]
    if not there or where in place_names(last, record) or last in there:
        return None
    place = there[0]
    reason = f"“since {where}” does not fit: the last meeting of these parties before was {called(last)}, on "
    reason += f"{day(first_day(last))}; {where} was the place of {called(place)}, on {day(first_day(place))}."
    evidence = [row_evidence(row, f"{row.name}, {row.columns['date']}") for row in (last, place)]
    right = f"as since {day(first_day(last))}"
    return conflicts(*one.claims, reason=reason, evidence=evidence, would_hold_if=right)


def judged(one: Told, meeting: Entry, last: Entry, record: Record) -> Finding | None:
    """The verdict on one first meeting."""
    if isinstance(one.time, str):
        return since_place(one, one.time, last, record)
    then, now, span = first_day(last), first_day(meeting), one.time
    at = (one.span,) if not one.claims else ()
    fact = f"the last meeting of these parties before was on {day(then)}"
    evidence = [row_evidence(row, f"{row.name}, {row.columns['date']}") for row in (last, meeting)]
    working = (f"{now} − {then} = {(now - then).days} days",)
    if isinstance(span, Moment):
        assert span.start and span.end, "a first since an unknown day is no claim"
        if then < span.end.date() and span.start.date() <= then:
            return holds(
                *one.claims,
                reason=f"“since {span.written}” fits: {fact}.",
                working=working,
                evidence=evidence,
                spans=at,
            )
        reason = f"“since {span.written}” does not fit: {fact}."
        right = f"as since {then.year}"
        return of_the_two_alone(one, span, meeting, last, record) or conflicts(
            *one.claims, reason=reason, working=working, evidence=evidence, would_hold_if=right, spans=at
        )
    gap = days_apart(then, now)
    fact += f", {number((now - then).days * DAY / YEAR, decimals=1)} years earlier"
    unit = by_the_calendar(span, then, now)
    if unit and compare(span, gap) is not Verdict.HOLDS:
        reason, on = (
            f"“{span.written}” fits only if calendar {unit} are counted: {fact}.",
            f"whether calendar {unit} are counted",
        )
        return depends(*one.claims, reason=reason, on=on, working=working, evidence=evidence, spans=at)
    answer = Answer(
        holds=f"“{span.written}” fits: {fact}.",
        depends=f"“{span.written}” fits only when read loosely: {fact}.",
        conflicts=f"“{span.written}” does not fit: {fact}.",
        on="how loosely the words are read",
    )
    found = weigh(span, gap, *one.claims, answer=answer, working=working, evidence=evidence)
    aside = of_the_two_alone(one, span, meeting, last, record) if found.verdict is Verdict.CONFLICTS else None
    return aside or replace(found, spans=(*found.spans, *at))


def of_the_two_alone(one: Told, told: Quantity | Moment, meeting: Entry, last: Entry, record: Record) -> Finding | None:
    """That it fits where meetings beside conferences in other lands are left aside, and visits for talks counted."""
    lands, now = set(parties_of(meeting)), first_day(meeting)
    visits = [
        row
        for row in record.entries("occasion")
        if row.columns["note"] == TALKS and set(parties_of(row)) == lands and first_day(row) < now - A_DAY
    ]
    visit = max(visits, key=first_day, default=None)
    if visit is None or last.columns["country"] in lands:
        return None
    then = first_day(visit)
    if isinstance(told, Moment):
        fits = bool(told.start and told.end and told.start.date() <= then < told.end.date())
    else:
        close = compare(told, days_apart(then, now)) is Verdict.HOLDS
        fits = close or bool(by_the_calendar(told, then, now))
    if not fits:
        return None
    words = f"since {told.written}" if isinstance(told, Moment) else told.written
    reason = f"“{words}” fits only if meetings beside conferences are left aside: {called(last)} was on "
    reason += f"{day(first_day(last))}, and the last visit for talks of the two was {called(visit)}, on {day(then)}."
    evidence = [row_evidence(row, f"{row.name}, {row.columns['date']}") for row in (last, visit)]
    at = (one.span,) if not one.claims else ()
    return depends(*one.claims, reason=reason, on="which meetings are counted", evidence=evidence, spans=at)
