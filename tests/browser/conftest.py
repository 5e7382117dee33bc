"""A real browser on the running atlas, in which every address but the atlas's own is blocked and noted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, sync_playwright

from tests.browser import chromium
from tests.browser.served import Served, served
from tests.browser.states import PATIENCE, settled


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The atlas, started once for all browser tests."""
    with served(tmp_path_factory.mktemp("server") / "server.log") as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of this machine, with a profile of its own."""
    with sync_playwright() as playwright:
        path = chromium.find()
        assert path, chromium.MISSING
        with playwright.chromium.launch(executable_path=path, headless=True, args=chromium.ARGS) as running:
            yield running


@pytest.fixture
def foreign_requests() -> list[str]:
    """Addresses asked for that are not the atlas's own. Every test ends with it being empty."""
    return []


@pytest.fixture
def open_page(
    server: Served, browser: Browser, foreign_requests: list[str], request: pytest.FixtureRequest
) -> Iterator[Callable[..., Page]]:
    """Open ``path`` in a new window: ``open_page("/country?area=PER", locale="pt-BR", color_scheme="dark")``."""
    contexts, errors = [], []

    def gate(route: Route) -> None:
        if urlsplit(route.request.url).netloc in (urlsplit(server.url).netloc, ""):
            route.continue_()
        else:
            foreign_requests.append(route.request.url)
            route.abort()

    def open_path(
        path: str = "/", *, locale: str = "es-PE", color_scheme: str = "light", width: int = 1440, height: int = 1000
    ) -> Page:
        context = browser.new_context(
            base_url=server.url,
            locale=locale,
            color_scheme=color_scheme,
            viewport={"width": width, "height": height},
            accept_downloads=True,
        )
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        context.route("**/*", gate)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(path)
        settled(page)
        return page

    yield open_path
    for context in contexts:
        context.close()
    log = server.log.read_text()[-4000:]
    assert foreign_requests == [], f"asked for addresses outside: {foreign_requests}"
    assert errors == [], f"script errors in {request.node.name}: {errors}\nserver log:\n{log}"


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    """The overview, in Spanish, on a desktop."""
    return open_page()
