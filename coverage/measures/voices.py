"""Voices: one origin speaks once for a cell, however often it is repeated."""

from __future__ import annotations

import numpy as np
import pandas as pd

from coverage.measures import kinds
from coverage.measures.area_parts import largest
from coverage.measures.comparable import whole_people
from coverage.measures.services import CELL, as_counted

BOUNDS = ("at_least", "at_most")

GRADES = pd.CategoricalDtype(["A", "B", "C", "D"], ordered=True)
"""The grades in their order, the best first."""

_KEPT = [
    *CELL,
    "origin",
    "estimate_id",
    "source_id",
    "year",
    "grade",
    "share_low",
    "share_high",
    "bound",
    "qualifier",
    "people_low",
    "people_high",
    "population",
    "population_year",
    "method",
    "flags",
]

_OF_ORIGIN = [*CELL, "origin", "year"]
_RESIDENCES = ("rural", "urban")

_SAME = [*CELL, "origin", "year", "method", "base", "share_low", "share_high", "bound"]
"""What two rows of one origin have in common if the one only repeats the other."""


def voices(comparable: pd.DataFrame, parts: pd.DataFrame | None = None) -> pd.DataFrame:
    """One voice per area × operator type × service × origin.

    It is the figure with which that origin speaks for the cell; estimates without a comparable share have none.

    The same figure said again counts once, with the best grade. A whole figure speaks before a bound, then the newest
    year, then the (lower) median, so that a voice is always a published figure. A rural and an urban figure of one
    origin for the same year count as one whole figure, under both their ids, unless that origin gives one for the
    whole; beside a bound that it gives for the whole, bounds on rural or urban people say nothing. Kinds of one type
    count together (`coverage.measures.kinds.joined`). Figures for water and sanitation together count for water. Where
    a cell of a country has no voice, the largest of its ``parts`` (`coverage.measures.area_parts`, none if not given)
    is the only one.

    Columns: the cell, ``origin``, ``estimate_id``, ``source_id`` (of several estimates that of the first), ``year``,
    ``grade``, ``share`` (percent; missing for a
    bound), ``share_low``, ``share_high``, ``bound``, ``point_value`` (`point_values`, by which voices are
    put in order), ``qualifier``, ``people_low``, ``people_high``, ``population``, ``population_year``, ``method``,
    ``flags``.
    """
    frame = kinds.joined(as_counted(comparable[comparable["is_comparable"]]))
    frame = frame.sort_values(["grade", "estimate_id"]).drop_duplicates(_SAME)
    pairs = _rural_and_urban(frame)
    paired = set(" ".join(pairs["estimate_id"]).split())
    in_pair = frame["estimate_id"].str.split().map(paired.issuperset).astype(bool)
    frame = frame.loc[~in_pair & ~_beside_whole(frame, frame), _KEPT]
    frame = pd.concat([frame, pairs], ignore_index=True) if len(pairs) else frame.reset_index(drop=True)
    if parts is not None:
        frame = _with_parts(frame, as_counted(parts))
    frame["point_value"] = point_values(frame)
    frame["share"] = frame["share_low"].where(frame["bound"].isna())
    whole = ~frame["bound"].isin(BOUNDS)
    key = [*CELL, "origin"]
    frame = frame[whole | ~whole.groupby([frame[column] for column in key]).transform("any")]
    frame = frame[frame["year"].eq(frame.groupby(key)["year"].transform("max"))]
    return lower_median(frame, key)


def lower_median(frame: pd.DataFrame, key: list[str]) -> pd.DataFrame:
    """Per ``key`` the row whose ``point_value`` is the lower median.

    Columns stay.

    The mean of the two would be a number that nobody published.
    """
    ordered = frame.sort_values(["point_value", "estimate_id"])
    groups = ordered.groupby(key, sort=False)
    middle = (groups["point_value"].transform("size") - 1) // 2
    return ordered[groups.cumcount().eq(middle)].sort_values(key).reset_index(drop=True)


def point_values(frame: pd.DataFrame) -> pd.Series:
    """The one number of each row by which it is ordered (percent).

    The bound itself, or the middle of a range.
    """
    middle = (frame["share_low"] + frame["share_high"]) / 2
    return middle.mask(frame["bound"].eq("at_least"), frame["share_low"]).mask(
        frame["bound"].eq("at_most"), frame["share_high"]
    )


def _with_parts(frame: pd.DataFrame, parts: pd.DataFrame) -> pd.DataFrame:
    """``frame`` with the largest part of each cell that it lacks."""
    cells = pd.MultiIndex.from_frame(frame[CELL])
    missing = parts[~pd.MultiIndex.from_frame(parts[CELL]).isin(cells)]
    if missing.empty:
        return frame
    return pd.concat([frame, largest(missing, CELL)[_KEPT]], ignore_index=True)


def _rural_and_urban(frame: pd.DataFrame) -> pd.DataFrame:
    """Whole figures made of the rural and urban share of one origin.

    Both are of the same year, operator type and service; columns as `_KEPT`. Not where the origin gives a figure for
    the whole of that year itself.
    """
    key = _OF_ORIGIN
    is_whole = frame["residence"].eq("national") & ~frame["bound"].isin(BOUNDS)
    published = pd.MultiIndex.from_frame(frame.loc[is_whole, key])
    of_others = frame[~pd.MultiIndex.from_frame(frame[key]).isin(published)]
    parts = {
        residence: of_others[of_others["base"].eq(residence)].drop_duplicates(key, keep=False)
        for residence in _RESIDENCES
    }
    pairs = parts["rural"].merge(parts["urban"], on=key, suffixes=("", "_urban"))
    if pairs.empty:
        return pairs[_KEPT]
    for end in ("low", "high"):
        people = _people_of_residence(pairs, end, "") + _people_of_residence(pairs, end, "_urban")
        pairs[f"people_{end}"] = whole_people(people)
        pairs[f"share_{end}"] = people / pairs["population"].astype(float) * 100
    pairs["bound"] = _bound_of_pair(pairs)
    pairs = pairs[~(pairs["bound"].isin(BOUNDS) & _beside_whole(pairs, frame))]
    either = pairs["qualifier"].where(pairs["qualifier"].ne("exact"), pairs["qualifier_urban"])
    pairs["qualifier"] = pairs["bound"].fillna(either)
    pairs["estimate_id"] = pairs["estimate_id"] + " " + pairs["estimate_id_urban"]
    pairs["grade"] = pairs["grade"].where(pairs["grade"] > pairs["grade_urban"], pairs["grade_urban"])
    pairs["flags"] = pairs["flags"].fillna(pairs["flags_urban"])
    pairs["method"] = "rural_and_urban_pair"
    return pairs[_KEPT]


def _beside_whole(rows: pd.DataFrame, frame: pd.DataFrame) -> pd.Series:
    """Which of ``rows`` on rural or urban people stand beside a whole.

    ``frame`` has a row on all people for them, of the same origin and year.
    """
    of_whole = pd.MultiIndex.from_frame(frame.loc[~frame["base"].isin(_RESIDENCES), _OF_ORIGIN])
    known = pd.MultiIndex.from_frame(rows[_OF_ORIGIN]).isin(of_whole)
    return rows["base"].isin(_RESIDENCES) & known


def _bound_of_pair(pairs: pd.DataFrame) -> pd.Series:
    """The kind of bound of two parts; missing if both are points."""
    parts = pairs[["qualifier", "qualifier_urban"]]
    bound = pd.Series(np.nan, index=pairs.index, dtype="str")
    bound = bound.mask(parts.isin(["range", *BOUNDS]).any(axis=1), "range")
    bound = bound.mask(parts.eq("at_most").all(axis=1), "at_most")
    return bound.mask(parts.eq("at_least").any(axis=1) & ~parts.eq("at_most").any(axis=1), "at_least")


def _people_of_residence(pairs: pd.DataFrame, end: str, suffix: str) -> pd.Series:
    """Persons of one residence served at least or at most.

    At least where ``end`` is ``low``, at most where it is ``high``, as the source states. ``suffix`` says whose columns
    of ``pairs`` are read.
    """
    open_to = {"low": ("at_most", 0), "high": ("at_least", 100)}[end]
    stated = pairs[end + suffix].mask(pairs["qualifier" + suffix].eq(open_to[0]), open_to[1])
    return (stated * pairs["base_population" + suffix] / 100).astype(float)
