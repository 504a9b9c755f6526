"""Whose launch or test is told where nobody is named: that of the one country that had one on that day."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from lofted.facts import DAYS, Moment, Named, Reading, Record
from lofted.reference.kinds import Kind

A_DAY = timedelta(days=1)  # a launch at dawn in Asia is told under the day before elsewhere

_NAME = re.compile(r"(?<=[\w,;)'’] )(?:[A-Z][a-z’'-]+|[A-Z](?:\.[A-Z])+\.?)|^(?:[A-Z][a-z]+ ){1,3}(?=[A-Z][a-z])", re.M)
_NO_NAME = re.compile(  # what has a capital and names nobody
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"(?:Hwasong|Pukguksong|Unha|Chollima|Taepodong|Kwangmyongsong|Malligyong|Mach|First|The|Its?|A|An|Body|Title|Headline)"
    r"(?:-\d\w*)?"
)


def names_nobody(text: str) -> bool:
    """Whether a text names no country, person, office or firm, as the line of a list does not.

    >>> names_nobody("12 July 2023 was the second ICBM flight of the year."), names_nobody("On May 4, NASA said so.")
    (True, False)
    """
    names = [one[0] for one in _NAME.finditer(text)]
    capitals = [
        word for word in re.findall(r"\b[A-Z]{3,}\b", text) if not word.endswith(("BM", "UTC", "GMT", "KST", "JST"))
    ]
    return not capitals and all(_NO_NAME.fullmatch(re.sub(r"['’]s?$", "", one.strip())) for one in names)


def lone_country(kind: Kind | None, reading: Reading, record: Record) -> str:
    """The only country that launched, or did what is counted, on a day or in a month that the article tells.

    Empty where the article names anybody, and where two did. A maker's vehicle names its country.

    >>> from lofted import Desk
    >>> desk = Desk()
    >>> lone_country(None, desk.review("12 July 2023 was the second ICBM flight of the year."), desk.record)
    'north-korea'
    """
    if not names_nobody(reading.article.text):
        return ""
    makers = {
        entry.columns["country"]
        for claim in reading.claims
        if claim.aspect == "vehicle" and isinstance(claim.value, Named) and (entry := record.entry(claim.value.entry))
    } - {""}
    if makers:
        return makers.pop() if len(makers) == 1 else ""
    return lone_of((claim.moment for claim in reading.claims if claim.moment), kind, record)


def lone_of(moments: Iterable[Moment], kind: Kind | None, record: Record) -> str:
    """The only country that launched, or did what is counted, in any of some times; empty where none or two did."""
    told = [one for one in moments if one.start and one.end and one.precision in (*DAYS, "month")]
    found = {country for one in told for country, when in every_time(kind, record) if within(when, one)}
    return found.pop() if len(found) == 1 else ""


def within(when: date, moment: Moment) -> bool:
    """Whether a day falls into a told moment, give or take a day where a day is told."""
    assert moment.start and moment.end, "kept by lone_of"
    slack = timedelta(0) if moment.precision == "month" else A_DAY
    return moment.start.date() - slack <= when < max(moment.end.date(), moment.start.date() + A_DAY) + slack


def every_time(kind: Kind | None, record: Record) -> list[tuple[str, date]]:
    """Each country with each day on which it did what is counted; any launch, where nothing is named."""
    flights = record.flights()
    if kind is None:
        return [(one.country, one.day) for one in flights]
    launchers = {one.country for one in flights}
    testers = {one.columns["country"] for one in record.entries("occasion") if one.columns["kind"] == "nuclear test"}
    return [(land, done.day) for land in sorted(launchers | testers) for done in kind.times(land, record)]
