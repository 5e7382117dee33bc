"""Items that the atlas offers a room to vote for, from its evidence."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from coverage import measures, tables
from coverage.wording.rooms import ITEM, SETTLED, THEME


def factors(countries: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Country and key of what sources say success depends on.

    There or in a region in which it lies.
    """
    return _named("success_factor", countries)


def steps(countries: Sequence[str], gaps: pd.DataFrame, stances: pd.DataFrame) -> tuple[tuple[str, str], ...]:
    """Country and key of each step that a room may choose.

    They are what sources ask for, what no law gives, and gaps. What no law gives are the themes on which no instrument
    supports small operators, by the rows of `coverage.measures.stances`; of ``gaps`` (rows of
    `coverage.measures.gaps`), the ways that would settle them.
    """
    open_gaps = gaps[gaps["area"].isin(countries)].drop_duplicates(["area", "settled_by"])
    settling = [(row["area"], f"{SETTLED}:{row['settled_by']}") for row in open_gaps.to_dict("records")]
    missing = measures.without_support(stances[stances["area"].isin(countries)])
    legal = [(row["area"], f"{THEME}:{row['theme']}") for row in missing.to_dict("records")]
    return (*_named("action_step", countries), *legal, *settling)


def _named(kind: str, countries: Sequence[str]) -> tuple[tuple[str, str], ...]:
    known = tables.agenda_items()
    known = known[known["kind"].eq(kind)]
    return tuple(
        (country, f"{ITEM}:{item}")
        for country in countries
        for item in known.loc[known["area"].isin([country, *_above(country)]), "item_id"]
    )


def _above(area: str) -> list[str]:
    """The regions in which a country lies, the smallest first."""
    parents, regions = tables.areas().set_index("area")["parent"], []
    while isinstance(area := parents.get(area), str):
        regions.append(area)
    return regions
