"""A request that is refused, with the reason in one plain sentence."""

from collections.abc import Mapping
from urllib.parse import quote

from fastapi import HTTPException, Request

API = "/api/"  # below it stands what programs ask for; there a refusal is JSON, and no browser is sent to sign in
SIGN_IN = "/sign-in"
SEE_OTHER = 303  # the status that sends a browser on to a page
UNKNOWN = 401  # the status for whoever is not known
NOT_YOURS = 403  # the status for whoever may not
TOO_MANY = 429  # the status for whoever asks too often


class Refused(HTTPException):
    """A refusal: a status, and one sentence that says what would do."""

    def __init__(self, status: int, why: str, headers: Mapping[str, str] | None = None) -> None:
        """Refuse with a status and a sentence."""
        super().__init__(status, why, dict(headers or {}))


def for_browser(request: Request) -> bool:
    """Whether a person looks at the answer in a browser."""
    return not request.url.path.startswith(API) and "text/html" in request.headers.get("accept", "")


def unknown(request: Request, why: str = "sign in, or show a token of the API") -> Refused:
    """The refusal of somebody who is not known: a browser is led to sign in, a program told how to show a token."""
    if for_browser(request) and request.method in ("GET", "HEAD"):
        asked = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        return Refused(SEE_OTHER, why, {"Location": f"{SIGN_IN}?next={quote(asked, safe='/')}"})
    if for_browser(request):
        return Refused(UNKNOWN, "you are signed out; go back, keep what you wrote, and sign in again")
    plain = not request.url.path.startswith(API)  # a calendar or a feed reader knows only this way to show a key
    return Refused(UNKNOWN, why, {"WWW-Authenticate": 'Basic realm="Lofted"' if plain else "Bearer"})
