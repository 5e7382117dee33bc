"""May the agenda page show what a room said? Of the rooms that there are already, none may."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the column. The table is not made anew: with the old one SQLite would delete all that refers to its rooms."""
    op.add_column("rooms", sa.Column("published", sa.Boolean, nullable=False, server_default=sa.false()))
