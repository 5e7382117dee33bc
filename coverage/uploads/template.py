"""The template of an own table: a workbook to fill in, with the allowed values inside."""

from __future__ import annotations

import io

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from coverage import tables
from coverage.tables.catalog import Field
from coverage.uploads.check import contract_of_own
from coverage.wording import Language, dictionary

ROWS = 1000
"""Rows for which the workbook offers the allowed values as a list."""

WIDTH = 22


def template(lang: Language) -> bytes:
    """A workbook to fill in, with the allowed values inside.

    An empty table, the meaning of each column, and the allowed values with their names.
    """
    table, say = contract_of_own(), lang.say
    book = Workbook()
    sheet = book.active
    sheet.title = say("Data")
    sheet.append([field.name for field in table.fields])
    sheet.freeze_panes = "A2"
    meaning, values = book.create_sheet(say("Dictionary")), book.create_sheet(say("Allowed"))
    meaning.append([say("Name in files"), say("Required"), say("Meaning"), say("Allowed")])
    listed = 0
    for place, field in enumerate(table.fields, 1):
        required = "✓" if field.required else None
        meaning.append([field.name, required, field.description(lang.code), dictionary.allowed(lang, field)])
        if allowed := _allowed(field, lang):
            listed += 1
            _offer(sheet, place, values, 2 * listed - 1, [(field.name, say("Name")), *allowed])
    for each in (sheet, meaning, values):
        for cell in each[1]:
            cell.font = Font(bold=True)
            each.column_dimensions[cell.column_letter].width = WIDTH
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _offer(sheet: Worksheet, place: int, values: Worksheet, column: int, allowed: list[tuple[str, str]]) -> None:
    """Offer ``allowed`` codes in a column of ``sheet``.

    They and their names stand in two columns of ``values``.
    """
    for line, (code, name) in enumerate(allowed, 1):
        values.cell(line, column, code)
        values.cell(line, column + 1, name)
    codes, cells = get_column_letter(column), get_column_letter(place)
    listed = f"'{values.title}'!${codes}$2:${codes}${len(allowed)}"
    offered = DataValidation("list", formula1=f"={listed}", allow_blank=True)
    sheet.add_data_validation(offered)
    offered.add(f"{cells}2:{cells}{ROWS}")


def _allowed(field: Field, lang: Language) -> list[tuple[str, str]]:
    """The codes that a column may hold, each with its name.

    Nothing for columns of free text and numbers.
    """
    if field.name == "area":
        return [(area, lang.place(area)) for area in tables.areas()["area"]]
    if field.name == "operator_type" or field.enum:
        codes = field.enum or tables.operator_types()["operator_type"]
        return [(code, lang.label(field.vocabulary or field.name, code)) for code in codes]
    return []
