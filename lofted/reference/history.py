"""What the record holds of earlier flights: the best so far, and the last of a class."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import inf

from lofted.facts import Account, Evidence, Figure, Flight, Interval, Quantity, Record, Verdict, compare
from lofted.reference.saying import DAY
from lofted.reference.speaking import SECOND_HAND

_OF_NO_FLIGHT = re.compile(  # what else is called high or record, and no flight
    r"\b(?:high(?:er|est)?|record)\s(?:\w+\s)?(?:numbers?|totals?|counts?|tally|levels?|rates?|pace|priority|tensions?|"
    r"alert|ranking|officials?|ranks?)\b",
    re.I,
)
_RANKED = (  # words of a rank → what is ranked
    (
        "range",
        re.compile(r"\b(?:by|in|of|over) (?:its )?(?:ground )?(?:distance|range)\b", re.I),
    ),  # "the longest flight by distance"
    (
        "flight_time",
        re.compile(
            r"longest(?:[- ]ever)?(?: \w+){0,2} flight\b|flight time|airborne|longest[- ]flying|\bminutes\b|duration|"
            r"endurance|stay\w* (?:up|aloft)|in the air|longer than any|as long as|so long\b",
            re.I,
        ),
    ),
    ("apogee", re.compile(r"high|altitude|height|apogee|into space|\bup\b|lofted|tall", re.I)),
    (
        "range",
        re.compile(
            r"farthest|furthest|farther|further|distance|\bmore ground|longest[- ]range|\brange\b|"
            r"\b(?:flown|fly|flew|gone|go|went|travell?ed|travel|been|reached)\s(?:\w+\s)?(?:as|so|that) far\b|"
            r"\bas far\b",
            re.I,
        ),
    ),
)
_DEGREE = r"(higher|farther|further|longer|highest|farthest|furthest|longest)"
_TWO = re.compile(rf"\b{_DEGREE}(?:,?\sand\s|,\s)(?:(?:flew|went|flies|stayed|the|its)\s)?{_DEGREE}\b", re.I)
DISPUTED = ("disputed", "unknown", "failure")  # outcomes that some counts leave out
_NOT_ALL_COUNT = re.compile(r"\b(?:dispute[ds]?|still call|not a full|some counts|far less than)\b", re.I)
_TYPE_ALONE = re.compile(r"\bType in dispute\b")
_ALONE = re.compile(r"\bnobody else saw\b")  # Moscow's radar of July 2017
_BELOW = re.compile(r"(?:less than|under|fewer than|not quite)\b", re.I)
YEAR = 365.25 * DAY  # s, the Julian year
LOOSE = 0.1  # share; ours: "more than a year" is still read loosely of eleven months, and not of ten and a half
MOST_OF = 0.75  # of a unit; ours: five years and a month are not six
UNITS = {"day": DAY, "week": 7 * DAY, "month": YEAR / 12, "year": YEAR, "decade": 10 * YEAR}  # s
SHORTEST = 0.4  # share of a told time that has to have passed, also where calendar years are counted; ours
ASPECTS = ("apogee", "range", "flight_time")  # the figures that an account can hold


@dataclass(frozen=True, slots=True)
class Mark:
    """One party's figure for one flight."""

    flight: Flight
    account: Account
    figure: Quantity

    @property
    def aspect(self) -> str:
        """What the figure measures."""
        return next(aspect for aspect in ASPECTS if figure_of(self.account, aspect) is self.figure)

    @property
    def evidence(self) -> Evidence:
        """The figure as evidence, in the party's own words and unit."""
        return evidence_of(self.account, self.figure.written)


def figure_of(account: Account, aspect: str) -> Quantity | None:
    """What a party said of one aspect of a flight."""
    figures = {"apogee": account.apogee, "range": account.range, "flight_time": account.flight_time}
    return figures.get(aspect)


def marks(flight: Flight, aspect: str, *, strays: bool = False) -> Iterator[Mark]:
    """Every party's figure for one aspect of a flight; `strays` also those of one that stands alone against all."""
    for account in flight.accounts:
        figure = figure_of(account, aspect)
        if figure is not None and (strays or not _ALONE.search(account.note)):
            yield Mark(flight, account, figure)


def of_launcher(mark: Mark, record: Record) -> bool:
    """Whether a figure is that of a party of the country that launched, and not of one that watched."""
    party = record.entry(mark.account.party)
    return party is not None and party.columns.get("country") == mark.flight.country


def first_hand(told: Sequence[Mark], record: Record) -> list[Mark]:
    """The figures of those who measured themselves."""
    parties = ((mark, record.entry(mark.account.party)) for mark in told)
    return [mark for mark, party in parties if party is None or party.columns["kind"] != SECOND_HAND]


def best_before(record: Record, day: date, *, country: str, aspect: str, borne_out: bool = False) -> Mark | None:
    """The highest figure of one country's earlier flights that a party gave and that is no mere floor.

    A figure such as "more than 6,000 km" cannot be a record to measure from,
    and neither can that of a flight that some leave out, unless what is `borne_out` by others is asked for too.
    """
    ranked = (
        mark
        for mark in marks_before(record, day, country=country, aspect=aspect)
        if not (doubtful(mark) if borne_out else uncertain(mark.flight))
    )
    return max(ranked, key=lambda mark: mark.figure.bare.low, default=None)


def marks_before(record: Record, day: date, *, country: str, aspect: str) -> Iterator[Mark]:
    """Every closed figure that a party gave of one country's earlier missile flights."""
    for flight in record.flights():
        if flight.day < day and flight.country == country and flight.kind == "ballistic":
            yield from (mark for mark in marks(flight, aspect) if mark.figure.said.high < inf)


def ranked_in(words: str) -> str:
    """The aspect in which words such as "a record altitude" rank a flight, or nothing.

    >>> ranked_in("a record altitude"), ranked_in("its longest flight ever"), ranked_in("a record")
    ('apogee', 'flight_time', '')
    >>> ranked_in("the highest number ever")
    ''
    """
    return "" if _OF_NO_FLIGHT.search(words) else next((aspect for aspect, cue in _RANKED if cue.search(words)), "")


def both_ranked(words: str) -> list[str]:
    """The two aspects of a rank that names two.

    >>> both_ranked("higher and further than any before"), both_ranked("higher than any before")
    (['apogee', 'range'], [])
    """
    told = _TWO.search(words)
    return [ranked_in(each + " than any") for each in told.groups()] if told and told[1] != told[2] else []


def uncertain(flight: Flight) -> bool:
    """Whether some counts leave a flight out: it failed, or its class or its account is disputed."""
    return flight.outcome in DISPUTED or bool(_NOT_ALL_COUNT.search(flight.note))


def uncounted(flight: Flight) -> bool:
    """Whether some leave a flight out when they count its class: which type of the class it was is no such doubt."""
    return flight.outcome in DISPUTED or doubted(flight)


def doubted(flight: Flight) -> bool:
    """Whether the note of a flight says that some leave it out, be its outcome known or not."""
    return bool(_NOT_ALL_COUNT.search(_TYPE_ALONE.sub("", flight.note)))


def doubtful(mark: Mark) -> bool:
    """Whether a mark is of a flight that some leave out; not where parties of both sides give that figure.

    What type flew on 24 March 2022 is disputed, and not how high it went.
    """
    if not uncertain(mark.flight):
        return False
    parties = {one.account.party for one in marks(mark.flight, mark.aspect) if one.figure.said.meets(mark.figure.said)}
    finer = [one for one in marks(mark.flight, mark.aspect) if one.figure.said.meets(mark.figure.said)]
    if min(one.figure.said.width for one in finer) < mark.figure.said.width:
        return True  # a rounder form of what another party gave
    return mark.flight.outcome != "success" or len(parties) < 3  # three parties, of whom one launched at most


def days_apart(earlier: date, later: date) -> Figure:
    """The time from one day to another, in s, a day to each side, since whose midnight is meant is not said."""
    days = (later - earlier).days
    gap = Interval((days - 1) * DAY, (days + 1) * DAY)
    return Figure(gap, gap)


def short_of(told: Quantity, gap: Figure) -> bool:
    """Whether a time told with a floor or a ceiling ("more than a year", "less than a year") lies on the other side.

    How roundly the number is told does not excuse the words that say on which side it lies.

    >>> year = Interval(YEAR, YEAR)
    >>> over = Quantity(Interval(YEAR, inf), Interval(YEAR, inf), year, "s", "more than a year")
    >>> short_of(over, Figure(Interval(300 * DAY, 302 * DAY), Interval(300 * DAY, 302 * DAY)))
    True
    """
    above, below = told.said.high == inf, _BELOW.match(told.written)
    if above:
        return gap.said.high < (1 - LOOSE) * told.said.low
    return bool(below) and gap.said.low > (1 + LOOSE) * told.said.high


def went_by(told: Quantity, gap: Figure) -> Verdict:
    """The verdict of a told time on the time that went by, of which less may not be told as more.

    A time that is told without a hedge is read loosely where a tenth of it is missing, and cannot be so read where
    more than three quarters of one of its units are: five years are not six.

    >>> six = Quantity(Interval(5.5 * YEAR, 6.5 * YEAR), Interval(4.5 * YEAR, 7.5 * YEAR), Interval(6 * YEAR, 6 * YEAR),
    ...                "s", "six years")
    >>> went_by(six, days_apart(date(2017, 9, 15), date(2022, 10, 4)))
    <Verdict.CONFLICTS: 'conflicts'>
    """
    if short_of(told, gap):
        return Verdict.CONFLICTS
    verdict, middle = compare(told, gap), told.bare.middle
    if told.approximate or told.said.high == inf or gap.said.high >= (1 - LOOSE) * middle:
        return verdict
    unit = next((length for word, length in UNITS.items() if word in told.written), middle)
    short = middle - gap.said.high > MOST_OF * unit and middle > 2 * unit
    return Verdict.CONFLICTS if short or verdict is Verdict.CONFLICTS else Verdict.DEPENDS


def off_by_months(told: Quantity, earlier: date, later: date) -> bool:
    """Whether a number of months told without a hedge is neither that of whole nor of calendar months.

    >>> told = Interval(8.5 * YEAR / 12, 9.5 * YEAR / 12)
    >>> nine = Quantity(told, told, told, "s", "nine months")
    >>> [off_by_months(nine, date(2016, 1, day), date(2016, 9, 9)) for day in (6, 1)]
    [True, False]
    """
    gap = abs((later - earlier).days * DAY - told.bare.middle)
    plain = "month" in told.written and not told.approximate and told.said.high != inf and "half" not in told.written
    return plain and gap > MOST_OF * UNITS["month"] and not by_the_calendar(told, earlier, later)


def by_the_calendar(told: Quantity, earlier: date, later: date) -> str:
    """The unit of a told time that fits if calendar years or months are counted and not whole ones, or nothing.

    From December 2019 to May 2024 are five calendar years, and four and a half whole ones.

    >>> told = Interval(4.5 * YEAR, 5.5 * YEAR)
    >>> five = Quantity(told, told, told, "s", "five years")
    >>> by_the_calendar(five, date(2019, 12, 24), date(2024, 5, 27))
    'years'
    """
    middle = told.bare.middle
    short = (later - earlier).days * DAY < SHORTEST * middle or short_of(told, days_apart(earlier, later))
    if "half" in told.written or short:
        return ""  # from November to February is no year, whatever the calendar shows
    years = later.year - earlier.year
    months = 12 * years + later.month - earlier.month  # 12 months a year
    if "year" in told.written and round(middle / YEAR) == years:
        return "years"
    return "months" if "month" in told.written and round(12 * middle / YEAR) == months else ""


def of_class(record: Record, *, country: str, vehicle_class: str | None, before: date) -> Sequence[Flight]:
    """A country's earlier flights, of one class or of any, the latest first."""
    found = [
        flight
        for flight in record.flights()
        if flight.day < before and flight.country == country and vehicle_class in (None, flight.vehicle_class)
    ]
    return found[::-1]


def complete(record: Record, subject: str, since: date, until: date) -> bool:
    """Whether the shelf says of itself that it lists all of a kind between two days."""
    entry = record.entry(f"complete/{subject}")
    return (
        entry is not None and entry.columns["from"] <= since.isoformat() and until.isoformat() <= entry.columns["until"]
    )


def evidence_of(account: Account, says: str) -> Evidence:
    """A party's account as evidence."""
    return Evidence(account.flight, f"{account.speaker}: {says}", account.source, account.url, account.verified)


def launch_evidence(flight: Flight) -> Evidence:
    """The day and the hour of a flight as evidence."""
    clock = f" at {flight.when.start:%H:%M}" if flight.when.precision == "minute" and flight.when.start else ""
    says = f"launched on {flight.day.isoformat()}{clock}, {flight.when.zone}"
    return Evidence(flight.id, says, flight.source, flight.url, flight.verified)
