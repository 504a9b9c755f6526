"""Timeline, map, network and agenda: what many articles tell, laid out as facts."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import HTMLResponse
from markupsafe import Markup

from lofted.web.gathered import Gathered
from lofted.web.opened import All
from lofted.web.showing import shown
from lofted.web.who import Reading, Visitor

router = APIRouter(include_in_schema=False)

HEADINGS = {
    "agenda": "Dates ahead",
    "timeline": "What happened when",
    "map": "Where articles put things",
    "network": "Who says and does what, about and with whom",
}
Year = Annotated[str, Query(max_length=20)]  # 20 characters: more than any year has


@router.get("/agenda")
def agenda(request: Request, every: All, visitor: Reading, year: Year = "") -> HTMLResponse:
    """Every date ahead, with who says so and how firmly: those of this year, or the next that is told of."""
    parts = every.parts("agenda")
    now = str(datetime.now(UTC).year)
    coming = [one for one in parts if one >= now]
    return laid_out(request, every, visitor, "agenda", parts, year or (coming or parts or [""])[0])


@router.get("/timeline")
def timeline(request: Request, every: All, visitor: Reading, year: Year = "") -> HTMLResponse:
    """What happened when, one line for one event: the last year, or the one that is asked for."""
    parts = every.parts("timeline")
    dated = [one for one in parts if one.isdigit()]
    return laid_out(request, every, visitor, "timeline", parts, year or (dated or parts or [""])[-1])


@router.get("/map")
def places(request: Request, every: All, visitor: Reading) -> HTMLResponse:
    """Where articles put launches, impacts and meetings, no finer than their words."""
    return laid_out(request, every, visitor, "map", every.parts("map"), "")


@router.get("/network")
def network(request: Request, every: All, visitor: Reading) -> HTMLResponse:
    """Who says and does what about and with whom."""
    return laid_out(request, every, visitor, "network", every.parts("network"), "")


def laid_out(
    request: Request, every: Gathered, visitor: Visitor, name: str, parts: list[str], part: str
) -> HTMLResponse:
    """One part of a view as a page, with the way to the others."""
    middle = Markup(every.part(name, part))
    told = {"name": name, "heading": HEADINGS[name], "parts": parts, "part": part, "middle": middle}
    return shown(request, "view.html", visitor, **told)  # type: ignore[arg-type]


@router.get("/agenda.ics")
def agenda_ics(every: All) -> Response:
    """The agenda as a calendar to subscribe to."""
    return Response(every.view("agenda", "ics"), media_type="text/calendar")
