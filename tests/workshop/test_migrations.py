"""Do the migrations lead from an empty file to the tables in the code, once, whoever comes first?"""

import subprocess
import sys

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from coverage.paths import ROOT
from coverage.workshop import NotStored, Store
from coverage.workshop.schema import metadata
from tests.workshop.rooms import opened


def statements(connection):
    """What SQLite says its tables and indexes are, the checks too, which Alembic does not compare."""
    found = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE '%alembic%'")
    return {name: sql and " ".join(sql.split()) for name, sql in found}


def test_the_migrations_make_exactly_the_tables_of_the_code(store):
    direct = create_engine("sqlite://")
    metadata.create_all(direct)
    with store.reading() as migrated, direct.connect() as made:
        assert compare_metadata(MigrationContext.configure(migrated), metadata) == []
        assert statements(migrated) == statements(made)


def test_opening_a_store_again_changes_nothing(url, store):
    room = opened(store)
    again = Store(url)
    assert again.revision(room.id) == 0
    again.close()


def test_several_processes_may_open_an_empty_file_at_once(url):
    code = "import sys; from coverage.workshop import Store; Store(sys.argv[1])"
    opening = [subprocess.Popen([sys.executable, "-c", code, url], cwd=ROOT) for _ in range(4)]
    assert [process.wait() for process in opening] == [0] * 4


def test_a_database_of_a_newer_version_is_left_alone(url, store):
    with store.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NotStored, match="broken"):
        Store(url)


def test_a_migration_that_fails_leaves_the_file_as_it_was(tmp_path):
    file = tmp_path / "rooms.sqlite"
    other = create_engine(f"sqlite:///{file}")
    with other.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE votes (mine INTEGER)")
    with pytest.raises(NotStored, match="broken"):
        Store(f"sqlite:///{file}")
    with other.connect() as connection:
        assert statements(connection) == {"votes": "CREATE TABLE votes (mine INTEGER)"}
