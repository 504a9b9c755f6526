"""Everything that a page shows, as JSON."""

from fastapi import APIRouter

from lofted.web.opened import At
from lofted.web.who import Reading

router = APIRouter(prefix="/api")


@router.get("/articles/{id}")
def article(id: str, at: At, visitor: Reading) -> dict[str, object]:
    return {}
