"""Tables of the rooms: what is kept of a workshop, and what is not.

No name, address or device of a participant is: a row of ``participants`` is a country, a role, when it joined, and the
hash of a token that only the participant's phone has. Of whoever was removed that hash alone stays. Changes here need
a migration in ``migrations/versions``.
"""

from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    DateTime,
    Float,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    false,
)

from coverage.workshop.text import MOST_CHARACTERS

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)

NEVER_AGAIN: dict[str, Any] = {"sqlite_autoincrement": True}
"""The number of a deleted row is given to no other, so that a page left open cannot meet somebody else's room."""


def _id() -> Column:
    return Column("id", Integer, primary_key=True)


def _of(name: str, table: str, nullable: bool = False, primary_key: bool = False, index: bool | None = None) -> Column:
    """A reference to a row of ``table``, with which this row goes."""
    key = ForeignKey(f"{table}.id", ondelete="CASCADE")
    return Column(name, Integer, key, nullable=nullable, primary_key=primary_key, index=index)


rooms = Table(
    "rooms",
    metadata,
    _id(),
    Column("code", String(6), nullable=False, unique=True),
    Column("secret_hash", String(64), nullable=False, unique=True),
    Column("title", String(MOST_CHARACTERS), nullable=False),
    Column("lang", String(2), nullable=False),
    Column("countries", JSON, nullable=False),
    Column("state", String(6), nullable=False),
    Column("place", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("created_at", DateTime, nullable=False),
    Column("published", Boolean, nullable=False, server_default=false()),
    Column("address", String(MOST_CHARACTERS)),
    Column("locked", Boolean, nullable=False, server_default=false()),
    **NEVER_AGAIN,
)

questions = Table(
    "questions",
    metadata,
    _id(),
    _of("room", "rooms"),
    Column("position", Integer, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("operator_type", String(32)),
    Column("service", String(16)),
    Column("revealed", Boolean, nullable=False),
    UniqueConstraint("room", "position"),
    **NEVER_AGAIN,
)

participants = Table(
    "participants",
    metadata,
    _id(),
    _of("room", "rooms", index=True),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("area", String(3)),
    Column("role", String(32)),
    Column("joined_at", DateTime),
    **NEVER_AGAIN,
)

removed_participants = Table(
    "removed_participants",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    _of("room", "rooms", index=True),
)

answers = Table(
    "answers",
    metadata,
    _id(),
    _of("question", "questions"),
    _of("participant", "participants", index=True),
    Column("area", String(3), nullable=False),
    Column("lowest", Float, nullable=False),
    Column("likely", Float, nullable=False),
    Column("highest", Float, nullable=False),
    Column("basis", String(16), nullable=False),
    Column("source", String(MOST_CHARACTERS)),
    Column("source_url", String(MOST_CHARACTERS)),
    Column("hidden", Boolean, nullable=False, default=False),
    UniqueConstraint("question", "participant"),
    CheckConstraint("0 <= lowest AND lowest <= likely AND likely <= highest AND highest <= 100", name="in_order"),
    **NEVER_AGAIN,
)

items = Table(
    "items",
    metadata,
    _id(),
    _of("question", "questions", index=True),
    _of("participant", "participants", nullable=True, index=True),
    Column("area", String(3), nullable=False),
    Column("key", String(64)),
    Column("text", String(MOST_CHARACTERS)),
    Column("hidden", Boolean, nullable=False, default=False),
    CheckConstraint("(key IS NULL) <> (text IS NULL)", name="key_or_text"),
    **NEVER_AGAIN,
)

votes = Table(
    "votes",
    metadata,
    _of("participant", "participants", primary_key=True),
    _of("item", "items", primary_key=True, index=True),
)

mark = Table(
    "mark",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("writes", BigInteger, nullable=False),
)
"""One row: a random name of the database, and how many writes it has seen (`coverage.workshop.identity`)."""
