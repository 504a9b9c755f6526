"""Flights on record as plain text: what flew, and what each party said of it."""

from collections.abc import Iterator

from lofted.facts import Account, Entry, Flight, Record
from lofted.reference.saying import name_of

MOST = 40  # flights listed; more scroll away
DETAILS = {  # detail → how it is told
    "impact": "fell",
    "axles": "axles of the launcher:",
    "missiles": "missiles in the salvo:",
    "kind": "called",
}


def flights_sheet(entry: Entry, record: Record) -> Iterator[str]:
    """The flights of a vehicle or from a site, oldest first; of more than the most, the latest."""
    flights = [flight for flight in record.flights() if entry.id in belongs_to(flight)]
    flights.sort(key=lambda flight: (flight.day, str(flight.when.start)))
    if flights:
        yield ""
        yield f"   {counted(flights, entry)}"
    if len(flights) > MOST:
        yield f"   the latest {MOST} of them:"
    for flight in flights[-MOST:]:
        yield ""
        yield from flight_lines(flight, record)


def belongs_to(flight: Flight) -> set[str]:
    """Every entry under which a flight is looked up."""
    return {flight.vehicle, flight.site, *(account.vehicle for account in flight.accounts)}


def counted(flights: list[Flight], entry: Entry) -> str:
    """How many flights, between which days, and how they ended."""
    where = "from here" if entry.kind == "site" else "of it, or called so by a party"
    ended = {outcome: sum(flight.outcome == outcome for flight in flights) for outcome in outcomes(flights)}
    told = ", ".join(f"{number} {outcome}" for outcome, number in ended.items())
    days = f"{flights[0].day} to {flights[-1].day}" if flights[0].day != flights[-1].day else f"{flights[0].day}"
    return f"{len(flights)} flight{'s' if len(flights) > 1 else ''} on record {where}, {days}: {told}"


def outcomes(flights: list[Flight]) -> list[str]:
    """Every outcome of some flights, once, the commonest first."""
    told = [flight.outcome for flight in flights]
    return sorted(dict.fromkeys(told), key=lambda outcome: -told.count(outcome))


def flight_lines(flight: Flight, record: Record) -> Iterator[str]:
    """A flight on record, and what each party said of it."""
    clock = f" {flight.when.start:%H:%M}" if flight.when.precision == "minute" and flight.when.start else ""
    what = f"{name_of(flight.vehicle, record)} ({flight.vehicle_class})"
    site = name_of(flight.site, record) if flight.site else "site unknown"
    doubt = "" if flight.verified else " (not verified)"
    yield f"   {flight.day}{clock} {flight.when.zone}  {what}, {site}: {flight.outcome}{doubt}"
    if flight.note:
        yield f"      {flight.note}"
    width = max((len(account.speaker) for account in flight.accounts), default=0)
    for account in flight.accounts:
        doubt = "" if account.verified else ", not verified"
        source = f"[{account.source}{doubt}] {account.url}".strip()
        yield f"      {account.speaker:<{width}}  {figures(account, flight, record)}  {source}"
        if account.note:
            yield f"      {'':<{width}}  {account.note}"
    yield from other_details(flight, record)


def figures(account: Account, flight: Flight, record: Record) -> str:
    """What a party said, as it said it."""
    told = {"apogee": account.apogee, "range": account.range, "flight time": account.flight_time}
    parts = [f"{name} {figure.written}" for name, figure in told.items() if figure]
    parts += [f"{word} {clock}" for word, clock in (("launch", account.launched), ("landing", account.landed)) if clock]
    parts += details(account, flight, record)
    if account.vehicle:
        parts.append(f"calls it {name_of(account.vehicle, record)}")
    return ", ".join(parts) or "no figures"


def details(account: Account, flight: Flight, record: Record) -> Iterator[str]:
    """The further details that a party is on record with for a flight."""
    for row in record.entries("detail"):
        cells = row.columns
        if (cells["flight"], cells["party"]) == (flight.id, account.party):
            place = f" from {name_of(cells['place'], record)}" if cells["place"] else ""
            early = " (first count)" if cells["superseded"] else ""
            yield f"{DETAILS.get(cells['what'], cells['what'])} {cells['figure']}{place}{early}"


def other_details(flight: Flight, record: Record) -> Iterator[str]:
    """Details of a flight from parties that gave no figures for it."""
    heard = {account.party for account in flight.accounts}
    for row in record.entries("detail"):
        cells = row.columns
        if cells["flight"] == flight.id and cells["party"] not in heard:
            told = f"{DETAILS.get(cells['what'], cells['what'])} {cells['figure']}"
            yield f"      {name_of(cells['party'], record)}  {told}  [{row.source}] {row.url}"


def spoken_of(entry: Entry, record: Record) -> Iterator[str]:
    """Of how many flights a body or an outlet is on record with figures, and the latest of them."""
    told = [flight for flight in record.flights() for account in flight.accounts if account.party == entry.id]
    if told:
        told.sort(key=lambda flight: flight.day)
        last = told[-1]
        yield f"   on record with {len(told)} flights, {told[0].day} to {last.day}; the latest: {last.id}"
