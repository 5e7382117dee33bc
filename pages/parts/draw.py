"""Documents as Streamlit elements: every section with its notes and sources, its table and its download."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from html import escape
from urllib.parse import urlencode

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from coverage import exports, figures
from coverage.views import VIEWS, Chart, Document, Facts, Link, Notice, Section, Table, Words
from coverage.views.choice import areas_of, narrowed
from coverage.wording import dictionary, selections
from coverage.wording.dictionary import Cited
from coverage.wording.markdown import escaped
from pages.parts import filters, overlay, session
from pages.parts.frame import Frame
from pages.parts.plot import Picture, plot

ICONS = {"conflict": ":material/balance:", "nothing": ":material/search_off:", "revised": ":material/history:"}
"""Of notices, by their kind; what a sum is made of is told without a box."""

STATES = {
    "open": partial(st.info, icon=":material/edit_note:"),
    "unreadable": partial(st.warning, icon=":material/database_off:"),
}
"""Boxes around words that somebody is still to fill in, or that cannot be read at the moment."""


def head(page: Frame, document: Document, place: DeltaGenerator) -> None:
    """The answer with its company in ``place``, above the filters; beneath them notices and key numbers."""
    is_beside = any(notice.kind == "nothing" for notice in document.notices)
    with place.container():
        headline(document.answer, document.company)
        if document.ways and not is_beside:
            _ways(page, document)
    if document.facts and document.facts.picture:
        _picture(document.facts.picture)
    if page.view == "country" and "/sheet" in page.routes:
        address = f"/sheet?{urlencode(session.of('country'))}"
        st.link_button(page.lang.say("One page to print"), address, icon=":material/print:")
    for notice in document.notices:
        _notice(page, document, notice)
    if document.facts:
        _facts(document.facts)


def headline(text: str, company: str | None = None) -> None:
    """The page's answer in one sentence, and under it how sure we are."""
    with st.container(gap="small"):
        with st.container(key="headline"):
            st.markdown(text)
        if company:
            st.caption(company)


def sections(page: Frame, given: Sequence[Section]) -> None:
    """Each section under its title, those that stand beside each other side by side; notices have theirs drawn."""
    groups: list[list[Section]] = []
    for section in given:
        if groups and getattr(section, "beside", False):
            groups[-1].append(section)
        else:
            groups.append([section])
    before = None
    for group in groups:
        shown = [section for section in group if section.name != "revisions" and _is_shown(page, section)]
        widths = [getattr(section, "width", 1) for section in shown]
        places = st.columns(widths, gap="large") if len(shown) > 1 else [st.container()] * len(shown)
        for place, section in zip(places, shown, strict=True):
            with place:
                _section(page, section, has_title=section.title != before)
            before = section.title


def _is_shown(page: Frame, section: Section) -> bool:
    """Whether a section says anything: a chart without rows only where the reader has some."""
    if isinstance(section, Chart):
        return len(section.rows) > 0 or overlay.has(section)
    return not isinstance(section, Words) or bool(section.paragraphs or section.asks == "what_if")


def _section(page: Frame, section: Section, has_title: bool) -> None:
    is_label = isinstance(section, Table) and section.form == "inline"
    if has_title and section.title and not isinstance(section, Chart) and not is_label:
        st.header(escaped(section.title, links=False), anchor=False)
    match section:
        case Chart():
            _chart(page, section)
        case Table():
            _table(page, section)
        case Words():
            _words(page, section)
        case Facts():
            _facts(section)


def _notice(page: Frame, document: Document, notice: Notice) -> None:
    if notice.kind not in ICONS:
        st.markdown(notice.text)
        return
    st.info(notice.text, icon=ICONS[notice.kind])
    if notice.kind == "nothing":
        _ways(page, document)
    if notice.details:
        table = document.section_of(Table, notice.details)
        fold = st.expander(table.title, key=table.name, on_change="rerun")
        if fold.open:
            with fold:
                grid(page, table.frame(page.lang), table.title, key=f"{table.name}-grid")
    if notice.kind == "revised" and st.button(page.lang.say("Go on with the data of today"), key="today"):
        address = {name: text for name, text in session.of(page.view).items() if name != "version"}
        st.switch_page(session.page_of(page.view), query_params=address)


def _ways(page: Frame, document: Document) -> None:
    """Ways to the nearest selections that have something."""
    with st.container(horizontal=True):
        for way in document.ways:
            first = {name: values if name == "years" else values[:1] for name, values in way.items()}
            label = selections.way(page.lang, first)
            if st.button(label, key=f"way-{'-'.join(way)}", icon=":material/arrow_forward:"):
                address = session.of(page.view, **narrowed(page.view, first))
                st.switch_page(session.page_of(page.view), query_params=address)


def _picture(picture: tuple[str, str]) -> None:
    """A headline as ten people, and in words."""
    svg, words = picture
    with st.container(horizontal=True, vertical_alignment="center", key="out-of-ten"):
        st.image(svg, width=figures.PICTOGRAM_WIDTH, alt=words)
        st.caption(words, width="content")


def _facts(facts: Facts) -> None:
    """Facts in a row of equal cards, each with label, value and note, and where they are from."""
    with st.container(key=facts.name):
        for column, (label, value, note) in zip(st.columns(len(facts.facts)), facts.facts, strict=True):
            column.metric(label, value, note, delta_color="off", delta_arrow="off", border=True, height="stretch")
    if facts.cited:  # else the source of the first chart is theirs
        source = escaped(facts.source)
        for cited in facts.cited:
            source = source.replace(escaped(cited.title), _linked(cited))
        st.caption(source)


def _chart(page: Frame, chart: Chart) -> None:
    """A chart with how to read it, its sources, and the table and download of its rows."""
    with st.container(key=f"{chart.name}-figure", gap="small"):
        st.header(chart.title, anchor=False)
        source = chart.source or page.lang.say("Your table")
        beneath = (source, session.absolute(page.view))
        theme = page.theme
        picture = Picture(f"olpe-atlas-{chart.name}", chart.title, beneath, theme.paper, theme.ink, theme.muted)
        drawn = overlay.over(page, chart)
        clicked = plot(drawn, chart.name, chart.title, picture, _words_of_plot(page), bool(chart.opens))
        if chart.legend:
            _legend(chart.legend)
        if chart.note:
            st.caption(chart.note)
        if len(chart.rows):  # else only the reader's own are drawn
            st.caption(source)
            data = chart.rows[list(chart.columns)]
            _folded(page, chart.name, chart.title, data, chart.table_of, chart.rows)
        if chart.leads_to:
            label = page.lang.say(VIEWS[chart.leads_to].question)
            address = session.of(chart.leads_to)
            page_of = session.page_of(chart.leads_to)
            st.page_link(page_of, label=label, icon=":material/arrow_forward:", query_params=address)
    if chart.opens and clicked and clicked in areas_of(chart.opens):
        st.switch_page(session.page_of(chart.opens), query_params=session.of(chart.opens, area=clicked))


def _words_of_plot(page: Frame) -> dict[str, str]:
    """What the buttons that save a chart are called, by ending, and what is said of one that is too wide."""
    say = page.lang.say
    return {
        "png": say("Download PNG"),
        "svg": say("Download SVG"),
        "wider": say("This chart is wider than the screen: scroll it sideways."),
    }


def _legend(legend: Sequence[tuple[str, str]]) -> None:
    """Colours with their wording, in one line that wraps."""
    items = "".join(
        f'<span style="display:inline-flex;align-items:center;gap:.4rem;white-space:nowrap">'
        f'<span style="width:1.1rem;height:.75rem;border-radius:2px;background:{colour}"></span>{escape(text)}</span>'
        for colour, text in legend
    )
    st.html(f'<div style="display:flex;flex-wrap:wrap;gap:.3rem 1rem;font-size:.85rem">{items}</div>')


def _table(page: Frame, table: Table) -> None:
    if table.markdown:
        st.markdown(table.markdown)
    elif table.form == "text":
        _as_text(page, table)
    elif table.form == "inline":
        _inline(page, table)
        return
    elif table.form == "folded" and table.data is not None:
        _folded(page, table.name, table.title, table.data, table.table_of, table.rows)
    elif table.data is not None:
        grid(page, dictionary.readable(table.data, page.lang, table.table_of), table.title, key=table.name)
    else:
        grid(page, table.frame(page.lang), table.title, key=table.name)
    if table.whole_csv:
        download(page, table.whole_csv, table.whole_name)
    if table.note:
        st.caption(table.note)
    _source(page, table)


def _inline(page: Frame, table: Table) -> None:
    """A table behind its title, with all that is said of it."""
    if table.data is not None:
        data, of = table.data, table.table_of
        _folded(page, table.name, table.title, data, of, table.rows, table.title, table.source)
        return
    fold = st.expander(table.title, key=table.name, on_change="rerun")
    if fold.open:
        with fold:
            if table.note:
                st.markdown(table.note)
            grid(page, table.frame(page.lang), table.title, key=f"{table.name}-grid")
            if table.source:
                st.caption(table.source)


def _as_text(page: Frame, table: Table) -> None:
    """A row a paragraph: what it is in bold, what it says, and its source with a link."""
    if table.heads[0] != table.title and table.leading == 1:
        st.subheader(table.heads[0], anchor=False)
    for row in table.cells(page.lang):
        name = " · ".join(escaped(cell) for cell in row[: table.leading] if isinstance(cell, str))
        lines = [_cited(cell) if isinstance(cell, Link) else escaped(cell) for cell in row[table.leading :]]
        st.markdown(f"**{name}.** {lines[0]}" if len(lines) == 1 else "  \n".join([f"**{name}**", *lines]))


def _words(page: Frame, words: Words) -> None:
    if words.asks == "what_if":
        filters.what_if(page.lang)
    if words.markdown:
        st.markdown(words.markdown)
    elif words.state:
        for paragraph in words.paragraphs:
            STATES[words.state](paragraph)
    else:
        for paragraph in words.paragraphs:
            st.markdown(escaped(paragraph, links=False))
    if words.note:
        st.caption(words.note)
    if words.paragraphs:
        _source(page, words)


def _source(page: Frame, section: Table | Words) -> None:
    """Where a section is from and, unless they are among its rows already, its sources with their addresses."""
    if section.source:
        st.caption(section.source)
    if section.rows is None or section.rows.empty or (isinstance(section, Table) and _has_sources(section)):
        return
    sources = _sources_of(page, section.rows)
    if len(sources) == 1:
        st.markdown(_whole(sources[0]))
        return
    fold = st.expander(page.lang.say("Sources"), key=f"{section.name}-sources", on_change="rerun")
    if fold.open:
        with fold:
            _sources(page, section.rows)


def _has_sources(table: Table) -> bool:
    """Whether the rows of a table lead to their sources: by links in words, or in the fold of its data."""
    if table.data is not None:
        return table.form != "grid"
    return any(isinstance(cell, Link) for column in table.columns for cell in column.cells)


def _folded(
    page: Frame,
    name: str,
    title: str,
    data: pd.DataFrame,
    of: str,
    rows: pd.DataFrame | None,
    label: str = "",
    source: str | None = None,
) -> None:
    """Rows in the columns of the data, folded away, with their download and the sources behind them."""
    label = label or page.lang.count("Table and download: one row", "Table and download: {n} rows", len(data))
    fold = st.expander(label, key=f"{name}-table", on_change="rerun")
    if fold.open:
        with fold:
            grid(page, dictionary.readable(data, page.lang, of), title, key=f"{name}-grid")
            download(page, exports.csv(data), name)
            if source:
                st.caption(source)
            if rows is not None:
                _sources(page, rows)


def _sources(page: Frame, rows: pd.DataFrame) -> None:
    """The sources behind ``rows``, each with its address."""
    named = [f"- {_whole(source)}" for source in _sources_of(page, rows)]
    st.markdown("\n".join([f"**{page.lang.say('Sources')}**", "", *named]))


def _sources_of(page: Frame, rows: pd.DataFrame) -> list[Cited]:
    """The sources behind ``rows``, the most frequent first."""
    return [dictionary.cited(page.lang, row) for row in dictionary.sources_of(rows).to_dict("records")]


def _cited(link: Link) -> str:
    """A source with its address, whole where its title is known."""
    return _whole(link.cited) if link.cited else f"[{escaped(link.text)}](<{link.url}>)"


def _whole(cited: Cited) -> str:
    """A source, its title leading to it, in Markdown."""
    return f"{_linked(cited)}. {escaped(cited.about)}"


def _linked(cited: Cited) -> str:
    """The title of a source, which leads to it, in Markdown."""
    return f"[{escaped(cited.title)}](<{cited.url}>)"


def grid(page: Frame, readable: pd.DataFrame, title: str, *, key: str) -> None:
    """A table in the reader's number form, named by its ``title``; addresses become links."""
    lang = page.lang
    numbers = readable.select_dtypes("float").columns
    addresses = {lang.say("Link"), dictionary.column("url").title(lang.code)}
    links = [name for name in readable if name in addresses]
    # without decimals pandas' styles, the larger part of what a grid takes, would change nothing
    written = {name: lambda value: lang.number(value, 1) for name in numbers}
    st.dataframe(
        readable.style.format(written, na_rep="–") if written else readable,
        hide_index=True,
        key=key,
        alt=title,
        placeholder="–",
        column_config={name: st.column_config.LinkColumn(name) for name in links},
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
