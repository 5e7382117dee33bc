"""The table that the rows of a file make: each is among the cells, among the problems, or blank."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import NoReturn

import pandas as pd

from coverage.tables.cells import TEXT
from coverage.uploads import header
from coverage.uploads.report import Fault, Note, Problem, RawTable, Refused, Row

MOST_ROWS, MOST_COLUMNS = 200_000, 200
"""A table of estimates is far smaller; a larger one is something else, or meant to do harm."""


def table(rows: Iterator[Row], notes: Iterable[Note]) -> RawTable:
    """All that came in.

    A column without a name is left out, and named if anything stands in it.

    ``notes`` may grow while ``rows`` are read.

    Raises
    ------
    Refused
        ``empty``, ``header_only``, ``too_many_rows``, ``too_many_columns``, ``header_quote``, ``repeated_column`` or
        ``no_known_column``.
    """
    trimmed = _Trimmed()
    rows = map(trimmed, rows)
    first = list(islice(rows, header.LOOKED_AT))
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
    below = chain([row for row in first if row.line > top.line], rows)
    for row in islice(below, MOST_ROWS + 1):
        body.take(row)
    if len(body) > MOST_ROWS:
        raise Refused("too_many_rows", len(body), MOST_ROWS)
    if not body.lines and not body.problems:
        raise Refused("header_only")
    return body.table(top.line, (*notes, *trimmed.notes(), *above, *assumed))


def _refuse_header(filled: list[Row]) -> NoReturn:
    broken = next((row for row in filled if row.faults and not row.cells), None)
    if broken:
        raise Refused("header_quote", broken.line, value=broken.faults[0].value)
    if len(filled[0].cells) > MOST_COLUMNS:
        raise Refused("too_many_columns", len(filled[0].cells), MOST_COLUMNS)
    raise Refused("no_known_column", value=", ".join(filter(None, filled[0].cells))[:80])


class _Trimmed:
    """Cuts the spaces at the ends of cells, and counts them."""

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
        """Add a row.

        To the cells, to the problems, or to the blank ones.
        """
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
        """All that came in.

        A column without a name is left out, and named if anything stands in it.
        """
        frame = pd.DataFrame(self.cells, index=self.lines, columns=range(len(self.names)), dtype=TEXT)
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
