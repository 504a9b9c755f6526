"""Is it still the newest intercontinental missile of North Korea?

    >>> review("The Hwasong-18 is the newest intercontinental missile of North Korea.", published="2025-11-20")
    newest_type: conflicts. The Hwasong-19 and the Hwasong-20 are newer than the Hwasong-18: on record since 31 October
    2024 and 10 October 2025.

Where the report has no day, it depends on the day.

    >>> review("The Hwasong-19 is the newest ICBM that North Korea has shown.")
    newest_type: depends. The Hwasong-20 is newer than the Hwasong-19: on record since 10 October 2025.

    >>> review("The Hwasong-19 is the newest ICBM that North Korea has shown.", published="2025-01-20")

Where it is called the newest that has flown, only what has flown counts. Silent on the past, and on a kind told more
narrowly ("the newest with liquid fuel").

    >>> review("The Hwasong-19 is the newest ICBM that North Korea has flown.", published="2025-11-20")

Source: the catalogue's vehicles, with the day of the first flight or of the parade in which each was first shown.
"""

import re
from collections.abc import Iterator
from datetime import date

from lofted.checking import conflicts, depends
from lofted.facts import Entry, Finding, Named, Reading, Record, Span
from lofted.reference.saying import day, listing
from lofted.reference.sentence import said_by
from lofted.reference.subjects import row_evidence
from lofted.reference.tied import flatly
from lofted.reference.wording import sentences

FIELD = "missiles, rockets and craft"
CUES = ("newest", "latest", "most recent")

OWNER, KIND = "north-korea", "ICBM"
_NEWEST = re.compile(
    r"\b(?:is|remains|it['’]s)\s(?:still\s|now\s|currently\s)?(?:(?:the|its|Pyongyang['’]s|North\sKorea['’]s|the\s(?:North|country)['’]s)\s)"
    r"(?:newest|latest|most\srecent)(?:\s(?:and|,)\s\w+)?\s(?:ICBM|intercontinental\s(?:ballistic\s)?missile|such\smissile)(?:\stype)?\b(?P<behind>[^.;,]*)"
)
_IT = re.compile(r"(?:It|This|That|The\s(?:missile|ICBM|weapon))\s")
_FLOWN = re.compile(r"\b(?:flown|flew|fired|launched|tested|test-fired|in\sflight|to\sfly)\b")
_NARROWER = re.compile(
    r"\b(?:with|fuel\w*|silo|rail|road|mobile|test|launch|firing|liquid|solid|two-stage|three-stage)\b"
)
_DAY = re.compile(r"\b(?P<day>\d{4}-\d\d-\d\d)\b")


def newest_type(reading: Reading, record: Record) -> Iterator[Finding]:
    """Look for a type that is called the newest, and for newer ones on the shelf."""
    before: list[str] = []
    for sentence in sentences(reading.article.text):
        words = reading.article.quote(sentence)
        told = [
            one.value.entry
            for one in reading.claims
            if sentence.covers(one.span) and one.aspect == "vehicle" and isinstance(one.value, Named)
        ]
        match = _NEWEST.search(words) if flatly(words) else None
        named = dict.fromkeys(told or (before if _IT.match(words) else []))
        before = told or before
        entry = record.entry(next(iter(named))) if len(named) == 1 else None
        if (
            match
            and entry
            and (entry.columns["country"], entry.columns["class"]) == (OWNER, KIND)
            and not _NARROWER.search(match["behind"])
        ):
            span = Span(sentence.start + match.start(), sentence.start + match.end())
            yield from judged(entry, span, reading, record, flown=bool(_FLOWN.search(match["behind"])))


def judged(entry: Entry, span: Span, reading: Reading, record: Record, *, flown: bool) -> Iterator[Finding]:
    """The verdict on one type that is called the newest."""
    own, published = known_since(entry, record, flown=flown), reading.article.published
    if own is None:
        return
    later = [
        (one, since)
        for one in record.entries("vehicle")
        if (one.columns["country"], one.columns["class"]) == (OWNER, KIND)
        and (since := known_since(one, record, flown=flown))
        and own < since <= (published or since)
    ]
    if not later:
        return
    names = listing([f"the {one.name}" for one, _ in later])
    reason = (
        f"{names[0].upper()}{names[1:]} {'is' if len(later) == 1 else 'are'} newer than the {entry.name}: on record "
    )
    reason += f"since {listing([day(since) for _, since in later])}."
    evidence = [row_evidence(one, f"{one.name}: {since}") for one, since in later]
    if published:
        yield conflicts(*said_by(span, reading), reason=reason, spans=[span], evidence=evidence)
    else:
        on = "on which day it was written"
        yield depends(*said_by(span, reading), reason=reason, on=on, spans=[span], evidence=evidence)


def known_since(entry: Entry, record: Record, *, flown: bool) -> date | None:
    """Since when a type is known: by its first flight, else by the day of the parade in its row."""
    first = next((one.day for one in record.flights() if one.vehicle == entry.id), None)
    shown = _DAY.search(entry.columns.get("note", ""))
    return first or (date.fromisoformat(shown["day"]) if shown and not flown else None)
