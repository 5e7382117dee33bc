"""Headlines, voices and estimates of the atlas's own tables, each worked out once per process.

Years are as in `coverage.measures.Selection`, None for all; rules are those of `coverage.measures.headlines`. Frames
have the columns of the function of `coverage.measures` that is named, and nobody may change them: every caller gets the
same.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

import pandas as pd

from coverage import measures, tables
from coverage.measures import Selection, Summary, Years
from coverage.measures.area_parts import PART
from coverage.measures.headlines import RULES
from coverage.measures.services import CELL
from coverage.measures.sums import ALL, SUMS
from coverage.queries.once import one_at_a_time


@one_at_a_time
@lru_cache(maxsize=1)
def comparable() -> pd.DataFrame:
    """Every estimate with its comparable share (`measures.comparable`) and its source (`measures.sourced`)."""
    frame = measures.comparable(tables.estimates(), tables.population())
    return measures.sourced(frame, tables.sources())


@one_at_a_time
@lru_cache(maxsize=200)
def headlines(years: Years, rule: str) -> pd.DataFrame:
    """Headlines of all cells from estimates of ``years``.

    Columns as `headlines_among` has them.
    """
    return _sourced(measures.headlines_of(voices(years), rule))


def headlines_among(estimates: pd.DataFrame, rule: str) -> pd.DataFrame:
    """The headlines that ``rule`` chooses among ``estimates``; never remembered.

    Columns as in `measures.headlines` and `measures.headlines_sourced`. Raises `UnknownName` for another rule.
    """
    return _sourced(measures.headlines(estimates, rule, parts=_parts(estimates)))


def _sourced(headlines: pd.DataFrame) -> pd.DataFrame:
    return measures.headlines_sourced(headlines, tables.estimates(), tables.sources())


def _parts(estimates: pd.DataFrame) -> pd.DataFrame:
    """What ``estimates`` count in parts of countries (`measures.area_parts`).

    Not where any figure of the atlas is for the whole, also one that ``estimates`` leave out.
    """
    return all_parts()[all_parts()["estimate_id"].isin(estimates["estimate_id"])]


@cache
def all_parts() -> pd.DataFrame:
    """What is counted in parts of countries.

    Only in cells for the whole of which nothing is published. Columns as in `comparable`, with the share as in
    `measures.area_parts`.
    """
    parts = measures.area_parts(comparable(), tables.population(), tables.areas())
    whole = measures.as_counted(comparable()[comparable()["is_comparable"]])
    cells = pd.MultiIndex.from_frame(measures.as_counted(parts)[CELL])
    return parts[~cells.isin(pd.MultiIndex.from_frame(whole[CELL]))]


class Beside(NamedTuple):
    """The sum of types, and the direct estimate beside it.

    Of an area for a service; ``direct`` is None where there is none.
    """

    added: dict
    direct: dict | None


@lru_cache(maxsize=200)
def sums(years: Years, rule: str) -> dict[tuple[str, str], Beside]:
    """What the types of each area and service add up to.

    By area and service (`measures.sums_of_types`).
    """
    rows = headlines(years, rule)
    direct = rows[rows["operator_type"].eq(ALL) & ~rows["method"].isin(SUMS)]
    of_area = {(row["area"], row["service"]): row for row in direct.to_dict("records")}
    added = measures.sums_of_types(rows).to_dict("records")
    return {cell: Beside(row, of_area.get(cell)) for row in added if (cell := (row["area"], row["service"]))}


@lru_cache(maxsize=50)
def published(service: str, operator_type: str) -> pd.DataFrame:
    """The headlines of all areas on one service and operator type.

    Those that rooms are asked about. Columns as `headlines_among` has them.
    """
    wanted = Selection(services=(service,), operator_types=(operator_type,))
    return measures.rows(headlines(None, RULES[0]), wanted)


@one_at_a_time
@lru_cache(maxsize=50)
def voices(years: Years) -> pd.DataFrame:
    """The voices (`measures.voices`) of all cells, from estimates of ``years``."""
    estimates = measures.rows(comparable(), Selection(years=years))
    return measures.voices(estimates, _parts(estimates))


@lru_cache(maxsize=50)
def speaking_parts(years: Years) -> pd.DataFrame:
    """Counts in a part of a country, where nothing else is known.

    They are all that is known of a cell. Columns as in `comparable`; ``area`` is the country.
    """
    spoken = voices(years)
    spoken = spoken.loc[spoken["method"].eq(PART), "estimate_id"]
    return all_parts()[all_parts()["estimate_id"].isin(spoken)]


@lru_cache(maxsize=8)
def speaking(*kinds: str) -> pd.DataFrame:
    """Every comparable estimate under each cell for which it speaks.

    That of a type speaks for "all small-scale" too, that of water and sanitation together for water. Countries stand
    first.

    Only areas of these ``kinds``, if any are named. Columns as in `comparable`.
    """
    known = comparable()
    known = pd.concat([known[known["is_comparable"]], speaking_parts(None)])
    rows = measures.rows(known, Selection(areas_of_kind(*kinds)))
    is_country = rows["area"].isin(areas_of_kind("country"))
    rows = measures.as_counted(pd.concat([rows[is_country], rows[~is_country]]))
    small = rows[rows["operator_type"].isin(measures.parts_of(ALL)[1:])]
    return pd.concat([rows, small.assign(operator_type=ALL)], ignore_index=True)


@lru_cache(maxsize=200)
def nearest(kinds: tuple[str, ...], selection: Selection) -> tuple[dict[str, tuple], ...]:
    """The nearest selections that have something (`measures.nearest`), among areas of these ``kinds``."""
    return tuple(measures.nearest(speaking(*kinds), selection))


class Overview(NamedTuple):
    """Headlines of one service and operator type, and their summary.

    ``headlines`` are those of countries and regions, with columns as `headlines_among` has them.
    """

    headlines: pd.DataFrame
    summary: Summary


@lru_cache(maxsize=200)
def overview(years: Years, rule: str, service: str, operator_type: str) -> Overview:
    """What is known of one service and operator type, everywhere."""
    chosen = Selection(areas_of_kind("country", "region"), services=(service,), operator_types=(operator_type,))
    rows = measures.rows(headlines(years, rule), chosen)
    spoken = weighed(years, rule, service, operator_type)
    return Overview(rows, measures.summary(rows, spoken, tables.areas(), tables.population()))


@lru_cache(maxsize=200)
def weighed(years: Years, rule: str, service: str, operator_type: str) -> pd.DataFrame:
    """The voices that the headlines of a service and type weigh.

    In all areas (`measures.voices_of`).
    """
    of_types = Selection(services=(service,), operator_types=measures.parts_of(operator_type))
    spoken = measures.rows(voices(years), of_types)
    if operator_type != ALL:
        return spoken
    return measures.weighed(measures.rows(headlines(years, rule), of_types), spoken)


@lru_cache(maxsize=1)
def audit() -> pd.DataFrame:
    """The published figures that cannot all be true (`measures.audit`)."""
    return measures.audit(voices(None), headlines(None, RULES[0]))


@lru_cache(maxsize=200)
def changes(years: Years, rule: str, service: str, operator_type: str) -> pd.DataFrame:
    """The headlines that ``rule`` changes (`measures.changes`), against the default rule.

    Those of countries and regions.
    """
    chosen = Selection(areas_of_kind("country", "region"), services=(service,), operator_types=(operator_type,))
    return measures.changes(*(measures.rows(headlines(years, each), chosen) for each in (RULES[0], rule)))


class Evidence(NamedTuple):
    """One cell: its headline, its voices and all estimates of it.

    ``headline`` is None where nothing is comparable. ``estimates`` are those that say something, ``others`` those that
    do not; columns as in `comparable`, of ``voices`` as in `measures.voices`.

    ``summed`` are the headlines of the types that a headline adds up. ``spoken`` and ``chosen`` are the ids of the
    estimates that speak for their origin, and of those in the headline.
    """

    headline: dict | None
    summed: pd.DataFrame
    voices: pd.DataFrame
    estimates: pd.DataFrame
    others: pd.DataFrame
    spoken: frozenset[str]
    chosen: frozenset[str]


@lru_cache(maxsize=200)
def evidence(area: str, years: Years, rule: str, service: str, operator_type: str) -> Evidence:
    """What is published on a cell, and what speaks in it."""
    types = measures.parts_of(operator_type)
    cell = Selection((area,), services=(service,), operator_types=(operator_type,))
    headline = next(iter(measures.rows(headlines(years, rule), cell).to_dict("records")), None)
    weighed = measures.rows(voices(years), Selection((area,), None, (service,), types))
    published_ = measures.rows(estimates_in(area, service, years), Selection((area,), operator_types=types))
    parts = measures.rows(speaking_parts(years), Selection((area,), None, measures.counting_for(service), types))
    shown = pd.concat([published_[published_["is_comparable"]], parts])
    of_types = measures.rows(headlines(years, rule), Selection((area,), None, (service,), types))
    return Evidence(
        headline,
        of_types[of_types["operator_type"].ne(operator_type)],
        measures.voices_of(headline, of_types, weighed) if headline else weighed,
        shown,
        published_[~published_["estimate_id"].isin(shown["estimate_id"])],
        frozenset(" ".join(weighed["estimate_id"]).split()),
        frozenset(headline["estimate_id"].split()) if headline else frozenset(),
    )


@cache
def places_in(area: str) -> tuple[str, ...]:
    """The codes of the subdivisions and cities of a country."""
    areas = tables.areas()
    return tuple(areas.loc[areas["parent"].eq(area), "area"])


def estimates_in(area: str, service: str, years: Years) -> pd.DataFrame:
    """Every estimate on a country and its places, for a service.

    Places are its subdivisions and cities. Columns as in `comparable`.
    """
    inside = (area, *places_in(area))
    return measures.rows(comparable(), Selection(inside, years, measures.counting_for(service)))


@cache
def areas_of_kind(*kinds: str) -> tuple[str, ...]:
    """The codes of all areas of these ``kinds``: ``country``, ``region``, ``subdivision``, ``city``."""
    areas = tables.areas()
    return tuple(areas.loc[areas["kind"].isin(kinds), "area"])
