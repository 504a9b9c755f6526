"""The commands that lay many articles out as facts: the dates ahead, a timeline, a network, a map."""

import sys
from collections.abc import Callable
from pathlib import Path

import click

from lofted.asking import readings_of
from lofted.desk import Desk
from lofted.options import UNREADABLE, reference_option, store_option


def shown(name: str, sources: tuple[str, ...], form: str, address: str, folders: tuple[Path, ...]) -> None:
    """Print a view of some sources, or of what is kept; exit code 2 where one cannot be read."""
    desk = Desk(reference=folders)
    unread = 0
    if sources:
        from lofted.present.parts import parts_of  # imported here, as the forms are
        from lofted.present.views import shown

        readings, unread = readings_of(desk, sources)
        with desk.at_hand():
            page = shown(name, form, (parts_of(one, desk.record) for one in readings), desk.record)
    else:
        from lofted.gathering import view  # imported here: only what is kept needs a data base
        from lofted.store import opened

        with opened(address, new=False) as store:
            page = view(desk, store, name, form)
    click.echo(page, nl=False)
    sys.exit(UNREADABLE if unread else 0)


def view_command(name: str, forms: list[str], told: str) -> click.Command:
    """The command for a view: over sources or what is kept, in one of its forms, the first if nothing is said."""

    def command(sources: tuple[str, ...], form: str, address: str, folders: tuple[Path, ...]) -> None:
        shown(name, sources, form, address, folders)

    command.__doc__ = f"{told}\n\n{AT_LAST}"
    made: Callable[..., None] = command
    for option in (
        reference_option,
        store_option,
        click.option("--as", "form", type=click.Choice(forms), default=forms[0], show_default=True),
        click.argument("sources", nargs=-1),
    ):
        made = option(made)
    return click.command(name)(made)


AT_LAST = (
    "Without SOURCES: those that are kept. Exit code 2: something could not be read, and is named on standard error."
)
agenda = view_command(
    "agenda",
    ["text", "ics", "json"],
    "List every date ahead that articles speak of, with who said it and how firmly; one told vaguely stays vague.",
)
timeline = view_command(
    "timeline",
    ["text", "json"],
    "List what happened when, across articles: one line for one event, with who dates it and how.",
)
map_of = view_command(
    "map", ["text", "geojson"], "Lay out where articles put launches, impacts and meetings, no finer than their words."
)
network = view_command(
    "network", ["text", "gexf", "json"], "Lay out who says and does what about and with whom, across articles."
)
