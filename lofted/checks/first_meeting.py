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

Silent where no summit of that day is on the shelf, where the parties are not
named, and on series that the shelf does not list in full.

Source: the catalogue's occasions; `complete.csv` for what it lists in full.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from lofted.checking import Answer, conflicts, depends, holds, weigh
from lofted.facts import DAYS, Claim, Entry, Finding, Moment, Quantity, Reading, Record, Verdict, compare
from lofted.reference.history import YEAR, by_the_calendar, complete, days_apart
from lofted.reference.saying import DAY, day, number
from lofted.reference.subjects import row_evidence

A_DAY = timedelta(days=1)  # a meeting in Asia is told under the day before elsewhere
FEWEST = 2  # parties of a meeting that have to be named

_MEETING = re.compile(r"\bfirst\b[^.;]{0,40}?\b(?:summits?|talks|meetings?|encounter)\b", re.I)
_NARROWER = re.compile(
    r"\bfirst\s(?:(?!summit|talks|meeting|trilateral|three-way|bilateral|inter-Korean|leaders?|face-to-face|in-person|"
    r"formal|full|such|ever|top-level|leadership|Trump|Kim|Putin|Xi|Moon|[A-Z])\w+|time)",
)
_NAME = re.compile(r"[A-Z][a-z]{1,12}(?=-[A-Z]|['’]s\b|\sand\s)|(?<=-)[A-Z][a-z]{1,12}")


def first_meeting(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each first meeting in some time against the last one before of the same parties."""
    for claim in reading.claims:
        if (
            claim.aspect not in ("first_since", "rank")
            or not _MEETING.search(claim.told)
            or _NARROWER.search(claim.told)
        ):
            continue
        span = time_of(claim, reading)
        meeting = meeting_of(claim, reading, record) if span else None
        before = earlier(meeting, record) if meeting else None
        if span and meeting and before:
            yield judged(claim, span, meeting, before)


def time_of(claim: Claim, reading: Reading) -> Quantity | Moment | None:
    """The time since when it is the first: its own value, or what stands inside its words."""
    if claim.aspect == "first_since":
        return claim.quantity or claim.moment
    inside = [one for one in reading.claims if claim.span.covers(one.span) and one.id != claim.id]
    spans = [one.quantity for one in inside if one.quantity and one.quantity.unit == "s"]
    place = claim.quantity.bare.low if claim.quantity else 0
    return next(iter(spans), None) if place == 1 else None


def meeting_of(claim: Claim, reading: Reading, record: Record) -> Entry | None:
    """The summit on the shelf that is told of: of the day or month named beside it, its parties named as well."""
    moments = [
        one.moment for one in reading.claims if one.sentence == claim.sentence and not claim.span.covers(one.span)
    ]
    told = [one for one in moments if one and one.start and one.precision in (*DAYS, "month")]
    words = reading.article.quote(claim.sentence)
    summits = [one for one in record.entries("occasion") if one.columns["kind"] == "summit"]
    found = [one for one in summits if any(falls(one, moment) for moment in told) and named(one, words, record)]
    return found[0] if len(found) == 1 else None


def falls(meeting: Entry, moment: Moment) -> bool:
    """Whether a meeting fell into a told moment, give or take a day where a day is told."""
    assert moment.start and moment.end, "kept by meeting_of"
    slack = timedelta(0) if moment.precision == "month" else A_DAY
    return moment.start.date() - slack <= first_day(meeting) < moment.end.date() + slack


def named(meeting: Entry, words: str, record: Record) -> bool:
    """Whether a sentence names the parties of a meeting, by country or by the leaders in the meeting's name."""
    parties = [record.entry(id) for id in parties_of(meeting)]
    countries = [one for one in parties if one and any(name in words for name in (one.name, *one.aliases))]
    leaders = {name for one in series(meeting, record) for name in _NAME.findall(one.name) if name in words}
    both = "Koreas" in words or "inter-Korean" in words
    wanted = len(parties) if len(parties) > FEWEST else FEWEST
    return len(countries) >= wanted or len(leaders) >= FEWEST or (both and korean(meeting))


def korean(meeting: Entry) -> bool:
    """Whether a meeting was one of the two Koreas alone."""
    return set(parties_of(meeting)) == {"north-korea", "south-korea"}


def parties_of(meeting: Entry) -> Sequence[str]:
    """The countries that met."""
    return [part.strip() for part in meeting.columns["parties"].split("|") if part.strip()]


def first_day(meeting: Entry) -> date:
    """The day on which a meeting began."""
    return date.fromisoformat(meeting.columns["date"].partition("/")[0])


def series(meeting: Entry, record: Record) -> list[Entry]:
    """Every meeting of the same parties."""
    summits = (one for one in record.entries("occasion") if one.columns["kind"] == "summit")
    return [one for one in summits if sorted(parties_of(one)) == sorted(parties_of(meeting))]


def earlier(meeting: Entry, record: Record) -> Entry | None:
    """The last meeting of the same parties before, where the shelf says that it lists them all."""
    before = sorted((one for one in series(meeting, record) if first_day(one) < first_day(meeting)), key=first_day)
    parties = "+".join(sorted(parties_of(meeting)))
    whole = before and complete(record, f"summit/{parties}", first_day(before[-1]), first_day(meeting))
    return before[-1] if whole else None


def judged(claim: Claim, span: Quantity | Moment, meeting: Entry, last: Entry) -> Finding:
    """The verdict on one first meeting."""
    then, now = first_day(last), first_day(meeting)
    fact = f"the last meeting of these parties before was on {day(then)}"
    evidence = [row_evidence(one, f"{one.name}, {one.columns['date']}") for one in (last, meeting)]
    working = (f"{now} − {then} = {(now - then).days} days",)
    if isinstance(span, Moment):
        assert span.start and span.end, "a first since an unknown day is no claim"
        if then < span.end.date() and span.start.date() <= then:
            return holds(claim, reason=f"“since {span.written}” fits: {fact}.", working=working, evidence=evidence)
        reason = f"“since {span.written}” does not fit: {fact}."
        right = f"as since {then.year}"
        return conflicts(claim, reason=reason, working=working, evidence=evidence, would_hold_if=right)
    gap = days_apart(then, now)
    fact += f", {number((now - then).days * DAY / YEAR, decimals=1)} years earlier"
    unit = by_the_calendar(span, then, now)
    if unit and compare(span, gap) is not Verdict.HOLDS:
        reason, on = (
            f"“{span.written}” fits only if calendar {unit} are counted: {fact}.",
            f"whether calendar {unit} are counted",
        )
        return depends(claim, reason=reason, on=on, working=working, evidence=evidence)
    answer = Answer(
        holds=f"“{span.written}” fits: {fact}.",
        depends=f"“{span.written}” fits only when read loosely: {fact}.",
        conflicts=f"“{span.written}” does not fit: {fact}.",
        on="how loosely the words are read",
    )
    return weigh(span, gap, claim, answer=answer, working=working, evidence=evidence)
