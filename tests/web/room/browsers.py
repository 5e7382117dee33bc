"""Browsers in front of the rooms of a store, what they are shown, and what they send."""

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from coverage import workshop
from coverage.workshop import Answer, LocalStore
from web import join
from web import room as rooms
from web.server.state import WithState


def browser(store, **settings):
    """A browser that leads no room; ``settings`` as of `TestClient`. ``store`` may be a `LocalStore`."""
    local = store if isinstance(store, LocalStore) else LocalStore(store)
    app = Starlette(routes=[*rooms.routes, *join.routes], middleware=[Middleware(WithState, local)])
    return TestClient(app, follow_redirects=False, **settings)


def leading(store, room, secret, **settings):
    """A browser in which the facilitator's link was opened."""
    client = browser(store, **settings)
    answer = client.get(f"/facilitate/{secret}")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/room/{room.code}/console")
    return client


def unreadable(monkeypatch):
    """A store that cannot be opened."""
    monkeypatch.setenv("ATLAS_DATABASE_URL", "postgresql://no-such-driver")
    return LocalStore()


def wall_state(client, room, **asked):
    """What there is to see on the wall."""
    return client.get(f"/room/{room.code}/live.json", params=asked).json()


def lead(client, room, **action):
    """The answer to an action of the facilitator's script."""
    return client.post(f"/room/{room.code}/lead", data=action, headers={"accept": "application/json"})


def answered(store, room, lowest, likely, highest, area="PER", source=None, place=1):
    """Somebody who has answered the question at ``place``."""
    somebody, _ = workshop.join(store, room.id)
    answer = Answer(area, lowest, likely, highest, "guess", source)
    workshop.answer_share(store, somebody, room.questions[place].id, answer)
    return somebody
