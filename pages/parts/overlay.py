"""The reader's own table: in this session and nowhere else, drawn over the published figures while it is there."""

from __future__ import annotations

import hashlib
from typing import NamedTuple

import pandas as pd
import streamlit as st

from coverage import figures, measures, queries, tables, uploads
from coverage.measures.headlines import RULES
from coverage.uploads import Checked, Comparison
from coverage.views import Chart, Overlay
from coverage.wording import upload_messages
from pages.parts.frame import Frame

DRAWN = ("overview", "country", "operators", "evidence", "gaps")
"""Pages that draw the reader's rows."""

_TABLE, _OF, _FORGOTTEN = "own_table", "own_table_of", "own_tables_forgotten"


class Own(NamedTuple):
    """A checked table, and its valid rows as comparable shares.

    Both are worked out once and drawn on many pages.
    """

    checked: Checked
    comparable: pd.DataFrame


def accept(content: bytes) -> None:
    """Check a file and keep what it has for this session.

    The same file is not checked again.

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


def uploader_key() -> str:
    """The key of the widget that a file is given to.

    It is a new one once a table was forgotten, so that the widget is empty.
    """
    return f"{_TABLE}-{st.session_state.get(_FORGOTTEN, 0)}"


def drop() -> None:
    """Drop the table of the file that was given before."""
    st.session_state.pop(_TABLE, None)
    st.session_state.pop(_OF, None)


def forget() -> None:
    """Let go of the reader's table and of its file."""
    drop()
    st.session_state[_FORGOTTEN] = st.session_state.get(_FORGOTTEN, 0) + 1


def checked() -> Checked | None:
    """What the reader has brought, if anything."""
    return st.session_state[_TABLE].checked if _TABLE in st.session_state else None


def compared() -> Comparison:
    """The reader's valid rows held against the published headlines."""
    return uploads.compare(st.session_state[_TABLE].comparable, queries.headlines(None, RULES[0]))


def notice(page: Frame) -> None:
    """Say what the stars are, on the pages that have some."""
    if page.view in DRAWN and checked() and (drawn := _drawn(st.session_state[_TABLE].comparable)):
        st.caption(upload_messages.drawn(page.lang, drawn))


def has(chart: Chart) -> bool:
    """Whether the reader has comparable rows that are drawn over a chart."""
    return _rows(chart.overlay) is not None


def over(page: Frame, chart: Chart) -> str:
    """The chart as JSON, with any rows of the reader's over it."""
    overlay, rows = chart.overlay, _rows(chart.overlay)
    if overlay is None or rows is None:
        return chart.json
    figure, lang, theme = chart.figure, page.lang, page.theme
    match overlay.drawn_as:
        case "rows":
            drawn = figures.with_own_rows(figure, rows, lang, theme)
        case "places":
            drawn = figures.with_own_places(figure, rows, tables.areas(), lang, theme)
        case "cells":
            drawn = figures.with_own_cells(figure, rows, overlay.columns, lang, theme)
        case _:
            drawn = figures.with_own_counts(figure, rows, lang, theme)
    return drawn.to_json()


COUNTED = {"counts": measures.counts, "people_per_operator": measures.people_per_operator}
"""What is made of estimates in charts of numbers."""


def _drawn(rows: pd.DataFrame) -> int:
    """How many of the reader's rows any chart can draw."""
    counted, per_operator = measures.counts(rows), measures.people_per_operator(rows)
    of_numbers = {*counted["estimate_id"], *per_operator["estimate_id"], *per_operator["people_id"]}
    return int((rows["is_comparable"] | rows["estimate_id"].isin(of_numbers)).sum())


def _rows(overlay: Overlay | None) -> pd.DataFrame | None:
    """The reader's rows that an overlay draws; None if there are none."""
    if overlay is None or (own := checked()) is None or own.rows.empty:
        return None
    rows = st.session_state[_TABLE].comparable
    if overlay.drawn_as in COUNTED:
        rows = COUNTED[overlay.drawn_as](rows)
    else:
        rows = measures.as_counted(rows[rows["is_comparable"]])
        rows = measures.rows(rows, overlay.selection)
    return rows if len(rows) else None
