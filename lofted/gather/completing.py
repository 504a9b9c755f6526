"""Completes what the reading of an article leaves open, by what stands around it: a year, a clock, a ceiling.

A day without a year is the last such day before the article appeared, unless
its sentence looks ahead; "in that year" is the year named before; of two hours
of which only the second names a clock, both go by it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from lofted.facts import CLOCK, Claim, Interval, Moment, Quantity, Reading

A_DAY = timedelta(days=1)
NEXT = 14  # characters between two hours of which the second names the clock: " and at about "
_A_DAY = re.compile(r"(?:XXXX|\d{4})-(\d\d)-(\d\d)")  # in EDTF, with or without its year
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_AHEAD = re.compile(r"\b(?:will|would|planned|plans|due|until|by|from|expected|next|each|every|annual)\b", re.I)
_THAT_YEAR = re.compile(r"\b(?:in|of|during) (?:that|the same|that same) year\b", re.I)
_NO_MORE = re.compile(
    r"\b(?:no|not) (?:higher|farther|further|longer|more|greater|faster) than (?:about |some )?$", re.I
)
_YEARS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "ten": 10}
_YEARS_AGO = re.compile(rf"\b({'|'.join(_YEARS)}) years? ago,? $", re.I)
_JOINED = re.compile(r"\s?(?:and|or|to|,)\s(?:again\s|then\s)?(?:at\s)?(?:about\s|around\s)?$")


def completed(reading: Reading) -> Reading:
    """A reading whose dates are as full as the words around them make them."""
    text, published = reading.article.text, reading.article.published
    claims, told_now = list(reading.claims), dict[Moment, Moment]()
    for place, claim in enumerate(claims):
        if claim.quantity is not None and _NO_MORE.search(text, claim.sentence.start, claim.span.start):
            claims[place] = replace(claim, value=ceiling(claim.quantity))
        moment = claim.moment
        if moment is None:
            continue
        told = years_ago(text, claim, moment) or of_that_year(text, claim, moment)
        told = told or with_year(text, claim, moment, published)
        told = told or by_next_clock(text, claim, moment, reading.claims)
        if told is not None:
            claims[place], told_now[moment] = replace(claim, value=told), told
    if claims == list(reading.claims):
        return reading
    events = tuple(replace(one, when=told_now.get(one.when, one.when)) if one.when else one for one in reading.events)
    return replace(reading, claims=tuple(claims), events=events)


def ceiling(value: Quantity) -> Quantity:
    """A figure as the most that it can have been: "no higher than 100 kilometres"."""
    most = value.bare.low + value.bare.width / 2
    return replace(value, said=Interval(0, most), fair=Interval(0, value.fair.high), approximate=True)


def years_ago(text: str, claim: Claim, moment: Moment) -> Moment | None:
    """The day of some years before where "today" stands for it: "two years ago today"."""
    ago = _YEARS_AGO.search(text, claim.sentence.start, claim.span.start)
    if ago is None or moment.start is None or moment.precision != "day" or not moment.relative:
        return None
    return in_year(moment, moment.start.year - _YEARS.get(ago[1].lower(), 1))


def with_year(text: str, claim: Claim, moment: Moment, published: date | None) -> Moment | None:
    """A day without a year as the last one before publication; None where it has one or may be still to come."""
    found = _A_DAY.fullmatch(moment.edtf)
    if found is None or published is None or moment.start is not None:
        return None
    if _AHEAD.search(text, claim.sentence.start, claim.sentence.end):
        return None
    past = (int(found[1]), int(found[2])) <= (published.month, published.day)
    return in_year(moment, published.year if past else published.year - 1)


def of_that_year(text: str, claim: Claim, moment: Moment) -> Moment | None:
    """A day of "that year" in the year that the text named last before it."""
    if not _A_DAY.fullmatch(moment.edtf) or _YEAR.search(moment.written):
        return None
    pointing = _THAT_YEAR.search(text, claim.sentence.start, claim.span.start)
    years = _YEAR.findall(text, 0, pointing.start()) if pointing else []
    return in_year(moment, int(years[-1])) if years else None


def in_year(moment: Moment, year: int) -> Moment | None:
    """The same day in a year; None where that year has no such day."""
    try:
        day = datetime(year, int(moment.edtf[5:7]), int(moment.edtf[8:10]))
    except ValueError:
        return None
    return replace(moment, start=day, end=day + A_DAY, edtf=f"{day:%Y-%m-%d}")


def by_next_clock(text: str, claim: Claim, moment: Moment, claims: Sequence[Claim]) -> Moment | None:
    """An hour by the clock of the hour that it is told together with; None where it names its own, or stands alone."""
    if moment.precision not in CLOCK or moment.zone is not None:
        return None
    for other in claims:
        near = other.moment and 0 < other.span.start - claim.span.end <= NEXT
        if near and other.moment and other.moment.zone and _JOINED.match(text[claim.span.end : other.span.start]):
            return replace(moment, zone=other.moment.zone)
    return None
