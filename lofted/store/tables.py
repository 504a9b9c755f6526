"""The tables of a store, as the newest migration leaves them.

Each has one subject. What can be asked in SQL stands in columns; the reading
as a whole stands packed beside them. Every text column takes any text: what a
data base cannot hold is shown as U+FFFD, and the original bytes keep it.
"""

from datetime import timedelta
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

from lofted.store.columns import Instant, Name, Told

SHORT = timedelta(days=4)  # an event of a longer time is wide: "in October"; a day by any clock on Earth takes 50 hours

metadata = MetaData()

runs = Table(
    "runs",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("version", Text, nullable=False),
    Column("reading", Text, nullable=False),
    Column("checks", Text, nullable=False),
    Column("reference", Text, nullable=False),
    Column("begun", Instant, nullable=False),
    UniqueConstraint("version", "reading", "checks", "reference", name="one_run"),
)

originals = Table(
    "originals",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("packed", Boolean, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

articles = Table(
    "articles",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("title", Told, nullable=False),
    Column("publisher", Told),
    Column("published", Date, index=True),
    Column("url", Told),
    Column("language", Told, nullable=False),
    Column("given", Told),
    Column("sha256", Text, nullable=False, index=True),
    Column("text", Told, nullable=False),
    Column("run", ForeignKey("runs.number"), nullable=False),
    sqlite_autoincrement=True,
)

versions = Table(
    "versions",
    metadata,
    Column("address", Name, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("article", ForeignKey("articles.number"), nullable=False, index=True),
    Column("content", Text, nullable=False),
    Column("got", Instant, nullable=False),
    UniqueConstraint("address", "content", name="one_version"),
)

readings = Table(
    "readings",
    metadata,
    Column("article", ForeignKey("articles.number"), primary_key=True, autoincrement=False),
    Column("run", ForeignKey("runs.number"), nullable=False),
    Column("checked", ForeignKey("runs.number"), nullable=False),
    Column("made", Instant, nullable=False, index=True),
    Column("packed", LargeBinary, nullable=False),
)


def of_article(name: str, *columns: Column[Any] | Index) -> Table:
    """A table with some rows for each article, in reading order."""
    article: Column[int] = Column("article", ForeignKey("articles.number"), primary_key=True, autoincrement=False)
    return Table(name, metadata, article, Column("place", Integer, primary_key=True, autoincrement=False), *columns)


claims = of_article(
    "claims",
    Column("id", Text, nullable=False, index=True),
    Column("aspect", Name, nullable=False, index=True),
    Column("subject", Told, nullable=False),
    Column("voice", Told, nullable=False),
    Column("firmness", Text, nullable=False),
    Column("denied", Boolean, nullable=False),
    Column("direct", Boolean, nullable=False),
    Column("act", Text),
    Column("kind", Text, nullable=False),
    Column("low", Float(53)),  # 53 bits: a double, as the facts hold
    Column("high", Float(53)),  # as above
    Column("unit", Told),
    Column("earliest", Instant),
    Column("latest", Instant),
    Column("edtf", Told),
    Column("entry", Told),
    Column("written", Told, nullable=False),
    Column("begin", Integer, nullable=False),
    Column("end", Integer, nullable=False),
)

voices = of_article(
    "voices",
    Column("name", Name, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("office", Told, nullable=False),
    Column("entry", Name, index=True),
    Column("via", Told),
    Column("claims", Integer, nullable=False),
)

events = of_article(
    "events",
    Column("id", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("entry", Name),
    Column("earliest", Instant),
    Column("latest", Instant),
    Column("wide", Boolean, nullable=False),
    Column("site", Told),
    Column("who", Told, nullable=False),
    Index("events_told", "kind", "entry", "article"),
    Index("events_by_day", "kind", "entry", "wide", "earliest"),
)

findings = of_article(
    "findings",
    Column("id", Text, nullable=False, index=True),
    Column("question", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("reason", Told, nullable=False),
    Column("depends_on", Told),
    Column("would_hold_if", Told),
    Column("words", Told, nullable=False),
    Index("findings_by_question", "question", "verdict"),
    Index("findings_by_verdict", "verdict", "article", "place"),
)

traces = Table(
    "traces",
    metadata,
    Column("trace", BigInteger, primary_key=True, autoincrement=False),
    Column("article", ForeignKey("articles.number"), primary_key=True, autoincrement=False),
    Column("begin", Integer, primary_key=True, autoincrement=False),
    Column("end", Integer, nullable=False),
    sqlite_with_rowid=False,
)

decisions = Table(
    "decisions",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("choice", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("target", Name, nullable=False, index=True),
    Column("article", Told, nullable=False),
    Column("question", Told, nullable=False),
    Column("name", Told, nullable=False),
    Column("at", Instant, nullable=False),
    Column("reason", Told, nullable=False),
    Column("words", Told, nullable=False),
    Column("instead", Told, nullable=False),
    Column("was", Told, nullable=False, server_default=""),
    Column("other", Told, nullable=False, server_default=""),
    sqlite_autoincrement=True,
)

sketches = Table(
    "sketches",
    metadata,
    Column("article", ForeignKey("articles.number"), primary_key=True, autoincrement=False),
    Column("mark", Text, nullable=False),
    Column("told", LargeBinary, nullable=False),
    Column("parts", LargeBinary, nullable=False),
)

dossiers = Table(
    "dossiers",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, index=True),
    Column("mark", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("name", Told, nullable=False),
    Column("entry", Name, index=True),
    Column("first", Date),
    Column("last", Date),
    Column("articles", Integer, nullable=False),
    Column("origins", Integer, nullable=False),
    Column("made", Instant, nullable=False),
)

dossier_articles = Table(
    "dossier_articles",
    metadata,
    Column("dossier", ForeignKey("dossiers.number"), primary_key=True, autoincrement=False),
    Column("article", ForeignKey("articles.id"), primary_key=True, index=True),
)

pages = Table(
    "pages",
    metadata,
    Column("subject", Text, primary_key=True),
    Column("form", Text, primary_key=True),
    Column("mark", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

ROWS = (claims, voices, events, findings, traces)  # what a new reading of an article writes anew
