"""The tables arrive whole, typed, and out of reach of one caller's changes."""

import shutil

import pandas as pd
import pytest

from coverage import errors, tables
from coverage.paths import DATA
from coverage.tables import catalog, load

NAMES = [table.name for table in catalog.package().tables]


@pytest.fixture
def folder(tmp_path):
    """Return a copy of the data that a test may break."""
    return shutil.copytree(DATA, tmp_path / "data")


def broken(folder, table, before, after):
    """Return the error that reading ``table`` raises once ``before`` was replaced by ``after`` in its file."""
    path = folder / f"{table}.csv"
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8", newline="")
    with pytest.raises(errors.TableError) as caught:
        load.read(table, folder)
    return caught.value


@pytest.mark.parametrize("name", NAMES)
def test_every_table_has_the_columns_of_the_data_package_in_their_order(name):
    assert list(load.read(name)) == [field.name for field in catalog.table(name).fields]


@pytest.mark.parametrize("name", NAMES)
def test_every_column_has_the_type_of_its_field(name):
    frame = load.read(name)
    for field in catalog.table(name).fields:
        expected = {
            "string": "str",
            "date": "str",
            "integer": "int64" if field.required else "Int64",
            "number": "float64",
            "boolean": "bool",
        }[field.type]
        assert str(frame[field.name].dtype) == expected, field.name


@pytest.mark.parametrize("name", tables.__all__)
def test_the_package_hands_out_a_function_for_each_table_of_figures(name):
    pd.testing.assert_frame_equal(getattr(tables, name)(), load.read(name))


def test_codes_keep_their_leading_zero():
    areas = tables.areas()
    assert {"005", "013", "419"} <= set(areas["area"])
    assert areas.set_index("area").loc["ARG", "iso_numeric"] == "032"


def test_an_empty_cell_is_missing_and_not_zero():
    undated = tables.estimates().query("year_basis == 'unknown'")
    assert len(undated) == 106
    assert undated["year"].isna().all()


def test_what_one_caller_writes_the_next_one_does_not_see():
    mine = tables.estimates()
    mine["low"] = -1.0
    mine.loc[0, "area"] = "XXX"
    fresh = tables.estimates()
    assert fresh["low"].ge(0).all()
    assert fresh.loc[0, "area"] == "013"


def test_a_broken_cell_names_file_line_column_value_and_what_is_allowed(folder):
    error = broken(folder, "population", "ARG,1991,33230294", "ARG,1991,33.230.294")
    assert type(error) is errors.UnreadableCell
    assert (error.file, error.line, error.column, error.value) == ("population.csv", 3, "total", "33.230.294")
    assert "whole number" in error.allowed
    for part in ("population.csv", "line 3", "'total'", "'33.230.294'", "whole number"):
        assert part in str(error)


def test_a_value_outside_the_closed_list_names_the_list(folder):
    error = broken(folder, "sources", ",regulator,es,", ",regulador,es,")
    assert type(error) is errors.ForbiddenValue
    assert (error.column, error.value) == ("kind", "regulador")
    assert "official_statistics, regulator" in error.allowed


def test_a_source_that_does_not_exist_is_a_broken_reference(folder):
    error = broken(folder, "estimates", ",wsp-care-2008,", ",wsp-care-2009,")
    assert type(error) is errors.BrokenReference
    assert (error.line, error.column, error.value) == (2, "source_id", "wsp-care-2009")
    assert "add the row to sources" in error.next_step


def test_an_area_whose_parent_does_not_exist_is_a_broken_reference(folder):
    error = broken(folder, "areas", "BLZ,country,013", "BLZ,country,014")
    assert type(error) is errors.BrokenReference
    assert (error.column, error.value) == ("parent", "014")


def test_a_table_that_points_into_itself_still_reports_its_header(folder):
    error = broken(folder, "areas", "area,kind", "code,kind")
    assert type(error) is errors.WrongHeader
    assert error.value == "code"


def test_a_fault_in_a_table_that_is_pointed_to_is_reported_there(folder):
    path = folder / "sources.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("source_id", "id", 1), encoding="utf-8")
    with pytest.raises(errors.WrongHeader, match=r"sources\.csv, line 1"):
        load.read("estimates", folder)


def test_a_missing_file_is_named_with_its_folder(folder):
    (folder / "local_names.csv").unlink()
    with pytest.raises(errors.MissingTable, match=r"local_names\.csv.*is missing"):
        load.read("local_names", folder)


def test_a_comma_without_quotes_is_reported_with_its_line(folder):
    error = broken(folder, "population", "ARG,1992,33693527", "ARG,1992,33,693527")
    assert type(error) is errors.UnreadableTable
    assert error.line == 4
    assert "7" in error.allowed


def test_a_file_that_is_not_utf8_says_so(folder):
    path = folder / "areas.csv"
    path.write_bytes(path.read_text(encoding="utf-8").encode("latin-1"))
    with pytest.raises(errors.UnreadableTable, match="UTF-8"):
        load.read("areas", folder)


def test_the_byte_order_mark_of_a_spreadsheet_does_no_harm(folder):
    path = folder / "operator_types.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    pd.testing.assert_frame_equal(load.read("operator_types", folder), tables.operator_types())


def test_a_table_with_a_header_only_is_an_empty_frame_of_the_right_types(folder):
    path = folder / "recognition.csv"
    path.write_text(path.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    frame = load.read("recognition", folder)
    assert frame.empty
    assert frame.dtypes.equals(tables.recognition().dtypes)


def test_an_unknown_table_lists_the_tables_there_are():
    with pytest.raises(errors.UnknownName, match="estimates, revisions, sources, areas"):
        load.read("estimate")
