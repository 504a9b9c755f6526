"""The page on which visitors change their password, and make and revoke tokens of the API."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse, RedirectResponse

from lofted.facts import AskedError
from lofted.facts.people import Token
from lofted.web.guard import By, Refused, Visitor, genuine, guard_of, reading
from lofted.web.guard.doors import people_of
from lofted.web.guard.refused import NOT_YOURS, SEE_OTHER
from lofted.web.keys import digest, fresh_token
from lofted.web.showing import shown
from lofted.web.sign_in import LONGEST, begin, known

router = APIRouter(include_in_schema=False)

MOST = 50  # tokens of one person; whoever has more has lost sight of them
UNDONE = 422  # the status of a form that could not be carried out

Field = Annotated[str, Form(max_length=LONGEST)]


def in_person(visitor: Visitor) -> Visitor:
    """Refuse a program: a token makes no tokens and changes no password."""
    if visitor.by is By.TOKEN:
        raise Refused(NOT_YOURS, "a token cannot do this; sign in with a browser")
    return visitor


async def looking(visitor: Annotated[Visitor, Depends(reading)]) -> Visitor:
    """Whoever looks at the page."""
    return in_person(visitor)


async def changing(visitor: Annotated[Visitor, Depends(genuine)]) -> Visitor:
    """Whoever sent a form of the page."""
    return in_person(visitor)


Looking = Annotated[Visitor, Depends(looking)]
Changing = Annotated[Visitor, Depends(changing)]


@router.get("/account")
def account(request: Request, visitor: Looking) -> HTMLResponse:
    """The page."""
    return page(request, visitor)


@router.post("/account/password", response_model=None)
async def change_password(
    request: Request, visitor: Changing, current: Field = "", new: Field = "", again: Field = ""
) -> HTMLResponse | RedirectResponse:
    """Change the password where the current one fits; every other session of the person ends."""
    guard = guard_of(request)
    if visitor.by is not By.SESSION:
        raise Refused(NOT_YOURS, "nobody signs in to this desk by a password")
    person = await known(request, guard, visitor.name, current)
    why = "The current password is another one." if person is None else "" if new == again else "The two differ."
    if person and not why:
        try:
            async with guard.hashing:
                hashed = await run_in_threadpool(guard.passwords.hash, new)
        except AskedError as problem:
            why = f"{str(problem)[:1].upper()}{str(problem)[1:]}"
    if person is None or why:
        return await run_in_threadpool(page, request, visitor, why=why, status=UNDONE)
    await run_in_threadpool(people_of(request).give_password, person.name, hashed)
    await begin(request, guard, person)
    return RedirectResponse("/account?changed=1", SEE_OTHER)


@router.post("/account/tokens")
def make_token(request: Request, visitor: Changing, label: Field = "") -> HTMLResponse:
    """Make a token, and show it this once."""
    people, key, why = people_of(request), fresh_token(), ""
    try:
        if len(mine(request, visitor)) >= MOST:
            raise AskedError(f"{MOST} tokens are as many as one may have; revoke some first.")
        people.make_token(digest(key), label, of=visitor.owner, now=guard_of(request).clock())
    except AskedError as problem:
        why = f"{str(problem)[:1].upper()}{str(problem)[1:]}"
    return page(request, visitor, why=why, made="" if why else key, status=UNDONE if why else 200)


@router.post("/account/tokens/{number}/revoke")
def revoke(request: Request, number: int, visitor: Changing) -> RedirectResponse:
    """Revoke a token of one's own."""
    if number not in [one.number for one in mine(request, visitor)]:
        raise Refused(NOT_YOURS, "there is no such token of yours")
    people_of(request).revoke(number)
    return RedirectResponse("/account", SEE_OTHER)


def mine(request: Request, visitor: Visitor) -> list[Token]:
    """The tokens of a visitor; on a desk of this machine alone, those of the desk."""
    return people_of(request).tokens(of=visitor.owner)


def page(request: Request, visitor: Visitor, *, why: str = "", made: str = "", status: int = 200) -> HTMLResponse:
    """The page, with what could not be done, or with a token that was just made."""
    owner = visitor.owner
    shown_page = shown(
        request,
        "account.html",
        visitor,
        status=status,
        tokens=mine(request, visitor),
        holds=owner is None or people_of(request).get(owner) is not None,
        changed="changed" in request.query_params,
        why=why,
        made=made,
    )
    shown_page.headers["Cache-Control"] = "no-store"
    return shown_page
