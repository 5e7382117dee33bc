"""What need not be worked out twice? Beside drawn.py the only caching of the dashboard.

The frames are shared between sessions and never changed: every function of the pandas layer returns a new one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

import pandas as pd
import streamlit as st

from coverage import exports, measures, tables
from coverage.measures import Context, Selection, Summary
from coverage.measures.headlines import ALL, RULES, SUM
from coverage.tables import catalog
from coverage.wording import Language, dictionary, doubts


@st.cache_resource(show_spinner=False)
def comparable() -> pd.DataFrame:
    """Every estimate with its comparable share and its source."""
    frame = measures.comparable(tables.estimates(), tables.population())
    return measures.sourced(frame, tables.sources())


@st.cache_resource(show_spinner=False, max_entries=200)
def headlines(years: tuple[int, int] | None, rule: str) -> pd.DataFrame:
    """The headlines of all areas, types and services from estimates of ``years``."""
    return _headlines(measures.rows(comparable(), Selection(years=years)), rule)


@st.cache_resource(show_spinner=False, max_entries=50)
def published(service: str, operator_type: str) -> pd.DataFrame:
    """The headlines of all areas on what a question of a room asks for."""
    wanted = Selection(services=(service,), operator_types=(operator_type,))
    return measures.rows(headlines(None, RULES[0]), wanted)


@st.cache_resource(show_spinner=False, max_entries=50)
def voices(years: tuple[int, int] | None) -> pd.DataFrame:
    """The voice of each origin in each cell, from estimates of ``years``."""
    return measures.voices(measures.rows(comparable(), Selection(years=years)))


@st.cache_resource(show_spinner=False)
def speaking(*kinds: str) -> pd.DataFrame:
    """Every comparable estimate under each service and operator type for which it speaks, countries first.

    Only areas of these ``kinds``, if any are named.
    """
    rows = measures.rows(measures.informative(comparable()), Selection(_areas(*kinds)))
    is_country = rows["area"].isin(_areas("country"))
    rows = pd.concat([rows[is_country], rows[~is_country]])
    rows = rows.assign(service=rows["service"].replace("water_and_sanitation", "water"))
    small = rows[rows["operator_type"].isin(measures.parts_of(ALL)[1:])]
    return pd.concat([rows, small.assign(operator_type=ALL)], ignore_index=True)


@st.cache_resource(show_spinner=False, max_entries=50)
def explored(table: str, selection: Selection, rule: str | None) -> pd.DataFrame:
    """The rows of the explore page: estimates as published, comparable shares, or headlines.

    Headlines are chosen among the estimates selected; service and operator type are those of the headline, since
    a figure for water and sanitation together speaks for water too.
    """
    if table == "headlines":
        among = replace(selection, services=(), operator_types=())
        wanted = Selection(services=selection.services, operator_types=selection.operator_types)
        return measures.rows(_headlines(measures.rows(comparable(), among), rule), wanted)
    rows = measures.rows(comparable(), selection)
    if table == "comparable":
        return rows
    sourced = ["source_title", "publisher", "source_year", "source_kind", "url"]
    return rows[[*tables.estimates().columns, *sourced]]


def explorable(table: str) -> pd.DataFrame:
    """The rows among which the explore page looks for the nearest selection where it has none."""
    return speaking() if table == "headlines" else comparable()


@st.cache_resource(show_spinner=False)
def lines(table: str, code: str) -> exports.Lines:
    """Every row of the explore page as a line of CSV, with the notes of one language."""
    return exports.Lines(dictionary.in_language(explored(table, Selection(), None), Language(code)))


class Overview(NamedTuple):
    """The headlines of countries and regions for one service and operator type, and what they say together."""

    headlines: pd.DataFrame
    summary: Summary


@st.cache_resource(show_spinner=False, max_entries=200)
def overview(years: tuple[int, int] | None, rule: str, service: str, operator_type: str) -> Overview:
    """What the overview shows."""
    chosen = Selection(_areas("country", "region"), services=(service,), operator_types=(operator_type,))
    rows = measures.rows(headlines(years, rule), chosen)
    behind = Selection(services=(service,), operator_types=measures.parts_of(operator_type))
    said = measures.rows(voices(years), behind)
    return Overview(rows, measures.summary(rows, said, tables.areas(), tables.population()))


@st.cache_resource(show_spinner=False, max_entries=200)
def regions(years: tuple[int, int] | None, rule: str) -> pd.DataFrame:
    """The people of each region as its countries add up, for all operator types and services."""
    return measures.regions(headlines(years, rule), tables.areas(), tables.population())


@st.cache_resource(show_spinner=False, max_entries=200)
def claims(years: tuple[int, int] | None, rule: str) -> pd.DataFrame:
    """What is published for whole regions, held against their countries, with its sources."""
    published = measures.claims(tables.estimates(), tables.areas())
    held = measures.tested(published, regions(years, rule), tables.areas(), tables.population())
    return measures.sourced(held, tables.sources())


@st.cache_resource(show_spinner=False)
def audit() -> pd.DataFrame:
    """The published figures that cannot all be true."""
    return measures.audit(voices(None), headlines(None, RULES[0]))


@st.cache_resource(show_spinner=False, max_entries=200)
def changes(years: tuple[int, int] | None, rule: str, service: str, operator_type: str) -> pd.DataFrame:
    """The headlines of countries and regions that ``rule`` changes, against the default rule."""
    chosen = Selection(_areas("country", "region"), services=(service,), operator_types=(operator_type,))
    return measures.changes(*(measures.rows(headlines(years, each), chosen) for each in (RULES[0], rule)))


class Evidence(NamedTuple):
    """One cell: its headline, the voices that it weighs, its comparable estimates and the others.

    ``summed`` are the headlines of the types that a headline adds up. ``spoken`` and ``chosen`` are the ids of the
    estimates that speak for their origin, and of those in the headline.
    """

    headline: dict | None
    summed: pd.DataFrame
    voices: pd.DataFrame
    estimates: pd.DataFrame
    others: pd.DataFrame
    spoken: set[str]
    chosen: set[str]


@st.cache_resource(show_spinner=False, max_entries=200)
def evidence(area: str, years: tuple[int, int] | None, rule: str, service: str, operator_type: str) -> Evidence:
    """What the evidence page shows of a cell."""
    types = measures.parts_of(operator_type)
    cell = Selection((area,), services=(service,), operator_types=(operator_type,))
    headline = next(iter(measures.rows(headlines(years, rule), cell).to_dict("records")), None)
    said = measures.rows(voices(years), Selection((area,), None, (service,), types))
    published = measures.rows(estimates_in(area, service, years), Selection((area,), operator_types=types))
    shown = measures.informative(published)
    of_types = measures.rows(headlines(years, rule), Selection((area,), None, (service,), types))
    return Evidence(
        headline,
        of_types[of_types["operator_type"].ne(operator_type)],
        measures.behind(headline, said) if headline else said,
        shown,
        published.drop(shown.index),
        set(" ".join(said["estimate_id"]).split()),
        set(headline["estimate_id"].split()) if headline else set(),
    )


class Region(NamedTuple):
    """One region, service and operator type: its sum, the headlines that it adds up, and what is published for it."""

    summed: dict
    headlines: pd.DataFrame
    claims: pd.DataFrame


@st.cache_resource(show_spinner=False, max_entries=200)
def regions_of(years: tuple[int, int] | None, rule: str, service: str, operator_type: str) -> list[Region]:
    """The regions in which any country has a headline, a region before those inside it."""
    chosen = Selection(services=(service,), operator_types=(operator_type,))
    of_any = Selection(services=(service,), operator_types=measures.parts_of(operator_type))
    added, published = measures.rows(headlines(years, rule), chosen), measures.rows(claims(years, rule), of_any)
    return [
        Region(
            row,
            measures.summed(added, row["area"], tables.areas()),
            published[published["area"].eq(row["area"])],
        )
        for row in measures.rows(regions(years, rule), chosen).to_dict("records")
    ]


class Country(NamedTuple):
    """One country and one service: headlines by type, comparable estimates, places inside it, and all other rows."""

    headlines: pd.DataFrame
    estimates: pd.DataFrame
    places: pd.DataFrame
    others: pd.DataFrame


@st.cache_resource(show_spinner=False, max_entries=200)
def country(area: str, years: tuple[int, int] | None, rule: str, service: str) -> Country:
    """What the page of a country shows."""
    published = estimates_in(area, service, years)
    known = measures.informative(published[published["area"].eq(area)])
    inside = measures.rows(headlines(years, rule), Selection(_areas("subdivision", "city"), services=(service,)))
    inside = inside[inside["area"].isin(published["area"]) & inside["method"].ne(SUM)]
    of_country = measures.rows(headlines(years, rule), Selection((area,), services=(service,)))
    return Country(of_country, known, inside, published.drop(known.index))


@st.cache_resource(show_spinner=False, max_entries=200)
def conflicts(
    area: str, years: tuple[int, int] | None, rule: str, service: str, lang: Language, operator_type: str = ALL
) -> list[str]:
    """Where the figures on all small-scale operators of a country and the sum of its types disagree, in words.

    They contradict headlines on all small-scale operators and on no other ``operator_type``.
    """
    return doubts.conflicts(lang, country(area, years, rule, service).headlines) if operator_type == ALL else []


@st.cache_resource(show_spinner=False)
def context(area: str) -> Context:
    """Population and use of basic services of one country."""
    return measures.context(tables.population(), tables.basic_access(), area)


OLDEST = 10
"""Headlines that are listed as the oldest."""


class Gaps(NamedTuple):
    """Headlines of countries and small-scale types, and what they leave open."""

    headlines: pd.DataFrame
    gaps: pd.DataFrame
    scores: pd.DataFrame
    oldest: pd.DataFrame


@st.cache_resource(show_spinner=False, max_entries=100)
def gaps(years: tuple[int, int] | None, rule: str) -> Gaps:
    """What the gaps page shows, over both services."""
    types, countries = measures.parts_of(ALL)[1:], _areas("country")
    rows = measures.rows(comparable(), Selection(years=years))
    known = measures.rows(headlines(years, rule), Selection(countries, operator_types=types))
    scores = measures.completeness(known, countries, types, catalog.year_of_version())
    return Gaps(known, measures.gaps(rows, known, countries, types), scores, measures.oldest(known, OLDEST))


def country_headlines(years: tuple[int, int] | None, rule: str, service: str) -> pd.DataFrame:
    """The headlines of all countries and operator types for one service."""
    return measures.rows(headlines(years, rule), Selection(_areas("country"), services=(service,)))


def country_estimates(years: tuple[int, int] | None) -> pd.DataFrame:
    """Every estimate that stands for a country."""
    return measures.rows(comparable(), Selection(_areas("country"), years))


@st.cache_resource(show_spinner=False)
def places_in(area: str) -> tuple[str, ...]:
    """The subdivisions and cities of a country."""
    areas = tables.areas()
    return tuple(areas.loc[areas["parent"].eq(area), "area"])


def estimates_in(area: str, service: str, years: tuple[int, int] | None) -> pd.DataFrame:
    """Every estimate on a country, its subdivisions and its cities, that speaks for a service."""
    inside = (area, *places_in(area))
    services = (service, "water_and_sanitation") if service == "water" else (service,)
    return measures.rows(comparable(), Selection(inside, years, services))


def _headlines(rows: pd.DataFrame, rule: str) -> pd.DataFrame:
    found = measures.headlines(rows, rule)
    return measures.headlines_sourced(found, tables.estimates(), tables.sources())


def _areas(*kinds: str) -> tuple[str, ...]:
    areas = tables.areas()
    return tuple(areas.loc[areas["kind"].isin(kinds), "area"])
