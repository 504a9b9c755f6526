"""The time a text has come to: what "that day" and "two days later" are told from."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime

from lofted.facts import CLOCK, DAYS

KEPT = 1  # sentences; a moment leans on the one before, but no further back: beyond it only its TIMEX3 value is told

TO_THE_DAY = (*DAYS, *CLOCK)  # precisions that know their day
KNOWN = {  # unit that is asked for → precisions that fix it
    "day": TO_THE_DAY, "week": (*TO_THE_DAY, "week"), "month": (*TO_THE_DAY, "month"),
    "year": (*TO_THE_DAY, "week", "month", "year"),
}  # fmt: skip
_ASIDE = re.compile(r"\b(?:since|until|till|before|by|born|ahead\sof)[\s\u00a0](?:the\s|at\sleast\s)?\Z", re.IGNORECASE)
_A_LIST = re.compile(  # "A timeline of 2017 follows", "it lists the launches of 2017"
    r"\b(?:timelines?|chronolog(?:y|ies)|calendar|diary|lists?|data\s?bases?|logs?|records?)\b[^.;:]{0,60}?\b(?:of|for|in|from)[\s\u00a0](?:the\syear\s)?\Z",
    re.IGNORECASE,
)
_A_LINE = 90  # characters before a year in which the list that is of it is named
_SINCE_A_DEED = re.compile(  # "the first since Apollo 17 in December 1972"
    r"\bsince[\s\u00a0](?:the\s|its\s)?(?!then\b)(?:[\w'’-]+\s){1,4}(?:in|of|on)[\s\u00a0]\Z"
)
_NAMED_BEFORE = 60  # characters in which a deed and its name stand before their time
_BEFORE = 16  # characters before a time in which such a word stands


@dataclass(frozen=True, slots=True)
class Anchor:
    """The last time of a text: its first day, how exact it is, and how many sentences ago it was named.

    `alone` tells that its sentence names no other, `written` that its own
    words named its year, `launch` that it is the date of a launch, `listed` that a list is of its year.
    """

    day: date
    precision: str
    age: int = 0
    alone: bool = True
    written: bool = False
    launch: bool = False
    listed: bool = False

    @property
    def sure(self) -> bool:
        """Whether it is near and clear enough to work out a moment from it."""
        return self.alone and self.age <= KEPT

    def knows(self, unit: str) -> bool:
        """Whether it fixes the day, week, month or year that is asked for."""
        return self.precision in KNOWN.get(unit, ())


def anchored(
    last: Anchor | None, start: datetime | None, precision: str, before: str, *, written: bool
) -> Anchor | None:
    """The anchor after a time has been read; `before` are the words that lead up to it.

    What a text only measures from ("since December") is no step of its story.
    A day that was told within a year named before is as good as written out.
    """
    if start is None or precision not in KNOWN["year"] or _ASIDE.search(before[-_BEFORE:]):
        return last
    if _SINCE_A_DEED.search(before[-_NAMED_BEFORE:]):
        return last
    written = written or (last is not None and last.written and last.day.year == start.year)
    other = last is not None and last.age == 0 and last.day != start.date()
    listed = _A_LIST.search(before[-_A_LINE:]) if precision == "year" else last and last.listed
    listed = bool(listed) and (precision == "year" or last is None or last.day.year == start.year)
    return Anchor(start.date(), precision, alone=not other, written=written, listed=listed)


def older(last: Anchor | None) -> Anchor | None:
    """The anchor a sentence later."""
    return replace(last, age=last.age + 1) if last else None
