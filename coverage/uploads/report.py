"""Reports on somebody's table: rows as they were found, what is wrong with them, what was assumed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from coverage.errors import AtlasError

FORMULA = "="
"""How a cell that is a formula begins; its value would depend on the program that opens it."""


class Refused(AtlasError):
    """A file that cannot be read as a table.

    ``reason`` is one of a closed list, ``found`` and ``most`` are numbers, ``value`` is what stands in the file.
    """

    def __init__(self, reason: str, found: int | None = None, most: int | None = None, value: str = "") -> None:
        self.reason, self.found, self.most, self.value = reason, found, most, value
        super().__init__(f"The file was refused: {reason}.")


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong.

    Where, what stands there, why it is refused, and what it may have been meant to be.

    ``line`` is that of the file, counted from 1; where a row has several, its first.
    """

    line: int
    column: str
    value: str
    reason: str
    suggestion: str | None = None


@dataclass(frozen=True)
class Note:
    """Something that was read otherwise than it stands, or passed over.

    How often, with its first example.

    ``kind`` is one of a closed list; ``value`` stands in the file, ``read_as`` is what was read.
    """

    kind: str
    n: int = 1
    value: str = ""
    read_as: str = ""


class Fault(NamedTuple):
    """What is wrong with a cell whose column is not known yet.

    ``place`` counts columns from 0.
    """

    place: int
    value: str
    reason: str
    suggestion: str | None = None


class Row(NamedTuple):
    """A row of a file and its first line.

    Without ``cells`` but with ``faults`` it could not be taken apart.
    """

    line: int
    cells: Sequence[str]
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True)
class RawTable:
    """The cells of a file as text, missing as NaN.

    Indexed by their line, under the heads of the file.

    ``problems`` are those found while reading: of rows that could not be taken apart, and of single cells.
    ``header`` is the line of the names of the columns; ``blank`` is how many rows beneath it have no cell.
    """

    cells: pd.DataFrame
    problems: tuple[Problem, ...] = ()
    notes: tuple[Note, ...] = ()
    header: int = 1
    blank: int = 0
