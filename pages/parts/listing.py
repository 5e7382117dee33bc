"""Tables as Streamlit elements, in each of their forms, and the sources of sections."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from coverage.views import Link, Table, Words
from coverage.views.sections import Passage, Written
from coverage.wording import dictionary
from coverage.wording.markdown import escaped
from pages.parts import sources
from pages.parts.frame import Frame
from pages.parts.grid import download, folded, grid


def table(page: Frame, given: Table) -> None:
    """A table in its form, with its download, how to read it and its sources."""
    if given.markdown:
        st.markdown(given.markdown)
    elif given.form == "inline":
        inline(page, given)
        return
    elif given.as_sheets:
        _as_sheets(page, given)
    elif given.form == "text":
        _as_text(page, given)
    elif given.form == "wrapped":
        _wrapped(page, given)
    elif given.form == "folded" and given.data is not None:
        folded(page, given.name, given.title, given.data, given.table_of, given.rows)
    elif given.data is not None:
        grid(page, dictionary.readable(given.data, page.lang, given.table_of), given.title, key=given.name)
    else:
        grid(page, given.frame(page.lang), given.title, key=given.name)
    if given.whole_csv:
        download(page, given.whole_csv, given.whole_name)
    if given.note:
        st.caption(given.note)
    source(page, given)


def inline(page: Frame, table: Table) -> None:
    """A table behind its title, with all that is said of it."""
    if table.data is not None:
        data, of = table.data, table.table_of
        folded(page, table.name, table.title, data, of, table.rows, table.title, table.source)
        return
    fold = st.expander(table.title, key=table.name, on_change="rerun")
    if fold.open:
        with fold:
            if table.note:
                st.markdown(table.note)
            if table.as_sheets:
                _as_sheets(page, table)
            else:
                grid(page, table.frame(page.lang), table.title, key=f"{table.name}-grid")
            if table.whole_csv:
                download(page, table.whole_csv, table.whole_name)
            if table.source:
                st.caption(table.source)


def _as_text(page: Frame, table: Table) -> None:
    """A row a paragraph: what it is in bold, what it says, and its source with a link."""
    if table.heads[0] != table.title and table.leading == 1:
        st.subheader(table.heads[0], anchor=False)
    for row in table.cells(page.lang):
        name = " · ".join(escaped(cell) for cell in row[: table.leading] if isinstance(cell, str))
        lines = [_written(cell) for cell in row[table.leading :]]
        st.markdown(f"**{name}.** {lines[0]}" if len(lines) == 1 else "  \n".join([f"**{name}**", *lines]))


def _wrapped(page: Frame, table: Table) -> None:
    """A table as wide as the page, whose words wrap and whose sources lead to their addresses."""
    cells = [[_written(cell) for cell in row] for row in table.cells(page.lang)]
    rows = pd.DataFrame(cells, columns=[escaped(head) for head in table.heads])
    st.table(rows, border="horizontal", hide_index=True, alt=table.title)


def _as_sheets(page: Frame, table: Table) -> None:
    """A row under its name, line by line, so that a phone has room for it."""
    for name, lines in table.sheets(page.lang):
        listed = "\n".join(f"- {_written(line)}" for line in lines)
        st.markdown(f"**{escaped(name)}**\n\n{listed}")


def _written(cell: Written) -> str:
    """A cell in Markdown, its sources with their addresses."""
    if isinstance(cell, Passage):
        return "".join(map(_written, cell.parts))
    return sources.of_link(cell) if isinstance(cell, Link) else escaped(cell)


def source(page: Frame, section: Table | Words) -> None:
    """Where a section is from and, unless they are among its rows already, its sources with their addresses."""
    if section.source:
        st.caption(section.source)
    if section.rows is None or section.rows.empty or (isinstance(section, Table) and _has_sources(section)):
        return
    behind = sources.behind(page, section.rows)
    if len(behind) == 1:
        st.markdown(sources.whole(behind[0]))
        return
    fold = st.expander(page.lang.say("Sources"), key=f"{section.name}-sources", on_change="rerun")
    if fold.open:
        with fold:
            st.markdown(sources.listed(page, behind))


def _has_sources(table: Table) -> bool:
    """Whether the rows of a table lead to their sources: by links in words, or in the fold of its data."""
    if table.data is not None:
        return table.form != "grid"
    return any(isinstance(cell, Link) for column in table.columns for cell in column.cells)
