"""The unit table, and how a figure in a data file is read."""

import re
from dataclasses import dataclass
from difflib import get_close_matches
from textwrap import shorten

from lofted.facts import Quantity, ReferenceError
from lofted.reference.counting import spelled
from lofted.reference.figures import digits, hedges, quantity
from lofted.reference.shelf import Shelf, by_shelf

SHOWN = 60  # characters of a cell that is no figure

_TAIL = re.compile(r"[^\d,½¼¾⅓⅔]{1,60}$")
_PARTED = re.compile(r"[ -]")
INCHES = re.compile(  # behind feet, as the heights of people are told: "6 foot 2", "6-foot-2-inch", "six foot two"
    rf"(?P<feet>\b(?:foot|feet)|(?<=\d)ft|\bft)[\s-]?(?P<inches>1[01]|[1-9]|{spelled(1, 11)})"
    r"(?:[\s-]?(?:inch(?:es)?|in|ins))?$",
    re.I,
)
_FIGURE = re.compile(r"\s*([<>~]?)\s*(\d[\d,]*(?:\.\d+)?)\s*(\D+?)\s*")
_SIGNS = {"": "", ">": "more than ", "<": "less than ", "~": "about "}  # of data files, as a sentence says them


@dataclass(frozen=True, slots=True)
class Unit:
    """One row of the table: how many SI units make one, what it is called, and what may stand before a number."""

    si: str
    per: float
    names: tuple[str, ...]
    before: tuple[str, ...] = ()


@by_shelf
def units(shelf: Shelf) -> dict[str, Unit]:
    """Every unit by each of its names, in lower case but for symbols.

    >>> units()["miles"].per
    1609.344
    """
    table: dict[str, Unit] = {}
    for row in shelf.rows("units", key=("names",)):
        unit = Unit(row.needed("unit"), row.number_in("per"), row.many("names"), row.many("before"))
        for name in unit.names:
            if name in table:
                row.refuse(f"the name {name} belongs to two units")
            table[name] = unit
    return table


@by_shelf
def signs(_: Shelf) -> dict[str, Unit]:
    """Every unit that may stand before its number, by the sign that does.

    >>> signs()["US$"].si, signs()["£"].si
    ('USD', 'GBP')
    """
    return {sign: unit for unit in units().values() for sign in unit.before}


@by_shelf
def folded(_: Shelf) -> dict[str, Unit]:
    """Every unit by each of its names in small letters.

    >>> folded()["degree celsius"].si
    'degC'
    """
    return {name.lower(): unit for name, unit in units().items()}


@by_shelf
def base_units(_: Shelf) -> dict[str, Unit]:
    """The SI units by their symbols, which data files use and running text hardly does ("5156 s")."""
    return {unit.si: Unit(unit.si, 1, (unit.si,)) for unit in units().values() if unit.per == 1}


def unit_in(written: str) -> tuple[str, Unit] | None:
    """The unit that ends a written figure, as it is called there.

    >>> name, unit = unit_in("roughly 1,000 miles")
    >>> name, unit.per
    ('miles', 1609.344)
    >>> unit_in("3-degree-Celsius")[0]
    'degree-Celsius'
    >>> unit_in("six-foot")[0], unit_in("6 foot 2")[0]
    ('foot', 'foot')
    >>> unit_in("48 km per litre")
    ('km per litre', Unit(si='m/m3', per=1000000.0, names=('km per litre',), before=()))
    """
    tail = _TAIL.search(INCHES.sub(r"\g<feet>", written))
    words = tail[0].strip(" -\u00a0") if tail else ""
    while words:
        parted = words.lower().replace("-", " ")
        unit = units().get(words) or units().get(words.lower()) or units().get(parted)
        if unit is None and "-" in words:  # "degree-Celsius"
            unit = folded().get(parted)
        unit = unit or base_units().get(words) or rate(words)  # the "s" of "5156 s", as accounts have it
        if unit:
            return words, unit
        words = " ".join(_PARTED.split(words, maxsplit=1)[1:])
    return None


def rate(words: str) -> Unit | None:
    """One unit for each of another, which no row of the table has: "km per litre"."""
    above, _, below = words.partition(" per ")
    over, under = (units().get(one) or units().get(one.lower()) for one in (above, below))
    return Unit(f"{over.si}/{under.si}", over.per / under.per, (words,)) if over and under else None


def measure(figure: str) -> Quantity:
    """Read a figure as data files write it: an optional sign, digits, a unit.

    Its words are those in which a sentence tells it.

    >>> measure(">7000 km").said, measure(">7000 km").written
    (Interval(low=7000000.0, high=inf), 'more than 7,000 km')
    >>> measure("86 min").said
    Interval(low=5130.0, high=5190.0)
    """
    match = _FIGURE.fullmatch(figure)
    unit = units().get(match[3]) or base_units().get(match[3]) if match else None
    if match is None or unit is None:
        close = get_close_matches(figure.split()[-1] if figure.split() else "", sorted(units()), n=3)
        near = f"; units written much like it: {', '.join(close)}" if close else ""
        how = "write it as >7000 km, ~40 min or 5156 s, in a unit of units.csv"
        raise ReferenceError(f"{shorten(figure, SHOWN)!r} is no figure; {how}{near}")
    hedge = hedges()[match[1]] if match[1] else None
    number = digits(match[2])
    told = f"{_SIGNS[match[1]]}{parted(match[2])} {match[3]}"
    return quantity(number, unit=unit.si, per=unit.per, hedge=hedge, written=told)


def parted(written: str) -> str:
    """A number as written, its thousands parted.

    >>> parted("7687.5"), parted("950"), parted("1,000")
    ('7,687.5', '950', '1,000')
    """
    whole, point, rest = written.replace(",", "").partition(".")
    return f"{int(whole):,}{point}{rest}"
