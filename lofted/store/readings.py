"""Readings: the whole of each, packed, and the rows of it that can be asked in SQL."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice
from math import isinf

from sqlalchemy import Connection, Table, delete, select

from lofted.facts import Article, Claim, Event, Finding, Moment, Named, Quantity, Reading, Run, Span, Voice
from lofted.store.articles import newest
from lofted.store.dialect import put
from lofted.store.packed import packed, unpacked
from lofted.store.tables import ROWS, SHORT, claims, events, findings, readings, runs, traces, voices
from lofted.store.traces import traced

PAGE = 50  # readings fetched at a time; some 50 kB each
SENTENCES = 400  # of one reading whose words are traced; a longer report is a document

Row = dict[str, object]


def write(connection: Connection, number: int, reading: Reading, run: int, checked: int) -> datetime:
    """Write a reading in place of the one that may be there; the moment at which it was."""
    now = datetime.now(UTC)
    made = {"run": run, "checked": checked, "made": now, "packed": packed(reading)}
    if put(connection, readings, {"article": number, **made}) is None:
        connection.execute(readings.update().where(readings.c.article == number).values(made))
        for table in ROWS:
            connection.execute(delete(table).where(table.c.article == number))
    article = reading.article
    fill(connection, claims, number, [claim_row(claim) for claim in reading.claims])
    fill(connection, voices, number, voice_rows(reading))
    fill(connection, events, number, [event_row(event) for event in reading.events])
    fill(connection, findings, number, [finding_row(article, finding) for finding in reading.findings])
    places = [trace for sentence in sentences(reading) for trace in trace_rows(article, sentence, number)]
    if places:
        connection.execute(traces.insert(), places)
    return now


def fill(connection: Connection, table: Table, number: int, rows: list[Row]) -> None:
    """Put in the rows of one article, in their order."""
    if rows:
        connection.execute(table.insert(), [{"article": number, "place": at, **row} for at, row in enumerate(rows)])


def sentences(reading: Reading) -> list[Span]:
    """The sentences that claim something."""
    return list(islice(dict.fromkeys(claim.sentence for claim in reading.claims), SENTENCES))


def trace_rows(article: Article, sentence: Span, number: int) -> Iterator[Row]:
    """The traces that a sentence leaves."""
    for trace in traced(article.quote(sentence)):
        yield {"trace": trace, "article": number, "begin": sentence.start, "end": sentence.end}


def claim_row(claim: Claim) -> Row:
    """A claim as a row, with what its kind of value has."""
    row: Row = dict.fromkeys(("low", "high", "unit", "earliest", "latest", "edtf", "entry"))
    kind, value = "words", claim.value
    if isinstance(value, Quantity):
        ends = {name: end for name, end in (("low", value.said.low), ("high", value.said.high)) if not isinf(end)}
        kind, row = "quantity", {**row, **ends, "unit": value.unit}
    elif isinstance(value, Moment):
        kind, row = "moment", {**row, **instants(value), "edtf": value.edtf}
    elif isinstance(value, Named):
        kind, row = "entry", {**row, "entry": value.entry}
    return {
        **row,
        "id": claim.id,
        "aspect": claim.aspect,
        "subject": claim.subject,
        "voice": claim.voice.name,
        "firmness": str(claim.likelihood.words),
        "denied": claim.denied,
        "direct": claim.direct,
        "act": str(claim.act) if claim.act else None,
        "kind": kind,
        "written": value.written,
        "begin": claim.span.start,
        "end": claim.span.end,
    }


def instants(moment: Moment | None) -> Row:
    """The first and the last instant of a moment, as far as its words fix them."""
    found = moment.instants() if moment else None
    return {"earliest": found[0], "latest": found[1]} if found else {"earliest": None, "latest": None}


def voice_rows(reading: Reading) -> list[Row]:
    """Each voice once, with how much it claims."""
    counted: dict[tuple[object, ...], int] = {}
    for voice in (claim.voice for claim in reading.claims):
        key = (voice.name, str(voice.kind), voice.office, voice.entry, chain(voice.via) or None)
        counted[key] = counted.get(key, 0) + 1
    names = ("name", "kind", "office", "entry", "via")
    return [{**dict(zip(names, key, strict=True)), "claims": number} for key, number in counted.items()]


def chain(voice: Voice | None) -> str:
    """The voices that one is heard through: "NHK < the ministry"."""
    told = []
    while voice:
        told.append(voice.name)
        voice = voice.via
    return " < ".join(told)


def event_row(event: Event) -> Row:
    """An event as a row; `who` between bars, so that one of them can be asked for."""
    span = event.when.instants() if event.when else None
    return {
        "id": event.id,
        "kind": event.kind,
        "entry": event.entry,
        **instants(event.when),
        "wide": span is not None and span[1] - span[0] > SHORT,
        "site": event.where,
        "who": "".join(f"|{one}" for one in event.who) + "|",
    }


def finding_row(article: Article, finding: Finding) -> Row:
    """A finding as a row, with the first words that it is about."""
    return {
        "id": finding.id,
        "question": finding.check,
        "verdict": str(finding.verdict),
        "reason": finding.reason,
        "depends_on": finding.depends_on,
        "would_hold_if": finding.would_hold_if,
        "words": article.quote(finding.spans[0]) if finding.spans else "",
    }


def whole(connection: Connection, number: int) -> bytes:
    """The packed reading of the article that has this number."""
    content: bytes = connection.execute(select(readings.c.packed).where(readings.c.article == number)).scalar_one()
    return content


def read(connection: Connection, number: int) -> Reading:
    """The reading of the article that has this number."""
    return unpacked(whole(connection, number))


def page(connection: Connection, after: int, *, every: bool) -> list[tuple[int, Reading]]:
    """The next readings behind a number, in the order in which they came; of each address the newest or every one."""
    asked = select(readings.c.article, readings.c.packed).where(readings.c.article > after)
    asked = asked if every else asked.where(newest(readings.c.article))
    rows = connection.execute(asked.order_by(readings.c.article).limit(PAGE))
    return [(row.article, unpacked(row.packed)) for row in rows]


def made_by(connection: Connection, after: int) -> list[tuple[int, Run, Run]]:
    """The next articles behind a number, with the run that read each and the one that checked it."""
    first, second = runs.alias(), runs.alias()
    asked = (
        select(readings.c.article, first, second)
        .join(first, first.c.number == readings.c.run)
        .join(second, second.c.number == readings.c.checked)
        .where(readings.c.article > after)
        .order_by(readings.c.article)
        .limit(PAGE)
    )
    # a row: the article, then a run's number, its four digests and its day, twice
    return [(row[0], Run(*row[2:6]), Run(*row[8:12])) for row in connection.execute(asked)]
