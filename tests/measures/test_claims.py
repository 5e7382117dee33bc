"""Can what is published for a region be true beside the figures of its countries? Worked out by hand."""

import pandas as pd

from coverage import measures
from tests.measures.frames import estimates, population

PEOPLE = population(("PER", 2010, 1000, 400), ("BOL", 2010, 500, 200), ("CHL", 2010, 500, 100))
AREAS = pd.DataFrame(
    {
        "area": ["419", "005", "PER", "BOL", "CHL"],
        "kind": ["region", "region", "country", "country", "country"],
        "parent": [None, "419", "005", "005", "005"],
    }
)
COUNTRIES = ({"low": 20}, {"area": "BOL", "low": 10, "qualifier": "at_least"})
"""Peru: 200 people. Bolivia: 50 to 500. Chile: nobody knows, 0 to 500. Together 250 to 1,200 of 2,000."""


def claims(*rows):
    frame = estimates(*({"area": "005", **row} for row in rows))
    headlines = measures.headlines(measures.comparable(estimates(*COUNTRIES), PEOPLE))
    regions = measures.regions(headlines, AREAS, PEOPLE)
    return measures.tested(measures.claims(frame, AREAS), regions, AREAS, PEOPLE)


def people(low, qualifier="exact", **more):
    return {"measure": "people_served", "base": None, "low": low, "high": low, "qualifier": qualifier, **more}


def test_a_claim_between_what_is_known_and_what_there_is_room_for_can_be_true():
    assert list(claims(people(250), people(900, origin="x"), people(1200))["verdict"]) == ["possible"] * 3


def test_a_claim_of_fewer_than_the_countries_add_up_to_cannot():
    assert list(claims(people(249))["verdict"]) == ["too_few"]


def test_a_claim_of_more_than_the_countries_leave_room_for_cannot():
    assert list(claims(people(1201))["verdict"]) == ["too_many"]


def test_a_bound_can_be_true_when_any_number_within_it_can():
    assert list(claims(people(100, "at_least"), people(1300, "at_most"))["verdict"]) == ["possible"] * 2
    assert list(claims(people(1300, "at_least"))["verdict"]) == ["too_many"]
    assert list(claims(people(100, "at_most"))["verdict"]) == ["too_few"]


def test_a_share_is_one_of_all_people_of_the_region_in_that_year():
    (claim,) = claims({"low": 12, "high": 12}).to_dict("records")
    assert (claim["claimed_low"], claim["verdict"]) == (240, "too_few")


def test_what_counts_no_people_or_has_no_year_is_not_judged():
    found = claims({"measure": "operators", "base": None}, {"low": 12, "year": pd.NA, "origin": "x"})
    assert found["verdict"].isna().all()


def test_pages_that_repeat_a_claim_are_one_claim_and_the_newest_speaks():
    found = claims(people(300, origin="x", year=2005), people(300, origin="x"), people(400, origin="x"))
    assert list(found["low"]) == [300, 400]
    assert list(found["pages"]) == [2, 1]
    assert list(found["year"]) == [2010, 2010]


def test_claims_on_a_part_of_a_region_are_left_out():
    assert claims({"scope": "sample"}).empty
