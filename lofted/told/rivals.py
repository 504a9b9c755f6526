"""Which figures of two reports on one launch tell of one thing, and whether they differ."""

import re
from dataclasses import dataclass
from math import inf

from lofted.facts import DAYS, Claim, Event, Quantity, Reading, Verdict, compare
from lofted.reference.once import found_once
from lofted.reference.subjects import event_near

MEASURED = ("apogee", "range", "flight_time", "speed")  # figures that a launch has one of
VAGUE = 2.0  # times; words whose upper end is more than this above the lower give a size and not a value
MOVED = 0.1  # share between two figures from which on no hedge makes them one statement: 450 and 500 km; ours
BESIDE = 30  # characters beside a number of people: "killing at least", "people were killed"
NEAR = 60  # characters from a distance to the place it is told from: "(124 miles) west of the island of "
SHORTEST = 4  # letters of a name by which two reports show that they mean the same place

_FELL = re.compile(
    r"\b(?:fell|fall(?:en)?|land(?:ed|ing)|splash\w*|came down|plung\w*|dropp\w*|crash\w*|impact\w*|hit)\b", re.I
)
_NO_NAME = frozenset(
    ["Cape", "Island", "Islands", "Peninsula", "Prefecture", "North", "South", "East", "West", "Japan"]
)
_AS_FIRST = re.compile(
    r"\b(?:at first|initial(?:ly)?|first (?:said|spoken?|given|told|taken|estimated|counted|"
    r"reported|put|gave|assess\w*|called|took|thought|guessed|believed|presumed|judged|expected)|"
    r"(?:first|earliest|preliminary) (?:[A-Z]\w+ )?(?:statements?|assessments?|words?|reports?|counts?|readings?|"
    r"estimates?|figures?|analys[ei]s|accounts?)|early (?:reports?|figures?|counts?)|"
    r"later|since (?:said|corrected|revised|put)|correct(?:ed|ing)|revis(?:ed|ing)|had (?:said|put|given|reported))\b",
    re.I,
)
_PEOPLE = re.compile(r"\b(?:people|persons|dead|killed|lives|victims|injured|wounded|hurt)$", re.I)
_HARMED = {  # words before a number, behind it, and in it, by which it counts them
    "dead": (
        re.compile(r"\bkill(?:s|ed|ing)?\s$|\bdeath toll\s(?:\w+\s){0,3}$", re.I),
        re.compile(r"\s(?:(?:were|are|have been)\s)?(?:killed|dead|died)\b", re.I),
        re.compile(r"\b(?:dead|killed)$", re.I),
    ),
    "hurt": (
        re.compile(r"\b(?:wound|injur|hurt)(?:s|es|ed|ing)?\s$", re.I),
        re.compile(r"\s(?:(?:were|are|have been)\s)?(?:wounded|injured|hurt)\b", re.I),
        re.compile(r"\b(?:wounded|injured|hurt)$", re.I),
    ),
}
_SUMMED_UP = re.compile(r"\b(?:war|since|so far|in total|in all|earlier|last|year|years|months|weeks|conflict)\b", re.I)
_PART = re.compile(r"\bof\s(?:the|those|these|its|all)\b", re.I)
AXLES = re.compile(r"axles?$", re.I)
_PLACE = re.compile(r"\b(?:of|from|off)\s(?:the\s)?(?:[a-z]+\s){0,3}((?:[A-Z][\w-]*\s?){1,4})")


@dataclass(frozen=True, slots=True)
class Told:
    """A figure of a launch, and what it measures or counts, in words that another report on it will share."""

    reading: Reading
    claim: Claim
    figure: Quantity
    about: frozenset[str]

    @property
    def voice(self) -> str:
        """Who gives it: an entry, or a name."""
        return self.claim.voice.entry or self.claim.voice.name

    def of_one(self, other: "Told") -> bool:
        """Whether two figures tell of one thing."""
        return bool(self.about & other.about) and self.claim.aspect == other.claim.aspect


@found_once
def told_in(event: Event, reading: Reading) -> tuple[Told, ...]:
    """The figures that a report gives of a launch, where it is plain what they measure.

    Left out are a distance without its place, a count of people, and a number
    of missiles beside which no day stands.
    """
    apart = [one for one in reading.claims if one.aspect == "distance" or of_people(one, reading)]
    own = [one for one in event.claims if one not in apart]
    near = [one for one in apart if event_near(one, reading) is event]
    found = (Told(reading, one, one.quantity, about(one, event, reading)) for one in (*own, *near) if one.quantity)
    return tuple(one for one in found if one.about)


def about(claim: Claim, event: Event, reading: Reading) -> frozenset[str]:
    """What a figure measures or counts; nothing where that may be anything."""
    if claim.aspect in MEASURED:
        return frozenset([claim.aspect])
    if claim.aspect == "count":
        people = harmed(claim, reading.article.text) if of_people(claim, reading) else ""
        return frozenset([people]) if people else counted(claim, event)
    if claim.aspect == "figure" and of_people(claim, reading):
        return frozenset([harmed(claim, reading.article.text)])
    if claim.aspect == "distance":
        text = reading.article.text
        place = _PLACE.search(text, claim.span.end, claim.span.end + NEAR)
        if place and _FELL.search(text[claim.sentence.start : claim.span.start]):
            return frozenset(word for word in place[1].split() if len(word) >= SHORTEST) - _NO_NAME
    return frozenset()


def of_people(claim: Claim, reading: Reading) -> bool:
    """Whether a number is that of the dead or the hurt of one strike, and not of a war or a year."""
    told = claim.aspect in ("count", "figure") and harmed(claim, reading.article.text)
    return bool(told) and not _SUMMED_UP.search(reading.article.quote(claim.sentence))


def harmed(claim: Claim, text: str) -> str:
    """Whom a number of people counts, the dead or the hurt; nothing where it counts soldiers or children alone."""
    before = text[max(0, claim.span.start - BESIDE) : claim.span.start]
    after = text[claim.span.end : claim.span.end + BESIDE]
    if claim.aspect == "count" and not _PEOPLE.search(claim.told):
        return ""
    for what, (left, right, told) in _HARMED.items():
        if left.search(before) or right.match(after) or told.search(claim.told):
            return what
    return ""


def counted(claim: Claim, event: Event) -> frozenset[str]:
    """What a count of a launch counts: axles, or the missiles fired on a day that its sentence names."""
    if AXLES.search(claim.told):
        return frozenset(["axles"])
    if _PART.search(claim.told):
        return frozenset()  # "two of the three missiles" are a part of the three
    missiles = any(claim.span.covers(one.span) for one in event.about("vehicle_kind", "vehicle_class"))
    days = (one for one in event.about("launch_date", "launch_time") if one.sentence == claim.sentence)
    dated = any(one.moment and one.moment.precision in DAYS for one in days)
    return frozenset(["missiles"] if missiles and dated else [])


def vague(figure: Quantity) -> bool:
    """Whether a figure is a size more than a value, as "thousands of miles" is."""
    return figure.said.high == inf or figure.said.high > VAGUE * figure.said.low


def differ(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are two statements: they cannot be the same, or only a hedge makes them so.

    >>> from lofted.reference.units import measure
    >>> differ(measure("~3000 km"), measure(">3500 km")), differ(measure(">3000 km"), measure("3724.9 km"))
    (True, False)
    """
    if one.unit != other.unit and "m" in (one.unit, other.unit):
        return False
    verdict = compare(one, other)
    return verdict is Verdict.CONFLICTS or (verdict in (Verdict.DEPENDS, Verdict.HOLDS) and moved(one, other))


def moved(one: Quantity, other: Quantity) -> bool:
    """Whether the digits of two figures lie apart by more than a rounding, and no floor bears out the other."""
    low, high = sorted((one, other), key=lambda figure: figure.bare.low)
    floor = low.said.high == inf or high.said.low == -inf
    gap = (high.bare.low + high.bare.high) / (low.bare.low + low.bare.high) - 1 if low.bare.high > 0 else 0.0
    return not floor and not low.bare.meets(high.bare) and gap >= MOVED


def as_first(claim: Claim, reading: Reading) -> bool:
    """Whether a sentence says itself that a figure was the first of several: "at first two, and later one"."""
    return bool(_AS_FIRST.search(reading.article.quote(claim.sentence)))
