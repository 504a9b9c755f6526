"""Finds where a text numbers a spy satellite that came into orbit: "put its third spy satellite into orbit"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from lofted.facts import Reading, Record, Span
from lofted.reference.kinds import SPY, Done
from lofted.reference.saying import ORDINALS
from lofted.reference.tied import flatly
from lofted.reference.wording import sentences
from lofted.told.day import day_of
from lofted.told.kind import country_of
from lofted.told.lulls import Lull

LAND = "north-korea"  # whose launches since 2023 were all to carry a spy satellite

_SENT = r"\b(?:launch|put|plac|sen[dt]|orbit|deliver|lift|loft|boost)\w*\b"
_NTH = re.compile(
    rf"{_SENT}[^.;:]{{0,40}}?\b(?P<told>(?P<nth>{'|'.join(ORDINALS)})\s(?:(?:military|homemade|own|successful)\s){{0,2}}"
    r"(?:spy|reconnaissance|surveillance|observation|military)\ssatellite)\b",
    re.I,
)
_IS_NTH = re.compile(  # "The satellite of 21 November 2023 is North Korea's third military satellite"
    rf"\b[Ss]atellite\b[^.;:]{{0,60}}?\s(?:is|was|became)\s(?:its|the\s(?:country|North)['’]s|North\sKorea['’]s)\s"
    rf"(?P<told>(?P<nth>{'|'.join(ORDINALS)})\s(?:own\s)?(?:(?:military|spy|reconnaissance|surveillance)\s){{1,2}}satellite)\b"
    r"(?!\s(?:attempt|launch|try|bid|to\b))"
)
FRESH = timedelta(days=3)  # so long a launch is news that needs no day
_IN_ORBIT = re.compile(r"\b(?:in|into|enter\w*|reach\w*|to)\s(?:\w+\s){0,2}orbit\b|\borbited\b")
_WELL = re.compile(r"\bsuccessfully\s(?:launch|put|plac|sen|orbit|deliver|lift|loft)")
_TRIED = re.compile(r"\b(?:tr(?:y|ied|ies)|attempt\w*|fail\w*|seek\w*|sought|bid|effort)\b")


@dataclass(frozen=True, slots=True)
class Orbited:
    """A spy satellite that is told as the so-manieth in orbit, the day of its launch, and the tries up to it."""

    span: Span
    told: str
    place: int
    day: date
    tries: list[Done]


def orbited(reading: Reading, record: Record) -> Iterator[Orbited]:
    """Every such number whose launch is clear."""
    for sentence in sentences(reading.article.text):
        words = reading.article.quote(sentence)
        sent = _NTH.search(words) if _IN_ORBIT.search(words) or _WELL.search(words) else None
        match = sent or _IS_NTH.search(words)
        if match is None or _TRIED.search(words[: match.end()]) or not flatly(words):
            continue
        span = Span(sentence.start + match.start("told"), sentence.start + match.end("told"))
        up_to = tries(span, sentence, reading, record)
        if up_to:
            yield Orbited(span, match["told"], ORDINALS.index(match["nth"].lower()) + 1, *up_to)


def tries(span: Span, sentence: Span, reading: Reading, record: Record) -> tuple[date, list[Done]] | None:
    """The day of the launch that some words tell of, and the tries at a spy satellite up to it."""
    one = Lull(span, sentence, "spy satellite")
    country = country_of(one, reading, record)
    day = day_of(one, SPY, country, reading, record) if country == LAND else None
    day = day or (in_the_news(sentence, reading, record) if country == LAND else None)
    return (day, [done for done in SPY.times(country, record) if done.day <= day]) if day else None


def in_the_news(sentence: Span, reading: Reading, record: Record) -> date | None:
    """The day of the try that was news when an article came out that leads with it and tells no day of it."""
    published = reading.article.published
    dated = any(one.moment and one.sentence == sentence for one in reading.claims)
    if published is None or dated or reading.article.text[: sentence.start].strip():
        return None
    near = [done.day for done in SPY.times(LAND, record) if timedelta(0) <= published - done.day <= FRESH]
    return near[-1] if near else None


_PUT = re.compile(
    r"\b(?:put|plac\w+|sent|launch\w+|deliver\w+)\b[^.;]{0,60}?\b(?:spy|reconnaissance)\ssatellite\b[^.;]{0,40}?\borbit\b"
)


def put_up(sentence: Span, reading: Reading, record: Record) -> list[Done]:
    """The tries at a spy satellite up to the one that a sentence tells as come into orbit; none where it tells none."""
    words = reading.article.quote(sentence)
    if not _PUT.search(words) or not flatly(words):
        return []
    _, done = tries(sentence, sentence, reading, record) or (None, [])
    last = record.flight(done[-1].evidence.entry) if done else None
    return done if last and last.outcome == "success" else []
