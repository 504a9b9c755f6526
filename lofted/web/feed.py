"""The dossiers that changed, as an Atom feed."""

from fastapi import APIRouter, Response

from lofted.web.opened import At
from lofted.web.who import Reading

router = APIRouter(include_in_schema=False)


@router.get("/feed.atom")
def feed(at: At, visitor: Reading) -> Response:
    return Response("<feed/>", media_type="application/atom+xml")
