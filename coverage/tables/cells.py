"""Cells of a file as values.

Everything is read as text first, because codes such as 013 and 032 lose their zero otherwise; then each column is
converted to the type that the data package gives it.
"""

import csv
from pathlib import Path
from typing import TextIO

import numpy as np
import pandas as pd

from coverage import errors
from coverage.tables.catalog import Field

# Text that was checked is Python's own: on tables of a thousand rows what is done with it takes a third less time than
# with Arrow's. Nothing else sets the option, which holds for all frames of the process.
pd.options.mode.string_storage = "python"

TEXT = pd.StringDtype("pyarrow", na_value=np.nan)
"""Text of cells that are still to be checked, of which there may be a million: Arrow looks through them three times
faster.
"""

# Nullable while faults are still possible; the plain types follow once every cell is known to be good.
TYPES = {
    "string": TEXT,
    "date": TEXT,
    "integer": pd.Int64Dtype(),
    "number": float,
    "boolean": pd.BooleanDtype(),
}
PLAIN = {"integer": "int64", "boolean": "bool"}

NUMBERS = {"integer": "int64[pyarrow]", "number": "double[pyarrow]"}
"""By way of Arrow, text becomes numbers fifteen times faster than by pandas' own way, and the same to the last bit."""

FORMS = {
    "integer": "-?[0-9]{1,15}",
    "number": r"-?[0-9]{1,15}(\.[0-9]+)?",
    "boolean": "true|false",
    "date": "[0-9]{4}-[0-9]{2}-[0-9]{2}",
}
"""What the text of a cell looks like, by the type of its column."""


def read(path: Path) -> pd.DataFrame:
    """Return the cells of a CSV file as text.

    Shape and errors as in `parse`; `MissingTable` if there is no such file.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            return parse(stream, path.name)
    except FileNotFoundError:
        raise errors.MissingTable(
            path.name, allowed="every table of datapackage.json", next_step=f"Put {path.name} into {path.parent}."
        ) from None


def parse(stream: TextIO, file: str) -> pd.DataFrame:
    """Return the cells of CSV text, missing as NaN.

    Columns are those of the header, the index is the line of each row; ``file`` is the name for messages.

    Blank lines are passed over.

    Raises
    ------
    UnreadableTable
        The text is not UTF-8 or not CSV, or a row is longer or shorter than the header.

    Examples
    --------
    >>> import io
    >>> parse(io.StringIO("area,year\\n013,\\n"), "tiny.csv")
      area year
    2  013  NaN
    """
    try:
        lines = csv.reader(stream, strict=True)
        header = next(lines, [])
        rows = [(lines.line_num, row) for row in lines if row]
    except (UnicodeDecodeError, csv.Error) as reason:
        raise errors.UnreadableTable(
            file, allowed=f"UTF-8 text with commas ({reason})", next_step="Save it as CSV, UTF-8."
        ) from None
    for line, row in rows:
        if len(row) != len(header):
            raise errors.UnreadableTable(
                file,
                line,
                allowed=f"{len(header)} cells in each row, and here are {len(row)}",
                next_step="Put double quotes around text that contains a comma.",
            )
    frame = pd.DataFrame([row for _, row in rows], index=[line for line, _ in rows], columns=header, dtype=TEXT)
    return frame.mask(frame == "")


def readable(column: pd.Series, field: Field) -> pd.Series:
    """Return for each cell whether its text fits the field's type.

    A missing one does.
    """
    if field.type not in FORMS:
        return pd.Series(True, index=column.index)
    good = column.str.fullmatch(FORMS[field.type]).astype("bool")
    if field.type == "date":
        good &= pd.to_datetime(column.where(good), format="%Y-%m-%d", errors="coerce").notna()
    return good | column.isna()


def converted(column: pd.Series, field: Field) -> pd.Series:
    """Return readable cells as values of `TYPES`; dates stay text."""
    if field.type in NUMBERS:
        return column.astype(NUMBERS[field.type]).astype(TYPES[field.type])
    if field.type == "boolean":
        return column.map({"true": True, "false": False}).astype(TYPES["boolean"])
    return column.astype(TYPES[field.type])
