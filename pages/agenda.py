"""What should happen next?"""

import streamlit as st

from coverage import figures, measures, tables
from coverage.wording import documents, reading, rooms, sentences
from coverage.workshop import NotStored
from pages.parts import agendas, filters, findings, show
from pages.parts.answer import answer
from pages.parts.frame import foot, frame

page = frame("agenda", "What should happen next?")
lang, say = page.lang, page.lang.say
instruments = measures.sourced(measures.instruments(tables.recognition()), tables.sources())
factors = measures.success_factors(tables.recognition())
show.headline(sentences.agenda(lang, instruments))
show.chart(
    page,
    figures.time_line(instruments, lang, page.theme),
    instruments,
    key="time-line",
    note=reading.undated(lang, instruments),
    title=say("Recognition in law, by country and year"),
    columns=["area", "year", "kind", f"instrument_{lang.code}", f"effect_{lang.code}", "publisher", "url"],
    of="recognition",
)
st.header(say("What helps and what holds back"), anchor=False)
findings.factors(page, factors)
st.header(say("A country's agenda"), anchor=False)
st.markdown(documents.agenda(lang))
show.sources_behind(page, documents.behind_agenda())
filters.row(page.view, lang)


def agenda() -> None:
    """The sheet of one country: what is published, and what stays open for a room to fill."""
    area = filters.choice().area
    st.subheader(lang.area(area), anchor=False)
    st.info(sentences.open_sheet(lang, area), icon=":material/edit_note:")
    left, right = st.columns(2, gap="large")
    with left:
        st.subheader(say("Factors of success"), anchor=False)
        findings.factors(page, factors[factors["area"].eq(area)])
    with right:
        st.subheader(say("Primary action steps"), anchor=False)
        st.caption(sentences.not_published_here(lang))
    st.subheader(say("Recognition in law"), anchor=False)
    findings.recognition(page, area)
    from_rooms(area)


def from_rooms(area: str) -> None:
    """What the rooms of this installation said on a country, as far as their facilitators show it."""
    try:
        filled = agendas.published(lang, area)
    except NotStored:
        st.warning(rooms.unreadable(lang), icon=":material/database_off:")
        return
    if filled:
        st.subheader(say("What rooms here said"), anchor=False)
    for said in filled:
        findings.room(page, said)


answer(page, agenda)
foot(page)
