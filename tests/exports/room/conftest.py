"""A store, a room in it that is filled, and one that is empty."""

import pytest

from coverage.workshop import Store
from tests.exports.room import filled as rooms


@pytest.fixture
def store(tmp_path):
    made = Store(f"sqlite:///{tmp_path / 'rooms.sqlite'}")
    yield made
    made.close()


@pytest.fixture
def filled(store):
    return rooms.filled(store)


@pytest.fixture
def empty(store):
    return rooms.empty(store)
