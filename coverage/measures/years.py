"""Years of a selection: a span, rows without a year, or both."""

from __future__ import annotations

from typing import Any, Literal

import pandas as pd

UNKNOWN = "unknown"
"""The name by which rows without a year are asked for."""

Unknown = Literal["unknown"]
Span = tuple[int | None, int | None]
Years = Span | tuple[int | None, int | None, Unknown] | tuple[Unknown] | None
"""The first and the last year, both included, None for an open end; with `UNKNOWN` behind them the rows without a year
are kept too, and where it stands alone they are kept only. None keeps every row."""

FORMS = (
    "(first, last), where first is not after last and one of them may be None for an open end; "
    "(first, last, 'unknown') for rows without a year too; ('unknown',) for those only"
)
"""What years may be, in words."""


def is_years(value: Any) -> bool:
    """Whether a value is one of the forms of `Years`.

    >>> is_years((2010, None)), is_years((2010, 2000)), is_years((None, None)), is_years(("unknown",))
    (True, False, False, True)
    """
    if value is None:
        return True
    if not isinstance(value, (tuple, list)):
        return False
    ends = tuple(value[:-1]) if value and value[-1] == UNKNOWN else tuple(value)
    if not ends:
        return len(value) == 1
    known = [year for year in ends if year is not None]
    if len(ends) != 2 or not known or any(isinstance(year, (str, bool, float)) for year in known):
        return False
    return known == sorted(known)


def span_of(years: Years) -> Span | None:
    """The first and the last year, None without a span.

    There is none where no row with a year is asked for, or every one.

    >>> span_of((2010, None, "unknown")), span_of(("unknown",))
    ((2010, None), None)
    """
    match years:
        case None | (_,):
            return None
        case (first, last, *_):
            return first, last


def keeps_unknown(years: Years) -> bool:
    """Whether rows without a year are kept."""
    return years is None or years[-1] == UNKNOWN


def with_unknown(years: Years) -> Years:
    """The same years, and rows without a year.

    >>> with_unknown((2010, 2020))
    (2010, 2020, 'unknown')
    """
    span = span_of(years)
    return (*span, UNKNOWN) if span else years


def without_unknown(years: Years) -> Years:
    """The same years, and no rows without a year.

    None, which keeps all rows, where nothing is left.
    """
    return span_of(years)


def within(column: pd.Series, years: Years) -> pd.Series:
    """For each value of a column of years whether ``years`` keep it.

    It rests on the value alone, and on no other row.
    """
    if years is None:
        return pd.Series(True, index=column.index)
    keep = column.isna() if keeps_unknown(years) else pd.Series(False, index=column.index)
    if span := span_of(years):
        first, last = span
        inside = column.notna() if first is None else column.ge(first)
        if last is not None:
            inside &= column.le(last)
        keep = keep | inside.fillna(False).astype(bool)
    return keep
