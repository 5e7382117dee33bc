"""The store of this computer, in a database of each test, and a room in it."""

import pytest

from coverage import workshop
from coverage.workshop import Store
from tests.web.join.phones import ASKED, Phone
from web.server import rate_limit


@pytest.fixture(autouse=True)
def store(url, monkeypatch):
    rate_limit.clear()
    store = Store(url, busy_seconds=20)  # however slow the disk of the tests is
    monkeypatch.setattr(Store, "here", classmethod(lambda _cls: store))
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
def phone(room):
    return Phone(room).join()
