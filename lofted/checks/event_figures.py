"""Does a figure agree with what that party is on record as saying?

    >>> review("South Korea's Joint Chiefs of Staff said the ICBM fired on November 18, 2022, flew about 1,000 km.")
    event_figures: holds. about 1,000 km is what the party is on record with: about 1,000 km of Joint
    Chiefs of Staff (South Korea).

A party can correct itself, so another figure alone does not conflict; it
depends on which of its statements is meant.

    >>> review("South Korea's Joint Chiefs of Staff said the ICBM fired on November 18, 2022, flew 750 km.")
    event_figures: depends. 750 km differs from what that party is on record with for 18 November 2022:
    Joint Chiefs of Staff (South Korea) said about 1,000 km.

It conflicts where one slip explains it: the altitude told as the range, or
kilometres as miles, a place lost, two digits swapped.

    >>> review("KCNA said the missile fired by North Korea on July 28, 2017 rose to 3,742.9 km.")
    event_figures: conflicts. 3,742.9 km as the apogee fits no party's account: KCNA said 3,724.9 km,
    Joint Chiefs of Staff (South Korea) said 3,700 km, Japanese Ministry of Defense said more than 3,500
    km, CNS said 3,724.9 km.

    >>> review("North Korea fired an ICBM on March 16, 2023. The missile flew a distance of more than 6,000 km.")
    event_figures: conflicts. more than 6,000 km as the range fits no party's account: KCNA said 1,000.2
    km, Joint Chiefs of Staff (South Korea) said about 1,000 km, Japanese Ministry of Defense said about
    1,000 km, CNS said 1,000 km.

So does what is more than twice what anybody said of a dated flight, as where the reach of a type is told as flown.

    >>> review("North Korea's missile of November 29, 2017 flew 13,000 km and fell into the sea.")
    event_figures: conflicts. 13,000 km as the range is more than twice what any party said of the launch
    of 29 November 2017: KCNA said 950 km, Joint Chiefs of Staff (South Korea) said about 960 km, Japanese
    Ministry of Defense said about 1,000 km, UCS said 960 km, CNS said 950 km, Pentagon (United States)
    said about 1,000 km.

So does what is well above them all, or below them all in a report that came out when first figures had been put
right, or is the figure of another flight.

    >>> review("The Hwasong-14 of 4 July 2017 rose to 3,724 km.")
    event_figures: conflicts. 3,724 km as the apogee is no party's figure for 4 July 2017: KCNA said 2,802 km,
    Japanese Ministry of Defense said more than 2,500 km, CNS said 2,802 km; that is the figure of 28 July 2017.

Where the parties differ on that flight, one party's figure alone depends on
whom one follows; a text that gives the others' too has told both sides.

    >>> review("KCNA said the missile that North Korea fired on April 2, 2024, flew 1,000 km.")
    event_figures: depends. 1,000 km is what the party is on record with: 1,000 km of KCNA; but the
    parties differ: Joint Chiefs of Staff (South Korea) said about 600 km.

So does one that the article gives as its own, where a party has another number.

    >>> review("The Hwasong-15 that North Korea fired on February 18, 2023, travelled 900 km.")
    event_figures: depends. 900 km agrees with the record: about 900 km of Joint Chiefs of Staff (South
    Korea), about 900 km of Japanese Ministry of Defense, 900 km of CNS; but the parties differ: KCNA said
    989 km.

Silent where the launch is on no record, where the party gave no such figure, and where the
figure is another party's: that is `whose_figure`.

Source: the catalogue's accounts, one row for each party.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import inf

from lofted.checking import conflicts, depends, holds, leaves_open
from lofted.facts import Claim, Figure, Finding, Flight, Reading, Record, Verdict, compare
from lofted.reference.accounts_shown import evidence_of, said, side_by_side
from lofted.reference.bearing import (
    below,
    far_below,
    nobodys,
    of_own_number,
    same_digits,
)
from lofted.reference.days import meets
from lofted.reference.history import Mark, of_launcher
from lofted.reference.misfits import alone, beyond, dated, explained, lost_thousand, one_said, tenth_of
from lofted.reference.saying import day
from lofted.told.far_off import of_its_month, own_slip, settled, told_far_off, turned_about
from lofted.told.held import Held, held, lenders, names_it, of_another_told, told_in_passing, unnamed
from lofted.told.loose_time import loosely_timed
from lofted.told.named_near import by_a_list, by_its_count, goes_on_from, led_on, named_beside
from lofted.told.parted import differing, floors_alone, misprinted
from lofted.told.range_classes import IN_FULL, class_told

FIELD = "launches on record"

_COULD = re.compile(
    r"\b(?:could|should|would|might|can|capable|able|(?:standard|normal|flatter|ordinary)\s(?:trajectory|path|arc))\b"
)


def event_figures(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each figure of every matched launch against what was said of it."""
    for one in held(reading, record):
        finding = None if lenders(one, reading, record) else judged(one, reading, record)
        if finding:
            yield replace(finding, claims=(one.given,))


def judged(one: Held, reading: Reading, record: Record) -> Finding | None:
    """The verdict on one figure; none where neither agreement nor a slip can be named."""
    claim, told, own, flight, near = one.claim, one.told, one.own, one.flight, one.near
    assert claim.quantity is not None, "held against accounts"
    spoiled = misprinted(claim, [mark for mark in told if near or mark in own])
    if spoiled:
        return no_account(claim, told, *spoiled)
    far = not_of_it(one, reading, record)
    if far:
        return far
    kind = class_told(claim.quantity) if claim.aspect == "range" and near else ""
    if kind and not one.borne_out and all(mark.figure.said.high < inf for mark in told):
        return of_its_class(claim, told, flight, kind)
    borne_out, agreeing = one.borne_out, one.agreeing
    if agreeing or any(named_beside(mark, claim, reading, record) for mark in borne_out):
        theirs = [mark for mark in borne_out if mark not in own and same_digits(claim.quantity, mark.figure)]
        if agreeing and of_own_number(claim.quantity, own):
            if any(named_beside(mark, claim, reading, record) for mark in theirs):  # "Seoul has 560 km"
                return agreed(claim, theirs, (), ())
            return other_statement(claim, own, flight)
        watched = own and not any(of_launcher(mark, record) for mark in own)  # what the launcher said is no rival then
        unfloored = floors_alone(claim, agreeing or borne_out)
        others = [mark for mark in told if unfloored or not (watched and of_launcher(mark, record))]
        rivals = differing(claim, agreeing or borne_out, others, reading, record)
        with_it = [mark for mark in agreeing or borne_out if mark not in rivals]
        if near and not own and dated(one.event, flight) and nobodys(claim.quantity, told):
            return rounded(claim, with_it or borne_out)
        by_party = (whose(mark, claim, reading, record) for mark in with_it for whose in (goes_on_from, by_its_count))
        if not unfloored and (any(by_party) or (with_it and by_a_list(claim, reading))):
            rivals = []  # "…, Japan's defence ministry said. It stayed in the air for 71 minutes"
        if not with_it:
            rivals = [mark for mark in rivals if mark not in borne_out]
        return agreed(claim, with_it or agreeing or borne_out, own if agreeing else (), rivals)
    firm = [mark for mark in told if mark.figure.said.high < inf]
    closed = claim.quantity.said.high < inf
    if borne_out or (closed and fitting(claim.quantity, firm, Verdict.HOLDS, Verdict.OPEN, Verdict.DEPENDS)):
        close = fitting(claim.quantity, own, Verdict.DEPENDS)
        if not (own or borne_out) and near and dated(one.event, flight):
            if far_below(claim.quantity, told):
                return superseded(claim, told, flight)
            close = fitting(claim.quantity, firm, Verdict.DEPENDS)
        return rounded(claim, close) if close else other_statement(claim, own, flight) if own else None
    return of_no_party(one, reading, record)


def of_no_party(one: Held, reading: Reading, record: Record) -> Finding | None:
    """The verdict on a figure that no party's bears out: a slip that can be named, or one beyond or below all."""
    claim, told, own, flight, near = one.claim, one.told, one.own, one.flight, one.near
    assert claim.quantity is not None, "held against accounts"
    closed = claim.quantity.said.high < inf
    slip = explained(claim, told, flight)
    if of_another_told(one, reading, record):
        return None
    if told_in_passing(claim, told, one.event, reading, as_height=bool(slip and slip[1].startswith("as the"))):
        return None
    if slip and slip[1].startswith("as the ") and unnamed(claim, reading):
        return None  # "… and 1,001 km for the distance; Japan had more than 6,000 km", which was the height
    by_itself = slip and slip[1].startswith("as the ") and any(slip[0].account == mark.account for mark in own)
    if slip and (near or by_itself or lost_thousand(claim.quantity, told) or far_too_much(one, slip[1], reading)):
        return no_account(claim, told, *slip)
    could = _COULD.search(reading.article.text, claim.sentence.start, claim.span.start) is not None
    if could and claim.aspect == "range" and beyond(claim.quantity, told):
        return None  # "might have gone more than 6,000 km on another path" tells what it can do
    if near and dated(one.event, flight) and beyond(claim.quantity, told) and alone(flight, record):
        return above_all(claim, told, flight)
    if not closed and could:
        return None  # "on a flatter one it should reach more than 6,000 km"
    if not closed:
        tenth = near and dated(one.event, flight) and tenth_of(claim.quantity, told)
        return (
            no_account(claim, told, tenth, f"ten times as large: {one_said(tenth)}")
            if tenth
            else floor_only(claim, told)
        )
    if own:
        return other_statement(claim, own, flight)
    early = near and dated(one.event, flight) and below(claim.quantity, told)
    return superseded(claim, told, flight) if early else None


def not_of_it(one: Held, reading: Reading, record: Record) -> Finding | None:
    """It is too far from what was said of a flight to be rounded or early, or another figure than its own party's."""
    claim, told, flight = one.claim, one.told, one.flight
    other_aspect = explained(claim, told, flight)
    if told_in_passing(claim, told, one.event, reading, as_height=bool(other_aspect)):
        return None
    turned = (
        (own_slip(claim, one.own, told, flight, record) or turned_about(claim, told))
        if one.near and not other_aspect
        else None
    )
    if turned:
        return no_account(claim, told, *turned)
    if one.near and dated(one.event, flight) and loosely_timed(claim, told, one.event):
        return rounded(claim, [mark for mark in told if mark.figure.said.high < inf])
    days = [each.moment for each in one.event.about("launch_date", "launch_time") if each.moment]
    once = all(meets(moment, flight.day) for moment in days)
    if other_aspect or not (one.near and once and alone(flight, record)):
        return None
    if days and of_its_month(claim, flight, days, record):
        return None
    if one.own and not settled(flight, reading.article.published):
        return None  # a party's own first figure, which it may put right
    if claim.quantity and beyond(claim.quantity, told) and dated(one.event, flight) and not one.own:
        return None  # said below in plainer words
    if _COULD.search(reading.article.quote(claim.sentence)):
        return None  # "on a standard trajectory it should reach"
    for other in told_far_off(claim, told, flight, reading.article.published, record):
        if other and names_it(other, flight, reading):
            return None  # which of the two launches it is told of, the words leave open
        what = claim.aspect.replace("_", " ")
        theirs = f"; that is the figure of {day(other.flight.day)}" if other else ""
        reason = f"{claim.told} as the {what} is no party's figure for {day(flight.day)}: {said(told)}{theirs}."
        right = f"as of {day(other.flight.day)}" if other else f"with {told[0].figure.written}"
        marks = [*told, other] if other else told
        working, evidence = side_by_side(claim, told), evidence_of(marks)
        return conflicts(claim, reason=reason, would_hold_if=right, working=working, evidence=evidence)
    return None


def far_too_much(one: Held, slip: str, reading: Reading) -> bool:
    """Whether a figure of another measure is told of the launch some sentences on, twice as much as anybody gave."""
    claim, words = one.claim, reading.article.quote(one.claim.sentence)
    much = claim.quantity is not None and beyond(claim.quantity, one.told) and slip.startswith("as the ")
    return much and not _COULD.search(words) and led_on(claim, one.event, reading.article)


def no_account(claim: Claim, told: Sequence[Mark], mark: Mark, words: str) -> Finding:
    """It is nobody's figure, and one slip would make it somebody's."""
    reason = f"{claim.told} as the {claim.aspect.replace('_', ' ')} fits no party's account: {said(told)}."
    working, evidence = side_by_side(claim, [mark, *told]), evidence_of([mark, *told])
    return conflicts(claim, reason=reason, would_hold_if=words, working=working, evidence=evidence)


def above_all(claim: Claim, told: Sequence[Mark], flight: Flight) -> Finding:
    """It is more than twice what anybody said."""
    what = claim.aspect.replace("_", " ")
    fact = f"{claim.told} as the {what} is more than twice what any party said of the launch of"
    reason = f"{fact} {day(flight.day)}: {said(told)}."
    right = "as what the type could reach" if claim.aspect == "range" else None
    working, evidence = side_by_side(claim, told), evidence_of(told)
    return conflicts(claim, reason=reason, would_hold_if=right, working=working, evidence=evidence)


def of_its_class(claim: Claim, told: Sequence[Mark], flight: Flight, kind: str) -> Finding:
    """It is what missiles of a class can reach, and no distance that was flown."""
    reason = f"{claim.told} is how far {IN_FULL[kind].removeprefix('a ').removeprefix('an ')}s reach, and not what was"
    reason += f" flown on {day(flight.day)}: {said(told)}."
    working, evidence = side_by_side(claim, told), evidence_of(told)
    right = "as the range of its class"
    return conflicts(claim, reason=reason, would_hold_if=right, working=working, evidence=evidence)


def superseded(claim: Claim, told: Sequence[Mark], flight: Flight) -> Finding:
    """A figure below all that was said of the flight: an early floor, since corrected, or another's."""
    reason = f"{claim.told} is less than any party said of the launch of {day(flight.day)}: {said(told)}."
    on = "whether an early figure is meant, which later ones have replaced"
    return depends(claim, reason=reason, on=on, working=side_by_side(claim, told), evidence=evidence_of(told))


def floor_only(claim: Claim, told: Sequence[Mark]) -> Finding:
    """A floor far below what was said of the flight: nothing could have gone against it."""
    reason = f"{claim.told} sets no upper end, so that no account could have missed it: {said(told)}."
    return leaves_open(claim, reason=reason, working=side_by_side(claim, told), evidence=evidence_of(told))


def fitting(figure: Figure, told: Sequence[Mark], *verdicts: Verdict) -> list[Mark]:
    """The accounts with which a figure compares so."""
    return [mark for mark in told if compare(figure, mark.figure) in verdicts]


def agreed(claim: Claim, agreeing: Sequence[Mark], own: Sequence[Mark], rivals: Sequence[Mark]) -> Finding:
    """It holds with what the party said, or with what some party said; it depends where the others differ."""
    whose = ", ".join(f"{mark.figure.written} of {mark.account.speaker}" for mark in agreeing)
    link = "is what the party is on record with" if own else "agrees with the record"
    marks = [*agreeing, *rivals]
    working, evidence = side_by_side(claim, marks), evidence_of(marks)
    if rivals:
        reason = f"{claim.told} {link}: {whose}; but the parties differ: {said(rivals)}."
        return depends(claim, reason=reason, on="whose figure is taken", working=working, evidence=evidence)
    return holds(claim, reason=f"{claim.told} {link}: {whose}.", working=working, evidence=evidence)


def rounded(claim: Claim, near: Sequence[Mark]) -> Finding:
    """It holds only when rounded."""
    assert claim.quantity is not None, "given by judged"
    reason = f"{claim.told} fits what is on record only when rounded: {said(near)}."
    return depends(claim, reason=reason, on="rounding", working=side_by_side(claim, near), evidence=evidence_of(near))


def other_statement(claim: Claim, own: Sequence[Mark], flight: Flight) -> Finding:
    """The party is on record with another figure, and may have given both."""
    assert claim.quantity is not None, "given by judged"
    reason = f"{claim.told} differs from what that party is on record with for {day(flight.day)}: {said(own)}."
    on = "which statement of that party is meant, since figures are corrected"
    return depends(claim, reason=reason, on=on, working=side_by_side(claim, own), evidence=evidence_of(own))
