"""What is told in words: laws, what helps or holds back, and what a room said of them."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from coverage import measures, tables
from coverage.exports.room import Agenda
from coverage.exports.room.agenda import Ballot
from coverage.wording import rooms, sentences
from pages.parts import agendas
from pages.parts.frame import Frame
from pages.parts.show import plain, source


def recognition(page: Frame, area: str) -> None:
    """Laws, decrees and bills of one country, newest first, each with its source."""
    rows = measures.instruments(tables.recognition())
    rows = rows[rows["area"].eq(area)]
    if rows.empty:
        st.caption(rooms.headings(page.lang)["no_law"])
    _findings(page, rows)


def factors(page: Frame, rows: pd.DataFrame) -> None:
    """What studies found to help or to hold back small operators, newest first, each with its source."""
    if rows.empty:
        st.caption(sentences.not_published_here(page.lang))
    _findings(page, rows, with_area=rows["area"].nunique() > 1)


def _findings(page: Frame, rows: pd.DataFrame, with_area: bool = False) -> None:
    lang = page.lang
    known = tables.sources().set_index("source_id")
    for row in measures.newest_first(rows).to_dict("records"):
        year = int(row["year"]) if pd.notna(row["year"]) else lang.say("no year")
        place = f"{lang.area(row['area'])} · " if with_area else ""
        st.markdown(
            f"**{place}{year} · {plain(row[f'instrument_{lang.code}'])}**  \n{plain(row[f'effect_{lang.code}'])}  \n"
            f"{source(page, known.loc[row['source_id']])}"
        )


def room(page: Frame, said: Agenda) -> None:
    """The filled agenda of one room: ranges beside what is published, factors and steps with their votes."""
    words = rooms.headings(page.lang)
    with st.container(border=True):
        st.markdown(f"**{_spoken(said.room)}** · {words['opened']} {said.opened_on}")
        st.caption(said.not_published)
        for share in said.shares:
            st.markdown(f"{plain(share.question)}  \n**{plain(share.room)}** {words['published']} {share.known}")
        left, right = st.columns(2, gap="large")
        with left:
            _ballots(words, words["factors"], said.factors)
        with right:
            _ballots(words, words["steps"], said.steps)


def _ballots(words: dict[str, str], title: str, ballots: Sequence[Ballot]) -> None:
    st.markdown(f"**{title}**")
    items = agendas.items(ballots)
    for votes, said in items:
        st.markdown(f"- {votes} · {_spoken(said)}")
    if not items:
        st.caption(agendas.nothing(words, ballots))


def _spoken(text: str) -> str:
    """The words of a participant as text: no address in them becomes a link."""
    return "".join("\\" + character if character in ".@" else character for character in plain(text))
