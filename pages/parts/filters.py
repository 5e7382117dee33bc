"""Filters: the widgets by which a reader chooses what to see, in the same order on every page.

A change of one draws the answer of the page again (`pages.parts.answer`) and nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

import streamlit as st

from coverage import tables
from coverage.figures.map import By
from coverage.tables import vocabulary
from coverage.views import VIEWS
from coverage.views.choice import PAIR, areas_of
from coverage.views.labels import WORDED
from coverage.views.parameters import PARAMETERS, YEARS, parameter
from coverage.wording import Language, dictionary
from pages.parts.frame import Frame

ANSWER = "answer"
"""The name of the part of a page that depends on the filters."""


def row(page: Frame) -> None:
    """The filters of a view, side by side."""
    with st.container(horizontal=True, key="filters", vertical_alignment="bottom"):
        for name in VIEWS[page.view].parameters:
            if name == "area":
                area(page.lang, page.view)
            elif name == "areas":
                compared(page.lang, page.view)
            elif name in _WIDGETS:
                _WIDGETS[name](page.lang)


def area(lang: Language, view: str) -> None:
    """One country, by its name.

    On a view of any area, regions and places stand below the countries.
    """
    kinds = tables.areas().set_index("area")["kind"]
    order = ["country", "region", "subdivision", "city"]
    st.selectbox(
        WORDED["area"].label(lang) if VIEWS[view].any_area else lang.say("Country"),
        sorted(areas_of(view), key=lambda area: (order.index(kinds[area]), lang.area(area))),
        format_func=lang.place,
        key="area",
        width=220,
        on_change=answer_again,
    )


def compared(lang: Language, view: str) -> None:
    """Countries side by side, by their names; none means the pair.

    The view says so where they are too few or too many: Streamlit would limit them, but says it in English only.
    """
    several(
        lang,
        "areas",
        lang.say("Countries"),
        "area",
        sorted(parameter(view, "areas").values(), key=lang.area),
        ", ".join(map(lang.area, PAIR)),
        width=480,
        wrap=True,
        on_change=answer_again,
    )


def service(lang: Language) -> None:
    """Water or sanitation."""
    st.segmented_control(
        WORDED["service"].label(lang),
        PARAMETERS["service"].values(),
        key="service",
        required=True,
        width="content",
        format_func=partial(WORDED["service"].value, lang),
        on_change=answer_again,
    )


def operator_type(lang: Language) -> None:
    """One operator type."""
    st.selectbox(
        WORDED["operator_type"].label(lang),
        vocabulary.values("operator_type"),
        key="operator_type",
        width=310,
        format_func=partial(WORDED["operator_type"].value, lang),
        on_change=answer_again,
    )


def rule(lang: Language) -> None:
    """The rule by which one estimate becomes the headline."""
    st.selectbox(
        WORDED["rule"].label(lang),
        PARAMETERS["rule"].values(),
        key="rule",
        width=200,
        format_func=partial(WORDED["rule"].value, lang),
        help=lang.say("Which of several estimates becomes the headline; the methods page has each rule in words."),
        on_change=answer_again,
    )


def years(lang: Language) -> None:
    """The first and last year; at full width nothing is left out."""
    whole = YEARS.whole()
    st.slider(lang.say("Years of the figures"), *whole, key="years", width=220, format="%d", on_change=answer_again)


def what_if(lang: Language) -> None:
    """The share that the reader supposes to be served, in percent.

    It is a share of the people in countries without figures.
    """
    st.slider(
        lang.say("What if in the countries without figures this share of the people were served?"),
        0,
        100,
        key="what_if",
        width=480,
        format="%d%%",
        on_change=answer_again,
    )


def colour(lang: Language) -> None:
    """What the map is coloured by."""
    st.segmented_control(
        WORDED["colour"].label(lang),
        list(By),
        key="colour",
        required=True,
        width="content",
        format_func=partial(WORDED["colour"].value, lang),
        on_change=answer_again,
    )


_WIDGETS = {
    "service": service,
    "operator_type": operator_type,
    "rule": rule,
    "years": years,
    "colour": colour,
}


def answer_again() -> None:
    """Draw the answer again, and only that."""
    st.rerun(ANSWER)


def table(lang: Language) -> None:
    """Which rows: estimates as published, comparable shares or headlines."""
    label, worded = WORDED["table"]
    options = PARAMETERS["table"].values()
    st.segmented_control(label(lang), options, format_func=partial(worded, lang), key="table", required=True)


def several(
    lang: Language,
    name: str,
    label: str,
    field: str,
    options: Sequence[str] | None = None,
    none: str | None = None,
    **more: Any,
) -> None:
    """Any number of values of a closed list.

    ``none`` says what is meant without any, else all are; ``more`` is as in ``st.multiselect``.
    """
    options = options if options is not None else vocabulary.values(field)
    worded = lang.area if field == "area" else lambda value: lang.label(field, value)
    st.multiselect(
        label,
        options,
        key=name,
        format_func=worded,
        select_all=False,  # Streamlit says it in English only, and none means all already
        placeholder=none or lang.say("All"),
        **more,
    )


def everything(page: Frame) -> None:
    """All filters, for exact work; a rule where headlines are shown."""
    lang, say = page.lang, page.lang.say
    with st.container(horizontal=True, vertical_alignment="bottom"):
        table(lang)
        if st.session_state["table"] == "headlines":
            rule(lang)
    columns = st.columns(4)
    with columns[0]:
        several(lang, "areas", say("Areas"), "area", sorted(PARAMETERS["areas"].values(), key=lang.area))
        several(lang, "grades", dictionary.title(lang, "grade"), "grade")
    with columns[1]:
        several(lang, "services", WORDED["service"].label(lang), "service")
        several(lang, "residences", say("Residence"), "residence")
    with columns[2]:
        several(lang, "operator_types", WORDED["operator_type"].label(lang), "operator_type")
        several(lang, "source_kinds", dictionary.title(lang, "source_kind"), "source_kind")
    with columns[3]:
        several(lang, "measures", dictionary.title(lang, "measure"), "measure")
        years(lang)
