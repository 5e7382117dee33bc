"""What a room said, as frames in which no row leads to a participant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd
from sqlalchemy import Connection, Select, func, select, union

from coverage.workshop import schema
from coverage.workshop.errors import Refused
from coverage.workshop.rooms import Room, load
from coverage.workshop.schema import answers, items, participants, questions
from coverage.workshop.store import Store


@dataclass(frozen=True)
class Counts:
    """How many joined, and how many said something to each question.

    The latter by the ``id`` of the question.
    """

    joined: int
    answered: Mapping[int, int]


@dataclass(frozen=True)
class Results:
    """A room, its `shares`, its `votes` and how many ``joined``.

    All as they were at one moment.
    """

    room: Room
    shares: pd.DataFrame
    votes: pd.DataFrame
    joined: int


def results(store: Store, room: int) -> Results:
    """All that was said in the room with this ``id``.

    In one reading. Raises ``Refused("unknown", "room")`` if it is gone, and `NotStored` where the database cannot be
    read.
    """
    with store.reading() as connection:
        loaded = load(connection, schema.rooms.c.id == room)
        if loaded is None:
            raise Refused("unknown", "room", room)
        return Results(loaded, _shares(connection, room), _votes(connection, room), connection.scalar(_joined(room)))


def shares(store: Store, room: int) -> pd.DataFrame:
    """The answers about shares, indexed by ``answer``, its own number.

    Of the room with this ``id``, hidden ones too.

    Columns: ``area``, ``operator_type``, ``service``, ``question``, ``lowest``, ``likely``, ``highest`` (percent of all
    people), ``basis``, ``source``, ``source_url``, ``role`` (missing where nothing was said), ``hidden``.

    Raises `NotStored` where the database cannot be read.
    """
    with store.reading() as connection:
        return _shares(connection, room)


def _shares(connection: Connection, room: int) -> pd.DataFrame:
    of_room = (
        select(
            answers.c.id.label("answer"),
            answers.c.area,
            questions.c.operator_type,
            questions.c.service,
            answers.c.question,
            *(answers.c[name] for name in ("lowest", "likely", "highest", "basis", "source", "source_url")),
            participants.c.role,
            answers.c.hidden,
        )
        .join(questions, answers.c.question == questions.c.id)
        .join(participants, answers.c.participant == participants.c.id)
        .where(questions.c.room == room)
        .order_by(questions.c.position, answers.c.area, answers.c.id)
    )
    frame = _frame(connection, of_room, "answer")
    numbers = ["lowest", "likely", "highest"]
    return frame.astype(dict.fromkeys(numbers, "float64") | {"question": "int64"})


def votes(store: Store, room: int) -> pd.DataFrame:
    """The items of a room, most votes first, indexed by ``item``.

    Of the room with this ``id``, hidden ones too.

    Columns: ``question``, ``area``, ``key`` or ``text`` (the other is missing), ``hidden``, ``votes``.

    Raises `NotStored` where the database cannot be read.
    """
    with store.reading() as connection:
        return _votes(connection, room)


def _votes(connection: Connection, room: int) -> pd.DataFrame:
    number = func.count(schema.votes.c.participant)
    of_room = (
        select(
            items.c.id.label("item"),
            *(items.c[name] for name in ("question", "area", "key", "text", "hidden")),
            number.label("votes"),
        )
        .join(questions, items.c.question == questions.c.id)
        .outerjoin(schema.votes, schema.votes.c.item == items.c.id)
        .where(questions.c.room == room)
        .group_by(items.c.id, questions.c.position)
        .order_by(questions.c.position, items.c.area, number.desc(), items.c.id)
    )
    return _frame(connection, of_room, "item").astype({"question": "int64", "votes": "int64"})


def visible(rows: pd.DataFrame, question: int) -> pd.DataFrame:
    """The rows on the question with this ``id`` that are not hidden.

    ``rows`` are `shares` or `votes`; columns as there.
    """
    return rows[rows["question"].eq(question) & ~rows["hidden"]]


def people(store: Store, room: int) -> pd.DataFrame:
    """How many ``people`` of each ``area`` and ``role`` are in a room.

    Area and role are missing where they did not say. Raises `NotStored` where the database cannot be read.
    """
    of_room = (
        select(participants.c.area, participants.c.role, func.count().label("people"))
        .where(participants.c.room == room)
        .group_by(participants.c.area, participants.c.role)
        .order_by(participants.c.area, participants.c.role)
    )
    with store.reading() as connection:
        return _frame(connection, of_room).astype({"people": "int64"})


def counts(store: Store, room: int) -> Counts:
    """How many joined a room, and answered each question.

    To answer is to say who one is, to answer, to add or to vote. Raises `NotStored` where the database cannot be read.
    """
    heard = union(
        select(questions.c.id, participants.c.id.label("participant"))
        .join(participants, participants.c.room == questions.c.room)
        .where(questions.c.kind == "who", participants.c.role.is_not(None)),
        select(answers.c.question, answers.c.participant),
        select(items.c.question, items.c.participant).where(items.c.participant.is_not(None)),
        select(items.c.question, schema.votes.c.participant).join(items, schema.votes.c.item == items.c.id),
    ).subquery()
    by_question = (
        select(questions.c.id, func.count(heard.c.participant))
        .outerjoin(heard, heard.c.id == questions.c.id)
        .where(questions.c.room == room)
        .group_by(questions.c.id)
    )
    with store.reading() as connection:
        return Counts(connection.scalar(_joined(room)), dict(map(tuple, connection.execute(by_question))))


def _joined(room: int) -> Select:
    return select(func.count()).select_from(participants).where(participants.c.room == room)


def _frame(connection: Connection, wanted: Select, index: str | None = None) -> pd.DataFrame:
    """Text as text, missing as missing, also in a column without any."""
    rows = connection.execute(wanted)
    frame = pd.DataFrame(rows.all(), columns=list(rows.keys()))
    text = [column.name for column in wanted.selected_columns if column.type.python_type is str]
    truth = [column.name for column in wanted.selected_columns if column.type.python_type is bool]
    frame = frame.astype(dict.fromkeys(text, "str") | dict.fromkeys(truth, "bool"))
    return frame.set_index(index) if index else frame
