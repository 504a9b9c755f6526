"""What the desk remembers for good: SQLite in one file, or PostgreSQL for a desk that several people share.

A store keeps articles with the bytes they came as, the versions of what stands
at an address, the readings, and what people decided. One article is one
transaction: it is there with its reading, or it is not. A store is a memory
too, so that a desk can hold each article against all that were read before:

>>> from lofted import Desk
>>> from tempfile import TemporaryDirectory
>>> with TemporaryDirectory() as folder, opened(f"{folder}/desk.sqlite") as store:
...     reading = Desk(memory=store).review("The missile flew 998 km.")
...     store.reading(reading.article.id) == reading
True
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import local

from sqlalchemy import Engine, func, select

from lofted.facts import (
    Article,
    AskedError,
    Event,
    Filed,
    Kept,
    Reading,
    Repeat,
    Run,
    Sought,
    Version,
)
from lofted.store import articles, listing, readings, recalling, standing, tables
from lofted.store.at_hand import AtHand
from lofted.store.decided import Decided
from lofted.store.dialect import engine_at, found, to_read, to_write
from lofted.store.gatherings import Gatherings
from lofted.store.people import People
from lofted.store.recalling import Turn
from lofted.store.sayings import Sayings
from lofted.store.schema import bring_up
from lofted.store.standing import GONE

__all__ = ["GONE", "Store", "opened"]

AT_HAND = 500  # readings kept unpacked, some 80 kB each; a memory of one subject asks for the same ones again
SAID = 4_000  # sentences kept by their words, some 3 kB each; those that the articles of a subject repeat
HITS = 20  # articles that a search shows, as many as fit on a screen


@contextmanager
def opened(address: str | Path, *, new: bool = True) -> "Iterator[Store]":
    """The store at a path or at a `postgresql://` address, brought up to date; it is made where there is none.

    Raises `SourceError` where it cannot be opened, was made by a newer Lofted,
    or, without `new`, is not there.
    """
    engine = engine_at(address, new=new)
    try:
        bring_up(engine)
        yield Store(engine)
    finally:
        engine.dispose()


class Store(Decided):
    """The articles, readings and decisions of a desk. Threads may share one, and processes the same address.

    What the data base refuses is raised as `SourceError`, and nothing of that
    article is kept.
    """

    def __init__(self, engine: Engine) -> None:
        """Take an engine whose tables are up to date; `opened` sees to that."""
        self._engine = engine
        self._at_hand = AtHand(AT_HAND)
        self._sayings = Sayings(SAID)
        self._turns = local()
        self.gatherings = Gatherings(engine)

    @property
    def people(self) -> People:
        """Who may use a shared desk, who is signed in, and the tokens of the API."""
        return People(self._engine)

    # -- articles

    def known(self, article: Article) -> Kept | None:
        """The article as it is kept already; None where it is new, or a new version."""
        with to_read(self._engine) as connection:
            return articles.known(connection, article)

    def save(self, reading: Reading, made_by: Run, *, got: datetime | None = None) -> Kept:
        """Keep an article with its reading in one transaction, and say what came of it.

        One that is known is left as it is, with the reading it has. `got` is
        when its bytes were got, now if nothing is said.
        """
        article = reading.article
        self._turns.turn = None
        with to_write(self._engine) as connection:
            articles.turn(connection, article)
            known = articles.known(connection, article)
            if known:
                return known
            run = articles.run_number(connection, made_by)
            coming, number, version, anew = articles.take(connection, article, run, got or datetime.now(UTC))
            made = readings.write(connection, number, reading, run, run) if anew else None
            kept = articles.told(connection, coming, article, number, version)
        if made:
            self._at_hand.put(number, made, reading)
        return kept

    def original(self, article: str) -> bytes | None:
        """The bytes that the article of this id came as; None where they were never at hand."""
        with to_read(self._engine) as connection:
            return articles.original(connection, article)

    def versions(self, address: str) -> list[Version]:
        """Every version of what stands at an address, the first first."""
        with to_read(self._engine) as connection:
            return articles.versions_at(connection, address)

    def diff(self, address: str, older: int | None = None, newer: int | None = None) -> str:
        """What changed from one version of an address to another, as a unified diff; the last two if none are named.

        Raises `AskedError` with the versions there are.
        """
        there = {one.number: one for one in self.versions(address)}
        last = max(there, default=0) if newer is None else newer
        first = last - 1 if older is None else older
        if first not in there or last not in there:
            raise AskedError(f"{address} has {len(there)} versions kept, and not both {first} and {last}")
        pair = [there[number] for number in (first, last)]
        names = [f"{one.address} version {one.number} {one.got:%Y-%m-%d %H:%M} UTC" for one in pair]
        told = [self.reading(one.article).article for one in pair]
        return "\n".join(articles.difference(told[0], told[1], (names[0], names[1])))

    def search(self, words: str, *, most: int = HITS) -> list[Article]:
        """The articles that hold all these words, the best first; words in double quotes stand together."""
        with to_read(self._engine) as connection:
            numbers = found(connection, words, most)
            there = self._at_hand(connection, numbers)
            return [there[number].article for number in numbers]

    def listed(self, sought: Sought, *, most: int = HITS, before: int | None = None) -> list[Filed]:
        """The articles that fit, the latest in first; `before` is the number at which the page before ended."""
        with to_read(self._engine) as connection:
            return listing.listed(connection, sought, most=most, before=before)

    def state(self) -> tuple[object, ...]:
        """What is the same for as long as nothing is added, read anew or decided."""
        with to_read(self._engine) as connection:
            return listing.state(connection)

    def __len__(self) -> int:
        """How many articles there are."""
        with to_read(self._engine) as connection:
            return connection.execute(select(func.count()).select_from(tables.articles)).scalar_one()

    # -- readings

    def reading(self, article: str) -> Reading:
        """The reading of the article of this id; raises `AskedError` where there is none."""
        with to_read(self._engine) as connection:
            number = articles.number_of(connection, article)
            if number is None:
                raise AskedError(f"the store holds no article {article!r}")
            return readings.read(connection, number)

    def newest(self, article: str) -> list[Reading]:
        """The newest version of every address at which the article of this id stood; none where there is no such."""
        with to_read(self._engine) as connection:
            ids = standing.heirs_of(connection, [article]).get(article, ())
        return [self.reading(one) for one in ids]

    def readings(self, *, every: bool = False) -> Iterator[Reading]:
        """Every reading in the order in which the articles came, a few in memory at a time.

        Of each address the newest version; with `every`, the older ones too.
        """
        after = 0
        while True:
            with to_read(self._engine) as connection:
                page = readings.page(connection, after, every=every)
            for number, one in page:
                after = number
                yield one
            if not page:
                return

    def made_by(self) -> Iterator[tuple[int, Run, Run]]:
        """For every article its number, the run that read it and the run that checked it."""
        after = 0
        while True:
            with to_read(self._engine) as connection:
                page = readings.made_by(connection, after)
            for row in page:
                after = row[0]
                yield row
            if not page:
                return

    def numbered(self, number: int) -> Reading:
        """The reading of the article that has this number."""
        with to_read(self._engine) as connection:
            return readings.read(connection, number)

    def replace(self, number: int, new: Reading, read_by: Run, checked_by: Run) -> None:
        """Put a new reading of an article in place of the one it has, in one transaction."""
        self._turns.turn = None
        with to_write(self._engine) as connection:
            pair = [articles.run_number(connection, run) for run in (read_by, checked_by)]
            readings.write(connection, number, new, *pair)

    # -- memory

    def keep(self, reading: Reading, made_by: Run) -> None:
        """Remember a reading, as a desk does with each that it makes."""
        self.save(reading, made_by)

    def tells_of(self, event: Event, reading: Reading) -> Sequence[tuple[Reading, Event]]:
        """The same event as other readings tell it, in the order in which they came."""
        return recalling.told_elsewhere(event, self._turn_of(reading))

    def repeats(self, words: str, reading: Reading, *, parts: Sequence[str] = ()) -> Sequence[Repeat]:
        """The sentences of other readings that have most of these words in common, or most of one of these parts."""
        return recalling.repeated((words, *parts), self._turn_of(reading))

    def _turn_of(self, reading: Reading) -> Turn:
        """What this reading has asked so far; of each thread one at a time, and none over a change of the store."""
        turn: Turn | None = getattr(self._turns, "turn", None)
        if turn is None or turn.reading is not reading:
            turn = self._turns.turn = Turn(reading, partial(to_read, self._engine), self._at_hand, self._sayings)
        return turn
