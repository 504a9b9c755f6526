"""Has the headline the text's figure with a digit, a zero or the unit changed?

    >>> review("Moscow shows missile with range of 1,400 km\\n\\nThe missile shown on Friday has a range of 4,100 km, "
    ...        "the ministry said.")
    headline_slip: conflicts. The headline has 1,400 km, and the text 4,100 km.

    >>> review("North Korea sent 10,000 containers to Russia\\n\\nMore than 1,000 containers have gone to Russia, the "
    ...        "White House said.")
    headline_slip: conflicts. The headline has 10,000 containers, and the text 1,000 containers.

    >>> review("Balloon downed at 65,000 metres\\n\\nThe balloon was at an altitude of between 60,000 and 65,000 feet, "
    ...        "the army said.")
    headline_slip: conflicts. The headline has 65,000 metres, and the text between 60,000 and 65,000 feet.

    >>> review("Missile flies 1,200 km\\n\\nThe missile has a range of 2,750 km. On Friday it flew 1,200 km.")

Silent where the headline's number stands in the text, where the text has more
than one figure of the kind, and where no single slip makes the one of the other.

Limits: numbers of three digits and more, written in digits; `headline` and `headline_count` ask of the rest.

Source: the article's own words.
"""

import re
from collections.abc import Iterator

from lofted.facts import Claim, Finding, Quantity, Reading, Verdict, compare
from lofted.heading import apart, told
from lofted.reference.units import Unit, unit_in

FIELD = "headlines"

FEWEST = 3  # digits; in fewer, any number is one digit off another
SHORTEST = 4  # letters of a counted noun
_NUMBER = re.compile(r"(?<![\d.,])\d[\d,]*(?:\.\d+)?(?![\d])")
_REACH = ("reach", "range")
_LENGTHS = (*_REACH, "apogee", "altitude", "distance", "figure")
_OTHERS = ("missiles", "rockets", "drones", "people", "dead", "projectiles", "satellites")  # asked of by headline_count
_ADDED_UP = re.compile(r"\b(?:total|since|so far|years?|week|month|another|more|second|record)\b", re.I)


def headline_slip(reading: Reading) -> Iterator[Finding]:
    """Hold the headline's lengths and counts against the one figure of their kind in the text."""
    for claim in told(reading):
        assert claim.quantity, "such are told"
        own = _NUMBER.findall(claim.told)
        if len(own) != 1 or (said(own[0], reading.article.text) and not unit_of(claim.quantity)):
            continue
        if claim.aspect == "count":
            yield from count(claim, own[0], reading)
        elif claim.aspect in _LENGTHS and claim.quantity.unit == "m":
            yield from length(claim, own[0], reading)


def length(claim: Claim, own: str, reading: Reading) -> Iterator[Finding]:
    """The verdict on a length: the text's number in another unit, or a digit beside it as a range."""
    assert claim.quantity is not None, "given by headline_slip"
    shown = [one for one in reading.claims if one.quantity and one.quantity.unit == "m" and one.aspect in _LENGTHS]
    figures = [(one, figure) for one in shown for figure in one.quantities]
    if any(compare(claim.quantity, figure) is not Verdict.CONFLICTS for _, figure in figures):
        return
    mine = unit_of(claim.quantity)
    for one, figure in figures:
        parts = [part for part in _NUMBER.findall(figure.written) if plain(part) == plain(own)]
        if len(shown) == 1 and len(_NUMBER.findall(figure.written)) > 1 and parts and unit_of(figure) is not mine:
            yield apart(claim.told, figure.written, one, would_hold_if=f"as {figure.written}")
            return
    ranges = [(one, figure) for one, figure in figures if one.aspect in _REACH]
    vehicles = {getattr(one.value, "entry", "") for one in reading.claims if one.aspect == "vehicle"}
    ranges = ranges or (figures if len(shown) == 1 else [])
    if (
        claim.aspect not in (*_REACH, "figure")
        or len(ranges) != 1
        or len(vehicles) > 1
        or said(own, reading.article.text)
    ):
        return
    one, figure = ranges[0]
    theirs = _NUMBER.findall(figure.written)
    if len(theirs) == 1 and unit_of(figure) is mine and slipped(plain(own), plain(theirs[0])):
        yield apart(claim.told, figure.written, one, would_hold_if=f"as {figure.written}")


def count(claim: Claim, own: str, reading: Reading) -> Iterator[Finding]:
    """The verdict on a count: of the same noun the text has one other number, a slip away."""
    noun, text = claim.told.split()[-1].lower(), reading.article.text
    if len(noun) < SHORTEST or noun in _OTHERS or not noun.isalpha() or _ADDED_UP.search(reading.article.title):
        return
    one = re.escape(noun.removesuffix("s"))
    pattern = re.compile(rf"(?<![\d.,$€£])(\d[\d,]*)\s(?:[a-z-]+\s){{0,3}}?{one}s?\b", re.I)
    numbers = {plain(one[1]): one for one in pattern.finditer(text)}
    if said(own, text) or len(numbers) != 1:
        return
    theirs, match = next(iter(numbers.items()))
    if slipped(plain(own), theirs):
        near = [one for one in reading.claims if one.span.start <= match.start() < one.span.end]
        yield apart(claim.told, match[0], *near[:1], would_hold_if=f"as {match[0]}")


def unit_of(figure: Quantity) -> Unit | None:
    """The unit in which a figure is written."""
    found = unit_in(figure.written)
    return found[1] if found else None


def said(number: str, text: str) -> bool:
    """Whether a number stands in the text."""
    return plain(number) in {plain(one) for one in _NUMBER.findall(text)}


def plain(number: str) -> str:
    """A number without the commas of its thousands.

    >>> plain("10,000")
    '10000'
    """
    return number.replace(",", "")


def slipped(one: str, other: str) -> bool:
    """Whether two numbers are one digit apart, or two digits that changed places, or a place or three.

    >>> slipped("1400", "4100"), slipped("2570", "2750"), slipped("10000", "1000"), slipped("1400", "2300")
    (True, True, True, False)
    """
    if min(len(one), len(other)) < FEWEST:
        return False
    short, long = sorted((one, other), key=len)
    if len(short) != len(long):
        return long.startswith(short) and set(long[len(short) :]) == {"0"}
    off = [at for at, (mine, theirs) in enumerate(zip(one, other, strict=True)) if mine != theirs]
    swapped = len(off) == 2 and one[off[0]] == other[off[1]] and one[off[1]] == other[off[0]]
    return len(off) == 1 or swapped
