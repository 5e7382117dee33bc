"""Sums over countries, worked out by hand."""

import pandas as pd
import pytest

from coverage import measures
from tests.measures.frames import estimates, population

PEOPLE = population(*((iso3, 2010, total, 0) for iso3, total in (("PER", 1000), ("BOL", 500), ("CHL", 500))))
AREAS = pd.DataFrame({"area": ["PER", "BOL", "CHL", "005"], "kind": ["country"] * 3 + ["region"]})


def summary(*rows):
    comparable = measures.comparable(estimates(*rows), PEOPLE)
    headlines = measures.headlines(comparable)
    headlines = headlines[headlines["operator_type"].eq("community")]
    return measures.summary(headlines, measures.voices(comparable), AREAS, PEOPLE)


def test_people_are_summed_over_countries_with_evidence_only():
    found = summary({"low": 20}, {"area": "BOL", "low": 10}, {"area": "005", "low": 99})
    assert (found.people_low, found.people_high, found.countries, found.countries_of_region) == (250, 250, 2, 3)
    assert found.population_share == 75
    assert not found.is_lower_bound


def test_only_countries_with_a_number_of_people_are_added_up():
    comparable = measures.comparable(estimates({"low": 20}, {"area": "BOL"}, {"area": "005"}), PEOPLE)
    inside = AREAS.assign(parent=["005", "005", "005", None])
    headlines = measures.headlines(comparable)
    headlines["people_low"] = headlines["people_low"].mask(headlines["area"].eq("BOL"))
    assert set(measures.summed(headlines, "005", inside)["area"]) == {"PER"}


def test_a_lower_bound_makes_the_sum_a_lower_bound_and_an_upper_bound_counts_from_zero():
    found = summary({"low": 20, "qualifier": "at_least"}, {"area": "BOL", "low": 10, "qualifier": "at_most"})
    assert (found.people_low, found.people_high) == (200, 250)
    assert found.is_lower_bound and found.is_upper_bound


def test_an_origin_that_speaks_for_two_countries_is_one_source():
    assert summary({"origin": "x"}, {"area": "BOL", "origin": "x"}).origins == 1


def test_without_evidence_nothing_is_summed():
    found = summary({"measure": "connections"})
    assert (found.countries, found.people_low, found.newest_year, found.origins) == (0, 0, None, 0)


def test_two_types_are_never_added_up():
    comparable = measures.comparable(estimates({}, {"operator_type": "tanker"}), PEOPLE)
    with pytest.raises(ValueError, match="one operator type"):
        measures.summary(measures.headlines(comparable), measures.voices(comparable), AREAS, PEOPLE)


PARENTS = pd.DataFrame(
    {
        "area": ["419", "005", "013", "PER", "BOL", "CHL", "MEX"],
        "kind": ["region"] * 3 + ["country"] * 4,
        "parent": [None, "419", "419", "005", "005", "005", "419"],
    }
)


def regions(*rows):
    headlines = measures.headlines(measures.comparable(estimates(*rows), PEOPLE))
    found = measures.regions(headlines, PARENTS, PEOPLE)
    return found[found["operator_type"].eq("community")].set_index("area")


def test_a_region_has_the_countries_below_it_however_deep():
    assert measures.countries_of("419", PARENTS) == ["PER", "BOL", "CHL", "MEX"]
    assert measures.countries_of("005", PARENTS) == ["PER", "BOL", "CHL"]
    assert measures.countries_of("013", PARENTS) == []


def test_a_region_is_the_sum_of_its_countries_with_evidence():
    row = regions({"low": 20}, {"area": "BOL", "low": 10}).loc["005"]
    assert (row["people_low"], row["people_high"]) == (250, 250)
    assert pd.isna(row["bound"])
    assert (row["countries"], row["countries_of_region"], row["population_share"]) == (2, 3, 75)


def test_countries_without_evidence_could_serve_nobody_or_everybody():
    row = regions({"low": 20}, {"area": "BOL", "low": 10, "qualifier": "at_least"}).loc["005"]
    assert (row["people_low"], row["people_high"], row["bound"]) == (250, 250, "at_least")
    assert (row["possible_low"], row["possible_high"]) == (250, 200 + 500 + 500)


def test_a_region_without_evidence_has_no_row_and_the_whole_has_what_its_parts_have():
    found = regions({"low": 20})
    assert list(found.index) == ["419", "005"]
    assert found.at["419", "people_low"] == found.at["005", "people_low"] == 200


def test_the_figure_published_for_a_region_is_no_part_of_its_sum():
    assert regions({"low": 20}, {"area": "005", "low": 99}).at["005", "people_low"] == 200


def test_a_supposition_on_the_countries_without_evidence_is_added_to_both_ends():
    row = regions({"low": 20, "qualifier": "at_least"}).loc["005"]
    assert (row["countries_without"], row["people_without"]) == (2, 1000)
    assert measures.what_if(row, 10) == {"people_low": 300, "people_high": 300}
    assert measures.what_if(row, 0) == {"people_low": 200, "people_high": 200}
