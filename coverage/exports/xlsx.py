"""The rows as a workbook: data, dictionary, sources, and what the file is."""

from __future__ import annotations

import io

import pandas as pd
from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from coverage.errors import TooManyRows
from coverage.exports import citation
from coverage.exports.csv import neutralised
from coverage.exports.extract import Extract
from coverage.tables import contract
from coverage.wording import dictionary

MOST_ROWS = 1_048_575
"""What a sheet holds beneath its header; a longer one would be cut by the program that opens it."""

NARROWEST, WIDEST = 8, 60
"""Of a column, in characters."""

LOOKED_AT = 500
"""Rows by whose texts the width of a column is chosen."""


def xlsx(extract: Extract) -> bytes:
    """A workbook with four sheets; numbers are numbers, addresses are links, the header stays in view.

    Raises
    ------
    TooManyRows
        If there are more rows than a sheet holds.
    """
    if len(extract.rows) > MOST_ROWS:
        raise TooManyRows(len(extract.rows), MOST_ROWS, "XLSX", "CSV, Parquet")
    say = extract.lang.say
    book = Workbook()
    book.remove(book.active)
    _sheet(book, say("Data"), extract.rows)
    _sheet(book, say("Dictionary"), _dictionary(extract))
    _sheet(book, say("Sources"), dictionary.in_language(extract.sources(), extract.lang))
    _sheet(book, say("About"), _about(extract))
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _dictionary(extract: Extract) -> pd.DataFrame:
    lang = extract.lang
    return pd.DataFrame(
        [
            {
                lang.say("Name in files"): field.name,
                lang.say("Column"): field.title(lang.code),
                lang.say("Meaning"): field.description(lang.code),
                lang.say("Unit"): lang.label("unit", field.unit) if field.unit else None,
                lang.say("Allowed"): contract.allowed(field),
            }
            for field in extract.fields()
        ]
    )


def _about(extract: Extract) -> pd.DataFrame:
    say = extract.lang.say
    facts = {
        say("Title"): extract.title,
        say("Data version"): extract.version,
        say("Filters"): extract.chosen_by,
        say("Rows"): len(extract.rows),
        say("Link"): extract.link,
        say("Taken on"): extract.taken.isoformat(),
        say("How to cite"): citation.text(extract),
    }
    return pd.DataFrame({say("What"): list(facts), say("Value"): list(facts.values())}, dtype="object")


def _sheet(book: Workbook, name: str, frame: pd.DataFrame) -> None:
    """One sheet: a header that stays in view, and the cells of ``frame``; missing ones are empty."""
    sheet = book.create_sheet(name)
    sheet.append(list(frame))
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    texts = neutralised(frame).astype(object)
    for row in texts.where(texts.notna(), None).itertuples(index=False, name=None):
        sheet.append(row)
    for column in [place for place, name in enumerate(frame, 1) if name in ("url", "address")]:
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
