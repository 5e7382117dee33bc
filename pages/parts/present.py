"""Buttons that keep a view, present it, and add it to a deck."""

from __future__ import annotations

import streamlit as st

from coverage.views import VIEWS
from coverage.views.choice import query_string
from pages.parts import session
from pages.parts.frame import Frame
from pages.parts.scripts import component

_add = component("deck", "deck-button.js", '<span class="deck"><button type="button"></button> <a></a></span>')


def offer(page: Frame) -> None:
    """The buttons, as far as the server has what they lead to."""
    if not VIEWS[page.view].has_document:
        return
    say, view = page.lang.say, page.view
    asked = query_string(session.of(view))
    with st.container(horizontal=True, vertical_alignment="center", key="talk"):
        if f"/view/{view}" in page.routes:
            st.link_button(say("This view as one page to keep"), f"/view/{view}?{asked}", icon=":material/note_stack:")
        if "/deck" in page.routes:
            st.link_button(say("Present"), f"/present/{view}?{asked}", icon=":material/present_to_all:")
            data = {
                "add": say("Add to the deck"),
                "deck": say("Deck"),
                "address": f"/deck?lang={page.lang.code}",
                "name": " · ".join([say(VIEWS[view].name), *_place(page)]),
                "slide": f"/{view}?{asked}",
            }
            _add(key=f"deck-{view}", data=data, width="content")


def _place(page: Frame) -> list[str]:
    """The area of the view, or the countries that it compares."""
    if page.view == "compare":
        return [", ".join(map(page.lang.area, session.choice(page.view).compared))]
    return [page.lang.place(st.session_state["area"])] if "area" in VIEWS[page.view].parameters else []
