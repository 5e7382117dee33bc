"""Is a workbook read as the spreadsheet shows it, from the sheet that has the table?"""

import io
import re
import zipfile
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from coverage import uploads
from coverage.uploads import Note, Problem, formats
from coverage.uploads.template import template
from coverage.wording import LANGUAGES, Language
from tests.uploads.files import GOOD, as_zip

NUMBERS = {"year": 2020, "low": 9.5, "high": 9.5}


def filled(sheet, *tables, formats=None):
    """Write good rows beneath the heads, each with the given cells; ``formats`` are those of columns."""
    for line, row in enumerate(tables, 2):
        values = {**GOOD, **NUMBERS, "estimate_id": f"PER-2020-community-water-{line}0", **row}
        for place, name in enumerate(GOOD, 1):
            sheet.cell(1, place, name)
            cell = sheet.cell(line, place, values[name])
            cell.number_format = (formats or {}).get(name, "General")
    return sheet


def written(book):
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def check(*tables, formats=None):
    book = Workbook()
    filled(book.active, *tables, formats=formats)
    return uploads.check(uploads.read(written(book)))


def shown(value, form, **row):
    """What is read where ``low`` and ``high`` keep a value in a format."""
    return check({**row, "low": value, "high": value}, formats={"low": form, "high": form})


COUNT = {"measure": "operators", "base": None}

AS_SHOWN = [
    (0.095, "0.0%", 9.5),
    (0.095, "0.00%", 9.5),
    (0.095, "0.0 %", 9.5),
    (0.095, r"0.0\ %", 9.5),
    (0.095, '0.0" "%', 9.5),
    (0.095, "0.0%;[Red]-0.0%", 9.5),
    (0.095, "0.###%", 9.5),
    (0.12, "0%", 12),
    (1, "0%", 100),
    (9.5, '0.0" %"', 9.5),
    (9.5, r"0.0\%", 9.5),
    (9.5, "0.0", 9.5),
    (9.5, "@", 9.5),
    (9.5, "[Blue]0.00", 9.5),
    (0.1 + 0.2, "General", 0.3),
]


@pytest.mark.parametrize(("value", "form", "read"), AS_SHOWN)
def test_a_share_is_read_as_it_is_shown(value, form, read):
    found = shown(value, form)
    assert (list(found.rows["low"]), found.problems) == ([read], [])


@pytest.mark.parametrize(
    "form", ["#,##0", "#,##0.00", "0", '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-', "[$-540A]#,##0", "# ##0"]
)
def test_a_count_is_read_without_the_marks_that_its_format_adds(form):
    assert list(shown(24000, form, **COUNT).rows["low"]) == [24000]


def test_digits_that_a_format_hides_are_not_read_and_that_is_told():
    found = shown(9.4567, "0.0")
    assert list(found.rows["low"]) == [9.5] and found.notes == [Note("rounded", 2, "9.4567", "9.5")]
    found = shown(0.09512, "0.0%")
    assert list(found.rows["low"]) == [9.5]
    assert [(note.kind, note.n) for note in found.notes] == [("rounded", 2), ("percent", 2)]


OTHERWISE = [
    (24000, "0,", "24", "24000"),
    (1_200_000, '0.0,," millones"', "1.2 millones", "1200000"),
    (1_200_000, "0.0,,", "1.2", "1200000"),
    (24000, '0" hab."', "24000 hab.", "24000"),
    (24000, '"$"#,##0', "$24000", "24000"),
    (24000, "0.00E+00", "24000", "24000"),
    (12.5, "# ?/?", "12.5", "12.5"),
    (24000, ";;;", "", "24000"),
    (0, '#,##0;-#,##0;"-"', "-", "0"),
    (5, '0"."000', "5", "5"),
    (24000, '[>=1000]0.0,"k";0', "24000", "24000"),
    (-5, "0;0", "5", "-5"),
]


@pytest.mark.parametrize(("value", "form", "text", "kept"), OTHERWISE)
def test_a_cell_that_shows_another_number_than_it_keeps_is_named_with_both(value, form, text, kept):
    found = shown(value, form, **COUNT)
    assert found.problems == [Problem(2, name, text, "format", kept) for name in ("low", "high")]
    assert found.rows.empty and found.refused == 1


FORM = st.lists(
    st.sampled_from(["0", "#", "?", ".", ",", "%", ";", '"x"', "\\", "_", "[Red]", "/", "E+", " "]), max_size=9
)


@settings(max_examples=500, deadline=None)
@given(st.floats() | st.integers(), FORM.map("".join))
def test_what_any_format_shows_is_the_number_or_is_said_not_to_be(value, form):
    found = formats.shown(value, form)
    if found.kept is None and not found.rounded and abs(value) < 1e15:
        percent = found.text.endswith("%")
        read = float(found.text.rstrip("% ")) / (100 if percent and "%" in form else 1)
        assert read == pytest.approx(value, rel=1e-12) or (percent and read * 100 == pytest.approx(value, rel=1e-12))


@pytest.mark.parametrize("value", [1e20, 10**300, 1e300])
def test_a_number_that_no_table_has_is_refused(value):
    assert {one.reason for one in shown(value, "0.0", **COUNT).problems} == {"unreadable"}


def test_a_number_of_three_decimals_that_is_kept_as_a_number_is_no_count():
    assert {one.reason for one in shown(1.234, "General", **COUNT).problems} == {"ambiguous"}


def test_a_date_that_shows_its_year_is_a_year_and_another_is_none():
    assert list(check({"year": date(2020, 5, 1)}, formats={"year": "yyyy"}).rows["year"]) == [2020]
    found = check({"year": date(2020, 5, 1)}, formats={"year": "dd/mm/yyyy"})
    assert found.problems == [Problem(2, "year", "2020-05-01", "unreadable")]


def test_a_code_has_the_zeros_that_its_format_shows():
    assert list(check({"area": 13}, formats={"area": "000"}).rows["area"]) == ["013"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_percent_in_the_template_is_read_as_it_is_shown(code):
    book = load_workbook(io.BytesIO(template(Language(code))))
    heads = {cell.value: cell.column for cell in book.worksheets[0][1]}
    for name, value in {**GOOD, "year": 2020, "low": 0.095, "high": 0.095}.items():
        cell = book.worksheets[0].cell(2, heads[name], value)
        cell.number_format = "0.0%" if name in ("low", "high") else "General"
    found = uploads.check(uploads.read(written(book)))
    assert list(found.rows["low"]) == [9.5] and found.notes == [Note("percent", 2, "9.5 %", "9.5")]


def with_results(content, *results):
    """A workbook whose formulas came to ``results``, as a spreadsheet saves it."""
    parts = {}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            parts[name] = archive.read(name)
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    for result in results:
        sheet, found = re.subn(r"<v ?/>|<v></v>", f"<v>{result}</v>", sheet, count=1)
        assert found
    return as_zip({**parts, "xl/worksheets/sheet1.xml": sheet.encode()})


def test_a_formula_is_named_with_what_it_came_to_as_it_is_shown():
    book = Workbook()
    filled(book.active, {"low": "=A1/2", "high": "=A1/3"}, formats={"low": "0.0%", "high": "0.00"})
    found = uploads.check(uploads.read(with_results(written(book), 0.095, 9.5)))
    assert found.problems == [
        Problem(2, "low", "=A1/2", "formula", "9.5 %"),
        Problem(2, "high", "=A1/3", "formula", "9.50"),
    ]


def test_a_formula_that_was_never_worked_out_is_named_without():
    book = Workbook()
    filled(book.active, {"low": "=A1/2"}, {})
    found = uploads.check(uploads.read(written(book)))
    assert found.problems == [Problem(2, "low", "=A1/2", "formula")]


def test_an_error_of_the_spreadsheet_is_named():
    assert check({"local_name": "#N/A"}).problems == [Problem(2, "local_name", "#N/A", "error")]


@pytest.mark.parametrize("state", ["visible", "hidden"])
def test_the_table_is_read_from_the_sheet_that_has_it_and_that_is_told(state):
    book = Workbook()
    book.active.append(["Instructions"])
    book.active.sheet_state = state
    filled(book.create_sheet("Datos"), {})
    found = uploads.check(uploads.read(written(book)))
    assert len(found.rows) == 1 and found.notes == [Note("sheet", 1, "Datos")]


def test_other_sheets_with_a_table_are_told():
    book = Workbook()
    book.active.title = "2020"
    filled(book.active, {})
    filled(book.create_sheet("2021"), {})
    assert uploads.read(written(book)).notes == (Note("other_sheets", 1, "2021", "2020"),)


def test_the_template_has_one_table():
    book = load_workbook(io.BytesIO(template(Language("es"))))
    filled(book.worksheets[0], {})
    assert uploads.read(written(book)).notes == ()


def test_a_row_that_a_filter_hides_is_read_and_that_is_told():
    book = Workbook()
    filled(book.active, {}, {}, {}).row_dimensions[3].hidden = True
    found = uploads.check(uploads.read(written(book)))
    assert len(found.rows) == 3 and found.notes == [Note("hidden_rows", 1)]


def test_titles_and_groups_above_the_heads_are_passed_over_and_told():
    book = Workbook()
    sheet = filled(book.active, {}, {"grade": "E"})
    sheet.insert_rows(1)
    sheet["A1"], sheet["I1"] = "Identification", "Value"
    found = uploads.check(uploads.read(written(book)))
    assert list(found.rows.index) == [3] and [one.line for one in found.problems] == [4]
    assert found.notes == [Note("above", 1, "Identification · Value")]


def test_the_strict_form_of_a_workbook_is_read_like_the_usual_one():
    book = Workbook()
    filled(book.active, {"low": 0.095, "high": 0.095}, formats={"low": "0.0%", "high": "0.0%"})
    parts = {}
    with zipfile.ZipFile(io.BytesIO(written(book))) as archive:
        for name in archive.namelist():
            part = archive.read(name)
            part = part.replace(
                b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                b"http://purl.oclc.org/ooxml/spreadsheetml/main",
            )
            parts[name] = part.replace(
                b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                b"http://purl.oclc.org/ooxml/officeDocument/relationships",
            )
    found = uploads.check(uploads.read(as_zip(parts)))
    assert list(found.rows["low"]) == [9.5]


def test_blank_rows_of_a_workbook_are_counted():
    book = Workbook()
    sheet = filled(book.active, {}, {})
    sheet.insert_rows(3, 2)
    found = uploads.check(uploads.read(written(book)))
    assert (list(found.rows.index), found.blank) == ([2, 5], 2)
