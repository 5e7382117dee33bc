"""A store in a database of each test, and a room in it."""

import pytest

from coverage import workshop
from coverage.workshop import Store
from tests.web.join.phones import ASKED, Phone
from web.server import rate_limit


@pytest.fixture(autouse=True)
def store(url):
    rate_limit.clear()
    store = Store(url, busy_seconds=20)  # however slow the disk of the tests is
    yield store
    store.close()


@pytest.fixture
def opened(store):
    """Open a room at one of its questions, the last one if none is named."""

    def open_at(place=-1, title="Lima", lang="es", countries=("PER", "COL"), asked=ASKED):
        room, _ = workshop.open_room(store, title, lang, countries, asked)
        workshop.go_to(store, room.id, place % len(asked))
        return workshop.by_code(store, room.code)

    return open_at


@pytest.fixture
def room(opened):
    return opened()


@pytest.fixture
def phone(store, room):
    return Phone(store, room).join()
