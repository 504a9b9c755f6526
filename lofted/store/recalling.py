"""What a store remembers when it is asked as a memory: the same event elsewhere, the same words elsewhere.

An article is held against those that came before it, so that an answer does
not change with what comes later, and against the newest version of each
address, but never against another version of its own. How many are looked at
is bounded: the ten-thousandth article is held against as many as the hundredth.
"""

from collections import Counter
from collections.abc import Callable, Sequence

from sqlalchemy import ColumnElement, Connection, or_, select

from lofted.facts import Article, Event, Reading, Span, copied, runs, same
from lofted.store.articles import newest, number_of
from lofted.store.tables import events, traces, versions
from lofted.store.traces import traced

MOST = 50  # readings that an event or a sentence is held against, the newest; a finding shows three of them
PLACES = 20  # sentences that are compared word by word with one

Open = Callable[[Connection, int], Reading]


def told_elsewhere(
    connection: Connection, event: Event, reading: Reading, opened: Open
) -> Sequence[tuple[Reading, Event]]:
    """The same event as other readings tell it, in the order in which they came."""
    asked = alike(event)
    if asked is None:
        return []
    rows = (
        select(events.c.article)
        .where(events.c.kind == event.kind, *asked, *elsewhere(connection, reading.article, events.c.article))
        .group_by(events.c.article)
        .order_by(events.c.article.desc())
        .limit(MOST)
    )
    others = [opened(connection, number) for number in reversed(connection.scalars(rows).all())]
    return [(one, other) for one in others for other in one.events if same(event, other)]


def alike(event: Event) -> list[ColumnElement[bool]] | None:
    """What the row of the same event must have: the same flight on record, or a day and a country in common."""
    if event.entry:
        return [events.c.entry == event.entry]
    instants = event.when.instants() if event.when else None
    if instants is None or not event.who:
        return None
    by = [events.c.who.contains(f"|{one}|", autoescape=True) for one in event.who]
    return [events.c.entry.is_(None), events.c.earliest <= instants[1], events.c.latest >= instants[0], or_(*by)]


def elsewhere(connection: Connection, article: Article, number: ColumnElement[int]) -> list[ColumnElement[bool]]:
    """The articles that one is held against."""
    asked = [newest(number)]
    own = number_of(connection, article.id)
    if own is not None:
        asked.append(number < own)
    if article.url:
        asked.append(number.not_in(select(versions.c.article).where(versions.c.address == article.url)))
    return asked


def repeated(connection: Connection, words: str, reading: Reading, opened: Open) -> Sequence[tuple[Reading, Span]]:
    """The sentences of other readings that have most of these words in common."""
    ours = set(runs(words))
    met: Counter[tuple[int, int, int]] = Counter()
    wanted = elsewhere(connection, reading.article, traces.c.article)
    for trace in traced(words):
        rows = select(traces.c.article, traces.c.begin, traces.c.end).where(traces.c.trace == trace, *wanted)
        met.update(tuple(row) for row in connection.execute(rows.order_by(traces.c.article.desc()).limit(MOST)))
    found = []
    for number, begin, end in sorted(place for place, _ in met.most_common(PLACES)):
        there = opened(connection, number)
        theirs = runs(there.article.text[begin:end])
        if copied(sum(run in ours for run in set(theirs)), len(ours)):
            found.append((there, Span(begin, end)))
    return found
