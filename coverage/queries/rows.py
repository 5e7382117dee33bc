"""Rows that a selection leaves: estimates as published, comparable shares, or headlines."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import pandas as pd

from coverage import measures, tables
from coverage.measures import Selection
from coverage.measures.headlines import RULES
from coverage.queries.headlines import comparable, headlines, headlines_among, places_in, speaking

SOURCED = ["source_title", "publisher", "source_year", "source_kind", "url"]
"""Columns of its source beside each estimate."""


@lru_cache(maxsize=50)
def explored(table: str, selection: Selection, rule: str | None) -> pd.DataFrame:
    """The rows of ``table`` that ``selection`` asks for.

    It is ``estimates``, ``comparable`` or ``headlines``.

    Headlines are chosen by ``rule``, or the default one, among the estimates selected; service and operator type are
    those of the headline, since a figure for water and sanitation together counts for water too. Columns as in the
    table of estimates and `SOURCED`, as in `comparable`, or as in `headlines_among`.
    """
    if table == "headlines":
        among = replace(selection, areas=_with_places(selection.areas), services=(), operator_types=())
        wanted = Selection(selection.areas, None, selection.services, selection.operator_types)
        if among == Selection(years=among.years):  # what views ask for too
            chosen = headlines(among.years, rule or RULES[0])
        else:
            chosen = headlines_among(measures.rows(comparable(), among), rule or RULES[0])
        return measures.rows(chosen, wanted)
    rows = measures.rows(comparable(), selection)
    return rows if table == "comparable" else rows[[*tables.estimates().columns, *SOURCED]]


def _with_places(areas: tuple[str, ...]) -> tuple[str, ...]:
    """``areas`` and the places in them.

    The people of places count for a country of which nothing else is known.
    """
    return (*areas, *(place for area in areas for place in places_in(area)))


@lru_cache(maxsize=50)
def nearest_rows(table: str, selection: Selection) -> tuple[dict[str, tuple], ...]:
    """The nearest selections under which ``table`` has rows (`measures.nearest`)."""
    among = speaking() if table == "headlines" else comparable()
    return tuple(measures.nearest(among, selection))
