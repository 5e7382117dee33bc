"""Documents as Streamlit elements: the answer, notices, key numbers, and every section with its notes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from html import escape

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from coverage import figures, measures
from coverage.views import VIEWS, Chart, Document, Facts, Notice, Section, Table, Words
from coverage.views.choice import areas_of, narrowed, query_string
from coverage.views.in_sequence import source_beneath
from coverage.views.sections import is_empty
from coverage.wording import selections
from coverage.wording.markdown import escaped
from pages.parts import filters, listing, overlay, session, sources
from pages.parts.frame import Frame
from pages.parts.grid import folded
from pages.parts.plot import Picture, plot

ICONS = {
    "chosen": ":material/checklist:",
    "conflict": ":material/balance:",
    "nothing": ":material/search_off:",
    "revised": ":material/history:",
}
"""Of notices, by their kind; what a sum is made of is told without a box."""

STATES = {
    "open": partial(st.info, icon=":material/edit_note:"),
    "unreadable": partial(st.warning, icon=":material/database_off:"),
}
"""Boxes around words that somebody is still to fill in, or that cannot be read at the moment."""


def head(page: Frame, document: Document, place: DeltaGenerator) -> None:
    """The answer above the filters; beneath them notices and key numbers.

    The answer, with its company, is drawn in ``place``.
    """
    is_beside = any(notice.kind == "nothing" for notice in document.notices)
    with place.container():
        headline(document.answer, document.company)
        if document.ways and not is_beside:
            _ways(page, document)
    if document.facts and document.facts.picture:
        _picture(document.facts.picture)
    if page.view == "country" and "/sheet" in page.routes:
        address = f"/sheet?{query_string(session.of('country'))}"
        st.link_button(page.lang.say("One sheet to print"), address, icon=":material/print:")
    for notice in document.notices:
        _notice(page, document, notice)
    if document.facts:
        _facts(document.facts)


def headline(text: str, company: str | None = None) -> None:
    """The page's answer in one sentence, above how sure we are."""
    with st.container(gap="small"):
        with st.container(key="headline"):
            st.markdown(text)
        if company:
            st.caption(company)


def sections(page: Frame, document: Document, given: Sequence[Section]) -> None:
    """Sections of a document under their titles, some side by side."""
    groups: list[list[Section]] = []
    for section in given:
        if groups and getattr(section, "beside", False):
            groups[-1].append(section)
        else:
            groups.append([section])
    before = None
    for group in groups:
        shown = [section for section in group if _is_shown(section)]
        widths = [getattr(section, "width", 1) for section in shown]
        places = st.columns(widths, gap="large") if len(shown) > 1 else [st.container()] * len(shown)
        for place, section in zip(places, shown, strict=True):
            with place:
                _section(page, document, section, has_title=section.title != before)
            before = section.title


def _is_shown(section: Section) -> bool:
    """Whether a section says anything here.

    An empty one does where the reader has rows or an answer of their own.
    """
    if not is_empty(section):
        return True
    return overlay.has(section) if isinstance(section, Chart) else getattr(section, "asks", None) == "what_if"


def _section(page: Frame, document: Document, section: Section, has_title: bool) -> None:
    is_label = isinstance(section, Table) and section.form == "inline"
    if has_title and section.title and not isinstance(section, Chart) and not is_label:
        st.header(escaped(section.title, links=False), anchor=False)
    match section:
        case Chart():
            _chart(page, document, section)
        case Table():
            listing.table(page, section)
        case Words():
            _words(page, section)
        case Facts():
            _facts(section)


def _notice(page: Frame, document: Document, notice: Notice) -> None:
    if notice.kind not in ICONS:
        st.markdown(notice.text)
        if notice.kind == "undated":
            _undated(page)
        return
    st.info(notice.text, icon=ICONS[notice.kind])
    if notice.kind == "nothing":
        _ways(page, document)
    if notice.details:
        listing.inline(page, document.section_of(Table, notice.details))
    if notice.kind == "revised" and st.button(page.lang.say("Go on with the data of today"), key="today"):
        address = {name: text for name, text in session.of(page.view).items() if name != "version"}
        st.switch_page(session.page_of(page.view), query_params=address)


def _undated(page: Frame) -> None:
    """A way to the rows without a year, or back from them."""
    say, years = page.lang.say, session.years()
    if not measures.keeps_unknown(years):
        label, other = say("Show them too"), measures.with_unknown(years)
    else:
        other = measures.without_unknown(years)
        label = say("Leave them out") if other else say("All years")
    if st.button(label, key="undated"):
        st.switch_page(session.page_of(page.view), query_params=session.of(page.view, years=other))


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
    """Facts in a row of equal cards, and their sources beneath."""
    with st.container(key=facts.name):
        for column, (label, value, note) in zip(st.columns(len(facts.facts)), facts.facts, strict=True):
            column.metric(label, value, note, delta_color="off", delta_arrow="off", border=True, height="stretch")
    if facts.cited:  # else the source of the first chart is theirs
        source = escaped(facts.source)
        for cited in facts.cited:
            source = source.replace(escaped(cited.title), sources.linked(cited))
        st.caption(source)


def _chart(page: Frame, document: Document, chart: Chart) -> None:
    """A chart, how to read it, its sources, and its rows.

    The rows come as a table and a download. A picture of it carries along how to read it, and what was chosen.
    """
    with st.container(key=f"{chart.name}-figure", gap="small"):
        st.header(chart.title, anchor=False)
        is_own = chart.rows.empty and overlay.has(chart)  # only the reader's own are drawn
        source = page.lang.say("Your table") if is_own else chart.source or ""
        chosen = selections.in_words(page.lang, document.filters) if document.filters else ""
        below = tuple(filter(None, (chosen, chart.note, source, session.absolute(page.view))))
        theme = page.theme
        picture = Picture(f"olpe-atlas-{chart.name}", chart.title, below, theme.paper, theme.ink, theme.muted)
        drawn = overlay.over(page, chart)
        clicked = plot(drawn, chart.name, chart.title, picture, _words_of_plot(page), bool(chart.opens))
        if chart.legend:
            _legend(chart.legend)
        if chart.note:
            st.caption(chart.note)
        if not is_own and (beneath := source_beneath(chart)):
            st.caption(beneath)
        if len(chart.rows):
            folded(page, chart.name, chart.title, chart.data, chart.table_of, chart.rows)
        if chart.leads_to:
            label = page.lang.say(VIEWS[chart.leads_to].question)
            address = session.of(chart.leads_to, **({"area": chart.area} if chart.area else {}))
            page_of = session.page_of(chart.leads_to)
            st.page_link(page_of, label=label, icon=":material/arrow_forward:", query_params=address)
    if chart.opens and clicked and clicked in areas_of(chart.opens):
        st.switch_page(session.page_of(chart.opens), query_params=session.of(chart.opens, area=clicked))


def _words_of_plot(page: Frame) -> dict[str, str]:
    """What the buttons that save a chart are called, by ending.

    Also, as ``wider``, what is said of a chart that is too wide.
    """
    say = page.lang.say
    return {
        "png": say("Download PNG"),
        "svg": say("Download SVG"),
        "wider": say("This chart is wider than the screen: scroll it sideways."),
    }


def _legend(legend: Sequence[tuple[str, str]]) -> None:
    """Colours with their wording, in lines that wrap."""
    items = "".join(
        f'<span style="display:inline-flex;align-items:center;gap:.4rem">'
        f'<span style="flex:none;width:1.1rem;height:.75rem;border-radius:2px;background:{colour}"></span>'
        f"{escape(text)}</span>"
        for colour, text in legend
    )
    st.html(f'<div style="display:flex;flex-wrap:wrap;gap:.3rem 1rem;font-size:.85rem">{items}</div>')


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
        listing.source(page, words)
