"""What is laid out across many articles, made once for each state of the store and shown until that changes."""

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from threading import Lock
from typing import TypeVar, cast

from lofted.desk import Desk
from lofted.facts import Article, AskedError, Dossier, Reading
from lofted.present.cited import by_id
from lofted.present.dates_ahead import Ahead, ahead
from lofted.present.happened import Happening, happenings
from lofted.present.spots import Spot, spots
from lofted.present.ties import Network, network
from lofted.store import Store

Made = TypeVar("Made")
LEAST = 2  # articles; one alone is no dossier, but a reading
HELD = 40  # dossiers at hand, as many as one desk has open in a day


class Gathered:
    """The dossiers, the dates, the happenings, the places and the ties of a store. Threads may share one."""

    def __init__(self, desk: Desk, store: Store) -> None:
        """Begin with nothing made."""
        self._desk = desk
        self._store = store
        self._lock = Lock()
        self._state: object = None
        self._made: OrderedDict[str, object] = OrderedDict()

    def dossiers(self) -> Sequence[Dossier]:
        """Every event that several articles tell of, the newest first."""
        return self._once(
            "dossiers",
            lambda: self._desk.dossiers(self._store.readings(), decisions=self._store.standing(), least=LEAST),
        )

    def dossier(self, id: str) -> Dossier:
        """The dossier of that id, that flight or that article; raises `AskedError` where there is none."""
        found = self._once(
            f"dossier {id}",
            lambda: self._desk.dossiers(self._store.readings(), decisions=self._store.standing(), wanted=id),
        )
        if not found:
            raise AskedError(f"there is no dossier {id!r}")
        return found[0]

    def ahead(self) -> list[Ahead]:
        """Every date ahead that an article speaks of."""
        return self._once("ahead", lambda: ahead(self._readings()))

    def happenings(self) -> list[Happening]:
        """What happened when."""
        return self._once("happenings", lambda: happenings(self._readings(), self._desk.record))

    def spots(self) -> list[Spot]:
        """Where articles put things."""
        return self._once("spots", lambda: spots(self._readings(), self._desk.record))

    def network(self) -> Network:
        """Who says and does what."""
        return self._once("network", lambda: network(self._readings(), self._desk.record))

    def articles(self) -> dict[str, Article]:
        """The articles by their ids."""
        return self._once("articles", lambda: by_id(self._store.readings()))

    def _readings(self) -> Iterator[Reading]:
        return self._desk.decided(self._store.readings(), self._store.standing())

    def _once(self, name: str, make: Callable[[], Made]) -> Made:
        state = self._store.state()
        with self._lock:
            if state != self._state:
                self._made.clear()
                self._state = state
            if name not in self._made:
                with self._desk.at_hand():
                    self._made[name] = make()
                while len(self._made) > HELD:
                    self._made.popitem(last=False)
            return cast(Made, self._made[name])
