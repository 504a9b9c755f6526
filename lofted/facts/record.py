"""What the shelf holds, as checks may ask it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from lofted.facts.figures import Quantity
from lofted.facts.moments import Moment


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the catalogue: its names, its columns, and where they come from."""

    id: str
    kind: str
    name: str
    aliases: tuple[str, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    source: str = ""
    url: str = ""
    verified: bool = True


@dataclass(frozen=True, slots=True)
class Account:
    """What one party said of one flight: apogee and range in m, time in s.

    `party` is the party's entry, `speaker` its name as a sentence has it.
    """

    flight: str
    party: str
    apogee: Quantity | None = None
    range: Quantity | None = None
    flight_time: Quantity | None = None
    launched: str = ""
    landed: str = ""
    vehicle: str = ""
    note: str = ""
    source: str = ""
    url: str = ""
    verified: bool = True
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Flight:
    """A launch on record, with what each party said of it, side by side."""

    id: str
    kind: str
    country: str
    vehicle: str
    vehicle_class: str
    when: Moment
    site: str = ""
    outcome: str = ""
    note: str = ""
    accounts: tuple[Account, ...] = ()
    source: str = ""
    url: str = ""
    verified: bool = True

    @property
    def day(self) -> date:
        """The civil day at the launch site."""
        assert self.when.start is not None, "the loader lets no flight in without a date"
        return self.when.start.date()


class Record(Protocol):
    """What the desk remembers and what the shelf holds, as checks may ask it."""

    def flights(self) -> Sequence[Flight]:
        """Every flight on record, oldest first."""
        ...

    def flight(self, id: str | None) -> Flight | None:
        """The flight of that id."""
        ...

    def entry(self, id: str | None) -> Entry | None:
        """The entry of that id."""
        ...

    def entries(self, kind: str) -> Sequence[Entry]:
        """Every entry of one kind, in the order of its file."""
        ...

    def called(self, name: str) -> Entry | None:
        """The entry that bears this name or alias."""
        ...
