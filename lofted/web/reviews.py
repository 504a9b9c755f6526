"""What waits for a person, and the decisions that people make on a page."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from markupsafe import Markup

from lofted.facts import Choice
from lofted.reviewing import decide
from lofted.web.handing_in import SEE_OTHER
from lofted.web.opened import At, Opened
from lofted.web.showing import filled, shown
from lofted.web.who import Reading, Visitor, Writing

router = APIRouter(include_in_schema=False)

MOST = 50  # findings on one page, as many as one looks through at a time


@router.get("/review")
def queue(request: Request, at: At, visitor: Reading) -> HTMLResponse:
    """The decisions that need a look, and the findings on which nobody has decided, the worst first."""
    key = ("review", visitor.role, at.store.gatherings.state())
    page = at.middles.once(key, lambda: middle(at, visitor), token=visitor.csrf)
    return shown(request, "middle.html", visitor, title="Review", middle=Markup(page))


def middle(at: Opened, visitor: Visitor) -> str:
    """The middle of the queue's page for visitors of a role."""
    waiting = at.store.waiting(MOST + 1)
    return filled(
        "review.html",
        visitor=replace(visitor, name="", csrf=at.middles.token),
        moved=at.store.to_look_at(),
        waiting=waiting[:MOST],
        more=len(waiting) > MOST,
    )


@router.post("/decisions")
def decided(
    at: At,
    visitor: Writing,
    target: Annotated[str, Form(max_length=200)],
    choice: Annotated[Choice, Form()],
    article: Annotated[str, Form(max_length=200)] = "",
    instead: Annotated[str, Form(max_length=500)] = "",
    reason: Annotated[str, Form(max_length=2000)] = "",
    back: Annotated[str, Form(max_length=500)] = "",
) -> RedirectResponse:
    """Add a decision to the log, and lead back to where it was made."""
    put = instead if choice is Choice.CORRECT else ""
    decide(at.desk, at.store, target, choice, name=visitor.name, reason=reason, instead=put, article=article)
    return RedirectResponse(back if is_here(back) else f"/articles/{article}" if article else "/review", SEE_OTHER)


def is_here(address: str) -> bool:
    """Whether an address leads to a page of this desk and to nowhere else.

    >>> is_here("/review"), is_here("//elsewhere.example"), is_here("https://elsewhere.example")
    (True, False, False)
    """
    return address.startswith("/") and not address.startswith(("//", "/\\")) and address.isprintable()
