"""How much of an article the desk could read and check, and what it could not, and why."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from lofted.facts import THIS_ARTICLE, Claim, Finding, Reading, Span, Verdict
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
    tested = Spans.of(one for one in reading.findings if one.verdict is not Verdict.OPEN)
    looked_at = Spans.of(reading.findings)
    matched = frozenset(claim.id for event in reading.events if event.entry for claim in event.claims)
    unchecked = [claim for span, claim in figures.items() if not tested.meet(span)]
    voices = {claim.voice.name: claim.voice for claim in reading.claims if claim.voice.name != THIS_ARTICLE.name}
    return Coverage(
        figures=len(figures),
        checked=len(figures) - len(unchecked),
        voices=len(voices),
        named=sum(voice.kind.named for voice in voices.values()),
        direct_quotes=sum(claim.direct for claim in statements(reading)),
        dated=sum(claim.moment is not None and claim.moment.fixed for claim in reading.claims),
        unchecked=tuple((claim, why(claim, looked_at, matched)) for claim in unchecked),
    )


@dataclass(frozen=True, slots=True)
class Spans:
    """Places in a text, in order, so that whether one is met is found without looking at all."""

    starts: list[int]
    furthest: list[int]  # how far any place reaches that begins no later than the one of that number

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> "Spans":
        """The places that findings speak of."""
        spans = sorted({span for finding in findings for span in finding.spans})
        return cls([span.start for span in spans], list(accumulate((span.end for span in spans), max)))

    def meet(self, span: Span) -> bool:
        """Whether one of the places shares a character with a span."""
        before = bisect_left(self.starts, span.end)
        return before > 0 and self.furthest[before - 1] > span.start


def outermost(reading: Reading) -> Iterator[Claim]:
    """Claims that hold a figure, without those whose words lie inside another's."""
    reached = -1
    for claim in sorted(
        (one for one in reading.claims if one.quantity), key=lambda one: (one.span.start, -one.span.end)
    ):
        if claim.span.end > reached or claim.span.start >= reached:
            reached = max(reached, claim.span.end)
            yield claim


def why(claim: Claim, looked_at: Spans, matched: frozenset[str]) -> str:
    """Why no check could hold a figure against anything."""
    if claim.aspect in UNCLEAR:
        return "what it measures is not clear from its words"
    if looked_at.meet(claim.span):
        return "no answer could have gone against it, so nothing was tested"
    if claim.aspect in FLIGHT and claim.id not in matched:
        return "the launch it belongs to is on no record, or could not be told from others"
    if claim.aspect in FLIGHT:
        return "nobody on record gave such a figure for this launch"
    return f"no check asks about a {claim.aspect.replace('_', ' ')} that stands alone"
