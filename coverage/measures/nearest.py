"""Selections nearest to one under which nothing is found."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pandas as pd

from coverage.measures.selection import Selection, column_of, rows
from coverage.measures.years import UNKNOWN


def nearest(frame: pd.DataFrame, selection: Selection) -> list[dict[str, tuple]]:
    """The selections nearest to ``selection`` that match rows of ``frame``.

    Each gives up as few criteria as possible. Errors as in `coverage.measures.rows`.

    Returns
    -------
    list of dict
        One entry per way, in the order of the criteria: the name of each criterion given up, and the values under
        which there are rows while the other criteria stay; for ``years`` the first and the last year, or `UNKNOWN`
        where none has a year. Empty if the selection has rows, or if there are no rows at all.
    """
    wanted = selection.criteria()
    for many in range(len(wanted) + 1):
        ways = [_values(frame, selection, given_up) for given_up in combinations(wanted, many)]
        ways = [way for way in ways if way is not None]
        if ways:
            return [way for way in ways if way]
    return []


def _values(frame: pd.DataFrame, selection: Selection, given_up: tuple[str, ...]) -> dict[str, tuple] | None:
    """What rows have where these criteria are given up; None without rows."""
    without = replace(selection, **{name: getattr(Selection(), name) for name in given_up})
    matches = rows(frame, without)
    if matches.empty:
        return None
    return {name: _span(matches) if name == "years" else tuple(matches[column_of(name)].unique()) for name in given_up}


def _span(matches: pd.DataFrame) -> tuple[int | str, ...]:
    years = matches["year"].dropna()
    return (int(years.min()), int(years.max())) if len(years) else (UNKNOWN,)
