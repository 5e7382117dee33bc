"""Versions of the data, and what changed since one of them."""

from __future__ import annotations

import pandas as pd


def versions(revisions: pd.DataFrame, current: str) -> list[str]:
    """The versions of the data, oldest first, ``current`` among them.

    It is one even if it changed no estimate.
    """
    return sorted({*revisions["version"], current})


def since(revisions: pd.DataFrame, version: str) -> pd.DataFrame:
    """What was added, corrected or withdrawn after ``version``, newest first.

    Columns as in the table ``revisions``. A version is year and month: "2026.11".
    """
    later = revisions[revisions["version"].gt(version)]
    return later.sort_values(["version", "area", "estimate_id"], ascending=[False, True, True])
