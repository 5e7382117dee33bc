"""Gaps: what is known of each country, service and small-scale type, and what is not."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import pandas as pd

from coverage import measures
from coverage.measures import Selection
from coverage.measures.sums import ALL
from coverage.queries.headlines import Years, areas_of_kind, comparable, headlines
from coverage.tables import catalog

OLDEST = 10
"""Headlines that are listed as the oldest."""


class Gaps(NamedTuple):
    """Headlines of countries and small-scale types, and what they leave open.

    Columns as in `measures.headlines`, `measures.gaps`, `measures.completeness` and `measures.oldest`.
    """

    headlines: pd.DataFrame
    gaps: pd.DataFrame
    scores: pd.DataFrame
    oldest: pd.DataFrame


@lru_cache(maxsize=100)
def gaps(years: Years, rule: str) -> Gaps:
    """What is known and unknown of countries and small-scale types."""
    types, countries = measures.parts_of(ALL)[1:], areas_of_kind("country")
    rows = measures.rows(comparable(), Selection(years=years))
    known = measures.rows(headlines(years, rule), Selection(countries, operator_types=types))
    scores = measures.completeness(known, countries, types, catalog.year_of_version())
    return Gaps(known, measures.gaps(rows, known, countries, types), scores, measures.oldest(known, OLDEST))
