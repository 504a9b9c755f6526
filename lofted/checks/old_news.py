"""Has this been reported before, on an earlier day?

A statement without its day reads as new. Where another report had the same
words days before, this one may pass on an old statement.

    >>> review("“The agency must not serve as a tool of any one power,” the ministry said in a statement.",
    ...     published="2023-11-11", of="2023-10-02",
    ...     after="“The agency must not serve as a tool of any one power,” the ministry said in an angry note.")
    old_news: open. The words of the ministry stand already in a report of 2 October 2023, 40 days before;
    this one does not say when they were spoken.

    >>> review("“The agency must not serve as a tool of any one power,” the ministry said on October 2.",
    ...     published="2023-11-11", of="2023-10-02",
    ...     after="“The agency must not serve as a tool of any one power,” the ministry said in an angry note.")

What is told as of today, in the words of a report of weeks ago, depends on whose today it was.

    >>> review("North Korea fired a long-range missile today, and it rose to 7,000 km and came down off Japan.",
    ...     published="2025-02-10", of="2024-10-31",
    ...     after="North Korea fired a long-range missile today, and it rose to 7,000 km and came down near Japan.")
    old_news: depends. The words stand already in a report of 31 October 2024, 102 days before; here they
    are told as of “today”.

Silent on one report alone, where either report has no day, within three days,
where the sentence says when it was spoken, and on fewer than eight words.

Limits: only statements whose words are nearly the same are seen; which of them was first said when is not known.

Source: Silverman (ed.), Verification Handbook (2014), chapter 2: ask when a thing was said.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from lofted.checking import depends, leaves_open
from lofted.facts import THIS_ARTICLE, Claim, Evidence, Finding, Memory, Reading, Repeat
from lofted.reference.saying import day

FIELD = "other reports"

WEEK = 7  # days; a weekday alone is one of the last seven
SAME = 0.75  # of the words of two sentences that are one, from which on one is a copy; a swapped word in four is less
DAYS = 3  # days; a weekly reports within them what was said today
SHORT = 8  # words; fewer are said again by chance

_WORD = re.compile(r"\w+")
_DEICTIC = re.compile(
    r"(?:(?:on|early|late|earlier)\s){0,2}(?:today|yesterday|this (?:morning|afternoon|evening|week)|tonight|overnight|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|afternoon|evening|night))?)",
    re.I,
)


def old_news(reading: Reading, memory: Memory) -> Iterator[Finding]:
    """Look for each undated statement in the reports of earlier days."""
    today = reading.article.published
    if today is None:
        return
    yield from told_as_new(reading, memory, today)
    dated = {claim.sentence for claim in reading.claims if claim.moment and claim.moment.start}
    for claim in reading.claims:
        if claim.aspect != "statement" or claim.sentence in dated or claim.voice.name == THIS_ARTICLE.name:
            continue
        earlier = next(told_before(claim, reading, memory, today), None)
        if earlier:
            yield shown(claim, earlier, reading)


def told_as_new(reading: Reading, memory: Memory, today: date) -> Iterator[Finding]:
    """Look for each sentence that tells of today or of a weekday just past in the reports of weeks before."""
    times = {claim.sentence: claim for claim in reversed(reading.claims) if claim.moment and recent(claim, today)}
    for sentence, claim in times.items():
        words = reading.article.quote(sentence)
        if len(words.split()) < SHORT:
            continue
        earlier = (one for one in before(memory.repeats(words, reading), today, WEEK) if copied(words, one.words))
        first = next(earlier, None)
        if first:
            yield as_of_today(claim, first.reading, reading, words)


def before(copies: Sequence[Repeat], today: date, most: int) -> list[Repeat]:
    """The copies in reports of more than so many days before, the earliest first."""
    return sorted(
        (one for one in copies if one.published and (today - one.published).days > most),
        key=lambda one: one.published or today,
    )


def recent(claim: Claim, today: date) -> bool:
    """Whether a time is told by its distance from today alone: "today", "on Monday"."""
    moment = claim.moment
    if moment is None or moment.start is None or not _DEICTIC.fullmatch(moment.written.strip()):
        return False
    return 0 <= (today - moment.start.date()).days <= WEEK


def copied(words: str, other: str) -> bool:
    """Whether two sentences have nearly all their words in common, so that one is a copy."""
    ours, theirs = (set(_WORD.findall(one.lower())) for one in (words, other))
    return len(ours & theirs) >= SAME * max(len(ours), len(theirs))


def kept_in(words: str, sentence: str) -> bool:
    """Whether a sentence has nearly all of some words and every figure of them, be it longer than they are."""
    ours, theirs = (set(_WORD.findall(one.lower())) for one in (words, sentence))
    figures = {one for one in ours if any(sign.isdigit() for sign in one)}
    return figures <= theirs and len(ours & theirs) >= SAME * len(ours)


def as_of_today(claim: Claim, there: Reading, reading: Reading, words: str) -> Finding:
    """That a sentence about today stood in a report of weeks ago."""
    then, article = published(there), there.article
    days = (published(reading) - then).days
    reason = f"The words stand already in a report of {day(then)}, {days} days before; here they are told as of "
    reason += f"“{claim.told}”."
    evidence = [Evidence(article.id, words, article.called, article.url or "")]
    return depends(claim, reason=reason, on="whether the earlier event is meant, or one like it", evidence=evidence)


def published(reading: Reading) -> date:
    """The day of a report that has one."""
    assert reading.article.published is not None, "given by told_before"
    return reading.article.published


def named(voice: str) -> str:
    """A voice inside a sentence: a common noun takes its article.

    >>> named("ministry"), named("Kim Yo Jong")
    ('the ministry', 'Kim Yo Jong')
    """
    return f"the {voice}" if voice[:1].islower() else voice


def told_before(claim: Claim, reading: Reading, memory: Memory, today: date) -> Iterator[Reading]:
    """The readings of earlier days that hold nearly the same words of the same voice, the earliest first."""
    words = claim.value.written
    if len(words.split()) < SHORT:
        return
    ours = claim.voice.entry or claim.voice.name.lower()
    for copy in before(memory.repeats(words, reading), today, DAYS):
        if not kept_in(words, copy.words):
            continue
        told = [one.voice for one in copy.reading.claims if one.sentence == copy.place and one.aspect == "statement"]
        if any((one.entry or one.name.lower()) == ours for one in told):
            yield copy.reading


def shown(claim: Claim, there: Reading, reading: Reading) -> Finding:
    """That the words stood in an earlier report."""
    then, article = published(there), there.article
    days = (published(reading) - then).days
    reason = (
        f"The words of {named(claim.voice.name)} stand already in a report of {day(then)}, {days} days before; "
        "this one does not say when they were spoken."
    )
    evidence = [Evidence(article.id, claim.value.written, article.called, article.url or "")]
    return leaves_open(claim, reason=reason, evidence=evidence)
