"""Each line of the conversion table, each bound, each reason, worked out by hand."""

import pandas as pd
import pytest

from coverage import measures, queries, tables
from coverage.measures.headlines import RULES
from tests.measures.frames import estimates, population

PEOPLE = population(("PER", 2010, 1000, 400))


def convert(**cells):
    """The one row that these cells become."""
    return measures.comparable(estimates(cells), PEOPLE).iloc[0]


def bounds(row):
    return row["share_low"], row["share_high"], row["people_low"], row["people_high"]


def test_share_of_all_people_stays_as_published():
    row = convert(low=20)
    assert bounds(row) == (20, 20, 200, 200)
    assert (row["method"], row["is_comparable"], row["population_year"]) == ("share_of_all", True, 2010)
    assert pd.isna(row["bound"])


def test_share_of_rural_people_is_a_lower_bound_that_leaves_the_urban_people_open():
    # 50 % of 400 rural people are 200, a fifth of 1,000; of the 600 urban people nobody or everybody is served
    row = convert(low=50, base="rural", residence="rural")
    assert bounds(row) == (20, 80, 200, 800)
    assert (row["method"], row["bound"]) == ("share_of_rural", "at_least")


def test_share_of_urban_people_is_a_lower_bound_that_leaves_the_rural_people_open():
    row = convert(low=10, base="urban", residence="urban")  # 10 % of 600 are 60, and 400 live elsewhere
    assert bounds(row) == (6, 46, 60, 460)
    assert (row["method"], row["bound"]) == ("share_of_urban", "at_least")


def test_share_of_households_is_taken_as_a_share_of_people_and_says_so():
    row = convert(measure="household_share", low=30)
    assert bounds(row) == (30, 30, 300, 300)
    assert row["flags"] == "households_as_people"


@pytest.mark.parametrize(("low", "people"), [(12.34, 123), (12.35, 124), (12.36, 124)])
def test_people_worked_out_from_a_share_are_whole_and_the_share_stays_as_published(low, people):
    row = convert(low=low)  # 123.4, 123.5 and 123.6 of 1,000
    assert bounds(row) == (low, low, people, people)


def test_a_pair_has_whole_people_and_the_share_that_they_have_before_rounding():
    # 33.3 % of 400 are 133.2, 33.3 % of 600 are 199.8
    halves = estimates(*({"low": 33.3, "base": base, "origin": "x"} for base in ("rural", "urban")))
    (voice,) = measures.voices(measures.comparable(halves, PEOPLE)).to_dict("records")
    assert (voice["people_low"], voice["share_low"]) == (333, pytest.approx(33.3, abs=1e-9))


def test_no_people_of_the_atlas_have_decimals():
    for frame in (queries.comparable(), *(queries.headlines(None, rule) for rule in RULES)):
        assert frame[["people_low", "people_high"]].dtypes.eq("Int64").all()


def test_people_served_are_divided_by_all_people():
    row = convert(measure="people_served", low=250, base=None)
    assert bounds(row) == (25, 25, 250, 250)
    assert row["method"] == "people_count"


def test_people_served_in_rural_areas_stay_a_figure_for_the_whole():
    row = convert(measure="people_served", low=250, base=None, residence="rural")
    assert bounds(row) == (25, 25, 250, 250)


@pytest.mark.parametrize(
    ("cells", "expected", "bound"),
    [
        ({"qualifier": "at_most", "low": 50}, (0, 50, 0, 500), "at_most"),
        ({"qualifier": "at_least", "low": 50}, (50, 100, 500, 1000), "at_least"),
        ({"qualifier": "range", "low": 20, "high": 40}, (20, 40, 200, 400), "range"),
        ({"qualifier": "at_most", "low": 50, "base": "rural"}, (0, 80, 0, 800), "at_most"),
        ({"qualifier": "at_least", "low": 50, "base": "rural"}, (20, 100, 200, 1000), "at_least"),
        ({"qualifier": "range", "low": 25, "high": 50, "base": "rural"}, (10, 80, 100, 800), "at_least"),
        ({"low": 0, "base": "rural"}, (0, 60, 0, 600), "at_most"),
        ({"low": 100, "base": "rural"}, (40, 100, 400, 1000), "at_least"),
        ({"qualifier": "at_least", "low": 300, "measure": "people_served"}, (30, 100, 300, 1000), "at_least"),
        ({"qualifier": "at_most", "low": 300, "measure": "people_served"}, (0, 30, 0, 300), "at_most"),
        ({"qualifier": "range", "low": 100, "high": 300, "measure": "people_served"}, (10, 30, 100, 300), "range"),
    ],
)
def test_bounds_travel(cells, expected, bound):
    row = convert(**cells)
    assert bounds(row) == expected
    assert row["bound"] == bound


def test_about_is_a_point_that_stays_about():
    row = convert(qualifier="approximate")
    assert pd.isna(row["bound"])
    assert row["qualifier"] == "approximate"


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"measure": "connections"}, "measure_not_people"),
        ({"measure": "households_served"}, "measure_not_people"),
        ({"measure": "operators"}, "measure_not_people"),
        ({"measure": "systems"}, "measure_not_people"),
        ({"scope": "single_case"}, "scope_not_whole"),
        ({"scope": "partial"}, "scope_not_whole"),
        ({"scope": "coping"}, "scope_not_whole"),
        ({"base": "unclear"}, "base_unclear"),
        ({"base": "concentrated_rural"}, "base_concentrated_rural"),
        ({"base": "served_population"}, "base_served_population"),
        ({"year": None}, "no_year"),
        ({"measure": "people_served", "area": "013"}, "no_population"),
        ({"base": "rural", "year": 1950}, "no_population"),
        ({"measure": "people_served", "low": 1200}, "more_people_than_inhabitants"),
        ({"qualifier": "at_most", "low": 100, "base": "rural"}, "says_nothing"),
        ({"qualifier": "at_least", "low": 0, "base": "urban"}, "says_nothing"),
        ({"qualifier": "at_most", "low": 100}, "says_nothing"),
    ],
)
def test_what_is_not_converted_says_why_and_carries_no_share(cells, reason):
    row = convert(**cells)
    assert (row["is_comparable"], row["reason"]) == (False, reason)
    assert row[["share_low", "share_high", "people_low", "people_high", "bound", "method"]].isna().all()


def test_a_year_up_to_two_after_the_table_uses_its_last_year_and_says_so():
    row = convert(year=2012, measure="people_served", low=100)
    assert (row["share_low"], row["population_year"], row["flags"]) == (10, 2010, "population_of_last_year")


def test_three_years_after_the_table_is_too_late_for_people_but_not_for_a_share_of_all():
    share, people = convert(year=2013, low=20), convert(year=2013, measure="people_served", low=100)
    assert (share["share_low"], share["is_comparable"]) == (20, True)
    assert pd.isna(share["people_low"])
    assert people["reason"] == "no_population"


def test_an_area_without_population_keeps_its_share_and_has_no_people():
    row = convert(area="013", low=50, qualifier="at_most")
    assert (row["share_low"], row["share_high"], row["is_comparable"]) == (0, 50, True)
    assert pd.isna(row["people_high"])


def test_water_and_sanitation_together_are_flagged():
    assert convert(service="water_and_sanitation")["flags"] == "water_and_sanitation_as_water"


def test_at_most_28_percent_of_rural_brazilians_are_at_most_those_and_all_urban_people():
    row = real("BRA-2007-utility-water-01")  # 31,038,998 of 188,552,320 people lived in rural places
    assert (row["share_low"], row["bound"]) == (0, "at_most")
    assert row["people_high"] == pytest.approx(157_513_322 + 0.28 * 31_038_998)
    assert row["share_high"] == pytest.approx((157_513_322 + 0.28 * 31_038_998) / 188_552_320 * 100)


def test_every_row_comes_back_in_order_with_its_cells_untouched():
    before = tables.estimates()
    after = measures.comparable(before, tables.population())
    pd.testing.assert_frame_equal(after[before.columns], before)


def test_no_row_is_no_row():
    assert measures.comparable(estimates().iloc[:0], PEOPLE).empty


def test_shares_of_the_real_figures_lie_between_0_and_100_and_low_is_never_above_high():
    frame = measures.comparable(tables.estimates(), tables.population())
    shares = frame.loc[frame["is_comparable"], ["share_low", "share_high"]]
    assert len(shares) > 100
    assert shares.ge(0).all(axis=None) and shares.le(100).all(axis=None)
    assert shares["share_low"].le(shares["share_high"]).all()


def real(estimate_id):
    """The row of one published estimate."""
    frame = measures.comparable(tables.estimates(), tables.population())
    return frame.set_index("estimate_id").loc[estimate_id]
