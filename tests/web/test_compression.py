"""Files go out compressed, once, with the caching that their name allows."""

import os

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from web.server import compression
from web.server.compression import PackedFiles

SCRIPT = b"export const answer = 42;\n" * 200


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "js").mkdir()
    (tmp_path / "js" / "app.a1b2.js").write_bytes(SCRIPT)
    (tmp_path / "font.woff2").write_bytes(os.urandom(2000))
    return tmp_path


@pytest.fixture
def client(folder):
    behind = Starlette(routes=[Route("/{path:path}", lambda request: PlainTextResponse("from behind"))])
    app = PackedFiles(behind, {"/static/": folder, "/app/static/": folder}, hashed=["/static/"])
    return TestClient(app)


@pytest.mark.parametrize(("accepted", "sent"), [("gzip, deflate, br, zstd", "br"), ("gzip, deflate", "gzip")])
def test_a_script_is_packed_as_the_reader_can_take_it(client, accepted, sent):
    answer = client.get("/static/js/app.a1b2.js", headers={"accept-encoding": accepted})
    assert answer.headers["content-encoding"] == sent
    assert int(answer.headers["content-length"]) < len(SCRIPT) / 10
    assert answer.content == SCRIPT
    assert answer.headers["content-type"].startswith(("text/javascript", "application/javascript"))


def test_a_font_is_packed_already_and_goes_out_as_it_is(client, folder):
    answer = client.get("/static/font.woff2")
    assert "content-encoding" not in answer.headers
    assert answer.content == (folder / "font.woff2").read_bytes()


def test_a_hashed_name_is_kept_for_good_and_a_plain_one_is_asked_for_again(client):
    assert "immutable" in client.get("/static/js/app.a1b2.js").headers["cache-control"]
    assert "immutable" not in client.get("/app/static/js/app.a1b2.js").headers["cache-control"]


def test_an_unchanged_file_is_not_sent_twice(client):
    etag = client.get("/app/static/js/app.a1b2.js").headers["etag"]
    again = client.get("/app/static/js/app.a1b2.js", headers={"if-none-match": etag})
    assert again.status_code == 304
    assert again.content == b""


def test_each_packing_has_its_own_mark():
    """Else a cache might hand brotli to one who holds the gzip of the same file."""
    file = compression.__file__
    marks = {compression.packed(compression.Path(file), coding).etag for coding in compression.PACKERS}
    assert len(marks) == len(compression.PACKERS)


def test_a_file_is_packed_once(client, monkeypatch):
    calls = []
    monkeypatch.setitem(compression.PACKERS, "gzip", lambda raw: calls.append(1) or b"small")
    for _ in range(3):
        client.head("/static/js/app.a1b2.js", headers={"accept-encoding": "gzip"})
    assert len(calls) == 1


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/static/js/app.a1b2.js", {"accept-encoding": "identity"}),
        ("/static/js/app.a1b2.js", {"range": "bytes=0-9"}),
        ("/static/nothing.js", {}),
        ("/static/../conftest.py", {}),
        ("/static/%2e%2e/secret", {}),
        ("/", {}),
    ],
)
def test_everything_else_is_answered_by_the_app_behind(client, path, headers):
    assert client.get(path, headers=headers).text == "from behind"


def test_what_is_packed_ahead_is_packed_for_every_reader(folder):
    script = folder / "js" / "app.a1b2.js"
    compression.pack([script])
    before = compression.packed.cache_info().misses
    for coding in compression.PACKERS:
        compression.packed(script, coding)
    assert compression.packed.cache_info().misses == before
