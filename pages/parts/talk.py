"""How does a view get onto the wall of a room? At once, or as part of a deck."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from pages.parts import doors, link
from pages.parts.frame import Frame
from pages.parts.scripts import component
from pages.parts.views import VIEWS

_add = component("deck", "deck-button.js", '<span class="deck"><button type="button"></button> <a></a></span>')


def offer(page: Frame) -> None:
    """Buttons that keep this view, present it and add it to the deck, as far as the server has these."""
    say, view = page.lang.say, page.view
    asked = urlencode(link.of(view), safe=",/")
    with st.container(horizontal=True, vertical_alignment="center", key="talk"):
        if f"/view/{view}" in doors.OPEN:
            st.link_button(say("This view as one page to keep"), f"/view/{view}?{asked}", icon=":material/note_stack:")
        if "/deck" in doors.OPEN and VIEWS[view].presented:
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
    """The area that the view is of, if it is of one."""
    return [page.lang.place(st.session_state["area"])] if "area" in VIEWS[page.view].parameters else []
