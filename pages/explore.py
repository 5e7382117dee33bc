"""Give me the rows."""

import streamlit as st

from coverage import exports
from coverage.wording import dictionary, sentences
from pages.parts import cached, filters, show
from pages.parts.frame import answer, foot, frame

page = frame("explore", "Give me the rows")
lang, say = page.lang, page.lang.say


def explore() -> None:
    """The rows that all filters leave, as a table and as a file."""
    sentence = st.container()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        table = filters.table(lang)
        if table == "headlines":
            filters.rule(lang)
    rule = filters.choice().rule if table == "headlines" else None
    wanted = filters.everything(lang)
    rows = dictionary.in_language(cached.explored(table, wanted, rule), lang)
    with sentence:
        if rows.empty:
            show.nothing(page, wanted, cached.speaking() if table == "headlines" else cached.comparable())
            return
        show.headline(sentences.rows(lang, len(rows)))
    show.grid(page, dictionary.readable(rows, lang), key="rows")
    with st.container(horizontal=True, vertical_alignment="center"):
        for_spreadsheet = st.toggle(say("For a spreadsheet in this language"), key="spreadsheet")
        data = exports.spreadsheet_csv(rows, lang.code) if for_spreadsheet else exports.csv(rows)
        show.download(page, data, table)
        st.caption(
            say("Semicolon between cells, decimal comma.")
            if for_spreadsheet and lang.code != "en"
            else say("Comma between cells, decimal point.")
        )
    st.caption(sentences.citation(lang))


answer(page, explore)
foot(page)
