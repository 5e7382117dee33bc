"""Does the file hold exactly the rows, for programs and for spreadsheets, and nothing that runs?"""

import io

import numpy as np
import pandas as pd
import pandas.testing as pdt
import pytest

from coverage import exports
from tests.figures.frames import ALL_KINDS, comparable, headlines

FRAME = pd.DataFrame({"area": ["PER", "PAN"], "name": ["Perú", "Panamá; a, b"], "low": [9.5, -1.0], "n": [1200, 7]})
FOR_PROGRAMS = 'area,name,low,n\r\nPER,Perú,9.5,1200\r\nPAN,"Panamá; a, b",-1.0,7\r\n'
WITH_COMMA = 'area;name;low;n\r\nPER;Perú;9,5;1200\r\nPAN;"Panamá; a, b";-1,0;7\r\n'
BOM = b"\xef\xbb\xbf"


def lines(data):
    """The lines of a file, without its head."""
    return data.decode("utf-8").splitlines()[1:]


def test_the_file_for_programs_is_utf_8_with_commas_points_and_no_mark_in_front():
    assert exports.csv(FRAME) == FOR_PROGRAMS.encode("utf-8")


@pytest.mark.parametrize(("decimal", "text"), [(".", FOR_PROGRAMS), (",", WITH_COMMA)])
def test_the_file_for_a_spreadsheet_has_a_mark_in_front_and_its_own_separators(decimal, text):
    assert exports.spreadsheet_csv(FRAME, decimal) == BOM + text.encode("utf-8")


@pytest.mark.parametrize("dtype", ["Int64", "Float64", "float64"])
def test_missing_numbers_are_empty_and_never_zero(dtype):
    frame = pd.DataFrame({"a": ["x", "y"], "n": pd.array([None, 0], dtype=dtype)})
    first, second = lines(exports.csv(frame))
    assert first == "x,"
    assert float(second.removeprefix("y,")) == 0


@pytest.mark.parametrize("missing", [None, np.nan, pd.NA])
@pytest.mark.parametrize("dtype", ["str", "object"])
def test_missing_text_is_empty(dtype, missing):
    frame = pd.DataFrame({"a": pd.Series(["x", missing], dtype=dtype), "n": [1, 2]})
    assert lines(exports.csv(frame)) == ["x,1", ",2"]
    assert lines(exports.spreadsheet_csv(frame, ",")) == ["x;1", ";2"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
@pytest.mark.parametrize("dtype", ["str", "object"])
def test_a_text_that_a_spreadsheet_would_run_is_made_text_again(start, dtype):
    frame = pd.DataFrame({"note": pd.Series([f"{start}SUM(A1:A9)", "plain"], dtype=dtype)})
    for data, options in ((exports.csv(frame), {}), (exports.spreadsheet_csv(frame, ","), {"sep": ";"})):
        cells = pd.read_csv(io.BytesIO(data), dtype=str, encoding="utf-8-sig", **options)["note"]
        assert list(cells) == [f"'{start}SUM(A1:A9)", "plain"]


def test_a_sign_inside_a_text_is_left_alone():
    frame = pd.DataFrame({"note": ["a=b", "10-20", "x@y.org", " =1"]})
    assert lines(exports.csv(frame)) == ["a=b", "10-20", "x@y.org", " =1"]


@pytest.mark.parametrize(
    "numbers", [[-5, -6], [-5.5, -6.25], pd.array([-5, None], "Int64"), pd.array([-5.5, None], "Float64")]
)
def test_negative_numbers_stay_numbers(numbers):
    for data in (
        exports.csv(pd.DataFrame({"n": numbers})),
        exports.spreadsheet_csv(pd.DataFrame({"n": numbers}), ","),
    ):
        assert "'" not in data.decode("utf-8")
        assert lines(data)[0].startswith("-5")


def test_negative_numbers_among_texts_stay_numbers():
    frame = pd.DataFrame({"mixed": pd.Series([-5, "-5", None], dtype="object"), "n": [1, 2, 3]})
    assert lines(exports.csv(frame)) == ["-5,1", "'-5,2", ",3"]


@pytest.mark.parametrize("values", [[-5, 7], [True, False], [None, None]])
def test_a_column_of_objects_without_any_text_is_written_as_it_is(values):
    frame = pd.DataFrame({"things": pd.Series(values, dtype="object"), "n": [1, 2]})
    written = ["" if value is None else str(value) for value in values]
    assert lines(exports.csv(frame)) == [f"{written[0]},1", f"{written[1]},2"]


@pytest.mark.parametrize("dtype", ["float64", "Float64"])
def test_the_decimal_comma_reaches_every_kind_of_number_column(dtype):
    frame = pd.DataFrame({"share": pd.array([9.5, None], dtype=dtype), "n": [1, 2]})
    assert lines(exports.spreadsheet_csv(frame, ",")) == ["9,5;1", ";2"]


@pytest.mark.parametrize(
    "text", ['say "no"', "a,b", "a;b", "two\nlines", "two\r\nlines", "one\rbreak", "  spaces  ", "Ñandú"]
)
def test_difficult_texts_come_back_as_they_were(text):
    frame = pd.DataFrame({"text": [text, "next"], "n": [1, 2]})
    pdt.assert_frame_equal(pd.read_csv(io.BytesIO(exports.csv(frame))), frame, check_dtype=False)
    back = pd.read_csv(io.BytesIO(exports.spreadsheet_csv(frame, ",")), sep=";", decimal=",", encoding="utf-8-sig")
    pdt.assert_frame_equal(back, frame, check_dtype=False)


@pytest.mark.parametrize("make", [comparable, headlines])
def test_reading_a_file_back_gives_the_same_frame_row_for_row(make):
    frame = make(*ALL_KINDS).iloc[::-1].reset_index(drop=True)
    assert len(frame) == len(ALL_KINDS)
    for data, options in (
        (exports.csv(frame), {}),
        (exports.spreadsheet_csv(frame, "."), {"encoding": "utf-8-sig"}),
        (exports.spreadsheet_csv(frame, ","), {"encoding": "utf-8-sig", "sep": ";", "decimal": ","}),
    ):
        back = pd.read_csv(io.BytesIO(data), dtype={"area": str}, **options)
        assert list(back) == list(frame)
        for name in frame:
            wanted = frame[name].astype("object").where(frame[name].notna(), None)
            found = back[name].astype("object").where(back[name].notna(), None)
            assert list(found) == list(wanted), name


def test_an_empty_frame_is_a_line_of_column_names():
    empty = FRAME.iloc[:0]
    assert exports.csv(empty) == b"area,name,low,n\r\n"
    assert exports.spreadsheet_csv(empty, ",") == BOM + b"area;name;low;n\r\n"


def test_one_row_and_rows_without_any_value_are_rows_too():
    assert len(lines(exports.csv(FRAME.iloc[:1]))) == 1
    nothing = pd.DataFrame({"a": pd.array([None, None], "str"), "n": pd.array([None, None], "Float64")})
    assert exports.csv(nothing) == b"a,n\r\n,\r\n,\r\n"


def test_the_frame_itself_is_not_changed():
    frame = pd.DataFrame({"note": ["=1+1"]})
    exports.csv(frame)
    exports.spreadsheet_csv(frame, ",")
    assert list(frame["note"]) == ["=1+1"]


def test_the_order_of_the_rows_is_kept_whatever_their_index():
    frame = FRAME.iloc[::-1]
    assert [line[:3] for line in lines(exports.csv(frame))] == ["PAN", "PER"]
