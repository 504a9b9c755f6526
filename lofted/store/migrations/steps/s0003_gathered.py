"""What is gathered of the readings and kept beside them: sketches, dossiers, and pages that are ready to be shown."""

import sqlalchemy as sa
from alembic import op

revision = "s0003_gathered"
down_revision = "s0002_what_was"


def upgrade() -> None:
    """Make the four tables; let the newest reading, an event by its id and the gravest findings be found at once."""
    op.create_index("ix_readings_made", "readings", ["made"])
    op.create_index("ix_events_id", "events", ["id"])
    op.create_index("findings_by_verdict", "findings", ["verdict", "article", "place"])
    op.create_table(
        "sketches",
        sa.Column("article", sa.Integer, sa.ForeignKey("articles.number"), primary_key=True, autoincrement=False),
        sa.Column("mark", sa.Text, nullable=False),
        sa.Column("told", sa.LargeBinary, nullable=False),
        sa.Column("parts", sa.LargeBinary, nullable=False),
    )
    op.create_table(  # by a number, since two events may have the same first report, and so the same id
        "dossiers",
        sa.Column("number", sa.Integer, primary_key=True),
        *[sa.Column(name, sa.Text, nullable=False) for name in ("id", "mark", "kind", "name")],
        sa.Column("entry", sa.Text),
        sa.Column("first", sa.Date),
        sa.Column("last", sa.Date),
        *[sa.Column(name, sa.Integer, nullable=False) for name in ("articles", "origins")],
        sa.Column("made", sa.DateTime, nullable=False),
    )
    for name in ("id", "entry"):
        op.create_index(f"ix_dossiers_{name}", "dossiers", [name])
    op.create_table(
        "dossier_articles",
        sa.Column("dossier", sa.Integer, sa.ForeignKey("dossiers.number"), primary_key=True, autoincrement=False),
        sa.Column("article", sa.Text, sa.ForeignKey("articles.id"), primary_key=True),
    )
    op.create_index("ix_dossier_articles_article", "dossier_articles", ["article"])
    op.create_table(
        "pages",
        *[sa.Column(name, sa.Text, primary_key=True) for name in ("subject", "form")],
        sa.Column("mark", sa.Text, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
