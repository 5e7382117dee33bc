"""Answers of a room put together: the range of a group, and the votes of all countries.

Each member of the group named a lowest, a likely and a highest share. Each counts the same, and each of the three
numbers is the mean of what was named: the aggregation of the IDEA protocol. Its fourth question, how sure each member
is of the interval, is not asked, so none is stretched to a common level.

Hemming V, Burgman MA, Hanea AM, McBride MF, Wintle BC (2018). A practical guide to structured expert elicitation using
the IDEA protocol. Methods in Ecology and Evolution 9: 169-180.
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

NUMBERS = ("lowest", "likely", "highest")


def pooled(shares: pd.DataFrame) -> pd.DataFrame:
    """The range of the answers to each question on each country.

    Hidden ones aside.

    Parameters
    ----------
    shares
        Rows of `coverage.workshop.shares`.

    Returns
    -------
    DataFrame
        ``question``, ``area``, ``lowest``, ``likely``, ``highest`` (percent of all people) and ``n``, the number of
        answers, in the order of the first answer to each; a question on a country that nobody answered has no row.

    Examples
    --------
    >>> named = {"lowest": [10, 20], "likely": [20, 40], "highest": [30, 90]}
    >>> pooled(pd.DataFrame({"question": 7, "area": "PER", **named, "hidden": False}))
       question area  lowest  likely  highest  n
    0         7  PER    15.0    30.0     60.0  2
    """
    counted = shares[~shares["hidden"].astype(bool)]
    groups = counted.groupby(["question", "area"], as_index=False, sort=False)
    return groups.agg(**{name: (name, "mean") for name in NUMBERS}, n=("likely", "size"))


def ranges_by_country(shares: pd.DataFrame, countries: Sequence[str]) -> pd.DataFrame:
    """The `pooled` ranges of one question, a row for each country.

    Parameters
    ----------
    shares
        Rows of `coverage.workshop.shares` on one question.
    countries
        Those of the room; answers on others are left out.

    Returns
    -------
    DataFrame
        ``area`` and the other columns of `pooled`, for the countries that were answered for, most answers first, else
        in the order of ``countries``. Where none was, all ``countries``, with missing numbers and ``n`` 0.

    Raises
    ------
    ValueError
        If there are answers to two questions on one country.
    """
    ranges = pooled(shares).set_index("area")
    answered = [area for area in countries if area in ranges.index]
    rows = ranges.reindex(answered or list(countries)).fillna({"n": 0}).rename_axis("area").reset_index()
    return rows.sort_values("n", ascending=False, kind="stable", ignore_index=True)


def votes_over_countries(items: pd.DataFrame) -> pd.DataFrame:
    """The votes of each item over all countries, most votes first.

    An item that stands for several countries is one row, with the votes of all.

    Parameters
    ----------
    items
        Rows of `coverage.wording.rooms.item_votes` on one question, or others with ``said`` and ``votes``.

    Returns
    -------
    DataFrame
        ``said``, the words of the item, and ``votes``; of items with as many votes the first of ``items`` is first.
    """
    summed = items.groupby("said", as_index=False, sort=False)["votes"].sum()
    return summed.sort_values("votes", ascending=False, kind="stable", ignore_index=True)
