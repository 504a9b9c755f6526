"""Gives dates that name no year the year that the rest of the article fixes."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from lofted.facts import Article, Claim, Moment
from lofted.reference.clock import day_meant, of_years
from lofted.reference.tense import PARTED, looks_ahead

_ORDER = re.compile(r"\b(?:after|following|before|since|until|ahead\sof)\b", re.I)
_AFTER = re.compile(r"\b(?:after|following)\b", re.I)
_NO_SIDE = ("since", "until")  # what they lead to is told from the anchor's own time, and the tense finds it


def with_years(claims: Iterable[Claim], article: Article, anchor: date | None) -> dict[str, Claim]:
    """Every claim by its id, its moment in the year that the tense of its sentence asks for around the anchor.

    What the article's own day left open stays open: only an article without
    one is dated by the launch that it tells of.
    """
    dated: dict[str, Claim] = {}
    claims = list(claims)
    for claim in claims:
        moment = claim.moment
        if anchor and article.published is None and moment and of_some_year(moment):
            told = side(claim, claims, article, anchor)
            here = anchor if told else last_told(claim, claims, anchor)
            claim = replace(claim, value=in_year(moment, here, ahead=ahead(claim, article), told=told))
        dated[claim.id] = claim
    return dated


def of_some_year(moment: Moment) -> bool:
    """Whether it is a day whose year is not known."""
    return not moment.fixed and moment.precision == "day" and moment.edtf[:7] not in {"", "XXXX-XX"}


def ahead(claim: Claim, article: Article) -> bool | None:
    """Whether the sentence looks ahead where it names the date."""
    start = claim.sentence.start
    return looks_ahead(article.quote(claim.sentence), claim.span.start - start, claim.span.end - start)


def side(claim: Claim, claims: Iterable[Claim], article: Article, anchor: date) -> int:
    """On which side of the anchor in its sentence a day lies by the words: 1 is later, -1 earlier, 0 is not told.

    "Eight months after 18 September 2023, on 18 May" is later, "18 December 2023, five months after 12 July" has an
    earlier day: it counts on which side of the anchor the word stands.
    """
    lead = article.text[claim.sentence.start : claim.span.start]
    here = (one for one in claims if one.sentence == claim.sentence and one.span < claim.span and one.moment)
    told = [one for one in here if one.moment and one.moment.start and one.moment.start.date() == anchor]
    words = list(_ORDER.finditer(lead))
    if not told or len(words) != 1:
        return 0
    behind = words[0].start() > told[0].span.start - claim.sentence.start
    after = bool(_AFTER.fullmatch(words[0][0]))
    if behind and (words[0][0].lower() in _NO_SIDE or PARTED.search(lead, words[0].end())):
        return 0
    return (-1 if after else 1) if behind else (1 if after else 0)


def last_told(claim: Claim, claims: Iterable[Claim], anchor: date) -> date:
    """The latest day of the anchor's year that is told before: a chronicle of a year has come so far by then."""
    before = (one.moment for one in claims if one.span < claim.span)
    days = [one.start.date() for one in before if one and one.start and one.precision == "day"]
    return max([anchor, *(day for day in days if day.year == anchor.year)])


def in_year(moment: Moment, anchor: date, *, ahead: bool | None, told: int = 0) -> Moment:
    """The day of that name that the tense asks for, seen from the anchor; as it was where that is open.

    `told` is on which side of the anchor the words put it: 1 is later, -1 earlier.

    >>> one = Moment(None, None, "day", "XXXX-03-15", "March 15")
    >>> in_year(one, date(2024, 10, 31), ahead=False).edtf, in_year(one, date(2024, 10, 31), ahead=True).edtf
    ('2024-03-15', '2025-03-15')
    """
    if not moment.edtf.startswith("XXXX-"):
        return moment  # the two readings of 03/04/2024
    month, day = int(moment.edtf[5:7]), int(moment.edtf[8:10])  # their places in "XXXX-03-15"
    every = list(of_years(month, day, range(anchor.year - 1, anchor.year + 2)))
    sides = {1: [one for one in every if one > anchor][:1], -1: [one for one in every if one < anchor][-1:]}
    meant = next(iter(sides[told]), None) if told else day_meant(every, anchor, ahead=ahead)
    if meant is None:
        return moment
    start = datetime.combine(meant, datetime.min.time())
    return replace(moment, start=start, end=start + timedelta(days=1), edtf=meant.isoformat(), relative=True)
