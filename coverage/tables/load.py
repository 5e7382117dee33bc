"""The atlas's tables as checked frames.

Each function returns every row of one table in the order of the file, with a fresh index; what the columns mean, their
units and what an empty cell stands for is in `catalog`. Text is ``str`` with NaN for missing, whole numbers are
``int64`` (``Int64`` with <NA> where a cell may be empty), numbers ``float64``, true/false ``bool``.

A file is read and checked once. Callers get a shallow copy of that one frame: pandas copies on write, so nobody can
change what the next caller gets, and nobody pays for a copy they do not write to.
"""

from functools import cache
from pathlib import Path

import pandas as pd

from coverage.paths import DATA
from coverage.tables import catalog, cells, contract


def estimates() -> pd.DataFrame:
    """Return the published figures, one row each, as published; nothing is converted."""
    return read("estimates")


def sources() -> pd.DataFrame:
    """Return the sources of figures and of legal instruments."""
    return read("sources")


def areas() -> pd.DataFrame:
    """Return regions, countries, subdivisions and cities.

    With names in every language and label points (degrees, WGS 84).
    """
    return read("areas")


def operator_types() -> pd.DataFrame:
    """Return the operator types in display order.

    With labels and definitions in every language.
    """
    return read("operator_types")


def local_names() -> pd.DataFrame:
    """Return what operators are called in each country."""
    return read("local_names")


def population() -> pd.DataFrame:
    """Return inhabitants per country and year: total, urban and rural.

    Persons, World Bank; no cell is missing.
    """
    return read("population")


def basic_access() -> pd.DataFrame:
    """Return the share of people who use at least a basic service.

    Percent, as modelled by WHO/UNICEF JMP.

    Two vintages: ``jmp-2021`` is Nicaragua only. Never put both into one series or ranking without saying so.
    """
    return read("basic_access")


def recognition() -> pd.DataFrame:
    """Return laws, decrees, bills and success factors.

    With what their source says about each.
    """
    return read("recognition")


def agenda_items() -> pd.DataFrame:
    """Return the success factors and action steps that sources name.

    One row each, for rooms to vote on.
    """
    return read("agenda_items")


def cases() -> pd.DataFrame:
    """Return operators by name, and what is known of each.

    One row each: place, founding, size, form, tariff, what helped and what held back. Each fact has the address where
    it is read; what was not found is missing.
    """
    return read("cases")


def revisions() -> pd.DataFrame:
    """Return what each version of the data added, corrected or withdrew.

    One row per estimate or corrected cell.
    """
    return read("revisions")


def excluded() -> pd.DataFrame:
    """Return figures that were found and not used, each with the reason."""
    return read("excluded")


def vocabulary() -> pd.DataFrame:
    """Return label and definition of every value of the closed lists.

    In every language.
    """
    return read("vocabulary")


def read(name: str, folder: Path = DATA) -> pd.DataFrame:
    """Return the table called ``name`` from ``folder``, checked against its contract.

    Raises
    ------
    TableError
        The first fault, as the class of its reason, naming file, line, column, value and what is allowed;
        its ``further`` counts the rest.
    UnknownName
        No table has that name.
    """
    return _read(name, folder).copy(deep=False)


def references(name: str, folder: Path = DATA) -> dict[str, frozenset[str]]:
    """Return the values that each foreign key of a table may have.

    By column. Errors as in `read`, of the tables that are pointed to.
    """
    table = catalog.table(name)
    known = {}
    for reference in table.references:
        # a table that points into itself cannot be checked before it is: its keys are read as they stand
        itself = reference.table == name
        target = _text(folder / table.path) if itself else _read(reference.table, folder)
        known[reference.column] = frozenset(target.get(reference.key, ()))
    return known


def forget() -> None:
    """Read and check every file anew when it is asked for next."""
    _text.cache_clear()
    _read.cache_clear()


_text = cache(cells.read)


@cache
def _read(name: str, folder: Path) -> pd.DataFrame:
    table = catalog.table(name)
    path = folder / table.path
    frame, faults = contract.check(_text(path), table, references(name, folder), path.name)
    if faults:
        faults[0].further = len(faults) - 1
        raise faults[0]
    text = {field.name: "str" for field in table.fields if cells.TYPES[field.type] is cells.TEXT}
    return frame.astype(text).reset_index(drop=True)
