"""Which pictures need not be drawn twice? Building one takes longer than everything else on a page."""

from __future__ import annotations

import streamlit as st

from coverage import figures, measures, queries, tables
from coverage.figures import Figure
from coverage.figures.map import By
from coverage.figures.theme import Screen, Theme
from coverage.measures.headlines import ALL
from coverage.tables import catalog
from coverage.wording import Language


@st.cache_resource(show_spinner=False, max_entries=60)
def overview(
    years: tuple[int, int] | None,
    rule: str,
    service: str,
    operator_type: str,
    lang: Language,
    theme: Theme,
    by: By,
    screen: Screen = Screen.PAGE,
) -> tuple[Figure, Figure]:
    """The map and the ranking of the overview."""
    rows = queries.overview(years, rule, service, operator_type).headlines
    return (
        figures.coverage_map(rows, tables.areas(), lang, theme, screen, by),
        figures.ranking(rows, lang, theme),
    )


@st.cache_resource(show_spinner=False, max_entries=100)
def evidence(
    area: str,
    years: tuple[int, int] | None,
    rule: str,
    service: str,
    operator_type: str,
    lang: Language,
    theme: Theme,
) -> Figure:
    """Every estimate of a cell, the rows of one origin together."""
    known = queries.evidence(area, years, rule, service, operator_type)
    return figures.voices(known.estimates, known.spoken, known.chosen, lang, theme)


@st.cache_resource(show_spinner=False, max_entries=120)
def country(
    area: str,
    years: tuple[int, int] | None,
    rule: str,
    service: str,
    lang: Language,
    theme: Theme,
    screen: Screen = Screen.PAGE,
) -> tuple[Figure, Figure, Figure]:
    """Composition, estimates and places of a country."""
    shown = queries.country(area, years, rule, service)
    return (
        figures.composition(shown.headlines, lang, theme),
        figures.dot_range(shown.estimates, lang, theme),
        figures.places(shown.places, tables.areas(), area, lang, theme, screen),
    )


@st.cache_resource(show_spinner=False, max_entries=60)
def gaps(years: tuple[int, int] | None, rule: str, lang: Language, theme: Theme) -> Figure:
    """What is known about each country, service and small-scale type."""
    found, types = queries.gaps(years, rule), measures.parts_of(ALL)[1:]
    return figures.gaps(found.headlines, found.gaps, types, catalog.year_of_version(), lang, theme)
