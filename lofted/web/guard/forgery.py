"""Whether a form was sent from a page of ours: by where the browser says it comes from, and by the token in it."""

from urllib.parse import urlsplit

from fastapi import Request
from starlette.datastructures import FormData

from lofted.web.guard.access import Access
from lofted.web.guard.refused import NOT_YOURS, Refused
from lofted.web.keys import same

FIELD = "csrf"
HEADER = "x-csrf-token"
FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
OURS = ("same-origin", "none")  # what Sec-Fetch-Site says of our own pages, and of what a person does with the browser
LARGEST = 8 * 2**20  # bytes of one field; what a form may hold at all is capped before


async def refuse_forged(request: Request, csrf: str, access: Access) -> None:
    """Raise `Refused` where a form did not come from a page of ours that was made for this visitor."""
    if not from_here(request, access):
        raise Refused(
            NOT_YOURS,
            "this was sent from a page of another site, and nothing was done; if a proxy stands before the desk, "
            "let it pass on the Host header",
        )
    given = request.headers.get(HEADER, "") or await field(request)
    if not same(given, csrf):
        raise Refused(NOT_YOURS, "this form is not one of yours, or too old; load its page again and send it anew")


def from_here(request: Request, access: Access) -> bool:
    """Whether the browser says that a page of ours made the request, or nothing about it."""
    site, origin = request.headers.get("sec-fetch-site", OURS[0]), request.headers.get("origin")
    if site not in OURS:
        return False
    if origin is None:
        return True
    try:
        told = urlsplit(origin)
    except ValueError:
        return False
    schemes = ("https",) if access.https else ("http", "https")
    asked = access.called(request.client.host if request.client else "", request.headers)
    return told.scheme in schemes and bool(asked) and told.netloc.lower() == asked.lower()


async def field(request: Request) -> str:
    """The token that stands in the form itself; empty where there is none."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() not in FORMS:
        return ""
    found = (await sent(request)).get(FIELD)
    return found if isinstance(found, str) else ""


async def sent(request: Request) -> FormData:
    """The form of a request, taken apart once; a page that asks for it so is asked only after its visitor is known."""
    return await request.form(max_part_size=LARGEST)
