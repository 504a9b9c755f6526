"""Whether a test, or a blast, of which a number is told was a nuclear one: by its day, or by the sentences before."""

import re

from lofted.facts import Reading, Record
from lofted.reference.days import meets
from lofted.reference.kinds import NUCLEAR, Kind
from lofted.reference.tallies import ALONE
from lofted.told.day import moments_of
from lofted.told.kind import kind_before
from lofted.told.lulls import Lull

_TESTED = re.compile(r"\b(?:[Tt]est|[Bb]last|[Ee]xplosion|[Dd]etonation)\b(?!-)(?!\s(?:site|ban|launch|fir))")


def nuclear_then(one: Lull, reading: Reading, record: Record) -> Kind | None:
    """A test of which only the day tells that it was a nuclear one: "12 February 2013: North Korea's third test"."""
    tests = {each.day for each in NUCLEAR.times(ALONE, record)} - {each.day for each in record.flights()}
    told = [each.moment for each in moments_of(one, reading) if each.moment and each.moment.start]
    if any(each.start and each.start.date() in tests for each in told):
        return NUCLEAR
    month = any(each.precision == "month" and any(meets(each, day) for day in tests) for each in told)
    lead = reading.article.text[one.sentence.start : one.span.start]
    return NUCLEAR if month and not one.what and _TESTED.search(lead) else None  # "The test of May 2009 was the third"


def nuclear_before(one: Lull, counted: str, reading: Reading) -> Kind | None:
    """A test, or a blast, that goes on with a nuclear one of the sentences before: "The test, the fifth since 2006"."""
    lead = reading.article.text[one.sentence.start : one.span.start]
    tells = counted or _TESTED.search(lead)
    return NUCLEAR if tells and kind_before(one, reading) is NUCLEAR else None
