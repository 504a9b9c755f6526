"""How many launches or tests of a kind there were up to one, and which."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lofted.facts import Entry, Flight, Reading, Record, Span
from lofted.reference.history import uncertain
from lofted.reference.subjects import countries, country_before

TESTERS = (  # countries that have tested nuclear weapons (CTBTO, nuclear testing tally)
    "united-states", "russia", "united-kingdom", "france", "china", "india", "pakistan", "north-korea",
)  # fmt: skip
ALONE = "north-korea"
ALONE_SINCE = 1999  # year; since then North Korea alone has tested (CTBTO, nuclear testing tally)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many launches there were up to one, that one included, and how many of these all parties count."""

    every: tuple[Flight, ...]
    sure: int

    @classmethod
    def of(cls, flights: Sequence[Flight]) -> "Tally":
        """The tally of some launches, the last of which counts in any case."""
        return cls(tuple(flights), sum(1 for flight in flights[:-1] if not uncertain(flight)) + 1)


def listed(flights: Sequence[Flight]) -> list[str]:
    """The launches that were counted."""
    return [f"{place}: {flight.day} {flight.vehicle}" for place, flight in enumerate(flights, start=1)]


def nuclear_tests(country: str, record: Record) -> list[Entry]:
    """The nuclear tests of a country, in order."""
    own = [one for one in record.entries("occasion") if one.columns["kind"] == "nuclear test"]
    return sorted((one for one in own if one.columns["country"] == country), key=first_day)


def first_day(test: Entry) -> date:
    """The day of a test."""
    return date.fromisoformat(test.columns["date"].partition("/")[0])


def who_tested(reading: Reading, sentence: Span, record: Record) -> str:
    """The country whose nuclear tests a sentence tells of.

    North Korea's where the text names nobody who has tested; none where the sentence names several.
    """
    testers, words = countries(record, TESTERS), reading.article.quote(sentence)
    here = {
        one.id
        for one in testers
        for name in (one.name, *one.aliases)
        if name in words and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words)
    }
    if len(here) > 1:
        return ""
    return next(iter(here), "") or country_before(reading.article, sentence.end, testers) or ALONE
