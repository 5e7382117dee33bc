"""What the law gives, by what the workshop asked for: countries down, asks across."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping

import pandas as pd
import plotly.graph_objects as go

from coverage.figures.matrix import TOP, Cell, grid
from coverage.figures.theme import Theme
from coverage.figures.timeline import LINE
from coverage.measures import newest_first
from coverage.wording import Language
from coverage.wording import stances as words


def stances(known: pd.DataFrame, instruments: pd.DataFrame, lang: Language, theme: Theme) -> go.Figure:
    """The stance of each country's law on each theme.

    By sign, word and colour, with the number of entries on instruments.

    ``known`` has the rows of `coverage.measures.stances`, ``instruments`` those of `coverage.measures.by_theme`, which
    the tip of a cell names. A click on a cell gives its country.
    """
    behind = dict(iter(newest_first(instruments).groupby(["country", "theme"], sort=False)))
    records = known.to_dict("records")
    cells = {
        (row["area"], row["theme"]): Cell(
            words.stance(lang, row),
            _tip(lang, row, behind[cell].to_dict("records") if (cell := (row["area"], row["theme"])) in behind else ()),
            theme.stances.get(row["stance"]),
        )
        for row in records
    }
    columns = {name: lang.label("theme", name) for name in known["theme"].unique()}
    figure = grid(cells, known["area"].unique(), columns, lang, theme, TOP)
    return figure.update_traces(customdata=[area for area, _ in cells])


def _tip(lang: Language, row: Mapping, instruments: Iterable[Mapping]) -> str:
    lines = [f"{lang.area(row['area'])}: {lang.label('theme', row['theme'])}"]
    lines = [f"<b>{lines[0]}</b>", words.stance(lang, row)]
    for instrument in instruments:
        named = f"{words.instrument(lang, instrument)}: {lang.inside('stance', instrument['stance'])}"
        lines += textwrap.wrap(named, LINE)
    return "<br>".join(lines)
