"""States of a page that a test waits for. Nothing here, and nothing in the tests, waits for seconds to pass.

The pages forbid code made from text, so playwright's ``wait_for_function`` cannot work on them: use ``expect``.
"""

from __future__ import annotations

from re import Pattern

from playwright.sync_api import Page, expect

PATIENCE = 60_000
"""Milliseconds after which a state that was waited for is taken as never coming."""

expect.set_options(timeout=PATIENCE)


_SETTLED = """async (patience) => {
  const end = performance.now() + patience;
  const has = (selector) => document.querySelector(selector) !== null;
  const finished = '[data-testid="stApp"][data-test-connection-state="CONNECTED"][data-test-script-state="notRunning"]';
  const earlier = '[data-testid="stElementContainer"][data-stale="true"], [data-testid="stSkeleton"]';
  while (!has(finished) || has(earlier)) {
    if (performance.now() > end) throw new Error("the page's run does not end");
    await new Promise((resume) => setTimeout(resume, 20));
  }
}"""


def settled(page: Page) -> None:
    """The page's run is over and nothing on it is of an earlier run.

    After a click the run begins a moment later: first ``expect`` what the click is to change. The page itself looks,
    fifty times a second; ``expect`` asks it from here, up to a second late.
    """
    page.evaluate(_SETTLED, PATIENCE)


_VISIT = """async (address) => {
  history.pushState({}, "", address);
  dispatchEvent(new PopStateEvent("popstate"));
  while (!location.search.includes("version=")) await new Promise((resume) => setTimeout(resume, 20));
}"""


def visit(page: Page, path: str) -> None:
    """Show another address in a page that is open, as its links do; come back when the run of it is over.

    The address names no version of the data: the run adds it. Half the work of loading the page anew, and what the
    reader chose before does not go along.
    """
    page.evaluate(_VISIT, path)
    settled(page)


def map_is_drawn(page: Page, countries: int = 22) -> None:
    """The map shows at least so many country shapes."""
    expect(page.locator(".choroplethlayer path").nth(countries - 1)).to_be_attached()


def is_shown(page: Page, view: str | Pattern[str]) -> None:
    """The wall shows one section of a view: ``overview map``."""
    expect(page.locator("body")).to_have_attribute("data-shown", view)
