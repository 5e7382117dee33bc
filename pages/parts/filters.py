"""What does the reader want to see? Widgets, in the same order on every page."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from coverage.measures import Selection
from coverage.tables import vocabulary
from coverage.wording import Language
from pages.parts import link


def area(lang: Language) -> str:
    """One country, by its name."""
    return st.selectbox(
        lang.say("Country"), sorted(link.countries(), key=lang.area), format_func=lang.area, key="area", width=240
    )


def service(lang: Language) -> str:
    """Water or sanitation."""
    return st.segmented_control(
        lang.say("Service"),
        link.PARAMETERS["service"].values(),
        key="service",
        required=True,
        width="content",
        format_func=lambda value: lang.label("service", value),
    )


def operator_type(lang: Language) -> str:
    """One operator type."""
    return st.selectbox(
        lang.say("Operator type"),
        vocabulary.values("operator_type"),
        key="operator_type",
        width=300,
        format_func=lambda value: lang.label("operator_type", value),
    )


def rule(lang: Language) -> str:
    """The rule by which one estimate becomes the headline."""
    return st.selectbox(
        lang.say("Headline rule"),
        link.PARAMETERS["rule"].values(),
        key="rule",
        width=200,
        format_func=lambda value: lang.label("rule", value),
        help=lang.say("Which of several estimates becomes the headline; the methods page has each rule in words."),
    )


def table(lang: Language) -> str:
    """Which rows: estimates as published, comparable shares or headlines."""
    words = {
        "estimates": lang.say("Estimates as published"),
        "comparable": lang.say("Comparable shares"),
        "headlines": lang.say("Headlines"),
    }
    return st.segmented_control(lang.say("Rows"), list(words), format_func=words.get, key="table", required=True)


def years(lang: Language) -> tuple[int, int] | None:
    """The first and the last year; None while the whole span is chosen."""
    whole = link.PARAMETERS["years"].default()
    chosen = st.slider(lang.say("Years of the figures"), *whole, key="years", width=260, format="%d")
    return None if tuple(chosen) == whole else tuple(chosen)


def several(lang: Language, name: str, label: str, field: str, options: Sequence[str] | None = None) -> tuple[str, ...]:
    """Any number of values of a closed list; none means all."""
    options = options if options is not None else vocabulary.values(field)
    worded = lang.area if field == "area" else lambda value: lang.label(field, value)
    return tuple(st.multiselect(label, options, key=name, format_func=worded, placeholder=lang.say("All")))


def everything(lang: Language) -> Selection:
    """All filters, for exact work."""
    say = lang.say
    columns = st.columns(4)
    with columns[0]:
        areas = several(lang, "areas", say("Areas"), "area", sorted(link.PARAMETERS["areas"].values(), key=lang.area))
        grades = several(lang, "grades", say("Grade"), "grade")
    with columns[1]:
        services = several(lang, "services", say("Service"), "service")
        residences = several(lang, "residences", say("Residence"), "residence")
    with columns[2]:
        types = several(lang, "operator_types", say("Operator type"), "operator_type")
        kinds = several(lang, "source_kinds", say("Kind of source"), "source_kind")
    with columns[3]:
        measures = several(lang, "measures", say("Measure"), "measure")
        span = years(lang)
    return Selection(areas, span, services, types, residences, measures, grades, kinds)
