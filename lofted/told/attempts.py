"""What a number counts that names no kind: an attempt, "for the third time this year", "the fifth such launch"."""

import re
from collections.abc import Sequence

from lofted.facts import Named, Reading, Record
from lofted.reference.kinds import ATTEMPT, SPY, Kind, kinds_in, of_vehicle
from lofted.told.kind import kind_before, names, plain_words
from lofted.told.lulls import Lull

_TIME = re.compile(r"\stime\b")
_SUCH = re.compile(r"\ssuch\s(?:(?:an?|test)[\s-])?(?:launch|test|flight|firing|missile|weapon)\b")
_OF_CLASS = re.compile(  # "its fourth launch of that class", "the fourth of this kind", of what was told before
    r"\s(?:(?:launch|test|flight|firing)\s)?of\s(?:that|this|the\ssame|its)\s(?:(?P<class>class|category)|kind|sort)\b"
)
OF_SATELLITE = re.compile(  # "its third launch of such a satellite", "the North's third of a spy satellite"
    r"\s(?:(?:launch|attempt|try)\s)?of\s(?:such\san?|an?|this|that)\s"
    r"(?:(?:military|spy|reconnaissance|surveillance|observation)\s){0,2}satellite\b(?!\s\w+ed\b)"
)
_SPYING = re.compile(r"\b(?:spy|reconnaissance)\ssatellite\b")  # "put a spy satellite into orbit on its third try"
_QUALITY = re.compile(r"\b(?:military|suspected|apparent|new|solid-fuel(?:led)?|long-range|large|for)\b")


def attempt_of(place: int, country: str, reading: Reading, record: Record) -> Kind:
    """Of what an attempt is the so-manieth: of a spy satellite or a rocket that is told of, or of all since 1998."""
    told = (one.value.entry for one in reading.claims if one.aspect == "vehicle" and isinstance(one.value, Named))
    rockets = [entry for id in dict.fromkeys(told) if id and (entry := record.entry(id))]
    kinds = [of_vehicle(one.id, one.name, "SLV") for one in rockets if one.columns["class"] == "SLV"]
    kinds = [SPY, *kinds] if speaks_of(SPY, reading) else kinds
    return next((one for one in kinds if place <= len(one.times(country, record))), ATTEMPT)


def speaks_of(kind: Kind, reading: Reading) -> bool:
    """Whether an article names a kind."""
    text = reading.article.text
    return any(each is kind for each, _ in kinds_in(text)) or (kind is SPY and bool(_SPYING.search(text)))


def told_before(one: Lull, tail: str, lead: str, reading: Reading, record: Record) -> Kind | None:
    """The kind told before a number: "launched a spy satellite for the third time this year", "the fifth such test"."""
    if _TIME.match(tail) and (done := kinds_in(lead)) and not plain_words(rest_of(lead, done)) - names(record):
        return done[-1][0]
    of_class = _OF_CLASS.match(tail)
    if of_class and not of_class["class"] and any(each.aspect == "vehicle" for each in reading.claims):
        return None  # the kind may be the vehicle
    return kind_before(one, reading) if of_class or _SUCH.match(tail) else None


def rest_of(lead: str, kinds: Sequence[tuple[Kind, re.Match[str]]]) -> str:
    """The words before a number without those that name what was done."""
    for _, match in kinds:
        lead = lead.replace(match[0], " ")
    return _QUALITY.sub(" ", lead)
