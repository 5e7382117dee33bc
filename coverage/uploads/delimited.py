"""Rows of a delimited text, some of whose quotes may not be closed.

A quote that is never closed makes the rows after it part of one cell. Here such a row is named, with the place where
the quote was opened, and reading goes on in the next line: each line of the file is part of exactly one row.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from coverage.uploads.report import Fault, Row

QUOTE = '"'
LONGEST_CELL, LONGEST_ROW = 100_000, 500
"""Characters of a cell, and lines of a row."""

LONGEST_SHOWN = 40
"""Characters of a broken cell that are told."""

INSIDE = re.compile(r'(?:[^"]|"")*')
"""What of a line lies inside of a quoted cell that was opened before."""


class Dialect(NamedTuple):
    """How a text is delimited.

    Its separator, whether a space follows it, and how many columns the header has.
    """

    separator: str
    spaced: bool
    width: int


class _Swallowed(Exception):
    """A whole row would become part of a quoted cell.

    It is a line of its own.
    """


@dataclass
class _Lines:
    """Lines for one reader.

    ``begin`` is the first line of the row that is being read, ``end`` the next to be given.
    """

    lines: list[str]
    dialect: Dialect
    begin: int
    end: int

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self.end >= len(self.lines):
            raise StopIteration
        line = self.lines[self.end]
        if self.end > self.begin and (self.end - self.begin >= LONGEST_ROW or self._is_row(line)):
            raise _Swallowed
        self.end += 1
        return line

    def _is_row(self, line: str) -> bool:
        """Whether a line inside of a quoted cell must be a row.

        It must where enough of it is separated.
        """
        width = self.dialect.width
        many = min(width - 1, max(width // 2, 3))
        return many > 0 and line[: _inside(line)].count(self.dialect.separator) >= many

    def holds_two(self) -> bool:
        """Whether what was read as one row holds two whole ones."""
        if self.end - self.begin < 2:
            return False
        ends = self.lines[self.begin], self.lines[self.end - 1]
        return all(line.count(self.dialect.separator) + 1 >= max(self.dialect.width, 2) for line in ends)


def rows(lines: list[str], dialect: Dialect, begin: int = 0) -> Iterator[Row]:
    """Every row from the line ``begin`` on, blank ones too.

    Each with its first line, counted from 1.

    Lines come with their ends. A row with a broken quote ends where that was opened; a good one may go over lines.
    """
    csv.field_size_limit(LONGEST_CELL)
    while begin < len(lines):
        given = _Lines(lines, dialect, begin, begin)
        reader = csv.reader(given, delimiter=dialect.separator, skipinitialspace=dialect.spaced, strict=True)
        try:
            for cells in reader:
                if given.holds_two():
                    raise _Swallowed
                yield Row(given.begin + 1, cells)
                given.begin = given.end
            return
        except (csv.Error, _Swallowed):
            last, fault = _broken(lines, given, dialect)
            yield Row(given.begin + 1, (), (fault,))
            begin = last + 1


def _inside(line: str, at: int = 0) -> int:
    """Where a quoted cell that goes on at ``at`` ends."""
    inside = INSIDE.match(line, at)
    assert inside is not None  # no letter is enough
    return inside.end()


def _broken(lines: list[str], given: _Lines, dialect: Dialect) -> tuple[int, Fault]:
    """Where the row that cannot be read has its fault.

    The last line that is part of it, and what is wrong there.
    """
    place, opened, spanning, first = 0, None, None, True
    for number in range(given.begin, max(given.end, given.begin + 1)):
        line, at = lines[number].rstrip("\r\n"), 0
        while at < len(line):
            if opened is not None:
                at = _inside(line, at) + 1
                if at > len(line):
                    break
                if line[at : at + 1] not in ("", dialect.separator):
                    return _fault(lines, *opened, "inner_quote" if opened[0] == number else "open_quote", dialect)
                opened = None
            elif first and line[at] == QUOTE:
                opened, first, at = (number, at, place), False, at + 1
            else:
                separated = line[at] == dialect.separator
                place += separated
                first = separated or (first and dialect.spaced and line[at] == " ")
                at += 1
        spanning = opened or spanning
    if spanning is None:  # no quote is at fault: a cell is longer than any of a table is
        return number, Fault(0, lines[given.begin][:LONGEST_SHOWN].strip(), "long_cell")
    return _fault(lines, *spanning, "open_quote", dialect)


def _fault(lines: list[str], number: int, at: int, place: int, reason: str, dialect: Dialect) -> tuple[int, Fault]:
    """The fault of a quote that was opened there.

    With what the cell may have been meant to be.
    """
    rest, meant = lines[number][at:].strip("\r\n"), None
    if reason == "open_quote" and rest.count(dialect.separator) + place + 1 == dialect.width:
        meant = rest[1:].split(dialect.separator)[0] or None
    return number, Fault(place, rest[:LONGEST_SHOWN], reason, meant)
