"""A launch that is told by its day alone: "the one fired last Thursday", "much like the one of March 22"."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from lofted.facts import DAYS, Claim, Flight, Named, Reading, Record, Span
from lofted.reference.clock import READERS
from lofted.reference.days import ZONE, Days, days_of, gap, tells_year
from lofted.reference.history import complete
from lofted.reference.type_launches import NAMED

BALLISTIC = ("SRBM", "IRBM", "ICBM")  # classes of which `complete.csv` says from when on it lists every day
LATELY = timedelta(days=300)  # ours: a day so long before a report is of its year, or of the turn of it
CLEARLY = 2  # times as far off as the one meant any other launch has to be; ours
SLIP = 7  # days; ours: how far off a day is told by a slip, of classes whose launches are weeks apart

_WEEKDAY = re.compile(  # what a later sentence takes as known
    r"\b(?:(?:the\s(?:one|missile|ones|missiles|launch|test)|that)\s"
    r"(?:(?:that|which)\swas\s|(?:(?:that|which)\s)?(?:[Tt]he\sNorth|North\sKorea|Pyongyang|it)\s(?:had\s)?)?"
    r"(?:fired|launched|tested|test-fired|of|on)|(?:its|[Tt]he\sNorth['’]s|North\sKorea['’]s)\s(?:missile\s)?(?:test|launch))\s"
    r"(?:on\s)?(?=(?:last\s|the\sprevious\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
)
_BESIDE = re.compile(  # "much like the one of", "higher than that of", right before a day
    r"\b(?:like|unlike|resembl\w+|similar\sto|same\sas|identical\sto|match\w+|repeat\w*|mirror\w*|recall\w*|than|"
    r"compar\w+\s(?:to|with)|as|from|after|follow\w+|since)\s(?:the\s(?:one|flight|launch|test|firing|shot|missile)|that)\s"
    r"(?:(?:of|on|from|in|fired|launched|flown|tested)\s){1,2}$"
)
_FLIGHT = re.compile(
    r"\b(?:flights?|launch(?:es|ed)?|tests?|firing|missile|ICBM|shot|flew|flown|rose|fired|tested)\b", re.I
)
_WORD = re.compile(
    r"\b(?:statement|answer\w*|reaction|react\w*|response|respon\w+|speech|report|photo\w*|image\w*|video|footage|promis\w+|vow\w*|"
    r"condemn\w*|sanction\w*|exercise|drill)\b",
    re.I,
)
_LIKE_THEM = re.compile(r"allistic|ypersonic|\bMach\s\d")  # words for what flies as the listed ones do
_OTHERS = re.compile(r"\b(?:cruise|artillery|torpedo\w*|anti-aircraft|air-to-air|satellites?|shells?)\b", re.I)


def the_one(
    sentence: Span, claims: Sequence[Claim], reading: Reading, record: Record
) -> Iterator[tuple[Claim, Flight]]:
    """Each day of a sentence that is told as a launch's and had none, with the one launch near it that can be meant."""
    text = reading.article.text
    flown = [flight for event in reading.events if (flight := record.flight(event.entry))]
    lands = entries("launcher", reading) or {one.country for one in flown}
    if len(lands) != 1:
        return
    land, words = lands.pop(), reading.article.quote(sentence)
    unnamed = as_ballistic(text) and not any(one.aspect == "vehicle" for one in claims)
    match = _WEEKDAY.search(words) if unnamed else None
    tied = {one.id for event in reading.events if event.entry for one in event.claims}
    for claim in claims:
        told = days_of(claim.moment) if claim.moment and claim.moment.precision in DAYS else None
        if not told or claim.aspect not in ("launch_date", "date") or told[0] != told[1]:
            continue
        found, beside = None, _BESIDE.search(text, sentence.start, claim.span.start)
        if match and claim.span.start == sentence.start + match.end() and claim.id not in tied:
            found = beside_a_launch(land, told, record)
        elif beside and of_a_flight(text[sentence.start : beside.start()]) and sure_day(claim, reading):
            classes = kinds(reading, record) or {one.vehicle_class for one in flown}
            found = near_a_launch(land, told, classes, record)
        if found and found not in flown:
            yield claim, found


def of_a_flight(words: str) -> bool:
    """Whether it is a flight that some words lay beside another, and no word or deed about one.

    >>> of_a_flight("The flight was much"), of_a_flight("The statement on the launch was much")
    (True, False)
    """
    return bool(_FLIGHT.search(words)) and not _WORD.search(words)


def entries(aspect: str, reading: Reading) -> set[str]:
    """What a text names of one kind, by its entries."""
    named = (one.value for one in reading.claims if one.aspect == aspect)
    return {one.entry or "" for one in named if isinstance(one, Named)}


def kinds(reading: Reading, record: Record) -> set[str]:
    """The classes of the missiles that a text names, by themselves or by a type."""
    types = (record.entry(one) for one in entries("vehicle", reading))
    return entries("vehicle_class", reading) | {one.columns["class"] for one in types if one}


def sure_day(claim: Claim, reading: Reading) -> bool:
    """Whether a day of a month is told with its year, or is of the months before the report."""
    moment, published = claim.moment, reading.article.published
    if moment is None or moment.start is None or not any(sign.isdigit() for sign in claim.told):
        return False
    return tells_year(moment) or (published is not None and date_ago(moment.start.date(), published) <= LATELY)


def date_ago(when: date, published: date) -> timedelta:
    """How long before a report a day was; a day after it is never of late."""
    return published - when if when <= published else timedelta.max


def as_ballistic(text: str) -> bool:
    """Whether a text tells of what flies as the listed missiles do, and of no cruise missile or artillery.

    >>> as_ballistic("The missile reached Mach 10."), as_ballistic("A ballistic and a cruise missile flew.")
    (True, False)
    """
    return bool(_LIKE_THEM.search(text)) and not _OTHERS.search(text)


def beside_a_launch(country: str, told: Days, record: Record) -> Flight | None:
    """The ballistic launch of a country on the day beside one on which it flew none, where all are listed."""
    own = [one for one in record.flights() if one.country == country]
    listed = all(complete(record, f"{country}/{name}", *told) for name in BALLISTIC)
    if not listed or any(gap(told, (one.day, one.day)) == 0 for one in own):
        return None
    near = [one for one in own if one.vehicle_class not in ("CRUISE", "SLV", "") and gap(told, (one.day, one.day)) == 1]
    if len(near) != 1 or near[0].when.start is None or near[0].when.precision != "minute":
        return None
    instant = near[0].when.start.replace(tzinfo=ZoneInfo(near[0].when.zone or "UTC"))
    others = {instant.astimezone(ZoneInfo(zone)).date() for _, zone in READERS}
    return None if told[0] in others else near[0]


def near_a_launch(country: str, told: Days, classes: set[str], record: Record) -> Flight | None:
    """The one launch of a long-range class within days of one near which the country flew nothing of any class."""
    own = [one for one in record.flights() if one.country == country]
    if len(classes) != 1 or not classes <= set(NAMED) or any(gap(told, (one.day, one.day)) <= ZONE for one in own):
        return None
    near = [one for one in own if one.vehicle_class in classes and gap(told, (one.day, one.day)) <= SLIP]
    near.sort(key=lambda one: gap(told, (one.day, one.day)))
    apart = [gap(told, (one.day, one.day)) for one in near]
    listed = all(complete(record, f"{country}/{name}", *told) for name in (*BALLISTIC, *classes))
    return near[0] if near and listed and (len(near) == 1 or CLEARLY * apart[0] < apart[1]) else None
