"""An event in the making: the tellings that have joined it, and what is known of it by them."""

from dataclasses import dataclass, field
from datetime import date

from lofted.facts import Ground, Record, Role
from lofted.gather.evidence import Known
from lofted.gather.tellings import Telling, known_telling

LIKENED = 8  # members of an event that a telling is held against; the first tell it as well as all
TELLING = {Role.MAIN, Role.RECAP}  # roles in which an article tells of the event itself


@dataclass(frozen=True, slots=True)
class Joined:
    """A telling with its place in an event."""

    telling: Telling
    role: Role
    ground: Ground
    reason: str
    by: str = ""


@dataclass(eq=False, slots=True)
class Group:
    """An event in the making."""

    kind: str
    number: int
    entry: str | None = None
    members: list[Joined] = field(default_factory=list)
    days: set[date] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    known: list[Known] = field(default_factory=list)
    known_by: list[Telling] = field(default_factory=list)

    def take(self, joined: Joined, record: Record) -> None:
        """Add a telling; a mention or a reaction tells nothing new of the event."""
        self.members.append(joined)
        if joined.role in TELLING:
            self.days = self.days or set(joined.telling.days)
            self.countries = self.countries or set(joined.telling.countries)
            if len(self.known) < LIKENED:
                self.known.append(known_telling(joined.telling, record))
                self.known_by.append(joined.telling)

    @property
    def tellers(self) -> list[Telling]:
        """The first members that tell of the event itself."""
        return [one.telling for one in self.members if one.role in TELLING][:LIKENED]

    @property
    def latest(self) -> list[Telling]:
        """The last members, whatever the event is to them."""
        return [one.telling for one in self.members[-LIKENED:]]
