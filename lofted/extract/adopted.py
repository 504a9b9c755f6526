"""The day of an agreement told before its name: "adopted Resolution 2397 on 22 December", "On 22 December it adopted".

A resolution has one day on which it was adopted. A treaty is signed by one
country after another, and its day is told here only where two people sign.
"""

import re
from collections.abc import Iterator, Sequence

from lofted.extract.relations import Found
from lofted.facts import Entry, Moment, Span

_HOW = r"(?:(?:unanimously|formally|officially|finally|first|then|swiftly|later|also)\s)?"
_ADOPTED = re.compile(
    rf"\b(?:adopted|passed|approved|voted\s(?:\w+\s)?(?:for|to\s(?:adopt|approve|pass)))\s{_HOW}"
    r"(?:(?:the|its|a|new|UN|U\.N\.|Security|Council|sanctions)\s){0,4}$"
)
_SIGNED = re.compile(r"\b[A-Z][\w-]+\sand\s(?:[\w.]+\s){0,3}[A-Z][\w-]+\s(?:then\s)?signed\s(?:the\s)?$")
_TO_DAY = re.compile(
    rf",?\s?(?:\(\d{{4}}\)\s)?{_HOW}(?:(?:by|with)\s[\w\s-]{{3,40}}?\s)?(?:(?:in|at)\s(?:[A-Z]\w+\s){{1,3}})?(?:on|in)\s(?:the\s)?"
)
_LEADS = re.compile(r"(?:(?:Back\s|Late\s)?(?:[Oo]n|[Ii]n)\s(?:the\s)?)$")
BETWEEN = (
    90  # characters from the day that leads a sentence to the verb: ", the 15-member UN Security Council unanimously"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def adopted(
    words: str, start: int, named: Sequence[tuple[Span, Entry]], days: Sequence[tuple[Span, Moment]]
) -> Iterator[Found]:
    """The day on which the one agreement of a sentence was adopted or signed, told before or behind its name."""
    if len({entry.id for _, entry in named}) != 1:
        return
    span, entry = named[0]
    verb = (_ADOPTED if entry.columns["kind"] == "resolution" else _SIGNED).search(words[: span.start])
    own = [(day, moment) for day, moment in days if _YEAR.search(moment.written) and not span.meets(day)]
    if verb is None or len(own) != 1 or (entry.columns["kind"] not in ("resolution", "treaty", "memorandum")):
        return
    day, moment = own[0]
    behind = day.start >= span.end and _TO_DAY.fullmatch(words[span.end : day.start])
    leads = day.end <= verb.start() and _LEADS.fullmatch(words[: day.start]) and clear(words[day.end : verb.start()])
    if behind or leads:
        yield Found(
            "opened", moment, Span(start + min(span.start, day.start), start + max(span.end, day.end)), entry.id
        )


def clear(between: str) -> bool:
    """Whether the words from a leading day to the verb hold no other verb or day."""
    return len(between) <= BETWEEN and not re.search(
        r"\b(?:after|when|which|who|said|since|before|told|days?|weeks?)\b", between
    )
