"""An article as it was published, with the working of every mark beside it and a person's decision below it."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from functools import partial
from itertools import pairwise

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from markupsafe import Markup

from lofted.facts import Decision, Reading
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
    key = (id, times, visitor.role, at.store.gatherings.state())
    page = at.middles.once(key, lambda: middle(at, id, times, visitor), token=visitor.csrf)
    title, _, body = page.partition("\n")
    return showing.shown(request, "article_page.html", visitor, title=title, middle=Markup(body))


def middle(at: Opened, id: str, times: Clock, visitor: Visitor) -> str:
    """The title of an article in one line, and below it the middle of its page for visitors of a role."""
    reading = at.store.reading(id)
    newer = [one.article.id for one in at.store.newest(id) if one.article.id != id]
    decisions = at.store.decisions(article=id)
    anybody = replace(visitor, name="", csrf=at.middles.token)
    decide = partial(controls, anybody, id, of_targets(decisions))
    with at.desk.at_hand():
        told = laid_out(reading, at.desk.record, decide=decide, how=times)
        again = at.desk.checked_again(reading, [one for one in at.store.standing() if one.article == id])
        page = showing.filled("article.html", newer=newer, others=others(reading), again=again, **told)
    return f"{' '.join(reading.article.title.split())}\n{page}"


@router.get("/articles/{id}/versions")
def versions(request: Request, id: str, at: At, visitor: MayRead) -> HTMLResponse:
    """Every version of what stood at this article's address, and what changed from each to the next."""
    one = at.store.reading(id).article
    found = at.store.versions(one.url) if one.url else []
    changes = [at.store.diff(older.address, older.number, newer.number) for older, newer in pairwise(found)]
    return showing.shown(request, "versions.html", visitor, article=one, versions=found, changes=changes)


def others(reading: Reading) -> list[str]:
    """The flights and occasions on record that an article tells of."""
    return list(dict.fromkeys(event.entry for event in reading.events if event.entry))


def of_targets(decisions: Sequence[Decision]) -> dict[str, list[Decision]]:
    """Decisions by what they are on, in the order in which they were made."""
    found: dict[str, list[Decision]] = {}
    for one in decisions:
        found.setdefault(one.target, []).append(one)
    return found


def controls(visitor: Visitor, article: str, made: dict[str, list[Decision]], about: str, id: str) -> str:
    """What was decided on a finding or a claim, and for an editor the buttons that decide."""
    told = {"visitor": visitor, "article_id": article, "about": about, "target": id}
    return Markup(showing.filled("decide.html", decisions=made.get(id, ()), **told))
