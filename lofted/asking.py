"""What the commands over many articles are asked for: sources that are read, or what is kept."""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Protocol, TypeVar

import click

from lofted.desk import Desk
from lofted.facts import Dossier, Listed, Placing, Reading, ReferenceError, Sorting, SourceError
from lofted.options import progress

COLUMNS = ("choice", "article", "other", "by", "on", "reason")
Made = TypeVar("Made")


class Gatherings(Protocol):
    """What is kept of dossiers, as a store answers it."""

    def listed(self, *, least: int = 1) -> list[Listed]:
        """The dossiers of at least so many articles, the newest first."""
        ...

    def numbers(self, *, least: int = 1, wanted: str | None = None) -> list[int]:
        """The numbers of the dossiers of at least so many articles, or of those that are wanted."""
        ...

    def page(self, about: str | int, form: str) -> tuple[str, str] | None:
        """A page with its mark."""
        ...


@dataclass
class Asked:
    """The dossiers that a command asks for: of its sources, else of what is kept.

    What is kept is answered from the pages that are kept of it; with decisions
    or a scale of one's own each dossier is laid out anew.
    """

    sources: Sequence[str]
    folders: tuple[Path, ...]
    address: str
    scale: Path | None
    sorted_by: Path | None
    least: int
    wanted: str | None = None
    unread: int = 0

    def listed(self) -> Iterable[Listed | Dossier]:
        """The dossiers as a list has them."""
        return self.answered(lambda store: store.listed(least=self.least), lambda one: one)

    def shown(self, form: str) -> Iterable[str]:
        """The dossiers in a form."""

        def pages(store: Gatherings) -> Iterator[str]:
            for number in store.numbers(least=self.least, wanted=self.wanted):
                page = store.page(number, form)
                yield page[1] if page else ""

        from lofted.present.kept_forms import shown_as  # imported here, as the forms are

        return self.answered(pages, lambda one: shown_as(one, form))

    def answered(self, kept: Callable[[Gatherings], Iterable[Made]], made: Callable[[Dossier], Made]) -> Iterator[Made]:
        """What is kept of each dossier, or what is made of it."""
        desk = Desk(reference=self.folders)
        own = tuple(sortings_of(self.sorted_by)) if self.sorted_by else ()
        if self.sources:
            readings, self.unread = readings_of(desk, self.sources)
            found = desk.dossiers(readings, decisions=own, scale=self.scale, least=self.least, wanted=self.wanted)
            yield from map(made, found)
            return
        from lofted.gathering import laid_out, refresh  # imported here: only what is kept needs a data base
        from lofted.store import opened

        with opened(self.address, new=False) as store:
            if own or self.scale:
                laid = laid_out(desk, store, sortings=own, scale=self.scale, least=self.least, wanted=self.wanted)
                yield from map(made, laid)
            else:
                for done in refresh(desk, store):
                    progress(done)
                yield from kept(store.gatherings)


def readings_of(desk: Desk, sources: Iterable[str]) -> tuple[list[Reading], int]:
    """The readings of some sources; what cannot be read is named on standard error, and counted."""
    readings: list[Reading] = []
    unread = 0
    for source in sources:
        for found in desk.readings(source):
            if isinstance(found, SourceError):
                unread += 1
                click.echo(f"lofted: {found}", err=True)
            else:
                readings.append(found)
    return readings, unread


def sortings_of(path: Path) -> Iterator[Sorting]:
    """A person's decisions: a CSV with the columns choice (together, apart), article, other, by, on and reason."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        if set(COLUMNS) - set(reader.fieldnames or ()):
            raise ReferenceError(f"{path}: decisions want the columns {', '.join(COLUMNS)} in the first line")
        for number, row in enumerate(reader, start=2):
            try:
                choice = Placing((row["choice"] or "").strip())
                day = datetime.combine(date.fromisoformat(row["on"]), time(), UTC) if row["on"] else None
            except ValueError:
                raise ReferenceError(
                    f"{path}, row {number}: write together or apart in the column choice, and a day as 2024-11-02 in on"
                ) from None
            yield Sorting.of(
                choice, row["article"], row["other"], name=row["by"] or "", at=day, reason=row["reason"] or ""
            )
