"""Is nothing left of a deleted room, in no table and in no byte of its files?"""

from random import Random

import pytest
from sqlalchemy import func, select

from coverage import workshop
from coverage.workshop import schema
from tests.databases import in_sqlite
from tests.workshop.rooms import answer, joined, opened

MARK = "SECRETO"


def marks(path):
    return {file.name: file.read_bytes().count(MARK.encode()) for file in path.iterdir()}


def talk(store, seed, *rooms):
    """Texts of all lengths, revised and withdrawn in turn, so that rows grow, shrink and move between pages."""
    draw = Random(seed)
    people = {room: [joined(store, room) for _ in range(10)] for room in rooms}
    for turn in range(250):
        room = draw.choice(rooms)
        _, share, factors, _ = (question.id for question in room.questions)
        who, text = draw.choice(people[room]), f"{room.title} {turn} " + draw.randrange(1, 250) * "x"
        act = draw.random()
        if act < 0.5:
            address = f"https://example.org/{room.title}" + draw.randrange(1, 200) * "x"
            workshop.answer_share(store, who, share, answer(source=text, source_url=address))
        elif act < 0.9:
            workshop.submit_idea(store, who, factors, "PER", text)
        else:
            workshop.withdraw(store, who, draw.choice([share, factors]))


@in_sqlite
@pytest.mark.parametrize("seed", [0, 19, 23])  # with the last two, SQLite's secure_delete alone leaves a copy
def test_no_text_of_a_deleted_room_stays_in_any_byte_of_sqlites_files(store, tmp_path, seed):
    kept, gone = opened(store, "REMAINS"), opened(store, MARK)
    talk(store, seed, kept, gone)
    assert sum(marks(tmp_path).values()) > 100
    workshop.delete_room(store, gone.id)
    assert set(marks(tmp_path).values()) == {0}
    assert b"REMAINS" in (tmp_path / "rooms.sqlite").read_bytes()


def test_no_row_of_a_deleted_room_stays_in_any_table(store):
    gone = opened(store)
    talk(store, 0, gone)
    items = workshop.ballot_items(store, gone.id, gone.questions[2].id)
    workshop.vote(store, joined(store, gone), gone.questions[2].id, [item.id for item in items[:3]])
    workshop.remove(store, gone.id, [joined(store, gone).id])
    tables = [one for one in schema.metadata.sorted_tables if one is not schema.mark]
    with store.reading() as connection:
        assert all(connection.scalar(select(func.count()).select_from(one)) for one in tables)
    workshop.delete_room(store, gone.id)
    with store.reading() as connection:
        assert not any(connection.scalar(select(func.count()).select_from(one)) for one in tables)


@in_sqlite
def test_a_log_of_sqlite_that_could_not_be_emptied_is_emptied_when_the_store_is_next_opened(url, tmp_path):
    store = workshop.Store(url, busy_seconds=0.05)
    gone = opened(store, MARK)
    with store.reading() as connection:
        connection.scalar(select(schema.rooms.c.id))
        workshop.delete_room(store, gone.id)
        assert marks(tmp_path)["rooms.sqlite-wal"]
    again = workshop.Store(url)
    assert set(marks(tmp_path).values()) == {0}
    store.close()
    again.close()
