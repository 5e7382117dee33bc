"""The part of a page that depends on the filters, and is drawn again when one changes."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from coverage.views import VIEWS, Document, Look, Section, build
from pages.parts import draw, filters, overlay, present, rooms, session
from pages.parts.filters import ANSWER
from pages.parts.frame import Frame, menu_links


def answer(
    page: Frame,
    within: Callable[[Frame], None] | None = None,
    after: Callable[[Frame, Document], None] | None = None,
) -> None:
    """Draw the page's document with its filters, anew for each change.

    The filters stand under the answer or, where a section asks for the area, before that section; with ``within`` it
    draws others, which are drawn again with the answer. ``after`` draws what a page has beneath its document.
    """
    sentence = st.empty()
    document = _document(page)
    fixed, _ = _split(document)
    if fixed:
        draw.sections(page, document, fixed)
    if not within:
        filters.row(page)

    def drawn() -> None:
        if within:
            within(page)
        shown = _document(page)
        draw.head(page, shown, sentence)
        draw.sections(page, shown, _split(shown)[1])
        if after:
            after(page, shown)

    again(page, drawn)


def again(page: Frame, drawn: Callable[[], None]) -> None:
    """Draw what depends on the filters, anew for each change.

    ``drawn`` draws it. Nothing else of the page is drawn again then but the links of the menu, which carry the filters
    along. What ``drawn`` writes outside of its own place it writes into an ``st.empty()``, or it would add up.
    """

    @st.fragment(key=ANSWER)
    def fragment() -> None:
        overlay.notice(page)
        drawn()
        present.offer(page)
        session.write(page.view)
        if VIEWS[page.view].parameters:  # else the frame has drawn them
            menu_links(page.links, page.view, page.lang)

    fragment()


def _document(page: Frame) -> Document:
    return build(page.view, session.choice(page.view), Look(page.lang, page.theme), lambda: rooms.store(page))


def _split(shown: Document) -> tuple[list[Section], list[Section]]:
    """The sections that filters do not change, and the others.

    The first are those before a section that asks for the area, if there is one; the others are without those of
    notices.
    """
    asking = [place for place, section in enumerate(shown.sections) if getattr(section, "asks", None) == "area"]
    place = asking[0] if asking else 0
    of_notices = {notice.details for notice in shown.notices}
    others = [section for section in shown.sections[place:] if section.name not in of_notices]
    return list(shown.sections[:place]), others
