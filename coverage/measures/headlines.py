"""Headlines: one figure among many estimates, by a written rule that the reader can switch."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from coverage import tables
from coverage.errors import UnknownName
from coverage.measures.voices import CELL, lower_median, voices
from coverage.tables import catalog

RULES = ("best", "newest", "median", "lowest", "highest")
ALL = "all_small_scale"

SUM = "sum_of_types"
"""The method of a headline that nobody published: what the types known add up to."""

STRONG_VOICES, STRONG_GRADES, STRONG_YEARS, STRONG_SPREAD = 3, ("A", "B"), 10, 1.5
MODERATE_VOICES = 2
"""The written rule of strength; the vocabulary words it for the reader."""

STATED = ["stated_low", "stated_high"]
"""The lowest and the highest number that any voice states, in percent."""

_STRENGTHS = ["weak", "moderate", "strong"]


def headlines(comparable: pd.DataFrame, rule: str = "best", as_of: int | None = None) -> pd.DataFrame:
    """One headline per area × operator type × service, with its company.

    Parameters
    ----------
    comparable
        Rows of `coverage.measures.comparable`.
    rule
        ``best`` (best grade, then newest year, then median), ``newest``, ``median``, ``lowest`` or
        ``highest``. Grade D never speaks while the cell has a better grade.
    as_of
        The year from which the age of the evidence counts; the year of the data version if not given.

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
        (independent voices), ``newest_year``, ``grade`` (the best), ``strength``, and ``stated_low``,
        ``stated_high`` (percent: the lowest and the highest number that any voice states). They lie in the
        interval, which is open wherever it ends beyond them: there a voice is a bound. "All small-scale"
        without a direct estimate is the sum of the types known, at least.
    """
    if rule not in RULES:
        raise UnknownName("rule", rule, RULES)
    as_of = as_of or catalog.year_of_version()
    speaking = voices(comparable)
    chosen = _choose(speaking, rule)
    chosen = chosen.drop(columns=["origin", "point_value", "grade"])
    frame = chosen.merge(_company(speaking, as_of), on=CELL)
    frame = _with_sums(frame, speaking)
    frame["is_lower_bound"] = frame["bound"].eq("at_least")
    return frame.sort_values(CELL).reset_index(drop=True)


def sums_of_types(headlines: pd.DataFrame) -> pd.DataFrame:
    """What the small-scale types of each area and service add up to.

    One row per area × service, a lower bound. Columns as in `headlines`, but for ``origins`` and ``is_lower_bound``,
    and three more.

    ``share_low`` and ``people_low`` are sums, ``share_high`` is 100; ``types`` is how many types were added,
    ``added`` what they come to, and ``conflict`` is true where that is more than 100 %. ``stated_low`` and
    ``stated_high`` are sums too, so that whichever voice speaks for each type, what they add up to lies between them;
    ``interval_high`` is 100, since there may be types that nobody has counted. Nothing is above 100. The rest of the
    company is that of the weakest part.
    """
    parts = _parts(headlines)
    parts = parts.assign(rank=pd.Categorical(parts["strength"], _STRENGTHS, ordered=True).codes)
    sums = parts.groupby(["area", "service"], as_index=False).agg(
        share_low=("share_low", "sum"),
        people_low=("people_low", lambda people: people.sum(skipna=False)),
        interval_low=("interval_low", "sum"),
        stated_low=("stated_low", "sum"),
        stated_high=("stated_high", "sum"),
        year=("year", "max"),
        newest_year=("newest_year", "max"),
        grade=("grade", "max"),
        rank=("rank", "min"),
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
        people_high=sums["population"],
        bound="at_least",
        qualifier="at_least",
        method=SUM,
        flags=pd.Series(np.nan, index=sums.index, dtype="str"),
        strength=pd.Series(_STRENGTHS).reindex(sums["rank"]).to_numpy(),
    ).drop(columns="rank")


def voices_of(headline: Mapping, voices: pd.DataFrame) -> pd.DataFrame:
    """The voices that a headline weighs; columns as in ``voices``.

    Those of its cell or, where it is a sum of types, those of the types.
    """
    types = (headline["operator_type"],)
    if headline["method"] == SUM:
        types = parts_of(headline["operator_type"])
    of_area = voices["area"].eq(headline["area"]) & voices["service"].eq(headline["service"])
    return voices[of_area & voices["operator_type"].isin(types)]


def parts_of(operator_type: str) -> tuple[str, ...]:
    """``operator_type`` and, behind "all small-scale", the small-scale types that it sums up."""
    if operator_type != ALL:
        return (operator_type,)
    types = tables.operator_types()
    small = types.loc[types["is_small_scale"] & types["operator_type"].ne(ALL), "operator_type"]
    return (ALL, *small)


def _parts(headlines: pd.DataFrame) -> pd.DataFrame:
    """The headlines of small-scale types that add something to the sum."""
    return headlines[headlines["operator_type"].isin(parts_of(ALL)[1:]) & headlines["share_low"].gt(0)]


def _choose(speaking: pd.DataFrame, rule: str) -> pd.DataFrame:
    """The voice that becomes the headline of each cell."""
    graded = speaking[speaking["grade"].ne("D") | ~_any(speaking["grade"].ne("D"), speaking)]
    if rule == "best":
        return lower_median(_newest(_best_grade(graded)), CELL)
    if rule == "newest":
        return lower_median(_best_grade(_newest(graded)), CELL)
    if rule == "median":
        return lower_median(graded, CELL)
    ordered = graded.sort_values(["point_value", "estimate_id"], ascending=[rule == "lowest", True])
    return ordered.drop_duplicates(CELL)


def _any(condition: pd.Series, frame: pd.DataFrame) -> pd.Series:
    return condition.groupby([frame[column] for column in CELL]).transform("any")


def _best_grade(frame: pd.DataFrame) -> pd.DataFrame:
    rank = frame["grade"].map("ABCD".index)
    return frame[rank.eq(rank.groupby([frame[column] for column in CELL]).transform("min"))]


def _newest(frame: pd.DataFrame) -> pd.DataFrame:
    return frame[frame["year"].eq(frame.groupby(CELL)["year"].transform("max"))]


def _company(speaking: pd.DataFrame, as_of: int) -> pd.DataFrame:
    """The interval, number, age, grade and strength of each cell's voices.

    A bound states one number and leaves room on one side: "at least 15" beside "33" states 15 to 33 in 15 to 100.
    """
    at_least, at_most = speaking["bound"].eq("at_least"), speaking["bound"].eq("at_most")
    groups = speaking.assign(
        stated_low=speaking["share_low"].mask(at_most, speaking["share_high"]),
        stated_high=speaking["share_high"].mask(at_least, speaking["share_low"]),
    ).groupby(CELL)
    company = groups.agg(
        origins=("origin", "nunique"),
        newest_year=("year", "max"),
        grade=("grade", "min"),
        interval_low=("share_low", "min"),
        interval_high=("share_high", "max"),
        stated_low=("stated_low", "min"),
        stated_high=("stated_high", "max"),
    )
    company["strength"] = _strength(company, as_of)
    return company.reset_index()


def _strength(company: pd.DataFrame, as_of: int) -> pd.Series:
    good = company["grade"].isin(STRONG_GRADES)
    strong = (
        company["origins"].ge(STRONG_VOICES)
        & good
        & company["newest_year"].ge(as_of - STRONG_YEARS)
        & company["stated_high"].le(STRONG_SPREAD * company["stated_low"])
    )
    moderate = company["origins"].ge(MODERATE_VOICES) | good
    strength = pd.Series("weak", index=company.index, dtype="str")
    return strength.mask(moderate, "moderate").mask(strong.fillna(False).astype(bool), "strong")


def _with_sums(frame: pd.DataFrame, speaking: pd.DataFrame) -> pd.DataFrame:
    """``frame`` with sums of types where no direct estimate exists.

    An origin that speaks for several of the types is one voice of the sum.
    """
    weighed = speaking.merge(_parts(frame)[CELL], on=CELL).drop_duplicates(["area", "service", "origin"])
    origins = weighed.groupby(["area", "service"], as_index=False).agg(origins=("origin", "size"))
    sums = sums_of_types(frame).merge(origins, on=["area", "service"], how="left")
    direct = frame.loc[frame["operator_type"].eq(ALL), ["area", "service"]].apply(tuple, axis=1)
    missing = sums[~sums[["area", "service"]].apply(tuple, axis=1).isin(set(direct))]
    if missing.empty:
        return frame
    return pd.concat([frame, missing[frame.columns]], ignore_index=True)
