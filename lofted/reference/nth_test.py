"""A nuclear test told by its number or its order alone, right after one told in full: "The fourth was in January"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from lofted.facts import Claim, Entry, Reading, Span
from lofted.reference.days import first_day
from lofted.reference.of_late import lately, of_late
from lofted.reference.saying import ORDINALS
from lofted.reference.sentence import by_sentence
from lofted.reference.tied import flatly, one_day
from lofted.reference.wording import sentences

FRESH = timedelta(days=10)  # so long a test is the news of a page, and "the previous one" that before it; ours
TESTS = 6  # of the one country whose tests are told by their number

_NTH = "|".join(ORDINALS[:TESTS])
_TEST = re.compile(
    rf"\b(?:(?P<nth>{_NTH})\s(?:and\s\w+\s)?(?:\w+\s)?)?nuclear\s(?:weapons?\s|bomb\s)?(?:test|explosion|blast|detonation)s?\b",
    re.I,
)
_ALONE = re.compile(
    rf"(?:Its|The|North\sKorea['’]s|Pyongyang['’]s|The\sNorth['’]s)\s(?P<nth>{_NTH}|previous|last|most\srecent|one\sbefore(?:\sit)?)(?:\s(?:one|test|such\stest|blast))?"
    r"(?:,\s[^,]{1,50},)?\s(?:was|came|took\splace|had\sbeen|had\scome|had\staken\splace|followed|happened)\b"
)
_NEXT = re.compile(rf"[;:]|\b(?:{_NTH}|and|but|while|when|after|before|since)\b")  # what is told of another
_OTHERS = re.compile(r"\b(?:[Mm]issiles?|ICBMs?|[Rr]ockets?|satellites?|launch(?:es|ed)?|resolutions?|summits?|met)\b")


@dataclass(frozen=True, slots=True)
class Alone:
    """A test by its place in the count, from 0, and the time told of it."""

    place: int
    day: Claim


def tests_alone(reading: Reading, tests: Sequence[Entry]) -> Iterator[Alone]:
    """Each test that is told by its number or its order alone, with the one time of its sentence."""
    text, published = reading.article.text, reading.article.published
    every = [Span(one.start, one.end) for one in sentences(text)]
    for sentence, claims in by_sentence(reading.claims):
        words = reading.article.quote(sentence)
        alone = _ALONE.match(words)
        before = next((text[one.start : one.end] for one in reversed(every) if one.end <= sentence.start), "")
        told = list(_TEST.finditer(before))
        if not alone or not told or _OTHERS.search(f"{before} {words}") or not flatly(words):
            continue
        place = place_of(alone["nth"].lower(), told[-1]["nth"], reading, tests)
        if place is None or not 0 <= place < len(tests):
            continue
        when, day = first_day(tests[place]), one_day(claims)
        if day is None and lately((when, when), published):
            day = of_late(claims, published)
        if day is not None and not _NEXT.search(words[alone.end() : day.span.start - sentence.start]):
            yield Alone(place, day)


def place_of(nth: str, before: str | None, reading: Reading, tests: Sequence[Entry]) -> int | None:
    """The place in the count, from 0, of a test told by its number, or as the one before that told before it."""
    if nth in ORDINALS:
        return ORDINALS.index(nth)
    if before:
        return ORDINALS.index(before.lower()) - 1
    published = reading.article.published
    past = [at for at, one in enumerate(tests) if published and first_day(one) <= published]
    news = bool(past) and published is not None and published - first_day(tests[past[-1]]) <= FRESH
    return past[-1] - (1 if news else 0) if past else None
