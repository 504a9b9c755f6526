"""Does another report give this launch other figures?

The same launch in another report is found by its entry on record, or by day,
country and vehicle. Where another voice gives a figure there that cannot be
the same, both are shown, each with its voice: neither is called right.

    >>> review("North Korea fired a missile on April 2, 2024. Japan's defence ministry said it flew 650 km.",
    ...     after="North Korea fired a missile on April 2, 2024. State news agency KCNA said it flew 1,000 km.")
    voices_differ: depends. 650 km of Japan's defence ministry differs from what another report gives: KCNA
    said 1,000 km.

    >>> review("North Korea fired a missile on April 2, 2024. Japan's defence ministry said it flew 650 km.",
    ...     after="North Korea fired a missile on April 2, 2024. South Korea's military said it flew about 600 km.")

Silent on one report alone, on sizes ("thousands of miles") and floors, where
figures agree within their rounding, on words that are doubted, denied or
planned, and where one voice gives both: that is `superseded`.

Limits: a report is held against those that were read before it, and not the other way round.

Source: Silverman (ed.), Verification Handbook (2014), chapter 2: compare what independent sources say.
"""

from collections.abc import Iterator
from math import isinf

from lofted.checking import UNSURE, depends
from lofted.facts import Claim, Event, Evidence, Figure, Finding, Memory, Reading, Verdict, compare

ASPECTS = ("apogee", "range", "flight_time")
VAGUE = 2.0  # times; words whose upper end is more than this above the lower give a size and not a value
SHOWN = 3  # voices in one sentence; the rest stands in the working


def voices_differ(event: Event, memory: Memory, reading: Reading) -> Iterator[Finding]:
    """Set a figure beside those that other voices give of the same launch elsewhere."""
    others = [(there, claim) for there, told in memory.tells_of(event, reading) for claim in told.about(*ASPECTS)]
    for claim in event.about(*ASPECTS):
        apart = [(there, one) for there, one in others if differ(claim, one)]
        if apart:
            yield shown(claim, apart)


def differ(claim: Claim, other: Claim) -> bool:
    """Whether two voices give figures of one aspect that cannot be the same."""
    ours, theirs = claim.quantity, other.quantity
    if claim.aspect != other.aspect or ours is None or theirs is None or vague(ours) or vague(theirs):
        return False
    if any(one.denied or one.likelihood.words in UNSURE for one in (claim, other)):
        return False
    one_voice = (claim.voice.entry or claim.voice.name) == (other.voice.entry or other.voice.name)
    return not one_voice and compare(ours, theirs) is Verdict.CONFLICTS


def vague(figure: Figure) -> bool:
    """Whether a figure is a size more than a value, as "thousands of miles" is."""
    return isinf(figure.said.high) or figure.said.high > VAGUE * figure.said.low


def shown(claim: Claim, apart: list[tuple[Reading, Claim]]) -> Finding:
    """Both figures with their voices."""
    said = list(dict.fromkeys(f"{one.voice.name} said {one.told}" for _, one in apart))
    reason = f"{claim.told} of {claim.voice.name} differs from what another report gives: {', '.join(said[:SHOWN])}."
    evidence = list(dict.fromkeys(cited(there, one) for there, one in apart))
    return depends(claim, reason=reason, on="whose figure is taken", working=said, evidence=evidence)


def cited(there: Reading, claim: Claim) -> Evidence:
    """The other report, as evidence."""
    article = there.article
    return Evidence(
        article.id, f"{claim.voice.name}: {article.quote(claim.sentence)}", article.called, article.url or ""
    )
