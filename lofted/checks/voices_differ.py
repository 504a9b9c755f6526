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

import re
from collections.abc import Iterator
from math import inf

from lofted.checking import depends, firm
from lofted.facts import THIS_ARTICLE, Claim, Event, Evidence, Finding, Memory, Quantity, Reading
from lofted.told.rivals import Told, differ, told_in, vague

FIELD = "other reports"

FINE = 2  # digits; a hedged figure of one digit is a size, "about 600 km"
APART = 0.02  # share between two voices' figures from which on both are shown: 4,500 and 4,600 km; ours
SHOWN = 3  # voices in one sentence; the rest stands in the working


def voices_differ(event: Event, memory: Memory, reading: Reading) -> Iterator[Finding]:
    """Set a figure beside those that other voices give of the same launch elsewhere."""
    reports = [list(told_in(told, there)) for there, told in memory.tells_of(event, reading)]
    for told in told_in(event, reading) if any(reports) else ():
        apart = [
            (one.reading, one.claim)
            for report in reports
            for one in report
            if rival(told, one) and not any(other.voice == one.voice and agrees(told, other) for other in report)
        ]
        if apart:
            yield shown(told.claim, apart)


def rival(told: Told, other: Told) -> bool:
    """Whether two voices give figures of one thing that are not the same."""
    if not told.of_one(other) or told.voice == other.voice or vague(told.figure) or vague(other.figure):
        return False
    sure = all(firm(one) for one in (told.claim, other.claim))
    return sure and (differ(told.figure, other.figure) or beside(told.figure, other.figure))


def agrees(told: Told, other: Told) -> bool:
    """Whether a voice gives this figure too: then its other one is of another launch, told beside."""
    return told.of_one(other) and not differ(told.figure, other.figure) and not beside(told.figure, other.figure)


def beside(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are two by their digits, whatever hedge makes them meet: 800 km and about 750 km."""
    if one.unit != other.unit or inf in (one.said.high, other.said.high) or -inf in (one.said.low, other.said.low):
        return False
    if any(figure.approximate and len(leading(figure)) < FINE for figure in (one, other)):
        return False  # "about 600 km" takes in 650
    low, high = sorted((one.bare, other.bare), key=lambda bare: bare.low)
    share = (high.low + high.high) / (low.low + low.high) - 1 if low.high > 0 else 0.0
    return low.high <= high.low and share >= APART


def leading(figure: Quantity) -> str:
    """The digits of a figure as written, without the zeros behind them: the 75 of "about 750 km"."""
    digits = re.search(r"\d[\d,.]*", figure.written)
    return re.sub(r"\D", "", digits[0]).rstrip("0") if digits else ""


def shown(claim: Claim, apart: list[tuple[Reading, Claim]]) -> Finding:
    """Both figures with their voices."""
    said = list(dict.fromkeys(f"{who(one, 'that report itself')} said {one.told}" for _, one in apart))
    ours = "here" if claim.voice.name == THIS_ARTICLE.name else f"of {claim.voice.name}"
    reason = f"{claim.told} {ours} differs from what another report gives: {', '.join(said[:SHOWN])}."
    evidence = list(dict.fromkeys(cited(there, one) for there, one in apart))
    return depends(claim, reason=reason, on="whose figure is taken", working=said, evidence=evidence)


def who(claim: Claim, itself: str) -> str:
    """The voice of a figure, or other words where it has none."""
    return itself if claim.voice.name == THIS_ARTICLE.name else claim.voice.name


def cited(there: Reading, claim: Claim) -> Evidence:
    """The other report, as evidence."""
    article = there.article
    return Evidence(
        article.id,
        f"{who(claim, 'the report')}: {article.quote(claim.sentence)}",
        article.called,
        article.url or "",
    )
