"""The dossiers: which events several articles tell of, and each laid out with its matrix, history and origins."""

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from lofted.facts import Axis, Dossier, Match
from lofted.present.dossiers import by_voice, judged, named, number_of, places, published, telling, told_when
from lofted.web.opened import At
from lofted.web.showing import shown
from lofted.web.who import Reading

router = APIRouter(include_in_schema=False)

SIGNS = {Match.ALONE: "·", Match.AGREE: "=", Match.ROUNDING: "≈", Match.DIFFER: "≠"}


@router.get("/dossiers")
def dossiers(request: Request, at: At, visitor: Reading) -> HTMLResponse:
    """The events that several articles tell of, the newest first."""
    return shown(
        request, "dossiers.html", visitor, found=at.gathered.dossiers(), telling=telling, named=named, when=told_when
    )


@router.get("/dossiers/{id}")
def dossier(request: Request, id: str, at: At, visitor: Reading) -> HTMLResponse:
    """One event: the brief, the matrix, how figures changed, on whom it rests, and the grades on two axes."""
    one = at.gathered.dossier(id)
    return shown(request, "dossier.html", visitor, one=one, **laid_out(one))


def laid_out(one: Dossier) -> dict[str, Any]:
    """What the page of a dossier asks for besides it."""
    voices = list(dict.fromkeys(cell.voice for row in one.rows for cell in row.cells))
    return {
        "voices": voices,
        "by_voice": by_voice,
        "judged": judged,
        "signs": SIGNS,
        "number_of": number_of,
        "places": places,
        "published": published,
        "when": told_when(one),
        "axes": list(Axis),
        "telling": telling(one),
        "named": named(one.origins),
    }
