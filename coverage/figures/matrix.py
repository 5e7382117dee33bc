"""Which kind of operator, where? Countries down, operator types across."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pandas as pd
import plotly.graph_objects as go

from coverage.figures import theme as themes
from coverage.figures.hover import headline_text
from coverage.figures.ranking import stated
from coverage.figures.theme import CLASSES, Theme, on_fill, step_of
from coverage.wording import Language, shares

ROW, TOP, LABEL = 30, 76, 15
"""Pixels per row and for the names above, and characters in a line of such a name."""


def matrix(headlines: pd.DataFrame, types: Sequence[str], lang: Language, theme: Theme) -> go.Figure:
    """The headline share of each country and operator type, in words and in the map's colours.

    ``headlines`` has one service; ``types`` are the columns, in order. Empty cells have no figure.
    """
    names = sorted({(lang.area(area), area) for area in headlines["area"]})
    known = headlines.dropna(subset="share_low").to_dict("records")
    cells = {(row["area"], row["operator_type"]): row for row in known}
    grid = [[cells.get((area, kind)) for kind in types] for _, area in names]
    return go.Figure(
        go.Heatmap(
            z=[[row and stated(row) for row in line] for line in grid],
            text=[[headline_text(lang, row) if row else "" for row in line] for line in grid],
            hovertemplate="%{text}<extra></extra>",
            hoverongaps=False,
            colorscale=_steps(theme),
            zmin=0,
            zmax=CLASSES[-1],
            showscale=False,
            xgap=3,
            ygap=3,
        ),
        layout=themes.layout(
            theme,
            TOP + 8 + ROW * max(len(names), 1),
            top=TOP,
            left=themes.room_for([name for name, _ in names]),
            annotations=_texts(grid, lang, theme),
            xaxis=themes.axis(
                theme,
                side="top",
                showgrid=False,
                range=[-0.5, len(types) - 0.5],
                tickvals=list(range(len(types))),
                ticktext=[themes.wrapped(lang.label("operator_type", kind), LABEL) for kind in types],
            ),
            yaxis=themes.names_axis(theme, [name for name, _ in names]),
        ),
    )


def _texts(grid: list[list[dict | None]], lang: Language, theme: Theme) -> list[dict]:
    """The share written in each cell, in the ink that reads on its colour."""
    return [
        {
            "x": x,
            "y": y,
            "text": shares.short(lang, row),
            "showarrow": False,
            "font": {"size": 14, "color": on_fill(theme, step_of(stated(row)))},
        }
        for y, line in enumerate(grid)
        for x, row in enumerate(line)
        if row
    ]


def _steps(theme: Theme) -> list[tuple[float, str]]:
    """The classes of the map as a stepped scale from 0 to 100 %."""
    whole = CLASSES[-1]
    return [
        (limit / whole, colour)
        for colour, (low, high) in zip(theme.steps, pairwise(CLASSES), strict=True)
        for limit in (low, high)
    ]
