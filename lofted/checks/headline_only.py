"""Is the text's only figure of a kind the one in the headline?

Where the headline gives one height, one distance or one time, and the text
gives one too, the two are one figure, whatever launch they are told of.

    >>> review("Missile soars 6,000 km, army says\\n\\nIt had gone up 3,728 miles before it turned, the army said.")
    headline_only: holds. The headline's 6,000 km and the text's 3,728 miles are the same.

    >>> review("Missile soars 3,600 km, army says\\n\\nIt had gone up 6,000 km by the time it turned, the army said.")
    headline_only: conflicts. The headline has 3,600 km, and the text 6,000 km.

So it is with missiles, where the text speaks of a single one.

    >>> review("Two missiles fly over Japan\\n\\nA single missile crossed Japan on Tuesday, the government said.")
    headline_only: conflicts. The headline has two missiles, and the text a single missile.

Silent where the text has several figures of the kind, or the headline's own
anywhere; where the headline plans, asks or compares; and where one of the two
is a reach and the other was flown.

    >>> review("Missile soars 3,600 km\\n\\nIt rose to 6,000 km, 3,600 km more than the last one, the army said.")

Limits: `headline` asks of figures where the text tells of a launch with the
same measure, `headline_slip` of slips of the hand.

Source: the article's own words.
"""

import re
from collections.abc import Iterator
from math import isinf

from lofted.checking import firm, holds
from lofted.facts import Claim, Finding, Quantity, Reading, Span, Verdict, compare
from lofted.heading import apart, asks
from lofted.reference.counting import SEVERAL
from lofted.reference.saying import in_unit
from lofted.reference.slips import printed
from lofted.told.roundings import coarser

FIELD = "headlines"

KINDS = {  # what a figure measures, as the headline or the text may put it → the kind under which the two are held
    "apogee": "height",
    "altitude": "height",
    "range": "way",
    "reach": "reach",
    "flight_time": "time",
    "speed": "speed",
    "mass": "mass",
    "figure": "",
}
UNITS = ("m", "s", "m/s", "mach", "kg", "ton")  # of these figures; counts and money are asked of by `headline_count`
LEAST = {"m": 10_000.0, "s": 120.0}  # m and s; shorter lengths and times in a headline are of many things; ours
FINE = 0.02  # share of a figure that its last digit is worth at most, where a digit more can say something; ours
SHOWN = 3  # figures of a unit in a text; with more it is a table of its own

_ASKS = asks(
    *("than", "more", "further", "higher", "another", "again", "previous", "range", "since", "from", "old", "within"),
    *("off", "away", "east", "west", r"north(?!\skorea)", r"south(?!\skorea)", "per", "total", r"record\sof"),
)
_SINGLE = re.compile(
    r"\b(?P<one>(?:a\s(?:single|lone)|only\sone|just\sone|one\ssingle)\s(?:[a-z-]+\s){0,3}?(?P<what>missile|rocket|projectile|ICBM|satellite))\b",
    re.I,
)
_MANY = re.compile(
    rf"\b(?P<many>(?:{SEVERAL}|several|\d{{1,2}})\s(?:[\w-]+\s){{0,4}}?"
    r"(?P<what>missiles|rockets|projectiles|ICBMs|satellites))\b",
    re.I,
)
_PLURAL = re.compile(r"\b(?:missiles|rockets|projectiles|ICBMs|second|other|another)\b", re.I)
_COUNTED = re.compile(r"\b(?:this|last)\s(?:year|month|week)|\bso\sfar\b|\bsince\b|\bdays?\b|\?", re.I)


def headline_only(reading: Reading) -> Iterator[Finding]:
    """Hold the headline's one figure of a unit against the text's one, and its missiles against a single one."""
    title = reading.article.title
    if not title:
        return
    yield from single(reading)
    if _ASKS.search(title):
        return
    ours = [one for one in reading.headline if fit(one)]
    for claim in ours:
        alike = [one for one in ours if one.unit == claim.unit]
        told = [one for one in reading.claims if one.quantity and one.unit == claim.unit]
        if len(alike) == 1 and 0 < len(told) <= SHOWN:
            yield from judged(claim, told, reading)


def fit(claim: Claim) -> bool:
    """Whether a figure of the headline is told as a fact, in a unit and of a size that tell what it is of."""
    figure = claim.quantity
    if figure is None or figure.unit not in UNITS or claim.aspect not in KINDS:
        return False
    return figure.bare.low >= LEAST.get(figure.unit, 0.0) and firm(claim)


def judged(claim: Claim, told: list[Claim], reading: Reading) -> Iterator[Finding]:
    """The verdict on one figure: none where the text has another of its unit besides, or the two are of two kinds."""
    other = told[0]
    assert claim.quantity and other.quantity, "chosen so"
    kinds = {KINDS[claim.aspect], KINDS.get(other.aspect, other.aspect)} - {""}
    if len(told) > 1 or len(kinds) != 1 or not fit(other) or led(claim, other, reading):
        return
    pairs = [(compare(mine, theirs), mine, theirs) for mine in claim.quantities for theirs in other.quantities]
    verdict, mine, theirs = min(pairs, key=lambda pair: list(Verdict)[::-1].index(pair[0]))
    working = [f"headline: {shown(mine, claim)}", f"text: {shown(theirs, other)}"]
    if all(one is Verdict.CONFLICTS for one, _, _ in pairs) or finer(mine, theirs):
        yield apart(claim.told, other.told, other, working=working)
    elif verdict is Verdict.HOLDS or coarser(mine, theirs):
        yield holds(
            other, reason=f"The headline's {claim.told} and the text's {other.told} are the same.", working=working
        )


def finer(ours: Quantity, theirs: Quantity) -> bool:
    """Whether a headline's figure has a digit more than the text's, which it cannot round to: 2,024 of 2,040 km."""
    mine, told = printed(ours), printed(theirs)
    if mine is None or told is None or mine.unit is not told.unit or ours.approximate or theirs.approximate:
        return False
    bounded = not isinf(ours.said.high) and not isinf(theirs.said.high)
    return bounded and ours.said.width < theirs.said.width < FINE * mine.si and not ours.said.meets(theirs.said)


def led(claim: Claim, other: Claim, reading: Reading) -> bool:
    """Whether another check holds the two: `headline` one measure of a launch, `digits_twice` the same digits."""
    mine, theirs = (printed(one.quantity) for one in (claim, other) if one.quantity)
    launches = [event for event in reading.events if event.kind == "launch"]
    flown = any(other.id == one.id for event in launches for one in event.about("apogee", "range", "flight_time"))
    slipped = mine is not None and theirs is not None and mine.value == theirs.value
    return slipped or (flown and claim.aspect == other.aspect)


def shown(figure: Quantity, claim: Claim) -> str:
    """A figure in the unit in which figures of its kind are written."""
    return (
        in_unit(figure, "flight_time" if figure.unit == "s" else "apogee") if figure.unit in ("s", "m") else claim.told
    )


def single(reading: Reading) -> Iterator[Finding]:
    """The verdict on several missiles in the headline, where the text has a single one and no other."""
    title, text = reading.article.title, reading.article.text
    many, one = _MANY.search(title), _SINGLE.search(text)
    if many is None or one is None or _COUNTED.search(title):
        return
    satellites = [match["what"].lower().startswith("satellite") for match in (many, one)]
    plural = r"\b(?:satellites|second|other|another)\b" if satellites[0] else _PLURAL.pattern
    if satellites[0] != satellites[1] or re.search(plural, text, re.I):
        return
    ours, theirs = (words[0].lower() + words[1:] for words in (many["many"], one["one"]))
    yield apart(ours, theirs, spans=[Span(*one.span("one"))])
