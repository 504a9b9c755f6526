"""Who may read a page, and who may write: what the pages ask of the guard."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends


@dataclass(frozen=True, slots=True)
class Visitor:
    name: str = "you"
    role: str = "editor"
    csrf: str = ""


def reading() -> Visitor:
    return Visitor()


async def writing() -> Visitor:
    return Visitor()


Reading = Annotated[Visitor, Depends(reading)]
Writing = Annotated[Visitor, Depends(writing)]
