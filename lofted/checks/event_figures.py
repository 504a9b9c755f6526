"""Does a figure agree with what that party is on record as saying?

    >>> review("South Korea's Joint Chiefs of Staff said the ICBM fired on November 18, 2022, flew about 1,000 km.")
    event_figures: holds. about 1,000 km is what the party is on record with: ~1000 km of Joint Chiefs of
    Staff (South Korea).

A party can correct itself, so another figure alone does not conflict; it
depends on which of its statements is meant.

    >>> review("South Korea's Joint Chiefs of Staff said the ICBM fired on November 18, 2022, flew 750 km.")
    event_figures: depends. 750 km differs from what that party is on record with for 2022-11-18: Joint
    Chiefs of Staff (South Korea) said ~1000 km.

It conflicts where one slip explains it: the altitude told as the range, or
kilometres as miles, or a thousand lost.

    >>> review("North Korea fired an ICBM on March 16, 2023. The missile flew a distance of more than 6,000 km.")
    event_figures: conflicts. more than 6,000 km as the range fits no party's account: KCNA said 1000.2 km,
    Joint Chiefs of Staff (South Korea) said ~1000 km, Japanese Ministry of Defense said ~1000 km, CNS said
    1000 km.

Silent where the launch is on no record, or the party gave no such figure.

Source: the catalogue's accounts, one row for each party.
"""

import re
from collections.abc import Iterator, Sequence
from math import inf

from lofted.checking import conflicts, depends, holds, leaves_open
from lofted.facts import (
    Account,
    Article,
    Claim,
    Event,
    Evidence,
    Figure,
    Finding,
    Flight,
    Quantity,
    Reading,
    Record,
    Verdict,
    compare,
)
from lofted.reference.history import ASPECTS, Mark, marks
from lofted.reference.saying import KILOMETRE, MILE, in_unit

NEAR = 10  # characters between two sentences that follow each other, with blanks and quotation marks
SLIPPED = 0.02  # share; a slip is named only where it brings the figure within a rounding of two digits
_GOES_ON = re.compile(r"\W{0,2}(?:It|The (?:missile|ICBM|rocket|weapon|launch|projectile|Hwasong\S*))\b")
_OTHERS = re.compile(r"\b(?:also|another|others?|second|two|three|four|satellites?|where)\b", re.I)
NEAR_FLOOR = 0.1  # share above "more than 7,000 km" up to which it bears out another figure; ours
SLIPS = (  # a factor that a printed figure is off by → the slip that would explain it
    (MILE / KILOMETRE, "in miles"),
    (KILOMETRE / MILE, "in kilometres"),
    (1000, "a thousand times as large"),
)


def event_figures(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each figure of every matched launch against what was said of it."""
    for event in reading.events:
        flight = record.flight(event.entry)
        for claim in event.about(*ASPECTS) if flight else ():
            told = list(marks(flight, claim.aspect)) if flight else []
            own = [mark for mark in told if speaks_for(mark.account, claim, record)]
            if flight and claim.quantity and told:
                near = anchored(claim, event, reading.article)
                finding = judged(claim, own, told, flight, near=near)
                if finding:
                    yield finding


def speaks_for(account: Account, claim: Claim, record: Record) -> bool:
    """Whether the claim's voice is the party, or the country whose office the party is."""
    party = record.entry(account.party)
    country = party.columns.get("country", "") if party else ""
    return bool(claim.voice.entry) and claim.voice.entry in (account.party, country)


def judged(claim: Claim, own: Sequence[Mark], told: Sequence[Mark], flight: Flight, *, near: bool) -> Finding | None:
    """The verdict on one figure; none where neither agreement nor a slip can be named."""
    assert claim.quantity is not None, "given by event_figures"
    agreeing = [mark for mark in own or told if bears_out(claim.quantity, mark.figure)]
    if agreeing:
        return agreed(claim, agreeing, own)
    firm = [mark for mark in told if mark.figure.said.high < inf]
    borne_out = any(bears_out(claim.quantity, mark.figure) for mark in told)
    closed = claim.quantity.said.high < inf
    if borne_out or (closed and fitting(claim.quantity, firm, Verdict.HOLDS, Verdict.OPEN, Verdict.DEPENDS)):
        close = fitting(claim.quantity, own, Verdict.DEPENDS)
        return rounded(claim, close) if close else other_statement(claim, own, flight) if own else None
    slip = explained(claim, told, flight)
    if slip and near:
        mark, words = slip
        what = claim.aspect.replace("_", " ")
        reason = f"{claim.told} as the {what} fits no party's account: {said(told)}."
        evidence = evidence_of([mark, *told])
        working = side_by_side(claim, [mark, *told])
        return conflicts(claim, reason=reason, would_hold_if=words, working=working, evidence=evidence)
    if not closed:
        return floor_only(claim, told)
    return other_statement(claim, own, flight) if own else None


def floor_only(claim: Claim, told: Sequence[Mark]) -> Finding:
    """A floor far below what was said of the flight: nothing could have gone against it."""
    reason = f"{claim.told} sets no upper end, so that no account could have missed it: {said(told)}."
    return leaves_open(claim, reason=reason, working=side_by_side(claim, told), evidence=evidence_of(told))


def anchored(claim: Claim, event: Event, article: Article) -> bool:
    """Whether the launch is named so close by that the figure is surely its own.

    In its own sentence, or in the one before where this one goes on with "it"
    or "the missile" and speaks of no other.
    """
    words = article.quote(claim.sentence)
    goes_on = bool(_GOES_ON.match(words)) and not _OTHERS.search(words)
    names = event.about("launch_date", "launch_time", "vehicle")
    return any(
        claim.sentence == name.sentence or (goes_on and 0 <= claim.sentence.start - name.sentence.end <= NEAR)
        for name in names
    )


def bears_out(told: Quantity, said: Quantity) -> bool:
    """Whether an account is ground for a figure: they meet, and a mere floor is met near its foot."""
    if told.said.high == inf:
        return said.bare.meets(told.bare.hull(told.bare.scaled(1 + NEAR_FLOOR)))
    if said.said.high == inf:
        return told.fair.meets(said.bare.hull(said.bare.scaled(1 + NEAR_FLOOR)))
    return compare(told, said) is Verdict.HOLDS


def fitting(figure: Figure, told: Sequence[Mark], *verdicts: Verdict) -> list[Mark]:
    """The accounts with which a figure compares so."""
    return [mark for mark in told if compare(figure, mark.figure) in verdicts]


def agreed(claim: Claim, agreeing: Sequence[Mark], own: Sequence[Mark]) -> Finding:
    """It holds with what the party said, or with what some party said."""
    assert claim.quantity is not None, "given by judged"
    whose = ", ".join(f"{mark.figure.written} of {mark.account.speaker}" for mark in agreeing)
    link = "is what the party is on record with" if own else "agrees with the record"
    reason = f"{claim.told} {link}: {whose}."
    return holds(claim, reason=reason, working=side_by_side(claim, agreeing), evidence=evidence_of(agreeing))


def rounded(claim: Claim, near: Sequence[Mark]) -> Finding:
    """It holds only when rounded."""
    assert claim.quantity is not None, "given by judged"
    reason = f"{claim.told} fits what is on record only when rounded: {said(near)}."
    return depends(claim, reason=reason, on="rounding", working=side_by_side(claim, near), evidence=evidence_of(near))


def other_statement(claim: Claim, own: Sequence[Mark], flight: Flight) -> Finding:
    """The party is on record with another figure, and may have given both."""
    assert claim.quantity is not None, "given by judged"
    reason = f"{claim.told} differs from what that party is on record with for {flight.day}: {said(own)}."
    on = "which statement of that party is meant, since figures are corrected"
    return depends(claim, reason=reason, on=on, working=side_by_side(claim, own), evidence=evidence_of(own))


def explained(claim: Claim, told: Sequence[Mark], flight: Flight) -> tuple[Mark, str] | None:
    """The one slip that would make the figure fit: another aspect's, another unit, a thousand lost."""
    assert claim.quantity is not None, "given by event_figures"
    for other in ASPECTS:
        for mark in marks(flight, other):
            if other != claim.aspect and mark.figure.unit == claim.quantity.unit and same(claim.quantity, mark.figure):
                return mark, f"as the {other.replace('_', ' ')}: {said([mark])}"
    for factor, words in SLIPS:
        for mark in told:
            if claim.quantity.unit == "m" and same(claim.quantity, mark.figure, factor=factor):
                return mark, f"{words}: {said([mark])}"
    return None


def same(one: Quantity, other: Quantity, *, factor: float = 1.0) -> bool:
    """Whether two figures are one but for the rounding of their digits, hedges aside."""
    ours, theirs = one.bare.low + one.bare.high, other.bare.low + other.bare.high
    return abs(ours * factor - theirs) <= SLIPPED * theirs


def side_by_side(claim: Claim, told: Sequence[Mark]) -> list[str]:
    """The interval that the claim's words allow, and those of the accounts it was held against."""
    assert claim.quantity is not None, "given by judged"
    lines = [f"told: {in_unit(claim.quantity, claim.aspect)}"]
    lines += (f"{mark.account.speaker}: {in_unit(mark.figure, unit_aspect(mark))}" for mark in told)
    return list(dict.fromkeys(lines))


def unit_aspect(mark: Mark) -> str:
    """The aspect by which a mark's figure is written: a time in minutes, a length in kilometres."""
    return "flight_time" if mark.figure.unit == "s" else "apogee"


def evidence_of(told: Sequence[Mark]) -> list[Evidence]:
    """The accounts as evidence, each once."""
    return list(dict.fromkeys(mark.evidence for mark in told))


def said(told: Sequence[Mark]) -> str:
    """Who said what."""
    return ", ".join(f"{mark.account.speaker} said {mark.figure.written}" for mark in told)
