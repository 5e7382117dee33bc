"""What do we not know, and what would settle it?"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from coverage.measures.voices import CELL

GOOD_GRADES, RECENT_YEARS = ("A", "B"), 10
FULL, HALF = 1.0, 0.5
"""The written rule of completeness: a cell with a recent and well documented headline counts in full, one with an
older or weaker headline counts half, one without counts nothing."""


def completeness(headlines: pd.DataFrame, areas: Sequence[str], types: Sequence[str], as_of: int) -> pd.DataFrame:
    """How much is known about each area, over ``types`` and both services.

    Parameters
    ----------
    headlines
        Rows of `coverage.measures.headlines`.
    areas, types
        What to judge, in the order in which it comes back.
    as_of
        The year from which the age of a headline counts.

    Returns
    -------
    DataFrame
        One row per area: ``cells`` that could be known (types × 2 services), ``known`` with any headline, ``good``
        with one of grade A or B that is at most 10 years old, and ``score``, the percent of the cells that are
        known, of which those that are not good count half.
    """
    wanted = headlines[headlines["area"].isin(areas) & headlines["operator_type"].isin(types)]
    good = wanted["grade"].isin(GOOD_GRADES) & wanted["year"].ge(as_of - RECENT_YEARS)
    counted = wanted.assign(good=good).groupby("area").agg(known=("good", "size"), good=("good", "sum"))
    counted = counted.reindex(list(areas), fill_value=0)
    cells = 2 * len(types)
    points = FULL * counted["good"] + HALF * (counted["known"] - counted["good"])
    counted = counted.assign(cells=cells, score=points / cells * 100 if cells else 0.0)
    return counted.rename_axis("area").reset_index()[["area", "cells", "known", "good", "score"]]


def oldest(headlines: pd.DataFrame, most: int) -> pd.DataFrame:
    """The ``most`` headlines that rest on the oldest figures, the oldest first; columns as in ``headlines``."""
    return headlines.sort_values(["year", *CELL]).head(most).reset_index(drop=True)


def examples(headlines: pd.DataFrame, estimates: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """For each operator type and service, the best documented headline: what settled it there could settle it here.

    Returns
    -------
    DataFrame
        ``operator_type``, ``service``, ``area``, ``year``, ``grade`` and ``estimate_id`` of the headline with the
        best grade, of those the newest; ``source_kind``, ``source_title``, ``publisher`` and ``url`` of its source.
    """
    best = headlines.sort_values(["grade", "year", "area"], ascending=[True, False, True])
    best = best.drop_duplicates(["operator_type", "service"]).sort_values(["operator_type", "service"])
    first = best["estimate_id"].str.split().str[0]
    source = first.map(estimates.set_index("estimate_id")["source_id"])
    named = sources.set_index("source_id").reindex(source)
    return best[["operator_type", "service", "area", "year", "grade", "estimate_id"]].assign(
        source_kind=named["kind"].to_numpy(),
        source_title=named["title"].to_numpy(),
        publisher=named["publisher"].to_numpy(),
        url=named["url"].to_numpy(),
    ).reset_index(drop=True)
