"""Kinds of one type from one survey: added up, bounds, and never against each other."""

import pandas as pd
import pytest

from coverage import measures
from tests.measures.frames import estimates, population

PEOPLE = population(("NIC", 2020, 1000, 400))
SURVEY = {
    "area": "NIC",
    "year": 2020,
    "service": "sanitation",
    "operator_type": "self_supply",
    "measure": "household_share",
    "origin": "survey",
    "source_id": "newspaper",
}
LATRINES, SOAKAWAYS = {**SURVEY, "low": 37.5, "local_name": "letrinas"}, {**SURVEY, "low": 19.1, "local_name": "pozos"}


def voices(*rows):
    return measures.voices(measures.comparable(estimates(*rows), PEOPLE)).to_dict("records")


def test_latrines_and_soakaways_of_one_survey_add_up_and_other_kinds_may_exist():
    (voice,) = voices(LATRINES, SOAKAWAYS)
    assert (voice["share_low"], voice["share_high"], voice["bound"]) == (pytest.approx(56.6), 100, "at_least")
    assert (voice["people_low"], voice["people_high"]) == (pytest.approx(566), 1000)
    assert (voice["method"], voice["estimate_id"]) == ("kinds_of_type", "row-0 row-1")
    assert pd.isna(voice["share"])


def test_kinds_that_are_each_at_least_add_up_all_the_same():
    (voice,) = voices(*({**row, "qualifier": "at_least"} for row in (LATRINES, SOAKAWAYS)))
    assert (voice["share_low"], voice["bound"]) == (pytest.approx(56.6), "at_least")


def test_the_grade_of_kinds_is_that_of_the_weakest():
    (voice,) = voices(LATRINES, {**SOAKAWAYS, "grade": "C"})
    assert voice["grade"] == "C"


@pytest.mark.parametrize(
    "kinds",
    [
        [LATRINES, {**SOAKAWAYS, "low": 70}],  # 107.5 % of all households: some have both
        [{**SOAKAWAYS, "low": 70}, {**SURVEY, "low": 12}],  # one kind has no name
    ],
)
def test_where_kinds_may_overlap_the_largest_counts(kinds):
    (voice,) = voices(*kinds)
    assert (voice["share_low"], voice["share_high"], voice["bound"]) == (70, 100, "at_least")


def test_people_counted_of_several_kinds_may_be_the_same_people():
    counts = {"measure": "people_served", "base": None}
    (voice,) = voices({**LATRINES, **counts, "low": 300}, {**SOAKAWAYS, **counts, "low": 200})
    assert (voice["share_low"], voice["people_low"], voice["estimate_id"]) == (30, 300, "row-0")


def test_upper_bounds_of_kinds_say_nothing_of_the_type():
    at_most = {"qualifier": "at_most"}
    assert voices({**LATRINES, **at_most}, {**SOAKAWAYS, **at_most}) == []
    (voice,) = voices(LATRINES, {**SOAKAWAYS, **at_most})
    assert (voice["share_low"], voice["bound"]) == (37.5, "at_least")


def test_a_total_without_a_name_speaks_for_its_kinds():
    (voice,) = voices(LATRINES, SOAKAWAYS, {**SURVEY, "low": 60})
    assert (voice["share"], voice["estimate_id"]) == (60, "row-2")


@pytest.mark.parametrize("differs", ["source_id", "year", "residence", "origin"])
def test_readings_of_one_figure_in_several_pages_are_not_kinds(differs):
    other = {"source_id": "another", "year": 2019, "residence": "rural", "origin": "another"}
    found = voices({**LATRINES, "low": 28}, {**SOAKAWAYS, "low": 27.9, differs: other[differs]})
    assert {voice["method"] for voice in found} == {"share_of_all"}
    assert {voice["share"] for voice in found} <= {28, 27.9}


def test_a_lower_figure_of_the_same_census_in_another_page_is_of_one_kind_too():
    (voice,) = voices(LATRINES, SOAKAWAYS, {**SURVEY, "low": 0.9, "local_name": "ríos", "source_id": "another"})
    assert voice["share_low"] == pytest.approx(56.6)
    (voice,) = voices(LATRINES, SOAKAWAYS, {**SURVEY, "low": 58, "source_id": "another"})
    assert voice["share"] == 58


def test_kinds_in_towns_and_in_the_country_make_a_pair():
    # 30 + 10 % of 600 urban and 40 + 20 % of 400 rural people: 240 + 240 = 480 of 1,000
    rows = [
        {**kind, "low": low, "base": base, "residence": base}
        for base, lows in (("urban", (30, 10)), ("rural", (40, 20)))
        for kind, low in zip((LATRINES, SOAKAWAYS), lows, strict=True)
    ]
    (voice,) = voices(*rows)
    assert (voice["share_low"], voice["share_high"], voice["bound"]) == (pytest.approx(48), 100, "at_least")
    assert voice["method"] == "rural_and_urban_pair"
