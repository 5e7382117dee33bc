"""Numbers of a table, each written as the contract has it."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from coverage.tables import catalog, rules
from coverage.uploads import numerals
from coverage.uploads.numerals import Kind
from coverage.uploads.report import Note, Problem

COUNTS = tuple(measure for measure in catalog.field("estimates", "measure").enum if measure not in rules.SHARES)
"""Measures that count: their numbers are whole."""

PLAIN = {
    Kind.SHARE: r"-?[0-9]{1,15}(?:\.(?:[0-9]{1,2}|[0-9]{4,}))?",
    Kind.COUNT: r"-?[0-9]{1,15}(?:\.0{1,2})?",
    Kind.YEAR: r"-?[0-9]{1,15}",
}
"""Texts that mean one number whoever reads them; all others are looked at one by one."""

OPEN = "?"
"""Stands for a number that is not known, so that the contract does not hold it against the rest of its row."""


class Numbers(NamedTuple):
    """Cells with their numbers as the contract writes them.

    With the problems of those that are none or may be several, and notes on what was read how.
    """

    cells: pd.DataFrame
    problems: list[Problem]
    notes: list[Note]


def numbers(cells: pd.DataFrame) -> Numbers:
    """Read values and years, whatever marks they are written with.

    The lowest and highest values are read by their measure.
    """
    looked_at = _looked_at(cells)
    if looked_at.empty:
        return Numbers(cells, [], [])
    marks = numerals.marks(pd.concat([cells["low"], cells["high"]]).dropna().unique())
    cases = looked_at.drop_duplicates(["text", "kind"])
    read = {(text, kind): numerals.read(text, kind, marks) for text, kind in cases[["text", "kind"]].to_numpy()}
    each = [read[case] for case in zip(looked_at["text"], looked_at["kind"], strict=True)]
    readings = looked_at.join(pd.DataFrame(each, columns=list(numerals.Read._fields)))
    changed: dict[str, pd.Series] = {}
    for name in readings["column"].unique():
        of = readings[readings["column"].eq(name)]
        changed[name] = cells[name].copy()
        changed[name].loc[of["line"]] = of["number"].fillna(OPEN).to_numpy()
    wrong = readings[readings["number"].isna()]
    problems = [
        Problem(cell.line, cell.column, cell.text, cell.reason or "unreadable", cell.suggestion)
        for cell in wrong.astype("object").where(wrong.notna(), None).itertuples()
    ]
    told = readings[readings["done"].notna()].sort_values("line", kind="stable")
    notes = [
        Note(kind, len(of), of["text"].iloc[0], of["number"].iloc[0]) for kind, of in told.groupby("done", sort=True)
    ]
    return Numbers(cells.assign(**changed), problems, notes)


def _looked_at(cells: pd.DataFrame) -> pd.DataFrame:
    """The cells whose text is not `PLAIN`.

    Columns: line, column, text and kind.
    """
    counts = cells["measure"].isin(COUNTS)
    everywhere = pd.Series(True, index=cells.index)
    parts = []
    for name in ("low", "high", "year"):
        kinds = {Kind.YEAR: everywhere} if name == "year" else {Kind.COUNT: counts, Kind.SHARE: ~counts}
        filled = cells[name].notna()
        for kind, rows in kinds.items():
            column = cells[name][filled & rows]
            column = column[~column.str.fullmatch(PLAIN[kind]).astype(bool)]
            parts.append(pd.DataFrame({"line": column.index, "column": name, "text": column.to_numpy(), "kind": kind}))
    return pd.concat(parts, ignore_index=True)
