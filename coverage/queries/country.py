"""What is published on one country and on all, each worked out once per process.

Years, rules and frames are as in `coverage.queries.headlines`.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

import pandas as pd

from coverage import measures, tables
from coverage.measures import Context, Selection, Years
from coverage.measures.sums import ALL, SUMS
from coverage.queries.headlines import areas_of_kind, comparable, estimates_in, headlines, speaking_parts


class Country(NamedTuple):
    """One country and service: headlines, estimates, places inside it, other rows.

    ``headlines`` and ``places`` have the columns of `headlines_among`, ``estimates`` and ``others`` those of
    `comparable`.
    """

    headlines: pd.DataFrame
    estimates: pd.DataFrame
    places: pd.DataFrame
    others: pd.DataFrame

    @property
    def overall(self) -> dict | None:
        """The headline on all small-scale operators, None without one."""
        rows = self.headlines[self.headlines["operator_type"].eq(ALL)]
        return next(iter(rows.to_dict("records")), None)


@lru_cache(maxsize=200)
def country(area: str, years: Years, rule: str, service: str) -> Country:
    """What is published on a country, its subdivisions and its cities."""
    published_ = estimates_in(area, service, years)
    parts = measures.rows(speaking_parts(years), Selection((area,), services=measures.counting_for(service)))
    known = pd.concat([published_[published_["area"].eq(area) & published_["is_comparable"]], parts])
    inside = measures.rows(headlines(years, rule), Selection(areas_of_kind("subdivision", "city"), services=(service,)))
    inside = inside[inside["area"].isin(published_["area"]) & ~inside["method"].isin(SUMS)]
    of_country = measures.rows(headlines(years, rule), Selection((area,), services=(service,)))
    others = published_[~published_["estimate_id"].isin(known["estimate_id"])]
    return Country(of_country, known, inside, others)


@cache
def context(area: str) -> Context:
    """Population and use of basic services of one country (`measures.context`)."""
    return measures.context(tables.population(), tables.basic_access(), area)


@cache
def rural_shares(area: str) -> pd.DataFrame:
    """The share of a country's people in rural areas, by year.

    Of all people (`measures.rural_shares`).
    """
    return measures.rural_shares(tables.population(), area)


@lru_cache(maxsize=100)
def country_headlines(years: Years, rule: str, service: str) -> pd.DataFrame:
    """The headlines of all countries and operator types for one service.

    Columns as `headlines_among` has them.
    """
    return measures.rows(headlines(years, rule), Selection(areas_of_kind("country"), services=(service,)))


@lru_cache(maxsize=50)
def country_estimates(years: Years) -> pd.DataFrame:
    """Every estimate that stands for a country; columns as in `comparable`."""
    return measures.rows(comparable(), Selection(areas_of_kind("country"), years))
