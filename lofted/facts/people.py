"""The people of a shared desk, and the keys by which a request shows who makes it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Rights(StrEnum):
    """What somebody may do at a shared desk: a reader reads, an editor decides and adds too."""

    READER = "reader"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may use a shared desk.

    `hash` is that of the password (argon2); empty where a reverse proxy says who
    somebody is, and no password opens the desk.
    """

    name: str
    role: Rights
    hash: str = ""
    added: datetime | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """A browser that somebody signed in with. `csrf` is the secret of its forms, `ends` its last moment."""

    person: Person
    csrf: str
    created: datetime
    seen: datetime
    ends: datetime


@dataclass(frozen=True, slots=True)
class Token:
    """A key by which a program uses the desk, without the key itself.

    `person` is whose rights it has; None for one of a desk on this machine that
    has no people. `used` is when it was last seen, to the minute or so.
    """

    number: int
    label: str
    person: Person | None
    created: datetime
    used: datetime | None = None
