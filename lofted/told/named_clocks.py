"""Whose clock an hour is told by: the place behind it, its zone's own name, and the season of its date."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from lofted.facts import Claim, Entry, Moment, Reading, Record
from lofted.reference.clock import offset, zone_named
from lofted.reference.saying import DAY

WINTER = ("12", "01", "02")  # months in which no clock north of the equator shows summer time (IANA data base)
COASTS = {"East": "America/New_York", "West": "America/Los_Angeles"}
ONE_CLOCK = (  # countries of a single zone (IANA data base)
    "north-korea", "south-korea", "japan", "iran", "india", "pakistan", "china", "israel", "ukraine", "taiwan",
)  # fmt: skip

PLACE = r"\s(?:local\stime\s)?in\s(?P<place>[A-Z]\w+(?:-(?:\w+-)*[A-Z]\w+|\s[A-Z]\w+)?)"
_AT = re.compile(PLACE)
_BRACKETED = re.compile(rf"{PLACE},?\s\((?:or\s|about\s)?")
_SAME_DAY = re.compile(rf"(?:{PLACE})?,?\s(?:on|of)\sthe\ssame\sday\b")
_COAST = re.compile(r"\son\sthe\s(?:U\.?S\.?\s)?(?P<coast>East|West)\s[Cc]oast\b")
_WORDED = re.compile(r"(?:12\s|twelve\s)?(?:noon|midnight)\b", re.I)
_NEAR_IT = re.compile(
    r"\b(?:before|after|past|to|about|around|near(?:ly)?|almost|towards?|approaching|not\slong|close\son)\s$", re.I
)
_ABOUT = re.compile(r"\b(?:about|around|roughly|approximately|some|nearly|almost|towards?|circa)\s", re.I)
_AT_QUARTER = re.compile(r"\b(?:half\spast|quarter\s(?:to|past|before|after))\b", re.I)
_TWICE_A_DAY = re.compile(r"[\w\s-]+\s(?:past|to|after|before)\s(?!noon|midnight)\w+|\w+\so['’]clock", re.I)
AT_QUARTER, ABOUT = 7.5 * 60, 10.0 * 60  # s; half a quarter, and what an hour told as about is rounded by; ours
FULL_HOUR = (10.0 * 60, 29.0 * 60)  # s; the same of one told without minutes, and of "about six"; ours
_MONTH = re.compile(r"^(?:\d{4}|XXXX)-(\d\d)-")
_CHOICE = re.compile(r",?\sor\s(?:at\s)?(?:about\s)?")  # "fired at 11:41 or 11:43": which of two, and no second clock


def placed(claim: Claim, text: str, record: Record) -> Claim:
    """A clock time by the clock of the place behind it, where that has one that the shelf knows."""
    match, coast = _AT.match(text, claim.span.end), _COAST.match(text, claim.span.end)
    if claim.moment is None or claim.moment.zone or not (match or coast):
        return claim
    if match is None:
        return replace(claim, value=replace(claim.moment, zone=COASTS[coast["coast"]] if coast else None))
    name, first = match["place"], match["place"].split()[0]
    zone = zone_named(f"{name} time") or zone_named(f"{first} time")
    return replace(claim, value=replace(claim.moment, zone=zone or zone_at_place(record.called(name), record)))


def zone_at_place(place: Entry | None, record: Record) -> str | None:
    """The clock of a place on the shelf: its own, or that of its country where this keeps one."""
    cells = place.columns if place and place.kind in ("site", "city", "place") else {}
    return cells.get("zone") or zone_of([record.entry(cells.get("country", ""))], None)


def zone_of(lands: Iterable[Entry | None], day: date | None) -> str | None:
    """The one clock of some countries, or of all of them where they keep the same hours: Japan's and Korea's."""
    every = list(lands)
    if not every or any(land is None or land.id not in ONE_CLOCK for land in every):
        return None
    zones = [zone for land in every if land and (zone := zone_named(f"{land.name} time", day))]
    at = datetime(day.year, day.month, day.day) if day else datetime(2024, 1, 15)  # 2024: the clocks as they are now
    return zones[0] if len(zones) == len(every) and len({offset(at, zone) for zone in zones}) == 1 else None


def in_winter(*moments: Moment) -> bool:
    """Whether a date told with some hours is in a month without summer time."""
    months = [found[1] for one in moments if (found := _MONTH.match(one.edtf))]
    return bool(months) and all(month in WINTER for month in months)


def two_names(one: Moment | None, other: Moment | None) -> bool:
    """Whether two hours are each told by a clock of its own, named: "5:34 Japan time and 5:34 Korean time"."""
    return bool(one and other and one.zone and other.zone and one.zone != other.zone)


def beside_it(claim: Claim, text: str) -> bool:
    """Whether noon or midnight is told as what the hour lay near: "shortly after midnight"."""
    named = claim.moment and _WORDED.match(claim.moment.written)
    return bool(named and _NEAR_IT.search(text, claim.sentence.start, claim.span.start))


def either_of(first: Claim, second: Claim, between: str) -> bool:
    """Whether two hours without a clock are a choice: "fired at 11:41 or 11:43"."""
    named = any(one.moment and one.moment.zone for one in (first, second))
    return not named and _CHOICE.fullmatch(between) is not None


def bracketed(between: str) -> bool:
    """Whether the second of two hours stands in brackets behind the place of the first: "03:50 in Varna (0130 GMT)"."""
    return _BRACKETED.fullmatch(between) is not None


def days_told(reading: Reading) -> list[datetime]:
    """The days that an article tells anywhere, for an hour beside which none stands: a zone may have moved since."""
    return list(dict.fromkeys(one.moment.start for one in reading.claims if one.moment and one.moment.start))


def same_if_rough(first: Claim, second: Claim, apart: float, right: Iterable[float], text: str) -> bool:
    """Whether two hours are one moment, told as roughly as one of them is; `apart` and `right` are seconds.

    "Half past one" and "about 1:30" are 1:34 too, and "eleven o'clock" is so twice a day.
    """
    rough = max(roughly(one, text) for one in (first, second))
    both = any(one.moment and _TWICE_A_DAY.fullmatch(one.moment.written) for one in (first, second))
    round_of = DAY / 2 if both else DAY
    return any(min((apart - gap) % round_of, (gap - apart) % round_of) <= rough for gap in right)


def roughly(claim: Claim, text: str) -> float:
    """By how many s an hour may be off as it is told: spoken out, told as about, or to the full hour; else none."""
    if claim.moment is None:
        return 0.0
    ahead = text[max(0, claim.span.start - len("approximately ")) : claim.span.start]
    about = any(one.end() == len(ahead) for one in _ABOUT.finditer(ahead)) or bool(_ABOUT.match(claim.moment.written))
    if claim.moment.precision == "hour" or "clock" in claim.moment.written:
        return FULL_HOUR[about]
    return ABOUT if about else AT_QUARTER if _AT_QUARTER.search(claim.moment.written) else 0.0


def same_day(claim: Claim, reading: Reading) -> Claim:
    """An hour with the words behind it that put it on the day of another: "6:10 p.m. in Washington on the same day"."""
    behind = _SAME_DAY.match(reading.article.text, claim.span.end)
    if behind is None or claim.moment is None:
        return claim
    return replace(claim, value=replace(claim.moment, written=f"{claim.moment.written}{behind[0]}"))
