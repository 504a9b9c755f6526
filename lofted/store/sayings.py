"""The sentences that were asked for lately, by their runs of words, so that none is cut out of its text anew."""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from threading import Lock

from sqlalchemy import Connection, select

from lofted.facts import runs
from lofted.store.tables import articles

Place = tuple[int, int, int]  # a sentence: the number of its article, where it begins there and where it ends


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence as it was published, and the numbers of its runs of words, which hold within one process."""

    words: str
    runs: frozenset[int]

    @classmethod
    def of(cls, words: str) -> "Saying":
        """The saying of some words."""
        return cls(words, frozenset(map(hash, runs(words))))


class Sayings:
    """Some sentences by their places; the text of an article never changes. Threads may share it."""

    def __init__(self, most: int) -> None:
        """Begin with none; of more than so many, those go that were not asked for the longest."""
        self._most = most
        self._held: OrderedDict[Place, Saying] = OrderedDict()
        self._lock = Lock()

    def __call__(self, connection: Connection, places: Iterable[Place]) -> dict[Place, Saying]:
        """The sentences at these places."""
        wanted = list(places)
        with self._lock:
            found = {place: self._held[place] for place in wanted if place in self._held}
        missing = [place for place in wanted if place not in found]
        if missing:
            asked = select(articles.c.number, articles.c.text).where(articles.c.number.in_({one[0] for one in missing}))
            texts = {row.number: row.text for row in connection.execute(asked)}
            found |= {place: Saying.of(texts[place[0]][place[1] : place[2]]) for place in missing}
        with self._lock:
            for place in wanted:
                self._held[place] = found[place]
                self._held.move_to_end(place)
            while len(self._held) > self._most:
                self._held.popitem(last=False)
        return found


def days(connection: Connection, numbers: Iterable[int]) -> dict[int, date | None]:
    """The days on which articles were published."""
    asked = select(articles.c.number, articles.c.published).where(articles.c.number.in_(list(numbers)))
    return {row.number: row.published for row in connection.execute(asked)}
