"""When somebody is said to have taken an office, and until when to have held it."""

import re

from lofted.facts import Claim, Reading, Span
from lofted.reference.counting import count_of, spelled
from lofted.reference.days import Days, days_in, days_of, tells_year

_LAND = r"(?:\sof\s(?:the\s)?[A-Z][\w.]*(?:\s[A-Z]\w+)?)?"
_BEGAN = re.compile(r"\b(?:became|(?:took|assumed)\soffice|sworn\sin)\b")
_ON = re.compile(rf"{_LAND},?\s(?:in|on)\s")
_UNTIL = re.compile(
    rf"{_LAND},?\s(?:(?:from|between)\s[^.;]{{4,24}}?\s)?(?:(?:up\s)?until|till)\s(?:early\s|late\s|mid-|(?:the\send\sof\s)?)?"
)
_SPAN = re.compile(
    rf"{_LAND},?\s(?:\(|from\s|between\s|in\s)?(?P<first>(?:19|20)\d\d)\s?(?:to|until|and|through|-|–|—)\s?(?P<last>(?:19|20)\d\d)\b"
)

_UNITS = {"day": 1.0, "week": 7.0, "month": 30.4, "year": 365.25}
_AFTER = re.compile(
    rf"\b(?P<number>{spelled()}|an?|\d{{1,2}})\s(?P<unit>{'|'.join(_UNITS)})s?\safter\s(?:the\s)?(?:new\s)?$",
    re.I,
)
_TAKING = re.compile(
    r"\s(?:(?:took|assumed|entered)\soffice|came\sto\spower|was\s(?:sworn\sin|inaugurated))\b|['’]s\sinauguration\b"
)


def after_taking(claim: Claim, reading: Reading) -> tuple[float, float, Span] | None:
    """How many days something is told to have come after a person took office, in units of how many days, and where."""
    text = reading.article.text
    told = _AFTER.search(text[claim.sentence.start : claim.span.start])
    taking = _TAKING.match(text, claim.span.end) or _TAKING.search(claim.told)
    if told is None or taking is None:
        return None
    word = told["number"].lower()
    number = count_of(word) or 1
    unit = _UNITS[told["unit"].lower()]
    return number * unit, unit, Span(claim.sentence.start + told.start(), claim.span.end)


def began(claim: Claim, reading: Reading) -> Days | None:
    """The days on which a person is said to have taken an office; none where nothing is told right behind it."""
    behind = _ON.match(reading.article.text, claim.span.end) if _BEGAN.search(claim.told) else None
    return told_at(behind.end(), reading) if behind else None


def until(claim: Claim, reading: Reading) -> Days | None:
    """The days until which a person is said to have held an office."""
    behind = _UNTIL.match(reading.article.text, claim.span.end)
    return told_at(behind.end(), reading) if behind else None


def years(claim: Claim, reading: Reading) -> tuple[int, int] | None:
    """The first and the last year of a term as it is told: "president from 2017 to 2022"."""
    found = _SPAN.match(reading.article.text, claim.span.end)
    return (int(found["first"]), int(found["last"])) if found else None


def told_at(place: int, reading: Reading) -> Days | None:
    """The days of the moment that stands at a place of the text; none where a month may be of any year."""
    moments = [one.moment for one in reading.claims if one.span.start == place and one.moment]
    found = next(((one, days) for one in moments if (days := days_of(one))), None)
    if found is None:
        return bare_year(place, reading)
    return found[1] if tells_year(found[0]) or found[1][0] == found[1][1] else None


def bare_year(place: int, reading: Reading) -> Days | None:
    """A year that stands at a place of the text."""
    year = re.compile(r"(?:19|20)\d\d\b").match(reading.article.text, place)
    return days_in(year[0]) if year else None
