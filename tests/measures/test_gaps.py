"""How much is known, what is oldest, and what settled it elsewhere? Worked out by hand."""

import pandas as pd
import pytest

from coverage import measures
from tests.measures.frames import estimates, population

TYPES = ("community", "cooperative")
PEOPLE = population(*((iso3, year, 1000, 400) for iso3 in ("PER", "BOL") for year in (2008, 2010, 2020)))


def headlines(*rows):
    found = measures.headlines(measures.comparable(estimates(*rows), PEOPLE), as_of=2026)
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


def test_the_example_of_a_type_is_its_best_documented_headline_with_its_source():
    sources = pd.DataFrame(
        {
            "source_id": ["census", "paper"],
            "kind": ["official_statistics", "academic"],
            "title": ["Census", "A paper"],
            "publisher": ["Statistics office", "A university"],
            "url": ["https://example.org/census", "https://example.org/paper"],
        }
    )
    rows = (
        {"year": 2020, "grade": "B", "source_id": "paper"},
        {"area": "BOL", "year": 2010, "grade": "A", "source_id": "census"},
    )
    (example,) = measures.examples(headlines(*rows), estimates(*rows), sources).to_dict("records")
    assert (example["area"], example["source_kind"], example["publisher"]) == (
        "BOL",
        "official_statistics",
        "Statistics office",
    )
