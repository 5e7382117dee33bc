"""The rows on screen as CSV, exactly and in order."""

from __future__ import annotations

import pandas as pd

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet runs a text cell that starts like this; an apostrophe in front makes it text again."""

BOM = "\ufeff"

LINE_END = "\r\n"
"""As RFC 4180 has it. Python's writer puts quotes around a lone line feed or carriage return inside a text only if
that character is part of the line end: with "\\n" alone, a text with "\\r" would be read back as two rows."""


def csv(frame: pd.DataFrame) -> bytes:
    """``frame`` as CSV for programs.

    UTF-8, comma, decimal point, one line per row, codes as in the dictionary.
    """
    return neutralised(frame).to_csv(index=False, lineterminator=LINE_END).encode("utf-8")


def spreadsheet_csv(frame: pd.DataFrame, decimal: str) -> bytes:
    """``frame`` as CSV that a spreadsheet opens by itself.

    With a byte order mark; ``decimal`` is its decimal sign.

    Language does not tell it: Spanish spreadsheets write a comma in Colombia, a point in Peru and Mexico. Where the
    decimal sign is a comma, ``;`` stands between cells.
    """
    separator = ";" if decimal == "," else ","
    text = neutralised(frame).to_csv(index=False, sep=separator, decimal=decimal, lineterminator=LINE_END)
    return (BOM + text).encode("utf-8")


def neutralised(frame: pd.DataFrame) -> pd.DataFrame:
    """``frame`` with an apostrophe before each text that a spreadsheet would run.

    Numbers stay numbers.
    """
    texts = frame.select_dtypes(include=["str", "object"])
    return frame.assign(**{name: _neutral(texts[name]) for name in texts})


def _neutral(column: pd.Series) -> pd.Series:
    """A column of texts with the apostrophes that it needs.

    A column of objects may hold anything else as well.
    """
    if column.dtype == "object":
        return column.map(lambda cell: f"'{cell}" if _runs(cell) else cell, na_action="ignore")
    runs = column.str.startswith(FORMULA_STARTS).fillna(False).astype(bool)
    return column.mask(runs, "'" + column) if runs.any() else column


def _runs(cell: object) -> bool:
    return isinstance(cell, str) and cell.startswith(FORMULA_STARTS)
