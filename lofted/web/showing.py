"""Fills the templates of the web desk, in which everything that is put in is escaped."""

from collections.abc import Mapping
from functools import cache
from typing import Any
from urllib.parse import urlencode

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import ChoiceLoader, Environment, PackageLoader

from lofted.present.page import templates as page_templates
from lofted.web.who import Visitor

NAV = {  # the rooms of the desk, in the order of a morning
    "/": "Desk",
    "/search": "Search",
    "/dossiers": "Dossiers",
    "/agenda": "Agenda",
    "/timeline": "Timeline",
    "/map": "Map",
    "/network": "Network",
    "/catalogue": "Catalogue",
    "/checks": "Checks",
    "/review": "Review",
}


@cache
def templates() -> Environment:
    """The templates of the pages, with those of a reading that stands alone below them."""
    alone = page_templates()
    assert alone.loader is not None
    made = alone.overlay(loader=ChoiceLoader([PackageLoader("lofted.web"), alone.loader]), auto_reload=False)
    made.filters["query"] = query
    return made


def query(asked: Mapping[str, object]) -> str:
    """The part of an address after the question mark, without what is empty.

    >>> query({"words": "Hwasong-19", "verdict": None, "before": 7})
    '?words=Hwasong-19&before=7'
    """
    told = urlencode({name: value for name, value in asked.items() if value not in (None, "")})
    return f"?{told}" if told else ""


def filled(template: str, **told: Any) -> str:
    """A template with what it asks for, as text that can be sent."""
    page = templates().get_template(template).render(**told)
    return page.encode("utf-8", "replace").decode("utf-8")


def shown(
    request: Request, template: str, visitor: Visitor | None, *, status: int = 200, **told: object
) -> HTMLResponse:
    """One page: the frame, who looks at it, and what the template asks for."""
    stale = getattr(request.state, "stale", False)
    room = "/" + request.url.path.split("/")[1]
    return HTMLResponse(filled(template, visitor=visitor, nav=NAV, room=room, stale=stale, **told), status_code=status)
