"""Is each wrong cell named with what may have been meant, and is nothing accepted or changed silently?"""

import pytest

from coverage import tables, uploads
from coverage.uploads import Note, Problem
from tests.uploads.files import as_csv, as_xlsx, rows


def check(*changed, **dialect):
    return uploads.check(uploads.read(as_csv(rows(*changed), **dialect)))


def test_a_good_table_is_taken_as_it_is():
    checked = check({}, {"year": "", "year_basis": "unknown"})
    assert checked.problems == [] and len(checked.rows) == 2
    assert str(checked.rows["year"].dtype) == "Int64" and checked.rows["low"].dtype == float


WRONG = [
    ({"area": "Peru"}, Problem(2, "area", "Peru", "forbidden", "PER")),
    ({"area": "PERU"}, Problem(2, "area", "PERU", "forbidden", "PER")),
    ({"area": "Perú"}, Problem(2, "area", "Perú", "forbidden", "PER")),
    ({"area": "XYZ"}, Problem(2, "area", "XYZ", "unknown", None)),
    ({"operator_type": "comunity"}, Problem(2, "operator_type", "comunity", "forbidden", "community")),
    ({"operator_type": "Cooperativa"}, Problem(2, "operator_type", "Cooperativa", "forbidden", "cooperative")),
    ({"service": "agua potable"}, Problem(2, "service", "agua potable", "forbidden", "water")),
    ({"grade": "E"}, Problem(2, "grade", "E", "forbidden", None)),
    ({"low": "many"}, Problem(2, "low", "many", "unreadable", None)),
    ({"low": "1.234.5"}, Problem(2, "low", "1.234.5", "unreadable", None)),
    ({"year": "MMXX"}, Problem(2, "year", "MMXX", "unreadable", None)),
    ({"year": "1066"}, Problem(2, "year", "1066", "forbidden", None)),
    ({"low": "-3", "high": "-3"}, Problem(2, "high", "-3", "forbidden", None)),
    ({"grade": ""}, Problem(2, "grade", "", "missing", None)),
    ({"high": "12"}, Problem(2, "high", "12", "contradictory", None)),
    ({"low": "120", "high": "120"}, Problem(2, "high", "120", "contradictory", None)),
    ({"base": ""}, Problem(2, "base", "", "contradictory", None)),
    ({"year": "", "year_basis": "reference"}, Problem(2, "year_basis", "reference", "contradictory", None)),
    ({"local_name": "=1+1"}, Problem(2, "local_name", "=1+1", "formula", None)),
]


@pytest.mark.parametrize(("changed", "problem"), WRONG)
def test_a_wrong_cell_is_named_and_its_row_left_out(changed, problem):
    checked = check(changed, {})
    assert problem in checked.problems
    assert {one.line for one in checked.problems} == {2}
    assert list(checked.rows.index) == [3]


def test_every_wrong_cell_of_a_row_is_named():
    columns = [problem.column for problem in check({"area": "Peru", "grade": "E", "year": "x"}).problems]
    assert sorted(columns) == ["area", "grade", "year"]


def test_an_identifier_that_comes_twice_is_kept_once():
    checked = check({"estimate_id": "PER-2020-community-water-50"}, {"estimate_id": "PER-2020-community-water-50"})
    assert checked.problems == [Problem(3, "estimate_id", "PER-2020-community-water-50", "repeated", None)]
    assert list(checked.rows.index) == [2]


def test_an_identifier_of_a_published_estimate_is_taken():
    taken = tables.estimates()["estimate_id"].iloc[0]
    checked = check({"estimate_id": taken}, {})
    assert checked.problems == [Problem(2, "estimate_id", taken, "published")]
    assert list(checked.rows.index) == [3]


def test_a_row_whose_identifier_is_taken_is_checked_to_the_end():
    taken = tables.estimates()["estimate_id"].iloc[0]
    found = check({"estimate_id": taken, "grade": "E"}).problems
    assert {(problem.column, problem.reason) for problem in found} == {
        ("estimate_id", "published"),
        ("grade", "forbidden"),
    }


def test_columns_may_stand_in_any_order_and_optional_ones_may_be_missing():
    table = [dict(reversed(row.items())) for row in rows({})]
    for row in table:
        del row["local_name"]
    assert uploads.check(uploads.read(as_csv(table))).problems == []


def test_an_unknown_column_is_left_out_and_said_to_be():
    table = [{**row, "colour": "blue"} for row in rows({})]
    checked = uploads.check(uploads.read(as_csv(table)))
    assert checked.problems == [Problem(1, "colour", "colour", "unknown_column", None)]
    assert len(checked.rows) == 1 and "colour" not in checked.rows


def test_a_missing_column_is_named_with_the_one_that_may_have_been_meant():
    table = [{("operator_typ" if name == "operator_type" else name): value for name, value in rows({})[0].items()}]
    checked = uploads.check(uploads.read(as_csv(table)))
    assert Problem(1, "operator_type", "", "missing_column", "operator_typ") in checked.problems
    assert checked.rows.empty


def test_a_formula_of_a_workbook_is_refused_whatever_it_would_come_to():
    (row,) = rows({})
    table = [list(row), ["=1+1" if name == "low" else value for name, value in row.items()]]
    assert Problem(2, "low", "=1+1", "formula") in uploads.check(uploads.read(as_xlsx(table))).problems


def test_decimal_commas_are_read_as_points_and_counted():
    checked = check({"low": "9,5", "high": "9,5"}, {"low": "8,25", "high": "8,25"}, separator=";")
    assert (list(checked.rows["low"]), checked.notes) == ([9.5, 8.25], [Note("decimal_commas", 4, "9,5", "9.5")])


ERRORS = ["#N/A", "#N/D", "#DIV/0!", "#¡REF!", "#¿NOMBRE?", "#NOME?", "#VALOR!", "#######"]


@pytest.mark.parametrize("error", ERRORS)
def test_what_a_spreadsheet_writes_where_it_has_no_value_is_no_text(error):
    checked = check({"local_name": error}, {"local_name": "Pozo #3"})
    assert checked.problems == [Problem(2, "local_name", error, "error")]
    assert list(checked.rows["local_name"]) == ["Pozo #3"]


def test_accents_that_were_encoded_twice_are_named_with_what_was_meant():
    checked = check({"local_name": "ComitÃ© de riego"}, {"local_name": "Comité de São José"})
    assert checked.problems == [Problem(2, "local_name", "ComitÃ© de riego", "garbled", "Comité de riego")]
    assert list(checked.rows["local_name"]) == ["Comité de São José"]


def test_a_row_with_a_number_that_may_be_two_is_checked_to_the_end():
    wrong = {"measure": "operators", "base": "", "low": "24.000", "high": "24.000", "grade": "E"}
    found = {(problem.column, problem.reason) for problem in check(wrong).problems}
    assert found == {("low", "ambiguous"), ("high", "ambiguous"), ("grade", "forbidden")}


def test_a_total_and_a_note_beneath_the_table_are_one_problem_each():
    (row,) = rows({})
    total = {**dict.fromkeys(row, ""), "local_name": "Total", "low": "24.000", "high": "24.000"}
    note = {**dict.fromkeys(row, ""), "estimate_id": "* own survey"}
    checked = uploads.check(uploads.read(as_csv([row, total, note])))
    assert checked.problems == [
        Problem(3, "local_name", "Total", "no_row"),
        Problem(4, "estimate_id", "* own survey", "no_row"),
    ]
    assert (len(checked.rows), checked.refused) == (1, 2)


def test_without_a_column_that_must_be_there_no_row_is_taken_and_all_are_counted():
    table = [{name: value for name, value in row.items() if name != "grade"} for row in rows({}, {}, {})]
    checked = uploads.check(uploads.read(as_csv(table)))
    assert (len(checked.rows), checked.refused, checked.blank) == (0, 3, 0)
