"""Give me the rows."""

from datetime import date

import streamlit as st

from coverage import queries
from coverage.exports import Extract
from coverage.wording import dictionary, selections, sentences
from pages.parts import filters, link, show, take
from pages.parts.answer import answer
from pages.parts.frame import foot, frame

page = frame("explore", "Give me the rows")
lang, say = page.lang, page.lang.say


def explore() -> None:
    """The rows that all filters leave: as a table, as a file, for a program, and to be cited."""
    sentence = st.container()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        view = filters.table(lang)
        if view == "headlines":
            filters.rule(lang)
    rule = filters.choice().rule if view == "headlines" else None
    wanted = filters.everything(lang)
    rows = dictionary.in_language(queries.explored(view, wanted, rule), lang)
    with sentence:
        if rows.empty:
            show.nothing(page, wanted, (queries.speaking() if view == "headlines" else queries.comparable()))
            return
        show.headline(sentences.rows(lang, len(rows)))
    show.grid(page, dictionary.readable(rows, lang), say("Rows"), key="rows")
    chosen_by = selections.filters(lang, wanted, rule)
    extract = Extract(view, rows, chosen_by, link.absolute("explore"), date.today(), lang)
    take.as_file(page, extract)
    take.by_program(page, view)
    take.citation_of(page, extract)


answer(page, explore)
foot(page)
