"""Actions of a facilitator on a room.

Everything here takes the ``id`` of the room, and raises `Refused` (``unknown``) where there is no such room, or where
what is named is not of it, and `NotStored` where nothing was stored.
"""

from __future__ import annotations

from sqlalchemy import delete, func, select

from coverage.workshop.change import change
from coverage.workshop.errors import Refused
from coverage.workshop.schema import answers, items, questions, rooms
from coverage.workshop.store import Store
from coverage.workshop.text import address_or_none


def go_to(store: Store, room: int, place: int) -> None:
    """Show the question at this index.

    ``Refused("out_of_range")`` where there is none; else raises as `coverage.workshop.change.change`.
    """
    with change(store, room) as writing:
        number = select(func.count()).where(questions.c.room == room)
        last = writing.connection.execute(number).scalar_one() - 1
        if not 0 <= place <= last:
            raise Refused("out_of_range", "place", place, (0, last))
        writing.put(rooms, {"id": room}, {"place": place})


def reveal(store: Store, room: int, question: int, revealed: bool = True) -> None:
    """Show what was answered to a question, or hold it back.

    Raises as `coverage.workshop.change.change`.
    """
    with change(store, room) as writing:
        writing.question(question)
        writing.put(questions, {"id": question}, {"revealed": revealed})


def close(store: Store, room: int) -> None:
    """Take no more answers.

    Raises as `coverage.workshop.change.change`.
    """
    with change(store, room) as writing:
        writing.put(rooms, {"id": room}, {"state": "closed"})


def reopen(store: Store, room: int) -> None:
    """Take answers again.

    Raises as `coverage.workshop.change.change`.
    """
    with change(store, room) as writing:
        writing.put(rooms, {"id": room}, {"state": "open"})


def lock(store: Store, room: int, locked: bool = True) -> None:
    """Let nobody new join, or let them again.

    Those who have joined go on either way. Raises as `coverage.workshop.change.change`.
    """
    with change(store, room) as writing:
        writing.put(rooms, {"id": room}, {"locked": locked})


def publish(store: Store, room: int, published: bool = True) -> None:
    """Let everybody see what was said, or nobody any more.

    Without the code of the room. Raises as `coverage.workshop.change.change`.
    """
    with change(store, room) as writing:
        writing.put(rooms, {"id": room}, {"published": published})


def set_address(store: Store, room: int, address: str | None) -> None:
    """Let phones join at this address (`coverage.addresses.parse`).

    At the likeliest again where it is None.

    ``Refused("unknown", "address")`` for what is no address.

    Raises as `coverage.workshop.change.change`.
    """
    written = address_or_none(address)
    with change(store, room) as writing:
        writing.put(rooms, {"id": room}, {"address": written})


def hide_answer(store: Store, room: int, answer: int, hidden: bool = True) -> None:
    """Count an answer no more, or again.

    It stays hidden when its participant revises it. Raises as `coverage.workshop.change.change`.
    """
    with change(store, room) as writing:
        writing.question(writing.get(answers, "answer", id=answer)["question"])
        writing.put(answers, {"id": answer}, {"hidden": hidden})


def hide_item(store: Store, room: int, item: int, hidden: bool = True) -> None:
    """Offer an item no more, or again; its votes stay.

    Raises as `coverage.workshop.change.change`.
    """
    with change(store, room) as writing:
        writing.question(writing.get(items, "item", id=item)["question"])
        writing.put(items, {"id": item}, {"hidden": hidden})


def delete_room(store: Store, room: int) -> None:
    """Delete a room for good.

    Nothing said in it stays in the files of the tables (`Store.wipe`) or in this process.

    Should somebody read or write all the while, some of it stays there until a room is next deleted or the store is
    next opened.

    Raises as `Store.writing`.
    """
    with store.writing() as connection:
        if not connection.execute(delete(rooms).where(rooms.c.id == room)).rowcount:
            raise Refused("unknown", "room", room)
    store.cache.forget(room)
    store.wipe()
