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
