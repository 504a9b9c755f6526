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


MAY_READ, MAY_WRITE = Depends(reading), Depends(writing)
Reading = Annotated[Visitor, MAY_READ]
Writing = Annotated[Visitor, MAY_WRITE]
