"""Do two measures of how much fuel it takes to drive so far say the same, and is it that of one passenger?

    >>> review("The car does 40 miles per gallon (17 litres per 100 km).")
    fuel_use: conflicts. 40 miles per gallon is about 5.9 litres per 100 km, or 17 km per litre, and does not fit 17
    litres per 100 km.

    >>> review("The car does 40 miles per gallon (5.9 litres per 100 km).")

What fits in the gallons of another country depends on which is meant.

    >>> review("The car does 50 mpg (5.6 litres per 100 km).")
    fuel_use: depends. 50 mpg is about 4.7 litres per 100 km, and 5.6 litres per 100 km by the imperial gallon.

An airliner burns a few litres on 100 km for each passenger, and hundreds in all.

    >>> review("New airliners use an average of three litres of fuel per 100 km.")
    fuel_use: conflicts. three litres on 100 km are what an airliner burns for each passenger, about 3.5 litres by the
    average of 2018; in all it burns hundreds.

    >>> review("New airliners use an average of three litres of fuel per passenger per 100 km.")

Silent on ranges, and where the sentence tells of another craft.

Limits: figures told right beside each other alone.

Source: NIST SP 811 appendix B.8 and the Weights and Measures Act 1985 for the gallons; “Fuel economy in aircraft”
(https://www.knowpia.com/knowpedia/Fuel_economy_in_aircraft) for what is burnt for a passenger.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, depends
from lofted.facts import Evidence, Finding, Reading, Span
from lofted.reference.counting import count_of, spelled
from lofted.reference.saying import number
from lofted.reference.sentence import every_sentence
from lofted.reference.tied import settled

FIELD = "units and arithmetic"
CUES = (
    "per 100 k",
    "per 100 K",
    "/100 km",
    "/100km",
    "per gallon",
    "mpg",
    "MPG",
    "to the gallon",
    "per lit",
    "per hundred k",
)

US = 235.214583  # litres per 100 km × miles per US gallon; of 3.785411784 litres and 1.609344 km (NIST SP 811)
TEN = 10.0  # from which on two digits have no decimal
IMPERIAL = 282.480936  # the same of the imperial gallon of 4.54609 litres (Weights and Measures Act 1985)
SPARE = 0.02  # share; ours: what a handy factor is off
FEW = 12.0  # litres on 100 km; ours: above what any airliner burns for a passenger, below what any burns in all
_N = r"(?<![\d.,-])(?P<{0}>\d{{1,3}}(?:\.\d{{1,3}})?|{1})"
_PER_100 = (
    r"(?:lit(?:er|re)s?|l|L)(?:\sof\s(?:fuel|petrol|kerosene|gasoline|diesel))?\s?"
    r"(?:per|/|an?|for\s(?:each|every))\s?100\s?(?:km|kilomet(?:re|er)s|k)"
)
_UNITS = {
    "mpg": r"(?:miles\s(?:per|to\sthe|a)\s(?:US\s|U\.S\.\s|imperial\s)?gallon|mpg)",
    "l": _PER_100,
    "km": r"(?:km|kilomet(?:re|er)s)\s(?:per|to\sthe|a)\slit(?:er|re)|km/l",
}
_ANY = "|".join(rf"(?P<{{0}}_{name}>{unit})" for name, unit in _UNITS.items())
_PAIR = re.compile(
    rf"{_N.format('one', '(?!)')}\s?(?:{_ANY.replace('{0}', 'a')})(?:\s?\(|,\s(?:or|that\sis)\s|\sor\s)"
    r"(?:about\s|some\s|roughly\s)?"
    rf"{_N.format('two', '(?!)')}\s?(?:{_ANY.replace('{0}', 'b')})\b"
)
_AIRLINER = re.compile(r"\b(?:airliners?|passenger\sjets?|(?:Boeing|Airbus)(?:\s\w+)?|airlines?|aircraft|jetliners?)\b")
_OTHER = re.compile(
    r"\b(?:passengers?|seats?|persons?|people|travell?ers?|head|each|cars?|small|light|ultralights?|gliders?|drones?|electric|hybrid|"
    r"sav\w+|less|more|fewer|additional|extra|hydrogen|motor\w*|trucks?)\b",
    re.I,
)
_BURNS = re.compile(
    rf"\b(?:use[sd]?|burns?|burnt|burned|consumes?|consumed|needs?|gets?\sby\s(?:on|with))\s(?:[\w-]+\s){{0,4}}?"
    rf"(?P<told>{_N.format('n', spelled())}\slit(?:er|re)s)(?:\sof\s(?:fuel|kerosene))?\s"
    r"(?:per|for\s(?:each|every)|an?|on|over)\s(?:100|a\shundred|hundred)\s?(?:km|kilomet(?:re|er)s)\b"
)
FUEL = Evidence(
    "fuel/passenger",
    "3.5 litres per 100 km for each passenger, by the average of 2018",
    "Fuel economy in aircraft",
    "https://www.knowpia.com/knowpedia/Fuel_economy_in_aircraft",
)


def fuel_use(reading: Reading) -> Iterator[Finding]:
    """Work each pair of such measures again, and ask whose fuel an airliner's few litres are."""
    for sentence, _ in every_sentence(reading):
        words = reading.article.quote(sentence)
        for match in _PAIR.finditer(words):
            yield from judged(match, Span(sentence.start + match.start(), sentence.start + match.end()))
        burnt = _BURNS.search(words)
        if burnt and _AIRLINER.search(words[: burnt.start()]) and settled(words) and not _OTHER.search(words):
            told = float(count_of(burnt["n"]) or burnt["n"])
            span = Span(sentence.start + burnt.start("told"), sentence.start + burnt.end("told"))
            if told <= FEW:
                reason = (
                    f"{burnt['told']} on 100 km are what an airliner burns for each passenger, about 3.5 litres by "
                )
                reason += "the average of 2018; in all it burns hundreds."
                yield conflicts(reason=reason, evidence=[FUEL], spans=[span], would_hold_if="for each passenger")


def judged(match: re.Match[str], span: Span) -> Iterator[Finding]:
    """The verdict on one pair of measures, each taken as litres on 100 km."""
    one, other = (next(name for name in _UNITS if match[f"{side}_{name}"]) for side in "ab")
    if one == other:
        return
    shown, again = (
        f"{match[n]} {match[f'{side}_{name}']}" for n, side, name in (("one", "a", one), ("two", "b", other))
    )
    imperial = "imperial" in match[0]
    plainly, abroad = ((IMPERIAL, US) if imperial else (US, IMPERIAL)) if "mpg" in (one, other) else (US, US)
    if fits(match, one, other, plainly):
        return
    exact = litres(float(match["one"]), one, plainly)
    right = {"l": f"{shortly(exact)} litres per 100 km", "km": f"{shortly(100 / exact)} km per litre"}
    right["mpg"] = f"{shortly(plainly / exact)} miles per gallon"
    if fits(match, one, other, abroad):
        reason = f"{shown} is about {right[other]}, and {again} by the {'American' if imperial else 'imperial'} gallon."
        yield depends(reason=reason, on="whose gallon is meant", spans=[span])
        return
    rest = next(right[name] for name in ("km", "l", "mpg") if name not in (one, other))
    reason = f"{shown} is about {right[other]}, or {rest}, and does not fit {again}."
    yield conflicts(reason=reason, spans=[span], would_hold_if=f"with {right[other]}")


def shortly(told: float) -> str:
    """A number in two digits.

    >>> shortly(5.88), shortly(17.04)
    ('5.9', '17')
    """
    return number(told, decimals=1 if told < TEN else 0)


def litres(told: float, unit: str, gallon: float) -> float:
    """How many litres it burns on 100 km.

    >>> litres(20.0, "km", US), round(litres(40.0, "mpg", US), 1)
    (5.0, 5.9)
    """
    return told if unit == "l" else 100 / told if unit == "km" else gallon / told


def fits(match: re.Match[str], one: str, other: str, gallon: float) -> bool:
    """Whether two such measures meet, each as wide as its last digit."""
    ends = []
    for written, unit in ((match["one"], one), (match["two"], other)):
        half = 0.5 / 10 ** len(written.partition(".")[2])
        told = float(written)
        if told <= half:
            return True
        ends.append(sorted(litres(told + by, unit, gallon) for by in (-half, half)))
    return ends[0][0] * (1 - SPARE) <= ends[1][1] and ends[1][0] * (1 - SPARE) <= ends[0][1]
