"""A store, a room in it with one question of each kind, and the browsers that look at it and lead it."""

import pytest

from coverage import queries, workshop
from coverage.workshop import NewQuestion, Store, offers
from tests.web.room.browsers import browser, leading
from web.server import rate_limit

COUNTRIES = ("PER", "NIC")


@pytest.fixture
def store(sqlite):
    store = Store(sqlite)
    yield store
    store.close()


@pytest.fixture(autouse=True)
def _nothing_was_done_before():
    rate_limit.clear()


@pytest.fixture
def opened(store):
    """The room, and its facilitator's secret."""
    gaps = queries.gaps(None, "best").gaps
    asked = [
        NewQuestion("who"),
        NewQuestion("share", "community", "water"),
        NewQuestion("factors", offered=offers.factors(COUNTRIES)),
        NewQuestion("steps", offered=offers.steps(COUNTRIES, gaps, queries.stances())),
    ]
    return workshop.open_room(store, "Taller <b>Ayacucho</b>", "es", COUNTRIES, asked)


@pytest.fixture
def room(opened):
    return opened[0]


@pytest.fixture
def anybody(store):
    """A browser that leads no room."""
    return browser(store)


@pytest.fixture
def leader(store, opened):
    """The browser in which the facilitator's link was opened."""
    return leading(store, *opened)
