"""The desk in a browser: server-made pages, the same as JSON, and a feed of what changed."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from lofted import __version__
from lofted.web import (
    across,
    api,
    articles,
    catalogue,
    dossiers,
    feed,
    flights,
    front,
    handing_in,
    problems,
    questions,
    reviews,
    search,
    static,
)
from lofted.web.described import described
from lofted.web.gate import Guarded, put_before
from lofted.web.guard import Access, Guard
from lofted.web.opened import Opened, Settings, opened_for
from lofted.web.who import MAY_READ

__all__ = ["Access", "Opened", "Settings", "application"]

PARTS = (front, handing_in, articles, dossiers, flights, across, catalogue, questions, search, reviews, feed, api)


def application(settings: Settings) -> FastAPI:
    """The web desk over one store; the store and the reader are open for as long as the application runs."""

    @asynccontextmanager
    async def running(app: FastAPI) -> AsyncIterator[None]:
        with opened_for(settings) as there:
            app.state.opened = there
            yield

    made = Guarded(
        title="Lofted",
        version=__version__,
        description="What is claimed, by whom and how firmly, and which figures hold.",
        lifespan=running,
        openapi_url="/api/openapi.json",
        docs_url=None,  # the usual pages load their script from elsewhere; ours is at /api
        redoc_url=None,
    )
    put_before(made, Guard(settings.access))
    for part in PARTS:
        made.include_router(part.router, dependencies=[MAY_READ])
    made.include_router(static.router)
    problems.told_by(made)
    described(made)
    return made
