"""Were there so many launches or tests so far, of what is counted?

    >>> review("North Korea has fired seven ICBMs this year, Seoul said.", published="2023-12-20")
    number_so_far: conflicts. “seven ICBMs” this year does not fit: on record are five from 1 January 2023 to
    20 December 2023.

    >>> review("North Korea has fired five ICBMs this year, Seoul said.", published="2023-12-20")
    number_so_far: holds. “five ICBMs” this year fits: on record are five from 1 January 2023 to 20 December
    2023.

Nuclear tests are counted from the first on where the words name no beginning.

    >>> review("North Korea has carried out five nuclear tests.", published="2018-01-10")
    number_so_far: conflicts. “five nuclear tests” does not fit: on record are six from 9 October 2006 to 10
    January 2018.

Where the words leave open what is counted, a number below what is on record depends on that.

    >>> review("North Korea has launched eight missiles this year.", published="2022-11-19")
    number_so_far: depends. “eight missiles” this year is less than what is on record: launches of any kind
    are on the shelf for 34 days from 1 January 2022 to 19 November 2022.

Silent where no beginning of the count is told, where the words count something
narrower ("of this type", "all of them at night"), on floors that are met, and
where the shelf does not list in full what is counted.

Source: the catalogue's flights and nuclear tests; `complete.csv` for what it lists in full.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import inf

from lofted.checking import Answer, conflicts, depends, holds, weigh
from lofted.facts import Claim, Evidence, Figure, Finding, Interval, Named, Reading, Record, Span
from lofted.reference.days import first_day
from lofted.reference.history import complete, launch_evidence, uncertain
from lofted.reference.kind_told import country_of, names, plain_words
from lofted.reference.kinds import SALVOS, Done, kinds_in
from lofted.reference.lulls import Lull
from lofted.reference.saying import CARDINALS, day
from lofted.reference.subjects import country_before, row_evidence
from lofted.reference.tallies import nuclear_tests
from lofted.reference.wording import sentences

A_DAY = timedelta(days=1)  # a launch of the day of publication may be counted or not, by whatever clock
BEFORE = 30  # characters before a number: "has so far this year launched "
SHOWN = 3  # launches told as evidence at most; the working lists the rest
WORDS = ("no", *CARDINALS[:10])  # 10: up to "ten"

_DONE = re.compile(
    r"\b(?P<has>has|have)?(?:\s(?:now|so far|already|since|also|this year)){0,2}\s?\b"
    r"(?:launched|fired|tested|test-(?:fired|launched)|flown|conducted|carried out|held|staged)\s(?:a total of\s)?$",
    re.I,
)
_KIND = re.compile(
    r"^(?:at least |more than |over |some |about )?[\w-]+\s(?:"
    r"(?P<ICBM>(?:intercontinental[- ](?:range )?ballistic missile|ICBM)s?)|"
    r"(?P<IRBM>(?:intermediate-range (?:ballistic )?missile|IRBM)s?)|(?P<nuclear>nuclear|atomic)|"
    r"(?P<any>(?:ballistic )?missiles?|weapons|launches|firings))"
    r"(?:\s(?:weapons? )?(?:tests?|launch(?:es)?|firings?|explosions?|detonations?|blasts?))?$",
    re.I,
)
_SCOPE = re.compile(
    r"\s(?:(?P<now>(?:so far )?this year)|since (?:the (?:start|beginning) of )?(?P<since>(?:19|20)\d\d)|"
    r"in (?P<year>(?:19|20)\d\d))(?: alone| so far)?(?=\W*$|[.,;:!?)”\"]|\s[—–-])"
)
_NO_SCOPE = re.compile(r"(?=\W*$|[.;!?)”\"]|,\s(?:and|but|according|[A-Z]))")
_NARROWER = re.compile(
    r"\W{0,2}\s(?:all|both|each|every|of (?:which|them|this|that)|using|from|with|over|that|which|by|before|until|in|"
    r"mostly)\b"
)


_NUMBER = "two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}"
_TIMES = re.compile(  # "has now tried twice to …", "had set off five nuclear devices"
    r"\b(?:has|have|had)\s(?:(?:now|so\sfar|already|since)\s){0,2}(?P<verb>tried|attempted|failed|sent|fired|launched|tested|"
    r"flown|put|placed|set\soff|detonated|exploded|crossed|overflown)\s"
    rf"(?:(?P<what>(?:nuclear|atomic)\s\w+\s)?(?P<times>twice|thrice|(?:{_NUMBER})\stimes)\b|(?P<number>{_NUMBER})\s(?P<devices>(?:nuclear|atomic)\s(?:devices|weapons|bombs))\b)"
)
_SINCE = re.compile(
    r"\s(?:since\s(?:the\s(?:start|beginning)\sof\s)?(?:[A-Z][a-z]{2,8}\s)?(?P<year>(?:19|20)\d\d)|(?:so\sfar\s)?this\syear)\b"
)
_ASIDE = re.compile(
    r"\b(?:by|until|in|when)\s(?:[A-Z][a-z]{2,8}\s)?(?:19|20)\d\d\b|\bwhen\b|\bby then\b|\?"
)  # then, not now


@dataclass(frozen=True, slots=True)
class Scope:
    """From when to when is counted, and how the words put it."""

    begins: date
    ends: date
    words: str


def number_so_far(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each total of launches or nuclear tests against those on record."""
    for claim in reading.claims:
        kind = _KIND.match(claim.told) if claim.aspect == "count" and claim.quantity else None
        country = launcher(claim, reading, record) if kind else ""
        scope = scope_of(claim, kind, country, reading, record) if kind and country else None
        if kind and scope and kind["any"]:
            yield from of_any(claim, country, scope, record)
        elif kind and scope:
            yield from of_kind(claim, str(kind.lastgroup), country, scope, record)
    yield from by_times(reading, record)


def by_times(reading: Reading, record: Record) -> Iterator[Finding]:
    """Holds what a country is told to have done so many times against the times on record up to the report."""
    published, text = reading.article.published, reading.article.text
    for match in _TIMES.finditer(text) if published else ():
        sentence = next((one for one in sentences(text) if one.start <= match.start() < one.end), None)
        rest = re.split(r"[.;,]", text[match.end() : sentence.end])[0] if sentence else ""
        what = f"{match['verb']} {match['what'] or match['devices'] or ''} {_SINCE.sub(' ', rest)}"
        kind = next((one for one, _ in kinds_in(what)), None)
        if (
            published is None
            or sentence is None
            or kind is None
            or kind.id in SALVOS
            or _ASIDE.search(reading.article.quote(sentence))
        ):
            continue
        for _, found in kinds_in(what):
            what = what.replace(found[0], " ")
        one = Lull(Span(match.start(), match.end()), sentence, what)
        country, since = country_of(one, reading, record), _SINCE.search(rest)
        if not country or plain_words(what) - names(record) - {"there", "now", "off"}:
            continue
        begins = date(int(since["year"] or published.year), 1, 1) if since else date.min
        done = [each for each in kind.times(country, record) if begins <= each.day <= published + A_DAY]
        if done and kind.whole(country, max(done[0].day, begins), min(done[-1].day, published), record):
            yield from tallied(match, done, published, one.span)


def tallied(match: re.Match[str], done: Sequence[Done], published: date, span: Span) -> Iterator[Finding]:
    """The verdict on one number of times."""
    word = (match["times"] or match["number"]).lower().removesuffix(" times")
    number = {"twice": 2, "thrice": 3}.get(word) or (int(word) if word.isdigit() else WORDS.index(word))  # 3 times
    late = sum(1 for one in done if one.day >= published - A_DAY)
    least = min(sum(one.sure for one in done), len(done) - late)
    total = WORDS[len(done)] if len(done) < len(WORDS) else str(len(done))
    fact = f"on record are {total} up to {day(published)}, the last on {day(done[-1].day)}"
    working = [f"{place}: {one.day}" for place, one in enumerate(done, start=1)]
    evidence = [one.evidence for one in done[-SHOWN:]]
    words = f"“{match[0]}”"
    if number in (len(done), len(done) - late):
        yield holds(reason=f"{words} fits: {fact}.", working=working, evidence=evidence, spans=[span])
    elif least <= number < len(done):
        reason, on = f"{words} fits only if some are not counted: {fact}.", "whether all of these are counted"
        yield depends(reason=reason, on=on, working=working, evidence=evidence, spans=[span])
    else:
        reason = f"{words} does not fit: {fact}."
        how = f"as {total}"
        yield conflicts(reason=reason, would_hold_if=how, working=working, evidence=evidence, spans=[span])


def launcher(claim: Claim, reading: Reading, record: Record) -> str:
    """The country that is told to have launched, in the number's own sentence and with no other named after it."""
    here = (one for one in reading.claims if one.aspect == "launcher" and one.sentence == claim.sentence)
    before = {one.value.entry for one in here if one.span.end <= claim.span.start and isinstance(one.value, Named)}
    last = country_before(reading.article, claim.span.start, record.entries("country"))
    return last if last in before else ""


def scope_of(claim: Claim, kind: re.Match[str], country: str, reading: Reading, record: Record) -> Scope | None:
    """From when to when is counted; None where the words set no beginning, or count something narrower."""
    text, published = reading.article.text, reading.article.published
    done = _DONE.search(text[max(claim.sentence.start, claim.span.start - BEFORE) : claim.span.start])
    match = _SCOPE.match(text, claim.span.end)
    behind = text[match.end() if match else claim.span.end : claim.sentence.end]
    if done is None or _NARROWER.match(behind):
        return None
    if match and match["year"]:
        year = int(match["year"])
        ends = min(date(year, 12, 31), published or date.max)
        return Scope(date(year, 1, 1), ends, match[0])
    if published is None or not done["has"]:
        return None
    if match:
        return Scope(date(int(match["since"] or published.year), 1, 1), published, match[0])
    tests = nuclear_tests(country, record) if kind["nuclear"] else []
    return Scope(first_day(tests[0]), published, "") if tests and _NO_SCOPE.match(behind) else None


def of_kind(claim: Claim, kind: str, country: str, scope: Scope, record: Record) -> Iterator[Finding]:
    """The verdict where the words name what is counted, and the shelf lists it in full."""
    assert claim.quantity is not None, "given by number_so_far"
    subject = "nuclear-test" if kind == "nuclear" else kind
    if not complete(record, f"{country}/{subject}", scope.begins, scope.ends):
        return
    found = counted(kind, country, scope, record)
    latest = [one for one, _, _ in found if one >= scope.ends - A_DAY]
    within = len([one for one, _, _ in found if one <= scope.ends])
    sure = sum(1 for when, certain, _ in found if certain and when not in latest)
    fits = Figure(Interval(len(found) - len(latest), len(found)), Interval(min(sure, len(found)), len(found)))
    told = f"“{claim.told}”{scope.words}"
    total = WORDS[within] if within < len(WORDS) else str(within)
    fact = f"on record are {total} {span(scope)}{', the latest on the day before or that day' if latest else ''}"
    answer = Answer(
        holds=f"{told} fits: {fact}.",
        depends=f"{told} fits only if some are not counted: {fact}, those that failed or are disputed included.",
        conflicts=f"{told} does not fit: {fact}.",
        on="whether launches that failed or are disputed are counted",
        would_hold_if=f"as {total}",
    )
    working = [f"{place}: {when}" for place, (when, _, _) in enumerate(found, start=1)]
    yield weigh(
        claim.quantity, fits, claim, answer=answer, working=working, evidence=[one for _, _, one in found[-SHOWN:]]
    )


def counted(kind: str, country: str, scope: Scope, record: Record) -> list[tuple[date, bool, Evidence]]:
    """The days of what is counted, whether all parties count it, and the row that says so."""
    if kind == "nuclear":
        tests = [(first_day(one), True, row_evidence(one, one.name)) for one in nuclear_tests(country, record)]
        return [one for one in tests if scope.begins <= one[0] <= scope.ends + A_DAY]
    flights = (one for one in record.flights() if one.country == country and one.vehicle_class == kind)
    found = [one for one in flights if scope.begins <= one.day <= scope.ends + A_DAY]
    return [(one.day, not uncertain(one), launch_evidence(one)) for one in found]


def of_any(claim: Claim, country: str, scope: Scope, record: Record) -> Iterator[Finding]:
    """The verdict where the words leave open what is counted: a number below the days on record depends on it."""
    assert claim.quantity is not None, "given by number_so_far"
    flights = [one for one in record.flights() if one.country == country and scope.begins <= one.day <= scope.ends]
    days: Sequence[date] = sorted({one.day for one in flights})
    if claim.quantity.said.high == inf or claim.quantity.fair.high >= len(days):
        return
    shelf = f"launches of any kind are on the shelf for {len(days)} days {span(scope)}"
    reason = f"“{claim.told}”{scope.words} is less than what is on record: {shelf}."
    on = "what is counted: launches of one class, of ballistic missiles, or of any kind"
    yield depends(claim, reason=reason, on=on, evidence=[launch_evidence(flights[-1])])


def span(scope: Scope) -> str:
    """From when to when was counted, as a sentence has it."""
    return f"from {day(scope.begins)} to {day(scope.ends)}"
