"""Regions: people served, in how many countries, on how much evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from coverage.measures.area_parts import PART

REGION_COLUMNS = [
    "area",
    "operator_type",
    "service",
    "people_low",
    "people_high",
    "bound",
    "countries",
    "countries_of_region",
    "population_share",
    "first_year",
    "last_year",
    "possible_low",
    "possible_high",
    "countries_without",
    "people_without",
]
"""What `regions` returns."""


@dataclass(frozen=True)
class Summary:
    """What the headlines of several countries say together.

    Nothing is said for countries without one.

    ``people_low`` and ``people_high`` are persons, summed over countries whose headline has people;
    ``is_lower_bound`` and ``is_upper_bound`` say whether a bound is among them. ``population_share`` is the
    percent of the region's people who live in the countries with evidence. ``partly`` is in how many of those
    countries only people of a part are counted.
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
    partly: int = 0

    @property
    def bound(self) -> str | None:
        """The kind of bound of the people served; None for a point.

        Else ``at_least``, ``at_most`` or ``range``.
        """
        return _bound(self.people_low, self.people_high, self.is_lower_bound)


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
    low, high = _people(known)
    return Summary(
        countries=len(known),
        countries_of_region=len(countries),
        people_low=low,
        people_high=high,
        is_lower_bound=bool(known["bound"].eq("at_least").any()),
        is_upper_bound=bool(known["bound"].eq("at_most").any()),
        population_share=_share(_last(population), known["area"], countries),
        origins=int(voices.loc[voices["area"].isin(known["area"]), "origin"].nunique()),
        newest_year=int(known["newest_year"].max()) if len(known) else None,
        partly=partly(known, voices),
    )


def partly(headlines: pd.DataFrame, voices: pd.DataFrame) -> int:
    """The number of areas of which people are counted in parts only.

    Those areas of ``headlines`` in which all ``voices`` that count somebody count a part of the area only.
    """
    is_part = voices["method"].eq(PART)
    whole = voices.loc[~is_part & voices["share_low"].gt(0), "area"]
    areas = headlines["area"]
    return int((areas.isin(voices.loc[is_part, "area"]) & ~areas.isin(whole)).sum())


def countries_of(region: str, areas: pd.DataFrame) -> list[str]:
    """The countries of ``areas`` in ``region`` or a region inside it."""
    parent = areas.set_index("area")["parent"]

    def lies_inside(area: str) -> bool:
        above = parent.get(area)
        return isinstance(above, str) and (above == region or lies_inside(above))

    return [area for area in areas.loc[areas["kind"].eq("country"), "area"] if lies_inside(area)]


def summed(headlines: pd.DataFrame, region: str, areas: pd.DataFrame) -> pd.DataFrame:
    """The headlines that a region adds up; columns as in ``headlines``.

    Those of its countries that come to a number of people.
    """
    return headlines[headlines["area"].isin(countries_of(region, areas)) & headlines["people_low"].notna()]


def regions(headlines: pd.DataFrame, areas: pd.DataFrame, population: pd.DataFrame) -> pd.DataFrame:
    """The people served in each region, summed over countries with evidence.

    Parameters
    ----------
    headlines
        Rows of `coverage.measures.headlines`, of any operator types and services.
    areas, population
        The tables; the last year of the population weighs the countries against each other.

    Returns
    -------
    DataFrame
        One row per region × operator type × service that has any, a region before those inside it: ``people_low``,
        ``people_high`` (persons, as the headlines state them) and ``bound``; ``countries`` with a headline of
        ``countries_of_region``, and ``population_share``, the percent of the region's people who live in them;
        ``first_year`` and ``last_year`` of the headlines; ``possible_low`` and ``possible_high``: how few and how many
        people could be served in the whole region without contradicting any country (those without evidence could
        serve nobody or everybody); and ``countries_without`` evidence, in which ``people_without`` live (persons, last
        year of the population).
    """
    last = _last(population)
    rows = []
    whole_first = areas[areas["kind"].eq("region")].sort_values("parent", na_position="first", kind="stable")
    for region in whole_first["area"]:
        countries = countries_of(region, areas)
        inside = summed(headlines, region, areas)
        # ty: a group of several columns has a tuple for its name, which pandas types as Hashable
        for (operator_type, service), known in inside.groupby(["operator_type", "service"]):  # ty: ignore[not-iterable]
            without = last.reindex(countries).drop(known["area"]).sum()
            low, high = _people(known)
            rows.append(
                {
                    "area": region,
                    "operator_type": operator_type,
                    "service": service,
                    "people_low": low,
                    "people_high": high,
                    "bound": _bound(low, high, known["bound"].eq("at_least").any()),
                    "countries": len(known),
                    "countries_of_region": len(countries),
                    "population_share": _share(last, known["area"], countries),
                    "first_year": int(known["year"].min()),
                    "last_year": int(known["year"].max()),
                    "possible_low": low,
                    "possible_high": float(known["people_high"].sum() + without),
                    "countries_without": len(countries) - len(known),
                    "people_without": float(without),
                }
            )
    return pd.DataFrame(rows, columns=REGION_COLUMNS)


def what_if(region: Mapping, share: float) -> dict[str, float]:
    """The people served in a region under a reader's assumption.

    It is that ``share`` percent of those in its countries without evidence are served too.

    An assumption of whoever sets the share, never a figure. ``region`` is a row of `regions`; its ``people_low`` and
    ``people_high`` come back with the assumed people added.
    """
    assumed = region["people_without"] * share / 100
    return {name: region[name] + assumed for name in ("people_low", "people_high")}


def _people(known: pd.DataFrame) -> tuple[float, float]:
    """Persons, summed as the headlines state them.

    Of "at least" both ends are the number itself.
    """
    high = known["people_high"].mask(known["bound"].eq("at_least"), known["people_low"])
    return float(known["people_low"].sum()), float(high.sum())


def _bound(low: float, high: float, is_lower_bound: bool) -> str | None:
    if is_lower_bound:
        return "at_least"
    if low == high:
        return None
    return "range" if low else "at_most"


def _last(population: pd.DataFrame) -> pd.Series:
    """Persons per country in the last year of the table."""
    return population[population["year"].eq(population["year"].max())].set_index("iso3")["total"]


def _share(last: pd.Series, some: pd.Series, countries: list[str] | pd.Series) -> float:
    """The percent of the people of ``countries`` who live in ``some``."""
    whole = last.reindex(countries).sum()
    return float(last.reindex(some).sum() / whole * 100) if whole else 0.0
