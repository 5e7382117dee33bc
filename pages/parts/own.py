"""The reader's own table: in this session and nowhere else, drawn over the published figures while it is there."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from typing import NamedTuple

import pandas as pd
import streamlit as st

from coverage import figures, measures, queries, tables, uploads
from coverage.figures import Figure
from coverage.measures import Selection
from coverage.measures.headlines import RULES
from coverage.uploads import Checked, Comparison
from coverage.wording import refusals
from pages.parts.frame import Frame

DRAWN = ("overview", "country", "operators", "evidence", "gaps")
"""Pages that draw the reader's rows."""

_TABLE, _OF, _FORGOTTEN = "own_table", "own_table_of", "own_tables_forgotten"


class Own(NamedTuple):
    """A checked table, and its valid rows with their comparable shares: worked out once, drawn on many pages."""

    checked: Checked
    comparable: pd.DataFrame


def take_in(content: bytes) -> None:
    """Check a file and keep what it has for this session; the same file is not checked again.

    Raises
    ------
    Refused
        If it cannot be read as a table.
    """
    of = hashlib.sha256(content).hexdigest()
    if st.session_state.get(_OF) != of:
        checked = uploads.check(uploads.read(content))
        st.session_state[_TABLE] = Own(checked, measures.comparable(checked.rows, tables.population()))
        st.session_state[_OF] = of


def place() -> str:
    """The name of the place where a file is given; a new one once a table was forgotten, so that it is empty."""
    return f"{_TABLE}-{st.session_state.get(_FORGOTTEN, 0)}"


def let_go() -> None:
    """Drop the table of a file before the one that is given now."""
    st.session_state.pop(_TABLE, None)
    st.session_state.pop(_OF, None)


def forget() -> None:
    """Let go of the reader's table and of its file."""
    let_go()
    st.session_state[_FORGOTTEN] = st.session_state.get(_FORGOTTEN, 0) + 1


def checked() -> Checked | None:
    """What the reader has brought, if anything."""
    return st.session_state[_TABLE].checked if _TABLE in st.session_state else None


def compared() -> Comparison:
    """The reader's valid rows held against the published headlines."""
    return uploads.compare(st.session_state[_TABLE].comparable, queries.headlines(None, RULES[0]))


def notice(page: Frame) -> None:
    """Say what the stars are, on the pages that have some."""
    if page.view in DRAWN and checked() is not None and len(checked().rows):
        st.caption(refusals.drawn(page.lang, len(checked().rows)))


def has(selection: Selection) -> bool:
    """Whether the reader has comparable rows that ``selection`` asks for."""
    return _chosen(selection) is not None


def over(page: Frame, figure: Figure, selection: Selection) -> Figure:
    """``figure`` with the reader's rows that ``selection`` asks for beneath the published ones."""
    rows = _chosen(selection)
    return figure if rows is None else figures.with_own_rows(figure, rows, page.lang, page.theme)


def over_map(page: Frame, figure: Figure, selection: Selection) -> Figure:
    """The map with a star where the reader has rows that ``selection`` asks for."""
    rows = _chosen(selection)
    return figure if rows is None else figures.with_own_places(figure, rows, tables.areas(), page.lang, page.theme)


def over_cells(page: Frame, figure: Figure, selection: Selection, services: Sequence[str]) -> Figure:
    """The matrix of all types that ``selection`` names, with a star where the reader has rows that it asks for."""
    rows = _chosen(selection)
    columns = [(service, kind) for service in services for kind in selection.operator_types]
    return figure if rows is None else figures.with_own_cells(figure, rows, columns, page.lang, page.theme)


def over_counts(page: Frame, figure: Figure, count: Callable[[pd.DataFrame], pd.DataFrame]) -> Figure:
    """The numbers that ``count`` makes of estimates, with a star for each that it makes of the reader's rows."""
    rows = None if checked() is None else count(st.session_state[_TABLE].comparable)
    return figure if rows is None or rows.empty else figures.with_own_counts(figure, rows, page.lang, page.theme)


def _chosen(selection: Selection) -> pd.DataFrame | None:
    if checked() is None or checked().rows.empty:
        return None
    rows = st.session_state[_TABLE].comparable
    rows = rows.assign(service=rows["service"].replace("water_and_sanitation", "water"))
    rows = measures.rows(measures.informative(rows[rows["is_comparable"]]), selection)
    return rows if len(rows) else None
