"""The front page: a box for what is to be read, what was read lately, what conflicts, what is ahead."""

from datetime import UTC, date, datetime, timedelta

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from lofted.facts import Sought, Verdict
from lofted.web.opened import At
from lofted.web.showing import shown
from lofted.web.who import Reading

router = APIRouter(include_in_schema=False)

LATELY = 8  # articles, as many as stand beside the box without scrolling
WEEK = timedelta(days=7)  # the stretch of the agenda that a front page shows


@router.get("/")
def front(request: Request, at: At, visitor: Reading) -> HTMLResponse:
    """The page at which a day begins."""
    return shown(
        request,
        "front.html",
        visitor,
        lately=at.store.listed(Sought(), most=LATELY),
        conflicting=at.store.listed(Sought(verdict=Verdict.CONFLICTS), most=LATELY),
        waiting=len(at.store.waiting(LATELY)),
        number=len(at.store),
        today=today(),
        dossiers=at.gathered.dossiers()[:LATELY],
        week=[one for one in at.gathered.ahead() if one.moment.start and today() <= one.moment.start.date() <= today() + WEEK],
    )


def today() -> date:
    """The day by the clock of the server, in UTC."""
    return datetime.now(UTC).date()
