"""The years that a sentence tells, by number or by the week of the page."""

import re

from lofted.facts import Claim, Reading, Span
from lofted.reference.days import from_now

_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")  # of the week of publication
A_YEAR = re.compile(r"(?<![\d-])(?:18|19|20)\d\d(?![\d-])")


def year_of(claim: Claim) -> bool:
    """Whether a claim tells a day, a month or a year with its number."""
    moment = claim.moment
    if moment is None or moment.precision not in ("day", "month", "year", "part of day", "minute"):
        return False
    return (
        bool(A_YEAR.search(moment.written)) or from_now(moment) or bool(moment.relative and _WEEKDAY.search(claim.told))
    )


def years_of(sentence: Span, reading: Reading) -> list[int]:
    """The years that a sentence tells, in order, where nothing but their numbers is told of them."""
    told = [one.moment for one in reading.claims if sentence.covers(one.span) and year_of(one)]
    return sorted({one.start.year for one in told if one and one.start})
