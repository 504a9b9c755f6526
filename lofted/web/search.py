"""Search: words in full, and verdict, check, voice, flight and days; all of it stands in the address."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse
from markupsafe import Markup

from lofted.facts import Sought, Verdict
from lofted.web.days import day_in
from lofted.web.opened import At, Opened
from lofted.web.showing import filled, shown
from lofted.web.who import Reading

router = APIRouter(include_in_schema=False)

PAGE = 30  # articles on one page
LONGEST = 500  # characters of what is searched for


@router.get("/search")
def search(
    request: Request,
    at: At,
    visitor: Reading,
    words: Annotated[str, Query(max_length=LONGEST)] = "",
    verdict: Annotated[Verdict | str, Query(max_length=LONGEST)] = "",
    check: Annotated[str, Query(max_length=LONGEST)] = "",
    voice: Annotated[str, Query(max_length=LONGEST)] = "",
    entry: Annotated[str, Query(max_length=LONGEST)] = "",
    since: Annotated[str, Query(max_length=LONGEST)] = "",
    until: Annotated[str, Query(max_length=LONGEST)] = "",
    before: Annotated[int | None, Query(ge=1)] = None,
) -> HTMLResponse:
    """The articles that fit, the latest in first."""
    sought = sought_by(words, verdict, check, voice, entry, since, until)
    asked = {
        "words": words, "verdict": verdict, "check": check, "voice": voice,
        "entry": entry, "since": since, "until": until,
    }  # fmt: skip
    key = ("search", *asked.values(), before, at.store.gatherings.state())
    page = at.middles.once(key, lambda: middle(at, sought, asked, before), token="")
    return shown(request, "middle.html", visitor, title="Search", middle=Markup(page))


def middle(at: Opened, sought: Sought, asked: dict[str, str], before: int | None) -> str:
    """The middle of the page: the form with what is asked for, and what fits."""
    found = at.store.listed(sought, most=PAGE + 1, before=before)
    return filled(
        "search.html",
        found=found[:PAGE],
        asked=asked,
        onward=asked | {"before": found[PAGE - 1].number} if len(found) > PAGE else None,
        verdicts=list(Verdict),
        checks=[one.name for one in at.desk.checks],
    )


def sought_by(words: str, verdict: str, check: str, voice: str, entry: str, since: str, until: str) -> Sought:
    """What the parts of an address ask for."""
    of = Verdict(verdict) if verdict in list(Verdict) else None
    return Sought(words.strip(), of, check.strip(), voice.strip(), entry.strip(), day_in(since), day_in(until))
