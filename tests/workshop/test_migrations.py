"""Do the migrations lead from an empty database to the tables in the code, once, whoever comes first?"""

import re
import subprocess
import sys

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, inspect

from coverage import workshop
from coverage.paths import ROOT
from coverage.workshop import NotStored, Store, migrate
from coverage.workshop.schema import metadata
from tests.databases import in_sqlite
from tests.workshop.rooms import opened


def statements(connection):
    """What SQLite says its tables and indexes are, the checks too, which Alembic does not compare."""
    found = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE '%alembic%'")
    return {name: sql and " ".join(sql.split()) for name, sql in found}


def parts(statement):
    """What a table is made of, whatever the order: a column that a migration adds stands after the constraints."""
    if statement is None:
        return None
    head, _, body = statement.partition("(")
    pieces = re.split(r",(?![^()]*\))", body.strip().removesuffix(")"))
    return head.strip(), sorted(piece.strip() for piece in pieces)


def test_the_migrations_make_the_tables_of_the_code(store):
    with store.reading() as migrated:
        settings = {"compare_type": True, "compare_server_default": True}
        assert compare_metadata(MigrationContext.configure(migrated, opts=settings), metadata) == []
        found = {table: inspect(migrated).get_check_constraints(table) for table in ("answers", "items")}
        assert {table: [one["name"] for one in checks] for table, checks in found.items()} == CHECKS


CHECKS = {"answers": ["ck_answers_in_order"], "items": ["ck_items_key_or_text"]}


@in_sqlite
def test_the_migrations_make_exactly_the_tables_that_the_code_makes_in_sqlite(store):
    direct = create_engine("sqlite://")
    metadata.create_all(direct)
    with store.reading() as migrated, direct.connect() as made:
        ours, theirs = ({name: parts(sql) for name, sql in statements(one).items()} for one in (migrated, made))
        assert ours == theirs and len(ours["rooms"][1]) > 10


def test_opening_a_store_again_changes_nothing(url, store):
    room = opened(store)
    again = Store(url)
    assert again.revision(room.id) == 0
    again.close()


def test_a_room_of_the_first_shape_keeps_all_that_was_said_and_is_published_nowhere(empty_url):
    old = create_engine(empty_url)
    with old.begin() as connection, pytest.MonkeyPatch.context() as patch:
        patch.setattr(command, "upgrade", lambda config, _, upgrade=command.upgrade: upgrade(config, "0001"))
        migrate.upgrade(connection)
        for statement in FIRST_SHAPE:
            connection.exec_driver_sql(statement)
    old.dispose()
    store = Store(empty_url)
    room = workshop.by_code(store, "BCDFGH")
    assert (room.title, room.published, room.address, room.revision) == ("Lima", False, None, 7)
    assert workshop.shares(store, room.id)["likely"].tolist() == [20.0]
    assert workshop.votes(store, room.id)["text"].tolist() == ["meters"]
    workshop.publish(store, room.id)
    assert [one.id for one in workshop.published_rooms(store)] == [room.id]
    workshop.delete_room(store, room.id)
    with store.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM answers").scalar() == 0
    store.close()


FIRST_SHAPE = (
    "INSERT INTO rooms VALUES (1, 'BCDFGH', 'hash', 'Lima', 'es', '[\"PER\"]', 'open', 0, 7, '2026-11-24 10:00:00')",
    "INSERT INTO questions VALUES (1, 1, 0, 'share', 'community', 'water', TRUE)",
    "INSERT INTO questions VALUES (2, 1, 1, 'steps', NULL, NULL, FALSE)",
    "INSERT INTO participants VALUES (1, 1, 'other hash', 'PER', NULL)",
    "INSERT INTO answers VALUES (1, 1, 1, 'PER', 10, 20, 30, 'guess', NULL, NULL, FALSE)",
    "INSERT INTO items VALUES (1, 2, 1, 'PER', NULL, 'meters', FALSE)",
    "INSERT INTO votes VALUES (1, 1)",
)
"""A room as the first migration keeps it, with an answer, an idea and a vote."""


def test_several_processes_may_open_an_empty_database_at_once(empty_url):
    code = "import sys; from coverage.workshop import Store; Store(sys.argv[1])"
    opening = [subprocess.Popen([sys.executable, "-c", code, empty_url], cwd=ROOT) for _ in range(4)]
    assert [process.wait() for process in opening] == [0] * 4


def test_a_store_is_opened_only_once_nobody_else_may_change_its_shape(url, store):
    """This alone keeps two processes from taking the same step: whoever opens a store looks as one who writes."""
    with store.writing(), pytest.raises(NotStored, match="locked"):
        Store(url, busy_seconds=0.05)
    Store(url).close()


def test_a_database_of_a_newer_version_is_left_alone(url, store):
    with store.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NotStored, match="broken"):
        Store(url)


def test_a_migration_that_fails_leaves_the_database_as_it_was(empty_url):
    other = create_engine(empty_url)
    with other.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE votes (mine INTEGER)")
    with pytest.raises(NotStored, match="broken"):
        Store(empty_url)
    with other.connect() as connection:
        tables = inspect(connection)
        assert tables.get_table_names() == ["votes"]
        assert [column["name"] for column in tables.get_columns("votes")] == ["mine"]
    other.dispose()
