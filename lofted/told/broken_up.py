"""How long after its launch a rocket is told to have exploded, or its pieces to have been seen."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lofted.facts import DAYS, Event, Flight, Reading, Record, Span
from lofted.reference.counting import count_of, spelled
from lofted.reference.days import days_of
from lofted.reference.lone import names_nobody
from lofted.reference.tied import flatly
from lofted.reference.wording import sentences

_BROKEN = re.compile(
    r"\b(?:debris|fragments?|pieces|wreckage|explo[ds]\w*|blew\s(?:up|apart)|blown\s(?:up|apart)|broke(?:n)?\s(?:up|apart|into)|"
    r"disintegrat\w+|burst|came\sapart)\b",
    re.I,
)
_TIME = re.compile(
    rf"\b(?P<within>within\s)?(?:(?:about|some|only|just|barely|around|roughly)\s)?"
    rf"(?P<count>an?|{spelled(1, 15)}|\d{{1,3}})\s"
    r"(?P<unit>minutes?|seconds?)\s(?:(?:after|into|of|following|from)\s(?:(?:its|the|it|that|a|rocket|satellite|had|was)\s){0,3}"
    r"(?:launch\w*|lift(?:ed|ing)?[- ]?off|flight|take-?off|blast[- ]?off|took\soff|rose|left)|later|afterwards?)\b",
    re.I,
)
_CLOCK = re.compile(
    r"\b(?:at|around|about)\s(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?:\s?(?P<half>[ap])\.?m\b|(?=[\s,.;]))", re.I
)
_ASIDE = re.compile(
    r"\b(?:before|alert\w*|warn\w*|evacuat\w*|sirens?|second\sstage|third\sstage|splash\w*|fell|landed|seconds?\sof)\b",
    re.I,
)
NOON = 12  # hours


@dataclass(frozen=True, slots=True)
class Broken:
    """A launch, how many seconds after it its end is told, whether at most so many, and where."""

    flight: Flight
    seconds: int
    within: bool
    span: Span
    told: str


def broken_up(reading: Reading, record: Record) -> Iterator[Broken]:
    """Every time from a launch on record to its explosion or its debris that a text tells."""
    last: tuple[Flight, Span] | None = None
    for sentence in sentences(reading.article.text):
        words = reading.article.quote(sentence)
        here = {flight.id: flight for event in reading.events if (flight := told_in(event, sentence, reading, record))}
        flown = next(iter(here.values())) if len(here) == 1 else None
        flown = flown or (on_day(sentence, words, reading, record) if not here else None)
        behind = last and not here and not reading.article.text[last[1].end : sentence.start].strip()
        flown = flown or (last[0] if last and behind else None)
        if flown and _BROKEN.search(words) and flatly(words) and not _ASIDE.search(words):
            yield from told(flown, sentence, words)
        last = (flown, sentence) if flown else None


def told(flight: Flight, sentence: Span, words: str) -> Iterator[Broken]:
    """The time told in the clause of an explosion or of debris: a stretch, or an hour behind that of the launch."""
    match = _TIME.search(words)
    if match:
        number = 1 if match["count"].lower() in ("a", "an") else count_of(match["count"])
        seconds = number * (60 if match["unit"].lower().startswith("m") else 1)  # seconds in a minute
        span = Span(sentence.start + match.start(), sentence.start + match.end())
        yield Broken(flight, seconds, bool(match["within"]), span, match[0])
        return
    start, clocks = flight.when.start, list(_CLOCK.finditer(words))
    if start is None or not clocks or not _BROKEN.search(words[: clocks[-1].start()]):
        return
    last = clocks[-1]
    hour = int(last["hour"]) % NOON + (NOON if (last["half"] or "").lower() == "p" else 0)
    hour = hour if last["half"] else int(last["hour"])
    off = (hour - start.hour) * 60 + int(last["minute"]) - start.minute  # minutes in an hour
    if 0 < off <= MOST:
        span = Span(sentence.start + last.start(), sentence.start + last.end())
        yield Broken(flight, off * 60, False, span, last[0])  # seconds in a minute


MOST = 30  # minutes; an hour further on is that of another thing


def told_in(event: Event, sentence: Span, reading: Reading, record: Record) -> Flight | None:
    """The launch to orbit of an event that a sentence tells by its day or its hour; one that is nobody's by its day."""
    told = [one for one in event.about("launch_date", "launch_time") if sentence.covers(one.span)]
    days = {one.moment.start.date() for one in told if one.moment and one.moment.start and one.moment.precision in DAYS}
    flight = record.flight(event.entry)
    if not event.entry and len(days) == 1:
        met = [one for one in record.flights() if one.kind == "space" and one.day in days]
        alone = len(met) == 1 and names_nobody(reading.article.text, record, own=(met[0].country,))
        flight = met[0] if alone else None
    return flight if told and flight and flight.kind == "space" else None


def on_day(sentence: Span, words: str, reading: Reading, record: Record) -> Flight | None:
    """The launch to orbit of the one day of a sentence that tells a time from lift-off and names nobody's rocket."""
    match = _TIME.search(words)
    told = [one.moment for one in reading.claims if one.moment and sentence.covers(one.span)] if match else []
    days = {days_of(one) for one in told}
    met = [one for one in record.flights() if one.kind == "space" and days == {(one.day, one.day)}]
    return met[0] if len(met) == 1 and names_nobody(reading.article.text, record, own=(met[0].country,)) else None
