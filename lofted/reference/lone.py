"""Whose launch or test is told where nobody is named: that of the one country that had one on that day."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime

from lofted.facts import DAYS, Moment, Named, Reading, Record
from lofted.reference.days import A_DAY, meets
from lofted.reference.kinds import Kind

SHORT = 90  # characters; one line of a list

_NAME = re.compile(r"(?<=[\w,;)'’] )(?:[A-Z][a-z’'-]+|[A-Z](?:\.[A-Z])+\.?)|^(?:[A-Z][a-z]+ ){1,3}(?=[A-Z][a-z])", re.M)
_NO_NAME = re.compile(  # what has a capital and names nobody
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"(?:Hwasong|Pukguksong|Unha|Chollima|Taepodong|Kwangmyongsong|Malligyong|Mach|First|The|Its?|A|An|Body|Title|Headline|Asia|Pacific|Ocean|Sea|East)"
    r"(?:-(?:\d\w*)?)?"
)
_WEAPON = re.compile(
    r"\b(?:(?:missiles?|ICBMs?|IRBMs?|nuclear|atomic|Hwasong\S*|summits?|warheads?|spy\ssatellites?)\b|long-range\srocket)",
    re.I,
)
_LAUNCH = re.compile(r"\blaunch(?:es)?\b")
_THEIRS = re.compile(r"\b(?:company|firm|team|agency|club|band|its|their|our|his|her)\b", re.I)


def names_nobody(text: str) -> bool:
    """Whether a text names no country, person, office or firm, as the line of a list does not.

    >>> names_nobody("12 July 2023 was the fourth launch of that kind."), names_nobody("On May 4, NASA said so.")
    (True, False)
    """
    names = [one[0] for one in _NAME.finditer(text)]
    capitals = [
        word for word in re.findall(r"\b[A-Z]{3,}\b", text) if not word.endswith(("BM", "UTC", "GMT", "KST", "JST"))
    ]
    return not capitals and all(_NO_NAME.fullmatch(re.sub(r"['’]s?$", "", one.strip())) for one in names)


def speaks_of_them(text: str) -> bool:
    """Whether a text speaks of missiles or nuclear tests, or is one sentence on a launch that is nobody's.

    >>> speaks_of_them("18 November 2022: the eighth win of the season."), speaks_of_them("May 2009: an atomic test.")
    (False, True)
    """
    alone = _LAUNCH.search(text) and len(text) < SHORT and not _THEIRS.search(text)
    return bool(_WEAPON.search(text) or alone)


def lone_country(kind: Kind | None, reading: Reading, record: Record) -> str:
    """The only country that launched, or did what is counted, on a day or in a month that the article tells.

    Empty where the article names anybody, and where two did. A maker's vehicle names its country.

    >>> from lofted import Desk
    >>> desk = Desk()
    >>> lone_country(None, desk.review("12 July 2023 was the fourth launch of that kind."), desk.record)
    'north-korea'
    """
    if not (names_nobody(reading.article.text) and speaks_of_them(reading.article.text)):
        return ""
    makers = {
        entry.columns["country"]
        for claim in reading.claims
        if claim.aspect == "vehicle" and isinstance(claim.value, Named) and (entry := record.entry(claim.value.entry))
    } - {""}
    if makers:
        return makers.pop() if len(makers) == 1 else ""
    moments = [claim.moment for claim in reading.claims if claim.moment]
    return lone_of(moments, kind, record) or lone_of(in_year(moments, reading.article.text), kind, record)


def in_year(moments: Iterable[Moment], text: str) -> Iterator[Moment]:
    """The days without a year in the only year that a text names: "the fifth of 2017 flew on 29 November"."""
    years = set(re.findall(r"\b(?:19|20)\d\d\b", text))
    for one in moments:
        if not one.fixed and one.edtf.startswith("XXXX-") and len(years) == 1 and one.edtf[5:].count("-") == 1:
            start = datetime.fromisoformat(f"{min(years)}-{one.edtf[5:10]}")
            yield replace(one, start=start, end=start + A_DAY)


def lone_of(moments: Iterable[Moment], kind: Kind | None, record: Record) -> str:
    """The only country that launched, or did what is counted, in any of some times; empty where none or two did."""
    told = [one for one in moments if one.start and one.end and one.precision in (*DAYS, "month")]
    found = {country for one in told for country, when in every_time(kind, record) if meets(one, when)}
    return found.pop() if len(found) == 1 else ""


def every_time(kind: Kind | None, record: Record) -> list[tuple[str, date]]:
    """Each country with each day on which it did what is counted; any launch, where nothing is named."""
    flights = record.flights()
    if kind is None:
        return [(one.country, one.day) for one in flights]
    launchers = {one.country for one in flights}
    testers = {one.columns["country"] for one in record.entries("occasion") if one.columns["kind"] == "nuclear test"}
    return [(land, done.day) for land in sorted(launchers | testers) for done in kind.times(land, record)]
