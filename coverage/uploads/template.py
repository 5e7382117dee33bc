"""What must an own table look like? A workbook to fill in, with the allowed values inside."""

from __future__ import annotations

import io

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from coverage import tables
from coverage.tables import contract
from coverage.uploads.check import contract_of_own
from coverage.wording import Language

ROWS = 1000
"""Rows for which the workbook offers the allowed values as a list."""

WIDTH = 22


def template(lang: Language) -> bytes:
    """A workbook with an empty table, the meaning of each column, and the allowed values with their names."""
    table, say = contract_of_own(), lang.say
    book = Workbook()
    sheet = book.active
    sheet.title = say("Data")
    sheet.append([field.name for field in table.fields])
    sheet.freeze_panes = "A2"
    meaning = book.create_sheet(say("Dictionary"))
    meaning.append([say("Name in files"), say("Required"), say("Meaning"), say("Allowed")])
    values = book.create_sheet(say("Allowed"))
    for place, field in enumerate(table.fields, 1):
        meaning.append(
            [field.name, "✓" if field.required else None, field.description(lang.code), contract.allowed(field)]
        )
        allowed = _allowed(field, lang)
        if allowed:
            column = 2 * len(list(values.columns)) // 2 + 1 if values.max_row > 1 else 1
            for line, (code, name) in enumerate([(field.name, lang.say("Name")), *allowed], 1):
                values.cell(line, column, code)
                values.cell(line, column + 1, name)
            letter = get_column_letter(column)
            list_of = f"'{values.title}'!${letter}$2:${letter}${len(allowed) + 1}"
            offered = DataValidation("list", formula1=f"={list_of}", allow_blank=True)
            sheet.add_data_validation(offered)
            offered.add(f"{get_column_letter(place)}2:{get_column_letter(place)}{ROWS}")
    for each in (sheet, meaning, values):
        for cell in each[1]:
            cell.font = Font(bold=True)
            each.column_dimensions[cell.column_letter].width = WIDTH
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _allowed(field, lang: Language) -> list[tuple[str, str]]:
    """The codes that a column may hold, each with its name; nothing for columns of free text and numbers."""
    if field.name == "area":
        return [(area, lang.place(area)) for area in tables.areas()["area"]]
    if field.name == "operator_type" or field.enum:
        codes = field.enum or tables.operator_types()["operator_type"]
        return [(code, lang.label(field.vocabulary or field.name, code)) for code in codes]
    return []
