"""States of a page that a test waits for. Nothing here, and nothing in the tests, waits for seconds to pass.

The pages forbid code made from text, so playwright's ``wait_for_function`` cannot work on them: use ``expect``.
"""

from __future__ import annotations

from re import Pattern

from playwright.sync_api import Page, expect

PATIENCE = 60_000
"""Milliseconds after which a state that was waited for is taken as never coming."""

expect.set_options(timeout=PATIENCE)


def settled(page: Page) -> None:
    """The page's run is over and nothing on it is of an earlier run.

    After a click the run begins a moment later: first ``expect`` what the click is to change.
    """
    finished = '[data-testid="stApp"][data-test-connection-state="CONNECTED"][data-test-script-state="notRunning"]'
    expect(page.locator(finished)).to_have_count(1)
    expect(page.locator('[data-testid="stElementContainer"][data-stale="true"]')).to_have_count(0)
    expect(page.locator('[data-testid="stSkeleton"]')).to_have_count(0)


def map_is_drawn(page: Page, countries: int = 22) -> None:
    """The map shows at least so many country shapes."""
    expect(page.locator(".choroplethlayer path").nth(countries - 1)).to_be_attached()


def is_shown(page: Page, view: str | Pattern[str]) -> None:
    """The wall shows one section of a view: ``overview map``."""
    expect(page.locator("body")).to_have_attribute("data-shown", view)
