"""Stores to test on, on SQLite and, where the environment names a server, on PostgreSQL; and what to put there.

`LOFTED_TEST_POSTGRESQL` is the address of a data base in which others may be made, such as
`postgresql://name@host/postgres`. Without it, what needs PostgreSQL is skipped.
"""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from lofted import Article
from lofted.facts import About, Reading, Run
from lofted.reviewing import items_of

SERVER = os.environ.get("LOFTED_TEST_POSTGRESQL", "")
KINDS = ("sqlite", "postgresql")
RUN = Run("1", "reading", "checks", "shelf")
GOT = datetime(2024, 11, 1, 12, 0, tzinfo=UTC)
URL = "https://example.org/launch"
TEXT = "The missile flew 998 km (720 miles). The ministry said that it reached an altitude of 6,000 km."
FLIGHT = "2024-10-31-hwasong-19"


@contextmanager
def address_of(kind: str, folder: Path) -> Iterator[str]:
    """The address of a new, empty store, which is taken away afterwards."""
    if kind == "sqlite":
        yield str(folder / "desk.sqlite")
        return
    if not SERVER:
        pytest.skip("LOFTED_TEST_POSTGRESQL names no server")
    name = f"lofted_{uuid4().hex}"
    server = create_engine(make_url(SERVER).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")
    try:
        with server.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
        try:
            yield make_url(SERVER).set(database=name).render_as_string(hide_password=False)
        finally:
            with server.connect() as connection:
                connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    finally:
        server.dispose()


def page(words: str, **about: object) -> Article:
    """An article at an address, with the bytes it came as."""
    content = json.dumps([words, str(about)]).encode()
    given = Article(words, sha256=f"{abs(hash((words, str(about)))):x}", original=content)
    return replace(given, **{"url": URL, **about})


def keep(store, article: Article):
    """Keep an article of which nothing is told but its words."""
    return store.save(Reading(article), RUN, got=GOT)


def put(desk, store, words: str, **about: object) -> Article:
    """Keep an article at an address; the same address again is a new version."""
    given = replace(Article(words, "A flight", sha256=words[-20:], url=URL), **about)
    store.save(desk.considered(given), desk.run)
    return given


def item(store, about: About, words: str):
    """The first thing of its kind about these words."""
    found = (one for reading in store.readings() for one in items_of(reading))
    return next(one for one in found if one.about is about and words == one.words)
