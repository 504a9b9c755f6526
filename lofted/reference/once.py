"""What follows from an event and its reading, found once for as long as both are at hand.

Each article is held against the newest readings of its event, so one reading
is asked the same by every article that comes after it. It is known by being
the same object: to weigh whether two readings are equal would take longer than
to find the thing again.
"""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Generic, TypeVar

from lofted.facts import Event, Reading

HELD = 1_000  # events of readings; a store has 500 readings at hand, most of them with two events or three

T = TypeVar("T")


class Itself(Generic[T]):
    """A thing that is equal to nothing but itself."""

    __slots__ = ("thing",)

    def __init__(self, thing: T) -> None:
        """Hold a thing, so that no other comes to bear its number."""
        self.thing = thing

    def __hash__(self) -> int:
        return id(self.thing)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Itself) and self.thing is other.thing


def found_once(find: Callable[[Event, Reading], T]) -> Callable[[Event, Reading], T]:
    """A function whose answers are kept; it may look at nothing but what it is given."""

    @lru_cache(maxsize=HELD)
    def kept(event: Itself[Event], reading: Itself[Reading]) -> T:
        return find(event.thing, reading.thing)

    @wraps(find)
    def found(event: Event, reading: Reading) -> T:
        return kept(Itself(event), Itself(reading))

    return found
