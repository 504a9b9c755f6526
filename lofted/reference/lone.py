"""Whose launch or test is told where nobody is named: that of the one country that had one on that day."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime

from lofted.facts import DAYS, Moment, Named, Reading, Record
from lofted.reference.days import A_DAY, meets
from lofted.reference.kinds import Kind
from lofted.reference.subjects import BEFORE, country_before, last_named

SHORT = 90  # characters; one line of a list

_OPENERS = re.compile(  # words with which a sentence begins that name nobody
    r"the|a|an|this|that|its|it|on|in|at|by|after|before|when|with|about|some|more|than|nearly|over|"
    r"almost|early|late|height|altitude|apogee|range|distance|flight|flew|missile|missiles|rocket|rockets|"
    r"icbm|irbm|launch|launched|lift-off|liftoff|test|weapon|warhead|mach|record|records|headline|title|"
    r"state|official|officials|military|according|one|no|first|second|third|both|figures|figure|up|for|"
    r"what|which|there|but|and|so|as|highest|longest|farthest|biggest|type|maximum|peak|speed|time|"
    r"duration|impact|he|she|they|his|her|reports|report|news|yes|since|from|until|"
    r"debris|fragments|wreckage|pieces",
    re.I,
)
_NAMES_NOBODY = re.compile(  # what has a capital and names nobody
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|UTC|GMT|KST|JST|E[SD]?T|"
    r"[AP]M|ICBMs?|IRBMs?|SLBMs?|MRBMs?|SRBMs?|Mach|I|Earth|Okushiri|Hokkaido|Honshu|Kyushu|Shikoku|Okinawa|Tohoku|Aomori|Asia|Pacific|Ocean|Sea|East|Yellow|Body|"
    r"(?:Hwasong|Pukguksong|Unha|Chollima|Taepodong|Kwangmyongsong|Malligyong)\S*"
)
_THE_NORTH = re.compile(r"\b[Tt]he\sNorth(?=['’]s\b|\s[a-z])")
_WORD = re.compile(r"[^\W_][\w.’'-]*")
_GENITIVE = re.compile(r"['’]s?$")
_BEGINS = re.compile(r"(?:^|[.!?:;]\s|\n|[“\"‘(])\s*$")
_WEAPON = re.compile(
    r"\b(?:(?:missiles?|ICBMs?|IRBMs?|nuclear|atomic|Hwasong\S*|summits?|warheads?|spy\ssatellites?)\b|long-range\srocket)",
    re.I,
)
_LAUNCH = re.compile(r"\blaunch(?:es)?\b")
_THEIRS = re.compile(r"\b(?:company|firm|team|agency|club|band|its|their|our|his|her)\b", re.I)


def names_nobody(text: str, record: Record, *, own: Collection[str] = ()) -> bool:
    """Whether a text names nobody and nothing, as the line of a list does not, but what is of some own countries.

    Told by its capitals.

    >>> from lofted import Desk
    >>> record = Desk().record
    >>> names_nobody("12 July 2023 was the fourth launch of that kind.", record), names_nobody("NASA said so.", record)
    (True, False)
    >>> names_nobody("On 29 November Seoul saw it.", record, own=["south-korea"])
    True
    """
    text = "\n".join(line.lower() if line.isupper() else line for line in text.split("\n"))  # a headline in capitals
    words = list(_WORD.finditer(text))
    return all(
        belongs(text, words[max(0, at - 2) : at + 5], one, own, record)
        for at, one in enumerate(words)
        if names(one, text)
    )


def told_of(reading: Reading, at: int, record: Record) -> str:
    """The country named last before a place in a text; North Korea where nobody is named at all, else nothing."""
    every, text = record.entries("country"), reading.article.text
    north = max((one.end() for one in _THE_NORTH.finditer(text, max(0, at - BEFORE), at)), default=None)
    if north is not None and all(last_named(text[north:at], one, reading.article) < 0 for one in every):
        return "north-korea"
    named = country_before(reading.article, at, every)
    return named or ("north-korea" if names_nobody(text, record) else "")


def names(match: re.Match[str], text: str) -> bool:
    """Whether a word is one of a name, as far as its capital tells."""
    word = _GENITIVE.sub("", match[0]).rstrip(".")
    if not word[:1].isupper() or _NAMES_NOBODY.fullmatch(word):
        return False
    opens = _BEGINS.search(text[max(0, match.start() - 3) : match.start()])
    return not (opens and _OPENERS.fullmatch(word))


def belongs(
    text: str, around: Sequence[re.Match[str]], word: re.Match[str], own: Collection[str], record: Record
) -> bool:
    """Whether a word is one of a name of these countries, or of a body or missile of theirs."""
    spans = (
        (one.start(), other.end()) for one in around for other in around if one.start() <= word.start() < other.end()
    )
    found = (record.called(_GENITIVE.sub("", text[start:end]).rstrip(".")) for start, end in spans)
    return any(one.id in own or one.columns.get("country") in own for one in found if one)


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
    if not (names_nobody(reading.article.text, record) and speaks_of_them(reading.article.text)):
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
