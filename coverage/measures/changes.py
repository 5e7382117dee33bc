"""Changes of headlines under another rule."""

from __future__ import annotations

import pandas as pd

from coverage.measures.voices import CELL, point_values

_COMPARED = ["share_low", "share_high", "bound", "qualifier", "year", "estimate_id"]


def changes(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """The cells in which another estimate speaks ``after`` than ``before``.

    The largest move stands first.

    Both are headlines of the same estimates by two rules, so both have the same cells.

    Returns
    -------
    DataFrame
        The cell (``area``, ``operator_type``, ``service``). Of both headlines, with the suffix ``_before`` or
        ``_after``: ``share_low``, ``share_high`` (percent), ``bound``, ``qualifier``, ``year``, ``estimate_id`` and,
        where the headlines have it, ``publisher``. And ``moved``, the percentage points by which the number that the
        headline states went up.
    """
    columns = [*CELL, *_COMPARED, *(name for name in ("publisher",) if name in before)]
    both = (
        before[columns]
        .assign(point=point_values(before))
        .merge(after[columns].assign(point=point_values(after)), on=CELL, suffixes=("_before", "_after"))
    )
    both["moved"] = both.pop("point_after") - both.pop("point_before")
    both = both[both["estimate_id_before"].ne(both["estimate_id_after"])]
    return both.sort_values("moved", key=lambda moved: -moved.abs(), kind="stable").reset_index(drop=True)
