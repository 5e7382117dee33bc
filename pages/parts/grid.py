"""Rows as Streamlit elements: a grid, its download, and both folded away with the sources behind them."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from coverage import exports
from coverage.wording import dictionary
from pages.parts import sources
from pages.parts.frame import Frame

HOST = r"^https?://(?:www\.)?([^/]+)"
"""Of an address, what a cell shows: the rest would push the other columns out of sight."""


def grid(page: Frame, readable: pd.DataFrame, title: str, *, key: str) -> None:
    """A table in the reader's number form, named by its ``title``.

    Addresses become links.
    """
    lang = page.lang
    numbers = readable.select_dtypes("float").columns
    addresses = {lang.say("Link"), dictionary.title(lang, "url")}
    links = [name for name in readable if name in addresses]
    people = [name for name in readable if name in dictionary.of_people(lang)]
    # without such columns pandas' styles, the larger part of what a grid takes, would change nothing
    written = dict.fromkeys(numbers, lambda value: lang.number(value, 1)) | dict.fromkeys(people, lang.number)
    st.dataframe(
        readable.style.format(written, na_rep="–") if written else readable,
        hide_index=True,
        key=key,
        alt=title,
        placeholder="–",
        column_config={name: st.column_config.LinkColumn(name, display_text=HOST) for name in links},
    )


def download(page: Frame, data: bytes, name: str) -> None:
    """A button that gives ``data`` as a CSV file."""
    st.download_button(
        page.lang.say("Download CSV"),
        data,
        f"olpe-atlas-{name}.csv",
        "text/csv",
        key=f"{name}-csv",
        on_click="ignore",
        icon=":material/download:",
    )


def folded(
    page: Frame,
    name: str,
    title: str,
    data: pd.DataFrame,
    of: str,
    rows: pd.DataFrame | None,
) -> None:
    """Rows in the columns of the data, folded away.

    Their download and the sources behind them are folded away with them.
    """
    label = page.lang.count("Table and download: one row", "Table and download: {n} rows", len(data))
    fold = st.expander(label, key=f"{name}-table", on_change="rerun")
    if fold.open:
        with fold:
            grid(page, dictionary.readable(data, page.lang, of), title, key=f"{name}-grid")
            download(page, exports.csv(data), name)
            if rows is not None:
                st.markdown(sources.listed(page.lang, sources.behind(page.lang, rows)))
