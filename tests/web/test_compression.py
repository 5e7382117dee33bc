"""Files go out compressed, once, with the caching that their name allows."""

import os

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from web.server import compression
from web.server.compression import AcceptedCodings, PackedFiles

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


@pytest.mark.parametrize(
    ("accepted", "sent"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("br; q=0.5, GZIP;q=0.8", "gzip"),
        ("br;q=0.9,gzip;q=0.9,identity;q=0.1", "br"),
        ("gzip;q=0, *", "br"),
    ],
)
def test_a_script_is_packed_as_the_reader_can_take_it(client, accepted, sent):
    answer = client.get("/static/js/app.a1b2.js", headers={"accept-encoding": accepted})
    assert answer.headers["content-encoding"] == sent
    assert int(answer.headers["content-length"]) < len(SCRIPT) / 10
    assert answer.content == SCRIPT
    assert answer.headers["content-type"].startswith(("text/javascript", "application/javascript"))


REFUSALS = [
    "",
    "identity",
    "deflate, zstd",
    "br;q=0",
    "gzip;q=0",
    "br;q=0, gzip;q=0.000",
    "*;q=0",
    "identity;q=1, br;q=0.5, gzip;q=0.5",
    "br;q=much",
]
"""What a request says that takes none of our codings, or likes an answer better as it is."""


@pytest.mark.parametrize("refusal", REFUSALS)
def test_who_refuses_a_coding_gets_the_script_as_it_is(client, refusal):
    answer = client.get("/static/js/app.a1b2.js", headers={"accept-encoding": refusal})
    assert answer.text == "from behind" and "content-encoding" not in answer.headers


@pytest.mark.parametrize(
    ("accepted", "sent"), [*((refusal, None) for refusal in REFUSALS), ("gzip", "gzip"), ("br, gzip;q=0.1", "gzip")]
)
def test_an_app_that_packs_for_itself_hears_of_no_coding_that_is_refused(accepted, sent):
    """Starlette's middleware packs wherever the header has the word gzip."""
    packing = Starlette(
        routes=[Route("/", lambda request: PlainTextResponse(SCRIPT))],
        middleware=[Middleware(AcceptedCodings), Middleware(GZipMiddleware)],
    )
    answer = TestClient(packing).get("/", headers={"accept-encoding": accepted})
    assert (answer.headers.get("content-encoding"), answer.content) == (sent, SCRIPT)


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


def test_what_is_packed_ahead_is_packed_in_the_better_coding(folder):
    script = folder / "js" / "app.a1b2.js"
    compression.pack([script])
    before = compression.packed.cache_info().misses
    assert compression.packed(script, "br").encoding == "br"
    assert compression.packed.cache_info().misses == before
