"""JSON Lines: one article a line, read line by line, so a corpus may be of any size.

Each line is an object with `text`, and any of `id`, `title`, `published` (as
2024-10-31), `publisher` (or `outlet`) and `url`. A line that cannot be read is
named by its number, and the others are read. A .json file with one such
object, or a list of them, is read as well.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from typing import Any

from lofted.facts import Article, SourceError
from lofted.read.encoding import binary, marked, text_of, tidy
from lofted.read.plain import composed
from lofted.read.published import day_of, instant_of
from lofted.read.source import Kind, Source, digest, shown

LINE_LONGEST = 16_000_000  # bytes; the longest text allowed, each character escaped as \uXXXX, and its fields
WANTED = 'write each line as {"text": "…", "title": "…", "published": "2024-10-31"}'


def read_lines(source: Source) -> Iterator[Article | SourceError]:
    """The article of each line that is not blank."""
    head = source.head()
    if marked(head).startswith("utf-") and marked(head) != "utf-8":
        raise source.refused("is UTF-16 or UTF-32, and JSON Lines are UTF-8; save it as UTF-8")
    if kind := binary(head):
        raise source.refused(f"seems to be {kind}, not JSON Lines; {WANTED}")
    empty = True
    for number, line in numbered(source):
        place = replace(source, given=f"{source.given}, line {number}")
        empty = False
        try:
            if len(line) > LINE_LONGEST:
                raise place.refused(f"is longer than {LINE_LONGEST:,} bytes; cut it into articles")
            yield from articles(place, fields(place, line.removeprefix(b"\xef\xbb\xbf")), original=line)
        except SourceError as problem:
            yield problem
    if empty:
        raise source.refused(f"is empty; {WANTED}")


def read_json(source: Source) -> Iterator[Article | SourceError]:
    """The articles of one JSON document; JSON Lines under a wrong ending are taken too."""
    content = source.content()
    try:
        whole = fields(source, text_of(source, content).encode("utf-8"))
    except SourceError as problem:
        if content.lstrip().count(b"\n{") == 0:
            raise problem from None
        source.stream.seek(0)
        yield from read_lines(source)
        return
    for number, one in enumerate(whole if isinstance(whole, list) else [whole], start=1):
        place = replace(source, given=f"{source.given}, item {number}") if isinstance(whole, list) else source
        try:
            yield from articles(place, one, original=content)
        except SourceError as problem:
            yield problem


def seems_lines(head: bytes) -> bool:
    """Whether the first bytes open a JSON object.

    >>> seems_lines(b'{"text": "It flew 998 km."}'), seems_lines(b"{sic} It flew")
    (True, False)
    """
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith(b"{") and start[1:].lstrip().startswith(b'"')


KIND = Kind(
    endings=(".jsonl", ".ndjson"),
    types=("application/jsonl", "application/x-jsonlines", "application/jsonlines", "application/x-ndjson"),
    seems=seems_lines,
    read=read_lines,
)
JSON = Kind(endings=(".json",), types=("application/json",), seems=lambda _: False, read=read_json)


def numbered(source: Source) -> Iterator[tuple[int, bytes]]:
    """The lines that hold something, with their numbers; of an overlong line only the beginning."""
    number = 0
    while line := source.stream.readline(LINE_LONGEST + 1):
        number += 1
        rest = line
        while len(rest) > LINE_LONGEST and not rest.endswith(b"\n"):
            rest = source.stream.readline(LINE_LONGEST + 1)
        if line.strip():
            yield number, line if len(line) > LINE_LONGEST else line.rstrip(b"\r\n")


def fields(place: Source, line: bytes) -> Any:
    """What the JSON holds; SourceError where it is none."""
    try:
        return json.loads(line.decode("utf-8", "replace"))
    except RecursionError:
        raise place.refused(f"is nested too deeply to be an article; {WANTED}") from None
    except ValueError as problem:
        raise place.refused(f"is not JSON ({shown(str(problem))}); {WANTED}") from None


def articles(place: Source, held: Any, *, original: bytes) -> Iterator[Article | SourceError]:
    """The article of one object, and what of it could not be read."""
    if not isinstance(held, dict):
        raise place.refused(f"is not an object; {WANTED}")
    written = {name: words_of(place, held, name) for name in ("text", "id", "title", "published", "publisher", "url")}
    if not written["text"]:
        raise place.refused(f"has no text; {WANTED}")
    day = day_of(written["published"])
    article = composed(place, tidy(written["text"]), sha256=digest(original), title=tidy(unescape(written["title"])))
    yield replace(
        article,
        publisher=unescape(written["publisher"] or words_of(place, held, "outlet")) or None,
        published=day or article.published,
        url=written["url"] or None,
        at=instant_of(written["published"]),
        given=written["id"] or written["url"] or place.given,
        original=original,
    )
    if written["published"] and not day:
        yield place.refused(
            f"the article was read without its date, since published holds {shown(written['published'])!r}; "
            "write it as 2024-10-31"
        )


def words_of(place: Source, held: dict[str, Any], name: str) -> str:
    """A field as words; nothing where it is left out."""
    value = held.get(name)
    if value is None:
        return ""
    if isinstance(value, str):
        return value.strip()
    if name == "id" and isinstance(value, int):
        return str(value)
    raise place.refused(f"the field {name} holds a {type(value).__name__} and wants words in quotation marks; {WANTED}")
