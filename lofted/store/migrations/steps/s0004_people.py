"""The people of a shared desk, their sessions, and the tokens of the API."""

import sqlalchemy as sa
from alembic import op

revision = "s0004_people"
down_revision = "s0003_gathered"


def upgrade() -> None:
    """Make the tables; a session or a token goes with its person."""
    op.create_table(
        "people",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("key", sa.Text, nullable=False, unique=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("hash", sa.Text, nullable=False),
        sa.Column("added", sa.DateTime, nullable=False),
    )
    op.create_table(
        "sessions",
        sa.Column("digest", sa.Text, primary_key=True),
        sa.Column("person", sa.Integer, sa.ForeignKey("people.number", ondelete="CASCADE"), nullable=False),
        sa.Column("csrf", sa.Text, nullable=False),
        *(sa.Column(name, sa.DateTime, nullable=False) for name in ("created", "seen", "ends")),
    )
    op.create_table(
        "tokens",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("digest", sa.Text, nullable=False, unique=True),
        sa.Column("person", sa.Integer, sa.ForeignKey("people.number", ondelete="CASCADE")),
        sa.Column("label", sa.Text, nullable=False),
        sa.Column("created", sa.DateTime, nullable=False),
        sa.Column("used", sa.DateTime),
        sqlite_autoincrement=True,
    )
    for table in ("sessions", "tokens"):
        op.create_index(f"ix_{table}_person", table, ["person"])
