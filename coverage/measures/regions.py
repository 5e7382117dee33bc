"""How many people, in how many countries, on how much evidence?"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True)
class Summary:
    """What the headlines of several countries say together; nothing is said for countries without one.

    ``people_low`` and ``people_high`` are persons, summed over countries whose headline has people;
    ``is_lower_bound`` and ``is_upper_bound`` say whether a bound is among them. ``population_share`` is the
    percent of the region's people who live in the countries with evidence.
    """

    countries: int
    countries_of_region: int
    people_low: float
    people_high: float
    is_lower_bound: bool
    is_upper_bound: bool
    population_share: float
    origins: int
    newest_year: int | None

    @property
    def bound(self) -> str | None:
        """What kind of bound the people served are: ``at_least``, ``at_most``, ``range``, or None for a point."""
        if self.is_lower_bound:
            return "at_least"
        if self.people_low == self.people_high:
            return None
        return "range" if self.people_low else "at_most"


def summary(headlines: pd.DataFrame, voices: pd.DataFrame, areas: pd.DataFrame, population: pd.DataFrame) -> Summary:
    """Sum one operator type and one service over the countries of ``areas``.

    Parameters
    ----------
    headlines
        At most one row per area (one operator type, one service).
    voices
        Rows of `coverage.measures.voices` behind them; one origin that speaks for several countries counts once.
    areas
        The areas of the region; only the countries among them count.
    population
        Persons per country and year; the last year weighs the countries against each other.

    Raises
    ------
    ValueError
        If an area has more than one headline: types and services must not be added up.
    """
    if headlines["area"].duplicated().any():
        msg = "summary() adds up one operator type and one service; select them first with rows()."
        raise ValueError(msg)
    countries = areas.loc[areas["kind"].eq("country"), "area"]
    known = headlines[headlines["area"].isin(countries)]
    last = population[population["year"].eq(population["year"].max())].set_index("iso3")["total"]
    whole = last.reindex(countries).sum()
    at_least = known["bound"].eq("at_least")
    stated_high = known["people_high"].mask(at_least, known["people_low"])
    return Summary(
        countries=len(known),
        countries_of_region=len(countries),
        people_low=float(known["people_low"].sum()),
        people_high=float(stated_high.sum()),
        is_lower_bound=bool(at_least.any()),
        is_upper_bound=bool(known["bound"].eq("at_most").any()),
        population_share=float(last.reindex(known["area"]).sum() / whole * 100) if whole else 0.0,
        origins=int(voices.loc[voices["area"].isin(known["area"]), "origin"].nunique()),
        newest_year=int(known["newest_year"].max()) if len(known) else None,
    )
