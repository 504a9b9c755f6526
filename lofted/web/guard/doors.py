"""Tells who makes a request: by a token, by the session, by what a proxy says, or because this machine is theirs."""

from asyncio import Semaphore
from base64 import b64decode
from binascii import Error
from datetime import UTC, datetime

from fastapi import Request
from fastapi.concurrency import run_in_threadpool

from lofted.facts import AskedError
from lofted.facts.people import Rights
from lofted.store.people import People, key_of, named
from lofted.web.guard import cookies
from lofted.web.guard.access import Access, Mode
from lofted.web.guard.limits import BY_ADDRESS, BY_NAME, SOURCES, WRITES, Buckets, Clock
from lofted.web.guard.refused import NOT_YOURS, UNKNOWN, Refused, unknown
from lofted.web.guard.visitors import YOU, By, Visitor
from lofted.web.keys import SIGN, digest
from lofted.web.passwords import Passwords

AT_ONCE = 2  # passwords hashed at a time, 64 MiB each; who waits for a turn holds no thread that a page needs
PASSED_ON = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip")  # what proxies add


def clock() -> datetime:
    """The moment by the clock of this machine."""
    return datetime.now(UTC)


class Guard:
    """Knows the visitors of one desk, and how often each did what. It is shared by all requests of an application."""

    def __init__(self, access: Access, *, passwords: Passwords | None = None, clock: Clock = clock) -> None:
        """Take how the desk is reached; a hasher of passwords and a clock can be handed in, for a test."""
        self.access = access
        self.clock = clock
        self._passwords = passwords or (Passwords() if access.mode is Mode.PEOPLE else None)
        self.hashing = Semaphore(AT_ONCE)
        self.by_name, self.by_address = Buckets(BY_NAME, clock), Buckets(BY_ADDRESS, clock)
        self.writes, self.sources = Buckets(WRITES, clock), Buckets(SOURCES, clock)

    @property
    def passwords(self) -> Passwords:
        """What verifies passwords; a desk that asks for none has nothing ready."""
        self._passwords = self._passwords or Passwords()
        return self._passwords

    async def visitor(self, request: Request) -> Visitor:
        """Who makes a request; raises `Refused` where nobody is known by it."""
        key = token_in(request)
        if key:
            return await run_in_threadpool(self._by_token, request, key)
        if self.access.mode is Mode.LOOPBACK:
            return self._on_this_machine(request)
        by = self._by_header if self.access.mode is Mode.HEADER else self._by_session
        return await run_in_threadpool(by, request)

    def caller(self, request: Request) -> str:
        """The address that a request came from."""
        return self.access.caller(peer_of(request), request.headers)

    def _on_this_machine(self, request: Request) -> Visitor:
        if any(name in request.headers for name in PASSED_ON):
            raise Refused(
                NOT_YOURS,
                "this desk has no people, so it answers to this machine alone, and a proxy passed this on; "
                "add people with `lofted people add`, or use --trust-header",
            )
        return Visitor(csrf=cookies.form_key(request, https=self.access.https))

    def _by_token(self, request: Request, key: str) -> Visitor:
        token = people_of(request).token(digest(key), now=self.clock())
        alone = self.access.mode is Mode.LOOPBACK
        if token is None or (token.person is None and not alone):
            raise Refused(UNKNOWN, "this token is not known, or was revoked", {"WWW-Authenticate": "Bearer"})
        if token.person is None:
            return Visitor(YOU, Rights.EDITOR, by=By.TOKEN)
        return Visitor(token.person.name, token.person.role, by=By.TOKEN)

    def _by_session(self, request: Request) -> Visitor:
        key = cookies.cookie_in(request.cookies, cookies.SESSION, https=self.access.https)
        there = people_of(request)
        found = there.session(digest(key), now=self.clock(), idle=self.access.idle) if key else None
        if found is None:
            raise unknown(request)
        return Visitor(found.person.name, found.person.role, found.csrf, By.SESSION)

    def _by_header(self, request: Request) -> Visitor:
        if not self.access.trusts(peer_of(request)):
            raise Refused(NOT_YOURS, "this desk is reached through its proxy alone")
        told = request.headers.getlist(self.access.header)
        if len(told) > 1:
            raise Refused(NOT_YOURS, f"the proxy sent {self.access.header} more than once, so nobody is believed")
        name = name_in(told[0]) if told else ""
        if not name:
            raise Refused(UNKNOWN, f"the proxy named nobody in {self.access.header}; sign in there")
        person = people_of(request).get(name)
        csrf = cookies.form_key(request, https=self.access.https)
        if person is None:
            return Visitor(name, self.access.role, csrf, By.HEADER)
        return Visitor(person.name, person.role, csrf, By.HEADER)


def people_of(request: Request) -> People:
    """The people of the desk that a request came to."""
    found: People = request.app.state.opened.store.people
    return found


def peer_of(request: Request) -> str:
    """The address at the other end of the line."""
    return request.client.host if request.client else ""


def name_in(told: str) -> str:
    """The name that a header tells, which is UTF-8 though headers are Latin-1; empty where it can be none."""
    try:
        name = named(told.encode("latin-1").decode("utf-8"))
    except (AskedError, UnicodeError):
        return ""
    return name if key_of(name) else ""


def token_in(request: Request) -> str:
    """The token that a request shows; empty where it shows none.

    As a password of HTTP Basic, as calendars and feed readers send one, it counts for reading alone, since a browser
    would send it along from anywhere. Another password is the proxy's business.
    """
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        return given.strip() or "none"
    if scheme.lower() != "basic" or request.method not in ("GET", "HEAD"):
        return ""
    try:
        password = b64decode(given, validate=True).decode("utf-8", "replace").partition(":")[2]
    except (Error, ValueError):
        return ""
    return password if password.startswith(SIGN) else ""
