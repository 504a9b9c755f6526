"""Articles as they were handed in: the bytes, the text, and the versions of what stands at one address."""

import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from difflib import unified_diff

from sqlalchemy import ColumnElement, Connection, Row, exists, func, select

from lofted.facts import Article, Coming, Kept, Run, Verdict, Version, content_id
from lofted.store.columns import LOOKED_UP
from lofted.store.dialect import enter, put, wait_for
from lofted.store.tables import articles, findings, originals, runs, versions

LINES = 20_000  # lines of a version that are compared; a longer text is no article, and comparing it takes minutes


def address_of(article: Article) -> str:
    """The address whose versions are told apart; an article without one stands under its own content."""
    return short(article.url or f"content:{article.id}")


def short(address: str) -> str:
    """An address as it can be looked up: one that is too long for an index by its beginning and a digest."""
    return address if len(address) <= LOOKED_UP else f"{address[: LOOKED_UP // 2]}…{content_id(address)}"


def content_of(article: Article) -> str:
    """The same for two fetches that tell a reader the same, though a page around the article may have changed."""
    return content_id(article.title, article.text, article.publisher, article.published)


def known(connection: Connection, article: Article) -> Kept | None:
    """The article as it is kept already: as any version of its address that says the same."""
    asked = (
        select(versions.c.article, versions.c.number, articles.c.id)
        .join(articles, articles.c.number == versions.c.article)
        .where(versions.c.address == address_of(article), versions.c.content == content_of(article))
    )
    row = connection.execute(asked).first()
    return told(connection, Coming.SAME, article, row.article, row[1]) if row else None


def told(connection: Connection, coming: Coming, article: Article, number: int, version: int) -> Kept:
    """What came of an article, with the verdicts on it."""
    asked = select(findings.c.verdict).where(findings.c.article == number).order_by(findings.c.place)
    return Kept(coming, article, number, version, tuple(Verdict(one) for one in connection.scalars(asked)))


def run_number(connection: Connection, run: Run) -> int:
    """The number of a run, entered where it is the first of its kind."""
    row = {"version": run.version, "reading": run.reading, "checks": run.checks, "reference": run.reference}
    number = put(connection, runs, {**row, "begun": datetime.now(UTC)})
    asked = select(runs.c.number).where(*(runs.c[name] == value for name, value in row.items()))
    return number if number is not None else connection.execute(asked).scalar_one()


def take(connection: Connection, article: Article, run: int, got: datetime) -> tuple[Coming, int, int, bool]:
    """Put in an article that is not known: what came of it, its number, its version, and whether to write its reading.

    The same bytes may stand at several addresses; they are one article then.
    They may also come again with another day of publication, which is then
    the article's, and its reading another.
    """
    number = put(connection, articles, row_of(article, run))
    anew = number is not None
    if number is None:
        row = connection.execute(select(articles).where(articles.c.id == article.id)).one()
        number, anew = row.number, row.published != article.published
        if anew:
            connection.execute(articles.update().where(articles.c.number == number).values(published=article.published))
    else:
        enter(connection, number, article.title, article.text)
        keep_bytes(connection, article)
    address = address_of(article)
    last = connection.execute(select(func.max(versions.c.number)).where(versions.c.address == address)).scalar() or 0
    version = {"address": address, "number": last + 1, "article": number, "content": content_of(article), "got": got}
    connection.execute(versions.insert().values(version))
    return Coming.VERSION if last else Coming.ADDED, number, last + 1, anew


def turn(connection: Connection, article: Article) -> None:
    """Wait until nobody else writes under this address, or writes the same content."""
    for name in sorted({f"address {address_of(article)}", f"article {article.id}"}):
        wait_for(connection, name)


def row_of(article: Article, run: int) -> dict[str, object]:
    """An article as a row."""
    return {
        "id": article.id,
        "title": article.title,
        "publisher": article.publisher,
        "published": article.published,
        "url": article.url,
        "language": article.language,
        "given": article.given,
        "sha256": article.sha256,
        "text": article.text,
        "run": run,
    }


def keep_bytes(connection: Connection, article: Article) -> None:
    """Keep the bytes as they came, packed where that makes them smaller."""
    if article.original:
        small = zlib.compress(article.original)
        packed = len(small) < len(article.original)
        content = small if packed else article.original
        put(connection, originals, {"sha256": article.sha256, "packed": packed, "content": content})


def original(connection: Connection, article: str) -> bytes | None:
    """The bytes that an article came as; None where they were never at hand."""
    asked = select(originals.c.packed, originals.c.content).join(articles, articles.c.sha256 == originals.c.sha256)
    row = connection.execute(asked.where(articles.c.id == article)).first()
    return None if row is None else zlib.decompress(row.content) if row.packed else bytes(row.content)


def number_of(connection: Connection, article: str) -> int | None:
    """The number of an article by its id."""
    number: int | None = connection.execute(select(articles.c.number).where(articles.c.id == article)).scalar()
    return number


def versions_at(connection: Connection, address: str) -> list[Version]:
    """Every version of an address, the first first."""
    asked = (
        select(versions, articles.c.id)
        .join(articles, articles.c.number == versions.c.article)
        .where(versions.c.address == short(address))
        .order_by(versions.c.number)
    )
    return [version_of(row) for row in connection.execute(asked)]


def version_of(row: Row[tuple[object, ...]]) -> Version:
    """A version as a fact."""
    return Version(row.address, row.number, row.id, row.got)


def newest(article: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether an article is the newest version of some address."""
    mine, later = versions.alias(), versions.alias()
    outdone = exists().where(later.c.address == mine.c.address, later.c.number > mine.c.number)
    return exists().where(mine.c.article == article, ~outdone)


def difference(older: Article, newer: Article, names: tuple[str, str]) -> Iterator[str]:
    """What changed from one version to the next, as a unified diff of head and text."""
    yield from unified_diff(lines(older), lines(newer), *names, lineterm="")


def lines(article: Article) -> list[str]:
    """The head and the text of an article, line by line."""
    head = [f"title: {article.title}", f"publisher: {article.publisher or ''}", f"published: {article.published or ''}"]
    return [*head, "", *article.text.split("\n")][:LINES]
