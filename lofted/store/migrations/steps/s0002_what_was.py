"""What the desk said when somebody decided, and the article by which a join is told."""

import sqlalchemy as sa
from alembic import op

revision = "s0002_what_was"
down_revision = "s0001_first"


def upgrade() -> None:
    """Add the two columns to the log of decisions."""
    for name in ("was", "other"):
        op.add_column("decisions", sa.Column(name, sa.Text, nullable=False, server_default=""))
