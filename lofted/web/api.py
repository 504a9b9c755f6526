"""Everything that a page shows, as JSON: what is kept, what it says, what is across it, and what people decide."""

from datetime import date
from typing import Annotated

import msgspec
from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.responses import HTMLResponse
from pydantic import BaseModel, Field

from lofted.facts import AskedError, Choice, Decision, Entry, Filed, Flight, Item, Listed, Verdict, Version
from lofted.present.record import record
from lofted.reviewing import decide
from lofted.web import catalogue
from lofted.web.described import JSON, OF_DOSSIER, OF_READING, REFUSALS, anything
from lofted.web.handed import Handed, Job, Outcome, State
from lofted.web.handing_in import LONGEST
from lofted.web.opened import All, At
from lofted.web.reviews import MOST as WAITING
from lofted.web.search import PAGE, sought_by
from lofted.web.showing import shown
from lofted.web.who import MAY_WRITE, Reading, Sourcing, Writing

router = APIRouter(prefix="/api", responses=REFUSALS)

MOST = 200  # articles in one answer
ACCEPTED = 202  # status code of HTTP: taken, and not done yet
Id = Annotated[str, Path(min_length=1, max_length=200)]  # 200 characters: more than any id of ours has
Words = Annotated[str, Query(max_length=500)]  # 500 characters: a long question


class Source(BaseModel):
    """A text or an address to be read, and what is known of it; of the two just one."""

    text: Annotated[str, Field(max_length=LONGEST)] = ""
    address: Annotated[str, Field(max_length=2000)] = ""  # 2,000 characters: the longest that browsers take
    title: Annotated[str, Field(max_length=500)] = ""  # 500 characters: a long headline
    publisher: Annotated[str | None, Field(max_length=200)] = None  # 200 characters: a long name
    published: date | None = None


class Progress(BaseModel):
    """How far the reading of a source is."""

    id: str
    state: State
    number: int
    outcomes: list[Outcome]


class Deciding(BaseModel):
    """What is decided on a claim, a link, a join or a finding."""

    target: Annotated[str, Field(min_length=1, max_length=200)]  # 200 characters: more than any id of ours has
    choice: Choice
    article: Annotated[str, Field(max_length=200)] = ""  # as above
    instead: Annotated[str, Field(max_length=500)] = ""  # 500 characters: a long name
    reason: Annotated[str, Field(max_length=2000)] = ""  # 2,000 characters: a paragraph


class Asked(BaseModel):
    """A check, what it is about, its question, and how often people accepted and rejected its findings."""

    name: str
    field: str
    question: str
    decided: dict[Choice, int]


@router.get("", response_class=HTMLResponse, include_in_schema=False)
def page(request: Request, visitor: Reading) -> HTMLResponse:
    """What can be asked for, as a page."""
    return shown(request, "api.html", visitor, told=request.app.openapi())


@router.get("/articles")
def list_articles(
    at: At,
    words: Words = "",
    verdict: Verdict | None = None,
    check: Words = "",
    voice: Words = "",
    entry: Words = "",
    since: date | None = None,
    until: date | None = None,
    before: Annotated[int | None, Query(ge=1, le=2**31 - 1)] = None,
    most: Annotated[int, Query(ge=1, le=MOST)] = PAGE,
) -> list[Filed]:
    """The articles that fit, the latest in first; `before` is the `number` at which the answer before ended."""
    days = [day.isoformat() if day else "" for day in (since, until)]
    return at.store.listed(sought_by(words, verdict or "", check, voice, entry, *days), most=most, before=before)


@router.post("/articles", status_code=ACCEPTED)
def hand_in(source: Source, at: At, visitor: Sourcing) -> Progress:
    """Put a text or an address at the end of the line of what is read."""
    if bool(source.text.strip()) == bool(source.address.strip()):
        raise AskedError("give a text or an address, and not both")
    handed = Handed(
        text=source.text, address=source.address, title=source.title, publisher=source.publisher,
        published=source.published, allow_private=at.settings.allow_private,
    )  # fmt: skip
    [job] = at.reader.take(handed, by=visitor.name)
    return progress(job)


@router.get("/readings/{id}")
def get_progress(id: Id, at: At) -> Progress:
    """How far the reading of a source is."""
    return progress(at.reader.job(id))


@router.delete("/readings/{id}", dependencies=[MAY_WRITE])
def stop(id: Id, at: At) -> Progress:
    """Stop reading a source; what is read already stays."""
    return progress(at.reader.stop(id))


@router.get("/articles/{id}", response_class=Response, responses=OF_READING)
def get_article(id: Id, at: At) -> Response:
    """One reading as its record: claims, events, findings, brief, agenda, coverage."""
    with at.desk.at_hand():
        return answered(record(at.store.reading(id)))


@router.get("/articles/{id}/versions")
def get_versions(id: Id, at: At) -> list[Version]:
    """Every version of what stood at this article's address."""
    return at.store.versions(at.store.reading(id).article.url or "")


@router.get("/dossiers")
def list_dossiers(
    every: All, most: Annotated[int, Query(ge=1, le=MOST)] = MOST, after: Annotated[int, Query(ge=0, le=2**31 - 1)] = 0
) -> list[Listed]:
    """The events that several articles tell of, the newest first."""
    return every.listed(most=most, after=after)


@router.get("/dossiers/{id}", response_class=Response, responses=OF_DOSSIER)
def get_dossier(id: Id, every: All) -> Response:
    """One event as many reports tell it, by its id, its flight or one of its articles."""
    return answered(every.dossier(id, "record")[0])


@router.get("/agenda", response_class=Response, responses=anything("The dates, and the articles they stand in."))
def get_agenda(every: All) -> Response:
    """Every date ahead that an article speaks of."""
    return answered(every.view("agenda", "json"))


@router.get("/timeline", response_class=Response, responses=anything("The happenings, and the articles."))
def get_timeline(every: All) -> Response:
    """What happened when."""
    return answered(every.view("timeline", "json"))


@router.get("/map", response_class=Response, responses=anything("The places as GeoJSON."))
def get_map(every: All) -> Response:
    """Where articles put launches, impacts and meetings."""
    return answered(every.view("map", "geojson"))


@router.get("/network", response_class=Response, responses=anything("Nodes and edges, and the articles."))
def get_network(every: All) -> Response:
    """Who says and does what about and with whom."""
    return answered(every.view("network", "json"))


@router.get("/catalogue")
def list_entries(at: At, kind: Annotated[str, Query(max_length=40)] = "", name: Words = "") -> list[Entry]:
    """The entries of a kind, or those whose names hold some words."""
    return sorted(catalogue.entries(at.desk.record, kind, name), key=lambda one: one.name.casefold())


@router.get("/catalogue/{id}", response_class=Response, responses=anything("An entry, or a flight with its accounts."))
def get_entry(id: Id, at: At) -> Response:
    """One entry, flight or person, with every party's figures."""
    found: Entry | Flight = at.desk.look_up(id)
    return answered(msgspec.json.encode(found))


@router.get("/checks")
def list_checks(at: At) -> list[Asked]:
    """The questions the desk asks."""
    counted = at.store.decisions_by_check()
    return [
        Asked(name=one.name, field=one.field, question=one.question, decided=dict(counted.get(one.name, {})))
        for one in at.desk.checks
    ]


@router.get("/checks/{name}")
def get_check(name: Id, at: At) -> str:
    """A check's page: its question, its examples, its limits and source."""
    return at.desk.explain(name)


@router.get("/review")
def list_waiting(at: At, most: Annotated[int, Query(ge=1, le=MOST)] = WAITING) -> list[Item]:
    """The findings on which nobody has decided, the worst first."""
    return at.store.waiting(most)


@router.get("/decisions")
def list_decisions(at: At, target: Words = "", article: Words = "") -> list[Decision]:
    """The log of what people decided, on one thing or in one article where they are named."""
    return at.store.decisions(target=target or None, article=article or None)


@router.post("/decisions")
def post_decision(deciding: Deciding, at: At, visitor: Writing) -> Decision:
    """Add a decision to the log."""
    return decide(
        at.desk, at.store, deciding.target, deciding.choice, name=visitor.name, reason=deciding.reason,
        instead=deciding.instead if deciding.choice is Choice.CORRECT else "", article=deciding.article,
    )  # fmt: skip


def progress(job: Job) -> Progress:
    """How far a job is."""
    return Progress(id=job.id, state=job.state, number=job.number, outcomes=list(job.outcomes))


def answered(told: str | bytes) -> Response:
    """JSON that is written already."""
    return Response(told, media_type=JSON)
