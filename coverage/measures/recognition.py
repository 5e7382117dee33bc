"""Recognition in law, and what was found to help small-scale operators."""

from __future__ import annotations

import pandas as pd

NOT_LAW = "success_factor"


def instruments(recognition: pd.DataFrame) -> pd.DataFrame:
    """The laws, decrees, regulations, constitutions and bills among ``recognition``.

    Columns and order as in that table.
    """
    return recognition[recognition["kind"].ne(NOT_LAW)]


def success_factors(recognition: pd.DataFrame) -> pd.DataFrame:
    """What studies found to help or hold back small operators.

    Columns and order as in the table ``recognition``.
    """
    return recognition[recognition["kind"].eq(NOT_LAW)]


def newest_first(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows of the table ``recognition``, newest first, undated ones last."""
    return rows.sort_values("year", ascending=False, kind="stable")
