"""The kinds of columns: text from outside as far as a data base can hold it, names to look up, moments in UTC."""

import re
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import DateTime, Text, TypeDecorator

LOOKED_UP = 600  # characters; an index of PostgreSQL holds 2,704 bytes, and a character has up to 4

_UNHELD = re.compile("[\0\ud800-\udfff]")  # PostgreSQL holds no NUL, and UTF-8 no half of a pair


def holdable(words: str) -> str:
    """Words in which a sign that a data base cannot hold is U+FFFD."""
    return _UNHELD.sub("\ufffd", words)


class Told(TypeDecorator[str]):
    """Text from outside, as far as a data base can hold it."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Any) -> str | None:  # noqa: ARG002
        """The text as a data base holds it."""
        return value if value is None else holdable(value)


class Name(Told):
    """Text from outside that can be looked up, cut where an index could not hold it."""

    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Any) -> str | None:
        """The beginning of the text as a data base holds it."""
        return super().process_bind_param(value[:LOOKED_UP] if value else value, dialect)


class Instant(TypeDecorator[datetime]):
    """A moment with its zone, kept in UTC."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> datetime | None:  # noqa: ARG002
        """The moment in UTC, without saying so."""
        return value if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Any) -> datetime | None:  # noqa: ARG002
        """The moment in UTC."""
        return value if value is None else value.replace(tzinfo=UTC)
