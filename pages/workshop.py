"""What does this room think?"""

import streamlit as st

from coverage import addresses, measures, queries
from coverage.tables import vocabulary
from coverage.wording import LANGUAGES, rooms
from coverage.workshop import NewQuestion, NotStored, Refused, by_code, local_store, offers, open_room
from pages.parts import doors, link, show
from pages.parts.answer import answer
from pages.parts.frame import NAMES, foot, frame

page = frame("workshop", "What does this room think?")
lang, say = page.lang, page.lang.say
OPENED = "opened_rooms"
EVERY = 1.5
"""Seconds between two looks at the address for the phones, which another Wi-Fi changes."""
CODE = 140
"""Pixels of a QR code."""


def workshop() -> None:
    """Open a room; those opened in this session, with the facilitator's link."""
    show.headline(
        say("A room answers on its phones, without internet, and sees its answers beside the published figures."),
        say("Nobody needs an account, and nobody's name is asked for."),
    )
    if "/facilitate/{secret}" not in doors.OPEN:
        st.info(say("Rooms need the server that `make run` starts."), icon=":material/wifi_off:")
        return
    with st.form("open-room"):
        title = st.text_input(say("Title of the room"), max_chars=120)
        code = st.selectbox(say("Language"), LANGUAGES, LANGUAGES.index(lang.code), format_func=NAMES.get)
        some = {"placeholder": say("Choose")}
        countries = st.multiselect(say("Countries"), link.countries(), format_func=lang.area, **some)
        types = st.multiselect(
            say("Ask for the share served by"),
            vocabulary.values("operator_type"),
            ["all_small_scale"],
            format_func=lambda kind: lang.label("operator_type", kind),
            **some,
        )
        services = st.multiselect(
            say("Service"),
            measures.SERVICES,
            ["water"],
            format_func=lambda value: lang.label("service", value),
            **some,
        )
        more = [kind for kind in ("who", "factors", "steps") if st.checkbox(rooms.kind(lang, kind), value=True)]
        if st.form_submit_button(say("Open the room"), icon=":material/meeting_room:"):
            opening(title, code, tuple(countries), asked(more, types, services, countries))
    for opened in reversed(st.session_state.get(OPENED, [])):
        card(*opened)


def asked(more: list[str], types: list[str], services: list[str], countries: list[str]) -> list[NewQuestion]:
    """The questions in their order: who is here, the shares, what helps, what comes next."""
    shares = [NewQuestion("share", kind, service) for service in services for kind in types]
    who = [NewQuestion("who")] if "who" in more else []
    helps = [NewQuestion("factors", offered=offers.factors(countries))] if "factors" in more else []
    gaps = queries.gaps(None, "best").gaps
    steps = [NewQuestion("steps", offered=offers.steps(countries, gaps))] if "steps" in more else []
    return [*who, *shares, *helps, *steps]


def opening(title: str, code: str, countries: tuple[str, ...], questions: list[NewQuestion]) -> None:
    """Open a room, or say what is missing."""
    try:
        room, secret = open_room(local_store().open(), title, code, countries, questions, passed_on())
    except Refused as refused:
        field = {"title": say("Title of the room"), "countries": say("Countries"), "questions": say("Questions")}
        reason = rooms.refused(lang, refused.reason, refused.field, refused.found, refused.allowed)
        st.error(f"{field.get(refused.field, refused.field)}: {reason}", icon=":material/block:")
    except NotStored as failed:
        st.error(rooms.not_stored(lang, failed.reason), icon=":material/block:")
    else:
        st.session_state.setdefault(OPENED, []).append((room.title, room.code, secret))


def passed_on() -> str | None:
    """The address of this page for the phones too, where it is not this computer's own and no other is set."""
    opened = link.origin()
    return addresses.passed_on(opened) if addresses.base(opened, None).by == "interfaces" else None


def card(title: str, code: str, secret: str) -> None:
    """One room that was opened here: its code, and the links that lead it."""
    with st.container(border=True):
        st.header(title, anchor=False)
        joining(code)
        with st.container(horizontal=True):
            st.link_button(say("Lead the room"), f"/facilitate/{secret}", type="primary", icon=":material/co_present:")
            st.link_button(say("Show on the wall"), f"/room/{code}", icon=":material/present_to_all:")
        st.caption(say("Keep the facilitator's link: it is shown here only, and whoever has it leads the room."))
        st.code(f"{link.origin()}/facilitate/{secret}", language=None, wrap_lines=True)


@st.fragment(run_every=EVERY)
def joining(code: str) -> None:
    """How phones join a room, at the address of now."""
    room = by_code(local_store().open(), code)
    if room is None:
        st.info(rooms.refused(lang, "unknown", "room"))
        return
    address = f"{addresses.base(link.origin(), st.get_option('server.port'), room.address).url}/join/{code}"
    with st.container(horizontal=True, vertical_alignment="center"):
        st.image(addresses.picture(address), width=CODE, alt=addresses.named(address))
        st.markdown(say("Code: **{code}**. Phones join at `{address}`.", code=code, address=address))


answer(page, workshop)
foot(page)
