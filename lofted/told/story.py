"""The launch or test that an article tells of, for a sentence that goes on from it: "The launch came days before"."""

import re
from datetime import date, timedelta

from lofted.facts import DAYS, Reading, Record, Span

FRESH = timedelta(days=10)  # what a page tells as its news is not older; ours
_GOES_ON = re.compile(
    r"(?:it|this|(?:the|this|that)\s(?:latest\s|new\s|missile\s|rocket\s|satellite\s|nuclear\s|ICBM\s|failed\s)*(?:launch|test|firing|flight|strike|attack|"
    r"explosion|blast|detonation|failure|landing|lift-?off|test-firing))(?:es)?\b",
    re.I,
)


def goes_on(words: str) -> re.Match[str] | None:
    """Whether some words begin with the event of the sentences before them: "The launch came", "It was".

    >>> goes_on("The test came")[0], goes_on("The leaders came")
    ('The test', None)
    """
    return _GOES_ON.match(words)


def story_day(sentence: Span, reading: Reading, record: Record) -> date | None:
    """The one day of all launches and tests told before a sentence, where the page is of the days after it."""
    days = set[date]()
    for event in reading.events:
        if not any(one.sentence.end <= sentence.start for one in event.claims):
            continue
        flight = record.flight(event.entry)
        told = event.when.start.date() if event.when and event.when.start and event.when.precision in DAYS else None
        days |= {one for one in (flight.day if flight else told,) if one}
    published = reading.article.published
    day = next(iter(days)) if len(days) == 1 else None
    fresh = day is not None and (published is None or timedelta(days=-1) <= published - day <= FRESH)
    return day if fresh else None
