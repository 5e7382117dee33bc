"""Are figures that cannot all be true found, and left as they are?"""

import pytest

from coverage import measures, queries
from tests.measures.frames import estimates, population


def audit_whole(*rows):
    comparable = measures.comparable(estimates(*rows), population())
    return measures.audit(measures.voices(comparable), measures.headlines(comparable)).to_dict("records")


def audit(*rows):
    names = ("conflict", "at_least", "at_most", "estimate_id")
    return [{name: row[name] for name in names} for row in audit_whole(*rows)]


def test_a_lower_bound_above_an_upper_one_is_found():
    (conflict,) = audit({"low": 30, "qualifier": "at_least"}, {"low": 20, "qualifier": "at_most"})
    assert conflict == {"conflict": "bounds_cross", "at_least": 30, "at_most": 20, "estimate_id": "row-0 row-1"}


def test_bounds_that_leave_room_are_no_conflict():
    assert audit({"low": 20, "qualifier": "at_least"}, {"low": 20, "qualifier": "at_most"}) == []


def test_a_lower_bound_above_a_figure_is_found_with_both_years():
    (conflict,) = audit_whole({"low": 45, "qualifier": "at_least", "year": 2012}, {"low": 35, "year": 2009})
    assert conflict == {
        "area": "PER",
        "operator_type": "community",
        "service": "water",
        "conflict": "bound_and_figure",
        "at_least": 45,
        "at_most": 35,
        "at_least_qualifier": "at_least",
        "at_least_year": 2012,
        "at_most_qualifier": "exact",
        "at_most_year": 2009,
        "estimate_id": "row-0 row-1",
    }


def test_an_upper_bound_below_a_figure_is_found_with_both_years():
    (conflict,) = audit_whole(
        {"low": 16, "qualifier": "at_most", "year": 2022}, {"low": 17, "qualifier": "approximate", "year": 2001}
    )
    assert conflict == {
        "area": "PER",
        "operator_type": "community",
        "service": "water",
        "conflict": "bound_and_figure",
        "at_least": 17,
        "at_most": 16,
        "at_least_qualifier": "approximate",
        "at_least_year": 2001,
        "at_most_qualifier": "at_most",
        "at_most_year": 2022,
        "estimate_id": "row-1 row-0",
    }


@pytest.mark.parametrize(
    ("bound", "at_least", "at_most"),
    [({"low": 45, "qualifier": "at_least"}, 45, 35), ({"low": 20, "qualifier": "at_most"}, 30, 20)],
)
def test_a_bound_beside_a_range_is_held_against_its_nearer_end(bound, at_least, at_most):
    (conflict,) = audit_whole(bound, {"low": 30, "high": 35, "qualifier": "range"})
    assert (conflict["at_least"], conflict["at_most"]) == (at_least, at_most)
    assert (conflict["at_least_qualifier"], conflict["at_most_qualifier"]) == ("at_least", "at_most")


@pytest.mark.parametrize("bound", ["at_least", "at_most"])
def test_a_bound_that_touches_a_figure_is_no_conflict(bound):
    assert audit({"low": 20, "qualifier": bound}, {"low": 20}) == []


@pytest.mark.parametrize("figure", [{"low": 90}, {"low": 80, "high": 90, "qualifier": "range"}])
def test_two_figures_that_differ_are_no_conflict(figure):
    assert audit({"low": 10}, figure) == []


def test_two_lower_bounds_or_two_upper_ones_are_no_conflict():
    assert audit({"low": 10, "qualifier": "at_least"}, {"low": 90, "qualifier": "at_least"}) == []
    assert audit({"low": 10, "qualifier": "at_most"}, {"low": 90, "qualifier": "at_most"}) == []


def test_the_atlas_lists_each_bound_that_a_figure_of_its_data_contradicts():
    found = queries.audit()
    found = found[found["conflict"].eq("bound_and_figure")].round({"at_least": 1, "at_most": 1})
    pairs = found[["area", "operator_type", "service", "at_least", "at_least_year", "at_most", "at_most_year"]]
    assert {
        ("ARG", "self_supply", "water", 17.0, 2001, 16.1, 2022),
        ("CHL", "community", "water", 9.8, 2020, 9.0, 2018),
        ("CHL", "community", "water", 9.8, 2020, 9.6, 2019),
        ("CHL", "community", "water", 11.1, 2025, 9.0, 2018),
        ("CHL", "community", "water", 11.1, 2025, 9.6, 2019),
        ("CHL", "community", "water", 11.1, 2025, 10.1, 2018),
        ("CUB", "utility", "sanitation", 45.0, 2012, 35.0, 2009),
    } <= set(pairs.itertuples(index=False, name=None))


def test_types_that_add_up_to_more_than_everybody_are_found():
    (conflict,) = audit({"low": 70}, {"low": 40, "operator_type": "cooperative"})
    assert conflict == {
        "conflict": "types_exceed_all",
        "at_least": 110,
        "at_most": 100,
        "estimate_id": "row-0 row-1",
    }


def test_types_that_add_up_to_more_than_the_direct_estimate_of_all_are_found():
    (conflict,) = audit({"low": 10, "operator_type": "all_small_scale"}, {"low": 24, "qualifier": "at_least"})
    assert conflict == {
        "conflict": "types_exceed_direct",
        "at_least": 24,
        "at_most": 10,
        "estimate_id": "row-0 row-1",
    }
    assert audit({"low": 30, "operator_type": "all_small_scale"}, {"low": 24, "qualifier": "at_least"}) == []


def test_a_utility_and_small_operators_that_serve_more_than_everybody_are_found():
    conflicts = audit({"low": 45}, {"low": 60, "operator_type": "utility"})
    assert conflicts == [
        {"conflict": "utility_and_small_scale", "at_least": 105, "at_most": 100, "estimate_id": "row-0 row-1"}
    ]


def test_a_utility_that_is_known_by_an_upper_bound_contradicts_nobody():
    assert audit({"low": 45}, {"low": 60, "operator_type": "utility", "qualifier": "at_most"}) == []


def test_without_figures_there_is_no_conflict():
    assert audit() == []
