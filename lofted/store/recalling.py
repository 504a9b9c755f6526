"""What a store remembers when it is asked as a memory: the same event elsewhere, the same words elsewhere.

An article is held against those that came before it, so that an answer does
not change with what comes later, and against the newest version of each
address, but never against another version of its own. How many are looked at
is bounded: the ten-thousandth article is held against as many as the hundredth.
Of a sentence that repeats another only the words and the day are fetched; its
reading is opened where a check asks for it. The checks of one article ask for
the same words again and again; what they were told is kept for as long as it
is that article's turn (`Turn`).
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from typing import Any

from sqlalchemy import BigInteger, Boolean, ColumnElement, Connection, Select, bindparam, func, or_, select

from lofted.facts import Article, Event, Reading, Repeat, Span, copied, likened_by, same
from lofted.store.articles import address_of, newest, number_of
from lofted.store.columns import Instant
from lofted.store.sayings import Place, Saying, Sayings, days
from lofted.store.tables import SHORT, articles, events, traces, versions
from lofted.store.traces import traced

MOST = 50  # readings that an event or a sentence is held against, the newest; a finding shows three of them
PLACES = 20  # sentences that are compared word by word with one
NOBODY = "|"  # how `who` is kept where no country is named; every `who` contains it
LATELY = 2_000  # articles, the newest, among which an event of "October" or "2024" is looked for

Open = Callable[[Connection, Iterable[int]], Mapping[int, Reading]]


@dataclass(eq=False, slots=True)
class Turn:
    """What one article has been told so far: each thing is looked for once, however many checks ask for it."""

    reading: Reading
    known: dict[str, object] = field(default_factory=dict)
    traces: dict[int, list[Place]] = field(default_factory=dict)
    sayings: dict[Place, Saying] = field(default_factory=dict)
    days: dict[int, date | None] = field(default_factory=dict)
    there: dict[int, Reading] = field(default_factory=dict)
    events: dict[tuple[Hashable, ...], Sequence[tuple[Reading, Event]]] = field(default_factory=dict)
    copies: dict[tuple[str, ...], Sequence[Repeat]] = field(default_factory=dict)

    def own(self, connection: Connection) -> dict[str, object]:
        """What tells the articles that this one is held against."""
        self.known = self.known or elsewhere(connection, self.reading.article)
        return self.known

    def opened(self, connection: Connection, numbers: Iterable[int], opened: Open) -> dict[int, Reading]:
        """The readings of some articles."""
        wanted = list(numbers)
        self.there.update(opened(connection, [number for number in wanted if number not in self.there]))
        return {number: self.there[number] for number in wanted if number in self.there}

    def places(self, connection: Connection, trace: int) -> list[Place]:
        """Where else a trace was left."""
        if trace not in self.traces:
            rows = connection.execute(SAME_TRACE, {**self.own(connection), "trace": trace})
            self.traces[trace] = [(number, begin, end) for number, begin, end in rows]
        return self.traces[trace]

    def said(self, connection: Connection, places: Sequence[Place], sayings: Sayings) -> list[Saying]:
        """The sentences at some places, whose articles' days are then known too."""
        missing = [place for place in places if place not in self.sayings]
        if missing:
            self.sayings |= sayings(connection, missing)
            self.days |= days(connection, {number for number, *_ in missing if number not in self.days})
        return [self.sayings[place] for place in places]


def told_elsewhere(connection: Connection, event: Event, turn: Turn, opened: Open) -> Sequence[tuple[Reading, Event]]:
    """The same event as other readings tell it, in the order in which they came."""
    asked_of = likened_by(event)
    if asked_of not in turn.events:
        numbers: set[int] = set()
        if event.entry:
            numbers.update(
                connection.scalars(SAME_FLIGHT, {**turn.own(connection), "kind": event.kind, "entry": event.entry})
            )
        elif event.when and (instants := event.when.instants()):
            asked = {**turn.own(connection), "kind": event.kind, **span(*instants)}
            numbers.update(overlapping(connection, event, asked))
        others = turn.opened(connection, sorted(numbers)[-MOST:], opened)
        told = [(one, other) for _, one in sorted(others.items()) for other in one.events if same(event, other)]
        turn.events[asked_of] = told
    return turn.events[asked_of]


def span(first: datetime, last: datetime) -> dict[str, object]:
    """What tells the events of the same days, as parameters."""
    return {"first": first, "early": first - SHORT, "last": last, "wide": last - first > SHORT}


def overlapping(connection: Connection, event: Event, asked: dict[str, object]) -> Iterator[int]:
    """The articles with an event of the same country, or of one that is not named, that may be of the same days."""
    for who in (f"|{one}|" for one in event.who) if event.who else (NOBODY,):
        named = {**asked, "who": who}
        if not asked["wide"]:
            yield from connection.scalars(SAME_DAY, named)
        yield from connection.scalars(SAME_WEEKS, named)


def elsewhere(connection: Connection, article: Article) -> dict[str, object]:
    """What tells the articles that one is held against: its own number, and its own address."""
    own = number_of(connection, article.id)
    if own is None:
        own = 1 + (connection.execute(select(func.max(articles.c.number))).scalar() or 0)
    return {"own": own, "lately": own - LATELY, "address": address_of(article), "most": MOST}


def before(number: ColumnElement[int], *asked: ColumnElement[bool], by_order: bool = True) -> Select[Any]:
    """The newest articles that came before one and stand elsewhere.

    With `by_order` a data base goes back from the newest until it has enough;
    without, it looks first at what else is asked, which picks out a few.
    """
    own_versions = select(versions.c.article).where(versions.c.address == bindparam("address"))
    order = number if by_order else number + 0
    where = (*asked, newest(number), order < bindparam("own"), number.not_in(own_versions))
    return select(number).where(*where).order_by(order.desc()).limit(bindparam("most"))


# Written once: an article of some length asks them a hundred times.
_TOLD = events.c.kind == bindparam("kind")
SAME_FLIGHT = before(events.c.article, _TOLD, events.c.entry == bindparam("entry"))
_MEET = (
    events.c.entry.is_(None),
    events.c.earliest <= bindparam("last"),
    events.c.latest >= bindparam("first"),
    or_(events.c.who.contains(bindparam("who")), events.c.who == NOBODY),
)
SAME_DAY = before(
    events.c.article,
    _TOLD,
    *_MEET,
    events.c.wide.is_(False),
    events.c.earliest >= bindparam("early", type_=Instant),
    by_order=False,
)
SAME_WEEKS = before(
    events.c.article,
    _TOLD,
    *_MEET,
    or_(events.c.wide, bindparam("wide", type_=Boolean)),
    events.c.article > bindparam("lately"),
)
SAME_TRACE = before(traces.c.article, traces.c.trace == bindparam("trace", type_=BigInteger)).add_columns(
    traces.c.begin, traces.c.end
)


def repeated(
    connection: Connection, asked: tuple[str, ...], turn: Turn, sayings: Sayings, opened: Callable[[int], Reading]
) -> Sequence[Repeat]:
    """The sentences of other readings that have most of the first words in common, or of one of the other words."""
    if asked not in turn.copies:
        ours = [Saying.of(words).runs for words in asked]
        met: Counter[Place] = Counter()
        for trace in {trace for words in asked for trace in traced(words)}:
            met.update(turn.places(connection, trace))
        ranked = sorted(met.items(), key=lambda one: (-one[1], -one[0][0], one[0][1]))  # of as good ones the newest
        places = sorted(place for place, _ in ranked[:PLACES])
        turn.copies[asked] = [
            Repeat(said.words, Span(begin, end), turn.days[number], partial(opened, number))
            for (number, begin, end), said in zip(places, turn.said(connection, places, sayings), strict=True)
            if any(copied(len(runs & said.runs), len(runs)) for runs in ours)
        ]
    return turn.copies[asked]
