"""Headlines: one figure among many estimates, by a written rule that the reader can switch."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from coverage import tables
from coverage.errors import UnknownName
from coverage.measures.area_parts import PART
from coverage.measures.company import STATED, STRONG_SPREAD, company, with_stated
from coverage.measures.voices import BOUNDS, CELL, lower_median, point_values, voices
from coverage.tables import catalog

RULES = ("best", "newest", "median", "lowest", "highest")
ALL = "all_small_scale"

SUM = "sum_of_types"
"""The method of a headline that nobody published: what the types known add up to."""

CURRENT_YEARS = 5
"""By the rule *best* no voice speaks that is older than this beside the newest of its cell."""

BESIDE_TYPES = ["types_low", "contradicted"]
"""What the types of a direct estimate add up to, and whether that is more than it leaves possible."""


def headlines(
    comparable: pd.DataFrame, rule: str = "best", as_of: int | None = None, parts: pd.DataFrame | None = None
) -> pd.DataFrame:
    """One headline per area × operator type × service, with its company.

    Parameters
    ----------
    comparable
        Rows of `coverage.measures.comparable`.
    rule
        ``best`` (among the voices at most five years older than the newest: "at most" only where there is nothing
        else, then the best grade, a figure before a bound, the newest year, the median), ``newest``, ``median``,
        ``lowest`` or ``highest``. Grade D never speaks while the cell has a better grade.
    as_of
        The year from which the age of the evidence counts; the year of the data version if not given.
    parts
        Rows of `coverage.measures.area_parts`. Where a cell of a country has no voice the largest of them is its
        headline, at least, and weak; of all small-scale operators only where it is more than the sum of types.

    Raises
    ------
    UnknownName
        If there is no such rule.

    Returns
    -------
    DataFrame
        The cell; ``share`` (percent of all people; missing where the headline is a bound or a range),
        ``share_low``, ``share_high``, ``bound``, ``qualifier``, ``is_lower_bound``, ``year``, ``estimate_id``
        (several ids, separated by spaces, for a rural and urban pair or a sum), ``people_low``, ``people_high``,
        ``population``, ``population_year``, ``method``, ``flags`` of the headline; and over all voices of
        the cell ``interval_low``, ``interval_high`` (percent: no voice leaves room beyond), ``origins``
        (independent voices), ``sources`` (in how many they were read), ``newest_year``, ``grade`` (the best),
        ``strength``, and ``stated_low``, ``stated_high`` (percent: the lowest and the highest number that any
        voice states). They lie in the interval, which ends beyond them only where a voice is a bound.
        ``open_low`` is true where there are only voices that say "at most", and ``open_high`` where one says "at
        least" and the highest number stated is not one of "at most". "All small-scale" without a direct estimate is
        the sum of the types known, at least. With one, ``types_low`` is what the types add up to (percent; missing
        elsewhere), and ``contradicted`` is true where that is more than the direct estimate leaves possible; where
        the voices of the types come to more than those of the direct estimate, its company takes them in.
    """
    if rule not in RULES:
        raise UnknownName("rule", rule, RULES)
    as_of = as_of or catalog.year_of_version()
    speaking = voices(comparable, parts)
    chosen = _choose(speaking, rule)
    chosen = chosen.drop(columns=["origin", "point_value", "grade"])
    read_in = dict(zip(comparable["estimate_id"], comparable["source_id"], strict=True))
    speaking = speaking.assign(source_id=speaking["estimate_id"].str.split().str[0].map(read_in))
    frame = chosen.merge(company(speaking, as_of), on=CELL)
    frame["stated_low"] = frame["stated_low"].clip(upper=point_values(frame))  # the headline is always among them
    frame["stated_high"] = frame["stated_high"].clip(lower=point_values(frame))
    frame["strength"] = frame["strength"].mask(frame["method"].eq(PART), "weak")
    frame = _with_sums(_without_smaller_parts(frame), speaking)
    frame["open_low"] &= frame["interval_low"].lt(frame["stated_low"])
    frame["open_high"] &= frame["interval_high"].gt(frame["stated_high"])
    frame["is_lower_bound"] = frame["bound"].eq("at_least")
    return frame.sort_values(CELL).reset_index(drop=True)


def sums_of_types(headlines: pd.DataFrame) -> pd.DataFrame:
    """What the small-scale types of each area and service add up to.

    One row per area × service, a lower bound. Columns as in `headlines`, but for ``origins``, ``sources`` and
    ``is_lower_bound``, and three more.

    ``share_low`` and ``people_low`` are sums, ``share_high`` is 100; ``types`` is how many types were added,
    ``added`` what they come to, and ``conflict`` is true where that is more than 100 %. ``stated_low`` and
    ``stated_high`` are sums too, so that whichever voice speaks for each type, what they add up to lies between them;
    ``interval_high`` is 100, since there may be types that nobody has counted. Nothing is above 100. The strength is
    the best for which the sum is at most `STRONG_SPREAD` times what types of that strength or better come to; the rest
    of the company is that of the weakest part.

    A type of which only people of a part of the country are counted is added to no other, since a figure on another
    type may count the same people (Chile's cooperatives are among its rural organisations): where all types are such,
    the largest is the sum.
    """
    parts = _added(headlines)
    sums = parts.groupby(["area", "service"], as_index=False).agg(
        share_low=("share_low", "sum"),
        people_low=("people_low", lambda people: people.sum(skipna=False)),
        interval_low=("interval_low", "sum"),
        stated_low=("stated_low", "sum"),
        stated_high=("stated_high", "sum"),
        year=("year", "max"),
        newest_year=("newest_year", "max"),
        grade=("grade", "max"),
        types=("operator_type", "size"),
        estimate_id=("estimate_id", " ".join),
        population=("population", "max"),
        population_year=("population_year", "max"),
    )
    sums["added"] = sums["share_low"]
    sums["conflict"] = sums["added"].gt(100)
    added = ["share_low", "interval_low", *STATED]
    sums[added] = sums[added].clip(upper=100)
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
        method=SUM,
        flags=pd.Series(np.nan, index=sums.index, dtype="str"),
        strength=_strength_of_sums(sums, parts),
        types_low=np.nan,
        contradicted=False,
    )


def voices_of(headline: Mapping, voices: pd.DataFrame) -> pd.DataFrame:
    """The voices that a headline weighs; columns as in ``voices``.

    Those of its cell or, where it is a sum of types, those of the types. A direct estimate has those of the types too
    where they come to more than its own.
    """
    of_area = voices[voices["area"].eq(headline["area"]) & voices["service"].eq(headline["service"])]
    own = of_area[of_area["operator_type"].eq(headline["operator_type"])]
    if headline["method"] != SUM and headline["stated_high"] <= with_stated(own)["stated_high"].max():
        return own
    return of_area[of_area["operator_type"].isin(parts_of(headline["operator_type"]))]


def parts_of(operator_type: str) -> tuple[str, ...]:
    """``operator_type`` and, behind "all small-scale", the small-scale types that it sums up."""
    if operator_type != ALL:
        return (operator_type,)
    types = tables.operator_types()
    small = types.loc[types["is_small_scale"] & types["operator_type"].ne(ALL), "operator_type"]
    return (ALL, *small)


def _added(headlines: pd.DataFrame) -> pd.DataFrame:
    """The headlines of small-scale types that add something to the sum.

    Those of a part of a country only where there is no other, and then the largest.
    """
    types = headlines[headlines["operator_type"].isin(parts_of(ALL)[1:]) & headlines["share_low"].gt(0)]
    is_part = types["method"].eq(PART)
    whole, cell = types[~is_part], ["area", "service"]
    known = pd.MultiIndex.from_frame(types[cell]).isin(pd.MultiIndex.from_frame(whole[cell]))
    largest = types[is_part & ~known].sort_values(["share_low", "operator_type"], ascending=[False, True])
    return types[~is_part | types.index.isin(largest.drop_duplicates(cell).index)]


def _choose(speaking: pd.DataFrame, rule: str) -> pd.DataFrame:
    """The voice that becomes the headline of each cell."""
    graded = speaking[speaking["grade"].ne("D") | ~_any(speaking["grade"].ne("D"), speaking)]
    if rule == "best":
        return lower_median(_newest(_figures(_best_grade(_without_upper_bounds(_current(graded))))), CELL)
    if rule == "newest":
        return lower_median(_best_grade(_without_upper_bounds(_newest(graded))), CELL)
    graded = _without_upper_bounds(graded)
    if rule == "median":
        return lower_median(graded, CELL)
    ordered = graded.sort_values(["point_value", "estimate_id"], ascending=[rule == "lowest", True])
    return ordered.drop_duplicates(CELL)


def _any(condition: pd.Series, frame: pd.DataFrame) -> pd.Series:
    return condition.groupby([frame[column] for column in CELL]).transform("any")


def _best_grade(frame: pd.DataFrame) -> pd.DataFrame:
    rank = frame["grade"].map("ABCD".index)
    return frame[rank.eq(rank.groupby([frame[column] for column in CELL]).transform("min"))]


def _current(frame: pd.DataFrame) -> pd.DataFrame:
    newest = frame.groupby(CELL)["year"].transform("max")
    return frame[frame["year"].ge(newest - CURRENT_YEARS)]


def _without_upper_bounds(frame: pd.DataFrame) -> pd.DataFrame:
    """The voices of each cell that say how many at least; "at most" where it has no other.

    "At most 94 %", from an official share of rural people, must not stand before a figure of a lower grade.
    """
    is_upper = frame["bound"].eq("at_most")
    return frame[~is_upper | ~_any(~is_upper, frame)]


def _figures(frame: pd.DataFrame) -> pd.DataFrame:
    """The figures and ranges of each cell; its bounds where it has no other."""
    is_figure = ~frame["bound"].isin(BOUNDS)
    return frame[is_figure | ~_any(is_figure, frame)]


def _newest(frame: pd.DataFrame) -> pd.DataFrame:
    return frame[frame["year"].eq(frame.groupby(CELL)["year"].transform("max"))]


def _without_smaller_parts(frame: pd.DataFrame) -> pd.DataFrame:
    """``frame`` without parts of all small-scale operators that say less than the types added up."""
    sums = sums_of_types(frame).set_index(["area", "service"])["added"]
    added = sums.reindex(pd.MultiIndex.from_frame(frame[["area", "service"]])).set_axis(frame.index)
    is_part = frame["operator_type"].eq(ALL) & frame["method"].eq(PART)
    return frame[~is_part | ~frame["share_low"].le(added)]


def _strength_of_sums(sums: pd.DataFrame, parts: pd.DataFrame) -> pd.Series:
    """The strength of each sum of types: that of the types that make most of it."""
    strength = pd.Series("weak", index=sums.index, dtype="str")
    keys = pd.MultiIndex.from_frame(sums[["area", "service"]])
    for name, or_better in (("moderate", ["moderate", "strong"]), ("strong", ["strong"])):
        known = parts[parts["strength"].isin(or_better)].groupby(["area", "service"])["share_low"].sum()
        carried = STRONG_SPREAD * known.reindex(keys, fill_value=0.0).to_numpy(dtype=float)
        strength = strength.mask(sums["added"].le(carried), name)
    return strength


def _with_sums(frame: pd.DataFrame, speaking: pd.DataFrame) -> pd.DataFrame:
    """``frame`` with sums of types where no direct estimate exists, and beside the direct estimates there are.

    An origin that speaks for several of the types is one voice.
    """
    of_area = ["area", "service"]
    small = speaking[speaking["operator_type"].isin(parts_of(ALL))]
    cells = pd.MultiIndex.from_frame(pd.concat([_added(frame), frame[frame["operator_type"].eq(ALL)]])[CELL])
    small = small[small["method"].ne(PART) | pd.MultiIndex.from_frame(small[CELL]).isin(cells)]
    highest_of_types = _highest_of_types(small)
    adds = small.groupby(CELL)["share_low"].transform("max").gt(0)
    small = small[small["operator_type"].eq(ALL) | adds]  # a type of at most 1 % adds nothing, and no voice
    around = small.groupby(of_area).agg(
        origins=("origin", "nunique"), sources=("source_id", "nunique"), newest_year=("year", "max")
    )
    around = around.assign(stated_high=highest_of_types, interval_high=100.0).reset_index()
    sums = sums_of_types(frame)
    counted = ["stated_high", "origins", "sources"]
    sums = sums.drop(columns="stated_high").merge(around[[*of_area, *counted]], on=of_area)
    direct = frame["operator_type"].eq(ALL)
    beside = frame[of_area].merge(sums[[*of_area, "share_low"]], on=of_area, how="left").set_index(frame.index)
    frame = frame.assign(types_low=beside["share_low"].where(direct).astype(float))
    frame["contradicted"] = frame["types_low"].gt(frame["share_high"].astype(float))
    frame["strength"] = frame["strength"].mask(frame["contradicted"], "weak")
    beside = frame[of_area].merge(around, on=of_area, how="left").set_index(frame.index)
    exceeded = direct & beside["stated_high"].astype(float).gt(frame["stated_high"].astype(float))
    for name in (*counted, "newest_year", "interval_high"):
        frame.loc[exceeded, name] = beside.loc[exceeded, name].astype(frame[name].dtype)
    frame["open_low"] &= ~exceeded
    frame["open_high"] |= exceeded
    covered = set(frame.loc[direct, of_area].itertuples(index=False, name=None))
    missing = sums[[cell not in covered for cell in sums[of_area].itertuples(index=False, name=None)]]
    return pd.concat([frame, missing[frame.columns]], ignore_index=True) if len(missing) else frame


def _highest_of_types(small: pd.DataFrame) -> pd.Series:
    """The sum, by area and service, of the highest number that is stated for each type.

    Not for a type of which only an upper bound is known: that may be nobody.
    """
    types = with_stated(small[small["operator_type"].ne(ALL)]).groupby(CELL)
    types = types.agg(stated_high=("stated_high", "max"), share_low=("share_low", "max"))
    known = types.loc[types["share_low"].gt(0), "stated_high"]
    return known.groupby(["area", "service"]).sum().clip(upper=100)
