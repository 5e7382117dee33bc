"""Contradictions: published figures that cannot all be true."""

from __future__ import annotations

import pandas as pd

from coverage.measures.headlines import ALL, SUM, sums_of_types
from coverage.measures.voices import CELL

COLUMNS = [*CELL, "conflict", "at_least", "at_most", "estimate_id"]

FULL = 100
"""All people of an area, in percent."""


def audit(voices: pd.DataFrame, headlines: pd.DataFrame) -> pd.DataFrame:
    """The contradictions between figures that are each well formed.

    Nothing is corrected and nothing left out.

    Parameters
    ----------
    voices, headlines
        Rows of `coverage.measures.voices` and of `coverage.measures.headlines` on the same estimates.

    Returns
    -------
    DataFrame
        One row per contradiction: the cell; ``conflict``, which is ``bounds_cross`` (one source says at least more
        than another says at most), ``types_exceed_all`` (the small-scale types add up to more than everybody),
        ``types_exceed_direct`` (they add up to more than the direct estimate of all of them) or
        ``utility_and_small_scale`` (both together serve more than everybody); ``at_least``, the percent of all people
        that is claimed, and ``at_most``, the percent that there is room for; and the ids of the estimates, separated
        by spaces.
    """
    found = [_crossed(voices), _types(headlines), _direct(headlines), _with_utility(headlines)]
    found = [frame[COLUMNS] for frame in found if len(frame)]
    return pd.concat(found, ignore_index=True) if found else pd.DataFrame(columns=COLUMNS)


def _crossed(voices: pd.DataFrame) -> pd.DataFrame:
    """Lower and upper bounds of one cell that cross."""
    lower, upper = (voices[voices["bound"].eq(bound)] for bound in ("at_least", "at_most"))
    pairs = lower.merge(upper, on=CELL, suffixes=("", "_upper"))
    pairs = pairs[pairs["share_low"].gt(pairs["share_high_upper"])]
    return pairs.assign(
        conflict="bounds_cross",
        at_least=pairs["share_low"],
        at_most=pairs["share_high_upper"],
        estimate_id=pairs["estimate_id"] + " " + pairs["estimate_id_upper"],
    )


def _types(headlines: pd.DataFrame) -> pd.DataFrame:
    """Areas whose small-scale types add up to more than everybody."""
    sums = sums_of_types(headlines)
    sums = sums[sums["conflict"]]
    return sums.assign(conflict="types_exceed_all", at_least=sums["added"], at_most=float(FULL))


def _direct(headlines: pd.DataFrame) -> pd.DataFrame:
    """Areas whose small-scale types exceed their direct estimate."""
    direct = headlines[headlines["operator_type"].eq(ALL) & headlines["method"].ne(SUM)]
    both = sums_of_types(headlines).merge(direct, on=["area", "service"], suffixes=("", "_direct"))
    both = both[both["added"].gt(both["share_high_direct"])]
    return both.assign(
        conflict="types_exceed_direct",
        at_least=both["added"],
        at_most=both["share_high_direct"],
        estimate_id=both["estimate_id_direct"] + " " + both["estimate_id"],
    )


def _with_utility(headlines: pd.DataFrame) -> pd.DataFrame:
    """Areas whose utility and small-scale operators together serve more than everybody."""
    small, utility = (headlines[headlines["operator_type"].eq(kind)] for kind in (ALL, "utility"))
    both = small.merge(utility, on=["area", "service"], suffixes=("", "_utility"))
    both = both[(both["share_low"] + both["share_low_utility"]).gt(FULL)]
    return both.assign(
        conflict="utility_and_small_scale",
        at_least=both["share_low"] + both["share_low_utility"],
        at_most=float(FULL),
        estimate_id=both["estimate_id"] + " " + both["estimate_id_utility"],
    )
