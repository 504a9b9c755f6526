"""Which craft went up on the day of the news, where a sentence without a day names one: "Shenzhou-18 blasted off"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from lofted.facts import DAYS, Claim, Entry, Reading, Record
from lofted.reference.days import A_DAY, days_of
from lofted.reference.satellites import cells

FRESH = timedelta(days=3)  # a launch is news for some three days
AHEAD = 30  # characters before a craft that opens a sentence: "The uncrewed "
BEFORE = 300  # characters before a sentence in which the day of the news is told; two or three sentences

_WENT = re.compile(
    r"(?:\s(?:spacecraft|capsule|mission|ship|spaceship|satellite|probe|lander))?(?:,[^,.;]{3,60},)?\s"
    r"(?:was\slaunched|lifted\soff|blasted\soff|took\soff|set\soff|went\sup|roared|rose|left\sEarth)\b"
)


def of_the_news(claim: Claim, satellite: Entry, reading: Reading, record: Record) -> tuple[date, list[Entry]] | None:
    """The day of the news and what went up on it, where a craft of the same country is told as launched then."""
    text, published = reading.article.text, reading.article.published
    opens = claim.span.start - claim.sentence.start <= AHEAD and _WENT.match(text, claim.span.end)
    if published is None or not opens or any(one.moment for one in reading.claims if one.sentence == claim.sentence):
        return None
    told = [one for one in reading.claims if 0 <= claim.sentence.start - one.span.end <= BEFORE and one.moment]
    days = {days[0] for one in told if one.moment and one.moment.precision in DAYS and (days := days_of(one.moment))}
    if len(days) != 1 or not timedelta(0) <= published - (when := days.pop()) <= FRESH:
        return None
    if any(near(when, day) for day in cells(satellite, "launched")):
        return None
    others = [one for one in of_country(satellite, record) if any(near(when, day) for day in cells(one, "launched"))]
    named = any(name in text for one in others for name in (one.name, *one.aliases))
    return (when, others) if others and not named else None


def near(when: date, launched: str) -> bool:
    """Whether a launch was on a day, or on the day beside it by another clock."""
    return abs(date.fromisoformat(launched) - when) <= A_DAY


def of_country(satellite: Entry, record: Record) -> Iterator[Entry]:
    """The other satellites of a country."""
    for one in record.entries("satellite"):
        if one.columns["country"] == satellite.columns["country"] and one.id != satellite.id and one.verified:
            yield one
