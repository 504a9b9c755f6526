"""What visitors hand in, how far the reading of it is, and what came of it."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

from lofted.facts import Coming, Verdict


class State(StrEnum):
    """How far a job is."""

    WAITING = "waiting"
    READING = "reading"
    DONE = "done"
    STOPPED = "stopped"
    BROKEN = "broken off"


@dataclass(frozen=True, slots=True)
class Handed:
    """A source as a visitor handed it in: pasted words, an address, or a file that was put aside under a name.

    What the visitor says of title, publisher and day goes before what a text says of itself.
    """

    text: str = ""
    address: str = ""
    file: Path | None = None
    name: str = ""
    title: str = ""
    publisher: str | None = None
    published: date | None = None
    allow_private: bool = False

    def drop(self) -> None:
        """Take away the file that was put aside."""
        if self.file:
            self.file.unlink(missing_ok=True)

    @property
    def called(self) -> str:
        """What a list of jobs calls it."""
        return self.title or self.name or self.address or " ".join(self.text.split())


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one article: how it came in, its id and name, and its verdicts; or why it could not be read."""

    coming: Coming | None
    article: str
    title: str
    verdicts: tuple[Verdict, ...] = ()
    why: str = ""


@dataclass
class Job:
    """One source on its way into the store. Whoever changes one holds the reader's condition."""

    id: str
    handed: Handed
    by: str
    state: State = State.WAITING
    outcomes: list[Outcome] = field(default_factory=list)
    number: int = 0  # of articles so far, also of those that are not kept here any more

    @property
    def over(self) -> bool:
        """Whether nothing more will come."""
        return self.state not in (State.WAITING, State.READING)
