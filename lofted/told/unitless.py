"""Where a number stands without the unit that must follow it: another word has its place, or nothing has."""

import re
from collections.abc import Iterator

from lofted.reference.units import Unit, units
from lofted.told.wrong_measure import sentence_at

LEAST = 10  # of a number whose conversion is looked for: a smaller one fits some unit by chance; ours
SHORTEST = 4  # letters of such a word: shorter ones can be symbols that the table lacks; ours
MEASURED = ("m", "m2", "m3", "kg", "m/s")  # what is told in two units in the news
FITS = 0.02  # share by which a rounded conversion is off at most: one in the second digit; ours
BEFORE = 160  # characters before a bare number in which the unit of both may stand; a clause or two
BEHIND = 40  # characters behind a bare number in which its unit may follow: "from 300, then 400, to 500 km"

_NUMBER = r"(?<![\w.,$€£#-])\d[\d,]*(?:\.\d+)?"
_WORD = r"(?:(?:cubic|square)\s)?[a-z]{3,16}"
_SHORT = rf"(?:{_WORD}|[a-z]{{1,2}}(?:/[a-z]{{1,2}})?)"  # a unit or its symbol: "km", "m/s"
_HEDGE = r"(?:(?:about|around|some|nearly|over|roughly|almost|approximately|only|just|exactly|another|a\stotal\sof)\s)?"
_ALOFT = (
    r"\b(?:(?:aloft|airborne|in\sthe\sair|in\sflight|(?:missiles?|warheads?|projectiles?|ICBM|Hwasong-?\d{1,2}\w?|weapon)\s"
    r"(?:\w+\s)?(?:flew|flown|travell?ed|rose|climbed|soared))\sfor|"
    r"flight\s(?:time\s(?:of|was)|(?:that\s)?(?:lasted|took|lasting)))"
)
_TIMED = re.compile(
    rf"{_ALOFT}\s{_HEDGE}(?P<told>{_NUMBER}\s(?P<word>{_WORD}))\b(?![’'-])(?P<rest>(?:\s[a-z]+){{0,3}})"
)
_UP = re.compile(  # the same where what flew is named further off, or in the sentence before
    rf"\b(?:flew|flown|travell?ed|(?:stay|remain)ed\s(?:up|aloft)|was\sup|flying)\sfor\s{_HEDGE}"
    rf"(?P<told>{_NUMBER}\s(?P<word>{_WORD}))\b(?![’'-])(?P<rest>(?:\s[a-z]+){{0,3}})"
)
_MISSILE = re.compile(r"\b(?:missiles?|warheads?|projectiles?|ICBMs?|Hwasong\S*|Oreshnik)\b")
_BY_MEN = re.compile(
    r"\b(?:pilots?|planes?|aircraft|crews?|jets?|drones?|airlines?|companies|squadrons?|astronauts?)\b", re.I
)
_PAIR = re.compile(
    rf"(?P<left>{_NUMBER})[\s-](?P<word>{_SHORT})\s\({_HEDGE}"
    rf"(?P<right>\d[\d,]*(?:\.\d+)?)[\s-](?P<other>{_SHORT})\)",
    re.I,
)
_FLOWN = (
    r"(?:\b(?:aloft|airborne|in\sthe\sair|(?:missile|warhead|projectile|ICBM|rocket|it)\s(?:flew|travell?ed)|flight\slasted)"
    r"\sfor|"
    r"\b(?:debris|fragments|pieces|wreckage)\b[^.;\d]{0,60}?\b(?:gone|vanish(?:ed)?|disappear(?:ed)?|burn(?:ed)?\sup|decay(?:ed)?|"
    r"re-?enter(?:ed)?|dissipated?|disintegrated?)\s(?:with)?in)"
)
_HIGH = r"\b(?:altitude|height|apogee|orbit)\sof"
_BARE = re.compile(
    rf"(?:{_FLOWN}|(?P<high>{_HIGH}))\s{_HEDGE}(?P<told>{_NUMBER})(?=[,.;:](?:\s|$)|\s\((?!\d)|\s(?:and|but|while|when)\b|$)",
    re.I,
)
_TOGETHER = {  # the unit of another figure before it, which may be that of both
    True: re.compile(r"\d\s?(?:km|kilomet(?:re|er)s?|miles|m|met(?:re|er)s|feet|ft)\b", re.I),
    False: re.compile(r"\d\s?(?:minutes?|seconds?|hours?|days?|weeks?|months?|years?)\b", re.I),
}
_OWN = re.compile(r"\d\s?(?:[a-z]|°)", re.I)  # a number with a word behind it, which may be the unit of both
_COUNTED = {  # what a thing can have been in the air for, that is no unit
    *(
        "orbits",
        "laps",
        "revolutions",
        "missions",
        "times",
        "flights",
        "customers",
        "countries",
        "people",
        "days",
        "nights",
    ),
    *("full", "straight", "consecutive", "more", "long", "whole", "hundred", "thousand", "million", "percent", "per"),
}
_JOINED = ("and", "or", "to", "then", "till", "until")
_DIGIT = re.compile(r"\s(?:\w{2,13}\s){0,2}\d")
_YEARS = (1900, 2100)  # between which a bare number is a year


def strays(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Each number whose unit is another word, or is lost: where it begins and ends, what it lacks, what belongs there.

    >>> text = "The ICBM flew for 86 limits. Its parts lay within 32.8 base (10 meters)."
    >>> [(text[begin:end], meant) for begin, end, _, meant in strays(text)]
    [('86 limits', 'a unit of time, such as minutes'), ('32.8 base', 'feet')]
    """
    far = [one for one in _UP.finditer(text) if of_missile(text, *one.span()) and not _TIMED.search(text, 0, one.end())]
    for match in (*_TIMED.finditer(text), *far):
        words = [match["word"], *match["rest"].split()]
        if match["word"] in _JOINED and _DIGIT.match(text, match.end()):
            continue  # "7,421 and 7,445 seconds": the unit of both follows
        if not any(known(word) or word in _COUNTED for word in words):
            yield *match.span("told"), f"“{match['word']}” is no unit", "a unit of time, such as minutes"
    for match in _PAIR.finditer(text) if "(" in text else ():
        yield from of_pair(match)
    for match in _BARE.finditer(text):
        number, behind = plain(match["told"]), text[match.end() : match.end() + BEHIND]
        if _TOGETHER[bool(match["high"])].search(text, max(0, match.start() - BEFORE), match.start("told")):
            continue
        if number >= LEAST and not _YEARS[0] <= number <= _YEARS[1] and not _OWN.search(behind):
            yield (
                *match.span("told"),
                "it has no unit",
                "a unit of length, such as kilometres" if match["high"] else "a unit of time, such as days",
            )


def of_missile(text: str, begin: int, end: int) -> bool:
    """Whether the sentence about a stretch, or the one before, tells of a missile and of nobody who flies."""
    words = sentence_at(text, begin, end)
    return _MISSILE.search(words) is not None and not _BY_MEN.search(words)


def of_pair(match: re.Match[str]) -> Iterator[tuple[int, int, str, str]]:
    """The word of a pair "32.8 base (10 meters)" that is no unit, where the numbers are one length in two units."""
    mine, other = known(match["word"]), known(match["other"])
    if bool(mine) == bool(other):
        return
    unit, group, odd = (other, "left", "word") if other else (mine, "right", "other")
    assert unit is not None, "one of the two is known"
    if unit.si not in MEASURED or len(match[odd]) < SHORTEST:
        return
    bare, measured = match[group], match["right" if other else "left"]
    if len(re.sub(r"\D", "", bare)) < 2 or plain(bare) < LEAST:
        return
    si = plain(measured) * unit.per
    share = plain(bare)
    for one in dict.fromkeys(units().values()):
        if one.si == unit.si and one is not unit and abs(si / one.per / share - 1) <= FITS:
            start, end = match.start(group), match.end(odd)
            yield start, end, f"“{match[odd]}” is no unit", long_name(one)
            return


def plain(number: str) -> float:
    """A number without the commas of its thousands."""
    return float(number.replace(",", ""))


def long_name(unit: Unit) -> str:
    """The plural of a unit in full, as a sentence has it."""
    return next((name for name in unit.names if len(name) > 3 and name.endswith(("s", "feet"))), unit.names[0])


def known(word: str) -> Unit | None:
    """The unit that a word is."""
    return units().get(word) or units().get(word.lower())
