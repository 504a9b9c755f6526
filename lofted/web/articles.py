"""An article as it was published, with the working of every mark beside it and a person's decision below it."""

from enum import StrEnum
from functools import partial
from itertools import pairwise

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from markupsafe import Markup

from lofted.facts import AskedError, Decision, Reading
from lofted.present.page import shown as laid_out
from lofted.present.times import IN_UTC, LOCAL, WRITTEN
from lofted.web import showing
from lofted.web.opened import At, Opened
from lofted.web.who import Reading as MayRead
from lofted.web.who import Visitor

router = APIRouter(include_in_schema=False)


class Clock(StrEnum):
    """By which clock an article's times are told besides."""

    WRITTEN = WRITTEN
    UTC = IN_UTC
    LOCAL = LOCAL


@router.get("/articles/{id}")
def article(request: Request, id: str, at: At, visitor: MayRead, times: Clock = Clock.WRITTEN) -> HTMLResponse:
    """The page of one article; any mark on it has an address of its own."""
    reading = reading_of(at, id)
    decisions = at.store.decisions(article=id)
    with at.desk.at_hand():
        told = laid_out(
            reading, at.desk.record, decide=partial(controls, visitor, id, of_targets(decisions)), how=times
        )
        return showing.shown(request, "article.html", visitor, others=others(reading), **told)


@router.get("/articles/{id}/versions")
def versions(request: Request, id: str, at: At, visitor: MayRead) -> HTMLResponse:
    """Every version of what stood at this article's address, and what changed from each to the next."""
    one = reading_of(at, id).article
    found = at.store.versions(one.url) if one.url else []
    changes = (
        [at.store.diff(one.url, older.number, newer.number) for older, newer in pairwise(found)] if one.url else []
    )
    return showing.shown(request, "versions.html", visitor, article=one, versions=found, changes=changes)


def reading_of(at: Opened, id: str) -> Reading:
    """The newest version of the article of this id; `AskedError` where there is none."""
    found = at.store.newest(id) or [at.store.reading(id)]
    if not found:
        raise AskedError(f"the store holds no article {id!r}")
    return found[0]


def others(reading: Reading) -> list[str]:
    """The flights and occasions on record that an article tells of."""
    return list(dict.fromkeys(event.entry for event in reading.events if event.entry))


def of_targets(decisions: list[Decision]) -> dict[str, list[Decision]]:
    """Decisions by what they are on, in the order in which they were made."""
    found: dict[str, list[Decision]] = {}
    for one in decisions:
        found.setdefault(one.target, []).append(one)
    return found


def controls(visitor: Visitor, article: str, made: dict[str, list[Decision]], about: str, id: str) -> str:
    """What was decided on a finding or a claim, and for an editor the buttons that decide."""
    template = showing.templates().get_template("decide.html")
    return Markup(
        template.render(visitor=visitor, article_id=article, about=about, target=id, decisions=made.get(id, ()))
    )
