"""What visitors hand in to be read: pasted words, addresses and files; how far it is, and the button that stops it."""

import json
from asyncio import sleep
from collections.abc import AsyncIterator, Mapping
from datetime import date
from pathlib import Path
from tempfile import NamedTemporaryFile

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse, StreamingResponse
from starlette.datastructures import FormData, UploadFile

from lofted.facts import AskedError
from lofted.web.days import day_in
from lofted.web.guard import sent
from lofted.web.handed import Handed, Job
from lofted.web.opened import At, Opened
from lofted.web.showing import shown
from lofted.web.who import MAY_WRITE, Reading, Sourcing

router = APIRouter(include_in_schema=False)

LONGEST = 2_000_000  # characters of a pasted text, some 300,000 words; a longer one is a file
LARGEST = 32 * 2**20  # bytes of one file, as much as `read` takes from an address
FIELDS = {"text": LONGEST, "title": 500, "publisher": 200, "published": 20}  # characters: long ones of their kind
MOST_FILES = 200  # in one form; a folder of more is for the command line
CHUNK = 2**20  # bytes copied at a time
LOOK = 0.25  # s between two looks at a job; a reader sees no wait
BEAT = 15.0  # s after which a silent line says that it is still there; proxies cut one after 30 s
SEE_OTHER = 303  # the answer to a form that sends the browser on to a page


@router.post("/read")
async def hand_in(request: Request, at: At, visitor: Sourcing) -> RedirectResponse:
    """Put everything that a form brings at the end of the line, and lead to how far it is."""
    form = await sent(request)
    files = [one for one in form.getlist("files") if isinstance(one, UploadFile) and one.filename]
    if len(files) > MOST_FILES:
        raise AskedError(f"{len(files)} files are too many for one form; {MOST_FILES} at most, or use lofted add")
    handed = pasted(form, at)
    try:
        for file in files:
            name = file.filename or "a file"
            handed.append(Handed(file=await put_aside(file), name=name, published=day_of(form)))
        if not handed:
            raise AskedError("there is nothing to read; paste a text or an address, or choose a file")
        jobs = at.reader.take(*handed, by=visitor.name)
    except AskedError:
        for one in handed:
            one.drop()
        raise
    return RedirectResponse(f"/reading/{'+'.join(job.id for job in jobs)}", SEE_OTHER)


def pasted(form: FormData, at: Opened) -> list[Handed]:
    """What was pasted, as one address or as a text, with what the visitor says of it; none where nothing was."""
    words, title, publisher = (words_of(form, name) for name in ("text", "title", "publisher"))
    is_address = words.startswith(("http://", "https://")) and len(words.split()) == 1
    one = Handed(
        text="" if is_address else words, address=words if is_address else "", title=title,
        publisher=publisher or None, published=day_of(form), allow_private=at.settings.allow_private,
    )  # fmt: skip
    return [one] if words else []


def words_of(form: FormData, name: str) -> str:
    """The words of a field; raises `AskedError` where there are too many."""
    words, most = form.get(name), FIELDS[name]
    if isinstance(words, str) and len(words) > most:
        raise AskedError(f"the field {name} takes {most:,} characters at most; hand in a longer text as a file")
    return words.strip() if isinstance(words, str) else ""


def day_of(form: FormData) -> date | None:
    """The day of publication that a form gives, None where it gives none."""
    return day_in(words_of(form, "published"))


async def put_aside(file: UploadFile) -> Path:
    """Copy a file that was handed in to where the reader finds it, and takes it away."""
    size = 0
    with NamedTemporaryFile(prefix="lofted-", suffix=Path(file.filename or "").suffix[:10], delete=False) as kept:
        while chunk := await file.read(CHUNK):
            size += len(chunk)
            if size > LARGEST:
                break
            kept.write(chunk)
    if size > LARGEST:
        Path(kept.name).unlink()
        raise AskedError(
            f"{file.filename} is larger than {LARGEST // 2**20} MB; give a smaller file, or use lofted add"
        )
    return Path(kept.name)


@router.get("/reading/{ids}")
def how_far(request: Request, ids: str, at: At, visitor: Reading) -> Response:
    """How far the reading of some sources is; what has come to one article leads straight to it."""
    jobs = jobs_of(at, ids)
    came = [one for job in jobs for one in job.outcomes]
    if all(job.over for job in jobs) and len(came) == 1 and came[0].article:
        return RedirectResponse(f"/articles/{came[0].article}", SEE_OTHER)
    return shown(request, "how_far.html", visitor, jobs=jobs, ids=ids, over=all(job.over for job in jobs))


@router.post("/reading/{ids}/stop", dependencies=[MAY_WRITE])
def stop(ids: str, at: At) -> RedirectResponse:
    """Stop what is being read; what is read already stays."""
    for job in jobs_of(at, ids):
        at.reader.stop(job.id)
    return RedirectResponse(f"/reading/{ids}", SEE_OTHER)


@router.get("/reading/{ids}/events")
async def events(ids: str, at: At) -> StreamingResponse:
    """How far it is, as server-sent events: one for each article, and a last one when all is over."""
    return StreamingResponse(
        lines(jobs_of(at, ids)), media_type="text/event-stream", headers={"Cache-Control": "no-store"}
    )


def jobs_of(at: Opened, ids: str) -> list[Job]:
    """The jobs of an address."""
    return [at.reader.job(id) for id in ids.split("+")[:MOST_FILES]]


async def lines(jobs: list[Job]) -> AsyncIterator[str]:
    """The events of some jobs, one job after the other, as they are taken."""
    silent = 0.0
    for job in jobs:
        seen = 0
        while True:
            over = job.over  # asked before the outcomes, so that none of them is missed
            for one in job.outcomes[seen:]:
                told: dict[str, object] = {
                    "title": one.title,
                    "coming": one.coming,
                    "article": one.article,
                    "why": one.why,
                }
                yield event("article", told)
                seen, silent = seen + 1, 0.0
            if over:
                break
            await sleep(LOOK)
            silent += LOOK
            if silent > BEAT:
                silent = 0.0
                yield ": still there\n\n"
        yield event("source", {"id": job.id, "state": job.state})
    yield event("over", {})


def event(name: str, told: Mapping[str, object]) -> str:
    """One server-sent event."""
    return f"event: {name}\ndata: {json.dumps(told)}\n\n"
