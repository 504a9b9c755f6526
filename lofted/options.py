"""The options that several commands share, and their exit codes."""

import os
import sys
from pathlib import Path

import click

from lofted.facts import Verdict

UNREADABLE, FAILED = 2, 1  # exit codes, as the design gives them
EVERY = 25  # articles between two lines of progress, some seconds apart
FAIL_ON = {"conflicts": (Verdict.CONFLICTS,), "depends": (Verdict.CONFLICTS, Verdict.DEPENDS), "nothing": ()}

reference_option = click.option(
    "--reference",
    "folders",
    multiple=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder of your own rows, laid over the built-in shelf.",
)
published_option = click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day of publication; it goes before what a text or a page says of itself.",
)
fail_option = click.option(
    "--fail-on",
    type=click.Choice(list(FAIL_ON)),
    default="conflicts",
    show_default=True,
    help="Which verdicts make the exit code 1.",
)
allow_option = click.option(
    "--allow-private", is_flag=True, help="Let addresses lead into private networks and to this machine."
)


def data_folder() -> Path:
    """Where programs keep a user's data on this system."""
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "lofted"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home()) / "lofted"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "lofted"


store_option = click.option(
    "--store",
    "address",
    metavar="PATH|URL",
    envvar="LOFTED_STORE",
    default=lambda: str(data_folder() / "desk.sqlite"),
    show_default="desk.sqlite in your data folder",
    help="A SQLite file, or the address of a PostgreSQL data base: postgresql://name@host/database.",
)


def progress(done: int) -> None:
    """Tell on standard error how far it is."""
    if done % EVERY == 0:
        click.echo(f"lofted: {done} articles", err=True)
