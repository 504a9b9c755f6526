"""The front page: a box for what is to be read, what was read lately, what conflicts, what is ahead."""

from datetime import UTC, date, datetime, timedelta

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from lofted.facts import Sought, Verdict
from lofted.present.dates_ahead import Ahead
from lofted.present.dossiers import changed, named, telling
from lofted.web.opened import At
from lofted.web.showing import shown
from lofted.web.who import Reading

router = APIRouter(include_in_schema=False)

LATELY = 8  # articles, as many as stand beside the box without scrolling
WEEK = timedelta(days=7)  # the stretch of the agenda that a front page shows


@router.get("/")
def front(request: Request, at: At, visitor: Reading) -> HTMLResponse:
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
        week=[one for one in at.gathered.ahead() if is_near(one, now)],
        dossiers=sorted(at.gathered.dossiers(), key=changed, reverse=True)[:LATELY],
        telling=telling,
        named=named,
    )


def is_near(one: Ahead, now: date) -> bool:
    """Whether a date ahead falls into the week that begins today, in UTC; a vague one that reaches into it does."""
    start, end = one.moment.start, one.moment.end
    return start is not None and start.date() <= now + WEEK and (end or start).date() >= now
