"""What is in this file, if it is a table at all? CSV in any common dialect, or the first sheet of a workbook."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator, Sequence
from itertools import islice

import pandas as pd

from coverage.errors import AtlasError
from coverage.tables import catalog

MOST_BYTES, MOST_ROWS, MOST_COLUMNS = 20_000_000, 200_000, 200
"""A table of estimates is far smaller; a larger file is something else, or meant to do harm."""

MOST_UNPACKED, MOST_PACKING = 300_000_000, 200
"""Bytes of an unpacked workbook, and how many times larger than the file it may be."""

KNOWN = frozenset(field.name for field in catalog.table("estimates").fields)
"""The columns that a table may have."""

SEPARATORS = (",", ";", "\t")
LONGEST_CELL = 100_000

BOMS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}
OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"


class Refused(AtlasError):
    """A file that cannot be read as a table; ``reason`` is one of a closed list, ``found`` and ``most`` are numbers."""

    def __init__(self, reason: str, found: int | None = None, most: int | None = None) -> None:
        self.reason, self.found, self.most = reason, found, most
        super().__init__(f"The file was refused: {reason}.")


def read(content: bytes) -> pd.DataFrame:
    """The cells of a file as text, missing as NaN, indexed by their line; a row without any cell is passed over.

    Whether it is a workbook, and which dialect of CSV otherwise, is seen from the content, not from the name.

    Raises
    ------
    Refused
        ``empty``, ``header_only``, ``too_large``, ``too_many_rows``, ``too_many_columns``, ``wrong_type``,
        ``old_workbook``, ``macro``, ``bomb``, ``encoding``, ``ragged``, ``repeated_column`` or ``no_known_column``.
    """
    if not content.strip():
        raise Refused("empty")
    if len(content) > MOST_BYTES:
        raise Refused("too_large", len(content), MOST_BYTES)
    if content.startswith(OLD_WORKBOOK):
        raise Refused("old_workbook")
    rows = _of_workbook(content) if content.startswith(b"PK") else _of_text(content)
    return _frame(rows)


def _frame(rows: Iterator[tuple[int, Sequence[str]]]) -> pd.DataFrame:
    """The header and the rows beneath it; short rows are filled, since spreadsheets leave empty ends out."""
    _, header = next(rows, (0, []))
    header = _without_empty_end([cell.strip() for cell in header])
    if not header:
        raise Refused("empty")
    if len(header) > MOST_COLUMNS:
        raise Refused("too_many_columns", len(header), MOST_COLUMNS)
    if len(set(header)) < len(header):
        raise Refused("repeated_column")
    if not KNOWN & set(header):
        raise Refused("no_known_column")
    lines, cells = [], []
    for line, row in islice(rows, MOST_ROWS + 1):
        filled = row if len(row) == len(header) else _without_empty_end(row)
        if len(filled) > len(header):
            raise Refused("ragged", line)
        lines.append(line)
        cells.append([*filled, *[""] * (len(header) - len(filled))])
    if not cells:
        raise Refused("header_only")
    if len(cells) > MOST_ROWS:
        raise Refused("too_many_rows", len(cells), MOST_ROWS)
    frame = pd.DataFrame(cells, index=lines, columns=header, dtype="str")
    return frame.mask(frame == "")


def _without_empty_end(row: Sequence[str]) -> list[str]:
    end = len(row)
    while end and not row[end - 1]:
        end -= 1
    return list(row[:end])


def _of_text(content: bytes) -> Iterator[tuple[int, Sequence[str]]]:
    text = _decoded(content)
    separator = _separator(text)
    csv.field_size_limit(LONGEST_CELL)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        for row in lines:
            if any(row):
                yield lines.line_num, row
    except csv.Error:
        raise Refused("wrong_type") from None


def _decoded(content: bytes) -> str:
    """The text of a file: by its byte order mark, else UTF-8, else what Western spreadsheets write."""
    marked = next((coding for mark, coding in BOMS.items() if content.startswith(mark)), None)
    if marked is None and b"\x00" in content:
        raise Refused("wrong_type")
    for coding in [marked] if marked else ["utf-8", "cp1252"]:
        try:
            text = content.decode(coding)
        except UnicodeDecodeError:
            continue
        if any(ord(character) < 32 and character not in "\t\r\n" for character in set(text)):
            raise Refused("wrong_type")
        return text
    raise Refused("encoding")


def _separator(text: str) -> str:
    """The separator by which the first line has most names of columns; of several, by which it has most cells."""
    first = next((line for line in text.splitlines() if line.strip()), "")

    def fits(separator: str) -> tuple[int, int]:
        cells = first.split(separator)
        return len(KNOWN & {cell.strip(' "') for cell in cells}), len(cells)

    return max(SEPARATORS, key=fits)


def _of_workbook(content: bytes) -> Iterator[tuple[int, Sequence[str]]]:
    from coverage.uploads import sheet  # noqa: PLC0415 - its library takes memory, and few bring a workbook

    _look_inside(content)
    try:
        yield from sheet.first(content, MOST_COLUMNS + 1)
    except (KeyError, ValueError, IndexError, OSError, zipfile.BadZipFile, SyntaxError, TypeError, AttributeError):
        raise Refused("wrong_type") from None  # openpyxl has no error of its own for what is no workbook


def _look_inside(content: bytes) -> None:
    """Refuse what is no workbook, what would run, and what would fill the memory, before anything is unpacked."""
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
