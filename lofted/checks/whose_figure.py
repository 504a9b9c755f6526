"""Is it the figure of the party that is named, or another's?

State media give their figures once, to the digit. A figure that cannot be
theirs, and is another party's, stands under the wrong name.

    >>> review("North Korean state media said the ICBM fired on October 31, 2024, rose to 7,000 km.")
    whose_figure: conflicts. 7,000 km is another party's: Japanese Ministry of Defense said more than
    7,000 km; of the party named it cannot be: KCNA said 7,687.5 km.

A measured figure may be corrected, and a party may take up another's; so the
rest depends on whose is meant, where the party named put another number in the
same unit.

    >>> review("South Korea's military said the missile that North Korea fired on January 6, 2025, flew 1,500 km.")
    whose_figure: depends. 1,500 km is another party's: KCNA said 1,500 km; the party named is on record
    with another figure: Joint Chiefs of Staff (South Korea) said 1,100 km.

It is left open where the party gave its own in another unit, or none.

    >>> review("KCNA said that the ICBM North Korea fired on July 12, 2023, flew for 74 minutes.")
    whose_figure: open. 74 minutes is another party's: Japanese Ministry of Defense said 74 min; the party
    named is on record with another figure: KCNA said 4,491 s.

    >>> review("South Korea's military said the ICBM that North Korea fired on July 12, 2023, rose to 6,648.4 km.")
    whose_figure: open. 6,648.4 km is another party's: KCNA said 6,648.4 km; no such figure of the party
    named is on record.

Of a launch of which state media told no figure at all, it cannot be theirs.

    >>> review("State media said that the missile of 13 April 2023 flew about 1,000 km.")
    whose_figure: conflicts. about 1,000 km is another party's: Joint Chiefs of Staff (South Korea) said about
    1,000 km; of the party named it cannot be: KCNA gave no such figure (No apogee or range; first stage fell 10 km
    off Kumya, second 335 km off Orang).

Silent where the launch is on no record, where the party is on record with a
figure that a fair reading makes the same, and where the sentence names the
other party too.

    >>> review("North Korean state media said the ICBM fired on October 31, 2024, rose to 7,687.5 km.")

Source: the catalogue's accounts, one row for each party.
"""

import re
from collections.abc import Iterator, Sequence
from math import inf

from lofted.checking import conflicts, depends, leaves_open
from lofted.facts import Account, Entry, Finding, Quantity, Reading, Record, Verdict, VoiceKind, compare
from lofted.reference.accounts_shown import evidence_of, said, side_by_side
from lofted.reference.bearing import fine, put_otherwise, rounds_to
from lofted.reference.history import Mark, of_launcher
from lofted.reference.history import evidence_of as account_evidence
from lofted.reference.spokesmen import speaks_for
from lofted.told.held import Held, held, lenders

FIELD = "who says it"

AGENCY = "kcna"
_NO_FIGURE = re.compile(r"\b[Nn]o\s(?:figures|apogee\sor\srange)\b")


def whose_figure(reading: Reading, record: Record) -> Iterator[Finding]:
    """Ask of each figure of a matched launch whether it is another party's than the one said to have given it."""
    for one in held(reading, record):
        lent = lenders(one, reading, record)
        if lent and not common(one, lent):
            yield misgiven(one, lent, record)


def common(one: Held, lent: Sequence[Mark]) -> bool:
    """Whether a figure is that of several parties, roundly told, and who watched and is named may have told it too."""
    state = one.claim.voice.kind is VoiceKind.STATE_MEDIA
    rough = one.claim.quantity is not None and not fine(one.claim.quantity)
    return rough and not (one.own or state) and len({mark.account.party for mark in lent}) > 1


def misgiven(one: Held, lent: Sequence[Mark], record: Record) -> Finding:
    """Another party's figure, and what of the party named is on record."""
    own, marks = one.own, [*one.own, *lent]
    working, evidence = side_by_side(one.claim, marks), evidence_of(marks)
    reason = f"{one.claim.told} is another party's: {said(lent)};"
    if own and state_media(one, record):
        reason += f" of the party named it cannot be: {said(own)}."
        how = f"for {lent[0].account.speaker}"
        return conflicts(one.given, reason=reason, would_hold_if=how, working=working, evidence=evidence)
    silent = gave_none(one)
    if silent:
        reason += f" of the party named it cannot be: {silent.speaker} gave no such figure ({silent.note.rstrip('.')})."
        how = f"for {lent[0].account.speaker}"
        evidence = [*evidence, account_evidence(silent, "no such figure")]
        return conflicts(one.given, reason=reason, would_hold_if=how, working=working, evidence=evidence)
    another = f"the party named is on record with another figure: {said(own)}."
    reason += f" {another if own else 'no such figure of the party named is on record.'}"
    if any(put_otherwise(mark.figure, one.claim.quantities[0]) for mark in own):
        return depends(one.given, reason=reason, on="whose figure is meant", working=working, evidence=evidence)
    return leaves_open(one.given, reason=reason, working=working, evidence=evidence)


def gave_none(one: Held) -> Account | None:
    """The account of the state media that are named, if it is on record that they told no such figure."""
    if one.own or one.claim.voice.kind is not VoiceKind.STATE_MEDIA or one.claim.voice.via is not None:
        return None
    agency = [account for account in one.flight.accounts if account.party == AGENCY and account.verified]
    named = one.claim.voice.entry in (None, AGENCY) and one.flight.country == "north-korea"
    return next((each for each in agency if named and _NO_FIGURE.search(each.note)), None)


def state_media(one: Held, record: Record) -> bool:
    """Whether those who launched, or their state media, are given what they cannot have given, not even rounded."""
    figures = one.claim.quantities
    apart = all(
        compare(told, mark.figure) is Verdict.CONFLICTS or of_other_digits(mark.figure, told)
        for mark in one.own
        for told in figures
    )
    rounded = any(rounds_to(mark.figure, told) for mark in one.own for told in figures)
    voice, launcher = one.claim.voice, one.flight.country
    theirs = any(
        speaks_for(voice, party, launched_by=launcher) for mark in one.own if (party := launchers(mark, record))
    )
    return (voice.kind is VoiceKind.STATE_MEDIA or theirs) and voice.via is None and apart and not rounded


def of_other_digits(own: Quantity, told: Quantity) -> bool:
    """Whether two figures in one unit are told without a hedge, and their digits lie apart: 37 and 39 minutes."""
    hedged = own.approximate or told.approximate or inf in (own.said.high, told.said.high)
    return not hedged and put_otherwise(own, told) and not own.bare.meets(told.bare)


def launchers(mark: Mark, record: Record) -> Entry | None:
    """The party of a figure, if those who launched gave it: their state media speak for the whole country."""
    return record.entry(mark.account.party) if of_launcher(mark, record) else None
