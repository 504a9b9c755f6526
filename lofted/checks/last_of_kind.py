"""Was that the last of its kind before the report?

    >>> review("Pyongyang's last nuclear test was in 2016.", published="2023-03-01")
    last_of_kind: conflicts. “last nuclear test was in 2016” does not fit: the last nuclear test before 1
    March 2023 was on 3 September 2017; the words have it in 2016.

    >>> review("North Korea has not tested a nuclear weapon since September 2017.", published="2023-03-01")
    last_of_kind: holds. “has not tested a nuclear weapon since September 2017” fits: the last nuclear test
    before 1 March 2023 was on 3 September 2017.

What is still to come is held against the last one too.

    >>> review("A seventh nuclear test would be the first since 2016.", published="2023-02-10")
    last_of_kind: conflicts. “would be the first since 2016” does not fit: the last nuclear test before 10
    February 2023 was on 3 September 2017; the words have it in 2016.

Without a day of publication, a last one that was right once depends on it.

    >>> review("North Korea's last ICBM test was in July 2023.")
    last_of_kind: depends. “last ICBM test was in July 2023” fits no more: the last ICBM flight on record
    was on 31 October 2024.

In the days after one, the last may be the one before. Silent where what is counted is something narrower, and where
the shelf does not list all of it.

    >>> review("North Korea's last missile test was in July 2023.", published="2023-08-20")

Source: the catalogue's flights and nuclear tests; `complete.csv` for what it lists in full.
"""

import re
from calendar import month_name
from collections.abc import Iterator
from datetime import date, timedelta

from lofted.checking import conflicts, depends, holds
from lofted.facts import DAYS, Claim, Finding, Reading, Record, Span
from lofted.reference.days import A_DAY, ZONE, Days, days_of, gap, on, whole
from lofted.reference.history import complete, launch_evidence
from lofted.reference.kinds import ANY, ATTEMPT, NUCLEAR, ORBIT, SALVOS, SPY, Done, Kind
from lofted.reference.saying import day
from lofted.reference.sentence import said_by
from lofted.reference.tallies import ALONE, ALONE_SINCE
from lofted.reference.tied import one_day
from lofted.reference.wording import sentences
from lofted.told.attempts import speaks_of
from lofted.told.kind import country_of, kind_before, kind_of
from lofted.told.lulls import Lull
from lofted.told.numbered import whose
from lofted.told.story import story_day

FIELD = "records, firsts and counts"
CUES = ("last", "since", "recent", "latest", "previous", "preceding", "prior")
ONE_OF_ANY_CLASS = "ballistic"
NEWS = timedelta(days=31)  # so long a report may be of the last one itself; ours
FRESH = timedelta(days=10)  # so long it may be so though it tells of a day after that; ours
EACH = "ballistic"  # of what `complete.csv` has the years in which every day of a launch is listed

_DID = (
    r"(?:(?:test-)?(?:fired|launched)|tested|flown|flew|conducted|carried\sout|held|"
    r"set\soff|detonated|exploded|put|placed|sent)"
)
_NOUN = re.compile(
    r"\b(?:last|latest|most\srecent|(?:(?:[Tt]he|[Ii]ts|[’']s|s[’'])\s)(?:previous|preceding|prior))(?:\sand\s[\w-]+)?\s(?P<what>(?:known\s|successful\s)?(?:[\w-]+\s){1,12}?)"
    r"(?P<prior>(?:before|prior\sto)\s(?:that|this|then|it|the\slatest(?:\sone)?)\s)?"
    r"(?:was|were|came|took\splace|happened|dates?\s(?:back\s)?(?:to|from)|occurred|goes\sback\sto|being|,)?\s?"
    rf"(?:(?:{_DID}|staged|back|all\sthe\sway)\s){{0,2}}(?:in|on|to|from)\s(?:early\s|late\s)?$"
)
_VERB = re.compile(
    rf"(?<!\bhad\s)(?<!\bwhich\s)\blast\s(?P<what>{_DID}\s(?:[\w-]+\s){{1,6}}?)(?:back\s)?(?:in|on)\s(?:early\s|late\s)?$"
)
_NOT = re.compile(
    rf"\b(?:has|have)(?:\snot|n['’]t)\s(?P<what>{_DID}\s(?:[\w’'-]+\s){{1,7}}?)since\s(?:early\s|late\s)?$"
)
_WOULD = re.compile(
    r"\b(?:would|will|could|may|might)\sbe\s(?:[^.;,]{3,40}?,?\sand\s(?:also\s)?)?(?:(?:the|its|their)|(?:[\w.]+\s)?[\w.]+['’]s?)\sfirst\s(?P<what>(?:[\w’'-]+\s){0,7}?)since\s(?:early\s|late\s)?$"
)
_HAPPENED = (
    r"(?:(?:was|were|came|occurred|happened|dates?\sback|goes\sback|went\soff|took\splace|being|(?:was|were)\s(?:held|conducted|staged|"
    r"carried\sout|set\soff|detonated|launched|fired))\s?)?"
)
_TIME = re.compile(
    r"\b(?:[Tt]he\s(?:last|previous|latest|most\srecent)(?:\s(?:time|one|such\s\w+|of\s(?:them|these|those)))?|(?<=\.\s)Its\slast)(?:,\s[^,.;]{3,40},)?"
    rf"\s?(?P<what>){_HAPPENED}\s?(?:back\s)?(?:in|on|to|from)\s(?:early\s|late\s)?$"
)
_BLAST = re.compile(
    r"\b(?:[Tt]he|[Ii]ts)\s(?:last|previous|latest|most\srecent)\s(?P<what>)(?:underground\s|failed\s|known\s)?"
    r"(?P<noun>blast|explosion|detonation|test|attempt|try|bid|effort),?\s"
    rf"{_HAPPENED}\s?(?:back\s)?(?:in|on|to|from)\s(?:early\s|late\s)?$"
)
_HAD = re.compile(rf"\bhad\slast\s(?P<what>{_DID}\s(?:[\w’'-]+\s){{1,6}}?)(?:back\s)?(?:in|on)\s(?:early\s|late\s)?$")
_LED = re.compile(r"Before\s")  # "Before 12 July 2023 it had last …"
_IT = re.compile(r"(?:It|That|This|Such\san?\s(?:test|launch|blast|flight))\s")
_ONE = re.compile(rf"{_DID}\s(?:one|any|such\sa\stest|another|a\stest)")
_FORMS = (_TIME, _BLAST, _NOUN, _VERB, _NOT, _WOULD, _HAD)
_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b")
_ENDED = re.compile(  # what a flight over a land ends in narrows nothing: "and fall into the Pacific"
    r"\s(?:and|before|then)\s(?:fall|com|land|splash|drop|plung)\w*(?:\sdown)?\s(?:in|into)\s(?:the\s)?(?:\w+\s?){1,2}$"
)
_PLAIN = re.compile(
    r"(?:(?:known|missile|ballistic|such|North\sKorean|its|weapons?)\s)*(?:launch|test|firing|test-firing|flight|one|missile)?"
    r"(?:\s(?:launch|test|flight))?"
)
_KEPT = re.compile(r"\b(?:if|whether|deny|denie[sd])\b|\?")


def last_of_kind(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each last time, and each time since which there was none, against the last on record before the report."""
    text = reading.article.text
    for sentence in sentences(text):
        words = reading.article.quote(sentence)
        if not any(cue in words for cue in CUES):
            continue
        for claim in (each for each in reading.claims if sentence.covers(each.span) and each.moment):
            found = (form.search(text[sentence.start : claim.span.start]) for form in _FORMS)
            match = next((each for each in found if each), None)
            if match and claim.moment and dated(claim) and not _KEPT.search(words):
                yield from held(match, claim, reading, record)
                break


def dated(claim: Claim) -> bool:
    """Whether a claim tells a time by its own date: "in April" of the year of the report too, and no "last month"."""
    return claim.moment is not None and (not claim.moment.relative or _MONTH.search(claim.told) is not None)


def held(match: re.Match[str], claim: Claim, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on one last time."""
    span = Span(claim.sentence.start + match.start(), claim.span.end)
    one = Lull(span, claim.sentence, _ENDED.sub("", match["what"].strip()))
    kind = kind_before(one, reading) if match.re in (_TIME, _BLAST) else kind_of(one, reading, record)
    if match.re in (_NOT, _VERB, _HAD) and _ONE.fullmatch(one.what):
        kind = kind_before(one, reading)  # "It has not held one since 2017"
    if match.re is _WOULD and not one.what and _IT.fullmatch(reading.article.text[claim.sentence.start : span.start]):
        kind = kind_before(one, reading)  # "It would be its seventh, and its first since 2017"
    if match.re is _BLAST:
        kind = kind_alone(match["noun"], kind, reading)
    if kind is None and match.re in (_NOUN, _BLAST, _TIME) and _PLAIN.fullmatch(one.what):
        yield from none_then(one, claim, reading, record)
        return
    until = earlier_than(match, claim, reading, record)
    if match.re is _HAD and until is None:
        return
    when = days_of(claim.moment) if claim.moment else None
    when = when or (month_before(claim.told, until) if until else None)
    published = until or reading.article.published
    late = kind is NUCLEAR and when is not None and when[0].year >= ALONE_SINCE
    country = ALONE if late else whose(one, kind, reading, record) if kind else ""
    if kind is None or when is None or kind.id in SALVOS or not country:
        return
    every = kind.times(country, record)
    if not every:
        return
    before = [each for each in every if published is None or each.day <= published]
    since = when[0] if kind.id == ONE_OF_ANY_CLASS else every[0].day  # of short ranges the list begins in 2022
    listed = ANY if kind.id == ONE_OF_ANY_CLASS else kind
    if not before or not listed.whole(country, since, published or every[-1].day, record):
        return
    last, words = before[-1], f"“{reading.article.quote(span)}”"
    fact = f"the last {kind.name}{f' before {day(published)}' if published else ' on record'} was on {day(last.day)}"
    spans, claims = [span], said_by(span, reading)
    known = [each for each in before if gap(when, (each.day, each.day)) <= (ZONE if when[0] == when[1] else 0)]
    if last in known:
        yield holds(*claims, reason=f"{words} fits: {fact}.", evidence=[last.evidence], spans=spans)
    elif known and known[-1] in candidates(before, reading):
        return
    elif known and (published is None or not any(each.sure for each in passed(known[-1], before, reading))):
        left_out = (passed(known[-1], before, reading) or [last])[-1].day
        on_what = "the day of the report" if published is None else f"whether that of {day(left_out)} counts"
        yield depends(
            *claims, reason=f"{words} fits no more: {fact}.", on=on_what, evidence=[last.evidence], spans=spans
        )
    else:
        earlier = [each for each in candidates(before, reading) if each != last]
        fact += f", and the one before on {day(earlier[-1].day)}" if earlier else ""
        reason = f"{words} does not fit: {fact}; the words have it {on(when)}."
        meant = (earlier or [last])[-1].day
        right = f"as {on((meant, meant))}"
        yield conflicts(*claims, reason=reason, evidence=[last.evidence], spans=spans, would_hold_if=right)


def none_then(one: Lull, claim: Claim, reading: Reading, record: Record) -> Iterator[Finding]:
    """That a country launched nothing at all on the day told for its last launch, of whatever kind that was."""
    when, published = days_of(claim.moment) if claim.moment else None, reading.article.published
    country = country_of(one, reading, record)
    every = [flight for flight in record.flights() if flight.country == country]
    if when is None or when[0] != when[1]:
        return
    until = published or when[1]
    full = any(complete(record, f"{country}/{each}", when[0], until) for each in ("SRBM", EACH))
    if not full or any(gap(when, (each.day, each.day)) <= ZONE for each in every):
        return
    near = min(every, key=lambda each: gap(when, (each.day, each.day)))
    land = record.entry(country)
    reason = f"No launch of {land.name if land else 'that country'} is on record for {claim.told}: "
    reason += f"the nearest was on {day(near.day)}."
    yield conflicts(
        claim, reason=reason, evidence=[launch_evidence(near)], spans=[one.span], would_hold_if=f"as {day(near.day)}"
    )


def earlier_than(match: re.Match[str], claim: Claim, reading: Reading, record: Record) -> date | None:
    """The last day that counts, where the words tell of the time before a day: "Before that", "before 12 July 2023"."""
    words, sentence = reading.article.quote(claim.sentence), claim.sentence
    days = [
        one for one in reading.claims if sentence.covers(one.span) and one.span.end <= sentence.start + match.start()
    ]
    told = [one.moment.start.date() for one in days if one.moment and one.moment.start and one.moment.precision in DAYS]
    if _LED.match(words) and len(set(told)) == 1:
        return told[0] - A_DAY
    if match.re is _WOULD and reading.article.published is None and (year := one_day(days)) and year.moment:
        return year.moment.start.date() - A_DAY if year.moment.start else None  # "A test in 2022 would be the first …"
    story = match.re is _HAD or match.groupdict().get("prior")
    here = story_day(sentence, reading, record) if story and not told else None
    return here - A_DAY if here else None


def month_before(told: str, until: date) -> Days | None:
    """The month, told without its year, that was the last of its name before a day.

    >>> month_before("February", date(2023, 7, 11))
    (datetime.date(2023, 2, 1), datetime.date(2023, 2, 28))
    """
    number = next((n for n, name in enumerate(month_name) if name and name == told.strip()), 0)
    if not number:
        return None
    return whole(f"{until.year if number <= until.month else until.year - 1}-{number:02}")


def kind_alone(noun: str, before: Kind | None, reading: Reading) -> Kind | None:
    """What a bare "test" or "attempt" counts: nuclear tests, or tries at a satellite, where the text told of one."""
    if noun in ("attempt", "try", "bid", "effort"):
        return ATTEMPT if any(speaks_of(each, reading) for each in (ATTEMPT, ORBIT, SPY)) else None
    return NUCLEAR if before is NUCLEAR else None


def candidates(before: list[Done], reading: Reading) -> list[Done]:
    """Those that may be told as the last: the one before any that the report itself may be of."""
    told = {
        each.moment.start.date()
        for each in reading.claims
        if each.moment and each.moment.start and each.moment.precision in DAYS
    }
    published = reading.article.published
    news = [
        each
        for each in before
        if (published and published - each.day <= (FRESH if any(later(one, each) for one in told) else NEWS))
        or any(abs(each.day - one) <= A_DAY for one in told)
    ]
    return [before[max(0, before.index(each) - 1)] for each in news]


def passed(known: Done, before: list[Done], reading: Reading) -> list[Done]:
    """Those between the one told as the last and what the report itself may be of."""
    meant = candidates(before, reading)
    return [each for each in before if known.day < each.day and (not meant or each.day <= meant[-1].day)]


def later(told: date, each: Done) -> bool:
    """Whether a day is so long after one that what is told of it is no news of that one."""
    return told - each.day > FRESH
