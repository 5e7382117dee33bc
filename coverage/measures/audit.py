"""Contradictions: published figures that cannot all be true."""

from __future__ import annotations

import pandas as pd

from coverage.measures.sums import ALL, SUMS, sums_of_types
from coverage.measures.voices import BOUNDS, CELL

_STATED = ["at_least_qualifier", "at_least_year", "at_most_qualifier", "at_most_year"]

COLUMNS = [*CELL, "conflict", "at_least", "at_most", *_STATED, "estimate_id"]

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
        than another says at most), ``bound_and_figure`` (a lower bound above the figure or range of another source, or
        an upper bound below it; two figures that differ are no contradiction), ``types_exceed_all`` (the small-scale
        types add up to more than everybody), ``types_exceed_direct`` (they add up to more than the direct estimate of
        all of them) or ``utility_and_small_scale`` (both together serve more than everybody); ``at_least``, the
        percent of all people that is claimed, and ``at_most``, the percent that there is room for; the qualifier and
        the year of each of the two, ``at_least`` and ``at_most`` for the ends of a range, only for the first two
        kinds; and the ids of the estimates, separated by spaces.
    """
    conflicts = [_crossed(voices), _types(headlines), _direct(headlines), _with_utility(headlines)]
    conflicts = [frame.reindex(columns=COLUMNS) for frame in conflicts if len(frame)]
    frame = pd.concat(conflicts, ignore_index=True) if conflicts else pd.DataFrame(columns=COLUMNS)
    return frame.astype({"at_least_year": "Int64", "at_most_year": "Int64"})


def _crossed(voices: pd.DataFrame) -> pd.DataFrame:
    """Pairs of voices of one cell whose known ranges do not meet.

    At least one of the two is a bound.
    """
    above, below = (voices[voices["bound"].ne(bound)] for bound in ("at_most", "at_least"))
    pairs = above.merge(below, on=CELL, suffixes=("", "_below"))
    pairs["bounds"] = pairs[["bound", "bound_below"]].isin(BOUNDS).sum(axis=1)
    pairs = pairs[pairs["share_low"].gt(pairs["share_high_below"]) & pairs["bounds"].gt(0)]
    return pairs.assign(
        conflict=pairs["bounds"].map({1: "bound_and_figure", 2: "bounds_cross"}),
        at_least=pairs["share_low"],
        at_most=pairs["share_high_below"],
        at_least_qualifier=pairs["bound"].replace("range", "at_least").fillna(pairs["qualifier"]),
        at_least_year=pairs["year"],
        at_most_qualifier=pairs["bound_below"].replace("range", "at_most").fillna(pairs["qualifier_below"]),
        at_most_year=pairs["year_below"],
        estimate_id=pairs["estimate_id"] + " " + pairs["estimate_id_below"],
    )


def _types(headlines: pd.DataFrame) -> pd.DataFrame:
    """Areas whose small-scale types add up to more than everybody."""
    sums = sums_of_types(headlines)
    sums = sums[sums["conflict"]]
    return sums.assign(conflict="types_exceed_all", at_least=sums["added"], at_most=float(FULL))


def _direct(headlines: pd.DataFrame) -> pd.DataFrame:
    """Areas whose small-scale types exceed their direct estimate."""
    direct = headlines[headlines["operator_type"].eq(ALL) & ~headlines["method"].isin(SUMS)]
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
