"""Where SQLite and PostgreSQL differ: opening, waiting for one another, searching, and a log that only grows."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from re import findall
from time import sleep
from typing import Any

from sqlalchemy import Connection, Engine, Table, create_engine, event, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from lofted.facts import SourceError
from lofted.store.columns import holdable

SHARED = ("postgresql", "postgres", "postgresql+psycopg")  # how the address of a shared store begins
WAIT = 60  # s for another writer; one article is written in some 10 ms
TRIES = 50  # times that SQLite is asked for its write-ahead log, 0.1 s apart, while another opens the file
PAUSE = 0.1  # s between two of them
SEARCHED = 150_000  # characters of a text that are searched; PostgreSQL's index of one text holds 1 MB at most

SEARCH = {
    "sqlite": (
        "CREATE VIRTUAL TABLE search USING fts5("
        "title, text, content='', tokenize='porter unicode61 remove_diacritics 2')",
    ),
    "postgresql": (
        "CREATE TABLE search (article INTEGER PRIMARY KEY REFERENCES articles (number), words TSVECTOR NOT NULL)",
        "CREATE INDEX search_words ON search USING GIN (words)",
    ),
}
ENTER = {
    "sqlite": "INSERT INTO search (rowid, title, text) VALUES (:number, :title, :text)",
    "postgresql": "INSERT INTO search (article, words) VALUES (:number, setweight(to_tsvector('english', :title), 'A')"
    " || to_tsvector('english', :text))",
}
FIND = {  # the best first; of two as good, the newer
    "sqlite": "SELECT rowid FROM search WHERE search MATCH :words ORDER BY rank, rowid DESC LIMIT :most",
    "postgresql": "SELECT article FROM search, websearch_to_tsquery('english', :words) AS asked WHERE words @@ asked"
    " ORDER BY ts_rank(words, asked) DESC, article DESC LIMIT :most",
}
APPEND_ONLY = {
    "sqlite": tuple(
        f"CREATE TRIGGER decisions_stay_{action.lower()} BEFORE {action} ON decisions "
        "BEGIN SELECT RAISE(ABORT, 'decisions are only added to'); END"
        for action in ("UPDATE", "DELETE")
    ),
    "postgresql": (
        "CREATE FUNCTION decisions_stay() RETURNS trigger LANGUAGE plpgsql AS "
        "$$BEGIN RAISE EXCEPTION 'decisions are only added to'; END$$",
        "CREATE TRIGGER decisions_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON decisions "
        "FOR EACH STATEMENT EXECUTE FUNCTION decisions_stay()",
    ),
}


def engine_at(address: str | Path, *, new: bool = True) -> Engine:
    """The engine of a store: a SQLite file by its path, PostgreSQL by its address; SourceError where it is neither.

    Without `new`, a file that is not there is refused and not made.
    """
    if isinstance(address, str) and "://" in address:
        return shared(address)
    path = Path(address)
    if not new and not path.is_file():
        raise SourceError(f"{path}: there is no store; `lofted add` makes one, and --store names another.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise SourceError(
            f"{path}: no store can be made there ({problem.strerror}); name a file elsewhere."
        ) from problem
    engine = create_engine(URL.create("sqlite", database=str(path)), connect_args={"timeout": WAIT})
    event.listen(engine, "connect", settled)
    event.listen(engine, "begin", begun)
    return engine


def shared(address: str) -> Engine:
    """The engine of a PostgreSQL data base."""
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as problem:
        raise SourceError("--store holds no address; write it as postgresql://name@host/database.") from problem
    if url.drivername not in SHARED:
        raise SourceError(
            f"A store cannot be at {url.drivername}://…; it is a file by its path, or postgresql://name@host/database."
        )
    try:
        return create_engine(url.set(drivername="postgresql+psycopg"), pool_pre_ping=True)
    except ImportError as problem:
        raise SourceError(
            "A store on PostgreSQL needs psycopg; install it with: pip install 'lofted[postgresql]'"
        ) from problem


def settled(connection: sqlite3.Connection, _: object) -> None:
    """Set up a connection to SQLite: transactions are begun by us, and a commit is on the disk."""
    connection.isolation_level = None
    for left in reversed(range(TRIES)):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            break
        except sqlite3.OperationalError as problem:  # two that open a new file at once; no busy timeout applies here
            if not left or "locked" not in str(problem):
                raise
            sleep(PAUSE)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")


def begun(connection: Connection) -> None:
    """Begin a transaction on SQLite; one that writes waits for its turn at once, so that it need not give up later."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def to_read(engine: Engine) -> Iterator[Connection]:
    """A transaction that only reads; what the data base refuses becomes a SourceError."""
    with told(engine), engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def to_write(engine: Engine) -> Iterator[Connection]:
    """A transaction that writes all or nothing; what the data base refuses becomes a SourceError."""
    with told(engine), engine.connect() as plain:
        connection = plain.execution_options(writes=True)
        with connection.begin():
            yield connection


@contextmanager
def told(engine: Engine) -> Iterator[None]:
    """Tell in one sentence what a data base refused, without the password of its address."""
    try:
        yield
    except SQLAlchemyError as problem:
        why = " ".join(str(getattr(problem, "orig", None) or problem).split())
        raise SourceError(f"The store {named(engine)} cannot be used: {why}.") from problem


def named(engine: Engine) -> str:
    """What a message calls a store."""
    url = engine.url
    return str(url.database) if url.drivername == "sqlite" else url.render_as_string(hide_password=True)


def wait_for(connection: Connection, name: str) -> None:
    """Let only one client at a time do what goes by this name, until its transaction ends.

    On SQLite whoever writes is alone already.
    """
    if connection.dialect.name == "postgresql":
        key = int.from_bytes(blake2b(name.encode("utf-8", "replace"), digest_size=8).digest(), signed=True)
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": key})


def put(connection: Connection, table: Table, row: Mapping[str, Any]) -> int | None:
    """Put in a row where none like it is there; its number, or None where there is one."""
    made = (postgresql if connection.dialect.name == "postgresql" else sqlite).insert(table).values(row)
    key = next(iter(table.primary_key.columns))
    found: int | None = connection.execute(made.on_conflict_do_nothing().returning(key)).scalar()
    return found


def enter(connection: Connection, number: int, title: str, words: str) -> None:
    """Let an article be found by its words."""
    given = {"number": number, "title": holdable(title[:SEARCHED]), "text": holdable(words[:SEARCHED])}
    connection.execute(text(ENTER[connection.dialect.name]), given)


def found(connection: Connection, words: str, most: int) -> list[int]:
    """The numbers of the articles that hold all these words, the best first; words in quotes stand together."""
    asked = holdable(words)
    if connection.dialect.name == "sqlite":
        phrases = [quoted or word for quoted, word in findall(r'"([^"]+)"|([^\s"]+)', asked)]
        asked = " ".join(f'"{phrase}"' for phrase in phrases)
    rows = connection.execute(text(FIND[connection.dialect.name]), {"words": asked, "most": most}) if asked else ()
    return [int(row[0]) for row in rows]
