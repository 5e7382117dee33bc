"""Selections of rows, and the sources of rows."""

from __future__ import annotations

from dataclasses import dataclass, fields

import pandas as pd

from coverage.errors import SelectionError
from coverage.measures.headlines import STATED

CRITERIA = {
    "areas": "area",
    "years": "year",
    "services": "service",
    "operator_types": "operator_type",
    "residences": "residence",
    "measures": "measure",
    "grades": "grade",
    "source_kinds": "source_kind",
}
"""What a `Selection` may narrow, and the column that each criterion looks at."""


@dataclass(frozen=True)
class Selection:
    """What to keep; an empty criterion keeps everything.

    ``years`` is the first and the last year, both included. Rows without a year are kept only while
    ``years`` is None: nobody knows whether they fall inside.
    """

    areas: tuple[str, ...] = ()
    years: tuple[int, int] | None = None
    services: tuple[str, ...] = ()
    operator_types: tuple[str, ...] = ()
    residences: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    grades: tuple[str, ...] = ()
    source_kinds: tuple[str, ...] = ()

    def criteria(self) -> dict[str, tuple]:
        """The criteria that narrow something, by name, in their order."""
        return {field.name: value for field in fields(self) if (value := getattr(self, field.name))}


def column_of(criterion: str) -> str:
    """The column that a criterion of a `Selection` looks at."""
    return CRITERIA[criterion]


def rows(frame: pd.DataFrame, selection: Selection) -> pd.DataFrame:
    """The rows of ``frame`` that ``selection`` asks for.

    Columns, order and index stay. Errors as in `matching`.
    """
    return frame[matching(frame, selection)]


def matching(frame: pd.DataFrame, selection: Selection) -> pd.Series:
    """For each row of ``frame`` whether ``selection`` asks for it.

    Raises
    ------
    SelectionError
        If a criterion needs a column that the frame does not have (``source_kinds`` needs `sourced`).
    """
    keep = pd.Series(True, index=frame.index)
    for name, wanted in selection.criteria().items():
        column = column_of(name)
        if column not in frame.columns:
            raise SelectionError(name, column, list(frame.columns))
        if name == "years":
            keep &= frame[column].between(*wanted).fillna(False).astype(bool)
        else:
            keep &= frame[column].isin(wanted)
    return keep


def sourced(frame: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """``frame`` with title, publisher, year, kind and address of its sources.

    Missing where the source does not say, or is not among ``sources``.

    Every row comes back, in order. Columns added: ``source_title``, ``publisher``, ``source_year``,
    ``source_kind``, ``url``.
    """
    named = sources.set_index("source_id")[["title", "publisher", "year", "kind", "url"]]
    named = named.rename(columns={"title": "source_title", "year": "source_year", "kind": "source_kind"})
    return frame.join(named, on="source_id")


def headlines_sourced(headlines: pd.DataFrame, estimates: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """``headlines`` with their publishers and the first one's address.

    Every row comes back, in order. Columns added: ``publisher`` (several are separated by semicolons), ``url``, before
    those of `STATED`, which are newer: who counts the columns of an export finds the old ones in their places.
    """
    ids = headlines["estimate_id"].str.split().explode()
    source_ids = ids.map(estimates.set_index("estimate_id")["source_id"])
    named = sources.set_index("source_id")
    publishers = source_ids.map(named["publisher"]).groupby(level=0).agg(lambda names: "; ".join(names.unique()))
    addresses = source_ids.map(named["url"]).groupby(level=0).first()
    found = headlines.assign(publisher=publishers, url=addresses)
    return found[sorted(found, key=STATED.__contains__)]
