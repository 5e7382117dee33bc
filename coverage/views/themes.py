"""Themes of the workshop: what the law gives for each, of every country, and of one with its instruments."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

import pandas as pd

from coverage import figures, measures, queries, tables
from coverage.views import reference
from coverage.views.document import Look
from coverage.views.sections import Chart, Table, source_of
from coverage.views.tables import listed
from coverage.wording import Language, stances

NAME = "themes"
"""Of the section, on every view that has it."""


def of_several(look: Look, areas: Sequence[str] | None = None) -> Chart:
    """Countries down, themes across; a click on a cell opens its country.

    All countries, or those of ``areas``.
    """
    lang, known, instruments = look.lang, queries.stances(), _instruments()
    if areas is not None:
        known, instruments = known[known["area"].isin(areas)], instruments[instruments["country"].isin(areas)]
    rows, stated = instruments.assign(themes=instruments["theme"]), known.dropna(subset="stance")
    return Chart(
        NAME,
        stances.title(lang),
        figures.stances(known, instruments, lang, look.theme),
        rows,
        ("area", "themes", "stance", "year", f"instrument_{lang.code}", f"effect_{lang.code}", "publisher", "url"),
        source_of(lang, rows),
        partial(
            _table,
            lang,
            stated.sort_values("area", key=lambda area: area.map(lang.area), kind="stable"),
            instruments,
            of_several=True,
        ),
        stances.note(lang),
        table_of="recognition",
        opens="country",
    )


def of_country(lang: Language, area: str) -> Table:
    """The stance of one country's law on each theme.

    With the instruments and their sources.
    """
    known, instruments = queries.stances(), _instruments()
    return _table(
        lang,
        known[known["area"].eq(area)],
        instruments[instruments["country"].eq(area)],
        name=NAME,
        title=stances.title(lang),
        note=stances.note(lang),
        form="wrapped",
    )


def _table(
    lang: Language, known: pd.DataFrame, instruments: pd.DataFrame, of_several: bool = False, **more: Any
) -> Table:
    return listed(lang, stances.table(lang, known, instruments, of_several), instruments, **more)


def _instruments() -> pd.DataFrame:
    """Those of every country, once for each theme, with their sources."""
    return measures.by_theme(reference.recognition(), tables.areas())
