"""Of which day a list is told by those who joined it: "With Hungary it has 57", "Before the three newcomers it had"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from lofted.facts import Entry, Record, Span
from lofted.reference.days import A_DAY, days_in
from lofted.reference.listed import chain_of, last_sentence, named_lands
from lofted.reference.pact_terms import Passage

TOGETHER = 100  # days; ours: newcomers told of together signed within a season
_WITH = re.compile(
    r"\b(?:[Ww]ith(?:\sthe\s(?:addition|accession|signatures?|entry)\sof)?|[Ii]ncluding|[Cc]ounting|[Aa]fter(?:\sthe\s(?:addition|accession|"
    r"signatures?|entry)\sof)?)\s(?:the\s)?(?=[A-Z]|(?P<them>them|these|those|that)\b(?=,|\s(?:\d|[a-z]+(?:-[a-z]+)?\s(?:countr|nation|state)|the\s(?:number|total|list|accords?|count)))|(?P<new>(?:(?:two|three|four|five|latest|new|last)\s){0,3}"
    r"(?:newcomers?|new(?:\s(?:members?|signator(?:y|ies)|countries|nations|states))|joiners?)\b))"
)
_BEFORE = re.compile(
    r"\b(?:[Bb]efore|[Pp]rior\sto|[Ww]ithout|[Nn]ot\scounting|[Ee]xcluding)\s(?:the\s(?:addition|accession|signatures?|entry)\sof\s)?(?:the\s)?"
    r"(?=[A-Z]|(?P<them>them|these|those|that)\b(?!\s\w+\ssign)|(?P<new>(?:(?:two|three|four|five|latest|new|last)\s){0,3}"
    r"(?:newcomers?|new(?:\s(?:members?|signator(?:y|ies)|countries|nations|states))|joiners?)\b))"
)
_EARLIER = re.compile(  # than the newcomer of the sentence before: "Nine nations had signed them before"
    r"\bhad\s(?:already\s)?(?:signed|joined|done\sso|put\stheir\snames?)\b[^.;,]{0,24}?\b(?:before|earlier|previously|until\sthen|by\sthen|ahead\sof\s(?:it|them))\b"
    r"(?=[.,;]|$)"
)
_PART = re.compile(r"(?:,\s(?:and|but|while|whereas)|;)\s")
_OF_A_YEAR = re.compile(  # a count of those of one year: "three countries had signed in 2025"
    r"\b(?:countries|nations|states|signatories)\s(?:have\s|had\s)?(?:now\s|already\s)?(?:signed|joined)(?:\s(?:it|them|up))?\s"
    r"(?:in|during|this|last|since|so\sfar\sthis)\b"
)
_BRINGS = re.compile(
    r"\b(?:bring(?:s|ing)?|brought|tak(?:es|ing)|took|rais(?:es|ed|ing)|lift(?:s|ed|ing)?)\s(?:the|its|their)\s(?:\w+\s){0,2}?"
    r"(?:total|number|count|tally|list|membership|signatories|members)\b"
)


def parted(passages: Iterable[Passage], text: str, times: Iterable[Span] = ()) -> Iterator[tuple[Passage, str]]:
    """Each passage with the words before it; one that tells of two days in its two parts.

    They are those before and after the newcomers, or two times told beside each other.
    """
    told = sorted({one.start for one in times})
    for passage in passages:
        apart = _PART.search(passage.words)
        joins = _BEFORE.search(passage.words) and _WITH.search(passage.words)
        if apart and not joins:
            end, at = passage.start + len(passage.words), passage.start + apart.start()
            early = any(passage.start <= one < at for one in told)
            apart = apart if early and any(at < one < end for one in told) else None
        lead = text[: passage.start]
        if apart is None:
            yield passage, lead
            continue
        yield replace(passage, words=passage.words[: apart.start()]), lead
        yield replace(passage, words=passage.words[apart.end() :], start=passage.start + apart.end()), lead


def as_of_joiners(words: str, before: str, pact: Entry, record: Record) -> tuple[date, bool] | None:
    """The day of which a list is told by those who had joined, and whether that is the day itself or any since.

    "Before" sets the day before the first of them, "with" that of the last, and so does "bringing the number to".
    """
    if _OF_A_YEAR.search(words):
        return None
    if _BRINGS.search(words):
        led = named_lands(words, record)
        first = led[0][0].start if led and _BRINGS.search(words, led[0][0].end) else -1
        since = joined_by([one for one, _ in chain_of(led, words, first)] if first >= 0 else [], pact, record)
        if since:
            return max(since), True
    if earlier := _EARLIER.search(words):
        lead = words[: earlier.start()]
        lands = named_lands(lead, record) or named_lands(last_sentence(before), record)
        since = joined_by([one for _, one in lands], pact, record)
        return (min(since) - A_DAY, False) if since else None  # others may have signed the same day
    for cue, without in ((_BEFORE, True), (_WITH, False)):
        match = cue.search(words)
        if match is None:
            continue
        since = joined_on(match, words, before, pact, record)
        if since:
            return (min(since) - A_DAY, True) if without else (max(since), False)
    return None


def joined_on(match: re.Match[str], words: str, before: str, pact: Entry, record: Record) -> list[date]:
    """When those joined whom some words begin to list, or who are "the newcomers" of the sentence before."""
    if match["new"]:
        lands = [one for _, one in named_lands(last_sentence(before), record)]
    elif match.groupdict().get("them"):
        lands = [one for _, one in named_lands(words[: match.start()] or last_sentence(before), record)]
    else:
        lands = [one for one, _ in chain_of(named_lands(words, record), words, match.end())]
    return joined_by(lands, pact, record)


def joined_by(lands: Sequence[Entry], pact: Entry, record: Record) -> list[date]:
    """The days on which some countries joined; none where one is not on the list with its day, or years lie between."""
    rows = {
        one.columns["country"]: days
        for one in record.entries("membership")
        if one.columns["agreement"] == pact.id and (days := days_in(one.columns["since"]))
    }
    if not lands or any(one.id not in rows for one in lands):
        return []
    told = [rows[one.id] for one in lands]
    if any(first != last for first, last in told) or (max(told)[0] - min(told)[0]).days > TOGETHER:
        return []
    return [first for first, _ in told]
