"""What is gathered of the readings and kept beside them: sketches, dossiers, and pages that are ready to be shown.

All of it follows from the readings and the decisions, and bears a mark: a
digest of what it was made of. What bears another mark is made anew; nothing
here needs to be saved before an upgrade.
"""

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Engine, Row, Select, delete, func, or_, select

from lofted.facts import Listed, Reading
from lofted.store.articles import newest
from lofted.store.dialect import to_read, to_write, wait_for
from lofted.store.packed import unpacked
from lofted.store.tables import articles, decisions, dossier_articles, dossiers, pages, readings, sketches

PAGE = 50  # readings fetched at a time, some 50 kB each
FETCHED = 500  # sketches fetched at a time, some 3 kB each
SKETCHES, DOSSIERS = "sketches", "dossiers"  # the pages whose marks tell what is up to date as a whole
Sketch = tuple[int, str, bytes, bytes]  # an article's number, the mark, what it is grouped by, the parts of views


class Gatherings:
    """What is gathered of the readings of one store, as it is kept."""

    def __init__(self, engine: Engine) -> None:
        """Take the store's engine."""
        self._engine = engine

    def state(self) -> str:
        """What the store holds at this moment, told by how many readings, which was made last, and how long the log is.

        Two states that read alike hold the same, so long as nobody sets a clock back.
        """
        with to_read(self._engine) as connection:
            return state(connection)

    # -- sketches

    def made(self) -> list[tuple[int, str, datetime, str | None]]:
        """Of the newest version of each address: number, id, when its reading was made, and the mark of its sketch."""
        asked = (
            select(articles.c.number, articles.c.id, readings.c.made, sketches.c.mark)
            .join(readings, readings.c.article == articles.c.number)
            .outerjoin(sketches, sketches.c.article == articles.c.number)
            .where(newest(articles.c.number))
            .order_by(articles.c.number)
        )
        with to_read(self._engine) as connection:
            return [(row.number, row.id, row.made, row.mark) for row in connection.execute(asked)]

    def read(self, numbers: Sequence[int]) -> Iterator[tuple[int, Reading]]:
        """The readings of the articles of these numbers, a few in memory at a time."""
        for at in range(0, len(numbers), PAGE):
            asked = select(readings.c.article, readings.c.packed)
            asked = asked.where(readings.c.article.in_(numbers[at : at + PAGE])).order_by(readings.c.article)
            with to_read(self._engine) as connection:
                rows = connection.execute(asked).all()
            yield from ((row.article, unpacked(row.packed)) for row in rows)

    def put_sketches(self, made: Sequence[Sketch]) -> None:
        """Keep some sketches in place of those that are there; the mark of them as a whole goes with those."""
        with to_write(self._engine) as connection:
            wait_for(connection, SKETCHES)
            connection.execute(delete(pages).where(pages.c.subject == SKETCHES))
            connection.execute(delete(sketches).where(sketches.c.article.in_([one[0] for one in made])))
            names = ("article", "mark", "told", "parts")
            connection.execute(sketches.insert(), [dict(zip(names, one, strict=True)) for one in made])

    def told(self) -> Iterator[bytes]:
        """What each article is grouped by, of the newest versions, in the order in which they came."""
        return self._each(select(sketches.c.article, sketches.c.told))

    def parts(self) -> Iterator[bytes]:
        """The parts of views that each article has, as `told`."""
        return self._each(select(sketches.c.article, sketches.c.parts))

    def _each(self, asked: Select[Any]) -> Iterator[bytes]:
        asked = asked.where(newest(sketches.c.article)).order_by(sketches.c.article).limit(FETCHED)
        after = 0
        while True:
            with to_read(self._engine) as connection:
                rows = connection.execute(asked.where(sketches.c.article > after)).all()
            for row in rows:
                after = row[0]
                yield row[1]
            if not rows:
                return

    # -- dossiers

    def dossiers(self) -> set[tuple[str, str]]:
        """The dossiers that are kept, each by its id and mark."""
        with to_read(self._engine) as connection:
            return {(row.id, row.mark) for row in connection.execute(select(dossiers.c.id, dossiers.c.mark))}

    def put_dossier(self, one: Listed, mark: str, told_by: Iterable[str], forms: Mapping[str, str]) -> None:
        """Keep a dossier with its forms, in one transaction, unless another has laid out the same meanwhile."""
        row = {
            "id": one.id,
            "mark": mark,
            "kind": one.kind,
            "name": one.name,
            "entry": one.entry,
            "first": one.when[0] if one.when else None,
            "last": one.when[1] if one.when else None,
            "articles": one.articles,
            "origins": one.origins,
            "made": datetime.now(UTC),
        }
        with to_write(self._engine) as connection:
            wait_for(connection, DOSSIERS)
            same = select(dossiers.c.number).where(dossiers.c.id == one.id, dossiers.c.mark == mark)
            if connection.execute(same).first():
                return
            number: int = connection.execute(dossiers.insert().values(row).returning(dossiers.c.number)).scalar_one()
            if rows := [{"dossier": number, "article": article} for article in told_by]:
                connection.execute(dossier_articles.insert(), rows)
            for form, content in forms.items():
                put(connection, subject(number), form, mark, content)

    def settle(self, wanted: Set[tuple[str, str]], at: str, mark: str) -> bool:
        """Take out every dossier but those wanted, by id and mark, and mark these as a whole; whether that was done.

        It is not where others, who gather at the same time, have come between:
        the store is no longer in the state `at`, the sketches as a whole no
        longer bear the mark, or one that is wanted was taken out.
        """
        with to_write(self._engine) as connection:
            wait_for(connection, DOSSIERS)
            rows = connection.execute(select(dossiers.c.number, dossiers.c.id, dossiers.c.mark)).all()
            there = {(row.id, row.mark): row.number for row in rows}
            if state(connection) != at or mark_of(connection, SKETCHES) != mark or not wanted <= there.keys():
                return False
            stays = {there[key] for key in wanted}
            for number in (row.number for row in rows if row.number not in stays):
                connection.execute(delete(pages).where(pages.c.subject == subject(number)))
                connection.execute(delete(dossier_articles).where(dossier_articles.c.dossier == number))
                connection.execute(delete(dossiers).where(dossiers.c.number == number))
            replace(connection, DOSSIERS, "", mark)
        return True

    def listed(self, *, least: int = 1, most: int | None = None, after: int = 0) -> list[Listed]:
        """The dossiers of at least so many articles, the newest first; of these at most so many, after so many."""
        asked = in_order(select(dossiers)).where(dossiers.c.articles >= least).limit(most).offset(after)
        with to_read(self._engine) as connection:
            return [listed(row) for row in connection.execute(asked)]

    def lately(self, *, least: int = 1, most: int | None = None) -> list[tuple[Listed, datetime]]:
        """The dossiers that changed last, each with when it was laid out, in UTC."""
        asked = select(dossiers).where(dossiers.c.articles >= least).order_by(dossiers.c.number.desc()).limit(most)
        with to_read(self._engine) as connection:
            return [(listed(row), row.made) for row in connection.execute(asked)]

    def name(self, number: int) -> str:
        """What a dossier is called."""
        with to_read(self._engine) as connection:
            found: str = connection.execute(select(dossiers.c.name).where(dossiers.c.number == number)).scalar_one()
        return found

    def numbers(self, *, least: int = 1, wanted: str | None = None) -> list[int]:
        """The numbers of the dossiers of at least so many articles, or of those wanted: by id, flight or article."""
        asked = in_order(select(dossiers.c.number)).where(dossiers.c.articles >= least)
        if wanted is not None:
            of = select(dossier_articles.c.dossier).join(articles, articles.c.id == dossier_articles.c.article)
            of = of.where(or_(articles.c.id == wanted, articles.c.given == wanted))
            named = or_(dossiers.c.id == wanted, dossiers.c.entry == wanted, dossiers.c.number.in_(of))
            asked = asked.where(named)
        with to_read(self._engine) as connection:
            return list(connection.scalars(asked))

    def members(self) -> list[tuple[str, str]]:
        """The id of each dossier with that of each article that tells of its event."""
        asked = select(dossiers.c.id, dossier_articles.c.article)
        asked = asked.join(dossier_articles, dossier_articles.c.dossier == dossiers.c.number)
        with to_read(self._engine) as connection:
            return [(row[0], row[1]) for row in connection.execute(asked)]

    # -- pages

    def page(self, about: str | int, form: str) -> tuple[str, str] | None:
        """A page that is kept, with its mark: of a view by its name, of a dossier by its number; None if none is."""
        asked = select(pages.c.mark, pages.c.content).where(pages.c.subject == subject(about), pages.c.form == form)
        with to_read(self._engine) as connection:
            row = connection.execute(asked).first()
        return (row.mark, zlib.decompress(row.content).decode()) if row else None

    def mark(self, about: str, form: str = "") -> str | None:
        """The mark of a page that is kept."""
        with to_read(self._engine) as connection:
            return mark_of(connection, about, form)

    def put_page(self, about: str, form: str, mark: str, content: str = "") -> None:
        """Keep a page in place of the one that is there."""
        with to_write(self._engine) as connection:
            wait_for(connection, f"page {about} {form}")
            replace(connection, about, form, mark, content)


def state(connection: Connection) -> str:
    """What the store holds at this moment, as `Gatherings.state` tells it."""
    number, made = connection.execute(select(func.count(), func.max(readings.c.made))).one()
    last = connection.execute(select(func.max(decisions.c.number))).scalar()
    return f"{number} {made} {last}"


def mark_of(connection: Connection, about: str, form: str = "") -> str | None:
    """The mark of a page that is kept."""
    asked = select(pages.c.mark).where(pages.c.subject == about, pages.c.form == form)
    found: str | None = connection.execute(asked).scalar()
    return found


def replace(connection: Connection, about: str, form: str, mark: str, content: str = "") -> None:
    """Put a page in place of the one that is there."""
    connection.execute(delete(pages).where(pages.c.subject == about, pages.c.form == form))
    put(connection, about, form, mark, content)


def put(connection: Connection, about: str, form: str, mark: str, content: str) -> None:
    """Put a page in."""
    packed = zlib.compress(content.encode("utf-8", "replace"))
    connection.execute(pages.insert().values(subject=about, form=form, mark=mark, content=packed))


def subject(about: str | int) -> str:
    """What a page is about: a view by its name, a dossier by its number."""
    return f"dossier {about}" if isinstance(about, int) else about


def in_order(asked: Select[tuple[int]]) -> Select[tuple[int]]:
    """The newest event first; those without a day last."""
    days = (dossiers.c.first.desc().nulls_last(), dossiers.c.last.desc().nulls_last())
    return asked.order_by(*days, dossiers.c.id.desc(), dossiers.c.number)


def listed(row: Row[tuple[int]]) -> Listed:
    """A dossier as a list has it."""
    when = (row.first, row.last) if row.first else None
    return Listed(row.id, row.kind, row.name, when, row.entry, row.articles, row.origins)
