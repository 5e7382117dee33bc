"""Claims on whole regions, and whether they can be true beside the figures of their countries."""

from __future__ import annotations

import numpy as np
import pandas as pd

from coverage.measures.comparable import SHARES
from coverage.measures.regions import countries_of
from coverage.measures.services import as_counted

_CLAIM = ["area", "operator_type", "service", "measure", "low", "high", "qualifier", "origin"]


def claims(estimates: pd.DataFrame, areas: pd.DataFrame) -> pd.DataFrame:
    """The figures published for whole regions, each claim once.

    Of several rows that make a claim the newest comes back. Columns as in ``estimates``, and ``pages``: how many rows
    make it with the same origin. A figure for water and sanitation together is a claim on water.
    """
    regions = areas.loc[areas["kind"].eq("region"), "area"]
    whole = as_counted(estimates[estimates["area"].isin(regions) & estimates["scope"].eq("whole")])
    whole = whole.sort_values(["year", "estimate_id"], na_position="first")
    pages = whole.groupby(_CLAIM)["estimate_id"].transform("size")
    newest = whole.assign(pages=pages).drop_duplicates(_CLAIM, keep="last")
    return newest.sort_values(["area", "operator_type", "service", "measure", "low"]).reset_index(drop=True)


def tested(claims: pd.DataFrame, regions: pd.DataFrame, areas: pd.DataFrame, population: pd.DataFrame) -> pd.DataFrame:
    """``claims`` held against the sums of ``regions`` (`coverage.measures.regions`).

    Every row comes back, in order.

    Columns added: ``claimed_low``, ``claimed_high``, the persons claimed, a share of all people being one of the
    region's people in the claim's year (missing where the claim is on something else, or has no year with a
    population); ``possible_low``, ``possible_high`` of the same region, type and service; and ``verdict``:
    ``possible``, ``too_few`` (fewer than its countries already add up to), ``too_many`` (more than its countries
    leave room for), missing where nothing can be compared.
    """
    whole = claims["measure"].isin(SHARES) & claims["base"].eq("national")
    people = claims["measure"].eq("people_served")
    inhabitants = _inhabitants(claims, areas, population)
    low = claims["low"].mask(claims["qualifier"].eq("at_most"), 0.0)
    high = claims["high"].mask(claims["qualifier"].eq("at_least"), np.inf)
    frame = claims.assign(
        claimed_low=low.where(people, low * inhabitants / 100).where(people | whole),
        claimed_high=high.where(people, high.clip(upper=100) * inhabitants / 100).where(people | whole),
    )
    key = ["area", "operator_type", "service"]
    frame = frame.merge(regions[[*key, "possible_low", "possible_high"]], on=key, how="left")
    comparable = frame["claimed_low"].notna() & frame["possible_low"].notna()
    verdict = pd.Series("possible", index=frame.index, dtype="str")
    verdict = verdict.mask(frame["claimed_high"].lt(frame["possible_low"]), "too_few")
    verdict = verdict.mask(frame["claimed_low"].gt(frame["possible_high"]), "too_many")
    return frame.assign(verdict=verdict.where(comparable))


def _inhabitants(claims: pd.DataFrame, areas: pd.DataFrame, population: pd.DataFrame) -> pd.Series:
    """Persons in the region of each claim in its year.

    Missing where one of its countries has no figure.
    """
    totals = population.pivot(index="year", columns="iso3", values="total")
    people = {
        region: totals.reindex(columns=countries_of(region, areas)).sum(axis=1, skipna=False)
        for region in claims["area"].unique()
    }
    return pd.Series(
        [
            people[area].get(year, np.nan) if pd.notna(year) else np.nan
            for area, year in zip(claims["area"], claims["year"], strict=True)
        ],
        index=claims.index,
        dtype=float,
    )
