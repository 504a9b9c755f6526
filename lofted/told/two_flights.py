"""Two flights that a sentence lays side by side: "flew higher than the Hwasong-17", "longer in July than in April"."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from lofted.facts import Claim, Flight, Named, Reading, Record, Span
from lofted.reference.classes import LONG
from lofted.reference.days import days_of, gap, tells_year
from lofted.reference.history import marks
from lofted.reference.saying import ORDINALS
from lofted.reference.sentence import by_sentence
from lofted.reference.subjects import event_before
from lofted.told.earlier import flights_meant

MOST = 4  # flights that one name can mean; of more, some would bear out almost anything
ASPECT_OF = {
    "higher": "apogee",
    "lower": "apogee",
    "farther": "range",
    "further": "range",
    "longer": "flight_time",
    "shorter": "flight_time",
}
LESS = ("lower", "shorter")

_FLEW = (
    r"(?:flew|flown|rose|risen|climb\w*|soar\w*|went|gone|stayed|travell?ed|peaked|reached|remained|"
    r"(?:was|been)\s(?:in\sthe\sair|up|aloft|airborne))"
)
_THAN = re.compile(
    rf"\b{_FLEW}\b[^.;]{{0,60}}?\b(?P<how>{'|'.join(ASPECT_OF)})\b(?P<mid>[^.;]{{0,50}}?),?\sthan\s"
    r"(?P<ref>[^.;]{3,110})"
)
_POSSIBLE = re.compile(
    r"\b(?:could|would|can|might|may|if|capable|able|potential\w*|designed|standard|any|ever|all|others?|most|expected|planned|"
    r"not|never|nor|neither|no)\b|n['’]t\b"
)
_TURN = re.compile(rf"\b({'|'.join(ORDINALS)})\s(?:(?:ever|successful|full)\s)?\Z", re.I)  # "the first Hwasong-15"
_ON = re.compile(r"(?:on|in|that\sof|it\s(?:did|had|flew|rose)|the\sone\s(?:of|on|in))\s", re.I)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two flights, each by all that its words can mean, and which of them is told to have outdone the other in what."""

    aspect: str
    higher: Sequence[Flight]
    lower: Sequence[Flight]
    span: Span


def laid_together(reading: Reading, record: Record) -> Iterator[Pair]:
    """Every two flights of which one is told as higher, farther or longer than the other."""
    for sentence, claims in by_sentence(reading.claims):
        words = reading.article.quote(sentence)
        match = _THAN.search(words)
        if match is None or _POSSIBLE.search(match[0]):
            continue
        ref, mid = match.span("ref"), match.span("mid")
        first = [one for one in claims if one.span.end <= sentence.start + mid[1]]
        second = [one for one in claims if sentence.start + ref[0] <= one.span.start]
        aspect = ASPECT_OF[match["how"]]
        text = reading.article.text
        one = flights_of(first, (), aspect, record, text) or of_event(sentence, first, reading, record)
        if not 0 < len(one) <= MOST:
            continue
        types = vehicles_in(second) or (vehicles_in(first) if _ON.match(words[ref[0] :]) else set())
        other = flights_of(second, types, aspect, record, text) or [
            each for own in one for each in flights_meant(match["ref"], own, record, vehicles=types)
        ]
        other = [each for each in dict.fromkeys(other) if each not in one and each.country == one[0].country]
        other = [each for each in other if each.vehicle_class == one[0].vehicle_class] or other
        if 0 < len(other) <= MOST:
            span = Span(sentence.start + match.start(), sentence.start + match.end("how"))
            yield Pair(aspect, *((other, one) if match["how"] in LESS else (one, other)), span)


def vehicles_in(claims: Sequence[Claim]) -> set[str]:
    """The types that some claims name."""
    return {one.value.entry for one in claims if one.aspect == "vehicle" and isinstance(one.value, Named)}


def flights_of(
    claims: Sequence[Claim], types: Collection[str], aspect: str, record: Record, text: str = ""
) -> list[Flight]:
    """The flights of the types and on the days that some claims tell; of a type without a day, its best flight.

    Where the article's text counts it ("the first Hwasong-15"), the one of that number, or none.
    """
    named = vehicles_in(claims) or set(types)
    days = [days_of(one.moment) for one in claims if one.moment and tells_year(one.moment)]
    told = [one for one in days if one is not None]
    if len(told) > 1 or len(named) > 1 or not (told or named):
        return []
    flown = (one for one in record.flights() if one.kind == "ballistic" and one.outcome != "failure")
    found = [one for one in flown if not named or one.vehicle in named]
    if told:
        return [one for one in found if not gap(told[0], (one.day, one.day)) and (named or one.vehicle_class in LONG)]
    turns = [
        turn[1] for one in claims if one.aspect == "vehicle" and (turn := _TURN.search(text[: one.span.start][-40:]))
    ]
    if turns:
        of_type = [one for one in record.flights() if one.vehicle in named]
        return [one for place, one in zip(ORDINALS, of_type, strict=False) if place == turns[0].lower()]
    measured = {one: [mark.figure.bare.high for mark in marks(one, aspect)] for one in found}
    return sorted(filter(measured.get, found), key=lambda one: max(measured[one]))[-1:]


def of_event(sentence: Span, claims: Sequence[Claim], reading: Reading, record: Record) -> list[Flight]:
    """The launch on record that the sentence, or the article before it, tells of."""
    here = [event for event in reading.events if event.entry and any(one in event.claims for one in claims)]
    event = here[0] if here else event_before(sentence.start, reading)
    flight = record.flight(event.entry) if event and event.entry else None
    return [flight] if flight else []
