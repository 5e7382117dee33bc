"""Figures of several years: which cells have them, and which of them one origin gives."""

from __future__ import annotations

import pandas as pd

from coverage.measures.voices import lower_median, point_values

_CELL = ["area", "operator_type"]


def several_years(comparable: pd.DataFrame) -> pd.DataFrame:
    """The comparable estimates of each area and operator type that has them for more than one year, oldest first.

    Columns and index stay; estimates that leave everything open are left out. Give it one service.
    """
    rows = comparable[comparable["is_comparable"]]
    several = rows[rows.groupby(_CELL)["year"].transform("nunique").gt(1)]
    return several.sort_values([*_CELL, "year"], kind="stable")


def series(comparable: pd.DataFrame) -> list[tuple[str, ...]]:
    """The ids of the estimates that one origin gives for an area and operator type in several years, oldest first.

    One per year: where an origin has several, the lower median. A bound is in no series, since what it bounds may
    have moved either way.
    """
    figures = comparable[comparable["is_comparable"] & comparable["bound"].isna()]
    figures = lower_median(figures.assign(point_value=point_values(figures)), [*_CELL, "origin", "year"])
    joined = [tuple(rows["estimate_id"]) for _, rows in figures.groupby([*_CELL, "origin"])]
    return [ids for ids in joined if len(ids) > 1]
