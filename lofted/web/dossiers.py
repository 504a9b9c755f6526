"""The dossiers: which events several articles tell of, and each laid out with its matrix, history and origins."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse
from markupsafe import Markup

from lofted.present.dossiers import told_when
from lofted.web.opened import All
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
def dossier(request: Request, id: str, every: All, visitor: Reading) -> HTMLResponse:
    """One event: the brief, the matrix, how figures changed, on whom it rests, and the grades on two axes."""
    middle, name = every.dossier(id)
    return shown(request, "dossier_page.html", visitor, middle=Markup(middle), name=name, id=id)
