"""How much is known, what is oldest, and what settled it elsewhere? Worked out by hand."""

import pandas as pd
import pytest

from coverage import measures
from tests.measures.frames import estimates, population

TYPES = ("community", "cooperative")
AREAS = pd.DataFrame({"area": ["PER", "BOL"], "kind": "country", "parent": None})
PEOPLE = population(*((iso3, year, 1000, 400) for iso3 in ("PER", "BOL") for year in (2008, 2010, 2020)))


def every_headline(comparable):
    return measures.headlines(comparable, as_of=2026, parts=measures.area_parts(comparable, PEOPLE, AREAS))


def headlines(*rows):
    found = every_headline(measures.comparable(estimates(*rows), PEOPLE))
    return found[found["operator_type"].ne("all_small_scale")].reset_index(drop=True)


def score(*rows, areas=("PER",)):
    found = measures.completeness(headlines(*rows), areas, TYPES, as_of=2026)
    return found.set_index("area")["score"].to_dict()


def test_a_recent_and_well_documented_headline_counts_in_full():
    assert score({"year": 2020, "grade": "B"}) == {"PER": 25}


@pytest.mark.parametrize("row", [{"year": 2010, "grade": "A"}, {"year": 2020, "grade": "C"}])
def test_an_old_or_a_weak_headline_counts_half(row):
    assert score(row) == {"PER": 12.5}


def test_each_type_and_service_is_a_cell_of_its_own():
    rows = [
        {"year": 2020, "operator_type": kind, "service": service, "origin": kind + service}
        for kind in TYPES
        for service in ("water", "sanitation")
    ]
    assert score(*rows) == {"PER": 100}


def test_an_area_without_headlines_scores_nothing_and_is_listed():
    found = measures.completeness(headlines({"year": 2020}), ("BOL", "PER"), TYPES, as_of=2026)
    assert list(found["area"]) == ["BOL", "PER"]
    assert list(found["known"]) == [0, 1]
    assert list(found["cells"]) == [4, 4]
    assert score(areas=("BOL",)) == {"BOL": 0}


def test_the_oldest_headlines_come_first():
    rows = headlines({"year": 2010}, {"area": "BOL", "year": 2008}, {"year": 2020, "operator_type": "tanker"})
    assert list(measures.oldest(rows, 2)["year"]) == [2008, 2010]


COUNTED = {"measure": "operators", "low": 30, "base": None}


def gaps(*rows, areas=("PER",), types=TYPES):
    comparable = measures.comparable(estimates(*rows), PEOPLE)
    return measures.gaps(comparable, every_headline(comparable), areas, types)


def gap(*rows):
    """The gap on community boards and water in Peru."""
    (found,) = gaps(*rows, types=("community",)).query("service == 'water'").to_dict("records")
    return found


def test_each_type_and_service_without_a_headline_is_a_gap():
    found = gaps({"low": 20}, {"area": "BOL", "low": 30})
    assert found[["area", "service", "operator_type"]].values.tolist() == [
        ["PER", "water", "cooperative"],
        ["PER", "sanitation", "community"],
        ["PER", "sanitation", "cooperative"],
    ]


@pytest.mark.parametrize(
    ("rows", "published", "settled_by"),
    [
        ([], 0, "question"),
        ([{"scope": "partial"}], 1, "question"),
        ([COUNTED, {"scope": "partial"}], 2, "register"),
        ([COUNTED, {"base": "unclear"}], 2, "statement"),
        ([{"year": None}], 1, "statement"),
        ([{**COUNTED, "service": "water_and_sanitation"}], 1, "register"),
        ([{"low": 100, "base": "rural", "qualifier": "at_most"}], 1, "question"),
    ],
)
def test_what_would_settle_a_gap_depends_on_what_is_published(rows, published, settled_by):
    found = gap(*rows)
    assert (found["published"], found["settled_by"]) == (published, settled_by)


PART = {"measure": "people_served", "low": 90, "base": None, "scope": "partial", "grade": "A", "year": 2020}


def test_a_cell_of_which_only_a_part_is_known_stays_a_gap_and_names_the_estimate():
    found = gap(PART, COUNTED)
    assert (found["part"], found["published"], found["settled_by"]) == ("row-0", 1, "register")
    assert pd.isna(gap(COUNTED)["part"])
    assert pd.isna(gap({**PART, "scope": "sample"})["part"])


def test_a_part_settles_no_gap_elsewhere_and_completes_no_country():
    found = gaps({**PART, "area": "BOL"}, areas=("PER", "BOL"))
    assert found["example"].isna().all()
    assert score(PART) == {"PER": 0}


def test_the_example_is_the_best_documented_of_another_country_then_the_newest():
    bolivia = {"area": "BOL", "year": 2010}
    found = gaps({**bolivia, "grade": "C"}, {**bolivia, "grade": "A", "year": 2008}, areas=("PER", "BOL"))
    cell = found.query("area == 'PER' and service == 'water' and operator_type == 'community'")
    assert list(cell["example"]) == ["row-1"]
    assert found.query("area == 'BOL'")["example"].isna().all()


def test_an_example_of_the_same_type_comes_before_one_that_is_better_documented():
    rows = ({"area": "BOL", "operator_type": "cooperative", "grade": "A"}, {"area": "BOL", "grade": "D"})
    found = gaps(*rows, areas=("PER", "BOL"))
    of_peru = found[found["area"].eq("PER")].set_index(["service", "operator_type"])["example"]
    assert of_peru.to_dict() == {
        ("water", "community"): "row-1",
        ("water", "cooperative"): "row-0",
        ("sanitation", "community"): "row-1",
        ("sanitation", "cooperative"): "row-0",
    }


def test_an_example_was_settled_in_the_way_that_would_settle_the_gap():
    share = {"area": "BOL", "grade": "A"}
    people = {"area": "BOL", "operator_type": "cooperative", "measure": "people_served", "low": 90, "base": None}
    asked = gaps(share, people, areas=("PER", "BOL")).query("area == 'PER'")
    assert set(asked["example"]) == {"row-0"}
    counted = gaps(share, people, COUNTED, areas=("PER", "BOL")).query("area == 'PER' and settled_by == 'register'")
    assert list(counted["example"]) == ["row-1"]
