"""Stores to test on: a SQLite file, and a data base of its own on PostgreSQL where the environment names a server.

`LOFTED_TEST_POSTGRESQL` is the address of a data base in which others may be made, such as
`postgresql://name@host/postgres`. Without it, what needs PostgreSQL is skipped.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

SERVER = os.environ.get("LOFTED_TEST_POSTGRESQL", "")
KINDS = ("sqlite", "postgresql")


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
