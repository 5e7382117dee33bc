"""Are figures that cannot all be true found, and left as they are?"""

from coverage import measures
from tests.measures.frames import estimates, population


def audit(*rows):
    comparable = measures.comparable(estimates(*rows), population())
    found = measures.audit(measures.voices(comparable), measures.headlines(comparable))
    return found[["conflict", "at_least", "at_most", "estimate_id"]].to_dict("records")


def test_a_lower_bound_above_an_upper_one_is_found():
    (conflict,) = audit({"low": 30, "qualifier": "at_least"}, {"low": 20, "qualifier": "at_most"})
    assert conflict == {"conflict": "bounds_cross", "at_least": 30, "at_most": 20, "estimate_id": "row-0 row-1"}


def test_bounds_that_leave_room_are_no_conflict():
    assert audit({"low": 20, "qualifier": "at_least"}, {"low": 20, "qualifier": "at_most"}) == []


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
