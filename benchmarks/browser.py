"""What does a reader's browser see? First view and filter changes, in real Chromium.

A page's clock is read inside the page: from the start of its loading to the frame in which the thing is there.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Browser, CDPSession, Error, Page, Playwright

from benchmarks.views import View
from tests.browser import chromium

LINE = {"offline": False, "latency": 40, "downloadThroughput": 1_250_000, "uploadThroughput": 1_250_000}
"""A line of 10 Mbit/s with 40 ms, as DevTools emulates it (bytes per second, milliseconds)."""

WATCH = """
const every = (root, selector) => [...root.querySelectorAll(selector)].concat(
  ...[...root.querySelectorAll('*')].filter(e => e.shadowRoot).map(e => every(e.shadowRoot, selector)));
window.seen = (selector, count) => every(document, selector).length >= count;
const said = e => e.shadowRoot ? [...e.shadowRoot.children].map(said).join(' ') : e.innerText;
window.text = selector => every(document, selector).map(said).join(' ').trim();
window.until = (test, patience) => new Promise((done, failed) => {
  const look = () => test() ? done(performance.now()) : requestAnimationFrame(look);
  setTimeout(() => failed(new Error('did not come: ' + test)), patience);
  look();
});
document.addEventListener('pointerup', () => { window.released = performance.now() }, true);
"""


@dataclass
class Traffic:
    """What goes over the wire while a page is open, WebSocket messages included."""

    host: str
    requests: int = 0
    bytes: int = 0
    foreign: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, session: CDPSession, url: str) -> Traffic:
        """Count the traffic of a page that will open ``url``."""
        traffic = cls(urlsplit(url).netloc)
        session.send("Network.enable")
        session.on("Network.requestWillBeSent", traffic._asked)
        session.on("Network.loadingFinished", traffic._loaded)
        session.on("Network.webSocketFrameReceived", traffic._frame)
        return traffic

    def _asked(self, event: dict) -> None:
        url = event["request"]["url"]
        if url.startswith("http") and urlsplit(url).netloc != self.host:
            self.foreign.append(url)

    def _loaded(self, event: dict) -> None:
        self.requests += event["encodedDataLength"] > 0
        self.bytes += int(event["encodedDataLength"])

    def _frame(self, event: dict) -> None:
        data, is_text = event["response"]["payloadData"], event["response"]["opcode"] == 1
        self.bytes += len(data.encode() if is_text else base64.b64decode(data))


@contextmanager
def fresh(playwright: Playwright) -> Iterator[Browser]:
    """A Chromium with a new, empty profile."""
    with playwright.chromium.launch(executable_path=chromium.find(), headless=True, args=chromium.ARGS) as browser:
        yield browser


def watched(browser: Browser, url: str, slow: bool = False) -> tuple[Page, Traffic]:
    """A page that opens ``url`` and its traffic so far, on a fast or a slow line."""
    page = browser.new_page(viewport={"width": 1440, "height": 1000}, locale="en-US")
    page.set_default_timeout(60_000)
    page.add_init_script(WATCH)
    session = page.context.new_cdp_session(page)
    traffic = Traffic.of(session, url)
    if slow:
        session.send("Network.emulateNetworkConditions", LINE)
    page.goto(url, wait_until="commit")
    return page, traffic


def drawn(page: Page, shapes: int) -> float:
    """Seconds from the start of loading until the map shows ``shapes`` countries."""
    return page.evaluate("count => until(() => seen('.choroplethlayer path', count), 30000)", shapes) / 1000


def cold(playwright: Playwright, url: str, shapes: int, slow: bool = False) -> tuple[float, Traffic]:
    """Seconds to the map in a browser that was never here, and the traffic of that first view.

    Under emulation Chromium now and then loads nothing at all, from any server; such a try is made again.
    """
    for attempts_left in (2, 1, 0):
        try:
            with fresh(playwright) as browser:
                page, traffic = watched(browser, url, slow)
                seconds = drawn(page, shapes)
                page.wait_for_load_state("networkidle")
                return seconds, traffic
        except Error:
            if not attempts_left:
                raise
    raise AssertionError


def changes(playwright: Playwright, view: View, url: str, times: int) -> list[float]:
    """For each change of the filter the ms from letting go of the mouse button until the headline reads otherwise."""
    taken = []
    with fresh(playwright) as browser:
        page, _ = watched(browser, url)
        drawn(page, view.shapes)
        page.wait_for_load_state("networkidle")
        for nth in range(1, times + 1):
            before = page.evaluate("s => text(s)", view.headline)
            view.change(page, nth)
            reads_otherwise = "([s, old]) => until(() => text(s) && text(s) !== old, 30000)"
            after = page.evaluate(reads_otherwise, [view.headline, before])
            taken.append(after - page.evaluate("window.released"))
            page.wait_for_timeout(700)  # readers pause, and the run comes to its end; outside what is measured
    return taken
