"""Rooms as far as pages need them: where they are kept, how one is opened, and how phones join it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from coverage import addresses, queries
from coverage.measures.headlines import RULES
from coverage.wording import refusals
from coverage.wording.markdown import escaped
from coverage.workshop import NewQuestion, NotStored, Refused, Store, by_code, local_store, offers, open_room
from pages.parts import session
from pages.parts.frame import Frame

ROUTE = "/facilitate/{secret}"
"""A path that only a server with rooms has; without it there is no database either, and none is made."""

OPENED, SENT = "opened_rooms", "sent_form"
EVERY = 1.5
"""Seconds between two looks at the address for the phones, which another Wi-Fi changes."""

CODE = 140
"""Pixels of a QR code."""


def has_rooms(page: Frame) -> bool:
    """Whether the server of the page has rooms."""
    return ROUTE in page.routes


def store(page: Frame) -> Store | None:
    """Where the rooms of this server are kept.

    None where it has none, or none was opened yet.

    Raises
    ------
    NotStored
        If they cannot be read.
    """
    return local_store().open_if_made() if has_rooms(page) else None


def questions(
    more: Sequence[str], types: Sequence[str], services: Sequence[str], countries: Sequence[str]
) -> list[NewQuestion]:
    """The questions in their order.

    That order is who is here, the shares, what helps, what comes next. ``more`` are the kinds that are asked besides
    the shares.
    """
    shares = [NewQuestion("share", kind, service) for service in services for kind in types]
    who = [NewQuestion("who")] if "who" in more else []
    helps = [NewQuestion("factors", offered=offers.factors(countries))] if "factors" in more else []
    gaps = queries.gaps(None, RULES[0]).gaps
    steps = [NewQuestion("steps", offered=offers.steps(countries, gaps, queries.stances()))] if "steps" in more else []
    return [*who, *shares, *helps, *steps]


def open_or_explain(page: Frame, title: str, code: str, countries: Sequence[str], asked: list[NewQuestion]) -> None:
    """Open a room, or say what is missing.

    The button clicked twice, with nothing changed in the form, opens one.
    """
    lang, say = page.lang, page.lang.say
    form, rooms = (title, code, countries, asked), st.session_state.get(OPENED, [])
    try:
        store = local_store().open()
        if rooms and form == st.session_state[SENT] and by_code(store, rooms[-1][1]):
            return
        room, secret = open_room(store, title, code, countries, asked, _passed_on())
    except Refused as refused:
        field = {"title": say("Title of the room"), "countries": say("Countries"), "questions": say("Questions")}
        reason = refusals.refused(lang, refused.reason, refused.field, refused.found, refused.allowed)
        st.error(f"{field.get(refused.field, refused.field)}: {reason}", icon=":material/block:")
    except NotStored as failed:
        st.error(refusals.not_stored(lang, failed.reason), icon=":material/block:")
    else:
        st.session_state[SENT] = form
        st.session_state.setdefault(OPENED, []).append((room.title, room.code, secret))


def opened(page: Frame) -> None:
    """The rooms opened in this session, the newest first.

    Each has its code, its address and the links that lead it.
    """
    say = page.lang.say
    for title, code, secret in reversed(st.session_state.get(OPENED, [])):
        with st.container(border=True):
            st.header(escaped(title, links=False), anchor=False)
            _joining(page, code)
            with st.container(horizontal=True):
                lead = f"/facilitate/{secret}"
                st.link_button(say("Lead the room"), lead, type="primary", icon=":material/co_present:")
                st.link_button(say("Show on the wall"), f"/room/{code}", icon=":material/present_to_all:")
            st.caption(say("Keep the facilitator's link: it is shown here only, and whoever has it leads the room."))
            st.code(f"{session.origin()}{lead}", language=None, wrap_lines=True)


def _passed_on() -> str | None:
    """The address of this page, where phones are to use it too.

    They are where it is not this computer's own and no other is set; else None.
    """
    here = session.origin()
    return addresses.passed_on(here) if addresses.base(here, None).by == "interfaces" else None


@st.fragment(run_every=EVERY)
def _joining(page: Frame, code: str) -> None:
    """How phones join a room, at the address of now."""
    lang = page.lang
    room = by_code(local_store().open(), code)
    if room is None:
        st.info(refusals.refused(lang, "unknown", "room"))
        return
    base = addresses.base(session.origin(), st.get_option("server.port"), room.address)
    address = f"{base.url}/join/{code}"
    with st.container(horizontal=True, vertical_alignment="center"):
        st.image(addresses.picture(address), width=CODE, alt=addresses.named(address))
        st.markdown(lang.say("Code: **{code}**. Phones join at `{address}`.", code=code, address=address))
