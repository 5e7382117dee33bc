"""What comes nearest to a selection that has nothing?"""

import pytest

from coverage import measures
from coverage.measures import Selection
from tests.measures.frames import estimates

FRAME = estimates(
    {"year": 2004},
    {"year": 2010, "operator_type": "tanker"},
    {"area": "BOL", "year": 2012, "service": "sanitation", "operator_type": "tanker"},
    {"area": "CHL", "year": None, "operator_type": "cooperative"},
)


def nearest(*criteria, **more):
    return measures.nearest(FRAME, Selection(*criteria, **more))


def test_a_selection_that_has_rows_needs_no_other():
    assert nearest(("PER",)) == nearest() == []


def test_each_single_criterion_that_would_do_is_named_with_its_values():
    assert nearest(("PER",), (2008, 2012), ("water",), ("community",)) == [
        {"years": (2004, 2004)},
        {"operator_types": ("tanker",)},
    ]


def test_two_are_given_up_only_where_one_is_not_enough():
    assert nearest(("BOL",), None, ("water",), ("community",)) == [
        {"areas": ("PER",)},
    ]
    assert nearest(("BOL",), (1990, 1999), ("sanitation",), ("community",)) == [
        {"years": (2012, 2012), "operator_types": ("tanker",)}
    ]


def test_rows_without_a_year_are_reached_by_name_and_not_by_other_years():
    assert nearest(("CHL",), (2000, 2020)) == [{"areas": ("PER", "BOL")}, {"years": ("unknown",)}]


@pytest.mark.parametrize("selection", [Selection(("PER",)), Selection()])
def test_where_there_is_nothing_at_all_nothing_is_near(selection):
    assert measures.nearest(estimates(), selection) == []
