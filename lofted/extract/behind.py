"""What stands behind a number: its unit, what each of them is for, or the noun that is counted."""

import re
from dataclasses import replace

from lofted.extract.lookalikes import is_name
from lofted.extract.nouns import counted, counted_one
from lofted.extract.numbers import MAGNITUDES, SCALE
from lofted.extract.parts import Part, over, times
from lofted.reference.figures import hedges
from lofted.reference.shelf import Shelf, by_shelf
from lofted.reference.units import Unit, folded, signs, units

SYMBOL = 2  # letters; shorter names of units keep their capitals and stand behind digits only
GLUED = {"p", "G", "in", "MP", "F", "V", "L"}  # symbols that stand at the number without a blank
ENDING = {"F", "V", "L"}  # of these, the ones that may stand apart where no word follows: "102 F," but not "12 F jets"
_ROUND = re.compile(  # between a number and its noun: "200-plus shells", "a dozen or so drones"
    r"(?:(?P<more>-plus(?!-)|\+|\splus|\sor\smore)|(?P<less>\sor\s(?:fewer|less))|-odd|\sodd|\sor\sso)(?=[\s-][A-Za-z]|[A-Za-z%°])"
)
_LEADING = re.compile(r"\b(?:(?P<mach>Mach\s(?:number\s)?)|magnitude\s(?:of\s)?)$", re.I)  # units before their number
_PER = re.compile(r"\s(?:per|each|every)\s|/|-per-|\s(?P<a>an?)\s(?=(?P<length>[a-z]+))")
_EACH = re.compile(
    r"(?!(?:hundred|thousand|million|billion|dozen|cent)\b)[a-z]{3,14}\b(?!-)"
)  # what money is paid for each of: a share, a person
_STRETCH = re.compile(r"(?:second|minute|hour|day|week|month|year)\b(?!-)")
_NOT_EACH = re.compile(
    r"\s(?:ago|before|after|later|earlier|into|long|old|apart|or|and\sa\shalf|from|prior|in\sprison)\b|-"
)
_MILLIONS = re.compile(  # "30m people", "25m euros": no metres
    r"m\s(?=(?:people|users|customers|viewers|households|jobs|barrels|tonnes|tons|shares|followers|units|copies|views|visitors|visits|tourists|refugees|residents|children|women|men|passengers|vehicles|cars|"
    r"homes|workers|voters|subscribers|doses|students|pupils|families|cases|downloads|streams|tickets|fans|members|employees|"
    r"bottles|chips|phones|devices|accounts|citizens|migrants|rounds|shells|[A-Z][a-z]{2,12}ans|euros?|pounds?|dollars?|yen|yuan|rupees|roubles|rubles|won|francs)\b)"
)
_GOES_ON = re.compile(r"[\s.]?[A-Za-z]")
_ONE = re.compile(r"one\b", re.I)


def with_unit(words: str, part: Part, *, sign: str | None, digits: bool) -> Part:
    """The part with its currency, its unit or the noun it counts."""
    if sign:
        return with_per(words, scaled(words, replace(part, unit=signs()[sign.strip()])))
    leading = _LEADING.search(words, max(0, part.start - 13), part.start)  # 13 characters: "magnitude of "
    if leading and digits:
        name = "mach" if leading["mach"] else "magnitude"
        return replace(part, start=leading.start(), unit=units()[name])
    around = _ROUND.match(words, part.end)
    if around and part.hedge is None and not _ONE.fullmatch(words, part.start, part.end):
        hedge = hedges()["at least" if around["more"] else "less than" if around["less"] else "or so"]
        inside = with_unit(words, replace(part, end=around.end(), hedge=hedge), sign=None, digits=digits)
        return inside if inside.si else part
    if digits and _MILLIONS.match(words, part.end):
        part = grown(part, 1e6, part.end + 1)
    unit = _unit_pattern().match(words, part.end)
    if unit and (digits or len(unit[1]) > 1) and not mere_symbol(words, unit):
        return with_per(words, replace(part, end=unit.end(), unit=unit_called(unit[1])))
    return with_noun(words, part)


def mere_symbol(words: str, unit: re.Match[str]) -> bool:
    """Whether a letter that could be a symbol is none: "12 F-16s", "5 h", which keep their distance."""
    apart_from = words[unit.start() : unit.start(1)]
    if unit[1] in GLUED and apart_from.strip("\u00a0"):
        return unit[1] not in ENDING or bool(_GOES_ON.match(words, unit.end()))
    return len(unit[1]) == 1 and (words[unit.end() : unit.end() + 1] == "-" or "-" in apart_from)


def unit_called(name: str) -> Unit:
    """The unit of that name, whatever its capitals; a hyphen may stand for a blank."""
    table = units()
    parted = name.lower().replace("-", " ")
    return (
        table.get(name)
        or table.get(name.lower())
        or table.get(parted)
        or folded().get(name.lower())
        or folded()[parted]
    )


def scaled(words: str, part: Part) -> Part:
    """Money with the letter behind it that counts millions and the like."""
    letter = SCALE.match(words, part.end)
    return grown(part, MAGNITUDES[letter[0].lower()], letter.end()) if letter else part


def grown(part: Part, factor: float, end: int) -> Part:
    """The part so many times as large, up to a later end."""
    ends = tuple(one * factor for one in part.ends)
    return replace(part, number=times(part.number, factor), end=end, ends=ends, scale=factor)


def with_per(words: str, part: Part) -> Part:
    """The part for each of another unit, where one follows: "$58 per barrel", "5 percent a year"."""
    link = _PER.match(words, part.end)
    if link is None or part.unit is None:
        return counted_per(words, part, link) if link and part.noun else part
    unit = _unit_pattern().match(words, link.end() - 1 if link[0][-1].isspace() else link.end())
    if unit is None or mere_symbol(words, unit):
        noun = _EACH.match(words, link.end()) if part.unit.before and "per" in link[0] else None
        return replace(part, end=noun.end(), unit=over(part.unit, Unit(noun[0], 1, (noun[0],)))) if noun else part
    each = unit_called(unit[1])
    if link["a"] and (
        each.si not in ("s", "kg", "m3", "m2", "ton")
        or part.unit.si in ("s", "m", "kg")
        or _NOT_EACH.match(words, unit.end())
    ):
        return part
    if part.unit.si == each.si or each.before:
        return part
    return replace(part, end=unit.end(), unit=over(part.unit, each))


def counted_per(words: str, part: Part, link: re.Match[str]) -> Part:
    """A count for each stretch of time: "20 rounds per minute", "300 shells a day"."""
    each = _STRETCH.match(words, link.end())
    if each is None or part.wide or _NOT_EACH.match(words, each.end()) or (link["a"] and each[0] == "second"):
        return part
    return replace(part, end=each.end(), unit=over(Unit(part.noun, 1, (part.noun,)), units()[each[0]]))


def with_noun(words: str, part: Part) -> Part:
    """The part with the noun that it counts, where it is no name's number."""
    ordinary_one = _ONE.fullmatch(words, part.start, part.end)
    noun, end = counted_one(words, part.end) if ordinary_one else counted(words, part.end)
    if not noun or (not part.wide and not ordinary_one and is_name(words, part.start, part.start)):
        return part
    return with_per(words, replace(part, end=end, noun=noun, phrase=words[part.end : end].strip(" -")))


@by_shelf
def _unit_pattern(_: Shelf) -> re.Pattern[str]:
    names = sorted(units(), key=len, reverse=True)
    spelled = "|".join(
        re.escape(name).replace(r"\ ", "[ -]") if len(name) > SYMBOL else f"(?-i:{re.escape(name)})" for name in names
    )  # a hyphen may stand for a blank: "a 200-nautical-mile zone"
    return re.compile(rf"[\s\u00a0-]{{0,2}}({spelled})(?![\w°])", re.I)
