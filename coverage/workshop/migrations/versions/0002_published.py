"""Publication of rooms on the agenda page; of the rooms that there are already, none is published."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the column, without making the table anew.

    With the old table SQLite would delete all that refers to its rooms.
    """
    op.add_column("rooms", sa.Column("published", sa.Boolean, nullable=False, server_default=sa.false()))
