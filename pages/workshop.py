"""What does this room think?"""

from functools import partial

import streamlit as st

from coverage.measures import SERVICES
from coverage.measures.sums import ALL
from coverage.tables import vocabulary
from coverage.views.parameters import countries as all_countries
from coverage.wording import LANGUAGES, NAMES, dictionary
from coverage.wording import rooms as words
from pages.parts import draw, rooms
from pages.parts.answer import again
from pages.parts.frame import foot, frame

page = frame("workshop")
lang, say = page.lang, page.lang.say


def workshop() -> None:
    """Open a room; those opened in this session, with the facilitator's link."""
    draw.headline(
        say("A room answers on its phones, without internet, and sees its answers beside the published figures."),
        say("Nobody needs an account, and nobody's name is asked for."),
    )
    if not rooms.has_rooms(page):
        st.info(say("Rooms need the server that `make run` starts."), icon=":material/wifi_off:")
        return
    with st.form("open-room"):
        title = st.text_input(say("Title of the room"), max_chars=120)
        code = st.selectbox(say("Language"), LANGUAGES, LANGUAGES.index(lang.code), format_func=NAMES.__getitem__)
        # Streamlit says "Select all" in English only
        several = partial(st.multiselect, placeholder=say("Choose"), select_all=False)
        countries = several(say("Countries"), all_countries(), format_func=lang.area)
        types = several(
            say("Ask for the share served by"),
            vocabulary.values("operator_type"),
            [ALL],
            format_func=lambda kind: lang.label("operator_type", kind),
        )
        services = several(
            dictionary.title(lang, "service"),
            SERVICES,
            SERVICES[:1],
            format_func=lambda service: lang.label("service", service),
        )
        more = [kind for kind in ("who", "factors", "steps") if st.checkbox(words.kind(lang, kind), value=True)]
        if st.form_submit_button(say("Open the room"), icon=":material/meeting_room:"):
            asked = rooms.questions(more, types, services, countries)
            rooms.open_or_explain(page, title, code, tuple(countries), asked)
    rooms.opened(page)


again(page, workshop)
foot(page)
