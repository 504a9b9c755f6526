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

import heapq
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from typing import Any

from sqlalchemy import BigInteger, Boolean, ColumnElement, Connection, Select, bindparam, func, or_, select

from lofted.facts import Article, Event, Reading, Repeat, Span, copied, likened_by, same
from lofted.store.articles import address_of, newest, number_of
from lofted.store.at_hand import AtHand
from lofted.store.columns import Instant
from lofted.store.readings import sentences
from lofted.store.sayings import Place, Saying, Sayings, days
from lofted.store.tables import SHORT, articles, events, traces, versions
from lofted.store.traces import traced

MOST = 50  # readings that an event or a sentence is held against, the newest; a finding shows three of them
PLACES = 20  # sentences that are compared word by word with one
NOBODY = "|"  # how `who` is kept where no country is named; every `who` contains it
LATELY = 2_000  # articles, the newest, among which an event of "October" or "2024" is looked for


@dataclass(eq=False, slots=True)
class Turn:
    """What one article has been told so far: each thing is looked for once, however many checks ask for it.

    All its sentences are looked for at the first question, so that few of the others need the data base.
    """

    reading: Reading
    connect: Callable[[], AbstractContextManager[Connection]]
    open: AtHand
    say: Sayings
    known: dict[str, object] = field(default_factory=dict)
    seen: set[int] = field(default_factory=set)
    standing: set[int] = field(default_factory=set)
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

    def opened(self, connection: Connection, numbers: Iterable[int]) -> dict[int, Reading]:
        """The readings of some articles."""
        wanted = list(numbers)
        self.there.update(self.open(connection, [number for number in wanted if number not in self.there]))
        return {number: self.there[number] for number in wanted if number in self.there}

    def one(self, number: int) -> Reading:
        """The reading of one article."""
        if number not in self.there:
            with self.connect() as connection:
                self.opened(connection, [number])
        return self.there[number]

    def begin(self) -> None:
        """Look for all the sentences that claim something, with the words of those that are most like them."""
        article = self.reading.article
        own = [traced(article.quote(sentence)) for sentence in sentences(self.reading)]
        self.look({trace for traces in own for trace in traces})
        self.hear({place for traces in own for place in self.nearest(traces)})

    def look(self, traces: Iterable[int]) -> None:
        """Find where else traces were left."""
        missing = [trace for trace in traces if trace not in self.traces]
        if missing:
            with self.connect() as connection:
                asked = self.own(connection)
                found = {trace: placed(connection, LEFT, {**asked, "trace": trace}) for trace in missing}
                self.learn(connection, {number for places in found.values() for number, *_ in places})
                for trace, places in found.items():
                    stand = [place for place in places if place[0] in self.standing]
                    full = len(places) == MOST > len(stand)  # further back there may be others
                    self.traces[trace] = placed(connection, SAME_TRACE, {**asked, "trace": trace}) if full else stand

    def learn(self, connection: Connection, numbers: set[int]) -> None:
        """Find which articles are the newest of their addresses, and no versions of this one."""
        new = numbers - self.seen
        if new:
            self.seen |= new
            self.standing.update(connection.scalars(STANDING, {**self.own(connection), "numbers": list(new)}))

    def nearest(self, traces: Iterable[int]) -> list[Place]:
        """The sentences that left most of these traces; of as good ones the newest."""
        met: Counter[Place] = Counter()
        for trace in traces:
            met.update(self.traces[trace])
        return sorted(heapq.nsmallest(PLACES, met, key=lambda place: (-met[place], -place[0], place)))

    def hear(self, places: Iterable[Place]) -> None:
        """Fetch the sentences at some places, and of their articles the days, and the readings that are at hand."""
        missing = [place for place in places if place not in self.sayings]
        if missing:
            numbers = {number for number, *_ in missing} - self.days.keys()
            with self.connect() as connection:
                self.sayings |= self.say(connection, missing)
                if numbers:
                    self.days |= days(connection, numbers)
                    self.there |= self.open.fresh(connection, numbers - self.there.keys())


def told_elsewhere(event: Event, turn: Turn) -> Sequence[tuple[Reading, Event]]:
    """The same event as other readings tell it, in the order in which they came."""
    asked_of = likened_by(event)
    if asked_of not in turn.events:
        with turn.connect() as connection:
            others = turn.opened(connection, like(connection, event, turn))
        told = [(one, other) for _, one in sorted(others.items()) for other in one.events if same(event, other)]
        turn.events[asked_of] = told
    return turn.events[asked_of]


def like(connection: Connection, event: Event, turn: Turn) -> list[int]:
    """The newest articles that may tell of an event."""
    numbers: set[int] = set()
    if event.entry:
        asked = {**turn.own(connection), "kind": event.kind, "entry": event.entry}
        numbers.update(connection.scalars(SAME_FLIGHT, asked))
    elif event.when and (instants := event.when.instants()):
        asked = {**turn.own(connection), "kind": event.kind, **span(*instants)}
        numbers.update(overlapping(connection, event, asked))
    return sorted(numbers)[-MOST:]


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
    order = number if by_order else number + 0
    where = (*asked, newest(number), order < bindparam("own"), another(number))
    return select(number).where(*where).order_by(order.desc()).limit(bindparam("most"))


def another(number: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether an article never stood at the address of the one that asks."""
    return number.not_in(select(versions.c.article).where(versions.c.address == bindparam("address")))


def placed(connection: Connection, asked: Select[Any], about: dict[str, object]) -> list[Place]:
    """The places that a statement finds."""
    return [(number, begin, end) for number, begin, end in connection.execute(asked, about).all()]


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
_LEFT = traces.c.trace == bindparam("trace", type_=BigInteger)
SAME_TRACE = before(traces.c.article, _LEFT).add_columns(traces.c.begin, traces.c.end)
LEFT = (  # the same whatever stands there by now, which is asked of all at once
    select(traces.c.article, traces.c.begin, traces.c.end)
    .where(_LEFT, traces.c.article < bindparam("own"))
    .order_by(traces.c.article.desc())
    .limit(bindparam("most"))
)
STANDING = select(articles.c.number).where(
    articles.c.number.in_(bindparam("numbers", expanding=True)), newest(articles.c.number), another(articles.c.number)
)


def repeated(asked: tuple[str, ...], turn: Turn) -> Sequence[Repeat]:
    """The sentences of other readings that have most of the first words in common, or of one of the other words."""
    if asked not in turn.copies:
        if not turn.traces:
            turn.begin()
        ours = [Saying.of(words).runs for words in asked]
        traces = {trace for words in asked for trace in traced(words)}
        turn.look(traces)
        places = turn.nearest(traces)
        turn.hear(places)
        turn.copies[asked] = [
            Repeat(turn.sayings[place].words, Span(begin, end), turn.days[number], partial(turn.one, number))
            for place in places
            for number, begin, end in [place]
            if any(copied(len(runs & turn.sayings[place].runs), len(runs)) for runs in ours)
        ]
    return turn.copies[asked]
