"""The commands over many articles that gather them by event: the dossiers."""

import csv
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TypeVar

import click

from lofted.desk import Desk
from lofted.facts import AskedError, Decision, Dossier, Placing, Reading, ReferenceError, Sorting, SourceError
from lofted.options import UNREADABLE, reference_option, store_option

LEAST = 2  # articles; one alone is no dossier, but a reading
Made = TypeVar("Made")
COLUMNS = ("choice", "article", "other", "by", "on", "reason")

ID = re.compile(r"[\w-]{1,200}")  # what may name a dossier: its id, its flight's or an article's; a path has a dot

sources_argument = click.argument("sources", nargs=-1)
file_option = click.Path(exists=True, dir_okay=False, path_type=Path)


def gathering(command: Callable[..., None]) -> Callable[..., None]:
    """The arguments that the two commands on dossiers share."""
    for option in (
        reference_option,
        click.option(
            "--sorted", "sorted_by", type=file_option, help="Your decisions on which articles belong together."
        ),
        click.option("--scale", type=file_option, help="Your own scale of how reliable sources are."),
        store_option,
        sources_argument,
    ):
        command = option(command)
    return command


@click.command()
@gathering
@click.option("--as", "form", type=click.Choice(["list", "record"]), default="list", show_default=True)
@click.option(
    "--least", type=click.IntRange(min=1), default=LEAST, show_default=True, help="Of at least so many articles."
)
def dossiers(
    sources: tuple[str, ...],
    form: str,
    least: int,
    scale: Path | None,
    sorted_by: Path | None,
    address: str,
    folders: tuple[Path, ...],
) -> None:
    """List the events that articles tell of: when, how many articles, how many origins.

    Without SOURCES: those of the articles that are kept, with people's decisions
    on them carried out.

    Exit code 2: something could not be read, and is named on standard error.
    """
    found, unread = gathered(
        sources, scale=scale, sorted_by=sorted_by, folders=folders, address=address, least=least, wanted=None
    )
    if form == "list":
        from lofted.present.dossiers import dossier_list  # imported here, as the forms are

        click.echo(dossier_list(found), nl=False)
    else:
        from lofted.present.dossier_record import dossier_record

        for one in found:
            click.echo(dossier_record(one, one_of_many=True))
    sys.exit(UNREADABLE if unread else 0)


@click.command()
@gathering
@click.option("--as", "form", type=click.Choice(["text", "record", "matrix"]), default="text", show_default=True)
@click.option(
    "--of", "wanted", help="The id of the dossier, its flight or an article; without it every event is laid out."
)
def dossier(
    sources: tuple[str, ...],
    form: str,
    wanted: str | None,
    scale: Path | None,
    sorted_by: Path | None,
    address: str,
    folders: tuple[Path, ...],
) -> None:
    """Lay out the events that articles tell of: origins, matrix, history, grades, and a brief that cites.

    SOURCES are files, folders or addresses. The ID of a dossier, a flight or an
    article in their place, or nothing, lays out what is kept, with people's
    decisions on it carried out.

    Exit code 2: something could not be read, and is named on standard error.
    """
    kept_one = len(sources) == 1 and is_id(sources[0])
    wanted = sources[0] if kept_one else wanted
    least = 1 if wanted else LEAST
    found, unread = gathered(
        () if kept_one else sources,
        scale=scale,
        sorted_by=sorted_by,
        folders=folders,
        address=address,
        least=least,
        wanted=wanted,
    )
    if wanted and not found:
        raise AskedError(f"there is no dossier {wanted!r}; `lofted dossiers` lists those there are")
    for part in laid_out(found, form):
        click.echo(part, nl=False)
    sys.exit(UNREADABLE if unread else 0)


def is_id(source: str) -> bool:
    """Whether an argument can only be the id of something that is kept."""
    return source != "-" and ID.fullmatch(source) is not None and not Path(source).exists()


def laid_out(found: Iterable[Dossier], form: str) -> Iterator[str]:
    """Each dossier in its form."""
    from lofted.present.dossier_record import dossier_record, matrix
    from lofted.present.dossiers import dossier_sheet

    dossiers = list(found)
    for number, one in enumerate(dossiers):
        if form == "matrix":
            yield matrix(one, header=number == 0)
        elif form == "record":
            yield dossier_record(one, one_of_many=len(dossiers) > 1) + "\n"
        else:
            yield ("\n\n" if number else "") + dossier_sheet(one)


def gathered(
    sources: Iterable[str],
    *,
    scale: Path | None,
    sorted_by: Path | None,
    folders: tuple[Path, ...],
    address: str,
    least: int,
    wanted: str | None,
) -> tuple[tuple[Dossier, ...], int]:
    """The dossiers of some sources, else of what is kept, and how many articles could not be read."""
    desk = Desk(reference=folders)
    own = tuple(sortings_of(sorted_by)) if sorted_by else ()

    def made(readings: Iterable[Reading], decisions: Sequence[Decision]) -> tuple[Dossier, ...]:
        return desk.dossiers(readings, decisions=(*decisions, *own), scale=scale, least=least, wanted=wanted)

    if not sources:
        return kept(address, made), 0
    readings, unread = readings_of(desk, sources)
    return made(readings, ()), unread


def kept(address: str, made: Callable[[Iterable[Reading], Sequence[Decision]], Made]) -> Made:
    """What is made of the readings that are kept, as they come, and of the decisions that hold."""
    from lofted.store import opened  # imported here: only what is kept needs a data base

    with opened(address, new=False) as store:
        return made(store.readings(), store.standing())


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
