"""Which headline does a rule change, and by how much?"""

import pandas as pd
import pytest

from coverage import measures
from tests.measures.frames import estimates, population

TWO_YEARS = population(*((iso3, year, 1000, 400) for iso3 in ("PER", "BOL") for year in (2005, 2010)))


def changes(*rows, before="best", after="newest"):
    comparable = measures.comparable(estimates(*rows), TWO_YEARS)
    found = measures.changes(measures.headlines(comparable, before), measures.headlines(comparable, after))
    return found[found["operator_type"].eq("community")].reset_index(drop=True)


def test_a_move_names_both_estimates_and_the_percentage_points_between_them():
    found = changes({"low": 20, "grade": "B", "year": 2005}, {"low": 33, "grade": "C", "year": 2010})
    (move,) = found.to_dict("records")
    assert (move["area"], move["estimate_id_before"], move["estimate_id_after"]) == ("PER", "row-0", "row-1")
    assert (move["share_low_before"], move["share_low_after"], move["moved"]) == (20, 33, 13)
    assert (move["year_before"], move["year_after"]) == (2005, 2010)


def test_a_cell_that_keeps_its_estimate_is_not_listed():
    assert changes({"low": 20}, {"area": "BOL", "low": 10}).empty


def test_the_largest_move_comes_first_up_or_down():
    found = changes(
        {"low": 20},
        {"low": 25},
        {"area": "BOL", "low": 40},
        {"area": "BOL", "low": 10},
        before="highest",
        after="lowest",
    )
    assert list(found["area"]) == ["BOL", "PER"]
    assert list(found["moved"]) == [-30, -5]


def test_a_bound_moves_by_the_number_that_it_states():
    found = changes(
        {"low": 20, "qualifier": "at_least", "grade": "A", "year": 2005},
        {"low": 50, "qualifier": "at_most", "grade": "C", "year": 2010},
    )
    assert list(found["moved"]) == [30]
    assert list(found["bound_before"]) == ["at_least"]


def test_without_headlines_nothing_changes():
    nothing = measures.headlines(measures.comparable(estimates(), TWO_YEARS))
    found = measures.changes(nothing, nothing)
    assert found.empty
    assert isinstance(found, pd.DataFrame) and "moved" in found


@pytest.mark.parametrize("rule", ["best", "newest", "median", "lowest", "highest"])
def test_a_rule_changes_nothing_against_itself(rule):
    assert changes({"low": 20}, {"low": 33}, before=rule, after=rule).empty
