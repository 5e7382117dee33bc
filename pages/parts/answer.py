"""What of a page depends on the filters, and is drawn again when one changes?"""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from pages.parts import link, own, revised, talk
from pages.parts.filters import ANSWER
from pages.parts.frame import Frame, menu_links
from pages.parts.views import VIEWS


def answer(page: Frame, draw: Callable[[], None]) -> None:
    """Let ``draw`` draw what depends on the filters, now and again for each change of one.

    Nothing else of the page is drawn again then but the links of the menu, which carry the filters along. What
    ``draw`` writes outside of its own place it writes into an ``st.empty()``, or it would add up.
    """

    @st.fragment(key=ANSWER)
    def again() -> None:
        revised.notice(page)
        own.notice(page)
        draw()
        talk.offer(page)
        link.write(page.view)
        if VIEWS[page.view].parameters:  # else the frame has drawn them
            menu_links(page.links, page.view, page.lang)

    again()
