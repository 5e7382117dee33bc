"""People counted in a part of a country, where nothing is known of the whole. Worked out by hand."""

import pandas as pd
import pytest

from coverage import measures
from coverage.measures.sums import ALL
from tests.measures.frames import estimates, population

PEOPLE = population(("BRA", 2020, 1000, 400), ("CHL", 2020, 500, 100))
AREAS = pd.DataFrame(
    {
        "area": ["005", "BRA", "CHL", "BR-CE", "BRA/fortaleza"],
        "kind": ["region", "country", "country", "subdivision", "city"],
        "parent": [None, "005", "005", "BRA", "BR-CE"],
    }
)
PART = {"area": "BRA", "year": 2020, "measure": "people_served", "base": None, "scope": "partial", "low": 110}


def headlines(*rows):
    comparable = measures.comparable(estimates(*rows), PEOPLE)
    parts = measures.area_parts(comparable, PEOPLE, AREAS)
    found = measures.headlines(comparable, as_of=2026, parts=parts)
    return found.set_index(["area", "operator_type", "service"])


def community(*rows):
    return headlines(*rows).loc[("BRA", "community", "water")]


def test_people_of_a_federation_are_at_least_that_many_in_the_country():
    row = community(PART)
    assert (row["share_low"], row["share_high"], row["bound"]) == (11, 100, "at_least")
    assert (row["people_low"], row["people_high"], row["population"]) == (110, 1000, 1000)
    assert (row["method"], row["strength"], row["estimate_id"]) == ("part_of_area", "weak", "row-0")
    assert pd.isna(row["share"])


@pytest.mark.parametrize(
    "cells",
    [
        {"scope": "single_case"},
        {"area": "BR-CE", "scope": "whole"},
        {"area": "BR-CE", "scope": "partial"},
        {"area": "BRA/fortaleza", "scope": "single_case"},
        {"qualifier": "at_least"},
        {"qualifier": "range", "high": 140},
        {"service": "water_and_sanitation"},
    ],
)
def test_each_kind_of_part_counts_for_the_country(cells):
    row = community({**PART, **cells})
    assert (row["share_low"], row["method"], row["strength"]) == (11, "part_of_area", "weak")


@pytest.mark.parametrize(
    "cells",
    [
        {"qualifier": "at_most"},
        {"scope": "drinking_only"},
        {"scope": "sample"},
        {"scope": "coping"},
        {"area": "BR-CE", "scope": "drinking_only"},
        {"year": None},
        {"year": 2003},
        {"low": 1100},
        {"measure": "connections"},
        {"measure": "operators"},
        {"measure": "population_share", "base": "national", "low": 11},
        {"area": "BR-CE", "measure": "population_share", "base": "national", "low": 11},
        {"area": "005"},
    ],
)
def test_what_is_no_count_of_people_in_a_part_of_a_country_gives_nothing(cells):
    found = headlines({**PART, **cells})
    assert not found["method"].eq("part_of_area").any()


def test_the_largest_part_counts_and_parts_are_never_added():
    row = community({**PART, "low": 90}, {**PART, "area": "BR-CE", "low": 110}, {**PART, "low": 20, "grade": "A"})
    assert (row["people_low"], row["estimate_id"], row["origins"]) == (110, "row-1", 1)


def test_a_part_of_grade_d_counts_only_where_there_is_no_other():
    assert community({**PART, "low": 300, "grade": "D"}, PART)["people_low"] == 110
    assert community({**PART, "low": 300, "grade": "D"})["people_low"] == 300


@pytest.mark.parametrize("qualifier", ["exact", "at_least", "at_most"])
def test_a_part_joins_no_cell_that_has_a_figure_for_the_whole(qualifier):
    whole = {"area": "BRA", "year": 2020, "low": 5, "qualifier": qualifier}
    alone, beside = community(whole), community(whole, PART)
    pd.testing.assert_series_equal(alone, beside)


def test_a_part_is_added_to_no_type_that_may_count_the_same_people():
    cooperatives = {"area": "BRA", "year": 2020, "low": 20, "operator_type": "cooperative"}
    row = headlines(cooperatives, PART).loc[("BRA", ALL, "water")]
    assert (row["share_low"], row["bound"], row["estimate_id"]) == (20, "at_least", "row-0")


def test_where_all_types_are_known_in_part_the_largest_is_at_least_all_of_them():
    row = headlines(PART, {**PART, "operator_type": "cooperative", "low": 90}).loc[("BRA", ALL, "water")]
    assert (row["share_low"], row["bound"], row["estimate_id"]) == (11, "at_least", "row-0")
    assert (row["method"], row["strength"], row["origins"]) == ("largest_part", "weak", 1)


@pytest.mark.parametrize(("low", "share", "method"), [(110, 11, "part_of_area"), (50, 6, "sum_of_types")])
def test_a_part_of_all_small_scale_operators_stands_only_above_the_sum_of_types(low, share, method):
    types = {"area": "BRA", "year": 2020, "low": 6}
    row = headlines({**PART, "operator_type": ALL, "low": low}, types).loc[("BRA", ALL, "water")]
    assert (row["share_low"], row["method"]) == (share, method)


@pytest.mark.parametrize("other", [{"area": "CHL"}, {"service": "sanitation"}, {"operator_type": "utility"}])
def test_a_part_of_all_small_scale_operators_stands_where_no_type_of_them_is_known(other):
    pair = [{"area": "CHL", "year": 2020, "origin": "survey", "base": base, "low": 30} for base in ("rural", "urban")]
    found = headlines({**PART, "operator_type": ALL}, {"area": "BRA", "year": 2020, "low": 30, **other}, *pair)
    row = found.loc[("BRA", ALL, "water")]
    assert (row["share_low"], row["method"], row["estimate_id"]) == (11, "part_of_area", "row-0")


def test_a_part_of_all_small_scale_operators_is_weighed_beside_the_largest_part_of_a_type():
    # as Haiti's water: a part of all of 2013, and kiosks of one company in 2021
    kiosks = {**PART, "operator_type": "private_small", "low": 90, "grade": "D"}
    row = headlines({**PART, "operator_type": ALL, "year": 2020, "grade": "B"}, kiosks).loc[("BRA", ALL, "water")]
    assert (row["share_low"], row["method"], row["estimate_id"]) == (11, "part_of_area", "row-0")
    assert (row["origins"], row["sources"], row["figure_grade"], row["grade"]) == (2, 2, "B", "B")
    assert row["strength"] == "weak"  # though two voices were moderate
    row = headlines({**PART, "operator_type": ALL, "low": 70, "grade": "B"}, kiosks).loc[("BRA", ALL, "water")]
    assert (row["share_low"], row["method"], row["estimate_id"]) == (9, "largest_part", "row-1")
    assert (row["origins"], row["sources"], row["figure_grade"], row["grade"]) == (2, 2, "D", "B")


def test_no_estimate_has_no_part():
    assert measures.area_parts(measures.comparable(estimates().iloc[:0], PEOPLE), PEOPLE, AREAS).empty
