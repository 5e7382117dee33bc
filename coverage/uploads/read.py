"""Reading of a file as a table: CSV in any common dialect, or the sheet of a workbook that has one."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from itertools import islice

from coverage.uploads import header
from coverage.uploads.delimited import Dialect, rows
from coverage.uploads.encoding import decoded
from coverage.uploads.report import Note, RawTable, Refused, Row
from coverage.uploads.table import MOST_COLUMNS, table

MOST_BYTES = 20_000_000
"""A table of estimates is far smaller; a larger file is something else, or meant to do harm."""

MOST_UNPACKED, MOST_PACKING = 300_000_000, 200
"""Bytes of an unpacked workbook, and how many times larger than the file it may be."""

SEPARATORS = (",", ";", "\t", "|")
SAID = re.compile(r"\ufeff?\"?sep=(.)\"?\s*", re.IGNORECASE)
"""A first line by which a spreadsheet is told the separator."""

OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"


def read(content: bytes) -> RawTable:
    """The cells of a file as text, each row with its line.

    Nothing of the file is passed over without being counted.

    Whether it is a workbook, and which dialect of CSV otherwise, is seen from the content, not from the name. A row
    that cannot be taken apart is named, and the rows after it are read.

    Raises
    ------
    Refused
        ``empty``, ``header_only``, ``too_large``, ``too_many_rows``, ``too_many_columns``, ``wrong_type``,
        ``old_workbook``, ``macro``, ``bomb``, ``encoding``, ``header_quote``, ``repeated_column`` or
        ``no_known_column``.
    """
    if not content.strip():
        raise Refused("empty")
    if len(content) > MOST_BYTES:
        raise Refused("too_large", len(content), MOST_BYTES)
    if content.startswith(OLD_WORKBOOK):
        raise Refused("old_workbook")
    return _of_workbook(content) if content.startswith(b"PK") else _of_text(content)


def _of_text(content: bytes) -> RawTable:
    text, notes = decoded(content)
    lines = io.StringIO(text, newline="").readlines()
    declared = SAID.fullmatch(lines[0]) if lines else None
    separators = (declared[1],) if declared else SEPARATORS
    return table(rows(lines, _dialect(lines, separators), begin=1 if declared else 0), notes)


def _dialect(lines: list[str], separators: Sequence[str]) -> Dialect:
    """The separator by which one of the first lines names most columns.

    Of several, by which it has most cells.
    """
    filled = list(islice((line for line in lines if line.strip()), header.LOOKED_AT))

    def fits(separator: str) -> tuple[int, int, list[str]]:
        cells = [[cell.strip('"\r\n') for cell in line.split(separator, MOST_COLUMNS)] for line in filled]
        best = max(cells, key=header.known, default=[])
        return header.known(best), len(best), best

    separator = max(separators, key=lambda candidate: fits(candidate)[:2])
    cells = fits(separator)[2]
    return Dialect(separator, len(cells) > 1 and all(cell.startswith(" ") for cell in cells[1:]), len(cells))


def _of_workbook(content: bytes) -> RawTable:
    from coverage.uploads import sheet  # noqa: PLC0415 - its library takes memory, and few bring a workbook

    _look_inside(content)
    notes: list[Note] = []

    def sheet_rows() -> Iterator[Row]:
        try:
            yield from sheet.rows(content, MOST_COLUMNS + 1, notes)
        except (KeyError, ValueError, IndexError, OSError, zipfile.BadZipFile, SyntaxError, TypeError, AttributeError):
            raise Refused("wrong_type") from None  # openpyxl has no error of its own for what is no workbook

    return table(sheet_rows(), notes)


def _look_inside(content: bytes) -> None:
    """Refuse what is no workbook, would run, or fills the memory.

    Before anything is unpacked.
    """
    try:
        entries = zipfile.ZipFile(io.BytesIO(content)).infolist()
    except zipfile.BadZipFile:
        raise Refused("wrong_type") from None
    names = [entry.filename.lower() for entry in entries]
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > MOST_UNPACKED or unpacked > MOST_PACKING * max(len(content), 1):
        raise Refused("bomb", unpacked, MOST_UNPACKED)
    if "xl/workbook.xml" not in names:
        raise Refused("wrong_type")
    if any("vbaproject" in name or name.startswith("xl/macrosheets") for name in names):
        raise Refused("macro")
