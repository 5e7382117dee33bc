"""Stances of the law of each country, by what the workshop asked for."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from coverage import measures, tables
from coverage.tables import vocabulary


@lru_cache(maxsize=1)
def stances() -> pd.DataFrame:
    """The stance of the law of every country on every theme (`coverage.measures.stances`)."""
    return measures.stances(tables.recognition(), tables.areas(), vocabulary.values("theme"))
