"""Extracts to be written: every view of the real tables, and hand-made frames."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from coverage import measures, tables
from coverage.exports import Extract
from coverage.measures import Selection
from coverage.wording import Language, dictionary, selections

DAY = date(2026, 11, 24)
LINK = "http://localhost:8501/explore?lang=en"
SELECTION = Selection(("PER", "013", "HTI/cap-haitien"))


def rows(view: str, selection: Selection = SELECTION) -> pd.DataFrame:
    """The rows of a view of the real tables."""
    comparable = measures.sourced(measures.comparable(tables.estimates(), tables.population()), tables.sources())
    if view == "headlines":
        among = measures.rows(comparable, replace(selection, areas=(), services=(), operator_types=()))
        wanted = Selection(selection.areas, None, selection.services, selection.operator_types)
        return measures.rows(headlines(among), wanted)
    chosen = measures.rows(comparable, selection)
    sourced = ["source_title", "publisher", "source_year", "source_kind", "url"]
    return chosen if view == "comparable" else chosen[[*tables.estimates().columns, *sourced]]


def headlines(comparable: pd.DataFrame, rule: str = "best") -> pd.DataFrame:
    """The headlines of real estimates, with their sources."""
    parts = measures.area_parts(comparable, tables.population(), tables.areas())
    chosen = measures.headlines(comparable, rule, parts=parts)
    return measures.headlines_sourced(chosen, tables.estimates(), tables.sources())


def taken(view: str, selection: Selection = SELECTION, code: str = "en") -> Extract:
    """An extract of the real tables."""
    lang = Language(code)
    rule = "best" if view == "headlines" else None
    chosen = dictionary.in_language(rows(view, selection), lang)
    return Extract(view, chosen, selections.filters(lang, selection, rule), LINK, DAY, lang)


def of_frame(frame: pd.DataFrame) -> Extract:
    """An extract of a hand-made frame."""
    return Extract("estimates", frame, [], LINK, DAY, Language("en"))


def same(back: pd.DataFrame, rows: pd.DataFrame, digits: int | None = None) -> None:
    """Hold that a file has the same rows in the same order: texts, numbers, and what is missing.

    Numbers are the same to the last bit or, where a form holds no more, to so many ``digits``.
    """
    assert list(back) == list(rows) and len(back) == len(rows)
    for name in rows:
        if digits and pd.api.types.is_float_dtype(rows[name].dtype):
            numbers = rows[name].astype(float).tolist()
            assert back[name].astype(float).tolist() == pytest.approx(numbers, rel=10.0 ** (1 - digits), nan_ok=True), (
                name
            )
            continue
        ours, theirs = (frame[name].astype(object).where(frame[name].notna(), None).tolist() for frame in (rows, back))
        assert theirs == ours, name
