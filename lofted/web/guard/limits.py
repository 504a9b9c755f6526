"""How often somebody may do something: a bucket for each, out of which a deed takes one, and which fills by time."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from math import ceil
from threading import Lock

from lofted.web.guard.refused import TOO_MANY, Refused

MOST = 10_000  # buckets at hand, some 100 bytes each; the one that was not used the longest goes, and was likely full

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Pace:
    """So many at once, and then one more every so many seconds."""

    burst: int
    every: float


BY_NAME = Pace(10, 60)  # s; 70 in the first hour, below the 100 failures an hour of OWASP ASVS 4.0, 2.2.1
BY_ADDRESS = Pace(30, 10)  # s; an office behind one address signs in of a morning, and one of 360 an hour guesses
WRITES = Pace(120, 0.5)  # s; quicker than a person with the keyboard works through a queue
SOURCES = Pace(60, 5)  # s; a morning's addresses at once, then what one process reads in that time


class Buckets:
    """The buckets of one kind of deed, by whoever does it. Threads may share them.

    >>> from datetime import UTC, datetime, timedelta
    >>> now = [datetime(2024, 11, 1, tzinfo=UTC)]
    >>> buckets = Buckets(Pace(2, 30), lambda: now[0])
    >>> [buckets.take("ada") for _ in range(3)]
    [0, 0, 30]
    >>> now[0] += timedelta(seconds=30)
    >>> buckets.take("ada")
    0
    """

    def __init__(self, pace: Pace, clock: Clock, *, most: int = MOST) -> None:
        """Begin with full buckets."""
        self._pace, self._clock, self._most = pace, clock, most
        self._held: OrderedDict[str, tuple[float, float]] = OrderedDict()  # how much is in it, and when that was, in s
        self._lock = Lock()

    def take(self, key: str) -> int:
        """Take one out: 0, or if the bucket is empty the seconds until there is one again."""
        with self._lock:
            held = self._now(key)
            self._put(key, held - 1 if held >= 1 else held)
        return 0 if held >= 1 else ceil((1 - held) * self._pace.every)

    def give_back(self, key: str) -> None:
        """Put one back, for a deed that is not to count."""
        with self._lock:
            self._put(key, min(self._now(key) + 1, self._pace.burst))

    def need(self, key: str, what: str) -> None:
        """Take one out, or raise `Refused` with the time to wait."""
        wait = self.take(key)
        if wait:
            raise Refused(TOO_MANY, f"{what}; try again in {wait} s", {"Retry-After": str(wait)})

    def __len__(self) -> int:
        """How many buckets are at hand."""
        return len(self._held)

    def _now(self, key: str) -> float:
        held, then = self._held.get(key, (self._pace.burst, 0.0))
        passed = max(self._clock().timestamp() - then, 0)
        return min(held + passed / self._pace.every, self._pace.burst)

    def _put(self, key: str, held: float) -> None:
        self._held[key] = (held, self._clock().timestamp())
        self._held.move_to_end(key)
        while len(self._held) > self._most:
            self._held.popitem(last=False)
