"""Timeline, map, network and agenda: what many articles tell, laid out as facts."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from lofted.present.calendar import calendar
from lofted.present.timeline import when
from lofted.web.opened import At
from lofted.web.showing import shown
from lofted.web.who import Reading

router = APIRouter(include_in_schema=False)


@router.get("/agenda")
def agenda(request: Request, at: At, visitor: Reading) -> HTMLResponse:
    """Every date ahead, with who says so and how firmly."""
    return shown(request, "agenda.html", visitor, found=at.gathered.ahead(), articles=at.gathered.articles())


@router.get("/agenda.ics")
def agenda_ics(at: At) -> Response:
    """The agenda as a calendar to subscribe to."""
    return Response(calendar(at.gathered.ahead(), at.gathered.articles()), media_type="text/calendar")


@router.get("/timeline")
def timeline(request: Request, at: At, visitor: Reading) -> HTMLResponse:
    """What happened when, one line for one event."""
    return shown(
        request, "timeline.html", visitor, found=at.gathered.happenings(), articles=at.gathered.articles(), when=when
    )


@router.get("/map")
def spots(request: Request, at: At, visitor: Reading) -> HTMLResponse:
    """Where articles put launches, impacts and meetings, no finer than their words."""
    return shown(request, "map.html", visitor, found=at.gathered.spots(), articles=at.gathered.articles())


@router.get("/network")
def network(request: Request, at: At, visitor: Reading) -> HTMLResponse:
    """Who says and does what about and with whom."""
    told = at.gathered.network()
    names = {node.id: node.name for node in told.nodes}
    return shown(request, "network.html", visitor, told=told, names=names, articles=at.gathered.articles())
