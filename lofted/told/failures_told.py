"""How many tries at a satellite are told to have failed before the launch that an article tells of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lofted.facts import Event, Flight, Reading, Record, Span
from lofted.reference.counting import count_of, spelled
from lofted.reference.tied import flatly
from lofted.reference.wording import sentences

_TRIES = r"(?:attempts?|tr(?:y|ies)|launch(?:es)?|efforts?|shots?|bids?)"
_BEFORE = r"(?:(?:previous|earlier|prior|straight|consecutive|successive|other|such)\s)?"
_TIMES = {"once": 1, "twice": 2, "a single": 1}
_COUNT = rf"(?P<count>{spelled(1, 5)}|a\ssingle)"
_FORMS = (
    re.compile(  # "after three failed attempts", "after a single failure"
        rf"\b{_COUNT}\s{_BEFORE}(?:failures?|(?:failed|unsuccessful|botched|aborted)\s(?:(?:satellite|launch|orbital)\s)?{_TRIES})\b",
        re.I,
    ),
    re.compile(  # "four attempts had failed", "two attempts had before it"
        rf"\b{_COUNT}\s{_BEFORE}{_TRIES}\s(?:(?:at|to)\s[^.:;,]{{3,60}}?\s)?(?:had|have)\s(?:both\s|all\s)?(?:failed|before)\b",
        re.I,
    ),
    re.compile(  # "it had failed three times before"
        rf"\bfailed\s(?P<count>once|twice|{spelled(2, 5)}\stimes)\b", re.I
    ),
)
_EARLIER = re.compile(r"\b(?:after|follow(?:ed|ing|s)|before|earlier|previous\w*|prior|had|took|needed)\b", re.I)
_LATER = re.compile(r"\b(?:followed\sby|since|later|next|again)\b", re.I)
_OTHERS = re.compile(
    r"\b(?:missiles?|ICBMs?|nuclear|engine|ground|Iran\w*|South\sKorea['’]s\sown|Nuri|Russian?|Chinese)\b"
)
_GOES_ON = re.compile(
    r"(?:The|That|This|It|Its|Before|After|Earlier|Previously|Two|Three|Four|Five|One|Both|All)\b[^.;]*?\b(?:success|launch|it|attempts?|tries|"
    r"failures?|failed)\b",
    re.I,
)
_YEAR = re.compile(
    r"\b(?:this|that|the\ssame|in\sthe|of\sthe)\syear\b|\bin\s(?P<year>20\d\d)\b|\bin\s(?:[A-Z][a-z]+,\s)*[A-Z][a-z]+\sand\s[A-Z][a-z]+"
)


@dataclass(frozen=True, slots=True)
class Failures:
    """How many failures are told before a flight, where, and whether they are those of its year."""

    flight: Flight
    number: int
    span: Span
    told: str
    of_year: bool


def failures_told(reading: Reading, record: Record) -> Iterator[Failures]:
    """Every number of failures that is told before the launch of a satellite on record."""
    if "fail" not in reading.article.text and "unsuccessful" not in reading.article.text:
        return
    last: tuple[Flight, Span] | None = None
    for sentence in sentences(reading.article.text):
        words = reading.article.quote(sentence)
        here = [flight for event in reading.events if told_in(event, sentence) and (flight := orbital(event, record))]
        flown = here[0] if len({one.id for one in here}) == 1 else None
        near = last and not here and not reading.article.text[last[1].end : sentence.start].strip()
        if flown is None and last and near and _GOES_ON.match(words):
            flown = last[0]
        match = next((found for form in _FORMS if (found := form.search(words))), None)
        if (
            flown
            and match
            and flatly(words)
            and _EARLIER.search(words)
            and not (_LATER.search(words) or _OTHERS.search(words))
        ):
            span = Span(sentence.start + match.start(), sentence.start + match.end())
            scope = _YEAR.search(words)
            if scope is None or not scope["year"] or int(scope["year"]) == flown.day.year:
                yield Failures(flown, number_of(match["count"]), span, match[0], scope is not None)
        last = (flown, sentence) if flown else None


def number_of(told: str) -> int:
    """A number of times.

    >>> number_of("twice"), number_of("three times"), number_of("a single"), number_of("four")
    (2, 3, 1, 4)
    """
    plain = re.sub(r"\s+", " ", told.lower())
    return _TIMES.get(plain) or count_of(plain.removesuffix(" times"))


def told_in(event: Event, sentence: Span) -> bool:
    """Whether a sentence tells the launch of an event by its day or its satellite."""
    return any(sentence.covers(one.span) for one in event.about("launch_date", "launch_time", "satellite"))


def orbital(event: Event, record: Record) -> Flight | None:
    """The launch of a satellite that an event is on record as."""
    flight = record.flight(event.entry)
    return flight if flight and flight.kind == "space" else None
