"""Selections of rows, and the sources of rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache

import pandas as pd

from coverage import tables
from coverage.errors import SelectionError, UnknownName, WrongCriterion
from coverage.measures import years
from coverage.measures.company import OPEN, STATED
from coverage.measures.headlines import BESIDE_TYPES
from coverage.measures.years import Years
from coverage.tables import vocabulary

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

NEWER = (*STATED, *OPEN, "sources", *BESIDE_TYPES, "figure_grade")
"""Columns of headlines that data version 2026.11 does not have; wherever headlines are given away they are the last."""


@dataclass(frozen=True)
class Selection:
    """What to keep; an empty criterion keeps everything.

    ``years`` is the first and the last year, both included, None for an open end. Nobody knows whether rows without a
    year fall inside: they are kept while ``years`` is None, or where `UNKNOWN` asks for them, as in
    ``(2010, 2020, "unknown")``; ``("unknown",)`` keeps them only. A span means the same whatever years there are.

    Raises
    ------
    UnknownName
        If a criterion has a value that neither the vocabulary nor the table of areas has.
    WrongCriterion
        If a criterion is text and no tuple of values, or the years are none of the forms above.
    """

    areas: tuple[str, ...] = ()
    years: Years = None
    services: tuple[str, ...] = ()
    operator_types: tuple[str, ...] = ()
    residences: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    grades: tuple[str, ...] = ()
    source_kinds: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what would silently keep no row."""
        for name, wanted in self.criteria().items():
            if name == "years":
                if not years.is_years(wanted):
                    raise WrongCriterion(name, wanted, years.FORMS)
            elif isinstance(wanted, str):
                raise WrongCriterion(name, wanted, f"a tuple of values, such as ({wanted!r},)")
            elif not (allowed := _allowed(name)).keys() >= set(wanted):
                unknown = next(value for value in wanted if value not in allowed)
                raise UnknownName(f"value of {name}", str(unknown), allowed)

    def criteria(self) -> dict[str, tuple]:
        """The criteria that narrow something, by name, in their order."""
        return {field.name: value for field in fields(self) if (value := getattr(self, field.name))}


def column_of(criterion: str) -> str:
    """The column that a criterion of a `Selection` looks at."""
    return CRITERIA[criterion]


@cache
def _allowed(criterion: str) -> Mapping[str, None]:
    """The values that a criterion may have, in their order."""
    values = tables.areas()["area"] if criterion == "areas" else vocabulary.values(column_of(criterion))
    return dict.fromkeys(values)


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
            keep &= years.within(frame[column], wanted)
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
    those that are newer: who counts the columns of an export finds the old ones in their places.
    """
    ids = headlines["estimate_id"].str.split().explode()
    source_ids = ids.map(estimates.set_index("estimate_id")["source_id"])
    named = sources.set_index("source_id")
    publishers = source_ids.map(named["publisher"]).groupby(level=0).agg(lambda names: "; ".join(names.unique()))
    addresses = source_ids.map(named["url"]).groupby(level=0).first()
    frame = headlines.assign(publisher=publishers, url=addresses)
    return frame[sorted(frame, key=lambda name: NEWER.index(name) + 1 if name in NEWER else 0)]
