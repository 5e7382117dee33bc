"""Population and use of basic services of a country."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True)
class Context:
    """The newest figures on one country, whoever provides the service.

    ``population`` is in persons, ``rural_share`` in percent of them; ``basic_access`` has the newest row per service
    and residence: percent of people who use at least a basic service (WHO/UNICEF JMP).
    """

    area: str
    population: int
    population_year: int
    rural_share: float
    basic_access: pd.DataFrame


def context(population: pd.DataFrame, basic_access: pd.DataFrame, area: str) -> Context:
    """The context of one country from ``tables.population()`` and ``tables.basic_access()``."""
    people = population[population["iso3"].eq(area)].sort_values("year").iloc[-1]
    use = basic_access[basic_access["iso3"].eq(area)].sort_values("year")
    return Context(
        area=area,
        population=int(people["total"]),
        population_year=int(people["year"]),
        rural_share=float(people["rural"] / people["total"] * 100),
        basic_access=use.drop_duplicates(["service", "residence"], keep="last").reset_index(drop=True),
    )


def rural_shares(population: pd.DataFrame, area: str) -> pd.DataFrame:
    """The share of a country's people in rural areas, by year.

    Columns: ``year``, ``share`` (percent). Empty for an area without population.
    """
    people = population[population["iso3"].eq(area)].sort_values("year")
    return pd.DataFrame({"year": people["year"], "share": people["rural"] / people["total"] * 100}).reset_index(
        drop=True
    )
