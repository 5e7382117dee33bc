"""Does a store in PostgreSQL say what is wrong with its server, and leave nothing deleted in the tables' files?"""

import signal
import traceback

import pytest
from sqlalchemy import text

from coverage import workshop
from coverage.workshop import NotStored, Store
from tests.databases import in_postgresql
from tests.workshop.rooms import answer, joined, opened

MARK = "SECRETO"

pytestmark = in_postgresql


def reason(act, *arguments):
    with pytest.raises(NotStored) as refused:
        act(*arguments)
    return refused.value.reason


def marked_files(postgresql):
    """The files of tables, indexes and statistics in which the mark is."""
    postgresql.run("CHECKPOINT")
    return [
        file for file in (postgresql.files / "base").rglob("*") if file.is_file() and MARK in file.read_text("latin-1")
    ]


def test_no_text_of_a_deleted_room_stays_in_any_file_of_a_table(postgresql, store):
    kept, gone = opened(store), opened(store, MARK)
    for room in (kept, gone):
        for number in range(30):
            who, source = joined(store, room), f"{room.title} {number % 3}"
            workshop.answer_share(
                store, who, room.questions[1].id, answer(source=source, source_url=f"http://{source}")
            )
            workshop.answer_share(store, who, room.questions[1].id, answer(source=f"{source}, revised"))
            workshop.submit_idea(store, who, room.questions[3].id, "PER", source)
    postgresql.run("ANALYZE")
    assert marked_files(postgresql)
    workshop.delete_room(store, gone.id)
    assert marked_files(postgresql) == []
    assert len(workshop.shares(store, kept.id)) == 30


def test_neither_the_secret_nor_a_token_is_in_any_file_of_the_server(postgresql, store):
    room, secret = workshop.open_room(store, "Lima", "es", ["PER"], [workshop.NewQuestion("who")])
    _, token = workshop.join(store, room.id)
    postgresql.run("CHECKPOINT")
    files = b"".join(file.read_bytes() for file in postgresql.folder.rglob("*") if file.is_file())
    assert room.code.encode() in files
    assert secret.encode() not in files and token.encode() not in files


def test_what_is_acknowledged_is_on_disk_however_the_server_is_set(postgresql, url):
    postgresql.run("ALTER ROLE atlas SET synchronous_commit = off")
    store = Store(url)
    with store.reading() as connection:
        assert connection.scalar(text("SHOW synchronous_commit")) == "on"
    store.close()
    postgresql.run("ALTER ROLE atlas RESET synchronous_commit")


def test_a_full_disk_is_said_to_be_and_nothing_is_half_written(postgresql, store, room):
    who, factors = joined(store, room), room.questions[2].id
    postgresql.run(
        "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'disk_full'; END $$;"
        "CREATE TRIGGER full_disk BEFORE UPDATE ON rooms FOR EACH ROW EXECUTE FUNCTION full_disk()"
    )
    assert reason(workshop.submit_idea, store, who, factors, "PER", "meters") == "full"
    assert workshop.votes(store, room.id)["text"].isna().all()


def test_a_table_that_another_program_holds_is_locked(postgresql, url, store, room):
    impatient = Store(url, busy_seconds=0.05)
    postgresql.run("BEGIN; LOCK TABLE rooms")
    assert reason(opened, impatient) == reason(workshop.by_code, impatient, room.code) == "locked"
    postgresql.run("ROLLBACK")
    assert workshop.by_code(impatient, room.code) == room
    impatient.close()


def test_a_server_with_too_many_connections_asks_to_try_again(postgresql, url):
    postgresql.run("ALTER ROLE atlas CONNECTION LIMIT 0")
    assert reason(Store, url) == "locked"
    postgresql.run("ALTER ROLE atlas CONNECTION LIMIT -1")
    Store(url).close()


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGQUIT])
def test_nobody_notices_a_server_that_was_started_anew(postgresql, store, room, caplog, how):
    with store.reading() as one, store.reading() as other:  # several connections, each of which is lost
        assert one.scalar(text("SELECT 1")) == other.scalar(text("SELECT 1")) == 1
    postgresql.stop(how)
    postgresql.start()
    assert workshop.by_code(store, room.code) == room
    assert caplog.text == ""


def test_a_server_that_is_gone_is_broken_until_it_is_back(postgresql, store, room):
    who, share = joined(store, room), room.questions[1].id
    postgresql.stop()
    try:
        assert reason(workshop.answer_share, store, who, share, answer()) == "broken"
        assert reason(workshop.by_code, store, room.code) == "broken"
    finally:
        postgresql.start()
    workshop.answer_share(store, who, share, answer())
    assert workshop.own_answer(store, who, share) == answer()


def test_a_server_that_is_lost_in_the_midst_of_a_write_is_broken_and_has_nothing_of_it(postgresql, store, room):
    def lose():
        with store.writing() as connection:
            connection.exec_driver_sql("DELETE FROM rooms")
            postgresql.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'atlas'")
            connection.exec_driver_sql("DELETE FROM rooms")

    assert reason(lose) == "broken"
    assert workshop.by_code(store, room.code) == room


def test_a_database_that_cannot_keep_every_letter_is_refused_with_the_reason(postgresql, url):
    latin = "CREATE DATABASE latin OWNER atlas TEMPLATE template0 ENCODING LATIN1 LOCALE 'C'"
    postgresql.run(latin)
    with pytest.raises(NotStored) as refused:
        Store(postgresql.address("latin"))
    assert refused.value.said == "The encoding of the database is LATIN1, not UTF8"
    postgresql.run("DROP DATABASE latin")


def test_a_store_that_cannot_be_opened_holds_no_connection(postgresql, url, store):
    with store.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    store.close()
    assert reason(Store, url) == "broken"
    connected = "SELECT pid FROM pg_stat_activity WHERE usename = 'atlas'"  # the server takes a moment to let go
    assert any(postgresql.run(connected) == [] for _ in range(1000))


@pytest.mark.parametrize(("changed", "said"), [("password", "password authentication"), ("database", "does not exist")])
def test_what_the_server_says_is_passed_on_without_the_password(postgresql, url, changed, said):
    address = postgresql.address("nowhere") if changed == "database" else url.replace(postgresql.password, MARK)
    with pytest.raises(NotStored) as refused:
        Store(address)
    assert refused.value.reason == "broken" and said in refused.value.said
    told = "".join(traceback.format_exception(refused.value))
    assert MARK not in told and postgresql.password not in told
