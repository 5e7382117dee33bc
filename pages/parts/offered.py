"""What does the atlas offer a room to vote for, from its evidence?"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from coverage import tables


def factors(countries: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Country and key of what studies found to help or hold back, there or in a region in which it lies."""
    known = tables.recognition().query("kind == 'success_factor'")
    return tuple(
        (country, f"recognition:{number}")
        for country in countries
        for number in known.index[known["area"].isin([country, *_above(country)])]
    )


def steps(countries: Sequence[str], gaps: pd.DataFrame) -> tuple[tuple[str, str], ...]:
    """Country and key of what would settle the gaps of a country, as `coverage.measures.gaps` has them."""
    found = gaps[gaps["area"].isin(countries)].drop_duplicates(["area", "settled_by"])
    return tuple((row["area"], f"settled_by:{row['settled_by']}") for row in found.to_dict("records"))


def _above(area: str) -> list[str]:
    """The regions in which a country lies, the smallest first."""
    parents, found = tables.areas().set_index("area")["parent"], []
    while isinstance(area := parents.get(area), str):
        found.append(area)
    return found
