"""Reads clock times and parts of the day, with the zone where one is named."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

from lofted.extract.stretches import Clock, Opened, Sentence, Stretch
from lofted.extract.time_words import DASH, DAYPART, FIGURE, GAP, MONTH, PART_NAMES, WEEKDAY, amount
from lofted.reference.clock import EASTMOST, WESTMOST, offset, offset_written, zone_named
from lofted.reference.counting import spelled

HALF_DAY = 12  # hours
PARTS = {  # words → (TIMEX3, begins, ends, in hours after 00:00); ours, wide: nobody agrees where a morning ends
    "morning": ("TMO", 0, 12), "afternoon": ("TAF", 12, 18), "evening": ("TEV", 17, 24), "night": ("TNI", 18, 30),
    "dawn": ("TMO", 3, 9), "daybreak": ("TMO", 3, 9), "predawn": ("TMO", 0, 8), "dusk": ("TEV", 16, 22),
    "midday": ("TMI", 10, 15), "hours": ("TMO", 0, 9), "early": ("", 0, 12), "late": ("", 12, 24),
    "overnight": ("TNI", -6, 12),
}  # fmt: skip

_MERIDIEM = r"(?:[\s\u00a0]?(?:[ap]\.[\s\u00a0]?m\b\.?|[ap]m\b|[AP]\.M\.|[AP]M\b))"
_ZONE = re.compile(
    r",?[\s\u00a0]?(?P<open>\()?(?P<zone>(?:UTC|GMT)[\s\u00a0]?[+\-−–]\d{1,2}(?::?\d\d)?(?!\d)|(?<=[\s\u00a0])[+-]\d{4}(?!\d)|(?:[A-Z]{1,5}|ChST)(?!\w|\.\w)|"
    r"(?:[A-Za-z][A-Za-z.]{1,14}[\s\u00a0-]){1,4}?(?:[Tt]ime|TIME)\b|[Ll]ocal(?=[,.;)]|\Z))(?(open)\))(?!:\s?\d)"
)
_ZONE_AHEAD = re.compile(  # "(Eastern time: 6:24 p.m.)", "UTC 22:10"
    r"(?<![\w.])(?<![\dm]\s)(?<!m\.\s)(?:(?P<zone>[A-Z]{3,4}|(?:[A-Z][A-Za-z.]{1,14}[\s\u00a0-]){1,2}[Tt]ime)|[Ll]ocal[\s\u00a0][Tt]ime)"
    r":?[\s\u00a0](?:at[\s\u00a0]|about[\s\u00a0])?$"
)
AHEAD = 48  # characters before a clock time in which its zone is named; the longest such name
_CLOCK = re.compile(
    rf"(?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?)?(?![\d:]|[.,]\d)(?P<half>{_MERIDIEM})"
)
_FIRST = re.compile(
    rf"(?P<first>(?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))?)(?:{GAP}(?:to|and|until){GAP}|{DASH})"
    rf"(?P<other>\d{{1,2}})(?:[:.][0-5]\d)?(?![\d:]|[.,]\d)(?P<half>{_MERIDIEM})"
)
_COLON = re.compile(
    rf"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?![\d:/%]|[.,]\d|-\d)(?:{GAP}(?:hours|hrs)\b)?"
)
_MILITARY = re.compile(rf"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?P<hours>{GAP}(?:hours|hrs)\b)?")
_TAKING = re.compile(r"\b(?:in|took|(?:time|record)[\s\u00a0]of)[\s\u00a0]{1,3}\Z", re.I)
AMBIGUOUS = {"cst", "ast", "wst", "sst"}  # zones of several countries: a clock is named, but not whose (IANA data base)
_OTHER_END = re.compile(rf"(?:{GAP}(?:to|and|until){GAP}|{DASH})(?:[01]\d|2[0-3])[0-5]\d(?!\d)")
_NAMED = re.compile(rf"(?:12{GAP}|twelve{GAP})?(?P<named>noon|midnight)\b", re.IGNORECASE)
_HOURS = spelled()
_OCLOCK = re.compile(
    rf"(?P<hour>\d{{1,2}}|{_HOURS})"
    rf"(?:[\s\u00a0]?o['’]clock\b|(?={GAP}(?:in{GAP}the{GAP}(?:morning|afternoon|evening)|at{GAP}night)\b))",
    re.I,
)
_IN_LIST = re.compile(
    rf"(?::|\d{GAP}in{GAP}the{GAP}\w{{4,9}},?{GAP}and){GAP}\Z"
)  # behind a colon, or a count in the morning
_PART = re.compile(
    rf"(?:the{GAP})?(?:(?P<edge>early|late|mid-?){GAP}?)?(?P<part>{DAYPART}|dawn|daybreak|pre-?dawn|dusk|midday|overnight)"
    rf"(?:{GAP}hours)?\b(?!-)(?!{GAP}(?:sky|skies|news\w*|show|shift|light|edition|papers?|program\w*|vision|sights?|sun|fog|"
    rf"mist|rush|commute|owl|watch|goggles)\b)|(?:the{GAP})?(?:early|wee|small){GAP}(?P<small>hours)\b(?={GAP}(?:of|on)\b)",
    re.IGNORECASE,
)
_EDGE = re.compile(
    rf"(?P<edge>early|late)(?={GAP}(?:on{GAP})?(?:{WEEKDAY}(?!s)|yesterday|today|tomorrow|{MONTH}{GAP}\d|"
    rf"\d{{1,2}}{GAP}{MONTH}))",
    re.I,
)


def clock_at(hour: str, minute: str | None, second: str | None = None, *, zone: str | None = None) -> Clock:
    """A time of day in digits, as long as its last figure counts.

    >>> clock_at("7", "10").written, clock_at("7", None).precision
    ('07:10', 'hour')
    """
    written = f"{int(hour):02}" + (f":{minute}" if minute else ":00") + (f":{second}" if second else "")
    precision = "second" if second else "minute" if minute else "hour"
    begins = timedelta(hours=int(hour), minutes=int(minute or 0), seconds=int(second or 0))
    return Clock(begins, timedelta(**{f"{precision}s": 1}), precision, written, f"T{written}", zone)


def part_of_day(name: str) -> Clock:
    """A part of the day, which has no figures."""
    value, begins, ends = PARTS[name]
    return Clock(timedelta(hours=begins), timedelta(hours=ends - begins), "part of day", "", value)


def on_day(day: Stretch, clock: Clock) -> Stretch:
    """A time of day on a day, known or not; the day's own clock gives way to a finer one."""
    known = None if day.start is None else datetime(day.start.year, day.start.month, day.start.day)
    value = f"{day.value.partition('T')[0]}{clock.value}"
    edtf = day.edtf.partition("T")[0]
    start = known + clock.begins if known else None
    if clock.written:  # "2110 GMT Wednesday" is an hour also where nothing tells which Wednesday
        edtf = f"{edtf or 'XXXX-XX-XX'}T{clock.written}{zone_offset(start, clock.zone)}"
    end = start + clock.length if start else None
    precision = "impossible" if day.precision == "impossible" else clock.precision
    return replace(
        day,
        kind="TIME" if clock.value else "DATE",
        value=value,
        precision=precision,
        edtf=edtf,
        start=start,
        end=end,
        zone=clock.zone,
        clock=None,
    )


def zone_offset(start: datetime | None, zone: str | None) -> str:
    """The offset behind a time, where the zone is known and keeps one or the day is known too."""
    if zone is None or (start is None and not zone.startswith(("Etc/", "UTC"))):
        return ""
    return offset_written(start or datetime(2000, 1, 1), zone)  # 2000: any year; such a zone keeps one offset


def alone(clock: Clock) -> Stretch:
    """A time of day of an unknown day."""
    edtf = f"XXXX-XX-XXT{clock.written}{zone_offset(None, clock.zone)}" if clock.written else ""
    precision = clock.precision if clock.written else ""
    return Stretch("TIME", f"XXXX-XX-XX{clock.value}", precision, edtf, zone=clock.zone, clock=clock)


def zone_behind(words: str, end: int) -> tuple[bool, str | None, int]:
    """Whether a clock is named behind a time, its zone, and where the name ends.

    "Local time" names a clock, but not its zone.

    >>> zone_behind("7:10 a.m. Seoul time", 9), zone_behind("7:10 a.m. local time", 9), zone_behind("7:10 NHK", 4)
    ((True, 'Asia/Seoul', 20), (True, None, 20), (False, None, 4))
    """
    match = _ZONE.match(words, end)
    name = " ".join(match["zone"].split()).lower() if match else ""
    if match is None:
        return False, None, end
    if name in {"local", "local time"} or name in AMBIGUOUS:
        return True, None, match.end()
    zone = zone_named(match["zone"]) or zone_named(match["zone"].replace("-", " "))
    return (True, zone, match.end()) if zone else (False, None, end)


def told(
    sentence: Sentence, end: int, hour: str, minute: str | None = None, second: str | None = None, *, start: int = 0
) -> Stretch:
    """A time of day with the zone that is named behind it, or right ahead of where it starts."""
    named, zone, until = zone_behind(sentence.words, end)
    ahead = None if named else _ZONE_AHEAD.search(sentence.words[max(0, start - AHEAD) : start])
    zone = zone_named(ahead["zone"]) if ahead and ahead["zone"] else zone
    return replace(alone(clock_at(hour, minute, second, zone=zone)), until=until)


def read_clock(match: re.Match[str], sentence: Sentence) -> Stretch | None:
    """7:10 a.m., 10:15am KST, 5 p.m. Seoul time."""
    hour = int(match["hour"])
    if hour > 23 or (hour > HALF_DAY and not match["minute"]):  # 23: the last hour of a day
        return None
    if hour <= HALF_DAY:
        hour = hour % HALF_DAY + (HALF_DAY if "p" in match["half"].lower() else 0)
    return told(sentence, match.end(), str(hour), match["minute"], match["second"], start=match.start())


def read_colon(match: re.Match[str], sentence: Sentence) -> Stretch:
    """07:10, 14:30 GMT; a run "in 3:07:35" is a length."""
    if match["second"] and _TAKING.search(sentence.words, max(0, match.start() - 12), match.start()):  # 12: a word
        return Stretch("DURATION", f"PT{int(match['hour'])}H{int(match['minute'])}M{int(match['second'])}S")
    return told(sentence, match.end(), match["hour"], match["minute"], match["second"], start=match.start())


def read_military(match: re.Match[str], sentence: Sentence) -> Stretch | None:
    """0710 KST, 2210 GMT, 1430 hours, "0000 to 0400 UTC": four digits are a time only beside such a word."""
    named = zone_behind(sentence.words, match.end())[0]
    if named or match["hours"]:
        return told(sentence, match.end(), match["hour"], match["minute"])
    other = _OTHER_END.match(sentence.words, match.end())
    named, zone, _ = zone_behind(sentence.words, other.end()) if other else (False, None, 0)
    return alone(clock_at(match["hour"], match["minute"], zone=zone)) if named else None


def read_first(match: re.Match[str], sentence: Sentence) -> Stretch | None:
    """The 7 of "between 7 and 9 a.m.": it takes its half of the day from the other."""
    one, other = int(match["hour"]), int(match["other"])
    if not 0 < one <= HALF_DAY or not 0 < other <= HALF_DAY:
        return None
    late = "p" in match["half"].lower()
    if one % HALF_DAY > other % HALF_DAY:
        late = not late  # "11 to 2 p.m." begins before noon
    clock = clock_at(str(one % HALF_DAY + (HALF_DAY if late else 0)), match["minute"])
    _, zone, _ = zone_behind(sentence.words, match.end())
    return replace(alone(replace(clock, zone=zone)), until=match.end("first"))


def read_named(match: re.Match[str], sentence: Sentence) -> Stretch:
    """Noon and midnight; midnight ends the day it is told with (AP Stylebook), but begins it in "after midnight"."""
    if match["named"].lower() == "noon":
        return told(sentence, match.end(), "12", "00")
    before = sentence.words[max(0, match.start() - 6) : match.start()].split()  # 6 characters: "after "
    first = bool(before) and before[-1].lower() in {"after", "past"}
    found = told(sentence, match.end(), "0" if first else "24", "00")
    if first or found.clock is None:
        return found
    last = timedelta(minutes=1)  # of the day, so that "shortly before midnight on Friday" is on Friday
    return replace(found, clock=replace(found.clock, begins=found.clock.begins - last))


def read_oclock(match: re.Match[str], sentence: Sentence) -> Stretch | None:
    """Ten o'clock; "17 in the morning and 6 in the afternoon" are counts."""
    hour = amount(match["hour"]) or 0
    if "clock" not in match[0] and _IN_LIST.search(sentence.words, 0, match.start()):
        return None
    return told(sentence, match.end(), str(hour)) if 0 < hour <= HALF_DAY else None


def read_part(match: re.Match[str], _sentence: Sentence) -> Stretch:
    """In the morning, early evening, before dawn: a part of some day."""
    return alone(part_of_day((match["part"] or match["small"]).lower().replace("-", "")))


def read_edge(match: re.Match[str], _sentence: Sentence) -> Stretch:
    """The "early" of "early on Thursday"."""
    return alone(part_of_day(match["edge"].lower()))


def same_instant(day: datetime, clock: Clock, other: Clock) -> timedelta:
    """How many days later another clock shows the same instant, as in "10:15 a.m. local time (0115 GMT)".

    Where one zone is not named, the offset that exists on Earth decides.
    """
    moment = day + clock.begins
    ahead = clock.begins - other.begins  # of the first clock against the second, if it is the same day
    if clock.zone and other.zone:
        wanted = offset(moment, clock.zone) - offset(moment, other.zone)
        return timedelta(days=round((ahead - wanted) / timedelta(days=1)))
    if other.zone:
        ahead += offset(moment, other.zone)
    elif clock.zone:
        ahead = offset(moment, clock.zone) - ahead
    if clock.zone or other.zone:
        turn = timedelta(days=1) if ahead > timedelta(hours=EASTMOST) else timedelta()
        turn = -timedelta(days=1) if ahead < -timedelta(hours=WESTMOST) else turn
        return turn if other.zone else -turn
    return timedelta()


_FIGURE = frozenset({FIGURE})
_PARTS = ["the", "early", "late", "mid", "dawn", "daybreak", "pre", "predawn", "dusk", "midday", "overnight"]
READERS: tuple[Opened, ...] = (
    (_FIGURE, _CLOCK, read_clock),
    (_FIGURE, _COLON, read_colon),
    (_FIGURE, _MILITARY, read_military),
    (_FIGURE, _FIRST, read_first),
    (frozenset({"noon", "midnight", "twelve", FIGURE}), _NAMED, read_named),
    (_FIGURE | set(_HOURS.split("|")), _OCLOCK, read_oclock),
    (PART_NAMES | {*_PARTS, "wee", "small"}, _PART, read_part),
    (frozenset({"early", "late"}), _EDGE, read_edge),
)
