"""What is told in words: laws, what helps or holds back, and what a room said of them."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from coverage import measures, tables
from coverage.exports.room import Agenda
from coverage.exports.room.sections import Part
from coverage.wording import rooms, sentences
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


def room(page: Frame, filled: Agenda) -> None:
    """The filled agenda of one room: ranges beside what is published, factors and steps with their votes."""
    with st.container(border=True):
        st.markdown(f"**{_spoken(filled.room)}** · {filled.opened}")
        st.caption(filled.not_published)
        for section in filled.said:
            st.markdown(f"**{section.title}**")
            for part in section.parts:
                _part(part)


def _part(part: Part) -> None:
    if part.heading:
        st.markdown(plain(part.heading))
    for line in part.lines:
        st.markdown("- " + "".join(f"**{plain(span.text)}**" if span.is_strong else plain(span.text) for span in line))
    for said, whose, votes in part.rows:
        st.markdown(f"- {votes} · {_spoken(said)}" + (f" ({plain(whose)})" if whose else ""))
    if not (part.lines or part.rows):
        st.caption(part.nothing)


def _spoken(text: str) -> str:
    """The words of a participant as text: no address in them becomes a link."""
    return "".join("\\" + character if character in ".@" else character for character in plain(text))
