"""Is it the figure of the party that is named, or another's?

State media give their figures once, to the digit. A figure that cannot be
theirs, and is another party's, stands under the wrong name.

    >>> review("North Korean state media said the ICBM fired on October 31, 2024, rose to 7,000 km.")
    whose_figure: conflicts. 7,000 km is what Japanese Ministry of Defense said: more than 7,000 km; of
    the party named it cannot be: KCNA said 7,687.5 km.

A figure of four digits that one party alone gave is that party's, whoever is
named; whether the party named took it up cannot be told without its words.

    >>> review("South Korea's military said the ICBM that North Korea fired on July 12, 2023, rose to 6,648.4 km.")
    whose_figure: open. 6,648.4 km is what KCNA said: 6,648.4 km; no such figure of the party named is on
    record.

Silent where the launch is on no record, where the party is on record with a
figure that a fair reading makes the same, and where the sentence names the
other party too.

    >>> review("North Korean state media said the ICBM fired on October 31, 2024, rose to 7,687.5 km.")

Limits: a party that corrects its figures may have given both; so only state media, which do not, can conflict.

Source: the catalogue's accounts, one row for each party.
"""

from collections.abc import Iterator, Sequence

from lofted.checking import conflicts, firm, leaves_open
from lofted.facts import THIS_ARTICLE, Claim, Entry, Finding, Reading, Record, Verdict, VoiceKind, compare
from lofted.reference.bearing import borrowed, fine_alone, rounds_to, same_digits
from lofted.reference.history import ASPECTS, Mark, marks
from lofted.reference.saying import in_unit
from lofted.reference.speaking import SECOND_HAND
from lofted.reference.spokesmen import speaks_for

UNCLEAR = ("figure", "duration", "distance")  # figures of which four digits alone can tell what they measure
NAME = 3  # letters from which on a name in a sentence surely is the party's: "NHK"


def whose_figure(reading: Reading, record: Record) -> Iterator[Finding]:
    """Ask of each figure of a matched launch that a party is said to have given whether it is another's."""
    for event in reading.events:
        flight = record.flight(event.entry)
        for claim in event.about(*ASPECTS, *UNCLEAR) if flight else ():
            if flight is None or claim.quantity is None or not told_by_party(claim):
                continue
            aspects = ASPECTS if claim.aspect in UNCLEAR else (claim.aspect,)
            every = [one for aspect in aspects for one in marks(flight, aspect)]
            told = [one for one in every if kind(one, record) != SECOND_HAND]
            own = [one for one in told if speaks_for(claim.voice, party(one, record), launched_by=flight.country)]
            unclear = claim.aspect in UNCLEAR
            own = [] if unclear and not any(same_digits(claim.quantity, one.figure) for one in own) else own
            lent = borrowed(claim, own, told, event) if own else fine_alone(claim, told)
            if lent and not any(named(one, claim, reading, record) for one in lent):
                found = misgiven(claim, own, lent) if own else of_none(claim, lent, flight.country, record)
                yield from found


def told_by_party(claim: Claim) -> bool:
    """Whether a named voice tells it as a fact."""
    return firm(claim) and claim.voice.name != THIS_ARTICLE.name and claim.voice.via is None


def party(mark: Mark, record: Record) -> Entry | None:
    """The entry of the party that gave a figure."""
    return record.entry(mark.account.party)


def kind(mark: Mark, record: Record) -> str:
    """Of what kind the party is that gave a figure."""
    entry = party(mark, record)
    return entry.columns["kind"] if entry else ""


def named(mark: Mark, claim: Claim, reading: Reading, record: Record) -> bool:
    """Whether the sentence of a claim names the party of a figure, or its country where that did not launch."""
    entry = party(mark, record)
    country = record.entry(entry.columns.get("country", "")) if entry else None
    words = reading.article.quote(claim.sentence)
    every = (entry, country if country and country.id != mark.flight.country else None)
    return any(name in words for one in every if one for name in (one.name, *one.aliases) if len(name) >= NAME)


def misgiven(claim: Claim, own: Sequence[Mark], lent: Sequence[Mark]) -> Iterator[Finding]:
    """Another party's figure in the mouth of state media, which are on record with one that it cannot be."""
    figures = claim.quantities
    apart = all(compare(one, mark.figure) is Verdict.CONFLICTS for mark in own for one in figures)
    rounded = any(rounds_to(mark.figure, one) for mark in own for one in figures)
    if claim.voice.kind is not VoiceKind.STATE_MEDIA or not apart or rounded:
        return
    reason = f"{claim.told} is what {said(lent[0], ': ')}; of the party named it cannot be: {said(own[0])}."
    how = f"for {lent[0].account.speaker}"
    marks_held = [*own, *lent]
    evidence = [mark.evidence for mark in marks_held]
    yield conflicts(claim, reason=reason, would_hold_if=how, working=working(claim, marks_held), evidence=evidence)


def of_none(claim: Claim, lent: Sequence[Mark], launched_by: str, record: Record) -> Iterator[Finding]:
    """It is to the digit what another party said, and nothing of the party named is on record."""
    voice = record.entry(claim.voice.entry)
    country = voice.columns.get("country", voice.id) if voice and voice.kind in ("body", "country") else ""
    outlet = claim.voice.kind in (VoiceKind.OUTLET, VoiceKind.STATE_MEDIA)
    if not country or country == launched_by or outlet:
        return
    reason = f"{claim.told} is what {said(lent[0], ': ')}; no such figure of the party named is on record."
    evidence = [mark.evidence for mark in lent]
    yield leaves_open(claim, reason=reason, working=working(claim, lent), evidence=evidence)


def said(mark: Mark, link: str = " ") -> str:
    """Who said what."""
    return f"{mark.account.speaker} said{link}{mark.figure.written}"


def working(claim: Claim, told: Sequence[Mark]) -> list[str]:
    """The interval that the claim's words allow, and those of the parties."""
    assert claim.quantity is not None, "given by whose_figure"
    lines = [f"told: {in_unit(claim.quantity, claim.aspect)}"]
    return [*lines, *(f"{mark.account.speaker}: {in_unit(mark.figure, claim.aspect)}" for mark in told)]
