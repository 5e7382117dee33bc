"""Check of somebody's own table against the contract of the estimates, cell by cell."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from functools import cache

import pandas as pd

from coverage import tables
from coverage.errors import (
    BrokenReference,
    CellError,
    ContradictoryRow,
    ForbiddenValue,
    MissingCell,
    RepeatedKey,
    UnreadableCell,
)
from coverage.tables import catalog, contract
from coverage.tables.catalog import Table
from coverage.tables.cells import TEXT
from coverage.uploads.encoding import untwisted
from coverage.uploads.numbers import numbers
from coverage.uploads.report import FORMULA, Note, Problem, RawTable
from coverage.uploads.suggestions import alike, meant

REASONS: dict[type[CellError], str] = {
    UnreadableCell: "unreadable",
    MissingCell: "missing",
    ForbiddenValue: "forbidden",
    RepeatedKey: "repeated",
    BrokenReference: "unknown",
    ContradictoryRow: "contradictory",
}
"""Why a cell is refused by the contract; what reading and `_numbers` find has reasons of its own."""

ERROR = re.compile(r"#(?:N/[AD]|[¡¿]?[A-ZÚ/0]+[!?]|#+)")
"""What spreadsheets write where a formula has no value, in the languages of the region."""

FEW = 3
"""Filled cells of a row that make no row yet."""

FREE = ["local_name", "note_en", "note_es", "note_pt"]
"""Columns of free text."""

NOT_ASKED = ("note_en",)
"""Columns that the atlas fills for its own rows and does not ask of others."""


@dataclass(frozen=True)
class Checked:
    """The rows that keep the contract, and what is wrong with others.

    ``rows`` have their types and are indexed by their line; columns as in the table of estimates.

    Of the rows beneath the header, ``rows`` were taken, ``refused`` left out and ``blank`` passed over: together all
    there are. ``notes`` say what was read otherwise than it stands there.
    """

    rows: pd.DataFrame
    problems: list[Problem]
    notes: list[Note]
    refused: int
    blank: int


@cache
def contract_of_own() -> Table:
    """The contract of the estimates, as far as others can keep it.

    Their sources are their own, so ``source_id`` refers to nothing here; notes are welcome and not required.
    """
    table = catalog.table("estimates")
    fields = tuple(
        replace(field, constraints={**field.constraints, "required": False}) if field.name in NOT_ASKED else field
        for field in table.fields
    )
    return replace(
        table,
        fields=fields,
        references=tuple(reference for reference in table.references if reference.column != "source_id"),
    )


def check(raw: RawTable) -> Checked:
    """Check the cells of `coverage.uploads.read` one by one.

    Columns may stand in any order, and optional ones may be missing. A row with a problem is left out as a whole;
    nothing is mended, but for numbers written with other marks than the contract's, which are counted.
    """
    table = contract_of_own()
    problems = [*raw.problems, *_columns(raw.cells, table, raw.header)]
    if any(problem.reason == "missing_column" for problem in problems):
        return _checked(raw, _nothing().copy(deep=False), problems, [])
    cells = raw.cells.reindex(columns=[field.name for field in table.fields]).astype(TEXT)
    problems += _not_rows(cells, table)
    cells = cells[~cells.index.isin([problem.line for problem in problems if problem.reason == "no_row"])]
    problems += _not_values(cells)
    cells, misread, notes = numbers(cells)
    rows, faults = contract.check(cells, table, _known(), "")
    problems = _first([*problems, *misread, *(_problem(fault, table) for fault in faults)])
    published = cells.index[cells["estimate_id"].isin(tables.estimates()["estimate_id"])]
    problems += [Problem(line, "estimate_id", cells.at[line, "estimate_id"], "published") for line in published]
    if problems:
        rows, rest = contract.check(_without(cells, problems), table, _known(), "")
        assert not rest, rest  # a row without a fault of its own has none beside others
    return _checked(raw, rows, problems, notes)


def _checked(raw: RawTable, rows: pd.DataFrame, problems: list[Problem], notes: list[Note]) -> Checked:
    """All in the order of the file.

    Every row that is not among ``rows`` was refused.
    """
    there = {*raw.cells.index, *(problem.line for problem in problems)} - {raw.header}
    ordered = sorted(problems, key=lambda problem: problem.line)
    return Checked(rows, ordered, [*raw.notes, *notes], len(there) - len(rows), raw.blank)


def _first(problems: list[Problem]) -> list[Problem]:
    """The first problem of each cell.

    What reads it knows more of it than the contract does.
    """
    first: dict[tuple[int, str], Problem] = {}
    for problem in problems:
        first.setdefault((problem.line, problem.column), problem)
    return list(first.values())


def _without(cells: pd.DataFrame, problems: list[Problem]) -> pd.DataFrame:
    """The rows without a problem."""
    lines = {problem.line for problem in problems}
    return cells[~cells.index.isin(lines)] if lines else cells


def _known() -> dict[str, Collection[str]]:
    return {
        "area": frozenset(tables.areas()["area"]),
        "operator_type": frozenset(tables.operator_types()["operator_type"]),
    }


@cache
def _nothing() -> pd.DataFrame:
    table = contract_of_own()
    empty = pd.DataFrame(columns=[field.name for field in table.fields], dtype=TEXT)
    return contract.check(empty, table, _known(), "")[0]


def _columns(text: pd.DataFrame, table: Table, line: int) -> list[Problem]:
    """Columns that the contract does not know, and missing required ones."""
    names = [field.name for field in table.fields]
    unknown = [name for name in text if name not in names]
    missing = [field.name for field in table.fields if field.required and field.name not in text]
    return [
        *(Problem(line, name, name, "unknown_column", alike(name, dict.fromkeys(names))) for name in unknown),
        *(Problem(line, name, "", "missing_column", alike(name, dict.fromkeys(unknown))) for name in missing),
    ]


def _not_rows(cells: pd.DataFrame, table: Table) -> list[Problem]:
    """Rows in which hardly a cell is filled that must be.

    Totals, and notes beneath the table.
    """
    required = [field.name for field in table.fields if field.required]
    few = cells[cells[required].notna().sum(axis=1) <= FEW].dropna(axis=1, how="all")
    firsts = ((line, row.first_valid_index()) for line, row in few.iterrows())
    return [Problem(line, name, cells.at[line, name], "no_row") for line, name in firsts if name]


def _not_values(cells: pd.DataFrame) -> list[Problem]:
    """Formulas, errors of spreadsheets, and accents that were encoded twice."""
    signs = _cells(cells, lambda column: column.str.startswith((FORMULA, "#")))
    problems = [Problem(*cell, "formula") for cell in signs if cell[2].startswith(FORMULA)]
    problems += [Problem(*cell, "error") for cell in signs if ERROR.fullmatch(cell[2])]
    twisted = _cells(cells[FREE], lambda column: column.str.contains("[ÃÂ]"))
    meant = ((line, name, value, untwisted(value)) for line, name, value in twisted)
    return problems + [Problem(line, name, value, "garbled", text) for line, name, value, text in meant if text]


def _cells(cells: pd.DataFrame, is_wanted: Callable[[pd.Series], pd.Series]) -> list[tuple[int, str, str]]:
    """Line, column and value of the cells of which ``is_wanted`` is true."""
    rows = {name: is_wanted(cells[name]).fillna(False).astype(bool) for name in cells}
    return [(line, name, cells.at[line, name]) for name in cells for line in cells.index[rows[name]]]


def _problem(fault: CellError, table: Table) -> Problem:
    field = next((field for field in table.fields if field.name == fault.column), None)
    suggestion = meant(fault.value, field.name) if field and fault.value else None
    if suggestion == fault.value:  # it may stand there, but not beside what another cell says
        suggestion = None
    return Problem(fault.line, fault.column, fault.value, REASONS[type(fault)], suggestion)
