"""The first shape: rooms, their questions, who joined, what they answered, offered ideas and own ones, and votes."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

NEVER_AGAIN = {"sqlite_autoincrement": True}

IN_POSTGRESQL = (
    # in another encoding not every letter can be kept, or not 280 of them
    "DO $$ BEGIN IF current_setting('server_encoding') <> 'UTF8' THEN"
    " RAISE 'The encoding of the database is %, not UTF8', current_setting('server_encoding'); END IF; END $$",
    # the server's samples of what stands in a column would outlive the room
    "ALTER TABLE rooms ALTER title SET STATISTICS 0",
    "ALTER TABLE answers ALTER source SET STATISTICS 0, ALTER source_url SET STATISTICS 0",
    "ALTER TABLE items ALTER text SET STATISTICS 0",
)


def _id() -> sa.Column:
    return sa.Column("id", sa.Integer, primary_key=True)


def _of(
    name: str, table: str, nullable: bool = False, primary_key: bool = False, index: bool | None = None
) -> sa.Column:
    key = sa.ForeignKey(f"{table}.id", ondelete="CASCADE")
    return sa.Column(name, sa.Integer, key, nullable=nullable, primary_key=primary_key, index=index)


def upgrade() -> None:
    """Make all tables.

    The names of their constraints follow the convention in `coverage.workshop.schema`.
    """
    op.create_table(
        "rooms",
        _id(),
        sa.Column("code", sa.String(6), nullable=False, unique=True),
        sa.Column("secret_hash", sa.String(64), nullable=False, unique=True),
        sa.Column("title", sa.String(280), nullable=False),
        sa.Column("lang", sa.String(2), nullable=False),
        sa.Column("countries", sa.JSON, nullable=False),
        sa.Column("state", sa.String(6), nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("created_at", sa.DateTime, nullable=False),
        **NEVER_AGAIN,
    )
    op.create_table(
        "questions",
        _id(),
        _of("room", "rooms"),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("operator_type", sa.String(32)),
        sa.Column("service", sa.String(16)),
        sa.Column("revealed", sa.Boolean, nullable=False),
        sa.UniqueConstraint("room", "position"),
        **NEVER_AGAIN,
    )
    op.create_table(
        "participants",
        _id(),
        _of("room", "rooms", index=True),
        sa.Column("token_hash", sa.String(64), nullable=False, unique=True),
        sa.Column("area", sa.String(3)),
        sa.Column("role", sa.String(32)),
        **NEVER_AGAIN,
    )
    op.create_table(
        "answers",
        _id(),
        _of("question", "questions"),
        _of("participant", "participants", index=True),
        sa.Column("area", sa.String(3), nullable=False),
        sa.Column("lowest", sa.Float, nullable=False),
        sa.Column("likely", sa.Float, nullable=False),
        sa.Column("highest", sa.Float, nullable=False),
        sa.Column("basis", sa.String(16), nullable=False),
        sa.Column("source", sa.String(280)),
        sa.Column("source_url", sa.String(280)),
        sa.Column("hidden", sa.Boolean, nullable=False),
        sa.UniqueConstraint("question", "participant"),
        sa.CheckConstraint("0 <= lowest AND lowest <= likely AND likely <= highest AND highest <= 100", "in_order"),
        **NEVER_AGAIN,
    )
    op.create_table(
        "items",
        _id(),
        _of("question", "questions", index=True),
        _of("participant", "participants", nullable=True, index=True),
        sa.Column("area", sa.String(3), nullable=False),
        sa.Column("key", sa.String(64)),
        sa.Column("text", sa.String(280)),
        sa.Column("hidden", sa.Boolean, nullable=False),
        sa.CheckConstraint("(key IS NULL) <> (text IS NULL)", "key_or_text"),
        **NEVER_AGAIN,
    )
    op.create_table(
        "votes",
        _of("participant", "participants", primary_key=True),
        _of("item", "items", primary_key=True, index=True),
    )
    if op.get_context().dialect.name == "postgresql":
        for statement in IN_POSTGRESQL:
            op.execute(statement)
