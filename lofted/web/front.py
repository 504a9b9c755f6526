"""The front page: a box for what is to be read, what was read lately, what conflicts, what is ahead."""

from datetime import UTC, datetime

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from markupsafe import Markup

from lofted.facts import Sought, Verdict
from lofted.present.fragments import week_of
from lofted.web.opened import All, At
from lofted.web.showing import shown
from lofted.web.who import Reading

router = APIRouter(include_in_schema=False)

LATELY = 8  # articles, as many as stand beside the box without scrolling


@router.get("/")
def front(request: Request, at: At, every: All, visitor: Reading) -> HTMLResponse:
    """The page at which a day begins."""
    now = datetime.now(UTC).date()
    return shown(
        request,
        "front.html",
        visitor,
        lately=at.store.listed(Sought(), most=LATELY),
        conflicting=at.store.listed(Sought(verdict=Verdict.CONFLICTS), most=LATELY),
        waiting=bool(at.store.waiting(1)),
        number=len(at.store),
        today=now,
        dossiers=[one for one, _ in every.lately(LATELY)],
        week=Markup(every.part("agenda", week_of(now))),
    )
