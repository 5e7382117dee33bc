"""Participants of a room: a country and a role, known again by a token that only the participant's phone has."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import RowMapping, select

from coverage.workshop.change import Change, add, change
from coverage.workshop.errors import Refused
from coverage.workshop.lists import ROLES, known
from coverage.workshop.schema import participants, removed_participants
from coverage.workshop.store import Store
from coverage.workshop.tokens import hashed, is_token, new_token


@dataclass(frozen=True)
class Participant:
    """Somebody in the room of that ``id``.

    Country (ISO alpha-3) and role are None until they are said.
    """

    id: int
    room: int
    area: str | None = None
    role: str | None = None


def join(store: Store, room: int, token: str | None = None) -> tuple[Participant, str]:
    """A participant of the room with this ``id``, and their token.

    By the token they are known again; it is kept nowhere else.

    With a ``token`` of `new_token`, whoever sends it twice joins once.

    Raises
    ------
    Refused
        ``closed``, ``locked``, ``unknown``: the room; ``unknown``: a token that is not of ours, or of another room;
        ``removed``: the token of somebody whom the facilitator has removed.
    NotStored
        Nobody joined.
    """
    token = new_token() if token is None else token
    if not is_token(token):
        raise Refused("unknown", "token")
    with _open(store, room) as writing:
        row = writing.find(participants, token_hash=hashed(token))
        if row and row["room"] != room:
            raise Refused("unknown", "token")
        if row:
            return _participant(row), token
        if writing.find(removed_participants, token_hash=hashed(token)):
            raise Refused("removed", "token")
        if writing.room["locked"]:
            raise Refused("locked", "room", writing.room["code"])
        values = {"token_hash": hashed(token), "joined_at": datetime.now(UTC).replace(tzinfo=None, microsecond=0)}
        number = add(writing.connection, participants, {"room": room, **values})
        writing.changed = True
        return Participant(number, room), token


def participant(store: Store, room: int, token: str) -> Participant | None:
    """The participant of this room who has this token.

    None where nobody has. Raises `NotStored` where the database cannot be read.
    """
    wanted = select(participants).where(participants.c.room == room, participants.c.token_hash == hashed(token))
    with store.reading() as connection:
        row = connection.execute(wanted).mappings().first()
    return _participant(row) if row else None


def introduce(store: Store, who: Participant, area: str | None, role: str) -> None:
    """Say from which country somebody is, and in which role.

    One of the room's countries, None for another.

    Raises
    ------
    Refused
        ``unknown``: the country, the role or the participant; ``closed``: the room.
    NotStored
        What was said before still stands.
    """
    with speaking(store, who) as writing:
        if area is not None:
            known(area, "area", writing.room["countries"])
        known(role, "role", ROLES)
        writing.put(participants, {"id": who.id}, {"area": area, "role": role})


def _participant(row: RowMapping) -> Participant:
    return Participant(*(row[name] for name in Participant.__dataclass_fields__))


@contextmanager
def speaking(store: Store, who: Participant) -> Generator[Change]:
    """A write by somebody who is in an open room.

    Raises
    ------
    Refused
        ``closed``: the room; ``unknown``: the room or the participant, who may have been removed. What is refused
        inside is raised too, and leaves everything as it was.
    NotStored
        Nothing was stored.
    """
    with _open(store, who.room) as writing:
        writing.get(participants, "participant", id=who.id, room=who.room)
        yield writing


@contextmanager
def _open(store: Store, room: int) -> Generator[Change]:
    with change(store, room) as writing:
        if writing.room["state"] == "closed":
            raise Refused("closed", "room", writing.room["code"])
        yield writing
