"""Is each request given the store of its own app, and none made for who only reads?"""

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from coverage.workshop import LocalStore
from web.server.state import WithState
from web.server.store import store_if_made, store_of


def reading(request: Request) -> PlainTextResponse:
    store = store_if_made(request)
    return PlainTextResponse(store.engine.url.database if store else "none")


def writing(request: Request) -> PlainTextResponse:
    return PlainTextResponse(store_of(request).engine.url.database)


ROUTES = [Route("/read", reading), Route("/write", writing)]


def test_who_reads_makes_none_and_then_finds_the_one_that_was_made(tmp_path, monkeypatch):
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path))
    local = LocalStore()
    client = TestClient(Starlette(routes=ROUTES, middleware=[Middleware(WithState, local)]))
    assert client.get("/read").text == "none" and list(tmp_path.iterdir()) == []
    file = str(tmp_path / "rooms.sqlite")
    assert client.get("/write").text == client.get("/read").text == file
    local.close()


def test_an_app_without_rooms_has_no_store(tmp_path, monkeypatch):
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path))
    local = LocalStore()
    local.open()
    assert TestClient(Starlette(routes=ROUTES)).get("/read").text == "none"
    local.close()
