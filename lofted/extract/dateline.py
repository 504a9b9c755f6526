"""The day from which words tell "today": that of an agency's dateline, or of a statement that a sentence tells of."""

import re
from collections.abc import Sequence
from datetime import date

from lofted.extract.time_words import MONTH, month_number
from lofted.facts import Moment, Span
from lofted.reference.clock import of_years

HEAD = 400  # characters in which a dateline stands, below a headline and a byline
_DATELINE = re.compile(
    r"^[ \t]{0,8}[A-Z][A-Z.'’ -]{2,40}(?:,[ ][A-Z][A-Za-z.]{1,20}(?:[ ][A-Z][a-z]{1,20}){0,2})?,?[ ]\(?"
    rf"(?:(?P<month>{MONTH})[ ](?P<day>\d{{1,2}}),[ ](?P<year>(?:19|20)\d\d)"
    rf"|(?P<first>\d{{1,2}})[ ](?P<of>{MONTH})[ ](?P<within>(?:19|20)\d\d))\)?"
    r"[ ]?(?:\([A-Z][\w .,/-]{1,30}\)[ ]?)?(?:--?|[–—:])",
    re.MULTILINE,
)
_TODAY = re.compile(r"\b(?:today|yesterday|tonight|tomorrow|this\s(?:morning|afternoon|evening)|last\snight)\b", re.I)
_FROM_NOW = re.compile(r"\b(?:(?:last|this|next)\s(?:month|year|week)|yesterday|tomorrow)\b", re.I)
_LEADS = re.compile(r"\s?(?::|[–—-])\s")
LEADING = 3  # characters that can stand before the day of an entry: a dash, a quotation mark
_STATEMENT = re.compile(
    r"\b(?:statements?|letters?|notes?|press\sreleases?|releases?|communiqu[eé]s?|dispatch(?:es)?|reports?|bulletins?|remarks|"
    r"cables?|tweets?|posts?|messages?|transcripts?|briefings?)\b",
    re.I,
)
_DATED = re.compile(rf"{_STATEMENT.pattern}[^.;:,]{{0,40}}?,?\s(?:dated|of|from)\s$", re.I)

_YEARS = re.compile(r"\b20\d\d\b")
_A_DAY = rf"(?:\d{{1,2}}\s{MONTH}|{MONTH}\s\d{{1,2}})"
_ENTRY = re.compile(rf"[\W_]{{0,4}}{_A_DAY}(?:\sand\s{_A_DAY})?(?:\s?:|\s[–—-])\s")  # "12 February: …"


def dateline_day(text: str) -> date | None:
    """The day that a dateline names in full, or None.

    >>> dateline_day("SEOUL, Oct. 31, 2024 (Agency) -- A missile was fired on Thursday.")
    datetime.date(2024, 10, 31)
    >>> dateline_day("Seoul was told on Oct. 31, 2024, that a missile was fired.") is None
    True
    """
    match = _DATELINE.search(text[:HEAD])
    if match is None:
        return None
    month = month_number(match["month"] or match["of"])
    return next(of_years(month, int(match["day"] or match["first"]), [int(match["year"] or match["within"])]), None)


def entry_day(told: Sequence[tuple[Span, Moment]], words: str, start: int) -> date | None:
    """The full day that leads an entry of a list, "5 July 2017: a test last month …", which is told from that day."""
    for span, moment in told[:1] if _FROM_NOW.search(words) else ():
        full = moment.start is not None and moment.precision == "day" and not moment.relative
        if full and moment.start and span.start - start <= LEADING and _LEADS.match(words, span.end - start):
            return moment.start.date()
    return None


def list_day(title: str, words: str) -> date | None:
    """A day from which the entries of a list are told that has its year in the headline alone: the middle of the year.

    >>> list_day("The tests of 2017", "12 February: the first, at dawn."), list_day("The tests of 2017", "It flew.")
    (datetime.date(2017, 7, 2), None)
    """
    years = set(_YEARS.findall(title))
    entry = len(years) == 1 and _ENTRY.match(words)
    return date(int(years.pop()), 7, 2) if entry else None  # 2 July: no day of that year is half a year away


def statement_day(told: Sequence[tuple[Span, Moment]], words: str, start: int) -> date | None:
    """The day of a statement that a sentence tells of, with the times it names: its "today" is told from there."""
    for span, moment in told if _STATEMENT.search(words) and _TODAY.search(words) else ():
        full = moment.start is not None and moment.precision == "day" and not moment.relative
        if full and moment.start and _DATED.search(words[: span.start - start]):
            return moment.start.date()
    return None
