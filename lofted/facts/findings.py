"""What the desk found in an article, and what it remembers of others."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from lofted.facts.claims import Claim, Event
from lofted.facts.figures import Verdict
from lofted.facts.kept import Run
from lofted.facts.moments import Time
from lofted.facts.text import Article, Span, content_id


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the catalogue says that bears on a claim, and where it has it from."""

    entry: str
    says: str
    source: str
    url: str
    verified: bool = True


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict on some claims: its reason, its working, its evidence.

    `check` is filled in by the runner, which signs every finding.
    """

    verdict: Verdict
    reason: str
    claims: tuple[Claim, ...] = ()
    spans: tuple[Span, ...] = ()
    working: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    depends_on: str | None = None
    would_hold_if: str | None = None
    check: str = ""

    @property
    def id(self) -> str:
        """The same for a question about the same claims, whatever the verdict; about none, for the same words."""
        about = [claim.id for claim in self.claims] or [self.reason]
        return content_id("finding", self.check, *about)

    def __str__(self) -> str:
        return f"{self.check}: {self.verdict}. {self.reason}"


@dataclass(frozen=True, slots=True)
class Reading:
    """One article, read: its claims and events, what was found, and every time it names.

    `headline` holds what the title claims; the spans of these claims count in
    the title, so that they go into no finding.
    """

    article: Article
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    findings: tuple[Finding, ...] = ()
    times: tuple[Time, ...] = ()
    headline: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Repeat:
    """A sentence of another reading that repeats words: the sentence, where it stands, and the day of its report.

    What its words and its day can tell needs no more. `reading` is opened
    only where somebody asks for it, since a store has it packed.
    """

    words: str
    place: Span
    published: date | None
    opened: Callable[[], Reading]

    @property
    def reading(self) -> Reading:
        """The whole reading of the other report."""
        return self.opened()


class Memory(Protocol):
    """The other readings that the desk remembers, as checks may ask them."""

    def keep(self, reading: Reading, made_by: Run) -> None:
        """Remember a reading, and by what it was made."""
        ...

    def tells_of(self, event: Event, reading: Reading) -> Sequence[tuple[Reading, Event]]:
        """The same event as other readings tell it, in the order in which they were read."""
        ...

    def repeats(self, words: str, reading: Reading, *, parts: Sequence[str] = ()) -> Sequence[Repeat]:
        """The sentences of other readings that have most of these words in common, or most of one of these parts."""
        ...
