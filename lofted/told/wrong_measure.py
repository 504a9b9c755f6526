"""Where a figure stands in the place of another measure: a way told as a time or a height, a time as a height."""

import re
from collections.abc import Iterator

from lofted.reference.units import units

_HEDGE = (
    r"(?:(?:about|around|some|nearly|over|roughly|almost|more\sthan|up\sto|at\sleast|approximately|only|just|a\sfull)"
    r"\s)?"
)
_NUMBER = r"(?<![\d.,])\d(?:[\d,.]{0,14}\d)?"  # bounded, and from its first digit on: linear in a row of digits
_LENGTH = r"(?:km|kms|kilomet(?:re|er)s|miles|met(?:re|er)s|feet)"
_TIME = r"(?:minutes|mins|seconds|hours)"
_MASS = r"(?:kilogram(?:me)?s|kg|tonnes|tons|pounds)"
_PACE = r"(?:km/h|kph|mph|(?:kilomet(?:re|er)s|km|miles)\s(?:per|an)\shour)"
_ASIDE = r"(?:\s\([^()]{1,40}\))?"  # the same in another unit
_FLEW = r"\b(?:flew|flown|flies|travell?ed|covered|went)"
_ENDS = (
    r"(?=[.,;]|$|\s(?:and|before|after|while|when|at|to|on|over|into|across|from|until|high|or\sso)\b"
    r"(?!\s(?:an\s)?hour))"
)
_FLIER = re.compile(r"\b(?:missiles?|rockets?|projectiles?|warheads?|ICBMs?|Hwasong\S*|Oreshnik|weapon|[Ii]t)\b")
_OTHER = re.compile(
    r"\b(?:drones?|UAVs?|balloons?|cruise|(?:air)?planes?|aircraft|jets?|gliders?|ships?|trains?|cars?|trucks?|helicopters?|runners?|"
    r"batter(?:y|ies)|winds?|legs|stages|steps)\b",
    re.I,
)

_SLOTS = (  # what is found → why it cannot be so, what belongs there; {told} is the figure
    (
        rf"{_FLEW}\s(?:a\sdistance\sof\s)?{_HEDGE}{_NUMBER}\s?{_LENGTH}{_ASIDE}\s(?:in|within|during)\s{_HEDGE}"
        rf"(?P<told>{_NUMBER}\s?(?:{_LENGTH}|{_MASS})){_ENDS}",
        "stands where the time in the air belongs",
        "in a unit of time",
    ),
    (
        rf"\b(?:took|needed|required)\s(?:it\s)?{_HEDGE}{_NUMBER}\s?{_TIME}\s(?:for|to\s(?:cover|fly|travel))\s(?:the\s|its\s)?"
        rf"{_HEDGE}(?P<told>{_NUMBER}\s?(?:{_TIME}|{_MASS})){_ENDS}",
        "stands where the way belongs",
        "in a unit of length",
    ),
    (
        rf"{_FLEW}\s{_HEDGE}(?P<told>{_NUMBER}\s?{_PACE})\s(?:before\s(?:it\s)?(?:f[ae]ll\w*|com(?:e|ing)|came|splash\w*|land\w*|crash\w*)|"
        r"and\s(?:then\s)?(?:fell|landed|came\sdown|splashed|dropped))\b",
        "is a speed, and how far it flew is a length",
        "as a distance, without the hour",
    ),
    (
        rf"{_FLEW}\s(?:a\sdistance\sof\s)?{_HEDGE}(?P<told>{_NUMBER}\s?{_LENGTH}){_ASIDE}(?:,\s|\s[–—-]\s)an?\s"
        r"(?:altitude|height|apogee)\s(?:that|which|high|great|enough|sufficient)\b",
        "is told as how far it flew, and taken up as how high",
        "as a distance",
    ),
    (
        r"\b(?:missile|rocket|ICBM|projectile|weapon|Hwasong-\w{1,5})\s(?:\w+\s){0,6}?(?:had|has|with)\s(?:an?\s|its\s)?"
        rf"(?:\w+\s)?range\sof\s{_HEDGE}(?P<told>{_NUMBER}\s?(?:{_TIME}|{_MASS})){_ENDS}",
        "is no range, which is a length",
        "in a unit of length",
    ),
    (
        rf"\b[Aa]t\s{_HEDGE}(?P<told>{_NUMBER}\s?{_TIME}),?\s(?:it|this|that|[Tt]hursday['’]s)?\s?(?:was|is|made|marked|became)\s"
        r"(?:\w+\s)?(?:the|its|their)\s(?:highest|farthest|furthest|tallest|heaviest)\b",
        "is a time, by which nothing is the highest or the farthest",
        "as the longest",
    ),
    (
        rf"\bthe\s(?:highest|tallest)\s(?:missile\s|test\s)?(?:flight|launch|test|shot)\s(?:[\w-]+\s){{0,5}}?(?:at|with)\s{_HEDGE}"
        rf"(?P<told>{_NUMBER}\s?{_TIME}){_ENDS}",
        "is a time, by which nothing is the highest",
        "as the longest",
    ),
    (
        rf"\b(?:flight|launch|voyage|trip|journey)\s(?:that\s)?(?:lasted|lasting|took)\s{_HEDGE}(?P<told>{_NUMBER}\s?(?:{_LENGTH}|{_MASS})){_ENDS}",
        "is no time, which is what a flight lasts",
        "in a unit of time",
    ),
    (
        rf"\b(?:climb(?:ed|ing)?|rose|soar(?:ed|ing)?)\s(?:up\s)?(?:to\s)?{_HEDGE}(?P<told>{_NUMBER}\s?{_TIME})\s(?:above|high|into\s(?:space|the\ssky))\b",
        "is a time, and how high it rose is a length",
        "in a unit of length",
    ),
)
_PATTERNS = tuple((re.compile(pattern), why, right) for pattern, why, right in _SLOTS)
_TNT = r"(?:kilotons?|megatons?|kt|tons|tonnes)"
_SCALE = r"(?:Richter\s(?:scale|magnitudes?)|moment\smagnitude\sscale|seismic\sscale)"
_BLASTS = tuple(  # of a blast: its force in tons, the quake that it sets off on a scale without a unit
    (re.compile(pattern), why, right)
    for pattern, why, right in (
        (
            rf"(?P<told>{_NUMBER}\s{_TNT})\son\sthe\s{_SCALE}",
            "cannot be read off that scale, which has no unit and tells of the quake",
            "as a magnitude, or as the yield in tons",
        ),
        (
            rf"\bmagnitude(?:\sof)?\s{_HEDGE}(?P<told>{_NUMBER}\s(?:{_TNT}|{_LENGTH}|degrees\sCelsius))\b",
            "is no magnitude, which has no unit",
            "without the unit",
        ),
        (
            rf"\byield\sof\s{_HEDGE}(?P<told>(?:magnitude\s)?{_NUMBER}\s(?:on\sthe\s{_SCALE}|{_LENGTH}|{_TIME}))(?=[.,;]|$|\sand\b)",
            "is no yield, which is told in tons of TNT",
            "in kilotons",
        ),
    )
)

_LONG = rf"\b(?:length\sof|long,?\sand)\s{_HEDGE}"
_SIZES = tuple(  # how thick and how long, in either order and either way of telling
    re.compile(pattern, re.I)
    for pattern in (
        rf"(?P<thick>{_NUMBER})\s(?P<unit>{_LENGTH})\s(?:wide|thick|across|in\sdiameter){_ASIDE},?\sand\s{_HEDGE}"
        rf"(?P<long>{_NUMBER})\s(?P<other>{_LENGTH})\s(?:long|tall|in\slength)\b",
        rf"\bdiameter\sof\s{_HEDGE}(?P<thick>{_NUMBER})(?:\s(?P<unit>{_LENGTH}))?{_ASIDE},?\s(?:and|with)\s(?:an?\s)?length\sof\s"
        rf"{_HEDGE}(?P<long>{_NUMBER})\s(?P<other>{_LENGTH})",
        rf"\blength\sof\s{_HEDGE}(?P<long>{_NUMBER})(?:\s(?P<other>{_LENGTH}))?{_ASIDE},?\s(?:and|with)\s(?:an?\s)?diameter\sof\s"
        rf"{_HEDGE}(?P<thick>{_NUMBER})\s(?P<unit>{_LENGTH})",
        rf"{_HEDGE}(?P<long>{_NUMBER})\s(?P<other>{_LENGTH})\slong,?\s(?:and|with\sa\sdiameter\sof)\s{_HEDGE}"
        rf"(?P<thick>{_NUMBER})\s(?P<unit>{_LENGTH})(?:\s(?:wide|thick|across|in\sdiameter)|[.,;]|$)",
    )
)
_ROCKET = re.compile(
    r"\b(?:missiles?|rockets?|ICBMs?|Hwasong\S*|launch\svehicles?|booster|Oreshnik|Chollima\S*|Unha\S*)\b"
)


def mismeasured(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Each figure of a flight that stands in another's place: where it begins and ends, why not, what belongs there.

    >>> text = "The missile flew about 1,000 km in 70 kilometres. At 86 minutes it was the highest flight so far."
    >>> [(text[begin:end], right) for begin, end, _, right in mismeasured(text)]
    [('70 kilometres', 'in a unit of time'), ('86 minutes', 'as the longest')]
    """
    for pattern, why, right in _PATTERNS:
        for match in pattern.finditer(text):
            words = sentence_at(text, *match.span())
            if _FLIER.search(words) and not _OTHER.search(words):
                yield *match.span("told"), why, right
    for pattern, why, right in _BLASTS:
        for match in pattern.finditer(text):
            yield *match.span("told"), why, right
    for pattern in _SIZES:
        for match in pattern.finditer(text):
            unit = match["unit"] or match["other"]
            if _ROCKET.search(sentence_at(text, *match.span())) and wider(match, unit):
                why = f"is told as the diameter, beside a length of {match['long']} {match['other'] or unit}"
                yield *match.span("thick"), f"{why}: no rocket is wider than long", "as the length"


def wider(match: re.Match[str], unit: str) -> bool:
    """Whether a thing is told to be thicker than it is long."""
    sizes = [plain(match["thick"]) * metres(unit), plain(match["long"]) * metres(match["other"] or unit)]
    return sizes[0] > sizes[1] > 0


def plain(number: str) -> float:
    """A number without the commas of its thousands."""
    return float(number.replace(",", ""))


def metres(name: str) -> float:
    """How many metres a unit of length has."""
    return units()[name.lower()].per


def sentence_at(text: str, begin: int, end: int) -> str:
    """The sentence around a stretch, and the one before it, which may name what flies."""
    start = max((text.rfind(mark, 0, begin) for mark in (". ", "! ", "? ", "\n")), default=-1)
    before = max((text.rfind(mark, 0, max(start, 0)) for mark in (". ", "! ", "? ", "\n")), default=-1)
    ends = [at for mark in (". ", "! ", "? ", "\n") if (at := text.find(mark, end)) >= 0]
    return text[before + 1 : min(ends, default=len(text))]
