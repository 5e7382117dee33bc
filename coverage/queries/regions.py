"""Regions as their countries add up, and what is published for the whole of them."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import pandas as pd

from coverage import measures, tables
from coverage.measures import Selection
from coverage.queries.headlines import Years, headlines, weighed
from coverage.queries.once import one_at_a_time


@one_at_a_time
@lru_cache(maxsize=200)
def regions(years: Years, rule: str) -> pd.DataFrame:
    """The people of each region as its countries add up (`measures.regions`).

    All operator types and services.
    """
    return measures.regions(headlines(years, rule), tables.areas(), tables.population())


@one_at_a_time
@lru_cache(maxsize=200)
def claims(years: Years, rule: str) -> pd.DataFrame:
    """What is published for whole regions, tested and with its sources.

    Columns as in `measures.tested` and `measures.sourced`.
    """
    published = measures.claims(tables.estimates(), tables.areas())
    held = measures.tested(published, regions(years, rule), tables.areas(), tables.population())
    return measures.sourced(held, tables.sources())


class Region(NamedTuple):
    """One region: its sum, the headlines added up, and its claims.

    ``summed`` is a row of `regions` and ``partly``, in how many of the countries only a part is counted; ``headlines``
    have the columns of `headlines_among`, ``claims`` those of `claims`.
    """

    summed: dict
    headlines: pd.DataFrame
    claims: pd.DataFrame


@lru_cache(maxsize=200)
def regions_of(years: Years, rule: str, service: str, operator_type: str) -> tuple[Region, ...]:
    """The regions in which any country has a headline.

    A region stands before those inside it.
    """
    chosen = Selection(services=(service,), operator_types=(operator_type,))
    of_any = Selection(services=(service,), operator_types=measures.parts_of(operator_type))
    added, published = measures.rows(headlines(years, rule), chosen), measures.rows(claims(years, rule), of_any)
    spoken, regions_ = weighed(years, rule, service, operator_type), []
    for row in measures.rows(regions(years, rule), chosen).to_dict("records"):
        inside = measures.summed(added, row["area"], tables.areas())
        about = published[published["area"].eq(row["area"])]
        regions_.append(Region(row | {"partly": measures.partly(inside, spoken)}, inside, about))
    return tuple(regions_)
