"""Where is somebody's own table new, where does it agree with what is published, and where not?"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from coverage.measures.voices import CELL


@dataclass(frozen=True)
class Comparison:
    """Own rows in three lists, each with the published interval of its cell, and those that cannot be compared."""

    new: pd.DataFrame
    agreeing: pd.DataFrame
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
        whose share, low to high, meets the interval over all published voices; ``contradicting``: rows that lie
        outside of it. Columns added: ``interval_low``, ``interval_high``, ``origins`` of the published headline.
    """
    comparable = own[own["is_comparable"]]
    comparable = comparable.assign(service=comparable["service"].replace("water_and_sanitation", "water"))
    held = comparable.merge(headlines[[*CELL, "interval_low", "interval_high", "origins"]], on=CELL, how="left")
    known = held["origins"].notna()
    meets = held["share_low"].le(held["interval_high"]) & held["share_high"].ge(held["interval_low"])
    return Comparison(held[~known], held[known & meets], held[known & ~meets], own[~own["is_comparable"]])
