"""Finds the year of a date that names none: from the sentence, the text before it, or the day of publication."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from lofted.extract.anchors import KEPT, Anchor
from lofted.extract.stretches import Sentence, Stretch, one_day, one_month, unfixed
from lofted.extract.time_words import ANY_WEEKDAY, weekday_number
from lofted.reference.clock import HALF_A_YEAR, SOON, day_meant, of_years
from lofted.reference.tense import PARTED, counts_from

BESIDE = timedelta(days=14)  # a day so near to one told in full is told in its story, and so of its year; ours
A_MONTH = timedelta(days=31)  # how far the end of a month told is from its first day

_MEASURED = (
    re.compile(  # what is told from the day told last, and so in its story: "That came days before the vote of 5 May"
        r"\b(?:hours?|days?|weeks?|a\sfortnight)\s(?:\w+\s){0,2}?(?:before|after|ahead\sof|prior\sto)\b"
    )
)
_LAST_DID = re.compile(  # "They last met in September", "the last flight was in May": however far back
    r",\sthe\s(?:last|latest)\son\s$|\b(?:last|latest|previous)\s(?:[\w-]+\s){1,4}?(?:[\w-]+),\s[a-z]+\s(?:on|in)\s$|\b(?:last|latest)\s(?:(?:[\w-]+\s){1,5}?(?:flew|was|were|came|took\splace|happened)|[a-z]+ed|met|flew|held|spoke|saw|went|came|sent|set\soff|sat\sdown|took\splace)\b[^.;:]{0,60}$"
)
_HAD = re.compile(r"\bhad\s(?:been\s)?(?:[a-z]+\s){1,2}(?:on|in)\s$")  # "than Japan had measured in December"
_THAT = re.compile(r"\bthat[\s\u00a0]\Z")
TURN = 9  # months; ours: a month so far from another lies nearer in the year beside
_LED = re.compile(r"\b(?:after|following|before|ahead\sof)\b", re.I)
_WEEKDAY = re.compile(ANY_WEEKDAY)


def longest_month(month: int) -> int:
    """How many days a month can have."""
    return monthrange(2024, month)[1]  # 2024: a leap year


def dated(sentence: Sentence, year: int | None, month: int, day: int, *, at: tuple[int, int]) -> Stretch:
    """A day of a month, which may lack its year or may not exist."""
    if not 1 <= month <= 12 or not 1 <= day <= longest_month(month):  # 12 months
        return impossible(year, month)
    if year is None:
        return yearless(sentence, month, day, at=at)
    if day > monthrange(year, month)[1]:
        return impossible(year, month)
    return one_day(date(year, month, day))


def impossible(year: int | None, month: int) -> Stretch:
    """A date that no calendar has; its month may stand."""
    open_month = f"{month:02}" if 1 <= month <= 12 else "XX"  # 12 months
    return unfixed("impossible", edtf=f"{'XXXX' if year is None else f'{year:04}'}-{open_month}-XX")


def of_year_told(sentence: Sentence, which: str) -> int | None:
    """The year that "last year" or "of that year" names beside a date, if it is known."""
    step = {"last": -1, "next": 1}.get(which, 0)
    if which in {"last", "this", "next"}:
        return sentence.published.year + step if sentence.published else None
    anchor = sentence.anchor
    return anchor.day.year if anchor and anchor.sure else None


def yearless(sentence: Sentence, month: int, day: int, *, at: tuple[int, int]) -> Stretch:
    """A date without a year: that of the year which leads its sentence, or the nearest that the tense allows."""
    unknown = Stretch("DATE", edtf := f"XXXX-{month:02}-{day:02}", "day", edtf, yearless=True)
    day_of = partial(of_years, month, day)
    chosen, sure = year_chosen(sentence, day_of, at=at)
    if not sure:
        fitting = of_weekday(sentence, day_of, at=at)
        chosen, sure = (fitting, True) if fitting else (chosen, False)
    if chosen is None:
        return unknown
    return replace(one_day(chosen, relative=True), yearless=True) if sure else replace(unknown, value=str(chosen))


def of_weekday(
    sentence: Sentence, day_of: Callable[[Iterable[int]], Iterator[date]], *, at: tuple[int, int]
) -> date | None:
    """The one day that falls on the weekday told beside it, in the years about those that the text and the page name.

    In three years that follow each other a date never falls on one weekday twice.
    """
    weekday = _WEEKDAY.search(sentence.words, *at)
    anchor, here = sentence.anchor, sentence.published
    if weekday is None or not (here or (anchor and anchor.written)):
        return None
    years = {here.year} if here else set()
    years |= set(range(anchor.day.year - 1, anchor.day.year + 2)) if anchor and anchor.written else set()
    fitting = [day for day in day_of(sorted(years)) if day.weekday() == weekday_number(weekday[0])]
    return fitting[0] if len(fitting) == 1 else None


def monthly(sentence: Sentence, month: int, *, at: tuple[int, int]) -> Stretch:
    """A month without a year: that of the year which leads its sentence, or the nearest that the tense allows."""
    unknown = Stretch("DATE", edtf := f"XXXX-{month:02}", "month", edtf, yearless=True)
    that = of_that(sentence, month, at[0])
    if that:
        return replace(one_month(that, month, relative=True), yearless=True)
    chosen, sure = year_chosen(sentence, partial(of_years, month, 1), at=at, whole_month=True)
    if chosen is None:
        return unknown
    known = one_month(chosen.year, chosen.month, relative=True)
    return replace(known, yearless=True) if sure else replace(unknown, value=known.value)


def of_that(sentence: Sentence, month: int, place: int) -> int | None:
    """The year of "that July": of the day told last in full; at the turn of a year it may be either."""
    anchor = sentence.anchor
    if anchor is None or not (anchor.sure and anchor.written) or not _THAT.search(sentence.words, 0, place):
        return None
    return anchor.day.year if abs(month - anchor.day.month) < TURN else None


def year_chosen(
    sentence: Sentence,
    day_of: Callable[[Iterable[int]], Iterator[date]],
    *,
    at: tuple[int, int],
    whole_month: bool = False,
) -> tuple[date | None, bool]:
    """The day that a date without its year means, and whether that is sure enough for a moment."""
    ahead, anchor = sentence.ahead(*at), sentence.anchor
    year = None if ahead else sentence.year_before(at[0])
    if year:
        return next(day_of([year]), None), True
    if anchor and anchor.listed and anchor.age <= KEPT and not ahead:
        return next(day_of([anchor.day.year]), None), True  # "A timeline of 2017 follows. On May 14, …"
    of_deed = sentence.year_of_deed(at[0])
    if of_deed:
        told_day = anchor is not None and not anchor.age and anchor.precision != "year"
        after = anchor.day - HALF_A_YEAR if anchor and told_day else date(of_deed, 1, 1)
        return next((one for one in day_of([of_deed, of_deed + 1]) if whole_month or one >= after), None), True
    here = sentence.published
    near = (
        near_anchor(anchor, day_of, side=side(sentence, at[0]))
        if here is None or (anchor and anchor.age == 0)
        else None
    )
    told = BESIDE + (A_MONTH if anchor and anchor.age == 0 and anchor.precision == "month" else timedelta())
    if near and anchor and here and abs(near - anchor.day) <= told and not counts_from(sentence.words, at[0]):
        return near, True  # "18:17 UTC on 28 November 2017, which was 03:17 on 29 November in Seoul"
    if here is None and counts_from(sentence.words, at[0]):
        before = last_before(anchor, day_of, whole_month=whole_month)
        return before or near, before is not None
    if here is None:
        return near, near is not None and anchor is not None and abs(near - anchor.day) <= told
    here = here.replace(day=1) if whole_month else here
    candidates = list(day_of(range(here.year - 1, here.year + 2)))
    past = [one for one in candidates if one <= here]
    if past and (counts_from(sentence.words, at[0]) or _LAST_DID.search(sentence.words[: at[0]])):
        return past[-1], True
    if past and _HAD.search(sentence.words[: at[0]]) and not elsewhere(anchor, here):
        return past[-1], True
    measured = measured_from(sentence, day_of, at[0])
    if measured:
        return measured, True
    chosen = day_meant(candidates, here, ahead=ahead, soon=timedelta() if whole_month else SOON)
    if chosen is None:
        return (past[-1] if past else None), False
    far = abs(chosen - here)
    clear = ahead is not None or (far <= HALF_A_YEAR and (chosen <= here or not whole_month))
    return chosen, clear and (ahead is True or far <= SOON or not elsewhere(anchor, here))


def measured_from(sentence: Sentence, day_of: Callable[[Iterable[int]], Iterator[date]], place: int) -> date | None:
    """The day that is told by how few days lie between it and the one that the sentence before has dated in full."""
    led = _MEASURED.search(sentence.words, 0, place)
    if led is None or sentence.anchor is None or counts_from(sentence.words, place):
        return None
    near = near_anchor(sentence.anchor, day_of)
    return near if near and abs(near - sentence.anchor.day) <= BESIDE else None


def side(sentence: Sentence, place: int) -> int:
    """On which side of the last day of a sentence what follows lies: 1 behind "after", -1 behind "before", or 0.

    Where the word stands behind that day it is turned about: "On 24 March 2022, eight days after the failure of
    16 March" tells of a day before.
    """
    if sentence.anchor is None or sentence.anchor.age:
        return 0
    led = list(_LED.finditer(sentence.words, 0, place))
    if len(led) != 1:
        return 0
    after = 1 if led[0][0].lower() in ("after", "following") else -1
    if sentence.words.rfind(str(sentence.anchor.day.year), 0, place) > led[0].start():
        return after
    return 0 if PARTED.search(sentence.words, led[0].end(), place) else -after


def near_anchor(
    anchor: Anchor | None, day_of: Callable[[Iterable[int]], Iterator[date]], *, side: int = 0
) -> date | None:
    """The day nearest to the last one that the text has dated in full, on one `side` of it if any; no bare year."""
    if anchor is None or not (anchor.sure and anchor.written) or anchor.precision == "year":
        return None
    candidates = day_of(range(anchor.day.year - 1, anchor.day.year + 2))
    if side:
        return min(
            (one for one in candidates if (one - anchor.day).days * side > 0),
            key=lambda one: abs(one - anchor.day),
            default=None,
        )
    near = [one for one in candidates if abs(one - anchor.day) <= HALF_A_YEAR]
    return min(near, key=lambda one: abs(one - anchor.day), default=None)


def last_before(
    anchor: Anchor | None, day_of: Callable[[Iterable[int]], Iterator[date]], *, whole_month: bool
) -> date | None:
    """The last such day before one that the same sentence tells in full: "on 24 January 2024, the first since May"."""
    if anchor is None or anchor.age or not (anchor.sure and anchor.written) or anchor.precision in ("year", "month"):
        return None
    ends = anchor.day.replace(day=1) if whole_month else anchor.day
    return max((one for one in day_of((ends.year - 1, ends.year)) if one < ends), default=None)


def elsewhere(anchor: Anchor | None, here: date) -> bool:
    """Whether the text has just named another year in so many words, so that a date may be one of that year."""
    return anchor is not None and anchor.written and anchor.age <= KEPT and anchor.day.year != here.year
