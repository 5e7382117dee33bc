"""What axe-core finds on a page: https://dequeuniversity.com/rules/axe/4.12 explains each rule."""

from __future__ import annotations

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

RULES = {"target-size": {"enabled": True}}
"""Rules of WCAG 2.2 that axe leaves out unless it is asked for them."""

STREAMLIT = {
    # The place for a file is a section that takes what is dropped on it; who cannot drop has the button within.
    "presentation-role-conflict": '[data-testid="stFileUploaderDropzone"]',
}
"""Rules that an element of Streamlit's own breaks, which cannot be changed from outside, and which element that is."""

LIKE_OTHERS = "tr:nth-child(n+13), li:nth-child(n+13)"
"""Rows of long tables and lists, which are made as those before them: a page has up to a thousand."""

_RUN = """async ([options, streamlit, exclude]) => {
  const { violations } = await axe.run({ exclude }, { resultTypes: ["violations"], ...options });
  return violations.flatMap(({ impact, id, help, nodes }) => nodes
    .filter(({ target }) => !(id in streamlit && document.querySelector(target[0])?.matches(streamlit[id])))
    .map(({ html, failureSummary }) => `${impact}: ${id}: ${help}: ${html.slice(0, 200)} ${failureSummary}`));
}"""


def found(page: Page, *, colours_only: bool = False) -> list[str]:
    """What is wrong with the page as it is now, or only with its colours: how bad it is, the rule, and the element."""
    if page.evaluate("!('axe' in window)"):
        page.evaluate(f"{AXE_SCRIPT}; null")
    where = page.evaluate("`${location.pathname} ${document.documentElement.lang}`")
    options = {"runOnly": ["color-contrast"]} if colours_only else {"rules": RULES}
    return [f"{where}: {problem}" for problem in page.evaluate(_RUN, [options, STREAMLIT, LIKE_OTHERS.split(", ")])]
