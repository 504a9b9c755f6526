"""The commands that lay many articles out as facts: the dates ahead, a timeline, a network, a map."""

import sys
from collections.abc import Callable
from pathlib import Path

import click

from lofted.desk import Desk
from lofted.facts import Reading, Record
from lofted.many import kept, readings_of, sources_argument
from lofted.options import UNREADABLE, reference_option, store_option

Form = Callable[[list[Reading], Record], str]


def laid_out(sources: tuple[str, ...], address: str, folders: tuple[Path, ...], form: Form) -> None:
    """Print the articles of some sources, or those that are kept, in a form; exit code 2 where one cannot be read."""
    desk = Desk(reference=folders)

    def told(readings: list[Reading]) -> str:
        with desk.at_hand():
            return form(readings, desk.record)

    readings, unread = readings_of(desk, sources)
    shown = told(readings) if sources else kept(address, lambda found, made: told(list(desk.decided(found, made))))
    click.echo(shown, nl=False)
    sys.exit(UNREADABLE if unread else 0)


@click.command()
@sources_argument
@click.option("--as", "form", type=click.Choice(["text", "ics", "json"]), default="text", show_default=True)
@store_option
@reference_option
def agenda(sources: tuple[str, ...], form: str, address: str, folders: tuple[Path, ...]) -> None:
    """List every date ahead that articles speak of, with who said it and how firmly.

    Without SOURCES: those of the articles that are kept. A date that is told
    vaguely stays vague. Exit code 2: something could not be read, and is named
    on standard error.
    """
    from lofted.present.calendar import calendar  # imported here, as the forms are
    from lofted.present.cited import by_id
    from lofted.present.dates_ahead import ahead, dates_record, dates_sheet

    told = {"text": dates_sheet, "ics": calendar, "json": dates_record}[form]
    laid_out(sources, address, folders, lambda readings, _: told(ahead(readings), by_id(readings)))


@click.command()
@sources_argument
@click.option("--as", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@store_option
@reference_option
def timeline(sources: tuple[str, ...], form: str, address: str, folders: tuple[Path, ...]) -> None:
    """List what happened when, across articles: one line for one event, with who dates it and how.

    Without SOURCES: of the articles that are kept. Exit code 2: something could
    not be read, and is named on standard error.
    """
    from lofted.present.cited import by_id  # imported here, as the forms are
    from lofted.present.happened import happenings
    from lofted.present.timeline import timeline_record, timeline_sheet

    told = timeline_sheet if form == "text" else timeline_record
    laid_out(sources, address, folders, lambda readings, record: told(happenings(readings, record), by_id(readings)))


@click.command("map")
@sources_argument
@click.option("--as", "form", type=click.Choice(["text", "geojson"]), default="text", show_default=True)
@store_option
@reference_option
def map_of(sources: tuple[str, ...], form: str, address: str, folders: tuple[Path, ...]) -> None:
    """Lay out where articles put launches, impacts and meetings, no finer than their words.

    Without SOURCES: of the articles that are kept. Exit code 2: something could
    not be read, and is named on standard error.
    """
    from lofted.present.cited import by_id  # imported here, as the forms are
    from lofted.present.geojson import spot_map, spot_sheet
    from lofted.present.spots import spots

    told = spot_sheet if form == "text" else spot_map
    laid_out(sources, address, folders, lambda readings, record: told(spots(readings, record), by_id(readings)))


@click.command()
@sources_argument
@click.option("--as", "form", type=click.Choice(["text", "gexf", "json"]), default="text", show_default=True)
@store_option
@reference_option
def network(sources: tuple[str, ...], form: str, address: str, folders: tuple[Path, ...]) -> None:
    """Lay out who says and does what about and with whom, across articles.

    Without SOURCES: of the articles that are kept. Exit code 2: something could
    not be read, and is named on standard error.
    """
    from lofted.present.cited import by_id  # imported here, as the forms are
    from lofted.present.network import gexf, network_record, network_sheet
    from lofted.present.ties import network as ties

    told = {"text": network_sheet, "gexf": gexf, "json": network_record}[form]
    laid_out(sources, address, folders, lambda readings, record: told(ties(readings, record), by_id(readings)))
