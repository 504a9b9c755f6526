"""The flights on record, looked up by day and by figure, and weighed by what an article tells."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from lofted.facts import Article, Choice, Decision, Flight, Quantity, Reading, Record
from lofted.gather.evidence import A_DAY, Evidence, Known, known_flight
from lofted.gather.weighing import ENOUGH, NEWS, is_fine, weigh

AHEAD = timedelta(days=14)  # how far ahead a launch is announced: notices to ships run for some two weeks; ours
STEP = 100.0  # m or s; figures are looked up by the hundred
Meant = tuple[float, Flight, list[str]]  # the weight, the flight, and what speaks for it


class Flown:
    """The flights on record, looked up by day and by figure."""

    def __init__(self, record: Record, links: Iterable[Decision] = ()) -> None:
        """Look through the record once; `links` are people's decisions on which flight an article means."""
        self.record = record
        self.links: defaultdict[str, list[Decision]] = defaultdict(list)
        for one in links:
            self.links[one.article].append(one)
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
        return sorted(self.decided(reading.article, ranked), key=lambda one: (-one[0], one[1].id))

    def decided(self, article: Article, ranked: list[Meant]) -> Iterator[Meant]:
        """The flights without those that a person says are not meant, and the right one in the place of each."""
        links = [one for one in self.links.get(article.id, ()) if one.choice in (Choice.REJECT, Choice.CORRECT)]
        wrong, right = {one.was for one in links}, {one.instead: one for one in links}
        yield from (one for one in ranked if one[1].id not in wrong and one[1].id not in right)
        for id, link in right.items():
            if id in self.known:
                weight = max((one[0] for one in ranked if one[1].id in (link.was, id)), default=ENOUGH)
                yield weight, self.known[id][0], [f"{link.name} decided so"]
