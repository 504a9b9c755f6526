"""The flights on record, looked up by day and by figure, and weighed by what an article tells."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from lofted.facts import Flight, Quantity, Reading, Record
from lofted.gather.evidence import A_DAY, Evidence, Known, known_flight
from lofted.gather.weighing import ENOUGH, NEWS, is_fine, weigh

AHEAD = timedelta(days=14)  # how far ahead a launch is announced: notices to ships run for some two weeks; ours
STEP = 100.0  # m or s; figures are looked up by the hundred
Meant = tuple[float, Flight, list[str]]  # the weight, the flight, and what speaks for it


class Flown:
    """The flights on record, looked up by day and by figure."""

    def __init__(self, record: Record) -> None:
        """Look through the record once."""
        self.record = record
        self.known: dict[str, tuple[Flight, Known]] = {}
        self._by_day: defaultdict[date, list[str]] = defaultdict(list)
        self._by_figure: defaultdict[int, list[str]] = defaultdict(list)
        for flight in record.flights():
            known = known_flight(flight)
            self.known[flight.id] = flight, known
            self._by_day[flight.day].append(flight.id)
            for _, figure in known.figures:
                if is_fine(figure):
                    self._by_figure[round(figure.bare.low / STEP)].append(flight.id)

    def of_days(self, first: date, last: date) -> Iterator[str]:
        """The flights of some days."""
        for number in range((last - first).days + 1):
            yield from self._by_day.get(first + number * A_DAY, ())

    def of_figure(self, figure: Quantity) -> Iterator[str]:
        """The flights that may have a fine figure."""
        if is_fine(figure):
            place = round(figure.bare.low / STEP)
            for near in (place - 1, place, place + 1):
                yield from self._by_figure.get(near, ())

    def meant(self, reading: Reading, told: Evidence, *, planned: bool) -> list[Meant]:
        """The flights that an article can be about, the likeliest first, each with what speaks for it."""
        published = told.published
        if planned:
            ahead = (
                []
                if published is None
                else [self.known[id] for id in self.of_days(published + A_DAY, published + AHEAD)]
            )
            fitting = [flight for flight, known in ahead if known.country & told.countries]
            return (
                [(ENOUGH, fitting[0], [f"announces it, and it flew on {fitting[0].day}"])] if len(fitting) == 1 else []
            )
        ids = dict.fromkeys(event.entry for event in reading.events if event.entry in self.known)
        ids |= dict.fromkeys(id for one in told.days for id in self.of_days(one.day - A_DAY, one.day + A_DAY))
        ids |= dict.fromkeys(id for _, figure in told.figures for id in self.of_figure(figure))
        if published:
            ids |= dict.fromkeys(self.of_days(published - NEWS, published + A_DAY))
        ranked = []
        for id in ids:
            flight, known = self.known[id or ""]
            weight, why = weigh(told, known)
            if weight >= ENOUGH:
                ranked.append((weight, flight, why))
        return sorted(ranked, key=lambda one: (-one[0], one[1].id))
