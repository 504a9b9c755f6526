"""Reads times told by their distance: "two weeks ago", "a day after the test", "the past two weeks"."""

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from lofted.extract.hours import on_day, part_of_day
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
from lofted.extract.time_words import COUNTS, GAP, NUMBER, PART_NAMES, UNIT_NAMES, UNITS, VAGUE, amount, iso_length

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
    rf"{_HEDGE}{_COUNT}?{_UNIT}{GAP}(?:and{GAP}a{GAP}half{GAP})?(?P<way>ago|from{GAP}now|hence)\b"
    rf"(?:(?<=ago){GAP}(?P<to>today|to{GAP}the{GAP}day|yesterday|tomorrow|this{GAP}(?:week|month))\b)?",
    re.IGNORECASE,
)
_ANCHORED = re.compile(
    rf"{_HEDGE}(?P<long>{_COUNT}?(?P<unit>hour|day|night|week|weekend|fortnight|month|year|decade)s?){GAP}"
    rf"(?P<way>earlier|later|before|after|afterwards?|previously|prior(?:{GAP}to)?|ahead{GAP}of|following)\b(?!{GAP}than\b)",
    re.IGNORECASE,
)
_THE_DAY = re.compile(
    rf"(?:(?:on|during|later|earlier){GAP})?(?P<which>the{GAP}(?:previous|following|next|same|preceding|very{GAP}next)|that(?:{GAP}same)?){GAP}"
    rf"(?P<unit>day|night|morning|afternoon|evening|week|weekend|month|year|decade)\b(?!{GAP}of\b|-)"
    rf"|the{GAP}(?P<other>day|night|week|month|year){GAP}(?:before|after)\b(?!{GAP}(?:yesterday|tomorrow)\b)",
    re.IGNORECASE,
)
_PAST = re.compile(
    rf"the{GAP}(?P<way>past|last|next|coming|previous|preceding|following){GAP}(?P<count>{NUMBER}|couple{GAP}of|{VAGUE}){GAP}"
    rf"{_UNIT}\b|the{GAP}(?P<one>past|last){GAP}(?P<only>hour|day|week|weekend|month|quarter|year|decade|century)\b(?!{GAP}of\b)"
    rf"|(?<=(?:in|er|ng)[\s\u00a0])the{GAP}(?P<within>next|coming){GAP}(?P<length>hour|day|week|month|year|decade|century)\b",
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
STEPS = {"earlier": -1, "previously": -1, "later": 1, "afterward": 1, "afterwards": 1}  # told from the text itself
SIDES = {"before": -1, "prior to": -1, "ahead of": -1, "after": 1, "following": 1}  # told from what stands behind them
_LAUNCH = re.compile(  # the launch that the text has just dated, and no other
    r"[\s\u00a0](?:the|that|this|its)[\s\u00a0](?:(?:missile|rocket|satellite|test|space|ballistic|failed|successful|"
    r"night|long-range)[\s\u00a0-]){0,3}(?:test|launch|flight|firing|lift-?off|blast-?off)\b(?!['’]|[\s\u00a0-][a-z]+s\b"
    r"|[\s\u00a0](?:of|in|on|last|site|pad))"
)
AROUND = {  # words → how many steps from the time that the text has come to
    "previous": -1, "preceding": -1, "before": -1, "following": 1, "next": 1, "very next": 1, "after": 1,
}  # fmt: skip
OPEN = {"week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX", "decade": "XXX"}  # TIMEX3 values of what is not known
LONG = {"decade"}  # units that are a length when they are told as the next one
_CLOSED = re.compile(r"[,.;:)]|[\s\u00a0](?:and|but)\b")  # nothing is told from that stands behind it
_WITHIN = re.compile(r"\b(?:in|of)[\s\u00a0]\Z", re.IGNORECASE)
BEYOND = {"more than", "over", "at least", "well over", "just over"}


def read_ago(match: re.Match[str], sentence: Sentence) -> Stretch:
    """Two weeks ago, nearly a year ago, six months from now, which TIMEX3 tags as a length and a now."""
    if match["way"].lower() == "ago":
        return to_the_day(match, sentence) or away(match, sentence, -1)
    told = away(match, sentence, 1)
    if match["way"].lower() == "hence":
        return told
    count = amount(match["count"]) if match["count"] else None
    length = Stretch("DURATION", iso_length(match["unit"].lower(), count))
    until, now = match.start("way"), match.end() - len("now")
    cut = match.start() + len(match[0][: until - match.start()].rstrip())
    return replace(told, parts=((match.start(), cut, length), (now, match.end(), Stretch("DATE", "PRESENT_REF"))))


def to_the_day(match: re.Match[str], sentence: Sentence) -> Stretch | None:
    """A year ago today, two years ago this month: as exact as the day, week or month it is told back from."""
    if not match["to"] or sentence.published is None or not match["count"]:
        return None
    (size, letter), count = UNITS[match["unit"].lower()], amount(match["count"])
    if letter not in {"D", "W", "M", "Y"} or count is None:
        return None
    near = " ".join(match["to"].lower().split())
    point = shifted(sentence.published, letter, -count * size)
    if point is None or not 1 < point.year < 9999:  # the years that Python's calendar has, with room to each side
        return None
    if near == "this week":
        return week_of(point)
    if near == "this month":
        return one_month(point.year, point.month, relative=True)
    return one_day(point + {"yesterday": -1, "tomorrow": 1}.get(near, 0) * DAY, relative=True)


def away(match: re.Match[str], sentence: Sentence, sign: int) -> Stretch:
    """So far before or after the day of writing."""
    size, unit = UNITS[match["unit"].lower()]
    count = amount(match["count"]) if match["count"] else None
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
    last = point if hedge in BEYOND else point + (2 if hedge == "less than" else 1) * half
    if unit == "W":
        year, week, _ = point.isocalendar()
        edtf, value = f"{first}/{last}", f"{year}-W{week:02}"
    else:
        value = point.isoformat()[: 4 if unit == "Y" else 7]  # the characters of a year, of a month
        edtf = f"{value}~"
    return days(first, last, precision=name, edtf=edtf, value=value, relative=True)


def read_anchored(match: re.Match[str], sentence: Sentence) -> Stretch | None:
    """Three days later, a day after the launch: told from the time the text has come to, or from what nobody dated."""
    unit = match["unit"].lower()
    if not match["count"] and (not re.match(rf"{unit}s", match[0][match.start("unit") - match.start() :], re.I)):
        return None
    count = amount(match["count"]) if match["count"] else None
    told = unfixed(unit, kind="DURATION", value=iso_length(unit, count), relative=True)
    step = step_told(match, sentence)
    known = from_anchor(match, sentence, count, step) if step else None
    whole = replace(known, kind="DURATION", value=told.value) if known else told
    return replace(whole, parts=((match.start(), match.end("long"), told),))


def step_told(match: re.Match[str], sentence: Sentence) -> int:
    """Whether it is told back or ahead from the time the text has come to, or from its launch; 0 where from neither."""
    way = " ".join(match["way"].lower().split())
    if way in STEPS:
        return STEPS[way]
    launch = sentence.anchor is not None and sentence.anchor.launch and _LAUNCH.match(sentence.words, match.end())
    whole_days = match["unit"].lower() != "day" or not match["hedge"]
    return SIDES.get(way, 0) if launch and whole_days else 0


def from_anchor(match: re.Match[str], sentence: Sentence, count: int | None, step: int) -> Stretch | None:
    """So long before or after the time that the text has come to, if that is near and clear."""
    size, letter = UNITS[match["unit"].lower()]
    anchor, name = sentence.anchor, NAMES.get(letter, "")
    if anchor is None or not anchor.sure or count is None or not anchor.knows(name):
        return None
    point = shifted(anchor.day, letter, step * count * size)
    if point is None or not 1 < point.year < 9999:  # the years that Python's calendar has, with room to each side
        return None
    hedge = " ".join((match["hedge"] or "").lower().split())
    return about(point, letter, size, hedge, name=match["unit"].lower())


def read_the_day(match: re.Match[str], sentence: Sentence) -> Stretch | None:
    """The previous day, the following month, that week, the day before: told from the time the text has come to."""
    unit = (match["unit"] or match["other"]).lower()
    if match["other"] and _WITHIN.search(sentence.words, max(0, match.start() - 4), match.start()):
        return None  # "later in the day before going home"
    which = " ".join((match["which"] or match[0].split()[-1]).lower().split()[-2:]).removeprefix("the ")
    step = AROUND.get(which, 0)
    if unit in LONG and step:
        return unfixed(unit, kind="DURATION", value=iso_length(unit, 1), relative=True)
    part = unit if unit in PART_NAMES and match["unit"] else ""
    open_one = unfixed("part of day" if part else unit, value=OPEN.get(unit, "XXXX-XX-XX"), relative=True)
    open_one = replace(open_one, away=(unit, step)) if match["other"] in {"day", "Day"} else open_one
    anchor = sentence.anchor
    tied = match["unit"] or not sentence.words[match.end() :].strip() or _CLOSED.match(sentence.words, match.end())
    if anchor is None or not tied or not anchor.knows("day" if part or unit == "night" else unit):
        return open_one
    told = stepped(anchor.day, "day" if part or unit == "night" else unit, step)
    if told is None:
        return open_one
    told = on_day(told, part_of_day(part)) if part else told
    return told if anchor.sure else replace(open_one, kind=told.kind, value=told.value)


def stepped(day: date, unit: str, step: int) -> Stretch | None:
    """The day, week, month or year so many steps from that of a day."""
    there = shifted(day, {"day": "D", "week": "W", "month": "M", "year": "Y"}[unit], step)
    if there is None or not 1 < there.year < 9999:  # the years that Python's calendar has, with room to each side
        return None
    if unit == "week":
        return week_of(there)
    if unit == "day":
        return one_day(there, relative=True)
    return one_month(there.year, there.month, relative=True) if unit == "month" else one_year(there.year, relative=True)


def read_past(match: re.Match[str], sentence: Sentence) -> Stretch:
    """The past two weeks, the next five years, the past year: up to the day of writing, or from it."""
    unit = (match["unit"] or match["only"] or match["length"]).lower()
    size, letter = UNITS[unit]
    count = amount(match["count"]) if match["count"] else 1
    way = (match["way"] or match["one"] or match["within"]).lower()
    value = iso_length(unit, count)
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


_HEDGES = frozenset(
    {
        "nearly",
        "almost",
        "just",
        "less",
        "about",
        "around",
        "roughly",
        "approximately",
        "some",
        "more",
        "over",
        "at",
        "well",
    }
)
READERS: tuple[Opened, ...] = (
    (_HEDGES | COUNTS | UNIT_NAMES, _AGO, read_ago),
    (_HEDGES | COUNTS | UNIT_NAMES, _ANCHORED, read_anchored),
    (frozenset({"on", "during", "the", "that", "later", "earlier"}), _THE_DAY, read_the_day),
    (frozenset({"the"}), _PAST, read_past),
    (frozenset({"the", "more", "recent", "coming"}), _RECENT, read_recent),
)
