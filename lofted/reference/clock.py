"""Clocks and calendars: zone names as news writes them, and civil time moved between zones.

What a zone's clock showed at an instant comes from the IANA time zone data
base, through Python's zoneinfo: that North Korea stood at UTC+8:30 from
2015-08-15 to 2018-05-04, 23:30, is a fact of `Asia/Pyongyang` there and not of
this module. A name that means one offset whatever the season, as EST does, is
given as an `Etc/GMT` zone; their sign is the other way round, so UTC-5 is
`Etc/GMT+5` (POSIX, kept by the IANA data base).

Source: IANA time zone data base, https://www.iana.org/time-zones.
"""

import re
from calendar import day_name, monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from lofted.reference.shelf import Row, Shelf, by_shelf

_OFFSET = re.compile(r"(?P<sign>[+\-−–]?)\s?(?P<hours>\d{1,2})(?::?(?P<minutes>\d\d))?")
_ABOUT_UTC = re.compile(r"(?:UTC|GMT|Z)?\s?(?=[+\-−–])")
READERS = (("UTC", "UTC"), ("Washington", "America/New_York"))  # clocks by which foreign reports are dated
EASTMOST = 14  # hours; Kiritimati
WESTMOST = 12  # hours; Baker Island
HALF_A_YEAR = timedelta(days=183)  # so that a date without a year has one nearest candidate
NEXT = timedelta(days=62)  # two months; in December "in February" may look ahead whatever the verb
SOON = timedelta(days=31)  # a date so near ahead is meant even in a sentence about the past ("before the 5 May vote")
PARTIAL = {  # minutes from UTC → a zone that stands there all year now (IANA data base)
    210: "Asia/Tehran", 270: "Asia/Kabul", 330: "Asia/Kolkata", 345: "Asia/Kathmandu", 390: "Asia/Yangon",
    525: "Australia/Eucla", 570: "Australia/Darwin", -570: "Pacific/Marquesas",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ZoneName:
    """What a name for a clock meant, and between which days it did."""

    zone: str
    since: date = date.min
    until: date = date.max


@by_shelf
def zone_names(shelf: Shelf) -> dict[str, tuple[ZoneName, ...]]:
    """Every name for a clock, in lower case, with what it meant and when.

    "X time" for a country, its capital or its people is known from the list
    of countries, wherever `zones.csv` has no row of its own for it.
    """
    table: dict[str, tuple[ZoneName, ...]] = {}
    for row in shelf.rows("zones", key=("id",)):
        meaning = zone_name(row)
        for name in row.many("names"):
            table[name.lower()] = (*table.get(name.lower(), ()), meaning)
    for row in shelf.rows("countries", key=("id",)):
        meaning = ZoneName(row.needed("zone"))
        for name in (row.needed("name"), *row.many("capital"), *row.many("demonyms")):
            table.setdefault(f"{name} time".lower(), (meaning,))
    return table


def zone_name(row: Row) -> ZoneName:
    """One row: a zone of the IANA data base, or an offset such as -05:00."""
    zone = row["zone"] or zone_at(row.needed("offset"))
    if zone is None or not is_zone(zone):
        row.refuse("there is no such zone; write an IANA name, as Asia/Seoul, or an offset, as -05:00")
    try:
        since = date.fromisoformat(row["from"][:10]) if "from" in row else date.min  # 10 characters: the day
        until = date.fromisoformat(row["until"][:10]) if "until" in row else date.max  # 10 characters: the day
    except ValueError:
        row.refuse("the columns from and until hold days, as 2015-08-15")
    return ZoneName(zone, since, until)


def is_zone(name: str) -> bool:
    """Whether the IANA data base has a zone of that name."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def zone_named(name: str, day: date | None = None) -> str | None:
    """The zone that a name for a clock stands for, or None where it names none.

    Where a name changed its meaning, the day decides; without one, the latest.

    >>> zone_named("KST"), zone_named("Seoul time"), zone_named("UTC+9")
    ('Asia/Seoul', 'Asia/Seoul', 'Etc/GMT-9')
    >>> zone_named("local time") is None
    True
    """
    meanings = zone_names().get(" ".join(name.split()).lower(), ())
    fitting = [one for one in meanings if day is None or one.since <= day <= one.until]
    if fitting:
        return max(fitting, key=lambda one: one.until).zone
    if name == "Z":
        return "UTC"
    about = _ABOUT_UTC.match(name)
    return zone_at(name[about.end() :]) if about else None


def zone_at(offset: str) -> str | None:
    """A zone that keeps this offset from UTC all year, or None if there is none.

    >>> zone_at("+09:00"), zone_at("-5"), zone_at("+05:30"), zone_at("+25:00")
    ('Etc/GMT-9', 'Etc/GMT+5', 'Asia/Kolkata', None)
    """
    match = _OFFSET.fullmatch(offset.strip())
    if match is None:
        return None
    sign = -1 if match["sign"] and match["sign"] != "+" else 1
    hours, minutes = int(match["hours"]), int(match["minutes"] or 0)
    if minutes:
        return PARTIAL.get(sign * (hours * 60 + minutes))  # 60 minutes in an hour
    if hours == 0:
        return "UTC"
    return f"Etc/GMT{'-' if sign > 0 else '+'}{hours}" if hours <= (EASTMOST if sign > 0 else WESTMOST) else None


def offset(civil: datetime, zone: str) -> timedelta:
    """How far a zone's clock is ahead of UTC when it shows `civil`.

    >>> offset(datetime(2017, 7, 4), "Asia/Pyongyang")
    datetime.timedelta(seconds=30600)
    """
    return civil.replace(tzinfo=ZoneInfo(zone)).utcoffset() or timedelta()


def offset_written(civil: datetime, zone: str) -> str:
    """The offset as ISO 8601 writes it.

    >>> offset_written(datetime(2024, 10, 31, 7, 10), "Asia/Seoul"), offset_written(datetime(2024, 10, 30), "UTC")
    ('+09:00', 'Z')
    """
    minutes = round(offset(civil, zone).total_seconds() / 60)  # 60 seconds in a minute
    if not minutes:
        return "Z"
    return f"{'+' if minutes > 0 else '-'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"  # 60 minutes in an hour


def moved(civil: datetime, *, zone: str, to: str) -> datetime:
    """What the clock of one zone shows when that of another shows `civil`; neither carries an offset.

    >>> moved(datetime(2024, 10, 31, 7, 10), zone="Asia/Seoul", to="UTC")
    datetime.datetime(2024, 10, 30, 22, 10)
    """
    return instant(civil, zone).astimezone(ZoneInfo(to)).replace(tzinfo=None)


def instant(civil: datetime, zone: str) -> datetime:
    """The instant, in UTC, at which a zone's clock shows `civil`; the first, where it shows it twice."""
    return civil.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def day_in(moment: datetime, zone: str) -> date:
    """The civil day that an instant falls on in a zone.

    >>> day_in(instant(datetime(2024, 10, 30, 22, 10), "UTC"), "Asia/Seoul")
    datetime.date(2024, 10, 31)
    """
    return moment.astimezone(ZoneInfo(zone)).date()


def days_of(moment: datetime, *zones: str) -> Iterator[tuple[str, date]]:
    """The civil day of an instant in each of some zones."""
    return ((zone, day_in(moment, zone)) for zone in zones)


def weekday_name(day: date) -> str:
    """The English name of a date's weekday.

    >>> weekday_name(date(2024, 10, 31))
    'Thursday'
    """
    return day_name[day.weekday()]


def days_between(one: date, other: date) -> int:
    """How many days lie from one date to another; negative where the other is earlier.

    >>> days_between(date(2023, 12, 18), date(2024, 10, 31))
    318
    """
    return (other - one).days


def day_meant(candidates: Iterable[date], near: date, *, ahead: bool | None, soon: timedelta = SOON) -> date | None:
    """Which of some days a date without its year means, told on the day `near`; None where that is open.

    It is the nearest within half a year, on the side that the tense asks for:
    `ahead` is True where the words look ahead, False where they look back,
    None where they tell nothing and the past comes first. What lies back may be
    farther off within the calendar year, which alone goes without saying (AP
    Stylebook), unless the next such day is `NEXT` or less away. A sentence
    about the past may still name a day that is `soon` to come.

    >>> of_march = [date(2024, 3, 15), date(2025, 3, 15)]
    >>> day_meant(of_march, date(2024, 11, 1), ahead=False), day_meant(of_march, date(2024, 11, 1), ahead=True)
    (datetime.date(2024, 3, 15), datetime.date(2025, 3, 15))
    >>> day_meant([date(2023, 12, 18), date(2024, 12, 18)], date(2024, 11, 1), ahead=False) is None
    True
    """
    days = sorted(candidates, key=lambda day: abs(day - near))
    next_is_near = any(timedelta() < day - near <= NEXT for day in days)
    this_year = None if ahead or next_is_near else near.year
    past = [day for day in days if day <= near and (near - day <= HALF_A_YEAR or day.year == this_year)]
    reach = soon if ahead is False else HALF_A_YEAR
    coming = [day for day in days if timedelta() <= day - near <= reach]
    order = (coming, past) if ahead else (past, coming)
    return next((day for group in order for day in group), None)


def of_years(month: int, day: int, years: Iterable[int]) -> Iterator[date]:
    """That day of each year which has it.

    >>> [one.year for one in of_years(2, 29, range(2020, 2025))]
    [2020, 2024]
    """
    for year in years:
        if date.min.year <= year <= date.max.year and 1 <= day <= monthrange(year, month)[1]:
            yield date(year, month, day)
