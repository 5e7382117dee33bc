"""Errors of the library: what went wrong, where, what is allowed, and what to do next.

One class per reason, so that a caller can tell them apart. The package raises; only a page shows.
"""

from collections.abc import Iterable


class AtlasError(Exception):
    """Anything that the atlas can explain to who can mend it."""


class UnknownName(AtlasError, LookupError):
    """A table, field, value or language that is not there.

    Neither the data package nor the vocabulary has it.

    Parameters
    ----------
    kind : str
        What was looked up, in words ("language", "value of service").
    name : str
        The name that was not found.
    allowed : iterable of str
        The names there are.
    """

    def __init__(self, kind: str, name: str, allowed: Iterable[str]) -> None:
        self.kind, self.name, self.allowed = kind, name, tuple(allowed)
        super().__init__(f"No {kind} is called {name!r}. There is: {', '.join(self.allowed) or 'none'}.")


class SelectionError(AtlasError):
    """A criterion asks for a column that the frame does not have.

    Parameters
    ----------
    criterion : str
        The criterion of the selection.
    column : str
        The column it needs.
    columns : iterable of str
        The columns there are.
    """

    def __init__(self, criterion: str, column: str, columns: Iterable[str]) -> None:
        self.criterion, self.column, self.columns = criterion, column, tuple(columns)
        super().__init__(
            f"The criterion {criterion!r} needs the column {column!r}; the frame has: {', '.join(self.columns)}."
            " Columns about the source come from coverage.measures.sourced(frame, sources)."
        )


class WrongCriterion(AtlasError, ValueError):
    """A criterion of a selection is written in a wrong form.

    Parameters
    ----------
    criterion : str
        The criterion of the selection.
    value : object
        What it was given.
    allowed : str
        What it may be, in words.
    """

    def __init__(self, criterion: str, value: object, allowed: str) -> None:
        self.criterion, self.value, self.allowed = criterion, value, allowed
        super().__init__(f"The criterion {criterion!r} cannot be {value!r}. Allowed: {allowed}. Leave it out for all.")


class TooManyRows(AtlasError):
    """A file of this form cannot hold all rows.

    None is written that would hold only some.

    Parameters
    ----------
    rows, most : int
        How many rows there are, and how many the form holds.
    form, instead : str
        Names of the form and of those that hold any number of rows.
    """

    def __init__(self, rows: int, most: int, form: str, instead: str) -> None:
        self.rows, self.most, self.form, self.instead = rows, most, form, instead
        super().__init__(f"{rows} rows are too many for {form}, which holds {most}. Choose fewer rows, or {instead}.")


class TableError(AtlasError):
    """A table that does not keep its contract.

    The base of the reasons below.

    Parameters
    ----------
    file : str
        Name of the file.
    line : int or None
        Line in the file, counted from 1 with the header as line 1; None when the file as a whole is meant.
    column : str or None
        Name of the column; None when the row or the file as a whole is meant.
    value : str or None
        The text in the cell, "" for an empty one.
    allowed : str
        What is allowed there, in words.
    next_step : str
        What to do about it.

    Attributes
    ----------
    further : int
        How many more faults the same table has; this one is the first.
    """

    problem = "does not keep its contract"

    def __init__(
        self,
        file: str,
        line: int | None = None,
        column: str | None = None,
        value: str | None = None,
        *,
        allowed: str,
        next_step: str,
    ) -> None:
        self.file, self.line, self.column, self.value = file, line, column, value
        self.allowed, self.next_step, self.further = allowed, next_step, 0
        super().__init__(file, line, column, value)

    def __str__(self) -> str:
        """Return the fault as one paragraph.

        Place, problem, what is allowed, next step.
        """
        line = f"line {self.line}" if self.line else ""
        column = f"column {self.column!r}" if self.column else ""
        where = ", ".join(place for place in (self.file, line, column) if place)
        shown = "" if self.value is None else f"{self.value!r} " if self.value else "an empty cell "
        more = f" Faults in the table besides this one: {self.further}." if self.further else ""
        return f"{where}: {shown}{self.problem}. Allowed: {self.allowed}. {self.next_step}{more}"


class MissingTable(TableError):
    """The file is not there."""

    problem = "the file is missing"


class UnreadableTable(TableError):
    """The file is not UTF-8 CSV, or a row is too long."""

    problem = "the file cannot be read as a table"


class WrongHeader(TableError):
    """A column is missing, unknown or out of order."""

    problem = "is not the column expected here"


class CellError(TableError):
    """A fault at one place of a table.

    It names the ``column`` of a ``line`` and the ``value`` there; the base of those below.

    It names the ``column`` of a ``line`` and the ``value`` there.
    """

    line: int
    column: str
    value: str

    def __init__(self, file: str, line: int, column: str, value: str, *, allowed: str, next_step: str) -> None:
        super().__init__(file, line, column, value, allowed=allowed, next_step=next_step)


class UnreadableCell(CellError):
    """The text in the cell is not of the column's type."""

    problem = "cannot be read"


class MissingCell(CellError):
    """A cell that must be filled is empty."""

    problem = "must be filled"


class ForbiddenValue(CellError):
    """The value is outside the closed list, limits or pattern.

    It is of the right type.
    """

    problem = "is not allowed"


class RepeatedKey(CellError):
    """A value that must be unique, or several together, occurs twice.

    So may a combination of values.
    """

    problem = "occurs more than once"


class BrokenReference(CellError):
    """The value names a row of another table that does not exist."""

    problem = "refers to nothing"


class ContradictoryRow(CellError):
    """Two cells of one row do not go together."""

    problem = "contradicts another cell of the row"
