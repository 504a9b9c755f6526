"""What one article measures of a launch: how high, how far, how long, how fast, each figure in each of its wordings."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from lofted.facts import Cell, Claim, Interval, Quantity, Reading, Span, Value
from lofted.gather.cueing import cued, ends_flight, goes_on, is_put_at, named_behind
from lofted.gather.dating import Dating
from lofted.gather.evidence import Hours
from lofted.gather.offices import Speaker
from lofted.gather.speakers import Speakers

FIGURES = ("apogee", "range", "flight_time", "speed", "record_margin")  # attributes that are figures
VAGUE = ("figure", "duration", "interval", "altitude", "distance")  # aspects of figures that may be one of them
_UNIT = re.compile(r"[A-Za-z]+(?=\)?$)")
REACH = "reach"  # an aspect: how far a missile can go, or went
SOUND = " the speed of sound"  # behind "22 times"
LENGTHS = {"kilomet": 1000.0, "km": 1000.0, "mile": 1609.344, "mi": 1609.344}  # m; the start of a unit's name
TWICE = 2.0  # times; a corrected figure is seldom further from the first
BACK = 60  # characters before a number in which the words for an earlier figure stand; a clause
_HAD_SAID = re.compile(
    r"\b(?:first|had|earlier|initially|at first|instead of|(?:up|down) from|rather than|and not|not)\b[^.;\d]{0,40}$",
    re.I,
)


def before(text: str, claim: Claim) -> str:
    """The clause that stands before a claim in its sentence."""
    return text[max(claim.sentence.start, claim.span.start - BACK) : claim.span.start]


def is_metric(claim: Claim) -> bool:
    """Whether a claim is a length that may be a height or a distance of the flight."""
    return (
        claim.quantity is not None and claim.quantity.unit == "m" and claim.aspect in ("apogee", "range", *VAGUE, REACH)
    )


def in_unit_of(number: Quantity, figure: Quantity) -> Quantity | None:
    """A bare number in the unit of the figure that it was replaced by; None where it cannot be one."""
    words = _UNIT.search(figure.written)
    factor = next((size for name, size in LENGTHS.items() if words and words[0].lower().startswith(name)), 0.0)
    said, fair, bare = (
        Interval(part.low * factor, part.high * factor) for part in (number.said, number.fair, number.bare)
    )
    if not bare.low * TWICE > figure.bare.low > bare.low / TWICE:
        return None
    return replace(number, said=said, fair=fair, bare=bare, unit=figure.unit)


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
            if claim.aspect == REACH and is_put_at(text, claim):
                yield from self.wordings("range", claim)
            elif claim.aspect in FIGURES:
                yield from self.wordings(named_behind(text, claim) or claim.aspect, claim)
            elif claim.aspect == "multiple" and claim.quantity and text.startswith(SOUND, claim.span.end):
                yield self.cell("speed", claim, replace(claim.quantity, unit="mach"), claim.span)
            elif claim.aspect in ("interval", "duration", "figure") and ends_flight(text, claim):
                yield from self.wordings("flight_time", claim)

    def corrected(self) -> Iterator[Cell]:
        """Numbers that leave out the unit of the figure that took their place: "1,180 km; it had first said 1,100"."""
        text = self.reading.article.text
        for claim in self.claims:
            number = claim.quantity
            if number is None or claim.aspect != "figure" or number.unit or not _HAD_SAID.search(before(text, claim)):
                continue
            start = text.rfind("\n", 0, claim.span.start) + 1
            measured = [one for one in self.claims if start <= one.span.start < claim.span.start and is_metric(one)]
            value = in_unit_of(number, measured[-1].quantity) if measured and measured[-1].quantity else None
            if value is not None:
                cell = self.cell(measured[-1].aspect, claim, value, claim.span)
                yield replace(cell, sentence=claim.sentence)

    def loose(self) -> Iterator[Cell]:
        """The figures that the words leave without an attribute, with the one that their words hint at."""
        text = self.reading.article.text
        yield from self.corrected()
        for claim in self.claims:
            put = claim.aspect == REACH and is_put_at(text, claim)
            if claim.aspect in (*VAGUE, REACH) and not put and not ends_flight(text, claim):
                hint = goes_on(text, claim, self.claims)
                for cell in self.wordings(claim.aspect, claim):
                    hinted = hint or (cued(text, cell) if claim.aspect != REACH else "")
                    yield replace(cell, attribute=hinted or cell.attribute)

    def wordings(self, attribute: str, claim: Claim) -> Iterator[Cell]:
        """A figure in each of its wordings."""
        for value, span in [(one.value, one.span) for one in claim.wordings] or [(claim.value, claim.span)]:
            if isinstance(value, Quantity) and self.of_flight(attribute, claim, value):
                yield self.cell(attribute, claim, value, span)
