"""Has the same voice given another figure in another report?

First figures of a launch are guesses of the first hour, and the voices that
gave them put them right. Where another report has another figure of the same
voice, the day of each report says which came later.

    >>> review("North Korea fired a missile on 28 July 2017. Japan's defence ministry said it rose 3,000 km.",
    ...     published="2017-07-28", of="2017-07-30",
    ...     after="North Korea fired a missile on 28 July 2017. Japan's defence ministry said it rose 3,724.9 km.")
    superseded: depends. A later report gives another figure of Japan's defence ministry: 3,724.9 km on 30 July
    2017, and here 3,000 km.

    >>> review("North Korea fired a missile on 28 July 2017. Japan's defence ministry said it rose 3,724.9 km.",
    ...     published="2017-07-30", of="2017-07-28",
    ...     after="North Korea fired a missile on 28 July 2017. Japan's defence ministry said it rose over 3,000 km.")

Silent on one report alone, and where the figures agree: a floor ("over 3,000 km")
is borne out by any figure above it; and where the sentence itself tells of a
correction ("at first 2,000 km").

Limits: a report is held against those that were read before it, and not the other way round.

Source: Silverman (ed.), Verification Handbook (2014), chapter 2: note when a thing was said.
"""

from collections.abc import Iterator

from lofted.checking import depends, firm
from lofted.facts import THIS_ARTICLE, Claim, Event, Evidence, Finding, Memory, Reading
from lofted.reference.saying import day
from lofted.told.rivals import Told, as_first, differ, told_in

FIELD = "other reports"


def superseded(event: Event, memory: Memory, reading: Reading) -> Iterator[Finding]:
    """Set a figure beside the same voice's figure in another report of the same launch."""
    others = [one for there, told in memory.tells_of(event, reading) for one in told_in(told, there)]
    for told in told_in(event, reading) if others else ():
        other = next((one for one in others if replaced(told, one)), None)
        if other:  # one other figure of that voice is enough; the others are the dossier's
            yield shown(told.claim, other.claim, reading, other.reading)


def replaced(told: Told, other: Told) -> bool:
    """Whether one voice gives two figures of one thing that are not the same."""
    if not told.of_one(other) or told.voice != other.voice or told.voice == THIS_ARTICLE.name:
        return False
    sure = all(firm(one) for one in (told.claim, other.claim))
    sure = sure and not as_first(told.claim, told.reading)
    return sure and differ(told.figure, other.figure)


def shown(claim: Claim, other: Claim, here: Reading, there: Reading) -> Finding:
    """Both figures, and which came later where the days tell it."""
    ours, theirs = here.article.published, there.article.published
    which = "Another" if not ours or not theirs or ours == theirs else "A later" if theirs > ours else "An earlier"
    when = f" on {day(theirs)}" if theirs else ""
    reason = f"{which} report gives another figure of {claim.voice.name}: {other.told}{when}, and here {claim.told}."
    article = there.article
    said = Evidence(article.id, article.quote(other.sentence), article.called, article.url or "")
    return depends(claim, reason=reason, on="which figure that voice stands by", evidence=[said])
