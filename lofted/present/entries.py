"""An entry of the catalogue as plain text, with every party's figures side by side."""

from collections.abc import Iterator

from lofted.facts import Account, Entry, Flight, Record

HIDDEN = {"id", "name", "aliases", "source", "url", "status"}  # columns that the head of the sheet already says
MOST = 40  # flights or members listed; more scroll away


def entry_sheet(entry: Entry | Flight, record: Record) -> str:
    """Names, columns and source of an entry and the flights that belong to it, or one flight with every account."""
    if isinstance(entry, Flight):
        return "\n".join([entry.id, *flight_lines(entry)]) + "\n"
    lines = [f"{entry.name}  ({entry.kind}, {entry.id})"]
    if entry.aliases:
        lines.append(f"   also       {', '.join(dict.fromkeys(entry.aliases))}")
    lines += [f"   {name:<10} {cell}" for name, cell in entry.columns.items() if cell and name not in HIDDEN]
    lines.append(f"   source     {sourced(entry.source, entry.url, verified=entry.verified)}")
    flights = [flight for flight in record.flights() if entry.id in belongs_to(flight)]
    for flight in flights[:MOST]:
        lines += ["", *flight_lines(flight)]
    if len(flights) > MOST:
        lines += ["", f"   and {len(flights) - MOST} more flights"]
    return "\n".join([*lines, *member_lines(entry, record)]) + "\n"


def belongs_to(flight: Flight) -> set[str]:
    """Every entry under which a flight is looked up."""
    return {flight.vehicle, flight.site, *(account.vehicle for account in flight.accounts)}


def flight_lines(flight: Flight) -> Iterator[str]:
    """A flight on record, and what each party said of it."""
    clock = f" {flight.when.start:%H:%M}" if flight.when.precision == "minute" and flight.when.start else ""
    what = f"{flight.vehicle} ({flight.vehicle_class}), {flight.site or 'site unknown'}: {flight.outcome}"
    yield f"   {flight.day}{clock} {flight.when.zone}  {what}"
    if flight.note:
        yield f"      {flight.note}"
    for account in flight.accounts:
        source = sourced(account.source, account.url, verified=account.verified)
        yield f"      {account.party:<14} {figures(account)}  {source}"


def figures(account: Account) -> str:
    """What a party said, as it said it."""
    told = {"apogee": account.apogee, "range": account.range, "flight time": account.flight_time}
    parts = [f"{name} {figure.written}" for name, figure in told.items() if figure]
    if account.vehicle:
        parts.append(f"calls it {account.vehicle}")
    return ", ".join(parts) or "no figures"


def member_lines(entry: Entry, record: Record) -> Iterator[str]:
    """Who joined an agreement and when, or what a country joined."""
    members = [row for row in record.entries("membership") if entry.id in row.id.split("/")]
    for row in members:
        other = next(part for part in (*row.id.split("/")[::-1], row.id) if part != entry.id)
        until = f" until {row.columns['until']}" if row.columns["until"] else ""
        doubt = "" if row.verified else " (not verified)"
        since = row.columns["since"] or "an unknown day"
        yield f"      {row.columns['ordinal'] or '':>3} {other:<24} since {since}{until}{doubt}"


def sourced(source: str, url: str, *, verified: bool) -> str:
    """Where something is had from."""
    return f"[{source}{'' if verified else ', not verified'}] {url}".strip()
