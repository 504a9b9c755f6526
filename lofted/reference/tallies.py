"""The nuclear tests of a country, and whose a sentence tells of."""

import re

from lofted.facts import Entry, Reading, Record, Span
from lofted.reference.days import first_day
from lofted.reference.subjects import countries, country_before

TESTERS = (  # countries that have tested nuclear weapons (CTBTO, nuclear testing tally)
    "united-states", "russia", "united-kingdom", "france", "china", "india", "pakistan", "north-korea",
)  # fmt: skip
ALONE = "north-korea"
ALONE_SINCE = 1999  # year; since then North Korea alone has tested (CTBTO, nuclear testing tally)


def nuclear_tests(country: str, record: Record) -> list[Entry]:
    """The nuclear tests of a country, in order."""
    own = [one for one in record.entries("occasion") if one.columns["kind"] == "nuclear test"]
    return sorted((one for one in own if one.columns["country"] == country), key=first_day)


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
