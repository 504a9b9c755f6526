"""An http(s) address: one page, fetched with care.

Reporters paste addresses, and pages send one elsewhere; so no redirect is
followed to another scheme, to a name that is not public or without end, and
time, size and what compression unfolds to are capped. Proxies of the
environment are not used, since a proxy would look the name up again.
"""

import re
import ssl
import zlib
from dataclasses import dataclass
from datetime import date
from http.client import HTTPException, HTTPResponse
from io import BytesIO
from socket import gaierror
from time import monotonic
from urllib.parse import quote, urljoin, urlsplit

from lofted.facts import SourceError
from lofted.read.connection import Clock, connected
from lofted.read.source import Source, shown

WHOLE = 30.0  # s for a page with all its redirects; slow news sites need some 5
PAGE_LARGEST = 10_000_000  # bytes, after unfolding; article pages have 0.1 to 3 MB
REDIRECTS_MOST = 5  # an honest page needs one or two
ADDRESS_LONGEST = 4_000  # characters; servers refuse above 2,000 to 8,000
PIECE = 65_536  # bytes read at a time
TYPES = frozenset(
    (
        "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/json", "application/jsonl",
        "application/jsonlines", "application/x-jsonlines", "application/x-ndjson",
    )
)  # fmt: skip
HEADERS = {
    "User-Agent": "Lofted (reads published reports and tests their figures)",
    "Accept": "text/html, application/xhtml+xml, text/plain, application/json;q=0.5",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}
MOVED = frozenset((301, 302, 303, 307, 308))  # RFC 9110: the answers that lead to another address
REFUSALS = {  # RFC 9110: the answers that a reader can do something about
    401: "asks for a password; save the page in your browser and hand in the file",
    402: "asks for money; save the page in your browser and hand in the file",
    403: "refuses programs; save the page in your browser and hand in the file",
    404: "has no such page; check the address",
    410: "has taken the page down; look for it in a web archive",
    429: "is asked too often; try again later",
    451: "may not show the page; look for it in a web archive",
}

_OWNER = re.compile(r"//[^/?#]*@")
_HIDDEN = re.compile(r"[\x00-\x20\x7f\\]")


@dataclass(frozen=True, slots=True)
class Place:
    """An address that has been looked over, in its parts."""

    url: str
    scheme: str
    host: str
    port: int
    target: str


def fetch(url: str, *, allow_private: bool = False, published: date | None = None) -> tuple[Source, str]:
    """The page at an address as a source, and its MIME type; SourceError where it cannot be had."""
    clock = Clock(monotonic() + WHOLE)
    place = looked_over(url)
    for _ in range(REDIRECTS_MOST + 1):
        try:
            answer = ask(place, clock=clock, allow_private=allow_private)
            if isinstance(answer, str):
                place = looked_over(urljoin(place.url, answer), sent_by=url)
                continue
            with answer:
                return received(answer, place, url, published)
        except (OSError, HTTPException) as problem:
            raise SourceError(f"{shown(place.url)}: {trouble(problem)}.") from problem
    raise SourceError(
        f"{shown(url)}: leads on more than {REDIRECTS_MOST} times; open it in a browser and save the page."
    )


def looked_over(url: str, *, sent_by: str = "") -> Place:
    """An address in parts; SourceError where it is none that is fetched."""
    named = shown(_OWNER.sub("//…@", url))  # a password is not repeated
    said = f"{shown(sent_by)}: sends one on to {named}, which" if sent_by else f"{named}:"
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
        host = host if ":" in host else host.encode("idna").decode("ascii")
    except ValueError as problem:  # UnicodeError, of a name that cannot be, is one too
        raise SourceError(f"{said} is no address ({shown(str(problem))}); write it as https://site/page.") from problem
    if parts.scheme not in ("http", "https"):
        raise SourceError(f"{said} is not fetched, since it begins with {parts.scheme}:; only http and https are.")
    if not host or _HIDDEN.search(url) or len(url) > ADDRESS_LONGEST:
        raise SourceError(f"{said} is no address that can be fetched; write it as https://site/page.")
    if "@" in parts.netloc:
        raise SourceError(f"{said} holds a name or a password before the @; hand in the address without it.")
    target = quote(parts.path or "/", safe="/%:;@!$&'()*+,=~-._") + (
        f"?{quote_query(parts.query)}" if parts.query else ""
    )
    return Place(url, parts.scheme, host, port or (443 if parts.scheme == "https" else 80), target)  # ports: RFC 9110


def quote_query(query: str) -> str:
    """A query with only what addresses may hold; what is quoted already stays."""
    return quote(query, safe="/%:;@!$&'()*+,=~-._?[]|")


def ask(place: Place, *, clock: Clock, allow_private: bool) -> HTTPResponse | str:
    """The answer of a server: its page, or the address that it sends one on to."""
    connection = connected(place.scheme, place.host, place.port, clock=clock, allow_private=allow_private)
    host = f"[{place.host}]" if ":" in place.host else place.host
    usual = place.port == (443 if place.scheme == "https" else 80)  # RFC 9110: ports that go without saying
    connection.request("GET", place.target, headers={"Host": host if usual else f"{host}:{place.port}", **HEADERS})
    answer = connection.getresponse()
    further = answer.headers.get("Location")
    if answer.status in MOVED and further:
        answer.close()
        connection.close()
        return further
    return answer


def received(answer: HTTPResponse, place: Place, given: str, published: date | None) -> tuple[Source, str]:
    """The page of an answer, refused where it is none or too large."""
    said = shown(place.url)
    if not 200 <= answer.status < 300:  # RFC 9110: the answers that mean success
        why = REFUSALS.get(answer.status, "does not give the page; try again later")
        raise SourceError(f"{said}: the site {why} (HTTP {answer.status}).")
    kind = answer.headers.get_content_type() if answer.headers.get("Content-Type") else ""
    if kind and kind not in TYPES:
        raise SourceError(f"{said}: is {shown(kind)}, which is not read; a page (HTML), plain text or JSON Lines are.")
    content = unfolded(body(answer, said), answer.headers.get("Content-Encoding", ""), said)
    charset = answer.headers.get_content_charset()
    return Source(BytesIO(content), given, url=place.url, published=published, charset=charset), kind


def body(answer: HTTPResponse, said: str) -> bytes:
    """The bytes of an answer, refused above the cap and where they break off."""
    announced = answer.length
    pieces: list[bytes] = []
    size = 0
    while piece := answer.read1(PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > PAGE_LARGEST or (announced or 0) > PAGE_LARGEST:
            raise SourceError(
                f"{said}: is larger than {PAGE_LARGEST:,} bytes; save the article's text and hand that in."
            )
    if announced is not None and size < announced:
        raise SourceError(f"{said}: the connection broke off after {size:,} of {announced:,} bytes; try again.")
    return b"".join(pieces)


def unfolded(content: bytes, coding: str, said: str) -> bytes:
    """The content without its compression, which may not grow above the cap either."""
    coding = coding.strip().lower()
    if coding in ("", "identity"):
        return content
    if coding not in ("gzip", "x-gzip"):
        raise SourceError(f"{said}: comes packed as {shown(coding)}, though gzip was asked for; save the page instead.")
    stream = zlib.decompressobj(zlib.MAX_WBITS | 16)  # 16: zlib's sign for a gzip head
    try:
        plain = stream.decompress(content, PAGE_LARGEST + 1)
    except zlib.error as problem:
        raise SourceError(f"{said}: comes packed in a way that cannot be unpacked; save the page instead.") from problem
    if len(plain) > PAGE_LARGEST:
        raise SourceError(f"{said}: unpacks to more than {PAGE_LARGEST:,} bytes; save the article's text instead.")
    if not stream.eof:
        raise SourceError(f"{said}: the connection broke off in the middle of the page; try again.")
    return plain


def trouble(problem: Exception) -> str:
    """What went wrong on the way, in plain words."""
    if isinstance(problem, TimeoutError):
        return f"did not answer in time ({WHOLE:.0f} s for the whole); try again later or save the page"
    if isinstance(problem, gaierror):
        return "no such site was found; check the address and your connection"
    if isinstance(problem, ssl.SSLCertVerificationError):
        return f"the site's certificate is not valid ({shown(problem.verify_message)}); the page was not fetched"
    if isinstance(problem, ssl.SSLError):
        return "no secure connection could be made; try the address in a browser"
    if isinstance(problem, ConnectionRefusedError):
        return "nothing answers at this address; check it"
    return f"the connection failed ({shown(str(problem)) or type(problem).__name__}); try again later"
