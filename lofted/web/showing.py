"""Fills the templates of the web desk, in which everything that is put in is escaped."""

from functools import cache

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from lofted.web.who import Visitor


@cache
def templates() -> Environment:
    """The templates of the pages."""
    return Environment(loader=PackageLoader("lofted.web"), autoescape=True, undefined=StrictUndefined)


def shown(
    request: Request, template: str, visitor: Visitor | None, *, status: int = 200, **told: object
) -> HTMLResponse:
    """One page: the frame, who looks at it, and what the template asks for."""
    room = "/" + request.url.path.split("/")[1]
    filled = templates().get_template(template).render(visitor=visitor, nav={}, room=room, **told)
    return HTMLResponse(filled.encode("utf-8", "replace"), status_code=status)
