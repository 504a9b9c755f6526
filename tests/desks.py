"""Desks to try the pages on: a server over a few of our own articles, and plain pages behind the guard."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread
from time import monotonic, sleep
from types import SimpleNamespace
from typing import Annotated

import uvicorn
from fastapi import File, UploadFile
from fastapi.testclient import TestClient

from lofted import Desk
from lofted.facts import SourceError
from lofted.keeping import add
from lofted.store import opened
from lofted.web import Settings, application
from lofted.web.gate import Guarded, put_before
from lofted.web.guard import Access, Guard
from lofted.web.problems import told_by
from lofted.web.who import Genuine, Reading, Sourcing, Writing

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "gold" / "dossiers" / "articles.jsonl"
PATIENCE = 30  # s until a server that does not come up is given up
NOW = datetime(2024, 11, 1, 9, 0, tzinfo=UTC)
WORDS = "a few words of her own"
BROWSER = {"Accept": "text/html,application/xhtml+xml"}
ALONE = Access()
PEOPLE = Access(host="0.0.0.0", people=True)
HEADER = Access(host="0.0.0.0", header="X-Remote-User", proxies=("10.0.0.5", "192.168.7.0/24"))

HOSTILE = """<script>document.title = "taken"</script> missile flew <img src=x onerror=alert(1)> 998 km

“<b onmouseover=alert(1)>The missile</b> flew 998 km (720 miles)”, said {{ 7 * 7 }} javascript:alert(1) on October \
31, 2024. </textarea></style><style>body { display: none }</style> \u202eright to left \u0000 & "quotes" 'quotes'.

A spokesman of NHK<script>alert(1)</script> said that it reached 7,000 km."""


def some_articles(event_prefix: str, most: int) -> list[dict[str, object]]:
    """Articles of the gold whose ids begin so."""
    rows = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    return [row for row in rows if str(row["id"]).startswith(event_prefix)][:most]


def filled(address: str, rows: list[dict[str, object]], folder: Path) -> None:
    """Put articles into a store."""
    file = folder / "articles.jsonl"
    file.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    desk = Desk()
    with opened(address) as store:
        for source in (file,):
            assert not [one for one in add(desk, store, source) if isinstance(one, SourceError)]


@contextmanager
def served(settings: Settings) -> Iterator[str]:
    """The address of a server over a store, which stops with the block."""
    server = uvicorn.Server(
        uvicorn.Config(application(settings), host="127.0.0.1", port=0, log_level="error", lifespan="on")
    )
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    until = monotonic() + PATIENCE
    while not server.started and thread.is_alive() and monotonic() < until:
        sleep(0.02)
    assert server.started, "the server did not come up"
    try:
        port = server.servers[0].sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(PATIENCE)


class Clock:
    """A clock that stands until it is told to go on."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def go(self, **by: float) -> None:
        self.now += timedelta(**by)


def plain_pages(store, guard: Guard) -> Guarded:
    """A desk of a few plain pages behind a guard."""
    app = Guarded()
    app.state.opened = SimpleNamespace(store=store)

    @app.get("/page")
    @app.get("/api/page")
    def page(visitor: Reading) -> dict[str, str]:
        return {"name": visitor.name, "role": visitor.role, "by": visitor.by, "csrf": visitor.csrf}

    @app.post("/write")
    @app.post("/api/write")
    async def write(visitor: Writing) -> dict[str, str]:
        return {"name": visitor.name}

    @app.post("/look")
    def look(visitor: Genuine) -> dict[str, str]:
        return {"name": visitor.name}

    @app.post("/read")
    async def read(visitor: Sourcing, file: Annotated[UploadFile | None, File()] = None) -> dict[str, int]:
        return {"size": len(await file.read()) if file else 0}

    @app.get("/broken")
    def broken() -> None:
        raise RuntimeError("a fault of ours")

    put_before(app, guard)
    told_by(app)
    return app


def token_of(page) -> str:
    """The token that stands in a form of a page."""
    return re.search(r'name="csrf" value="([^"]+)"', page.text)[1]


def signed_in(client: TestClient, name: str = "Ada Editor", password: str = WORDS, **more: str):
    """Fill in the form as a browser does."""
    csrf = token_of(client.get("/sign-in"))
    return client.post("/sign-in", data={"name": name, "password": password, "csrf": csrf, **more}, headers=BROWSER)


def csrf_of(client: TestClient) -> str:
    """The token that a form of this visitor must show."""
    return client.get("/page").json()["csrf"]
