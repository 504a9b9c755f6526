"""The catalogue: what the desk knows before it reads, every entry with every party's figures and their sources."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from lofted.facts import Entry, Flight, Record
from lofted.present.entries import entry_sheet
from lofted.web.opened import At
from lofted.web.showing import shown
from lofted.web.who import Reading

router = APIRouter(include_in_schema=False)

KINDS = ("vehicle", "satellite", "site", "place", "body", "outlet", "office", "agreement", "country", "occasion")


@router.get("/catalogue")
def catalogue(
    request: Request,
    at: At,
    visitor: Reading,
    kind: Annotated[str, Query(max_length=40)] = "",  # 40 characters: more than any kind has
    name: Annotated[str, Query(max_length=200)] = "",  # 200 characters: a long name
) -> HTMLResponse:
    """The entries of a kind, those whose names hold some words, or the flights."""
    record = at.desk.record
    kinds = [(one, sum(1 for _ in record.entries(one))) for one in KINDS]
    flights = [one for one in record.flights() if fits(one.id, name)] if kind in ("", "flight") else []
    found = sorted(entries(record, kind, name), key=lambda one: one.name.casefold())
    return shown(
        request,
        "catalogue.html",
        visitor,
        kinds=[(one, count) for one, count in kinds if count],
        kind=kind,
        name=name,
        flights=sorted(flights, key=lambda one: one.day, reverse=True) if kind == "flight" or name else [],
        number=sum(1 for _ in record.flights()),
        found=found,
    )


def entries(record: Record, kind: str, name: str) -> Iterator[Entry]:
    """The entries of a kind, or of all kinds where a name is asked for."""
    for one in KINDS:
        if kind == one or (not kind and name):
            yield from (entry for entry in record.entries(one) if fits(" ".join((entry.name, *entry.aliases)), name))


def fits(told: str, name: str) -> bool:
    """Whether a name has the words that are asked for."""
    return name.casefold().strip() in told.casefold()


@router.get("/catalogue/{id:path}")
def entry(request: Request, id: str, at: At, visitor: Reading) -> HTMLResponse:
    """One entry, as `lofted look-up` tells it."""
    found = at.desk.look_up(id)
    called = found.id if isinstance(found, Flight) else found.name
    with at.desk.at_hand():
        told = entry_sheet(found, at.desk.record)
    return shown(request, "entry.html", visitor, entry=found, called=called, told=told)
