"""Comparison of somebody's own table with what is published."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from coverage import measures
from coverage.measures.company import STATED
from coverage.measures.voices import CELL

COMPANY = ["interval_low", "interval_high", *STATED, "open_low", "open_high", "origins", "published_qualifier"]
"""What is published beside an own row."""


@dataclass(frozen=True)
class Comparison:
    """Own rows in lists by how they meet the published interval.

    Four lists, each with the interval of their cell, and those that cannot be compared.
    """

    new: pd.DataFrame
    agreeing: pd.DataFrame
    left_open: pd.DataFrame
    contradicting: pd.DataFrame
    not_comparable: pd.DataFrame


def compare(own: pd.DataFrame, headlines: pd.DataFrame) -> Comparison:
    """Hold own rows against the headlines of the published ones.

    Parameters
    ----------
    own
        Rows of `coverage.measures.comparable`, made of somebody's own table.
    headlines
        Rows of `coverage.measures.headlines` on the published estimates.

    Returns
    -------
    Comparison
        ``new``: rows of a cell (area × operator type × service) without a published headline; ``agreeing``: rows
        whose share, low to high, meets what the published voices state, from the lowest to the highest; ``left_open``:
        rows beyond that, but in the interval, since a voice is a bound or a sum may lack types; ``contradicting``: rows
        that lie outside of it. The published `COMPANY` is beside each row.
    """
    comparable = measures.as_counted(own[own["is_comparable"]])
    published = headlines.rename(columns={"qualifier": "published_qualifier"})[[*CELL, *COMPANY]]
    held = comparable.merge(published, on=CELL, how="left")
    known = held["origins"].notna()
    stated, possible = _meets(held, "stated"), _meets(held, "interval")
    return Comparison(
        new=held[~known],
        agreeing=held[known & stated],
        left_open=held[known & possible & ~stated],
        contradicting=held[known & ~possible],
        not_comparable=own[~own["is_comparable"]],
    )


def _meets(held: pd.DataFrame, ends: str) -> pd.Series:
    """Whether the share of each row meets the interval between these ends."""
    return held["share_low"].le(held[f"{ends}_high"]) & held["share_high"].ge(held[f"{ends}_low"])
