"""What a selection keeps, and what it says when it cannot."""

import pandas as pd
import pytest

from coverage import measures, tables
from coverage.errors import SelectionError
from coverage.measures import Selection
from tests.measures.frames import estimates

FRAME = estimates({"year": 2000}, {"year": 2010, "grade": "C"}, {"year": None}, {"area": "BOL", "year": 2005})


def kept(**criteria):
    return measures.rows(FRAME, Selection(**criteria))["estimate_id"].tolist()


def test_an_empty_selection_keeps_every_row():
    assert kept() == ["row-0", "row-1", "row-2", "row-3"]


def test_years_are_inclusive_and_leave_out_what_has_no_year():
    assert kept(years=(2000, 2005)) == ["row-0", "row-3"]


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
