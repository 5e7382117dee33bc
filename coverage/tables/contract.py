"""The contract of each table, and the cells that break it.

The contract is the schema in ``data/datapackage.json``. It becomes a pandera schema here rather than through
pandera's own Frictionless reader, which needs frictionless at run time, drops the foreign keys and turns closed
lists into categories that no longer concatenate.
"""

from collections.abc import Collection, Mapping
from itertools import zip_longest

import pandas as pd
import pandera.pandas as pa

from coverage import errors
from coverage.tables import cells, rules
from coverage.tables.allowed import english, in_words
from coverage.tables.catalog import Field, Table

CELL = "Correct the cell and load the table again."
JOINT_KEY = "multiple_fields_uniqueness"
REASONS = {
    "not_nullable": errors.MissingCell,
    "field_uniqueness": errors.RepeatedKey,
    JOINT_KEY: errors.RepeatedKey,
    "reference": errors.BrokenReference,
}


def schema(table: Table, known: Mapping[str, Collection[str]]) -> pa.DataFrameSchema:
    """Return the pandera schema of a table.

    Parameters
    ----------
    table : Table
        The table, from `catalog.table`.
    known : mapping of column to values
        For each foreign key the values that exist in the table it points to.
    """
    columns = {field.name: _column(field, known.get(field.name)) for field in table.fields}
    joint = list(table.primary_key) if len(table.primary_key) > 1 else None
    return pa.DataFrameSchema(columns, unique=joint, report_duplicates="exclude_first", strict=True, ordered=True)


def check(
    text: pd.DataFrame, table: Table, known: Mapping[str, Collection[str]], file: str
) -> tuple[pd.DataFrame, list[errors.CellError]]:
    """Return the table with its types, and every fault in it.

    Faults come in the order of the file.

    Parameters
    ----------
    text : DataFrame
        The cells as text, missing as NaN; the index holds the line of each row in the file.
    table, known
        As in `schema`.
    file : str
        Name of the file, for the messages.

    Returns
    -------
    frame : DataFrame
        Same rows. Text and dates ``str``, whole numbers ``int64`` (``Int64`` where a cell may be empty), numbers
        ``float64``, true/false ``bool``. With faults, unreadable cells are missing and types that allow it stay.
    faults : list of CellError
        Empty when the table keeps its contract.

    Raises
    ------
    WrongHeader
        A column is missing, unknown or out of order.
    """
    _check_header(text, table, file)
    readable = {field.name: cells.readable(text[field.name], field) for field in table.fields}
    frame = pd.DataFrame(
        {field.name: cells.converted(text[field.name].where(readable[field.name]), field) for field in table.fields}
    )
    faults: list[errors.CellError] = [
        errors.UnreadableCell(
            file, line, field.name, text.at[line, field.name], allowed=in_words(field), next_step=CELL
        )
        for field in table.fields
        for line in text.index[~readable[field.name]]
    ]
    reported = {(fault.line, fault.column) for fault in faults}
    for fault in _broken_cells(frame, text, table, known, file):
        # an unreadable cell is missing in the frame, and would be reported once more as such
        if (fault.line, fault.column) not in reported:
            reported.add((fault.line, fault.column))
            faults.append(fault)
    # two cells can only contradict each other where each of them is good
    good = frame.drop(index=list({fault.line for fault in faults})) if faults else frame
    faults += _broken_rows(good, text, table, file)
    if faults:
        return frame, sorted(faults, key=lambda fault: fault.line)
    plain = {f.name: cells.PLAIN[f.type] for f in table.fields if f.required and f.type in cells.PLAIN}
    return frame.astype(plain), []


def _column(field: Field, known: Collection[str] | None) -> pa.Column:
    limits = field.constraints
    checks = []
    if field.enum:
        checks.append(pa.Check.isin(field.enum))
    if "minimum" in limits:
        checks.append(pa.Check.ge(limits["minimum"]))
    if "maximum" in limits:
        checks.append(pa.Check.le(limits["maximum"]))
    if "maxLength" in limits:
        checks.append(pa.Check.str_length(max_value=limits["maxLength"]))
    if "pattern" in limits:
        checks.append(pa.Check(lambda column: column.str.fullmatch(limits["pattern"]), name="pattern"))
    if known is not None:
        checks.append(pa.Check(lambda column: column.isin(known), name="reference"))
    return pa.Column(
        cells.TYPES[field.type],
        checks,
        nullable=not field.required,
        unique=limits.get("unique", False),
        report_duplicates="exclude_first",
    )


def _check_header(text: pd.DataFrame, table: Table, file: str) -> None:
    expected = [field.name for field in table.fields]
    for name, wanted in zip_longest(text.columns, expected, fillvalue=""):
        if name != wanted:
            raise errors.WrongHeader(
                file,
                1,
                value=name,
                allowed=f"{wanted or 'no further column'} here, of: {', '.join(expected)}",
                next_step="Correct the header line; datapackage.json describes every column.",
            )


def _broken_cells(
    frame: pd.DataFrame, text: pd.DataFrame, table: Table, known: Mapping[str, Collection[str]], file: str
) -> list[errors.CellError]:
    try:
        schema(table, known).validate(frame, lazy=True)
    except pa.errors.SchemaErrors as broken:
        cases = broken.failure_cases
        if cases["index"].isna().any():
            # not a fault of the table: a check could not run, or a type is not what `cells` promises
            raise
        return [
            _fault(case.check, int(case.index), case.column, text, table, file)
            for case in cases.itertuples(index=False)
        ]
    return []


def _fault(check: str, line: int, column: str, text: pd.DataFrame, table: Table, file: str) -> errors.CellError:
    reason = REASONS.get(check, errors.ForbiddenValue)
    columns = table.primary_key if check == JOINT_KEY else (column,)
    where = " + ".join(columns)
    texts = (text.at[line, name] for name in columns)
    value = " + ".join("" if pd.isna(cell) else cell for cell in texts)
    if reason is errors.RepeatedKey:
        may = f"each {where} once"
        next_step = "Remove the repeated row, or correct its key."
    elif reason is errors.BrokenReference:
        to = next(reference for reference in table.references if reference.column == column)
        may = f"a value of {to.key} in {to.table}"
        next_step = f"Correct the cell, or add the row to {to.table} first."
    else:
        may = in_words(next(field for field in table.fields if field.name == column))
        next_step = CELL
    return reason(file, line, where, value, allowed=may, next_step=next_step)


def _broken_rows(rows: pd.DataFrame, text: pd.DataFrame, table: Table, file: str) -> list[errors.CellError]:
    return [
        errors.ContradictoryRow(
            file,
            line,
            rule.column,
            text[rule.column].fillna("")[line],
            allowed=rule.allowed(english),
            next_step="Correct one of the cells of this row.",
        )
        for rule in rules.OF_TABLE.get(table.name, ())
        for line in rows.index[~rule.holds(rows).astype("bool")]
    ]
