"""Do the sums inside the text come out?

Two sums are worked again: the record before plus the margin is the record
now, and the parts of a count make its total. Launch plus flight is impact in
the check `launch_clock`.

    >>> review("The army fired 12 missiles in total, 7 missiles on Monday and 8 missiles on Tuesday.")
    arithmetic: conflicts. 7 missiles and 8 missiles make 15, and the total told is 12 missiles.

Parts that make less than the total need not be all of them:

    >>> review("The army fired 12 missiles in total, 7 missiles on Monday and 4 missiles on Tuesday.")
    arithmetic: depends. 7 missiles and 4 missiles make 11, and the total told is 12 missiles.

So does a difference told with the two figures it lies between.

    >>> review("The missile reached 7,687.5 km, 839 km more than the 6,648.4 km of the year before.")
    arithmetic: conflicts. From 6,648.4 km to 7,687.5 km is 1,039 km, and 839 km does not fit.

    >>> review("The stock rose from 50 to 90 warheads, an increase of 20.")
    arithmetic: conflicts. From 50 to 90 warheads is 40 warheads, and 20 does not fit.

    >>> review("The stock rose from 50 to 90 warheads, an increase of 40.")
    arithmetic: holds. From 50 to 90 warheads is 40 warheads, as 40 says.

Silent where one of the three figures is missing, or told by another voice.

    >>> review("The army fired 12 missiles, among them 7 missiles of a new type.")

Source: arithmetic.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import inf

from lofted.checking import Answer, conflicts, depends, weigh
from lofted.facts import Claim, Figure, Finding, Reading, Verdict
from lofted.reference.pact_terms import term_evidence
from lofted.reference.saying import in_unit, number
from lofted.reference.sentence import by_sentence, only
from lofted.told.sums import Multiple, Sum, multiplied, product, sums, times_the
from lofted.told.weighed_otherwise import weighed_otherwise

FIELD = "units and arithmetic"

_SOME = re.compile(r"\b(?:including|among|of which|of them|some of|the rest|most|others?)\b", re.I)
_TOTAL = re.compile(r"\b(?:in total|in all|altogether|a total of|total of|combined)\b", re.I)


def arithmetic(reading: Reading) -> Iterator[Finding]:
    """Work again every sum that the text itself offers, sentence by sentence."""
    for event in reading.events:
        for _, told in by_sentence(event.claims):
            yield from margin(told)
    before: Sequence[Claim] = ()
    for _, told in by_sentence(reading.claims):
        yield from (apart(one) for one in sums(told, reading) if not any(claim.denied for claim in one.claims))
        yield from (multiple(one, reading) for one in times_the(told, reading, before))
        before = told
        for claim, each, made in product(told, reading):
            reason = f"{each} make {number(made)}, and the total told is {claim.told}."
            yield conflicts(claim, reason=f"{reason[0].upper()}{reason[1:]}", would_hold_if=f"with {number(made)}")
        for word, times, first, second, claim in multiplied(told, reading):
            by = number(round(second.bare.middle / first.bare.middle, 1))
            fact = f"From {first.written} to {second.written} is {by} times as much"
            would = f"with {number(times)} times {first.written}"
            yield conflicts(claim, reason=f"{fact}, and “{word}” does not fit.", would_hold_if=would)
        words = reading.article.quote(told[0].sentence)
        if _TOTAL.search(words):
            yield from total([claim for claim in told if claim.aspect == "count"], reading, words)


def multiple(one: Multiple, reading: Reading) -> Finding:
    """The verdict on a multiple that is off; it depends where the limit that is multiplied is weighed otherwise too."""
    times = number(round(one.right, 1))
    reason = f"From {one.shown} is {times} times as much, and {one.claim.told} does not fit"
    other = weighed_otherwise(one.of, reading) if one.of else None
    told, limit = one.claim.quantity, one.of.quantity if one.of else None
    right = one.right * limit.bare.middle / other[1] if other and limit else 0.0
    fits = told is not None and told.bare.low <= right <= (inf if told.said.high == inf else told.bare.high)
    if not other or not fits:
        return conflicts(one.claim, reason=f"{reason}.", would_hold_if=f"as {times} times as much")
    row, figure = other
    reason += f": it is {number(round(right, 1))} times the {number(figure, decimals=1)} kg of {row.columns['says']}."
    on = "what is weighed: the uranium, or a compound of it"
    return depends(one.claim, reason=reason, on=on, evidence=term_evidence([row]))


def margin(told: Sequence[Claim]) -> Iterator[Finding]:
    """The record before plus the margin is the record now, as one voice tells it in one sentence."""
    before, by = only(told, "record_before"), only(told, "record_margin")
    now = only(told, "apogee" if by and by.quantity and by.quantity.unit == "m" else "flight_time")
    if not (before and by and now and before.quantity and by.quantity and now.quantity):
        return
    if not now.voice == before.voice == by.voice:
        return
    gained = now.quantity - before.quantity
    fact = f"From {before.told} to {now.told} is {in_unit(gained, now.aspect)}"
    answer = Answer(
        holds=f"{fact}, as {by.told} says.",
        depends=f"{fact}, which fits {by.told} only when rounded.",
        conflicts=f"{fact}, and {by.told} does not fit.",
    )
    yield weigh(by.quantity, gained, now, before, by, answer=answer, working=(fact,))


def apart(told: Sum) -> Finding:
    """The verdict on a difference told with the two figures it lies between."""
    gap = (
        (told.second - told.first) if told.second.bare.middle >= told.first.bare.middle else (told.first - told.second)
    )
    fact = f"From {told.first.written} to {told.second.written} is {told.shown}"
    answer = Answer(
        holds=f"{fact}, as {told.by.written} says.",
        depends=f"{fact}, which fits {told.by.written} only when rounded.",
        conflicts=f"{fact}, and {told.by.written} does not fit.",
        would_hold_if=f"with {told.shown}",
    )
    found = weigh(told.by, gap, answer=answer, working=(fact,))  # a sum of what is planned is no doubt either
    return replace(found, spans=tuple(claim.span for claim in told.claims))


def total(counts: Sequence[Claim], reading: Reading, words: str) -> Iterator[Finding]:
    """The parts of a count make its total: one figure said to be the total, the others its parts."""
    whole = [claim for claim in counts if beside_total(claim, reading)]
    told = whole[0].quantity if len(whole) == 1 else None
    if told is None:
        return
    parts = [one for one in counts if one is not whole[0] and one.quantity and one.quantity.unit == told.unit]
    figures = [part.quantity for part in parts if part.quantity]
    if len(figures) < 2:
        return
    summed: Figure = figures[0]
    for figure in figures[1:]:
        summed = summed + figure
    middle = sum(figure.bare.middle for figure in figures)
    fact = f"{' and '.join(figure.written for figure in figures)} make {number(middle)}"
    answer = Answer(
        holds=f"{fact}, as {told.written} says.",
        depends=f"{fact}, which fits {told.written} only when rounded.",
        conflicts=f"{fact}, and the total told is {told.written}.",
        would_hold_if=f"with a total of {number(middle)}",
    )
    finding = weigh(told, summed, whole[0], *parts, answer=answer, working=(fact,))
    if finding.verdict is Verdict.CONFLICTS and (summed.fair.low < told.fair.high or _SOME.search(words)):
        on = "whether the parts named are all of them, and none is in another"
        finding = replace(finding, verdict=Verdict.DEPENDS, depends_on=on, would_hold_if=None)
    yield finding


def beside_total(claim: Claim, reading: Reading) -> bool:
    """Whether the words for a total stand right beside a count."""
    text = reading.article.text
    return bool(
        re.search(
            r"\btotal of\s$", text[max(0, claim.span.start - 12) : claim.span.start], re.I
        )  # characters: "a total of "
        or re.match(
            r"\s(?:in total|in all|altogether|combined)\b", text[claim.span.end : claim.span.end + 14], re.I
        )  # so too
    )
