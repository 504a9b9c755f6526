"""What a store remembers when it is asked as a memory: the same event elsewhere, the same words elsewhere.

An article is held against those that came before it, so that an answer does
not change with what comes later, and against the newest version of each
address, but never against another version of its own. How many are looked at
is bounded: the ten-thousandth article is held against as many as the hundredth.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Connection, Select, bindparam, select

from lofted.facts import Article, Event, Reading, Span, copied, runs, same
from lofted.store.articles import newest, number_of
from lofted.store.tables import events, traces, versions
from lofted.store.traces import traced

MOST = 50  # readings that an event or a sentence is held against, the newest; a finding shows three of them
PLACES = 20  # sentences that are compared word by word with one
LAST = 2**31 - 1  # above every number of an article, as wide as the column of both data bases

Open = Callable[[Connection, Iterable[int]], Mapping[int, Reading]]


def told_elsewhere(
    connection: Connection, event: Event, reading: Reading, opened: Open
) -> Sequence[tuple[Reading, Event]]:
    """The same event as other readings tell it, in the order in which they came."""
    asked: dict[str, object] = {"kind": event.kind, **elsewhere(connection, reading.article)}
    numbers: set[int] = set()
    if event.entry:
        numbers.update(connection.scalars(SAME_FLIGHT, {**asked, "entry": event.entry}))
    elif event.when and (instants := event.when.instants()):
        asked |= {"first": instants[0], "last": instants[1]}
        for one in event.who:
            numbers.update(connection.scalars(SAME_DAY, {**asked, "who": f"|{one}|"}))
    others = opened(connection, sorted(numbers)[-MOST:])
    return [(one, other) for _, one in sorted(others.items()) for other in one.events if same(event, other)]


def elsewhere(connection: Connection, article: Article) -> dict[str, object]:
    """What tells the articles that one is held against: its own number, and its own address."""
    own = number_of(connection, article.id)
    return {"own": LAST if own is None else own, "address": article.url or "", "most": MOST}


def before(number: ColumnElement[int], *asked: ColumnElement[bool]) -> Select[Any]:
    """The newest articles that came before one and stand elsewhere."""
    own_versions = select(versions.c.article).where(versions.c.address == bindparam("address"))
    where = (*asked, newest(number), number < bindparam("own"), number.not_in(own_versions))
    return select(number).where(*where).order_by(number.desc()).limit(bindparam("most"))


# Written once: an article of some length asks them a hundred times.
_TOLD = events.c.kind == bindparam("kind")
SAME_FLIGHT = before(events.c.article, _TOLD, events.c.entry == bindparam("entry"))
SAME_DAY = before(
    events.c.article,
    _TOLD,
    events.c.entry.is_(None),
    events.c.earliest <= bindparam("last"),
    events.c.latest >= bindparam("first"),
    events.c.who.contains(bindparam("who")),
)
SAME_TRACE = before(traces.c.article, traces.c.trace == bindparam("trace", type_=BigInteger)).add_columns(
    traces.c.begin, traces.c.end
)


def repeated(connection: Connection, words: str, reading: Reading, opened: Open) -> Sequence[tuple[Reading, Span]]:
    """The sentences of other readings that have most of these words in common."""
    ours = set(runs(words))
    asked = elsewhere(connection, reading.article)
    met: Counter[tuple[int, Span]] = Counter()
    for trace in traced(words):
        rows = connection.execute(SAME_TRACE, {**asked, "trace": trace})
        met.update((number, Span(begin, end)) for number, begin, end in rows)
    places = sorted(place for place, _ in met.most_common(PLACES))
    there = opened(connection, {number for number, _ in places})
    return [
        (there[number], place)
        for number, place in places
        if copied(sum(run in ours for run in set(runs(there[number].article.quote(place)))), len(ours))
    ]
