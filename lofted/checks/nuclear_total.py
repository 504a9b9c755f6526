"""Were there so many nuclear tests in that time, and was that the last?

    >>> review("North Korea carried out two nuclear tests in 2017.")
    nuclear_total: conflicts. North Korea carried out one nuclear test in 2017 (3 September 2017), and the words have
    two.

    >>> review("North Korea carried out two nuclear tests in 2016.")
    nuclear_total: holds. North Korea carried out two nuclear tests in 2016 (6 January 2016, 9 September 2016), as
    the words say.

    >>> review("North Korea has tested nuclear weapons five times since 2006.", published="2023-03-01")
    nuclear_total: conflicts. North Korea had carried out six nuclear tests from 2006 to 1 March 2023, the last of
    them on 3 September 2017, and the words have five.

    >>> review("Pyongyang's last nuclear test was in 2016.", published="2023-03-01")
    nuclear_total: conflicts. The last nuclear test of North Korea before 1 March 2023 was on 3 September 2017, and
    the words have it in 2016.

Without a day of publication, a total or a last test that was right once depends on it.

    >>> review("North Korea has tested nuclear weapons five times.")
    nuclear_total: depends. North Korea has carried out six nuclear tests, the last of them on 3 September 2017; five
    was right from 9 September 2016 on, until the next.

Silent on plans and doubts, on tests of missiles, on those of other countries, and
on counts of some of them ("two more nuclear tests").

    >>> review("South Korea fears two more nuclear tests in 2025. North Korea has carried out several.")

Source: the catalogue's nuclear tests; `complete.csv` for whose it lists in full.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from lofted.checking import conflicts, depends, holds
from lofted.facts import Entry, Finding, Reading, Record, Span
from lofted.reference.days import Days, days_of, gap, on
from lofted.reference.history import complete
from lofted.reference.saying import CARDINALS, day
from lofted.reference.sentence import by_sentence
from lofted.reference.subjects import row_evidence
from lofted.reference.tallies import first_day, nuclear_tests, who_tested
from lofted.reference.tied import flatly, tied

CUES = ("nuclear", "atomic")

COUNTRY = "north-korea"  # the one country of which the shelf lists every test
WORDS = ("no", *CARDINALS[:10])  # 10: up to "ten"
TIMES = {"once": 1, "twice": 2}
ZONE = 1  # day; a foreign clock may be a day behind
NEAR = 70  # characters between the words of one count; some twelve words

_KIND = r"(?:nuclear|atomic)\s(?:(?:weapons?|bombs?|device|devices|underground)\s)?"
_NUMBER = r"(?P<number>one|two|three|four|five|six|seven|eight|nine|ten|once|twice|\d{1,2})"
_OF_ITS = r"(?:of\s(?:its|the\s\w+|[A-Z]\w+(?:\s[A-Z]\w+)?['’]s)\s)"  # behind "all five"
_COUNT = re.compile(
    rf"(?P<all>\ball\s)?\b{_NUMBER}\s(?(all){_OF_ITS}?)(?:(?:known|such|underground|successful|separate|declared)\s){{0,2}}"
    rf"{_KIND}(?:tests|test|blasts|explosions|detonations)\b",
    re.I,
)
_TIMES = re.compile(
    r"\b(?:test(?:ed|s)?|detonat\w*|explod\w*|set\soff|conduct\w*|carried\sout)\s(?:an?\s|its\s)?(?:nuclear|atomic)\s"
    rf"(?:\w+\s){{0,2}}?{_NUMBER}(?:\stimes)?\b",
    re.I,
)
_SOME = re.compile(
    r"\b(?:more|other|another|further|additional|first|last|latest|next|of\sthe|of\sits|least|than|new|after|before|past)\s$",
    re.I,
)
_TO_YEARS = re.compile(
    r"\b(?:from|between)\s(?:\w+\s)?(?P<a>(?:19|20)\d\d)\s?(?:to|and|until|through|–|-)\s?(?:\w+\s)?(?P<b>(?:19|20)\d\d)\b",
    re.I,
)
_SINCE = re.compile(r"\bsince\s(?:\w+\s)?(?P<a>(?:19|20)\d\d)\b", re.I)
_IN_YEAR = re.compile(r"\b(?:in|during)\s(?P<a>(?:19|20)\d\d)\b(?!\s?(?:and|to|or|,\s(?:19|20)))")
_LAST_YEAR = re.compile(r"\s(?P<which>last|this)\syear\b", re.I)
_OTHER_SCOPE = re.compile(
    r"(?:\s[\w-]+){0,4}?\s(?:under|since|within|during|that|these|apart|(?:past|recent|last)\s(?:\w+\s)?(?:weeks?|months?|years?|decades?|days?)|"
    r"in\s(?:a|\w+)\s(?:weeks?|months?|years?|decades?|days?|row))\b",
    re.I,
)
_TOTAL = re.compile(  # what makes a number that of all
    r"\b(?:has|have|had|having)\s(?:\w+\s){0,3}?(?:carried\sout|conducted|held|staged|performed|tested|seen|detonated|exploded|set\soff)\b"
    r"|\ball\b|\btotal\b|\bscene\sof\b|\bin\sall\b",
    re.I,
)
_LAST = re.compile(
    rf"\b(?:last|latest|most\srecent|previous)(?:\sand\s\w+)?\s(?:known\s)?{_KIND}(?:test|explosion|detonation|blast)\b",
    re.I,
)
_DEED_WORDS = ("conducted", "carried", "out", "performed", "date", "since")


@dataclass(frozen=True, slots=True)
class Count:
    """So many tests, and the days in which they are said to have been; none where no beginning is told."""

    span: Span
    number: int
    scope: Days | None


def nuclear_total(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each total and each last test against the list."""
    tests, text = nuclear_tests(COUNTRY, record), reading.article.text
    published = reading.article.published
    if not tests or not complete(
        record, f"{COUNTRY}/nuclear-test", first_day(tests[0]), published or first_day(tests[-1])
    ):
        return
    for sentence, claims in by_sentence(reading.claims):
        words = reading.article.quote(sentence)
        if not re.search(r"\b(?:nuclear|atomic)\b", words, re.I) or not flatly(words) or "missile test" in words:
            continue
        if who_tested(reading, sentence, record) != COUNTRY:
            continue
        for count in counts(words, sentence, published):
            yield from judged(count, tests, published)
        last = _LAST.search(words)
        told = {
            one.moment.written: one for one in claims if one.moment and days_of(one.moment) and not one.moment.relative
        }
        if last and len(told) == 1:
            moment = next(iter(told.values()))
            when = days_of(moment.moment) if moment.moment else None
            start, end = last.end() + sentence.start, moment.span.start
            if when and start <= end and end - start <= NEAR and tied(text[start:end], _DEED_WORDS):
                yield from last_told(Span(sentence.start + last.start(), moment.span.end), when, tests, published)


def counts(words: str, sentence: Span, published: date | None) -> Iterator[Count]:
    """Every total of a sentence, with the stretch of years that stands with it."""
    for match in [*_COUNT.finditer(words), *_TIMES.finditer(words)]:
        told = match["number"].lower()
        number = TIMES.get(told) or (int(told) if told.isdigit() else WORDS.index(told))
        if _SOME.search(words[: match.start()]):
            continue
        if told.isdigit() and match[0].endswith(("test", "blast", "explosion", "detonation")):
            continue  # "Sept. 3 nuclear test" tells a day
        span, scope = (
            Span(sentence.start + match.start(), sentence.start + match.end()),
            scope_of(words, match, published),
        )
        if scope is None and (_OTHER_SCOPE.match(words, match.end()) or not _TOTAL.search(words[: match.end()])):
            continue
        yield Count(span, number, scope)


def scope_of(words: str, match: re.Match[str], published: date | None) -> Days | None:
    """The years told with a total, behind it or at the head of its sentence."""
    behind, ahead = words[match.end() : match.end() + NEAR], words[: match.start()]
    turn = _LAST_YEAR.match(behind)
    if turn:
        year = published.year - (turn["which"].lower() == "last") if published else 0
        last = date(year, 12, 31) if year else None  # the last day of a year
        return (date(year, 1, 1), min(last, published)) if last and published else None
    years = _TO_YEARS.search(behind) or _TO_YEARS.match(ahead)
    if years and tied(behind[: years.start()] if years.string == behind else "", _DEED_WORDS):
        return date(int(years["a"]), 1, 1), date(int(years["b"]), 12, 31)  # the last day of a year
    since = _SINCE.search(behind) or _SINCE.match(ahead)
    if since and tied(behind[: since.start()] if since.string == behind else "", _DEED_WORDS):
        return date(int(since["a"]), 1, 1), published or date.max
    told = _IN_YEAR.match(behind.lstrip()) or _IN_YEAR.match(ahead)
    return (date(int(told["a"]), 1, 1), date(int(told["a"]), 12, 31)) if told else None  # the last day of a year


def judged(count: Count, tests: Sequence[Entry], published: date | None) -> Iterator[Finding]:
    """The verdict on one total."""
    first, last = count.scope or (date.min, published or date.max)
    own = [one for one in tests if first <= first_day(one) <= last]
    fact = carried_out(own, count.scope, last, published)
    evidence = [row_evidence(one, f"{one.name}, {one.columns['date']}") for one in own]
    told = WORDS[count.number] if count.number < len(WORDS) else str(count.number)
    if count.number == len(own):
        yield holds(reason=f"{fact}, as the words say.", evidence=evidence, spans=[count.span])
    elif published is None and last == date.max and 0 < count.number < len(own):
        since = day(first_day(own[count.number - 1]))
        reason = f"{fact}; {told} was right from {since} on, until the next."
        yield depends(reason=reason, on="the day of the report", evidence=evidence, spans=[count.span])
    elif published is not None and last == published and len(own) and first_day(own[-1]) == published:
        return
    else:
        right = f"as {WORDS[len(own)]}"
        yield conflicts(
            reason=f"{fact}, and the words have {told}.", evidence=evidence, spans=[count.span], would_hold_if=right
        )


def carried_out(own: Sequence[Entry], scope: Days | None, last: date, published: date | None) -> str:
    """What the country did in a stretch of days, inside a sentence that goes on."""
    number = f"{WORDS[len(own)]} nuclear test{'s' if len(own) != 1 else ''}"
    if last == date.max or last == published:
        since = f" from {scope[0].year}" if scope else ""
        till = (
            f"{since} to {day(last)}"
            if scope and published
            else f"{since} on"
            if scope
            else f" by {day(last)}"
            if published
            else ""
        )
        final = f", the last of them on {day(first_day(own[-1]))}" if own else ""
        return f"North Korea {'had' if published else 'has'} carried out {number}{till}{final}"
    assert scope is not None, "else the stretch has no end of its own"
    span = f"in {scope[0].year}" if scope[0].year == scope[1].year else f"from {scope[0].year} to {scope[1].year}"
    days = f" ({', '.join(day(first_day(one)) for one in own)})" if own else ""
    return f"North Korea carried out {number} {span}{days}"


def last_told(span: Span, when: Days, tests: Sequence[Entry], published: date | None) -> Iterator[Finding]:
    """The verdict on the last test before the report."""
    before = [one for one in tests if published is None or first_day(one) <= published]
    if not before:
        return
    final = before[-1]
    own = (first_day(final), first_day(final))
    name = "The last nuclear test of North Korea" + (f" before {day(published)}" if published else "")
    evidence = [row_evidence(final, f"{final.name}, {final.columns['date']}")]
    if gap(when, own) <= ZONE:
        yield holds(reason=f"{name} was {on(own)}, as the words say.", evidence=evidence, spans=[span])
        return
    once = [one for one in before if gap(when, (first_day(one), first_day(one))) <= ZONE]
    reason = f"{name} was {on(own)}, and the words have it {on(when)}."
    if published is not None and (published - own[0]).days <= len(
        before
    ):  # a report of these days may mean the one before
        return
    if published is None and once:
        yield depends(reason=reason, on="the day of the report", evidence=evidence, spans=[span])
        return
    yield conflicts(
        reason=reason, evidence=evidence, spans=[span], would_hold_if=f"as {on(own)}, or of another than the last"
    )
