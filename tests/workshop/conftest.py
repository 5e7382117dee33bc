"""A store in a database of its own, and a room in it."""

import pytest

from coverage import workshop
from tests.workshop.rooms import opened


@pytest.fixture
def store(url):
    store = workshop.Store(url, busy_seconds=20)
    yield store
    store.close()


@pytest.fixture
def room(store):
    return opened(store)
