"""How examples are made up, and the databases that may keep the rooms.

A test that asks for ``url``, or for what needs it, runs in each of them.
"""

import gc
import os
import shutil

import hypothesis
import pytest

from coverage.workshop import Store
from coverage.workshop.databases import KINDS
from tests import postgresql as server

# The same examples each time: a change is not turned down by what another one broke. `--hypothesis-profile=default`
# looks for new ones.
hypothesis.settings.register_profile("repeatable", derandomize=True, deadline=None)
hypothesis.settings.load_profile("repeatable")


def pytest_xdist_auto_num_workers():
    """One process more than there are cores: each waits for its browser or its server a tenth of the time."""
    return min(os.cpu_count() or 1, 3) + 1


def pytest_collection_finish():
    """Search seldom for garbage, and not in what is loaded by now: a twentieth of the time of all tests."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(200_000)


@pytest.fixture(scope="session")
def postgresql():
    """One server for all tests; where none of them needs it, it is never started."""
    with server.served() as served, pytest.MonkeyPatch.context() as patch:
        patch.setenv("SSL_CERT_FILE", os.devnull)  # its driver reads all of them for each connection: 25 ms
        yield served


@pytest.fixture(scope="session")
def migrated(tmp_path_factory):
    """A file of SQLite with the tables and no room: a copy is made sooner than the tables are."""
    file = tmp_path_factory.mktemp("migrated") / "rooms.sqlite"
    Store(f"sqlite:///{file}").close()
    return file


@pytest.fixture
def sqlite(migrated, tmp_path):
    """The address of a database without rooms, in a file of this test."""
    return f"sqlite:///{shutil.copyfile(migrated, tmp_path / 'rooms.sqlite')}"


@pytest.fixture(params=KINDS)
def url(request):
    """The address of a database without rooms; PostgreSQL copies one slower than a store makes the tables."""
    if request.param == "sqlite":
        return request.getfixturevalue("sqlite")
    return _emptied(request)


@pytest.fixture(params=KINDS)
def empty_url(request, tmp_path):
    """The address of a database with nothing in it."""
    return f"sqlite:///{tmp_path / 'rooms.sqlite'}" if request.param == "sqlite" else _emptied(request)


def _emptied(request):
    postgresql = request.getfixturevalue("postgresql")
    postgresql.empty()
    return postgresql.address()
