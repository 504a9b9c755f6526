"""On which day a named occasion is said to have been: "the Singapore summit in June 2018"."""

import re
from collections.abc import Iterator, Sequence

from lofted.extract.moments import Found as FoundTime
from lofted.extract.relations import Found
from lofted.facts import Entry, Span
from lofted.reference.tied import flatly, tied

_HELD = re.compile(
    r"(?:,\s)?(?:\s?(?:which\s)?(?:was|were|is)\s)?\s?(?:held\s|took\splace\s|takes\splace\s|came\s|began\s|started\s|opened\s)?"
    r"(?:(?:in|at)\s[A-Z][\w-]+\s)?(?:on|in|of)\s"
)
_RELATES = re.compile(
    r"\b(?:since|before|after|until|till|following|ahead\sof|by|from)\s(?:the\s)?(?:early\s|late\s)?$", re.I
)
KINDS = ("summit", "exercise", "inauguration")  # kinds of occasion that are told with their day in any order
NEAR = 60  # characters between an occasion and its day; some ten words
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
            if not (moment and moment.fixed and _YEAR.search(moment.written)):
                continue
            if _HELD.fullmatch(between) or belongs(words, start, span, time.span, entry):
                yield Found("held_on", moment, span_of(span, time.span), entry.id)


def belongs(words: str, start: int, name: Span, day: Span, entry: Entry) -> bool:
    """Whether a day and a summit are told of each other, in either order, by the few words between them."""
    if entry.columns["kind"] not in KINDS or not flatly(words):
        return False
    if day.start >= name.end:
        between = words[name.end - start : day.start - start]
        return 0 < len(between) <= NEAR and tied(between)
    between = words[day.end - start : name.start - start]
    before = words[: day.start - start]
    return 0 < len(between) <= NEAR and tied(between) and not _RELATES.search(before)


def span_of(one: Span, other: Span) -> Span:
    """The stretch from the first of two to the last."""
    return Span(min(one.start, other.start), max(one.end, other.end))
