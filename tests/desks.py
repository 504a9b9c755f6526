"""Desks to try the pages on: a store filled with a few of our own articles, and a server over it on loopback."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from time import monotonic, sleep

import uvicorn

from lofted import Desk
from lofted.facts import SourceError
from lofted.keeping import add
from lofted.store import opened
from lofted.web import Settings, application

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "gold" / "dossiers" / "articles.jsonl"
PATIENCE = 30  # s until a server that does not come up is given up

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
