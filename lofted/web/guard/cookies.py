"""The two cookies of the desk: the key of a session, and the token that a form sends twice."""

from collections.abc import Mapping
from datetime import timedelta

from fastapi import Request

from lofted.web.guard.access import LASTS
from lofted.web.keys import fresh, is_key

SESSION = "lofted"
FORM = "lofted-form"
WAITING = "lofted.cookies"  # where in the scope of a request the cookies stand that its answer will set
YEAR = timedelta(days=365)  # a form that stayed open in a tab can still be sent; browsers keep none over 400 days


def named(name: str, *, https: bool) -> str:
    """The name of a cookie; behind https no other page of the domain can set one whose name begins so."""
    return f"__Host-{name}" if https else name


def cookie_in(cookies: Mapping[str, str], name: str, *, https: bool) -> str:
    """The key that a cookie holds; empty where there is none, or it is none of ours."""
    key = cookies.get(named(name, https=https), "")
    return key if is_key(key) else ""


def put(request: Request, name: str, key: str, *, https: bool, lasts: timedelta = LASTS) -> None:
    """Let the answer set a cookie, which no script reads and no other site sends; an empty key takes it away."""
    age = int(lasts.total_seconds()) if key else 0
    words = f"{named(name, https=https)}={key}; Path=/; Max-Age={age}; HttpOnly; SameSite=Lax"
    request.scope.setdefault(WAITING, []).append(words + ("; Secure" if https else ""))


def form_key(request: Request, *, https: bool) -> str:
    """The token of the forms of a browser, from its cookie; a new one where it has none yet."""
    key = cookie_in(request.cookies, FORM, https=https)
    if not key:
        key = fresh()
        put(request, FORM, key, https=https, lasts=YEAR)
    return key
