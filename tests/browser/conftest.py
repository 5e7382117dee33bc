"""A real browser on the running atlas. What it asks of others is noted, and what is not on this computer blocked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

from tests.browser import chromium
from tests.browser.served import Served, served
from tests.browser.states import PATIENCE, settled


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The atlas, started once for all browser tests."""
    with served(tmp_path_factory.mktemp("server") / "server.log") as running:
        yield running


BLOCKED = "--proxy-server=127.0.0.1:9"
"""Nobody listens there: nothing is reached but this computer."""

SHARED = "--process-per-site"
"""The pages of a context have one process, which need not compile Streamlit's scripts again for each: half the work."""

SHORT_LIVED = (
    "--disable-features=ScriptStreaming",
    "--js-flags=--no-turbofan --single-threaded-gc --no-flush-bytecode",
)
"""A page of a test lives for a second: what makes scripts fast in those that stay open costs a fifth of the work."""

KEPT = "cookies,local_storage,indexeddb,cache_storage,service_workers"
"""What a browser keeps of a site besides files that it need not fetch again."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of this machine, with a profile of its own."""
    with sync_playwright() as playwright:
        path = chromium.find()
        assert path, chromium.MISSING
        args = [*chromium.ARGS, BLOCKED, SHARED, *SHORT_LIVED]
        with playwright.chromium.launch(executable_path=path, headless=True, args=args) as running:
            yield running


@pytest.fixture(scope="session")
def idle_contexts() -> dict[str, BrowserContext]:
    """Contexts that no test has at the moment, by locale; their first page keeps their process alive."""
    return {}


@pytest.fixture
def foreign_requests() -> list[str]:
    """Addresses asked for that are not the atlas's own. Every test ends with it being empty."""
    return []


@pytest.fixture
def new_page(
    server: Served,
    browser: Browser,
    idle_contexts: dict[str, BrowserContext],
    foreign_requests: list[str],
    request: pytest.FixtureRequest,
) -> Iterator[Callable[..., Page]]:
    """An empty page in a fresh browser: ``new_page(locale="pt-BR", color_scheme="dark", width=390)``."""
    used, errors = [], []

    def note(request: Request) -> None:
        if urlsplit(request.url).netloc not in (urlsplit(server.url).netloc, ""):
            foreign_requests.append(request.url)

    def new_context(locale: str) -> BrowserContext:
        size = {"width": 1440, "height": 1000}
        context = browser.new_context(base_url=server.url, locale=locale, viewport=size, accept_downloads=True)
        context.set_default_timeout(PATIENCE)
        context.new_page().goto("/_stcore/health")
        return context

    def empty(*, locale: str = "es-PE", color_scheme: str = "light", width: int = 1440, height: int = 1000) -> Page:
        context = idle_contexts.pop(locale, None) or new_context(locale)
        used.append((locale, context))
        context.on("request", note)
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme=color_scheme)
        page.on("pageerror", lambda error: errors.append(str(error)))
        return page

    yield empty
    for locale, context in used:
        first, *others = context.pages
        for page in others:
            page.close()
        context.remove_listener("request", note)
        if locale in idle_contexts:
            context.close()
        else:
            session = context.new_cdp_session(first)
            session.send("Storage.clearDataForOrigin", {"origin": server.url, "storageTypes": KEPT})
            session.detach()
            idle_contexts[locale] = context
    log = server.log.read_text()[-4000:]
    assert foreign_requests == [], f"asked for addresses outside: {foreign_requests}"
    assert errors == [], f"script errors in {request.node.name}: {errors}\nserver log:\n{log}"


@pytest.fixture
def open_page(new_page: Callable[..., Page]) -> Callable[..., Page]:
    """Open a page of the menu in a fresh browser: ``open_page("/country?area=PER", locale="pt-BR")``."""

    def open_path(path: str = "/", **browser: str | int) -> Page:
        page = new_page(**browser)
        page.emulate_media(reduced_motion="reduce")  # what Streamlit moves is drawn sixty times a second
        page.goto(path)
        settled(page)
        return page

    return open_path


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    """The overview, in Spanish, on a desktop."""
    return open_page()
