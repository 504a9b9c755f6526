"""The satellites of the shelf: when and on what each was launched, and which others flew so."""

from collections.abc import Sequence
from datetime import date

from lofted.facts import CLOCK, DAYS, Entry, Flight, Moment, Record
from lofted.reference.days import meets
from lofted.reference.saying import name_of


def cells(satellite: Entry, column: str) -> list[str]:
    """The entries of a cell that holds several."""
    return [part.strip() for part in satellite.columns[column].split("|") if part.strip()]


def placed(kind: str, place: int, record: Record) -> list[Entry]:
    """The satellites of any country that have that place in its count of a kind: the first spy satellites."""
    rows = (one.columns for one in record.entries("satellite place"))
    told = [row["satellite"] for row in rows if row["kind"] == kind and row["place"] == str(place)]
    return [entry for id in told if (entry := record.entry(id))]


def on_rocket(carriers: Sequence[str], record: Record) -> str:
    """What carried it, where the shelf knows."""
    names = [name_of(one, record) for one in carriers]
    return f" on {' or '.join(names)}" if names else ""


def flown_so(vehicle: Entry, moment: Moment, record: Record) -> list[Entry]:
    """The satellites that this rocket carried at that time."""
    return [
        one
        for one in record.entries("satellite")
        if vehicle.id in cells(one, "rocket")
        and any(meets(moment, date.fromisoformat(day)) for day in cells(one, "launched"))
    ]


def flown_on(moment: Moment, satellite: Entry, record: Record) -> list[Entry]:
    """The satellites of the same country that were launched on a day, where it is told as one."""
    country = satellite.columns["country"]
    return [
        one
        for one in record.entries("satellite")
        if moment.precision in (*DAYS, *CLOCK)
        and one.columns["country"] == country
        and one.id != satellite.id
        and any(meets(moment, date.fromisoformat(day)) for day in cells(one, "launched"))
    ]


def names_of(flight: Flight, record: Record) -> set[str]:
    """Every rocket that the satellites of a launch are on record with; all there are, where none is on record."""
    carried = [one for one in record.entries("satellite") if flight.id in cells(one, "flight")]
    if not carried:
        return {one.id for one in record.entries("vehicle")}
    return {flight.vehicle, *(name for one in carried for name in cells(one, "rocket"))}
