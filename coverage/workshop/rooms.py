"""Rooms, found by their code, and for the facilitator by a secret.

Nobody is shown a list, but of those rooms whose facilitators publish what was said.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from hmac import compare_digest
from typing import Literal

from sqlalchemy import ColumnElement, Connection, RowMapping, select

from coverage.workshop import schema
from coverage.workshop.store import Store
from coverage.workshop.tokens import hashed, letters_of

Kind = Literal["who", "share", "factors", "steps"]


@dataclass(frozen=True)
class Question:
    """A question of a room.

    ``revealed`` says whether what was answered is shown.
    """

    id: int
    kind: Kind
    operator_type: str | None
    service: str | None
    revealed: bool


@dataclass(frozen=True)
class ShareQuestion(Question):
    """A question about a share, of one operator type and service."""

    operator_type: str
    service: str


@dataclass(frozen=True)
class Room:
    """A room as it is at ``revision``.

    ``countries`` are ISO alpha-3 codes, ``place`` the index in ``questions`` of the one shown, ``created_at`` in UTC;
    ``published`` says whether everybody may see what was said, ``address`` at which address the facilitator lets phones
    join, None for the likeliest of this computer, ``locked`` whether nobody new may join.
    """

    id: int
    code: str
    title: str
    lang: str
    countries: tuple[str, ...]
    questions: tuple[Question, ...]
    state: Literal["open", "closed"]
    place: int
    created_at: datetime
    revision: int
    published: bool
    address: str | None
    locked: bool


def by_code(store: Store, code: str) -> Room | None:
    """The room with this code; None where there is none.

    In whatever case and with whatever spaces and hyphens it was typed. Raises `NotStored` where the database cannot be
    read.
    """
    with store.reading() as connection:
        return load(connection, schema.rooms.c.code == letters_of(code))


def by_secret(store: Store, secret: str) -> Room | None:
    """The room whose facilitator has this secret; None else.

    Raises `NotStored` where the database cannot be read.
    """
    with store.reading() as connection:
        wanted, column = hashed(secret), schema.rooms.c.secret_hash
        stored = connection.scalar(select(column).where(column == wanted)) or ""
        return load(connection, column == stored) if compare_digest(stored, wanted) else None


def published_rooms(store: Store) -> tuple[Room, ...]:
    """The rooms whose facilitators publish what was said, newest first.

    Raises `NotStored` where the database cannot be read.
    """
    column = schema.rooms.c.id
    wanted = select(column).where(schema.rooms.c.published).order_by(schema.rooms.c.created_at.desc(), column.desc())
    with store.reading() as connection:
        rooms = [load(connection, column == room) for room in connection.scalars(wanted).all()]
    return tuple(room for room in rooms if room)


def load(connection: Connection, where: ColumnElement[bool]) -> Room | None:
    """The room that fulfils a condition on `coverage.workshop.schema.rooms`, if there is one."""
    row = connection.execute(select(schema.rooms).where(where)).mappings().first()
    if row is None:
        return None
    columns = [schema.questions.c[name] for name in ("id", "kind", "operator_type", "service", "revealed")]
    of_room = select(*columns).where(schema.questions.c.room == row["id"]).order_by(schema.questions.c.position)
    return Room(
        id=row["id"],
        code=row["code"],
        title=row["title"],
        lang=row["lang"],
        countries=tuple(row["countries"]),
        questions=tuple(_question(question) for question in connection.execute(of_room).mappings()),
        state=row["state"],
        place=row["place"],
        created_at=row["created_at"].replace(tzinfo=UTC),
        revision=row["revision"],
        published=row["published"],
        address=row["address"],
        locked=row["locked"],
    )


def _question(row: RowMapping) -> Question:
    return ShareQuestion(**row) if row["kind"] == "share" else Question(**row)
