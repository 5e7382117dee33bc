"""Locked rooms, the time at which each participant joined, and removed participants.

Rooms that there are already let everybody join; of their participants nobody knows when they did.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the columns and the table.

    As in the step before, the tables of the columns are not made anew.
    """
    op.add_column("rooms", sa.Column("locked", sa.Boolean, nullable=False, server_default=sa.false()))
    op.add_column("participants", sa.Column("joined_at", sa.DateTime))
    op.create_table(
        "removed_participants",
        sa.Column("token_hash", sa.String(64), primary_key=True),
        sa.Column("room", sa.Integer, sa.ForeignKey("rooms.id", ondelete="CASCADE"), nullable=False),
    )
    op.create_index("ix_removed_participants_room", "removed_participants", ["room"])
