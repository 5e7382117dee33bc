"""Headlines: one figure among many estimates, by a written rule that the reader can switch."""

from __future__ import annotations

import pandas as pd

from coverage.errors import UnknownName
from coverage.measures.area_parts import PART
from coverage.measures.company import company, is_moderate
from coverage.measures.sums import ALL, around, sums_of_types, weighed
from coverage.measures.voices import BOUNDS, CELL, GRADES, lower_median, point_values, voices
from coverage.tables import catalog

RULES = ("best", "newest", "median", "lowest", "highest")
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
        ``population``, ``population_year``, ``method``, ``flags``, ``figure_grade`` of the headline (the grade of
        what speaks; of a pair or a sum that of the least well documented). Over all voices that it weighs
        (`coverage.measures.voices_of`) ``origins`` (independent voices), ``sources`` (in how many they were read),
        ``newest_year``, ``grade`` (the best) and ``strength``: those of its cell and, on all small-scale operators,
        always those of the types that add up beside or instead of a direct estimate, too.

        And the range: ``interval_low``, ``interval_high`` (percent: no voice of the cell leaves room beyond), and
        ``stated_low``, ``stated_high`` (percent: the lowest and the highest number that any voice of it states). They
        lie in the interval, which ends beyond them only where a voice is a bound. ``open_low`` is true where there are
        only voices that say "at most", and ``open_high`` where one says "at least" and the highest number stated is
        not one of "at most". "All small-scale" without a direct estimate is the sum of the types known, at least. With
        one, ``types_low`` is what the types add up to (percent; missing elsewhere), and ``contradicted`` is true where
        that is more than the direct estimate leaves possible; where the voices of the types come to more than those of
        the direct estimate, its range reaches that sum.
    """
    return headlines_of(voices(comparable, parts), rule, as_of)


def headlines_of(speaking: pd.DataFrame, rule: str = "best", as_of: int | None = None) -> pd.DataFrame:
    """`headlines` of voices that are known already: rows of `coverage.measures.voices`."""
    if rule not in RULES:
        raise UnknownName("rule", rule, RULES)
    as_of = as_of or catalog.year_of_version()
    chosen = _choose(speaking, rule)
    own = ["origin", "source_id", "point_value", "grade"]
    chosen = chosen.assign(figure_grade=chosen["grade"].astype("str")).drop(columns=own)
    frame = chosen.merge(company(speaking, as_of), on=CELL)
    frame["stated_low"] = frame["stated_low"].clip(upper=point_values(frame))  # the headline is always among them
    frame["stated_high"] = frame["stated_high"].clip(lower=point_values(frame))
    frame["strength"] = frame["strength"].mask(frame["method"].eq(PART), "weak")
    frame = _with_sums(frame, speaking)
    frame["open_low"] &= frame["interval_low"].lt(frame["stated_low"])
    frame["open_high"] &= frame["interval_high"].gt(frame["stated_high"])
    frame["is_lower_bound"] = frame["bound"].eq("at_least")
    return frame.sort_values(CELL).reset_index(drop=True)


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
    rank = frame["grade"].astype(GRADES).cat.codes
    return frame[rank.eq(rank.groupby([frame[column] for column in CELL]).transform("min"))]


def _current(frame: pd.DataFrame) -> pd.DataFrame:
    newest = frame.groupby(CELL)["year"].transform("max")
    return frame[frame["year"].ge(newest - CURRENT_YEARS)]


def _without_upper_bounds(frame: pd.DataFrame) -> pd.DataFrame:
    """The voices of each cell without those that say "at most".

    Those stay where a cell has no other. "At most 94 %", from an official share of rural people, must not stand before
    a figure of a lower grade.
    """
    is_upper = frame["bound"].eq("at_most")
    return frame[~is_upper | ~_any(~is_upper, frame)]


def _figures(frame: pd.DataFrame) -> pd.DataFrame:
    """The figures and ranges of each cell.

    Its bounds where it has no other.
    """
    is_figure = ~frame["bound"].isin(BOUNDS)
    return frame[is_figure | ~_any(is_figure, frame)]


def _newest(frame: pd.DataFrame) -> pd.DataFrame:
    return frame[frame["year"].eq(frame.groupby(CELL)["year"].transform("max"))]


def _with_sums(frame: pd.DataFrame, speaking: pd.DataFrame) -> pd.DataFrame:
    """``frame`` with sums of types where no direct estimate exists.

    Where one exists, what the types add up to stands beside it; a part of all small-scale operators that says no more
    than the types is left out for their sum. An origin that speaks for several of the types is one voice.
    """
    of_area, sums = ["area", "service"], sums_of_types(frame)
    company_of_all = around(weighed(frame, speaking))
    counted = ["origins", "sources", "newest_year", "grade"]
    beside = company_of_all.merge(sums[[*of_area, "share_low", "added"]], on=of_area, how="left")
    beside = frame[of_area].merge(beside, on=of_area, how="left").set_index(frame.index)
    is_less = frame["operator_type"].eq(ALL) & frame["method"].eq(PART) & frame["share_low"].le(beside["added"])
    frame, beside = frame[~is_less], beside[~is_less]
    direct = frame["operator_type"].eq(ALL)
    frame = frame.assign(types_low=beside["share_low"].where(direct).astype(float))
    frame["contradicted"] = frame["types_low"].gt(frame["share_high"].astype(float))
    exceeded = direct & beside["stated_high"].astype(float).gt(frame["stated_high"].astype(float))
    for names, changed in ((counted, direct), (["stated_high", "interval_high"], exceeded)):
        for name in names:
            frame[name] = frame[name].mask(changed, beside[name]).astype(frame[name].dtype)
    frame["open_low"] &= ~exceeded
    frame["open_high"] |= exceeded
    is_more = direct & frame["strength"].eq("weak") & frame["method"].ne(PART) & is_moderate(frame)
    frame["strength"] = frame["strength"].mask(is_more, "moderate").mask(frame["contradicted"], "weak")
    covered = set(frame.loc[direct, of_area].itertuples(index=False, name=None))
    replaced = [name for name in (*counted, "stated_high") if name in sums]
    sums = sums.drop(columns=replaced).merge(company_of_all.drop(columns="interval_high"), on=of_area)
    missing = sums[[cell not in covered for cell in sums[of_area].itertuples(index=False, name=None)]]
    return pd.concat([frame, missing[frame.columns]], ignore_index=True) if len(missing) else frame
