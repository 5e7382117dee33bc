"""Parts: people counted in a part of a country are at least that many in the country."""

from __future__ import annotations

import pandas as pd

from coverage.measures.comparable import comparable as converted

PART = "part_of_area"
"""The method of a headline that rests on a part, since nobody has published a figure for the whole."""

LARGEST = "largest_part"
"""The method of a sum of types of which each is known in a part only: the largest stands for all, and none is added."""

OF_PARTS = (PART, LARGEST)
"""The methods of headlines that rest on a part of the area alone."""

_INSIDE = ("whole", "partial", "single_case")
_SCOPES = {"country": ("partial", "single_case"), "subdivision": _INSIDE, "city": _INSIDE}
"""Of which figures of each kind of area the people are a part of the country's.

Not of samples, nor of a part of the use: who buys water to drink may have another service too.
"""


def area_parts(comparable: pd.DataFrame, population: pd.DataFrame, areas: pd.DataFrame) -> pd.DataFrame:
    """Counts of people in parts of countries, as lower bounds for those.

    Parameters
    ----------
    comparable
        Rows of `coverage.measures.comparable`.
    population, areas
        The tables: persons per country and year; the kind of each area and what it lies in.

    Returns
    -------
    DataFrame
        A row for each count of people served, with a year, of some of the operators or of one (scope ``partial`` or
        ``single_case``) or in a subdivision or city. Columns as in ``comparable``: ``area`` is the country, the share
        is at least the people ÷ all people of the country, ``method`` is `PART`. Counts that are "at most" are left
        out, as are those of years without a population.
    """
    kinds = comparable["area"].map(areas.set_index("area")["kind"])
    fits = [scope in _SCOPES.get(kind, ()) for kind, scope in zip(kinds, comparable["scope"], strict=True)]
    fits = pd.Series(fits, index=comparable.index, dtype=bool)
    fits &= comparable["measure"].eq("people_served") & comparable["qualifier"].ne("at_most")
    parts = comparable[fits]
    whole = parts.assign(area=parts["area"].map(_countries(areas)), scope="whole")
    frame = converted(whole, population).assign(scope=parts["scope"])
    frame = frame[frame["is_comparable"]]
    return frame.assign(
        share_high=100.0,
        people_high=frame["population"],
        bound="at_least",
        method=PART,
    )


def largest(parts: pd.DataFrame, key: list[str]) -> pd.DataFrame:
    """Per ``key`` the part with most people; columns stay.

    One of grade D only where there is no other; of equal ones the newest, then the best grade.
    """
    ordered = parts.assign(weak=parts["grade"].eq("D")).sort_values(
        ["weak", "people_low", "year", "grade", "estimate_id"], ascending=[True, False, False, True, True]
    )
    return ordered.drop_duplicates(key).drop(columns="weak")


def _countries(areas: pd.DataFrame) -> dict[str, str]:
    """The country of each area that is one or lies in one."""
    kind, parent = areas.set_index("area")["kind"], areas.set_index("area")["parent"]
    countries = {}
    for area in areas["area"]:
        above = area
        while isinstance(above, str) and kind.get(above) != "country":
            above = parent.get(above)
        if isinstance(above, str):
            countries[area] = above
    return countries
