"""An entry of the catalogue as plain text, with every party's figures side by side."""

from collections.abc import Iterator

from lofted.facts import Entry, Flight, Record
from lofted.present.held import country_lines, office_lines, person_lines
from lofted.present.told import flight_lines, flights_sheet, spoken_of
from lofted.reference.meanings import meanings_of, said

HIDDEN = {"id", "name", "aliases", "source", "url", "status"}  # columns that the head of the sheet already says


def entry_sheet(entry: Entry | Flight, record: Record) -> str:
    """Names, columns and source of an entry and what belongs to it, or one flight with every account."""
    if isinstance(entry, Flight):
        return "\n".join([entry.id, *flight_lines(entry, record)]) + "\n"
    if entry.kind == "holder":
        return "\n".join([f"{entry.name}  (person)", *person_lines(entry, record)]) + "\n"
    lines = [f"{entry.name}  ({entry.kind}, {entry.id})"]
    if entry.aliases:
        lines.append(f"   also       {', '.join(dict.fromkeys(entry.aliases))}")
    lines += [
        f"   {label(name, entry):<10} {cell}" for name, cell in entry.columns.items() if cell and name not in HIDDEN
    ]
    lines.append(f"   source     {sourced(entry.source, entry.url, verified=entry.verified)}")
    return "\n".join([*lines, *belonging(entry, record)]) + "\n"


def label(column: str, entry: Entry) -> str:
    """A column's name as a reader has it; a resolution is adopted and not opened."""
    if column == "opened" and entry.columns.get("kind") == "resolution":
        return "adopted"
    return column.replace("_", " ")


def belonging(entry: Entry, record: Record) -> Iterator[str]:
    """What stands on the shelf of an entry besides its own row."""
    if entry.kind in ("vehicle", "site", "satellite"):
        yield from (f"   {row.name} {said(row)}" for row in meanings_of(entry, record))
    if entry.kind == "office":
        yield from office_lines(entry, record)
    if entry.kind == "country":
        yield from country_lines(entry, record)
    if entry.kind in ("vehicle", "site"):
        yield from flights_sheet(entry, record)
    if entry.kind in ("body", "outlet"):
        yield from spoken_of(entry, record)
    yield from member_lines(entry, record)


def member_lines(entry: Entry, record: Record) -> Iterator[str]:
    """Who joined an agreement and when, or what a country joined."""
    members = [row for row in record.entries("membership") if entry.id in row.id.split("/")]
    if members:
        yield f"   {len(members)} {'members' if entry.kind == 'agreement' else 'agreements'} on the shelf"
    for row in members:
        other = next(part for part in (*row.id.split("/")[::-1], row.id) if part != entry.id)
        until = f" until {row.columns['until']}" if row.columns["until"] else ""
        doubt = "" if row.verified else " (not verified)"
        since = row.columns["since"] or "an unknown day"
        named = record.entry(other)
        note = f"; {row.columns['note']}" if row.columns.get("note") else ""
        called = named.name if named else other
        yield f"      {row.columns['ordinal'] or '':>3} {called:<40} since {since}{until}{doubt}{note}"


def sourced(source: str, url: str, *, verified: bool) -> str:
    """Where something is had from."""
    return f"[{source}{'' if verified else ', not verified'}] {url}".strip()
