"""Where AppTest is unlike a server: it cannot run a part of a page alone, so here a filter runs the whole page.

What a reader gets, the part alone, is tested in the browser.
"""

import pytest

from pages.parts import filters


@pytest.fixture(autouse=True)
def a_filter_runs_the_whole_page(monkeypatch):
    """AppTest forgets what is outside of the part that was run last, the filters first of all."""
    monkeypatch.setattr(filters, "answer_again", lambda: None)
