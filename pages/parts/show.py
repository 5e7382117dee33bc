"""How is a figure shown? With its source line, its table and its download, always."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from html import escape
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from coverage import exports, figures, measures
from coverage.figures import Figure
from coverage.measures import Selection
from coverage.wording import dictionary, doubts, shares
from coverage.wording.dictionary import Cited
from coverage.wording.facts import Fact
from pages.parts import doors, link
from pages.parts.frame import Frame
from pages.parts.plot import Picture, plot
from pages.parts.views import VIEWS

Legend = Sequence[tuple[str, str]]
"""Colour and wording, in order."""

HEADLINE_COLUMNS = [
    "area",
    "operator_type",
    "service",
    "share",
    "share_low",
    "share_high",
    "bound",
    "year",
    "people_low",
    "people_high",
    "interval_low",
    "stated_low",
    "stated_high",
    "interval_high",
    "origins",
    "grade",
    "strength",
    "publisher",
    "url",
    "estimate_id",
]
"""What the table under a chart of headlines shows, in this order."""

PUBLISHED_COLUMNS = [
    "area",
    "operator_type",
    "service",
    "measure",
    "low",
    "high",
    "qualifier",
    "base",
    "scope",
    "year",
    "grade",
    "origin",
    "source_kind",
    "publisher",
    "url",
    "estimate_id",
]
ESTIMATE_COLUMNS = ["share_low", "share_high", "method", *PUBLISHED_COLUMNS]
OTHER_COLUMNS = ["reason", *PUBLISHED_COLUMNS]
PER_OPERATOR_COLUMNS = ["area", "operator_type", "year", "measure", "low", "high", "qualifier", "grade", "estimate_id"]


def cards(key: str, facts: Sequence[Fact]) -> None:
    """Facts in a row of equal cards: label, value, note."""
    with st.container(key=key):
        for column, (label, value, note) in zip(st.columns(len(facts)), facts, strict=True):
            column.metric(label, value, note, delta_color="off", delta_arrow="off", border=True, height="stretch")


def headline(text: str, company: str | None = None) -> None:
    """The page's answer in one sentence, and under it how sure we are."""
    with st.container(gap="small"):
        with st.container(key="headline"):
            st.markdown(text)
        if company:
            st.caption(company)


def out_of_ten(page: Frame, headline: Mapping) -> None:
    """A headline as ten people, and in words."""
    with st.container(horizontal=True, vertical_alignment="center", key="out-of-ten"):
        said = shares.out_of_ten(page.lang, headline)
        people = figures.pictogram(headline, page.lang, page.theme)
        st.image(people, width=figures.PICTOGRAM_WIDTH, alt=said)
        st.caption(said, width="content")


def chart(
    page: Frame,
    figure: Figure,
    rows: pd.DataFrame,
    *,
    key: str,
    title: str,
    columns: list[str],
    clicks: bool = False,
    legend: Legend = (),
    note: str | None = None,
    of: str = "estimates",
) -> str | None:
    """Draw ``figure`` under its ``title``, with the source line, table and download of the ``rows`` it shows.

    ``legend`` and ``note`` say how to read it; ``of`` is the table whose columns the rows have.

    With ``clicks`` the ``customdata`` of the mark that was clicked comes back, else None.
    """
    with st.container(key=f"{key}-figure", gap="small"):
        st.header(title, anchor=False)
        sources = dictionary.source_line(page.lang, rows) if len(rows) else page.lang.say("Your table")
        clicked = plot(figure, key, title, _picture(page, key, title, sources), _words(page), clicks)
        if legend:
            _legend(legend)
        if note:
            st.caption(note)
        if len(rows):  # else only the reader's own are drawn
            st.caption(sources)
            table(page, rows, title, key=key, columns=columns, of=of)
    return clicked


def _picture(page: Frame, key: str, title: str, sources: str) -> Picture:
    """What a chart says of itself once it has left the page: title, sources, and the link of the view."""
    beneath = (sources, link.absolute(page.view))
    theme = page.theme
    return Picture(f"olpe-atlas-{key}", title, beneath, theme.paper, theme.ink, theme.muted)


def _words(page: Frame) -> dict[str, str]:
    """What the buttons that save a chart are called, by ending, and what is said of one that is too wide."""
    say = page.lang.say
    return {
        "png": say("Download PNG"),
        "svg": say("Download SVG"),
        "wider": say("This chart is wider than the screen: scroll it sideways."),
    }


def _legend(legend: Legend) -> None:
    """Colours with their wording, in one line that wraps."""
    items = "".join(
        f'<span style="display:inline-flex;align-items:center;gap:.4rem;white-space:nowrap">'
        f'<span style="width:1.1rem;height:.75rem;border-radius:2px;background:{colour}"></span>{escape(text)}</span>'
        for colour, text in legend
    )
    st.html(f'<div style="display:flex;flex-wrap:wrap;gap:.3rem 1rem;font-size:.85rem">{items}</div>')


def table(page: Frame, rows: pd.DataFrame, title: str, *, key: str, columns: list[str], of: str = "estimates") -> None:
    """The rows behind a figure, which has the ``title``, folded away, with their download."""
    label = page.lang.count("Table and download: one row", "Table and download: {n} rows", len(rows))
    fold = st.expander(label, key=f"{key}-table", on_change="rerun")
    if fold.open:
        with fold:
            grid(page, dictionary.readable(rows[columns], page.lang, of), title, key=f"{key}-grid")
            download(page, exports.csv(rows[columns]), key)
            sources_behind(page, rows)


def sources_behind(page: Frame, rows: pd.DataFrame) -> None:
    """The sources behind ``rows``, each with its address."""
    named = [f"- {source(page, row)}" for row in dictionary.sources_of(rows).to_dict("records")]
    st.markdown("\n".join([f"**{page.lang.say('Sources')}**", "", *named]))


def source(page: Frame, row: Mapping) -> str:
    """One source: its title, which is a link, publisher and year, in Markdown."""
    cited = dictionary.cited(page.lang, row)
    return f"{linked(cited)}. {plain(cited.about)}"


def linked(cited: Cited) -> str:
    """The title of a source, which leads to it, in Markdown."""
    return f"[{plain(cited.title)}](<{cited.url}>)"


def plain(text: str) -> str:
    """``text`` with the characters that Markdown would take for its own made harmless."""
    return "".join("\\" + character if character in r"\`*_[]<>#$~:|" else character for character in text)


def grid(page: Frame, readable: pd.DataFrame, title: str, *, key: str) -> None:
    """A table in the reader's number form, named by its ``title``; addresses become links."""
    lang = page.lang
    numbers = readable.select_dtypes("float").columns
    links = [name for name in readable if readable[name].astype(str).str.startswith("http").any()]
    st.dataframe(
        readable.style.format({name: lambda value: lang.number(value, 1) for name in numbers}, na_rep="–"),
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


def download_of(label: str, write: Callable[[], bytes], name: str) -> None:
    """A button that writes a file when it is pressed."""
    st.download_button(label, write, name, key=name, on_click="ignore", icon=":material/download:")


def lead_to(page: Frame, view: str, label: str) -> None:
    """A link to another page on what is chosen here."""
    st.page_link(VIEWS[view].file, label=label, icon=":material/arrow_forward:", query_params=link.of(view))


def sheet(page: Frame) -> None:
    """A button that opens the country's one page to print, on what is chosen here, where the server has that page."""
    if "/sheet" in doors.OPEN:
        address = f"/sheet?{urlencode(link.of('country'))}"
        st.link_button(page.lang.say("One page to print"), address, icon=":material/print:")


def conflicts(lines: Sequence[str]) -> None:
    """What the direct figure and the sum of the types say beside each other."""
    for line in lines:
        st.info(line, icon=":material/balance:")


def nothing(page: Frame, selection: Selection, among: pd.DataFrame, in_a_box: bool = False) -> None:
    """One sentence on what is missing, and ways to the nearest selections that have something ``among`` these rows.

    It is the page's answer or, ``in_a_box``, what stands in the place of a figure.
    """
    ways = measures.nearest(among, selection)
    said = doubts.nothing(page.lang, selection, ways)
    if in_a_box:
        st.info(said, icon=":material/search_off:")
    else:
        headline(said)
    with st.container(horizontal=True):
        for way in ways:
            first = {name: values if name == "years" else values[:1] for name, values in way.items()}
            label = doubts.way(page.lang, first)
            if st.button(label, key=f"way-{'-'.join(way)}", icon=":material/arrow_forward:"):
                address = link.of(page.view, **link.chosen(page.view, first))
                st.switch_page(VIEWS[page.view].file, query_params=address)


def open_country(page: Frame, area: str | None) -> None:
    """Open the page of the country that was clicked, if one was."""
    if area in link.countries():
        st.switch_page("pages/country.py", query_params=link.of("country", area=area))
