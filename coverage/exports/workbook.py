"""Workbooks that a spreadsheet opens without running anything."""

from __future__ import annotations

import io
from collections.abc import Collection, Mapping

import pandas as pd
from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from coverage.exports.csv import neutralised

NARROWEST, WIDEST = 8, 60
"""Of a column, in characters."""

LOOKED_AT = 500
"""Rows by whose texts the width of a column is chosen."""

ADDRESSES = ("url", "address")
"""Columns whose addresses are links."""


def workbook(sheets: Mapping[str, pd.DataFrame], links: Collection[str] = ADDRESSES) -> bytes:
    """A workbook with a sheet for each frame, under its name.

    Numbers are numbers, the header stays in view.

    ``links`` are the columns whose addresses are links.
    """
    book = Workbook()
    book.remove(book.active)
    for name, frame in sheets.items():
        _sheet(book, name, frame, links)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _sheet(book: Workbook, name: str, frame: pd.DataFrame, links: Collection[str]) -> None:
    """One sheet with the cells of ``frame``; missing ones are empty.

    Its header stays in view.
    """
    sheet = book.create_sheet(name)
    sheet.append(list(frame))
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    texts = neutralised(frame).astype(object)
    for row in texts.where(texts.notna(), None).itertuples(index=False, name=None):
        sheet.append(row)
    for column in [place for place, name in enumerate(frame, 1) if name in links]:
        _link(sheet, column)
    sheet.freeze_panes = "A2"
    for place, head in enumerate(frame, 1):
        longest = max([len(head), *frame.iloc[:LOOKED_AT, place - 1].dropna().astype(str).str.len()])
        sheet.column_dimensions[get_column_letter(place)].width = min(max(longest + 2, NARROWEST), WIDEST)


def _link(sheet: Worksheet, column: int) -> None:
    """Make the addresses of a column links."""
    for (cell,) in sheet.iter_rows(min_row=2, min_col=column, max_col=column):
        if isinstance(cell.value, str) and cell.value.startswith(("http://", "https://")):
            cell.hyperlink = cell.value
            cell.style = "Hyperlink"
