"""The catalogue: every entry of the shelf, found by id, by kind and by name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from lofted.facts import Account, Entry, Flight, Moment, Quantity, ReferenceError
from lofted.reference.consistency import bear_out
from lofted.reference.shelf import Row, Shelf, by_shelf
from lofted.reference.speaking import spoken_name
from lofted.reference.units import measure

KINDS = {  # data file → (kind of its entries, columns that tell its rows apart)
    "countries": ("country", ("id",)),
    "vehicles": ("vehicle", ("id",)),
    "sites": ("site", ("id",)),
    "cities": ("city", ("id",)),
    "bodies": ("body", ("id",)),
    "outlets": ("outlet", ("id",)),
    "agreements": ("agreement", ("id",)),
    "memberships": ("membership", ("agreement", "country")),
    "terms": ("term", ("id",)),
    "commitments": ("commitment", ("id",)),
    "occasions": ("occasion", ("id",)),
    "blasts": ("blast", ("test", "party", "what")),
    "satellites": ("satellite", ("id",)),
    "satellite_places": ("satellite place", ("satellite", "kind")),
    "details": ("detail", ("flight", "party", "what", "figure")),
    "landings": ("landing", ("flight", "party")),
    "complete": ("completeness", ("id",)),
    "offices": ("office", ("id",)),
    "holders": ("holder", ("office", "name", "from")),
    "crews": ("crew site", ("country", "site")),
    "bases": ("base", ("vehicle", "base")),
    "stages": ("stage count", ("vehicle", "stages")),
    "places": ("place", ("id",)),
    "milestones": ("milestone", ("id",)),
    "voyages": ("voyage", ("id",)),
    "plans": ("plan", ("id",)),
    "phases": ("plan by phase", ("id",)),
    "leases": ("lease", ("id",)),
    "regions": ("region", ("id",)),
    "meetings": ("meeting", ("id",)),
    "known_days": ("known day", ("id",)),
    "meanings": ("meaning", ("id",)),
    "eras": ("era", ("id",)),
    "seats": ("seat", ("id",)),
    "crafts": ("craft", ("id",)),
    "one_sided": ("one-sided claim", ("id",)),
    "vetoes": ("veto", ("id",)),
    "notices": ("notice", ("id",)),
}
UNITS = {"apogee": "m", "range": "m", "flight_time": "s"}  # SI units of an account's figures
# Columns that hold dates.
DATES = ("since", "until", "said_on", "opened", "in_force", "ended", "date", "from", "no_crew_by", "landed", "planned")
STATUSES = ("verified", "unverified")
FLIGHTS = ("ballistic", "glide", "cruise", "space")  # kinds of flight
_EDTF = re.compile(
    r"(?:\d{4}(?:-\d\d(?:-\d\d)?)?[~?]?|\.\.)?(?:/(?:\d{4}(?:-\d\d(?:-\d\d)?)?|\.\.)?)?|\d{4}-\d\d-\d\dT[\d:+]+"
)
NAMES = ("aliases", "demonyms", "capital")  # columns whose cells are names of the entry
POINTS = {  # kind → what it is of
    "crew site": ("country", "site"),
    "base": ("vehicle",),
    "stage count": ("vehicle",),
    "term": ("agreement",),
    "blast": ("test",),
    "satellite place": ("satellite",),
}
# Kinds that a text calls by name.
CALLED = ("country", "vehicle", "site", "body", "outlet", "agreement", "occasion", "satellite")


@dataclass(frozen=True)
class Catalogue:
    """Everything the shelf holds; it is the `Record` that checks are handed."""

    table: dict[str, Entry]
    names: dict[str, Entry]
    flown: tuple[Flight, ...]
    kinds: dict[str, tuple[Entry, ...]] = field(default_factory=dict)

    def flights(self) -> Sequence[Flight]:
        """Every flight on record, oldest first."""
        return self.flown

    def flight(self, id: str | None) -> Flight | None:
        """The flight of that id."""
        return next((flight for flight in self.flown if flight.id == id), None)

    def entry(self, id: str | None) -> Entry | None:
        """The entry of that id."""
        return self.table.get(id or "")

    def entries(self, kind: str) -> Sequence[Entry]:
        """Every entry of one kind, in the order of its file."""
        return self.kinds.get(kind, ())

    def called(self, name: str) -> Entry | None:
        """The entry that bears this name or alias, as spelled in the file."""
        return self.names.get(name)


@by_shelf
def catalogue(shelf: Shelf) -> Catalogue:
    """The catalogue of the shelf in use."""
    table: dict[str, Entry] = {}
    names: dict[str, Entry] = {}
    kinds: dict[str, tuple[Entry, ...]] = {}
    for file, (kind, key) in KINDS.items():
        rows = shelf.rows(file, key=key)
        kinds[kind] = tuple(entry_of(row, kind, key) for row in rows)
        for row, entry in zip(rows, kinds[kind], strict=True):
            if entry.id in table:
                row.refuse(f"the id {entry.id} belongs to a {table[entry.id].kind} already")
            table[entry.id] = entry
            if kind in CALLED:
                claim_names(row, entry, names)
            if kind == "holder":
                of_a_term(row, table)
            for column in POINTS.get(kind, ()):
                row.needed(column)
                row.points(column, table)
            if kind == "place":
                row.points("country", table)
    flown = tuple(flights_of(shelf, table))
    bear_out(shelf, table, {flight.id for flight in flown})
    return Catalogue(table, names, flown, kinds)


def entry_of(row: Row, kind: str, key: Sequence[str]) -> Entry:
    """A row as an entry; rows without an id of their own are named by their key."""
    row.one_of("status", STATUSES)
    for column in DATES:
        if column in row and not _EDTF.fullmatch(row[column]):
            row.refuse(f"the column {column} holds {row[column]!r}; write a date as 2024-10-31, 2024-10, 2024 or a/b")
    if "zone" in row:
        zone_in(row)
    id = "/".join(row.needed(column) for column in key)
    return Entry(
        id=id,
        kind=kind,
        name=row["name"] or id,
        aliases=tuple(alias for column in NAMES for alias in row.many(column)),
        columns=row.cells,
        source=row.needed("source"),
        url=row["url"],
        verified=row.verified,
    )


def of_a_term(row: Row, table: dict[str, Entry]) -> None:
    """Refuse a term in an office that is not on the shelf, or with a day that the calendar lacks."""
    if row["office"] not in table:
        row.refuse(f"there is no office {row['office']!r} in offices.csv; add a row for it first")
    for column in ("from", "until"):
        try:
            date.fromisoformat(row[column] or "2000-01-01")
        except ValueError:
            row.refuse(f"the column {column} holds {row[column]!r}; write a whole day, as 2024-10-31")


def zone_in(row: Row) -> str:
    """The row's zone, which must be one of the IANA data base."""
    try:
        return ZoneInfo(row.needed("zone")).key
    except (ValueError, KeyError, OSError):
        row.refuse(f"there is no zone {row['zone']!r}; write an IANA name, as Asia/Seoul")


def claim_names(row: Row, entry: Entry, names: dict[str, Entry]) -> None:
    """Take the entry's names, none of which may be another's."""
    for name in (entry.name, *entry.aliases):
        holder = names.setdefault(name, entry)
        if holder.id != entry.id:
            row.refuse(f"the name {name} belongs to {holder.id} already; a name can have one owner")


def flights_of(shelf: Shelf, table: dict[str, Entry]) -> Iterator[Flight]:
    """The flights with every party's account of them, oldest first."""
    accounts: dict[str, list[Account]] = {}
    flights = {row.needed("id"): row for row in shelf.rows("flights", key=("id",))}
    for row in shelf.rows("accounts", key=("flight", "party")):
        if row.needed("flight") not in flights:
            row.refuse(f"there is no flight {row['flight']} in flights.csv")
        party = table.get(row.needed("party")) or row.refuse(f"there is no body or outlet {row['party']}")
        accounts.setdefault(row["flight"], []).append(
            account_of(row, party, spoken_name(party, table.get(party.columns["country"])))
        )
    for row in flights.values():
        row.one_of("kind", FLIGHTS)
        row.one_of("status", STATUSES)
        for column in ("country", "vehicle", "site"):
            row.points(column, table)
    for id in sorted(flights):
        yield flight_of(flights[id], tuple(accounts.get(id, ())))


def account_of(row: Row, party: Entry, speaker: str) -> Account:
    """What one party said of one flight."""
    return Account(
        flight=row["flight"],
        party=party.id,
        speaker=speaker,
        apogee=figure(row, "apogee"),
        range=figure(row, "range"),
        flight_time=figure(row, "flight_time"),
        launched=row["launched"],
        landed=row["landed"],
        vehicle=row["vehicle"],
        note=row["note"],
        source=row.needed("source"),
        url=row["url"],
        verified=row.verified,
    )


def figure(row: Row, column: str) -> Quantity | None:
    """A cell that holds a figure as the party gave it, or nothing."""
    if column not in row:
        return None
    try:
        told = measure(row[column])
    except ReferenceError as problem:
        row.refuse(str(problem))
    if told.unit != UNITS[column]:
        row.refuse(
            f"the column {column} holds {row[column]!r}, and wants a {'time' if UNITS[column] == 's' else 'length'}"
        )
    return told


def flight_of(row: Row, accounts: tuple[Account, ...]) -> Flight:
    """A launch on record."""
    return Flight(
        id=row["id"],
        kind=row.needed("kind"),
        country=row.needed("country"),
        vehicle=row["vehicle"],
        vehicle_class=row["class"],
        when=launch_moment(row),
        site=row["site"],
        outcome=row["outcome"],
        note=row["note"],
        accounts=accounts,
        source=row.needed("source"),
        url=row["url"],
        verified=row.verified,
    )


def launch_moment(row: Row) -> Moment:
    """When a flight began: to the minute where its time is known, else the day."""
    date, time, zone = row.needed("date"), row["time"], row.needed("zone")
    length = timedelta(days=1)
    if time:
        length = timedelta(seconds=1) if time.count(":") > 1 else timedelta(minutes=1)
    zone_in(row)
    try:
        start = datetime.fromisoformat(f"{date}T{time}" if time else date)
    except ValueError as problem:
        row.refuse(f"{problem}; write the date as 2024-10-31, the time as 07:10")
    return Moment(start, start + length, "minute" if time else "day", f"{date}T{time}" if time else date, date, zone)
