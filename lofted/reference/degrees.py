"""Degrees of Celsius and of Fahrenheit: as a temperature, or as the difference of two.

A rise of 2 degrees Celsius is one of 3.6 degrees Fahrenheit, and the mark of 2
on a thermometer is that of 35.6. Which is meant, the words around often tell.
"""

import re

CELSIUS, FAHRENHEIT = "degC", "degF"
STEP = 1.8  # degrees Fahrenheit to one of Celsius, NIST SP 811 appendix B.8
FREEZES = 32.0  # degrees Fahrenheit at 0 degrees Celsius, NIST SP 811 appendix B.8
NEAR = 70  # characters; a clause, in which the words stand that say what is told
_HEDGE = r"(?:(?:about|around|some|roughly|nearly|almost|over|just|only|more\sthan|up\sto|well|an?)\s){0,2}"
_CHANGE = (
    r"(?:warm(?:ing|ed|s)|cool(?:ing|ed|s)|heating|ris(?:e|es|en|ing)|rose|increas\w+|decreas\w+|drop(?:s|ped|ping)?|"
    r"fell|fall(?:s|en|ing)?|swings?|differences?|gap|jump(?:s|ed)?|climb(?:s|ed)?|changes?|anomal(?:y|ies)|margin)"
)
_BY = re.compile(
    rf"\b{_CHANGE}\b[^.;]{{0,40}}?\b(?:by|of)\s{_HEDGE}$|\b(?:warming|heating)\b[^.;]{{0,40}}?\s{_HEDGE}$|\bby\s{_HEDGE}$",
    re.I,
)
_THAN = re.compile(
    r"\)?\s(?:(?:warmer|hotter|cooler|colder|higher|lower)\b|(?:of\s)?(?:global\s)?warming\b|"
    r"(?:above|below|over|under|up\son)\s(?:the\s|its\s|their\s)?(?:[\w-]+\s){0,4}?"
    r"(?:average|normal|levels?|usual|mean|baseline|pre-?industrial|record)\b)",
    re.I,
)
_ON_A_SCALE = re.compile(
    rf"\b(?:temperatures?|highs?|lows?|mercury|thermometers?|water|air|heat|freezer|fridge|oven|fever)\b[^.;]{{0,40}}?"
    rf"\b(?:to|at|of|hit|hits|reach(?:ed|es|ing)?|was|is|were|are|past|exceed(?:ed|s|ing)?|touch(?:ed|es)|averag(?:ed|es))\s{_HEDGE}$",
    re.I,
)


def zeros_told(before: str, after: str, least: float) -> tuple[float, ...]:
    """What 0 degrees Celsius are in Fahrenheit as the words mean them: 32 on a scale, 0 in a difference, or either.

    `least` is the lower of the two figures: no difference is below zero.

    >>> zeros_told("The seas warmed by ", ".", 1.5), zeros_told("Highs of ", " were felt.", 30.0)
    ((0.0,), (32.0,))
    >>> zeros_told("It was ", ".", 2.0), zeros_told("It was ", " warmer than usual.", 2.0)
    ((32.0, 0.0), (0.0,))
    """
    if _BY.search(before[-NEAR:]) or _THAN.match(after):
        return (0.0,)
    if least <= 0 or _ON_A_SCALE.search(before[-NEAR:]):
        return (FREEZES,)
    return (FREEZES, 0.0)


def other_degrees(told: float, kind: str, *, zero: float) -> float:
    """Degrees of one kind in the other; a `zero` of 0 takes them as a difference.

    >>> other_degrees(40.0, CELSIUS, zero=FREEZES), other_degrees(9.0, FAHRENHEIT, zero=0.0)
    (104.0, 5.0)
    """
    return told * STEP + zero if kind == CELSIUS else (told - zero) / STEP
