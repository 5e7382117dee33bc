"""What the running server promises, whatever the pages show."""

import re
import urllib.request

import pytest
from playwright.sync_api import expect

from tests.browser.states import map_is_drawn, settled


def fetched(url):
    with urllib.request.urlopen(url, timeout=10) as answer:
        return answer.read().decode()


@pytest.mark.parametrize("refusal", ["br;q=0, gzip;q=0", "*;q=0", "identity"])
@pytest.mark.parametrize(
    "address", ["/", "/app/static/page.js", "/api/v1/areas.csv", "/present/overview.json", "/view/overview", "/join"]
)
def test_nothing_is_packed_for_those_who_refuse_it(server, address, refusal):
    asked = urllib.request.Request(server.url + address, headers={"Accept-Encoding": refusal})
    with urllib.request.urlopen(asked, timeout=10) as answer:
        assert answer.headers["Content-Encoding"] is None
    asked.add_header("Accept-Encoding", "gzip")
    with urllib.request.urlopen(asked, timeout=10) as answer:
        assert answer.headers["Content-Encoding"] == "gzip"


@pytest.fixture(scope="module")
def first_view(server, browser):
    """What the console says until a browser that has seen nothing has drawn the map; address and bytes of each file."""
    said = []
    page = browser.new_page(base_url=server.url)
    page.on("console", lambda message: said.append(message.text))
    page.goto("/")
    settled(page)
    map_is_drawn(page)
    files = page.evaluate("performance.getEntriesByType('resource').map(entry => [entry.name, entry.transferSize])")
    page.close()
    return said, files


def test_the_map_is_drawn_with_every_other_address_blocked(server, first_view):
    _, files = first_view
    assert files and [url for url, _ in files if not url.startswith(server.url)] == []


def test_the_policy_is_not_in_the_way_of_the_page(first_view):
    said, _ = first_view
    assert [text for text in said if "Content Security Policy" in text] == []


def test_the_shell_names_every_script_that_the_first_view_needs(server, first_view):
    """A script that is missing here comes late: add its element to IN_FIRST_VIEW in web/server/shell.py."""
    _, files = first_view
    scripts = {url.rpartition("/")[2] for url, _ in files if url.endswith(".js")}
    named = re.findall(r"/(?:static/js|app/static)/([^\"/]+\.js)", fetched(server.url))
    assert scripts and scripts - set(named) == set()


def test_the_boundaries_travel_once(first_view):
    _, files = first_view
    assert len([size for url, size in files if "/app/static/world_" in url and size > 0]) == 1


def test_the_server_greets_with_its_address_and_asks_nobody_for_another(server):
    log = server.log.read_text()
    assert server.url in log
    assert "External" not in log
    assert "external IP" not in log


@pytest.mark.parametrize(("locale", "lang"), [("es-PE", "es"), ("pt-BR", "pt"), ("en-GB", "en")])
def test_the_shell_speaks_the_language_of_the_browser(server, locale, lang):
    asked = urllib.request.Request(server.url, headers={"Accept-Language": f"{locale},{lang};q=0.9"})
    with urllib.request.urlopen(asked, timeout=10) as answer:
        assert f'<html lang="{lang}">' in answer.read().decode()


def test_a_page_stays_in_the_language_of_the_browser(open_page):
    assert open_page(locale="pt-BR").locator("html").get_attribute("lang") == "pt"


def test_an_unknown_address_is_told_so_in_the_readers_language(server, browser):
    page = browser.new_page(base_url=server.url)
    answer = page.goto("/no-such-page?lang=en")
    assert answer.status == 404
    expect(page.get_by_role("heading")).to_have_text("This page is not in the atlas.")
    page.close()


def test_every_page_of_the_menu_has_an_address_of_its_own(server, page):
    links = page.locator('[data-testid="stPageLink-NavLink"]')
    addresses = [link.get_attribute("href") for link in links.all()]
    assert addresses
    for address in addresses:
        path = re.sub(r"^https?://[^/]+", "", address or "")
        assert 'id="root"' in fetched(f"{server.url}/{path.lstrip('/')}")
