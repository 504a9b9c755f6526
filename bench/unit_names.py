"""What the collections call the units and the counted things that the desk finds."""

import re

from lofted.extract.numbers import NUMBER, VAGUE
from lofted.facts import Quantity
from lofted.reference.units import Unit, unit_in

BARE = "-"  # the collections' name for a number that counts nothing
NAMES = {  # first name of a row of units.csv → the full name, in British spelling; others bear their own first name
    "km": "kilometre", "m": "metre", "cm": "centimetre", "mm": "millimetre", "meter": "metre",
    "tonne": "metric ton", "kg": "kilogram", "pound": "pound-mass", "km/h": "kilometre per hour",
    "mph": "mile per hour", "km/s": "kilometre per second", "m/s": "metre per second",
    "miles per second": "mile per second", "liter": "litre", "square kilometer": "square kilometre",
    "square meter": "square metre", "°C": "celsius", "°F": "fahrenheit", "%": "percentage", "kW": "kilowatt",
    "MW": "megawatt", "GW": "gigawatt", "kN": "kilonewton",
}  # fmt: skip
MONEY = {  # ISO 4217 → the currency's full name
    "USD": "dollar", "EUR": "euro", "GBP": "pound sterling", "JPY": "japanese yen", "KRW": "south korean won",
    "RUB": "russian ruble", "CNY": "chinese yuan", "INR": "indian rupee",
}  # fmt: skip
DOLLARS = {"A": "australian dollar", "C": "canadian dollar", "HK": "hong kong dollar", "S": "singapore dollar"}
IRREGULAR = {"men": "man", "women": "woman", "children": "child", "people": "people", "troops": "troops"}
ENDINGS = (
    ("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("xes", "x"), ("ss", "ss"), ("us", "us"),
)  # fmt: skip

_DOLLAR = re.compile(r"\b(A|C|HK|S)\$")
_NUMBER = re.compile(rf"{NUMBER}|\b(?:{'|'.join(sorted(VAGUE, key=len, reverse=True))})\b", re.I)


def unit_name(quantity: Quantity) -> str:
    """The full name of a quantity's unit, as it is written; of a count, the thing counted.

    >>> from lofted.extract.quantities import find_quantities
    >>> [unit_name(one) for _, one in find_quantities("It flew 998 km and carried 3 small satellites.")]
    ['kilometre', 'small satellite']
    """
    if quantity.unit in MONEY:
        dollar = _DOLLAR.search(quantity.written)
        return DOLLARS[dollar[1]] if dollar else MONEY[quantity.unit]
    unit = unit_of(quantity)
    if unit:
        return NAMES.get(unit.names[0], unit.names[0])
    return counted(quantity.written) if quantity.unit else BARE


def per_unit(quantity: Quantity) -> float:
    """How many SI units make one of the unit that the words name last; 1 for counts and money."""
    unit = unit_of(quantity)
    return unit.per if unit else 1.0


def unit_of(quantity: Quantity) -> Unit | None:
    """The unit that the words name last, where the quantity is measured in it."""
    words = quantity.written
    _, unit = unit_in(words) or unit_in(words.rpartition("-")[2]) or ("", None)  # "five-year"
    return unit if unit and unit.si == quantity.unit else None


def counted(written: str) -> str:
    """The thing that a written figure counts, in the singular, with the words before it.

    >>> counted("about 23 ballistic missiles"), counted("dozens of countries")
    ('ballistic missile', 'country')
    """
    last = max((match.end() for match in _NUMBER.finditer(written)), default=0)
    words = re.sub(r"^(?:\W*\b(?:of|the)\b)+|^\W+", "", written[last:]).strip().split()
    return " ".join([*words[:-1], singular(words[-1])]) if words else BARE


def singular(noun: str) -> str:
    """One of what a plural names, for the regular plurals and the commonest others.

    >>> singular("batteries"), singular("launches"), singular("men"), singular("missiles")
    ('battery', 'launch', 'man', 'missile')
    """
    if noun.lower() in IRREGULAR:
        return IRREGULAR[noun.lower()]
    for ending, one in ENDINGS:
        if noun.endswith(ending):
            return noun.removesuffix(ending) + one
    return noun.removesuffix("s")
