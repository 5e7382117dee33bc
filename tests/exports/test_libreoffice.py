"""Does a real spreadsheet program read what we write for one: numbers as numbers, texts as texts, nothing that runs?

LibreOffice opens each file, works it out anew and saves it as a workbook, which is read here. Where it is not
installed the tests say so at the end of the run; `apt-get install libreoffice-calc` brings it on Debian.
"""

import shutil
import subprocess

import pandas as pd
import pytest
from openpyxl import load_workbook

from coverage import exports
from coverage.exports import TABLES
from tests.exports.taken import of_frame, taken

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed here, so no file was opened in it")

LOCALES = {"US": (".", "1033"), "PE": (".", "10250"), "MX": (".", "2058"), "CO": (",", "9226"), "BR": (",", "1046")}
"""The decimal sign that a country's spreadsheets write, and the number by which LibreOffice knows its locale."""

UTF_8, QUOTE, FROM_LINE, DETECT, EVALUATE = "76", "34", "1", "true", "true"

HOSTILE = ["=1+1", "+1+1", "-1+1", "@SUM(1;1)", '=HYPERLINK("http://example.org";"x")', "\t=1+1"]


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    """Open a file in LibreOffice, work it out anew, and read the sheet that comes out."""
    profile = tmp_path_factory.mktemp("profile")

    def through(data, ending, folder, country=None):
        file = folder / f"rows.{ending}"
        file.write_bytes(data)
        command = [OFFICE, "--headless", "--norestore", f"-env:UserInstallation={profile.as_uri()}"]
        if country:
            decimal, locale = LOCALES[country]
            between = str(ord(";" if decimal == "," else ","))
            options = [between, QUOTE, UTF_8, FROM_LINE, "", locale, "false", DETECT, *["false"] * 3, "0", EVALUATE]
            command.append(f"--infilter=Text - txt - csv (StarCalc):{','.join(options)}")
        out = folder / "out"
        done = subprocess.run(
            [*command, "--convert-to", "xlsx", "--outdir", str(out), str(file)],
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert (out / "rows.xlsx").exists(), done.stdout + done.stderr
        return load_workbook(out / "rows.xlsx").worksheets[0]

    return through


def frame(sheet):
    """The sheet as a frame; LibreOffice has formulas of its own for true and false, or leaves the English words."""
    own = {"=TRUE()": True, "=FALSE()": False, "True": True, "False": False}
    head, *cells = ([own.get(cell.value, cell.value) for cell in row] for row in sheet.iter_rows())
    return pd.DataFrame(cells, columns=head, dtype="object")


def formulas(sheet):
    """What runs in the sheet."""
    cells = (cell for row in sheet.iter_rows() for cell in row)
    return [cell.value for cell in cells if cell.data_type == "f" and cell.value not in ("=TRUE()", "=FALSE()")]


def same(back, rows):
    """The same rows in the same order; LibreOffice keeps fifteen digits of a number."""
    assert list(back) == list(rows) and len(back) == len(rows)
    for name in rows:
        ours = rows[name].astype(object).where(rows[name].notna(), None).tolist()
        if pd.api.types.is_float_dtype(rows[name]):
            ours = [None if number is None else pytest.approx(number, rel=1e-14, abs=0) for number in ours]
        assert back[name].tolist() == ours, name


@pytest.mark.parametrize("view", TABLES)
def test_a_workbook_comes_back_row_for_row(opened, tmp_path, view):
    rows = taken(view).rows
    sheet = opened(exports.xlsx(taken(view)), "xlsx", tmp_path)
    same(frame(sheet), rows)
    assert formulas(sheet) == []


@pytest.mark.parametrize("country", LOCALES)
def test_a_table_for_the_spreadsheets_of_a_country_comes_back_row_for_row(opened, tmp_path, country):
    rows = taken("headlines").rows
    sheet = opened(exports.spreadsheet_csv(rows, LOCALES[country][0]), "csv", tmp_path, country)
    # a table of text cannot say that 013 is a name: a spreadsheet takes it for thirteen; the workbook keeps it
    same(frame(sheet), rows.assign(area=[int(area) if area.isdigit() else area for area in rows["area"]]))
    assert formulas(sheet) == []


@pytest.mark.parametrize("country", LOCALES)
def test_nothing_that_somebody_wrote_runs_and_negative_numbers_stay_numbers(opened, tmp_path, country):
    rows = pd.DataFrame({"note_en": HOSTILE, "low": [-1.5, -2.0, 3.25, 0.0, -1e-9, 1e6]})
    workbook = exports.xlsx(of_frame(rows.assign(source_id="wsp-care-2008")))
    for sheet in (
        opened(exports.spreadsheet_csv(rows, LOCALES[country][0]), "csv", tmp_path, country),
        opened(workbook, "xlsx", tmp_path),
    ):
        assert formulas(sheet) == []
        back = frame(sheet)
        assert all(isinstance(text, str) and text.startswith("'") for text in back["note_en"])
        assert back["low"].tolist() == pytest.approx(rows["low"].tolist())
