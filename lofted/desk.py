"""The whole path in one place: read, extract, link, check; and gather, over many articles."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from lofted.checking import Check, explain, run
from lofted.checks import CHECKS
from lofted.extract import extract, times_of, times_told
from lofted.facts import (
    Article,
    AskedError,
    Dossier,
    Entry,
    Finding,
    Flight,
    Reading,
    Record,
    Sorting,
    SourceError,
    Span,
    Verdict,
)
from lofted.gather import gather
from lofted.gather import scale as read_scale
from lofted.link import link
from lofted.memory import Remembered
from lofted.read import article, read
from lofted.reference.catalogue import CALLED, catalogue
from lofted.reference.imports import Brought, bring
from lofted.reference.proof import Problem, prove
from lofted.reference.shelf import Shelf, using


@dataclass(frozen=True)
class Desk:
    """A verification desk: the questions it asks, the shelf it answers from, and what it remembers.

    With a memory, each article is held against those that were read before it.

    >>> reading = Desk().review("The missile flew 998 km (720 miles).")
    >>> [str(finding.verdict) for finding in reading.findings]
    ['conflicts']
    """

    checks: tuple[Check, ...] = CHECKS
    reference: tuple[Path, ...] = ()
    memory: Remembered | None = None
    record: Record = field(init=False)

    def __post_init__(self) -> None:
        """Open the shelf, so that a mistake in a user's row is named before anything is read."""
        with using(self.shelf):
            object.__setattr__(self, "record", catalogue())

    @property
    def shelf(self) -> Shelf:
        """The built-in rows with the user's folders laid over them, in that order."""
        return Shelf(self.reference)

    def read(self, source: str | Path, *, allow_private: bool = False) -> Reading:
        """Read one article from a file or an address; raises `SourceError` where there is none."""
        for found in self.readings(source, allow_private=allow_private):
            if isinstance(found, SourceError):
                raise found
            return found
        raise SourceError(f"{source} holds no article")

    def readings(
        self, source: str | Path, *, allow_private: bool = False, published: date | None = None
    ) -> Iterator[Reading | SourceError]:
        """Read every article of a source; what cannot be read comes as the error that says why."""
        articles = read(source, allow_private=allow_private, published=published)
        while True:
            with using(self.shelf):
                found = next(articles, None)
            if found is None:
                return
            yield found if isinstance(found, SourceError) else self.consider(found)

    def review(self, text: str, *, published: date | str | None = None) -> Reading:
        """Read a text that is already at hand."""
        day = date.fromisoformat(published) if isinstance(published, str) else published
        with using(self.shelf):
            given = article(text, published=day)
        return self.consider(given)

    def consider(self, given: Article) -> Reading:
        """Take one article from its words to its findings."""
        with using(self.shelf):
            told = times_told(given)
            claims, events = link(extract(given, self.record, told), given, self.record)
            title = tuple(extract(Article(given.title, published=given.published), self.record))
            reading = Reading(given, claims, events, times=tuple(times_of(told)), headline=title)
            found = run(reading, self.checks, self.record, self.memory)
            reading = replace(reading, findings=tuple(worst_first(found)))
        if self.memory is not None:
            self.memory.keep(reading)
        return reading

    def dossiers(
        self,
        readings: Iterable[Reading],
        *,
        sortings: Sequence[Sorting] = (),
        scale: Path | None = None,
        least: int = 1,
    ) -> tuple[Dossier, ...]:
        """Gather readings by the event they tell of, the newest event first.

        `sortings` are a person's decisions on which articles belong together,
        `scale` the user's own file of how reliable sources are; only events
        that so many articles tell of are laid out.
        """
        rated = read_scale(scale) if scale else {}
        with using(self.shelf):
            return gather(readings, self.record, sortings=sortings, rated=rated, least=least)

    def check(self, name: str) -> Check:
        """The check of that name; raises `AskedError` with the names there are."""
        for check in self.checks:
            if check.name == name:
                return check
        raise AskedError(f"there is no check {name!r}; there are {', '.join(check.name for check in self.checks)}")

    def explain(self, name: str) -> str:
        """A check's page: its question, its examples with their answers, its limits and source."""
        return explain(self.check(name))

    def prove(self) -> list[Problem]:
        """What of the shelf does not stand up, worst first."""
        with using(self.shelf):
            return prove(self.record)

    def bring(self, database: str, file: Path) -> Brought:
        """The rows of a public data base's file, and where they contradict the shelf."""
        with using(self.shelf):
            return bring(database, file, self.record)

    def look_up(self, name: str) -> Entry | Flight:
        """The entry of that name or id, or the flight; raises `AskedError` with the nearest names."""
        entry = self.record.called(name) or self.record.entry(name) or self.record.flight(name)
        if entry is None:
            raise unknown(name, self.record)
        return entry


def worst_first(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Conflicts before what depends, then what is open, then what holds; within each in reading order."""
    order = list(Verdict)
    return iter(
        sorted(findings, key=lambda one: (order.index(one.verdict), min(one.spans, default=Span(0, 0)), one.check))
    )


def unknown(name: str, record: Record) -> AskedError:
    """The refusal of a name that nothing bears, with those spelled most like it."""
    names = {
        alias for kind in CALLED for entry in record.entries(kind) for alias in (entry.id, entry.name, *entry.aliases)
    }
    near = get_close_matches(name, names, n=5)  # 5 names: as many as a line holds
    hint = f"; near it are {', '.join(near)}" if near else ""
    return AskedError(f"nothing on the shelf is called {name!r}{hint}")
