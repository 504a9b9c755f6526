"""Who may read a page, and who may write: what the pages ask of the guard."""

from typing import Annotated

from fastapi import Depends

from lofted.web.guard import Visitor, genuine, reading, sourcing, writing

__all__ = ["MAY_READ", "MAY_WRITE", "Genuine", "Reading", "Sourcing", "Visitor", "Writing"]

MAY_READ, MAY_WRITE = Depends(reading), Depends(writing)
Reading = Annotated[Visitor, MAY_READ]
Genuine = Annotated[Visitor, Depends(genuine)]
Writing = Annotated[Visitor, MAY_WRITE]
Sourcing = Annotated[Visitor, Depends(sourcing)]
