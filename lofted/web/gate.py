"""Puts the guard before an application: its shield, its pages, and what a refused visitor sees."""

from fastapi import FastAPI, Request, Response
from fastapi.exception_handlers import http_exception_handler
from starlette.types import ASGIApp

from lofted.web import account, sign_in
from lofted.web.guard import Guard, Refused, Shield
from lofted.web.guard.refused import SEE_OTHER, for_browser
from lofted.web.showing import shown

UPLOADS = ("/read", "/api/read")  # the paths that take files


class Guarded(FastAPI):
    """An application behind the shield, with the answers too that tell of an error of the server."""

    def build_middleware_stack(self) -> ASGIApp:
        """Put the shield before everything else."""
        guard: Guard = self.state.guard
        return Shield(super().build_middleware_stack(), access=guard.access, uploads=UPLOADS)


def put_before(app: Guarded, guard: Guard) -> None:
    """Let a guard see to the visitors of an application; the store is looked for in `app.state.opened.store`."""
    app.state.guard = guard
    app.add_exception_handler(Refused, told)
    app.include_router(sign_in.router)
    app.include_router(account.router)


async def told(request: Request, problem: Exception) -> Response:
    """What somebody sees who was refused: in a browser a page, else JSON; or the page where one signs in."""
    assert isinstance(problem, Refused)
    if problem.status_code == SEE_OTHER or not for_browser(request):
        return await http_exception_handler(request, problem)
    page = shown(request, "refused.html", None, status=problem.status_code, why=problem.detail)
    page.headers.update(problem.headers or {})
    return page
