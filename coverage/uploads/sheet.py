"""What do the cells of a workbook say, as a CSV would?"""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, datetime

from openpyxl import load_workbook
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula

from coverage.uploads.check import FORMULA


def first(content: bytes, columns: int) -> Iterator[tuple[int, list[str]]]:
    """The lines of the first sheet that have a cell, with their numbers, up to so many ``columns``.

    What is no workbook raises whatever openpyxl meets in it: it has no error of its own for that.
    """
    sheet = load_workbook(io.BytesIO(content), read_only=True).worksheets[0]
    sheet.reset_dimensions()  # what the file says of its own size may be wrong, or meant to do harm
    for line, row in enumerate(sheet.iter_rows(values_only=True, max_col=columns), 1):
        if any(cell is not None for cell in row):
            yield line, [_text(cell) for cell in row]


def _text(cell: object) -> str:
    """A cell of a workbook as the same cell of a CSV would read."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, (ArrayFormula, DataTableFormula)):
        return FORMULA
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, date) else str(cell)
