"""Is a number read to the last bit, and what is missing kept missing?"""

import pandas as pd
import pandas.testing as pdt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coverage.tables import catalog, cells

FIELDS = {field.name: field for field in catalog.table("estimates").fields}


def column(*texts):
    return pd.Series(texts, dtype="str")


@given(st.lists(st.one_of(st.none(), st.from_regex(r"-?[0-9]{1,15}(\.[0-9]{1,20})?", fullmatch=True)), min_size=1))
def test_a_number_is_what_python_reads(texts):
    read = cells.converted(column(*texts), FIELDS["low"])
    assert read.dtype == float
    assert [None if pd.isna(n) else n for n in read] == [None if text is None else float(text) for text in texts]


@given(st.lists(st.one_of(st.none(), st.from_regex(r"-?[0-9]{1,15}", fullmatch=True)), min_size=1))
def test_a_whole_number_is_what_python_reads(texts):
    read = cells.converted(column(*texts), FIELDS["year"])
    wanted = pd.Series([pd.NA if text is None else int(text) for text in texts], dtype="Int64")
    pdt.assert_series_equal(read, wanted)


@pytest.mark.parametrize(("name", "dtype"), [("low", "float64"), ("year", "Int64"), ("area", "str")])
@pytest.mark.parametrize("texts", [(), (None, None)])
def test_a_column_without_values_has_its_type(name, dtype, texts):
    assert cells.converted(column(*texts), FIELDS[name]).dtype == dtype
