"""The dossiers: which events several articles tell of, and each laid out with its matrix, history and origins."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse
from markupsafe import Markup

from lofted.present.dossiers import told_when
from lofted.web.gathered import Gathered
from lofted.web.opened import All, At
from lofted.web.showing import shown
from lofted.web.who import Reading

router = APIRouter(include_in_schema=False)

PAGE = 100  # dossiers on one page


@router.get("/dossiers")
def dossiers(
    request: Request, every: All, visitor: Reading, after: Annotated[int, Query(ge=0, le=2**31 - 1)] = 0
) -> HTMLResponse:
    """The events that several articles tell of, the newest first."""
    found = every.listed(most=PAGE + 1, after=after)
    onward = {"after": after + PAGE} if len(found) > PAGE else None
    return shown(request, "dossiers.html", visitor, found=found[:PAGE], onward=onward, when=told_when)


@router.get("/dossiers/{id}")
def dossier(request: Request, id: str, at: At, every: All, visitor: Reading) -> HTMLResponse:
    """One event: the brief, the matrix, how figures changed, on whom it rests, and the grades on two axes."""
    key = ("dossier", id, at.store.gatherings.state(), request.state.stale)
    page = at.middles.once(key, lambda: titled(every, id), token="")
    name, _, middle = page.partition("\n")
    return shown(request, "dossier_page.html", visitor, middle=Markup(middle), name=name, id=id)


def titled(every: Gathered, id: str) -> str:
    """The name of a dossier in one line, and below it the middle of its page."""
    middle, name = every.dossier(id)
    return f"{' '.join(name.split())}\n{middle}"
