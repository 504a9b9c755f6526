"""Who may read a page, and who may write: what the pages ask of the guard."""

from typing import Annotated

from fastapi import Depends

from lofted.web.guard import Visitor, genuine, reading, sourcing, writing

__all__ = ["Genuine", "Reading", "Sourcing", "Visitor", "Writing"]

Reading = Annotated[Visitor, Depends(reading)]
Genuine = Annotated[Visitor, Depends(genuine)]
Writing = Annotated[Visitor, Depends(writing)]
Sourcing = Annotated[Visitor, Depends(sourcing)]
