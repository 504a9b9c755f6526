"""The whole path in one place: read, extract, link, check; and gather, over many articles."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from lofted.checks import CHECKS
from lofted.deciding import as_decided, corrections, of_corrected, value_of
from lofted.digests import run_on
from lofted.extract import extract, times_of, times_told
from lofted.extract.capitals import in_small_letters
from lofted.facts import (
    Article,
    AskedError,
    Claim,
    Decision,
    Dossier,
    Entry,
    Finding,
    Flight,
    Memory,
    Reading,
    Record,
    Run,
    SourceError,
    Span,
    Value,
    Verdict,
)
from lofted.gather import Gathered, flown_of, gather, packed, told_by, unpacked
from lofted.gather import scale as read_scale
from lofted.link import link
from lofted.putting import Check, by_field, explain, run
from lofted.read import article, read
from lofted.reference.asked import look_up
from lofted.reference.catalogue import catalogue
from lofted.reference.imports import Brought, bring
from lofted.reference.problems import Problem
from lofted.reference.proof import prove
from lofted.reference.shelf import Shelf, using
from lofted.told.put_right import but_slips_told


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
    memory: Memory | None = None
    record: Record = field(init=False)

    def __post_init__(self) -> None:
        """Open the shelf, so that a mistake in a user's row is named before anything is read."""
        with using(self.shelf):
            object.__setattr__(self, "record", catalogue())

    @property
    def shelf(self) -> Shelf:
        """The built-in rows with the user's folders laid over them, in that order."""
        return Shelf(self.reference)

    def at_hand(self) -> AbstractContextManager[None]:
        """This desk's shelf as the one on which forms look tables up, for as long as the block runs."""
        return using(self.shelf)

    @cached_property
    def run(self) -> Run:
        """By what this desk's readings are made: the program and the shelf, as digests."""
        return run_on(self.shelf, (check.name for check in self.checks))

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
        for found in self.articles(source, allow_private=allow_private, published=published):
            yield found if isinstance(found, SourceError) else self.consider(found)

    def articles(
        self, source: str | Path, *, allow_private: bool = False, published: date | None = None
    ) -> Iterator[Article | SourceError]:
        """The articles of a source with the bytes they came as, before anything is looked for in them."""
        articles = read(source, allow_private=allow_private, published=published)
        while True:
            with using(self.shelf):
                found = next(articles, None)
            if found is None:
                return
            yield found

    def review(self, text: str, *, published: date | str | None = None) -> Reading:
        """Read a text that is already at hand."""
        day = date.fromisoformat(published) if isinstance(published, str) else published
        return self.consider(self.article(text, published=day))

    def article(self, text: str, *, title: str = "", published: date | None = None) -> Article:
        """The article of a text that is at hand, before anything is looked for in it."""
        with using(self.shelf):
            return article(text, title=title, published=published)

    def consider(self, given: Article) -> Reading:
        """Take one article from its words to its findings, and remember it."""
        reading = self.considered(given)
        if self.memory is not None:
            self.memory.keep(reading, self.run)
        return replace(reading, article=replace(given, original=b""))

    def considered(self, given: Article) -> Reading:
        """Take one article from its words to its findings."""
        with using(self.shelf):
            told = times_told(given)
            claims, events = link(extract(given, self.record, told), given, self.record)
            shown = in_small_letters(given.title, self.record)
            title = tuple(extract(Article(shown, published=given.published), self.record))
            reading = Reading(given, claims, events, times=tuple(times_of(told)), headline=title)
            return self.asked(reading)

    def asked(self, reading: Reading) -> Reading:
        """A reading with the answers of the checks, in place of those it may have had."""
        with using(self.shelf):
            found = but_slips_told(run(reading, self.checks, self.record, self.memory), reading.article.text)
            return replace(reading, findings=tuple(worst_first(found)))

    def dossiers(
        self,
        readings: Iterable[Reading],
        *,
        decisions: Sequence[Decision] = (),
        scale: Path | None = None,
        least: int = 1,
        wanted: str | None = None,
    ) -> tuple[Dossier, ...]:
        """Gather readings by the event they tell of, the newest event first.

        `decisions` are people's: on claims, links and findings of these
        readings, and on which articles belong together. `scale` is the user's
        own file of how reliable sources are. Only events that so many articles
        tell of are laid out; with `wanted`, only those of that id or flight,
        or that the article of that id tells of.
        """
        rated = read_scale(scale) if scale else {}
        with using(self.shelf):
            held = self.decided(readings, decisions)
            return gather(held, self.record, decisions=decisions, rated=rated, least=least, wanted=wanted)

    def sketches(self, readings: Iterable[Reading], decisions: Sequence[Decision]) -> Iterator[bytes]:
        """Of each reading, as it is decided on, what it is grouped by: a few kB that a store can keep."""
        with using(self.shelf):
            flown = flown_of(self.record, decisions)
        for one in readings:
            with using(self.shelf):
                sketch = packed(told_by(one, flown))
            yield sketch

    def grouped(
        self, sketches: Iterable[bytes], *, decisions: Sequence[Decision] = (), scale: Path | None = None
    ) -> Gathered:
        """The events that sketches tell of, to be laid out one at a time."""
        rated = read_scale(scale) if scale else {}
        with using(self.shelf):
            told = [telling for sketch in sketches for telling in unpacked(sketch)]
            return Gathered(told, self.record, decisions=decisions, rated=rated)

    def decided(self, readings: Iterable[Reading], decisions: Sequence[Decision]) -> Iterator[Reading]:
        """The readings with people's decisions on their claims, links and findings carried out.

        A value that somebody corrected is checked again (`checked_again`).
        """
        of: dict[str, list[Decision]] = {}
        for decision in decisions:
            of.setdefault(decision.article, []).append(decision)
        for one in readings:
            own = [*of.get("", ()), *of.get(one.article.id, ())]
            with using(self.shelf):
                decided = as_decided(one, own, self.record)
            again = self.checked_again(decided, own)
            yield replace(decided, findings=(*decided.findings, *again)) if again else decided

    def checked_again(self, reading: Reading, decisions: Sequence[Decision]) -> tuple[Finding, ...]:
        """What the checks say of the values that people put into a reading, told as of these people."""
        corrected = corrections(reading, decisions)
        if not corrected:
            return ()
        with using(self.shelf):
            found = worst_first(run(reading, self.checks, self.record))
            return tuple(of_corrected(found, corrected, reading, decisions))

    def value_of(self, words: str, claim: Claim, article: Article) -> Value:
        """Words as a value in place of a claim's; raises `AskedError` where they are none of its kind."""
        with using(self.shelf):
            return value_of(words, claim, article, self.record)

    def check(self, name: str) -> Check:
        """The check of that name; raises `AskedError` with the names there are."""
        for check in self.checks:
            if check.name == name:
                return check
        raise AskedError(f"there is no check {name!r}; there are {', '.join(check.name for check in self.checks)}")

    def checks_by_field(self) -> list[tuple[str, tuple[Check, ...]]]:
        """The checks, parted by what they are about."""
        return list(by_field(self.checks))

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
        """The entry of that name or id, the flight or the person; raises `AskedError` with the nearest names.

        Capitals matter only where two entries differ by them alone.

        >>> Desk().look_up("outer space treaty").id, Desk().look_up("Putin").name
        ('outer-space-treaty', 'Vladimir Putin')
        """
        return look_up(name, self.record)


def worst_first(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Conflicts before what depends, then what is open, then what holds; within each in reading order."""
    order = list(Verdict)
    return iter(
        sorted(findings, key=lambda one: (order.index(one.verdict), min(one.spans, default=Span(0, 0)), one.check))
    )
