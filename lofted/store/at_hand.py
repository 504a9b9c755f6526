"""The readings that were asked for lately, unpacked, so that a memory of one subject does not unpack them each time."""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from threading import Lock

from sqlalchemy import Connection, select

from lofted.facts import Reading
from lofted.store.packed import unpacked
from lofted.store.tables import readings


class AtHand:
    """Some readings by the numbers of their articles; one that was made anew is fetched anew. Threads may share it."""

    def __init__(self, most: int) -> None:
        """Begin with none; of more than so many, those go that were not asked for the longest."""
        self._most = most
        self._held: OrderedDict[int, tuple[datetime, Reading]] = OrderedDict()
        self._lock = Lock()

    def __call__(self, connection: Connection, numbers: Iterable[int]) -> dict[int, Reading]:
        """The readings of these articles."""
        wanted = list(numbers)
        if not wanted:
            return {}
        asked = select(readings.c.article, readings.c.made).where(readings.c.article.in_(wanted))
        made = {row.article: row.made for row in connection.execute(asked)}
        with self._lock:
            held = {number: self._held[number] for number in made if number in self._held}
        found = {number: reading for number, (then, reading) in held.items() if then == made[number]}
        missing = [number for number in made if number not in found]
        if missing:
            rows = select(readings.c.article, readings.c.packed).where(readings.c.article.in_(missing))
            found |= {row.article: unpacked(row.packed) for row in connection.execute(rows)}
        self._keep(made, found)
        return found

    def put(self, number: int, made: datetime, reading: Reading) -> None:
        """Keep a reading that was just written, since the next article is likely to be held against it."""
        self._keep({number: made}, {number: replace(reading, article=replace(reading.article, original=b""))})

    def _keep(self, made: dict[int, datetime], found: dict[int, Reading]) -> None:
        with self._lock:
            for number, reading in found.items():
                self._held[number] = (made[number], reading)
                self._held.move_to_end(number)
            while len(self._held) > self._most:
                self._held.popitem(last=False)
