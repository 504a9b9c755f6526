"""Does a detail of the launch agree with what was said of it: where it fell, how many axles its launcher has?

    >>> review("North Korea fired an ICBM on October 31, 2024. It fell about 300 km west of Okushiri.")
    told_detail: depends. about 300 km differs from what is on record for 2024-10-31: Japanese Ministry of
    Defense said ~200 km.

    >>> review("North Korea fired an ICBM on October 31, 2024. It fell about 200 km west of Okushiri.")
    told_detail: holds. about 200 km is what Japanese Ministry of Defense said: ~200 km.

An early figure that a later one has replaced is named as that.

    >>> review("The launcher of the ICBM that North Korea fired on October 31, 2024, has twelve axles, Seoul said.")
    told_detail: depends. twelve axles was an early figure, of Joint Chiefs of Staff (South Korea), for
    2024-10-31; KCNA has 11.

A number of axles that no party gave conflicts, since axles can be counted on a picture.

    >>> review("The launcher of the ICBM that North Korea fired on October 31, 2024, has eight axles.")
    told_detail: conflicts. eight axles differs from what is on record for 2024-10-31: Joint Chiefs of Staff
    (South Korea) said 12, KCNA said 11.

Silent where the launch is on no record, or nobody is on record with such a detail.

Source: the catalogue's details, one row for each party.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lofted.checking import conflicts, depends, holds
from lofted.facts import (
    Claim,
    Evidence,
    Figure,
    Finding,
    Flight,
    Interval,
    Named,
    Reading,
    Record,
    Verdict,
    compare,
)
from lofted.reference.subjects import event_near, row_evidence
from lofted.reference.units import measure

NEAR = 45  # characters from a distance to the place it is told from: "(124 miles) west of the island of "

_FELL = re.compile(r"\b(?:fell|land(?:ed|ing)|splash\w*|came down|plung\w*|dropp\w*|crash\w*|impact\w*|hit)\b", re.I)
_LAUNCHER = re.compile(r"\b(?:launcher|launch vehicle|vehicle|truck|transporter|TEL|carrier|platform)\b", re.I)
_AXLES = re.compile(r"axles?$", re.I)


@dataclass(frozen=True, slots=True)
class Detail:
    """What one party said of a detail of a flight."""

    speaker: str
    written: str
    figure: Figure
    superseded: bool
    evidence: Evidence


def told_detail(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each told detail of a matched launch against what was said of it."""
    for claim in reading.claims:
        if claim.aspect in ("distance", "count") and claim.quantity:
            event = event_near(claim, reading)
            flight = record.flight(event.entry) if event else None
            known = list(details(claim, flight, reading, record)) if flight else []
            if flight and known:
                yield judged(claim, known, flight)


def details(claim: Claim, flight: Flight, reading: Reading, record: Record) -> Iterator[Detail]:
    """What the parties said of the detail that a figure tells."""
    text = reading.article.text
    if claim.aspect == "count":
        if _AXLES.search(claim.told) and _LAUNCHER.search(reading.article.quote(claim.sentence)):
            yield from said_of(flight, "axles", "", record)
        return
    if not _FELL.search(text[claim.sentence.start : claim.span.start]):
        return
    places = (one for one in reading.claims if one.aspect == "place" and isinstance(one.value, Named))
    behind = [one.value for one in places if 0 <= one.span.start - claim.span.end <= NEAR]
    for place in behind[:1]:
        yield from said_of(flight, "impact", getattr(place, "entry", ""), record)


def said_of(flight: Flight, what: str, place: str, record: Record) -> Iterator[Detail]:
    """Every party's word on one detail of a flight."""
    for row in record.entries("detail"):
        cells = row.columns
        if (cells["flight"], cells["what"], cells["place"]) != (flight.id, what, place):
            continue
        party = next((one.speaker for one in flight.accounts if one.party == cells["party"]), cells["party"])
        evidence = row_evidence(row, f"{party}: {cells['figure']}{' axles' if what == 'axles' else ''}")
        yield Detail(party, cells["figure"], figure(cells["figure"], what), bool(cells["superseded"]), evidence)


def figure(written: str, what: str) -> Figure:
    """A detail's figure: a length in m, or a number."""
    if what == "impact":
        return measure(written)
    exact = Interval(float(written), float(written))
    return Figure(exact, exact)


def judged(claim: Claim, known: Sequence[Detail], flight: Flight) -> Finding:
    """The verdict on one detail."""
    assert claim.quantity is not None, "given by told_detail"
    evidence = [one.evidence for one in known]
    fitting = [one for one in known if compare(claim.quantity, one.figure) in (Verdict.HOLDS, Verdict.OPEN)]
    current = [one for one in fitting if not one.superseded]
    if current:
        return holds(
            claim, reason=f"{claim.told} is what {current[0].speaker} said: {current[0].written}.", evidence=evidence
        )
    if fitting:
        later = ", ".join(f"{one.speaker} has {one.written}" for one in known if not one.superseded)
        reason = f"{claim.told} was an early figure, of {fitting[0].speaker}, for {flight.day}; {later}."
        return depends(claim, reason=reason, on="whether the early figure is meant", evidence=evidence)
    said = ", ".join(f"{one.speaker} said {one.written}" for one in known)
    reason = f"{claim.told} differs from what is on record for {flight.day}: {said}."
    if claim.aspect == "count":
        right = f"as {next(one.written for one in known if not one.superseded)} axles"
        return conflicts(claim, reason=reason, evidence=evidence, would_hold_if=right)
    on = "whose figure is taken, since first figures are corrected"
    return depends(claim, reason=reason, on=on, evidence=evidence)
