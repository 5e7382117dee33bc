"""Tables as Streamlit elements, in each of their forms, and the sources of sections."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd
import streamlit as st

from coverage import exports
from coverage.views import Link, Table, Words
from coverage.views.in_sequence import source_beneath
from coverage.views.sections import Passage, Written
from coverage.wording import Language, dictionary
from coverage.wording.markdown import escaped
from pages.parts import sources
from pages.parts.frame import Frame
from pages.parts.grid import download, folded, grid
from pages.parts.kept import kept


def table(page: Frame, given: Table) -> None:
    """A table in its form, with its download and its sources.

    How to read it stands beneath it.
    """
    if given.markdown:
        st.markdown(given.markdown)
    elif given.form == "inline":
        inline(page, given)
        return
    elif given.as_sheets:
        _paragraphs(_as_sheets(given, page.lang))
    elif given.form == "text":
        if given.heads[0] != given.title and given.leading == 1:
            st.subheader(given.heads[0], anchor=False)
        _paragraphs(_as_text(given, page.lang))
    elif given.form == "wrapped":
        st.table(_wrapped(given, page.lang), border="horizontal", hide_index=True, alt=given.title)
    elif given.form == "folded" and given.data is not None:
        folded(page, given.name, given.title, given.data, given.table_of, given.rows)
    else:
        grid(page, _readable(given, page.lang), given.title, key=given.name)
    if given.whole_csv:
        download(page, given.whole_csv, given.whole_name)
    if given.note:
        st.caption(given.note)
    source(page, given)


def inline(page: Frame, table: Table) -> None:
    """A table behind its title, with all that is said of it."""
    fold = st.expander(table.title, key=table.name, on_change="rerun")
    if fold.open:
        with fold:
            if table.note:
                st.markdown(table.note)
            if table.as_sheets:
                _paragraphs(_as_sheets(table, page.lang))
            else:
                grid(page, _readable(table, page.lang), table.title, key=f"{table.name}-grid")
            if table.data is not None:
                download(page, exports.csv(table.data), table.name)
            if table.whole_csv:
                download(page, table.whole_csv, table.whole_name)
            if beneath := source_beneath(table):
                st.caption(beneath)
            if table.data is not None and table.rows is not None:
                st.markdown(sources.listed(page.lang, sources.behind(page.lang, table.rows)))


def _paragraphs(paragraphs: Iterable[str]) -> None:
    for paragraph in paragraphs:
        st.markdown(paragraph)


@kept
def _readable(table: Table, lang: Language) -> pd.DataFrame:
    """What a grid shows."""
    if table.data is None:
        return table.frame(lang)
    return dictionary.readable(table.data, lang, table.table_of)


@kept
def _wrapped(table: Table, lang: Language) -> pd.DataFrame:
    """Cells in Markdown, with words that wrap and sources as links."""
    cells = [[_written(cell) for cell in row] for row in table.cells(lang)]
    return pd.DataFrame(cells, columns=[escaped(head) for head in table.heads])


@kept
def _as_text(table: Table, lang: Language) -> tuple[str, ...]:
    """A row a paragraph, with its source as a link.

    What the row is stands in bold, before what it says.
    """
    paragraphs = []
    for row in table.cells(lang):
        name = " · ".join(escaped(cell) for cell in row[: table.leading] if isinstance(cell, str))
        lines = [_written(cell) for cell in row[table.leading :]]
        paragraphs.append(f"**{name}.** {lines[0]}" if len(lines) == 1 else "  \n".join([f"**{name}**", *lines]))
    return tuple(paragraphs)


@kept
def _as_sheets(table: Table, lang: Language) -> tuple[str, ...]:
    """A row under its name, line by line, to fit a phone."""
    sheets = []
    for name, lines in table.sheets(lang):
        listed = "\n".join(f"- {_written(line)}" for line in lines)
        sheets.append(f"**{escaped(name)}**\n\n{listed}")
    return tuple(sheets)


def _written(cell: Written) -> str:
    """A cell in Markdown, its sources with their addresses."""
    if isinstance(cell, Passage):
        return "".join(map(_written, cell.parts))
    return sources.of_link(cell) if isinstance(cell, Link) else escaped(cell)


def source(page: Frame, section: Table | Words) -> None:
    """Where a section is from, and its sources with their addresses.

    The sources are left out where they are among its rows already.
    """
    if beneath := source_beneath(section):
        st.caption(beneath)
    if section.rows is None or section.rows.empty or (isinstance(section, Table) and _has_sources(section)):
        return
    behind = sources.of_section(section, page.lang)
    if len(behind) == 1:
        st.markdown(sources.whole(behind[0]))
        return
    fold = st.expander(page.lang.say("Sources"), key=f"{section.name}-sources", on_change="rerun")
    if fold.open:
        with fold:
            st.markdown(sources.listed(page.lang, behind))


def _has_sources(table: Table) -> bool:
    """Whether the rows of a table lead to their sources.

    They do by links in words, or in the fold of its data.
    """
    if table.data is not None:
        return table.form != "grid"
    return any(isinstance(cell, Link) for column in table.columns for cell in column.cells)
