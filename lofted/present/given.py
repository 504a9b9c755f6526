"""Who gave which figures of a flight: in an article, in a dossier, on record; and the free arcs that follow."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import inf

from lofted.facts import Account, Dossier, Event, Flight, Interval, Quantity, Record
from lofted.present.arc import ORBITAL
from lofted.present.scales import middle
from lofted.reference.mechanics import Arc, apogee_for

FIGURES = ("apogee", "range", "flight_time")
LOWEST = 1000.0  # m; an arc below a kilometre is no flight worth drawing
FARTHEST = 20_000_000.0  # m; half of the way round the Earth, beyond which there is no arc
UNITS = {"apogee": "m", "range": "m", "flight_time": "s"}
OWN = "the article itself"


@dataclass(frozen=True, slots=True)
class Given:
    """What one party gave of a flight; `articles` have it, none if it is only on record.

    `over` is the range that its arcs are drawn over, in m, and `whose` says
    who gave that one where it is another's.
    """

    party: str
    apogee: Quantity | None = None
    range: Quantity | None = None
    flight_time: Quantity | None = None
    articles: tuple[str, ...] = ()
    over: float = 0.0
    whose: str = ""

    @property
    def drawable(self) -> bool:
        """Whether it has a figure of the picture: a height or a time."""
        return self.apogee is not None or self.flight_time is not None

    def arc_of_apogee(self) -> Arc | None:
        """The free arc up to the height that was given."""
        return self.up_to(middle(self.apogee)) if self.apogee else None

    def arc_of_time(self) -> Arc | None:
        """The free arc that takes the time that was given; None where none over that range takes so little."""
        return self.up_to(height_for(middle(self.flight_time), self.over)) if self.flight_time else None

    def up_to(self, apogee: float) -> Arc | None:
        """The arc of a height over this party's range, in m; None where it does not leave the ground."""
        return Arc(apogee, self.over) if LOWEST <= apogee < inf else None

    def seconds(self) -> Interval | None:
        """How long the arcs of the height's words take, in s."""
        if self.apogee is None or middle(self.apogee) < LOWEST:
            return None
        ends = (max(LOWEST, self.apogee.said.low), self.apogee.said.high)
        low, high = (end if end == inf else Arc(end, self.over).seconds for end in ends)
        return Interval(low, high)

    def heights(self) -> Interval | None:
        """How high the arcs of the time's words rise, in m."""
        if self.flight_time is None or self.arc_of_time() is None:
            return None
        ends = (max(1.0, self.flight_time.said.low), self.flight_time.said.high)
        low, high = (end if end == inf else height_for(end, self.over) for end in ends)
        return Interval(low, high)


@lru_cache(maxsize=4096)
def height_for(seconds: float, ground_range: float) -> float:
    """The height in m of the arc that takes so many seconds; kept, as a picture asks for it again and again."""
    return apogee_for(seconds, ground_range)


def in_dossier(dossier: Dossier) -> tuple[Given, ...]:
    """What each voice of a dossier gave, its last word; nothing of a flight into orbit."""
    if any(dossier.row(aspect) for aspect in ORBITAL):
        return ()
    gone = {id(step.cell) for step in dossier.history if step.superseded}
    found: dict[str, dict[str, Quantity]] = {}
    articles: dict[str, list[str]] = {}
    for aspect in FIGURES:
        row = dossier.row(aspect)
        for cell in row.cells if row else ():
            if fits(aspect, cell.value) and not cell.denied and id(cell) not in gone:
                assert isinstance(cell.value, Quantity), "kept by `fits`"
                name = OWN if cell.voice == "article" else cell.voice
                found.setdefault(name, {}).setdefault(aspect, cell.value)
                articles.setdefault(name, []).append(cell.article)
    return with_ranges([given(name, told, articles[name]) for name, told in found.items()])


def given(party: str, told: Mapping[str, Quantity], articles: Iterable[str] = ()) -> Given:
    """What a party gave, by aspect."""
    height, distance, time = (told.get(aspect) for aspect in FIGURES)
    return Given(party, height, distance, time, tuple(dict.fromkeys(articles)))


def in_event(event: Event, article: str) -> tuple[Given, ...]:
    """What each voice of an article gave of a launch; nothing of a flight into orbit."""
    if event.kind != "launch" or any(event.about(*ORBITAL)):
        return ()
    found: dict[str, dict[str, Quantity]] = {}
    for claim in event.about(*FIGURES):
        if claim.quantity and fits(claim.aspect, claim.quantity) and not claim.denied:
            name = OWN if claim.voice.name == "this article" else claim.voice.name
            found.setdefault(name, {}).setdefault(claim.aspect, claim.quantity)
    return with_ranges([given(name, told, (article,)) for name, told in found.items()])


def fits(aspect: str, told: object) -> bool:
    """Whether a value can be drawn: a figure in the unit of its aspect, of a size that an arc has."""
    if not isinstance(told, Quantity) or told.unit != UNITS[aspect]:
        return False
    least = {"apogee": LOWEST, "range": 0.0, "flight_time": 1.0}[aspect]
    return least <= middle(told) < (FARTHEST if aspect == "range" else inf)


def on_record(flight: Flight | None, named: Callable[[str], str], known: Iterable[Given]) -> tuple[Given, ...]:
    """What the parties on record gave of this flight, without what is told above in the same figures."""
    if flight is None or flight.kind != "ballistic":
        return ()
    had = {figures(one) for one in known}
    made = [of_account(account, named) for account in flight.accounts]
    return with_ranges([one for one in made if one.drawable and figures(one) not in had], known)


def of_account(account: Account, named: Callable[[str], str]) -> Given:
    """An account on record."""
    told: dict[str, Quantity | None] = {aspect: getattr(account, aspect) for aspect in FIGURES}
    return given(named(account.party), {aspect: one for aspect, one in told.items() if one and fits(aspect, one)})


def figures(one: Given) -> tuple[float, float]:
    """What tells the figures of two parties apart: the height and the time, 0 where there is none."""
    return (middle(one.apogee) if one.apogee else 0.0, middle(one.flight_time) if one.flight_time else 0.0)


def with_ranges(found: Sequence[Given], known: Iterable[Given] = ()) -> tuple[Given, ...]:
    """Each party with the range that its arcs are drawn over: its own, else the first that another gave."""
    others = [one for one in (*found, *known) if one.range]
    made = []
    for one in found:
        giver = one if one.range else next(iter(others), None)
        over = middle(giver.range) if giver and giver.range else 0.0
        whose = giver.party if giver and giver is not one else ""
        made.append(Given(one.party, one.apogee, one.range, one.flight_time, one.articles, over=over, whose=whose))
    return tuple(made)


def behind(record: Record, flight: Flight | None, *, height: float, most: int) -> Iterator[tuple[Flight, Given]]:
    """Other ballistic flights on record whose height and range one party gave, those nearest in height first."""
    found = []
    for other in record.flights():
        if other.kind != "ballistic" or (flight is not None and other.id == flight.id):
            continue
        first = next(
            (
                one
                for one in (of_account(told, str) for told in other.accounts if told.apogee and told.range)
                if one.apogee and one.range
            ),
            None,
        )
        if first is not None and first.apogee is not None:
            found.append((abs(middle(first.apogee) - height), other.id, other, first))
    for _, _, other, first in sorted(found, key=lambda one: one[:2])[:most]:
        yield other, with_ranges([first])[0]
