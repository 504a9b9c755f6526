"""Which nuclear test was it, where the number stands apart from its noun?

    >>> review("The nuclear test of 6 January 2016 was the third.")
    nuclear_nth: conflicts. “third” and “6 January 2016” do not fit together: the nuclear test of 6 January 2016 was
    the fourth, and the third was on 12 February 2013.

    >>> review("3 September 2017: the fifth nuclear test.")
    nuclear_nth: conflicts. “fifth” and “3 September 2017” do not fit together: the nuclear test of 3 September 2017
    was the sixth, and the fifth was on 9 September 2016.

A number with a beginning is counted from there, and one of its year within it.

    >>> review("The nuclear test of 9 September 2016 was the second that year.")

A time since the last one is held against the list too.

    >>> review("A seventh nuclear test would be the first since 2016.", published="2023-02-10")
    nuclear_nth: conflicts. The nuclear test before 10 February 2023 was on 3 September 2017, and the words have the
    last one in 2016.

Silent where more than one day or number is told, on plans but for what they are counted from, and on what
`nuclear_count` asks.

Source: the catalogue's nuclear tests; `complete.csv` for whose it lists in full.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from lofted.checking import conflicts
from lofted.facts import DAYS, Claim, Entry, Finding, Reading, Record, Span
from lofted.reference.days import Days, days_of, gap, on
from lofted.reference.history import complete
from lofted.reference.saying import CARDINALS, ORDINALS, day, ordinal
from lofted.reference.sentence import by_sentence
from lofted.reference.subjects import row_evidence
from lofted.reference.tallies import ALONE, first_day, nuclear_tests, who_tested
from lofted.reference.tied import flatly, tied

CUES = ("nuclear", "atomic", "hydrogen")

NUMBERS = ORDINALS[:7]  # 7: up to "seventh"
SMALL_NUMBERS = ("zero", *CARDINALS[:11])  # 11: up to "eleven"
ZONE = 1  # day; a foreign clock may be a day behind
NEWS = 14  # days; ours: so long a test is the one that the news tells of

_KIND = re.compile(
    r"\b(?:nuclear|atomic|hydrogen[- ]bomb|thermonuclear)[\s-](?:[\w-]+\s){0,2}?"
    r"(?:tests?|devices?|bombs?|explosions?|blasts?|detonations?)\b",
    re.I,
)
_NTH = re.compile(
    r"\b(?P<nth>first|second|third|fourth|fifth|sixth|seventh|[1-7](?:st|nd|rd|th))(?P<rest>(?:\sand\s[a-z]+)?"
    r"(?:\s(?:such|known|underground|successful))?(?:\s(?:nuclear|atomic|bomb|weapons?|device|underground)){0,3}(?:\s(?:test|explosion|blast|detonation|device|bomb))?)"
    r"(?=[,.;:)]|$|\s(?:since|in|on|of|by|ever|so\sfar|and|after|at|was|took|came|was|that|this)\b)",
    re.I,
)
_OF_SCOPE = re.compile(
    r"(?:\s\w+)?\s(?:that|this|the|of\sthe|in\sthe\ssame|of\sthat)\s(?:same\s)?year\b|\s(?:in|within)\s(?:a|\w+)\s(?:years?|months?|decades?|weeks?|row)\b|\safter\b|\sunder\b",
    re.I,
)
_SINCE = re.compile(r"\bsince\s(?:the\s(?:test|one|blast)\s(?:of|in)\s)?(?:[A-Z][a-z]+\s)?(?P<year>(?:19|20)\d\d)\b")
_FIRST_SINCE = re.compile(r"\bfirst\s(?:[\w-]+\s){0,3}?since\s$", re.I)
_ONLY_SINCE = re.compile(r"first\s(?:[\w-]+\s){0,3}?since\b", re.I)  # the first since then is no first
_BLAST = re.compile(r"\b(?:test|blast|explosion|detonation)\b")
_NEWS = re.compile(
    r"\b(?:It|This|That|day['’]s\s(?:[\w-]+\s){0,2}?(?:test|blast|explosion|detonation))(?:\s(?:was|is|marked|marks)|,)\s"
)
_IN_YEARS = re.compile(r"\s(?:in|within)\s(?:(?P<digits>\d{1,2})|(?P<word>\w+))\syears\b")
_OTHER = re.compile(
    r"\b(?:missiles?|rockets?|satellites?|ICBMs?|launch\w*|sanctions?|resolutions?|sub-?critical|Security\sCouncil)\b"
)
_DEED = """
nuclear test tests tested blast explosion device bomb weapons weapon underground conducted carried out marked country's
country’s atomic last set off what hydrogen exploded detonated detonation powerful successful successfully
"""
_DEED_WORDS = frozenset(_DEED.split())


def nuclear_nth(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each number that stands apart from its test against the list."""
    tests, text = nuclear_tests(ALONE, record), reading.article.text
    for sentence, claims in by_sentence(reading.claims):
        words = reading.article.quote(sentence)
        if (
            not tests
            or not (_KIND.search(words) or (_BLAST.search(words) and _KIND.search(text)))
            or who_tested(reading, sentence, record) != ALONE
        ):
            continue
        told = list({one.span: one for one in claims if one.moment and days_of(one.moment)}.values())
        yield from since_when(told, text, tests, reading.article.published)
        nths = list(_NTH.finditer(words))
        if nths and flatly(words) and not _OTHER.search(words):
            yield from in_the_news(nths[0], words, sentence, told, tests, reading.article.published)
        if len(nths) != 1 or not flatly(words) or _OTHER.search(words) or _ONLY_SINCE.match(words, nths[0].start()):
            continue
        days = [one for one in told if one.moment and one.moment.precision in DAYS]
        firm = days or [one for one in told if one.moment and one.moment.precision == "month"]
        told = firm or told
        told = [one for one in told if not re.search(r"\bsince\s(?:\w+\s)?$", text[sentence.start : one.span.start])]
        if len({one.span for one in told}) == 1 and not counted_elsewhere(nths[0], told[0], claims, sentence):
            yield from judged(nths[0], words, told[0], sentence, tests, record)


def in_the_news(
    nth: re.Match[str], words: str, sentence: Span, told: Sequence[Claim], tests: Sequence[Entry], on_day: date | None
) -> Iterator[Finding]:
    """The verdict on the number of the test that the news of these days tells of: "It was the North's fourth"."""
    before = [one for one in tests if on_day and 0 <= (on_day - first_day(one)).days <= NEWS]
    if (
        not before
        or not _NEWS.search(words[: nth.start()])
        or any(one.moment and not one.moment.relative for one in told)
    ):
        return
    place, number = tests.index(before[-1]) + 1, place_in(nth["nth"])
    within = _IN_YEARS.match(words, nth.end())
    year = first_day(before[-1]).year
    years = int(within["digits"]) if within and within["digits"] else word_number(within["word"] if within else "")
    since = {place_since(tests, place - 1, year - years)} if years else set()
    of_year = {place_since(tests, place - 1, year)} if _OF_SCOPE.match(words, nth.end()) and not years else set()
    if number in {place} | since | of_year or (_OF_SCOPE.match(words, nth.end()) and not (since or of_year)):
        return
    one = before[-1]
    reason = f"“{nth['nth']}” does not fit: the nuclear test of {day(first_day(one))} was the {ordinal(place)}."
    evidence = [row_evidence(one, f"{one.name}, {one.columns['date']}")]
    spans = [Span(sentence.start + nth.start(), sentence.start + nth.end())]
    yield conflicts(reason=reason, evidence=evidence, spans=spans, would_hold_if=f"as the {ordinal(place)}")


def counted_elsewhere(nth: re.Match[str], day: Claim, claims: Sequence[Claim], sentence: Span) -> bool:
    """Whether the number stands with its noun beside a day or a month, as `nuclear_count` reads it."""
    at = sentence.start + nth.start()
    noun = any(one.aspect == "rank" and one.span.start == at and _KIND.search(one.told) for one in claims)
    behind = 0 <= day.span.start - sentence.start - nth.end() <= len(", on ")
    precise = {one.span for one in claims if one.moment and one.moment.precision in (*DAYS, "month")}
    before = day.span.end <= at and len(precise) == 1 and day.moment is not None and day.moment.precision != "year"
    return noun and (behind or (before and day.span.start != sentence.start) or months(day, nth, sentence))


def months(day: Claim, nth: re.Match[str], sentence: Span) -> bool:
    """Whether a month or a day leads the sentence without a colon: "May 2009 was the first nuclear test"."""
    head = day.span.start == sentence.start and day.moment is not None and day.moment.precision != "year"
    return head and ":" not in nth.string[: nth.start()]


def judged(
    nth: re.Match[str], words: str, day_told: Claim, sentence: Span, tests: Sequence[Entry], record: Record
) -> Iterator[Finding]:
    """The verdict on one number and one day."""
    begin, end = day_told.span.start - sentence.start, day_told.span.end - sentence.start
    between = words[end : nth.start()] if end <= nth.start() else words[nth.end() : begin]
    if end > nth.start() and begin < nth.end():
        return
    head = begin == 0 and re.match(r":\s", between)
    if not tied(between.removeprefix(": ") if head else between, _DEED_WORDS) or _OF_SCOPE.match(words, nth.end()):
        return
    when = days_of(day_told.moment) if day_told.moment else None
    if when is None or not complete(
        record, f"{ALONE}/nuclear-test", first_day(tests[0]), max(when[0], first_day(tests[0]))
    ):
        return
    met = [
        place
        for place, one in enumerate(tests)
        if gap(when, (first_day(one), first_day(one))) <= (ZONE if when[0] == when[1] else 0)
    ]
    number = place_in(nth["nth"])
    since = _SINCE.search(words, nth.end())
    places = {place + 1 for place in met} | {place_since(tests, place, int(since["year"])) for place in met if since}
    if not met and (when[1] - when[0]).days <= 31 and 0 < number <= len(tests):  # days; a month
        yield no_such(number, nth, day_told, tests, sentence)
    if not met or number in places or ((when[1] - when[0]).days > 31 and len(met) > 1):  # days; a year with two of them
        return
    one = tests[met[-1]]
    own = f"the nuclear test of {day(first_day(one))} was the {ordinal(met[-1] + 1)}"
    evidence = [row_evidence(one, f"{one.name}, {one.columns['date']}")]
    other = ""
    if number <= len(tests):
        other = f", and the {ordinal(number)} was on {day(first_day(tests[number - 1]))}"
        evidence.append(row_evidence(tests[number - 1], tests[number - 1].name))
    reason = f"“{nth['nth']}” and “{day_told.told}” do not fit together: {own}{other}."
    spans = [Span(sentence.start + nth.start(), sentence.start + nth.end()), day_told.span]
    yield conflicts(reason=reason, evidence=evidence, spans=spans, would_hold_if=f"as the {ordinal(met[-1] + 1)}")


def no_such(number: int, nth: re.Match[str], day_told: Claim, tests: Sequence[Entry], sentence: Span) -> Finding:
    """That no test was on that day, and the one of that number on another."""
    test = tests[number - 1]
    when = day(first_day(test))
    reason = (
        f"“{nth['nth']}” and “{day_told.told}” do not fit together: no nuclear test is on record for that time, and "
        f"the {ordinal(number)} was on {when}."
    )
    evidence = [row_evidence(test, f"{test.name}, {test.columns['date']}")]
    spans = [Span(sentence.start + nth.start(), sentence.start + nth.end()), day_told.span]
    return conflicts(reason=reason, evidence=evidence, spans=spans, would_hold_if=f"as {when}")


def word_number(word: str) -> int:
    """A small number told as a word; 0 for any other word."""
    return SMALL_NUMBERS.index(word) if word in SMALL_NUMBERS else 0


def place_in(told: str) -> int:
    """The number that a word tells."""
    return int(told[0]) if told[0].isdigit() else NUMBERS.index(told.lower()) + 1


def place_since(tests: Sequence[Entry], place: int, year: int) -> int:
    """Which test it is of those since a year."""
    return sum(1 for one in tests[: place + 1] if first_day(one).year >= year)


def since_when(told: Sequence[Claim], text: str, tests: Sequence[Entry], published: date | None) -> Iterator[Finding]:
    """The verdict on the last test before the report, told as that since which there was none."""
    for one in told:
        when = days_of(one.moment) if one.moment else None
        before = [test for test in tests if published is None or first_day(test) < published]
        clause = text[max(0, one.sentence.start) : one.span.start]
        if when is None or not published or not before or not _FIRST_SINCE.search(clause) or _OTHER.search(clause):
            continue
        last = first_day(before[-1])
        fresh = (published - last).days <= 31 and len(before) > 1  # days; the report may be of that very test
        known = [last, first_day(before[-2])] if fresh else [last]
        if not any(gap(when, (at, at)) <= ZONE for at in known):
            yield missed(one, when, before[-1], published)


def missed(claim: Claim, when: Days, test: Entry, published: date) -> Finding:
    """That the last test was on another day than the words have it."""
    last = (first_day(test), first_day(test))
    reason = f"The nuclear test before {day(published)} was {on(last)}, and the words have the last one {on(when)}."
    evidence = [row_evidence(test, f"{test.name}, {test.columns['date']}")]
    return conflicts(
        reason=reason, evidence=evidence, spans=[claim.span], would_hold_if=f"since {on(last).removeprefix('on ')}"
    )
