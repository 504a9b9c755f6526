"""The commands over many articles: the dossiers of their events, and the dates ahead."""

import csv
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path

import click

from lofted.desk import Desk
from lofted.facts import AskedError, Dossier, Placing, Reading, ReferenceError, Sorting, SourceError
from lofted.options import UNREADABLE, reference_option

LEAST = 2  # articles; one alone is no dossier, but a reading
COLUMNS = ("choice", "article", "other", "by", "on", "reason")

sources_argument = click.argument("sources", nargs=-1, required=True)
file_option = click.Path(exists=True, dir_okay=False, path_type=Path)


def gathering(command: Callable[..., None]) -> Callable[..., None]:
    """The arguments that the two commands on dossiers share."""
    for option in (
        reference_option,
        click.option(
            "--sorted", "sorted_by", type=file_option, help="Your decisions on which articles belong together."
        ),
        click.option("--scale", type=file_option, help="Your own scale of how reliable sources are."),
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
    folders: tuple[Path, ...],
) -> None:
    """List the events that articles tell of: when, how many articles, how many origins.

    Exit code 2: something could not be read, and is named on standard error.
    """
    found, unread = gathered(sources, scale=scale, sorted_by=sorted_by, folders=folders, least=least)
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
@click.option("--of", "wanted", help="The id of the dossier, or an article's; without it every event is laid out.")
def dossier(
    sources: tuple[str, ...],
    form: str,
    wanted: str | None,
    scale: Path | None,
    sorted_by: Path | None,
    folders: tuple[Path, ...],
) -> None:
    """Lay out the events that articles tell of: origins, matrix, history, grades, and a brief that cites.

    Exit code 2: something could not be read, and is named on standard error.
    """
    found, unread = gathered(sources, scale=scale, sorted_by=sorted_by, folders=folders, least=1 if wanted else LEAST)
    chosen = chosen_of(found, wanted) if wanted else found
    for part in laid_out(chosen, form):
        click.echo(part, nl=False)
    sys.exit(UNREADABLE if unread else 0)


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


def chosen_of(found: Iterable[Dossier], wanted: str) -> list[Dossier]:
    """The dossiers of that id, or those that an article tells of; raises `AskedError` with the ids there are."""
    from lofted.present.dossier_record import tells

    dossiers = list(found)
    chosen = [one for one in dossiers if wanted in (one.id, one.entry) or tells(one, wanted)]
    if not chosen:
        raise AskedError(f"there is no dossier {wanted!r}; there are {', '.join(one.id for one in dossiers) or 'none'}")
    return chosen


@click.command()
@sources_argument
@click.option("--as", "form", type=click.Choice(["text", "ics"]), default="text", show_default=True)
@reference_option
def agenda(sources: tuple[str, ...], form: str, folders: tuple[Path, ...]) -> None:
    """List every date ahead that articles speak of, with who said it and how firmly.

    A date that is told vaguely stays vague. Exit code 2: something could not
    be read, and is named on standard error.
    """
    from lofted.present.dates_ahead import ahead, calendar, dates_sheet

    readings, unread = readings_of(Desk(reference=folders), sources)
    found = ahead(readings)
    click.echo(dates_sheet(found) if form == "text" else calendar(found), nl=False)
    sys.exit(UNREADABLE if unread else 0)


def gathered(
    sources: Iterable[str], *, scale: Path | None, sorted_by: Path | None, folders: tuple[Path, ...], least: int
) -> tuple[tuple[Dossier, ...], int]:
    """The dossiers of some sources, and how many articles could not be read."""
    desk = Desk(reference=folders)
    sortings = tuple(sortings_of(sorted_by)) if sorted_by else ()
    readings, unread = readings_of(desk, sources)
    return desk.dossiers(readings, sortings=sortings, scale=scale, least=least), unread


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
