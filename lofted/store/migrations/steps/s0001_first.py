"""The first tables: originals, articles and their versions, readings and their rows, decisions."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from lofted.store.dialect import APPEND_ONLY, SEARCH

revision = "s0001_first"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    kept()
    read()
    told()
    decided()
    dialect = op.get_bind().dialect.name
    for statement in (*SEARCH[dialect], *APPEND_ONLY[dialect]):
        op.execute(statement)


def text(*names: str, null: bool = False) -> list[sa.Column[Any]]:
    """Columns of text."""
    return [sa.Column(name, sa.Text, nullable=null) for name in names]


def of_article(name: str, *columns: sa.Column[Any]) -> None:
    """A table with some rows for each article."""
    op.create_table(
        name,
        sa.Column("article", sa.Integer, sa.ForeignKey("articles.number"), primary_key=True, autoincrement=False),
        sa.Column("place", sa.Integer, primary_key=True, autoincrement=False),
        *columns,
    )


def kept() -> None:
    """What was handed in."""
    op.create_table(
        "runs",
        sa.Column("number", sa.Integer, primary_key=True),
        *text("version", "reading", "checks", "reference"),
        sa.Column("begun", sa.DateTime, nullable=False),
        sa.UniqueConstraint("version", "reading", "checks", "reference", name="one_run"),
    )
    op.create_table(
        "originals",
        sa.Column("sha256", sa.Text, primary_key=True),
        sa.Column("packed", sa.Boolean, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "articles",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        *text("title", "language", "sha256", "text"),
        *text("publisher", "url", "given", null=True),
        sa.Column("published", sa.Date),
        sa.Column("run", sa.Integer, sa.ForeignKey("runs.number"), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_articles_published", "articles", ["published"])
    op.create_index("ix_articles_sha256", "articles", ["sha256"])
    op.create_table(
        "versions",
        sa.Column("address", sa.Text, primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("article", sa.Integer, sa.ForeignKey("articles.number"), nullable=False),
        *text("content"),
        sa.Column("got", sa.DateTime, nullable=False),
        sa.UniqueConstraint("address", "content", name="one_version"),
    )
    op.create_index("ix_versions_article", "versions", ["article"])


def read() -> None:
    """The readings, and the traces by which copied sentences are found."""
    op.create_table(
        "readings",
        sa.Column("article", sa.Integer, sa.ForeignKey("articles.number"), primary_key=True, autoincrement=False),
        sa.Column("run", sa.Integer, sa.ForeignKey("runs.number"), nullable=False),
        sa.Column("checked", sa.Integer, sa.ForeignKey("runs.number"), nullable=False),
        sa.Column("made", sa.DateTime, nullable=False),
        sa.Column("packed", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "traces",
        sa.Column("trace", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("article", sa.Integer, sa.ForeignKey("articles.number"), primary_key=True, autoincrement=False),
        sa.Column("begin", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("end", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )


def told() -> None:
    """What can be asked of the readings in SQL."""
    of_article(
        "claims",
        *text("id", "aspect", "subject", "voice", "firmness"),
        sa.Column("denied", sa.Boolean, nullable=False),
        sa.Column("direct", sa.Boolean, nullable=False),
        *text("kind", "written"),
        *text("act", "unit", "edtf", "entry", null=True),
        sa.Column("low", sa.Float(53)),  # 53 bits: a double
        sa.Column("high", sa.Float(53)),  # as above
        sa.Column("earliest", sa.DateTime),
        sa.Column("latest", sa.DateTime),
        sa.Column("begin", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
    )
    of_article(
        "voices",
        *text("name", "kind", "office"),
        *text("entry", "via", null=True),
        sa.Column("claims", sa.Integer, nullable=False),
    )
    of_article(
        "events",
        *text("id", "kind", "who"),
        *text("entry", "site", null=True),
        sa.Column("earliest", sa.DateTime),
        sa.Column("latest", sa.DateTime),
        sa.Column("wide", sa.Boolean, nullable=False),
    )
    of_article(
        "findings",
        *text("id", "question", "verdict", "reason", "words"),
        *text("depends_on", "would_hold_if", null=True),
    )
    op.create_index("events_told", "events", ["kind", "entry", "article"])
    op.create_index("events_by_day", "events", ["kind", "entry", "wide", "earliest"])
    op.create_index("findings_by_question", "findings", ["question", "verdict"])
    for table, column in (
        ("claims", "id"),
        ("claims", "aspect"),
        ("voices", "name"),
        ("voices", "entry"),
        ("findings", "id"),
    ):
        op.create_index(f"ix_{table}_{column}", table, [column])


def decided() -> None:
    """The log of decisions."""
    op.create_table(
        "decisions",
        sa.Column("number", sa.Integer, primary_key=True),
        *text("choice", "about", "target", "article", "question", "name", "reason", "words", "instead"),
        sa.Column("at", sa.DateTime, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_decisions_target", "decisions", ["target"])
