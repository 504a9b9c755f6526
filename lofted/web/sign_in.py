"""The pages by which somebody signs in and out."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Form, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse, RedirectResponse

from lofted.facts.people import Person
from lofted.store.people import key_of
from lofted.web.guard import By, Guard, Mode, Refused, Visitor, cookies, genuine, guard_of
from lofted.web.guard.access import LASTS
from lofted.web.guard.doors import people_of
from lofted.web.guard.forgery import refuse_forged
from lofted.web.guard.refused import NOT_YOURS, SEE_OTHER
from lofted.web.keys import digest, fresh
from lofted.web.showing import shown

router = APIRouter(include_in_schema=False)

LONGEST = 2000  # characters of a field; twice the longest password, which may come with its accents apart
OFTEN = "this is more often than anyone mistypes"
WRONG = "This name with this password is not known here."

Field = Annotated[str, Form(max_length=LONGEST)]


@router.get("/sign-in", response_model=None)
async def ask(request: Request, next: str = "/") -> HTMLResponse | RedirectResponse:
    """The form in which to sign in; whoever is known already goes on."""
    guard = guard_of(request)
    try:
        await guard.visitor(request)
    except Refused:
        if guard.access.mode is Mode.PEOPLE:
            return form(request, guard, next=next)
        raise
    return RedirectResponse(here(next), SEE_OTHER)


@router.post("/sign-in", response_model=None)
async def sign_in(
    request: Request, name: Field = "", password: Field = "", next: Field = "/"
) -> HTMLResponse | RedirectResponse:
    """Begin a session where the password fits; what does not fit is told alike for every name."""
    guard = guard_of(request)
    if guard.access.mode is not Mode.PEOPLE:
        raise Refused(NOT_YOURS, "nobody signs in to this desk by a password")
    await refuse_forged(request, cookies.form_key(request, https=guard.access.https), guard.access)
    person = await known(request, guard, name, password)
    if person is None:
        return form(request, guard, next=next, name=name, why=WRONG, status=NOT_YOURS)
    await begin(request, guard, person)
    return RedirectResponse(here(next), SEE_OTHER)


@router.post("/sign-out")
async def sign_out(request: Request, visitor: Annotated[Visitor, Depends(genuine)]) -> RedirectResponse:
    """End the session."""
    guard = guard_of(request)
    if visitor.by is By.SESSION:
        await end(request, guard)
        cookies.put(request, cookies.SESSION, "", https=guard.access.https)
    return RedirectResponse("/sign-in" if visitor.by is By.SESSION else "/", SEE_OTHER)


async def known(request: Request, guard: Guard, name: str, password: str) -> Person | None:
    """The person with this name and password; raises `Refused` where it was tried too often."""
    guard.by_address.need(guard.caller(request), OFTEN)
    guard.by_name.need(key_of(name), OFTEN)
    async with guard.hashing:
        person = await run_in_threadpool(guard.passwords.check, people_of(request), name, password)
    if person:
        guard.by_name.give_back(key_of(name))
        guard.by_address.give_back(guard.caller(request))
    return person


async def begin(request: Request, guard: Guard, person: Person) -> None:
    """Begin a session under a new key and with a new token for its forms; what the browser held before is over."""
    https, key = guard.access.https, fresh()
    await end(request, guard)
    people = people_of(request)
    await run_in_threadpool(people.sign_in, person.name, digest(key), fresh(), now=guard.clock(), lasts=LASTS)
    cookies.put(request, cookies.SESSION, key, https=https)
    cookies.put(request, cookies.FORM, "", https=https)


async def end(request: Request, guard: Guard) -> None:
    """End the session that a browser holds, if it holds one."""
    key = cookies.cookie_in(request.cookies, cookies.SESSION, https=guard.access.https)
    if key:
        await run_in_threadpool(people_of(request).sign_out, digest(key))


def form(
    request: Request, guard: Guard, *, next: str, name: str = "", why: str = "", status: int = 200
) -> HTMLResponse:
    """The form, with what was filled in, but for the password."""
    csrf = cookies.form_key(request, https=guard.access.https)
    return shown(request, "sign_in.html", None, status=status, csrf=csrf, next=here(next), name=name, why=why)


def here(address: str) -> str:
    """The address of a page of ours that somebody wanted; the front page for any other.

    >>> here("/articles/1?at=c2"), here("//else.example"), here("https://else.example"), here("/\\\\else.example")
    ('/articles/1?at=c2', '/', '/', '/')
    """
    plain = address.isprintable() and " " not in address and "\\" not in address
    ours = address.startswith("/") and not address.startswith("//") and plain
    return quote(address, safe="/?&=%:+,;@!$'()*~#") if ours and not address.startswith("/sign-") else "/"
