"""Which kind of operator, where? Countries down, operator types across."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from coverage.figures import theme as themes
from coverage.figures.hover import headline_text
from coverage.figures.ranking import stated
from coverage.figures.theme import Theme, on_fill, step_of
from coverage.wording import Language, shares

ROW, TOP, LABEL = 30, 76, 15
"""Pixels per row and for the names above, and characters in a line of such a name."""

REACH = 50
"""Pixels around the number of a cell in which its tip is shown."""


def matrix(headlines: pd.DataFrame, types: Sequence[str], lang: Language, theme: Theme) -> go.Figure:
    """The headline share of each country and operator type, in words and in the map's colours.

    ``headlines`` has one service; ``types`` are the columns, in order. Empty cells have no figure.
    """
    names = sorted({(lang.area(area), area) for area in headlines["area"]})
    known = [row for row in headlines.dropna(subset="share_low").to_dict("records") if row["operator_type"] in types]
    down = {area: y for y, (_, area) in enumerate(names)}
    across = {kind: x for x, kind in enumerate(types)}
    places = [(across[row["operator_type"]], down[row["area"]]) for row in known]
    classes = [step_of(stated(row)) for row in known]
    return go.Figure(
        go.Scatter(
            x=[x for x, _ in places],
            y=[y for _, y in places],
            mode="text",
            text=[shares.short(lang, row) for row in known],
            textfont={"size": 14, "color": [on_fill(theme, step) for step in classes]},
            hovertext=[headline_text(lang, row) for row in known],
            hovertemplate="%{hovertext}<extra></extra>",
        ),
        layout=themes.layout(
            theme,
            TOP + 8 + ROW * max(len(names), 1),
            top=TOP,
            left=themes.room_for([name for name, _ in names]),
            hoverdistance=REACH,
            shapes=[_cell(*place, theme.steps[step]) for place, step in zip(places, classes, strict=True)],
            xaxis=themes.axis(
                theme,
                side="top",
                showgrid=False,
                range=[-0.5, len(types) - 0.5],
                tickvals=list(range(len(types))),
                ticktext=[themes.wrapped(lang.label("operator_type", kind), LABEL) for kind in types],
            ),
            yaxis=themes.names_axis(theme, [name for name, _ in names])
            | {"autorange": False, "range": [len(names) - 0.5, -0.5]},
        ),
    )


def _cell(x: int, y: int, colour: str) -> dict:
    """The coloured ground of one cell."""
    ends = {"x0": x - 0.49, "x1": x + 0.49, "y0": y - 0.45, "y1": y + 0.45}
    return {"type": "rect", **ends, "layer": "below", "fillcolor": colour, "line": {"width": 0}}
