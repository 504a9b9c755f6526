"""Were there so many launches or tests in that time, or so far?

    >>> review("North Korea has fired seven ICBMs this year, Seoul said.", published="2023-12-20")
    number_so_far: conflicts. “seven ICBMs this year” does not fit: on record are five from 1 January 2023
    to 20 December 2023, the last on 18 December 2023.

    >>> review("2016 saw three North Korean nuclear tests.")
    number_so_far: conflicts. “three North Korean nuclear tests” does not fit: on record are two in 2016,
    on 6 January 2016 and 9 September 2016.

    >>> review("North Korea tested nuclear weapons seven times between 2006 and 2017.")
    number_so_far: conflicts. “tested nuclear weapons seven times between 2006 and 2017” does not fit: on
    record are six from 2006 to 2017, the last on 3 September 2017.

    >>> review("In 2017 North Korea fired three intercontinental ballistic missiles.")
    number_so_far: holds. “three intercontinental ballistic missiles” fits: on record are three in 2017,
    on 4 July 2017, 28 July 2017 and 29 November 2017.

So are those told after the first.

    >>> review("North Korea first tested a nuclear weapon in 2006. Four more have followed.", published="2024-04-20")
    number_so_far: conflicts. “Four more” does not fit: on record are five from 10 October 2006 to 20
    April 2024, the last on 3 September 2017.

    >>> review("North Korea's first nuclear test was in 2006. Since Kim Jong Un came to power it has held four more.")

Where some of those on record failed or are disputed, a lower number depends on whether they count.

    >>> review("In 2022 North Korea launched five ICBMs.")
    number_so_far: depends. “five ICBMs” fits only if some are not counted: on record are eight in 2022,
    the last on 18 November 2022.

Without a day of publication, a total that was right once depends on it.

    >>> review("North Korea has tested nuclear weapons five times.")
    number_so_far: depends. “tested nuclear weapons five times” was right from 9 September 2016 on, until
    the next: on record are six from 2006 on, the last on 3 September 2017.

Where the words leave open what is counted, a number below what is on record depends on that.

    >>> review("North Korea has launched eight missiles this year.", published="2022-11-19")
    number_so_far: depends. “eight missiles this year” is less than what is on record: launches of any
    kind are on the shelf for 34 days from 1 January 2022 to 19 November 2022.

Silent where no time is told and the words do not count all, where they count something narrower ("of this type", "all
of them at night", "two more"), on plans and doubts, on floors that are met, and where the shelf does not list in full
what is counted.

Source: the catalogue's flights and nuclear tests; `complete.csv` for what it lists in full.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from lofted.checking import conflicts, depends, holds
from lofted.facts import Finding, Reading, Record
from lofted.reference.days import A_DAY, days_of
from lofted.reference.kinds import ANY, OVER_JAPAN, SALVOS, Done
from lofted.reference.saying import day, in_words, listing
from lofted.reference.sentence import said_by
from lofted.reference.wording import sentences
from lofted.told.own_count import other_counts
from lofted.told.since_first import since_first
from lofted.told.totals import LAST_ONE, Total, totals

FIELD = "records, firsts and counts"

SHOWN = 3  # days named at most; of more the last alone
NEWS = timedelta(days=31)  # so long a report may tell of the last one as news; ours
FULL = 12  # a count in words up to it
_OF_IT = re.compile(r"(?:\smissiles?)?(?:\s(?:has|have|had))?\s?")
_SINCE_YEAR = re.compile(r"\bsince\s\d{4}$")
_OF_A_YEAR = re.compile(r"\b(?:in|of|for)\s(?:a|any|one|the)\s(?:(?:single|calendar|given|whole|other)\s)?year\b")


def number_so_far(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each total of launches or nuclear tests against those on record."""
    for sentence in sentences(reading.article.text):
        for one in totals(sentence, reading, record):
            every = one.kind.times(one.country, record)
            if _OF_A_YEAR.search(reading.article.text, one.span.end, sentence.end):
                continue  # a month at its head dates the entry, and the count is the year's
            if one.kind is ANY:
                yield from of_any(one, every, reading)
            elif one.kind.id not in SALVOS and every and not (one.kind is OVER_JAPAN and of_a_type(one, reading)):
                yield from judged(one, every, reading, record)
    for one in since_first(reading, record):
        yield from judged(one, one.kind.times(one.country, record), reading, record)


def of_a_type(one: Total, reading: Reading) -> bool:
    """Whether the flights are those of one type alone: "the Hwasong-12 crossed Japan twice"."""
    lead = reading.article.text[: one.span.start]
    return any(each.aspect == "vehicle" and _OF_IT.fullmatch(lead, each.span.end) for each in reading.claims)


def within(one: Total, every: list[Done], ends: date) -> list[Done]:
    """The times of a kind in the time told, up to a day."""
    return [each for each in every if one.scope.begins <= each.day <= ends]


def judged(one: Total, every: list[Done], reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on one total of a kind."""
    scope, published = one.scope, reading.article.published
    last = scope.ends is None and last_told(one, reading)
    scope = replace(scope, ends=last) if last else scope
    ends = scope.ends or every[-1].day
    done, least, most = (within(one, every, until) for until in (ends, *bounds(one, ends, every, reading)))
    if (
        not one.number
        and done
        and _SINCE_YEAR.search(reading.article.quote(one.span))
        and done[-1].day.year == scope.begins.year
    ):
        return  # "none since 2017", told from the year of the last
    sure = sum(each.sure for each in done)
    days = [day(each.day) for each in done]
    when = f", on {listing(days)}" if 0 < len(days) <= SHOWN else f", the last on {days[-1]}" if days else ""
    fact = f"on record {'is' if len(done) == 1 else 'are'} {in_words(len(done), up_to=FULL)}{span_of(one, every)}{when}"
    later = [each for each in every if last and last < each.day <= (published or date.max)]
    if later:
        fact += f"; {in_words(len(later), up_to=FULL)} came after it, the next on {day(later[0].day)}"
    working = [f"{place}: {each.day}" for place, each in enumerate(done, start=1)]
    evidence, spans = [each.evidence for each in done[-SHOWN:]], [one.span]
    words, claims = f"“{reading.article.quote(one.span).strip(' ,')}”", said_by(one.span, reading)
    if len(least) <= one.number <= len(most) or (one.floor and one.number < len(most)):
        yield holds(*claims, reason=f"{words} fits: {fact}.", working=working, evidence=evidence, spans=spans)
    elif one.kind.either and one.number == sure:
        reason = f"{words} fits those that all call so: {fact}."
        yield holds(*claims, reason=reason, working=working, evidence=evidence, spans=spans)
    elif sure <= one.number < len(done):
        reason = f"{words} fits only if some are not counted: {fact}."
        on = "whether those that failed or are disputed are counted"
        yield depends(*claims, reason=reason, on=on, working=working, evidence=evidence, spans=spans)
    elif scope.ends is None and 0 < one.number < len(done):
        reason = f"{words} was right from {days[one.number - 1]} on, until the next: {fact}."
        yield depends(
            *claims, reason=reason, on="the day of the report", working=working, evidence=evidence, spans=spans
        )
    elif on := next((on for on, own in other_counts(one.kind, one.country, record) if counted_in(one, own, ends)), ""):
        reason = f"{words} fits another count: {fact}."
        yield depends(*claims, reason=reason, on=on, working=working, evidence=evidence, spans=spans)
    elif one.number < sure or one.kind.whole(one.country, max(scope.begins, every[0].day), ends, record):
        reason, right = f"{words} does not fit: {fact}.", f"as {in_words(len(done), up_to=FULL)}"
        yield conflicts(*claims, reason=reason, would_hold_if=right, working=working, evidence=evidence, spans=spans)


def counted_in(one: Total, own: list[date], ends: date) -> bool:
    """Whether a number is that of another count of the same kind, up to a day."""
    return one.number == sum(one.scope.begins <= each <= ends for each in own) > 0


def last_told(one: Total, reading: Reading) -> date | None:
    """The day or month of the last of them, where it is told behind: "five tests, the last on 3 September 2017"."""
    behind = (each for each in reading.claims if each.moment and each.span.start >= one.span.end)
    near = next(
        (each for each in behind if LAST_ONE.fullmatch(reading.article.text[one.span.end : each.span.start])), None
    )
    days = days_of(near.moment) if near and near.moment and near.moment.fixed else None
    return days[1] if days else None


def bounds(one: Total, ends: date, every: list[Done], reading: Reading) -> tuple[date, date]:
    """The days up to which may be counted at least and at most: one of the day of the report may be counted or not."""
    last, published = max((each.day for each in every if each.day <= ends), default=ends), reading.article.published
    if one.before and published and published - last <= NEWS:
        return last - A_DAY, ends + A_DAY  # "had been tested once before": before the one that the report tells of
    if one.scope.by:
        return one.scope.by - A_DAY, ends
    if one.now and any(days_of(each.moment) == (last, last) for each in reading.claims if each.moment):
        return last, last  # "has now carried out six": with the one that the report tells of
    return (ends - 2 * A_DAY, ends + A_DAY) if one.scope.ends and ends == published else (ends, ends)


def of_any(one: Total, every: list[Done], reading: Reading) -> Iterator[Finding]:
    """The verdict where the words leave open what is counted: a number below the days on record depends on it."""
    done = within(one, every, one.scope.ends or date.max)
    if one.floor or not 0 < one.number < len(done) or not one.scope.words:
        return
    words = f"“{reading.article.quote(one.span).strip(' ,')}”"
    shelf = f"launches of any kind are on the shelf for {len(done)} days{span_of(one, every)}"
    on = "what is counted: launches of one class, of ballistic missiles, or of any kind"
    reason = f"{words} is less than what is on record: {shelf}."
    yield depends(*said_by(one.span, reading), reason=reason, on=on, evidence=[done[-1].evidence], spans=[one.span])


def span_of(one: Total, every: list[Done]) -> str:
    """From when to when was counted, as a sentence has it."""
    begins, ends = max(one.scope.begins, every[0].day), one.scope.ends
    if ends is None:
        return f" from {begins.year} on"
    if (ends.month, ends.day) == (12, 31) and begins in (every[0].day, date(begins.year, 1, 1)):  # up to a year's end
        return f" in {begins.year}" if begins.year == ends.year else f" from {begins.year} to {ends.year}"
    if (begins.year, begins.month) == (ends.year, ends.month) and begins.day == 1:
        return f" in {begins:%B %Y}"
    return f" from {day(begins)} to {day(ends)}"
