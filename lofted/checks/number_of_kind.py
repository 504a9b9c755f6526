"""Is it the so-manieth of its kind, from when it is counted?

    >>> review("North Korea's missile of October 4, 2022 was the seventh since 2017 to pass over Japan.")
    number_of_kind: conflicts. “seventh since 2017 to pass over Japan” does not fit: that of 4 October
    2022 was the third flight over Japan since 2017. It was the seventh on record, counted since 1998.

    >>> review("North Korea fired an ICBM on February 18, 2023, its third ICBM launch of 2023.")
    number_of_kind: conflicts. “third ICBM launch of 2023” does not fit: that of 18 February 2023 was the
    first ICBM flight of 2023, and the third was on 13 April 2023.

    >>> review("North Korea carried out its third nuclear test in January 2016.")
    number_of_kind: conflicts. “third nuclear test in January 2016” does not fit: that of 6 January 2016
    was the fourth nuclear test on record, counted since 2006, and the third was on 12 February 2013.

    >>> review("The test in September 2016 was North Korea's second nuclear test that year.")
    number_of_kind: holds. “second nuclear test that year” fits: that of 9 September 2016 was the second
    nuclear test of 2016.

Where the words can be counted in more ways than one, one that fits is enough. Where some of those counted failed, are
disputed or are not called so by all, the number depends on whether they count.

    >>> review("North Korea's missile of September 15, 2017 was the third to fly over Japan.")
    number_of_kind: depends. “third to fly over Japan” fits only if some are not counted: that of 15
    September 2017 was the sixth flight over Japan on record, counted since 1998; of them two are counted
    by all.

Where the words leave open what is counted, it depends on that.

    >>> review("North Korea fired an ICBM on November 18, 2022. It was the North's eighth launch of 2022.")
    number_of_kind: depends. “eighth launch of 2022” fits the launches of its class, of which it was the
    eighth of 2022; launches of any kind are on the shelf for 34 days of 2022 up to then, those of
    ballistic missiles for 31.

A nuclear test to come has the number behind the last one.

    >>> review("North Korea is ready for its sixth nuclear test, Seoul's deputy minister said.", published="2022-06-06")
    number_of_kind: conflicts. “sixth nuclear test” does not fit one to come: the sixth nuclear test was on 3 September
    2017, the last before 6 June 2022 was the sixth.

Silent where the day of the launch is not clear, where the words count something narrower ("from a submarine"), and
where the shelf does not list all of the kind, unless what it lists is more already. Blasts of one day count as one.

Source: the catalogue's flights, landings and nuclear tests; `complete.csv` (what it lists in full); `launch_counts.csv`
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from lofted.checking import conflicts, depends, holds, leaves_open
from lofted.facts import Claim, Finding, Flight, Reading, Record, Span
from lofted.reference.history import complete, launch_evidence, uncertain
from lofted.reference.kinds import ANY, FIRED, NUCLEAR, RESOLUTION, SALVOS, Done
from lofted.reference.saying import day, in_words, ordinal
from lofted.reference.sentence import said_by
from lofted.reference.wording import sentences
from lofted.told.beginnings import START
from lofted.told.counted_otherwise import COUNTED, counted_otherwise
from lofted.told.numbered import Numbered, numbered
from lofted.told.own_count import other_counts
from lofted.told.to_come import to_come

FIELD = "records, firsts and counts"
BEFORE = 250  # characters before a sentence in which something narrower can be named; two sentences
EACH = "ballistic"  # of what `complete.csv` has the years in which every day of a launch is listed
NEWS = timedelta(days=31)  # so long a report may call the last one a test to come, in what it quotes; ours
SHOWN = 3  # times told as evidence at most; the working lists the rest

_TOLD = re.compile(  # in a sentence: what is counted is told, or whose count it is
    r"\b(?:cruise|ballistic)\b|\b(?:by|on|according\sto)\s(?:[\w’'.-]+\s){1,4}(?:count|tally|reckoning)\b", re.I
)
_SPLIT = re.compile(  # a count of all kinds, and what part of it is ballistic: "the 13th, ten of them with ballistic"
    r"\b(?:of\s(?:them|which|these|those)|including)\b[^.;]{0,40}\bballistic\b"
)
_LAUNCHES = re.compile(r"\b(?:launch(?:es)?|time|firing|test|round|salvo|volley)\b")
_COUNTED_BY = re.compile(r"\b(?:[Bb]y|[Oo]n|[Aa]ccording\sto)\s(?:[\w’'.-]+\s){1,4}(?:count|tally|reckoning)\b")
_TO_COME = re.compile(r"\b(?:could|may|might|would|will|likely|near|soon|ready|expected|feared|prepar\w*|plan\w*)\b")
_NARROW_NEAR = re.compile(
    r"\b(?:hypersonic|solid|cruise|submarine|train|rail|tactical|spy|reconnaissance|silo|lake|"
    r"tested? of (?:an )?engine|class|type|kind)\b",
    re.I,
)


def number_of_kind(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each number against the times on record since the count began."""
    for sentence in sentences(reading.article.text):
        for one in numbered(sentence, reading, record):
            if one.told:
                yield from at_no_time(one, reading, record)
            elif counts_days(one, reading.article.quote(sentence), record):
                yield from of_any(one, sentence, reading, record)
            elif one.kind.id not in (ANY.id, *SALVOS) or of_launches(one, reading):
                yield from judged(one, reading, record)
    for one in to_come(reading, record):
        yield from the_next(one, reading, record)


def of_launches(one: Numbered, reading: Reading) -> bool:
    """Whether launches of cruise missiles are counted, and not the missiles: days of launches are on record."""
    lead = reading.article.text[max(0, one.span.start - BEFORE) : one.span.start].rpartition(". ")[2]
    words = reading.article.quote(one.span) + (lead if lead.endswith((" was the ", " was its ")) else "")
    return one.kind.id == "CRUISE" and _LAUNCHES.search(words) is not None


def counts_days(one: Numbered, words: str, record: Record) -> bool:
    """Whether days of launches are counted: of any kind, or of ballistic missiles where the shelf lists each."""
    if one.kind is ANY:
        return not _TOLD.search(_SPLIT.sub(" ", words))
    if one.kind.id != EACH:
        return False
    when, begin = one.ways[0]
    return complete(record, f"{one.country}/{EACH}", begin, when) and not _COUNTED_BY.search(words)


def the_next(one: Numbered, reading: Reading, record: Record) -> Iterator[Finding]:
    """Speaks where a test to come is given the number of one that is on record long before the report."""
    published = one.days[0]
    done = [each for each in one.kind.times(one.country, record) if each.day <= published]
    if not 0 < one.place <= len(done) or published - done[-1].day <= NEWS:
        return
    words, last = f"“{reading.article.quote(one.span).strip()}”", done[-1]
    reason = f"{words} does not fit one to come: the {ordinal(one.place)} {one.kind.name} was on"
    reason += f" {day(done[one.place - 1].day)}, the last before {day(published)} was the {ordinal(len(done))}"
    reason += f", on {day(last.day)}." if one.place < len(done) else "."
    right = f"as the {ordinal(len(done) + 1)}"
    working = [f"{place}: {each.day}" for place, each in enumerate(done, start=1)]
    yield conflicts(
        *told_by(one, reading), reason=reason, would_hold_if=right, working=working,
        evidence=[last.evidence], spans=[one.span],
    )  # fmt: skip


def judged(one: Numbered, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on one number of a kind."""
    every = one.kind.times(one.country, record)
    counts = [(when, begin, [done for done in every if begin <= done.day <= when]) for when, begin in one.ways]
    fitting = [each for each in counts if fits(one, each[2])]
    when, begin, since = (fitting or sorted(counts, key=lambda each: abs(len(each[2]) - one.place)))[0]
    words = f"“{reading.article.quote(one.span).strip(' ,')}”"
    fired = bool(FIRED.search(words))
    total, sure = len(since), sum(done.sure or (fired and done.fired) for done in since[:-1]) + 1
    fact = f"that of {day(when)} was the {ordinal(total)} {one.kind.name} {told_scope(one, begin, when, every)}"
    working = [f"{place}: {done.day}" for place, done in enumerate(since, start=1)]
    evidence = [done.evidence for done in since[-SHOWN:]]
    claims, spans = told_by(one, reading), [one.span]
    if fitting:
        fewer = f", and the {ordinal(one.place)} without what not all call so" if one.place < total else ""
        yield holds(*claims, reason=f"{words} fits: {fact}{fewer}.", working=working, evidence=evidence, spans=spans)
    elif one.kind is RESOLUTION and one.place == sure - 1:
        reason = f"{words} leaves one out: {fact}; with sanctions there were {in_words(sure)}."
        on = "whether a resolution that only adds names to the lists is counted, as those of January 2013 and June 2017"
        yield depends(*claims, reason=reason, on=on, working=working, evidence=evidence, spans=spans)
    elif sure <= one.place < total:
        counted = f"{in_words(sure)} {'is' if sure == 1 else 'are'} counted by all"
        reason = f"{words} fits only if some are not counted: {fact}; of them {counted}."
        on = "whether those are counted that failed, are disputed or not called so by all"
        yield depends(*claims, reason=reason, on=on, working=working, evidence=evidence, spans=spans)
    elif on := next((on for on, days in other_counts(one.kind, one.country, record) if fits_in(one, days, counts)), ""):
        reason = f"{words} fits another count: {fact}."
        yield depends(*claims, reason=reason, on=on, working=working, evidence=evidence, spans=spans)
    elif one.place < sure or one.kind.whole(one.country, max(begin, every[0].day), when, record):
        later = [done for done in every if done.day >= begin]
        then = since[-2:-1] if one.place == 1 else later[one.place - 1 : one.place]
        which = "one before" if one.place == 1 else ordinal(one.place)
        other = f", and the {which} was on {day(then[0].day)}" if then else ""
        reason = f"{words} does not fit: {fact}{other}.{otherwise(one, begin, when, every)}"
        right = f"as the {ordinal(total)}"
        if one.place == total - 1 and "since" in one.scope:
            right += ", or not counting the one it starts from"
        yield conflicts(*claims, reason=reason, would_hold_if=right, working=working, evidence=evidence, spans=spans)


def fits(one: Numbered, since: Sequence[Done]) -> bool:
    """Whether a number is that of the last of some times."""
    agreed = sum(done.sure for done in since)
    return (
        one.place == len(since) or (one.floor and one.place < len(since)) or (one.kind.either and one.place == agreed)
    )


def fits_in(one: Numbered, days: Sequence[date], counts: Sequence[tuple[date, date, list[Done]]]) -> bool:
    """Whether a number is that of a day in another count of the same kind."""
    return any(when in days and sum(begin <= each <= when for each in days) == one.place for when, begin, _ in counts)


def at_no_time(one: Numbered, reading: Reading, record: Record) -> Iterator[Finding]:
    """Nothing of the kind is on record for the time told; that of the number may be for another."""
    every = one.kind.times(one.country, record)
    beyond = bool(one.scope)  # in some month or year: one that is still to come has no such number
    if one.told is None or (one.place > len(every) and not beyond) or (beyond and one.kind is not NUCLEAR):
        return
    if beyond and _TO_COME.search(reading.article.text, one.span.start, one.span.end + BEFORE):
        return
    there, words = every[-1 if beyond else one.place - 1], f"“{reading.article.quote(one.span).strip(' ,')}”"
    reason = (
        f"{words} and “{one.told.written}” do not fit together: no {one.kind.name} is on record for that time, and "
    )
    reason += f"the {f'{ordinal(len(every))} and last' if beyond else ordinal(one.place)} was on {day(there.day)}."
    working = [f"{place}: {done.day}" for place, done in enumerate(every, start=1)]
    right = None if beyond else f"as on {day(there.day)}"
    yield conflicts(
        *told_by(one, reading),
        reason=reason,
        would_hold_if=right,
        working=working,
        evidence=[there.evidence],
        spans=[one.span],
    )


def of_any(one: Numbered, sentence: Span, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict where the words leave open what is counted: launches of a class, of ballistic missiles, or of any."""
    (when, begin), text = one.ways[0], reading.article.text
    own = [each for each in record.flights() if each.country == one.country and begin <= each.day]
    up_to = [each for each in own if each.day <= when]
    days, ballistic = len({each.day for each in up_to}), len({each.day for each in up_to if each.kind in COUNTED})
    since = told_scope(one, begin, when, one.kind.times(one.country, record))
    shelf = f"launches of any kind are on the shelf for {days} days {since} up to then"
    shelf += f", those of ballistic missiles for {ballistic}" if ballistic < days else ""
    in_class = max(
        (places[-1] for day in one.days for places in class_places(day, own) if one.place in places), default=0
    )
    full = one.kind.whole(one.country, begin, when, record) or complete(record, f"{one.country}/{EACH}", begin, when)
    plain = not _NARROW_NEAR.search(text[max(0, sentence.start - BEFORE) : sentence.end]) and len(one.days) == 1
    claims, words = told_by(one, reading), f"“{reading.article.quote(one.span).strip(' ,')}”"
    in_class = 0 if one.place == 1 and "missile" in words else in_class  # the first of a class is no first missile
    working, evidence, spans = listed(up_to), [launch_evidence(up_to[-1])], [one.span]
    fits_one, told = one.place in (days, ballistic), reading.article.quote(sentence)
    if fits_one and (others := counted_otherwise(one, words, own, told)):
        reason = f"{words} fits one count of several: {shelf}; but {others[0].evidence.says}."
        on = "who counts what: missiles alone, or artillery rockets and what failed as well"
        evidence = [*(each.evidence for each in others[:SHOWN]), *evidence]
        yield depends(*claims, reason=reason, on=on, working=working, evidence=evidence, spans=spans)
    elif fits_one:
        yield holds(*claims, reason=f"{words} fits: {shelf}.", working=working, evidence=evidence, spans=spans)
    elif _SPLIT.search(text, sentence.start, sentence.end):
        reason = f"{words} with a part of ballistic missiles is one count of several: {shelf}."
        yield leaves_open(*claims, reason=reason, working=working, evidence=evidence, spans=spans)
    elif one.place > days and not full:
        reason = f"{words} can be: {shelf}, and the shelf does not list them all."
        yield leaves_open(*claims, reason=reason, working=working, evidence=evidence, spans=spans)
    elif plain and full and not in_class and one.place < min(days, ballistic):
        least = f"so that it was the {ordinal(min(days, ballistic))} at least"
        least += f", and the first was on {day(up_to[0].day)}" if one.place == 1 else ""
        reason = f"{words} is less than every count on record: {shelf}, {least}."
        right = f"as the {ordinal(ballistic)} of ballistic missiles, or the {ordinal(days)} of all"
        yield conflicts(*claims, reason=reason, would_hold_if=right, working=working, evidence=evidence, spans=spans)
    else:
        reason = f"{words} is {'more' if one.place > days else 'less'} than what is on record: {shelf}."
        if in_class:
            reason = (
                f"{words} fits the launches of its class, of which it was the {ordinal(in_class)} {since}; {shelf}."
            )
        on = "what is counted: launches of one class, of ballistic missiles, or of any kind, cruise missiles included"
        yield depends(*claims, reason=reason, on=on, working=working, evidence=evidence, spans=spans)


def class_places(when: date, own: Sequence[Flight]) -> Iterator[range]:
    """The places that the launches of a day may have among those of their class, and of their vehicle."""
    for flight in (each for each in own if each.day == when):
        for name in ("vehicle_class", "vehicle"):
            alike = [each for each in own if getattr(each, name) == getattr(flight, name) and each.day <= when]
            yield range(sum(not uncertain(each) for each in alike[:-1]) + 1, len(alike) + 1)


def told_by(one: Numbered, reading: Reading) -> list[Claim]:
    """The claim of the number, or the statement that holds it, for how firmly it is said."""
    ranks = [each for each in reading.claims if each.aspect == "rank" and each.span.meets(one.span)]
    return ranks[:1] or said_by(one.span, reading)


def told_scope(one: Numbered, begin: date, when: date, every: Sequence[Done]) -> str:
    """From when is counted, as a sentence has it."""
    if begin == START:
        return f"on record, counted since {every[0].day.year}"
    if begin.day > 1:
        return f"since {day(begin)}"
    if (begin.year, begin.month) == (when.year, when.month) and begin.month > 1:
        return f"of {begin:%B %Y}"
    if begin.month > 1 or "onth" in one.scope:
        return f"since {begin:%B %Y}"
    return f"of {when.year}" if begin.year == when.year else f"since {begin.year}"


def otherwise(one: Numbered, begin: date, when: date, every: Sequence[Done]) -> str:
    """From when on the number would be right, or what the count is from the first on."""
    every = [done for done in every if done.day <= when]
    fits = [
        year
        for year in sorted({done.day.year for done in every})
        if sum(done.day.year >= year for done in every) == one.place
    ]
    if one.place == len(every) and begin != START:
        return f" It was the {ordinal(one.place)} on record, counted since {every[0].day.year}."
    return f" It was the {ordinal(one.place)} since {fits[0]}." if fits and begin != START else ""


def listed(flights: Sequence[Flight]) -> list[str]:
    """The launches that were counted."""
    return [f"{place}: {flight.day} {flight.vehicle}" for place, flight in enumerate(flights, start=1)]
