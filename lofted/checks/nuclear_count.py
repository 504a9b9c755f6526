"""Was it that country's nuclear test of that number?

The tests are few and each has its day, so that a number and a day told
together can be held against the list.

    >>> review("North Korea carried out its third nuclear test in January 2016.")
    nuclear_count: conflicts. “third nuclear test” and “January 2016” do not fit together: the test of 6
    January 2016 was the fourth, and the third was on 12 February 2013.

    >>> review("North Korea carried out its fourth nuclear test in January 2016.")
    nuclear_count: holds. “fourth nuclear test” fits: the test of 6 January 2016 was the fourth.

A number with a beginning is counted from there, the year it names included.

    >>> review("The test in September 2016 was North Korea's second nuclear test that year.")
    nuclear_count: holds. “second nuclear test” fits: the test of 9 September 2016 was the fifth, and the
    second of 2016.

Silent where no day is told for the test itself, where the words speak of a
test to come, and on countries of which the shelf does not list every test.

Limits: a series of blasts on one day, as in 1998, is not counted apart.

Source: the catalogue's nuclear tests; `complete.csv` for whose it lists in full.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from lofted.checking import conflicts, holds
from lofted.facts import DAYS, Claim, Entry, Finding, Firmness, Moment, Named, Reading, Record, Span
from lofted.reference.history import complete
from lofted.reference.kinds import NUCLEAR
from lofted.reference.numbered import numbered
from lofted.reference.saying import day, ordinal
from lofted.reference.subjects import countries, country_before, row_evidence
from lofted.reference.tallies import ALONE, ALONE_SINCE, TESTERS, first_day, nuclear_tests
from lofted.reference.wording import sentences

CUES = ("nuclear", "atomic")

A_DAY = timedelta(days=1)  # a test in the morning in Asia is told under the day before elsewhere
BETWEEN = 20  # characters between a number and its date: ", conducted early in "
CLAUSE = 60  # characters before a number in which stand the words that make it a plan

_TEST = re.compile(
    r"\b(?:nuclear|atomic)[- ](?:(?:weapons?|device|bomb|underground)[- ])?(?:tests?|explosion|detonation|blast)\b",
    re.I,
)
_TESTED = re.compile(
    r"\b(?:nuclear|atomic)[- ](?:(?:weapons?|device|bomb)[- ])?(?:test(?:s|ed)?|explosion|detonation|blast)\b"
    r"|\b(?:tested|detonated|exploded|set off)\s(?:an?\s|its\s)?(?:nuclear|atomic)\s(?:weapon|device|bomb)\b",
    re.I,
)
_NUCLEAR = re.compile(r"\b(?:nuclear|atomic)\b", re.I)
_BARE = re.compile(r"(?:test|time|explosion|detonation|blast|such)?\s?(?:since|this|of|in|that|so|to|$)", re.I)
_OTHER = re.compile(r"sub-?critical|missile|rocket|hydrogen|thermonuclear|sanction|launch", re.I)
_PLANNED = re.compile(
    r"\b(?:could|may|might|would|will|possibl\w*|prepar\w*|plan\w*|expect\w*|likely|soon|threat\w*|ready|readiness|if|"
    r"imminent|ahead of|before|another|forthcoming|upcoming|consider\w*|fear\w*|suspect\w*|no)\b"
)  # in small letters: "In May 2009" is no plan
_RELATES = re.compile(
    r"\b(?:since|until|till|after|before|following|ahead of|from|by|despite)\s(?:the\s|early\s|late\s)?$", re.I
)
_APART = re.compile(
    r"[;:]|\b(?:after|following|since|before|despite|over|response|sanction\w*|resolution\w*|adopted|imposed|until|met|"
    r"first|second|third|fourth|fifth|said|told|warned|visit\w*|launch\w*|fired|missiles?|rockets?)\b",
    re.I,
)
_ON = re.compile(
    r"(?:,?\s(?:was|came|took place|(?:was )?conducted|(?:was )?held|(?:was )?carried out|was set off|"
    r"was detonated|happened|followed|back|earlier|only))?"
    r"(?:,|:|\s[–—-])?\s?(?:in|on|of|late in|early in)?\s?",
    re.I,
)
_SINCE = re.compile(r"\bsince\s(?:the\s\w+\s)?((?:19|20)\d\d)\b", re.I)
_OF_YEAR = re.compile(r"\b(?:this|that|the same)\syear\b|\bof the year\b|\b(?:in|of)\s((?:19|20)\d\d)\b", re.I)
_OTHER_SCOPE = re.compile(
    r"\b(?:in|within)\s(?:a|an|\w+)\s(?:row|days?|weeks?|months?|years?|decades?)\b|\bsince\b", re.I
)


@dataclass(frozen=True, slots=True)
class Told:
    """A number with the moment it is told for, and whether that stands right behind it."""

    claim: Claim
    moment: Moment
    behind: bool


def nuclear_count(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each number of a nuclear test that is told with a day against the list of tests."""
    taken: list[Span] = []
    for claim in reading.claims:
        if claim.aspect != "rank" or claim.quantity is None or not is_test(claim, reading):
            continue
        told = when(claim, reading)
        country = whose(claim, told, reading, record)
        tests = nuclear_tests(country, record)
        if told and tests and complete(record, f"{country}/nuclear-test", first_day(tests[0]), last_told(told.moment)):
            finding = judged(told, tests, reading)
            taken.append(claim.span)
            if finding:
                yield finding
    yield from by_day(reading, record, taken)


def by_day(reading: Reading, record: Record, taken: Sequence[Span]) -> Iterator[Finding]:
    """The numbers whose test is told of elsewhere: by the day of the report, or by a sentence before."""
    ranks = [claim for claim in reading.claims if claim.aspect == "rank" and claim.quantity and not claim.denied]
    ranks = ranks if _NUCLEAR.search(reading.article.text) else []
    told = [one for one in sentences(reading.article.text) if any(claim.span.meets(one) for claim in ranks)]
    for sentence in told:
        for one in numbered(sentence, reading, record):
            sure = [claim for claim in ranks if claim.span.meets(one.span)]
            tests = nuclear_tests(one.country, record) if one.kind == NUCLEAR else []
            if not sure or any(one.span.meets(other) for other in taken) or not tests:
                continue
            if complete(record, f"{one.country}/nuclear-test", first_day(tests[0]), one.when):
                start = datetime.combine(one.when, time())
                moment = Moment(start, start + A_DAY, "day", one.when.isoformat(), day(one.when))
                finding = judged(Told(sure[0], moment, behind=False), tests, reading)
                if finding:
                    yield finding


def whose(claim: Claim, told: Told | None, reading: Reading, record: Record) -> str:
    """The country whose test is told of: by the words, or by the year, since one alone has tested of late."""
    if told and last_told(told.moment).year >= ALONE_SINCE:
        return ALONE
    return country_before(reading.article, claim.span.end, countries(record, TESTERS)) or launcher(claim, reading)


def launcher(claim: Claim, reading: Reading) -> str:
    """The country whose test a sentence tells of, where only a short name stands in it: "the North"."""
    here = [one.value for one in reading.claims if one.aspect == "launcher" and one.sentence == claim.sentence]
    return next((one.entry for one in here if isinstance(one, Named) and one.entry in TESTERS), "")


def is_test(claim: Claim, reading: Reading) -> bool:
    """Whether a number counts nuclear tests: by its own words, or by those right before it."""
    before = reading.article.text[claim.sentence.start : claim.span.start]
    words, after = claim.told, before[-CLAUSE:]
    if claim.likelihood.words not in (Firmness.FLAT, Firmness.REPORTED) or claim.denied or _PLANNED.search(after):
        return False
    if _TEST.search(words):
        return not _OTHER.search(words)
    spoken = list(_TESTED.finditer(before))
    rest = words.partition(" ")[2]
    return bool(spoken and _BARE.match(rest) and not _OTHER.search(before[spoken[-1].start() :] + words))


def when(claim: Claim, reading: Reading) -> Told | None:
    """The moment told for the test itself: right behind its number, or else the only one in the clauses before."""
    text = reading.article.text
    moments = [one for one in reading.claims if one.sentence == claim.sentence and one.moment and one.moment.start]
    for one in moments:
        between = text[claim.span.end : one.span.start]
        if one.span.start >= claim.span.end and len(between) <= BETWEEN and _ON.fullmatch(between):
            assert one.moment is not None, "kept just above"
            return Told(claim, one.moment, behind=True)
    outside = [one for one in moments if not claim.span.covers(one.span)]
    precise = [one for one in outside if one.moment and one.moment.precision in (*DAYS, "month")]
    days = {one.moment.start.date() for one in precise if one.moment and one.moment.start}
    if len(days) != 1 or not all(free(one.span, claim, text) for one in precise):
        return None
    last = precise[-1].moment  # "Sunday's test of 3 September 2017": one day, told twice
    return Told(claim, last, behind=False) if last else None


def free(span: Span, claim: Claim, text: str) -> bool:
    """Whether nothing between a date and a number, or before the date, gives the date to something else."""
    related = _RELATES.search(text[claim.sentence.start : span.start])
    between = text[span.end : claim.span.start]
    return span.end <= claim.span.start and not related and not _APART.search(between)


def last_told(moment: Moment) -> date:
    """The first day of a told moment, up to which the list has to be whole."""
    assert moment.start is not None, "only asked of fixed moments"
    return moment.start.date()


def meets(moment: Moment, test: Entry) -> bool:
    """Whether a test fell into a told moment, give or take the day that a foreign clock adds to a day."""
    assert moment.start and moment.end, "only asked of fixed moments"
    slack = A_DAY if moment.precision not in ("month", "year") else timedelta(0)
    return moment.start.date() - slack <= first_day(test) < max(moment.end.date(), moment.start.date() + A_DAY) + slack


def judged(told: Told, tests: Sequence[Entry], reading: Reading) -> Finding | None:
    """The verdict on one number."""
    assert told.claim.quantity is not None, "given by nuclear_count"
    number, written = round(told.claim.quantity.bare.low), told.claim.told
    met = [place for place, test in enumerate(tests) if meets(told.moment, test)]
    evidence = [row_evidence(tests[place], f"{tests[place].name}, {tests[place].columns['date']}") for place in met]
    if not met:
        return no_such(told, tests, number) if told.behind else None
    scope = told.claim.told + reading.article.text[told.claim.span.end : told.claim.span.end + BETWEEN]
    for place in met:
        within = in_scope(scope, place, tests)
        if number == place + 1 or number == within or told.claim.quantity.said.high > number <= place + 1:
            fact = f"the test of {day(first_day(tests[place]))} was the {ordinal(place + 1)}"
            fact += f", and the {ordinal(number)} of {first_day(tests[place]).year}" if number != place + 1 else ""
            return holds(told.claim, reason=f"“{written}” fits: {fact}.", evidence=evidence)
    if _OTHER_SCOPE.search(scope) and in_scope(scope, met[-1], tests) is None:
        return None
    fact = ", ".join(f"the test of {day(first_day(tests[place]))} was the {ordinal(place + 1)}" for place in met)
    if number <= len(tests):
        fact += f", and the {ordinal(number)} was on {day(first_day(tests[number - 1]))}"
        evidence.append(row_evidence(tests[number - 1], tests[number - 1].name))
    reason = f"“{written}” and “{told.moment.written}” do not fit together: {fact}."
    right = f"as the {ordinal(met[-1] + 1)}"
    if _SINCE.search(scope) and in_scope(scope, met[-1], tests) == number + 1:
        right += ", or not counting the one in the year it starts from"
    return conflicts(told.claim, reason=reason, working=listed(tests), evidence=evidence, would_hold_if=right)


def in_scope(scope: str, place: int, tests: Sequence[Entry]) -> int | None:
    """Which number a test is of those since a year, or of its own year; None where the words set no such beginning."""
    since, year = _SINCE.search(scope), _OF_YEAR.search(scope)
    if not (since or year):
        return None
    start = int(since[1]) if since else int((year and year[1]) or first_day(tests[place]).year)
    return sum(1 for test in tests[: place + 1] if first_day(test).year >= start)


def no_such(told: Told, tests: Sequence[Entry], number: int) -> Finding | None:
    """No test is on the list for that day; the one of that number may be."""
    if not 0 < number <= len(tests) or told.moment.relative:
        return None
    test = tests[number - 1]
    on = day(first_day(test))
    reason = (
        f"“{told.claim.told}” and “{told.moment.written}” do not fit together: the {ordinal(number)} was on {on}, "
        "and no test is on record for that time."
    )
    evidence = [row_evidence(test, f"{test.name}, {test.columns['date']}")]
    return conflicts(told.claim, reason=reason, working=listed(tests), evidence=evidence, would_hold_if=f"as on {on}")


def listed(tests: Sequence[Entry]) -> list[str]:
    """The list that was counted."""
    return [f"{ordinal(place)}: {test.columns['date']}" for place, test in enumerate(tests, start=1)]
