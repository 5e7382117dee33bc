"""Is what a store acknowledges on disk, as a whole, and does it say why where it is not?"""

import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select, text

from coverage import workshop
from coverage.paths import ROOT
from coverage.workshop import NotStored, Store
from coverage.workshop.schema import mark, metadata, rooms
from tests.databases import in_sqlite
from tests.workshop.rooms import answer, joined, opened

WRITES_UNTIL_KILLED = """
import itertools, sys
from coverage import workshop
from tests.workshop.rooms import answer, joined
store = workshop.Store(sys.argv[1])
room = workshop.by_code(store, sys.argv[2])
for number in itertools.count():
    workshop.answer_share(store, joined(store, room), room.questions[1].id, answer(source=f"answer {number}"))
    print(f"answer {number}", flush=True)
"""


def python(code, *arguments):
    """Another process that runs ``code``."""
    return subprocess.Popen([sys.executable, "-c", code, *arguments], cwd=ROOT, stdout=subprocess.PIPE, text=True)


def everything(store):
    """All rows of all tables, but for the count of writes."""
    tables = [table for table in metadata.sorted_tables if table is not mark]
    with store.reading() as connection:
        return {table.name: connection.execute(select(table)).all() for table in tables}


def test_every_acknowledged_answer_survives_a_kill_and_none_is_there_twice(url, room):
    process = python(WRITES_UNTIL_KILLED, url, room.code)
    acknowledged = [process.stdout.readline().strip() for _ in range(40)]
    process.send_signal(signal.SIGKILL)
    acknowledged += process.stdout.read().splitlines()
    assert process.wait() == -signal.SIGKILL
    store = Store(url)
    kept = list(workshop.shares(store, room.id)["source"])
    assert len(kept) == len(set(kept))
    assert set(acknowledged) <= set(kept) and len(kept) <= len(acknowledged) + 1
    store.close()


def test_many_threads_writing_at_once_lose_nothing(store, room):
    def take_part(number):
        who = joined(store, room)
        for likely in range(10, 15):
            workshop.answer_share(store, who, room.questions[1].id, answer(likely, source=f"answer {number}"))
        workshop.submit_idea(store, who, room.questions[2].id, "PER", f"idea {number}")

    with ThreadPoolExecutor(20) as threads:
        list(threads.map(take_part, range(40)))
    shares = workshop.shares(store, room.id)
    assert sorted(shares["source"]) == sorted(f"answer {number}" for number in range(40))
    assert set(shares["likely"]) == {14}
    assert store.revision(room.id) == 40 * (1 + 5 + 1)


def test_two_stores_of_one_database_lose_nothing(url, store, room):
    other = Store(url, busy_seconds=20)

    def take_part(number):
        one = (store, other)[number % 2]
        workshop.answer_share(one, joined(one, room), room.questions[1].id, answer(source=f"answer {number}"))

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(take_part, range(40)))
    assert len(workshop.shares(store, room.id)) == 40
    assert store.revision(room.id) == 80
    other.close()


def test_a_locked_database_is_said_to_be_and_nothing_is_stored(url, store, room):
    impatient = Store(url, busy_seconds=0.05)
    who = joined(impatient, room)
    before = everything(impatient)
    with store.writing():
        for act in (
            lambda: workshop.answer_share(impatient, who, room.questions[1].id, answer()),
            lambda: workshop.delete_room(impatient, room.id),
            lambda: opened(impatient),
        ):
            with pytest.raises(NotStored) as refused:
                act()
            assert refused.value.reason == "locked"
        assert workshop.by_code(impatient, room.code), "reading goes on"
    assert everything(impatient) == before
    workshop.answer_share(impatient, who, room.questions[1].id, answer())
    impatient.close()


def test_a_thread_that_writes_too_long_locks_the_others_out(url):
    impatient = Store(url, busy_seconds=0.05)
    with impatient.writing(), ThreadPoolExecutor(1) as threads, pytest.raises(NotStored, match="locked"):
        threads.submit(opened, impatient).result()
    assert opened(impatient)
    impatient.close()


@in_sqlite
def test_a_full_disk_under_sqlite_is_said_to_be_and_nothing_is_half_written(store, room):
    people, question = [joined(store, room) for _ in range(100)], room.questions[2].id
    with store.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    ideas = []
    with pytest.raises(NotStored) as refused:
        for who in people:
            ideas.append(workshop.submit_idea(store, who, question, "PER", 200 * "x"))
    assert refused.value.reason == "full"
    assert len(workshop.votes(store, room.id)) == len(ideas) + 5
    assert store.revision(room.id) == len(ideas) + len(people)
    with store.reading() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    workshop.submit_idea(store, people[0], question, "PER", "there is room again")


def test_a_reading_sees_one_moment_whatever_is_written_meanwhile(store, room):
    with store.reading() as connection:
        titles = select(rooms.c.title)
        before = connection.scalars(titles).all()
        opened(store, "Cali")
        assert connection.scalars(titles).all() == before == ["Lima"]
    with store.reading() as connection:
        assert connection.scalars(titles).all() == ["Lima", "Cali"]


def test_several_readings_can_be_of_one_moment(store, room):
    with store.one_moment():
        assert workshop.by_code(store, room.code) == room
        with ThreadPoolExecutor(1) as another:
            another.submit(workshop.close, store, room.id).result()
            assert another.submit(workshop.by_code, store, room.code).result().state == "closed"
        with store.one_moment():
            assert workshop.by_code(store, room.code) == room
        assert workshop.by_code(store, room.code) == room
    assert workshop.by_code(store, room.code).state == "closed"


def test_the_same_votes_sent_at_once_through_two_stores_count_once(url, store, room):
    other, who, factors = Store(url, busy_seconds=20), joined(store, room), room.questions[2].id
    chosen = [item.id for item in workshop.ballot_items(store, room.id, factors)][:3]

    def take_part(number):
        one = (store, other)[number % 2]
        workshop.vote(one, who, factors, chosen)
        workshop.submit_idea(one, who, factors, "PER", "meters")

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(take_part, range(40)))
    votes = workshop.votes(store, room.id)
    assert votes["votes"].sum() == 3 and votes["text"].dropna().tolist() == ["meters"]
    assert store.revision(room.id) == 1 + 1 + 1
    other.close()


def test_each_letter_is_kept_or_left_out_in_every_database(store):
    """A zero byte is none that all databases take, and no letter either."""
    room = opened(store, "Taller\x00 👩‍🔧🇵🇪 ñ مياه \ud83d" + 240 * "🚰")
    kept = "Taller 👩‍🔧🇵🇪 ñ مياه " + 240 * "🚰"
    assert workshop.by_code(store, room.code).title == kept
    assert opened(store, 280 * "🚰").title == 280 * "🚰"


def test_a_file_that_is_no_database_is_broken(tmp_path):
    (tmp_path / "rooms.sqlite").write_text("a shopping list" * 100)
    with pytest.raises(NotStored, match="broken"):
        Store(f"sqlite:///{tmp_path / 'rooms.sqlite'}")
    assert (tmp_path / "rooms.sqlite").read_text() == "a shopping list" * 100


def test_a_folder_that_is_not_there_is_broken(tmp_path):
    with pytest.raises(NotStored, match="broken"):
        Store(f"sqlite:///{tmp_path / 'nowhere' / 'rooms.sqlite'}")


def test_an_error_inside_a_write_undoes_all_of_it(store, room):
    before = everything(store)
    with pytest.raises(ZeroDivisionError), store.writing() as connection:
        assert connection.execute(text("DELETE FROM rooms")).rowcount == 1
        raise ZeroDivisionError
    assert everything(store) == before


@in_sqlite
def test_sqlite_is_set_so_that_what_is_acknowledged_is_on_disk(store):
    with store.reading() as connection:
        settings = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "busy_timeout")
        ]
    assert settings == ["wal", 2, 1, 1, 20_000]
