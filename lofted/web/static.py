"""The style sheets, the scripts and the outlines that the pages use; all of them are ours and come from here."""

from functools import cache
from importlib.resources import files

from fastapi import APIRouter, Response

from lofted.facts import AskedError

router = APIRouter(include_in_schema=False)

KINDS = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
HOUR = 3600  # s that a browser may keep one; a new version of the program is seen the same day


@router.get("/static/{name}")
def static(name: str) -> Response:
    """One file that the pages use."""
    kind = next((kind for ending, kind in KINDS.items() if name.endswith(ending)), "")
    return Response(content(name), media_type=kind, headers={"Cache-Control": f"max-age={HOUR}"})


@cache
def content(name: str) -> bytes:
    """What a file holds; raises `AskedError` where there is none of that name."""
    for folder in (files("lofted.web") / "static", files("lofted.present") / "templates"):
        for one in folder.iterdir():
            if one.name == name and name.endswith(tuple(KINDS)):
                return one.read_bytes()
    raise AskedError(f"there is no file {name!r}")
