"""What must hold between the cells of one row?

A Data Package describes one cell at a time; these few rules are the rest of the contract.
"""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

SHARES = ("population_share", "household_share")


@dataclass(frozen=True)
class Rule:
    """A rule, the column to look at when a row breaks it, and what is allowed in words."""

    column: str
    allowed: str
    holds: Callable[[pd.DataFrame], pd.Series]


def _is_share(rows):
    return rows["measure"].isin(SHARES)


def _is_range(rows):
    return rows["qualifier"].eq("range")


OF_TABLE = {
    "estimates": (
        Rule(
            "high",
            "at least the value of low; above it only where qualifier is range",
            lambda rows: rows["low"].lt(rows["high"]).where(_is_range(rows), rows["low"].eq(rows["high"])),
        ),
        Rule(
            "high",
            "0 to 100 for a share",
            lambda rows: ~_is_share(rows) | rows["high"].le(100),
        ),
        Rule(
            "base",
            "one of the list for a share, empty for a count",
            lambda rows: rows["base"].notna().eq(_is_share(rows)),
        ),
        Rule(
            "year_basis",
            "unknown where year is empty, and only there",
            lambda rows: rows["year"].isna().eq(rows["year_basis"].eq("unknown")),
        ),
    ),
    "revisions": (
        Rule(
            "column",
            "a column of estimates where change is corrected, empty otherwise",
            lambda rows: rows["column"].notna().eq(rows["change"].eq("corrected")),
        ),
        Rule(
            "reason_en",
            "why, in all three languages, unless change is added",
            lambda rows: rows[["reason_en", "reason_es", "reason_pt"]].notna().all(axis=1) | rows["change"].eq("added"),
        ),
    ),
    "population": (
        Rule(
            "total",
            "the sum of urban and rural",
            lambda rows: rows["total"].eq(rows["urban"] + rows["rural"]),
        ),
    ),
}
