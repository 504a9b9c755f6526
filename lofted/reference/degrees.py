"""Degrees of Celsius and of Fahrenheit: as a temperature, or as the difference of two.

A rise of 2 degrees Celsius is one of 3.6 degrees Fahrenheit, and the mark of 2
on a thermometer is that of 35.6. Which is meant, the words around often tell.
"""

import re

CELSIUS, FAHRENHEIT = "degC", "degF"
STEP = 1.8  # degrees Fahrenheit to one of Celsius, NIST SP 811 appendix B.8
FREEZES = 32.0  # degrees Fahrenheit at 0 degrees Celsius, NIST SP 811 appendix B.8
NEAR = 70  # characters; a clause, in which the words stand that say what is told
SENTENCE = 200  # characters; a sentence of a report
LEAST_HEAT = 10.0  # degrees; ours: so much is no difference unless words of one stand in the clause
MOST_WARMING = 6.0  # degrees Celsius; beyond the warmest future, 5.7, of IPCC AR6 WG1 (2021), table SPM.1
_DIGIT = re.compile(r"[-−]?\d")
_HEDGE = (
    r"(?:(?:about|around|some|roughly|approximately|nearly|almost|over|just|only|more\sthan|less\sthan|at\sleast|up\sto|as\smuch\sas|"
    r"an?\sestimated|another|a\sfurther|well|an?)\s){0,2}"
)
_CHANGE = (
    r"(?:warm(?:ing|ed|s)|cool(?:ing|ed|s)|heating|ris(?:e|es|en|ing)|rose|increas\w+|decreas\w+|drop(?:s|ped|ping)?|"
    r"fell|fall(?:s|en|ing)?|swings?|differences?|gap|jump(?:s|ed)?|climb(?:s|ed)?|changes?|anomal(?:y|ies)|margin)"
)
_TO_TELL = re.compile(  # what a thermometer shows is told right before
    rf"\b(?:highs?|lows?|peaks?|maxim(?:um|a)s?|minim(?:um|a)s?|readings?|"
    rf"(?:with|at|a|and|of|under|had|see|sees|saw|brings?|brought|feels?)\s(?:[a-z]+\s)?temperatures?)\sof\s{_HEDGE}$",
    re.I,
)
_BY = re.compile(
    rf"\b{_CHANGE}\b[^.;]{{0,40}}?\b(?:by|of)\s{_HEDGE}$|\bby\s{_HEDGE}$|"
    rf"(?<!\bthe\s)\b(?:rose|risen|fell|fallen|dropped|climbed|jumped|plunged|warmed|cooled|increased|decreased|declined)\s{_HEDGE}$",
    re.I,
)
_WARMING = (  # what a climate does
    r"(?:warming|(?:global|planetary|climate)\sheating|heating\sof\sthe\s(?:planet|world|globe|Earth)|"
    r"(?:ris(?:e|es|ing)|increas(?:e|es|ing)|gains?|growth|jumps?|climb)\s(?:in|of)\s(?:[\w’'-]+\s){0,5}temperatures?|"
    r"temperature\s(?:ris(?:e|es)|increases?|gains?|growth))"
)
_BOUND = (  # what is done to it, or whose it is
    r"(?:limit\w*|hold(?:ing|s)?|held|keep(?:ing|s)?|kept|cap(?:s|ped|ping)?|contain\w*|restrict\w*|curb\w*|restrain\w*|stay\w*|"
    r"global|globally|pre-?industrial|(?:world|planet)(?:['’]s|wide)?)"
)
_CLIMATE = re.compile(
    r"\b(?:(?:global|climate|planetary)\s(?:warming|heating|change|accord|agreement|deal|pact|goals?|targets?|talks|summit|temperature\w*)|"
    r"Paris\s(?:climate\s)?(?:accords?|agreement|deal|pact|goals?|targets?|treaty)|pre-?industrial|warming|climate(?!-))\b",
    re.I,
)
_AIM = re.compile(
    r"\)?[\s-](?:(?:warming|temperature|Paris|climate|global)\s)?(?:goal|target|limit|threshold|ceiling|guardrail|cap|aim|mark|bound)s?\b",
    re.I,
)
_TO_AIM = re.compile(
    rf"\b(?:goal|target|limit|threshold|ceiling|guardrail|cap|aim)s?\s(?:of|at)\s(?:[a-z]+\s){{0,2}}{_HEDGE}$", re.I
)
_DOES = (  # to others
    r"\b(?:(?:keep|hold|leave|bring|push|raise)s|(?:kept|held|left|brought|pushed|raised)\s(?:the|its|an?))\b"
)
_KEPT_TO = re.compile(
    rf"\b{_WARMING}\b(?:(?!{_DOES})[^.;]){{0,50}}?\b(?:to|at|below|under|within|beyond|past|above|exceed\w*|reach\w*|pass\w*)"
    rf"\s{_HEDGE}$",
    re.I,
)
_KEEPS = re.compile(rf"\b{_BOUND}\b", re.I)
_THAN = re.compile(
    r"\)?[\s-](?:(?:warmer|hotter|cooler|colder|higher|lower)\b|(?:of\s)?(?:global\s)?warming\b|"
    r"(?:temperature\s)?(?:rise|increase|drop|jump|difference|swing|gap|change|leap|spike)\b(?!-)|"
    r"(?:above|below|over|under|up\son)\s(?:the\s|its\s|their\s)?(?:(?!sea\b)[\w-]+\s){0,4}?"
    r"(?:average|normal(?!\s(?:conditions|pressures?|circumstances|use|operation))|(?<!sea\s)levels?|usual|mean|baseline|"
    r"pre-?industrial|record)\b)",
    re.I,
)
_ON_A_SCALE = re.compile(
    rf"\b(?:temperatures?|highs?|lows?|mercury|thermometers?|water|air|heat|freezer|fridge|oven|fever)\b[^.;]{{0,40}}?"
    rf"\b(?:to|at|of|hit|hits|reach(?:ed|es|ing)?|was|is|were|are|past|exceed(?:ed|s|ing)?|touch(?:ed|es)|averag(?:ed|es)|"
    rf"show(?:ed|s|n)?|read|reads|stood|register(?:ed|s)?)\s{_HEDGE}$",
    re.I,
)
_APART = re.compile(  # words that stand with a difference, or could
    r"\b(?:warm|cool|heat(?:ing|ed)|ris|rose|increas|decreas|drop|f[ae]ll|sw[iu]ng|differ|gap|jump|climb|chang|anomal|margin|"
    r"rang|var[iy]|spread|contrast|than|more|less|above|below|over|under|higher|lower|hotter|colder|plus|up\b|down|by\b|within|"
    r"gradient|lapse|span|shift|toleran|accura|separat|apart|add|gain|los[et]|plung|soar|every|each|per\b|between|shave|trim|"
    r"another|further)",
    re.I,
)


def zeros_told(before: str, after: str, least: float) -> tuple[float, ...]:
    """What 0 degrees Celsius are in Fahrenheit as the words mean them: 32 on a scale, 0 in a difference, or either.

    `least` is the lower of the two figures: no difference is below zero.

    >>> zeros_told("The seas warmed by ", ".", 1.5), zeros_told("Highs of ", " were felt.", 30.0)
    ((0.0,), (32.0,))
    >>> zeros_told("It was ", ".", 2.0), zeros_told("It was ", " warmer than usual.", 2.0)
    ((32.0, 0.0), (0.0,))
    >>> zeros_told("They want to limit the rise in global temperature to ", ".", 1.5), zeros_told("It was ", ".", 42.6)
    ((0.0,), (32.0,))
    """
    near, behind = before[-NEAR:], after[:NEAR]
    scale = least <= 0 or bool(_TO_TELL.search(near))
    if not scale and (_BY.search(near) or _THAN.match(after) or of_climate(before, behind, least)):
        return (0.0,)
    if scale or _ON_A_SCALE.search(near):
        return (FREEZES,)
    clause = re.split(r"[.;!?]\s", near)[-1] + " " + re.split(r"[.;!?]\s", behind)[0]
    return (FREEZES,) if least >= LEAST_HEAT and not _APART.search(clause) else (FREEZES, 0.0)


def zeros_at(text: str, begin: int, end: int, least: float) -> tuple[float, ...]:
    """The same for a figure that stands between two places of a text, with its hedges."""
    first = _DIGIT.search(text, begin, end)  # hedges stand before the number
    return zeros_told(text[: first.start() if first else begin], text[end:], least)


def of_climate(before: str, behind: str, least: float) -> bool:
    """Whether so few degrees are how far the climate may warm: "limit the rise in temperature to 1.5 degrees"."""
    if least > MOST_WARMING:
        return False
    sentence = re.split(r"[.;!?]\s", before[-SENTENCE:])[-1]
    if _KEPT_TO.search(sentence):
        return bool(_KEEPS.search(sentence))
    aim = _AIM.match(behind) or _TO_AIM.search(sentence)
    return bool(aim and _CLIMATE.search(sentence + behind))


def other_degrees(told: float, kind: str, *, zero: float) -> float:
    """Degrees of one kind in the other; a `zero` of 0 takes them as a difference.

    >>> other_degrees(40.0, CELSIUS, zero=FREEZES), other_degrees(9.0, FAHRENHEIT, zero=0.0)
    (104.0, 5.0)
    """
    return told * STEP + zero if kind == CELSIUS else (told - zero) / STEP
