"""What an article says of an event, attribute by attribute: the cells of the matrix.

A figure that an article leaves without a name ("7,687.5 km") is read by what
other articles of the dossier call the same figure.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from lofted.facts import (
    CLOCK,
    DAYS,
    FLAT,
    THIS_ARTICLE,
    Cell,
    Claim,
    Firmness,
    Mark,
    Named,
    Quantity,
    Reading,
    Span,
    Value,
    Words,
)
from lofted.gather.cueing import cued
from lofted.gather.dating import Dating
from lofted.gather.evidence import Hours
from lofted.gather.kinds import AGREEMENT, EXERCISE, LAUNCH, MEETING, tells_of_launch
from lofted.gather.offices import Speaker
from lofted.gather.outcomes import outcome_in
from lofted.gather.places import places_in, sentences_of
from lofted.gather.speakers import Speakers

FIGURES = ("apogee", "range", "flight_time", "speed", "record_margin")  # attributes that are figures
VAGUE = ("figure", "duration", "interval", "altitude", "distance")  # aspects of figures that may be one of them
SOUND = " the speed of sound"  # behind "22 times"
FIRST = 250  # characters; the first sentence or two, whose class is the event's
ATTRIBUTES = (
    "date", "place", "vehicle", "class", "apogee", "range", "flight_time", "speed", "count", "outcome", "record_margin",
    "confirmed_by",
)  # fmt: skip
_OF_LAUNCH = re.compile(
    r"\b(?:launch\w*|missiles?|rockets?|tests?|tested|fired|flights?|shots?|satellites?|they had come|it had come)\b",
    re.I,
)
_MEMBERS = re.compile(r"\b(?:members?|country|state|nation)$", re.I)
_ASKED = re.compile(r"\b(?:ask\w*|call\w* for|request\w*|wish|sought)\b", re.I)
NEAR_ASKED = 30  # characters between members and what they asked for
_COUNTED = {  # kind of event → what is counted of it
    LAUNCH: re.compile(r"\b(?:missiles?|projectiles?|rockets?|rounds|satellites?|warheads?)$", re.I),
    EXERCISE: re.compile(
        r"\b(?:troops|soldiers|personnel|warships|ships|vessels|destroyers|aircraft|planes|jets)$", re.I
    ),
    AGREEMENT: re.compile(r"\b(?:country|signatory|nation|state)$", re.I),
    MEETING: re.compile(r"\b(?:papers?|documents?|agreements?|members?|country|state|nation)$", re.I),
}


class Cells(Dating):
    """What one article says of one event."""

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

    def all(self) -> Iterator[Cell]:
        """Every cell whose attribute the words themselves tell."""
        yield from self.dates()
        yield from self.places()
        yield from self.counts()
        yield from self.confirmed()
        if self.kind == LAUNCH:
            yield from self.of_launch()

    def of_launch(self) -> Iterator[Cell]:
        """What is told of a launch alone: what flew, how high, how far, how long, and how it ended."""
        yield from self.named("vehicle", self.flown())
        yield from self.named(
            "class", (one for one in self.claims if one.aspect == "vehicle_class" and one.span.start < FIRST)
        )
        for claim in self.claims:
            if claim.aspect in FIGURES:
                yield from self.wordings(claim.aspect, claim)
            elif (
                claim.aspect == "multiple"
                and claim.quantity
                and self.reading.article.text.startswith(SOUND, claim.span.end)
            ):
                yield self.cell("speed", claim, replace(claim.quantity, unit="mach"), claim.span)
        yield from self.outcomes()

    def loose(self) -> Iterator[Cell]:
        """The figures that the words leave without an attribute."""
        for claim in self.claims:
            if claim.aspect in VAGUE:
                for cell in self.wordings(claim.aspect, claim):
                    yield replace(cell, attribute=cued(self.reading.article.text, cell) or cell.attribute)

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

    def wordings(self, attribute: str, claim: Claim) -> Iterator[Cell]:
        """A figure in each of its wordings."""
        for value, span in [(one.value, one.span) for one in claim.wordings] or [(claim.value, claim.span)]:
            if isinstance(value, Quantity) and self.of_flight(attribute, claim, value):
                yield self.cell(attribute, claim, value, span)

    def named(self, attribute: str, claims: Iterable[Claim]) -> Iterator[Cell]:
        """What claims name, each entry of each voice once."""
        seen: set[tuple[str, str]] = set()
        for claim in claims:
            entry = str(getattr(claim.value, "entry", claim.value.written.lower()))
            cell = self.cell(attribute, claim, claim.value, claim.span)
            if (entry, cell.origin) not in seen and not self.elsewhere(claim) and not self.unlike(claim):
                seen.add((entry, cell.origin))
                yield cell

    def flown(self) -> Iterator[Claim]:
        """What flew: where an article names a vehicle known to be this launch's, it names the others for comparison."""
        named = [one for one in self.claims if one.aspect in ("vehicle", "satellite")]
        known = [one for one in named if isinstance(one.value, Named) and one.value.entry in self.vehicles]
        yield from (one for one in named if one in known or one.aspect == "satellite" or not known)

    def dates(self) -> Iterator[Cell]:
        """When it was: the clock times where there are any, else the day, each voice once."""
        told = [one for one in self.claims if one.moment and self.dates_it(one, one.moment)]
        dated = [(one, moment) for one in told if one.moment and (moment := self.on_its_day(one.moment))]
        clock = [one for one in dated if one[1].precision in CLOCK]
        clock.sort(key=lambda one: (self.off(one[1]) or timedelta(0), one[0].span))
        day = [one for one in dated if one[1].precision in DAYS and one[1].start]
        day = day or [(one, one.moment) for one in self.claims if one.moment and self.names_its_day(one.moment)]
        day.sort(key=lambda one: (one[1].start is not None and one[1].start.date() not in self.days, one[0].span))
        seen: set[str] = set()
        for claim, moment in clock or day[:1]:
            cell = self.cell("date", claim, moment, claim.span)
            if cell.origin not in seen:
                seen.add(cell.origin)
                yield cell

    def places(self) -> Iterator[Cell]:
        """Where it was: what it was fired from, or where the lead puts a meeting."""
        claims = sorted(self.reading.claims, key=lambda one: one.sentence)
        seen: set[tuple[str, str]] = set()
        told: set[Span] = set()  # sentences: the first place of each is the event's, the next what it went on to
        for place in places_in(self.reading.article, launch=self.kind == LAUNCH, doers=frozenset(self.speakers.doers)):
            claim = next((one for one in claims if one.sentence.covers(place.span)), None)
            if claim is None or claim.sentence in told or self.elsewhere(claim):
                continue
            if not self.belongs(replace(claim, span=place.span, aspect="place")):
                continue
            told.add(claim.sentence)
            claim = next((one for one in claims if one.aspect == "statement" and one.span.covers(place.span)), claim)
            cell = self.cell("place", replace(claim, span=place.span), Named(place.entry, place.written), place.span)
            if (place.entry, cell.origin) not in seen and not (seen and self.kind != LAUNCH):
                seen.add((place.entry, cell.origin))
                yield cell
        yield from self.left_from(seen)

    def left_from(self, seen: set[tuple[str, str]]) -> Iterator[Cell]:
        """What the reading says a missile was fired from, where the shelf has no such place."""
        for claim in self.claims if self.kind == LAUNCH and not seen else ():
            if claim.aspect == "fired_from" and not self.elsewhere(claim) and not self.other_day(claim):
                written = self.reading.article.quote(claim.span)
                cell = self.cell("place", claim, Named(written.lower(), written), claim.span)
                if (written, cell.origin) not in seen:
                    seen.add((written, cell.origin))
                    yield cell

    def counts(self) -> Iterator[Cell]:
        """How many: missiles, troops, ships, signatories."""
        for claim in self.claims:
            if claim.quantity is None or claim.aspect not in ("count", "rank") or self.elsewhere(claim):
                continue
            rank = claim.aspect == "rank" and self.kind != LAUNCH
            counted = _COUNTED[AGREEMENT] if rank else _COUNTED.get(self.kind)
            aspect = "rank" if rank or self.kind == AGREEMENT else "count"
            words = self.reading.article.quote(claim.sentence)
            launched = self.kind != LAUNCH or tells_of_launch(words) or claim.quantity.unit.startswith("warhead")
            if self.kind == MEETING and _MEMBERS.search(claim.quantity.unit) and not self.asked(claim):
                continue
            if self.other_day(claim):
                continue
            if counted and counted.search(claim.quantity.unit) and claim.aspect == aspect and launched:
                yield self.cell("count", claim, claim.quantity, claim.span)

    def asked(self, claim: Claim) -> bool:
        """Whether so many members are those who asked for the meeting."""
        text, span, sentence = self.reading.article.text, claim.span, claim.sentence
        first, last = max(sentence.start, span.start - NEAR_ASKED), min(sentence.end, span.end + NEAR_ASKED)
        return bool(_ASKED.search(text, first, last)) and " of " not in claim.value.written

    def outcomes(self) -> Iterator[Cell]:
        """How it ended, in the words of the first sentence of each voice that says so."""
        seen: set[str] = set()
        for claim, sentence in self.sentences() if self.kind == LAUNCH else ():
            told = outcome_in(
                self.reading.article.quote(sentence),
                on_the_day=self.on_the_day(sentence),
                mine=partial(self.is_mine, claim, sentence),
            )
            if told is None:
                continue
            verdict, match = told
            span = Span(sentence.start + match.start(), sentence.start + match.end())
            speaker = self.speakers.of(replace(claim, span=span))
            if speaker.key not in seen:
                seen.add(speaker.key)
                yield self.made("outcome", speaker, claim, Named(verdict, match[0]), span)

    def is_mine(self, claim: Claim, sentence: Span, at: int) -> bool:
        """Whether what stands so many characters into a sentence is of this launch, where its article tells of two."""
        place = sentence.start + at
        return self.mine(replace(claim, span=Span(place, place), aspect="outcome"))

    def sentences(self) -> Iterator[tuple[Claim, Span]]:
        """Each sentence of this event, with the first claim that it makes or, where it makes none, one put there."""
        first: dict[Span, Claim] = {}
        for claim in self.reading.claims:
            first.setdefault(claim.sentence, claim)
        if not first:
            return
        any_claim = self.reading.claims[0]
        for span in sentences_of(self.reading.article.text):
            bare = replace(any_claim, id="", span=span, sentence=span, subject="", voice=THIS_ARTICLE, likelihood=FLAT)
            claim = next((one for held, one in first.items() if held.meets(span)), bare)
            if self.of_its_day(claim):
                yield claim, claim.sentence

    def confirmed(self) -> Iterator[Cell]:
        """Who confirms it, in that word."""
        seen: set[Span] = set()
        for claim in self.reading.claims:
            if claim.aspect != "statement" or claim.mark is not Mark.SUPPORT or claim.denied or claim.voice.cue is None:
                continue
            cue, words = self.reading.article.quote(claim.voice.cue), self.reading.article.quote(claim.sentence)
            of_event = self.kind != LAUNCH or _OF_LAUNCH.search(words)
            if claim.likelihood.words is Firmness.FLAT and "confirm" in cue.lower() and of_event and claim.voice.cue not in seen:
                seen.add(claim.voice.cue)
                yield self.cell("confirmed_by", claim, Words(cue), claim.voice.cue)
