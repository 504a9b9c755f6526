"""Was there a nuclear test on that day?

A country's tests are few, so that a day on which none was is a slip, most
often of the year.

    >>> review("North Korea carried out its first nuclear test on October 9, 2005.")
    nuclear_day: conflicts. No nuclear test of North Korea is on record for October 9, 2005: the first was on 9 October
    2006.

    >>> review("The nuclear test of January 6, 2017 was the North's fourth.")
    nuclear_day: conflicts. No nuclear test of North Korea is on record for January 6, 2017: the fourth was on 6 January
    2016.

    >>> review("North Korea carried out its first nuclear test on October 9, 2006.")

The tests were in the morning in Korea, when it was the evening before in America, so that this day depends.

    >>> review("Washington condemned the nuclear test that North Korea carried out on January 5, 2016.")
    nuclear_day: depends. January 5, 2016 is right by the clock of Washington; in Korea the test was on 6 January 2016.

Silent on tests to come, on other dates of the sentence (a vote, a reaction), where the number is told in a form that
`number_of_kind` holds, and on countries whose tests are not all listed.

Source: the catalogue's nuclear tests; `complete.csv` for whose it lists in full.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from lofted.checking import UNSURE, conflicts, depends
from lofted.facts import DAYS, Claim, Entry, Finding, Reading, Record, Verdict
from lofted.reference.days import Days, days_in, days_of, first_day, gap, on
from lofted.reference.history import complete
from lofted.reference.saying import ordinal
from lofted.reference.sentence import by_sentence
from lofted.reference.subjects import countries, country_before, row_evidence
from lofted.reference.tallies import TESTERS, nuclear_tests

ZONE = 1  # day; a foreign clock may be a day behind
COUNTRY = "north-korea"  # the one country of which the shelf lists every test

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TEST = r"(?:nuclear|atomic)\s(?:weapons?\s|bomb\s|device\s|underground\s)?(?:test|explosion|blast|detonation)"
_HELD = re.compile(  # the words between a test and its day
    rf"\b{_TEST}(?:,?\s(?:was|came|took\splace|was\sheld|(?:was\s)?(?:carried\sout|conducted)))?"
    r"(?:\s(?:at|near|in)\s(?:the\s)?[A-Z][\w-]+(?:\s(?:test\s)?site)?)?(?:,?\s(?:on|in|of)\s(?:the\s(?:morning\sof\s)?)?|,\s|:\s|\s\()"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?$",
    re.I,
)
_CARRIED = re.compile(
    rf"\b{_TEST}\s(?:that|which)\s(?:North\sKorea|Pyongyang|the\sNorth|the\sDPRK|it)\s(?:carried\sout|conducted|held)\s(?:on|in)\s$|"
    r"\b(?:tested|detonated|exploded|set\soff)\s(?:an?|its|the)\s(?:\w+\s){0,3}?(?:nuclear|atomic|hydrogen)\s(?:bomb|device|weapon|warhead)\s"
    r"(?:on|in)\s$",
    re.I,
)
_NOT = re.compile(
    r"\b(?:no|not|never|would|will|could|may|might|plan\w*|prepar\w*|next|since|before|until|sub-?critical|expect\w*|"
    r"feared|threat\w*|ready)\b"
)
_NUMBER = re.compile(r"\b(first|second|third|fourth|fifth|sixth)\b", re.I)
NUMBERS = ("first", "second", "third", "fourth", "fifth", "sixth")


def nuclear_day(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each day told right behind a nuclear test against the list of tests."""
    text, tests = reading.article.text, nuclear_tests(COUNTRY, record)
    for sentence, claims in by_sentence(reading.claims):
        counted = [one.told for one in claims if one.aspect in ("rank", "held_on") and _NUMBER.search(one.told)]
        numbers = any("test" in one for one in counted)  # these `number_of_kind` holds
        days = {one.span: one for one in claims if one.aspect in ("launch_date", "date") and told(one)}
        if len(days) != 1 or not tests:
            continue
        day = next(iter(days.values()))
        before, words = text[sentence.start : day.span.start], reading.article.quote(sentence)
        if not (_HELD.search(before) or _CARRIED.search(before)) or _NOT.search(words) or not named(reading, record):
            continue
        if country_before(reading.article, day.span.start, countries(record, others(record))) in (COUNTRY, ""):
            found = judged(day, words, tests, record)
            yield from (one for one in found if not numbers or one.verdict is Verdict.DEPENDS)


def told(claim: Claim) -> bool:
    """Whether a claim tells a day or a month with its year, as a fact."""
    moment = claim.moment
    firm = not claim.denied and claim.likelihood.words not in UNSURE
    return bool(moment and firm and moment.precision in (*DAYS, "month") and _YEAR.search(moment.written))


def others(record: Record) -> list[str]:
    """Every country that the shelf knows."""
    return [one.id for one in record.entries("country")]


def named(reading: Reading, record: Record) -> bool:
    """Whether the article speaks of the country, or of no other that has tested."""
    words = f"{reading.article.title} {reading.article.text}"
    if re.search(r"\bNorth Korea|\bDPRK\b|\bPyongyang\b|\b[Tt]he North\b", words):
        return True
    return country_before(reading.article, len(reading.article.text), countries(record, TESTERS)) == ""


def judged(claim: Claim, words: str, tests: Sequence[Entry], record: Record) -> Iterator[Finding]:
    """The verdict on one day."""
    day = days_of(claim.moment) if claim.moment else None
    first = first_day(tests[0])  # before the first one there was none
    if day is None or not complete(record, f"{COUNTRY}/nuclear-test", max(day[0], first), max(day[1], first)):
        return
    slack = ZONE if claim.moment and claim.moment.precision in DAYS else 0
    known = [(test, days) for test in tests if (days := days_in(test.columns["date"]))]
    for test, days in known:
        if slack and day[0] == day[1] == days[0] - timedelta(days=ZONE) and not (claim.moment and claim.moment.zone):
            reason = f"{claim.told} is right by the clock of Washington; in Korea the test was {on(days)}."
            evidence = [row_evidence(test, f"{test.name}, {test.columns['date']}")]
            yield depends(claim, reason=reason, on="the zone, which the text does not name", evidence=evidence)
    if any(gap(day, days) <= slack for _, days in known):
        return
    test, days, place = meant(day, words, known)
    reason = f"No nuclear test of North Korea is on record for {claim.told}: the {ordinal(place)} was {on(days)}."
    evidence = [row_evidence(test, f"{test.name}, {test.columns['date']}")]
    working = [f"{ordinal(at)}: {one.columns['date']}" for at, (one, _) in enumerate(known, start=1)]
    yield conflicts(claim, reason=reason, working=working, evidence=evidence, would_hold_if=f"as {on(days)}")


def meant(day: Days, words: str, known: Sequence[tuple[Entry, Days]]) -> tuple[Entry, Days, int]:
    """The test that is meant, and which it was: by its number, by its day in another year, or the nearest."""
    number = _NUMBER.search(words)
    place = NUMBERS.index(number[1].lower()) if number else -1
    if not 0 <= place < len(known):
        same = (at for at, (_, days) in enumerate(known) if (days[0].month, days[0].day) == (day[0].month, day[0].day))
        nearest = min(range(len(known)), key=lambda at: gap(day, known[at][1]))
        place = next(same, nearest)
    return (*known[place], place + 1)
