"""Is every common dialect read, and everything else refused with its reason?"""

import io
import zipfile
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coverage import uploads
from coverage.uploads import Refused
from tests.uploads.files import GOOD, as_csv, as_xlsx, as_zip, rows

DIALECTS = [
    (separator, encoding, comma)
    for separator in (",", ";", "\t")
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252")
    for comma in (False, True)
]


@pytest.mark.parametrize(("separator", "encoding", "comma"), DIALECTS)
def test_every_dialect_has_the_same_cells(separator, encoding, comma):
    table = rows({}, {"area": "BOL", "low": "12", "high": "12"})
    checked = uploads.check(uploads.read(as_csv(table, separator, encoding, comma)))
    assert checked.problems == []
    assert list(checked.rows["low"]) == [9.5, 12] and list(checked.rows["local_name"]) == ["JASS de Ámbar"] * 2
    assert [(note.kind, note.n) for note in checked.notes] == ([("decimal_commas", 2)] if comma else [])


def test_a_workbook_has_the_same_cells_and_its_numbers_are_read_as_numbers():
    numbers = {"year": 2020, "low": 9.5, "high": 9.5}
    table = [list(GOOD), [numbers.get(name, value) for name, value in GOOD.items()]]
    (row,) = uploads.check(uploads.read(as_xlsx(table))).rows.to_dict("records")
    assert (row["year"], row["low"], row["area"]) == (2020, 9.5, "PER")


def test_blank_rows_are_passed_over_and_lines_are_those_of_the_file():
    text = as_csv(rows({}, {})).decode().splitlines()
    raw = uploads.read("\r\n".join([text[0], "", text[1], ",,,", text[2]]).encode())
    assert (list(raw.cells.index), raw.blank) == ([3, 5], 2)


def test_a_short_row_is_filled_with_nothing():
    cells = uploads.read(b"area,year,service\nPER,2020\n").cells
    assert cells["service"].isna().all()


def test_a_date_a_truth_and_a_code_of_a_workbook_become_text():
    raw = uploads.read(as_xlsx([["area", "year", "note_en"], ["013", True, date(2020, 1, 2)]]))
    assert raw.cells.iloc[0].tolist() == ["013", "true", "2020-01-02"]


REFUSED = [
    ("empty", b""),
    ("empty", b" \r\n\t"),
    ("header_only", b"area,year\r\n"),
    ("header_only", as_xlsx([["area", "year"]])),
    ("wrong_type", b"\x89PNG\r\n\x1a\n\x00\x00"),
    ("no_known_column", b"%PDF-1.7\n%text\n"),
    ("no_known_column", b"<html><body>area</body></html>\n<p>x</p>"),
    ("wrong_type", b"PK\x03\x04 and no zip"),
    ("wrong_type", as_zip({"word/document.xml": b"<w/>"})),
    ("wrong_type", as_zip({"xl/workbook.xml": b"this is no XML"})),
    ("wrong_type", as_zip({"xl/workbook.xml": b"<workbook/>"})),
    ("old_workbook", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    ("macro", as_zip({"xl/workbook.xml": b"<x/>", "xl/vbaProject.bin": b"x"})),
    ("bomb", as_zip({"xl/workbook.xml": b"0" * 30_000_000})),
    ("encoding", b"area,year\nPER\x81\x8d\x8f,2020\n"),
    ("encoding", b"\xff\xfea\x00r\x00e\x00a"),
    ("wrong_type", b"area,year\nPER\x07,2020\n"),
    ("header_quote", b'area,"year\nPER,2020\n'),
    ("repeated_column", b"area,area\nPER,PER\n"),
    ("too_many_columns", (",".join(f"c{n}" for n in range(1_000_000)) + "\n1\n").encode()),
    ("too_many_columns", as_xlsx([["area", *(f"c{n}" for n in range(500))], ["PER"]])),
    ("too_many_rows", b"area\n" + b"PER\n" * 200_001),
    ("too_large", b"area\n" + b"x" * 20_000_001),
]


@pytest.mark.parametrize(("reason", "content"), REFUSED, ids=[f"{n}-{reason}" for n, (reason, _) in enumerate(REFUSED)])
def test_what_is_no_table_is_refused_with_its_reason(reason, content):
    with pytest.raises(Refused) as refused:
        uploads.read(content)
    assert refused.value.reason == reason


def test_a_workbook_that_lies_about_its_size_is_read_by_what_it_has():
    honest = as_xlsx([list(GOOD), list(GOOD.values())])
    files = {}
    with zipfile.ZipFile(io.BytesIO(honest)) as archive:
        for name in archive.namelist():
            files[name] = archive.read(name)
    sheet = files["xl/worksheets/sheet1.xml"]
    assert b"<dimension" in sheet
    start, end = sheet.index(b"<dimension"), sheet.index(b"/>", sheet.index(b"<dimension"))
    files["xl/worksheets/sheet1.xml"] = sheet[:start] + b'<dimension ref="A1:XFD1048576"' + sheet[end:]
    assert len(uploads.read(as_zip(files)).cells) == 1


BROKEN = (
    st.binary(max_size=300)
    | st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass"))
    | st.builds(
        lambda good, at, junk: good[: at % len(good)] + junk + good[at % len(good) :],
        st.sampled_from(
            [as_csv(rows({}, {})), as_csv(rows({}), ";", "utf-16"), as_xlsx([list(GOOD), list(GOOD.values())])]
        ),
        st.integers(0, 10_000),
        st.binary(min_size=1, max_size=12),
    )
    | st.lists(st.lists(st.text("PER,;\t\"'=+-@\n0129.ñ\x00", max_size=8), max_size=6), max_size=6).map(
        lambda cells: ("area,year,low\n" + "\n".join(",".join(row) for row in cells)).encode()
    )
)


@settings(max_examples=1000, deadline=None)
@given(BROKEN)
def test_a_thousand_broken_files_each_get_a_reason_or_problems_and_none_an_exception(content):
    try:
        raw = uploads.read(content)
    except Refused as refused:
        assert refused.reason
        return
    checked = uploads.check(raw)
    assert checked.problems or len(checked.rows) == len(raw.cells)
