"""Was that country among the first of the agreement?

    >>> review("South Korea was one of the founding signatories of the Artemis Accords.")
    founders: conflicts. South Korea was not among the first to join the Artemis Accords, on 13 October 2020: it
    joined on 24 May 2021, as number 10.

    >>> review("Japan was one of the eight founding signatories of the Artemis Accords.")
    founders: holds. Japan was among the first to join the Artemis Accords, on 13 October 2020.

    >>> review("Washington and South Korea want more than the eight founding signatories of the Artemis Accords.")

Silent where the country is not on the list with its day, and where the words tell who joined the founders later.

Source: the catalogue's agreements and memberships.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, holds
from lofted.facts import Entry, Evidence, Finding, Reading, Record, Span
from lofted.reference.days import days_in, gap, on
from lofted.reference.pact_terms import passages, the_pact
from lofted.reference.tied import flatly

ZONE = 1  # day; a foreign clock may be a day ahead
LISTED = ("principles", "partnership")  # kinds that have a day on which the first ones joined, and a list since

_FOUNDER = re.compile(
    r"\b(?:found(?:ed|ing|ers?)|original\s(?:\w+\s)?(?:signator(?:y|ies)|members?|parties|nations|countries|states)|"
    r"(?:first|initial)\s(?:group\sof\s)?(?:two|three|four|five|six|seven|eight|nine|ten)\s(?:\w+\s)?"
    r"(?:signatories|members|nations|countries|states)|"
    r"(?:two|three|four|five|six|seven|eight|nine|ten)\s(?:nations|countries|states)\s(?:that|which)\s"
    r"(?:first\ssigned|signed\sfirst|began|started|drew\sup|created|set\sup))\b"
)
_LATER = re.compile(
    r"\b(?:joined|later|follow\w*|since|after|than|with|by|not|nor|unlike|beside|besides|wants?|but|asked|told|urged)\b",
    re.I,
)
_TO_CUE = re.compile(
    r"(?:,\s[^,;]{3,60},)?(?:\s(?:was|were|is|are|has\sbeen|have\sbeen|became)|,(?:\sas)?)?(?:\s(?:both|all|also|itself))?"
    r"(?:\s(?:one|two|three|some|part)\sof|\samong|\sbetween)?(?:\s(?:the|an?|its|those))?"
    r"(?:\s(?:two|three|four|five|six|seven|eight|nine|ten)(?:\s(?:nations|countries|states|governments)\s(?:that|which|who))?)?"
    r"(?:\s(?:nations|countries|states)\s(?:that|which))?\s"
)
_CHAIN = re.compile(r",?\s(?:and\s)?(?:the\s)?|\sas\swell\sas\s(?:the\s)?")


def founders(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each country that is told as a founder of a list against its day on the list."""
    seen: set[str] = set()
    for passage in passages(reading, record):
        cue = _FOUNDER.search(passage.words)
        opened = days_in(passage.entry.columns["opened"])
        if cue is None or opened is None or passage.entry.columns["kind"] not in LISTED:
            continue
        if not flatly(passage.words[: cue.end()]) or _LATER.search(passage.words[: cue.end()]):
            continue
        for land, span in told_lands(passage.words, cue.start(), record):
            row = row_of(passage.entry, land, record)
            if row is not None and land.id not in seen:
                seen.add(land.id)
                yield judged(land, row, passage.entry, passage.span(span.start, span.end))


def told_lands(words: str, at: int, record: Record) -> list[tuple[Entry, Span]]:
    """The countries of the list that ends at some words, the last one first."""
    named = [
        (Span(match.start(), match.end()), land)
        for land in record.entries("country")
        for name in (land.name, *land.aliases)
        if name in words
        for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w’'-])", words[:at])
    ]
    named.sort(key=lambda one: (one[0].start, one[0].end))
    named = [one for one in named if not any(other[0] != one[0] and other[0].covers(one[0]) for other in named)]
    found: list[tuple[Entry, Span]] = []
    for span, land in reversed(named):
        between = words[span.end : found[-1][1].start] if found else words[span.end : at]
        if not (_CHAIN if found else _TO_CUE).fullmatch(between):
            break
        found.append((land, span))
    return found


def row_of(pact: Entry, land: Entry, record: Record) -> Entry | None:
    """The row of a country on the list of an agreement, where it has its day."""
    rows = (one for one in record.entries("membership") if one.columns["agreement"] == pact.id)
    return next((one for one in rows if one.columns["country"] == land.id and days_in(one.columns["since"])), None)


def judged(land: Entry, row: Entry, pact: Entry, span: Span) -> Finding:
    """The verdict on one country."""
    since, opened = days_in(row.columns["since"]), days_in(pact.columns["opened"])
    assert since and opened, "asked only of lists with their days"
    evidence = [Evidence(row.id, f"since {row.columns['since']}", row.source, row.url, row.verified)]
    who = f"the {land.name}" if land.name.startswith("United") else land.name
    who = who[0].upper() + who[1:]
    first = f"among the first to join {the_pact(pact)}, {on(opened)}"
    if gap(since, opened) <= ZONE:
        return holds(reason=f"{who} was {first}.", evidence=evidence, spans=[span])
    number = f", as number {row.columns['ordinal']}" if row.columns.get("ordinal") else ""
    reason = f"{who} was not {first}: it joined {on(since)}{number}."
    return conflicts(reason=reason, evidence=evidence, spans=[span], would_hold_if=f"as one that joined {on(since)}")
