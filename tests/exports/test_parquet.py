"""Does a Parquet file give back the same frame?"""

import io

import pandas as pd
import pandas.testing as pdt
import pytest
from pyarrow import parquet as pq

from coverage import exports
from coverage.exports import TABLES, citation
from tests.exports.taken import of_frame, taken


@pytest.mark.parametrize("view", TABLES)
def test_every_view_comes_back_with_its_types(view):
    extract = taken(view)
    assert len(extract.rows)
    back = pd.read_parquet(io.BytesIO(exports.parquet(extract)))
    pdt.assert_frame_equal(back, extract.rows.reset_index(drop=True))


def test_no_rows_are_a_file_with_its_columns():
    extract = of_frame(taken("estimates").rows.iloc[:0])
    assert list(pd.read_parquet(io.BytesIO(exports.parquet(extract)))) == list(extract.rows)


def test_the_file_says_which_version_it_is_and_how_to_cite_it():
    extract = taken("headlines")
    known = pq.read_schema(io.BytesIO(exports.parquet(extract))).metadata
    assert known[b"olpe-atlas.version"].decode() == extract.version
    assert known[b"olpe-atlas.citation"].decode() == citation.text(extract)
