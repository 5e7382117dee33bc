"""All small-scale operators: what their types add up to, and the voices that a headline on all of them weighs."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import numpy as np
import pandas as pd

from coverage import tables
from coverage.measures.area_parts import LARGEST, PART
from coverage.measures.company import STATED, STRONG_SPREAD, counted, with_stated
from coverage.measures.services import CELL
from coverage.measures.voices import GRADES

ALL = "all_small_scale"

SUM = "sum_of_types"
"""The method of a headline that nobody published: what the types known add up to."""

SUMS = (SUM, LARGEST)
"""The methods of what stands for all small-scale operators where nobody gives a figure on all of them."""


def sums_of_types(headlines: pd.DataFrame) -> pd.DataFrame:
    """What the small-scale types of each area and service add up to.

    One row per area × service, a lower bound. Columns as in `headlines`, but for ``origins``, ``sources`` and
    ``is_lower_bound``, and three more.

    ``share_low`` and ``people_low`` are sums, ``share_high`` is 100; ``types`` is how many types were added,
    ``added`` what they come to, and ``conflict`` is true where that is more than 100 %. ``stated_low`` and
    ``stated_high`` are sums too, so that whichever voice speaks for each type, what they add up to lies between them;
    ``interval_high`` is 100, since there may be types that nobody has counted. Nothing is above 100. The strength is
    the best for which the sum is at most `STRONG_SPREAD` times what types of that strength or better come to.
    ``figure_grade`` is that of the least well documented of the figures added, ``grade`` the best of all voices.

    A type of which only people of a part of the country are counted is added to no other, since a figure on another
    type may count the same people (Chile's cooperatives are among its rural organisations): where all types are such,
    the largest stands for the sum, by the method `LARGEST`.
    """
    parts = added(headlines)
    grades = {name: parts[name].astype(GRADES) for name in ("grade", "figure_grade")}
    groups = parts.assign(**grades).groupby(["area", "service"])
    shares = groups[["share_low", "interval_low", *STATED]].sum()
    sums = shares.clip(upper=100).assign(
        people_low=groups["people_low"].sum(skipna=False),
        **groups[["year", "newest_year", "population", "population_year"]].max(),
        grade=groups["grade"].min().astype("str"),
        figure_grade=groups["figure_grade"].max().astype("str"),
        method=groups["method"].first(),
        types=groups.size(),
        estimate_id=groups["estimate_id"].agg(" ".join),
        added=shares["share_low"],
        conflict=shares["share_low"].gt(100),
    )
    sums = sums.reset_index()
    return sums.assign(
        operator_type=ALL,
        share=np.nan,
        share_high=100.0,
        interval_high=100.0,
        open_low=False,
        open_high=True,
        people_high=sums["population"],
        bound="at_least",
        qualifier="at_least",
        method=sums["method"].map({PART: LARGEST}).fillna(SUM),
        flags=pd.Series(np.nan, index=sums.index, dtype="str"),
        strength=_strength_of_sums(sums, parts),
        types_low=np.nan,
        contradicted=False,
    )


def weighed(headlines: pd.DataFrame, voices: pd.DataFrame) -> pd.DataFrame:
    """The voices that headlines on all small-scale operators weigh.

    Columns as in ``voices``. They are the voices on all of them and those on each type that adds something to the sum
    of types, whether that sum is the headline or stands beside a direct estimate. A type of which nobody says more than
    "at most" adds nothing. ``headlines`` are those of the types.
    """
    small = voices[voices["operator_type"].isin(parts_of(ALL))]
    adds = small.groupby(CELL)["share_low"].transform("max").gt(0)
    in_sum = pd.MultiIndex.from_frame(small[CELL]).isin(pd.MultiIndex.from_frame(added(headlines)[CELL]))
    return small[small["operator_type"].eq(ALL) | (adds & (small["method"].ne(PART) | in_sum))]


def voices_of(headline: Mapping, headlines: pd.DataFrame, voices: pd.DataFrame) -> pd.DataFrame:
    """The voices that one of ``headlines`` weighs.

    Those of its cell; for all small-scale operators those that `weighed` has. Columns as in ``voices``.
    """
    of_area = voices[voices["area"].eq(headline["area"]) & voices["service"].eq(headline["service"])]
    if headline["operator_type"] == ALL:
        return weighed(headlines, of_area)
    return of_area[of_area["operator_type"].eq(headline["operator_type"])]


@cache
def parts_of(operator_type: str) -> tuple[str, ...]:
    """``operator_type`` and, behind "all small-scale", the small-scale types that it sums up."""
    if operator_type != ALL:
        return (operator_type,)
    types = tables.operator_types()
    small = types.loc[types["is_small_scale"] & types["operator_type"].ne(ALL), "operator_type"]
    return (ALL, *small)


def added(headlines: pd.DataFrame) -> pd.DataFrame:
    """The headlines of small-scale types that add something to the sum.

    Those of a part of a country only where there is no other, and then the largest. Columns as in ``headlines``.
    """
    types = headlines[headlines["operator_type"].isin(parts_of(ALL)[1:]) & headlines["share_low"].gt(0)]
    is_part = types["method"].eq(PART)
    if not is_part.any():
        return types
    cell = ["area", "service"]
    ordered = types[[*cell, "share_low", "operator_type"]].assign(is_part=is_part)
    ordered = ordered.sort_values(["is_part", "share_low", "operator_type"], ascending=[True, False, True])
    return types[~is_part | types.index.isin(ordered.drop_duplicates(cell).index)]


def around(weighed: pd.DataFrame) -> pd.DataFrame:
    """The company of all small-scale operators in each area and service.

    It is worked out from the voices that are `weighed`. Columns: ``area``, ``service``, ``origins``, ``sources``,
    ``newest_year``, ``grade`` (the best), ``stated_high`` (percent: the sum of the highest number stated for each
    type), ``interval_high`` (100: other types may exist).
    """
    company = counted(weighed, ["area", "service"])
    return company.assign(stated_high=_highest_of_types(weighed), interval_high=100.0).reset_index()


def _strength_of_sums(sums: pd.DataFrame, parts: pd.DataFrame) -> pd.Series:
    """The strength of each sum of types.

    That of the types that make most of it.
    """
    strength = pd.Series("weak", index=sums.index, dtype="str")
    keys = pd.MultiIndex.from_frame(sums[["area", "service"]])
    for name, or_better in (("moderate", ["moderate", "strong"]), ("strong", ["strong"])):
        known = parts[parts["strength"].isin(or_better)].groupby(["area", "service"])["share_low"].sum()
        carried = STRONG_SPREAD * known.reindex(keys, fill_value=0.0).to_numpy(dtype=float)
        strength = strength.mask(sums["added"].le(carried), name)
    return strength


def _highest_of_types(small: pd.DataFrame) -> pd.Series:
    """The sum of each type's highest stated number, by area and service.

    Not for a type of which only an upper bound is known: that may be nobody.
    """
    types = with_stated(small[small["operator_type"].ne(ALL)]).groupby(CELL)[["stated_high", "share_low"]].max()
    known = types.loc[types["share_low"].gt(0), "stated_high"]
    return known.groupby(["area", "service"]).sum().clip(upper=100)
