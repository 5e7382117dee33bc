"""Which kind of operator, where? Countries down, operator types across."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from coverage.figures import theme as themes
from coverage.figures.hover import headline_text
from coverage.figures.ranking import stated
from coverage.figures.theme import CLASSES, Theme
from coverage.wording import Language, shares

ROW, TOP = 30, 56


def matrix(headlines: pd.DataFrame, types: list[str], lang: Language, theme: Theme) -> go.Figure:
    """The headline share of each country and operator type, in words and in the map's colours.

    ``headlines`` has one service; ``types`` are the columns, in order. Empty cells have no figure.
    """
    frame = headlines[headlines["operator_type"].isin(types)]
    frame = frame.assign(name=[lang.area(area) for area in frame["area"]], stated=stated(frame))
    areas = frame[["area", "name"]].drop_duplicates().sort_values("name", ascending=False)
    cells = {(row["area"], row["operator_type"]): row for row in frame.to_dict("records")}
    grid = [[cells.get((area, kind)) for kind in types] for area in areas["area"]]
    return go.Figure(
        go.Heatmap(
            z=[[row and row["stated"] for row in line] for line in grid],
            x=list(range(len(types))),
            y=list(range(len(areas))),
            text=[[shares.short(lang, row) if row else "" for row in line] for line in grid],
            customdata=[[headline_text(lang, row) if row else "" for row in line] for line in grid],
            texttemplate="%{text}",
            hovertemplate="%{customdata}<extra></extra>",
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
            TOP + 8 + ROW * max(len(areas), 1),
            top=TOP,
            xaxis=themes.axis(
                theme,
                side="top",
                showgrid=False,
                tickvals=list(range(len(types))),
                tickangle=0,
                ticktext=[lang.label("operator_type", kind).replace(" ", "<br>", 1) for kind in types],
            ),
            yaxis=themes.axis(
                theme, showgrid=False, automargin=True, tickvals=list(range(len(areas))), ticktext=list(areas["name"])
            ),
        ),
    )


def _steps(theme: Theme) -> list[tuple[float, str]]:
    """The classes of the map as a stepped scale from 0 to 100 %."""
    whole = CLASSES[-1]
    return [
        (limit / whole, colour)
        for colour, low, high in zip(theme.steps, CLASSES, CLASSES[1:], strict=False)
        for limit in (low, high)
    ]
