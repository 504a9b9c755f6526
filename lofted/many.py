"""The commands over many articles that gather them by event: the dossiers."""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import click
import msgspec

from lofted.asking import Asked
from lofted.facts import AskedError
from lofted.options import UNREADABLE, reference_option, store_option

LEAST = 2  # articles; one alone is no dossier, but a reading

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
    from lofted.present.dossiers import dossier_list  # imported here, as the forms are

    ask = Asked(sources, folders, address, scale, sorted_by, least)
    if form == "list":
        click.echo(dossier_list(ask.listed()), nl=False)
    else:
        for one in ask.shown("record"):
            click.echo(one)
    sys.exit(UNREADABLE if ask.unread else 0)


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
    ask = Asked(
        () if kept_one else sources, folders, address, scale, sorted_by, least=1 if wanted else LEAST, wanted=wanted
    )
    shown = list(ask.shown(form))
    if wanted and not shown:
        raise AskedError(f"there is no dossier {wanted!r}; `lofted dossiers` lists those there are")
    for part in as_shown(shown, form):
        click.echo(part, nl=False)
    sys.exit(UNREADABLE if ask.unread else 0)


def is_id(source: str) -> bool:
    """Whether an argument can only be the id of something that is kept."""
    return source != "-" and ID.fullmatch(source) is not None and not Path(source).exists()


def as_shown(shown: Sequence[str], form: str) -> Iterator[str]:
    """Each dossier as it is printed among the others."""
    for number, one in enumerate(shown):
        if form == "matrix":
            yield one if number == 0 else one.split("\n", 1)[1]  # the names of the columns stand once
        elif form == "record":
            yield one + "\n" if len(shown) > 1 else indented(one) + "\n"
        else:
            yield ("\n\n" if number else "") + one


def indented(record: str) -> str:
    """A record as a person reads it."""
    return msgspec.json.format(record, indent=1)
