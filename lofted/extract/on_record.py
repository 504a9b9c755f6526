"""What a sentence tells of standing facts: offices, agreements, places and occasions."""

from collections.abc import Iterator, Sequence

from lofted.extract.happenings import happenings
from lofted.extract.moments import Found as FoundTime
from lofted.extract.pacts import pacts
from lofted.extract.posts import posts
from lofted.extract.relations import Found
from lofted.extract.whereabouts import whereabouts
from lofted.facts import Entry, Record, Span


def on_record(
    words: str,
    start: int,
    names: Sequence[tuple[Span, Entry]],
    times: Sequence[FoundTime],
    last: Entry | None,
    record: Record,
    before: Sequence[tuple[Span, Entry]] = (),
) -> Iterator[Found]:
    """Every standing fact that the shelf can be asked about; `last` is the agreement named before the sentence.

    `before` are the names of the sentence before: "It is the 27th country to sign".
    """
    yield from posts(words, start, names, record)
    yield from pacts(words, start, names, times, last, before)
    yield from whereabouts(words, start, names, record)
    yield from happenings(words, start, names, times)
