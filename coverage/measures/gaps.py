"""Gaps: what is not known, and what would settle it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import pandas as pd

from coverage.measures.area_parts import OF_PARTS
from coverage.measures.services import CELL, SERVICES, as_counted

GOOD_GRADES, RECENT_YEARS = ("A", "B"), 10
FULL, HALF = 1.0, 0.5
"""The written rule of completeness: a cell with a recent and well documented headline counts in full, one with an
older or weaker headline counts half, one without counts nothing."""


def completeness(headlines: pd.DataFrame, areas: Sequence[str], types: Sequence[str], as_of: int) -> pd.DataFrame:
    """How much is known about each area, over ``types`` and both services.

    A headline that rests on a part of the country leaves its cell unknown.

    Parameters
    ----------
    headlines
        Rows of `coverage.measures.headlines`.
    areas, types
        What to judge, in the order in which it comes back.
    as_of
        The year from which the age of a headline counts.

    Returns
    -------
    DataFrame
        One row per area: ``cells`` that could be known (types × services), ``known`` with any headline, ``good``
        with one of grade A or B that is at most 10 years old, and ``score``, the percent of the cells that are
        known, of which those that are not good count half.
    """
    wanted = of_whole(headlines[headlines["area"].isin(areas) & headlines["operator_type"].isin(types)])
    good = wanted["grade"].isin(GOOD_GRADES) & wanted["year"].ge(as_of - RECENT_YEARS)
    counted = wanted.assign(good=good).groupby("area").agg(known=("good", "size"), good=("good", "sum"))
    counted = counted.reindex(list(areas), fill_value=0)
    cells = len(SERVICES) * len(types)
    points = FULL * counted["good"] + HALF * (counted["known"] - counted["good"])
    counted = counted.assign(cells=cells, score=points / cells * 100 if cells else 0.0)
    return counted.rename_axis("area").reset_index()[["area", "cells", "known", "good", "score"]]


def of_whole(headlines: pd.DataFrame) -> pd.DataFrame:
    """The headlines of whole areas, without those of parts of them.

    Columns stay.
    """
    return headlines[~headlines["method"].isin(OF_PARTS)]


def oldest(headlines: pd.DataFrame, most: int) -> pd.DataFrame:
    """The ``most`` headlines that rest on the oldest figures, oldest first.

    Columns as in ``headlines``; a headline always has a year.
    """
    return headlines.sort_values(["year", *CELL]).head(most).reset_index(drop=True)


def gaps(comparable: pd.DataFrame, headlines: pd.DataFrame, areas: Sequence[str], types: Sequence[str]) -> pd.DataFrame:
    """Cells without a headline for the whole area, and what settles each.

    Parameters
    ----------
    comparable
        Rows of `coverage.measures.comparable`.
    headlines
        Rows of `coverage.measures.headlines` on them.
    areas, types
        Where to look, in the order in which it comes back.

    Returns
    -------
    DataFrame
        One row per area × service × operator type without such a headline: ``part``, the id of the estimate of a part
        of the area, if one is its headline (missing where nothing is known); ``published``, how many other figures
        there are that give no share; ``settled_by``, which is ``statement`` (a figure is there, and only its source
        can say of what, where or when), ``register`` (operators, connections or households are counted, their people
        are not) or ``question`` (nobody has asked); and ``example``, the id of the best documented headline of another
        area that was settled in that way: of the same type and service if there is one, else of the same type, else
        of any.
    """
    whole = of_whole(headlines)
    partly = headlines[headlines["method"].isin(OF_PARTS)]
    partly = partly.set_index(["area", "service", "operator_type"])["estimate_id"]
    silent = as_counted(comparable[comparable["area"].isin(areas) & comparable["operator_type"].isin(types)])
    silent = silent[~silent["estimate_id"].isin(partly)]
    reasons = silent.groupby(["area", "service", "operator_type"])["reason"].agg(list).to_dict()
    known = set(whole[["area", "service", "operator_type"]].itertuples(index=False, name=None))
    settled = _settled(comparable, whole[whole["area"].isin(areas) & whole["operator_type"].isin(types)])
    rows = []
    for cell in product(areas, SERVICES, types):
        if cell not in known:
            published = reasons.get(cell, [])
            example = _example(settled, cell, way := _settled_by(published))
            rows.append((*cell, partly.get(cell), len(published), way, example))
    return pd.DataFrame(
        rows, columns=["area", "service", "operator_type", "part", "published", "settled_by", "example"]
    )


def _settled_by(reasons: list[str]) -> str:
    """What would settle a gap, the least effort first.

    It follows from why the figures that there are give no share.
    """
    if any(reason not in ("measure_not_people", "scope_not_whole", "says_nothing") for reason in reasons):
        return "statement"
    return "register" if "measure_not_people" in reasons else "question"


def _settled(comparable: pd.DataFrame, headlines: pd.DataFrame) -> list[dict]:
    """The headlines as records, best documented first, each with ``settled_by``."""
    first = headlines["estimate_id"].str.split().str[0]
    measure = first.map(comparable.set_index("estimate_id")["measure"])
    ways = measure.eq("people_served").map({True: "register", False: "question"})
    settled = headlines.assign(example=first, settled_by=ways)
    return settled.sort_values(["grade", "year", "area"], ascending=[True, False, True]).to_dict("records")


def _example(settled: list[dict], cell: tuple[str, str, str], way: str) -> str | None:
    """The example that comes nearest to a gap."""
    area, service, operator_type = cell
    fitting = [row for row in settled if row["area"] != area and way in (row["settled_by"], "statement")]
    fitting.sort(key=lambda row: (row["operator_type"] != operator_type, row["service"] != service))
    return fitting[0]["example"] if fitting else None
