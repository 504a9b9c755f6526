"""A launch on record: each party's figures side by side, and the picture that they make together."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from lofted.facts import AskedError, Sought
from lofted.present.entries import entry_sheet
from lofted.present.fragments import flight_picture
from lofted.web.opened import At
from lofted.web.showing import shown
from lofted.web.who import Reading

router = APIRouter(include_in_schema=False)

MOST = 20  # articles listed below a flight


@router.get("/flights/{id:path}")
def flight(request: Request, id: str, at: At, visitor: Reading) -> HTMLResponse:
    """One flight, with every account of it and the articles that tell of it."""
    one = at.desk.record.flight(id)
    if one is None:
        raise AskedError(f"no flight on record has the id {id!r}")
    with at.desk.at_hand():
        told = entry_sheet(one, at.desk.record)
        drawn = flight_picture(one, at.desk.record)
    found = at.store.listed(Sought(entry=id), most=MOST)
    return shown(request, "flight.html", visitor, flight=one, told=told, drawn=drawn, found=found)
