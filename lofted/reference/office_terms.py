"""When somebody is said to have taken an office, and until when to have held it."""

import re

from lofted.facts import Claim, Reading
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
