"""Kinds of one operator type: figures of one survey that add up and do not compete."""

from __future__ import annotations

import pandas as pd

from coverage.measures.comparable import SHARES
from coverage.measures.services import CELL

KINDS = "kinds_of_type"
"""The method of a figure that the kinds of one operator type give together."""

_SURVEY = [*CELL, "origin", "year", "source_id", "residence", "measure", "base"]
"""What kinds of one survey have in common; readings of one figure by several pages differ in the page."""

_EVERYBODY = 100


def joined(comparable: pd.DataFrame) -> pd.DataFrame:
    """Comparable rows, several kinds of one type as one lower bound.

    Kinds are rows of one page on one survey that differ in ``local_name`` and agree in all else: latrines and
    soakaways, deep and shallow wells. Shares of people or households add up, since a survey asks for the main kind,
    unless one of the kinds has no name or they come to more than everybody; of those, and of counts, the largest
    counts. Other kinds may exist, so either way it is "at least". A row without a name that is no less than the
    named ones together is their total, and speaks in their place. Upper bounds of kinds say nothing of the type. Nor
    do figures of the same origin and year that are below what its kinds come to: they are of one kind too.

    Columns stay; ``estimate_id`` has the ids of the kinds added, separated by spaces, and ``method`` is `KINDS`.
    """
    names = comparable["local_name"].fillna("")
    several = names.groupby([comparable[name] for name in _SURVEY], dropna=False).transform("nunique").gt(1)
    if not several.any():
        return comparable
    rest, kinds = comparable[~several], comparable[several]
    survey = kinds.groupby(_SURVEY, dropna=False, sort=False).ngroup()
    is_total = _are_totals(kinds, survey)
    together = _together(kinds[~is_total.groupby(survey).transform("any")], survey)
    return pd.concat([rest[~_below(rest, together)], kinds[is_total], together], ignore_index=True)


def _are_totals(kinds: pd.DataFrame, survey: pd.Series) -> pd.Series:
    """Which rows without a name are a total of the named.

    They are no less than the named ones of their ``survey`` together.
    """
    named = kinds["high"].groupby([survey, kinds["local_name"]]).max().groupby(level=0).sum()
    return kinds["local_name"].isna() & kinds["high"].ge(survey.map(named))


def _together(kinds: pd.DataFrame, survey: pd.Series) -> pd.DataFrame:
    """One row per ``survey``, at least what its kinds come to.

    No row where all are upper bounds.
    """
    kinds = kinds[kinds["share_low"].gt(0)].sort_values(["share_low", "estimate_id"], ascending=[False, True])
    if kinds.empty:
        return kinds
    kinds = kinds.assign(survey=survey).drop_duplicates(["survey", "local_name"])
    adds = (kinds["local_name"].notna() & kinds["measure"].isin(SHARES)).groupby(kinds["survey"]).transform("all")
    adds &= kinds.groupby("survey")["low"].transform("sum").le(_EVERYBODY)
    largest = ~kinds["survey"].duplicated()
    added = kinds[adds | largest].groupby("survey")
    return (
        kinds[largest]
        .set_index("survey")
        .assign(
            estimate_id=added["estimate_id"].agg(" ".join),
            low=added["low"].sum(),
            share_low=added["share_low"].sum(),
            people_low=added["people_low"].sum(skipna=False),
            share_high=float(_EVERYBODY),
            people_high=lambda rows: rows["population"],
            qualifier="at_least",
            bound="at_least",
            grade=added["grade"].max(),
            method=KINDS,
        )
    )


def _below(rest: pd.DataFrame, kinds: pd.DataFrame) -> pd.Series:
    """Whether each row lies below the kinds of its origin and year.

    Below what they come to.
    """
    origin = [*CELL, "origin", "year"]
    least = rest[origin].merge(kinds.groupby(origin, as_index=False)["share_low"].max(), on=origin, how="left")
    least = least["share_low"].set_axis(rest.index)
    highest = rest["share_high"].mask(rest["bound"].eq("at_least"), rest["share_low"])
    return highest.lt(least) & rest["bound"].ne("at_most")
