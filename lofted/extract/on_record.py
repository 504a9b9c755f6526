"""What a sentence tells of standing facts: who holds which office."""

from collections.abc import Iterator, Sequence

from lofted.extract.posts import posts
from lofted.extract.relations import Found
from lofted.facts import Entry, Record, Span


def on_record(words: str, start: int, names: Sequence[tuple[Span, Entry]], record: Record) -> Iterator[Found]:
    """Every standing fact that the shelf can be asked about."""
    yield from posts(words, start, names, record)
