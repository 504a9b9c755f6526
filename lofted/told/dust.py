"""Digits of a conversion that nobody knew: "about 500 km (310.686 miles)"."""

import re
from dataclasses import replace
from math import floor, log10

from lofted.facts import Quantity
from lofted.reference.saying import number
from lofted.reference.units import units
from lofted.told.paired import ONE_DIGIT, Side, width

DUST = 20  # times finer: digits that a conversion made up, since a fair conversion keeps about as many as it was given
CLEAR_DUST = 200  # times finer: more than two digits, and beyond what a table of conversions would print
HEDGED_DUST = 100  # times finer, of whole numbers: whoever wrote "about" knew that its last digits say nothing
HEDGED_TENTHS = 40  # times finer, with a decimal: "about 500 km (310.6 miles)", and not "about 50 km (31.1 miles)"
HEDGED_HUNDREDTHS = 30  # times finer, with two decimals or more: "up to one meter (3.28 feet)"
FEWEST = 5  # digits with a decimal; a number of fewer is hit by a round one too often
LEVEL = 1000  # feet; levels of flight are kept apart by so much (ICAO Annex 2, appendix 3)
_FLIES = re.compile(
    r"\b(?:cruis\w+|aircraft|airliner|plane|airplane|jet|pilot\w*|flight\slevel|Boeing|Airbus|cockpit|air\straffic)\b",
    re.I,
)
LEAST_ROUND, TEN_ROUND = 30, 100  # metres, from which a number in whole fives or tens is round; ours
HALF_INCH = 0.0127  # metres; NIST SP 811 appendix B.8
_DECIMAL = re.compile(r"\d[\d,]*\.\d+")
_FEET_AND_INCHES = re.compile(r"\d(?:\s|-)?(?:feet|foot|ft),?\s(?:and\s)?\d{1,2}\s?(?:inch(?:es)?|in)\b")
TWIN = {  # a unit → that in which what is told in it was given, where it was converted
    "km": "miles", "kilometres": "miles", "kilometers": "miles", "miles": "km", "metres": "feet", "meters": "feet",
    "m": "feet", "feet": "m", "kg": "pounds", "kilograms": "pounds", "pounds": "kg", "hectares": "acres", "acres":
    "hectares", "km/h": "mph", "kph": "mph", "mph": "km/h", "square kilometres": "square miles",
    "square kilometers": "square miles", "square miles": "square kilometres", "litres": "gallons", "gallons": "litres",
}  # fmt: skip


AT_SEA = ("nautical miles",)  # in which zones in the air and at sea are drawn


def is_dust(first: Side, second: Side) -> bool:
    """Whether a number is another one converted exactly, and much finer than it."""
    return width(second) * DUST < width(first) and abs(second.middle - first.middle) <= width(second)


def too_fine(first: Side, second: Side) -> bool:
    """Whether such a number goes further beyond a round figure, or one that is told with a hedge, than is fair."""
    if first.unit is units()["nautical mile"]:  # limits at sea are exact: 200 nautical miles are 370.4 km
        return False
    finest = HEDGED_HUNDREDTHS if second.decimals > 1 else HEDGED_TENTHS if second.decimals else HEDGED_DUST
    wide = min(width(first), ONE_DIGIT * first.middle)  # "1 million" is told no more coarsely than 1,000,000
    return width(second) * (finest if hedged(first) else CLEAR_DUST) < wide


def hedged(side: Side) -> bool:
    """Whether a figure is told as wider than its digits: "about", "over", "up to"."""
    said, bare = side.figure.said, side.figure.bare
    return said.low < bare.low or bare.high < said.high


def is_level(first: Side, words: str) -> bool:
    """Whether a figure in whole thousands of feet is the level at which an aircraft flies, which is held exactly.

    >>> from lofted.told.paired import side_of
    >>> from lofted.reference.units import measure
    >>> told = side_of(measure("37,000 feet"))
    >>> [bool(told and is_level(told, words)) for words in ("It was cruising at", "The balloon drifted at")]
    [True, False]
    """
    level = first.unit is units()["feet"] and not hedged(first) and not round(first.printed) % LEVEL
    return level and bool(_FLIES.search(words))


def as_round(first: Side, second: Side) -> str:
    """The second number to the last place that the first one bears."""
    step = 10 ** floor(log10(width(first) / second.unit.per))
    return f"{number(round(second.printed / step) * step, decimals=0 if step >= 1 else 1)} {second.called}"


def turned(side: Side) -> Side | None:
    """The round figure in the twin of its unit from which a number with a decimal was converted, if it was.

    A number of six digits is hit by one of two digits once in ten thousand times, and by one of three in a thousand.

    >>> from lofted.told.paired import side_of
    >>> from lofted.reference.units import measure
    >>> made, plain = side_of(measure("6759.24 km")), side_of(measure("6759.5 km"))
    >>> [bool(one and turned(one)) for one in (made, plain)]
    [True, False]
    """
    shown = _DECIMAL.search(side.figure.written)
    digits = len(re.sub(r"\D", "", shown[0]).lstrip("0")) if shown else 0
    fewest = FEWEST if hedged(side) else FEWEST + 1
    if digits < fewest:
        return None
    twins = (*(AT_SEA if side.called in ("miles", "km") else ()), TWIN.get(side.called, ""))
    return next((one for twin in twins if twin in units() and (one := turned_to(twin, side, digits))), None)


def in_feet_and_inches(figure: Quantity) -> str:
    """The round number of metres of which so many feet and inches were made; empty where they were measured.

    >>> from lofted.reference.units import measure
    >>> from dataclasses import replace
    >>> tall = replace(measure("60.96 m"), written="200 feet 0 inches")
    >>> thick = replace(measure("199.9996 m"), written="656 feet 2 inches")
    >>> in_feet_and_inches(tall), in_feet_and_inches(thick)
    ('', '200 metres')
    """
    told = figure.bare.middle
    if figure.unit != "m" or not _FEET_AND_INCHES.search(figure.written) or told < LEAST_ROUND:
        return ""
    step = 10 if told >= TEN_ROUND else 5  # metres; so round a number is hit by one of 200 that were measured
    rounded = round(told / step) * step
    return f"{number(rounded)} metres" if abs(rounded - told) <= HALF_INCH else ""


def turned_to(called: str, side: Side, digits: int) -> Side | None:
    """The round figure in one unit from which a number of so many digits was converted, if it was."""
    twin = units()[called]
    exact = side.middle / twin.per
    step = 10 ** (floor(log10(exact)) - (digits - FEWEST) - 1)  # two digits of a number of five, three of one of six
    rounded = round(exact / step) * step
    shown = called.removesuffix("s") if rounded == 1 else called
    figure = replace(side.figure, written=f"{number(rounded)} {shown}")
    return Side(figure, twin, called) if abs(rounded * twin.per - side.middle) <= width(side) / 2 else None
