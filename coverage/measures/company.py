"""The company of a headline: the interval, number, age, grade and strength of the voices of its cell."""

from __future__ import annotations

import pandas as pd

from coverage.measures.voices import BOUNDS, CELL, GRADES

STRONG_VOICES, STRONG_GRADES, STRONG_YEARS, STRONG_SPREAD = 3, ("A", "B"), 10, 1.5
MODERATE_VOICES = 2
"""The written rule of strength; the vocabulary words it for the reader.

A sum of types is at most `STRONG_SPREAD` times what its types of that strength or better come to.
"""

STATED = ["stated_low", "stated_high"]
"""The lowest and the highest number that any voice states, in percent."""

OPEN = ["open_low", "open_high"]
"""Whether the share may be less, or more, than what is stated."""

OF_RESIDENCE = ("share_of_rural", "share_of_urban")
"""The methods of what is known of rural or urban people only."""


def company(speaking: pd.DataFrame, as_of: int) -> pd.DataFrame:
    """The interval, number, age, grade and strength of each cell's voices.

    Columns as in `coverage.measures.headlines`: the cell, ``origins``, ``sources``, ``newest_year``, ``grade``,
    ``interval_low``, ``interval_high``, ``stated_low``, ``stated_high``, ``open_low``, ``open_high``, ``strength``.
    ``speaking`` are rows of `coverage.measures.voices` with the ``source_id`` of each.
    """
    at_least, at_most = speaking["bound"].eq("at_least"), speaking["bound"].eq("at_most")
    stated = with_stated(speaking).assign(is_at_most=at_most, upwards=speaking["share_high"].where(at_least))
    groups = stated.assign(capped=stated["stated_high"].where(at_most)).groupby(CELL)
    lowest = groups[["share_low", "stated_low"]].min()
    highest = groups[["share_high", "stated_high", "upwards", "capped"]].max()
    cells = counted(speaking, CELL).assign(
        interval_low=lowest["share_low"],
        interval_high=highest["share_high"],
        stated_low=lowest["stated_low"],
        stated_high=highest["stated_high"],
        open_low=groups["is_at_most"].all(),
        open_high=highest["upwards"].fillna(0).gt(highest["stated_high"])
        & highest["capped"].fillna(0).lt(highest["stated_high"]),
    )
    return cells.assign(strength=_strength(speaking, cells, as_of)).reset_index()


def counted(voices: pd.DataFrame, key: list[str]) -> pd.DataFrame:
    """How many voices each ``key`` has, how new and how good.

    Columns ``origins`` and ``sources`` (how many of each), ``newest_year`` and ``grade`` (the best); ``key`` is the
    index.
    """
    groups = voices.assign(grade=voices["grade"].astype(GRADES)).groupby(key)
    numbers = groups[["origin", "source_id"]].nunique().set_axis(["origins", "sources"], axis="columns")
    return numbers.assign(newest_year=groups["year"].max(), grade=groups["grade"].min().astype("str"))


def with_stated(voices: pd.DataFrame) -> pd.DataFrame:
    """``voices`` with the lowest and the highest number that each states.

    In ``stated_low`` and ``stated_high`` (percent of all people).

    A bound states one number and leaves room on one side: "at least 15" beside "33" states 15 to 33 in 15 to 100. What
    "at most" of the rural or urban people leaves to the whole is stated by nobody; it is missing beside other voices.
    """
    at_least, at_most = voices["bound"].eq("at_least"), voices["bound"].eq("at_most")
    of_residence = at_most & voices["method"].isin(OF_RESIDENCE)
    alone = of_residence.groupby([voices[column] for column in CELL]).transform("all")
    unsaid = of_residence & ~alone
    return voices.assign(
        stated_low=voices["share_low"].mask(at_most, voices["share_high"]).mask(unsaid),
        stated_high=voices["share_high"].mask(at_least, voices["share_low"]).mask(unsaid),
    )


def _strength(speaking: pd.DataFrame, company: pd.DataFrame, as_of: int) -> pd.Series:
    """The strength of each cell by its voices.

    Several read in one source are one. Strong takes figures. A bound among them counts only where it contradicts one:
    an upper bound below the lowest, a lower bound above the highest.
    """
    is_bound = speaking["bound"].isin(BOUNDS)
    spread = speaking.assign(
        lowest=speaking["share_low"].mask(is_bound, speaking["share_high"]),
        highest=speaking["share_high"].mask(is_bound, speaking["share_low"]),
    )
    spread = spread.groupby(CELL)
    figures = counted(speaking[~is_bound], CELL).reindex(company.index)
    strong = (
        _independent(figures).ge(STRONG_VOICES)
        & figures["grade"].isin(STRONG_GRADES)
        & figures["newest_year"].ge(as_of - STRONG_YEARS)
        & spread["highest"].max().le(STRONG_SPREAD * spread["lowest"].min())
    )
    strength = pd.Series("weak", index=company.index, dtype="str")
    return strength.mask(is_moderate(company), "moderate").mask(strong.fillna(False).astype(bool), "strong")


def is_moderate(company: pd.DataFrame) -> pd.Series:
    """Whether the voices of each row are enough for moderate strength.

    Whether they are for strong is not asked.
    """
    return _independent(company).ge(MODERATE_VOICES) | company["grade"].isin(STRONG_GRADES)


def _independent(company: pd.DataFrame) -> pd.Series:
    """How many voices count for the strength.

    No more than there are sources.
    """
    return company[["origins", "sources"]].min(axis=1)
