"""Reads weeks and weekends: "over the weekend", "the week of March 6"."""

import re
from dataclasses import replace
from datetime import date

from lofted.extract import time_words
from lofted.extract.stretches import Opened, Sentence, Stretch, unfixed, week_of, weekday_near
from lofted.extract.time_words import ANY_WEEKDAY, GAP, MONTH, day_number, month_number
from lofted.extract.yearless import dated

_WEEK_OF = re.compile(
    rf"(?:the{GAP})?(?P<unit>week|weekend){GAP}(?:of|beginning|starting|ending){GAP}(?:{ANY_WEEKDAY},?{GAP})?"
    rf"(?:(?P<month>{MONTH}){GAP}(?P<day>{time_words.DAY})|(?P<first>{time_words.DAY_NUMBER}){GAP}(?P<of>{MONTH}))(?:,?{GAP}(?P<year>{time_words.YEAR}))?",
)
_WEEKEND = re.compile(rf"the{GAP}weekend\b", re.IGNORECASE)


def read_week_of(match: re.Match[str], sentence: Sentence) -> Stretch | None:
    """The week of March 6, the weekend of 5 May 2024."""
    day = day_number(match["day"] or match["first"])
    year = int(match["year"]) if match["year"] else None
    told = dated(sentence, year, month_number(match["month"] or match["of"]), day, at=match.span())
    weekend = match["unit"].lower() == "weekend"
    if told.start is None:
        known = re.fullmatch(r"\d{4}-\d\d-\d\d", told.value)
        value = week_of(date.fromisoformat(told.value), weekend=weekend).value if known else "XXXX-WXX"
        return replace(told, precision=match["unit"].lower(), edtf="", value=value)
    return replace(week_of(told.start.date(), weekend=weekend), relative=told.relative)


def read_weekend(match: re.Match[str], sentence: Sentence) -> Stretch:
    """Over the weekend: the latest one, or the next where the sentence looks ahead."""
    if sentence.published is None:
        return unfixed("weekend", value="XXXX-WXX-WE", relative=True)
    ahead = sentence.ahead(*match.span())
    return week_of(weekday_near(sentence.published, 5, "", ahead=ahead), weekend=True)  # 5: Saturday


READERS: tuple[Opened, ...] = (
    (frozenset({"the"}), _WEEKEND, read_weekend),
    (frozenset({"the", "week", "weekend"}), _WEEK_OF, read_week_of),
)
