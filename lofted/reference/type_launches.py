"""The launches of one type on record, and what else that country launched then."""

from collections.abc import Sequence
from datetime import date, timedelta

from lofted.facts import Flight, Moment, Record
from lofted.reference.days import ZONE, Days
from lofted.reference.history import complete, launch_evidence
from lofted.reference.kinds import Done
from lofted.reference.mechanics import farthest
from lofted.reference.satellites import cells
from lofted.reference.saying import KILOMETRE
from lofted.reference.subjects import row_evidence

NAMED = ("ICBM", "IRBM")  # classes whose launches are few and far apart
YEAR_OFF = 2  # years; ours: a slip of the year is by one, seldom by two


def of_type(flight: Flight, vehicle: str) -> bool:
    """Whether a flight was of a type, by the record or by some party."""
    return flight.vehicle == vehicle or any(one.vehicle == vehicle for one in flight.accounts)


def launches_of(what: str, record: Record) -> list[Done]:
    """Every launch on record of a type, with the list that has them all, or of a satellite; the first one first."""
    flights = [one for one in record.flights() if of_type(one, what)]
    done = [Done(one.day, True, launch_evidence(one), of=f"{one.country}/{one.vehicle_class}") for one in flights]
    entry = record.entry(what)
    if entry and entry.kind == "satellite":
        days = cells(entry, "launched")
        done = [Done(date.fromisoformat(one), True, row_evidence(entry, f"launched on {one}")) for one in days]
    return sorted(done, key=lambda one: one.day)


def another_then(known: Flight, told: Days, record: Record, *, unnamed: bool = False) -> bool:
    """Whether the same country launched something of that class then: its name may be at odds.

    Over a month or a year there are many launches, and only those count that bear no name (`unnamed`).
    """
    near = (told[0] - timedelta(days=ZONE), told[1] + timedelta(days=ZONE))
    far = known.vehicle_class in NAMED and not unnamed  # one without a name is at least of a class that all agree on
    alike = NAMED if far else (known.vehicle_class,)
    same = [one for one in record.flights() if one.country == known.country and one.vehicle_class in alike]
    same = [one for one in same if not (unnamed and one.outcome == "failure")]
    return any(near[0] <= one.day <= near[1] and not (unnamed and named(one, record)) for one in same)


def named(flight: Flight, record: Record) -> bool:
    """Whether a flight has the name of a type, be it at odds with that of another party."""
    return record.entry(flight.vehicle) is not None and not flight.vehicle.startswith(("unknown", "new-"))


def listed_in_full(own: Sequence[Flight], told: Days, record: Record) -> bool:
    """Whether the shelf lists every launch of that class for the time told."""
    classes = {one.vehicle_class for one in own}
    return all(complete(record, f"{own[0].country}/{name}", *told) for name in classes)


def same_day_of_another_year(moment: Moment | None, flight: Flight) -> bool:
    """Whether a day or a month told is that of a flight but for the year."""
    if moment is None or moment.start is None or not 0 < abs(moment.start.year - flight.day.year) <= YEAR_OFF:
        return False
    same_month = moment.start.month == flight.day.month
    return same_month and (moment.precision == "month" or moment.start.day == flight.day.day)


def shown_range(vehicle: str, record: Record) -> float:
    """The range in km that the good flights of a type show at least, by the height and the distance of a lofted one."""
    flown = [one for one in record.flights() if one.vehicle == vehicle and one.outcome == "success"]
    told = [(one.apogee.said.low, one.range.said.low) for each in flown for one in each.accounts
            if one.apogee and one.range and one.apogee.said.low > 0 and one.range.said.low > 0]  # fmt: skip
    return max((farthest(*one) for one in told), default=0.0) / KILOMETRE
