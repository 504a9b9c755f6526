"""What a page asks of the guard before it answers: that its visitor may read, or write, and not too often."""

from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import Depends, Request

from lofted.web.guard.doors import Guard
from lofted.web.guard.forgery import refuse_forged
from lofted.web.guard.refused import API, NOT_YOURS, UNKNOWN, Refused
from lofted.web.guard.visitors import By, Visitor


def guard_of(request: Request) -> Guard:
    """The guard of the application that a request came to."""
    found: Guard = request.app.state.guard
    return found


async def reading(request: Request) -> Visitor:
    """Whoever may read; raises `Refused` where nobody is known."""
    return await guard_of(request).visitor(request)


async def genuine(request: Request, visitor: Annotated[Visitor, Depends(reading)]) -> AsyncIterator[Visitor]:
    """Whoever may read, and sent a form of ours or shows a token; files of the form are closed afterwards."""
    guard = guard_of(request)
    if visitor.by is By.LOOPBACK and request.url.path.startswith(API):
        raise Refused(
            UNKNOWN,
            "to write by the API, show a token: make one with `lofted token make NAME`, and send it as "
            "Authorization: Bearer …",
            {"WWW-Authenticate": "Bearer"},
        )
    try:
        if visitor.by is not By.TOKEN:
            await refuse_forged(request, visitor.csrf, guard.access)
        guard.writes.need(visitor.name, "this is more than anyone decides by hand")
        yield visitor
    finally:
        await request.close()


async def writing(visitor: Annotated[Visitor, Depends(genuine)]) -> Visitor:
    """Whoever may add and decide; raises `Refused` for a reader."""
    if not visitor.edits:
        raise Refused(NOT_YOURS, f"{visitor.name} may read here and not write; an editor may")
    return visitor


async def sourcing(request: Request, visitor: Annotated[Visitor, Depends(writing)]) -> Visitor:
    """Whoever may hand in a source to be read, of which each takes the desk some time."""
    guard_of(request).sources.need(visitor.name, "so many sources at once take the desk too long")
    return visitor
