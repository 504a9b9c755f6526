"""The command line: every command is one call on the desk."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, islice
from pathlib import Path
from shutil import get_terminal_size

import click

from lofted import __version__
from lofted.cli_people import people, token
from lofted.cli_reference import reference
from lofted.cli_review import record_of, review
from lofted.cli_serve import serve
from lofted.cli_store import add, recheck, search
from lofted.desk import Desk
from lofted.facts import AskedError, Reading, ReferenceError, SourceError, Verdict
from lofted.many import dossier, dossiers
from lofted.memory import Remembered
from lofted.options import (
    FAIL_ON,
    FAILED,
    UNREADABLE,
    allow_option,
    fail_option,
    published_option,
    reference_option,
    store_option,
)
from lofted.present import FORMS, heading, present
from lofted.present.wanted import WORDS
from lofted.views import agenda, map_of, network, timeline

LEAST_WORDS = 30  # words; with fewer, hardly one sentence with its voice and its place would fit
MANY = 3  # articles; from here on standard error tells how far it is


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
        except BrokenPipeError:
            raise  # the reader of the answer has seen enough; click ends quietly
        except OSError as problem:
            raise Shown(f"{problem.filename or 'the answer'}: {problem.strerror or problem}") from problem


@click.group(cls=Answering, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="lofted")
def lofted() -> None:
    """A verification desk for reporting on missiles, launches and space security.

    It reads articles and says what is claimed, by whom and how firmly, and which
    figures hold, depend, conflict or stay open, with the working. It never says
    what is true.
    """


@lofted.command()
@click.argument("sources", nargs=-1, required=True)
@click.option(
    "--as", "form", type=click.Choice(list(FORMS)), default="brief", show_default=True, help="The form of the answer."
)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to a file.")
@published_option
@click.option(
    "--words",
    type=click.IntRange(min=LEAST_WORDS),
    default=WORDS,
    show_default=True,
    help="The brief stays under so many words, in every form that has one.",
)
@fail_option
@allow_option
@reference_option
def read(
    sources: tuple[str, ...],
    form: str,
    output: Path | None,
    published: datetime | None,
    words: int,
    fail_on: str,
    allow_private: bool,
    folders: tuple[Path, ...],
) -> None:
    """Read articles: files, folders, addresses, or - for standard input.

    Each article is held against those that were read before it.

    Exit code 0: nothing conflicts. 1: something does. 2: something could not be
    read, and is named on standard error.
    """
    desk = Desk(reference=folders, memory=Remembered())
    day = published.date() if published else None
    tally = Tally(FAIL_ON[fail_on])
    found = tally.counted(desk.readings(source, allow_private=allow_private, published=day) for source in sources)
    width = get_terminal_size().columns if sys.stdout.isatty() and not output else None
    written(answers(found, form, desk, words=words, width=width), output, form)
    sys.exit(UNREADABLE if tally.unread else FAILED if tally.bad else 0)


@dataclass
class Tally:
    """What came of the sources so far: how many were read, how many not, and whether a verdict was bad."""

    bad_verdicts: tuple[Verdict, ...]
    read: int = 0
    unread: int = 0
    bad: bool = False

    def counted(self, sources: Iterator[Iterator[Reading | SourceError]]) -> Iterator[Reading]:
        """The readings as they come; what could not be read is named on standard error."""
        for found in chain.from_iterable(sources):
            if isinstance(found, SourceError):
                self.unread += 1
                click.echo(f"lofted: {found}", err=True)
                continue
            self.read += 1
            self.bad = self.bad or any(finding.verdict in self.bad_verdicts for finding in found.findings)
            if self.read >= MANY and sys.stderr.isatty():
                click.echo(f"\rread {self.read} articles", err=True, nl=False)
            yield found


def answers(readings: Iterator[Reading], form: str, desk: Desk, *, words: int, width: int | None) -> Iterator[str]:
    """Each reading in its form, as it comes; whether it is one of many is known once there is a second."""
    first = list(islice(readings, 2))
    many = len(first) > 1
    if first and many:
        yield heading(form)
    for number, reading in enumerate(chain(first, readings)):
        parted = "\n" if form in ("brief", "voices") and number else ""
        told = present(reading, form, desk.record, one_of_many=many, words=words, width=width)
        yield parted + told.rstrip("\n") + "\n"


def written(parts: Iterator[str], output: Path | None, form: str) -> None:
    """Print the answer, tinted where a person reads it, or write it to a file."""
    if output:
        whole = output.with_name(f".{output.name}.part")  # written aside, since the output may be one of the sources
        try:
            with whole.open("w", encoding="utf-8") as file:
                file.writelines(parts)
            whole.replace(output)
        except OSError as problem:
            whole.unlink(missing_ok=True)
            raise Shown(
                f"{output} cannot be written ({problem.strerror}); name a file in a folder that is there"
            ) from problem
    elif form == "brief" and sys.stdout.isatty():
        from lofted.present.terminal import tinted  # imported here, as the forms are

        tinted(parts)
    else:
        for part in parts:
            click.echo(part, nl=False)


@lofted.command()
@click.argument("check")
def explain(check: str) -> None:
    """Print a check's page: its question, its examples, its limits and source."""
    click.echo(Desk().explain(check))


@lofted.command()
@click.option("--record", "counted", is_flag=True, help="Count what people decided on the findings of each.")
@store_option
def checks(counted: bool, address: str) -> None:
    """List the questions the desk asks.

    With --record, how often people accepted, rejected or corrected the findings
    of each, or left a note, as the store has it. Nothing learns from that.
    """
    questions = {check.name: check.question for check in Desk().checks}
    lines = record_of(address, questions) if counted else (f"{name:<16} {told}" for name, told in questions.items())
    for line in lines:
        click.echo(line)


@lofted.command("look-up")
@click.argument("name")
@reference_option
def look_up(name: str, folders: tuple[Path, ...]) -> None:
    """Print what the shelf holds under a name: every party's figures, with their sources."""
    desk = Desk(reference=folders)
    from lofted.present.entries import entry_sheet  # imported here, as the forms are

    click.echo(entry_sheet(desk.look_up(name), desk.record))


@lofted.command("schema")
@click.option("--of", "what", type=click.Choice(["reading", "dossier"]), default="reading", show_default=True)
def print_schema(what: str) -> None:
    """Print the JSON Schema of the record of a reading or of a dossier."""
    from lofted.present.dossier_record import dossier_schema  # imported here, as the forms are
    from lofted.present.record import schema

    click.echo(schema() if what == "reading" else dossier_schema())


for command in (reference, add, recheck, review, search, dossiers, dossier, agenda, timeline, network, map_of, serve):
    lofted.add_command(command)
for group in (people, token):
    lofted.add_command(group)


def main() -> None:
    """Run the command line."""
    lofted()
