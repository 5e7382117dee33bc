"""Recognition in law, and what was found to help small-scale operators."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import product

import pandas as pd

NOT_LAW = "success_factor"
EVIDENCE = "evidence"
"""The stance of rows that say what was observed, not what the law gives."""


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
    """Rows of the table ``recognition``, newest first, undated ones last.

    Columns and index stay.
    """
    return rows.sort_values("year", ascending=False, kind="stable")


def within(rows: pd.DataFrame, areas: pd.DataFrame, country: str) -> pd.DataFrame:
    """Rows of ``recognition`` on a country and on the areas inside it.

    ``rows`` are of that table, ``areas`` is the table of areas. Columns and order as in ``rows``.
    """
    return rows[_countries(rows, areas).eq(country)]


def by_theme(recognition: pd.DataFrame, areas: pd.DataFrame) -> pd.DataFrame:
    """The instruments that stand under a theme, once for each.

    Evidence is no instrument, and what is said of a region is no country's law: both are left out.

    Parameters
    ----------
    recognition
        The table ``recognition``, whatever columns it has beside.
    areas
        The table of areas.

    Returns
    -------
    DataFrame
        The columns of ``recognition``, with ``country``, in which the area lies, and ``theme``, one of ``themes``.
    """
    rows = recognition[recognition["stance"].ne(EVIDENCE)].dropna(subset="themes")
    rows = rows.assign(country=_countries(rows, areas), theme=rows["themes"].str.split(" "))
    return rows.dropna(subset="country").explode("theme", ignore_index=True)


def stances(recognition: pd.DataFrame, areas: pd.DataFrame, themes: Sequence[str]) -> pd.DataFrame:
    """What the law of each country gives for each theme.

    As far as instruments were found.

    Parameters
    ----------
    recognition, areas
        As in `by_theme`.
    themes
        The themes, in the order in which they come back.

    Returns
    -------
    DataFrame
        One row per country × theme: ``area``, the country; ``theme``; ``entries``, how many rows on instruments were
        found, of which one law may have several; and ``stance``, theirs together. That is ``mixed`` where one supports
        and one limits, or one does both; ``supports`` or ``limits`` where there is only the one; else ``neutral`` where
        one in force is; else ``proposed``. It is missing where nothing was found.
    """
    known = by_theme(recognition, areas).groupby(["country", "theme"])["stance"].agg(list).to_dict()
    countries = areas.loc[areas["kind"].eq("country"), "area"]
    rows = [(*cell, _together(known.get(cell, [])), len(known.get(cell, []))) for cell in product(countries, themes)]
    return pd.DataFrame(rows, columns=["area", "theme", "stance", "entries"])


def without_support(stances: pd.DataFrame) -> pd.DataFrame:
    """The rows of `stances` for which no instrument supports small operators.

    Columns and index stay.
    """
    return stances[~stances["stance"].isin(["supports", "mixed"])]


def _together(stances: Collection[str]) -> str | None:
    """The stance of several instruments; None of none."""
    supports, limits = ({stance, "mixed"}.intersection(stances) for stance in ("supports", "limits"))
    if supports and limits:
        return "mixed"
    return next((stance for stance in ("supports", "limits", "neutral", "proposed") if stance in stances), None)


def _countries(rows: pd.DataFrame, areas: pd.DataFrame) -> pd.Series:
    """The country of the area of each row; missing for regions."""
    return rows["area"].map(areas.set_index("area")["iso3"])
