"""Files as people bring them: every dialect of CSV, workbooks, and what is no table at all."""

from __future__ import annotations

import csv
import io
import zipfile

from openpyxl import Workbook

GOOD = {
    "estimate_id": "PER-2020-community-water-77",
    "area": "PER",
    "year": "2020",
    "year_basis": "reference",
    "service": "water",
    "residence": "national",
    "operator_type": "community",
    "measure": "population_share",
    "low": "9.5",
    "high": "9.5",
    "qualifier": "exact",
    "base": "national",
    "scope": "whole",
    "source_id": "my-survey",
    "origin": "my-survey",
    "grade": "B",
    "local_name": "JASS de Ámbar",
}
"""A row that keeps the contract."""


def rows(*changed: dict) -> list[dict]:
    """Good rows, each with the given cells and an identifier of its own."""
    return [{**GOOD, "estimate_id": f"PER-2020-community-water-{n:02d}", **row} for n, row in enumerate(changed, 70)]


def as_csv(table: list[dict], separator: str = ",", encoding: str = "utf-8", comma: bool = False) -> bytes:
    """``table`` as CSV in one dialect."""
    text = io.StringIO()
    writer = csv.DictWriter(text, list(table[0]), delimiter=separator)
    writer.writeheader()
    for row in table:
        numbers = {name: row[name].replace(".", ",") for name in ("low", "high") if comma and name in row}
        writer.writerow({**row, **numbers})
    return text.getvalue().encode(encoding)


def as_xlsx(table: list[list]) -> bytes:
    """``table``, a list of lists of cells, as the only sheet of a workbook."""
    book = Workbook()
    for row in table:
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def as_zip(files: dict[str, bytes]) -> bytes:
    """A zip of ``files``."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()
