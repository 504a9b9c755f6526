"""Reads times told by their distance: "two weeks ago", "a day after the test", "the past two weeks"."""

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from lofted.extract.stretches import DAY, Reader, Sentence, Stretch, days, one_day, shifted, unfixed
from lofted.extract.time_words import GAP, NUMBER, UNITS, VAGUE, amount, iso_length

_HEDGE = (
    rf"(?:(?P<hedge>nearly|almost|just{GAP}under|less{GAP}than|about|around|roughly|approximately|some|more{GAP}than|"
    rf"over|at{GAP}least|well{GAP}over|just{GAP}over){GAP})?"
)
_COUNT = (
    rf"(?:(?P<count>{NUMBER}|an?|(?:a{GAP})?couple(?:{GAP}of)?|{VAGUE})"
    rf"(?:{GAP}|-)(?:or{GAP}(?:so|more|two|three){GAP})?)"
)
_UNIT = r"(?P<unit>second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|centurie|century)s?"
_AGO = re.compile(
    rf"{_HEDGE}{_COUNT}?{_UNIT}{GAP}(?:and{GAP}a{GAP}half{GAP})?(?P<way>ago|from{GAP}now|hence)\b", re.IGNORECASE
)
_ANCHORED = re.compile(
    rf"{_HEDGE}(?P<long>{_COUNT}?(?P<unit>hour|day|night|week|weekend|fortnight|month|year|decade)s?){GAP}"
    rf"(?P<way>earlier|later|before|after|afterwards?|previously|prior(?:{GAP}to)?|ahead{GAP}of|following)\b(?!{GAP}than\b)",
    re.IGNORECASE,
)
_THE_DAY = re.compile(
    rf"(?:(?:on|during){GAP})?(?P<which>the{GAP}(?:previous|following|next|same|preceding|very{GAP}next)|that(?:{GAP}same)?){GAP}"
    rf"(?P<unit>day|night|morning|afternoon|evening|week|weekend|month|year|decade)\b(?!{GAP}of\b|-)"
    rf"|the{GAP}(?P<other>day|night|week|month|year){GAP}(?:before|after)\b(?!{GAP}(?:yesterday|tomorrow)\b)",
    re.IGNORECASE,
)
_PAST = re.compile(
    rf"the{GAP}(?P<way>past|last|next|coming|previous|preceding|following){GAP}(?P<count>{NUMBER}|couple{GAP}of|{VAGUE}){GAP}"
    rf"{_UNIT}\b|the{GAP}(?P<one>past|last){GAP}(?P<only>hour|day|week|weekend|month|quarter|year|decade|century)\b(?!{GAP}of\b)",
    re.IGNORECASE,
)
_RECENT = re.compile(
    rf"(?:the{GAP}(?:past|coming|last|next){GAP}|(?:more{GAP})?recent{GAP}|coming{GAP})"
    rf"(?P<unit>hour|day|week|month|year|decade)s\b",
    re.IGNORECASE,
)
NAMES = {
    "D": "day", "W": "week", "M": "month", "Y": "year", "TH": "hour", "TM": "minute", "TS": "second", "WE": "weekend",
}  # fmt: skip
HALVES = {"W": 3, "M": 15, "Y": 182}  # days; half a unit, the rounding of "two months ago"
SHORT_OF = {"nearly", "almost", "just under", "less than"}
BEYOND = {"more than", "over", "at least", "well over", "just over"}


def read_ago(match: re.Match[str], sentence: Sentence) -> Stretch:
    """Two weeks ago, nearly a year ago, six months from now."""
    size, unit = UNITS[match["unit"].lower()]
    count = amount(match["count"]) if match["count"] else None
    sign = -1 if match["way"].lower() == "ago" else 1
    name = match["unit"].lower() if match["unit"].lower() in {"decade", "quarter"} else NAMES[unit]
    if count is None or sentence.published is None:
        return unfixed(name, value="PAST_REF" if sign < 0 else "FUTURE_REF", relative=True)
    if unit.startswith("T"):
        return hours_away(sentence.published, unit, sign * count)
    point = shifted(sentence.published, unit, sign * count * size)
    if point is None or not 1 < point.year < 9999:  # the years that Python's calendar has, with room to each side
        return unfixed(name, relative=True)
    hedge = " ".join((match["hedge"] or "").lower().split())
    return about(point, "W" if unit == "WE" else unit, size, hedge, name=name)


def hours_away(published: date, unit: str, count: int) -> Stretch:
    """Some hours from the day of writing, whose own hour is not known."""
    reach = timedelta(hours=min(abs(count), 9999) if unit == "TH" else 1)  # 9999: as many as the pattern reads
    today = datetime.combine(published, time())
    start, end = (today - reach, today + DAY) if count < 0 else (today, today + DAY + reach)
    edtf = published.isoformat() if reach <= DAY else ""
    return Stretch("TIME", published.isoformat(), NAMES[unit], edtf, start, end, relative=True)


def about(point: date, unit: str, size: int, hedge: str, *, name: str) -> Stretch:
    """A day so far away, as wide as the unit that it was told in; a hedge leaves only one side."""
    if unit == "D":
        return one_day(point, relative=True)
    half = timedelta(days=HALVES[unit] * size)
    first = point if hedge in SHORT_OF else point - (2 if hedge in BEYOND else 1) * half
    last = point if hedge in BEYOND else point + half
    if unit == "W":
        year, week, _ = point.isocalendar()
        edtf, value = f"{first}/{last}", f"{year}-W{week:02}"
    else:
        value = point.isoformat()[: 4 if unit == "Y" else 7]  # the characters of a year, of a month
        edtf = f"{value}~"
    return days(first, last, precision=name, edtf=edtf, value=value, relative=True)


def read_anchored(match: re.Match[str], _sentence: Sentence) -> Stretch | None:
    """A day after the test, weeks before the vote, three days later: told from something this does not know."""
    unit = match["unit"].lower()
    if not match["count"] and (not re.match(rf"{unit}s", match[0][match.start("unit") - match.start() :], re.I)):
        return None
    count = amount(match["count"]) if match["count"] else None
    told = unfixed(unit, kind="DURATION", value=iso_length(unit, count), relative=True)
    return replace(told, parts=((match.start(), match.end("long"), told),))


def read_the_day(match: re.Match[str], _sentence: Sentence) -> Stretch:
    """The previous day, the following month, that week, the day before."""
    unit = (match["unit"] or match["other"]).lower()
    return unfixed("part of day" if unit in {"morning", "afternoon", "evening", "night"} else unit, relative=True)


def read_past(match: re.Match[str], sentence: Sentence) -> Stretch:
    """The past two weeks, the next five years, the past year: up to the day of writing, or from it."""
    size, letter = UNITS[(match["unit"] or match["only"]).lower()]
    count = amount(match["count"]) if match["count"] else 1
    way = (match["way"] or match["one"]).lower()
    value = iso_length((match["unit"] or match["only"]).lower(), count)
    told_from_today = way in {"past", "last", "next", "coming"}
    other = None
    if sentence.published and count is not None and letter in {"D", *HALVES} and told_from_today:
        other = shifted(sentence.published, letter, (1 if way in {"next", "coming"} else -1) * count * size)
    if other is None or sentence.published is None or not 1 < other.year < 9999:  # room in Python's calendar
        return unfixed("vague", kind="DURATION", value=value, relative=True)
    first, last = min(other, sentence.published), max(other, sentence.published)
    return days(first, last, precision="span", edtf=f"{first}/{last}", kind="DURATION", value=value, relative=True)


def read_recent(match: re.Match[str], _sentence: Sentence) -> Stretch:
    """In recent weeks, in the coming days."""
    return unfixed("vague", kind="DURATION", value=iso_length(match["unit"].lower(), None), relative=True)


READERS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (_AGO, read_ago),
    (_ANCHORED, read_anchored),
    (_THE_DAY, read_the_day),
    (_PAST, read_past),
    (_RECENT, read_recent),
)
