"""Were there never so many of a kind in one year?

    >>> review("The ICBM of 18 December 2023 was the fifth of the year, the most ever in a single year.")
    most_in_year: depends. “the most ever in a single year” fits only if some are not counted: on record
    are five in 2023, and eight in 2022, of which two are counted by all.

    >>> review("In 2017 North Korea held more nuclear tests than in any other year.")
    most_in_year: conflicts. “more nuclear tests than in any other year” does not fit: on record are one
    in 2017, and two in 2016.

    >>> review("In 2022 North Korea fired more ICBMs than ever before in a year.")
    most_in_year: holds. “more ICBMs than ever before in a year” fits: on record are eight in 2022, and
    three in 2017.

Silent where the words name no kind that the shelf counts, or no year.

    >>> review("The firm had its busiest year ever.")

Source: the catalogue's flights and nuclear tests; `complete.csv` for what it lists in full.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, depends, holds
from lofted.facts import Finding, Reading, Record, Span
from lofted.reference.counting import DOZEN
from lofted.reference.kinds import ANY, SALVOS, Done, Kind, kinds_in
from lofted.reference.saying import in_words
from lofted.reference.sentence import said_by
from lofted.reference.subjects import countries, country_before
from lofted.reference.tied import flatly
from lofted.reference.wording import sentences

FIELD = "records, firsts and counts"
CUES = ("year",)

BACK = 260  # characters before the words in which what is counted is named; two sentences
SURELY = 2  # times as many days of launches; ours: salvoes do not make up for it
LISTED = 2012  # year; from then on the shelf lists the launches of North Korea nearly whole
_PLAIN = re.compile(r"\b(?:missiles|weapons|launches|tests)\b")

_MOST = re.compile(
    r"\b(?:(?:(?:the|its|their)\s|(?<=['’]s\s))(?:most|highest\s(?:number|count|total|tally)|largest\snumber)|record(?:\s(?:number|year|total))?|"
    r"never\b[^.;]{0,30}?\b(?:so\smany|more|as\smany)|more\b[^.;]{0,50}?\bthan)\b[^.;]{0,40}?"
    r"\b(?:in|of|for|during)\s(?:any|an?|one|a\ssingle)\s(?:(?:other|single|calendar|given|previous|one|whole)\s){0,2}year\b"
    r"|\bmore\b[^.;]{0,50}?\bthan\sever\b[^.;]{0,12}?\sin\s(?:an?|one)\s(?:single\s|calendar\s)?year\b",
    re.I,
)
_LAST = re.compile(r"\blast year\b", re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def most_in_year(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each record of a year against the years before it."""
    text = reading.article.text
    for sentence in sentences(text):
        match = _MOST.search(text, sentence.start, sentence.end)
        if match is None or not flatly(text[sentence.start : match.start()]):
            continue
        around = text[max(0, sentence.start - BACK) : sentence.end]
        kinds = [kind for kind, _ in kinds_in(around)]
        own = [kind for kind, _ in kinds_in(text[sentence.start : match.end()])]
        if not own and _PLAIN.search(match[0]):
            kinds = [ANY]
        year, kind = year_told(text[sentence.start : sentence.end], around, reading), kinds[-1] if kinds else None
        country = kind and whose(kind, year, sentence.end, reading, record)
        loose = kind is not None and kind.id in (ANY.id, "ballistic", *SALVOS)
        if kind and country:
            yield from judged(kind, country, year, Span(match.start(), match.end()), reading, record, loose)


def whose(kind: Kind, year: int, at: int, reading: Reading, record: Record) -> str:
    """The country named last before, of those that did such a thing in that year; Japan's word on it is not Japan's."""
    flown = {one.country for one in record.flights()}
    did = {land for land in flown if any(one.day.year == year for one in kind.times(land, record))}
    return country_before(reading.article, at, countries(record, did)) or "north-korea"


def year_told(sentence: str, around: str, reading: Reading) -> int:
    """The year of a record: told in its sentence or before, else that of the report; 0 where there is none."""
    published = reading.article.published
    here = _YEAR.findall(sentence)
    if not here and _LAST.search(around):
        return published.year - 1 if published else 0
    years = here or _YEAR.findall(around)
    return int(years[-1]) if years else published.year if published else 0


def judged(
    kind: Kind, country: str, year: int, span: Span, reading: Reading, record: Record, loose: bool
) -> Iterator[Finding]:
    """The verdict on one record of a year; a `loose` one counts missiles, of which a day may have had many."""
    counts: dict[int, list[Done]] = {}
    for one in kind.times(country, record):
        counts.setdefault(one.day.year, []).append(one)
    own, earlier = counts.get(year, []), [each for other, each in counts.items() if other < year]
    if not own or not earlier:
        return
    best = max(earlier, key=len)
    sure = sum(one.sure for one in best)
    if loose and (sure < SURELY * len(own) or year < LISTED):
        return
    fact = f"on record are {said(own)} in {year}, and {said(best)} in {best[0].day.year}"
    known = reading.article.published.year if reading.article.published else max(counts)
    top = max((each for each in counts if each <= known), key=lambda each: len(counts[each]), default=year)
    if len(counts[top]) > max(len(own), len(best)):
        fact += f"; the most, {said(counts[top])}, in {top}"
    words, claims, evidence = f"“{reading.article.quote(span)}”", said_by(span, reading), [one.evidence for one in best]
    working = [f"{kind.name}: {one.day}" for one in (*best, *own)]
    if sure >= len(own):
        right = f"of {best[0].day.year}"
        reason = f"{words} does not fit: {fact}."
        yield conflicts(*claims, reason=reason, working=working, evidence=evidence, spans=[span], would_hold_if=right)
    elif len(best) >= len(own):
        agreed = f"{in_words(sure, up_to=DOZEN)} {'is' if sure == 1 else 'are'} counted by all"
        reason = f"{words} fits only if some are not counted: {fact}, of which {agreed}."
        on = "whether those are counted that failed, are disputed or not called so by all"
        yield depends(*claims, reason=reason, on=on, working=working, evidence=evidence, spans=[span])
    else:
        yield holds(*claims, reason=f"{words} fits: {fact}.", working=working, evidence=evidence, spans=[span])


def said(times: list[Done]) -> str:
    """A count in words up to twelve."""
    return in_words(len(times), up_to=DOZEN)
