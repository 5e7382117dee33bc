"""What is looked up: definitions, the columns of the tables, local names, sources, and what was left out and why."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from coverage.tables.catalog import Table
from coverage.wording import dictionary, doubts, lists, sentences
from pages.parts.frame import Frame
from pages.parts.show import grid


def definitions(page: Frame, fields: list[tuple[str, str]]) -> None:
    """What the words of the vocabulary mean: a title and the field for each list."""
    for title, field in fields:
        st.subheader(title, anchor=False)
        for label, meaning in dictionary.definitions(page.lang, field):
            st.markdown(f"**{label}.** {meaning}")


def fields(page: Frame, table: Table) -> None:
    """The columns of one table: title, meaning, unit, allowed values and the name in files."""
    lang, say = page.lang, page.lang.say
    fold = st.expander(f"{table.title(lang.code)} · {table.path}", key=f"fields-{table.name}", on_change="rerun")
    if not fold.open:
        return
    with fold:
        st.markdown(table.description(lang.code))
        rows = [
            {
                say("Column"): field.title(lang.code),
                say("Meaning"): field.description(lang.code),
                say("Unit"): lang.label("unit", field.unit) if field.unit else None,
                say("Allowed"): ", ".join(field.enum) or None,
                say("Name in files"): field.name,
            }
            for field in table.fields
        ]
        grid(page, pd.DataFrame(rows), table.title(lang.code), key=f"fields-{table.name}-grid")


def local_names(page: Frame, areas: list[str], title: str) -> None:
    """What the operators are called, by country and operator type."""
    names = lists.local_names(page.lang, areas)
    if names.empty:
        st.caption(sentences.no_local_name(page.lang))
    else:
        grid(page, names, title, key="local-names")


def contradictions(page: Frame, found: pd.DataFrame, title: str) -> None:
    """Figures that cannot all be true, side by side."""
    if found.empty:
        st.caption(doubts.no_contradiction(page.lang))
    else:
        grid(page, lists.contradictions(page.lang, found), title, key="contradictions")


def sources(page: Frame, frame: pd.DataFrame, title: str) -> None:
    """Every source with its address."""
    grid(page, lists.sources(page.lang, frame), title, key="sources")


def left_out(page: Frame, frame: pd.DataFrame, title: str) -> None:
    """The rows that were read and not taken, with the reason."""
    grid(page, lists.left_out(page.lang, frame), title, key="left-out")
