"""The front page: a box for what is to be read, what was read lately, what conflicts, what is ahead."""

from dataclasses import replace
from datetime import UTC, date, datetime

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from markupsafe import Markup

from lofted.facts import Sought, Verdict
from lofted.present.fragments import week_of
from lofted.web.gathered import Gathered
from lofted.web.opened import All, At, Opened
from lofted.web.showing import filled, shown
from lofted.web.who import Reading, Visitor

router = APIRouter(include_in_schema=False)

LATELY = 8  # articles, as many as stand beside the box without scrolling


@router.get("/")
def front(request: Request, at: At, every: All, visitor: Reading) -> HTMLResponse:
    """The page at which a day begins."""
    now = datetime.now(UTC).date()
    key = ("front", visitor.role, now, at.store.gatherings.state(), request.state.stale)
    page = at.middles.once(key, lambda: middle(at, every, visitor, now), token=visitor.csrf)
    return shown(request, "middle.html", visitor, title="Desk", middle=Markup(page))


def middle(at: Opened, every: Gathered, visitor: Visitor, now: date) -> str:
    """The middle of the front page for visitors of a role."""
    return filled(
        "front.html",
        visitor=replace(visitor, name="", csrf=at.middles.token),
        lately=at.store.listed(Sought(), most=LATELY),
        conflicting=at.store.listed(Sought(verdict=Verdict.CONFLICTS), most=LATELY),
        waiting=bool(at.store.waiting(1)),
        number=len(at.store),
        today=now,
        dossiers=[one for one, _ in every.lately(LATELY)],
        week=Markup(every.part("agenda", week_of(now))),
    )
