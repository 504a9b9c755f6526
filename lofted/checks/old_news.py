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

Silent on one report alone, where either report has no day, within three days,
where the sentence says when it was spoken, and on fewer than eight words.

Limits: only statements whose words are nearly the same are seen; which of them was first said when is not known.

Source: Silverman (ed.), Verification Handbook (2014), chapter 2: ask when a thing was said.
"""

from collections.abc import Iterator
from datetime import date

from lofted.checking import leaves_open
from lofted.facts import THIS_ARTICLE, Claim, Evidence, Finding, Memory, Reading
from lofted.reference.saying import day

DAYS = 3  # days; a weekly reports within them what was said today
SHORT = 8  # words; fewer are said again by chance


def old_news(reading: Reading, memory: Memory) -> Iterator[Finding]:
    """Look for each undated statement in the reports of earlier days."""
    today = reading.article.published
    if today is None:
        return
    dated = {claim.sentence for claim in reading.claims if claim.moment and claim.moment.start}
    for claim in reading.claims:
        if claim.aspect != "statement" or claim.sentence in dated or claim.voice.name == THIS_ARTICLE.name:
            continue
        earlier = [one for one in told_before(claim, reading, memory) if (today - published(one)).days > DAYS]
        if earlier:
            yield shown(claim, min(earlier, key=published), reading)


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


def told_before(claim: Claim, reading: Reading, memory: Memory) -> Iterator[Reading]:
    """The dated readings that hold nearly the same words of the same voice."""
    words = claim.value.written
    if len(words.split()) < SHORT:
        return
    for there, place in memory.repeats(words, reading):
        voices = [other.voice for other in there.claims if other.sentence == place and other.aspect == "statement"]
        ours = claim.voice.entry or claim.voice.name.lower()
        if there.article.published and any((one.entry or one.name.lower()) == ours for one in voices):
            yield there


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
