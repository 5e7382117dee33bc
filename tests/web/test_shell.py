"""The shell speaks the reader's language and names what a first view needs."""

import re
from pathlib import Path

import pytest
import streamlit
from starlette.applications import Starlette
from starlette.testclient import TestClient

from coverage.paths import STATIC
from coverage.wording import Language
from web.server.shell import Shell, chunks, routes

STREAMLIT = Path(streamlit.__file__).parent / "static"


@pytest.fixture(scope="module")
def shell():
    return Shell(STREAMLIT, STATIC)


@pytest.fixture(scope="module")
def client(shell):
    return TestClient(Starlette(routes=routes(shell, ["country"], lambda _request, _view: None)))


@pytest.mark.parametrize(
    ("address", "accepted", "lang"),
    [
        ("/", "en-GB,en;q=0.9", "en"),
        ("/", "pt-BR,pt;q=0.9,en;q=0.8", "pt"),
        ("/", "es-PE", "es"),
        ("/", "qu-PE", "es"),
        ("/?lang=pt", "en", "pt"),
        ("/country?lang=en&area=PER", "es", "en"),
        ("/?lang=xx", "en", "en"),
    ],
)
def test_the_language_is_the_links_else_the_browsers_else_spanish(client, address, accepted, lang):
    answer = client.get(address, headers={"accept-language": accepted})
    assert f'<html lang="{lang}">' in answer.text
    assert answer.headers["content-language"] == lang


def test_the_shell_bears_the_name_of_the_atlas(client):
    assert "<title>OLPE Atlas</title>" in client.get("/").text
    assert "Streamlit</title>" not in client.get("/").text


def test_without_scripts_there_is_a_sentence_in_the_readers_language(client):
    pages = [client.get(f"/?lang={code}").text for code in ("es", "en", "pt")]
    assert len({re.search(r"<noscript>(.*?)</noscript>", page)[1] for page in pages}) == 3


def test_the_shell_holds_no_script_of_its_own(client):
    """The policy in headers.py would not let it run."""
    assert re.findall(r"<script(?![^>]*\ssrc=)", client.get("/").text) == []


def test_charts_and_boundaries_are_named_so_that_they_come_early(client):
    page = client.get("/").text
    assert re.search(r'rel="modulepreload" crossorigin href="\./static/js/BidiComponent\.[\w-]+\.js"', page)
    assert 'rel="modulepreload" crossorigin href="./app/static/plotly-geo.min.js"' in page
    assert 'rel="preload" as="fetch" crossorigin href="./app/static/world_50m.json"' in page


def test_the_shapes_of_subdivisions_are_left_to_the_page_of_a_country(client):
    assert "world_110m" not in client.get("/").text


def test_nothing_is_named_twice_and_everything_named_is_there(shell):
    files = shell.files()
    assert len(files) == len(set(files))
    assert [file for file in files if not file.is_file()] == []


def test_a_page_that_is_asked_for_without_compression_comes_plain(client):
    answer = client.get("/", headers={"accept-encoding": "identity"})
    assert "content-encoding" not in answer.headers
    assert "OLPE Atlas" in answer.text


def test_what_an_element_imports_comes_with_it(tmp_path):
    (tmp_path / "Chart.1.js").write_text('import{a}from"./base.2.js";import"./side.3.js";a=import("./later.4.js")')
    (tmp_path / "base.2.js").write_text("x" * 1000 + 'import b from"./side.3.js"')
    (tmp_path / "side.3.js").write_text("")
    (tmp_path / "later.4.js").write_text("")
    assert chunks(tmp_path, ["Chart"]) == ["base.2.js", "Chart.1.js", "side.3.js"]


def test_an_element_that_streamlit_no_longer_has_is_named(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"Chart\.\*\.js"):
        chunks(tmp_path, ["Chart"])


def test_a_shell_that_is_not_as_expected_is_an_error(tmp_path, shell):
    (tmp_path / "index.html").write_text(shell.source.replace("<title>", "<h1>"))
    (tmp_path / "static").symlink_to(STREAMLIT / "static")
    with pytest.raises(ValueError, match="<title>"):
        Shell(tmp_path, STATIC).page(Language("en"))
