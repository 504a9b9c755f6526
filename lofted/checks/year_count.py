"""By whose count were there so many missiles or launches in that year?

What one counts as missiles another counts as launches, and not all count cruise missiles or those that failed; so a
number for a year depends on who counted what.

    >>> review("North Korea carried out 25 missile tests in 2019.")
    year_count: depends. “25 missile tests” in 2019 is one count of several: Japan's defence ministry counted
    25 missiles; Japan's defence ministry counted 13 launches; Russia 24 counted 24 missiles (ballistic missiles, told
    in March 2020 in 13 tests).

    >>> review("North Korea fired 64 missiles in 2022.")
    year_count: depends. “64 missiles” in 2022 is one count of several: the Nuclear Threat Initiative counted
    64 missiles (those that did not fail); Japan's defence ministry counted 59 missiles (at least; ballistic
    missiles alone); news agencies at the end of the year counted 70 missiles (about); the James Martin Center
    counted 68 missiles (told as tests); CSIS counted 99 missiles (cruise missiles as well); CNN counted 90
    missiles (more than; cruise missiles as well); The New York Times counted 92 missiles (up to 23 December); Sputnik
    counted 67 missiles (up to 23 December; ballistic missiles alone); Nikkei counted 66 missiles (ballistic missiles
    alone).

    >>> review("By Japan's count, North Korea fired 59 ballistic missiles in 2022.")
    year_count: holds. “59 ballistic missiles” in 2022 is what Japan's defence ministry counted.

A number that is nobody's depends on whose it is.

    >>> review("In 2023 North Korea conducted 50 missile tests.")
    year_count: depends. “50 missile tests” in 2023 is none of the counts on the shelf: Japan's defence ministry
    counted 25 missiles (three satellite launches among them); Japan's defence ministry counted 18 launches (three
    satellite launches among them); the Nuclear Threat Initiative counted 30 missiles (told as tests); the Korea
    Institute for National Unification counted 42 missiles (up to the end of August alone); NHK counted 12 launches (as
    of 13 April alone); news agencies counted 24 launches (as of 13 September alone; weapons of every kind).

More than twice the highest of all counts is nobody's.

    >>> review("In 2022 North Korea launched about 700 missiles.")
    year_count: conflicts. “about 700 missiles” in 2022 is far above all counts: Japan's defence ministry counted
    59 missiles (at least; ballistic missiles alone); news agencies at the end of the year counted 70 missiles
    (about); the James Martin Center counted 68 missiles (told as tests); the Nuclear Threat Initiative counted 64
    missiles (those that did not fail); CSIS counted 99 missiles (cruise missiles as well); CNN counted 90
    missiles (more than; cruise missiles as well); The New York Times counted 92 missiles (up to 23 December); Sputnik
    counted 67 missiles (up to 23 December; ballistic missiles alone); Nikkei counted 66 missiles (ballistic missiles
    alone).

Silent where part of a year or of the missiles is counted ("by June 2022", "cruise missiles"), and where all counts
agree.

    >>> review("North Korea fired 30 missiles in the first half of 2022.")

Source: `year_counts.csv`, each row with its own.
"""

import re
from collections.abc import Iterator, Sequence
from math import inf

from lofted.checking import conflicts, depends, holds
from lofted.facts import Claim, Finding, Reading, Record
from lofted.reference.sentence import by_sentence
from lofted.reference.subjects import countries, country_before
from lofted.reference.year_counts import Counted, year_counts

FIELD = "records, firsts and counts"
CUES = ("missile", "test", "launch")
BEYOND = 2.0  # times the highest of all counts; the counts of one year differ by up to 1.7 times (59 and 99); ours
PARTIES = 3  # counters of one year; one alone may leave out what others count; ours
NEAR = 60  # characters from a number to its year; some ten words
BACK = 250  # characters before a sentence in which it can be told that launches are of missiles; two sentences
LATE = 12  # month from which on a report tells of the whole of its own year; ours

_WHAT = re.compile(
    r"^(?:(?:(?:at least|more than|about|around|some|nearly|almost|over|roughly|a total of|as many as) )?"
    r"(?:[\d,.-]+|[a-z]+(?:-[a-z]+)?)) ?"
    r"(?:(?:a record|north korean|north korea's|weapons?|separate|known|such|different|missiles?|ballistic|and cruise|"
    r"and|rockets?|[a-z]+-firing) ){0,4}(missiles|missile tests|tests|missile launches|launches|test launches|firings|"
    r"missile firings)$",
    re.I,
)
_NARROW = re.compile(
    r"\b(?:cruise|nuclear|ICBMs?|intercontinental|short|medium|intermediate|long|submarine|artillery|satellites?|first|"
    r"half|month|week|days?|by then|by the (?:end|start|middle)|by (?:mid|early|late)|until|before|since|so far|"
    r"another|more|further|failed|successful|of which|will|would|could|"
    r"plan\w*|may|Russia\w*|Iran\w*|China|Chinese|Ukrain\w*|Israel\w*|India\w*|Yemen\w*|Houthi\w*|US|American)\b"
)
_NUMBER_OF = re.compile(r"\bnumber of (?:ballistic )?(missiles|launches|tests)(?:,| -| –|:| \() ?$", re.I)
_IN = re.compile(r"\b(?:in|for|of|during|throughout|over|year)\s((?:19|20)\d\d)\b(?!\s?[-–—])", re.I)
_HEAD = re.compile(r"^(?:The\syear\s)?((?:19|20)\d\d)(?::|,|\s(?:saw|had|brought))")
_LAST = re.compile(r"\blast year\b", re.I)
_OWN = re.compile(r"\b(?:this|the) year\b", re.I)


def year_count(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each number of missiles or launches of a whole year against who counted what in it."""
    for sentence, claims in by_sentence(reading.claims):
        for claim in claims:
            if claim.aspect not in ("count", "figure") or claim.quantity is None or claim.denied:
                continue
            what, year = counted(claim, reading), year_of(claim, reading)
            known = year_counts().get(("north-korea", year), ()) if what and year else ()
            if known and country_told(claim, reading, record):
                yield from judged(claim, what, year, known, reading.article.quote(sentence))


def counted(claim: Claim, reading: Reading) -> str:
    """Whether missiles or launches are counted, and all of them; empty where neither is or only some are."""
    start, end = claim.sentence.start, claim.sentence.end
    before, behind = reading.article.text[start : claim.span.start], reading.article.text[claim.span.end : end]
    ahead = _NUMBER_OF.search(before)
    match = ahead or _WHAT.match(reading.article.quote(claim.span))
    if (
        match is None
        or "issile" not in reading.article.text[max(0, start - BACK) : end]
        or _NARROW.search(f"{before[-NEAR:]} {behind[:NEAR].partition(',')[0]}")
    ):
        return ""
    return "missiles" if match[1].lower() == "missiles" else "launches"


def year_of(claim: Claim, reading: Reading) -> int:
    """The year in which is counted, where it is told beside the number; 0 where it is not."""
    sentence = reading.article.quote(claim.sentence)
    at, end = claim.span.start - claim.sentence.start, claim.span.end - claim.sentence.start
    behind, before = sentence[end : end + NEAR], sentence[:at]
    told = _IN.search(behind.partition(",")[0]) or _HEAD.match(sentence) or _IN.search(before[-NEAR:])
    if told:
        return int(told[1])
    published, around = reading.article.published, before + behind
    if published and _LAST.search(around):
        return published.year - 1
    return published.year if published and published.month >= LATE and _OWN.search(around) else 0


def country_told(claim: Claim, reading: Reading, record: Record) -> bool:
    """Whether it is North Korea's missiles that are counted: no other country of those that fly them is nearer."""
    flown = {one.country for one in record.flights()} - {"south-korea", "japan", "united-states"}
    return country_before(reading.article, claim.sentence.end, countries(record, flown)) == "north-korea"


def borne_out(fit: Sequence[Counted], others: Sequence[Counted]) -> bool:
    """Whether a floor is met by more than half as many counters as have fewer: "over 70" is, and "over 90" by few."""
    return 2 * len({one.party for one in fit}) > len({one.party for one in others})


def judged(claim: Claim, what: str, year: int, known: Sequence[Counted], sentence: str) -> Iterator[Finding]:
    """The verdict on one number: whose it is, and who has another."""
    assert claim.quantity is not None, "given by year_count"
    said = claim.quantity.said
    tests = what == "launches"  # who tells of tests may count either
    fit = [one for one in known if (tests or one.what == what) and said.low <= one.number <= said.high]
    others = [one for one in known if (tests or one.what == what) and one not in fit]
    words, evidence = f"“{claim.told}” in {year}", [one.evidence for one in (*fit, *others)]
    own = [one for one in fit if any(name in sentence for name in one.names)]
    if own:
        party = own[0].party
        yield holds(claim, reason=f"{words} is what {party} counted.", evidence=[own[0].evidence])
    elif others and not (said.high == inf and borne_out(fit, others)):
        counts = "; ".join(one.evidence.says.replace(f" in {year}", "") for one in (*fit, *others))
        which = "one count of several" if fit else "none of the counts on the shelf"
        several = len({one.party for one in known}) >= PARTIES
        if not fit and several and said.low > BEYOND * max(one.number for one in known):
            right = f"with {max(others, key=lambda one: one.number).number:g}"
            yield conflicts(
                claim, reason=f"{words} is far above all counts: {counts}.", evidence=evidence, would_hold_if=right
            )
            return
        on = "who counts what: missiles or launches, ballistic ones or all, with those that failed or without"
        yield depends(claim, reason=f"{words} is {which}: {counts}.", on=on, evidence=evidence)
