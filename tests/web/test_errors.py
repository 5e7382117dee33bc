"""An address that is not in the atlas gets an answer in the reader's language."""

import pytest
from starlette.applications import Starlette
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.testclient import TestClient

from web.server.errors import UnknownPages


class Shell(StaticFiles):
    """Answers every address with its page, as Streamlit does."""

    async def get_response(self, path, scope):
        return PlainTextResponse("icon") if path.endswith(".png") else HTMLResponse("shell")


@pytest.fixture
def client(tmp_path):
    routes = [Route("/country", lambda request: HTMLResponse("country")), Mount("/", Shell(directory=tmp_path))]
    return TestClient(UnknownPages(Starlette(routes=routes)))


@pytest.mark.parametrize(("lang", "sentence"), [("en", "This page is not in the atlas."), ("es", "Esta página")])
def test_an_unknown_page_is_not_found_in_the_readers_language(client, lang, sentence):
    answer = client.get(f"/nowhere?lang={lang}")
    assert answer.status_code == 404
    assert sentence in answer.text
    assert f"/?lang={lang}" in answer.text


def test_a_nonsense_address_is_not_repeated_in_the_page(client):
    assert "<script>" not in client.get("/<script>alert(1)</script>?lang=<script>").text


@pytest.mark.parametrize(("path", "text"), [("/country", "country"), ("/favicon.png", "icon")])
def test_what_exists_is_left_alone(client, path, text):
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.text == text
