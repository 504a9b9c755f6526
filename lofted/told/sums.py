"""A difference that a sentence tells together with the two figures it lies between."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf

from lofted.facts import Claim, Interval, Quantity, Reading
from lofted.reference.saying import number
from lofted.reference.units import measure, unit_in

LOOSELY = 1.25  # times; ours: what is told as doubled may have grown by a quarter less or more
MOST = 5  # figures of a sentence that are looked at; more make a table
MOON = measure("384400 km")  # mean distance, between 356,500 and 406,700 km; NASA, Moon fact sheet
NEAREST, FARTHEST = 356_500_000.0, 406_700_000.0  # m; the same

_MORE = r"(?:more|higher|longer|farther|further|greater|larger|heavier|above|better|up)"
_LESS = r"(?:less|fewer|lower|shorter|nearer|closer|lighter|smaller|below|short|down)"
_RISE = r"(?:increase|rise|growth|jump|gain|drop|fall|decline|decrease|cut|reduction|difference|change|improvement)"
_PATTERNS = (  # the places of the first figure <a>, of the second <b> and of what lies between them <d>
    re.compile(
        rf"<(?P<b>\d)>(?:\s\w+){{0,2}},\s(?:or\s|some\s|about\s|which\sis\s|that\sis\s)?<(?P<d>\d)>\s(?:{_MORE}|{_LESS})\s(?:than|from|of)\s"
        r"(?:(?!and\b|or\b)[\w’'-]+\s){0,4}<(?P<a>\d)>"
    ),
    re.compile(
        rf"\bfrom\s<(?P<a>\d)>\sto\s<(?P<b>\d)>(?:\s\w+){{0,3}},\s(?:or\s)?(?:an?|the)\s(?:\w+\s)?{_RISE}\sof\s<(?P<d>\d)>(?![\w%-])"
    ),
    re.compile(
        r"\bby\s<(?P<d>\d)>(?:\s[a-z]+){0,3},?\s(?:up\s|down\s)?from\s<(?P<a>\d)>(?:\s[a-z]+){0,2}\sto\s<(?P<b>\d)>"
    ),
)
_MOON = re.compile(
    r"<(?P<b>\d)>[^<>.;]{0,50}<(?P<d>\d)>\s(?:closer|nearer)\s(?:to\s(?:us|the\sEarth|Earth)\s)?than\s(?:the\s)?[Mm]oon\b"
)
_OF_RANGE = (  # "by 20 warheads, from 50 to 90", where the two figures are read as a range
    re.compile(r"\bby\s<(?P<d>\d)>(?:\s[a-z]+){0,3},?\s(?:up\s|down\s)?from\s<(?P<r>\d)>(?!\s?%)"),
    re.compile(
        rf"\bfrom\s<(?P<r>\d)>(?:\s\w+){{0,3}},\s(?:or\s)?(?:an?|the)\s(?:\w+\s)?{_RISE}\sof\s<(?P<d>\d)>(?![\w%-])"
    ),
)
_TIMES = {"doubled": 2.0, "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0, "halved": 0.5}  # times
_MULTIPLE = re.compile(
    rf"(?<!than\s)(?<!nearly\s)(?<!almost\s)(?<!about\s)(?<!roughly\s)(?<!over\s)\b(?P<times>{'|'.join(_TIMES)})(?:\s\w+)?\sfrom\s"
    r"(?:<(?P<a>\d)>(?:\s\w+){0,2}\sto\s<(?P<b>\d)>|<(?P<r>\d)>)"
)
_TIMES_THE = re.compile(  # "6,000 km, twice the 1,500 km of the old one"; "grew fourfold, from 500 to 2,000"
    r"<(?P<b>\d)>(?:(?:\s\w+){0,2},\s(?:or\s)?|(?:\s\w+){0,5}\s(?:is|are|was|were|makes)\s|\.\s(?:That|This|It)\s(?:is|was|makes)\s)"
    r"<(?P<t>\d)>\s(?:the|those|that\sof\sthe|as\s(?:much|many|far|high|long)\sas(?:\sthe)?)\s"
    r"(?:(?:limit|cap|ceiling|threshold|maximum|amount|quantity|level)\s(?:of|set\sat)\s)?<(?P<a>\d)>|"
    r"\b(?:grew|rose|risen|grown|increased|multiplied|went\sup)\s<(?P<u>\d)>,?\sfrom\s(?:<(?P<c>\d)>(?:\s\w+){0,2}\sto\s<(?P<d>\d)>|<(?P<r>\d)>)"
)
_PRODUCT = re.compile(  # "six warheads each carried six bomblets, 36 in all"
    r"<(?P<n>\d)>[^<>.;:]{0,40}\beach\b[^<>.;:]{0,30}<(?P<m>\d)>[^<>.;:]{0,25},\s(?:or\s|a\stotal\sof\s|making\s)?<(?P<t>\d)>"
    r"(?:\s[a-z]+){0,2}\s(?:in\sall|in\stotal|altogether)\b"
)
_ENDS = re.compile(r"(\d[\d,]{0,12}) to (\d[\d,]{0,12})(?![\d.])")


@dataclass(frozen=True, slots=True)
class Sum:
    """Two figures and the difference told with them."""

    first: Quantity
    second: Quantity
    by: Quantity
    claims: tuple[Claim, ...]

    @property
    def shown(self) -> str:
        """How far the two figures lie apart, in the unit of the first."""
        gap = abs(self.second.bare.middle - self.first.bare.middle)
        found = unit_in(self.first.written)
        if found:
            return f"{number(round(gap / found[1].per, 1))} {found[0]}"
        return f"{number(gap)} {self.first.unit or self.second.unit}".strip()


def sums(claims: Sequence[Claim], reading: Reading) -> Iterator[Sum]:
    """Each difference of a sentence that is told with its two figures, or with one and the distance of the Moon."""
    figures, words = marked(claims, reading)
    for pattern in _PATTERNS:
        match = pattern.search(words)
        if match:
            told = [figures[int(match[name])] for name in ("a", "b", "d")]
            yield from summed(told)
    for pattern in _OF_RANGE:
        match = pattern.search(words)
        if match:
            yield from of_range(figures[int(match["r"])], figures[int(match["d"])])
    match = _MOON.search(words)
    if match:
        yield from below_the_moon(figures[int(match["b"])], figures[int(match["d"])])


@dataclass(frozen=True, slots=True)
class Multiple:
    """A multiple as it is told, its two figures as words, the right one, and the figure that is multiplied."""

    claim: Claim
    shown: str
    right: float
    of: Claim | None


def times_the(claims: Sequence[Claim], reading: Reading, before: Sequence[Claim] = ()) -> Iterator[Multiple]:
    """Each multiple told with its two figures that is off; the greater may be the one figure of the sentence before."""
    figures, words = marked(claims, reading, times=True)
    ahead = [one for one in before if one.quantity and one.quantity.unit not in ("s", "times")]
    if figures and len(ahead) == 1:
        figures, words = [*figures, ahead[0]], f"<{len(figures)}>. {words}"
    match = _TIMES_THE.search(words) if figures else None
    if match is None:
        return
    told, of = figures[int(match["t"] or match["u"])], figures[int(match["a"])] if match["a"] else None
    if match["r"]:
        ends = _ENDS.fullmatch(figures[int(match["r"])].told)
        low, high = (float(end.replace(",", "")) for end in ends.groups()) if ends else (0.0, 0.0)
        first, second, shown = Interval(low, low), Interval(high, high), figures[int(match["r"])].told
    else:
        one, other = (figures[int(match[name] or match[again])] for name, again in (("a", "c"), ("b", "d")))
        if not (one.quantity and other.quantity) or not alike(one.quantity, other.quantity):
            return
        first, second, shown = one.quantity.bare, other.quantity.bare, f"{one.told} to {other.told}"
    if told.quantity is None or told.quantity.unit != "times" or first.low <= 0:
        return
    most, least = second.high / first.low, second.low / first.high
    high = told.quantity.said.high if told.quantity.said.high == inf else told.quantity.bare.high
    if not (least <= high and told.quantity.bare.low <= most):
        yield Multiple(told, shown, second.middle / first.middle, of)


def marked(claims: Sequence[Claim], reading: Reading, *, times: bool = False) -> tuple[list[Claim], str]:
    """The figures of a sentence, and its words with their numbers in place of them; none where they make a table."""
    other = ("s",) if times else ("%", "times", "s")
    figures = [one for one in claims if one.quantity and one.quantity.unit not in other]
    figures = [one for one in figures if one.aspect != "statement"]
    if not figures or len(figures) > MOST:
        return [], ""
    words, start = reading.article.quote(figures[0].sentence), figures[0].sentence.start
    for at in range(len(figures) - 1, -1, -1):
        span = figures[at].span
        words = f"{words[: span.start - start]}<{at}>{words[span.end - start :]}"
    return figures, words


def multiplied(claims: Sequence[Claim], reading: Reading) -> Iterator[tuple[str, float, Quantity, Quantity, Claim]]:
    """Each "doubled from … to …" that is off: its word and times, the two figures and the second claim."""
    figures, words = marked(claims, reading)
    match = _MULTIPLE.search(words) if figures else None
    if match is None or not match["a"]:
        return
    one, other = figures[int(match["a"])], figures[int(match["b"])]
    first, second, told = one.quantity, other.quantity, _TIMES[match["times"]]
    if (
        first
        and second
        and alike(first, second)
        and first.bare.low > 0
        and not (first.approximate or second.approximate)
    ):
        most, least = second.bare.high / first.bare.low, second.bare.low / first.bare.high
        if not least / LOOSELY <= told <= most * LOOSELY:
            yield match["times"], told, first, second, other


def product(claims: Sequence[Claim], reading: Reading) -> Iterator[tuple[Claim, str, float]]:
    """Each total of so many things with so many each that is off: its claim, the product as words, and as a number."""
    figures, words = marked(claims, reading)
    match = _PRODUCT.search(words) if figures else None
    told = [figures[int(match[name])] for name in ("n", "m", "t")] if match else []
    values = [one.quantity.bare.middle for one in told if one.quantity and not one.quantity.approximate]
    if len(values) == len(told) == 3 and values[0] * values[1] != values[2]:  # 3: two factors and what they make
        yield told[2], f"{told[0].told} with {told[1].told} each", values[0] * values[1]


def alike(first: Quantity, second: Quantity) -> bool:
    """Whether two figures measure or count the same; a bare number counts what the other does."""
    return first.unit == second.unit or not (unit_in(first.written) or unit_in(second.written))


def summed(told: Sequence[Claim]) -> Iterator[Sum]:
    """The sum of three claims, where all are of one unit or of none."""
    first, second, by = (one.quantity for one in told)
    if first is None or second is None or by is None:
        return
    kinds = {one.unit for one in (first, second, by)} - {""}
    if alike(first, second) and len(kinds) <= 1 and not (first.approximate and second.approximate):
        yield Sum(first, second, by, tuple(told))


def of_range(claim: Claim, by: Claim) -> Iterator[Sum]:
    """The sum of the two ends of a range of counts and what lies between them."""
    told, apart = claim.quantity, by.quantity
    ends = _ENDS.fullmatch(told.written) if told else None
    if told is None or apart is None or ends is None or told.unit not in ("", apart.unit):
        return
    values = [Interval(float(end.replace(",", "")), float(end.replace(",", ""))) for end in ends.groups()]
    first, second = (Quantity(one, one, one, apart.unit, end) for one, end in zip(values, ends.groups(), strict=True))
    if not unit_in(apart.written):
        yield Sum(first, second, apart, (claim, by))


def below_the_moon(claim: Claim, by: Claim) -> Iterator[Sum]:
    """The same against the Moon, wherever it stands."""
    near, told = claim.quantity, by.quantity
    if near and told and near.unit == told.unit == "m":
        wide = Interval(NEAREST, FARTHEST)
        moon = Quantity(wide, wide, MOON.bare, "m", "the Moon's distance")
        yield Sum(near, moon, told, (claim, by))
