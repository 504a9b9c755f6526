"""Has it been done since that year, and was the first of its kind then?

    >>> review("North Korea has carried out nuclear tests since 2005.")
    done_since: conflicts. “has carried out nuclear tests since 2005” does not fit: the first nuclear test on record was
    on 9 October 2006.

    >>> review("North Korea has carried out nuclear tests since 2006.")
    done_since: holds. “has carried out nuclear tests since 2006” fits: the first nuclear test on record was on 9
    October 2006.

A year of which none is on record is no beginning either.

    >>> review("North Korea has tested nuclear weapons since 2007.")
    done_since: conflicts. “has tested nuclear weapons since 2007” does not fit: the first nuclear test on record was on
    9 October 2006, and none was in 2007.

    >>> review("North Korea tested its first hypersonic missile in January 2024.")
    done_since: conflicts. “its first hypersonic missile in January 2024” does not fit: the first flight of a missile
    that its maker calls hypersonic on record was on 28 September 2021.

Silent where a number is told, which counts from then on, and on narrower firsts.

    >>> review("North Korea has carried out five nuclear tests since 2009.")

    >>> review("North Korea tested its first solid-fuel hypersonic missile in January 2024.")

Source: the catalogue's flights and nuclear tests.
"""

import re
from collections.abc import Iterator, Sequence

from lofted.checking import conflicts, holds
from lofted.facts import Claim, Finding, Reading, Record, Span
from lofted.reference.days import meets
from lofted.reference.kinds import HYPERSONIC, ICBM, NUCLEAR, Done, Kind, kinds_in
from lofted.reference.lone import told_of
from lofted.reference.saying import day
from lofted.reference.tallies import ALONE
from lofted.reference.tied import flatly
from lofted.reference.wording import sentences

FIELD = "records, firsts and counts"
CUES = ("since", "first")

ASKED = (NUCLEAR.id, ICBM.id, "solid-ICBM", HYPERSONIC.id)  # kinds of which the shelf has the first
LISTED = (ALONE, "india", "pakistan")  # countries of whose nuclear tests the shelf has the first
_DID = (
    r"(?:conduct(?:ed|ing)|carr(?:ied|ying)\sout|test(?:ed|ing)?|test-fir(?:ed|ing)|held|holding|stag(?:ed|ing)|"
    r"perform(?:ed|ing)|explod(?:ed|ing)|detonat(?:ed|ing)|set(?:ting)?\soff|launch(?:ed|ing)|fir(?:ed|ing)|fl(?:own|ying))"
)
_WHAT = (
    r"(?:underground\s)?(?:nuclear|atomic)\s(?:weapons?\s|bomb\s)?(?:tests?|weapons?|devices?|bombs?|explosions?|blasts?)|"
    r"(?:solid-fuel(?:l?ed)?\s)?(?:intercontinental\sballistic\smissiles?|ICBMs?)|hypersonic\s(?:missiles?|weapons?)"
)
_SINCE = re.compile(
    rf"\b(?:has|have)\s(?:been\s)?{_DID}\s(?:its\s|their\s)?(?P<what>{_WHAT})(?<=s)"
    r"(?P<where>\s(?:there|(?:at|in|under)\s[^.,;:\d]{3,40}))?,?\ssince\s(?:at\sleast\s)?"
    r"(?:[A-Z][a-z]+\s)?(?P<year>(?:19|20)\d\d)\b(?!\s(?:and|when\s(?!it\b)))"
)
_FIRST = re.compile(
    rf"\b(?:its|their|the\scountry['’]s)\s(?:very\s)?first\s(?:ever\s)?(?P<what>{_WHAT})\s(?:on|in)\s(?:early\s|late\s)?$"
)

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SCOPED = re.compile(
    r",?\s(?:and\s)?(?:since|after|of|this|in\s(?:almost|nearly|over|more|about|a|\w+\s(?:months?|years?|weeks?)))\b"
)


def done_since(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each year since which something has been done, and each day of a first, against the first on record."""
    text = reading.article.text
    for sentence in sentences(text):
        words = text[sentence.start : sentence.end]
        since = _SINCE.search(words)
        if since and flatly(words[: since.end()]):
            year, span = int(since["year"]), Span(sentence.start + since.start(), sentence.start + since.end())
            first, kind, every = first_of(since["what"], span, reading, record)
            if first and kind:
                yield begun(year, first, kind, every, span, reading)
    for claim in reading.claims:
        ahead = _FIRST.search(text[claim.sentence.start : claim.span.start]) if claim.moment else None
        if ahead is None or claim.moment is None or claim.denied or not ever(claim, reading):
            continue
        span = Span(claim.sentence.start + ahead.start(), claim.span.end)
        first, kind, every = first_of(ahead["what"], span, reading, record)
        agreed = [one for one in every if one.sure][:1]  # before it only what some do not count
        of_year = every if claim.moment.precision == "year" else []  # "its first ICBM in 2023" can be that year's
        fits = any(meets(claim.moment, one.day) for one in [first, *agreed, *of_year] if one)
        if first and kind and flatly(text[claim.sentence.start : span.end]) and not fits:
            reason = f"“{reading.article.quote(span)}” does not fit: {on_record(first, kind)}."
            would = f"as of {day(first.day)}"
            yield conflicts(reason=reason, evidence=[first.evidence], spans=[span], would_hold_if=would)


def ever(claim: Claim, reading: Reading) -> bool:
    """Whether a first that stands before a time is told of all time: the time has its year, and no other follows."""
    return _YEAR.search(claim.told) is not None and not _SCOPED.match(reading.article.text, claim.span.end)


def begun(year: int, first: Done, kind: Kind, every: Sequence[Done], span: Span, reading: Reading) -> Finding:
    """The verdict on a year since which something has been done."""
    words, fact = f"“{reading.article.quote(span)}”", on_record(first, kind)
    if year == first.day.year or any(one.day.year == year for one in every):
        return holds(reason=f"{words} fits: {fact}.", evidence=[first.evidence], spans=[span])
    fact += f", and none was in {year}" if year > first.day.year else ""
    would = f"as since {first.day.year}"
    return conflicts(
        reason=f"{words} does not fit: {fact}.", evidence=[first.evidence], spans=[span], would_hold_if=would
    )


def on_record(first: Done, kind: Kind) -> str:
    """The first of a kind, as a clause has it."""
    return f"the first {kind.name} on record was on {day(first.day)}"


def first_of(what: str, span: Span, reading: Reading, record: Record) -> tuple[Done | None, Kind | None, list[Done]]:
    """The first of what is named, its kind, and every one; nothing where the shelf does not have the first."""
    kinds = [kind for kind, _ in kinds_in(what) if kind.id in ASKED]
    kinds = kinds or ([NUCLEAR] if re.match(r"(?:nuclear|atomic)\b", what) else [])
    if len(kinds) != 1:
        return None, None, []
    country = told_of(reading, span.end, record)
    country = country if country in (LISTED if kinds[0] is NUCLEAR else (ALONE,)) else ""
    if kinds[0] is not NUCLEAR and others_named(span, reading, record):
        return None, None, []
    every = kinds[0].times(country, record) if country else []
    return (every[0], kinds[0], every) if every else (None, None, [])


def others_named(span: Span, reading: Reading, record: Record) -> bool:
    """Whether the sentence of some words names another country, whose first it may be."""
    words = next((reading.article.quote(one) for one in sentences(reading.article.text) if one.covers(span)), "")
    return any(re.search(rf"\b{re.escape(one.name)}\b", words) for one in record.entries("country") if one.id != ALONE)
