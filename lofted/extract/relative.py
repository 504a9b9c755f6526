"""Reads times told from the day of writing: "yesterday", "Friday", "last month", "later this week", "next May"."""

import re
from dataclasses import replace
from datetime import date, datetime, time

from lofted.extract import time_words
from lofted.extract.hours import clock_at, on_day, part_of_day
from lofted.extract.months import season_of
from lofted.extract.stretches import (
    DAY,
    Opened,
    Sentence,
    Stretch,
    days,
    one_day,
    one_month,
    one_year,
    shifted,
    unfixed,
    week_of,
)
from lofted.extract.time_words import (
    DAYPART,
    GAP,
    MONTH,
    SEASON,
    SEASONS,
    day_number,
    month_number,
)
from lofted.extract.yearless import dated, monthly
from lofted.extract.years import PART, PART_OPENERS, fiscal_year, parted, piece_of

_EDGE = rf"(?:(?P<edge>earlier|later|sometime)(?:{GAP}in)?{GAP})"
_WHOLE = r"(?P<unit>week|weekend|month|quarter|year|decade|century)\b(?!-old)"
_WHICH = r"(?P<which>this\spast|this\scoming|this|last|next|the\scurrent|(?:the\s)?coming)"
_NEAR = rf"(?P<which>(?i:this{GAP}past|this{GAP}coming|last|next|this)){GAP}"
_EARLY = rf"(?:{PART}|{_EDGE})?"
STEPS = {  # words → how many steps from the present one
    "this": 0, "the current": 0, "last": -1, "this past": -1, "next": 1, "coming": 1, "this coming": 1, "the coming": 1,
}  # fmt: skip

_TODAY = re.compile(
    rf"(?:(?:earlier|later){GAP})?(?P<before>the{GAP}day{GAP}before{GAP}|the{GAP}day{GAP}after{GAP})?"
    r"(?P<day>yesterday|today|tomorrow|tonight)\b",
    re.IGNORECASE,
)
_PART_NOW = re.compile(
    rf"(?:(?:early|late|earlier|later){GAP})?(?P<which>this|last){GAP}(?P<part>{DAYPART})\b", re.IGNORECASE
)
_PERIOD = re.compile(rf"(?:{_EDGE}|{PART})?{_WHICH}{GAP}{_WHOLE}", re.IGNORECASE)
_CURRENT = re.compile(rf"(?:(?P<edge>earlier|later)(?:{GAP}in)?{GAP}the{GAP}|{PART}){_WHOLE}", re.IGNORECASE)
_AT = re.compile(
    rf"{GAP}at{GAP}(?P<hour>[1-9]|1[0-2])(?![\d:%]|[.,]\d|{GAP}?[ap]\.?m\b|{GAP}?(?:o['’]clock|percent|in\b))", re.I
)
_MONTH = re.compile(rf"{_EARLY}{_NEAR}(?P<month>{MONTH})(?:{GAP}(?P<day>{time_words.DAY}))?(?!{GAP}\d)")
_SEASON = re.compile(rf"{_EARLY}{_NEAR}(?P<season>{SEASON})")
_FISCAL = re.compile(rf"{_WHICH}{GAP}fiscal{GAP}year\b", re.IGNORECASE)


def read_today(match: re.Match[str], sentence: Sentence) -> Stretch:
    """Yesterday, tonight, the day after tomorrow."""
    word = match["day"].lower()
    step = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
    if match["before"]:
        step += -1 if "before" in match["before"].lower() else 1
    day = day_at(sentence, step)
    if word != "tonight":
        return day
    at = _AT.match(sentence.words, match.end())
    if at:
        return replace(on_day(day, clock_at(str(int(at["hour"]) % 12 + 12), None)), until=at.end())  # 12 hours
    return on_day(day, part_of_day("night"))


def day_at(sentence: Sentence, step: int) -> Stretch:
    """The day so many days from the day of writing."""
    if sentence.published is None:
        return unfixed("day", relative=True)
    return one_day(sentence.published + step * DAY, relative=True)


def read_part_now(match: re.Match[str], sentence: Sentence) -> Stretch:
    """This morning, last night."""
    return on_day(day_at(sentence, -1 if match["which"].lower() == "last" else 0), part_of_day(match["part"].lower()))


def read_period(match: re.Match[str], sentence: Sentence) -> Stretch | None:
    """This week, last month, early next year, later this month, the end of the year."""
    groups = match.groupdict()
    which = " ".join((groups.get("which") or "this").lower().split())
    unit, published = match["unit"].lower(), sentence.published
    if published is None:
        return unfixed(unit, value={"week": "XXXX-WXX", "month": "XXXX-XX"}.get(unit, "XXXX"), relative=True)
    whole = period(published, unit, STEPS[which])
    if unit == "year" and over_already(match, sentence):
        return unfixed("year", value=str(published.year - 1), relative=True)
    return edged(parted(whole, match["part"]), match["edge"], published) if whole else None


def over_already(match: re.Match[str], sentence: Sentence) -> bool:
    """Whether "the end of the year" may be the last one's: told as past, in the first months of a year."""
    assert sentence.published is not None, "the caller has looked"
    if "end" not in (match["part"] or "").lower() or match.groupdict().get("which"):
        return False
    before = [cue for cue in sentence.cues if cue[0] < match.start()]
    return sentence.published.month <= 3 and bool(before) and not any(cue[2] for cue in before)  # 3: a quarter


def read_fiscal(match: re.Match[str], sentence: Sentence) -> Stretch:
    """This fiscal year: the one that ends in this calendar year or begins in it, since nobody says whose."""
    if sentence.published is None:
        return unfixed("fiscal year", value="XXXX", relative=True)
    year = sentence.published.year + STEPS[" ".join(match["which"].lower().split())]
    return replace(fiscal_year(year), relative=True)


def period(published: date, unit: str, step: int) -> Stretch | None:
    """The week, month, quarter, year, decade or century so many steps from that of a day."""
    if unit in {"week", "weekend"}:
        return week_of(published + 7 * step * DAY, weekend=unit == "weekend")  # 7 days in a week
    if unit == "quarter":
        there = shifted(published, "M", 3 * step)  # months in a quarter
        return piece_of(there.year, (there.month + 2) // 3, quarter=True, relative=True) if there else None  # 3 months
    size = {"decade": 10, "century": 100}.get(unit, 1)  # years
    there = shifted(published, "M" if unit == "month" else "Y", step * size)
    if there is None:
        return None
    if size == 1:
        month = unit == "month"
        return one_month(there.year, there.month, relative=True) if month else one_year(there.year, relative=True)
    first = there.year // size * size
    edtf = str(first)[: 3 if size == 10 else 2].ljust(4, "X")  # a year has 4 digits
    last = date(first + size - 1, 12, 31)  # 31 December
    return days(date(first, 1, 1), last, precision=unit, edtf=edtf, value=edtf.replace("XX", ""), relative=True)


def edged(whole: Stretch, edge: str | None, published: date) -> Stretch:
    """Cut at the day of writing: what is earlier or later in it."""
    today = datetime.combine(published, time())
    if whole.start is None or whole.end is None or not whole.start <= today < whole.end or not edge:
        return whole
    if edge.lower() == "earlier":
        return replace(whole, end=today + DAY)
    return replace(whole, start=today) if edge.lower() == "later" else whole


def read_month(match: re.Match[str], sentence: Sentence) -> Stretch:
    """Last October, next May, this June."""
    month, published = month_number(match["month"]), sentence.published
    if published is None:
        return replace(monthly(sentence, month, at=match.span()), relative=True)
    step = STEPS[" ".join(match["which"].lower().split())]
    year = published.year
    if step < 0:
        year -= month >= published.month
    elif step > 0:
        year += month <= published.month
    if match["day"]:
        return replace(dated(sentence, year, month, day_number(match["day"]), at=match.span()), relative=True)
    return edged(parted(one_month(year, month, relative=True), match["part"]), match["edge"], published)


def read_season(match: re.Match[str], sentence: Sentence) -> Stretch:
    """Last summer, this fall, next spring."""
    name, published = match["season"].lower(), sentence.published
    code, first = SEASONS[name][1:]
    if published is None:
        return unfixed("season", edtf=f"XXXX-{code}", value=f"XXXX-{SEASONS[name][0]}", relative=True)
    step = STEPS[" ".join(match["which"].lower().split())]
    here = published.replace(day=1)
    starts = [date(year, first, 1) for year in range(published.year - 2, published.year + 3)]  # 2 years to each side
    over = [one for one in starts if (shifted(one, "M", 3) or one) <= published]  # months in a season
    coming = [one for one in starts if one > here]
    present = [one for one in starts if one not in over and one not in coming]
    back = step < 0 or (
        not step and not present and over[-1].year == published.year and not sentence.ahead(*match.span())
    )
    chosen = over[-1] if back else coming[0] if step > 0 else (present or coming)[0]
    return parted(season_of(chosen.year, name, relative=True, sure=True), match["part"])


_EARLY_WORDS = PART_OPENERS | {"earlier", "later", "sometime"}
_NEAR_WORDS = frozenset({"this", "last", "next", "coming", "the"})
READERS: tuple[Opened, ...] = (
    (frozenset({"earlier", "later", "the", "yesterday", "today", "tomorrow", "tonight"}), _TODAY, read_today),
    (frozenset({"early", "late", "earlier", "later", "this", "last"}), _PART_NOW, read_part_now),
    (_EARLY_WORDS | _NEAR_WORDS, _PERIOD, read_period),
    (_EARLY_WORDS, _CURRENT, read_period),
    (_NEAR_WORDS, _FISCAL, read_fiscal),
    (_EARLY_WORDS | _NEAR_WORDS, _MONTH, read_month),
    (_EARLY_WORDS | _NEAR_WORDS, _SEASON, read_season),
)
