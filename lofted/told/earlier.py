"""Which earlier flights a comparison means: "than the Hwasong-14 of July 28", "the missile of August"."""

import re
from collections.abc import Collection

from lofted.facts import Flight, Record
from lofted.reference.saying import MONTHS

YEAR = 366  # days; a month without its year is the last of that name

_MONTH = "|".join(MONTHS)
_DAY_FIRST = re.compile(rf"\b(?P<day>\d{{1,2}})\s(?P<month>{_MONTH})(?:,?\s(?P<year>(?:19|20)\d\d))?\b")
_MONTH_FIRST = re.compile(rf"\b(?P<month>{_MONTH})(?:\s(?P<day>\d{{1,2}})\b)?(?:,?\s(?P<year>(?:19|20)\d\d))?\b")
_YEAR = re.compile(r"\b(?:in|of)\s(?P<year>(?:19|20)\d\d)\b")
_BY_PLACE = re.compile(  # "than the first one", "than its previous ICBM"
    r"\b(?P<place>first|previous|preceding|last)\s(?:one|ICBM|missile|launch|test|flight|shot|Hwasong)\b|\b(?P<before>predecessor)\b"
)


def by_place(words: str, flight: Flight, record: Record) -> list[Flight]:
    """The first flight of the class before, or the last one, as words name it by its place."""
    told = _BY_PLACE.search(words)
    if told is None or told["before"]:
        return []
    same = [
        one for one in record.flights() if (one.country, one.vehicle_class) == (flight.country, flight.vehicle_class)
    ]
    earlier = [one for one in same if one.day < flight.day]
    if told["place"] == "first" and len(earlier) > 1:
        return []  # the first of which kind, or of which day?
    return earlier[-1:]


def flights_meant(words: str, flight: Flight, record: Record, *, vehicles: Collection[str]) -> list[Flight]:
    """The country's earlier flights that words mean, of the `vehicles` that they name and at the time they tell.

    Empty where they name neither a vehicle nor a month, and where a later flight of that name is meant or none.
    """
    told = _DAY_FIRST.search(words) or _MONTH_FIRST.search(words) or _YEAR.search(words)
    if not vehicles and not (told and "month" in told.groupdict()):
        return by_place(words, flight, record)
    same = (one for one in record.flights() if one.country == flight.country and one.kind == flight.kind)
    earlier = [one for one in same if one.day < flight.day and (not vehicles or one.vehicle in vehicles)]
    before = "last year" in words
    return [one for one in earlier if told is None or fits(one, told.groupdict(), flight, last_year=before)]


def fits(one: Flight, told: dict[str, str | None], flight: Flight, *, last_year: bool = False) -> bool:
    """Whether a flight was at the time that the words tell, as far as they tell; a day may be by another clock."""
    year, month, day = told.get("year"), told.get("month"), told.get("day")
    year = year or (str(flight.day.year - 1) if last_year else None)
    if year and one.day.year != int(year):
        return False
    if not year and (flight.day - one.day).days > YEAR:
        return False
    if month and one.day.month != MONTHS.index(month) + 1:
        return False
    return not day or abs(one.day.day - int(day)) <= 1
