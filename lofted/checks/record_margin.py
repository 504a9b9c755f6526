"""Is the margin over the earlier record what the figures give?

    >>> review("North Korea's ICBM, fired on October 31, 2024, rose 4,350 miles, beating its record by 1,000 miles.")
    record_margin: conflicts. 1,000 miles does not follow: the record stood at 6,648.4 km (12 July 2023),
    and the margin is 352 km (219 miles) from this article's 4,350 miles and 1,039 km (646 miles) from the
    7,687.5 km of KCNA.

The margin is worked out from the article's own figure and from what each party
said, since a report can take its margin from one and its figure from another.

    >>> review("North Korea's ICBM, fired on October 31, 2024, rose 7,687 km, beating its record by about 1,000 km.")
    record_margin: holds. about 1,000 km fits: from this article's 7,687 km the margin is 1,039 km (645
    miles), since the record stood at 6,648.4 km (12 July 2023).

Silent where the launch is on no record, or no earlier flight is, and on a margin over a flight that is named and held
no record, which is for `margin_over`.

Source: the catalogue's flights, with what each party said.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf

from lofted.checking import conflicts, depends, holds, leaves_open
from lofted.facts import Claim, Event, Evidence, Figure, Finding, Flight, Quantity, Reading, Record, Verdict, compare
from lofted.reference.history import Mark, best_before, complete, marks, marks_before, ranked_in, uncertain
from lofted.reference.saying import KILOMETRE, MILE, MINUTE, day, number
from lofted.told.comparing import MEASURED, compared, meant_by

FIELD = "records, firsts and counts"

NEAR = 30  # characters before a figure in which "by" or "margin" makes it one
UNTOLD = ("figure", "altitude", "distance", "duration")  # figures whose words do not say what of the flight they are
SIZE = 3  # times a record that a figure can be to be taken for the new one; no record was tripled
SEVERAL_TIMES = 2.0  # ours: what a hedge can still make of a margin
ALIKE = 0.05  # share; margins closer than that are told once
UNITS = {"miles": MILE, "kilometres": KILOMETRE}  # the pair that a slip can mix up, in m

_BY = re.compile(r"\b(?:by|margin (?:was|of|over\b.*))\s(?:\w+\s)?$")
_RECORD_IN = re.compile(  # "the old height record", "the record for altitude"
    r"\b(?:height|altitude|apogee|distance|range|endurance|duration|flight[- ]time)[- ](?:record|mark|best)\b|"
    r"\brecord (?:in|for|of) (?:the )?(?:height|altitude|apogee|distance|range|endurance|duration|flight time)\b",
    re.I,
)
_MORE = re.compile(r"\s(?:\([^()]{1,30}\)\s)?(?:higher|farther|further|better|more|above|beyond|over|longer)\b")


@dataclass(frozen=True, slots=True)
class Gain:
    """How much higher one figure is than the record before, and whose figure it is."""

    whose: str
    over: Figure
    evidence: tuple[Evidence, ...]
    plain: bool  # whether it is measured from the record as the answer puts it


def record_margin(event: Event, record: Record, reading: Reading) -> Iterator[Finding]:
    """Hold each margin against the record that stood on the day."""
    flight = record.flight(event.entry)
    if flight is None:
        return
    for claim in event.about("record_margin"):
        if claim.quantity is None or is_own(claim, flight, reading):
            continue
        for aspect in aspects(event, claim, reading.article.quote(claim.sentence)):
            best = best_before(record, flight.day, country=flight.country, aspect=aspect)
            gains = every_gain(event, claim, flight, best, bases_of(best)) if best else []
            if best and gains and not over_another(claim, flight, best, reading, record):
                finding = judged(claim, aspect, best, gains)
                yield allowed(finding, event, flight, best, record) if finding.verdict is Verdict.CONFLICTS else finding
                break


def is_own(claim: Claim, flight: Flight, reading: Reading) -> bool:
    """Whether a figure is what was said of the flight itself: "with 4,500 km it went farther than any before"."""
    text, told = reading.article.text, claim.quantity
    assert told is not None, "the caller has looked"
    if _BY.search(text[: claim.span.start][-NEAR:]) or _MORE.match(text, claim.span.end):
        return False
    possible = MEASURED.get(told.unit, ())
    return any(told.bare.meets(mark.figure.bare) for aspect in possible for mark in marks(flight, aspect))


def over_another(claim: Claim, flight: Flight, best: Mark, reading: Reading, record: Record) -> bool:
    """Whether the words measure the margin from an earlier flight that does not hold the record."""
    told = compared(claim.sentence, reading.article.quote(claim.sentence), reading)
    meant = [meant_by(one, flight, reading, record) for one in told if one.claim is claim]
    return any(flights and best.flight not in flights for flights in meant)


def every_gain(event: Event, claim: Claim, flight: Flight, best: Mark, bases: Sequence[Mark]) -> list[Gain]:
    """The margins over each form of the record."""
    found = (gain for base in bases for gain in gained(event, claim, flight, base, best))
    return [gain for gain in found if gain.over.said.low + gain.over.said.high > 0]


def allowed(finding: Finding, event: Event, flight: Flight, best: Mark, record: Record) -> Finding:
    """A conflict, unless a flight that not all count would bear the margin out, or the shelf may lack one."""
    claim = finding.claims[0]
    assert claim.quantity is not None, "given by record_margin"
    earlier = marks_before(record, flight.day, country=flight.country, aspect=best.aspect)
    beyond = (mark for mark in earlier if uncertain(mark.flight) and mark.figure.bare.low > best.figure.bare.high)
    for mark in beyond:
        gains = every_gain(event, claim, flight, best, [mark])
        if any(compare(claim.quantity, gain.over) is not Verdict.CONFLICTS for gain in gains):
            on = f"whether the flight of {day(mark.flight.day)} counts, with {mark.figure.written}"
            return replace(finding, verdict=Verdict.DEPENDS, depends_on=on, would_hold_if=None)
    if complete(record, f"{flight.country}/{flight.vehicle_class}", best.flight.day, flight.day):
        return finding
    return replace(finding, verdict=Verdict.DEPENDS, depends_on="flights that the shelf may lack", would_hold_if=None)


def bases_of(best: Mark) -> list[Mark]:
    """The record as each party put it, that of the mark first: a margin can be measured from any of them."""
    others = (mark for mark in marks(best.flight, best.aspect) if mark.figure.said.meets(best.figure.said))
    return [best, *(mark for mark in others if mark.figure.said.high < inf and mark.figure.bare != best.figure.bare)]


def as_printed(figure: Quantity) -> Figure:
    """A figure of the shelf as its digits say: a "some" that a party put before it leaves a margin no wider."""
    return Figure(figure.bare, figure.bare)


def aspects(event: Event, claim: Claim, words: str) -> tuple[str, ...]:
    """What the margin can be of: what its own sentence ranks, else what is told of this launch, the apogee first."""
    assert claim.quantity is not None, "given by record_margin"
    possible = MEASURED.get(claim.quantity.unit, ())
    named = _RECORD_IN.search(words)
    if named and ranked_in(named[0]) in possible:
        return (ranked_in(named[0]),)
    ranks = [one for one in event.about("rank") if one.quantity is None and one.sentence == claim.sentence]
    ranked = [ranked_in(one.value.written) for one in ranks]
    if any(aspect in possible for aspect in ranked):
        return tuple(aspect for aspect in ranked if aspect in possible)
    told = {one.aspect for one in event.about(*possible)}
    return tuple(aspect for aspect in possible if aspect in told) or possible[:1]


def gained(event: Event, claim: Claim, flight: Flight, base: Mark, best: Mark) -> Iterator[Gain]:
    """The margins that the article's figure nearest before and each party's would give.

    A party's figure that the article's own may be a closer form of gives none of its own: beside 4,475 km, "about
    4,500 km" would let pass whatever its width holds.
    """
    over = "" if base is best else f" over the {base.figure.written} of {base.account.speaker}"
    own = [one for one in event.about(best.aspect) if one.quantity and one.span.start < claim.span.start]
    own = own or [one for one in event.about(*UNTOLD) if one.span.start < claim.span.start and alike(one, base)]
    nearer = own[-1].quantity if own and closed(own[-1].quantity) else None
    for one in own[-1:]:
        assert one.quantity is not None, "kept just above"
        yield Gain(
            f"{one.voice.name}'s {one.told}{over}", one.quantity - as_printed(base.figure), (base.evidence,), not over
        )
    for mark in marks(flight, best.aspect):
        looser = nearer and nearer.said.meets(mark.figure.said) and nearer.said.width <= mark.figure.said.width
        if mark.figure.said.high < inf and not looser:
            whose = f"the {mark.figure.written} of {mark.account.speaker}{over}"
            yield Gain(
                whose, as_printed(mark.figure) - as_printed(base.figure), (base.evidence, mark.evidence), not over
            )


def alike(claim: Claim, base: Mark) -> bool:
    """Whether a figure whose words do not say what it measures can be of the record's kind, by its size."""
    told, stood = claim.quantity, base.figure.bare
    return told is not None and told.unit == base.figure.unit and stood.low < told.said.high < SIZE * stood.high


def closed(figure: Quantity | None) -> bool:
    """Whether a figure has an upper end."""
    return figure is not None and figure.said.high < inf


def judged(claim: Claim, aspect: str, best: Mark, gains: list[Gain]) -> Finding:
    """The verdict on one margin: it holds if any of the figures gives it."""
    assert claim.quantity is not None, "given by record_margin"
    told = claim.quantity
    stood = f"the record stood at {best.figure.written} ({day(best.flight.day)})"
    working = [stood, *(f"from {gain.whose}: a margin of {shown(gain.over, aspect)}" for gain in gains)]
    evidence = list(dict.fromkeys(one for gain in gains for one in gain.evidence))
    closed = [gain for gain in gains if gain.over.said.high < inf]
    verdicts = {compare(told, gain.over): gain for gain in reversed(closed) if of_its_size(told, gain.over)}
    if Verdict.HOLDS in verdicts or Verdict.OPEN in verdicts:
        gain = verdicts.get(Verdict.HOLDS) or verdicts[Verdict.OPEN]
        reason = f"{claim.told} fits: from {gain.whose} the margin is {shown(gain.over, aspect)}, since {stood}."
        return holds(claim, reason=reason, working=working, evidence=evidence)
    if Verdict.DEPENDS in verdicts and not minutes_off(told, closed, aspect):
        gain = verdicts[Verdict.DEPENDS]
        over = shown(gain.over, aspect)
        reason = f"{claim.told} fits {gain.whose} only when rounded: the margin is {over}, since {stood}."
        return depends(claim, reason=reason, on="rounding", working=working, evidence=evidence)
    slipped = other_unit(claim, closed)  # a floor would bear out much, but the number fits in the other unit
    beyond = bool(closed) and told.said.low > max(gain.over.fair.high for gain in closed)  # more than any party has it
    for gain in gains if not (slipped or beyond) else ():
        if gain.over.said.high == inf and compare(told, gain.over) is not Verdict.CONFLICTS:
            reason = f"{claim.told} cannot be tested: {gain.whose} is a floor, and {stood}."
            return leaves_open(claim, reason=reason, working=working, evidence=evidence)
    plain = [gain for gain in closed or gains if gain.plain] or closed or gains
    given = " and ".join(f"{shown(gain.over, aspect)} from {gain.whose}" for gain in least_and_most(plain))
    reason = f"{claim.told} does not follow: {stood}, and the margin is {given}."
    return conflicts(claim, reason=reason, would_hold_if=other_unit(claim, gains), working=working, evidence=evidence)


def minutes_off(told: Quantity, closed: list[Gain], aspect: str) -> bool:
    """Whether a margin told to the minute is a whole minute or more from each that follows: no rounding makes that."""
    exact = aspect == "flight_time" and told.said.width <= MINUTE
    return exact and all(abs(told.bare.middle - gain.over.said.middle) >= MINUTE for gain in closed)


def of_its_size(told: Quantity, over: Figure) -> bool:
    """Whether a margin is near one that follows: what a hedge of "about 7,000 km" leaves open is wider than any."""
    loose = over.said.high < inf and over.said.width > over.said.middle
    return not loose or told.bare.middle <= SEVERAL_TIMES * over.said.middle


def least_and_most(gains: list[Gain]) -> list[Gain]:
    """The smallest and the largest margin, or one where they are as good as the same."""
    ordered = sorted(gains, key=lambda gain: gain.over.said.low)
    alike = ordered[-1].over.said.low - ordered[0].over.said.low < ALIKE * abs(ordered[-1].over.said.low)
    return ordered[-1:] if alike else [ordered[0], ordered[-1]]


def shown(over: Figure, aspect: str) -> str:
    """A margin in kilometres and miles, or in minutes."""
    middle = over.said.low if over.said.high == inf else over.said.middle
    if aspect == "flight_time":
        return f"{number(middle / MINUTE)} minutes"
    return f"{number(middle / KILOMETRE)} km ({number(middle / MILE)} miles)"


def other_unit(claim: Claim, gains: list[Gain]) -> str | None:
    """Whether the margin's number would fit in the other unit of length."""
    assert claim.quantity is not None, "given by record_margin"
    for (name, per), (other, other_per) in ((a, b) for a in UNITS.items() for b in UNITS.items() if a != b):
        if name[:4] in claim.told.lower():
            for gain in gains:
                if compare(claim.quantity.scaled(other_per / per), gain.over) is Verdict.HOLDS:
                    return f"in {other}: {shown(gain.over, 'apogee')} from {gain.whose}"
    return None
