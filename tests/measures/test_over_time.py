"""Which cells have figures of several years, and which figures does one origin give?"""

from coverage import measures
from tests.measures.frames import estimates, population

PEOPLE = population(*(("PER", year, 1000, 400) for year in range(2000, 2021)))


def comparable(*rows):
    return measures.comparable(estimates(*rows), PEOPLE)


def test_only_types_with_comparable_figures_of_several_years_are_kept_oldest_first():
    rows = comparable(
        {"year": 2010},
        {"year": 2005},
        {"year": 2010, "operator_type": "utility"},
        {"year": 2010, "operator_type": "utility"},
        {"year": 2005, "operator_type": "tanker"},
        {"year": 2010, "operator_type": "tanker", "scope": "sample"},
        {"year": 2005, "operator_type": "cooperative"},
        {"year": 2010, "operator_type": "cooperative", "low": 100, "qualifier": "at_most"},
        {"year": None},
    )
    assert list(measures.several_years(rows)["estimate_id"]) == ["row-1", "row-0"]


def test_a_series_joins_the_figures_of_one_origin_and_type_oldest_first():
    rows = comparable(
        {"year": 2012, "origin": "census"},
        {"year": 2002, "origin": "census"},
        {"year": 2007, "origin": "a survey"},
        {"year": 2002, "origin": "census", "operator_type": "utility"},
    )
    assert measures.series(rows) == [("row-1", "row-0")]


def test_of_several_figures_of_one_origin_and_year_the_lower_median_is_joined():
    rows = comparable(
        {"year": 2002, "origin": "census", "low": 30},
        {"year": 2002, "origin": "census", "low": 10},
        {"year": 2002, "origin": "census", "low": 20},
        {"year": 2012, "origin": "census", "low": 28},
        {"year": 2012, "origin": "census", "low": 27.9},
    )
    assert measures.series(rows) == [("row-2", "row-4")]


def test_bounds_and_ranges_are_not_joined():
    rows = comparable(
        {"year": 2002, "origin": "census", "qualifier": "at_least"},
        {"year": 2007, "origin": "census", "base": "rural"},  # 20 % of the rural people: a bound of all
        {"year": 2012, "origin": "census", "high": 30, "qualifier": "range"},
        {"year": 2015, "origin": "census"},
    )
    assert rows["is_comparable"].all() and measures.series(rows) == []


def test_where_there_is_nothing_there_is_no_series():
    assert measures.several_years(comparable()).empty and measures.series(comparable()) == []


def test_rural_shares_are_those_of_each_year_that_has_a_number():
    people = population(("PER", 2010, 1000, 400), ("PER", 2001, 800, 400), ("BOL", 2010, 100, 10))
    assert measures.rural_shares(people, "PER").values.tolist() == [[2001, 50], [2010, 40]]
    assert measures.rural_shares(people, "013").empty
