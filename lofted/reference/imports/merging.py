"""Sets the launches of a data base beside the flights on the shelf."""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from lofted.facts import Account, Entry, Flight, Quantity, Record, Verdict, compare
from lofted.reference.shelf import DATA, header
from lofted.reference.units import measure

NEAR = timedelta(minutes=5)  # between two times of one launch; first sightings and first motion differ by less
SAME_DAY = timedelta(days=1)  # a day without its hour may be the local one or that of UTC

Cells = dict[str, str]


@dataclass(frozen=True)
class Launch:
    """A launch as a data base has it; `when` is UTC, a bare date where the hour is unknown."""

    row: int
    when: datetime | date
    vehicle: str
    country: str
    kind: str
    vehicle_class: str = ""
    site: str = ""
    outcome: str = "unknown"
    apogee: str = ""
    range: str = ""
    note: str = ""
    firm: bool = True

    @property
    def day(self) -> date:
        """The day, by UTC where the hour is known."""
        return self.when.date() if isinstance(self.when, datetime) else self.when


@dataclass(frozen=True)
class Brought:
    """What a file holds: its launches, its rows by file to lay over the shelf, and what does not agree."""

    file: str
    party: str
    source: str
    url: str
    launches: Sequence[Launch] = ()
    rows: Mapping[str, list[Cells]] = field(default_factory=dict)
    told: Sequence[str] = ()

    def write(self, folder: Path) -> list[Path]:
        """Write the rows as files that `--reference` reads; a file that is there is not written over."""
        folder.mkdir(parents=True, exist_ok=True)
        written = []
        for name, rows in self.rows.items():
            if rows:
                path = folder / f"{name}.csv"
                with path.open("x", encoding="utf-8", newline="") as file:
                    writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
                    writer.writeheader()
                    writer.writerows(rows)
                written.append(path)
        return written


def merge(brought: Brought, record: Record) -> Brought:
    """The rows that the launches add to the shelf, and where they contradict it or each other."""
    flights: list[Cells] = []
    accounts: list[Cells] = []
    told = list(brought.told)
    ids: Counter[str] = Counter()
    taken: dict[str, int] = {}
    for launch in brought.launches:
        where = f"{brought.file}, row {launch.row}"
        found = on_shelf(launch, record)
        if len(found) > 1:
            names = ", ".join(one.id for one in found)
            told.append(f"{where}: {launch.vehicle} of {launch.day} could be any of {names}; left out")
        elif found and found[0].id in taken:
            told.append(f"{where}: tells of {found[0].id}, as row {taken[found[0].id]} does; left out")
        elif found:
            taken[found[0].id] = launch.row
            told += (f"{where}: {says}" for says in contradictions(launch, found[0], record, brought.party))
            accounts += account_rows(launch, found[0], brought)
        else:
            row = flight_row(launch, record, brought, ids)
            flights.append(row)
            accounts += account_rows(launch, row["id"], brought)
    return replace(brought, rows={**brought.rows, "flights": flights, "accounts": accounts}, told=tuple(told))


def on_shelf(launch: Launch, record: Record) -> list[Flight]:
    """The flights on the shelf that a launch can be: by hour, else by day and vehicle, else by day alone."""
    day = [one for one in record.flights() if one.country == launch.country and same_day(launch, one)]
    hour = [one for one in day if apart(launch, one) is not None and (apart(launch, one) or timedelta()) <= NEAR]
    if len(hour) == 1:
        return hour
    entry = record.called(launch.vehicle)
    named = [one for one in hour or day if entry and entry.id in vehicles_of(one)]
    alone = day if len(day) == 1 and (entry is None or not day[0].vehicle) else []
    return named or hour or alone


def same_day(launch: Launch, flight: Flight) -> bool:
    """Whether a launch and a flight can have been on one day, whosever clock it is."""
    return abs(launch.day - flight.day) <= SAME_DAY and (apart(launch, flight) or timedelta()) <= SAME_DAY


def apart(launch: Launch, flight: Flight) -> timedelta | None:
    """The time between two launches whose hours are known."""
    if not isinstance(launch.when, datetime) or flight.when.precision != "minute" or flight.when.start is None:
        return None
    start = flight.when.start.replace(tzinfo=ZoneInfo(flight.when.zone or "UTC")).astimezone(UTC)
    return abs(launch.when.replace(tzinfo=UTC) - start)


def vehicles_of(flight: Flight) -> set[str]:
    """Every vehicle that somebody calls a flight's."""
    return {flight.vehicle, *(account.vehicle for account in flight.accounts)}


def contradictions(launch: Launch, flight: Flight, record: Record, party: str) -> Iterator[str]:
    """Where the data base and the shelf, or the data base's own row there, do not agree."""
    gap = apart(launch, flight)
    if gap is not None and gap > NEAR:
        yield f"has {flight.id} at {launch.when:%H:%M} UTC, {gap} from the hour on the shelf"
    entry: Entry | None = record.called(launch.vehicle)
    if entry and flight.vehicle and entry.id not in vehicles_of(flight):
        yield f"calls {flight.id} a {entry.id}, and the shelf a {flight.vehicle}"
    if {launch.outcome, flight.outcome} == {"success", "failure"}:
        yield f"has {flight.id} as a {launch.outcome}, and the shelf as a {flight.outcome}"
    for what in ("apogee", "range"):
        figure = measured(getattr(launch, what))
        others = {account.party: figure_in(account, what) for account in flight.accounts}
        known = {whose: other for whose, other in others.items() if other is not None}
        differing = [
            f"{whose} {other.written}"
            for whose, other in known.items()
            if figure and compare(figure, other) is Verdict.CONFLICTS
        ]
        if figure and differing and (len(differing) == len(known) or party in known):
            yield f"gives {what} {figure.written} for {flight.id}, and the shelf has {', '.join(differing)}"


def figure_in(account: Account, what: str) -> Quantity | None:
    """An account's apogee or range."""
    return account.apogee if what == "apogee" else account.range


def measured(cell: str) -> Quantity | None:
    """A cell's figure."""
    return measure(cell) if cell else None


def account_rows(launch: Launch, flight: Flight | str, brought: Brought) -> Iterator[Cells]:
    """The data base's account of a flight, unless it has one there already or gives no figure."""
    known = isinstance(flight, Flight) and any(account.party == brought.party for account in flight.accounts)
    if known or not (launch.apogee or launch.range):
        return
    id = flight.id if isinstance(flight, Flight) else flight
    cells = blank("accounts")
    cells |= {"flight": id, "party": brought.party, "apogee": launch.apogee, "range": launch.range}
    yield cells | sourced(launch, brought)


def flight_row(launch: Launch, record: Record, brought: Brought, ids: Counter[str]) -> Cells:
    """A launch that the shelf lacks, as a flight by the clock of its country."""
    entry, country = record.called(launch.vehicle), record.entry(launch.country)
    zone = country.columns["zone"] if country else "UTC"
    when = launch.when
    if isinstance(when, datetime):
        when = when.replace(tzinfo=UTC).astimezone(ZoneInfo(zone))
    slug = re.sub(r"[^a-z\d]+", "-", launch.vehicle.lower()).strip("-") or "unknown"
    id = f"{brought.party}-{when:%Y-%m-%d}-{slug}"
    ids[id] += 1
    site = record.called(launch.site) or record.entry(launch.site)
    cells = blank("flights")
    cells |= {
        "id": f"{id}-{ids[id]}" if ids[id] > 1 else id,
        "kind": launch.kind,
        "country": launch.country,
        "vehicle": entry.id if entry and entry.kind == "vehicle" else "",
        "class": launch.vehicle_class or (entry.columns.get("class", "") if entry else ""),
        "date": f"{when:%Y-%m-%d}",
        "time": f"{when:%H:%M}" if isinstance(when, datetime) else "",
        "zone": zone,
        "site": site.id if site and site.kind == "site" else "",
        "outcome": launch.outcome,
    }
    named = "" if cells["vehicle"] else f"the data base calls it {launch.vehicle}"
    return cells | sourced(launch, brought) | {"note": "; ".join(part for part in (named, launch.note) if part)}


def blank(file: str) -> Cells:
    """A row of one of the shelf's files with nothing in it."""
    return dict.fromkeys(header(DATA / f"{file}.csv"), "")


def sourced(launch: Launch, brought: Brought) -> Cells:
    """Where a row comes from; a guess of the data base's own is not verified."""
    status = "verified" if launch.firm else "unverified"
    return {"note": launch.note, "source": f"{brought.source}, row {launch.row}", "url": brought.url, "status": status}
