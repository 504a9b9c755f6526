"""Was there a nuclear test on that day?

A country's tests are few, so that a day on which none was is a slip, most
often of the year.

    >>> review("North Korea carried out its first nuclear test on October 9, 2005.")
    nuclear_day: conflicts. The first nuclear test of North Korea was on 9 October 2006, and the words have it on
    9 October 2005.

    >>> review("The nuclear test of January 6, 2017 was the North's fourth.")
    nuclear_day: conflicts. No nuclear test of North Korea is on record for January 6, 2017: the fourth was on 6 January
    2016.

    >>> review("North Korea carried out its first nuclear test on October 9, 2006.")

The tests were in the morning in Korea, when it was the evening before in America, so that this day depends; the day
after it was on no clock.

    >>> review("Washington condemned the nuclear test that North Korea carried out on January 5, 2016.")
    nuclear_day: depends. The test was on 6 January 2016 at the site, 01:30 UTC; 5 January 2016 is right by the clock of
    Washington.

    >>> review("North Korea carried out a nuclear test on September 4, 2017.")
    nuclear_day: conflicts. The test was on 3 September 2017 at the site, 03:30 UTC, which is 4 September 2017 on no
    clock.

Silent on tests to come, on other dates of the sentence (a vote, a reaction), where the number is told in a form that
`number_of_kind` holds, and on countries whose tests are not all listed.

    >>> review("Japan condemned North Korea's nuclear test on September 4, 2017.")

Source: the catalogue's nuclear tests and their hours; `complete.csv` for whose it lists in full.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from lofted.checking import conflicts, depends, firm
from lofted.facts import DAYS, EAST, Claim, Entry, Finding, Reading, Record, Span
from lofted.reference.days import Days, as_told, days_in, days_of, first_day, from_now, gap, on, spare, tells_year
from lofted.reference.history import complete
from lofted.reference.saying import day, ordinal
from lofted.reference.sentence import by_sentence
from lofted.reference.subjects import countries, country_before, row_evidence
from lofted.reference.tallies import TESTERS, nuclear_tests
from lofted.reference.tied import tied
from lofted.told.nuclear_turn import Alone, days_listed, told_alone, told_in_lists, told_in_turn
from lofted.told.numbered import SENSED, numbered

FIELD = "nuclear tests"

UTC, WASHINGTON = ZoneInfo("UTC"), ZoneInfo("America/New_York")
COUNTRY = "north-korea"  # the one country of which the shelf lists every test
NEAR = 100  # characters between a test and its day; some sixteen words

_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
_TODAY = re.compile(r"yesterday|today|this morning|last night|tonight", re.I)
_TEST = re.compile(
    r"\b(?:nuclear|atomic|thermonuclear|hydrogen[- ]bomb)\s(?:weapons?\s|bomb\s|device\s|underground\s)?"
    r"(?:test|explosion|blast|detonation)(?!s|\s(?:site|ban|ground|moratorium|-))\b|"
    r"\b(?:tested|detonated|exploded|set\soff)\s(?:an?|its|the)\s(?:\w+\s){0,3}?"
    r"(?:nuclear|atomic|hydrogen)\s(?:bomb|device|weapon|warhead)\b|"
    r"\b(?:artificial|man-made|manmade|explosive)\s(?:earthquake|quake|tremor|seismic\swave)s?\b[^.;]{0,40}?\b(?:Punggye-ri|Kilju|Korea)\b|"
    r"\btest\sof\s(?:an?|its|the)\s(?:\w+\s){0,2}?(?:nuclear|atomic|hydrogen)\s(?:bomb|device|warhead)\b",
    re.I,
)
_QUAKE = re.compile(r"(?:artificial|man-?made|explosive)\s", re.I)
_SITE = re.compile(r"\b(?:quake|earthquake|tremor)\b[^.;]{0,40}?\b(?:Punggye-ri|Kilju|North\sKorea)\b")
_CARRIED = f"""
carried out conducted held staged detonated exploded set off tested performed marked celebrated announced underground
first second third fourth fifth sixth
anniversary founding nuclear kept its state country with one more claimed another site test morning successful
powerful thermonuclear hydrogen bomb quake {SENSED}
"""
_CARRIED_WORDS = frozenset(_CARRIED.split())
_RELATES = re.compile(
    r"\b(?:since|before|after|until|till|by|following|ahead\sof)\s(?:the\s)?(?:early\s|late\s)?$", re.I
)
_REACTS = re.compile(
    r"\b(?:condemn\w*|denounc\w*|protest\w*|react\w*|respon\w*|discuss\w*|m[ae]t|meet\w*|sa(?:id|ys)|call\w*|confirm\w*|"
    r"report\w*|sanction\w*|adopt\w*|vot\w*|critici[sz]\w*|deplor\w*)\b|\banniversary\sof\b[^,]{0,20}$"
)
_NEXT_DEED = re.compile(  # "withdrew in January 2003 and carried out its first test": the day is the deed's before
    r",?\s(?:and|but|then)\s(?:(?:has|had|then|later|finally|also)\s){0,2}(?:carried|conducted|held|tested|set|staged|detonated|exploded|performed)\b"
)
_OWN = re.compile(r"\bof\s(?:the\s)?(?:\w+day,?\s)?$|\b(?:that|which)\b")  # "condemned the test of 3 September"
_NOT = re.compile(
    r"\b(?:no|not|never|would|will|could|may|might|plan(?:s|n\w+)?|prepar\w*|next|since|before|until|sub-?critical|expect\w*|"
    r"feared|threat\w*|ready)\b"
)
_RIGHT_BEHIND = re.compile(r"\s(?:of|on|from)\s(?:\w+day,?\s)?")
_SINCE = re.compile(r"\bsince\s(?:19|20)\d\d\b")  # counts tests and dates none
_NUMBER = re.compile(r"\b(first|second|third|fourth|fifth|sixth)\b", re.I)
NUMBERS = ("first", "second", "third", "fourth", "fifth", "sixth")


def nuclear_day(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each day told of a nuclear test against the list of tests."""
    tests = nuclear_tests(COUNTRY, record)
    told: set[Span] = set()  # days that are held by their number
    if tests and named(reading, record):
        for alone in (*told_in_turn(reading), *told_alone(reading, tests), *told_in_lists(reading, tests)):
            whose = country_before(reading.article, alone.day.span.start, countries(record, TESTERS))
            if alone.day.span not in told and firm(alone.day) and whose in (COUNTRY, ""):
                told.add(alone.day.span)
                yield from of_place(alone, tests, record)
        for row in days_listed(reading):
            yield from of_row([one for one in row if one.span not in told and firm(one)], tests, record)
            told.update(one.span for one in row)
    for sentence, claims in by_sentence(reading.claims):
        days = {one.span: one for one in claims if one.aspect in ("launch_date", "date") and is_day(one)}
        days = {span: one for span, one in days.items() if span not in told}
        words = reading.article.quote(sentence)
        if not days or not tests or _NOT.search(_SINCE.sub("", words)) or not named(reading, record):
            continue
        if len(days) > 1:
            yield from of_several(list(days.values()), words, sentence, tests, reading, record)
            continue
        claim = next(iter(days.values()))
        counted = [one.told for one in claims if one.aspect in ("rank", "held_on") and one.span < claim.span]
        numbers = any("test" in one and _NUMBER.search(one) for one in counted)
        numbers = numbers and any(numbered(sentence, reading, record))  # these `number_of_kind` holds
        if not of_a_test(claim, words, sentence):
            continue
        whose = country_before(reading.article, claim.span.start, countries(record, others(record)))
        if whose in (COUNTRY, "") or _SITE.search(words):  # "Seoul recorded an artificial quake at Punggye-ri"
            beside = list(by_clock(claim, tests, record))
            yield from beside or (() if numbers else judged(claim, words, tests, record))


def of_place(alone: Alone, tests: Sequence[Entry], record: Record) -> Iterator[Finding]:
    """The verdict on the time of a test that is told by its number or its order alone: "The fourth was in January"."""
    test = tests[alone.place]
    told, days = days_of(alone.day.moment) if alone.day.moment else None, days_in(test.columns["date"])
    if told is None or days is None or not gap(told, days):
        return
    if gap(told, days) == 1 and told[0] == told[1]:
        yield from by_clock(alone.day, [test], record)
        return
    reason = (
        f"The {ordinal(alone.place + 1)} nuclear test of North Korea was {on(days)}, and the words have it {on(told)}."
    )
    evidence = [row_evidence(test, f"{test.name}, {test.columns['date']}")]
    yield conflicts(alone.day, reason=reason, evidence=evidence, would_hold_if=f"as {on(days)}")


def of_row(row: Sequence[Claim], tests: Sequence[Entry], record: Record) -> Iterator[Finding]:
    """The verdicts on the days of a row that are no test's, where others of the row are."""
    days = [found for one in tests if (found := days_in(one.columns["date"]))]
    off = [one for one in row if one.moment and (told := days_of(one.moment)) and all(gap(told, day) for day in days)]
    for claim in off if len(off) < len(row) - len(off) else ():
        beside = list(by_clock(claim, tests, record))
        yield from beside or judged(claim, "", tests, record)


def of_several(
    days: Sequence[Claim], words: str, sentence: Span, tests: Sequence[Entry], reading: Reading, record: Record
) -> Iterator[Finding]:
    """The verdicts on those of several days that stand right behind a test, where they are another clock's."""
    for claim in days:
        before = words[: claim.span.start - sentence.start]
        test = max((one.end() for one in _TEST.finditer(before)), default=None)
        if test is None or not _RIGHT_BEHIND.fullmatch(before[test:]) or _RELATES.search(before):
            continue
        if country_before(reading.article, claim.span.start, countries(record, others(record))) in (COUNTRY, ""):
            yield from by_clock(claim, tests, record)


def of_a_test(claim: Claim, words: str, sentence: Span) -> bool:
    """Whether a day is that of a test: in either order, with no other deed between, and not that of a reaction."""
    begin, end = claim.span.start - sentence.start, claim.span.end - sentence.start
    for test in _TEST.finditer(words):
        ahead = test.end() <= begin
        between = words[test.end() : begin] if ahead else words[end : test.start()]
        if len(between) > NEAR or not tied(between.removeprefix(":"), _CARRIED_WORDS) or _RELATES.search(words[:begin]):
            continue
        if not ahead and _NEXT_DEED.match(between):
            continue
        measured = _QUAKE.match(test[0])  # whatever is said before: a quake is recorded when it comes
        if (
            measured
            or not _REACTS.search(words[: test.start()] if ahead else between)
            or (ahead and _OWN.search(between))
        ):
            return True
    return False


def is_day(claim: Claim) -> bool:
    """Whether a claim tells a day, or a month with its year, as a fact."""
    moment = claim.moment
    if moment is None or not firm(claim):
        return False
    if moment.relative and _TODAY.fullmatch(moment.written):
        return True  # as a day that only another clock has
    if not _MONTH.search(moment.written) and not from_now(moment):
        return False
    return moment.precision in DAYS or (moment.precision == "month" and tells_year(moment))


def others(record: Record) -> list[str]:
    """Every country that the shelf knows."""
    return [one.id for one in record.entries("country")]


def named(reading: Reading, record: Record) -> bool:
    """Whether the article speaks of the country, or of no other that has tested."""
    words = f"{reading.article.title} {reading.article.text}"
    if re.search(r"\bNorth Korea|\bDPRK\b|\bPyongyang\b|\b[Tt]he North\b", words):
        return True
    return country_before(reading.article, len(reading.article.text), countries(record, TESTERS)) == ""


def by_clock(claim: Claim, tests: Sequence[Entry], record: Record) -> Iterator[Finding]:
    """The verdict on a day beside that of a test at its site."""
    told = days_of(claim.moment) if claim.moment and claim.moment.precision in DAYS and not claim.moment.zone else None
    test = next((one for one in tests if told and abs((first_day(one) - told[0]).days) == 1), None)
    hours = [one for one in record.entries("blast") if test and one.columns["test"] == test.id]
    hour = next((one.columns["low"] for one in hours if one.columns["what"] == "hour"), None)
    if told is None or test is None or hour is None:
        return
    instant = datetime.fromisoformat(hour).replace(tzinfo=UTC)
    fact = f"The test was on {day(first_day(test))} at the site, {instant:%H:%M} UTC"
    evidence = [row_evidence(test, f"{test.name}, {test.columns['date']}")]
    if told[0] > (instant + EAST).date():
        right = f"as {day(first_day(test))}"
        reason = f"{fact}, which is {day(told[0])} on no clock."
        yield conflicts(claim, reason=reason, evidence=evidence, would_hold_if=right)
        return
    there = told[0] == instant.astimezone(WASHINGTON).date()
    reason = f"{fact}; {day(told[0])} is right by the clock of Washington." if there else f"{fact}."
    yield depends(claim, reason=reason, on="the zone, which the text does not name", evidence=evidence)


def judged(claim: Claim, words: str, tests: Sequence[Entry], record: Record) -> Iterator[Finding]:
    """The verdict on a day, told with its year, on which no test was."""
    told, first = days_of(claim.moment) if claim.moment else None, first_day(tests[0])  # before the first was none
    if told is None or not (claim.moment and tells_year(claim.moment)):
        return
    known = [(test, days) for test in tests if (days := days_in(test.columns["date"]))]
    listed = complete(record, f"{COUNTRY}/nuclear-test", max(told[0], first), max(told[1], first))
    if not listed or any(gap(told, days) <= spare(claim.moment) for _, days in known):
        return
    test, days, place = meant(told, words, known)
    reason = (
        f"No nuclear test of North Korea is on record for {as_told(claim, told)}: the {ordinal(place)} was {on(days)}."
    )
    evidence = [row_evidence(test, f"{test.name}, {test.columns['date']}")]
    working = [f"{ordinal(at)}: {on(days)}" for at, (_, days) in enumerate(known, start=1)]
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
