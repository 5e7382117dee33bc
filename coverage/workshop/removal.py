"""Participants as their facilitator sees them, and their removal with all that they said.

Who they are is not known: when they joined, country and role once they are said, and how much they said. What they said
stands beside none of them.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Column, ScalarSelect, func, select

from coverage.workshop.change import MOST_ID, Change, change
from coverage.workshop.errors import Refused
from coverage.workshop.schema import answers, items, participants, removed_participants, votes
from coverage.workshop.store import Store
from coverage.workshop.tokens import hashed


@dataclass(frozen=True)
class Joined:
    """A participant, and how many answers, ideas and votes are theirs.

    ``joined_at`` is in UTC; None for whoever joined before the atlas kept it.
    """

    id: int
    joined_at: datetime | None
    area: str | None
    role: str | None
    answers: int
    ideas: int
    votes: int


def joined(store: Store, room: int) -> tuple[Joined, ...]:
    """The participants of a room, who joined last first.

    Raises `NotStored` where the database cannot be read.
    """
    own = participants.c.id, participants.c.joined_at, participants.c.area, participants.c.role
    counted = (_number(table.c.participant) for table in (answers, items, votes))
    of_room = select(*own, *counted).where(participants.c.room == room).order_by(participants.c.id.desc())
    with store.reading() as connection:
        return tuple(
            Joined(number, when and when.replace(tzinfo=UTC), *more)
            for number, when, *more in connection.execute(of_room)
        )


def removed(store: Store, room: int) -> int:
    """How many were removed from a room and cannot join again.

    Raises `NotStored` where the database cannot be read.
    """
    number = select(func.count()).where(removed_participants.c.room == room)
    with store.reading() as connection:
        return connection.execute(number).scalar_one()


def is_removed(store: Store, room: int, token: str) -> bool:
    """Whether somebody with this token was removed from the room.

    Raises `NotStored` where the database cannot be read.
    """
    own = removed_participants.c.token_hash == hashed(token)
    wanted = select(removed_participants.c.room).where(own, removed_participants.c.room == room)
    with store.reading() as connection:
        return connection.scalar(wanted) is not None


def remove(store: Store, room: int, ids: Collection[int]) -> None:
    """Remove participants with all that they said, for good.

    Their answers, their votes, and their ideas with every vote on them.

    Their tokens open the room no more. Who is not there, or not any more, is passed over.

    Raises as `coverage.workshop.change.change`.
    """
    with change(store, room) as writing:
        _remove(writing, ids)


def remove_by_answer(store: Store, room: int, answer: int) -> None:
    """`remove` who gave this answer, without saying who that is.

    Raises as `coverage.workshop.change.change`.
    """
    with change(store, room) as writing:
        row = writing.get(answers, "answer", id=answer)
        writing.question(row["question"])
        _remove(writing, {row["participant"]})


def remove_by_item(store: Store, room: int, item: int) -> None:
    """`remove` whose idea this item is, without saying who.

    Raises as `coverage.workshop.change.change`, and ``Refused("unknown", "item")`` where it is the atlas's own.
    """
    with change(store, room) as writing:
        row = writing.get(items, "item", id=item)
        writing.question(row["question"])
        if row["participant"] is None:
            raise Refused("unknown", "item", item)
        _remove(writing, {row["participant"]})


def readmit(store: Store, room: int) -> None:
    """Let everybody who was removed join again.

    What they had said does not come back. Raises as `coverage.workshop.change.change`.
    """
    with change(store, room) as writing:
        writing.delete(removed_participants, removed_participants.c.room == room)


def _number(of: Column) -> ScalarSelect:
    return select(func.count()).where(of == participants.c.id).scalar_subquery()


def _remove(writing: Change, ids: Collection[int]) -> None:
    """What they said goes with their rows; the tables say so."""
    for number in ids:
        row = writing.find(participants, id=number, room=writing.room["id"]) if 0 < number < MOST_ID else None
        if row:
            writing.put(removed_participants, {"token_hash": row["token_hash"], "room": row["room"]}, {})
            writing.delete(participants, participants.c.id == number)
