"""What is in this file, if it is a table at all? CSV in any common dialect, or the sheet of a workbook that has one."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

import pandas as pd

from coverage.uploads import header
from coverage.uploads.delimited import Dialect, rows
from coverage.uploads.encoding import decoded
from coverage.uploads.report import Fault, Note, Problem, RawTable, Refused, Row

MOST_BYTES, MOST_ROWS, MOST_COLUMNS = 20_000_000, 200_000, 200
"""A table of estimates is far smaller; a larger file is something else, or meant to do harm."""

MOST_UNPACKED, MOST_PACKING = 300_000_000, 200
"""Bytes of an unpacked workbook, and how many times larger than the file it may be."""

SEPARATORS = (",", ";", "\t", "|")
SAID = re.compile(r"\ufeff?\"?sep=(.)\"?\s*", re.IGNORECASE)
"""A first line by which a spreadsheet is told the separator."""

OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"


def read(content: bytes) -> RawTable:
    """The cells of a file as text, each row with its line; nothing of the file is passed over without being counted.

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


def _table(found: Iterator[Row], notes: Iterable[Note]) -> RawTable:
    """The header and the rows beneath it; short rows are filled, since spreadsheets leave empty ends out.

    ``notes`` may grow while ``found`` is read.
    """
    trimmed = _Trimmed()
    found = map(trimmed, found)
    first = list(islice(found, header.LOOKED_AT))
    filled = [row for row in first if row.faults or any(row.cells)]
    if not filled:
        raise Refused("empty")
    place = header.place([row.cells[:MOST_COLUMNS] for row in filled])
    if place is None:
        _refuse_header(filled)
    top = filled[place]
    heads = _without_empty_end(top.cells)
    if len(heads) > MOST_COLUMNS:
        raise Refused("too_many_columns", len(heads), MOST_COLUMNS)
    names, assumed = header.named(heads)
    twice = [name for name in names if name and names.count(name) > 1]
    if twice:
        raise Refused("repeated_column", value=twice[0])
    above = [Note("above", place, " · ".join(filter(None, filled[0].cells))[:80])] if place else []
    body = _Body(names)
    below = chain([row for row in first if row.line > top.line], found)
    for row in islice(below, MOST_ROWS + 1):
        body.take(row)
    if len(body) > MOST_ROWS:
        raise Refused("too_many_rows", len(body), MOST_ROWS)
    if not body.lines and not body.problems:
        raise Refused("header_only")
    return body.table(top.line, (*notes, *trimmed.notes(), *above, *assumed))


def _refuse_header(filled: list[Row]) -> None:
    broken = next((row for row in filled if row.faults and not row.cells), None)
    if broken:
        raise Refused("header_quote", broken.line, value=broken.faults[0].value)
    if len(filled[0].cells) > MOST_COLUMNS:
        raise Refused("too_many_columns", len(filled[0].cells), MOST_COLUMNS)
    raise Refused("no_known_column", value=", ".join(filter(None, filled[0].cells))[:80])


class _Trimmed:
    """Takes the spaces from the ends of cells, and counts where it did."""

    def __init__(self) -> None:
        self.n = 0

    def __call__(self, row: Row) -> Row:
        cells = [cell.strip() for cell in row.cells]
        if cells == row.cells:
            return row
        self.n += sum(len(before) > len(after) > 0 for before, after in zip(row.cells, cells, strict=True))
        return row._replace(cells=cells)

    def notes(self) -> list[Note]:
        return [Note("spaces", self.n)] if self.n else []


class _Body:
    """The rows beneath the header as they come in."""

    def __init__(self, names: list[str]) -> None:
        self.names, self.lines, self.cells, self.problems, self.blank = names, [], [], [], 0

    def __len__(self) -> int:
        return len(self.lines) + self.blank

    def take(self, row: Row) -> None:
        """Add a row: to the cells, to the problems, or to the blank ones."""
        if not row.faults and not any(row.cells):
            self.blank += 1
            return
        width = len(self.names)
        filled = row.cells if len(row.cells) == width else _without_empty_end(row.cells)
        faults = row.faults
        if len(filled) > width:
            filled, faults = [], (Fault(width, filled[width], "surplus"),)
        self.problems += [
            Problem(row.line, self._name(fault.place), fault.value, fault.reason, fault.suggestion) for fault in faults
        ]
        if filled:
            self.lines.append(row.line)
            self.cells.append([*filled, *[""] * (width - len(filled))])

    def _name(self, place: int) -> str:
        named = self.names[place] if place < len(self.names) else ""
        return named or header.letter(place)

    def table(self, top: int, notes: tuple[Note, ...]) -> RawTable:
        """All that came in; a column without a name is left out, and named if anything stands in it."""
        frame = pd.DataFrame(self.cells, index=self.lines, columns=range(len(self.names)), dtype="str")
        frame = frame.mask(frame == "")
        unnamed = [place for place, name in enumerate(self.names) if not name]
        problems = [
            Problem(top, header.letter(place), frame[place].dropna().iloc[0], "unnamed_column")
            for place in unnamed
            if frame[place].notna().any()
        ]
        cells = frame.drop(columns=unnamed).set_axis([name for name in self.names if name], axis=1)
        blank = (Note("blank", self.blank),) if self.blank else ()
        return RawTable(cells, (*problems, *self.problems), (*notes, *blank), top, self.blank)


def _without_empty_end(row: Sequence[str]) -> list[str]:
    end = len(row)
    while end and not row[end - 1]:
        end -= 1
    return list(row[:end])


def _of_text(content: bytes) -> RawTable:
    text, notes = decoded(content)
    lines = io.StringIO(text, newline="").readlines()
    said = SAID.fullmatch(lines[0]) if lines else None
    separators = (said[1],) if said else SEPARATORS
    return _table(rows(lines, _dialect(lines, separators), begin=1 if said else 0), notes)


def _dialect(lines: list[str], separators: Sequence[str]) -> Dialect:
    """The separator by which one of the first lines names most columns; of several, by which it has most cells."""
    filled = list(islice((line for line in lines if line.strip()), header.LOOKED_AT))

    def fits(separator: str) -> tuple[int, int, list[str]]:
        cells = [[cell.strip('"\r\n') for cell in line.split(separator, MOST_COLUMNS)] for line in filled]
        best = max(cells, key=header.known, default=[])
        return header.known(best), len(best), best

    separator = max(separators, key=lambda one: fits(one)[:2])
    cells = fits(separator)[2]
    return Dialect(separator, len(cells) > 1 and all(cell.startswith(" ") for cell in cells[1:]), len(cells))


def _of_workbook(content: bytes) -> RawTable:
    from coverage.uploads import sheet  # noqa: PLC0415 - its library takes memory, and few bring a workbook

    _look_inside(content)
    notes: list[Note] = []

    def found() -> Iterator[Row]:
        try:
            yield from sheet.rows(content, MOST_COLUMNS + 1, notes)
        except (KeyError, ValueError, IndexError, OSError, zipfile.BadZipFile, SyntaxError, TypeError, AttributeError):
            raise Refused("wrong_type") from None  # openpyxl has no error of its own for what is no workbook

    return _table(found(), notes)


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
