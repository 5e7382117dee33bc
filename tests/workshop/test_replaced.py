"""Is nothing acknowledged, or shown, while the database is not the one that was opened?"""

import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest

from coverage import workshop
from coverage.workshop import NotStored, Store, identity
from tests.databases import in_postgresql, in_sqlite
from tests.workshop.rooms import answer, joined, opened

FILES = ("rooms.sqlite", "rooms.sqlite-wal", "rooms.sqlite-shm")


@pytest.fixture
def told():
    """What the terminal is told: whether the database is back."""
    return []


@pytest.fixture
def tell(told):
    return lambda _store, is_back: told.append(is_back)


@pytest.fixture
def store(url, tell):
    store = Store(url, busy_seconds=20, tell=tell)
    yield store
    store.close()


@pytest.fixture
def who(store, room):
    """Somebody who has answered."""
    who = joined(store, room)
    workshop.answer_share(store, who, room.questions[1].id, answer(11))
    return who


def refused(store, room, who):
    """Nobody gets in, nothing is taken, and nothing is shown."""
    for act in (
        lambda: workshop.answer_share(store, who, room.questions[1].id, answer(12)),
        lambda: workshop.join(store, room.id),
        lambda: workshop.by_code(store, room.code),
        lambda: opened(store),
    ):
        with pytest.raises(NotStored) as failed:
            act()
        assert failed.value.reason == "replaced"


def goes_on(store, room, who, *likely):
    """What was acknowledged is there, and more is taken."""
    assert workshop.shares(store, room.id)["likely"].to_list() == list(likely)
    workshop.answer_share(store, who, room.questions[1].id, answer(13))
    assert workshop.own_answer(store, who, room.questions[1].id).likely == 13


def copied(source, target):
    """A copy of all that is in a database, as its administrator would make it while the atlas runs."""
    with closing(sqlite3.connect(source)) as here, closing(sqlite3.connect(target)) as there:
        here.backup(there)


def shuffle(folder, away, back=False):
    """Move all files of the database away, or back."""
    for name in FILES:
        source, target = (away, folder) if back else (folder, away)
        if (source / name).exists():
            (source / name).rename(target / name)


@in_sqlite
def test_nothing_is_acknowledged_while_the_files_are_away_and_all_goes_on_once_they_are_back(
    tmp_path, store, room, who, told
):
    away = tmp_path / "away"
    away.mkdir()
    for _ in range(2):
        shuffle(tmp_path, away)
        refused(store, room, who)
        assert not any((tmp_path / name).exists() for name in FILES), "none is made in their place"
        shuffle(tmp_path, away, back=True)
        assert workshop.by_code(store, room.code)
    goes_on(store, room, who, 11)
    assert told == [False, True] * 2


def test_a_folder_that_is_moved_or_replaced_by_another_is_noticed(tmp_path, tell, told):
    folder, away = tmp_path / "data", tmp_path / "away"
    folder.mkdir()
    store = Store(f"sqlite:///{folder / 'rooms.sqlite'}", tell=tell)
    room = opened(store)
    who = joined(store, room)
    workshop.answer_share(store, who, room.questions[1].id, answer(11))
    folder.rename(away)
    refused(store, room, who)
    folder.mkdir()
    refused(store, room, who)
    folder.rmdir()
    away.rename(folder)
    goes_on(store, room, who, 11)
    assert told == [False, True]
    store.close()


@in_sqlite
def test_a_file_that_was_removed_is_noticed_before_the_next_answer(tmp_path, store, room, who, told):
    for name in FILES:
        (tmp_path / name).unlink()
    refused(store, room, who)
    assert told == [False]


@in_sqlite
@pytest.mark.parametrize("is_whole", [True, False])
def test_an_older_copy_in_the_place_of_the_file_is_not_written_to(tmp_path, store, room, who, told, is_whole):
    copied(tmp_path / "rooms.sqlite", tmp_path / "copy")
    (tmp_path / "away").mkdir()
    workshop.answer_share(store, who, room.questions[1].id, answer(12))
    if is_whole:
        shuffle(tmp_path, tmp_path / "away")
    else:
        (tmp_path / "rooms.sqlite").rename(tmp_path / "away" / "rooms.sqlite")
    content = (tmp_path / "copy").read_bytes()
    (tmp_path / "copy").rename(tmp_path / "rooms.sqlite")
    refused(store, room, who)
    assert (tmp_path / "rooms.sqlite").read_bytes() == content
    shuffle(tmp_path, tmp_path / "away", back=True)
    goes_on(store, room, who, 12)
    assert told == [False, True]


@in_sqlite
@pytest.mark.parametrize("emptied", [True, False])
def test_an_older_copy_whose_content_is_written_into_the_file_is_noticed(tmp_path, store, room, who, told, emptied):
    """SQLite itself would go on: what was written last is in its log, and hides what is in the file."""
    copied(tmp_path / "rooms.sqlite", tmp_path / "copy")
    workshop.answer_share(store, who, room.questions[1].id, answer(12))
    if emptied:
        store.wipe()
    else:
        with closing(sqlite3.connect(tmp_path / "rooms.sqlite")) as another:
            another.execute("PRAGMA wal_checkpoint(PASSIVE)")
    workshop.answer_share(store, who, room.questions[1].id, answer(12.5))
    shutil.copyfile(tmp_path / "copy", tmp_path / "rooms.sqlite")
    with pytest.raises(NotStored, match="replaced"):
        workshop.join(store, room.id)
    refused(store, room, who)
    assert told == [False]


@in_sqlite
def test_an_older_copy_in_the_file_takes_nothing_away_where_the_log_has_all_that_came_after_it(
    tmp_path, url, store, room, who, told
):
    copied(tmp_path / "rooms.sqlite", tmp_path / "copy")
    workshop.answer_share(store, who, room.questions[1].id, answer(12))
    shutil.copyfile(tmp_path / "copy", tmp_path / "rooms.sqlite")
    workshop.answer_share(store, who, room.questions[1].id, answer(14))
    store.close()
    again = Store(url)
    goes_on(again, room, who, 14)
    assert told == []
    again.close()


@in_sqlite
def test_a_file_that_is_moved_in_the_midst_of_a_write_is_noticed_before_it_is_acknowledged(tmp_path, store, room, told):
    (tmp_path / "away").mkdir()
    with pytest.raises(NotStored, match="replaced"), store.writing():
        shuffle(tmp_path, tmp_path / "away")
    with pytest.raises(NotStored, match="replaced"):
        workshop.join(store, room.id)
    shuffle(tmp_path, tmp_path / "away", back=True)
    assert workshop.join(store, room.id)
    assert told == [False, True]


@in_sqlite
def test_a_directory_in_the_place_of_the_file_is_noticed(tmp_path, store, room, who, told):
    (tmp_path / "rooms.sqlite").rename(tmp_path / "away")
    (tmp_path / "rooms.sqlite").mkdir()
    refused(store, room, who)
    (tmp_path / "rooms.sqlite").rmdir()
    (tmp_path / "away").rename(tmp_path / "rooms.sqlite")
    goes_on(store, room, who, 11)
    assert told == [False, True]


@in_sqlite
@pytest.mark.parametrize("content", [b"", b"a shopping list" * 1000])
def test_content_that_is_no_database_is_noticed(tmp_path, store, room, who, told, content):
    (tmp_path / "rooms.sqlite").write_bytes(content)
    with pytest.raises(NotStored, match="replaced"):
        workshop.join(store, room.id)
    refused(store, room, who)
    assert told == [False]


@in_sqlite
@pytest.mark.parametrize("names", [FILES[1:], FILES[1:2], FILES[2:]])
def test_what_only_the_log_had_is_put_into_the_file_when_the_log_was_removed(tmp_path, store, room, who, told, names):
    for name in names:
        (tmp_path / name).unlink()
    refused(store, room, who)
    store.close()
    again = Store(f"sqlite:///{tmp_path / 'rooms.sqlite'}")
    goes_on(again, room, who, 11)
    assert told == [False]
    again.close()


@in_sqlite
def test_the_log_alone_is_missing_once_it_was_removed_and_not_before(tmp_path, store, who):
    opened_here = identity.Identity(tmp_path / "rooms.sqlite")
    with store.reading() as connection:
        opened_here.learn(connection)
    assert not opened_here.is_only_log_missing()
    (tmp_path / "rooms.sqlite-wal").unlink()
    assert opened_here.is_only_log_missing()


@in_sqlite
def test_what_another_process_puts_into_the_file_is_no_incident(tmp_path, url, store, room, who, told):
    other = Store(url)
    for likely in (12, 14):
        workshop.answer_share(other, who, room.questions[1].id, answer(likely))
        other.wipe()
        workshop.answer_share(store, who, room.questions[1].id, answer(likely + 1))
    other.close()
    goes_on(store, room, who, 15)
    assert told == []


def test_what_others_store_while_a_new_connection_looks_is_no_incident(store, room, who, told, monkeypatch):
    read, others = identity._read, []

    def read_then_others_write(connection):
        found = read(connection)
        if not others:
            others.append(room)
            with ThreadPoolExecutor(1) as another:
                another.submit(workshop.join, store, room.id).result()
        return found

    store.engine.dispose()
    monkeypatch.setattr(identity, "_read", read_then_others_write)
    assert workshop.shares(store, room.id)["likely"].to_list() == [11]
    assert others and told == []


@in_sqlite
def test_the_log_may_be_put_into_the_file_as_often_as_sqlite_likes(store, room, who, told):
    with store.reading() as connection:
        connection.exec_driver_sql("PRAGMA wal_autocheckpoint = 1")
    for likely in range(11, 29):
        workshop.answer_share(store, who, room.questions[1].id, answer(likely))
    goes_on(store, room, who, 28)
    assert told == []


@in_sqlite
def test_a_copy_is_restored_as_the_readme_says(tmp_path, url, store, room, who):
    copied(tmp_path / "rooms.sqlite", tmp_path / "copy.sqlite")
    workshop.answer_share(store, who, room.questions[1].id, answer(12))
    store.close()
    for name in FILES:
        (tmp_path / name).unlink(missing_ok=True)
    shutil.copyfile(tmp_path / "copy.sqlite", tmp_path / "rooms.sqlite")
    again = Store(url)
    goes_on(again, room, who, 11)
    again.close()


@in_postgresql
def test_tables_that_were_restored_from_an_older_copy_are_noticed(postgresql, store, room, who, told):
    """As pg_restore --clean does, while everybody stays connected."""
    writes = postgresql.run("SELECT writes FROM mark")[0][0]
    workshop.answer_share(store, who, room.questions[1].id, answer(12))
    postgresql.run(f"UPDATE mark SET writes = {writes}; UPDATE answers SET likely = 11")
    with pytest.raises(NotStored, match="replaced"):
        workshop.join(store, room.id)
    refused(store, room, who)
    postgresql.run(f"UPDATE mark SET writes = {writes + 1}; UPDATE answers SET likely = 12")
    goes_on(store, room, who, 12)
    assert told == [False, True]


@in_postgresql
def test_a_database_that_was_made_anew_is_noticed_though_it_has_a_room_of_that_number(
    postgresql, url, store, room, who, told
):
    postgresql.empty()
    refused(store, room, who)
    other = Store(url)
    joined(other, opened(other))
    for number in range(5):
        joined(other, opened(other, f"Cali {number}"))
    refused(store, room, who)
    assert postgresql.run("SELECT count(*) FROM participants") == [[6]]
    assert told == [False]
    other.close()


@in_postgresql
def test_a_server_that_only_repeats_another_acknowledges_nothing(postgresql, store, room, who):
    signal = postgresql.files / "standby.signal"
    postgresql.stop()
    signal.touch()
    postgresql.start()
    try:
        with pytest.raises(NotStored, match="broken"):
            workshop.answer_share(store, who, room.questions[1].id, answer(12))
        assert workshop.own_answer(store, who, room.questions[1].id).likely == 11
    finally:
        postgresql.stop()
        signal.unlink()
        postgresql.start()
    goes_on(store, room, who, 11)


@in_postgresql
def test_a_database_that_is_set_to_read_is_written_to_as_the_atlas_asks(postgresql, store, room, who):
    postgresql.run("ALTER ROLE atlas SET default_transaction_read_only = on")
    other = Store(store.engine.url)
    goes_on(other, room, who, 11)
    postgresql.run("ALTER ROLE atlas RESET default_transaction_read_only")
    other.close()


@in_postgresql
def test_a_server_that_does_not_sync_acknowledges_nothing(postgresql, url, store, room, who):
    def set_fsync(value):
        postgresql.run(f"ALTER SYSTEM SET fsync = {value}")
        postgresql.run("SELECT pg_reload_conf()")
        assert any(postgresql.run("SHOW fsync") == [[value]] for _ in range(1000))

    set_fsync("off")
    for act in (lambda: workshop.answer_share(store, who, room.questions[1].id, answer(12)), lambda: Store(url)):
        with pytest.raises(NotStored) as failed:
            for _ in range(1000):  # a session hears of it a moment later
                act()
        assert failed.value.reason == "broken" and failed.value.said.startswith("fsync is off")
    set_fsync("on")
    assert any(is_taken(store, room, who) for _ in range(1000))


def is_taken(store, room, who):
    try:
        workshop.answer_share(store, who, room.questions[1].id, answer(13))
    except NotStored:
        return False
    return True
