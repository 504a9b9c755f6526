"""On which day a named occasion is said to have been: "the Singapore summit in June 2018"."""

import re
from collections.abc import Iterator, Sequence

from lofted.extract.moments import Found as FoundTime
from lofted.extract.relations import Found
from lofted.facts import Entry, Span

_HELD = re.compile(
    r"(?:,\s)?(?:\s?(?:which\s)?(?:was|were|is)\s)?\s?(?:held\s|took\splace\s|takes\splace\s|came\s|began\s|started\s|opened\s)?"
    r"(?:(?:in|at)\s[A-Z][\w-]+\s)?(?:on|in|of)\s"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def happenings(
    words: str, start: int, names: Sequence[tuple[Span, Entry]], times: Sequence[FoundTime]
) -> Iterator[Found]:
    """The days, with their year, told right behind the names of occasions."""
    for span, entry in names:
        if entry.kind != "occasion":
            continue
        for time in times:
            moment = time.moment
            between = words[span.end - start : max(span.end, time.span.start) - start]
            if moment and moment.fixed and _YEAR.search(moment.written) and _HELD.fullmatch(between):
                yield Found("held_on", moment, Span(span.start, time.span.end), entry.id)
