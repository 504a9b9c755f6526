"""Is it the so-manieth of its kind, from when it is counted?

    >>> review("North Korea's missile of October 4, 2022 was the seventh since 2017 to pass over Japan.")
    number_of_kind: conflicts. “seventh since 2017 to pass over Japan” does not fit: that of 4 October 2022 was
    the third flight over Japan since 2017. It was the seventh on record, counted since 1998.

    >>> review("The rocket of December 12, 2012 was the fifth long-range rocket that North Korea launched.")
    number_of_kind: holds. “fifth long-range rocket that North Korea launched” fits: that of 12 December 2012 was
    the fifth launch of a long-range rocket on record, counted since 1998.

Where some of those counted failed, are disputed or are not called so by all, the number depends on whether they count.

    >>> review("North Korea's missile of September 15, 2017 was the third to fly over Japan.")
    number_of_kind: depends. “third to fly over Japan” fits only if some are not counted: that of 15 September 2017
    was the sixth flight over Japan on record, counted since 1998; of them two are counted by all.

Silent where the day of the launch is not clear, where the words count something narrower, and where the shelf does
not list all of the kind, unless what it lists is more already. Launches of a class in some time are also for
`count_so_far`, nuclear tests for `nuclear_count`.

Source: the catalogue's flights and landings; `complete.csv` for what it lists in full.
"""

from collections.abc import Iterator

from lofted.checking import conflicts, depends, holds
from lofted.facts import Finding, Reading, Record
from lofted.reference.counted import beginning, flight_of, what
from lofted.reference.kinds import NUCLEAR, SALVOS, Done
from lofted.reference.numbered import START, Numbered, numbered
from lofted.reference.saying import CARDINALS, day, ordinal
from lofted.reference.sentence import said_by
from lofted.reference.wording import sentences

SHOWN = 3  # times told as evidence at most; the working lists the rest
WORDS = ("none", *CARDINALS[:10])  # 10: up to "ten"


def number_of_kind(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each number against the times on record since the count began."""
    for sentence in sentences(reading.article.text):
        for one in numbered(sentence, reading, record):
            if one.kind.id not in (NUCLEAR.id, *SALVOS) and not counted_elsewhere(one, reading, record):
                yield from judged(one, reading, record)


def counted_elsewhere(one: Numbered, reading: Reading, record: Record) -> bool:
    """Whether it is a claim of a launch's number that `count_so_far` holds against its class."""
    for claim in reading.claims:
        if claim.aspect == "rank" and claim.quantity and claim.span.meets(one.span):
            flight = flight_of(claim, reading, record)
            if flight and beginning(claim, reading, flight) and what(claim, reading, flight) is not None:
                return True
    return False


def judged(one: Numbered, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on one number."""
    every = [done for done in one.kind.times(one.country, record) if done.day <= one.when]
    since = [done for done in every if done.day >= one.begins]
    if not since:
        return
    total, sure = len(since), sum(done.sure for done in since[:-1]) + 1
    words = f"“{reading.article.quote(one.span).strip(' ,')}”"
    fact = f"that of {day(one.when)} was the {ordinal(total)} {one.kind.name} {told_scope(one, every)}"
    working = [f"{place}: {done.day}" for place, done in enumerate(since, start=1)]
    evidence = [done.evidence for done in since[-SHOWN:]]
    claims, spans = said_by(one.span, reading), [one.span]
    if one.place == total or (one.floor and one.place < total):
        yield holds(*claims, reason=f"{words} fits: {fact}.", working=working, evidence=evidence, spans=spans)
    elif sure <= one.place < total:
        reason = f"{words} fits only if some are not counted: {fact}; of them {number(sure)} are counted by all."
        on = "whether those are counted that failed, are disputed or not called so by all"
        yield depends(*claims, reason=reason, on=on, working=working, evidence=evidence, spans=spans)
    elif one.place < sure or one.kind.whole(one.country, max(one.begins, every[0].day), one.when, record):
        reason = f"{words} does not fit: {fact}.{otherwise(one, every)}"
        right = f"as the {ordinal(total)}"
        yield conflicts(*claims, reason=reason, would_hold_if=right, working=working, evidence=evidence, spans=spans)


def told_scope(one: Numbered, every: list[Done]) -> str:
    """From when is counted, as a sentence has it."""
    if one.begins == START:
        return f"on record, counted since {every[0].day.year}"
    if one.begins.month > 1 or "onth" in one.scope:
        return f"since {one.begins:%B %Y}"
    return f"of {one.when.year}" if one.begins.year == one.when.year else f"since {one.begins.year}"


def otherwise(one: Numbered, every: list[Done]) -> str:
    """From when on the number would be right, or what the count is from the first on."""
    years = sorted({done.day.year for done in every})
    fits = [year for year in years if sum(done.day.year >= year for done in every) == one.place]
    if one.begins == START or not (fits or one.place == len(every)):
        return f" The first was on {day(every[0].day)}." if one.begins == START and len(every) > 1 else ""
    if one.place == len(every):
        return f" It was the {ordinal(one.place)} on record, counted since {every[0].day.year}."
    return f" It was the {ordinal(one.place)} since {fits[0]}."


def number(count: int) -> str:
    """A count in words up to ten."""
    return WORDS[count] if count < len(WORDS) else str(count)
