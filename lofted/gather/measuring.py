"""What one article measures of a launch: how high, how far, how long, how fast, each figure in each of its wordings."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from lofted.facts import Cell, Claim, Quantity, Reading, Span, Value
from lofted.gather.cueing import cued, ends_flight, goes_on, named_behind
from lofted.gather.dating import Dating
from lofted.gather.evidence import Hours
from lofted.gather.offices import Speaker
from lofted.gather.speakers import Speakers

FIGURES = ("apogee", "range", "flight_time", "speed", "record_margin")  # attributes that are figures
VAGUE = ("figure", "duration", "interval", "altitude", "distance")  # aspects of figures that may be one of them
REACH = "reach"  # an aspect: how far a missile can go, or went
SOUND = " the speed of sound"  # behind "22 times"


class Measuring(Dating):
    """The figures that one article has of one event, and the cells that hold them."""

    def __init__(
        self,
        reading: Reading,
        speakers: Speakers,
        kind: str,
        days: frozenset[date],
        hours: Sequence[Hours] = (),
        vehicles: frozenset[str] = frozenset(),
        mine: Callable[[Claim], bool] = lambda _: True,
    ) -> None:
        """Take a reading, its voices, and what the event is known by: its kind, its days, its hours and its names."""
        super().__init__(reading, kind, days, hours, mine)
        self.speakers, self.vehicles = speakers, vehicles
        self.claims = [claim for claim in reading.claims if claim.aspect != "statement" and self.belongs(claim)]

    def cell(self, attribute: str, claim: Claim, value: Value, span: Span) -> Cell:
        """One cell."""
        return self.made(attribute, self.speakers.of(claim), claim, value, span)

    def made(self, attribute: str, speaker: Speaker, claim: Claim, value: Value, span: Span) -> Cell:
        """One cell of a known speaker."""
        return Cell(
            attribute,
            speaker.name,
            speaker.key,
            self.reading.article.id,
            value,
            span,
            claim.sentence,
            claim.likelihood,
            speaker.through,
            claim.denied,
            claim.id,
        )

    def figures(self) -> Iterator[Cell]:
        """The figures whose attribute the words beside them tell."""
        text = self.reading.article.text
        for claim in self.claims:
            if claim.aspect in FIGURES:
                yield from self.wordings(named_behind(text, claim) or claim.aspect, claim)
            elif claim.aspect == "multiple" and claim.quantity and text.startswith(SOUND, claim.span.end):
                yield self.cell("speed", claim, replace(claim.quantity, unit="mach"), claim.span)
            elif claim.aspect in ("interval", "duration", "figure") and ends_flight(text, claim):
                yield from self.wordings("flight_time", claim)

    def loose(self) -> Iterator[Cell]:
        """The figures that the words leave without an attribute, with the one that their words hint at."""
        text = self.reading.article.text
        for claim in self.claims:
            if claim.aspect in (*VAGUE, REACH) and not ends_flight(text, claim):
                hint = goes_on(text, claim, self.claims)
                for cell in self.wordings(claim.aspect, claim):
                    hinted = hint or (cued(text, cell) if claim.aspect != REACH else "")
                    yield replace(cell, attribute=hinted or cell.attribute)

    def wordings(self, attribute: str, claim: Claim) -> Iterator[Cell]:
        """A figure in each of its wordings."""
        for value, span in [(one.value, one.span) for one in claim.wordings] or [(claim.value, claim.span)]:
            if isinstance(value, Quantity) and self.of_flight(attribute, claim, value):
                yield self.cell(attribute, claim, value, span)
