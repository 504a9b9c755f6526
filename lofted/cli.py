"""The command line: every command is one call on the desk."""

import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import click
from rich.console import Console
from rich.highlighter import RegexHighlighter
from rich.theme import Theme

from lofted import __version__
from lofted.desk import Desk
from lofted.facts import AskedError, Reading, ReferenceError, SourceError, Verdict
from lofted.present import COLUMNS, FORMS, entry_sheet, lines, present, rows, schema

MANY = 3  # articles; from here on standard error tells how far it is
UNREADABLE, FAILED = 2, 1  # exit codes, as the design gives them
FAIL_ON = {"conflicts": (Verdict.CONFLICTS,), "depends": (Verdict.CONFLICTS, Verdict.DEPENDS), "nothing": ()}
TINTS = Theme(
    {"lofted.conflicts": "bold red", "lofted.depends": "yellow", "lofted.open": "cyan", "lofted.holds": "green"}
)


class Verdicts(RegexHighlighter):
    """Tints the words of a verdict; they are there without the tint too."""

    base_style = "lofted."
    highlights = [rf"(?P<{verdict}>^\S\s\s{str(verdict).upper()})" for verdict in Verdict]  # noqa: RUF012  (rich's own form)


class Shown(click.ClickException):
    """An error of ours, shown as one sentence."""

    exit_code = UNREADABLE


class Answering(click.Group):
    """The commands; what they refuse is told in one sentence, never with a traceback."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except (AskedError, ReferenceError, SourceError) as problem:
            raise Shown(str(problem)) from problem


@click.group(cls=Answering, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="lofted")
def lofted() -> None:
    """A verification desk for reporting on missiles, launches and space security.

    It reads articles and says what is claimed, by whom and how firmly, and which
    figures hold, depend, conflict or stay open, with the working. It never says
    what is true.
    """


reference_option = click.option(
    "--reference",
    "folders",
    multiple=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder of your own rows, laid over the built-in shelf.",
)


@lofted.command()
@click.argument("sources", nargs=-1, required=True)
@click.option(
    "--as", "form", type=click.Choice(list(FORMS)), default="brief", show_default=True, help="The form of the answer."
)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to a file.")
@click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day of publication; it goes before what a text or a page says of itself.",
)
@click.option(
    "--fail-on",
    type=click.Choice(list(FAIL_ON)),
    default="conflicts",
    show_default=True,
    help="Which verdicts make the exit code 1.",
)
@click.option("--allow-private", is_flag=True, help="Let addresses lead into private networks and to this machine.")
@reference_option
def read(
    sources: tuple[str, ...],
    form: str,
    output: Path | None,
    published: datetime | None,
    fail_on: str,
    allow_private: bool,
    folders: tuple[Path, ...],
) -> None:
    """Read articles: files, folders, addresses, or - for standard input.

    Exit code 0: nothing conflicts. 1: something does. 2: something could not be
    read, and is named on standard error.
    """
    desk = Desk(reference=folders)
    readings: list[Reading] = []
    unread = 0
    for source in sources:
        for found in desk.readings(
            source, allow_private=allow_private, published=published.date() if published else None
        ):
            if isinstance(found, SourceError):
                unread += 1
                click.echo(f"lofted: {found}", err=True)
                continue
            readings.append(found)
            tell(len(readings))
    written(answers(readings, form, desk), output, form)
    bad = any(finding.verdict in FAIL_ON[fail_on] for reading in readings for finding in reading.findings)
    sys.exit(UNREADABLE if unread else FAILED if bad else 0)


def tell(number: int) -> None:
    """Say on standard error how far it is, when there are many and a person looks on."""
    if number >= MANY and sys.stderr.isatty():
        click.echo(f"\rread {number} articles", err=True, nl=False)


def answers(readings: list[Reading], form: str, desk: Desk) -> Iterator[str]:
    """Each reading in its form; a table of many has one header."""
    many = len(readings) > 1
    if form == "table" and many:
        yield lines([COLUMNS, *(row for reading in readings for row in rows(reading))])
        return
    for number, reading in enumerate(readings):
        parted = "\n" if form == "brief" and number else ""
        yield parted + present(reading, form, desk.record, one_of_many=many).rstrip("\n") + "\n"


def written(parts: Iterator[str], output: Path | None, form: str) -> None:
    """Print the answer, tinted where a person reads it, or write it to a file."""
    if output:
        output.write_text("".join(parts), "utf-8")
    elif form == "brief" and sys.stdout.isatty():
        console = Console(theme=TINTS, highlighter=Verdicts(), soft_wrap=True)
        for part in parts:
            console.print(part, markup=False, end="")
    else:
        for part in parts:
            click.echo(part, nl=False)


@lofted.command()
@click.argument("check")
def explain(check: str) -> None:
    """Print a check's page: its question, its examples, its limits and source."""
    click.echo(Desk().explain(check))


@lofted.command()
def checks() -> None:
    """List the questions the desk asks."""
    for check in Desk().checks:
        click.echo(f"{check.name:<16} {check.question}")


@lofted.command("look-up")
@click.argument("name")
@reference_option
def look_up(name: str, folders: tuple[Path, ...]) -> None:
    """Print what the shelf holds under a name: every party's figures, with their sources."""
    desk = Desk(reference=folders)
    click.echo(entry_sheet(desk.look_up(name), desk.record))


@lofted.command("schema")
def print_schema() -> None:
    """Print the JSON Schema of the record."""
    click.echo(schema())


def main() -> None:
    """Run the command line."""
    lofted()
