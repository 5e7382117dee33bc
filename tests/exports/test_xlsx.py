"""Is the workbook what a spreadsheet user expects: numbers, links, dictionary, sources, and nothing that runs?"""

import io
import sys

import numpy as np
import pandas as pd
import pytest
from openpyxl import load_workbook

from coverage import exports
from coverage.errors import TooManyRows
from coverage.exports import TABLES, citation
from tests.exports.taken import of_frame, same, taken


def book(extract):
    return load_workbook(io.BytesIO(exports.xlsx(extract)))


def frame(sheet):
    """A sheet as a frame."""
    head, *cells = sheet.iter_rows(values_only=True)
    return pd.DataFrame(cells, columns=list(head), dtype="object")


@pytest.mark.parametrize("view", TABLES)
def test_every_view_comes_back_row_for_row(view):
    extract = taken(view)
    same(frame(book(extract)["Data"]), extract.rows, digits=15)


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("en", ["Data", "Dictionary", "Sources", "About"]),
        ("es", ["Datos", "Diccionario", "Fuentes", "Acerca de"]),
        ("pt", ["Dados", "Dicionário", "Fontes", "Sobre"]),
    ],
)
def test_four_sheets_in_the_readers_language(code, names):
    assert book(taken("headlines", code=code)).sheetnames == names


def test_the_dictionary_describes_each_column_of_the_data():
    extract = taken("comparable")
    described = frame(book(extract)["Dictionary"])
    assert list(described["Name in files"]) == list(extract.rows)
    assert described["Meaning"].notna().all()


@pytest.mark.parametrize(
    ("code", "year", "share"),
    [
        (
            "es",
            "un número entero, solo cifras; 1990 a 2026",
            "un número como 9,5, sin separadores de miles; 0 a 100",
        ),
        (
            "pt",
            "um número inteiro, só algarismos; 1990 a 2026",
            "um número como 9,5, sem separadores de milhar; 0 a 100",
        ),
    ],
)
def test_the_dictionary_says_what_is_allowed_in_the_readers_language(code, year, share):
    described = frame(book(taken("comparable", code=code)).worksheets[1])
    allowed = dict(zip(described.iloc[:, 0], described.iloc[:, -1], strict=True))
    assert (allowed["year"], allowed["share_low"]) == (year, share)


def test_the_sources_are_those_behind_the_rows_and_no_others():
    extract = taken("estimates")
    listed = frame(book(extract)["Sources"])
    assert set(listed["source_id"]) == set(extract.rows["source_id"]) and listed["source_id"].is_unique


def test_what_the_file_is_stands_in_it():
    extract = taken("headlines")
    about = frame(book(extract)["About"]).set_index("What")["Value"]
    assert about["Rows"] == len(extract.rows)
    assert about["How to cite"] == citation.text(extract)
    assert (about["Data version"], about["Link"]) == (extract.version, extract.link)


def test_the_header_stays_in_view_and_columns_have_a_width():
    sheet = book(taken("estimates"))["Data"]
    assert sheet.freeze_panes == "A2"
    widths = [column.width for column in sheet.column_dimensions.values()]
    assert len(widths) == sheet.max_column and all(8 <= width <= 60 for width in widths)


def test_addresses_are_links_and_numbers_are_numbers():
    extract = taken("estimates")
    sheet = book(extract)["Data"]
    place = {name: n for n, name in enumerate(extract.rows)}
    first = next(iter(sheet.iter_rows(min_row=2, max_row=2)))
    assert first[place["url"]].hyperlink.target == extract.rows["url"].iloc[0]
    assert first[place["low"]].data_type == "n" and first[place["area"]].data_type == "s"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_text_that_would_run_is_a_text_with_an_apostrophe(start):
    rows = pd.DataFrame({"note_en": [f"{start}1+1"], "low": [-1.5]})
    (cells,) = list(book(of_frame_without_sources(rows))["Data"].iter_rows(min_row=2))
    assert cells[0].data_type == "s"
    # XML knows one kind of line end; whether the other outlives it depends on what openpyxl writes with
    assert cells[0].value.replace("\r", "\n") == f"'{start}1+1".replace("\r", "\n")
    assert cells[1].value == -1.5


def of_frame_without_sources(rows):
    return of_frame(rows.assign(source_id="wsp-care-2008"))


def test_missing_cells_are_empty_whatever_their_type():
    rows = pd.DataFrame(
        {
            "low": [np.nan, 1.0],
            "year": pd.array([None, 2008], dtype="Int64"),
            "note_en": pd.array([None, "x"], dtype="str"),
        }
    )
    back = frame(book(of_frame_without_sources(rows))["Data"])
    assert back.iloc[0, :3].tolist() == [None, None, None]
    assert back.iloc[1, :3].tolist() == [1, 2008, "x"]


def test_more_rows_than_a_sheet_holds_are_refused_and_never_cut(monkeypatch):
    monkeypatch.setattr(sys.modules["coverage.exports.xlsx"], "MOST_ROWS", 1)
    with pytest.raises(TooManyRows, match="CSV, Parquet"):
        exports.xlsx(taken("estimates"))
