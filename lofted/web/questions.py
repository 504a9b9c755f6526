"""The checks: what each asks, its examples with their answers, and what people decided on its findings."""

from collections import Counter

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from lofted.facts import Choice
from lofted.web.opened import At
from lofted.web.showing import shown
from lofted.web.who import Reading

router = APIRouter(include_in_schema=False)


@router.get("/checks")
def checks(request: Request, at: At, visitor: Reading) -> HTMLResponse:
    """Every question the desk asks, by field, with how often people accepted and rejected its findings."""
    counted = at.store.decisions_by_check()
    fields = [
        (field, [(check, counted.get(check.name, Counter())) for check in checks])
        for field, checks in at.desk.checks_by_field()
    ]
    return shown(request, "checks.html", visitor, fields=fields, choices=list(Choice))


@router.get("/checks/{name}")
def check(request: Request, name: str, at: At, visitor: Reading) -> HTMLResponse:
    """One question, as `lofted explain` tells it."""
    one = at.desk.check(name)
    counted = at.store.decisions_by_check().get(name, Counter())
    return shown(
        request, "check.html", visitor, check=one, told=at.desk.explain(name), counted=counted, choices=list(Choice)
    )
