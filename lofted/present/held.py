"""Offices and their holders by date as plain text, and what a country has on the shelf."""

from collections import Counter
from collections.abc import Iterator

from lofted.facts import Entry, Record


def office_lines(office: Entry, record: Record) -> Iterator[str]:
    """Who held an office, oldest first."""
    terms = sorted(terms_of(record, office=office.id), key=lambda row: row.columns["from"])
    yield ""
    yield f"   {len(terms)} terms on the shelf" if terms else "   no holder on the shelf"
    for row in terms:
        yield f"      {term(row)}  {row.name}{aside(row)}"


def person_lines(person: Entry, record: Record) -> Iterator[str]:
    """Every office that a person held, oldest first, with its source."""
    names = dict.fromkeys(alias for row in terms_of(record, name=person.name) for alias in row.aliases)
    if names:
        yield f"   also       {', '.join(names)}"
    for row in sorted(terms_of(record, name=person.name), key=lambda row: row.columns["from"]):
        office = record.entry(row.columns["office"])
        yield f"   {term(row)}  {office.name if office else row.columns['office']}{aside(row)}"
        yield f"      [{row.source}] {row.url}".rstrip()


def country_lines(country: Entry, record: Record) -> Iterator[str]:
    """A country's launches by class, and who holds its offices as far as the shelf knows."""
    flights = [flight for flight in record.flights() if flight.country == country.id]
    yield ""
    if flights:
        counts = Counter(flight.vehicle_class for flight in flights)
        classes = ", ".join(f"{number} {name}" for name, number in counts.most_common())
        latest = max(flights, key=lambda flight: flight.day)
        yield f"   {len(flights)} launches on record ({classes}), the latest {latest.id}"
    offices = [office for office in record.entries("office") if office.columns["country"] == country.id]
    for office in offices:
        terms = sorted(terms_of(record, office=office.id), key=lambda row: row.columns["from"])
        if terms:
            yield f"      {office.name:<40} {terms[-1].name}, {term(terms[-1]).strip()}{aside(terms[-1])}"


def terms_of(record: Record, *, office: str | None = None, name: str | None = None) -> Iterator[Entry]:
    """The terms in one office, or those of one person."""
    for row in record.entries("holder"):
        if office in (None, row.columns["office"]) and name in (None, row.name):
            yield row


def term(row: Entry) -> str:
    """The days of a term: "2012-05-07 to 2018-05-07", "since 2012-05-07"."""
    begin, end = row.columns["from"], row.columns["until"]
    return f"{begin} to {end}" if end else f"since {begin:<18}"  # as wide as a term that has ended


def aside(row: Entry) -> str:
    """What a term's row adds, and whether nobody has seen it at a source."""
    note = f" ({row.columns['note']})" if row.columns.get("note") else ""
    return f"{note}{'' if row.verified else ' (not verified)'}"
