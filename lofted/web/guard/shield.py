"""Stands before the whole application: to which names it answers, how large a request may be, what a browser may do."""

from collections.abc import Iterable

from fastapi import HTTPException
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from lofted.web.guard.access import Access, bare
from lofted.web.guard.cookies import WAITING

FORM = 8 * 2**20  # bytes of a request; the longest text of a form with room for its escapes
UPLOAD = 128 * 2**20  # bytes where files are handed in; four of the largest that are read
BAD, NOT_HERE, MISDIRECTED, TOO_LARGE = 400, 403, 421, 413  # statuses of HTTP, RFC 9110

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
}
KEEP = "private, no-cache"  # what is not said otherwise: no proxy keeps a page, and a browser asks before it shows one


class Shield:
    """Middleware over a whole application; `uploads` are the paths that take files."""

    def __init__(self, app: ASGIApp, *, access: Access, uploads: Iterable[str] = ()) -> None:
        """Stand before an application."""
        self._app, self._access, self._uploads = app, access, frozenset(uploads)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers, most = Headers(scope=scope), UPLOAD if scope["path"] in self._uploads else FORM
        waiting: list[str] = scope.setdefault(WAITING, [])
        outward = armed(send, waiting)
        refused = self._refused(scope, headers) or too_large(headers, most)
        if refused:
            status, why = refused
            await PlainTextResponse(f"{why}\n", status, {"Connection": "close"})(scope, receive, outward)
            return
        await self._app(scope, counted(receive, most), outward)

    def _refused(self, scope: Scope, headers: Headers) -> tuple[int, str] | None:
        peer = (scope.get("client") or ("",))[0]
        name = bare(self._access.called(peer, headers))
        if len(headers.getlist("host")) != 1 or not name:
            return BAD, "The request names no host, or more than one."
        if self._access.answers_to and name not in self._access.answers_to:
            return MISDIRECTED, f"This desk does not answer to the name {name}."
        if elsewhere(headers):
            return NOT_HERE, "A page of another site may lead here, and not load what is here."
        return None


def elsewhere(headers: Headers) -> bool:
    """Whether a page of another site loads something of ours into itself; a link that leads here is none."""
    site = headers.get("sec-fetch-site", "none") in ("cross-site", "same-site")
    return site and headers.get("sec-fetch-mode") != "navigate"


def too_large(headers: Headers, most: int) -> tuple[int, str] | None:
    """The refusal of a request that says itself that it is too large."""
    told = headers.get("content-length", "0")
    if not (told.isascii() and told.isdigit()):
        return BAD, "The request does not tell its length in digits."
    return (TOO_LARGE, sentence(most)) if int(told[:20]) > most or len(told) > 20 else None  # 20 digits: 2**64


def sentence(most: int) -> str:
    """Why a request is too large."""
    return f"This is more than the {most // 2**20} MB that may be sent here at once."


def counted(receive: Receive, most: int) -> Receive:
    """What comes in, up to so many bytes; then it is refused, whatever length it told."""
    come = 0

    async def counting() -> Message:
        nonlocal come
        message = await receive()
        come += len(message.get("body", b""))
        if come > most:
            raise HTTPException(TOO_LARGE, sentence(most), {"Connection": "close"})
        return message

    return counting


def armed(send: Send, waiting: list[str]) -> Send:
    """What goes out, with the headers that tell a browser what it may do, and the cookies that wait."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers.update(HEADERS)
            headers.setdefault("Cache-Control", KEEP)
            for cookie in waiting:
                headers.append("Set-Cookie", cookie)
        await send(message)

    return sending
