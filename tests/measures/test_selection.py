"""What a selection keeps, and what it says when it cannot."""

import pandas as pd
import pytest

from coverage import measures, tables
from coverage.errors import SelectionError, UnknownName, WrongCriterion
from coverage.measures import Selection
from tests.measures.frames import estimates

FRAME = estimates({"year": 2000}, {"year": 2010, "grade": "C"}, {"year": None}, {"area": "BOL", "year": 2005})


def kept(**criteria):
    return measures.rows(FRAME, Selection(**criteria))["estimate_id"].tolist()


def test_an_empty_selection_keeps_every_row():
    assert kept() == ["row-0", "row-1", "row-2", "row-3"]


def test_years_are_inclusive_and_leave_out_what_has_no_year():
    assert kept(years=(2000, 2005)) == ["row-0", "row-3"]


@pytest.mark.parametrize(
    ("years", "rows"),
    [
        ((2005, 2005), ["row-3"]),
        ((2005, None), ["row-1", "row-3"]),
        ((None, 2005), ["row-0", "row-3"]),
        ((2005, None, "unknown"), ["row-1", "row-2", "row-3"]),
        ((2000, 2005, "unknown"), ["row-0", "row-2", "row-3"]),
        (("unknown",), ["row-2"]),
        (None, ["row-0", "row-1", "row-2", "row-3"]),
    ],
)
def test_spans_may_be_open_and_rows_without_a_year_are_asked_for_by_name(years, rows):
    assert kept(years=years) == rows


@pytest.mark.parametrize("years", [(2000, 2010), (2000, 2010, "unknown")])
def test_a_span_means_the_same_when_the_data_grows(years):
    """(2000, 2010) is all the years there are, until a figure of 1998 is added."""
    older = pd.concat([FRAME, estimates({"year": 1998, "estimate_id": "older"})], ignore_index=True)
    before, after = (measures.rows(frame, Selection(years=years))["estimate_id"].tolist() for frame in (FRAME, older))
    assert before == after == [row for row in kept() if row != "row-2" or "unknown" in years]


@pytest.mark.parametrize(
    ("criterion", "wrong", "allowed"),
    [
        ("services", "agua", "water, sanitation, water_and_sanitation"),
        ("areas", "PRU", "PER"),
        ("operator_types", "communal", "community"),
        ("residences", "coastal", "rural"),
        ("measures", "money", "population_share"),
        ("grades", "E", "A, B, C, D"),
        ("source_kinds", "rumour", "regulator"),
    ],
)
def test_a_value_that_does_not_exist_is_refused_with_those_that_do(criterion, wrong, allowed):
    right = {"areas": "BOL"}.get(criterion) or tables.vocabulary.values(measures.column_of(criterion))[0]
    assert getattr(Selection(**{criterion: (right,)}), criterion) == (right,)
    with pytest.raises(UnknownName, match=f"value of {criterion} is called '{wrong}'") as refused:
        Selection(**{criterion: (right, wrong)})
    assert allowed in str(refused.value)


@pytest.mark.parametrize(
    "years", [(2010, 2000), (2010,), (None, None), (2000, 2005, 2010), "2010", ("2000", "2010"), (2000, 2010, "known")]
)
def test_years_in_another_form_are_refused_and_the_forms_are_named(years):
    with pytest.raises(WrongCriterion, match=r"years.*first is not after last.*'unknown'"):
        Selection(years=years)


def test_text_is_no_list_of_values_and_the_error_writes_the_list():
    with pytest.raises(WrongCriterion, match=r"services.*'water'.*\('water',\)"):
        Selection(services="water")


def test_criteria_narrow_together_and_keep_the_order():
    assert kept(areas=("PER",), grades=("B",)) == ["row-0", "row-2"]


def test_a_criterion_without_its_column_says_how_to_get_it():
    with pytest.raises(SelectionError, match="sourced"):
        kept(source_kinds=("ngo",))


def test_source_kinds_work_on_frames_with_their_sources():
    frame = measures.sourced(tables.estimates(), tables.sources())
    kinds = measures.rows(frame, Selection(source_kinds=("regulator",)))["source_kind"]
    assert set(kinds) == {"regulator"} and len(frame) == len(tables.estimates())


def test_a_headline_names_every_publisher_behind_it_and_the_first_address():
    frame = pd.DataFrame({"estimate_id": ["a b", "a"]})
    known = pd.DataFrame({"estimate_id": ["a", "b"], "source_id": ["x", "y"]})
    sources = pd.DataFrame({"source_id": ["x", "y"], "publisher": ["X", "Y"], "url": ["http://x", "http://y"]})
    found = measures.headlines_sourced(frame, known, sources)
    assert found[["publisher", "url"]].values.tolist() == [["X; Y", "http://x"], ["X", "http://x"]]
