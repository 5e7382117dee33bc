"""A real browser on the running atlas. What it asks of others is noted, and what is not on this computer blocked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, WebError, sync_playwright

from tests.browser import chromium
from tests.browser.served import Served, served
from tests.browser.states import PATIENCE, settled, visit


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
def watch(server: Served, request: pytest.FixtureRequest) -> Iterator[Callable[[BrowserContext], None]]:
    """Note what a context asks for and what fails in its scripts: a test ends with nothing of others, and no error."""
    watched, foreign, errors = [], [], []

    def note(asked: Request) -> None:
        if urlsplit(asked.url).netloc not in (urlsplit(server.url).netloc, ""):
            foreign.append(asked.url)

    def fail(failed: WebError) -> None:
        errors.append(str(failed.error))

    def begin(context: BrowserContext) -> None:
        watched.append(context)
        context.on("request", note)
        context.on("weberror", fail)

    yield begin
    for context in watched:
        context.remove_listener("request", note)
        context.remove_listener("weberror", fail)
    log = server.log.read_text()[-4000:]
    assert foreign == [], f"asked for addresses outside: {foreign}"
    assert errors == [], f"script errors in {request.node.name}: {errors}\nserver log:\n{log}"


@pytest.fixture
def new_page(
    server: Served,
    browser: Browser,
    idle_contexts: dict[str, BrowserContext],
    watch: Callable[[BrowserContext], None],
) -> Iterator[Callable[..., Page]]:
    """An empty page in a fresh browser: ``new_page(locale="pt-BR", color_scheme="dark", width=390)``."""
    used = []

    def new_context(locale: str) -> BrowserContext:
        size = {"width": 1440, "height": 1000}
        context = browser.new_context(base_url=server.url, locale=locale, viewport=size, accept_downloads=True)
        context.set_default_timeout(PATIENCE)
        context.new_page().goto("/_stcore/health")
        return context

    def empty(*, locale: str = "es-PE", color_scheme: str = "light", width: int = 1440, height: int = 1000) -> Page:
        context = idle_contexts.pop(locale, None) or new_context(locale)
        used.append((locale, context))
        watch(context)
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme=color_scheme)
        return page

    yield empty
    for locale, context in used:
        first, *others = context.pages
        for page in others:
            page.close()
        if locale in idle_contexts:
            context.close()
        else:
            session = context.new_cdp_session(first)
            session.send("Storage.clearDataForOrigin", {"origin": server.url, "storageTypes": KEPT})
            session.detach()
            idle_contexts[locale] = context


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


@pytest.fixture(scope="session")
def reader(server: Served, browser: Browser) -> Page:
    """A page that stays open from test to test."""
    page = browser.new_page(base_url=server.url, locale="es-PE", reduced_motion="reduce", accept_downloads=True)
    page.set_default_timeout(PATIENCE)
    page.goto("/methods")
    settled(page)
    return page


@pytest.fixture
def go_to(reader: Page, watch: Callable[[BrowserContext], None]) -> Callable[..., Page]:
    """Go to a page of the menu in a browser that has been to others: half the work of ``open_page``.

    For tests that leave nothing behind but an address: no table of their own, no deck, no form of a file. What is said
    on arrival is told to those without eyes, too, and then stands twice.
    """

    def go(path: str, *, color_scheme: str = "light", width: int = 1440, height: int = 1000) -> Page:
        watch(reader.context)
        reader.set_viewport_size({"width": width, "height": height})
        reader.mouse.move(0, 0)
        reader.emulate_media(media="screen", color_scheme=color_scheme)
        visit(reader, path)
        return reader

    return go


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    """The overview, in Spanish, on a desktop."""
    return open_page()
