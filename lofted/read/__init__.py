"""Turns whatever was handed in into articles: a file, a folder, an address, standard input.

To add a kind of source, write `read/<noun>.py` with a `KIND` and name it in
`KINDS` below.
"""

import sys
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from lofted.facts import Article, SourceError
from lofted.read import address, html, lines, plain
from lofted.read.encoding import tidy
from lofted.read.folder import files_below
from lofted.read.source import Kind, Source, digest, open_file, shown

KINDS: tuple[Kind, ...] = (lines.KIND, lines.JSON, html.KIND, plain.KIND)  # asked in this order what bytes look like
BY_ENDING = {ending: kind for kind in KINDS for ending in kind.endings}
BY_TYPE = {name: kind for kind in KINDS for name in kind.types}

__all__ = ["article", "read"]


def read(
    source: str | Path, *, allow_private: bool = False, published: date | None = None
) -> Iterator[Article | SourceError]:
    """Yield every article of a source, and a SourceError for each thing that could not be read.

    `source` is the path of a file or a folder, an http(s) address, or `-` for
    standard input; JSON Lines are many articles. Nothing is raised: an error
    is yielded in its place, and the rest is read. `published` stands for what
    the articles themselves do not date as JSON Lines do; `allow_private`
    lets an address lead into a private network.
    """
    try:
        yield from opened(source, allow_private=allow_private, published=published)
    except SourceError as problem:
        yield problem
    except OSError as problem:
        yield SourceError(f"{shown(str(source))}: reading broke off ({problem.strerror or problem}); try again.")


def article(text: str, *, title: str = "", published: date | None = None) -> Article:
    """The article of a text in memory, or SourceError where it holds none.

    >>> article("Missile falls into the sea\\n\\nIt flew 998 km.").title
    'Missile falls into the sea'
    """
    content = text.encode("utf-8", "surrogatepass")
    source = Source(BytesIO(content), "the text", published=published)
    made = plain.composed(source, tidy(text), sha256=digest(content), title=tidy(title))
    return Article(made.text, made.title, published=made.published, sha256=made.sha256, original=content)


def opened(source: str | Path, *, allow_private: bool, published: date | None) -> Iterator[Article | SourceError]:
    """Read a source by what it is; SourceError may be raised or yielded."""
    name = str(source).strip()
    if not name:
        raise SourceError("Nothing was handed in; give a path, an address that begins with https://, or - for input.")
    if name == "-":
        yield from told(Source(standard_input(), "-", published=published))
    elif "://" in name and not isinstance(source, Path):
        fetched, kind = address.fetch(name, allow_private=allow_private, published=published)
        yield from told(fetched, kind=kind)
    elif is_folder(Path(source)):
        for found in files_below(Path(source), BY_ENDING):
            yield from [found] if isinstance(found, SourceError) else read(found, published=published)
    else:
        path = Path(source)
        with (handed := open_file(path, published=published)).stream:
            yield from told(handed, kind=path.suffix.lower())


def told(source: Source, *, kind: str = "") -> Iterator[Article | SourceError]:
    """Read bytes as their ending or type says, else as what they look like."""
    known = BY_TYPE.get(kind) or (BY_ENDING.get(kind) if kind else None)
    if known is None:
        head = source.head()
        known = next(one for one in KINDS if one.seems(head))  # plain text, the last, takes all
    yield from known.read(source)


def standard_input() -> BinaryIO:
    """The bytes that are piped in; none where standard input is closed."""
    return sys.stdin.buffer if sys.stdin else BytesIO()


def is_folder(path: Path) -> bool:
    """Whether a path leads to a folder; one that no system can hold does not."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False
