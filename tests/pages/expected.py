"""What should a page show for a selection? Worked out by the pandas layer alone."""

from __future__ import annotations

from functools import cache

import pandas as pd

from coverage import measures, tables
from coverage.measures import Selection


@cache
def comparable() -> pd.DataFrame:
    """Every estimate with its comparable share and its source."""
    return measures.sourced(measures.comparable(tables.estimates(), tables.population()), tables.sources())


def areas(*kinds: str) -> tuple[str, ...]:
    """The areas of these kinds."""
    frame = tables.areas()
    return tuple(frame.loc[frame["kind"].isin(kinds), "area"])


def headlines(selection: Selection, rule: str = "best", years: tuple[int, int] | None = None) -> pd.DataFrame:
    """The headlines that ``selection`` asks for, from estimates of ``years``."""
    return measures.rows(_headlines(rule, years), selection)


@cache
def _headlines(rule: str, years: tuple[int, int] | None) -> pd.DataFrame:
    among = measures.rows(comparable(), Selection(years=years))
    return measures.headlines(among, rule, parts=parts(among))


def parts(among: pd.DataFrame) -> pd.DataFrame:
    """What is counted in parts of countries."""
    return measures.area_parts(among, tables.population(), tables.areas())


@cache
def voices(years: tuple[int, int] | None = None) -> pd.DataFrame:
    """The voices of all cells, from estimates of ``years``."""
    among = measures.rows(comparable(), Selection(years=years))
    return measures.voices(among, parts(among))


def of_overview(
    service: str = "water",
    operator_type: str = "all_small_scale",
    rule: str = "best",
    years: tuple[int, int] | None = None,
) -> pd.DataFrame:
    """The headlines of the first page."""
    chosen = Selection(areas("country", "region"), services=(service,), operator_types=(operator_type,))
    return headlines(chosen, rule, years)


def summary(
    rows: pd.DataFrame,
    service: str = "water",
    operator_type: str = "all_small_scale",
    rule: str = "best",
    years: tuple[int, int] | None = None,
) -> measures.Summary:
    """What the headlines of the first page, ``rows``, say together."""
    of_types = Selection(services=(service,), operator_types=measures.parts_of(operator_type))
    found, speaking = headlines(of_types, rule, years), measures.rows(voices(years), of_types)
    weighed = [measures.voices_of(row, found, speaking) for row in rows.to_dict("records")]
    return measures.summary(rows, pd.concat([speaking[:0], *weighed]), tables.areas(), tables.population())


def places(rows: pd.DataFrame, name: str) -> dict[str, float]:
    """Where each row stands on an axis of shares, by its ``name``: a bound at its number, a range in its middle."""
    numbers = {"at_least": rows["share_low"], "at_most": rows["share_high"]}
    middle = (rows["share_low"] + rows["share_high"]) / 2
    for bound, number in numbers.items():
        middle = middle.mask(rows["bound"].eq(bound), number)
    return dict(zip(rows[name], middle.astype(float), strict=True))
