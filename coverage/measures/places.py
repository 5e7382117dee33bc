"""Provinces and cities of a country: by which operator type a map colours them, and what else is known."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from coverage.measures.sums import ALL, parts_of


class Places(NamedTuple):
    """What a map of a country shows.

    Frames have the columns of `coverage.measures.headlines`, the rest are codes. ``leading`` is the operator type by
    which provinces are coloured, None where none is; ``coloured`` are their headlines on it. ``others`` are the
    headlines of provinces that have them on other types only, ``cities`` those of cities. ``without_share`` are
    provinces, ``cities_without_share`` cities, all of whose figures give no share.
    """

    leading: str | None
    coloured: pd.DataFrame
    others: pd.DataFrame
    cities: pd.DataFrame
    without_share: tuple[str, ...]
    cities_without_share: tuple[str, ...]

    @property
    def written(self) -> pd.DataFrame:
        """The headlines whose share is written on the map."""
        return pd.concat([self.coloured, self.others, self.cities])


def places(headlines: pd.DataFrame, others: pd.DataFrame, areas: pd.DataFrame, country: str) -> Places:
    """What is known of the provinces and cities of a ``country``.

    ``headlines`` are of one service, ``others`` estimates (rows of `coverage.measures.comparable`), ``areas`` is the
    table of areas.
    """
    kinds = areas[areas["parent"].eq(country)].set_index("area")["kind"]
    known = headlines[headlines["area"].isin(kinds.index)].dropna(subset="share_low")
    is_province = known["area"].map(kinds).eq("subdivision")
    provinces, cities = known[is_province], known[~is_province]
    leading = leading_type(provinces)
    coloured = provinces[provinces["operator_type"].eq(leading)] if leading else provinces[:0]
    counted = others.loc[others["is_comparable"].eq(False) & others["area"].isin(kinds.index), "area"]
    without_share = sorted(set(counted) - set(known["area"]))
    return Places(
        leading,
        coloured,
        provinces[~provinces["area"].isin(coloured["area"])],
        cities,
        tuple(area for area in without_share if kinds[area] == "subdivision"),
        tuple(area for area in without_share if kinds[area] != "subdivision"),
    )


def leading_type(provinces: pd.DataFrame) -> str | None:
    """The small-scale operator type with headlines of most ``provinces`` (rows of headlines).

    Among equals the first in the table of types; None where no province has a headline on one.
    """
    counts = provinces["operator_type"].value_counts()
    return max((kind for kind in parts_of(ALL) if kind in counts), key=counts.__getitem__, default=None)
