"""Writes to a room: one thing done as a whole, after which the room's revision tells whether it changed."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Table, and_, delete, insert, select, update

from coverage.workshop.errors import Refused
from coverage.workshop.schema import questions, rooms
from coverage.workshop.store import Store

MOST_ID = 2**31
"""A larger number, which anybody may send, is that of no row, and not all databases can look for it."""


class Change:
    """The room as it is, and what changes its rows.

    Nobody else writes to them meanwhile.

    ``room`` is its row; ``changed`` whether any row has become another.
    """

    def __init__(self, connection: Connection, room: RowMapping) -> None:
        self.connection, self.room, self.changed = connection, room, False

    def question(self, question: int) -> RowMapping:
        """The row of a question of this room, else ``Refused("unknown", "question")``."""
        return self.get(questions, "question", id=question, room=self.room["id"])

    def get(self, table: Table, field: str, id: int, **key: Any) -> RowMapping:
        """The row with this ``id`` and key, else ``Refused("unknown", field)``."""
        row = self.find(table, id=id, **key) if 0 < id < MOST_ID else None
        if row is None:
            raise Refused("unknown", field, id)
        return row

    def find(self, table: Table, **key: Any) -> RowMapping | None:
        """The row with this key, if there is one."""
        return self.connection.execute(select(table).where(_is(table, key))).mappings().first()

    def put(self, table: Table, key: dict[str, Any], values: dict[str, Any]) -> None:
        """Make the row of this key say ``values``.

        Where it does already, nothing has changed.
        """
        row = self.find(table, **key)
        if row is None:
            self.connection.execute(insert(table).values(**key, **values))
        elif any(row[name] != value for name, value in values.items()):
            self.connection.execute(update(table).where(_is(table, key)).values(**values))
        else:
            return
        self.changed = True

    def delete(self, table: Table, *where: ColumnElement[bool]) -> None:
        """Delete the rows, if there are any."""
        if self.connection.execute(delete(table).where(*where)).rowcount:
            self.changed = True


@contextmanager
def change(store: Store, room: int) -> Generator[Change]:
    """A write to the room with this ``id``.

    Its revision goes up by one if a row becomes another.

    Raises
    ------
    Refused
        ``unknown``: the room has been deleted. Whatever is refused inside leaves everything as it was.
    NotStored
        Nothing was stored.
    """
    with store.writing() as connection:
        row = connection.execute(select(rooms).where(rooms.c.id == room)).mappings().first()
        if row is None:
            raise Refused("unknown", "room", room)
        writing = Change(connection, row)
        yield writing
        if writing.changed:
            connection.execute(update(rooms).where(rooms.c.id == room).values(revision=rooms.c.revision + 1))


def add(connection: Connection, table: Table, values: dict[str, Any]) -> int:
    """The ``id`` of the row that is inserted."""
    key = connection.execute(insert(table).values(**values)).inserted_primary_key
    assert key is not None  # one row has one
    return key[0]


def _is(table: Table, key: dict[str, Any]) -> ColumnElement[bool]:
    return and_(*(table.c[name] == value for name, value in key.items()))
