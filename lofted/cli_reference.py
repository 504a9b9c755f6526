"""The commands on the shelf: prove it, and bring rows in from public data bases."""

import sys
from pathlib import Path

import click

from lofted.desk import Desk
from lofted.options import FAILED, reference_option


@click.group()
def reference() -> None:
    """Prove the shelf, and bring rows in from public data bases."""


@reference.command()
@click.option(
    "--all", "whole", is_flag=True, help="List the rows that wait for a source too, and not only their number."
)
@reference_option
def check(whole: bool, folders: tuple[Path, ...]) -> None:
    """Hold every row of the shelf against itself, the others and the mechanics.

    Exit code 0: nothing but rows that wait for a source. 1: something does not
    stand up. 2: a row could not be read at all.
    """
    from lofted.present.proof import proof_sheet  # imported here, as the forms are

    problems = Desk(reference=folders).prove()
    text, bad = proof_sheet(problems, whole=whole)
    click.echo(text, nl=False)
    sys.exit(FAILED if bad else 0)


@reference.command("import")
@click.argument("database", type=click.Choice(["cns", "gcat"]))
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("-o", "--output", type=click.Path(file_okay=False, path_type=Path), required=True, help="A new folder.")
@reference_option
def import_rows(database: str, file: Path, output: Path, folders: tuple[Path, ...]) -> None:
    """Bring in a public data base as its user downloads it, as rows to lay over the shelf.

    cns: the North Korea Missile Test Database of CNS and NTI, .xlsx or .csv.
    gcat: launch.tsv or sites.tsv of the General Catalog of Artificial Space Objects.
    What contradicts the shelf is told on standard error; nothing is chosen.
    """
    brought = Desk(reference=folders).bring(database, file)
    for line in brought.told:
        click.echo(f"lofted: {line}", err=True)
    for path in brought.write(output):
        number = len(brought.rows[path.stem])
        click.echo(f"{path}: {number} {'row' if number == 1 else 'rows'}")
