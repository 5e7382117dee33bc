"""The name of a database and the number of its writes, which tell it from an older copy of it."""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the table, with its one row."""
    mark = op.create_table(
        "mark",
        sa.Column("name", sa.String(32), primary_key=True),
        sa.Column("writes", sa.BigInteger, nullable=False),
    )
    op.bulk_insert(mark, [{"name": secrets.token_hex(16), "writes": 0}])
