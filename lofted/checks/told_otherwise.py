"""Does another report have it otherwise: what flew, how it ended, on which side of the zone it fell?

First assessments are put right in words as well as in figures.

    >>> review("North Korea fired an intercontinental ballistic missile on July 4, 2017, the Pentagon now says.",
    ...     published="2017-07-05", of="2017-07-04",
    ...     after="North Korea fired an intermediate-range missile on July 4, 2017, U.S. Pacific Command said.")
    told_otherwise: depends. Another report has another kind of weapon: “intermediate-range” of U.S. Pacific
    Command on 4 July 2017, and here “intercontinental ballistic missile”.

    >>> review("North Korea fired an intercontinental ballistic missile on July 4, 2017, Rex Tillerson said.",
    ...     published="2017-07-05", of="2017-07-04",
    ...     after="North Korea launched a long-range missile on July 4, 2017, Japan's government said.")

Silent on one report alone, where a report tells both, on what is told as
possible, and where the sentence itself tells of a correction.

Limits: a report is held against those that were read before it, and not the other way round.

Source: Silverman (ed.), Verification Handbook (2014), chapter 2: note when a thing was said.
"""

from collections.abc import Iterator, Sequence

from lofted.checking import depends
from lofted.facts import Event, Evidence, Finding, Memory, Reading, Record
from lofted.reference.saying import day
from lofted.told.qualities import CALLED, Quality, qualities
from lofted.told.retold import retold

FIELD = "other reports"


def told_otherwise(event: Event, memory: Memory, reading: Reading, record: Record) -> Iterator[Finding]:
    """Set what a report says of a launch beside what another one says of it."""
    if event.kind != "launch":
        return
    here = qualities(event, reading)
    for there, told in retold(event, reading, memory, record) if here else ():
        others = qualities(told, there)
        for about, called in CALLED.items():
            pair = apart([one for one in here if one.about == about], [one for one in others if one.about == about])
            if pair:
                yield shown(called, *pair, event, reading, there)
                return


def apart(here: Sequence[Quality], there: Sequence[Quality]) -> tuple[Quality, Quality] | None:
    """A value of each report of which the other has none; one that tells of both ends is held by what it adds."""
    ours, theirs = {one.value for one in here}, {one.value for one in there}
    if not ours or not theirs or (len(theirs) > 1 and len(ours) > 1):
        return None
    added = ours - theirs
    if not added or (here[0].about == "kind" and (ours & theirs or len(ours) > 1 or len(theirs) > 1)):
        return None
    if here[0].about == "end" and not ("succeeded" in added or ("succeeded" in theirs and "succeeded" not in ours)):
        return None
    mine = next(one for one in here if one.value in added)
    return mine, next(one for one in there if one.value != mine.value)


def shown(called: str, mine: Quality, other: Quality, event: Event, here: Reading, there: Reading) -> Finding:
    """Both words, whose they are, and the day of the other report."""
    on = f" on {day(there.article.published)}" if there.article.published else ""
    by = f" of {other.voice}" if other.voice else ""
    theirs, ours = there.article.quote(other.span), here.article.quote(mine.span)
    reason = f"Another report has another {called}: “{theirs}”{by}{on}, and here “{ours}”."
    claims = [claim for claim in event.claims if claim.sentence == mine.sentence][:1]
    article = there.article
    said = Evidence(article.id, article.quote(other.sentence), article.called, article.url or "")
    return depends(
        *claims,
        reason=reason,
        on="which of the two stands, since first words are put right",
        evidence=[said],
        spans=[mine.span],
    )
