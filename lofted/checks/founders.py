"""Was that country among the first of the agreement, and were they so many?

    >>> review("South Korea was one of the founding signatories of the Artemis Accords.")
    founders: conflicts. South Korea was not among the first to join the Artemis Accords, on 13 October 2020: it
    joined on 24 May 2021, as number 10.

    >>> review("Japan was one of the eight founding signatories of the Artemis Accords.")
    founders: holds. Japan was among the first to join the Artemis Accords, on 13 October 2020.

    >>> review("Washington and South Korea want more than the eight founding signatories of the Artemis Accords.")

    >>> review("The Artemis Accords were opened in October 2020 by seven countries.")
    founders: conflicts. The Artemis Accords began with 8 countries, on 13 October 2020, and the words have seven.

Silent where the country is not on the list with its day, and where the words tell who joined the founders later.

Source: the catalogue's agreements and memberships.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, holds
from lofted.facts import Entry, Evidence, Finding, Reading, Record, Span
from lofted.reference.days import Days, days_in, days_of, gap, on
from lofted.reference.pact_terms import Passage, at_head, passages, the_pact
from lofted.reference.saying import CARDINALS, place_of
from lofted.reference.subjects import row_evidence
from lofted.reference.tied import flatly, one_day

ZONE = 1  # day; a foreign clock may be a day ahead
LISTED = ("principles", "partnership")  # kinds that have a day on which the first ones joined, and a list since

_FOUNDER = re.compile(
    r"\b(?:found(?:ed|ing|ers?)|original\s(?:\w+\s)?(?:signator(?:y|ies)|members?|parties|nations|countries|states)|"
    r"(?:first|initial)\s(?:group\sof\s)?(?:two|three|four|five|six|seven|eight|nine|ten)\s(?:\w+\s)?"
    r"(?:signatories|members|nations|countries|states)|"
    r"(?:two|three|four|five|six|seven|eight|nine|ten)\s(?:nations|countries|states)\s(?:that|which)\s"
    r"(?:first\ssigned|signed\sfirst|began|started|drew\sup|created|set\sup))\b"
)
_NUMBER = r"\b(?P<n>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\s"
_MEMBERS = r"(?:countries|nations|states|governments|members|signatories|parties)\b"
_COUNTED = (
    re.compile(rf"{_NUMBER}(?:founding|original|initial|first)\s{_MEMBERS}"),
    re.compile(
        rf"\b(?:began|started|founded|launched|opened|created|signed|set\sup|established)\b[^.;]{{0,40}}?\b(?:by|with)\s"
        rf"(?:its\s|the\s)?(?:first\s|founding\s)?{_NUMBER}(?:founding\s)?{_MEMBERS}"
    ),
    re.compile(rf"{_NUMBER}{_MEMBERS}\s(?:had\s)?(?:first\s)?(?:signed|founded|started|opened|launched|created)\b"),
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
        if opened is None or passage.entry.columns["kind"] not in LISTED:
            continue
        yield from so_many(passage, opened, reading, record)
        if cue is None:
            continue
        if not flatly(passage.words[: cue.end()]) or _LATER.search(passage.words[: cue.end()]):
            continue
        for land, span in told_lands(passage.words, cue.start(), record):
            row = row_of(passage.entry, land, record)
            if row is not None and land.id not in seen:
                seen.add(land.id)
                yield judged(land, row, passage.entry, passage.span(span.start, span.end))


def so_many(passage: Passage, opened: Days, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on how many began it, told as its founders or for the day, the month or the year of the beginning."""
    stretch = passage.span(0, len(passage.words))
    day = one_day(one for one in reading.claims if stretch.covers(one.span))
    told = days_of(day.moment) if day and day.moment else None
    since = [days for row in rows_of(passage.entry, record) if (days := days_in(row.columns["since"]))]
    first = sum(gap(one, opened) <= ZONE for one in since)
    for match in (found for one in _COUNTED for found in one.finditer(passage.words)):
        founding = re.search(r"\b(?:found|original|initial|first)", match[0])
        if not (founding or (told and gap(told, opened) == 0)) or not flatly(passage.words[: match.end()]) or not first:
            continue
        most = first if founding or told is None else sum(one[1] <= told[1] for one in since)
        said = place_of(match["n"]) or (CARDINALS.index(match["n"]) + 1)
        if not first <= said <= max(first, most):
            reason = (
                f"{at_head(passage.entry)} began with {first} countries, {on(opened)}, and the words have {match['n']}."
            )
            evidence = [row_evidence(passage.entry, f"{passage.entry.name}, {passage.entry.columns['opened']}")]
            span = passage.span(match.start(), match.end())
            yield conflicts(reason=reason, evidence=evidence, spans=[span], would_hold_if=f"as {first}")
        return


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


def rows_of(pact: Entry, record: Record) -> list[Entry]:
    """The list of an agreement."""
    return [one for one in record.entries("membership") if one.columns["agreement"] == pact.id]


def row_of(pact: Entry, land: Entry, record: Record) -> Entry | None:
    """The row of a country on the list of an agreement, where it has its day."""
    rows = rows_of(pact, record)
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
