"""Every page carries the policy; no other site opens its WebSocket."""

import pytest
from starlette.applications import Starlette
from starlette.responses import HTMLResponse, JSONResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from web.server.headers import SecurityHeaders

OWN = {"content-security-policy": "default-src 'none'", "referrer-policy": "same-origin"}


async def greet(socket):
    await socket.accept()
    await socket.send_text("hello")
    await socket.close()


@pytest.fixture
def client():
    app = Starlette(
        routes=[
            Route("/page", lambda request: HTMLResponse("<p>")),
            Route("/rows", lambda request: JSONResponse([])),
            Route("/own", lambda request: HTMLResponse("", headers=OWN)),
            WebSocketRoute("/socket", greet),
        ]
    )
    return TestClient(SecurityHeaders(app), base_url="http://atlas.example:8501")


def test_a_page_may_load_from_its_own_server_only(client):
    policy = client.get("/page").headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "connect-src 'self' ws://atlas.example:8501 wss://atlas.example:8501" in policy
    assert "https:" not in policy
    assert "*" not in policy


def test_a_page_runs_no_code_made_from_text(client):
    script = client.get("/page").headers["content-security-policy"].partition("script-src ")[2].partition(";")[0]
    assert "'unsafe-inline'" not in script
    assert "'unsafe-eval'" not in script


def test_a_page_is_framed_by_nobody_else_and_takes_no_device(client):
    headers = client.get("/page").headers
    assert headers["x-frame-options"] == "SAMEORIGIN"
    assert "geolocation=()" in headers["permissions-policy"]


def test_a_policy_that_a_page_brings_along_stays(client):
    headers = client.get("/own").headers
    assert {name: headers[name] for name in OWN} == OWN


def test_a_file_is_what_it_says_it_is_and_carries_no_policy(client):
    headers = client.get("/rows").headers
    assert headers["x-content-type-options"] == "nosniff"
    assert "content-security-policy" not in headers


def test_a_made_up_host_does_not_reach_the_policy(client):
    policy = client.get("/page", headers={"host": "x; script-src *"}).headers["content-security-policy"]
    assert policy.endswith("connect-src 'self'")


@pytest.mark.parametrize("origin", ["http://atlas.example:8501", None])
def test_the_own_page_opens_the_socket(client, origin):
    headers = {"host": "atlas.example:8501"} | ({"origin": origin} if origin else {})
    with client.websocket_connect("/socket", headers=headers) as socket:
        assert socket.receive_text() == "hello"


@pytest.mark.parametrize("origin", ["http://elsewhere.example", "http://atlas.example:80", "null", ""])
def test_another_site_does_not_open_the_socket(client, origin):
    headers = {"host": "atlas.example:8501", "origin": origin}
    with pytest.raises(WebSocketDisconnect), client.websocket_connect("/socket", headers=headers):
        pass
