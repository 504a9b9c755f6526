"""Puts the guard before an application: its shield, and the pages by which somebody signs in."""

from fastapi import FastAPI
from starlette.types import ASGIApp

from lofted.web import account, sign_in
from lofted.web.guard import Guard, Shield

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
    app.include_router(sign_in.router)
    app.include_router(account.router)
