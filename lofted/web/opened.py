"""What every page needs: the desk, its store, the reader, and who may do what; opened once and closed at the end."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

from fastapi import Depends, Request

from lofted.desk import Desk
from lofted.store import Store, opened
from lofted.web.gathered import Gathered
from lofted.web.guard import Access
from lofted.web.middles import Middles
from lofted.web.reader import Reader


@dataclass(frozen=True, slots=True)
class Settings:
    """Over which store the web desk runs, with which rows laid over the shelf, and who reaches it how.

    `allow_private` lets addresses lead into private networks.
    """

    address: str
    folders: tuple[Path, ...] = ()
    allow_private: bool = False
    access: Access = field(default_factory=Access)


@dataclass(frozen=True, slots=True)
class Opened:
    """The desk and its store as the pages use them, and the reader to whom sources are handed."""

    settings: Settings
    desk: Desk
    store: Store
    reader: Reader
    gathered: Gathered
    middles: Middles


@contextmanager
def opened_for(settings: Settings) -> Iterator[Opened]:
    """Open the store and the shelf, and make the reader ready; its process begins with the first source."""
    desk = Desk(reference=settings.folders)
    with opened(settings.address) as store, Reader(settings.address, settings.folders) as reader:
        yield Opened(settings, desk, store, reader, Gathered(desk, store, reader), Middles())


def of_request(request: Request) -> Opened:
    """What is open for the application that a request came to."""
    there: Opened = request.app.state.opened
    return there


def gathered_of(request: Request) -> Gathered:
    """What is gathered of the store, as fresh as may be; a page that is shown from older tells so."""
    gathered = of_request(request).gathered
    request.state.stale = not gathered.fresh()
    return gathered


At = Annotated[Opened, Depends(of_request)]
All = Annotated[Gathered, Depends(gathered_of)]
