"""Something handed in: its bytes, and what is known of it before it is read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO

from lofted.facts import Article, SourceError

FILE_LARGEST = 25_000_000  # bytes; the longest reports are below 1 MB, saved pages with pictures inside below 20 MB
TEXT_LONGEST = 2_000_000  # characters; some 300,000 words, three times a long book: no single article
HEAD = 65_536  # bytes looked at to tell what something is; a page says so in its first few hundred
SHOWN = 200  # characters of a path or an address that a message repeats


@dataclass(frozen=True, slots=True)
class Source:
    """A stream of bytes under the name it was handed in by.

    `charset` is what the sender declared, `published` a date that the reader
    of the article knows better than the article does.
    """

    stream: BinaryIO
    given: str
    url: str | None = None
    published: date | None = None
    charset: str | None = None

    def head(self) -> bytes:
        """The first bytes, which stay to be read."""
        if isinstance(self.stream, BufferedReader) and not self.stream.seekable():
            return self.stream.peek(HEAD)
        here = self.stream.tell()
        start = self.stream.read(HEAD)
        self.stream.seek(here)
        return start

    def content(self) -> bytes:
        """All bytes, or SourceError above the cap."""
        content = self.stream.read(FILE_LARGEST + 1)
        if len(content) > FILE_LARGEST:
            raise self.refused(f"holds more than {FILE_LARGEST:,} bytes; hand in the article alone, or JSON Lines")
        return content

    def refused(self, why: str) -> SourceError:
        """Why it cannot be read, under its name."""
        return SourceError(f"{shown(self.given)}: {why}.")


Reader = Callable[[Source], Iterator[Article | SourceError]]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of source: how it is told, and what reads it.

    `endings` are those of its files, `types` those of its MIME names, and
    `seems` says of the first bytes whether they look like it.
    """

    endings: tuple[str, ...]
    types: tuple[str, ...]
    seems: Callable[[bytes], bool]
    read: Reader


def open_file(path: Path, *, published: date | None = None) -> Source:
    """A file as a source; SourceError where it cannot be opened."""
    given = str(path)
    try:
        return Source(path.open("rb", buffering=HEAD), given, published=published)
    except FileNotFoundError:
        why = "there is no such file or folder; give a path, an address (https://…), or - for standard input"
    except PermissionError:
        why = "you may not read this file; change its permissions or copy it to a place of your own"
    except (OSError, ValueError) as problem:  # ValueError: a path with a NUL in it
        why = f"the file cannot be opened ({getattr(problem, 'strerror', None) or problem})"
    raise SourceError(f"{shown(given)}: {why}.")


def shown(given: str) -> str:
    """A name as a message repeats it: in one line, and not without end.

    >>> shown("a\\nb.txt")
    'a b.txt'
    """
    plain = "".join(sign if sign.isprintable() else " " for sign in given[: SHOWN + 1])
    return plain if len(plain) <= SHOWN else f"{plain[:SHOWN]}…"


def digest(content: bytes) -> str:
    """The SHA-256 of the bytes as they came, in hex."""
    return sha256(content).hexdigest()
