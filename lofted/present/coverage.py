"""How much of an article the desk could read and check, and what it could not, and why."""

from collections.abc import Iterator
from dataclasses import dataclass

from lofted.facts import THIS_ARTICLE, Claim, Reading, Span, Verdict
from lofted.present.places import statements

FLIGHT = ("apogee", "range", "flight_time", "record_margin", "rank", "first_since", "time_before", "time_after")
UNCLEAR = ("figure", "duration", "interval")  # aspects that leave open what is measured


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts of what was read, and the figures that no check could hold against anything."""

    figures: int
    checked: int
    voices: int
    named: int
    direct_quotes: int
    dated: int
    unchecked: tuple[tuple[Claim, str], ...] = ()


def coverage(reading: Reading) -> Coverage:
    """Count figures by the words they stand on, so that one figure with two meanings counts once."""
    figures = {claim.span: claim for claim in outermost(reading)}
    tested = {span for finding in reading.findings if finding.verdict is not Verdict.OPEN for span in finding.spans}
    unchecked = [claim for span, claim in figures.items() if not any(covers(one, span) for one in tested)]
    voices = {claim.voice.name: claim.voice for claim in reading.claims if claim.voice.name != THIS_ARTICLE.name}
    return Coverage(
        figures=len(figures),
        checked=len(figures) - len(unchecked),
        voices=len(voices),
        named=sum(voice.kind.named for voice in voices.values()),
        direct_quotes=sum(claim.direct for claim in statements(reading)),
        dated=sum(claim.moment is not None and claim.moment.fixed for claim in reading.claims),
        unchecked=tuple((claim, why(claim, reading)) for claim in unchecked),
    )


def outermost(reading: Reading) -> Iterator[Claim]:
    """Claims that hold a figure, without those whose words lie inside another's."""
    quantities = [claim for claim in reading.claims if claim.quantity]
    for claim in quantities:
        if not any(other.span != claim.span and other.span.covers(claim.span) for other in quantities):
            yield claim


def covers(tested: Span, span: Span) -> bool:
    """Whether a tested place is the figure's own, or inside it, or around it."""
    return tested.meets(span)


def why(claim: Claim, reading: Reading) -> str:
    """Why no check could hold a figure against anything."""
    if claim.aspect in UNCLEAR:
        return "what it measures is not clear from its words"
    if any(span.meets(claim.span) for finding in reading.findings for span in finding.spans):
        return "no answer could have gone against it, so nothing was tested"
    matched = any(event.entry and claim.id in {one.id for one in event.claims} for event in reading.events)
    if claim.aspect in FLIGHT and not matched:
        return "the launch it belongs to is on no record, or could not be told from others"
    if claim.aspect in FLIGHT:
        return "nobody on record gave such a figure for this launch"
    return f"no check asks about a {claim.aspect.replace('_', ' ')} that stands alone"
