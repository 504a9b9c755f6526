"""What an article says of an event, attribute by attribute: the cells of the matrix.

A figure that an article leaves without a name ("7,687.5 km") is read by what
other articles of the dossier call the same figure.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial

from lofted.facts import (
    CLOCK,
    DAYS,
    Cell,
    Claim,
    Firmness,
    Mark,
    Named,
    Span,
    Words,
)
from lofted.gather.counting import Counting
from lofted.gather.dating import SPAN
from lofted.gather.kinds import LAUNCH
from lofted.gather.measuring import FIGURES
from lofted.gather.outcomes import outcome_in
from lofted.gather.places import named_from, places_in

FIRST = 250  # characters; the first sentence or two, whose class is the event's
ATTRIBUTES = (
    "date", "place", "vehicle", "class", "apogee", "range", "flight_time", "speed", "count", "outcome", "record_margin",
    "confirmed_by",
)  # fmt: skip
_OF_LAUNCH = re.compile(
    r"\b(?:launch\w*|missiles?|rockets?|tests?|tested|fired|flights?|shots?|satellites?|they had come|it had come)\b",
    re.I,
)
DATELINE = 25  # characters; the town that a report is dated from, ahead of its first sentence
LAST = 80  # characters; the end of the sentence before
_FLIES = re.compile(
    r"\b(?:missiles?|rockets?|satellites?|weapons?|complex|projectiles?|spacecraft|launchers?|kind|type|in orbit)\b",
    re.I,
)
_CALLED = re.compile(
    r"\b(?:called|named|dubbed|designated|calls it|names it)\s(?:the\s)?"
    r"([A-Z][\w’'-]{2,20}(?:[ -][A-Z0-9][\w’'-]{0,20}){0,2})"
)


def once(cells: Iterable[Cell]) -> Iterator[Cell]:
    """The cells, a figure that one voice has twice in the same words of one article only once."""
    seen: set[tuple[str, str, str, str]] = set()
    for cell in cells:
        key = cell.article, cell.attribute, cell.origin, cell.words.lower()
        if key not in seen or cell.attribute not in FIGURES:
            seen.add(key)
            yield cell


class Cells(Counting):
    """What one article says of one event."""

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
        yield from self.named("vehicle", self.called())
        yield from self.named(
            "class", (one for one in self.claims if one.aspect == "vehicle_class" and one.span.start < FIRST)
        )
        yield from self.figures()
        yield from self.outcomes()

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

    def called(self) -> Iterator[Claim]:
        """What flew by a name that no shelf has: "a complex called Kedr"."""
        text = self.reading.article.text
        known = [one.span for one in self.reading.claims if one.aspect in ("vehicle", "satellite", "place", "office")]
        for claim, sentence in self.sentences if _CALLED.search(text) else ():
            for match in _CALLED.finditer(text, sentence.start, sentence.end):
                span = Span(match.start(1), match.end(1))
                told = replace(claim, span=span, sentence=sentence, aspect="vehicle", value=Words(match[1]), id="")
                nouns = _FLIES.search(text, max(0, sentence.start - LAST), match.start())
                if nouns and self.mine(told) and not any(one.meets(span) for one in known):
                    yield told

    def dates(self) -> Iterator[Cell]:
        """When it was: the clock times where there are any, else the day, each voice once."""
        told = [one for one in self.claims if one.moment and self.dates_it(one, one.moment)]
        dated = [(one, moment) for one in told if one.moment and (moment := self.on_its_day(one.moment))]
        clock = [one for one in dated if one[1].precision in CLOCK]
        clock.sort(key=lambda one: (self.off(one[1]) or timedelta(0), one[0].span))
        day = [one for one in dated if one[1].precision in (*DAYS, SPAN) and one[1].start]
        if not any(one[1].start and one[1].start.date() in self.days for one in day):
            day = [*self.told_days(), *day]
        day.sort(key=lambda one: (one[1].start is not None and one[1].start.date() not in self.days, one[0].span))
        seen: set[str] = set()
        clocks = {moment.start.date() for _, moment in clock if moment.start}
        lead = [one for one in day if one[0].sentence.start < DATELINE]
        abroad = [one for one in lead if one[1].start and one[1].start.date() not in clocks]  # by another clock
        for claim, moment in [*clock, *(abroad if clock else day)[:1]]:
            cell = self.cell("date", claim, moment, claim.span)
            if cell.origin not in seen:
                seen.add(cell.origin)
                yield cell

    def places(self) -> Iterator[Cell]:
        """Where it was: what it was fired from, or where the lead puts a meeting."""
        seen: set[tuple[str, str]] = set()
        told: set[Span] = set()  # sentences: the first place of each is the event's, the next what it went on to
        for place in places_in(self.reading.article, self.kind, doers=frozenset(self.speakers.doers)):
            first = next((one for one in self.sentences if one[1].covers(place.span)), None)
            claim = replace(first[0], sentence=first[1]) if first else None
            if claim is None or claim.sentence in told or self.elsewhere(claim):
                continue
            if not self.belongs(replace(claim, span=place.span, aspect="place")):
                continue
            told.add(claim.sentence)
            spoken = (one for one in self.reading.claims if one.aspect == "statement")
            claim = next((one for one in spoken if one.span.covers(place.span)), claim)
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
        if self.kind == LAUNCH and not seen:
            yield from self.left_unknown()

    def left_unknown(self) -> Iterator[Cell]:
        """What a missile came from by a name that no shelf has, once."""
        for place in named_from(self.reading.article):
            for claim, sentence in self.sentences:
                told = replace(claim, span=place.span, sentence=sentence, aspect="place", id="")
                if sentence.covers(place.span) and self.mine(told) and not self.elsewhere(told):
                    yield self.cell("place", told, Named(place.entry, place.written), place.span)
                    return

    def outcomes(self) -> Iterator[Cell]:
        """How it ended, in the words of the first sentence of each voice that says so."""
        seen: set[str] = set()
        for claim, sentence in self.sentences if self.kind == LAUNCH else ():
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

    def confirmed(self) -> Iterator[Cell]:
        """Who confirms it, in that word."""
        seen: set[Span] = set()
        for claim in self.reading.claims:
            if claim.aspect != "statement" or claim.mark is not Mark.SUPPORT or claim.denied or claim.voice.cue is None:
                continue
            cue, words = self.reading.article.quote(claim.voice.cue), self.reading.article.quote(claim.sentence)
            of_event = self.kind != LAUNCH or _OF_LAUNCH.search(words)
            if (
                claim.likelihood.words is Firmness.FLAT
                and "confirm" in cue.lower()
                and of_event
                and claim.voice.cue not in seen
            ):
                seen.add(claim.voice.cue)
                yield self.cell("confirmed_by", claim, Words(cue), claim.voice.cue)
