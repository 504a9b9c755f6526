"""Who may use a shared desk, who is signed in, and the tokens of the API; of every key only its digest is kept."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from unicodedata import category, normalize

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Engine,
    ForeignKey,
    Integer,
    Row,
    Select,
    Table,
    Text,
    Update,
    delete,
    exists,
    select,
    update,
)

from lofted.facts import AskedError
from lofted.facts.people import Person, Rights, Session, Token
from lofted.store.columns import Instant, Told
from lofted.store.dialect import to_read, to_write
from lofted.store.tables import metadata

LONGEST = 80  # characters of a name or a label; a long name with its title, and an address of mail
FRESH = timedelta(minutes=5)  # between two notes of when a key was last used, so that a read page seldom writes

people = Table(
    "people",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    Column("name", Told, nullable=False),
    Column("role", Text, nullable=False),
    Column("hash", Text, nullable=False),
    Column("added", Instant, nullable=False),
)

sessions = Table(
    "sessions",
    metadata,
    Column("digest", Text, primary_key=True),
    Column("person", ForeignKey("people.number", ondelete="CASCADE"), nullable=False, index=True),
    Column("csrf", Text, nullable=False),
    Column("created", Instant, nullable=False),
    Column("seen", Instant, nullable=False),
    Column("ends", Instant, nullable=False),
)

tokens = Table(
    "tokens",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("digest", Text, nullable=False, unique=True),
    Column("person", ForeignKey("people.number", ondelete="CASCADE"), index=True),
    Column("label", Told, nullable=False),
    Column("created", Instant, nullable=False),
    Column("used", Instant),
    sqlite_autoincrement=True,
)


def named(words: str) -> str:
    """A name or a label as it is kept; AskedError where it is empty, too long, or holds signs that are not seen.

    >>> named("  Ada   Reader ")
    'Ada Reader'
    """
    name = re.sub(r"\s+", " ", normalize("NFKC", words)).strip()
    if not 0 < len(name) <= LONGEST or any(category(sign).startswith("C") for sign in name):
        raise AskedError(
            f"a name has 1 to {LONGEST} characters, all of them to be seen; this is none: {words[:LONGEST]!r}"
        )
    return name


def key_of(name: str) -> str:
    """By what a name is looked up: capitals do not matter. Empty for what can be no name."""
    try:
        return normalize("NFKC", named(name).casefold())
    except AskedError:
        return ""


class People:
    """The people of a store with their sessions and tokens; the moment is handed in, so that a test needs no clock."""

    def __init__(self, engine: Engine) -> None:
        """Take the engine of a store whose tables are up to date."""
        self._engine = engine

    def __iter__(self) -> Iterator[Person]:
        """Everyone, by name."""
        with to_read(self._engine) as connection:
            rows = connection.execute(select(people).order_by(people.c.key)).all()
        return iter([person_of(row) for row in rows])

    def __bool__(self) -> bool:
        """Whether the desk has people at all."""
        with to_read(self._engine) as connection:
            return bool(connection.execute(select(exists().select_from(people))).scalar())

    def get(self, name: str) -> Person | None:
        """The person of this name; None where there is none."""
        with to_read(self._engine) as connection:
            row = connection.execute(select(people).where(people.c.key == key_of(name))).first()
        return None if row is None else person_of(row)

    def required(self, name: str) -> Person:
        """The person of this name; AskedError where there is none."""
        with to_read(self._engine) as connection:
            number = refuse_unknown(connection, name)
            return person_of(connection.execute(select(people).where(people.c.number == number)).one())

    def add(self, name: str, role: Rights, hash: str = "", *, now: datetime | None = None) -> Person:
        """Add a person; AskedError where the name is taken or cannot be one."""
        person = Person(named(name), role, hash, now or datetime.now(UTC))
        row = {"key": key_of(name), "name": person.name, "role": str(role), "hash": hash, "added": person.added}
        with to_write(self._engine) as connection:
            if connection.execute(select(people.c.number).where(people.c.key == row["key"])).first():
                raise AskedError(f"there is a person called {person.name!r} already; choose another name.")
            connection.execute(people.insert().values(row))
        return person

    def give_role(self, name: str, role: Rights) -> None:
        """Let a person be reader or editor from now on, also in sessions that are open."""
        with to_write(self._engine) as connection:
            number = refuse_unknown(connection, name)
            connection.execute(update(people).where(people.c.number == number).values(role=str(role)))

    def give_hash(self, name: str, hash: str, *, was: str) -> None:
        """Keep another hash of the same password, unless the password was changed meanwhile; sessions stay open."""
        self._note(update(people).where(people.c.key == key_of(name), people.c.hash == was).values(hash=hash))

    def give_password(self, name: str, hash: str) -> None:
        """Keep the hash of a new password, and end every session of the person."""
        with to_write(self._engine) as connection:
            number = refuse_unknown(connection, name)
            connection.execute(update(people).where(people.c.number == number).values(hash=hash))
            connection.execute(delete(sessions).where(sessions.c.person == number))

    def remove(self, name: str) -> None:
        """Take a person out, with every session and token."""
        with to_write(self._engine) as connection:
            refuse_unknown(connection, name)
            connection.execute(delete(people).where(people.c.key == key_of(name)))

    # -- sessions

    def sign_in(self, name: str, digest: str, csrf: str, *, now: datetime, lasts: timedelta) -> None:
        """Begin a session, and forget those that are over; AskedError where nobody has the name."""
        with to_write(self._engine) as connection:
            number = refuse_unknown(connection, name)
            connection.execute(delete(sessions).where(sessions.c.ends <= now))
            row = {"digest": digest, "person": number, "csrf": csrf, "created": now, "seen": now, "ends": now + lasts}
            connection.execute(sessions.insert().values(row))

    def session(self, digest: str, *, now: datetime, idle: timedelta | None = None) -> Session | None:
        """The session of a key, with its person as that is now; None where it is over or was idle too long."""
        asked = select(sessions, *of_person()).join(people).where(sessions.c.digest == digest, sessions.c.ends > now)
        with to_read(self._engine) as connection:
            row = connection.execute(asked).first()
        if row is None or (idle is not None and now - row.seen > idle):
            return None
        if now - row.seen >= FRESH:
            self._note(update(sessions).where(sessions.c.digest == digest).values(seen=now))
        return Session(person_of(row), row.csrf, row.created, row.seen, row.ends)

    def sign_out(self, digest: str) -> None:
        """End a session."""
        with to_write(self._engine) as connection:
            connection.execute(delete(sessions).where(sessions.c.digest == digest))

    # -- tokens

    def make_token(self, digest: str, label: str, *, of: str | None, now: datetime) -> Token:
        """Keep a token of a person, or of the desk itself; AskedError where nobody has the name."""
        label = named(label)
        with to_write(self._engine) as connection:
            number = None if of is None else refuse_unknown(connection, of)
            row = {"digest": digest, "person": number, "label": label, "created": now}
            made = connection.execute(tokens.insert().values(row).returning(tokens.c.number)).scalar_one()
        return Token(made, label, None if of is None else self.get(of), now)

    def token(self, digest: str, *, now: datetime) -> Token | None:
        """The token of a key, with its person as that is now."""
        with to_read(self._engine) as connection:
            row = connection.execute(all_tokens().where(tokens.c.digest == digest)).first()
        if row is None:
            return None
        found = token_of(row)
        if found.used is None or now - found.used >= FRESH:
            self._note(update(tokens).where(tokens.c.digest == digest).values(used=now))
        return found

    def tokens(self, *, of: str | None = None, every: bool = False) -> list[Token]:
        """The tokens of a person, or without a name those of the desk itself; with `every`, all there are."""
        whose: ColumnElement[bool] = tokens.c.person.is_(None) if of is None else people.c.key == key_of(of)
        asked = all_tokens() if every else all_tokens().where(whose)
        with to_read(self._engine) as connection:
            return [token_of(row) for row in connection.execute(asked.order_by(tokens.c.number))]

    def revoke(self, number: int) -> None:
        """Take a token out; AskedError where there is none of this number."""
        with to_write(self._engine) as connection:
            if not connection.execute(delete(tokens).where(tokens.c.number == number)).rowcount:
                raise AskedError(f"there is no token {number}.")

    def _note(self, change: Update) -> None:
        with to_write(self._engine) as connection:
            connection.execute(change)


def of_person() -> list[ColumnElement[object]]:
    """The columns that make a person, beside those of another table."""
    return [people.c.name, people.c.role, people.c.hash, people.c.added]


def all_tokens() -> Select[tuple[object, ...]]:
    """Every token with its person, if it has one."""
    return select(tokens, *of_person()).join(people, isouter=True)


def refuse_unknown(connection: Connection, name: str) -> int:
    """The number of a person; AskedError with the names there are where nobody is called so."""
    number: int | None = connection.execute(select(people.c.number).where(people.c.key == key_of(name))).scalar()
    if number is None:
        there = ", ".join(connection.execute(select(people.c.name).order_by(people.c.key)).scalars()) or "nobody yet"
        raise AskedError(f"there is nobody called {name[:LONGEST]!r}; there is: {there}.")
    return number


def person_of(row: Row[tuple[object, ...]]) -> Person:
    """A person as a fact."""
    return Person(row.name, Rights(row.role), row.hash, row.added)


def token_of(row: Row[tuple[object, ...]]) -> Token:
    """A token as a fact."""
    person = None if row.name is None else person_of(row)
    return Token(row.number, row.label, person, row.created, row.used)
