"""A dossier, and the views of many articles, as the middle of a web page.

They are made once and kept, so nothing in them depends on who looks. Views
that grow with every article are parted by year.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import islice
from typing import Any

from lofted.facts import (
    Article,
    Axis,
    Cell,
    Dossier,
    Finding,
    Firmness,
    Flight,
    Listed,
    Match,
    Moment,
    Record,
    Row,
    Span,
)
from lofted.present.bonds import picture
from lofted.present.course import course
from lofted.present.dates_ahead import Ahead
from lofted.present.dossiers import corrected, judged, number_of, published, told_when
from lofted.present.drawing import Drawing
from lofted.present.flight import flight
from lofted.present.given import in_dossier
from lofted.present.happening import Happening
from lofted.present.page import name_of, templates
from lofted.present.spots import Spot
from lofted.present.steps import attributes, steps
from lofted.present.ties import Network
from lofted.present.tree import tree
from lofted.present.world import world

MOST_ROWS = 150  # of a table or a list on a page; the rest is in the JSON
MOST_VOICES = 40  # in a row of the matrix on a page
MOST_SAID = 12  # lines of who says a thing; more are counted
UNDATED = "undated"  # the year of what tells none
MOST = {"most_rows": MOST_ROWS, "most_said": MOST_SAID, "most_voices": MOST_VOICES}
SIGNS = {Match.ALONE: "·", Match.AGREE: "=", Match.ROUNDING: "≈", Match.DIFFER: "≠"}
Articles = Mapping[str, Article]


def filled(template: str, **told: object) -> str:
    """A template with what it asks for."""
    page = templates().get_template(template).render(**MOST, **told)
    return page.encode("utf-8", "replace").decode("utf-8")  # half of a surrogate pair could not be kept


def dossier_fragment(one: Dossier, record: Record) -> str:
    """The middle of a dossier's page: brief, matrix, flight, history, origins, grades, articles."""
    articles = {article.id: article for article in one.articles}
    return filled(
        "dossier.html",
        one=one,
        listed=Listed.of(one),
        when=told_when(one),
        cells_of=cells_of,
        judged=judged,
        signs=SIGNS,
        number_of=number_of,
        published=published,
        axes=list(Axis),
        grades={axis: [grade for grade in one.assessments if grade.axis is axis] for axis in Axis},
        misfits=misfits_of(one),
        tree=tree(one),
        history=[(name, cut(drawn)) for name in attributes(one) if (drawn := steps(one, name))],
        flight=flight(
            in_dossier(one),
            record,
            on=record.flight(one.entry),
            articles=articles,
            named=partial(name_of, record=record),
        ),
    )


def misfits_of(one: Dossier) -> list[tuple[Finding, list[tuple[str, Span | None]]]]:
    """What does not fit, each reason once, with where it stands in which articles."""
    found: dict[tuple[str, str], tuple[Finding, list[tuple[str, Span | None]]]] = {}
    for article, finding in one.misfits:
        _, places = found.setdefault((finding.check, finding.reason), (finding, []))
        places.append((article, finding.spans[0] if finding.spans else None))
    return list(found.values())


def flight_picture(one: Flight, record: Record) -> str:
    """A launch on record, drawn with every party's figures; empty where nobody gave a height or a time."""
    drawn = flight((), record, on=one, articles={}, named=partial(name_of, record=record))
    return drawn_page(drawn, "The parties' figures")


def cells_of(row: Row) -> dict[str, list[tuple[str, list[Cell]]]]:
    """What each voice says in a row, the same words once, with one cell of each article that has them."""
    found: dict[str, dict[str, dict[str, Cell]]] = {}
    for cell in row.cells:
        hedge = "" if cell.likelihood.words is Firmness.FLAT else f", {cell.likelihood.words}"
        words = f"“{cell.words}”{hedge}{', denied' if cell.denied else ''}{corrected(cell)}"
        found.setdefault(cell.voice, {}).setdefault(words, {}).setdefault(cell.article, cell)
    return {
        voice: [(words, list(cells.values())) for words, cells in islice(told.items(), MOST_SAID)]
        for voice, told in islice(found.items(), MOST_VOICES)
    }


def agenda_by_year(found: Sequence[Ahead], articles: Articles) -> dict[str, str]:
    """The dates ahead, a page for each year, and one for each week in which a day is told."""
    parts = by_year(found, lambda one: one.moment)
    for one in found:
        if one.moment.start and not one.vague:
            parts.setdefault(week_of(one.moment.start), []).append(one)
    return {part: filled("agenda.html", found=of, articles=articles) for part, of in parts.items()}


def week_of(day: date) -> str:
    """The week of a day, as ISO 8601 writes it.

    >>> week_of(date(2024, 10, 31))
    '2024-W44'
    """
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def timeline_by_year(found: Iterable[Happening], articles: Articles) -> dict[str, str]:
    """What happened when, a page for each year."""
    return {
        year: drawn_page(course(of, articles), "What happened when")
        for year, of in by_year(found, lambda one: one.moment).items()
    }


def map_whole(found: Sequence[Spot], articles: Articles) -> dict[str, str]:
    """Where articles put things, on one page."""
    return {"": drawn_page(world(found, articles), "Where articles put things")}


def network_whole(told: Network, _: Articles) -> dict[str, str]:
    """Who says and does what, on one page."""
    return {"": drawn_page(picture(told), "Who says and does what, about and with whom")}


def drawn_page(drawn: Drawing | None, label: str) -> str:
    """A picture with its table, of which a page shows the first rows; empty where there is nothing to draw."""
    if drawn is None:
        return ""
    more = len(drawn.table.rows) - MOST_ROWS if drawn.table else 0
    return filled("picture.html", drawn=cut(drawn), label=label, more=max(0, more))


def cut(drawn: Drawing) -> Drawing:
    """A picture with the first rows of its table."""
    if drawn.table is None:
        return drawn
    return replace(drawn, table=replace(drawn.table, rows=drawn.table.rows[:MOST_ROWS]))


def by_year(found: Iterable[Any], moment: Callable[[Any], Moment]) -> dict[str, list[Any]]:
    """Things by the year of their moment, in the order of the years; those without one last."""
    years: dict[str, list[Any]] = {}
    for one in found:
        start = moment(one).start
        years.setdefault(str(start.year) if start else UNDATED, []).append(one)
    return dict(sorted(years.items()))


BY_VIEW: dict[str, Callable[[Any, Articles], dict[str, str]]] = {
    "agenda": agenda_by_year,
    "timeline": timeline_by_year,
    "map": map_whole,
    "network": network_whole,
}
