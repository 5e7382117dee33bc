"""Figures of several years: which cells have them, and which of them one origin gives."""

from __future__ import annotations

import pandas as pd

from coverage.measures.voices import lower_median, point_values

_CELL = ["area", "operator_type"]


def several_years(comparable: pd.DataFrame) -> pd.DataFrame:
    """The comparable estimates of cells that have them for several years.

    A cell is an area and an operator type; its oldest comes first. Columns and index stay; estimates that leave
    everything open are left out. Give it one service.
    """
    rows = comparable[comparable["is_comparable"]]
    several = rows[rows.groupby(_CELL)["year"].transform("nunique").gt(1)]
    return several.sort_values([*_CELL, "year"], kind="stable")


def series(comparable: pd.DataFrame) -> list[tuple[str, ...]]:
    """The ids of the estimates of one origin for several years.

    A tuple for each area, operator type and origin, oldest first. One per year: where an origin has several, the lower
    median. A bound is in no series, since what it bounds may have moved either way.
    """
    figures = comparable[comparable["is_comparable"] & comparable["bound"].isna()]
    figures = lower_median(figures.assign(point_value=point_values(figures)), [*_CELL, "origin", "year"])
    joined = [tuple(rows["estimate_id"]) for _, rows in figures.groupby([*_CELL, "origin"])]
    return [ids for ids in joined if len(ids) > 1]
