"""How the desk writes figures, days and names in its own sentences."""

from collections.abc import Sequence
from datetime import date
from math import inf

from lofted.facts import Figure, Interval, Record
from lofted.reference.counting import CARDINALS

KILOMETRE = 1000.0  # m
MINUTE = 60.0  # s
HOUR = 3600.0  # s
DAY = 86_400.0  # s
YEAR = 365.25  # days, the Julian year
MILE = 1609.344  # m, the international mile (NIST SP 811)
CALLED = {"apogee": "altitude", "range": "range", "flight_time": "flight time"}  # a flight's figures in plain words
EXACT_BELOW = 100  # figures below it get one decimal: 75.6 minutes, but 7,688 km


def number(value: float, *, decimals: int | None = None) -> str:
    """A number as a reader wants it: thousands parted, no decimals that say nothing.

    >>> number(7687.5), number(75.55), number(218.4), number(6648.4, decimals=1)
    ('7,688', '75.5', '218', '6,648.4')
    """
    if decimals is None:
        decimals = 1 if abs(value) < EXACT_BELOW and value != round(value) else 0
    return f"{value:,.{decimals}f}"


def between(interval: Interval, *, per: float, unit: str) -> str:
    """An interval in a unit of `per` SI units.

    >>> between(Interval(4_500, 4_800), per=MINUTE, unit="minutes")
    '75 to 80 minutes'
    >>> between(Interval(7_000_000, inf), per=KILOMETRE, unit="km")
    'more than 7,000 km'
    """
    low, high = number(interval.low / per), number(interval.high / per) if interval.high < inf else ""
    if not high:
        return f"more than {low} {unit}"
    return f"{low} {unit}" if low == high else f"{low} to {high} {unit}"


def kilometres(figure: Figure) -> str:
    """A length in kilometres, as its words say it."""
    return between(figure.said, per=KILOMETRE, unit="km")


def minutes(figure: Figure) -> str:
    """A time in minutes, as its words say it."""
    return between(figure.said, per=MINUTE, unit="minutes")


def in_unit(figure: Figure, aspect: str) -> str:
    """A flight's figure in the unit that reports use for it."""
    return minutes(figure) if aspect == "flight_time" else kilometres(figure)


MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
TEENS = range(11, 14)  # 11th, 12th and 13th, against 1st, 2nd and 3rd


def ordinal(place: int) -> str:
    """A place in a count, in words up to the tenth.

    >>> ordinal(3), ordinal(12), ordinal(23)
    ('third', '12th', '23rd')
    """
    if 0 < place <= len(ORDINALS):
        return ORDINALS[place - 1]
    ending = {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")  # the last of ten digits decides
    return f"{place}{'th' if place % 100 in TEENS else ending}"  # of the last two digits, as in 111th


TEEN_WORDS = (
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
)
TENS = ("twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet")


def place_of(written: str) -> int | None:
    """A place in a count from its digits or its word; None for anything else.

    >>> place_of("47"), place_of("twelfth"), place_of("twenty-seventh"), place_of("fiftieth"), place_of("last")
    (47, 12, 27, 50, None)
    """
    word = written.lower()
    small = ORDINALS + TEEN_WORDS
    if word.isdigit() or word in small:
        return int(word) if word.isdigit() else small.index(word) + 1
    tens, _, ones = word.partition("-")
    for ten, stem in enumerate(TENS, start=2):
        if word == f"{stem}ieth" or (tens == f"{stem}y" and ones in ORDINALS):
            return 10 * ten + (ORDINALS.index(ones) + 1 if ones else 0)  # tens and ones
    return None


def in_words(count: int, *, none: str = "none", up_to: int = 10) -> str:  # 10: as house styles have it
    """A count in words up to ten, or to another number that has a word.

    >>> in_words(0), in_words(3), in_words(12), in_words(12, up_to=12)
    ('none', 'three', '12', 'twelve')
    """
    return (none, *CARDINALS)[count] if count <= up_to else str(count)


def many_flights(count: int) -> str:
    """A count of flights.

    >>> many_flights(0), many_flights(1), many_flights(12)
    ('no flights', 'one flight', '12 flights')
    """
    return f"{in_words(count, none='no')} flight{'s' * (count != 1)}"


def name_of(id: str, record: Record) -> str:
    """An entry's name as it is printed; its id where the shelf has none."""
    entry = record.entry(id)
    return entry.name if entry else id


def listing(names: Sequence[str]) -> str:
    """Names as a sentence lists them.

    >>> listing(["KCNA", "CNS", "TASS"])
    'KCNA, CNS and TASS'
    """
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def ago(days: int) -> str:
    """How long ago something was, in days, and in years where it is long.

    >>> ago(92), ago(1598)
    ('92 days', '1,598 days (4.4 years)')
    """
    years = f" ({number(days / YEAR, decimals=1)} years)" if days > 2 * YEAR else ""
    return f"{number(days)} days{years}"


def day(when: date) -> str:
    """A day without doubt about its order.

    >>> day(date(2024, 10, 31))
    '31 October 2024'
    """
    return f"{when.day} {when:%B %Y}"
