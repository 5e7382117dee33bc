"""Does somebody's own table keep the contract of the estimates, and if not, what is wrong in which cell?"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cache

import pandas as pd

from coverage import tables
from coverage.errors import (
    BrokenReference,
    ContradictoryRow,
    ForbiddenValue,
    MissingCell,
    RepeatedKey,
    TableError,
    UnreadableCell,
)
from coverage.tables import catalog, contract, vocabulary
from coverage.tables.catalog import Field, Table

REASONS: dict[type[TableError], str] = {
    UnreadableCell: "unreadable",
    MissingCell: "missing",
    ForbiddenValue: "forbidden",
    RepeatedKey: "repeated",
    BrokenReference: "unknown",
    ContradictoryRow: "contradictory",
}
"""Why a cell is refused, beside ``formula``, ``published``, ``unknown_column`` and ``missing_column``."""

FORMULA = "="
"""How a cell that is a formula begins; its value would depend on the program that opens it."""

ALIKE = 0.6
"""How much a value must be like an allowed one to be taken for a slip of the pen, from 0 to 1."""

NOT_ASKED = ("note_en",)
"""Columns that the atlas fills for its own rows and does not ask of others."""


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: where, what stands there, why it is refused, and what it may have been meant to be.

    ``line`` is that of the file, counted from 1 with the header as line 1.
    """

    line: int
    column: str
    value: str
    reason: str
    suggestion: str | None = None


@dataclass(frozen=True)
class Checked:
    """The rows that keep the contract, with their types, indexed by their line; and all that is wrong with the others.

    ``decimal_commas`` is how many numbers were written with a comma and read with a point.
    """

    rows: pd.DataFrame
    problems: list[Problem]
    decimal_commas: int


@cache
def contract_of_own() -> Table:
    """The contract of the estimates, as far as it can be asked of others.

    Their sources are their own, so ``source_id`` refers to nothing here; notes are welcome and not required.
    """
    table = catalog.table("estimates")
    fields = tuple(
        replace(field, constraints={**field.constraints, "required": False}) if field.name in NOT_ASKED else field
        for field in table.fields
    )
    return replace(table, fields=fields, references=tuple(one for one in table.references if one.column != "source_id"))


def check(text: pd.DataFrame) -> Checked:
    """Check the cells of `coverage.uploads.read` one by one.

    Columns may stand in any order, and optional ones may be missing. A row with a problem is left out as a whole;
    nothing is mended, but for decimal commas, which are counted.
    """
    table = contract_of_own()
    problems = _columns(text, table)
    if any(problem.reason == "missing_column" for problem in problems):
        return Checked(_nothing(table), problems, 0)
    cells = text.reindex(columns=[field.name for field in table.fields]).astype("str")
    cells, commas = _with_points(cells, table)
    formulas = _cells(cells, lambda column: column.str.startswith(FORMULA).fillna(False).astype(bool))
    problems += [Problem(line, name, value, "formula") for line, name, value in formulas]
    rows, faults = contract.check(_without(cells, problems), table, _known(), "")
    problems += [_problem(fault, table) for fault in faults]
    published = cells.index[cells["estimate_id"].isin(tables.estimates()["estimate_id"])]
    problems += [Problem(line, "estimate_id", cells.at[line, "estimate_id"], "published") for line in published]
    if faults or len(published):
        rows, rest = contract.check(_without(cells, problems), table, _known(), "")
        assert not rest, rest  # a row without a fault of its own has none beside others
    return Checked(rows, sorted(problems, key=lambda problem: problem.line), commas)


def _without(cells: pd.DataFrame, problems: list[Problem]) -> pd.DataFrame:
    """The rows without a problem."""
    lines = {problem.line for problem in problems}
    return cells[~cells.index.isin(lines)] if lines else cells


def _known() -> dict[str, Collection[str]]:
    return {
        "area": frozenset(tables.areas()["area"]),
        "operator_type": frozenset(tables.operator_types()["operator_type"]),
    }


def _nothing(table: Table) -> pd.DataFrame:
    empty = pd.DataFrame(columns=[field.name for field in table.fields], dtype="str")
    return contract.check(empty, table, _known(), "")[0]


def _columns(text: pd.DataFrame, table: Table) -> list[Problem]:
    """Columns that the contract does not know, and required ones that are not there."""
    names = [field.name for field in table.fields]
    unknown = [name for name in text if name not in names]
    missing = [field.name for field in table.fields if field.required and field.name not in text]
    return [
        *(Problem(1, name, name, "unknown_column", _alike(name, dict.fromkeys(names))) for name in unknown),
        *(Problem(1, name, "", "missing_column", _alike(name, dict.fromkeys(unknown))) for name in missing),
    ]


def _with_points(cells: pd.DataFrame, table: Table) -> tuple[pd.DataFrame, int]:
    """The cells with decimal points where they have commas, and how many; a thousands separator stays, and is found."""
    changed, count = {}, 0
    for field in table.fields:
        if field.type == "number":
            commas = cells[field.name].str.fullmatch(r"-?\d+,\d+").fillna(False).astype(bool)
            changed[field.name] = cells[field.name].mask(commas, cells[field.name].str.replace(",", "."))
            count += int(commas.sum())
    return cells.assign(**changed), count


def _cells(cells: pd.DataFrame, found: Callable[[pd.Series], pd.Series]) -> list[tuple[int, str, str]]:
    """Line, column and value of the cells that are ``found``."""
    return [(line, name, cells.at[line, name]) for name in cells for line in cells.index[found(cells[name])]]


def _problem(fault: TableError, table: Table) -> Problem:
    field = next((field for field in table.fields if field.name == fault.column), None)
    suggestion = _suggestion(fault.value, field) if field and fault.value else None
    return Problem(fault.line, fault.column, fault.value, REASONS[type(fault)], suggestion)


def _suggestion(value: str, field: Field) -> str | None:
    """The allowed value that may have been meant: by its code, or by its name in any language."""
    return _alike(value, _names(field.name))


@cache
def _names(column: str) -> dict[str, str | None]:
    """Codes of a closed list and their names in all languages, each with the code that it stands for."""
    if column == "area":
        areas = tables.areas()
        return {
            name.lower(): row["area"]
            for row in areas.to_dict("records")
            for name in (row["area"], *(row[f"name_{code}"] for code in catalog.LANGUAGES))
        }
    field = next(field for field in catalog.table("estimates").fields if field.name == column)
    if not field.vocabulary:
        return {}
    return {
        name.lower(): value
        for value in vocabulary.values(field.vocabulary)
        for name in (value, *(vocabulary.label(field.vocabulary, value, code) for code in catalog.LANGUAGES))
    }


def _alike(value: str, names: dict[str, str | None]) -> str | None:
    found = get_close_matches(value.strip().lower(), names, 1, ALIKE)
    return (names[found[0]] or found[0]) if found else None
