"""A store, a room in it that is empty, and one in another that is filled."""

import pytest

from coverage.workshop import Store
from tests.exports.room import filled as rooms


@pytest.fixture
def store(sqlite):
    made = Store(sqlite)
    yield made
    made.close()


@pytest.fixture
def filled(tmp_path):
    made = rooms.copied(tmp_path / "filled.sqlite")
    yield made
    made.store.close()


@pytest.fixture
def empty(store):
    return rooms.empty(store)
