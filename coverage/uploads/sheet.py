"""Sheets of a workbook, as the spreadsheet shows them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from itertools import repeat
from typing import IO

from openpyxl import load_workbook
from openpyxl.cell.read_only import EmptyCell, ReadOnlyCell
from openpyxl.worksheet._read_only import ReadOnlyWorksheet
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula

from coverage.uploads import header
from coverage.uploads.encoding import INVISIBLE, invisible
from coverage.uploads.formats import shown, shows_year
from coverage.uploads.report import FORMULA, Fault, Note, Row

STRICT, USUAL = b"http://purl.oclc.org/ooxml/", b"http://schemas.openxmlformats.org/"
SPACES = {
    STRICT + b"spreadsheetml/main": USUAL + b"spreadsheetml/2006/main",
    STRICT + b"officeDocument/relationships": USUAL + b"officeDocument/2006/relationships",
    STRICT + b"drawingml/main": USUAL + b"drawingml/2006/main",
}
"""Namespaces of the strict form of a workbook, which few programs read, and of the usual one."""

HIDDEN = re.compile(rb'<(?:\w+:)?row\b[^>]*\bhidden="(?:1|true)"')
FORMULAS = re.compile(rb"<(?:\w+:)?f\b")
PIECE, OVERLAP = 1 << 20, 1 << 10
"""Bytes of a sheet that are looked at together, and how much of them once more with the next."""


def rows(content: bytes, columns: int, notes: list[Note]) -> Iterator[Row]:
    """The rows of the sheet that has the table.

    Up to so many ``columns``; what was assumed is added to ``notes``.

    That sheet is the one whose header names most columns, a hidden one only where no other has a header. What is no
    workbook raises whatever openpyxl meets in it: it has no error of its own for that.
    """
    usual = _usual(content)
    book = load_workbook(io.BytesIO(usual), read_only=True)
    sheets = book.worksheets
    for sheet in sheets:
        sheet.reset_dimensions()  # what the file says of its own size may be wrong, or meant to do harm
    names = [_names(sheet, columns) for sheet in sheets]
    ranks = [
        (sheet.sheet_state == "visible" and columns_named > 1, columns_named)
        for sheet, columns_named in zip(sheets, names, strict=True)
    ]
    place = ranks.index(max(ranks))
    chosen = sheets[place]
    others = [sheet.title for sheet, rank in zip(sheets, ranks, strict=True) if rank == ranks[place] and rank[1] > 1]
    if len(others) > 1:
        notes.append(Note("other_sheets", len(others) - 1, ", ".join(others[1:]), chosen.title))
    elif place:
        notes.append(Note("sheet", 1, chosen.title))
    with chosen._get_source() as source:  # openpyxl tells nothing of hidden rows where it reads row by row
        hidden, formulas = _hidden(source)
    if hidden:
        notes.append(Note("hidden_rows", hidden))
    values = _values(usual, place) if formulas else None
    yield from _rows(chosen, values, columns, notes)


def _values(content: bytes, place: int) -> ReadOnlyWorksheet:
    """A sheet with what its formulas came to when it was saved."""
    sheet = load_workbook(io.BytesIO(content), read_only=True, data_only=True).worksheets[place]
    sheet.reset_dimensions()
    return sheet


def _names(sheet: ReadOnlyWorksheet, columns: int) -> int:
    """How many columns of the template the header of a sheet names."""
    rows = sheet.iter_rows(values_only=True, max_row=header.LOOKED_AT, max_col=columns)
    return max((header.known(str(cell) for cell in row if cell is not None) for row in rows), default=0)


def _rows(sheet: ReadOnlyWorksheet, values: ReadOnlyWorksheet | None, columns: int, notes: list[Note]) -> Iterator[Row]:
    """The rows of a sheet, each with its line.

    ``values`` is the same sheet with what its formulas came to, if it has formulas.
    """
    rounded: list[tuple[str, str]] = []
    unseen: list[str] = []
    shown = sheet.iter_rows(max_col=columns)
    came_to = values.iter_rows(max_col=columns) if values is not None else repeat(())
    for line, (row, results) in enumerate(zip(shown, came_to, strict=False), 1):
        cells, faults = [], []
        for place, cell in enumerate(row):
            text, kept, hides = _text(cell)
            if not text.isascii():
                unseen += INVISIBLE.findall(text)
                text = INVISIBLE.sub("", text)
            cells.append(text)
            if cell.data_type == "f":
                faults.append(Fault(place, text, "formula", _text(results[place])[0] or None))
            if kept is not None:
                faults.append(Fault(place, text, "format", kept))
            if hides:
                rounded.append((str(cell.value), text))
        yield Row(line, cells, tuple(faults))
    if rounded:
        notes.append(Note("rounded", len(rounded), *rounded[0]))
    notes += invisible(unseen)


def _text(cell: ReadOnlyCell | EmptyCell) -> tuple[str, str | None, bool]:
    """A cell as it is shown.

    What it keeps where that is another number; and whether digits are hidden.
    """
    value = cell.value
    if value is None or isinstance(value, str):
        return value or "", None, False
    if isinstance(value, bool):
        return str(value).lower(), None, False
    if isinstance(value, (int, float)):
        text, hides, kept = shown(value, cell.number_format)
        return text, kept, hides
    if isinstance(value, (ArrayFormula, DataTableFormula)):
        return FORMULA, None, False
    if isinstance(value, date):
        if shows_year(cell.number_format):
            return str(value.year), None, False
        return (value.date() if isinstance(value, datetime) else value).isoformat(), None, False
    return str(value), None, False


def _usual(content: bytes) -> bytes:
    """A workbook of the strict form in the usual one.

    Others as they are.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if STRICT not in archive.read("xl/workbook.xml"):
            return content
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as written:
            for name in archive.namelist():
                part = archive.read(name)
                for strict, usual in SPACES.items():
                    part = part.replace(strict, usual)
                written.writestr(name, part)
    return file.getvalue()


def _hidden(source: IO[bytes]) -> tuple[int, bool]:
    """How many rows of a sheet are hidden; whether it has formulas.

    Hidden by hand or by a filter.
    """
    hidden, formulas, rest = 0, False, b""
    while piece := source.read(PIECE):
        whole, _, rest = (rest + piece).rpartition(b">")
        hidden += len(HIDDEN.findall(whole))
        formulas = formulas or FORMULAS.search(whole) is not None
        rest = rest[-OVERLAP:]
    return hidden, formulas
