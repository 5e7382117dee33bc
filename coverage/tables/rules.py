"""Rules between the cells of one row.

A Data Package describes one cell at a time; these few rules are the rest of the contract.
"""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from coverage.tables.allowed import Say

SHARES = ("population_share", "household_share")


@dataclass(frozen=True)
class Rule:
    """A rule between cells, and what it allows in words.

    ``column`` is where to look when a row breaks it; ``holds`` says for each row whether it keeps it.
    """

    column: str
    allowed: Callable[[Say], str]
    holds: Callable[[pd.DataFrame], pd.Series]


def _is_share(rows: pd.DataFrame) -> pd.Series:
    return rows["measure"].isin(SHARES)


def _is_range(rows: pd.DataFrame) -> pd.Series:
    return rows["qualifier"].eq("range")


OF_TABLE = {
    "estimates": (
        Rule(
            "high",
            lambda say: say("the value of “low”, or more where the qualifier is a range"),
            lambda rows: rows["low"].lt(rows["high"]).where(_is_range(rows), rows["low"].eq(rows["high"])),
        ),
        Rule(
            "high",
            lambda say: say("at most 100 for a share"),
            lambda rows: ~_is_share(rows) | rows["high"].le(100),
        ),
        Rule(
            "base",
            lambda say: say("filled for a share, empty for a count"),
            lambda rows: rows["base"].notna().eq(_is_share(rows)),
        ),
        Rule(
            "year_basis",
            lambda say: say("“unknown” where the year is empty, and only there"),
            lambda rows: rows["year"].isna().eq(rows["year_basis"].eq("unknown")),
        ),
    ),
    "revisions": (
        Rule(
            "column",
            lambda say: say("a column of “estimates” where the change is “corrected”, empty otherwise"),
            lambda rows: rows["column"].notna().eq(rows["change"].eq("corrected")),
        ),
        Rule(
            "reason_en",
            lambda say: say("why, in every language, unless the change is “added”"),
            lambda rows: rows[["reason_en", "reason_es", "reason_pt"]].notna().all(axis=1) | rows["change"].eq("added"),
        ),
    ),
    "population": (
        Rule(
            "total",
            lambda say: say("the sum of “urban” and “rural”"),
            lambda rows: rows["total"].eq(rows["urban"] + rows["rural"]),
        ),
    ),
}
