"""Has there been none for so long, up to the report?

    >>> review("There has been no North Korean nuclear test for ten months.", published="2018-05-04")
    silence: conflicts. “no North Korean nuclear test for ten months” is longer than the time that had passed: the
    last nuclear test was on 3 September 2017, 243 days before 4 May 2018.

    >>> review("North Korea has not fired an ICBM for five years.", published="2021-03-20")
    silence: conflicts. “has not fired an ICBM for five years” is longer than the time that had passed:
    the last ICBM flight was on 29 November 2017, 1,207 days before 20 March 2021.

    >>> review("It has been nine years since North Korea's last nuclear test.", published="2024-10-20")
    silence: conflicts. “It has been nine years since North Korea's last nuclear test” is longer than the
    time that had passed: the last nuclear test was on 3 September 2017, 2,604 days before 20 October
    2024.

    >>> review("It has been seven years since North Korea's last nuclear test.", published="2024-10-20")
    silence: holds. “It has been seven years since North Korea's last nuclear test” fits: the last nuclear
    test was on 3 September 2017, 2,604 days before 20 October 2024.

So is a nuclear test to come that is told as the first in so many years.

    >>> review("North Korea is preparing its first nuclear test in two years.", published="2022-03-27")
    silence: conflicts. “its first nuclear test in two years” does not fit: the last nuclear test was on 3 September
    2017, 1,666 days (4.6 years) before 27 March 2022.

    >>> review("North Korea is preparing its first nuclear test in more than four years.", published="2022-03-27")

Silent on a report without a day, on a time shorter than what has passed, on what had not been done until then, and on
what is narrower than a kind of launch.

    >>> review("North Korea had not fired an ICBM for two years.", published="2021-03-20")

Source: the catalogue's flights and nuclear tests, and the calendar.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from lofted.checking import conflicts, depends, holds
from lofted.facts import DAYS, Finding, Quantity, Reading, Record, Span, Verdict, compare
from lofted.reference.days import days_of
from lofted.reference.history import days_apart, went_by
from lofted.reference.kinds import ANY, NUCLEAR, Done, Kind, kinds_in
from lofted.reference.saying import ago, day, number
from lofted.reference.sentence import said_by
from lofted.reference.subjects import countries, country_before
from lofted.reference.tallies import ALONE, TESTERS
from lofted.reference.wording import sentences
from lofted.told.kind import country_of, kind_of
from lofted.told.lulls import PERIOD, Lull, lulls, period

FIELD = "days and clocks"
CUES = ("month", "year", "week", "decade", "nuclear")
JUST = timedelta(days=3)  # days; ours: a launch so shortly before the report is the one that ends the silence

NEWS = timedelta(days=60)  # ours: so long after a test its own report may still be told
QUARTER = timedelta(days=91)  # of a year; ours: so much more than has passed is told only by rounding up
SOON = timedelta(days=365)  # ours: so far ahead a test that is being prepared can be

_PLANNED = re.compile(  # as told by officials: "is preparing", "could hold", "a test would be"
    r"\b(?:prepar\w+|could|may|might|would|will|plan\w*|ready\w*|readying|about\sto|set\sto|likely|soon|near|nears|nearing|imminent|expected|"
    r"poised|to\s(?:hold|carry\sout|conduct|stage))\b"
)
_DID = r"(?:(?:test-)?(?:fired|launched)|tested|flown|conducted|carried\sout|held|staged|sent)"
_FORMS = (
    re.compile(  # "no nuclear test for ten months", "has held no test in a year", "no launches or tests in 8 months"
        rf"\b[Nn]o\s(?P<what>(?:[\w’'-]+\s){{1,7}}?)(?:for|in)\s(?:the\s(?:past|last)\s)?{PERIOD}"
    ),
    re.compile(  # "has not fired a missile for nine months"
        rf"\bha(?:s|ve)\s(?:not|never)\s(?:yet\s)?{_DID}\s(?P<what>(?:[\w’'-]+\s){{1,7}}?)(?:for|in)\s(?:the\s(?:past|last)\s)?{PERIOD}"
    ),
    re.compile(  # "eight months without a rocket launch or a nuclear test"
        rf"\b{PERIOD}\swithout\s(?:any\s)?(?P<what>(?:[\w’'-]+)(?:\s[\w’'-]+){{0,7}}?)(?=[,.;)]|\s(?:on|in|when|he|she|it)\b|$)"
    ),
    re.compile(  # "it has been nine years since the North's last nuclear test"
        rf"\b[Ii]t\s(?:has\sbeen|is\snow|is)\s{PERIOD}\ssince\s(?P<what>(?:[\w’'.-]+\s){{1,4}}?last\s[\w’'-]+(?:\s[\w’'-]+){{0,4}}?)(?=[,.;)]|\s(?:on|in|and|when)\b|$)"
    ),
)
_PAST = re.compile(
    r"\b(?:had|was|were|until|before|ended|ending|broke|breaking|after|would|will|could|if|unless|whether)\b"
)
_ANY = re.compile(r"\b(?:missiles?|rockets?|(?:test\s)?launch(?:es)?|tests?)(?:\s(?:launch(?:es)?|tests?|firings?))?\b")
_NARROW = re.compile(
    r"\b(?:engine|cruise|hypersonic|successful|major|new|solid|submarine|artillery|space|long-range|spy|of\sthis|US|U\.S|"
    r"American|significant|known|further|over|into|from|such|static|ground|flight)\b"
)
_ROCKET = re.compile(r"(?:any\s|a\s|no\s)?rocket\s(?:launch(?:es)?|tests?)")  # since some day, of a missile too
_OR = re.compile(r"\s(?:or|and|nor)\s(?:any\s|an?\s|no\s)?")


def silence(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each time without a launch or a test against the last on record before the report."""
    for sentence in sentences(reading.article.text):
        words = reading.article.quote(sentence)
        for form in _FORMS:
            for match in form.finditer(words):
                now = as_of(sentence, reading)
                if now and not _PAST.search(words[: match.start()]) and not _NARROW.search(match["what"]):
                    yield from judged(match, sentence, now, reading, record)
        for one in lulls(sentence, reading) if _PLANNED.search(words) else ():
            if (one.period or one.since) and kinds_in(one.what)[:1] and kinds_in(one.what)[0][0] is NUCLEAR:
                yield from to_come(one, reading, record)


def to_come(one: Lull, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on a nuclear test to come that is told as the first in or since some time, by what has passed."""
    country, now = country_before(reading.article, one.span.end, countries(record, TESTERS)), told_on(one, reading)
    done = [each for each in NUCLEAR.times(country, record) if now and each.day <= now] if country else []
    if not now or not done or now - done[-1].day <= NEWS or not NUCLEAR.whole(country, done[-1].day, now, record):
        return
    last, words = done[-1], f"“{reading.article.quote(one.span).strip(' ,')}”"
    fact = f"the last nuclear test was on {day(last.day)}, {ago((now - last.day).days)} before {day(now)}"
    claims, right = said_by(one.span, reading), f"as the first since {last.day:%B %Y}"
    if one.since and one.since.end and one.since.end.date() <= last.day:
        yield conflicts(*claims, reason=f"{words} does not fit: {fact}.", evidence=[last.evidence], spans=[one.span],
                        would_hold_if=right)  # fmt: skip
    if not one.period:
        return
    fits = {went_by(one.period, days_apart(last.day, then)) for then in (now, now + SOON)}
    if fits == {Verdict.CONFLICTS}:
        yield conflicts(*claims, reason=f"{words} does not fit: {fact}.", evidence=[last.evidence], spans=[one.span],
                        would_hold_if=right)  # fmt: skip
    elif went_by(one.period, days_apart(last.day, now)) in (Verdict.CONFLICTS, Verdict.DEPENDS) or rounded_up(
        one.period, now - last.day
    ):
        reason = f"{words} fits only when read loosely: {fact}."
        yield depends(*claims, reason=reason, on="when the test will be, and how loosely the time is told",
                      evidence=[last.evidence], spans=[one.span])  # fmt: skip


def rounded_up(told: Quantity, passed: timedelta) -> bool:
    """Whether a time without a hedge is that which has passed only when this is rounded up: five years for 4.6."""
    return not told.approximate and told.bare.middle - passed.total_seconds() > QUARTER.total_seconds()


def told_on(one: Lull, reading: Reading) -> date | None:
    """The day, or the middle of the month, of which a sentence tells, apart from a "since"; else that of the report."""
    told = [each.moment for each in reading.claims if each.moment and one.sentence.covers(each.span)]
    told = [each for each in told if each != one.since]
    if not told:
        return reading.article.published
    days = days_of(told[0]) if len(told) == 1 and told[0].precision in (*DAYS, "month") else None
    return days[0] + (days[1] - days[0]) / 2 if days else None


def as_of(sentence: Span, reading: Reading) -> date | None:
    """The day up to which is told: the one that the sentence names, else that of the report."""
    told = [one.moment for one in reading.claims if one.moment and sentence.covers(one.span)]
    days = days_of(told[0]) if len(told) == 1 and told[0].fixed else None
    if told:
        return days[0] if days and days[1] - days[0] <= timedelta(days=1) else None
    return reading.article.published


def judged(match: re.Match[str], sentence: Span, now: date, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on one time, by the last of all that is said not to have been done."""
    span = Span(sentence.start + match.start(), sentence.start + match.end())
    every = list(last_times(match["what"].strip(), span, sentence, now, reading, record))
    if not every:
        return
    kind, last, whole = max(every, key=lambda one: one[1].day)
    told, gap = period(match), days_apart(last.day, now)
    verdict, long = compare(told, gap), told.said.low > gap.said.high
    name = "launch" if kind is ANY else kind.name
    fact = f"the last {name} was on {day(last.day)}, {number((now - last.day).days)} days before {day(now)}"
    words, claims = f"“{reading.article.quote(span)}”", said_by(span, reading)
    working = [f"{now} − {last.day} = {(now - last.day).days} days"]
    reason = f"{words} is longer than the time that had passed: {fact}."
    if verdict is Verdict.CONFLICTS and long:
        right = f"with {number((now - last.day).days)} days"
        yield conflicts(
            *claims, reason=reason, would_hold_if=right, working=working, evidence=[last.evidence], spans=[span]
        )
    elif verdict is Verdict.DEPENDS and long:
        on = "how loosely the time is told"
        yield depends(*claims, reason=reason, on=on, working=working, evidence=[last.evidence], spans=[span])
    elif verdict is Verdict.HOLDS and whole:
        yield holds(*claims, reason=f"{words} fits: {fact}.", working=working, evidence=[last.evidence], spans=[span])


def last_times(
    what: str, span: Span, sentence: Span, now: date, reading: Reading, record: Record
) -> Iterator[tuple[Kind, Done, bool]]:
    """The last time on record of each thing that is named, and whether the shelf lists all of them."""
    for part in _OR.split(what):
        one = Lull(span, sentence, part)
        named = kinds_in(part) and not _ROCKET.fullmatch(part)
        kind = kind_of(one, reading, record) if named else ANY if _ANY.search(part) else None
        country = (country_of(one, reading, record) or lone(what, reading, record)) if kind else ""
        sure = [done for done in kind.times(country, record) if done.sure and done.day <= now - JUST] if kind else []
        if kind and sure:
            yield kind, sure[-1], kind.whole(country, sure[-1].day, now, record)


def lone(what: str, reading: Reading, record: Record) -> str:
    """The one country that still tests nuclear weapons, where such tests are told and no other country is."""
    nuclear = any(kind is NUCLEAR for kind, _ in kinds_in(what))
    text = reading.article.text
    return ALONE if nuclear and not any(one.name in text for one in record.entries("country")) else ""
