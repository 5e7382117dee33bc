"""What does the reader want to see? Widgets, in the same order on every page.

A change of one draws the answer of the page again (`pages.parts.frame.answer`) and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

import streamlit as st

from coverage import tables
from coverage.figures.map import By
from coverage.measures import CRITERIA, Selection
from coverage.tables import vocabulary
from coverage.wording import Language, selections
from pages.parts import link
from pages.parts.views import VIEWS

ANSWER = "answer"
"""The name of the part of a page that depends on the filters."""


@dataclass(frozen=True)
class Choice:
    """What is chosen in the filters; ``years`` is None while the whole span is chosen."""

    area: str
    service: str
    operator_type: str
    rule: str
    colour: By
    years: tuple[int, int] | None

    @classmethod
    def of(cls, values: Mapping) -> Choice:
        """What the values of a link's parameters choose; those that are not there have their default."""
        said = {
            name: values[name] if name in values else link.PARAMETERS[name].default()
            for name in cls.__dataclass_fields__
        }
        return cls(**said | {"colour": By(said["colour"]), "years": _span(said["years"])})


def choice() -> Choice:
    """What is chosen now."""
    return Choice.of(st.session_state)


def row(view: str, lang: Language) -> None:
    """The filters of a view, side by side."""
    with st.container(horizontal=True, key="filters", vertical_alignment="bottom"):
        for name in VIEWS[view].parameters:
            if name == "area":
                area(lang, view)
            elif name in _WIDGETS:
                _WIDGETS[name](lang)


def area(lang: Language, view: str) -> None:
    """One country, by its name; on a view of any area, regions and places stand below the countries."""
    kinds = tables.areas().set_index("area")["kind"]
    order = ["country", "region", "subdivision", "city"]
    st.selectbox(
        lang.say("Area") if VIEWS[view].any_area else lang.say("Country"),
        sorted(link.areas_of(view), key=lambda area: (order.index(kinds[area]), lang.area(area))),
        format_func=lang.place,
        key="area",
        width=220,
        on_change=answer_again,
    )


def service(lang: Language) -> None:
    """Water or sanitation."""
    st.segmented_control(
        WORDED["service"].label(lang),
        link.PARAMETERS["service"].values(),
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
        link.PARAMETERS["rule"].values(),
        key="rule",
        width=200,
        format_func=partial(WORDED["rule"].value, lang),
        help=lang.say("Which of several estimates becomes the headline; the methods page has each rule in words."),
        on_change=answer_again,
    )


def years(lang: Language) -> None:
    """The first and the last year."""
    whole = link.PARAMETERS["years"].default()
    st.slider(lang.say("Years of the figures"), *whole, key="years", width=220, format="%d", on_change=answer_again)


def what_if(lang: Language) -> int:
    """The share of the people in countries without figures that the reader supposes to be served, in percent."""
    return st.slider(
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


class Worded(NamedTuple):
    """What a filter and each of its values are called."""

    label: Callable[[Language], str]
    value: Callable[[Language, str], str]


WORDED = {
    "area": Worded(lambda lang: lang.say("Area"), lambda lang, value: lang.place(value)),
    "service": Worded(lambda lang: lang.say("Service"), lambda lang, value: lang.label("service", value)),
    "operator_type": Worded(
        lambda lang: lang.say("Operator type"), lambda lang, value: lang.label("operator_type", value)
    ),
    "rule": Worded(lambda lang: lang.say("Headline rule"), lambda lang, value: lang.label("rule", value)),
    "colour": Worded(
        lambda lang: lang.say("Colour of the map"),
        lambda lang, value: lang.say("Share") if value == By.SHARE else lang.say("Strength of evidence"),
    ),
    "table": Worded(lambda lang: lang.say("Rows"), selections.view),
}
"""The filters of one value out of a list."""


def answer_again() -> None:
    """Draw the answer again, and only that."""
    st.rerun(ANSWER)


def _span(years: tuple[int, int]) -> tuple[int, int] | None:
    return None if tuple(years) == link.PARAMETERS["years"].default() else tuple(years)


def table(lang: Language) -> str:
    """Which rows: estimates as published, comparable shares or headlines."""
    label, worded = WORDED["table"]
    options = link.PARAMETERS["table"].values()
    return st.segmented_control(label(lang), options, format_func=partial(worded, lang), key="table", required=True)


def several(lang: Language, name: str, label: str, field: str, options: Sequence[str] | None = None) -> None:
    """Any number of values of a closed list; none means all."""
    options = options if options is not None else vocabulary.values(field)
    worded = lang.area if field == "area" else lambda value: lang.label(field, value)
    st.multiselect(label, options, key=name, format_func=worded, placeholder=lang.say("All"))


def everything(lang: Language) -> Selection:
    """All filters, for exact work."""
    say = lang.say
    columns = st.columns(4)
    with columns[0]:
        several(lang, "areas", say("Areas"), "area", sorted(link.PARAMETERS["areas"].values(), key=lang.area))
        several(lang, "grades", say("Grade"), "grade")
    with columns[1]:
        several(lang, "services", say("Service"), "service")
        several(lang, "residences", say("Residence"), "residence")
    with columns[2]:
        several(lang, "operator_types", say("Operator type"), "operator_type")
        several(lang, "source_kinds", say("Kind of source"), "source_kind")
    with columns[3]:
        several(lang, "measures", say("Measure"), "measure")
        years(lang)
    return selected(st.session_state)


def selected(values: Mapping) -> Selection:
    """What the values of a link's parameters select, where it may take several of each."""
    names = [name for name in CRITERIA if name != "years"]
    many = {name: tuple(values[name] if name in values else link.PARAMETERS[name].default()) for name in names}
    return Selection(years=Choice.of(values).years, **many)
