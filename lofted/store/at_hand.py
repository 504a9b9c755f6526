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
        found = self.fresh(connection, wanted)
        missing = [number for number in wanted if number not in found]
        if missing:
            columns = readings.c.article, readings.c.made, readings.c.packed
            for number, made, packed in connection.execute(select(*columns).where(readings.c.article.in_(missing))):
                found[number] = unpacked(packed)
                self._keep(number, made, found[number])
        return found

    def fresh(self, connection: Connection, numbers: Iterable[int]) -> dict[int, Reading]:
        """Those of these articles whose readings are at hand, and were not made anew since."""
        with self._lock:
            held = {number: self._held[number] for number in numbers if number in self._held}
        if not held:
            return {}
        asked = select(readings.c.article, readings.c.made).where(readings.c.article.in_(list(held)))
        found = {number: held[number][1] for number, made in connection.execute(asked) if held[number][0] == made}
        with self._lock:
            for number in found:
                if number in self._held:
                    self._held.move_to_end(number)
        return found

    def put(self, number: int, made: datetime, reading: Reading) -> None:
        """Keep a reading that was just written, since the next article is likely to be held against it."""
        self._keep(number, made, replace(reading, article=replace(reading.article, original=b"")))

    def _keep(self, number: int, made: datetime, reading: Reading) -> None:
        with self._lock:
            self._held[number] = (made, reading)
            self._held.move_to_end(number)
            while len(self._held) > self._most:
                self._held.popitem(last=False)
