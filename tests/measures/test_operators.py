"""Numbers of operators, and people per operator, worked out by hand."""

import pytest

from coverage import measures
from tests.measures.frames import estimates


def pair(people=("exact", 1000), operators=("exact", 10)):
    """People per operator of one origin that gives both."""
    frame = estimates(
        {"measure": "people_served", "origin": "x", "qualifier": people[0], "low": people[1]},
        {"measure": "operators", "origin": "x", "qualifier": operators[0], "low": operators[1]},
    )
    return measures.people_per_operator(frame)


def test_people_per_operator_needs_both_from_one_origin():
    assert pair()[["low", "high", "qualifier"]].values.tolist() == [[100, 100, "exact"]]
    apart = estimates({"measure": "people_served", "low": 1000}, {"measure": "operators", "low": 10})
    assert measures.people_per_operator(apart).empty


@pytest.mark.parametrize(
    ("people", "operators", "qualifier"),
    [
        ("at_least", "exact", "at_least"),
        ("exact", "at_least", "at_most"),
        ("approximate", "at_most", "at_least"),
        ("approximate", "exact", "approximate"),
    ],
)
def test_a_bound_travels_into_the_quotient(people, operators, qualifier):
    assert pair((people, 1000), (operators, 10))["qualifier"].tolist() == [qualifier]


def test_two_bounds_that_leave_the_quotient_open_give_none():
    assert pair(("at_least", 1000), ("at_least", 10)).empty


def test_counts_keep_the_newest_of_each_origin_and_leave_registers_out():
    frame = estimates(
        {"measure": "operators", "low": 10, "origin": "x", "year": 2000},
        {"measure": "operators", "low": 12, "origin": "x", "year": 2010},
        {"measure": "operators", "low": 5, "scope": "partial"},
    )
    assert measures.counts(frame)["low"].tolist() == [12]
