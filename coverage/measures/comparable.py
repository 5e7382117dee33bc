"""Comparable shares: people served ÷ all people of the area."""

from __future__ import annotations

import numpy as np
import pandas as pd

from coverage.measures.services import TOGETHER

SHARES = ("population_share", "household_share")
WHOLE_BASES = ("national", "area")
RESIDENCE_BASES = ("rural", "urban")

YEARS_PAST_THE_TABLE = 2
"""A year this close after the end of the population table uses the table's last year, flagged."""


def comparable(estimates: pd.DataFrame, population: pd.DataFrame) -> pd.DataFrame:
    """Every estimate with the share of all people that it comes to.

    Every row comes back, in order; where no share can be worked out it is missing, with the reason.

    Parameters
    ----------
    estimates
        Rows of ``coverage.tables.estimates()``.
    population
        Rows of ``coverage.tables.population()``: persons per country and year.

    Returns
    -------
    DataFrame
        ``estimates`` with these columns added:

        ``share_low``, ``share_high``: percent of *all* people of the area. Bounds travel: "at most v" is
        [0, v], "at least v" is [v, 100], and a share v of the rural (urban) people, who are the part r of all
        people, is [v × r, v × r + (1 − r)]: of the others nobody or everybody may be served.
        ``people_low``, ``people_high``: whole persons; missing where the area has no population.
        ``bound``: ``at_least``, ``at_most`` or ``range``; missing where the share is a point. A share of the
        rural (urban) people is "at least", though its upper end may be below 100; "at most" where its lower is 0.
        ``method``: how it was worked out; ``flags``: what was taken for granted on the way, separated
        by spaces; ``is_comparable`` and, where it is not, the ``reason``.
        ``population``, ``base_population``, ``population_year``: what it was divided by, the people of
        the share's base, and the year of both.
    """
    frame = _with_population(estimates, population)
    is_share = frame["measure"].isin(SHARES)
    is_count = frame["measure"].eq("people_served")
    of_whole = is_share & frame["base"].isin(WHOLE_BASES)
    of_residence = is_share & frame["base"].isin(RESIDENCE_BASES)

    low = frame["low"].where(frame["qualifier"].ne("at_most"), 0.0)
    high = frame["high"].where(frame["qualifier"].ne("at_least"), np.inf)
    total = frame["population"].astype(float)
    part = frame["base_population"].astype(float) / total

    share_low = low.where(of_whole).fillna((low * part).where(of_residence))
    share_low = share_low.fillna((low / total * 100).where(is_count))
    share_high = high.clip(upper=100).where(of_whole)
    share_high = share_high.fillna((100 - (100 - high.clip(upper=100)) * part).where(of_residence))
    share_high = share_high.fillna((high / total * 100).where(is_count))
    overflows = is_count & (share_high.where(np.isfinite(share_high), share_low) > 100)
    share_high = share_high.clip(upper=100)

    nothing = share_low.eq(0) & share_high.eq(100)
    reason = _reason(frame, is_share, is_count, share_low, overflows, nothing)
    frame["is_comparable"] = reason.isna()
    frame["reason"] = reason
    frame["share_low"] = share_low.where(frame["is_comparable"])
    frame["share_high"] = share_high.where(frame["is_comparable"])
    counted = high.where(np.isfinite(high), total)
    for name, share, count in (("people_low", "share_low", low), ("people_high", "share_high", counted)):
        people = (frame[share] * total / 100).mask(is_count, count)
        frame[name] = whole_people(people.where(frame["is_comparable"]))
    frame["bound"] = _bound(frame, of_residence, share_low).where(frame["is_comparable"])
    frame["method"] = _method(frame, of_whole, is_count).where(frame["is_comparable"])
    frame["flags"] = _flags(frame).where(frame["is_comparable"])
    return frame


def whole_people(people: pd.Series) -> pd.Series:
    """People that were worked out from a share, in whole persons.

    Half a person counts as one; missing stays missing.
    """
    return (people.astype(float) + 0.5).floordiv(1).astype("Int64")


def _with_population(estimates: pd.DataFrame, population: pd.DataFrame) -> pd.DataFrame:
    """``estimates`` with ``population``, ``base_population`` and ``population_year`` where they are known."""
    last = estimates["area"].map(population.groupby("iso3")["year"].max()).astype("Int64")
    past = estimates["year"] - last
    near = past.between(1, YEARS_PAST_THE_TABLE).fillna(False).astype(bool)
    year = estimates["year"].where(~near, last)
    keys = pd.MultiIndex.from_arrays([estimates["area"], year.astype("Float64").astype(float)])
    people = population.set_index(["iso3", population["year"].astype(float)])[["total", "urban", "rural"]]
    people = people.astype(float).reindex(keys).set_axis(estimates.index)
    base = people["total"].copy()
    for residence in RESIDENCE_BASES:
        base = base.where(estimates["base"].ne(residence), people[residence])
    return estimates.assign(
        population=people["total"].astype("Int64"),
        base_population=base.astype("Int64"),
        population_year=year.where(people["total"].notna()).astype("Int64"),
    )


def _reason(
    frame: pd.DataFrame,
    is_share: pd.Series,
    is_count: pd.Series,
    share_low: pd.Series,
    overflows: pd.Series,
    nothing: pd.Series,
) -> pd.Series:
    """Why a row is not comparable; missing where it is.

    Of several reasons the first that applies.
    """
    base = frame["base"].where(is_share)
    cases = [
        (~is_share & ~is_count, "measure_not_people"),
        (frame["scope"].ne("whole"), "scope_not_whole"),
        (base.eq("unclear"), "base_unclear"),
        (base.eq("concentrated_rural"), "base_concentrated_rural"),
        (base.eq("served_population"), "base_served_population"),
        (frame["year"].isna(), "no_year"),
        (share_low.isna(), "no_population"),
        (overflows, "more_people_than_inhabitants"),
        (nothing, "says_nothing"),
    ]
    reason = pd.Series(np.nan, index=frame.index, dtype="str")
    for applies, code in reversed(cases):
        reason = reason.mask(applies.astype(bool), code)
    return reason


def _bound(frame: pd.DataFrame, of_residence: pd.Series, share_low: pd.Series) -> pd.Series:
    """The kind of bound of each share; missing for a point."""
    qualifier = frame["qualifier"]
    bound = qualifier.where(qualifier.isin(["at_least", "at_most", "range"]))
    return bound.mask(of_residence, "at_least").mask(of_residence & share_low.eq(0), "at_most")


def _method(frame: pd.DataFrame, of_whole: pd.Series, is_count: pd.Series) -> pd.Series:
    """The code of the conversion, as in the vocabulary."""
    method = ("share_of_" + frame["base"].astype("str")).mask(of_whole, "share_of_all")
    return method.mask(is_count, "people_count")


def _flags(frame: pd.DataFrame) -> pd.Series:
    """What the conversion took for granted; missing where nothing was.

    Codes of the vocabulary, separated by spaces.
    """
    flags = pd.Series("", index=frame.index, dtype="str")
    cases = {
        "households_as_people": frame["measure"].eq("household_share"),
        "water_and_sanitation_as_water": frame["service"].eq(TOGETHER),
        "population_of_last_year": frame["population_year"].ne(frame["year"]).fillna(False).astype(bool),
    }
    for code, applies in cases.items():
        flags = flags.mask(applies, flags + " " + code)
    return flags.str.strip().replace("", np.nan)
